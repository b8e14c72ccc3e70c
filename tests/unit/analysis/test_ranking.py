"""Agents by average: who cannot be told apart stands together, who differs for sure does not."""

import random
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.ranking import bands
from qadesk.domain.insight.bands import AgentScores, Bands


def of(no: str, scores: Sequence[float]) -> AgentScores:
    exact = [Decimal(str(score)) for score in scores]
    squares = sum((each * each for each in exact), Decimal())
    return AgentScores(agent_no=no, agent=None, scored=len(exact), score_sum=sum(exact, Decimal()), square_sum=squares)


def noise(rng: random.Random, mean: float, sd: float, count: int) -> list[float]:
    return [round(min(100.0, max(0.0, rng.gauss(mean, sd))), 2) for _ in range(count)]


def centre(rng: random.Random, means: Sequence[float], sds: Sequence[float], most: int = 20) -> Bands:
    agents = [
        of(f"A{at:03}", noise(rng, mean, sd, rng.randint(5, most)))
        for at, (mean, sd) in enumerate(zip(means, sds, strict=True))
    ]
    return bands(agents, ["card"])


def test_agents_far_apart_are_in_bands_of_their_own() -> None:
    found = bands(
        [of("2", [60, 61, 59, 60, 62]), of("1", [90, 91, 89, 92, 90]), of("3", [91, 90, 92, 89, 91])], ["card"]
    )
    assert [(each.agent_no, each.letters, each.best, each.worst) for each in found.placed] == [
        ("3", "a", 1, 2),
        ("1", "a", 1, 2),
        ("2", "b", 3, 3),
    ]
    assert [(band.letter, band.agents) for band in found.bands] == [("a", ("3", "1")), ("b", ("2",))]
    assert found.placed[0].average == Decimal("90.60")


def test_welch_and_holm_as_by_hand() -> None:
    """Two agents: Welch's t = 2.449 with 8 degrees of freedom, p = 0.040; among three it is not enough."""
    one, other = of("1", [82, 84, 86, 88, 90]), of("2", [76.2, 78.2, 80.2, 82.2, 84.2])
    far = [70.0, 81.0, 95.0, 88.0, 79.0]
    pair = bands([one, other], ["card"])
    assert [each.letters for each in pair.placed] == ["a", "b"]
    near = bands([one, of("2", [77.5, 79.5, 81.5, 83.5, 85.5])], ["card"])
    assert {each.letters for each in near.placed} == {"a"}
    three = bands([one, of("2", [77.1, 79.1, 81.1, 83.1, 85.1]), of("3", far)], ["card"])
    assert {each.letters for each in three.placed} == {"a"}


def test_never_across_cards() -> None:
    agents = [of("1", [90] * 5), of("2", [50] * 5)]
    assert bands(agents, ["sales", "service"]).reason == "several_cards"
    assert bands(agents, ["sales", "service"]).placed == ()
    assert bands(agents, []).reason == "no_card"
    assert bands(agents, ["sales", "sales"]).reason == ""


def test_few_scores_are_listed_apart() -> None:
    found = bands([of("1", [90, 80, 85, 88, 84]), of("2", [10] * 4), of("3", [91, 82, 85, 87, 80]), of("4", [])], ["c"])
    assert [each.agent_no for each in found.too_few] == ["2", "4"]
    assert {each.agent_no for each in found.placed} == {"1", "3"}
    alone = bands([of("1", [90, 80, 85, 88, 84]), of("2", [10] * 4)], ["c"])
    assert (alone.reason, [each.agent_no for each in alone.too_few]) == ("too_few_agents", ["1", "2"])


def test_five_equal_scores_prove_nothing() -> None:
    rest = [of(str(at), [95, 85, 90, 100, 80]) for at in range(2, 8)]
    found = bands([of("1", [92] * 5), *rest], ["c"])
    assert {each.letters for each in found.placed} == {"a"}


@pytest.mark.parametrize("kind", ["even", "ragged", "whole"])
def test_pure_noise_is_hardly_ever_split(kind: str) -> None:
    """At most one centre of twenty, also where agents scatter differently and scores are whole steps of five."""
    rng, split, runs = random.Random(f"{kind} noise"), 0, 300
    for _ in range(runs):
        count = 24
        sds = [rng.choice((3, 6, 12)) if kind == "ragged" else 6.0 for _ in range(count)]
        agents = []
        for at, sd in enumerate(sds):
            scores = noise(rng, 80, sd, rng.randint(5, 20))
            agents.append(of(f"{at:02}", [round(each / 5) * 5 for each in scores] if kind == "whole" else scores))
        split += len(bands(agents, ["card"]).bands) > 1
    assert split <= runs * 0.05


def test_planted_differences_are_found() -> None:
    rng = random.Random("planted")
    found = centre(rng, [90.0] * 20 + [70.0] * 4, [5.0] * 24)
    low = {f"A{at:03}" for at in range(20, 24)}
    first = set(found.bands[0].agents)
    assert len(first) >= 18
    assert not first & low
    assert all(each.best > 10 for each in found.placed if each.agent_no in low)


SCORES = st.lists(st.lists(st.integers(0, 100), min_size=5, max_size=8), min_size=2, max_size=9)


@given(SCORES, st.randoms(use_true_random=False))
def test_letters_places_and_order_agree(scores: list[list[int]], rng: random.Random) -> None:
    agents = [of(f"{at:02}", each) for at, each in enumerate(scores)]
    found = bands(agents, ["card"])
    rng.shuffle(agents)
    assert bands(agents, ["card"]) == found
    averages = [each.average for each in found.placed]
    assert averages == sorted(averages, reverse=True)
    for place, each in enumerate(found.placed, 1):
        assert each.best <= place <= each.worst
        alike = [other for other in found.placed if set(other.letters) & set(each.letters)]
        surely_better, surely_worse = each.best - 1, len(found.placed) - each.worst
        assert len(alike) == len(found.placed) - surely_better - surely_worse
