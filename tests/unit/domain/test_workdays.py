"""Working days: weekends, holidays, make-up days, the centre's own; and clocks that count them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.workdays import CLOSING, Break, CountryYear, DayKind, OwnDay, WorkCalendar

FRIDAY = date(2026, 1, 9)
SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
YEAR = CountryYear(
    off={date(2026, 1, 15): "Lantern Day", date(2026, 1, 16): "Lantern Day"},
    working={date(2026, 1, 18): "Lantern Day"},
)
"""A bridge from Thursday the 15th to Saturday the 17th, made up for on Sunday."""
FEAST = WorkCalendar(lambda year: YEAR)


def january(day: int) -> date:
    return date(2026, 1, day)


@pytest.mark.parametrize(("count", "day"), [(0, 9), (1, 12), (5, 16), (6, 19)])
def test_so_many_working_days_on(count: int, day: int) -> None:
    assert WorkCalendar().after_working_days(FRIDAY, count) == january(day)


def test_weekends_are_left_out() -> None:
    assert list(WorkCalendar().working_days(FRIDAY, january(13))) == [FRIDAY, january(12), january(13)]


@pytest.mark.parametrize(
    ("day0", "count", "day"),
    [
        (14, 1, 18),  # over the bridge to the Sunday that is worked
        (14, 2, 19),
        (15, 1, 18),  # day 0 within the bridge
        (17, 1, 18),
        (10, 1, 12),  # on a Saturday: the first working day is the first that counts
        (10, 2, 13),
        (10, 0, 12),  # nothing can be asked on a free day
        (15, 0, 18),
        (14, 0, 14),
    ],
)
def test_holidays_are_left_out_and_make_up_days_count(day0: int, count: int, day: int) -> None:
    assert FEAST.after_working_days(january(day0), count) == january(day)


def test_why_a_day_is_worked_or_not() -> None:
    own = {january(14): OwnDay(january(14), False, "stocktaking"), january(17): OwnDay(january(17), True, "rush")}
    calendar = WorkCalendar(lambda year: YEAR, own)
    found = [(each.kind, each.name, each.working) for each in map(calendar.about, map(january, range(13, 20)))]
    assert found == [
        (DayKind.WORKING, "", True),
        (DayKind.OWN_OFF, "stocktaking", False),
        (DayKind.HOLIDAY, "Lantern Day", False),
        (DayKind.HOLIDAY, "Lantern Day", False),
        (DayKind.OWN_WORKING, "rush", True),
        (DayKind.MAKE_UP, "Lantern Day", True),
        (DayKind.WORKING, "", True),
    ]
    assert [each.day.day for each in calendar.special_days(january(12), january(19))] == [14, 15, 16, 17, 18]


def test_the_weekend_of_other_countries() -> None:
    gulf = WorkCalendar(lambda year: CountryYear(weekend=frozenset({4, 5})))
    assert gulf.after_working_days(january(8), 1) == january(11)  # from Thursday to Sunday


def test_breaks_are_runs_of_free_days_and_weekends_alone_are_none() -> None:
    assert FEAST.breaks(january(1), january(31)) == [Break(january(15), january(17), ("Lantern Day",))]
    cut = FEAST.breaks(january(12), january(15))
    assert cut == [Break(january(15), january(17), ("Lantern Day",))]


def test_what_was_skipped_is_named() -> None:
    skipped = FEAST.skipped(january(14), january(19))
    assert [(each.day.day, each.name) for each in skipped] == [(15, "Lantern Day"), (16, "Lantern Day"), (17, "")]


def test_a_clock_ends_at_the_closing_hour_of_its_last_day() -> None:
    clock = FEAST.deadline(january(14), 2, time(17, 30), SHANGHAI, "report 7")
    assert (clock.day0, clock.days, clock.last_day, clock.why) == (january(14), 2, january(19), "report 7")
    end = datetime(2026, 1, 19, 9, 30, tzinfo=UTC).timestamp() * 1000
    assert (clock.ends_at_ms, clock.over(clock.ends_at_ms), clock.over(clock.ends_at_ms + 1)) == (end, False, True)


def test_a_clock_of_no_days_ends_on_day_0_or_the_first_working_day_after_it() -> None:
    assert FEAST.deadline(january(14), 0, CLOSING, SHANGHAI).last_day == january(14)
    assert FEAST.deadline(january(16), 0, CLOSING, SHANGHAI).last_day == january(18)


def test_a_clock_is_provisional_where_it_counts_a_day_that_nobody_has_published() -> None:
    calendar = WorkCalendar(lambda year: CountryYear(provisional=year > 2026))
    assert not calendar.deadline(date(2026, 12, 29), 2, CLOSING, SHANGHAI).provisional
    assert calendar.deadline(date(2026, 12, 30), 2, CLOSING, SHANGHAI).provisional
    assert calendar.deadline(date(2027, 1, 4), 0, CLOSING, SHANGHAI).provisional
    own = {date(2027, 1, 1): OwnDay(date(2027, 1, 1), True)}
    said = WorkCalendar(lambda year: CountryYear(provisional=year > 2026), own)
    assert not said.deadline(date(2026, 12, 30), 2, CLOSING, SHANGHAI).provisional


@pytest.mark.parametrize(
    ("day0", "closing", "end"),
    [
        (date(2026, 3, 26), CLOSING, datetime(2026, 3, 30, 16, tzinfo=UTC)),  # summer time begins on the 29th
        (date(2026, 10, 22), CLOSING, datetime(2026, 10, 26, 17, tzinfo=UTC)),  # and ends on the 25th
        (date(2026, 3, 27), time(2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # an hour that does not come
        (date(2026, 10, 23), time(2, 30), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),  # one that comes twice
    ],
)
def test_summer_time_moves_the_end_with_the_local_hour(day0: date, closing: time, end: datetime) -> None:
    sundays = [date(2026, 3, 29), date(2026, 10, 25)]
    calendar = WorkCalendar(own={day: OwnDay(day, True) for day in sundays if closing != CLOSING})
    days = 2 if closing == CLOSING else 1
    assert calendar.deadline(day0, days, closing, BERLIN).ends_at_ms == end.timestamp() * 1000


def test_beyond_the_last_year_there_is_no_answer() -> None:
    with pytest.raises(OverflowError):
        WorkCalendar().after_working_days(date(9999, 12, 30), 2)


DAYS = st.dates(date(2025, 12, 1), date(2027, 1, 31))


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    off = dict.fromkeys(draw(st.sets(DAYS, max_size=40)), "holiday")
    working = dict.fromkeys(draw(st.sets(DAYS, max_size=10)), "made up")
    own = {day: OwnDay(day, works) for day, works in draw(st.dictionaries(DAYS, st.booleans(), max_size=10)).items()}
    year = CountryYear(weekend=draw(st.frozensets(st.integers(0, 6), max_size=3)), off=off, working=working)
    return WorkCalendar(lambda _: year, own)


@given(calendars(), DAYS, st.integers(1, 30))
def test_the_nth_working_day_has_n_working_days_up_to_it(calendar: WorkCalendar, day0: date, count: int) -> None:
    last = calendar.after_working_days(day0, count)
    assert calendar.is_working_day(last)
    assert calendar.working_days_between(day0, last) == count
    assert calendar.working_days_between(day0, last - timedelta(days=1)) == count - 1
    assert len(calendar.skipped(day0, last)) + count == (last - day0).days


@given(calendars(), DAYS, st.integers(1, 20), st.integers(0, 20))
def test_days_add_up_and_a_later_start_never_ends_earlier(
    calendar: WorkCalendar, day0: date, first: int, second: int
) -> None:
    there = calendar.after_working_days(day0, first)
    assert calendar.after_working_days(there, second) == calendar.after_working_days(day0, first + second)
    for count in (0, first):
        next_day = calendar.after_working_days(day0 + timedelta(days=1), count)
        assert next_day >= calendar.after_working_days(day0, count)


@given(calendars(), DAYS, st.booleans())
def test_own_days_speak_first(calendar: WorkCalendar, day: date, works: bool) -> None:
    own = WorkCalendar(lambda _: CountryYear(off={day: "x"}, working={day: "y"}), {day: OwnDay(day, works)})
    assert own.is_working_day(day) is works
