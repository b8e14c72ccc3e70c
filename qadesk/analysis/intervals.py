"""Confidence intervals of averages and rates, for small samples out of small populations.

Sources: Student's t through the regularised incomplete beta function (Abramowitz and Stegun 26.5.8 and 26.7.1),
Wilson's interval (Journal of the American Statistical Association 22, 1927), the finite population correction (Cochran,
Sampling Techniques, 1977).
"""

from functools import lru_cache
from math import exp, inf, lgamma, log, log1p, pi, sqrt
from statistics import NormalDist

_STEPS = 500
_CLOSE = 1e-15
_TINY = 1e-300


def t_cdf(t: float, df: float) -> float:
    """The probability that Student's t with ``df`` degrees of freedom is at most ``t``."""
    tail = incomplete_beta(df / 2, 0.5, df / (df + t * t)) / 2
    return 1 - tail if t > 0 else tail


@lru_cache(maxsize=4096)
def t_quantile(probability: float, df: float) -> float:
    """The value that Student's t stays below with that probability, 0.5 ≤ probability < 1, to 10 digits.

    Newton's steps from the normal quantile, which lies below: as the distribution is concave there, none leads beyond.
    """
    if not 0.5 <= probability < 1 or df <= 0:
        raise ValueError(f"no quantile of t for {probability} and {df}")
    t = NormalDist().inv_cdf(probability)
    for _ in range(_STEPS):
        step = (probability - t_cdf(t, df)) / _t_density(t, df)
        t += step
        if abs(step) <= 1e-11 * t:
            break
    return t


def _t_density(t: float, df: float) -> float:
    front = lgamma((df + 1) / 2) - lgamma(df / 2) - log(df * pi) / 2
    return exp(front - (df + 1) / 2 * log1p(t * t / df))


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, by its continued fraction."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, 1 - x) / b


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1 / _far_from_0(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        step = 1.0
        for term in (even, odd):
            d = 1 / _far_from_0(1 + term * d)
            c = _far_from_0(1 + term / c)
            step = c * d
            value *= step
        if abs(step - 1) < _CLOSE:
            break
    return value


def _far_from_0(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def half_width(sd: float, sample: int, population: float = inf, confidence: float = 0.95) -> float | None:
    """Half the width of the interval of an average of ``sample`` calls out of ``population``.

    t with sample − 1 degrees of freedom × sd / √sample × √((population − sample) / (population − 1)); 0 where all calls
    are in the sample, ``None`` for fewer than two calls of more.
    """
    if sample >= population:
        return 0.0 if sample else None
    if sample < 2:
        return None
    return t_quantile((1 + confidence) / 2, sample - 1) * sd / sqrt(sample) * correction(sample, population)


def correction(sample: float, population: float) -> float:
    """The finite population correction of a standard error."""
    return 1.0 if population == inf else sqrt(max(population - sample, 0) / (population - 1)) if population > 1 else 0.0


def wilson(rate: float, sample: float, confidence: float = 0.95) -> tuple[float, float]:
    """Wilson's interval of a rate seen in ``sample`` calls (which may be an effective number), within 0 to 1."""
    if sample == inf:
        return rate, rate
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    middle = (rate + z * z / (2 * sample)) / (1 + z * z / sample)
    half = z / (1 + z * z / sample) * sqrt(rate * (1 - rate) / sample + z * z / (4 * sample * sample))
    return max(0.0, middle - half), min(1.0, middle + half)


def sample_for(width: float, sd: float, population: int, confidence: float = 0.95) -> int | None:
    """The least number of calls out of ``population`` whose average has at most that half-width; ``None`` of none."""
    if population < 1:
        return None
    low, high = 0, population
    while high - low > 1:
        middle = (low + high) // 2
        reached = half_width(sd, middle, population, confidence)
        if reached is not None and reached <= width:
            high = middle
        else:
            low = middle
    return high
