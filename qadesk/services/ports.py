"""What the services need from the rooms below, as Protocols; ``app.py`` puts the real parts behind them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from qadesk.domain.answers import AnswersFile
from qadesk.domain.audio_devices import OutputDevice, Route
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.calls import Call, CallFacts, CallPlace
from qadesk.domain.card_check import Finding
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.consultation import CardComment, Verdict
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationRow
from qadesk.domain.handing_on import Clip, ClipFormat, Cover, RedactedCopy, RedactedSpan
from qadesk.domain.listening import HeardSpan, InspectorListening
from qadesk.domain.past import PastEvaluations, PastFilter
from qadesk.domain.past_rows import PastList, SheetWishes
from qadesk.domain.raw_audio import RawFormat
from qadesk.domain.recordings import (
    AudioState,
    FilterValues,
    Fingerprint,
    ImportIssue,
    RecordedSide,
    Recording,
    RecordingDraft,
    RecordingFilter,
    RecordingRow,
)
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scoring import Result
from qadesk.domain.sheets import SheetContent
from qadesk.domain.spans import Span
from qadesk.domain.suggestions import RuleAgreement
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.domain.texts import Translate
from qadesk.domain.transcripts import ReadTranscript, Recognised, Transcript, TranscriptHit
from qadesk.domain.voice import VAD_MODE, UsualVoice, VoiceFacts
from qadesk.domain.waveforms import PeakSource
from qadesk.services.after.ports_appeals import AppealQueries, AppealStore
from qadesk.services.after.ports_calendars import OwnDayStore
from qadesk.services.after.ports_coaching import CoachingQueries, CoachingStore
from qadesk.services.after.ports_follow_ups import FollowUpQueries, FollowUpStore
from qadesk.services.after.ports_history import HistoryQueries
from qadesk.services.after.ports_library import ExampleStore, LibraryQueries, MeasureStore, NoticeStore
from qadesk.services.after.ports_release import AcknowledgementStore, ReleaseQueries, ReleaseStore
from qadesk.services.ports_figures import FigureQueries, ReportWordsStore, ViewStore
from qadesk.services.ports_intake import CallLogStore, IntakeQueries, IntakeStore
from qadesk.services.ports_kpis import KpiQueries, KpiStore
from qadesk.services.ports_people import PeopleQueries, PeopleStore
from qadesk.services.ports_recordings import ManyRecordings
from qadesk.services.ports_sampling import SamplingQueries, SamplingStore
from qadesk.services.ports_work import AssignmentStore, PackStore, WorkQueries, WorkTimeStore

Clock = Callable[[], int]
"""Now, as a UTC instant in milliseconds."""


class RecordingStore(Protocol):
    """Recordings and the calls they belong to."""

    @property
    def many(self) -> ManyRecordings:
        """The same for many recordings at once."""

    def add(self, draft: RecordingDraft, at_ms: int, intake: str = "") -> Recording:
        """A new recording; a call of the same unique_id takes it as a further one, else a new call is made."""

    def get(self, uid: str) -> Recording | None:
        """By its own uid."""

    def of_call(self, call_uid: str) -> list[Recording]:
        """The call's recordings in order."""

    def by_path(self, path: str) -> Recording | None:
        """The one at that absolute path."""

    def by_content(self, size: int, head_tail: str) -> list[Recording]:
        """Those whose bytes look the same, wherever they lie."""

    def set_audio(self, uid: str, audio: AudioFacts, reason: str = "") -> None:
        """The analysis has delivered: state becomes ready; ``reason`` is a warning."""

    def set_state(self, uid: str, state: AudioState, reason: str = "") -> None:
        """Broken, missing, or waiting again."""

    def relocate(self, uid: str, fingerprint: Fingerprint) -> None:
        """The same recording, found at another path (or with new bytes at its own)."""

    def discard(self, uid: str) -> None:
        """Take a recording out again, with its call where nothing else belongs to that; not one that is evaluated."""

    def set_agent_channel(self, uid: str, channel: int) -> None:
        """Which channel the agent is on."""

    def set_side(self, uid: str, side: RecordedSide) -> None:
        """Which party a mono file holds, where the two sides are files of their own; '' for both."""

    def set_voice(self, uid: str, voice: VoiceFacts, at_ms: int) -> None:
        """Keep the figures of a recording's voices, in place of older ones."""

    def call(self, call_uid: str) -> Call | None:
        """The call of that uid."""

    def place(self, call_uid: str) -> CallPlace | None:
        """Whose call it is, by whatever extension, in which team, on which day; ``None`` without such a call."""

    def call_by_unique_id(self, unique_id: str) -> Call | None:
        """The call that the telephone system knows by that name."""

    def add_call(self, call: Call) -> None:
        """A call that has no recording here; one that comes later finds it by its unique_id."""

    def update_call(self, call_uid: str, facts: CallFacts, provenance: Mapping[str, str]) -> None:
        """Replace what is known about a call."""

    def waiting(self) -> list[Recording]:
        """Those whose analysis has not delivered, oldest first."""

    def paths(self) -> list[tuple[str, str, int, int, AudioState]]:
        """(uid, path, size, mtime_ns, state) of every recording, for looking whether files are still there."""


class ScorecardStore(Protocol):
    """Scorecard documents: one draft and any number of published, immutable versions a key."""

    def save_draft(self, card: StoredCard) -> None:
        """Keep or replace the draft (version 0) of that key, whole: document, consultation, note, who and when."""

    def discard_draft(self, key: str) -> None:
        """Remove the draft of that key, with the comments on it; nothing happens where there is none."""

    def publish(self, card: StoredCard, at_ms: int) -> StoredCard:
        """The next version of that key, immutable from now on, in place of the draft, whose comments go with it."""

    def retire(self, key: str, version: int, from_day: date, at_ms: int, who: str, why: str) -> None:
        """A published version holds no more for calls from that day on; once, and for good."""

    def get(self, key: str, version: int | None = None) -> StoredCard | None:
        """That version, or the latest published one."""

    def all(self) -> list[StoredCard]:
        """The latest published version of every key, and drafts."""

    def versions(self, key: str | None = None) -> list[StoredCard]:
        """Every version (of a key, or of all), drafts too; by key and version."""


class CardCommentStore(Protocol):
    """What people say about drafts in consultation."""

    def add(self, comment: CardComment) -> CardComment:
        """Keep a new one; returns it with its author's name."""

    def get(self, uid: str) -> CardComment | None:
        """The comment of that uid."""

    def answer(self, uid: str, answer: str, verdict: Verdict, who: str, at_ms: int) -> None:
        """What became of it; may be changed until the draft is published."""

    def of(self, card_key: str, version: int | None = None) -> list[CardComment]:
        """Comments on a version (0: the draft) or on all versions of a key, oldest first."""


class EvaluationStore(Protocol):
    """Evaluations, every revision of them."""

    def get(self, uid: str, revision: int | None = None) -> Evaluation | None:
        """That revision, or the latest (a draft revision is the latest while it exists)."""

    def draft_of(self, call_uid: str, inspector_no: str) -> Evaluation | None:
        """The open draft that this inspector has of this call."""

    def latest_of(self, call_uid: str) -> Evaluation | None:
        """The latest submitted evaluation of a call, whoever gave it."""

    def save(self, evaluation: Evaluation) -> None:
        """Insert or replace a draft revision. Raises ``UserError`` when that revision is submitted already."""

    def submit(self, evaluation: Evaluation, result: Result) -> None:
        """Freeze a revision with its result and the figures of each item."""

    def take_in(self, submitted: Sequence[tuple[Evaluation, Result]]) -> None:
        """Keep revisions that nobody has here, submitted before they came; as ``submit``, in few statements."""

    def discard(self, uid: str, revision: int) -> None:
        """Remove a draft revision; a submitted one is never removed."""


class TranscriptStore(Protocol):
    """Transcripts, one a recording."""

    def put(self, transcript: Transcript) -> None:
        """Keep it, in place of an older one of the same recording, and let it be found by search."""

    def of(self, recording_uid: str) -> Transcript | None:
        """The transcript of a recording."""

    def remove(self, recording_uid: str) -> None:
        """Take it out again."""


class CopyStore(Protocol):
    """Redacted copies of calls."""

    def add(self, copy: RedactedCopy) -> None:
        """A new one."""

    def of_call(self, call_uid: str) -> list[RedactedCopy]:
        """The copies of a call, newest first."""


class SettingStore(Protocol):
    """Settings of the workspace as JSON texts; ``owner`` is a person's number, or '' for the site."""

    def get(self, name: str, owner: str = "") -> str | None:
        """The stored JSON, or ``None``."""

    def put(self, name: str, value: str, owner: str = "") -> None:
        """Store it."""


class AuditStore(Protocol):
    """Who changed what, when and why; entries are only ever added."""

    def add(self, at_ms: int, who: str, what: str, target: str, before: str, after: str, why: str = "") -> None:
        """One entry; ``before`` and ``after`` are JSON."""


class Stores(Protocol):
    """All stores within one transaction."""

    @property
    def people(self) -> PeopleStore:
        """People and their groups."""

    @property
    def recordings(self) -> RecordingStore:
        """Recordings and calls."""

    @property
    def scorecards(self) -> ScorecardStore:
        """Scorecard documents."""

    @property
    def card_comments(self) -> CardCommentStore:
        """Comments on drafts of scorecards."""

    @property
    def evaluations(self) -> EvaluationStore:
        """Evaluations and drafts."""

    @property
    def transcripts(self) -> TranscriptStore:
        """Transcripts."""

    @property
    def copies(self) -> CopyStore:
        """Redacted copies."""

    @property
    def call_logs(self) -> CallLogStore:
        """Calls that logs tell of."""

    @property
    def intakes(self) -> IntakeStore:
        """The journal of imports."""

    @property
    def sampling(self) -> SamplingStore:
        """Plans and committed draws."""

    @property
    def settings(self) -> SettingStore:
        """Settings."""

    @property
    def assignments(self) -> AssignmentStore:
        """Which calls are in whose hands."""

    @property
    def work_times(self) -> WorkTimeStore:
        """What inspectors' time went into."""

    @property
    def packs(self) -> PackStore:
        """What packs bring and take."""

    @property
    def appeals(self) -> AppealStore:
        """Appeals with everything that happened to them."""

    @property
    def own_days(self) -> OwnDayStore:
        """The centre's own working and free days."""

    @property
    def follow_ups(self) -> FollowUpStore:
        """Follow-ups."""

    @property
    def examples(self) -> ExampleStore:
        """The library of examples."""

    @property
    def notices(self) -> NoticeStore:
        """Notices and who has read them."""

    @property
    def measures(self) -> MeasureStore:
        """Improvement measures."""

    @property
    def releases(self) -> ReleaseStore:
        """The ways of evaluations to their agents, and issued reports."""

    @property
    def acknowledgements(self) -> AcknowledgementStore:
        """Who has acknowledged what, and PINs."""

    @property
    def coaching(self) -> CoachingStore:
        """Coaching sessions and live notes."""

    @property
    def kpis(self) -> KpiStore:
        """Imported figures and targets."""

    @property
    def report_words(self) -> ReportWordsStore:
        """The lead's words."""

    @property
    def views(self) -> ViewStore:
        """Named views of the insight page."""

    @property
    def audit(self) -> AuditStore:
        """The audit trail."""

    def new_uid(self) -> str:
        """A fresh UUIDv7 as text."""

    def savepoint(self) -> AbstractContextManager[None]:
        """A part that can fail alone: an exception undoes what was done inside and goes on upwards."""


class Queries(IntakeQueries, PeopleQueries, Protocol):
    """Read models, straight from SQL, on a read-only connection of the calling thread."""

    @property
    def sampling(self) -> SamplingQueries:
        """What plans and draws ask of many calls at once."""

    @property
    def releases(self) -> ReleaseQueries:
        """Releases and what agents see."""

    @property
    def work(self) -> WorkQueries:
        """Assigned work and days."""

    @property
    def appeals(self) -> AppealQueries:
        """Lists and figures of appeals."""

    @property
    def history(self) -> HistoryQueries:
        """The audit trail."""

    @property
    def coaching(self) -> CoachingQueries:
        """Boards of agents, coaching sessions, action items, notes."""

    @property
    def library(self) -> LibraryQueries:
        """Examples, notices, measures, mentors."""

    @property
    def figures(self) -> FigureQueries:
        """What figures are counted from."""

    @property
    def kpis(self) -> KpiQueries:
        """What KPIs are counted from."""

    @property
    def follow_ups(self) -> FollowUpQueries:
        """Lists of follow-ups."""

    def recording_ids(self, wanted: RecordingFilter) -> Sequence[int]:
        """The ids of all rows that the filter shows, in its order."""

    def recording_rows(self, ids: Sequence[int]) -> list[RecordingRow]:
        """These rows, in the order of ``ids``."""

    def recording_row(self, uid: str) -> RecordingRow | None:
        """One row by the recording's or the call's uid."""

    def queue(self, wanted: RecordingFilter, inspector_no: str, limit: int) -> list[RecordingRow]:
        """The filter's rows that are not scored yet and can be played, in the filter's order, at most ``limit``."""

    def counts(self, wanted: RecordingFilter) -> dict[str, int]:
        """How many of the filter's rows are new, draft, scored, and waiting, broken, missing."""

    def filter_values(self) -> FilterValues:
        """What the filters can offer."""

    def evaluations(
        self, day_from: date | None = None, day_to: date | None = None, *, by: str = "call", drafts: bool = False
    ) -> list[EvaluationRow]:
        """Latest submitted revisions by the call's local date (else the submission's), or ``by="submitted"``."""

    def done_on(self, inspector_no: str, day: date) -> int:
        """How many evaluations that inspector submitted on a local date."""

    def submitted_by(self, inspector_no: str, call_uids: Sequence[str]) -> frozenset[str]:
        """Which of these calls have an evaluation of which that inspector submitted a revision."""

    def coaching_notes(self, agent_no: str, limit: int) -> list[EvaluationRow]:
        """The latest submitted evaluations of an agent that carry a coaching note."""

    def search_transcripts(self, text: str, limit: int) -> list[TranscriptHit]:
        """Lines that hold the text, those of the newest calls first. A single Chinese character is found too."""

    def rule_agreement(self, card_key: str | None = None) -> list[RuleAgreement]:
        """How often inspectors went along with each rule of the cards, over submitted evaluations."""

    def usual_voice(self, *, agent_no: str | None = None, group: str | None = None) -> UsualVoice:
        """What an agent's voice (or a team's voices) usually measures on the agent's channel, over all recordings."""

    def unmeasured(self, count: int, after: str | None = None) -> list[str]:
        """uids of recordings that can be heard but whose voices have no figures, newest first; older than ``after``."""

    def count_unmeasured(self) -> int:
        """How many recordings can be heard but have no figures of their voices."""

    def listening_of(
        self,
        inspector_no: str | None = None,
        day_from: date | None = None,
        day_to: date | None = None,
        *,
        by: str = "call",
    ) -> list[InspectorListening]:
        """How inspectors listened: by inspector, over the evaluations that ``evaluations`` lists for these dates."""

    def past_evaluations(self, wanted: PastFilter) -> PastEvaluations:
        """Latest submitted revisions under a card, by columns, for re-scoring and for statistics of items."""

    def card_uses(self, key: str) -> dict[int, int]:
        """How many evaluations were submitted under each version of a card; versions without any are left out."""


class Database(Protocol):
    """The workspace's database: one writer, any number of readers."""

    @property
    def queries(self) -> Queries:
        """Reading; safe from any thread."""

    def transaction(self) -> AbstractContextManager[Stores]:
        """Everything inside is durable when the block ends, or nothing is. One thread at a time."""


class Analyser(Protocol):
    """Probing and the one decode of an untrusted file, in a child process."""

    def fingerprint(self, path: Path) -> Fingerprint:
        """How the file is known again. Raises ``UserError`` when it cannot be read."""

    def analyse(
        self, path: Path, progress: Callable[[float], None] | None = None, raw: RawFormat | None = None
    ) -> AudioFacts:
        """Decode once, write peaks (and a working copy where needed) into the cache. Blocks; raises ``UserError``.

        ``raw`` says how to read a file that has no header; one that has a header is read by that.
        """

    def guess_raw(self, path: Path) -> RawFormat | None:
        """What a file without a header most likely holds; ``None`` for one that says it itself, or cannot be read."""

    def peaks(self, recording: Recording) -> PeakSource | None:
        """The picture of an analysed (or growing) recording; ``None`` where it has to be made."""

    def voice(self, recording: Recording) -> VoiceFacts | None:
        """The voice facts of an analysed recording from the cache; ``None`` where they have to be measured."""

    def measure_voice(
        self, recording: Recording, progress: Callable[[float], None] | None = None, mode: int = VAD_MODE
    ) -> VoiceFacts:
        """Measure them in a child process and keep them in the cache. Blocks; raises ``UserError``."""

    def voice_anew(self, recording: Recording, mode: int) -> VoiceFacts:
        """Measure them in a certain mode, and do not keep them. Blocks; raises ``UserError``."""

    def joined(self, recordings: Sequence[Recording]) -> Recording | None:
        """The one sound of several ready recordings of a call, from the cache; ``None`` where it has to be made."""

    def join(self, recordings: Sequence[Recording], progress: Callable[[float], None] | None = None) -> Recording:
        """Make that sound: legs one after the other, an agent's and a customer's mono side by side. Blocks.

        The recording returned has the first one's uid and fingerprint and ``AudioFacts`` of a working copy in the
        cache: it plays, and has a picture and voice facts, like any other. Raises ``UserError``.
        """


class SoundFiles(Protocol):
    """Files that are made of a recording's sound. All block, write whole files or none, and raise ``UserError``."""

    def cut(
        self,
        recording: Recording,
        clip: Clip,
        format_name: ClipFormat,
        target: Path,
        covered: Sequence[RedactedSpan] = (),
    ) -> None:
        """Write a span as a file of its own, channels as in the recording; a beep over what is covered of it."""

    def redact(self, recording: Recording, spans: Sequence[RedactedSpan], cover: Cover, target: Path) -> str:
        """Write a copy in which the spans are covered, without the original's tags; its SHA-256."""


class Files(Protocol):
    """The file system as an import sees it."""

    def recordings_below(self, paths: Sequence[Path]) -> list[Path]:
        """Files named and files found below folders, absolute, each once. Raises ``UserError`` for a missing path."""

    def stat(self, path: Path) -> tuple[int, int]:
        """(size, mtime in ns). Raises ``UserError``."""

    def exists(self, path: Path) -> bool:
        """Whether a file lies there now."""

    def sha256(self, path: Path) -> str:
        """SHA-256 of the whole file, hex. Raises ``UserError``."""

    def copy_in(self, path: Path) -> Path:
        """A complete copy in the workspace. Raises ``UserError``."""

    def remove_copy(self, path: Path) -> None:
        """Take such a copy out again."""


class Sidecars(Protocol):
    """What lies beside the recordings of one import and describes them."""

    @property
    def issues(self) -> list[ImportIssue]:
        """Sidecars that could not be read, so far."""

    def of(self, path: Path, zone: ZoneInfo) -> tuple[CallFacts, Mapping[str, str]]:
        """Facts of a recording's call and the source of each; nothing where nothing lies beside it."""


class Metadata(Protocol):
    """What file names and tables say about calls."""

    def from_name(self, path: Path, zone: ZoneInfo) -> tuple[CallFacts, Mapping[str, str]]:
        """Facts and the source of each, from the file's name."""

    def sidecars(self) -> Sidecars:
        """A reader for one import."""

    def side_from_name(self, path: Path, direction: str | None) -> RecordedSide:
        """Which party's sound alone a file holds, as its name says; '' where it does not."""

    def table(self, path: Path) -> Table:
        """A table file as text. Raises ``UserError``."""

    def suggest_mapping(self, table: Table) -> dict[str, str]:
        """Heading -> canonical column."""

    def rows(
        self, table: Table, mapping: ColumnMapping, zone: ZoneInfo
    ) -> Iterator[tuple[int, str | None, CallFacts, list[ImportIssue]]]:
        """Row number, file named, facts, what could not be read."""


class TranscriptFiles(Protocol):
    """Transcript files in the world outside."""

    @property
    def formats(self) -> tuple[str, ...]:
        """The names of the formats that can be asked for."""

    def below(self, paths: Sequence[Path]) -> list[Path]:
        """Files named and likely files below folders, absolute, each once. Raises ``UserError`` for a missing path."""

    def read(self, path: Path, format_name: str | None = None) -> ReadTranscript:
        """The lines of a file, in the format named or found out. Raises ``UserError`` when it is no transcript."""


class Recogniser(Protocol):
    """Speech recognition on this machine, where it is installed."""

    @property
    def installed(self) -> bool:
        """Whether its library is there."""

    def transcribe(
        self, recording: Recording, model: Path, language: str, progress: Callable[[float], None]
    ) -> Recognised:
        """What is said in a recording, channel by channel. Blocks; ends with what ``progress`` raises.

        ``model`` is a folder; a language of '' is found out. Raises ``UserError`` when the recogniser is not installed,
        the folder holds no model, or the sound cannot be read.
        """


class CardFiles(Protocol):
    """Scorecard documents: YAML, JSON, and workbooks of rows."""

    def sound(self, document: str, name: str) -> Scorecard:
        """The card. Raises ``UserError`` with the first thing that is wrong with it, and its line."""

    def read(self, document: str, name: str) -> tuple[Scorecard | None, list[Finding]]:
        """The card, sound or not, with what is wrong with it; ``None`` where it cannot be built at all."""

    def write(self, card: Scorecard, format_name: str = "yaml") -> str:
        """The card as a document: yaml or json."""

    def plain(self, card: Scorecard) -> dict[str, object]:
        """The card as plain values in the order of its file; amounts are ``Decimal``, days ``date``."""


class CardTables(Protocol):
    """Scorecards as workbooks of rows, as call centres have them."""

    def table(self, path: Path) -> Table:
        """The rows of a workbook or CSV file with its headings found. Raises ``UserError``."""

    def suggest_mapping(self, table: Table) -> dict[str, str]:
        """Heading -> column of ``domain.card_columns``."""

    def card(self, table: Table, mapping: ColumnMapping) -> tuple[Scorecard, list[ImportIssue]]:
        """A draft made of the rows, which may be unsound, and what could not be read of them."""

    def workbook(self, card: Scorecard, translate: Translate) -> bytes:
        """The card as XLSX, from which ``card`` makes an equal one."""


class AnswerFiles(Protocol):
    """Reading of answers documents."""

    def read(self, document: str, name: str, card: Scorecard) -> AnswersFile:
        """The answers, checked against the card. Raises ``UserError`` naming place and reason."""


class EvaluationLists(Protocol):
    """Files with lists of past evaluations."""

    def read(self, path: Path, zone: ZoneInfo) -> PastList:
        """Every row, those that cannot be read with the reason. Raises ``UserError`` when the file is no such list."""

    def read_sheet(self, path: Path, zone: ZoneInfo, cards: Sequence[Scorecard], wishes: SheetWishes) -> PastList:
        """The same of a table; ``cards`` are the versions of its scorecard, the latest first. Raises ``UserError``."""


class SheetRenderer(Protocol):
    """Evaluation sheets as documents."""

    @property
    def formats(self) -> tuple[str, ...]:
        """pdf, xlsx, json …"""

    def render(self, content: SheetContent, format_name: str, translate: Translate) -> bytes:
        """The document of a format, labels in the reader's language, data as they are."""


class Player(Protocol):
    """Plays one recording; every method returns at once. Channel 0 is the agent, 1 the customer, whatever the file.

    ``on_finished``, ``on_error`` (the position is kept) and ``on_returned`` (the output that went away while playing is
    back, and playing goes on) are called from a thread of the player.
    """

    on_finished: Callable[[], None] | None
    on_error: Callable[[UserError], None] | None
    on_returned: Callable[[], None] | None

    def open(self, recording: Recording) -> None:
        """Make it ready to play from the start. Raises ``UserError`` when it cannot be read.

        Speed, volumes, route, balance, levelling and device are kept; skips and loop are forgotten.
        """

    def close(self) -> None:
        """Stop and let the file and the device go."""

    def play(self) -> None:
        """Go on from where it stands."""

    def pause(self) -> None:
        """Stop and keep the position."""

    def seek_ms(self, position_ms: float) -> None:
        """Go there; goes on playing if it was."""

    def play_span(self, start_ms: float, end_ms: float) -> None:
        """Play a span once, skipping nothing, and stop at its end."""

    def set_loop(self, start_ms: float | None, end_ms: float | None = None) -> None:
        """Repeat a span until told otherwise; ``None`` ends it."""

    def set_speed(self, speed: float) -> None:
        """0.5 to 3, pitch kept."""

    def set_skips(self, spans: Sequence[Span]) -> None:
        """Jump over these spans while playing on; a position inside one that was sought is played to its end."""

    def set_muted(self, channel: int, muted: bool) -> None:
        """Silence one side."""

    def set_volume(self, channel: int, volume: float) -> None:
        """0 to 2; 1 is as recorded."""

    def set_route(self, route: Route) -> None:
        """What goes to which ear."""

    def set_balance(self, balance: float) -> None:
        """-1 (left ear only) to 1 (right ear only); 0 both alike."""

    def set_levelling(self, on: bool) -> None:
        """Bring both sides' speech to the same loudness, each by its own automatic gain."""

    def set_device(self, name: str | None) -> None:
        """Use the output of that name from now on, also while playing; ``None`` is the system's default."""

    def outputs(self) -> list[OutputDevice]:
        """All outputs there are; asks the sound system, which may take a while. Raises ``UserError``."""

    def take_heard(self) -> list[HeardSpan]:
        """What has reached the listener since this was last asked, in ms of the recording, in the order of hearing."""

    def levels(self) -> tuple[float, ...]:
        """Recent level of each channel in dB below full scale."""

    @property
    def playing(self) -> bool:
        """Whether sound is going out."""

    @property
    def speed(self) -> float:
        """The present speed."""

    @property
    def position_ms(self) -> float:
        """The position being heard now."""

    @property
    def duration_ms(self) -> float:
        """Decoded length; 0 with nothing open."""
