"""A control chart of scores in the order of time: individuals and moving ranges, and the signals in them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Rule = Literal[1, 2, 3, 4, 5, 6, 7, 8]
"""Nelson's number of the test that gave a signal."""
Side = Literal["above", "below", "rising", "falling", "both"]
LEAST_POINTS = 8
"""Of fewer points no limits are drawn: they would say more of chance than of the agent."""
RUNS: dict[int, int] = {1: 1, 2: 9, 3: 6, 4: 14, 5: 3, 6: 5, 7: 15, 8: 8}
"""How many points in a row each rule looks at."""


@dataclass(frozen=True, slots=True)
class Signal:
    """Points that chance alone would hardly have put there; ``points`` are positions from 0, rising."""

    rule: Rule
    side: Side
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlChart:
    """Scores with centre and limits to two places; all of these ``None`` for fewer than eight points."""

    values: tuple[Decimal, ...]
    moving_ranges: tuple[Decimal, ...]
    """Of each value from the one before; one fewer than there are values."""
    baseline: int
    """So many first points gave centre and limits."""
    centre: Decimal | None = None
    sigma: Decimal | None = None
    """The mean moving range ÷ 1.128."""
    lower: Decimal | None = None
    """Three sigma below the centre, not below 0."""
    upper: Decimal | None = None
    """Three sigma above, not above what can be reached."""
    range_centre: Decimal | None = None
    range_upper: Decimal | None = None
    """3.267 × the mean moving range."""
    wide_ranges: tuple[int, ...] = ()
    """Positions of values that lie further from the one before than the limit of moving ranges."""
    signals: tuple[Signal, ...] = ()
    """By rule, then by their first point."""

    @property
    def too_few(self) -> bool:
        """Whether there are no limits."""
        return self.centre is None
