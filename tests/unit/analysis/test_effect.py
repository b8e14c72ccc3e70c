"""Intervals of changes, against published examples; how often they hold the truth."""

import random

import pytest

from qadesk.analysis.effect import FEWEST, change, effect
from qadesk.domain.after.coaching import EffectCounts, LossCounts


@pytest.mark.parametrize(
    ("after", "before", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_newcombes_examples(after: tuple[int, int], before: tuple[int, int], low: float, high: float) -> None:
    """Newcombe 1998, table II, method 10, contrasts (a), (b), (d) and (h)."""
    _, down, up = change(LossCounts(lost=before[0], scored=before[1]), LossCounts(lost=after[0], scored=after[1]))
    assert down == pytest.approx(low, abs=5e-5) and up == pytest.approx(high, abs=5e-5)


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    chance, held, rounds = random.Random(6), 0, 400
    for _ in range(rounds):
        counts = EffectCounts(*(_drawn(chance, n, p) for n, p in ((20, 0.5), (25, 0.3), (150, 0.4), (200, 0.35))))
        found = effect(counts)
        assert found.low is not None and found.high is not None
        held += float(found.low) <= -0.15 <= float(found.high)
    assert 0.92 < held / rounds < 0.99


def _drawn(chance: random.Random, scored: int, rate: float) -> LossCounts:
    return LossCounts(lost=sum(chance.random() < rate for _ in range(scored)), scored=scored)


def test_no_figure_with_few_calls_on_any_side() -> None:
    enough, few = LossCounts(lost=2, scored=FEWEST), LossCounts(lost=0, scored=FEWEST - 1)
    for place in range(4):
        sides = [few if place == at else enough for at in range(4)]
        found = effect(EffectCounts(*sides))
        assert (found.verdict, found.difference, found.low) == ("too early", None, None)
    assert effect(EffectCounts(enough, enough, enough, enough)).verdict == "no difference told"


def test_what_gets_worse_is_said() -> None:
    none, all_ = LossCounts(lost=0, scored=30), LossCounts(lost=30, scored=30)
    assert effect(EffectCounts(none, all_, none, none)).verdict == "worse"
    assert effect(EffectCounts(all_, none, none, none)).verdict == "better"
    assert effect(EffectCounts(all_, none, all_, none)).verdict == "no difference told", "it got easier for everybody"
