"""The figures of a report against plain recomputations of their definitions."""

import statistics
from collections import Counter
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.report_figures import band_lines, day_lines, difference, group_lines, headline, lost_lines
from qadesk.domain.insight.facts import EvaluationFact, ItemLoss

FIRST = date(2026, 1, 1)


def fact(number: int, score: str | None = "80", **more: object) -> EvaluationFact:
    known: dict[str, object] = {
        "uid": f"u{number:04}",
        "call_uid": f"c{number:04}",
        "day": FIRST + timedelta(days=number % 5),
        "hour": 9,
        "agent_no": f"{number % 7}",
        "agent": None,
        "group": f"g{number % 3}",
        "inspector_no": "9001",
        "inspector": "质检甲",
        "business_type": None,
        "card_key": "service",
        "card_version": 1,
        "score": None if score is None else Decimal(score),
        "passed": None if score is None else Decimal(score) >= 85,
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


SCORES = st.none() | st.integers(0, 10_000).map(lambda cents: str(Decimal(cents) / 100))
FACTS = st.lists(
    st.tuples(SCORES, st.integers(0, 2), st.integers(0, 1), st.booleans(), st.integers(0, 10_000)), max_size=40
).map(
    lambda rows: [
        fact(at, score, customer=customer, business=business, information_error=wrong, lost=Decimal(lost) / 100)
        for at, (score, customer, business, wrong, lost) in enumerate(rows)
    ]
)


def half_up(value: Decimal, places: str) -> Decimal:
    return value.quantize(Decimal(places), ROUND_HALF_UP)


@given(FACTS)
def test_a_headline_is_what_its_definitions_say(facts: list[EvaluationFact]) -> None:
    found = headline(facts)
    scores = [each.score for each in facts if each.score is not None]
    assert (found.inspected, found.scored) == (len(facts), len(scores))
    assert found.passed == sum(score >= 85 for score in scores)
    assert found.critical.total == sum(each.customer + each.business for each in facts)
    if not facts:
        assert (found.average, found.pass_rate, found.error_rate) == (None, None, None)
        assert set(found.accuracies.values()) == {None}
        return
    wrong = Decimal(sum(each.information_error for each in facts))
    assert found.error_rate == half_up(wrong / len(facts), "0.0001")
    without = Decimal(sum(each.customer == 0 for each in facts))
    assert found.accuracies["customer"] == half_up(without / len(facts), "0.0001")
    assert found.accuracies["compliance"] is None, "no card asks for it"
    lost = sum((each.lost for each in facts), Decimal(0))
    assert found.accuracies["non_critical"] == half_up(1 - lost / (100 * len(facts)), "0.0001")
    if scores:
        assert found.average == half_up(sum(scores) / len(scores), "0.01")
        assert found.pass_rate == half_up(Decimal(found.passed) / len(scores), "0.0001")
    if len(scores) > 1:
        assert found.interval is not None
        low, high = found.interval
        assert low <= half_up(statistics.mean(scores), "0.01") <= high


def test_the_interval_is_that_of_student() -> None:
    """Scores 70, 80, 90: mean 80, sd 10, t(2) 4.302653 → ± 24.8414."""
    found = headline([fact(1, "70"), fact(2, "80"), fact(3, "90")])
    assert found.interval == (Decimal("55.16"), Decimal("104.84"))
    assert headline([fact(1)]).interval is None


@given(FACTS)
def test_days_bands_and_teams_are_of_the_same_evaluations(facts: list[EvaluationFact]) -> None:
    assert sum(line.inspected for line in day_lines(facts)) == len(facts)
    assert [line.day for line in day_lines(facts)] == sorted({each.day for each in facts})
    bands = band_lines(facts, [("good", Decimal(85)), ("poor", Decimal(0)), ("fair", Decimal(60))])
    assert [band.title for band in bands] == ["poor", "fair", "good"]
    scores = [each.score for each in facts if each.score is not None]
    counts = Counter("good" if score >= 85 else "fair" if score >= 60 else "poor" for score in scores)
    assert {band.title: band.count for band in bands} == {"poor": 0, "fair": 0, "good": 0, **counts}
    teams = group_lines(facts)
    assert sum(line.figures.inspected for line in teams) == len(facts)
    averages = [line.figures.average for line in teams if line.figures.average is not None]
    assert averages == sorted(averages, reverse=True)


def test_teams_that_cannot_be_told_apart_are_tied_and_a_weak_one_is_named() -> None:
    strong = [fact(at, str(90 + at % 3), group=f"g{at % 2}") for at in range(40)]
    weak = [fact(100 + at, str(60 + at % 3), group="weak") for at in range(20)]
    lines = {line.group: line for line in group_lines(strong + weak)}
    assert lines["g0"].tied_with == ("g1",) and lines["weak"].tied_with == ()
    assert [line.group for line in lines.values() if line.below_centre] == ["weak"]


def test_over_several_scorecards_nobody_is_ranked() -> None:
    facts = [fact(at, "95", group="b") for at in range(9)]
    facts += [fact(20 + at, "40", group="a", card_key="complaints") for at in range(9)]
    lines = group_lines(facts)
    assert [line.group for line in lines] == ["a", "b"]
    assert not any(line.below_centre or line.tied_with for line in lines)


def test_a_difference_is_that_of_welch() -> None:
    """Means 2 and 5, variances 1 and 4 of 3 each: se √(5/3), df 2.9412, t 3.2194."""
    found = difference([Decimal(n) for n in (1, 2, 3)], [Decimal(n) for n in (3, 5, 7)])
    assert found == pytest.approx((-7.1569, 1.1569), abs=5e-3)
    assert difference([Decimal(1)], [Decimal(2), Decimal(3)]) is None


def test_lost_points_are_ranked_added_up_and_compared() -> None:
    facts = [fact(at, agent_no=str(at % 2)) for at in range(4)]
    losses = [
        *(loss(at, "hold", "10") for at in range(3)),
        loss(0, "greeting", "2.5"),
        loss(99, "greeting", "50"),
        loss(3, "rude", "0"),
    ]
    hold, greeting = lost_lines(facts, losses, [loss(7, "hold", "4")], {("service", "hold"): ("等待告知", "流程")})
    assert (hold.title, hold.section, hold.lost, hold.times, hold.agents) == ("等待告知", "流程", Decimal(30), 3, 2)
    assert (hold.share, hold.cumulative, hold.lost_before) == (Decimal("0.9231"), Decimal("0.9231"), Decimal(4))
    assert (greeting.lost, greeting.cumulative, greeting.lost_before) == (Decimal("2.50"), Decimal(1), Decimal(0))
    assert hold.uids == ("u0000", "u0001", "u0002"), "the loss of an evaluation of another period is not counted"
    assert lost_lines(facts, losses)[0].lost_before is None


def loss(number: int, item: str, points: str) -> ItemLoss:
    return ItemLoss(evaluation_uid=f"u{number:04}", card_key="service", item=item, lost=Decimal(points))
