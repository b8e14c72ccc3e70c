"""Spans against sets of milliseconds."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.spans import Span, common, gaps, merged, moved, total_ms, without

SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=10)


def covered(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def apart(spans: tuple[Span, ...]) -> bool:
    return all(one[1] < two[0] for one, two in pairwise(spans))


@given(SPANS, SPANS)
def test_what_both_cover_and_what_only_one_does(one: list[Span], two: list[Span]) -> None:
    assert covered(common(one, two)) == covered(one) & covered(two)
    assert covered(without(one, two)) == covered(one) - covered(two)
    assert apart(common(one, two))
    assert apart(without(one, two))


@given(SPANS)
def test_merging_keeps_the_time_and_gaps_are_the_rest(spans: list[Span]) -> None:
    whole = merged(spans)
    assert covered(whole) == covered(spans)
    assert apart(whole)
    assert total_ms(spans) == len(covered(spans))
    assert covered(gaps(spans, 5, 45)) == set(range(5, 45)) - covered(spans)
    assert covered(moved(spans, 7)) == {at + 7 for at in covered(spans)}


@given(SPANS, st.integers(0, 5))
def test_a_gap_that_may_be_bridged_is(spans: list[Span], gap: int) -> None:
    bridged = merged(spans, gap)
    assert all(two[0] - one[1] > gap for one, two in pairwise(bridged))
    assert covered(bridged) >= covered(spans)
