"""The draw, beside a second one that follows the text of the rule step by step."""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.drawing import (
    Standing,
    apportioned,
    months_on,
    order_key,
    part_of,
    parts,
    population_sha256,
    quota_of,
)
from qadesk.domain.ledgers import ledger_of, repeated
from qadesk.domain.population import population
from qadesk.domain.sampling import (
    AgentQuota,
    Lack,
    Ledger,
    Per,
    PopulationFilter,
    QuotaKind,
    Quotas,
    SamplingPlan,
    Stratum,
    When,
)
from qadesk.domain.verifying import checked
from tests.unit.domain.periods import period

TYPES = ("complaint", "billing", "service")
QUOTAS = Quotas(quota=8, new_staff_months=3, new_staff_quota=16, below_pass_quota=12)


def plan(shares: list[str], quota: int = 8, per: Per = Per.POPULATION, **more: Any) -> SamplingPlan:
    """Strata by business type, the last one for the rest."""
    keys = [*TYPES[: len(shares) - 1], "random"]
    whens = [*(When(business_type=(each,)) for each in TYPES[: len(shares) - 1]), When()]
    return SamplingPlan(
        key="p",
        population=PopulationFilter(day_from=date(2026, 1, 1), day_to=date(2026, 1, 31)),
        per_agent=Quotas(quota=quota, per=per, **more),
        strata=tuple(Stratum(key=k, share=Decimal(s), when=w) for k, s, w in zip(keys, shares, whens, strict=True)),
    )


def draw(
    wanted: SamplingPlan,
    calls: list[dict[str, Any]],
    seed: str = "1",
    standing: Callable[[str], Standing] = lambda agent: Standing(),
) -> Ledger:
    found = population(period(*calls), wanted.population)
    return ledger_of(found, wanted, seed, standing, lambda ids: {each: f"uid-{each}" for each in ids}, 5)


def by_the_text(wanted: SamplingPlan, calls: list[dict[str, Any]], seed: str) -> dict[str, set[str]]:
    """Agent -> calls drawn: the rule once more, in the words of its text."""
    drawn: dict[str, set[str]] = {}
    for agent in {call["agent"] for call in calls}:
        cells: dict[str, list[str]] = defaultdict(list)
        for call in calls:
            if call["agent"] == agent:
                known = {stratum.key for stratum in wanted.strata[:-1]}
                cells[call["business_type"] if call["business_type"] in known else "random"].append(call["name"])
        quota = wanted.per_agent.quota
        exact = [Fraction(stratum.share) * quota for stratum in wanted.strata]
        floor = [math.floor(each) for each in exact]
        while sum(floor) < quota:
            lacking = [
                each - whole if each - whole < 1 else Fraction(-1) for each, whole in zip(exact, floor, strict=True)
            ]
            floor[lacking.index(max(lacking))] += 1
        drawn[agent], short = set(), 0
        for number, stratum in enumerate(wanted.strata):
            ordered = sorted(cells[stratum.key], key=lambda c: hashlib.sha256(f"{seed}|{c}".encode()).hexdigest())
            asked = floor[number] + (short if number == len(floor) - 1 else 0)
            drawn[agent] |= set(ordered[:asked])
            short += asked - len(ordered[:asked])
    return drawn


SHARES = st.sampled_from(
    [["1"], ["0.5", "0.5"], ["0.25", "0.15", "0.6"], ["0.333", "0.333", "0.333", "0.001"], ["0.3", "0.3", "0.3", "0.1"]]
)
CALLS = st.lists(
    st.tuples(st.sampled_from(["8001", "8002", "8003"]), st.sampled_from([*TYPES, "sales", None])), max_size=60
).map(
    lambda rows: [
        {"name": f"1767600000.{n}", "agent": agent, "business_type": kind} for n, (agent, kind) in enumerate(rows)
    ]
)


@given(SHARES, st.integers(0, 25), CALLS, st.text(max_size=10))
def test_the_draw_is_that_of_the_text(shares: list[str], quota: int, calls: list[dict[str, Any]], seed: str) -> None:
    wanted = plan(shares, quota)
    ledger = draw(wanted, calls, seed)
    expected = by_the_text(wanted, calls, seed)
    given_calls: dict[str, set[str]] = {agent: set() for agent in expected}
    for each in ledger.drawn:
        given_calls[each.agent_no].add(each.call)
    assert given_calls == expected


@given(SHARES, st.integers(0, 25), CALLS)
def test_every_quota_is_met_or_explained(shares: list[str], quota: int, calls: list[dict[str, Any]]) -> None:
    ledger = draw(plan(shares, quota), calls)
    for agent in ledger.agents:
        cells = [cell for cell in ledger.cells if cell.agent_no == agent.agent_no]
        assert sum(cell.quota for cell in cells) == quota
        assert sum(cell.drawn for cell in cells) + cells[-1].shortfall == quota
        assert cells[-1].taken_over == sum(cell.shortfall for cell in cells[:-1])
        assert all((cell.why is not None) == (cell.shortfall > 0) for cell in cells)
    assert sum(each.size for each in ledger.strata) == ledger.population == len(calls)
    assert sum(each.drawn for each in ledger.strata) == len(ledger.drawn)
    for total in ledger.strata:
        assert sum(count for _, count in total.why) == total.shortfall


@given(SHARES, st.integers(0, 25), CALLS, st.randoms())
def test_the_order_in_which_calls_came_in_does_not_matter(
    shares: list[str], quota: int, calls: list[dict[str, Any]], chance: Any
) -> None:
    again = list(calls)
    chance.shuffle(again)
    one, other = draw(plan(shares, quota), calls), draw(plan(shares, quota), again)
    assert one.population_sha256 == other.population_sha256
    assert [(each.call, each.rank) for each in one.drawn] == [(each.call, each.rank) for each in other.drawn]
    assert one.cells == other.cells


@given(SHARES, st.integers(0, 25), CALLS)
def test_a_draw_is_repeated_from_its_list(shares: list[str], quota: int, calls: list[dict[str, Any]]) -> None:
    ledger = draw(plan(shares, quota), calls)
    assert ledger.population_list is not None
    assert checked(ledger, ledger.population_list) == []
    picks = repeated(ledger, ledger.population_list).picks
    assert [(pick.call, pick.rank) for pick in picks] == [(each.call, each.rank) for each in ledger.drawn]


def test_each_call_of_a_cell_is_equally_likely() -> None:
    """Chi-square over 1 000 seeds, in every cell: agents by strata of several sizes, at p > 0.001."""
    sizes = {("8001", "complaint"): 12, ("8001", None): 30, ("8002", "complaint"): 7, ("8002", None): 19}
    calls = [
        {"name": f"{1767600000 + 37 * n}.{agent}{kind}", "agent": agent, "business_type": kind}
        for (agent, kind), size in sizes.items()
        for n in range(size)
    ]
    wanted = plan(["0.5", "0.5"], quota=6)
    drawn: Counter[str] = Counter()
    for seed in range(1000):
        drawn.update(each.call for each in draw(wanted, calls, str(seed)).drawn)
    for (agent, kind), size in sizes.items():
        counts = [drawn[str(call["name"])] for call in calls if (call["agent"], call["business_type"]) == (agent, kind)]
        assert sum(counts) == 3000
        # of draws without replacement, Σ(O − E)²/E × (size − 1)/(size − drawn) has χ² with size − 1 degrees of freedom
        expected = 3000 / size
        statistic = sum((count - expected) ** 2 / expected for count in counts) * (size - 1) / (size - 3)
        assert statistic < chi_square_at_one_in_1000(size - 1), f"{agent} {kind}: {counts}"


def chi_square_at_one_in_1000(df: int) -> float:
    """The value that χ² exceeds with a probability of 0.001, after Wilson and Hilferty: true to some tenths."""
    return float(df * (1 - 2 / (9 * df) + 3.0902 * math.sqrt(2 / (9 * df))) ** 3)


def test_the_order_of_a_cell_is_that_of_the_hash() -> None:
    ledger = draw(plan(["1"], quota=3), [{"name": name} for name in ("a", "b", "c", "d")], seed="s")
    expected = sorted("abcd", key=lambda call: hashlib.sha256(f"s|{call}".encode()).hexdigest())[:3]
    assert [each.call for each in ledger.drawn] == expected
    assert [each.rank for each in ledger.drawn] == [1, 2, 3]
    assert order_key("s", "a") == hashlib.sha256(b"s|a").hexdigest()
    assert ledger.population_sha256 == population_sha256("dcba") == hashlib.sha256(b"a\nb\nc\nd").hexdigest()


@pytest.mark.parametrize(
    ("quota", "shares", "expected"),
    [
        (8, ["0.25", "0.15", "0.10", "0.15", "0.10", "0.25"], [2, 1, 1, 1, 1, 2]),
        (10, ["0.25", "0.25", "0.5"], [3, 2, 5]),  # equal remainders: the earlier one
        (1, ["0.25", "0.25", "0.25", "0.25"], [1, 0, 0, 0]),
        (3, ["0.333333", "0.333333", "0.333334"], [1, 1, 1]),
        (0, ["0.5", "0.5"], [0, 0]),
        (7, ["1", "0"], [7, 0]),
    ],
)
def test_quotas_are_split_by_largest_remainder(quota: int, shares: list[str], expected: list[int]) -> None:
    assert apportioned(quota, [Decimal(share) for share in shares]) == expected


def test_why_a_cell_gave_less() -> None:
    calls: list[dict[str, Any]] = [
        {"agent": "8001", "business_type": "complaint"},
        {"agent": "8001", "business_type": "billing", "drawn": True},
        *({"name": f"rest-{n}", "agent": "8001"} for n in range(2)),
    ]
    ledger = draw(plan(["0.4", "0.2", "0.2", "0.2"], quota=10), calls)
    assert [(c.stratum, c.size, c.quota, c.taken_over, c.drawn, c.shortfall, c.why) for c in ledger.cells] == [
        ("complaint", 1, 4, 0, 1, 3, Lack.TOO_FEW),
        ("billing", 0, 2, 0, 0, 2, Lack.ALL_DRAWN_BEFORE),
        ("service", 0, 2, 0, 0, 2, Lack.NO_CALLS),
        ("random", 2, 2, 7, 2, 7, Lack.TOO_FEW),
    ]
    assert ledger.left_out == {"drawn_before": 1}


def test_an_agent_whom_the_plan_names_has_a_quota_without_any_call() -> None:
    wanted = plan(["1"], quota=2)
    named = SamplingPlan(
        key="p",
        population=PopulationFilter(day_from=date(2026, 1, 1), day_to=date(2026, 1, 31), agents=("8001", "8009")),
        per_agent=wanted.per_agent,
        strata=wanted.strata,
    )
    ledger = draw(named, [{"name": "a"}, {"name": "b"}, {"name": "c"}])
    assert [(cell.agent_no, cell.drawn, cell.why) for cell in ledger.cells] == [
        ("8001", 2, None),
        ("8009", 0, Lack.NO_CALLS),
    ]


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing(), (8, QuotaKind.PLAIN)),
        (Standing(hired_on=date(2025, 10, 1)), (8, QuotaKind.PLAIN)),  # three months to the day: not new any more
        (Standing(hired_on=date(2025, 10, 2)), (16, QuotaKind.NEW_STAFF)),
        (Standing(hired_on=date(2026, 1, 20)), (16, QuotaKind.NEW_STAFF)),
        (Standing(margin=Decimal(0)), (8, QuotaKind.PLAIN)),
        (Standing(margin=Decimal("-0.01")), (12, QuotaKind.BELOW_PASS)),
        (Standing(hired_on=date(2025, 12, 1), margin=Decimal(-5)), (16, QuotaKind.NEW_STAFF)),
    ],
)
def test_the_largest_quota_that_applies_holds(standing: Standing, expected: tuple[int, QuotaKind]) -> None:
    assert quota_of("8001", QUOTAS, standing, date(2026, 1, 1)) == AgentQuota("8001", *expected)


def test_months_end_where_the_month_does() -> None:
    assert months_on(date(2025, 11, 30), 3) == date(2026, 2, 28)
    assert months_on(date(2025, 12, 15), 1) == date(2026, 1, 15)


def test_a_week_that_the_population_cuts_has_its_part_of_the_quota() -> None:
    wanted = PopulationFilter(day_from=date(2026, 1, 1), day_to=date(2026, 1, 31))
    weeks = parts(wanted, Per.WEEK)
    assert [(each.key, each.share) for each in weeks] == [
        ("2026-W01", Fraction(4, 7)),
        ("2026-W02", Fraction(1)),
        ("2026-W03", Fraction(1)),
        ("2026-W04", Fraction(1)),
        ("2026-W05", Fraction(6, 7)),
    ]
    assert [(each.key, each.share) for each in parts(wanted, Per.MONTH)] == [("2026-01", Fraction(1))]
    assert part_of(date(2026, 12, 31), Per.WEEK) == "2026-W53"
    calls = [{"name": f"{n}", "start": f"2026-01-{1 + n % 31:02d} 10:00"} for n in range(310)]
    ledger = draw(plan(["1"], quota=3, per=Per.WEEK), calls)
    assert [(cell.part, cell.quota, cell.drawn) for cell in ledger.cells] == [
        ("2026-W01", 2, 2),
        ("2026-W02", 3, 3),
        ("2026-W03", 3, 3),
        ("2026-W04", 3, 3),
        ("2026-W05", 3, 3),
    ]
    assert all(part_of(date(2026, 1, 1 + int(each.call) % 31), Per.WEEK) == each.part for each in ledger.drawn)
