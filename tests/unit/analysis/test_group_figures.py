"""Figures out of sums are those of the scores themselves; nobody is told apart by chance or over several cards."""

from dataclasses import replace
from decimal import Decimal
from math import sqrt
from statistics import fmean, stdev, variance

from hypothesis import given
from hypothesis import strategies as st

from qadesk.analysis.group_figures import figures, rows
from qadesk.analysis.intervals import t_quantile
from qadesk.domain.insight.groups import NOTHING, FactGroup, together

SCORES = st.lists(st.decimals(0, 100, places=2), min_size=2, max_size=40)
HALF_A_CENT = 0.005000001


def group(key: str, scores: list[Decimal], card: int = 1) -> FactGroup:
    return replace(
        NOTHING,
        key=key,
        inspected=len(scores),
        scored=len(scores),
        score_sum=sum(scores, Decimal(0)),
        square_sum=sum((each * each for each in scores), Decimal(0)),
        passed=sum(each >= 85 for each in scores),
        cards=1,
        card_ids=frozenset({card}),
    )


@given(SCORES)
def test_the_interval_is_that_of_the_scores(scores: list[Decimal]) -> None:
    told = figures(group("a", scores))
    values = [float(each) for each in scores]
    reach = t_quantile(0.975, len(values) - 1) * stdev(values) / sqrt(len(values))
    assert told.average is not None and told.interval is not None
    assert abs(float(told.average) - fmean(values)) < HALF_A_CENT
    assert abs(float(told.interval[0]) - (fmean(values) - reach)) < HALF_A_CENT
    assert abs(float(told.interval[1]) - (fmean(values) + reach)) < HALF_A_CENT
    assert told.few == (len(scores) < 5)


@given(SCORES, SCORES, SCORES)
def test_who_stands_apart_does_so_by_welch(first: list[Decimal], second: list[Decimal], third: list[Decimal]) -> None:
    parts = [group(key, scores) for key, scores in zip("abc", (first, second, third), strict=True)]
    told = rows(parts, together(parts))
    own, others = [float(each) for each in first], [float(each) for each in (*second, *third)]
    errors = [variance(each) / len(each) for each in (own, others)]
    apart = fmean(own) - fmean(others)
    if len(own) < 5 or not sum(errors):
        return
    df = sum(errors) ** 2 / sum(
        each**2 / (len(scores) - 1) for each, scores in zip(errors, (own, others), strict=True) if each
    )
    reach = t_quantile(1 - 0.025 / 3, df) * sqrt(sum(errors))
    if abs(abs(apart) - reach) > 1e-6:
        assert told[0].standing == ("" if abs(apart) < reach else "below" if apart < 0 else "above")


def test_nobody_is_compared_over_several_cards_or_by_few_scores() -> None:
    low, high = [Decimal(50 + each) for each in range(10)], [Decimal(90 + each % 3) for each in range(10)]
    same = [group("a", low), group("b", high)]
    assert [each.standing for each in rows(same, together(same))] == ["below", "above"]
    other = [group("a", low), group("b", high, card=2)]
    assert [each.standing for each in rows(other, together(other))] == ["", ""]
    few = [group("a", low[:4]), group("b", high)]
    assert rows(few, together(few))[0].standing == ""
    assert rows([group("a", low)], group("a", low))[0].standing == ""


def test_nothing_has_no_figures() -> None:
    told = figures(together([]))
    assert (told.inspected, told.average, told.interval, told.pass_rate, told.error_rate) == (0, None, None, None, None)
    assert set(told.accuracies.values()) == {None}
