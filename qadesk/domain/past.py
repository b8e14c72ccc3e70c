"""Past evaluations by columns: what the lab re-scores, the advisor learns from, and the accuracies count."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qadesk.domain.scorecards import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class PastFilter:
    """Which evaluations: the latest submitted revisions under a card, by the day of the call (else of submission)."""

    card_key: str
    version: int | None = None
    """``None``: whatever version they were given under."""
    day_from: date | None = None
    day_to: date | None = None
    """Inclusive."""
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEvaluations:
    """Columns of equal length, one row an evaluation, oldest day first; by columns, as there may be 100 000 rows."""

    uids: Sequence[str] = ()
    call_uids: Sequence[str] = ()
    versions: Sequence[int] = ()
    """Of the card they were given under."""
    inspector_nos: Sequence[str] = ()
    agent_nos: Sequence[str | None] = ()
    agents: Sequence[str | None] = ()
    """Names."""
    groups: Sequence[str | None] = ()
    days: Sequence[date] = ()
    scores: Sequence[int | None] = ()
    """As submitted, in 1/100 point."""
    passed: Sequence[bool | None] = ()
    values: Sequence[Mapping[str, Value]] = ()
    """Bare answers by item key."""
    calls: Sequence[Mapping[str, str]] = ()
    """The call's fields that conditions may name: as known at submission, else as known now."""

    def __len__(self) -> int:
        return len(self.uids)


def months_back(today: date, months: int) -> date:
    """The first day of a period of that many months that ends today; the last of the month where that day is none."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
