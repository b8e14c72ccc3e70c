"""A workspace's services put together for tests: a real database, real files, real analysis; a clock that stands."""

import json
import math
import sqlite3
import struct
import wave
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.audio.analysis import RecordingAnalyser
from qadesk.audio.fingerprint import cache_key
from qadesk.domain.answers import AnswersFile
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.calls import Call
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import Fingerprint, ImportReport, Recording
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.waveforms import PeakSource
from qadesk.exchange.answers import read_answers
from qadesk.importers.files import RecordingFiles
from qadesk.importers.metadata_source import MetadataSource
from qadesk.late import CardFiles
from qadesk.services.cards import Cards
from qadesk.services.catalogue import Catalogue
from qadesk.services.consultation import Consultation
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.services.find_files import FindFiles
from qadesk.services.import_recordings import ImportRecordings
from qadesk.services.ports import Analyser, Stores
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import Settings
from qadesk.storage import SqlDatabase, Workspace, open_database

NOON = 1_767_672_000_000  # 2026-01-06 04:00 UTC, noon in Shanghai
ZONE = ZoneInfo("Asia/Shanghai")


class QuickAnalyser:
    """Knows files by their real bytes and says that all sound is fine: for tests that are not about sound."""

    def __init__(self, cache: Path) -> None:
        self._real = RecordingAnalyser(cache)
        self.analysed: list[str] = []
        self.on_analyse: Callable[[Path], None] = lambda path: None

    def fingerprint(self, path: Path) -> Fingerprint:
        return self._real.fingerprint(path)

    def analyse(self, path: Path, progress: Callable[[float], None] | None = None) -> AudioFacts:
        self.analysed.append(path.name)
        self.on_analyse(path)
        return AudioFacts(
            frames=8000,
            rate=8000,
            channels=2,
            codec="PCM_16",
            container="WAV",
            header_frames=8000,
            sha256=RecordingFiles(path.parent).sha256(path),
            loudness_dbfs=(-20.0, -20.0),
            peak_dbfs=(-3.0, -3.0),
            clipped_frames=(0, 0),
            working_copy=False,
            cache_key=cache_key(path),
        )

    def peaks(self, recording: Recording) -> PeakSource | None:
        return self._real.peaks(recording)

    def close(self) -> None:
        self._real.close()


class AnswerFiles:
    """Answers documents, as the services ask for them."""

    def read(self, document: str, name: str, card: Scorecard) -> AnswersFile:
        return read_answers(document, card, name)


class Clock:
    """Stands still until it is set on; each look moves it by a millisecond, so that nothing happens at once."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> int:
        self.now += 1
        return self.now


@dataclass
class House:
    """An open workspace and its services."""

    space: Workspace
    database: SqlDatabase
    executor: Executor
    analyser: Any
    audio: PrepareAudio
    settings: Settings
    cards: Cards
    consultation: Consultation
    importing: ImportRecordings
    find_files: FindFiles
    evaluating: Evaluating
    catalogue: Catalogue
    clock: Clock

    def write(self, work: Callable[[Stores], Any]) -> Any:
        """In the writer thread, waited for."""
        return self.executor.write(work).result(30)

    def take_in(self, *paths: Path, table: Path | None = None, **more: Any) -> ImportReport:
        """Import and wait."""
        return self.importing.run(paths, table, more.pop("mapping", None), **more).future.result(120)

    def recording(self, report: ImportReport, at: int = 0) -> Recording:
        """One of an import's recordings as it stands now."""
        found: Recording = self.write(lambda stores: stores.recordings.get(report.recordings[at]))
        return found

    def call(self, recording: Recording) -> Call:
        """The call of a recording as it is known now."""
        found: Call = self.write(lambda stores: stores.recordings.call(recording.call_uid))
        return found

    def only_call(self, report: ImportReport) -> Call:
        """The call of the one recording of an import."""
        assert len(report.recordings) == 1
        return self.call(self.recording(report))

    def publish(self, document: Mapping[str, object]) -> None:
        """A scorecard, published."""
        text = json.dumps(document)
        key = str(document["key"])
        self.write(lambda stores: self.cards.import_draft(stores, text, key))
        self.write(lambda stores: self.cards.publish(stores, key, "9001"))

    def audit(self) -> list[tuple[Any, ...]]:
        """Every entry of the audit trail: (who, what, target, before, after, why)."""
        plain = sqlite3.connect(self.space.database)
        try:
            return plain.execute("select who, what, target, before, after, why from audit_entry order by id").fetchall()
        finally:
            plain.close()


@contextmanager
def open_house(folder: Path, *, real_sound: bool = False, people: bool = True) -> Iterator[House]:
    """Open (and where it is not there, make) a workspace."""
    with ExitStack() as stack:
        fresh = not folder.exists()
        space = Workspace.create(folder, at_ms=NOON) if fresh else Workspace.open(folder, write=True, at_ms=NOON)
        stack.callback(space.close)
        database = open_database(space)
        stack.callback(database.close)
        executor = Executor(database)
        stack.callback(executor.close)
        analyser: Analyser = RecordingAnalyser(space.cache) if real_sound else QuickAnalyser(space.cache)
        stack.callback(analyser.close)  # type: ignore[attr-defined]
        audio = PrepareAudio(executor, analyser)
        stack.callback(audio.close)
        clock = Clock()
        cards = Cards(CardFiles(), clock, ZONE)
        settings = Settings(executor)
        files = RecordingFiles(space.media)
        house = House(
            space=space,
            database=database,
            executor=executor,
            analyser=analyser,
            audio=audio,
            settings=settings,
            cards=cards,
            consultation=Consultation(executor, CardFiles(), clock),
            importing=ImportRecordings(executor, files, MetadataSource(), analyser, audio, settings, clock, ZONE),
            find_files=FindFiles(executor, files, analyser),
            evaluating=Evaluating(executor, cards, AnswerFiles(), clock, ZONE),
            catalogue=Catalogue(executor),
            clock=clock,
        )
        if fresh and people:
            _settle(house)
        yield house


def _settle(house: House) -> None:
    for no, name, role in (
        ("9001", "质检甲", Role.INSPECTOR),
        ("9002", "质检乙", Role.INSPECTOR),
        ("8001", "坐席甲", Role.AGENT),
    ):
        house.write(lambda stores, no=no, name=name, role=role: stores.people.add(Person(no=no, name=name, role=role)))
    house.publish(service_card())


def service_card(**more: object) -> dict[str, object]:
    """Two questions of 60 and 40 points, the second only for repeat contacts, and a critical error."""
    head = {
        "format": "qadesk-scorecard/1",
        "key": "service",
        "title": "电话服务",
        "total": 100,
        "pass_mark": 80,
        "bands": [{"from": 60, "title": "合格"}, {"from": 0, "title": "不合格"}],
    }
    items: list[dict[str, object]] = [
        {"key": "greeting", "title": "开场白", "kind": "yes_no", "points": 60},
        {
            "key": "recall",
            "title": "称呼客户",
            "kind": "yes_no",
            "points": 40,
            "when": {"call": "contact", "is": "repeat"},
        },
        {"key": "rude", "title": "不文明用语", "kind": "critical", "family": "customer", "effect": "zero_card"},
    ]
    return {**head, **more, "sections": [{"key": "s", "title": "服务礼仪", "items": items}]}


def answers(card: str = "service", **values: object) -> str:
    """An answers document."""
    return json.dumps({"format": "qadesk-answers/1", "scorecard": card, "answers": values})


def wav(path: Path, *, seconds: float = 0.1, seed: int = 0) -> Path:
    """A small two-channel tone; another seed, another file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    step = (300 + 7 * seed) * 2 * math.pi / 8000
    frames = b"".join(
        struct.pack("<hh", round(9000 * math.sin(step * at)), (at * 37 + seed) % 2000)
        for at in range(round(8000 * seconds))
    )
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(frames)
    return path
