"""Control charts of scores: limits as computed by hand, each of Nelson's tests on the shape it is for."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.control_chart import control_chart
from qadesk.domain.insight.control import ControlChart, Rule, Side

SCORES = st.lists(st.decimals(0, 100, places=2), max_size=60)
CALM = [50, 52, 48, 51, 49, 50, 53, 47, 50, 51, 49, 52, 48, 50]
"""Without a signal, centre 50."""


def chart(*values: float, **more: object) -> ControlChart:
    return control_chart([Decimal(str(value)) for value in values], **more)  # type: ignore[arg-type]


def rules(found: ControlChart) -> list[tuple[Rule, Side, tuple[int, ...]]]:
    return [(each.rule, each.side, each.points) for each in found.signals]


def scaled(*away: float) -> ControlChart:
    """A baseline of centre 50 and sigma 10 ÷ 1.128, and points after it so many sigma away."""
    base = [55, 45] * 4
    sigma = 10 / 1.128
    return chart(*base, *(50 + z * sigma for z in away), baseline=8, most=Decimal(1000))


def after(found: ControlChart, rule: int) -> list[tuple[Side, tuple[int, ...]]]:
    return [(each.side, each.points) for each in found.signals if each.rule == rule]


def test_the_textbook_figures() -> None:
    """Flow of ten batches: mean 99.1, mean moving range 29 / 9."""
    found = chart(98, 101, 97, 100, 103, 96, 99, 102, 95, 100, most=Decimal(200))
    ranges = [3, 4, 3, 3, 7, 3, 3, 7, 5]
    mean_range = Fraction(sum(ranges), 9)
    assert found.moving_ranges == tuple(map(Decimal, ranges))
    assert found.centre == Decimal("99.10")
    assert found.sigma == round(Decimal(mean_range.numerator) / mean_range.denominator / Decimal("1.128"), 2)
    assert (found.lower, found.upper) == (Decimal("87.87"), Decimal("110.33"))
    assert found.range_upper == Decimal("13.79")
    assert found.signals == ()


def test_fewer_than_eight_points_have_no_limits() -> None:
    found = chart(90, 91, 92, 93, 94, 95, 96)
    assert found.too_few
    assert (found.centre, found.lower, found.upper, found.range_upper) == (None, None, None, None)
    assert found.signals == ()
    assert not chart(90, 91, 92, 93, 94, 95, 96, 97).too_few


def test_limits_stay_within_what_can_be_scored() -> None:
    found = chart(99, 80, 100, 82, 98, 81, 100, 79)
    assert found.upper == Decimal(100)
    low = chart(3, 20, 1, 22, 2, 20, 3, 19)
    assert low.lower == Decimal(0)


def test_a_baseline_is_kept_for_what_comes_after() -> None:
    found = chart(*[55, 45] * 4, 90)
    held = chart(*[55, 45] * 4, 90, baseline=8)
    assert held.centre == Decimal(50)
    assert held.baseline == 8
    assert found.centre != held.centre
    assert held.wide_ranges == (8,)
    assert chart(*CALM[:9], baseline=10).too_few
    with pytest.raises(ValueError, match="at least 8"):
        chart(*CALM, baseline=7)


def test_scores_that_are_all_alike_say_nothing() -> None:
    assert chart(*[95] * 30).signals == ()


def test_rule_1_a_point_beyond_three_sigma() -> None:
    assert after(scaled(0.5, 3.1, -0.5, -3.1), 1) == [("above", (9,)), ("below", (11,))]
    assert after(scaled(0.5, 2.9), 1) == []


def test_rule_2_nine_on_one_side_and_the_run_goes_on() -> None:
    assert after(scaled(-0.1, *[0.5, 0.2] * 4), 2) == []
    assert after(scaled(-0.1, *[0.5, 0.2] * 5, -0.1), 2) == [("above", tuple(range(9, 19)))]


def test_rule_3_six_steadily_rising_or_falling() -> None:
    assert after(scaled(-1, -0.6, -0.2, 0.2, 0.6), 3) == []
    assert after(scaled(-1, -0.6, -0.2, 0.2, 0.6, 0.9), 3) == [("rising", tuple(range(8, 14)))]
    assert after(scaled(0.7, 0.6, 0.2, -0.2, -0.6, -0.9), 3) == [("falling", tuple(range(8, 14)))]


def test_rule_4_fourteen_alternating() -> None:
    up_and_down = [0.3, -0.3] * 7
    assert after(scaled(*up_and_down[:2], 0.5, 0.6), 4) == []
    assert after(chart(*[51, 49] * 6, 51), 4) == []
    assert after(chart(*[51, 49] * 7), 4) == [("both", tuple(range(14)))]


def test_rule_5_two_of_three_beyond_two_sigma_on_the_same_side() -> None:
    assert after(scaled(0.1, 2.1, 0.1, 2.2, 0.1), 5) == [("above", (9, 11))]
    assert after(scaled(0.1, 2.1, 0.1, -2.2, 0.1), 5) == []


def test_rule_6_four_of_five_beyond_one_sigma_on_the_same_side() -> None:
    assert after(scaled(-1.1, -1.2, 0.1, -1.3, -1.1, 0.1), 6) == [("below", (8, 9, 11, 12))]
    assert after(scaled(-1.1, -1.2, 0.1, -1.3, 0.2), 6) == []


def test_rule_7_fifteen_close_to_the_centre() -> None:
    calm = [0.5, -0.5, 0.2] * 5
    # the eight points of the baseline lie within one sigma as well
    assert after(scaled(*calm), 7) == [("both", tuple(range(23)))]
    assert after(scaled(1.5, *calm[:14]), 7) == []


def test_rule_8_eight_on_both_sides_none_close() -> None:
    assert after(scaled(*[1.2, -1.5, 1.3, 1.2, -1.1, -1.6, 1.2, -1.2]), 8) == [("both", tuple(range(8, 16)))]
    assert after(scaled(*[1.2] * 8), 8) == []


@given(SCORES)
def test_signals_are_of_points_that_are_there_and_limits_of_what_can_be_scored(values: list[Decimal]) -> None:
    found = control_chart(values)
    assert found.too_few == (len(values) < 8)
    for signal in found.signals:
        assert list(signal.points) == sorted(set(signal.points))
        assert signal.points[0] >= 0 and signal.points[-1] < len(values)
    if found.lower is not None and found.centre is not None and found.upper is not None:
        assert 0 <= found.lower <= found.centre <= found.upper <= 100


@given(SCORES)
def test_upside_down_gives_the_same_signals_on_the_other_side(values: list[Decimal]) -> None:
    swap = {"above": "below", "below": "above", "rising": "falling", "falling": "rising", "both": "both"}
    found, turned = control_chart(values), control_chart([100 - value for value in values])
    assert sorted((rule, swap[side], points) for rule, side, points in rules(found)) == sorted(rules(turned))


@given(SCORES, st.integers(1, 50))
def test_another_unit_gives_the_same_signals(values: list[Decimal], factor: int) -> None:
    scaled_up = control_chart([value * factor for value in values], most=Decimal(100 * factor))
    assert rules(control_chart(values)) == rules(scaled_up)
