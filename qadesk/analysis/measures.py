"""Whether a figure has moved: averages and shares before and after, with intervals and a plain verdict.

Sources: Welch's t for the difference of two averages with Satterthwaite's degrees of freedom (Biometrika 34, 1947),
Wilson's interval of a share, Newcombe's hybrid score interval of the difference of two shares (Statistics in Medicine
17, 1998, method 10).
"""

from collections.abc import Sequence
from decimal import Decimal
from math import sqrt

from qadesk.analysis.intervals import half_width, t_quantile, wilson
from qadesk.domain.after.measures import Aim, MeasureEffect, Sample, Verdict
from qadesk.domain.after.mentoring import AgainstOthers

LEAST_CALLS = 20
"""With fewer evaluations on any side it is too early to tell."""
CONFIDENCE = 0.95

_Interval = tuple[float, float]
_SHARE = Decimal("0.0001")
_POINTS = Decimal("0.01")


def effect(aim: Aim, before: Sample, after: Sample) -> MeasureEffect:
    """The figure before and after: of an average in points to two decimals, else shares to four.

    Better is a higher average or pass rate, and a lower loss or error rate; no difference is told while the interval of
    the change holds 0.
    """
    places = _POINTS if aim == "average" else _SHARE
    change = _welch([(1, after), (-1, before)]) if aim == "average" else _newcombe(before, after)
    few = min(before.calls, after.calls) < LEAST_CALLS
    return MeasureEffect(
        before=_rounded(_mean(before), places),
        before_interval=_interval(aim, before, places),
        before_calls=before.calls,
        after=_rounded(_mean(after), places),
        after_interval=_interval(aim, after, places),
        after_calls=after.calls,
        change=_rounded(change[0], places) if change else None,
        change_interval=_pair(change[1], places) if change else None,
        verdict=_verdict(change[1] if change else None, few, more_is_better=aim in ("average", "pass rate")),
    )


def against_others(before: Sample, after: Sample, others_before: Sample, others_after: Sample) -> AgainstOthers:
    """How much more somebody's average rose than that of the others in the same time: difference in differences."""
    parts = [(1, after), (-1, before), (-1, others_after), (1, others_before)]
    found = _welch(parts)
    few = min(sample.calls for _, sample in parts) < LEAST_CALLS
    low, high = _pair(found[1], _POINTS) if found else (None, None)
    return AgainstOthers(
        difference=_rounded(found[0], _POINTS) if found else None,
        low=low,
        high=high,
        verdict=_verdict(found[1] if found else None, few, more_is_better=True),
    )


def _mean(sample: Sample) -> float | None:
    return float(sample.total) / sample.calls if sample.calls else None


def _variance(sample: Sample) -> float:
    """The unbiased variance of at least two figures."""
    spread = sample.squares - sample.total * sample.total / sample.calls
    return max(0.0, float(spread)) / (sample.calls - 1)


def _interval(aim: Aim, sample: Sample, places: Decimal) -> tuple[Decimal, Decimal] | None:
    mean = _mean(sample)
    if mean is None:
        return None
    if aim != "average":
        return _pair(wilson(mean, sample.calls, CONFIDENCE), places)
    half = half_width(sqrt(_variance(sample)), sample.calls, confidence=CONFIDENCE) if sample.calls > 1 else None
    return None if half is None else _pair((mean - half, mean + half), places)


def _welch(parts: Sequence[tuple[int, Sample]]) -> tuple[float, _Interval] | None:
    """A sum of averages with signs, and its interval; ``None`` where a side has fewer than two figures."""
    if any(sample.calls < 2 for _, sample in parts):
        return None
    total = sum(sign * (_mean(sample) or 0.0) for sign, sample in parts)
    errors = [(_variance(sample) / sample.calls, sample.calls - 1) for _, sample in parts]
    squared = sum(error for error, _ in errors)
    if not squared:
        return total, (total, total)
    df = squared * squared / sum(error * error / free for error, free in errors)
    half = t_quantile((1 + CONFIDENCE) / 2, df) * sqrt(squared)
    return total, (total - half, total + half)


def _newcombe(before: Sample, after: Sample) -> tuple[float, _Interval] | None:
    """The difference after − before of two shares; ``None`` where a side is empty."""
    one, two = _mean(after), _mean(before)
    if one is None or two is None:
        return None
    low1, high1 = wilson(one, after.calls, CONFIDENCE)
    low2, high2 = wilson(two, before.calls, CONFIDENCE)
    change = one - two
    low = change - sqrt((one - low1) ** 2 + (high2 - two) ** 2)
    high = change + sqrt((high1 - one) ** 2 + (two - low2) ** 2)
    return change, (low, high)


def _verdict(interval: _Interval | None, few: bool, *, more_is_better: bool) -> Verdict:
    if few or interval is None:
        return "too early"
    low, high = interval
    if low <= 0 <= high:
        return "no difference told"
    return "better" if (low > 0) is more_is_better else "worse"


def _rounded(value: float | None, places: Decimal) -> Decimal | None:
    return None if value is None else _plain(value, places)


def _pair(interval: _Interval, places: Decimal) -> tuple[Decimal, Decimal]:
    return _plain(interval[0], places), _plain(interval[1], places)


def _plain(value: float, places: Decimal) -> Decimal:
    """Rounded, without a sign at nought."""
    return Decimal(repr(value)).quantize(places) + Decimal(0)
