"""Plans stay sound whatever a hand does: shares add up to 1, the last stratum takes everything, keys are unique."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.plan_editing import (
    LAST_MONTH,
    LAST_WEEK,
    PRESETS,
    THIS_MONTH,
    THIS_WEEK,
    add_stratum,
    move_stratum,
    new_plan,
    of_preset,
    period,
    put_stratum,
    remove_stratum,
)
from qadesk.domain.plan_fields import problems
from qadesk.domain.sampling import SamplingPlan, When
from qadesk.domain.when_words import times_text, when_words

TODAY = dt.date(2026, 3, 5)


def said(_context: str, text: str) -> str:
    return text


def a_plan() -> SamplingPlan:
    return new_plan("monthly", "每月抽样", TODAY, said)


def test_a_new_plan_is_sound_and_of_the_month_before() -> None:
    plan = a_plan()
    assert list(problems(plan)) == []
    assert (plan.population.day_from, plan.population.day_to) == (dt.date(2026, 2, 1), dt.date(2026, 2, 28))
    assert [stratum.key for stratum in plan.strata] == ["complaint", "long", "short", "edges", "meal", "random"]
    assert plan.strata[-1].share == Decimal("0.25")


def test_a_share_takes_from_the_rest_and_no_more_than_there_is() -> None:
    plan = a_plan()
    more = put_stratum(plan, 1, replace(plan.strata[1], share=Decimal("0.30")))
    assert [str(s.share) for s in more.strata] == ["0.25", "0.30", "0.10", "0.15", "0.10", "0.10"]
    most = put_stratum(plan, 1, replace(plan.strata[1], share=Decimal("0.9")))
    assert most.strata[1].share == Decimal("0.40")
    assert most.strata[-1].share == 0
    assert list(problems(most)) == []


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("add", "remove", "move", "share")), st.integers(0, 8), st.integers(0, 8), st.integers(0, 120)
    ),
    max_size=12,
)


@given(CHANGES)
def test_no_row_of_changes_makes_a_plan_unsound(changes: list[tuple[str, int, int, int]]) -> None:
    plan = a_plan()
    for what, one, other, percent in changes:
        if what == "add":
            plan, key = add_stratum(plan, of_preset(PRESETS[one % len(PRESETS)], said), other)
            assert key in [stratum.key for stratum in plan.strata]
        elif what == "remove":
            plan = remove_stratum(plan, one)
        elif what == "move":
            plan = move_stratum(plan, one, other)
        elif one < len(plan.strata):
            share = Decimal(percent) / 100
            plan = put_stratum(plan, one, replace(plan.strata[one], share=share))
        assert list(problems(plan)) == []


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        (LAST_MONTH, "2026-02-01", "2026-02-28"),
        (THIS_MONTH, "2026-03-01", "2026-03-31"),
        (LAST_WEEK, "2026-02-23", "2026-03-01"),
        (THIS_WEEK, "2026-03-02", "2026-03-08"),
    ],
)
def test_usual_periods(name: str, first: str, last: str) -> None:
    assert tuple(day.isoformat() for day in period(name, TODAY)) == (first, last)


def test_conditions_are_told_in_words() -> None:
    by_key = {preset.key: " · ".join(when_words(preset.when, said)) for preset in PRESETS}
    assert by_key["long"] == "Longer than the 95 % mark of its business type"
    assert by_key["meal"] == "11:30–13:00 or 17:30–18:30"
    assert by_key["edges"] == "First hour of the shift or Last hour of the shift"
    assert by_key["complaint"] == "Business type: Complaint"
    assert when_words(When(), said) == ["Any call"]
    assert times_text(((dt.time(22), dt.time()),)) == "22:00-24:00"
