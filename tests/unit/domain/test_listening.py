"""Heard coverage against a model that keeps every millisecond by itself."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.listening import HeardSpan, heard_again, heard_share, kept_share, speeds, unheard

SPANS = st.lists(
    st.builds(
        HeardSpan,
        start_ms=st.integers(0, 60),
        end_ms=st.integers(0, 60),
        speed=st.sampled_from((0.5, 1.0, 1.5, 2.0)),
        skipped=st.booleans(),
    ),
    max_size=12,
)
SPEECH = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)
Model = dict[int, tuple[bool, float]]


def model(spans: list[HeardSpan]) -> Model:
    """Each millisecond with the best way in which it was heard."""
    found: Model = {}
    for span in spans:
        for at in range(span.start_ms, span.end_ms):
            found[at] = min(found.get(at, (True, 99.0)), (span.skipped, span.speed))
    return found


def milliseconds(spans: list[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


@given(SPANS, SPANS)
def test_what_is_heard_is_what_every_millisecond_says(one: list[HeardSpan], two: list[HeardSpan]) -> None:
    heard = heard_again(heard_again((), one), two)
    assert model(list(heard)) == model(one + two)
    for before, after in pairwise(heard):
        assert before.end_ms <= after.start_ms
        alike = (before.speed, before.skipped) == (after.speed, after.skipped)
        assert not (alike and before.end_ms == after.start_ms), "what goes on in the same way is one span"
    assert all(span.start_ms < span.end_ms for span in heard)
    assert heard_again(heard, two) == heard, "hearing the same again changes nothing"


@given(SPANS, SPEECH)
def test_the_share_is_exact_and_the_unheard_is_the_rest(spans: list[HeardSpan], speech: list[tuple[int, int]]) -> None:
    heard = heard_again((), spans)
    spoken = milliseconds(speech)
    share = heard_share(heard, speech)
    assert milliseconds(list(unheard(heard, speech))) == spoken - set(model(spans))
    if spoken:
        assert share == Fraction(len(spoken & set(model(spans))), len(spoken))
    else:
        assert share is None


@given(st.fractions(0, 1))
def test_a_kept_share_never_rounds_a_demand_into_being_met(share: Fraction) -> None:
    kept = kept_share(share)
    assert kept <= share < Fraction(kept) + Fraction(1, 10_000)
    assert kept.as_tuple().exponent == -4


def test_played_counts_over_skipped_and_slow_over_fast() -> None:
    heard = heard_again((), [HeardSpan(0, 100, 2.0), HeardSpan(40, 60, 1.0), HeardSpan(80, 120, 1.0, True)])
    assert heard == (
        HeardSpan(0, 40, 2.0),
        HeardSpan(40, 60, 1.0),
        HeardSpan(60, 100, 2.0),
        HeardSpan(100, 120, 1.0, True),
    )
    assert speeds(heard) == (1.0, 2.0)
    assert speeds([HeardSpan(0, 1, 3.0, True)]) is None
