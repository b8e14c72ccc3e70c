"""What travels between a centre's workspace and a laptop's: a work pack out, and the results of it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from qadesk.domain.assignments import Assignment, WorkedTime
from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person
from qadesk.domain.recordings import RecordedSide
from qadesk.domain.texts import QT_TRANSLATE_NOOP

SHORTEST_PASSWORD = 8
"""Characters: a pack carries voices, and may lie on a lost stick."""


class PackKind(StrEnum):
    """What a pack holds."""

    WORK = "work"
    RESULTS = "results"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackHead:
    """Where a pack is from."""

    uid: str
    made_at_ms: int
    made_by: str
    site: str
    """The workspace that gave the work out, by a uid of its own."""
    zone: str
    """IANA name of that site's time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedRecording:
    """A recording in a work pack; ``file`` is its name in the pack, ``name`` the one it is known by."""

    uid: str
    call_uid: str
    ordinal: int
    name: str
    file: str
    size: int
    sha256: str
    agent_channel: int
    side: RecordedSide = ""
    raw: str = ""
    """How to read it where it has no header (``RawFormat.text``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedCard:
    """A published version of a scorecard."""

    key: str
    version: int
    title: str
    document: str
    business_types: tuple[str, ...]
    published_at_ms: int
    effective_from: date | None = None
    retired_from: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPack:
    """Everything that an inspector needs to score assigned calls on another machine."""

    head: PackHead
    inspector: Person
    people: tuple[Person, ...]
    """Those that the calls name, beside the inspector; none where scoring is blind."""
    groups: tuple[str, ...]
    calls: tuple[Call, ...]
    recordings: tuple[PackedRecording, ...]
    cards: tuple[PackedCard, ...]
    assignments: tuple[Assignment, ...]
    """Open ones, and those withdrawn after they had left in an earlier pack."""
    blind: bool = False
    noisy_lines: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardMark:
    """A card version that results were given under, with the SHA-256 of its document."""

    key: str
    version: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOfCall:
    """What inspectors have said of a call that nobody knew, with the source as it is kept."""

    call_uid: str
    fields: Mapping[str, str]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """A line of the audit trail."""

    at_ms: int
    who: str
    what: str
    target: str
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPack:
    """Everything that was scored elsewhere: every submitted revision with what belongs to it."""

    head: PackHead
    origin: str
    """The workspace that it was scored in, by a uid of its own."""
    inspector_no: str
    """'' for everybody's."""
    evaluations: tuple[Evaluation, ...]
    cards: tuple[CardMark, ...]
    said: tuple[SaidOfCall, ...]
    times: tuple[WorkedTime, ...]
    """Everything worked in that workspace so far, not only since the last pack."""
    audit: tuple[AuditEntry, ...]
    drafts: int
    """Evaluations that are begun there and not submitted; they stay there."""


@dataclass(frozen=True, slots=True)
class PackIssue:
    """A call or evaluation of a pack with what is to be said about it: a packed ``UserError``."""

    uid: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSummary:
    """What a pack holds, and what became of it."""

    kind: PackKind
    uid: str
    inspector_no: str
    made_at_ms: int
    made_by: str
    zone: str
    calls: int = 0
    recordings: int = 0
    sound_bytes: int = 0
    cards: int = 0
    assignments: int = 0
    evaluations: int = 0
    """Revisions."""
    drafts: int = 0
    imported: int = 0
    """What is new here: of a work pack its calls, of results their revisions."""
    unchanged: int = 0
    done: int = 0
    """Assignments that are done by what came in."""
    refused: tuple[PackIssue, ...] = ()
    notes: tuple[PackIssue, ...] = ()
    """What went in (or out) and should be looked at."""
    recording_uids: tuple[str, ...] = field(default=(), repr=False)


def too_short() -> UserError:
    """A password that can be tried out."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The password has fewer than {count} characters."),
        QT_TRANSLATE_NOOP("errors", "Choose a longer one: whoever has it hears the recordings."),
        count=SHORTEST_PASSWORD,
    )


def damaged(name: str) -> UserError:
    """A pack whose bytes are not those that were written."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The pack {name} is damaged; nothing of it was taken in."),
        QT_TRANSLATE_NOOP("errors", "Copy it again from where it was made, or have it made anew."),
        name=name,
    )
