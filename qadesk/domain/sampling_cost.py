"""What a sampling plan costs in time, and what precision it buys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from qadesk.domain.sampling import StratumTotal


@dataclass(frozen=True, slots=True, kw_only=True)
class PastScores:
    """Past evaluations by columns of equal length: what an agent's next scores are expected to spread like."""

    agents: Sequence[str | None] = ()
    groups: Sequence[str | None] = ()
    cards: Sequence[int] = ()
    """Keys into ``documents``."""
    scores: Sequence[int | None] = ()
    """In 1/100 point."""
    passed: Sequence[bool | None] = ()
    documents: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    """Version of a scorecard -> (its key, its document)."""


@dataclass(frozen=True, slots=True)
class CostRules:
    """The settings that costs are reckoned with."""

    overhead_s: float
    """Seconds an inspector spends on a call beside listening to it."""
    overhead_measured: bool
    """Whether that is the centre's own figure, not the default."""
    hours_a_day: float
    coaching_share: float
    """The share of inspectors' time that is to be left for coaching."""
    default_sd: float
    """Spread of an agent's scores where there are no past ones, in points of 100."""
    precision: float = 5.0
    """The half-width in points that "n more calls" are reckoned for."""
    confidence: float = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Time, in hours."""

    calls: int
    unknown_length: int
    """Of them, calls expected among those of unknown length; reckoned with the average of the others."""
    listening_h: float
    overhead_h: float
    inspectors: int
    working_days: int
    """Mondays to Fridays of the population's days; holidays are not known here."""
    available_h: float
    coaching_h: float
    """What is left for coaching; negative where the plan takes more than there is."""
    coaching_target_h: float

    @property
    def inspecting_h(self) -> float:
        """Listening and all that goes with it."""
        return self.listening_h + self.overhead_h

    @property
    def coaching_share(self) -> float | None:
        """The share of the time that is left for coaching; ``None`` where nobody inspects."""
        return self.coaching_h / self.available_h if self.available_h else None

    @property
    def leaves_enough(self) -> bool:
        """Whether the target share is left for coaching."""
        return self.coaching_h >= self.coaching_target_h


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """What is expected to be known of an agent, a team or the centre: 95 % intervals."""

    name: str
    """The agent's number or the team's name; '' for the centre."""
    calls: int
    """Calls drawn."""
    population: int
    effective: float
    """As many calls, each equally likely, would tell as much: strata are drawn from at different rates."""
    score: float | None
    """The half-width of the average score, in points of 100; ``None`` for fewer than two calls."""
    pass_rate: tuple[float, float] | None
    """The interval of the pass rate, 0 to 1, should it be as it was (Wilson)."""
    expected_pass_rate: float
    more: int | None = None
    """Calls more for a half-width of ``CostRules.precision``; 0 where that is reached, ``None`` where all do not do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranks:
    """Whether agents could be ranked by what is drawn."""

    difference: float | None
    """The half-width of the difference of two agents' averages, in points of 100."""
    spread: float | None
    """Standard deviation of agents' true averages, as past scores tell; ``None`` where they tell none."""
    neighbours: int
    """Pairs of agents who follow each other in the past ranking."""
    overlapping: int
    """Of them, pairs whose averages differ by less than the half-width of their difference."""

    @property
    def told_apart(self) -> bool:
        """Whether two agents a standard deviation apart would differ by more than chance."""
        return self.difference is not None and self.spread is not None and self.difference < self.spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A plan's population, cost and precision."""

    population: int
    strata: tuple[StratumTotal, ...]
    """As the draw would give them."""
    left_out: Mapping[str, int]
    unread: int
    """Calls that may be in the population once their recordings have been read to name them."""
    cost: Cost
    centre: Precision
    teams: tuple[Precision, ...]
    agents: tuple[Precision, ...]
    ranks: Ranks
    spread: float
    """The standard deviation of an agent's scores that was reckoned with, in points of 100."""
    spread_from: int
    """Past evaluations that it is taken from; 0: there are none, and it is the default."""
    rules: CostRules


def decimal_text(value: float, places: int = 2) -> str:
    """A figure as a decimal text, rounded half up."""
    return f"{Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
