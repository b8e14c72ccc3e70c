"""The average of a population from a sample with unequal weights: every inspected call speaks for those like it.

The Hájek estimator, Σ w·y ÷ Σ w with w the calls of a cell ÷ those of it that were scored; its variance by
linearisation over the strata (Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, 5.7). Neither the
finite population nor cells within strata are used to make the interval narrower.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import sqrt

from qadesk.analysis.intervals import t_quantile
from qadesk.domain.report.content import Interval
from qadesk.domain.scores import round_half_up

PLACES = 2
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Weighted:
    """A score with the calls that it speaks for."""

    stratum: str
    weight: Fraction
    score: Decimal


def weighted_average(sample: Sequence[Weighted]) -> tuple[Decimal, Interval | None] | None:
    """The average, two decimals half up, with its interval by Student's t; ``None`` of nothing.

    Degrees of freedom are scores − strata; without any, or with a stratum of a single score, there is no interval.
    """
    whole = sum((each.weight for each in sample), Fraction(0))
    if not whole:
        return None
    average = sum((each.weight * Fraction(each.score) for each in sample), Fraction(0)) / whole
    strata: dict[str, list[Fraction]] = defaultdict(list)
    for each in sample:
        strata[each.stratum].append(each.weight * (Fraction(each.score) - average) / whole)
    df = len(sample) - len(strata)
    if df < 1 or min(map(len, strata.values())) < 2:
        return round_half_up(average, PLACES), None
    width = t_quantile(1 - (1 - CONFIDENCE) / 2, df) * sqrt(sum(map(_variance, strata.values())))
    ends = (Fraction(float(average) - width), Fraction(float(average) + width))
    return round_half_up(average, PLACES), (round_half_up(ends[0], PLACES), round_half_up(ends[1], PLACES))


def _variance(parts: Sequence[Fraction]) -> float:
    """Of the sum of these parts."""
    count = len(parts)
    middle = sum(parts, Fraction(0)) / count
    return float(sum(((each - middle) ** 2 for each in parts), Fraction(0)) * count / (count - 1))
