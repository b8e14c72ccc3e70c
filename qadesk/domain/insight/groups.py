"""Figures of many evaluations, counted where they are kept: by day, team, person, business type, hour, item."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

GroupedBy = Literal["all", "day", "month", "group", "agent", "inspector", "business_type", "hour", "card"]
"""What evaluations are put together by; ``all``: one group of everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactGroup:
    """The figures of some evaluations, exact; the three families are customer, business, compliance."""

    key: date | int | str | None
    """The day, the month's first day, the hour, the team, the person's number …; ``None`` where it is not known."""
    title: str | None
    """The person's name; of anything else ``None``."""
    inspected: int
    scored: int
    score_sum: Decimal
    square_sum: Decimal
    """Of the scores' squares: with ``score_sum`` and ``scored`` it gives the standard deviation."""
    passed: int
    criticals: tuple[int, int, int]
    """Critical errors that happened."""
    asked: tuple[int, int, int]
    """Evaluations whose card asks for such errors."""
    clean: tuple[int, int, int]
    """Of these, those without one."""
    information_errors: int
    """Evaluations with an information error."""
    lost: Decimal
    possible: Decimal
    cards: int
    """How many scorecards these figures are over."""
    card_ids: frozenset[int] = field(default=frozenset(), compare=False)
    """Which, as the database numbers them: groups that are put together may be over the same ones."""


NOTHING = FactGroup(
    key=None,
    title=None,
    inspected=0,
    scored=0,
    score_sum=Decimal(0),
    square_sum=Decimal(0),
    passed=0,
    criticals=(0, 0, 0),
    asked=(0, 0, 0),
    clean=(0, 0, 0),
    information_errors=0,
    lost=Decimal(0),
    possible=Decimal(0),
    cards=0,
)
"""The figures of no evaluations."""


def together(groups: Iterable[FactGroup]) -> FactGroup:
    """The figures of groups that have no evaluation in common."""
    parts = list(groups)

    def families(name: str) -> tuple[int, int, int]:
        first, second, third = (sum(getattr(each, name)[at] for each in parts) for at in range(3))
        return first, second, third

    cards = frozenset[int]().union(*(each.card_ids for each in parts))
    return FactGroup(
        key=None,
        title=None,
        inspected=sum(each.inspected for each in parts),
        scored=sum(each.scored for each in parts),
        score_sum=sum((each.score_sum for each in parts), Decimal(0)),
        square_sum=sum((each.square_sum for each in parts), Decimal(0)),
        passed=sum(each.passed for each in parts),
        criticals=families("criticals"),
        asked=families("asked"),
        clean=families("clean"),
        information_errors=sum(each.information_errors for each in parts),
        lost=sum((each.lost for each in parts), Decimal(0)),
        possible=sum((each.possible for each in parts), Decimal(0)),
        cards=len(cards),
        card_ids=cards,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTotal:
    """What was lost in one item of a card, over all versions."""

    card_key: str
    item: str
    lost: Decimal
    times: int
    """Evaluations in which it fell short; of a critical error, in which it happened."""
    agents: int
    """Different people to whom that happened; calls of nobody known count as one."""
