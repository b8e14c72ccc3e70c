"""What a sampling plan costs and buys, from the sizes of its cells and what past scores spread like."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf, sqrt

import numpy as np
import numpy.typing as npt

from qadesk.analysis.intervals import correction, half_width, sample_for, t_quantile, wilson
from qadesk.domain.sampling import Cell
from qadesk.domain.sampling_cost import Cost, CostRules, PastScores, Precision, Ranks

DEFAULT_PASS_RATE = 0.8
"""Where there are no past evaluations."""
FEWEST_PAST = 10
"""An agent's or team's own pass rate is expected again from so many past evaluations on, else the centre's."""
HOUR_S = 3600.0

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CellLengths:
    """What is known of the lengths of a cell's calls."""

    known: int
    seconds: float
    """Of the known ones together."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Past:
    """What past scores tell."""

    evaluations: int
    sd: float
    """Pooled within agents, in points of 100; the default where there are too few."""
    from_past: bool
    spread: float | None
    """Standard deviation of agents' true averages; ``None`` where it cannot be told."""
    averages: Mapping[str, float]
    pass_rate: float
    agents_pass: Mapping[str, float]
    teams_pass: Mapping[str, float]


def past_of(scores: PastScores, total_of: Callable[[int], float], default_sd: float) -> Past:
    """Spread and pass rates of past evaluations, each score as a share of its card's total (``total_of`` a card).

    The within-agent variance is pooled: Σ(x − agent's average)² / (N − agents). That of agents' true averages is the
    one-way analysis of variance estimator: (MS between − MS within) / n₀, with n₀ = (N − Σn²/N) / (agents − 1).
    """
    scored: defaultdict[str, list[float]] = defaultdict(list)
    for agent, card, score in zip(scores.agents, scores.cards, scores.scores, strict=True):
        if agent is not None and score is not None:
            scored[agent].append(score / total_of(card))
    groups = [np.array(each) for each in scored.values()]
    number, agents = sum(len(each) for each in groups), len(groups)
    within = sum(float(((each - each.mean()) ** 2).sum()) for each in groups)
    known = number - agents >= 1
    variance = within / (number - agents) if known else default_sd**2
    return Past(
        evaluations=number if known else 0,
        sd=sqrt(variance) if variance > 0 else default_sd,
        from_past=known and variance > 0,
        spread=_between(groups, number, variance) if known and agents > 1 else None,
        averages={agent: float(np.mean(each)) for agent, each in scored.items() if len(each) > 1},
        pass_rate=_rate([each for each in scores.passed if each is not None], 1) or _none_passed(scores),
        agents_pass=_rates(scores.agents, scores.passed),
        teams_pass=_rates(scores.groups, scores.passed),
    )


def _none_passed(scores: PastScores) -> float:
    return 0.0 if any(each is not None for each in scores.passed) else DEFAULT_PASS_RATE


def _between(groups: Sequence[Floats], number: int, within: float) -> float:
    sizes = np.array([len(each) for each in groups])
    averages = np.array([each.mean() for each in groups])
    grand = float((sizes * averages).sum() / number)
    between = float((sizes * (averages - grand) ** 2).sum()) / (len(groups) - 1)
    each = (number - float((sizes**2).sum()) / number) / (len(groups) - 1)
    return sqrt(max(between - within, 0.0) / each)


def _rates(names: Sequence[str | None], passed: Sequence[bool | None]) -> dict[str, float]:
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for name, each in zip(names, passed, strict=True):
        if name is not None and each is not None:
            found[name].append(each)
    rates = {name: _rate(each, FEWEST_PAST) for name, each in found.items()}
    return {name: rate for name, rate in rates.items() if rate is not None}


def _rate(passed: Sequence[bool], fewest: int) -> float | None:
    return sum(passed) / len(passed) if len(passed) >= fewest else None


def cost_of(
    cells: Sequence[Cell], lengths: Sequence[CellLengths], inspectors: int, working_days: int, rules: CostRules
) -> Cost:
    """Hours of listening as the cells' average lengths let expect, and what is left of the inspectors' time."""
    known = sum(each.known for each in lengths)
    average = sum(each.seconds for each in lengths) / known if known else 0.0
    listening, unknown = 0.0, 0.0
    for cell, each in zip(cells, lengths, strict=True):
        if cell.drawn:
            unsaid = cell.drawn * (cell.size - each.known) / cell.size
            unknown += unsaid
            said = cell.drawn - unsaid
            listening += unsaid * average + (said * each.seconds / each.known if each.known else 0.0)
    calls = sum(cell.drawn for cell in cells)
    overhead = calls * rules.overhead_s / HOUR_S
    available = inspectors * working_days * rules.hours_a_day
    return Cost(
        calls=calls,
        unknown_length=round(unknown),
        listening_h=listening / HOUR_S,
        overhead_h=overhead,
        inspectors=inspectors,
        working_days=working_days,
        available_h=available,
        coaching_h=available - listening / HOUR_S - overhead,
        coaching_target_h=available * rules.coaching_share,
    )


@dataclass(frozen=True, slots=True)
class CellColumns:
    """Sizes and draws of cells, or parts of cells, as columns."""

    sizes: Floats
    drawn: Floats


def columns_of(cells: Sequence[Cell]) -> CellColumns:
    """All cells, for the centre."""
    return CellColumns(
        np.array([cell.size for cell in cells], np.float64), np.array([cell.drawn for cell in cells], np.float64)
    )


def team_columns(cells: Sequence[Cell], teams: Sequence[Mapping[str | None, int]]) -> dict[str, CellColumns]:
    """By team, its part of each cell; of a cell that several teams share each gets its part of the drawn calls."""
    found: defaultdict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for cell, counts in zip(cells, teams, strict=True):
        for team, calls in counts.items():
            if team:
                sizes, drawn = found[team]
                sizes.append(calls)
                drawn.append(cell.drawn * calls / cell.size)
    return {team: CellColumns(np.array(sizes), np.array(drawn)) for team, (sizes, drawn) in sorted(found.items())}


def precision_of(name: str, cells: CellColumns, past: Past, rate: float, rules: CostRules) -> Precision:
    """What an average weighted by cell size ÷ drawn tells: of the centre, or of a team.

    Its variance is s² Σ W²/n (1 − n/N) over the cells, W = N / ΣN; the effective number is 1 / Σ W²/n (Kish, Survey
    Sampling, 1965). Cells that give no call are not told of.
    """
    given = cells.drawn > 0
    sizes, drawn = cells.sizes[given], cells.drawn[given]
    calls, population = round(float(drawn.sum())), int(cells.sizes.sum())
    if calls == 0:
        return Precision(
            name=name,
            calls=0,
            population=population,
            effective=0.0,
            score=None,
            pass_rate=None,
            expected_pass_rate=rate,
        )
    weights = sizes / sizes.sum()
    effective = 1 / float((weights**2 / drawn).sum())
    variance = float((weights**2 / drawn * (1 - drawn / sizes)).sum())
    quantile = t_quantile((1 + rules.confidence) / 2, calls - 1) if calls > 1 else None
    score = 0.0 if variance <= 0 else None if quantile is None else quantile * past.sd * sqrt(variance)
    return Precision(
        name=name,
        calls=calls,
        population=population,
        effective=effective,
        score=score,
        pass_rate=wilson(rate, 1 / variance if variance > 0 else inf, rules.confidence),
        expected_pass_rate=rate,
    )


def agent_precision(name: str, calls: int, population: int, past: Past, rules: CostRules) -> Precision:
    """What the plain average of an agent's calls tells, and how many more would do."""
    rate = past.agents_pass.get(name, past.pass_rate)
    corrected = correction(calls, population) if calls else 0.0
    enough = _enough(rules.precision, past.sd, population, rules.confidence)
    return Precision(
        name=name,
        calls=calls,
        population=population,
        effective=float(calls),
        score=half_width(past.sd, calls, population, rules.confidence),
        pass_rate=wilson(rate, calls / corrected**2 if corrected else inf, rules.confidence) if calls else None,
        expected_pass_rate=rate,
        more=None if enough is None else max(enough - calls, 0),
    )


@lru_cache(maxsize=8192)
def _enough(width: float, sd: float, population: int, confidence: float) -> int | None:
    return sample_for(width, sd, population, confidence)


def ranks_of(agents: Sequence[Precision], past: Past, rules: CostRules) -> Ranks:
    """Whether agents could be ranked: the half-width of differences, beside how far their true averages lie apart."""
    drawn = [each for each in agents if each.calls > 1]
    usual = [_error(each, past.sd) for each in drawn]
    typical = float(np.median([each.calls for each in drawn])) if drawn else 0.0
    quantile = t_quantile((1 + rules.confidence) / 2, 2 * typical - 2) if typical > 1 else None
    difference = None if quantile is None else quantile * sqrt(2.0) * float(np.median(usual))
    known = sorted(
        (past.averages[each.name], error)
        for each, error in zip(drawn, usual, strict=True)
        if each.name in past.averages
    )
    overlapping = sum(
        quantile is not None and upper - lower < quantile * sqrt(error**2 + other**2)
        for (lower, error), (upper, other) in pairwise(known)
    )
    return Ranks(difference=difference, spread=past.spread, neighbours=max(len(known) - 1, 0), overlapping=overlapping)


def _error(agent: Precision, sd: float) -> float:
    return sd / sqrt(agent.calls) * correction(agent.calls, agent.population)
