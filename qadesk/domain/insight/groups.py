"""Figures of many evaluations, counted where they are kept: by day, team, person, business type, hour, item."""

from dataclasses import dataclass
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
