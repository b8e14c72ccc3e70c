"""Quantiles and intervals against published tables and worked examples."""

from math import inf, sqrt

import pytest

from qadesk.analysis.intervals import correction, half_width, incomplete_beta, sample_for, t_cdf, t_quantile, wilson


@pytest.mark.parametrize(
    ("probability", "df", "expected"),
    [
        # the usual table of Student's t
        (0.95, 1, 6.313752),
        (0.975, 1, 12.706205),
        (0.995, 1, 63.656741),
        (0.975, 2, 4.302653),
        (0.995, 2, 9.924843),
        (0.975, 5, 2.570582),
        (0.995, 5, 4.032143),
        (0.975, 7, 2.364624),
        (0.95, 10, 1.812461),
        (0.9995, 10, 4.586894),
        (0.975, 30, 2.042272),
        (0.975, 60, 2.000298),
        (0.975, 120, 1.979930),
        (0.975, 1_000_000, 1.959966),
        (0.5, 4, 0.0),
    ],
)
def test_quantiles_of_t_are_those_of_the_tables(probability: float, df: float, expected: float) -> None:
    assert t_quantile(probability, df) == pytest.approx(expected, abs=1e-6)
    assert t_cdf(t_quantile(probability, df), df) == pytest.approx(probability, abs=1e-10)


def test_distributions_that_are_known_in_closed_form() -> None:
    for t in (-3.0, -0.5, 0.0, 0.7, 4.0):
        assert t_cdf(t, 2) == pytest.approx(0.5 + t / (2 * sqrt(2 + t * t)), abs=1e-13)
    for x in (0.0, 0.1, 0.5, 0.99, 1.0):
        assert incomplete_beta(1, 1, x) == pytest.approx(x, abs=1e-14)
        assert incomplete_beta(2, 1, x) == pytest.approx(x * x, abs=1e-14)


@pytest.mark.parametrize(("probability", "df"), [(0.4, 5), (1.0, 5), (0.9, 0)])
def test_no_quantile_where_there_is_none(probability: float, df: float) -> None:
    with pytest.raises(ValueError, match="no quantile"):
        t_quantile(probability, df)


@pytest.mark.parametrize(
    ("seen", "sample", "low", "high"),
    [
        # Newcombe, Statistics in Medicine 17 (1998), table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilsons_interval_is_that_of_the_published_examples(seen: int, sample: int, low: float, high: float) -> None:
    found = wilson(seen / sample, sample)
    assert found == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))
    assert wilson(0.9, inf) == (0.9, 0.9)


def test_half_widths_shrink_with_the_sample_and_vanish_with_the_whole() -> None:
    assert half_width(12, 8) == pytest.approx(2.364624 * 12 / sqrt(8), abs=1e-5)
    assert half_width(12, 8, 100) == pytest.approx(2.364624 * 12 / sqrt(8) * sqrt(92 / 99), abs=1e-5)
    assert half_width(12, 100, 100) == 0.0
    assert half_width(12, 1, 100) is None
    assert half_width(12, 0, 0) is None
    assert correction(1, 1) == 0.0


@pytest.mark.parametrize("population", [2, 3, 10, 50, 1000])
def test_the_least_sample_is_the_first_that_does(population: int) -> None:
    found = sample_for(5, 12, population)
    widths = [half_width(12, sample, population) for sample in range(population + 1)]
    expected = next(at for at, width in enumerate(widths) if width is not None and width <= 5)
    assert found == expected
    assert sample_for(5, 12, 0) is None
