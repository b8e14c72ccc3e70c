"""Past evaluations that come in from elsewhere: a row of a list, what it made, and what an import of many did."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from qadesk.domain.answers import Answer
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person


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


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that does not go in."""

    row: int
    reason: UserError


@dataclass(frozen=True, slots=True)
class PastList:
    """What a file holds: rows that can be read, rows that cannot, and names of fields that say nothing here."""

    rows: tuple[PastRow, ...]
    refused: tuple[RefusedRow, ...] = ()
    ignored: tuple[str, ...] = ()


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
