"""A real workspace with a card and calls, and a player that keeps a clock of its own instead of making sound."""

from array import array
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.audio_devices import OutputDevice
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.call_facts import Usual
from qadesk.domain.calls import CallFacts
from qadesk.domain.listening import HeardSpan
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import Fingerprint, Recording, RecordingDraft
from qadesk.domain.suggestions import Suggestion
from qadesk.domain.transcripts import Line
from qadesk.domain.voice import ChannelVoice, VoiceFacts
from qadesk.domain.waveforms import PeakView
from qadesk.exchange.answers import read_answers
from qadesk.late import CardFiles
from qadesk.services.assigning import Assigning
from qadesk.services.cards import Cards
from qadesk.services.days import Days
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.services.ports import Player
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.settings import Settings
from qadesk.storage.database import open_database
from qadesk.storage.workspace import Workspace

ZONE = ZoneInfo("Asia/Shanghai")
INSPECTOR = Person(no="9001", name="质检甲", role=Role.INSPECTOR)
RATE, SECONDS = 8000, 120
START_MS = 1_767_576_600_000

CARD = """
format: qadesk-scorecard/1
key: telephone-service
title: 电话服务质检方案
business_types: []
total: 60
pass_mark: 50
bonus_cap: 65
require: {comment: never, evidence: below_full}
bands: [{from: 55, title: 优秀}, {from: 50, title: 合格}, {from: 0, title: 不合格}]
sections:
  - key: etiquette
    title: 服务礼仪
    items:
      - {key: opening, title: 首次来电开头语规范, kind: yes_no, points: 5, when: {call: contact, is: first}}
      - {key: repeat, title: 再次来电称呼客户, kind: yes_no, points: 5, when: {call: contact, is: repeat}}
      - {key: polite, title: 使用礼貌用语（请稍等、让您久等了）, kind: count, points: 5, per: 2, allow_na: true}
      - key: interrupt
        title: 不抢话、不打断客户
        kind: yes_no
        points: 5
        allow_na: true
        reasons: [抢话, 客户未说完即打断]
        require: {comment: below_full}
      - {key: tone, title: 语气柔和、有热情, kind: scale, points: 10, levels: 5}
  - key: process
    title: 服务流程
    items:
      - {key: match, title: 正确匹配客户信息, kind: yes_no, points: 10, help: 先核对姓名与号码，再办理。}
      - key: wording
        title: 解答用语
        kind: faults
        points: 10
        options:
          - {key: jargon, title: 使用内部术语, deduct: 2}
          - {key: vague, title: 含糊其辞, deduct: 3}
      - key: closing
        title: 结束语
        kind: choice
        points: 10
        options:
          - {key: full, title: 完整, points: 10}
          - {key: part, title: 缺一项, points: 6}
          - {key: none, title: 没有, points: 0}
      - {key: privacy, title: 泄露客户隐私, kind: critical, family: compliance, effect: zero_card}
      - {key: extra, title: 主动服务加分, kind: bonus, points: 5}
      - {key: mood, title: 客户情绪, kind: note, input: text}
"""


class QuietPlayer:
    """Obeys like a player; its position moves only when a test says that time passes."""

    def __init__(self) -> None:
        self.on_finished = self.on_error = self.on_returned = None
        self.playing, self.speed, self.position_ms, self.duration_ms = False, 1.0, 0.0, 0
        self.opened: list[str] = []
        self.spans: list[tuple[float, float]] = []
        self.muted = [False, False]
        self.loop: tuple[float, float] | None = None
        self.skips: list[tuple[int, int]] = []
        self.route, self.balance, self.levelling, self.device = "both", 0.0, False, None
        self.volumes = [1.0, 1.0]
        self.heard: list[HeardSpan] = []

    def open(self, recording: Recording) -> None:
        self.opened.append(recording.uid)
        self.duration_ms = recording.audio.duration_ms if recording.audio else 0
        self.position_ms, self.playing = 0.0, False
        self.skips, self.loop = [], None

    def close(self) -> None:
        self.playing, self.duration_ms = False, 0

    def play(self) -> None:
        self.playing = True

    def pause(self) -> None:
        self.playing = False

    def seek_ms(self, position_ms: float) -> None:
        self.position_ms = position_ms

    def play_span(self, start_ms: float, end_ms: float) -> None:
        self.spans.append((start_ms, end_ms))
        self.position_ms, self.playing = start_ms, True

    def set_loop(self, start_ms: float | None, end_ms: float | None = None) -> None:
        self.loop = None if start_ms is None else (start_ms, end_ms)

    def set_speed(self, speed: float) -> None:
        self.speed = speed

    def set_muted(self, channel: int, muted: bool) -> None:
        self.muted[channel] = muted

    def set_volume(self, channel: int, volume: float) -> None:
        self.volumes[channel] = volume

    def set_skips(self, spans) -> None:
        self.skips = list(spans)

    def set_route(self, route: str) -> None:
        self.route = route

    def set_balance(self, balance: float) -> None:
        self.balance = balance

    def set_levelling(self, on: bool) -> None:
        self.levelling = on

    def set_device(self, name: str | None) -> None:
        self.device = name

    def outputs(self) -> list[OutputDevice]:
        return [OutputDevice("Built-in", True), OutputDevice("Headset", False)]

    def take_heard(self) -> list[HeardSpan]:
        taken, self.heard = self.heard, []
        return taken

    def levels(self) -> tuple[float, ...]:
        return (-12.0, -40.0) if self.playing else (-120.0, -120.0)


class Hum:
    """A picture of speech-like bursts."""

    rate, channels, complete = RATE, 2, True

    def __init__(self, seconds: float = SECONDS) -> None:
        self.frames = int(RATE * seconds)

    def view(self, channel: int, first_frame: int, last_frame: int, columns: int) -> PeakView:
        step = max((last_frame - first_frame) // max(columns, 1), 1)
        first = first_frame - first_frame % step
        high, low = array("h"), array("h")
        for frame in range(first, min(last_frame, self.frames), step):
            second = frame / RATE
            turn = int(second / 7) % 2 == channel and second % 7 < 5.5
            size = int((3000 + 9000 * abs((frame * 7919 >> 6) % 97 / 97 - 0.4)) if turn else 120)
            high.append(size)
            low.append(-size)
        return PeakView(first, step, memoryview(low), memoryview(high), memoryview(high))

    def wants(self, first_frame: int, last_frame: int, columns: int) -> bool:
        return False

    def load(self, first_frame: int, last_frame: int) -> bool:
        return False


AGENT_SPEECH = ((1000, 20_000), (40_000, 60_000), (90_000, 110_000))
CUSTOMER_SPEECH = ((18_000, 30_000), (64_000, 80_000))
QUIET = ((30_000, 40_000), (60_000, 62_000), (80_000, 90_000))


def voice() -> VoiceFacts:
    """Both speak from 18 to 20 s; all is quiet from 30 to 40, from 60 to 62 and from 80 to 90 s."""
    sides = (ChannelVoice(speech=AGENT_SPEECH, quiet=QUIET), ChannelVoice(speech=CUSTOMER_SPEECH, quiet=QUIET))
    return VoiceFacts(duration_ms=SECONDS * 1000, channels=sides)


class QuietVoices:
    """Knows the voices of every call, once a test lets it."""

    def __init__(self) -> None:
        self.known: VoiceFacts | None = None

    def find(self, recording: Recording) -> "Future[VoiceFacts | None]":
        return _done(self.known)

    def usual(self, agent_no: str | None, group: str | None) -> "Future[Usual]":
        return _done(Usual())


class QuietJoiner:
    """The recordings of a call as one sound that is as long as all of them."""

    def sound_of(self, recordings) -> "Future[Recording | None]":
        audio = facts(sum(recording.audio.duration_ms for recording in recordings) // 1000)
        return _done(replace(recordings[0], audio=audio))


class QuietSuggestions:
    """Proposes what a test wants."""

    def __init__(self) -> None:
        self.proposals: list[Suggestion] = []

    def for_call(self, recordings, card) -> "Future[list[Suggestion]]":
        return _done(self.proposals)


class QuietTranscripts:
    """Has the lines that a test wants."""

    def __init__(self) -> None:
        self.lines: tuple[Line, ...] = ()

    def of_call(self, recordings) -> "Future[tuple[Line, ...]]":
        return _done(self.lines)


def _done(result) -> Future:
    future: Future = Future()
    future.set_result(result)
    return future


@dataclass
class QuietAnalyser:
    """Delivers facts without decoding; files named ``late…`` only when a test lets them."""

    sources: dict[str, Hum] = field(default_factory=dict)

    def fingerprint(self, path: Path) -> Fingerprint:
        return Fingerprint(str(path), 1000, 1, f"hash {path.name}")

    def analyse(self, path: Path, progress=None) -> AudioFacts:
        self.sources[str(path)] = Hum()
        return facts()

    def peaks(self, recording: Recording) -> Hum | None:
        return self.sources.get(recording.fingerprint.path)


def facts(seconds: int = SECONDS) -> AudioFacts:
    return AudioFacts(
        frames=RATE * seconds, rate=RATE, channels=2, codec="PCM_16", container="WAV", header_frames=RATE * seconds,
        sha256="ab" * 32, loudness_dbfs=(-20.0, -22.0), peak_dbfs=(-3.0, -4.0), clipped_frames=(0, 0),
        working_copy=False, cache_key="key",
    )  # fmt: skip


class AnswerFiles:
    def read(self, document: str, name: str, card):
        return read_answers(document, card, name)


class House:
    """A workspace on disk with an inspector, a published card and some calls, and the services the desk needs."""

    def __init__(self, folder: Path, *, card: str = CARD, player: Player | None = None, analyser=None) -> None:
        self.now = START_MS
        fresh = not (folder / "qadesk.db").exists()
        self.space = (
            Workspace.create(folder, at_ms=START_MS) if fresh else Workspace.open(folder, write=True, at_ms=START_MS)
        )
        self.database = open_database(self.space)
        self.executor = Executor(self.database)
        self.settings = Settings(self.executor)
        self.cards = Cards(CardFiles(), self.clock, ZONE)
        self.analyser = analyser or QuietAnalyser()
        self.audio = PrepareAudio(self.executor, self.analyser)
        self.evaluating = Evaluating(self.executor, self.cards, AnswerFiles(), self.clock, ZONE)
        self.player = player or QuietPlayer()
        self.voices, self.call_sound = QuietVoices(), QuietJoiner()
        self.suggesting, self.transcripts = QuietSuggestions(), QuietTranscripts()
        self.assigning = Assigning(self.executor, self.settings, self.clock, ZONE)
        self.days = Days(self.executor, self.settings, self.clock, ZONE)
        self.zone, self.writable = ZONE, True
        if fresh:
            self.executor.write(lambda stores: stores.people.add(INSPECTOR)).result()
            self.publish(card)

    def clock(self) -> int:
        self.now += 1
        return self.now

    def publish(self, document: str) -> None:
        stored = self.executor.write(lambda stores: self.cards.import_draft(stores, document, "card")).result()
        self.executor.write(lambda stores: self.cards.publish(stores, stored.key, "9001")).result()

    def call(self, name: str = "a.wav", *, ready: bool = True, **known: str) -> str:
        """A new call with one recording; returns the call's uid."""
        about = {"contact": "first", "agent_no": "2017", "agent": "林晓雯", "group": "二组", "direction": "inbound",
                 "customer": "13800000001", "queue": "6001", "custom": {"subject": "宽带故障报修"}} | known  # fmt: skip
        fingerprint = self.analyser.fingerprint(Path("/calls") / name)
        draft = RecordingDraft(fingerprint=fingerprint, facts=CallFacts(started_at_ms=START_MS, **about))
        recording = self.executor.write(lambda stores: stores.recordings.add(draft, START_MS)).result()
        if ready:
            self.audio.prepare(recording).result()
        return recording.call_uid

    def stored(self, call_uid: str):
        """The inspector's draft, as it is on disk."""
        return self.executor.write(lambda stores: stores.evaluations.draft_of(call_uid, "9001")).result()

    def submitted(self, call_uid: str):
        return self.executor.write(lambda stores: stores.evaluations.latest_of(call_uid)).result()

    def close(self) -> None:
        self.executor.close()
        self.database.close()
        self.space.close()
