"""What the insight page shows: the figures of some evaluations, and of the groups that they fall into."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from qadesk.domain.insight.facts import EvaluationFact, FactFilter
from qadesk.domain.insight.groups import FactGroup, GroupedBy

FEW = 5
"""Fewer scores than this tell too little: they are shown as few, and nobody is compared by them."""
LISTED = 500
"""So many evaluations are listed; there is more to see in figures."""
BREAKDOWNS: tuple[GroupedBy, ...] = ("group", "agent", "inspector", "business_type", "hour", "card")
Interval = tuple[Decimal, Decimal]
Standing = Literal["", "below", "above"]
"""Of a group against all others; '' where they cannot be told apart."""
Key = date | int | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Averages to two decimals, shares to four, half up; ``None`` where nothing was counted for them."""

    inspected: int
    scored: int
    average: Decimal | None
    interval: Interval | None
    """95 %, by Student's t; ``None`` for fewer than two scores."""
    pass_rate: Decimal | None
    pass_interval: Interval | None
    """95 %, by Wilson."""
    error_rate: Decimal | None
    error_interval: Interval | None
    accuracies: dict[str, Decimal | None]
    """customer, business, compliance: calls without such an error; non_critical: 1 − lost ÷ possible points."""
    criticals: dict[str, int]
    cards: int

    @property
    def few(self) -> bool:
        """Whether there is too little to tell."""
        return self.scored < FEW


@dataclass(frozen=True, slots=True, kw_only=True)
class InsightRow:
    """A group with its figures."""

    key: Key
    title: str | None
    """A name where the key is a number."""
    figures: Figures
    standing: Standing = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Everything above the break-down."""

    figures: Figures
    before: Figures | None
    """Of as many days before, or of the month before, …; ``None`` where the filter has no first and last day."""
    step: Literal["day", "month"]
    """What a point of the trend is."""
    trend: tuple[InsightRow, ...]
    overdue_follow_ups: int
    overdue_tasks: int
    """Action items of coaching that are open after their day."""

    @property
    def overdue(self) -> int:
        """All overdue work."""
        return self.overdue_follow_ups + self.overdue_tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Evaluations one by one, lowest scores first; ``total`` is how many there are in all."""

    rows: tuple[EvaluationFact, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Offered:
    """What a filter can be set to: (value, name)."""

    groups: tuple[str, ...] = ()
    business_types: tuple[str, ...] = ()
    agents: tuple[tuple[str, str], ...] = ()
    inspectors: tuple[tuple[str, str], ...] = ()
    cards: tuple[tuple[str, str], ...] = ()
    """The name is the title of the latest version."""


def within(wanted: FactFilter, what: GroupedBy, key: Key) -> FactFilter:
    """The filter narrowed to one group of a break-down."""
    if what == "all":
        return wanted
    if what in ("day", "month"):
        if not isinstance(key, date):
            raise ValueError(f"{what} wants a date, not {key!r}")
        return _of_days(wanted, key, key if what == "day" else _last_of(key))
    if key is None:
        return replace(wanted, unknown=(*wanted.unknown, what))
    if what == "hour":
        return replace(wanted, hours=(int(str(key)),))
    named = (str(key),)
    match what:
        case "group":
            return replace(wanted, groups=named)
        case "agent":
            return replace(wanted, agents=named)
        case "inspector":
            return replace(wanted, inspectors=named)
        case "business_type":
            return replace(wanted, business_types=named)
    return replace(wanted, cards=named)


def key_of(fact: EvaluationFact, what: GroupedBy) -> Key:
    """The key of the group that an evaluation falls into."""
    found: dict[GroupedBy, Key] = {
        "all": None,
        "day": fact.day,
        "month": fact.day.replace(day=1),
        "group": fact.group,
        "agent": fact.agent_no,
        "inspector": fact.inspector_no,
        "business_type": fact.business_type,
        "hour": fact.hour,
        "card": fact.card_key,
    }
    return found[what]


def with_titles(rows: Sequence[InsightRow], offered: Offered) -> list[InsightRow]:
    """Rows of scorecards with their titles."""
    titles = dict(offered.cards)
    return [replace(each, title=titles.get(str(each.key))) for each in rows]


def _of_days(wanted: FactFilter, first: date, last: date) -> FactFilter:
    return replace(
        wanted,
        day_from=first if wanted.day_from is None else max(first, wanted.day_from),
        day_to=last if wanted.day_to is None else min(last, wanted.day_to),
    )


def _last_of(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def rest_of(whole: FactGroup, part: FactGroup) -> tuple[int, Decimal, Decimal]:
    """Count, sum and sum of squares of the scores of all others."""
    return whole.scored - part.scored, whole.score_sum - part.score_sum, whole.square_sum - part.square_sum
