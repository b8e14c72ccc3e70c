"""The calendar of working days: the country's, with the centre's own days, and the clocks that follow it."""

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from qadesk.domain.after.clocks import Clock as DeadlineClock
from qadesk.domain.errors import UserError
from qadesk.domain.people import Role
from qadesk.domain.plain_json import to_json
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.workdays import CLOSING, CountryYear, OwnDay, WorkCalendar
from qadesk.services.after.ports_calendars import CountryTables
from qadesk.services.executor import Executor
from qadesk.services.futures import then
from qadesk.services.ports import Clock, Stores
from qadesk.services.settings import CLOSING_HOUR, COUNTRY, Setting, Settings

T = TypeVar("T")

AHEAD_DAYS = 45
"""How far ahead the calendar is made ready."""


class Calendars:
    """Working days, answered at once from what is in memory; a country's year is loaded when it is asked for first."""

    def __init__(
        self, executor: Executor, settings: Settings, tables: CountryTables, clock: Clock, zone: ZoneInfo
    ) -> None:
        self._executor = executor
        self._settings = settings
        self._tables = tables
        self._clock = clock
        self._zone = zone
        self._lock = threading.Lock()
        self._years: dict[tuple[str, int], CountryYear] = {}
        # Read here and now: whoever asks in the writer's thread could not wait for it there.
        own = executor.write(lambda stores: stores.own_days.all()).result()
        self._own = {each.day: each for each in own}

    @property
    def country(self) -> str:
        """The code of the country whose days hold."""
        return self._settings.get(COUNTRY)

    @property
    def closing(self) -> time:
        """When a working day ends."""
        return closing_hour(self._settings.get(CLOSING_HOUR)) or CLOSING

    def today(self) -> date:
        """The present day in the site's time zone."""
        return self.day_of(self._clock())

    def day_of(self, at_ms: int) -> date:
        """The local date of an instant."""
        return datetime.fromtimestamp(at_ms / 1000, self._zone).date()

    def calendar(self) -> WorkCalendar:
        """The calendar as it is now; a later change makes another one. From any thread."""
        with self._lock:
            return WorkCalendar(partial(self._year, self.country), self._own)

    def clock(self, day0: date, days: int, why: str) -> DeadlineClock:
        """A clock of so many working days that begins on day 0, to be kept as it is. From any thread."""
        return self.calendar().deadline(day0, days, self.closing, self._zone, why)

    def prepare(self) -> None:
        """Load the years that the next clocks will run in, so that nobody waits for them; blocks."""
        for day in (self.today(), self.today() + timedelta(days=AHEAD_DAYS)):
            self._year(self.country, day.year)

    def countries(self) -> Sequence[tuple[str, str]]:
        """(code, English name) of the countries to choose from, by name; blocks for a moment the first time."""
        return self._tables.countries()

    def own_days(self) -> "Future[list[OwnDay]]":
        """The centre's own days, by day."""
        return self._executor.write(lambda stores: stores.own_days.all())

    def set_own_day(self, day: date, working: bool, name: str, who: str) -> "Future[OwnDay]":
        """The centre works on that day, or does not, whatever its country does. Clocks that run keep their end."""
        new = OwnDay(day, working, name.strip())

        def change(stores: Stores) -> list[OwnDay]:
            _refuse_role(stores, who)
            before = _of(stores, day)
            if before != new:
                stores.own_days.put(new)
                self._audit(stores, who, "own working day set", day, _plain(before), _plain(new))
            return stores.own_days.all()

        return then(self._taken(self._executor.write(change)), lambda _: new)

    def clear_own_day(self, day: date, who: str) -> "Future[None]":
        """Nothing is said of that day any more. Raises ``UserError`` where nothing was."""

        def change(stores: Stores) -> list[OwnDay]:
            _refuse_role(stores, who)
            before = _of(stores, day)
            if before is None:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "Nothing of your own is said of the day {day}."),
                    QT_TRANSLATE_NOOP("errors", "Look at the calendar of the year."),
                    day=day.isoformat(),
                )
            stores.own_days.remove(day)
            self._audit(stores, who, "own working day cleared", day, _plain(before), "")
            return stores.own_days.all()

        return then(self._taken(self._executor.write(change)), lambda _: None)

    def set_country(self, code: str, who: str) -> "Future[None]":
        """Another country's days hold from now on. Raises ``UserError`` for one that nobody knows."""
        if code not in dict(self.countries()):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The holidays of the country {code} are not known."),
                QT_TRANSLATE_NOOP("errors", "Give its code of two letters, such as CN, HK or SG."),
                code=code,
            )
        return self._set(COUNTRY, code, who)

    def set_closing(self, hour: time, who: str) -> "Future[None]":
        """Working days end at another hour from now on."""
        return self._set(CLOSING_HOUR, hour.strftime("%H:%M"), who)

    def set_days(self, setting: Setting[int], days: int, who: str) -> "Future[None]":
        """Clocks of that kind (``FOLLOW_UP_DAYS``, ``APPEAL_DAYS``) have so many working days from now on."""
        return self._set(setting, days, who)

    def _set(self, setting: "Setting[T]", value: T, who: str) -> "Future[None]":
        before = self._settings.get(setting)
        self._settings.put(setting, value)

        def note(stores: Stores) -> None:
            if before != value:
                told = to_json({setting.name: before}), to_json({setting.name: value})
                stores.audit.add(self._clock(), who, "setting changed", setting.name, *told)

        return self._executor.write(note)

    def _audit(self, stores: Stores, who: str, what: str, day: date, before: str, after: str) -> None:
        stores.audit.add(self._clock(), who, what, day.isoformat(), before, after)

    def _taken(self, written: "Future[list[OwnDay]]") -> "Future[None]":
        """Hold what has been written in memory, before whoever asked for it is told."""

        def take(all_of_them: list[OwnDay]) -> None:
            with self._lock:
                self._own = {each.day: each for each in all_of_them}

        return then(written, take)

    def _year(self, country: str, year: int) -> CountryYear:
        found = self._years.get((country, year))
        if found is None:
            found = self._years[country, year] = self._tables.year(country, year)
        return found


def closing_hour(text: str) -> time | None:
    """A closing hour as the setting writes it (``18:00``); ``None`` for what is none."""
    try:
        return datetime.strptime(text, "%H:%M").time()
    except ValueError:
        return None


def _refuse_role(stores: Stores, who: str) -> None:
    """Deadlines hang on these days: raises ``UserError`` for agents, team leaders and trainers."""
    person = stores.people.get(who)
    if person is not None and person.role not in (Role.LEAD, Role.INSPECTOR):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The centre’s own days are set by QA, not by {name}."),
            QT_TRANSLATE_NOOP("errors", "Ask the QA lead to set the day."),
            name=person.name,
        )


def _of(stores: Stores, day: date) -> OwnDay | None:
    return next((each for each in stores.own_days.all() if each.day == day), None)


def _plain(own: OwnDay | None) -> str:
    return to_json({"day": own.day, "working": own.working, "name": own.name}) if own else ""
