"""Whether a ledger holds: what it says beside what a repeated draw gives, and beside the calls as they are now."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from qadesk.domain.drawing import CellKey, Pick, population_sha256, totals
from qadesk.domain.ledgers import Repeated, repeated
from qadesk.domain.sampling import AgentQuota, Cell, Difference, DrawnCall, Ledger, PopulationList, QuotaKind, Quotas

MOST = 100
"""Differences that are told one by one."""
EXAMPLES = 20

Facts = Mapping[str, str]
"""Name of a call or cell -> what is said of it."""


class Present(NamedTuple):
    """What has become of a population since."""

    came_in: int
    gone: int
    moved: int
    examples: tuple[Difference, ...]


def checked(ledger: Ledger, listed: PopulationList) -> list[Difference]:
    """In what a ledger differs from the draw repeated from the list of its population; nothing where it holds."""
    again = repeated(ledger, listed)
    return _first([*_of_population(ledger, listed), *_of_quotas(ledger, listed), *_of_draw(ledger, again)])


def compared(ledger: Ledger, other: Ledger) -> list[Difference]:
    """In what two ledgers of one draw differ."""
    # By value: a program that has written the file again may have made 0.1 of 0.10.
    plans = ("", "") if ledger.plan == other.plan else (_digest(ledger.plan), _digest(other.plan))
    head = [
        Difference(name, "", str(mine), str(theirs))
        for name, mine, theirs in (
            ("plan", *plans),
            ("seed", ledger.seed, other.seed),
            ("population", ledger.population, other.population),
            ("population_sha256", ledger.population_sha256, other.population_sha256),
        )
        if mine != theirs
    ]
    return _first(
        [
            *head,
            *_unlike("quota", _quotas(ledger.agents), _quotas(other.agents)),
            *_unlike("cell", _figures(ledger.cells), _figures(other.cells)),
            *_unlike("drawn", _calls(ledger.drawn), _calls(other.drawn)),
        ]
    )


def present(then: PopulationList, now: PopulationList) -> Present:
    """What came in, went or moved to another cell since a population was listed."""
    before, after = _cells_of(then), _cells_of(now)
    came = [call for call in after if call not in before]
    gone = [call for call in before if call not in after]
    moved = [call for call, cell in before.items() if after.get(call, cell) != cell]
    examples = [Difference("came_in", call, "", " ".join(after[call])) for call in came]
    examples[EXAMPLES:] = []
    examples += [Difference("gone", call, " ".join(before[call]), "") for call in gone[:EXAMPLES]]
    examples += [Difference("moved", call, " ".join(before[call]), " ".join(after[call])) for call in moved[:EXAMPLES]]
    return Present(len(came), len(gone), len(moved), tuple(examples))


def _first(found: list[Difference]) -> list[Difference]:
    return found[:MOST]


def _digest(plan: object) -> str:
    """Two plans are told apart by it; what differs in them is seen in the plans."""
    return hashlib.sha256(repr(plan).encode()).hexdigest()[:12]


def _of_population(ledger: Ledger, listed: PopulationList) -> Iterator[Difference]:
    if ledger.population != len(listed.calls):
        yield Difference("population", "", str(ledger.population), str(len(listed.calls)))
    content = population_sha256(listed.calls)
    if ledger.population_sha256 != content:
        yield Difference("population_sha256", "", ledger.population_sha256, content)


def _of_quotas(ledger: Ledger, listed: PopulationList) -> Iterator[Difference]:
    """Quotas are those of the plan, and everybody with calls in the population has one."""
    asked = _asked(ledger.plan.per_agent)
    for each in ledger.agents:
        if asked.get(each.kind) != each.quota:
            yield Difference("quota", each.agent_no, str(each.quota), str(asked.get(each.kind, "")))
    named = {each.agent_no for each in ledger.agents}
    for agent in sorted({agent for agent, _, _ in listed.cells} - named):
        yield Difference("quota", agent, "", str(asked[QuotaKind.PLAIN]))


def _asked(quotas: Quotas) -> dict[QuotaKind, int | None]:
    return {
        QuotaKind.PLAIN: quotas.quota,
        QuotaKind.NEW_STAFF: quotas.new_staff_quota,
        QuotaKind.BELOW_PASS: quotas.below_pass_quota,
    }


def _of_draw(ledger: Ledger, again: Repeated) -> Iterator[Difference]:
    yield from _unlike("cell", _figures(ledger.cells), _figures(again.cells))
    sums = {each.key: _sum(each) for each in ledger.strata}
    yield from _unlike("stratum", sums, {each.key: _sum(each) for each in totals(ledger.plan, again.cells)})
    yield from _unlike("drawn", _calls(ledger.drawn), _picked(again.picks))


def _unlike(what: str, mine: Facts, theirs: Facts) -> Iterator[Difference]:
    for name in sorted({*mine, *theirs}):
        if mine.get(name) != theirs.get(name):
            yield Difference(what, name, mine.get(name, ""), theirs.get(name, ""))


def _name(agent: str, part: str, stratum: str) -> str:
    return " ".join(each for each in (agent, part, stratum) if each)


def _figures(cells: Iterable[Cell]) -> dict[str, str]:
    return {
        _name(c.agent_no, c.part, c.stratum): f"size {c.size}, quota {c.quota}+{c.taken_over}, drawn {c.drawn}"
        for c in cells
    }


def _sum(total: object) -> str:
    names = ("size", "quota", "taken_over", "drawn", "shortfall")
    return ", ".join(f"{name} {getattr(total, name)}" for name in names)


def _quotas(agents: Iterable[AgentQuota]) -> dict[str, str]:
    return {each.agent_no: f"{each.quota} {each.kind.value}" for each in agents}


def _calls(drawn: Iterable[DrawnCall]) -> dict[str, str]:
    return {each.call: f"{_name(each.agent_no, each.part, each.stratum)} #{each.rank}" for each in drawn}


def _picked(picks: Iterable[Pick]) -> dict[str, str]:
    return {each.call: f"{_name(*each.cell)} #{each.rank}" for each in picks}


def _cells_of(listed: PopulationList) -> dict[str, CellKey]:
    return {call: listed.cells[cell] for call, cell in zip(listed.calls, listed.cell_of, strict=True)}
