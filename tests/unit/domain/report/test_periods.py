"""Periods of reports and their neighbours."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.report.content import Period
from qadesk.domain.report.periods import after, before, months_of, named, number_of, period_of, year_ago

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
NAMED = st.builds(period_of, st.sampled_from(("week", "month", "quarter", "year")), DAYS)
FREE = st.builds(
    lambda first, days: Period(day_from=first, day_to=first + timedelta(days=days)), DAYS, st.integers(0, 400)
)


@given(NAMED | FREE)
def test_periods_follow_each_other_without_gap(period: Period) -> None:
    assert before(period).day_to + timedelta(days=1) == period.day_from
    assert after(period).day_from == period.day_to + timedelta(days=1)
    assert before(after(period)) == period == after(before(period))


@given(NAMED)
def test_a_period_is_known_by_its_days(period: Period) -> None:
    assert named(period.day_from, period.day_to) == period
    ago = year_ago(period)
    assert ago.kind == period.kind and 357 <= (period.day_from - ago.day_from).days <= 371


@given(NAMED | FREE)
def test_months_cover_a_period(period: Period) -> None:
    months = list(months_of(period))
    assert months[0].day_from <= period.day_from and period.day_to <= months[-1].day_to
    assert all(after(one) == two for one, two in itertools.pairwise(months))


@pytest.mark.parametrize(
    ("first", "last", "group", "number"),
    [
        ("2026-01-01", "2026-01-31", None, "2026-01"),
        ("2026-04-01", "2026-06-30", None, "2026-Q2"),
        ("2025-12-29", "2026-01-04", None, "2026-W01"),
        ("2026-01-01", "2026-12-31", "一组", "2026 一组"),
        ("2026-01-05", "2026-01-09", None, "20260105-20260109"),
        ("2024-02-29", "2024-02-29", None, "20240229-20240229"),
    ],
)
def test_numbers_name_the_period(first: str, last: str, group: str | None, number: str) -> None:
    period = named(date.fromisoformat(first), date.fromisoformat(last), group)
    assert number_of(period) == number


def test_a_leap_day_was_the_last_of_february_a_year_ago() -> None:
    day = date(2024, 2, 29)
    assert year_ago(named(day, day)).day_from == date(2023, 2, 28)
    assert year_ago(period_of("month", day)).day_to == date(2023, 2, 28)
