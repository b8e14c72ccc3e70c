"""The content of an evaluation sheet (质检单): one object from which every format is made."""

from dataclasses import dataclass, field
from decimal import Decimal
from zoneinfo import ZoneInfo

from qadesk.domain.answers import Evidence
from qadesk.domain.calls import CallFacts
from qadesk.domain.scores import ItemState


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
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
