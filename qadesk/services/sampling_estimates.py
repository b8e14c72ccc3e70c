"""What a plan costs and buys, followed while it is edited: the calls are read once, and what did not change is kept."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from qadesk.domain.assignments import Overhead
from qadesk.domain.drawing import CellKey, Standing, agents_of, cell_figures, in_cells, quota_of, totals
from qadesk.domain.population import Need, PeriodCalls, Population, needs, population
from qadesk.domain.sampling import Cell, Per, PopulationFilter, SamplingPlan, Stratum
from qadesk.domain.sampling_cost import CostRules, Estimate, PastScores, Precision
from qadesk.domain.strata import Stratified, stratified
from qadesk.domain.workdays import WorkCalendar
from qadesk.services.ports import Queries
from qadesk.services.sampling_reading import SampleReading
from qadesk.services.settings import COACHING_SHARE, HOURS_A_DAY, SAMPLING_SD, Settings

_NO_SHARE = Decimal(0)
PAST_DAYS = 180
"""How far back evaluations tell of the spread of scores."""


@dataclass(frozen=True, slots=True, eq=False)
class _Calls:
    """The calls of the days of a plan, and what tells whether they still hold."""

    days: tuple[date, date]
    stamp: tuple[Any, ...]
    period: PeriodCalls
    past: PastScores


@dataclass(frozen=True, slots=True, eq=False)
class _Sorted:
    """The population of a filter, sorted by strata."""

    wanted: PopulationFilter
    conditions: tuple[Stratum, ...]
    population: Population
    strata: Stratified


@dataclass(frozen=True, slots=True, eq=False)
class _InCells:
    """Its cells, with what is known of their lengths and teams."""

    per: Per
    sizes: dict[CellKey, int]
    before: Counter[CellKey]
    lengths: dict[CellKey, tuple[int, float]]
    teams: dict[CellKey, Counter[str | None]]


class SampleEstimates:
    """Estimates; one at a time, in the thread for studies."""

    def __init__(
        self,
        reading: SampleReading,
        settings: Settings,
        overhead: "Callable[[], Future[Overhead]]",
        calendar: Callable[[], WorkCalendar] = WorkCalendar,
    ) -> None:
        self._calendar = calendar
        self._reading = reading
        self._settings = settings
        self._overhead = overhead
        self._lock = threading.Lock()
        self._calls: _Calls | None = None
        self._sorted: _Sorted | None = None
        self._cells: _InCells | None = None

    def forget(self) -> None:
        """Read anew next time."""
        with self._lock:
            self._calls = self._sorted = self._cells = None

    def of(self, queries: Queries, plan: SamplingPlan) -> Estimate:
        """The estimate of a sound plan."""
        with self._lock:
            calls = self._read(queries, plan)
            found = self._sort(calls.period, plan)
            parts = self._part(found, plan)
        standings = self._reading.standings(queries, plan)
        agents = agents_of(plan, [*parts.sizes, *parts.before])
        day_from = plan.population.day_from
        quotas = [quota_of(agent, plan.per_agent, standings.get(agent, Standing()), day_from) for agent in agents]
        cells = cell_figures(plan, quotas, parts.sizes, parts.before)
        return self._estimate(queries, plan, calls.past, found.population, parts, cells)

    def _read(self, queries: Queries, plan: SamplingPlan) -> _Calls:
        days = plan.population.day_from, plan.population.day_to
        stamp, wanted, kept = queries.sampling.period_stamp(*days), needs(plan), self._calls
        if kept is not None and (kept.days, kept.stamp) == (days, stamp) and wanted <= kept.period.read:
            return kept
        again: frozenset[Need] = kept.period.read if kept is not None and kept.days == days else frozenset()
        period = self._reading.period(queries, plan.population, wanted | again)
        # A call that only its recording's content can name counts as well: it will have a name when it is drawn.
        period = period.named({row: f"#{row}" for row in period.unhashed})
        first, last = days[0] - timedelta(days=PAST_DAYS), days[0] - timedelta(days=1)
        self._calls = _Calls(days, stamp, period, queries.sampling.past_scores(first, last))
        self._sorted = self._cells = None
        return self._calls

    def _sort(self, period: PeriodCalls, plan: SamplingPlan) -> _Sorted:
        conditions = tuple(Stratum(key=each.key, share=_NO_SHARE, when=each.when) for each in plan.strata)
        kept = self._sorted
        if kept is not None and (kept.wanted, kept.conditions) == (plan.population, conditions):
            return kept
        same = kept is not None and kept.wanted == plan.population
        chosen = kept.population if kept is not None and same else population(period, plan.population)
        self._cells = None
        self._sorted = _Sorted(plan.population, conditions, chosen, stratified(chosen, plan.strata))
        return self._sorted

    def _part(self, found: _Sorted, plan: SamplingPlan) -> _InCells:
        if self._cells is not None and self._cells.per is plan.per_agent.per:
            return self._cells
        rows, before = in_cells(found.population, found.strata, plan)
        seconds, groups = found.population.period.seconds, found.population.period.groups
        lengths, teams = {}, {}
        for key, mine in rows.items():
            known = [value for value in map(seconds.__getitem__, mine) if value is not None]
            lengths[key] = len(known), sum(known)
            teams[key] = Counter(map(groups.__getitem__, mine))
        sizes = {key: len(mine) for key, mine in rows.items()}
        self._cells = _InCells(plan.per_agent.per, sizes, before, lengths, teams)
        return self._cells

    def _estimate(
        self,
        queries: Queries,
        plan: SamplingPlan,
        scores: PastScores,
        found: Population,
        parts: _InCells,
        cells: Sequence[Cell],
    ) -> Estimate:
        from qadesk.analysis import sampling_cost as cost  # with numpy, which few commands need

        rules, wanted = self._rules(), plan.population
        known = {card: float(each.total) for card, each in self._reading.cards(scores).items()}
        past = cost.past_of(scores, known.__getitem__, rules.default_sd)
        keys = [(cell.agent_no, cell.part, cell.stratum) for cell in cells]
        lengths = [parts.lengths.get(key, (0, 0.0)) for key in keys]
        inspectors = queries.sampling.inspectors(wanted.day_from)
        days = sum(1 for _ in self._calendar().working_days(wanted.day_from, wanted.day_to))
        agents = _agents(cells, lambda no, calls, size: cost.agent_precision(no, calls, size, past, rules))
        teams = [
            cost.precision_of(team, columns, past, past.teams_pass.get(team, past.pass_rate), rules)
            for team, columns in cost.team_columns(cells, [parts.teams.get(key, {}) for key in keys]).items()
        ]
        return Estimate(
            population=len(found.rows),
            strata=totals(plan, cells),
            left_out={reason.value: calls for reason, calls in found.left_out.items()},
            unread=sum(found.period.names[row].startswith("#") for row in found.rows),
            cost=cost.cost_of(cells, [cost.CellLengths(*each) for each in lengths], inspectors, days, rules),
            centre=cost.precision_of("", cost.columns_of(cells), past, past.pass_rate, rules),
            teams=tuple(teams),
            agents=tuple(agents),
            ranks=cost.ranks_of(agents, past, rules),
            spread=past.sd,
            spread_from=past.evaluations if past.from_past else 0,
            rules=rules,
        )

    def _rules(self) -> CostRules:
        measured = self._overhead().result()
        return CostRules(
            overhead_s=measured.seconds,
            overhead_measured=measured.measured,
            hours_a_day=self._settings.get(HOURS_A_DAY),
            coaching_share=self._settings.get(COACHING_SHARE),
            default_sd=self._settings.get(SAMPLING_SD),
        )


def _agents(cells: Sequence[Cell], precision: Callable[[str, int, int], Precision]) -> list[Precision]:
    """By agent, over all cells."""
    drawn: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for cell in cells:
        drawn[cell.agent_no] += cell.drawn
        sizes[cell.agent_no] += cell.size
    return [precision(agent, drawn[agent], sizes[agent]) for agent in sorted(sizes)]
