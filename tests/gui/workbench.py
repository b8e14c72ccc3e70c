"""A real workspace behind the window's parts: SQLite on disk, everything composed as the program does it."""

import wave
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.app import Application
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.calls import CallFacts
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import AudioState, Fingerprint, Recording, RecordingDraft
from qadesk.gui.actions import Commands
from qadesk.gui.crash import CrashHandler
from qadesk.gui.jobs import JobsBar
from qadesk.gui.language import Language
from qadesk.gui.models.shared_filter import SharedFilter
from qadesk.gui.notices import NoticeBar
from qadesk.gui.shell import Shell, Signals
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from qadesk.services.ports import Stores
from qadesk.storage.recent import RecentWorkspaces

LEAD = Person(no="9000", name="主管甲", role=Role.LEAD)
INSPECTOR = Person(no="9001", name="质检甲", role=Role.INSPECTOR)
SECOND = Person(no="9012", name="质检乙", role=Role.INSPECTOR)
AGENT = Person(no="2017", name="坐席甲", role=Role.AGENT, group="一组")
START_MS = 1_767_576_600_000
"""2026-01-05 09:30 in Shanghai."""


def new_program(folder: Path, *people: Person) -> tuple[Application, Path]:
    """A program with one fresh workspace in which these people are known."""
    program = Application(RecentWorkspaces(folder / "recent.json"))
    place = program.create(folder / "workspace", "Asia/Shanghai")
    with program.open(place, write=True) as services:
        services.executor.write(lambda stores: [stores.people.add(person) for person in people]).result()
    return program, place


def add_recording(
    services: Services, path: str, facts: CallFacts, state: AudioState = AudioState.READY, seconds: int = 60
) -> Recording:
    """A recording of the catalogue whose file need not be there."""

    def work(stores: Stores) -> Recording:
        draft = RecordingDraft(
            fingerprint=Fingerprint(path, 1000, 1, path),
            facts=facts,
            provenance=dict.fromkeys(facts.known(), "table t"),
        )
        recording = stores.recordings.add(draft, START_MS)
        if state is AudioState.READY:
            stores.recordings.set_audio(recording.uid, _facts(path, seconds))
        else:
            stores.recordings.set_state(recording.uid, state, "The file is broken.")
        return recording

    return services.executor.write(work).result()


def _facts(path: str, seconds: int) -> AudioFacts:
    return AudioFacts(
        frames=seconds * 8000, rate=8000, channels=2, codec="PCM_16", container="WAV", header_frames=None,
        sha256=path, loudness_dbfs=(-20.0, -20.0), peak_dbfs=(-3.0, -3.0), clipped_frames=(0, 0),
        working_copy=False, cache_key=path,
    )  # fmt: skip


def write_wav(path: Path, seconds: float = 0.5) -> Path:
    """A small real two-channel file, different for each name."""
    samples = array("h", (hash((path.name, n)) % 2000 - 1000 for n in range(int(seconds * 8000) * 2)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(samples.tobytes())
    return path


def new_shell(services: Services, theme: Theme, language: Language) -> Shell:
    """What the window would lend to a page."""
    commands = Commands({}, lambda keys: None, theme)
    crash = CrashHandler(lambda code: None, theme)
    filtered = SharedFilter(services.settings, theme)
    return Shell(Signals(theme), commands, theme, language, JobsBar(theme), NoticeBar(theme), filtered, crash)


@contextmanager
def themed(app: QApplication) -> Iterator[Theme]:
    """The light theme, taken off again."""
    theme = Theme(app, "light")
    yield theme
    app.setStyleSheet("")
    theme.deleteLater()


def compose(field: QWidget, text: str) -> None:
    """Type as an input method does: a composition, then its result."""
    QApplication.sendEvent(field, QInputMethodEvent("...", []))
    result = QInputMethodEvent("", [])
    result.setCommitString(text)
    QApplication.sendEvent(field, result)
