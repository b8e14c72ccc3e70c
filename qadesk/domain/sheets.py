"""The content of an evaluation sheet (质检单): one object from which every format is made."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal
from zoneinfo import ZoneInfo

from qadesk.domain.answers import Evidence
from qadesk.domain.calls import CallFacts
from qadesk.domain.scores import ItemState
from qadesk.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetItem:
    """One item as it was answered. ``answer`` is in the card's words; points are decimals of at most four places."""

    number: int
    key: str
    title: str
    kind: str
    state: ItemState
    answer: str
    points: Decimal | None
    max: Decimal
    lost: bool
    """Fewer points than its own, or a critical error that happened."""
    critical: bool
    comment: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """A section with what it earned of what could be earned."""

    key: str
    title: str
    score: Decimal | None
    max: Decimal
    items: tuple[SheetItem, ...]


@dataclass(frozen=True, slots=True)
class SheetRevision:
    """A former revision: what the score was, who gave it, and why it was given anew."""

    revision: int
    inspector: str
    submitted_at_ms: int | None
    score: Decimal | None
    reason: str


@dataclass(frozen=True, slots=True)
class SheetWave:
    """A small picture of the call: per channel (low, high) of equally long columns, as shares of full scale."""

    duration_ms: int
    channels: tuple[tuple[tuple[float, float], ...], ...]
    roles: tuple[str, ...]
    """``agent``, ``customer``, or ``both`` for a mono recording; one for each channel."""


@dataclass(frozen=True, slots=True)
class SheetMark:
    """A note on a span of the call that belongs to no item."""

    start_ms: int
    end_ms: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContent:
    """Everything that stands on a sheet, in values; dates are instants, shown in ``zone``."""

    uid: str
    revision: int
    reason: str
    call: CallFacts
    """The agent's name and team are those known to the workspace; the customer's number is masked."""
    file: str
    recording_uid: str
    seconds: float | None
    card_title: str
    card_key: str
    card_version: int
    total: Decimal
    pass_mark: Decimal
    inspector_no: str
    inspector: str
    submitted_at_ms: int
    score: Decimal
    passed: bool
    band: str | None
    critical: tuple[str, ...]
    """Titles of the critical errors that happened."""
    sections: tuple[SheetSection, ...]
    why: tuple[str, ...]
    """How the score came about, step by step, in the reader's language."""
    comment: str = ""
    coaching_note: str = ""
    history: tuple[SheetRevision, ...] = ()
    wave: SheetWave | None = None
    heard_share: Decimal | None = None
    """Share of the speech heard before it was submitted, 0 to 1; ``None`` where that was not known."""
    heard_demand: Decimal | None = None
    """The share that the card demanded."""
    speeds: tuple[float, float] | None = None
    """The slowest and the fastest speed at which it was heard."""
    marks: tuple[SheetMark, ...] = ()
    """The notes on the timeline, in the order of time."""
    redacted_file: str = ""
    """The name of the redacted copy that goes with this sheet; the picture is that copy's."""
    redacted_sha256: str = ""
    redacted_spans: tuple[Span, ...] = ()
    """What is covered in it."""
    audience: Literal["house", "agent"] = "house"
    """An agent's sheet names nobody else, and has a field to acknowledge in."""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
