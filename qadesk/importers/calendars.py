"""What countries publish of their working days: mainland China's with its make-up days, and all others by rule.

Two libraries know them: ``chinese_calendar`` (the State Council's yearly arrangements) and ``holidays``. The second is
slow to load, and is loaded only for what the first does not know.
"""

from collections.abc import Sequence
from datetime import date
from operator import itemgetter
from typing import Any

import chinese_calendar

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.workdays import CountryYear

CHINA = "CN"

NAMES = (
    QT_TRANSLATE_NOOP("calendar", "New Year's Day"),
    QT_TRANSLATE_NOOP("calendar", "Spring Festival"),
    QT_TRANSLATE_NOOP("calendar", "Tomb-sweeping Day"),
    QT_TRANSLATE_NOOP("calendar", "Labour Day"),
    QT_TRANSLATE_NOOP("calendar", "Dragon Boat Festival"),
    QT_TRANSLATE_NOOP("calendar", "Mid-autumn Festival"),
    QT_TRANSLATE_NOOP("calendar", "National Day"),
    QT_TRANSLATE_NOOP("calendar", "Anti-Fascist 70th Day"),
)
"""The holidays of mainland China, as ``chinese_calendar`` names them."""

COUNTRIES = {
    CHINA: QT_TRANSLATE_NOOP("countries", "Mainland China"),
    "HK": QT_TRANSLATE_NOOP("countries", "Hong Kong"),
    "MO": QT_TRANSLATE_NOOP("countries", "Macau"),
    "TW": QT_TRANSLATE_NOOP("countries", "Taiwan"),
    "SG": QT_TRANSLATE_NOOP("countries", "Singapore"),
    "MY": QT_TRANSLATE_NOOP("countries", "Malaysia"),
    "TH": QT_TRANSLATE_NOOP("countries", "Thailand"),
    "VN": QT_TRANSLATE_NOOP("countries", "Vietnam"),
    "PH": QT_TRANSLATE_NOOP("countries", "Philippines"),
    "ID": QT_TRANSLATE_NOOP("countries", "Indonesia"),
    "IN": QT_TRANSLATE_NOOP("countries", "India"),
    "JP": QT_TRANSLATE_NOOP("countries", "Japan"),
    "KR": QT_TRANSLATE_NOOP("countries", "South Korea"),
    "AU": QT_TRANSLATE_NOOP("countries", "Australia"),
    "GB": QT_TRANSLATE_NOOP("countries", "United Kingdom"),
    "US": QT_TRANSLATE_NOOP("countries", "United States"),
}
"""The names of those that are asked for most often, to be said in the reader's language."""

_SAME = {
    "Chinese New Year's Eve": "Spring Festival",
    "Chinese New Year (Spring Festival)": "Spring Festival",
    "Tomb-Sweeping Day": "Tomb-sweeping Day",
    "Labor Day": "Labour Day",
    "Mid-Autumn Festival": "Mid-autumn Festival",
}
"""What ``holidays`` calls them."""


class CountryCalendars:
    """Years of countries; nothing is remembered here."""

    def countries(self) -> Sequence[tuple[str, str]]:
        """(code of two letters, English name) of every country that is known, by name."""
        from holidays import registry

        found = {names[1]: module.replace("_", " ").title() for module, names in registry.COUNTRIES.items()}
        return sorted({**found, **COUNTRIES}.items(), key=itemgetter(1))

    def year(self, country: str, year: int) -> CountryYear:
        """A year of a country. Raises ``UserError`` for a country that nobody knows."""
        published = _arranged(year) if country == CHINA else None
        return published or _by_rule(country, year)


def _arranged(year: int) -> CountryYear | None:
    """Mainland China's year as it was arranged; ``None`` where that is not published, or not known to the library."""
    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return None
    return CountryYear(off=_of_year(chinese_calendar.holidays, year), working=_of_year(chinese_calendar.workdays, year))


def _of_year(days: dict[date, str], year: int) -> dict[date, str]:
    return {day: str(name) for day, name in days.items() if day.year == year}


def _by_rule(country: str, year: int) -> CountryYear:
    """A year as ``holidays`` works it out; one that the library does not reach has its weekends alone.

    Days of make-up are there as far as the library lists them. Raises ``UserError`` for a country it does not know.
    """
    from holidays import country_holidays

    try:
        known: Any = country_holidays(country, years=year, language="en_US")
    except NotImplementedError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The holidays of the country {code} are not known."),
            QT_TRANSLATE_NOOP("errors", "Give its code of two letters, such as CN, HK or SG."),
            code=country,
        ) from error
    days = _of_year(dict(known.items()), year)
    off = {day: _name(name) for day, name in days.items()} if country == CHINA else days
    reached = known.start_year <= year <= known.end_year
    guessed = any("(estimated)" in name for name in known.values())
    return CountryYear(
        weekend=frozenset(known.weekend),
        off=off,
        working={day: "" for day in known.weekend_workdays if day.year == year},
        provisional=country == CHINA or guessed or not reached,
    )


def _name(name: str) -> str:
    """As ``chinese_calendar`` names it, where it does; of two holidays on one day the second."""
    plain = name.rpartition("; ")[2].removesuffix(" (observed)")
    return _SAME.get(plain, plain)
