"""What a plan costs and buys, beside arithmetic by hand and simulated draws."""

import random
from math import sqrt
from statistics import mean, pstdev

import pytest

from qadesk.analysis.intervals import half_width
from qadesk.analysis.sampling_cost import (
    CellLengths,
    agent_precision,
    columns_of,
    cost_of,
    past_of,
    precision_of,
    ranks_of,
    team_columns,
)
from qadesk.domain.sampling import Cell
from qadesk.domain.sampling_cost import CostRules, PastScores

RULES = CostRules(overhead_s=240, overhead_measured=False, hours_a_day=7.5, coaching_share=0.3, default_sd=12)
NO_PAST = past_of(PastScores(), lambda card: 100.0, 12)


def cell(agent: str, size: int, drawn: int, stratum: str = "s") -> Cell:
    return Cell(agent_no=agent, stratum=stratum, size=size, quota=drawn, drawn=drawn)


def past(scores: dict[str, list[int]], total: float = 100.0) -> PastScores:
    rows = [(agent, each) for agent, several in scores.items() for each in several]
    return PastScores(
        agents=[agent for agent, _ in rows],
        groups=["甲组"] * len(rows),
        cards=[1] * len(rows),
        scores=[each * 100 for _, each in rows],
        passed=[each >= 80 for _, each in rows],
    )


def test_hours_are_those_of_the_cells_averages() -> None:
    cells = [cell("8001", 10, 2), cell("8001", 4, 4), cell("8002", 5, 1)]
    lengths = [CellLengths(10, 3600.0), CellLengths(2, 1200.0), CellLengths(0, 0.0)]
    found = cost_of(cells, lengths, inspectors=2, working_days=5, rules=RULES)
    # 2 × 360 s, 2 × 600 s, and of unknown length 2 + 1 calls at the average of 400 s
    assert found.listening_h == pytest.approx((720 + 1200 + 3 * 400) / 3600)
    assert found.unknown_length == 3
    assert found.overhead_h == pytest.approx(7 * 240 / 3600)
    assert found.available_h == 75
    assert found.coaching_h == pytest.approx(75 - found.inspecting_h)
    assert found.coaching_target_h == 22.5
    assert found.leaves_enough


def test_a_plan_that_takes_more_than_there_is_says_so() -> None:
    found = cost_of([cell("8001", 1000, 500)], [CellLengths(1000, 300_000.0)], 1, 5, RULES)
    assert found.coaching_h < 0
    assert not found.leaves_enough
    assert cost_of([], [], 0, 0, RULES).coaching_share is None


def test_the_spread_is_pooled_within_agents() -> None:
    found = past_of(past({"8001": [80, 90], "8002": [60, 70, 80], "8003": [75]}), lambda card: 100.0, 12)
    assert found.sd == pytest.approx(sqrt((50 + 200) / 3))
    assert found.from_past
    assert found.evaluations == 6
    assert found.pass_rate == pytest.approx(3 / 6)


def test_scores_of_other_totals_count_as_shares() -> None:
    found = past_of(past({"8001": [80, 90], "8002": [60, 70]}), lambda card: 50.0, 12)
    assert found.sd == pytest.approx(2 * sqrt((50 + 50) / 2))


def test_without_a_past_the_default_is_taken_and_said() -> None:
    assert (NO_PAST.sd, NO_PAST.from_past, NO_PAST.evaluations, NO_PAST.spread) == (12, False, 0, None)
    single = past_of(past({"8001": [80]}), lambda card: 100.0, 12)
    assert (single.sd, single.from_past) == (12, False)


def test_how_far_agents_really_lie_apart_is_found_again() -> None:
    chance = random.Random(3)
    scores = {}
    for agent in range(300):
        true = chance.gauss(80, 4)
        scores[f"{agent}"] = [round(chance.gauss(true, 10)) for _ in range(chance.randrange(4, 12))]
    found = past_of(past(scores), lambda card: 100.0, 12)
    assert found.sd == pytest.approx(10, abs=0.5)
    assert found.spread == pytest.approx(4, abs=0.6)


def test_an_agents_average_and_the_calls_that_are_lacking() -> None:
    found = agent_precision("8001", 8, 400, NO_PAST, RULES)
    assert found.score == half_width(12, 8, 400)
    assert found.more is not None
    enough, fewer = half_width(12, 8 + found.more, 400), half_width(12, 7 + found.more, 400)
    assert enough is not None
    assert fewer is not None
    assert enough <= 5 < fewer
    assert agent_precision("8001", 40, 400, NO_PAST, RULES).more == 0
    assert agent_precision("8001", 0, 0, NO_PAST, RULES).more is None
    assert agent_precision("8001", 5, 5, NO_PAST, RULES).score == 0.0


def test_the_weighted_average_is_as_exact_as_simulated_draws() -> None:
    """Two cells drawn from at very different rates: the expected error beside that of 4 000 draws."""
    chance = random.Random(5)
    sizes, drawn = (20, 300), (10, 15)
    scores = [[chance.gauss(70 + 20 * at, 12) for _ in range(size)] for at, size in enumerate(sizes)]
    spread = sqrt(sum(len(each) * pstdev(each) ** 2 for each in scores) / sum(sizes))
    estimates = [
        sum(size * mean(chance.sample(each, n)) for each, size, n in zip(scores, sizes, drawn, strict=True))
        / sum(sizes)
        for _ in range(4000)
    ]
    rules = CostRules(overhead_s=0, overhead_measured=True, hours_a_day=7.5, coaching_share=0.3, default_sd=spread)
    cells = [cell("8001", size, n, f"{at}") for at, (size, n) in enumerate(zip(sizes, drawn, strict=True))]
    found = precision_of("", columns_of(cells), past_of(PastScores(), lambda card: 100.0, spread), 0.8, rules)
    assert found.score is not None
    assert found.score / 2.0639 == pytest.approx(pstdev(estimates), rel=0.07)  # t of 24 degrees of freedom
    assert found.effective < sum(drawn)


def test_equal_rates_tell_as_much_as_there_are_calls() -> None:
    found = precision_of("", columns_of([cell("8001", 100, 10), cell("8002", 50, 5)]), NO_PAST, 0.8, RULES)
    assert found.effective == pytest.approx(15)
    assert found.pass_rate is not None
    assert found.pass_rate[0] < 0.8 < found.pass_rate[1]
    assert precision_of("", columns_of([cell("8001", 10, 0)]), NO_PAST, 0.8, RULES).pass_rate is None
    assert precision_of("", columns_of([cell("8001", 10, 10)]), NO_PAST, 0.8, RULES).score == 0.0


def test_teams_have_their_parts_of_cells() -> None:
    cells = [cell("8001", 10, 4), cell("8002", 6, 3)]
    found = team_columns(cells, [{"甲组": 5, "乙组": 5}, {"甲组": 6}])
    assert list(found["甲组"].sizes) == [5, 6]
    assert list(found["甲组"].drawn) == [2, 3]
    assert list(found["乙组"].drawn) == [2]


def test_ranks_are_not_told_apart_where_chance_is_larger_than_agents_differ() -> None:
    scores = {f"800{n}": [78 + n, 88 + n, 98 + n] for n in range(5)}
    close = past_of(past(scores), lambda card: 100.0, 12)
    agents = [agent_precision(f"800{n}", 8, 400, close, RULES) for n in range(5)]
    found = ranks_of(agents, close, RULES)
    assert (found.neighbours, found.overlapping, found.told_apart) == (4, 4, False)
    wide = past_of(past({f"800{n}": [20 * n, 20 * n + 1] for n in range(5)}), lambda card: 100.0, 12)
    found = ranks_of([agent_precision(f"800{n}", 8, 400, wide, RULES) for n in range(5)], wide, RULES)
    assert (found.neighbours, found.overlapping, found.told_apart) == (4, 0, True)
    assert ranks_of([], wide, RULES).difference is None
