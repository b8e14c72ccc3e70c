"""The individuals and moving range chart of an agent's scores, and Nelson's eight tests for special causes.

Sources: centre ± 3 × mean moving range ÷ 1.128 and 3.267 × mean moving range (Montgomery, Introduction to Statistical
Quality Control, constants d₂ and D₄ of two points); the tests: L. S. Nelson, The Shewhart Control Chart – Tests for
Special Causes, Journal of Quality Technology 16 (1984) 237–239. Everything is compared as exact fractions; figures are
rounded at the end.

Centre and limits come from all points, or from the first ``baseline`` (at least eight) where what came after is to be
held against them. Limits are shown within what can be scored, 0 to ``most``; the tests use the limits as computed, so a
limit beyond what can be scored is simply never passed. A point on a line is not beyond it. Where no two
neighbours differ there is no scatter to compare with, and no signal.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from qadesk.domain.insight.control import LEAST_POINTS, RUNS, ControlChart, Rule, Side, Signal
from qadesk.domain.scores import round_half_up

D2 = Fraction(1128, 1000)
"""The mean range of two values drawn from a normal distribution, in standard deviations."""
D4 = Fraction(3267, 1000)
_Window = Sequence[Fraction]
_Test = Callable[[_Window, int], list[int] | None]


def control_chart(
    values: Sequence[Decimal], *, baseline: int | None = None, most: Decimal = Decimal(100)
) -> ControlChart:
    """The chart of values in the order of time. Raises ``ValueError`` for a baseline of fewer than eight points."""
    if baseline is not None and baseline < LEAST_POINTS:
        raise ValueError(f"a baseline of {baseline} points; at least {LEAST_POINTS}")
    exact = [Fraction(value) for value in values]
    ranges = [abs(after - before) for before, after in pairwise(exact)]
    moving = tuple(_places(each) for each in ranges)
    if len(exact) < LEAST_POINTS or (baseline or 0) > len(exact):
        return ControlChart(values=tuple(values), moving_ranges=moving, baseline=0)
    base = baseline or len(exact)
    centre = sum(exact[:base], Fraction()) / base
    mean_range = sum(ranges[: base - 1], Fraction()) / (base - 1)
    sigma = mean_range / D2
    return ControlChart(
        values=tuple(values),
        moving_ranges=moving,
        baseline=base,
        centre=_places(centre),
        sigma=_places(sigma),
        lower=_places(max(centre - 3 * sigma, Fraction())),
        upper=_places(min(centre + 3 * sigma, Fraction(most))),
        range_centre=_places(mean_range),
        range_upper=_places(mean_range * D4),
        wide_ranges=tuple(at + 1 for at, each in enumerate(ranges) if each > mean_range * D4),
        signals=tuple(_signals(exact, centre, sigma)) if sigma else (),
    )


def _places(value: Fraction) -> Decimal:
    return round_half_up(value, 2)


def _signals(values: Sequence[Fraction], centre: Fraction, sigma: Fraction) -> Iterator[Signal]:
    """In sigma from the centre, by rule."""
    away = [(value - centre) / sigma for value in values]
    for rule, tests in _TESTS.items():
        found = [Signal(rule, side, points) for side, test in tests for points in _found(away, rule, test)]
        yield from sorted(found, key=lambda each: each.points)


def _found(away: Sequence[Fraction], rule: Rule, test: _Test) -> Iterator[tuple[int, ...]]:
    """The points of every run that passes the test; runs that overlap are one signal."""
    size = RUNS[rule]
    open_: list[int] = []
    for start in range(len(away) - size + 1):
        points = test(away[start : start + size], start)
        if points is None:
            continue
        if open_ and points[0] > open_[-1]:
            yield tuple(open_)
            open_ = []
        open_ = sorted({*open_, *points})
    if open_:
        yield tuple(open_)


def _all(fits: Callable[[Fraction], bool]) -> _Test:
    """Every point of the run."""
    return lambda run, start: list(range(start, start + len(run))) if all(map(fits, run)) else None


def _most_of(fits: Callable[[Fraction], bool]) -> _Test:
    """All points of the run but one, or all; those that fit are the signal."""

    def test(run: _Window, start: int) -> list[int] | None:
        points = [start + at for at, each in enumerate(run) if fits(each)]
        return points if len(points) >= len(run) - 1 else None

    return test


def _steady(sign: int) -> _Test:
    """Each point beyond the one before."""

    def test(run: _Window, start: int) -> list[int] | None:
        steady = all((after - before) * sign > 0 for before, after in pairwise(run))
        return list(range(start, start + len(run))) if steady else None

    return test


def _alternating(run: _Window, start: int) -> list[int] | None:
    steps = [after - before for before, after in pairwise(run)]
    turns = all(before * after < 0 for before, after in pairwise(steps))
    return list(range(start, start + len(run))) if turns else None


def _around(run: _Window, start: int) -> list[int] | None:
    """On both sides, none within one sigma."""
    there = all(abs(each) > 1 for each in run) and min(run) < 0 < max(run)
    return list(range(start, start + len(run))) if there else None


_TESTS: dict[Rule, tuple[tuple[Side, _Test], ...]] = {
    1: (("above", _all(lambda z: z > 3)), ("below", _all(lambda z: z < -3))),
    2: (("above", _all(lambda z: z > 0)), ("below", _all(lambda z: z < 0))),
    3: (("rising", _steady(1)), ("falling", _steady(-1))),
    4: (("both", _alternating),),
    5: (("above", _most_of(lambda z: z > 2)), ("below", _most_of(lambda z: z < -2))),
    6: (("above", _most_of(lambda z: z > 1)), ("below", _most_of(lambda z: z < -1))),
    7: (("both", _all(lambda z: -1 < z < 1)),),
    8: (("both", _around),),
}
