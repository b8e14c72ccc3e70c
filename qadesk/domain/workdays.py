"""Days on which work is done: Monday to Friday, until a country's calendar says it better."""

from collections.abc import Iterator
from datetime import date, timedelta

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Monday to Friday."""
    return day.weekday() < _SATURDAY


def working_days(first: date, last: date) -> Iterator[date]:
    """The working days from first to last, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if is_working_day(day):
            yield day


def after_working_days(day: date, count: int) -> date:
    """The date of the ``count``-th working day after a day; that day itself for 0."""
    left = count
    while left > 0:
        day += timedelta(days=1)
        left -= is_working_day(day)
    return day
