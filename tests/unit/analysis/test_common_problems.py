"""Common problems: what many agents get wrong, and what is dense in one team, business type, hour or agent."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import comb
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.common_problems import common_problems, densest, more_often
from qadesk.analysis.report_figures import lost_lines
from qadesk.domain.insight.facts import EvaluationFact, ItemLoss

ITEMS = {"hold": "3", "greeting": "2", "record": "5", "tone": "1", "verify": "4", "close": "2.5", "rude": "0"}
TITLES = {("service", "hold"): ("查询等待告知", "流程")}
Rate = Callable[[EvaluationFact, str], float]


def fact(number: int, **more: object) -> EvaluationFact:
    known: dict[str, object] = {
        "uid": f"u{number:04}",
        "call_uid": f"c{number:04}",
        "day": date(2026, 1, 1) + timedelta(days=number % 28),
        "hour": 9,
        "agent_no": "1001",
        "agent": "坐席甲",
        "group": "一组",
        "inspector_no": "9001",
        "inspector": "质检甲",
        "business_type": None,
        "card_key": "service",
        "card_version": 1,
        "score": Decimal(80),
        "passed": True,
        "band": None,
        "customer": 0,
        "business": 0,
        "compliance": 0,
        "asks": (True, True, False),
        "information_error": False,
        "lost": Decimal(0),
        "possible": Decimal(100),
    }
    return EvaluationFact(**{**known, **more})  # type: ignore[arg-type]


def loss(number: int, item: str, points: str = "3", card: str = "service") -> ItemLoss:
    return ItemLoss(evaluation_uid=f"u{number:04}", card_key=card, item=item, lost=Decimal(points))


def centre(seed: int, rate: Rate, count: int = 400) -> tuple[list[EvaluationFact], list[ItemLoss]]:
    """Thirty agents in three teams, each call at a random hour and of a random type."""
    random = Random(seed)
    facts = []
    for number in range(count):
        agent = random.randrange(30)
        facts.append(
            fact(
                number,
                agent_no=str(1000 + agent),
                agent=f"坐席{agent}",
                group=("一组", "二组", "三组")[agent % 3],
                hour=random.randrange(9, 18),
                business_type=random.choice(("咨询", "投诉", "办理")),
            )
        )
    losses = [
        loss(at, item, points)
        for at, each in enumerate(facts)
        for item, points in ITEMS.items()
        if random.random() < rate(each, item)
    ]
    return facts, losses


def dense(facts: Sequence[EvaluationFact], losses: Sequence[ItemLoss]) -> list[str]:
    return [each.key for each in common_problems(facts, losses) if "=" in each.key]


def test_a_problem_of_one_team_is_named() -> None:
    facts, losses = centre(1, lambda each, item: 0.4 if (each.group, item) == ("二组", "hold") else 0.1)
    found = next(each for each in common_problems(facts, losses, TITLES) if "=" in each.key)
    happened = {each.evaluation_uid for each in losses if each.item == "hold"}
    there = [each for each in facts if each.group == "二组" and each.uid in happened]
    points = sum((each.lost for each in losses), Decimal(0))
    assert (found.key, found.text, found.item) == ("service/hold/group=二组", "查询等待告知 · 二组", "hold")
    assert found.uids == tuple(each.uid for each in sorted(there, key=lambda each: (each.day, each.uid)))
    assert (found.times, found.agents) == (len(there), len({each.agent_no for each in there}))
    assert found.share == (3 * len(there) / points).quantize(Decimal("0.0001"))
    assert densest(facts, losses)["service", "hold"][0] == "二组"
    lines = lost_lines(facts, losses, densest=densest(facts, losses))
    assert [each.item for each in lines if each.densest] == ["hold"]


def test_a_problem_of_an_hour_is_named() -> None:
    facts, losses = centre(2, lambda each, item: 0.6 if (each.hour, item) == (14, "greeting") else 0.15)
    found = [each for each in common_problems(facts, losses) if "=" in each.key]
    assert [(each.key, each.text) for each in found] == [("service/greeting/hour=14", "greeting · 14:00–15:00")]
    assert densest(facts, losses) == {("service", "greeting"): ("14:00–15:00",)}


def test_an_agent_is_proposed_but_not_named_in_the_table_of_lost_points() -> None:
    facts, losses = centre(3, lambda each, item: 0.9 if (each.agent_no, item) == ("1004", "tone") else 0.1, 600)
    assert dense(facts, losses) == ["service/tone/agent=1004"]
    assert common_problems(facts, losses)[-1].text == "tone · 坐席4"
    assert not densest(facts, losses)


def test_chance_alone_is_hardly_ever_called_dense() -> None:
    alarms = sum(1 for seed in range(200) if dense(*centre(seed, lambda _, item: 0.05 + 0.05 * len(item))))
    assert alarms <= 10


def test_what_many_agents_get_wrong_comes_by_points_and_criticals_by_how_often() -> None:
    facts = [fact(at, agent_no=str(at % 4)) for at in range(12)]
    losses = [
        *(loss(at, f"i{points}", str(points)) for points in range(1, 8) for at in range(3)),
        *(loss(at, "tie", "1.5") for at in range(4)),
        *(loss(at, "rare", "0") for at in range(3)),
        *(loss(at, "often", "0") for at in range(5)),
        loss(0, "few", "90"),
        loss(4, "few", "90"),
        loss(99, "i1", "900"),
    ]
    found = common_problems(facts, losses)
    assert [each.item for each in found] == ["i7", "i6", "i5", "i4", "i3", "often", "rare"]
    assert (found[0].key, found[0].text, found[0].times, found[0].agents) == ("service/i7", "i7", 3, 3)
    assert found[0].share == Decimal("0.0778"), "21 of 270 points; the loss of another period is not counted"


def test_another_card_is_no_elsewhere() -> None:
    """An item of one card alone, asked in one team alone, is not dense there because the others do not have it."""
    facts = [
        fact(at, card_key="sales" if at < 50 else "service", group="一组" if at < 50 else "二组") for at in range(100)
    ]
    assert not dense(facts, [loss(at, "offer", card="sales") for at in range(40)])


def test_the_order_of_rows_does_not_matter() -> None:
    facts, losses = centre(5, lambda each, item: 0.5 if each.group == "二组" or each.hour == 14 else 0.1)
    expected, places = common_problems(facts, losses), densest(facts, losses)
    assert len([each for each in expected if "=" in each.key]) == 3
    for seed in range(3):
        Random(seed).shuffle(facts)
        Random(seed).shuffle(losses)
        assert common_problems(facts, losses) == expected
        assert list(densest(facts, losses).items()) == list(places.items())


def test_nothing_inspected_or_nothing_lost() -> None:
    assert common_problems([], []) == () and not densest([], [])
    assert common_problems([fact(at) for at in range(20)], []) == ()
    assert common_problems([], [loss(1, "hold")]) == ()


@given(st.integers(1, 30), st.integers(1, 60), st.data())
def test_the_chance_is_that_of_counting_all_draws(here: int, others: int, data: st.DataObject) -> None:
    times, elsewhere = data.draw(st.integers(0, here)), data.draw(st.integers(0, others))
    drawn = times + elsewhere
    ways = sum(comb(here, each) * comb(others, drawn - each) for each in range(times, min(here, drawn) + 1))
    assert more_often(times, here, elsewhere, others) == pytest.approx(
        float(Fraction(ways, comb(here + others, drawn))), rel=1e-8
    )
