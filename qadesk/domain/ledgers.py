"""A draw put together: the ledger of a plan, a seed and a population; and how it is repeated from its list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qadesk.domain.drawing import (
    CellKey,
    Pick,
    Standing,
    agents_of,
    cell_figures,
    in_cells,
    picks,
    population_sha256,
    quota_of,
    totals,
)
from qadesk.domain.population import PeriodCalls, Population
from qadesk.domain.sampling import Cell, DrawnCall, Ledger, PopulationList, SamplingPlan
from qadesk.domain.strata import stratified


@dataclass(frozen=True, slots=True, eq=False)
class Repeated:
    """What a draw gives from the list of its population."""

    cells: tuple[Cell, ...]
    picks: tuple[Pick, ...]


def ledger_of(
    population: Population,
    plan: SamplingPlan,
    seed: str,
    standing: Callable[[str], Standing],
    uids: Callable[[Sequence[int]], Mapping[int, str]],
    at_ms: int,
) -> Ledger:
    """The draw of a plan; ``uids`` names calls by their keys, ``standing`` tells of an agent by number."""
    rows, before = in_cells(population, stratified(population, plan.strata), plan)
    day_from = plan.population.day_from
    agents = tuple(
        quota_of(agent, plan.per_agent, standing(agent), day_from) for agent in agents_of(plan, [*rows, *before])
    )
    cells = cell_figures(plan, agents, {key: len(mine) for key, mine in rows.items()}, before)
    names = population.period.names
    found = picks(seed, cells, {key: [names[row] for row in mine] for key, mine in rows.items()})
    row_of = {names[row]: row for row in population.rows}
    listed = _list(row_of, rows)
    return Ledger(
        plan=plan,
        seed=seed,
        population=len(population.rows),
        population_sha256=population_sha256(listed.calls),
        strata=totals(plan, cells),
        cells=tuple(cells),
        drawn=_drawn(population.period, row_of, found, uids),
        agents=agents,
        left_out={reason.value: calls for reason, calls in population.left_out.items()},
        drawn_at_ms=at_ms,
        population_list=listed,
    )


def _list(row_of: Mapping[str, int], rows: Mapping[CellKey, Sequence[int]]) -> PopulationList:
    """The CALLs of a population in order, each with its cell."""
    keys = sorted(rows)
    cell_of = [0] * (max(row_of.values(), default=0) + 1)
    for at, key in enumerate(keys):
        for row in rows[key]:
            cell_of[row] = at
    calls = sorted(row_of)
    return PopulationList(tuple(keys), calls, [cell_of[row_of[call]] for call in calls])


def _drawn(
    period: PeriodCalls,
    row_of: Mapping[str, int],
    found: Sequence[Pick],
    uids: Callable[[Sequence[int]], Mapping[int, str]],
) -> tuple[DrawnCall, ...]:
    uid_of = uids([period.ids[row_of[pick.call]] for pick in found])
    return tuple(_call(period, row_of[pick.call], pick, uid_of) for pick in found)


def _call(period: PeriodCalls, row: int, pick: Pick, uid_of: Mapping[int, str]) -> DrawnCall:
    agent, part, stratum = pick.cell
    return DrawnCall(
        call=pick.call,
        call_uid=uid_of[period.ids[row]],
        agent_no=agent,
        group=period.groups[row],
        stratum=stratum,
        part=part,
        rank=pick.rank,
        seconds=period.seconds[row],
    )


def repeated(ledger: Ledger, listed: PopulationList) -> Repeated:
    """The draw again, from the list of the population and the quotas of the agents."""
    calls: dict[CellKey, list[str]] = {key: [] for key in listed.cells}
    for call, cell in zip(listed.calls, listed.cell_of, strict=True):
        calls[listed.cells[cell]].append(call)
    cells = cell_figures(ledger.plan, ledger.agents, {key: len(mine) for key, mine in calls.items()}, {})
    return Repeated(tuple(cells), tuple(picks(ledger.seed, cells, calls)))
