"""Averages of a population from samples with unequal weights."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.design_estimate import Weighted, weighted_average
from qadesk.analysis.report_figures import mean, mean_interval

SCORES = st.lists(st.integers(0, 10_000).map(lambda cents: Decimal(cents) / 100), min_size=2, max_size=30)


def test_every_score_speaks_for_its_calls() -> None:
    sample = [Weighted("长", Fraction(10), Decimal(60))] * 2 + [Weighted("其余", Fraction(90), Decimal(90))] * 2
    found = weighted_average(sample)
    assert found is not None and found[0] == Decimal("87.00")
    assert found[1] == (Decimal("87.00"), Decimal("87.00"))


@given(SCORES)
def test_equal_weights_in_one_stratum_give_the_plain_mean_and_its_interval(scores: list[Decimal]) -> None:
    found = weighted_average([Weighted("", Fraction(7, 2), score) for score in scores])
    plain = mean_interval(scores)
    assert found is not None and found[1] is not None and plain is not None
    assert found[0] == mean(scores)
    assert all(abs(one - other) <= Decimal("0.01") for one, other in zip(found[1], plain, strict=True))


def test_too_little_gives_no_interval() -> None:
    assert weighted_average([]) is None
    assert weighted_average([Weighted("a", Fraction(3), Decimal(80))]) == (Decimal("80.00"), None)
