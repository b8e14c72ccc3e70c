"""The draw itself, by the rule of ``docs/sampling.md``: the same plan, seed and population give the same calls."""

import hashlib
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from qadesk.domain.population import PeriodCalls, Population, day_of
from qadesk.domain.sampling import (
    AgentQuota,
    Cell,
    Lack,
    Per,
    PopulationFilter,
    QuotaKind,
    Quotas,
    SamplingPlan,
    StratumTotal,
)
from qadesk.domain.strata import Stratified

CellKey = tuple[str, str, str]
"""(agent, part, stratum)"""


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides an agent's quota beside the plan."""

    hired_on: date | None = None
    margin: Decimal | None = None
    """The average of score − pass mark over the evaluations of the 90 days before; ``None`` without any."""


@dataclass(frozen=True, slots=True)
class Part:
    """A week or month of the population, or all of it (key '')."""

    key: str
    share: Fraction = Fraction(1)
    """How much of the whole week or month lies within the population."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A call that the draw gives, by its CALL."""

    call: str
    cell: CellKey
    rank: int


def order_key(seed: str, call: str) -> str:
    """What calls of a cell are ordered by: SHA-256 of ``SEED|CALL``, hexadecimal."""
    return hashlib.sha256(f"{seed}|{call}".encode()).hexdigest()


def population_sha256(calls: Iterable[str]) -> str:
    """SHA-256 over the sorted CALLs, one a line (a line feed between them, none at the end), UTF-8."""
    return hashlib.sha256("\n".join(sorted(calls)).encode()).hexdigest()


def apportioned(quota: int, shares: Sequence[Decimal]) -> list[int]:
    """A quota split by shares that add up to 1, by largest remainder; of equal remainders the earlier goes first."""
    exact = [quota * share for share in shares]
    whole = [int(each.to_integral_value(ROUND_FLOOR)) for each in exact]
    order = sorted(range(len(shares)), key=lambda at: (whole[at] - exact[at], at))
    for at in order[: quota - sum(whole)]:
        whole[at] += 1
    return whole


def parts(wanted: PopulationFilter, per: Per) -> list[Part]:
    """The ISO weeks or calendar months that the population's days touch, in order."""
    if per is Per.POPULATION:
        return [Part("")]
    days = (wanted.day_to - wanted.day_from).days + 1
    held = Counter(part_of(wanted.day_from + timedelta(at), per) for at in range(days))
    return [Part(key, Fraction(count, _length(key, per))) for key, count in held.items()]


def part_of(day: date, per: Per) -> str:
    """The key of the part that a day lies in: ``2026-W02``, ``2026-01``, or '' for the whole population."""
    if per is Per.WEEK:
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}"
    return f"{day:%Y-%m}" if per is Per.MONTH else ""


def _length(key: str, per: Per) -> int:
    return 7 if per is Per.WEEK else monthrange(int(key[:4]), int(key[5:]))[1]


def quota_of(agent: str, quotas: Quotas, standing: Standing, day_from: date) -> AgentQuota:
    """The largest quota that applies to an agent; of equal ones the plain one names itself."""
    found = AgentQuota(agent, quotas.quota)
    if quotas.new_staff_quota is not None and _is_new(standing, quotas.new_staff_months or 0, day_from):
        found = max(found, AgentQuota(agent, quotas.new_staff_quota, QuotaKind.NEW_STAFF), key=lambda each: each.quota)
    if quotas.below_pass_quota is not None and standing.margin is not None and standing.margin < 0:
        found = max(found, AgentQuota(agent, quotas.below_pass_quota, QuotaKind.BELOW_PASS), key=lambda x: x.quota)
    return found


def _is_new(standing: Standing, months: int, day_from: date) -> bool:
    return standing.hired_on is not None and months_on(standing.hired_on, months) > day_from


def months_on(day: date, months: int) -> date:
    """So many calendar months later; the last day of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def in_cells(
    population: Population, found: Stratified, plan: SamplingPlan
) -> tuple[dict[CellKey, list[int]], Counter[CellKey]]:
    """The rows of each cell, and how many calls of each were drawn before."""
    period, per = population.period, plan.per_agent.per
    part = {day: part_of(day_of(day), per) for day in set(period.days)} if per is not Per.POPULATION else {}
    cells: dict[CellKey, list[int]] = {}
    before: Counter[CellKey] = Counter()
    for stratum, rows, gone in zip(plan.strata, found.rows, found.before, strict=True):
        for (agent, key), mine in _by_agent_and_part(period, rows, part).items():
            cells[agent, key, stratum.key] = mine
        for (agent, key), mine in _by_agent_and_part(period, gone, part).items():
            before[agent, key, stratum.key] = len(mine)
    return cells, before


def _by_agent_and_part(
    period: PeriodCalls, rows: Iterable[int], part: Mapping[int, str]
) -> dict[tuple[str, str], list[int]]:
    agents, days = period.agents, period.days
    if not part:
        of_agent: defaultdict[str | None, list[int]] = defaultdict(list)
        for row in rows:
            of_agent[agents[row]].append(row)
        return {(agent or "", ""): mine for agent, mine in of_agent.items()}
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows:
        found[agents[row] or "", part[days[row]]].append(row)
    return found


def agents_of(plan: SamplingPlan, cells: Iterable[CellKey]) -> list[str]:
    """Whose quotas are to be met: whoever has calls, and whom the plan names."""
    return sorted({agent for agent, _, _ in cells} | set(plan.population.agents))


def cell_figures(
    plan: SamplingPlan, quotas: Iterable[AgentQuota], sizes: Mapping[CellKey, int], before: Mapping[CellKey, int]
) -> list[Cell]:
    """How many calls each cell gives, by agent and part: what one lacks the agent's last stratum takes over."""
    split: dict[int, list[int]] = {}
    shares = [stratum.share for stratum in plan.strata]
    found = []
    for part in parts(plan.population, plan.per_agent.per):
        for agent in quotas:
            quota = _half_up(agent.quota * part.share)
            if quota not in split:
                split[quota] = apportioned(quota, shares)
            found.extend(_cells_of(plan, agent.agent_no, part.key, split[quota], sizes, before))
    order = {stratum.key: at for at, stratum in enumerate(plan.strata)}
    return sorted(found, key=lambda cell: (cell.agent_no, cell.part, order[cell.stratum]))


def _half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


def _cells_of(
    plan: SamplingPlan,
    agent: str,
    part: str,
    split: Sequence[int],
    sizes: Mapping[CellKey, int],
    before: Mapping[CellKey, int],
) -> list[Cell]:
    found: list[Cell] = []
    passed_on = 0
    for stratum, quota in zip(plan.strata, split, strict=True):
        key = (agent, part, stratum.key)
        size = sizes.get(key, 0)
        taken_over = passed_on if stratum is plan.strata[-1] else 0
        asked = quota + taken_over
        given = min(asked, size)
        found.append(
            Cell(
                agent_no=agent,
                stratum=stratum.key,
                part=part,
                size=size,
                quota=quota,
                taken_over=taken_over,
                drawn=given,
                why=_why(size, before.get(key, 0)) if given < asked else None,
            )
        )
        passed_on += asked - given
    return found


def _why(size: int, before: int) -> Lack:
    if size:
        return Lack.TOO_FEW
    return Lack.ALL_DRAWN_BEFORE if before else Lack.NO_CALLS


def picks(seed: str, cells: Iterable[Cell], calls: Mapping[CellKey, Sequence[str]]) -> list[Pick]:
    """The first calls of each cell in the order of the draw."""
    found: list[Pick] = []
    sha256, start = hashlib.sha256, f"{seed}|".encode()
    for cell in cells:
        if not cell.drawn:
            continue
        key = (cell.agent_no, cell.part, cell.stratum)
        # digests stand in the order of their hexadecimal forms, and are made in half the time
        ordered = sorted(calls[key], key=lambda call: sha256(start + call.encode()).digest())
        found.extend(Pick(call, key, rank) for rank, call in enumerate(ordered[: cell.drawn], 1))
    return found


def totals(plan: SamplingPlan, cells: Iterable[Cell]) -> tuple[StratumTotal, ...]:
    """The cells of each stratum added up, with the reasons of what is lacking."""
    of_stratum: dict[str, list[Cell]] = {stratum.key: [] for stratum in plan.strata}
    for cell in cells:
        of_stratum[cell.stratum].append(cell)
    return tuple(_total(key, each) for key, each in of_stratum.items())


def _total(key: str, cells: Sequence[Cell]) -> StratumTotal:
    reasons: Counter[Lack] = Counter()
    for cell in cells:
        if cell.why is not None:
            reasons[cell.why] += cell.shortfall
    return StratumTotal(
        key=key,
        size=sum(cell.size for cell in cells),
        quota=sum(cell.quota for cell in cells),
        taken_over=sum(cell.taken_over for cell in cells),
        drawn=sum(cell.drawn for cell in cells),
        shortfall=sum(cell.shortfall for cell in cells),
        why=tuple((lack, reasons[lack]) for lack in Lack if reasons[lack]),
    )
