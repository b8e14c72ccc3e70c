"""What KPIs are counted from: sums of a call log, ratings, values that somebody imported."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiSpan:
    """Which calls: local dates, both included; ``group`` narrows."""

    day_from: date
    day_to: date
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """Calls that are counted together."""

    day: date
    group: str | None = None
    """The team on the day of the call; ``None`` where it is not known (or nobody asked)."""
    minute: int | None = None
    """First minute of the half hour of the local day, where intervals are asked for."""


@dataclass(frozen=True, slots=True)
class CallCounts:
    """Calls that came in and of which a log tells something, in one cell."""

    cell: Cell
    came_in: int
    """Those of which it tells how they ended."""
    answered: int
    """Of these, those that were answered."""
    timed: int
    """Of these, those of which the wait is known."""
    in_time: int
    """Of these, those within the service level's threshold."""
    spoken: int
    """Answered ones, and those of unknown end in which somebody talked: times are of these."""
    waited: int
    """Those of which the wait is known."""
    wait_ms: int
    talked: int
    talk_ms: int
    wrapped: int
    """Those of which the after-call work is known."""
    wrap_ms: int
    handled: int
    """Those of which talk and after-call work are known."""
    handled_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCounts:
    """Requests that began in a cell, as far as repeat contacts show them."""

    cell: Cell
    requests: int
    solved: int
    """Those after whose first contact the customer did not come back."""
    undecided: int
    """Solved ones whose days to come back in are not over by the latest call that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingCounts:
    """How many calls of a cell got a rating."""

    cell: Cell
    rating: str
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedValue:
    """A figure that a centre has brought ready made; shares 0 to 1, times in seconds."""

    kpi: str
    cell: Cell
    """``group`` and ``minute`` ``None``: of all teams, of the whole day."""
    value: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None


P = TypeVar("P", bound=Hashable)
Contact = tuple[str, int, str | None, date | str, P]
"""Customer, start, whether the source calls it a ``first`` or ``repeat`` one, and the place: a day and a part of it."""


def requests_of(
    contacts: Iterable[Contact[P]], span_ms: int, latest_ms: int | None
) -> Iterator[tuple[date | str, P, int, int, int]]:
    """(day, part, requests, solved ones, those of them that are not decided yet) of contacts in the order of time.

    A request begins with a contact of a customer who was in no call within ``span_ms`` before (or of which the source
    says that it is a first one); a contact within that time after another (or said to be a repeat) belongs to the
    request before, which then was not solved at once. ``latest_ms`` is when the latest call that is known began.
    """
    # Two numbers for each customer, no pair: a million pairs keep the garbage collector busier than all the rest.
    latest: dict[str, int] = {}
    requests_at: dict[str, int] = {}
    """Number of the place where the customer's request began, as long as that counts as solved; else ``-1``."""
    numbers: dict[tuple[date | str, P], int] = {}
    began: list[int] = []
    returned: list[int] = []
    for customer, at_ms, said, day, part in contacts:
        before = latest.get(customer)
        latest[customer] = at_ms
        within = before is not None and at_ms - before <= span_ms
        if said == "repeat" or (within and said != "first"):
            if within and requests_at[customer] >= 0:
                returned[requests_at[customer]] += 1
            requests_at[customer] = -1
        else:
            number = numbers.setdefault((day, part), len(began))
            if number == len(began):
                began.append(0)
                returned.append(0)
            began[number] += 1
            requests_at[customer] = number
    undecided = Counter(
        requests_at[customer]
        for customer, at_ms in latest.items()
        if latest_ms is not None and at_ms + span_ms > latest_ms
    )
    for (day, part), number in numbers.items():
        yield day, part, began[number], began[number] - returned[number], undecided[number]


NOT_RATED = frozenset(("", "-", "0", "n/a", "none", "无", "未评价", "未评", "未参评", "无评价", "没有评价"))
"""What systems write where the customer was not asked or said nothing."""


def satisfied(counts: Iterable[RatingCounts], words: Iterable[str]) -> list[tuple[Cell, int, int]]:
    """(cell, satisfied, all that rated) by cell; ``words`` are the ratings of satisfied customers."""
    good = {_bare(word) for word in words}
    found: dict[Cell, list[int]] = defaultdict(lambda: [0, 0])
    for each in counts:
        rating = _bare(each.rating)
        if rating not in NOT_RATED:
            found[each.cell][0] += each.calls if rating in good else 0
            found[each.cell][1] += each.calls
    return [(cell, happy, asked) for cell, (happy, asked) in found.items()]


def _bare(rating: str) -> str:
    """``5.0`` and ``5 `` are 5."""
    text = rating.strip().lower()
    return text.removesuffix(".0").removesuffix("分").removesuffix("星").strip()
