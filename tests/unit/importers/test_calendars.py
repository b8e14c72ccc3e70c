"""What countries publish: mainland China day by day over 2025 and 2026, the years beyond, and other countries."""

from datetime import date, timedelta
from functools import cache, partial

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.workdays import DayKind, WorkCalendar
from qadesk.importers.calendars import COUNTRIES, NAMES, CountryCalendars

TABLES = CountryCalendars()
CHINA = WorkCalendar(cache(partial(TABLES.year, "CN")))

# The State Council's arrangements, as its notices for the two years give them: (first, last) off, and make-up days.
OFF = {
    2025: ["0101 0101", "0128 0204", "0404 0406", "0501 0505", "0531 0602", "1001 1008"],
    2026: ["0101 0103", "0215 0223", "0404 0406", "0501 0505", "0619 0621", "0925 0927", "1001 1007"],
}
MADE_UP = {
    2025: ["0126", "0208", "0427", "0928", "1011"],
    2026: ["0104", "0214", "0228", "0509", "0920", "1010"],
}


def on(year: int, text: str) -> date:
    return date(year, int(text[:2]), int(text[2:]))


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_day_of_the_year_is_as_the_state_council_arranged_it(year: int) -> None:
    off = {day for span in OFF[year] for day in days(on(year, span[:4]), on(year, span[5:]))}
    made_up = {on(year, text) for text in MADE_UP[year]}
    expected = {
        day: day in made_up or (day.weekday() < 5 and day not in off)
        for day in days(date(year, 1, 1), date(year, 12, 31))
    }
    assert {day: CHINA.is_working_day(day) for day in expected} == expected
    assert not CHINA.year_is_provisional(year)
    assert {day for day in expected if CHINA.about(day).kind is DayKind.MAKE_UP} == made_up
    assert sum(expected.values()) == 248  # both years


@pytest.mark.parametrize(
    ("day0", "due"),
    [
        ("2025-01-08", "2025-01-10"),  # an ordinary week
        ("2025-01-09", "2025-01-13"),  # a weekend
        ("2025-01-11", "2025-01-14"),  # from a Saturday
        ("2025-01-24", "2025-01-27"),  # the Sunday before Spring Festival is worked
        ("2025-01-26", "2025-02-05"),  # from that Sunday over Spring Festival
        ("2025-01-27", "2025-02-06"),
        ("2025-01-30", "2025-02-06"),  # from within the holiday
        ("2025-02-06", "2025-02-08"),  # to the make-up Saturday
        ("2025-02-07", "2025-02-10"),  # over it
        ("2025-04-03", "2025-04-08"),  # Tomb-sweeping Day
        ("2025-04-25", "2025-04-28"),  # the Sunday before Labour Day is worked
        ("2025-04-29", "2025-05-06"),
        ("2025-05-30", "2025-06-04"),  # Dragon Boat Festival
        ("2025-09-26", "2025-09-29"),  # the Sunday before National Day is worked
        ("2025-09-30", "2025-10-10"),  # National Day with Mid-autumn Festival, eight days
        ("2025-10-09", "2025-10-11"),  # to the make-up Saturday
        ("2025-12-31", "2026-01-05"),  # over the year's end: Sunday the 4th is worked
        ("2026-02-12", "2026-02-14"),  # to the make-up Saturday before Spring Festival
        ("2026-02-13", "2026-02-24"),  # over nine days off
        ("2026-02-14", "2026-02-25"),  # from the make-up Saturday
        ("2026-02-18", "2026-02-25"),  # from within the holiday
        ("2026-02-26", "2026-02-28"),  # to the make-up Saturday after it
        ("2026-04-30", "2026-05-07"),
        ("2026-05-07", "2026-05-09"),
        ("2026-09-18", "2026-09-21"),  # Sunday the 20th is worked
        ("2026-09-24", "2026-09-29"),  # Mid-autumn Festival
        ("2026-09-30", "2026-10-09"),  # National Day, seven days
        ("2026-10-08", "2026-10-10"),
    ],
)
def test_two_working_days(day0: str, due: str) -> None:
    assert CHINA.after_working_days(date.fromisoformat(day0), 2) == date.fromisoformat(due)


def test_holidays_bear_names_that_can_be_said_in_the_readers_language() -> None:
    spring = CHINA.about(date(2026, 2, 17))
    assert (spring.kind, spring.name) == (DayKind.HOLIDAY, "Spring Festival")
    for year in (2015, 2024, 2025, 2026, 2027, 2028):
        assert {each.name for each in CHINA.special_days(date(year, 1, 1), date(year, 12, 31))} <= set(NAMES)


def test_a_year_that_is_not_published_is_provisional_and_has_its_statutory_holidays() -> None:
    assert CHINA.year_is_provisional(2027)
    assert not CHINA.is_working_day(date(2027, 10, 1))
    assert not CHINA.is_working_day(date(2027, 2, 8))
    assert not TABLES.year("CN", 2027).working
    assert CHINA.year_is_provisional(2003)  # before the library's tables
    assert CHINA.is_working_day(date(2500, 1, 4))  # beyond every table: weekends alone
    assert CHINA.year_is_provisional(2500)


def test_other_countries_have_their_weekends_and_holidays() -> None:
    saudi = WorkCalendar(cache(partial(TABLES.year, "SA")))
    assert [saudi.is_working_day(date(2026, 11, day)) for day in (19, 20, 21, 22)] == [True, False, False, True]
    states = WorkCalendar(cache(partial(TABLES.year, "US")))
    assert not states.is_working_day(date(2026, 11, 26))
    assert states.about(date(2026, 11, 26)).name == "Thanksgiving Day"
    assert not states.year_is_provisional(2027)


def test_countries_are_offered_by_name_and_an_unknown_one_is_refused() -> None:
    found = dict(TABLES.countries())
    assert found.keys() >= COUNTRIES.keys()
    assert [name for _, name in TABLES.countries()] == sorted(found.values())
    assert all(len(code) == 2 for code in found)
    with pytest.raises(UserError, match="ZZ are not known"):
        TABLES.year("ZZ", 2026)
