"""Whether a figure has moved: textbook examples of the intervals, and honest verdicts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.measures import LEAST_CALLS, against_others, effect
from qadesk.domain.after.measures import Sample


def share(hits: int, calls: int) -> Sample:
    return Sample(calls, Decimal(hits), Decimal(hits))


def scores(*values: float) -> Sample:
    exact = [Decimal(str(value)) for value in values]
    return Sample(len(exact), sum(exact, Decimal(0)), sum((value * value for value in exact), Decimal(0)))


def test_the_difference_of_two_shares_is_newcombes() -> None:
    """Newcombe 1998, table II: 56/70 − 48/80, method 10: 0.0524 to 0.3339."""
    found = effect("pass rate", share(48, 80), share(56, 70))
    assert (found.before, found.after, found.change) == (Decimal("0.6000"), Decimal("0.8000"), Decimal("0.2000"))
    assert found.change_interval == (Decimal("0.0524"), Decimal("0.3339"))
    assert found.verdict == "better"
    assert effect("item", share(48, 80), share(56, 70)).verdict == "worse"
    assert effect("error rate", share(56, 70), share(48, 80)).verdict == "better"


def test_the_difference_of_two_averages_is_welchs() -> None:
    """The textbook's two samples of 15 with unequal variances: t = −2.46 with 25.0 degrees of freedom."""
    one = (27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4)
    two = (27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4)
    found = effect("average", scores(*one), scores(*two))
    assert found.change == Decimal("2.17")
    assert found.change_interval == (Decimal("0.35"), Decimal("3.98"))
    assert found.verdict == "too early", "fifteen calls are few"
    assert effect("average", scores(*one, *one), scores(*two, *two)).verdict == "better"


def test_few_calls_and_nothing_at_all_are_too_early() -> None:
    assert effect("pass rate", share(0, 500), share(19, LEAST_CALLS - 1)).verdict == "too early"
    assert effect("pass rate", share(0, 500), share(20, LEAST_CALLS)).verdict == "better"
    for aim in ("average", "item"):
        nothing = effect(aim, Sample(), Sample())  # type: ignore[arg-type]
        assert (nothing.before, nothing.before_interval, nothing.change) == (None, None, None)
        assert nothing.verdict == "too early"
    assert effect("average", scores(80), scores(*[90] * 30)).change is None


def test_scores_that_are_all_alike_have_no_spread() -> None:
    found = effect("average", scores(*[80] * 30), scores(*[90] * 30))
    assert (found.change_interval, found.verdict) == ((Decimal("10.00"), Decimal("10.00")), "better")


def test_rising_with_everybody_is_no_merit() -> None:
    low, high = scores(*[70, 80, 90] * 20), scores(*[78, 88, 98] * 20)
    assert against_others(low, high, low, high).verdict == "no difference told"
    assert against_others(low, high, low, low).verdict == "better"
    assert against_others(low, low, low, high).verdict == "worse"
    assert against_others(low, high, low, scores(90)).verdict == "too early"


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 60), st.integers(1, 60))
def test_an_interval_holds_its_share(one: int, two: int, more: int, again: int) -> None:
    found = effect("pass rate", share(one, one + more), share(two, two + again))
    for value, interval in (
        (found.before, found.before_interval),
        (found.after, found.after_interval),
        (found.change, found.change_interval),
    ):
        assert value is not None and interval is not None
        assert interval[0] <= value <= interval[1]
    back = effect("pass rate", share(two, two + again), share(one, one + more))
    assert back.change is not None and found.change is not None
    assert abs(back.change + found.change) <= Decimal("0.0001")


@pytest.mark.parametrize("aim", ["average", "pass rate"])
def test_more_is_better_for_scores_and_passes(aim: str) -> None:
    one, two = (scores(*[60, 61] * 20), scores(*[80, 81] * 20)) if aim == "average" else (share(5, 50), share(45, 50))
    assert effect(aim, one, two).verdict == "better"  # type: ignore[arg-type]
    assert effect(aim, two, one).verdict == "worse"  # type: ignore[arg-type]
