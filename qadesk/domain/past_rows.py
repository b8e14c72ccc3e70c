"""Past evaluations that come in from elsewhere: a row of a list, what it made, and what an import of many did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from qadesk.domain.answers import Answer
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person


class Points(StrEnum):
    """What the numbers of a column are."""

    EARNED = "earned"
    LOST = "lost"
    VALUE = "value"
    """The answer itself: a level, how often."""


@dataclass(frozen=True, slots=True)
class PastCell:
    """A cell of a table that answers an item, as it was written."""

    heading: str
    text: str
    points: Points | None = None
    """``None``: nothing tells; numbers are then taken for points earned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCells:
    """What a row of a table answers, before it is read against the row's own version of the card."""

    items: Mapping[str, PastCell]
    criticals: PastCell | None = None
    """A column that names the critical errors that happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRow:
    """One evaluation as a list tells it; nothing is checked against its scorecard yet."""

    row: int
    """Its place in the list, from 1."""
    scorecard: str
    version: int | None
    """``None``: the one that was in force on the day of the call."""
    facts: CallFacts
    inspector_no: str
    evaluated_at_ms: int
    answers: Mapping[str, Answer]
    score: Decimal | None = None
    """As the list says it; the one that counts is computed."""
    comment: str = ""
    coaching_note: str = ""
    cells: PastCells | None = None
    """In place of ``answers``, where the row is one of a table."""
    file: str = ""
    """The name of the call's recording, where that is what the row knows it by."""
    by_name: bool = False
    """Whether people may be named by their names instead of their numbers."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that does not go in."""

    row: int
    reason: UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWishes:
    """What somebody says of a table of past evaluations."""

    scorecard: str
    version: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    """Heading -> item's key or name of a field, ``-`` for neither; ``:earned``, ``:lost`` or ``:value`` may follow."""
    points: Points | None = None
    """What numbers are in all columns of which ``columns`` does not say it."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column that means something here."""

    heading: str
    target: str
    points: Points | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """How a table was understood."""

    columns: tuple[SheetColumn, ...]
    unmapped: Mapping[str, str]
    """Heading -> key of the item that it resembles most, or nothing."""
    ambiguous: Mapping[str, tuple[str, ...]]
    """Heading -> keys of the items that it may mean."""
    missing: tuple[str, ...]
    """Keys of scored items and critical errors without a column."""
    skipped: tuple[int, ...]
    """Rows that are none: totals, headings once more."""


@dataclass(frozen=True, slots=True)
class PastList:
    """What a file holds: rows that can be read, rows that cannot, and names of fields that say nothing here."""

    rows: tuple[PastRow, ...]
    refused: tuple[RefusedRow, ...] = ()
    ignored: tuple[str, ...] = ()
    sheet: SheetReading | None = None


@dataclass(frozen=True, slots=True)
class ScoreDifference:
    """A row that gives another score than its answers do."""

    row: int
    given: Decimal
    computed: Decimal | None


@dataclass(frozen=True, slots=True)
class ImportedEvaluations:
    """What an import of past evaluations did."""

    imported: int
    unchanged: int
    """Known before, or named twice: by scorecard, call, inspector and time."""
    refused: tuple[RefusedRow, ...]
    differences: tuple[ScoreDifference, ...]
    people: tuple[Person, ...]
    """Created, as nobody knew them."""
    groups: tuple[str, ...]
    """Created likewise."""
    ignored: tuple[str, ...] = ()
    sheet: SheetReading | None = None
    """Of a table: how its columns were understood."""
