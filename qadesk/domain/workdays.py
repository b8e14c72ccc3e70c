"""Days on which work is done: a country's weekends, holidays and make-up days, and what the centre says beyond them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo

from qadesk.domain.after.clocks import Clock

SATURDAY, SUNDAY = 5, 6
CLOSING = time(18)
"""When a working day ends, where nothing else is said."""
LONGEST_BREAK = 31
"""How many days after the last one asked for a break is followed to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryYear:
    """What a country says of one year, beside its weekend."""

    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    """Days of the week, 0 for Monday."""
    off: Mapping[date, str] = field(default_factory=dict)
    """Holidays by day, with their names as English sources; those on weekends too."""
    working: Mapping[date, str] = field(default_factory=dict)
    """Days of weekends that are worked for a bridge between holidays, with the holiday's name."""
    provisional: bool = False
    """Whether nobody has published the year's days yet: they are worked out, and make-up days are missing."""


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day on which the centre works, or does not, whatever its country does."""

    day: date
    working: bool
    name: str = ""


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP = "make-up"
    """A day of the weekend that is worked for a bridge between holidays."""
    OWN_OFF = "own off"
    OWN_WORKING = "own working"


_WORKED = frozenset({DayKind.WORKING, DayKind.MAKE_UP, DayKind.OWN_WORKING})


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day as the calendar knows it."""

    day: date
    kind: DayKind
    name: str = ""
    """Of the holiday that is had or worked for; a country's names are English sources of the context ``calendar``."""

    @property
    def working(self) -> bool:
        """Whether work is done."""
        return self.kind in _WORKED


@dataclass(frozen=True, slots=True)
class Break:
    """Days in a row on which no work is done for a holiday, with the weekends that touch it."""

    first: date
    last: date
    names: tuple[str, ...]
    """Of the holidays within, in their order."""


@cache
def every_week(year: int) -> CountryYear:
    """Monday to Friday, all the year: a country of which nothing is known."""
    return CountryYear()


class WorkCalendar:
    """The working days of a place. The centre's own days come first, then the country's make-up days and holidays,
    then its weekend.

    ``years`` tells a country's year and is asked again and again: it has to remember. Without anything said, work is
    done from Monday to Friday.
    """

    def __init__(
        self, years: Callable[[int], CountryYear] = every_week, own: Mapping[date, OwnDay] | None = None
    ) -> None:
        self._years = years
        self._own = dict(own or {})

    def about(self, day: date) -> CalendarDay:
        """What a day is, and why."""
        own = self._own.get(day)
        if own is not None:
            return CalendarDay(day, DayKind.OWN_WORKING if own.working else DayKind.OWN_OFF, own.name)
        year = self._years(day.year)
        if day in year.working:
            return CalendarDay(day, DayKind.MAKE_UP, year.working[day])
        if day in year.off:
            return CalendarDay(day, DayKind.HOLIDAY, year.off[day])
        return CalendarDay(day, DayKind.WEEKEND if day.weekday() in year.weekend else DayKind.WORKING)

    def is_working_day(self, day: date) -> bool:
        """Whether work is done on it."""
        return self.about(day).working

    def is_provisional(self, day: date) -> bool:
        """Whether the days of its year are not published yet; what the centre has said itself is certain."""
        return day not in self._own and self._years(day.year).provisional

    def year_is_provisional(self, year: int) -> bool:
        """Whether the country's days of that year are not published yet."""
        return self._years(year).provisional

    def provisional_days(self, day0: date, last: date) -> list[date]:
        """The days after day 0 up to the last of which nobody knows for certain whether they are worked; day 0 itself
        where that is the last."""
        return [day for day in _days(min(day0 + timedelta(days=1), last), last) if self.is_provisional(day)]

    def working_days(self, first: date, last: date) -> Iterator[date]:
        """The working days from first to last, both included."""
        return (day for day in _days(first, last) if self.is_working_day(day))

    def working_days_between(self, day0: date, day: date) -> int:
        """How many working days have begun since day 0, which does not count: the inverse of ``after_working_days``.

        0 where ``day`` is not after day 0.
        """
        return sum(1 for _ in self.working_days(day0 + timedelta(days=1), day)) if day > day0 else 0

    def after_working_days(self, day0: date, count: int) -> date:
        """The date of the ``count``-th working day after day 0, be that itself a working day or not.

        For 0 it is day 0, or the first working day after it where no work is done on that one. Raises
        ``OverflowError`` beyond the year 9999.
        """
        day, left = day0, count
        while left > 0 or not self.is_working_day(day):
            day += timedelta(days=1)
            left -= self.is_working_day(day)
        return day

    def skipped(self, day0: date, last: date) -> list[CalendarDay]:
        """The days after day 0 up to the last on which no work is done."""
        told = (self.about(day) for day in _days(day0 + timedelta(days=1), last))
        return [each for each in told if not each.working]

    def special_days(self, first: date, last: date) -> list[CalendarDay]:
        """The days on which the week does not go as usual: holidays, make-up days, the centre's own days."""
        usual = (DayKind.WORKING, DayKind.WEEKEND)
        return [each for each in map(self.about, _days(first, last)) if each.kind not in usual]

    def breaks(self, first: date, last: date) -> list[Break]:
        """The breaks that begin from first to last, whole where one ends later."""
        found, run = list[Break](), list[CalendarDay]()
        for each in map(self.about, _days(first, last + timedelta(days=LONGEST_BREAK))):
            if not each.working and (run or each.day <= last):
                run.append(each)
            elif run:
                found.extend(_break(run))
                run = []
        return found

    def deadline(self, day0: date, count: int, closing: time, zone: ZoneInfo, why: str = "") -> Clock:
        """The clock that begins on day 0 and ends at the closing hour of the ``count``-th working day after it.

        Where that hour comes twice, or not at all, as clocks are put forward and back, the later instant counts.
        Raises ``OverflowError`` beyond the year 9999.
        """
        last = self.after_working_days(day0, count)
        return Clock(
            day0=day0,
            days=count,
            last_day=last,
            ends_at_ms=instant_ms(last, closing, zone),
            provisional=bool(self.provisional_days(day0, last)),
            why=why,
        )


def _break(run: list[CalendarDay]) -> list[Break]:
    """What a run of free days is; a mere weekend is no break."""
    holidays = [each for each in run if each.kind is not DayKind.WEEKEND]
    names = tuple(dict.fromkeys(each.name for each in holidays if each.name))
    return [Break(run[0].day, run[-1].day, names)] if holidays else []


def instant_ms(day: date, hour: time, zone: ZoneInfo) -> int:
    """A local time as an instant; the later of two where clocks are changed at that time."""
    at = datetime.combine(day, hour, zone)
    return round(max(at.replace(fold=fold).timestamp() for fold in (0, 1)) * 1000)


def _days(first: date, last: date) -> Iterator[date]:
    return (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
