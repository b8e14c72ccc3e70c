"""Periods of reports: the week, month, quarter or year that holds a day, the one before, the same a year ago."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from qadesk.domain.report.content import Period

KINDS = ("week", "month", "quarter", "year", "free")
MONTHS_SHOWN = 6
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def period_of(kind: str, day: date, group: str | None = None) -> Period:
    """The week (from Monday), month, quarter or year that holds the day. Raises ``ValueError`` for another kind."""
    if kind == "week":
        first = day - timedelta(days=day.weekday())
        return Period(day_from=first, day_to=first + timedelta(days=6), group=group, kind=kind)
    if kind not in _MONTHS:
        raise ValueError(f"no period of kind {kind!r}")
    months = _MONTHS[kind]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(day_from=first, day_to=_later(first, months) - timedelta(days=1), group=group, kind=kind)


def named(day_from: date, day_to: date, group: str | None = None) -> Period:
    """A period by its days: whole weeks, months, quarters and years are known as such."""
    for kind in ("week", "month", "quarter", "year"):
        found = period_of(kind, day_from, group)
        if (found.day_from, found.day_to) == (day_from, day_to):
            return found
    return Period(day_from=day_from, day_to=day_to, group=group)


def before(period: Period) -> Period:
    """The period before: the same kind, or as many days."""
    last = period.day_from - timedelta(days=1)
    if period.kind in KINDS[:-1]:
        return period_of(period.kind, last, period.group)
    return replace(
        period, day_from=period.day_from - (period.day_to - period.day_from) - timedelta(days=1), day_to=last
    )


def after(period: Period) -> Period:
    """The next period."""
    first = period.day_to + timedelta(days=1)
    if period.kind in KINDS[:-1]:
        return period_of(period.kind, first, period.group)
    return replace(period, day_from=first, day_to=first + (period.day_to - period.day_from))


def year_ago(period: Period) -> Period:
    """The same one a year before: of a week that of the same ISO number, or the year's last where it has none."""
    if period.kind == "week":
        year, week, _ = period.day_from.isocalendar()
        last = date(year - 1, 12, 28).isocalendar().week
        return period_of("week", date.fromisocalendar(year - 1, min(week, last), 1), period.group)
    if period.kind in _MONTHS:
        return period_of(period.kind, _year_before(period.day_from), period.group)
    return replace(period, day_from=_year_before(period.day_from), day_to=_year_before(period.day_to))


def number_of(period: Period) -> str:
    """The number that a report of the period gets: 2026-01, 2026-Q1, 2026-W05, 2026 or 20260105-20260110; with team."""
    first = period.day_from
    texts = {
        "week": "{}-W{:02}".format(*first.isocalendar()),
        "month": f"{first:%Y-%m}",
        "quarter": f"{first.year}-Q{(first.month + 2) // 3}",
        "year": f"{first.year}",
    }
    text = texts.get(period.kind, f"{first:%Y%m%d}-{period.day_to:%Y%m%d}")
    return f"{text} {period.group}" if period.group else text


def months_of(period: Period) -> Iterable[Period]:
    """The calendar months that the period touches, whole, oldest first."""
    month = period_of("month", period.day_from, period.group)
    while month.day_from <= period.day_to:
        yield month
        month = after(month)


def months_shown(period: Period) -> list[Period]:
    """The months of the period, and those before it up to six in all."""
    found = list(months_of(period))
    while len(found) < MONTHS_SHOWN:
        found.insert(0, before(found[0]))
    return found


def _later(first: date, months: int) -> date:
    return date(first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1, 1)


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
