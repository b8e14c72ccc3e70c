"""``workdays`` and ``calendar``: when clocks of working days end, and the days that they count."""

import datetime as dt
from collections.abc import Callable
from functools import cache, partial
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.domain.after.clocks import Clock
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.workdays import CLOSING, CalendarDay, DayKind, WorkCalendar
from qadesk.services.settings import APPEAL_DAYS, COUNTRY, FOLLOW_UP_DAYS

KINDS = {
    DayKind.WORKING: QT_TRANSLATE_NOOP("calendar", "working day"),
    DayKind.WEEKEND: QT_TRANSLATE_NOOP("calendar", "weekend"),
    DayKind.HOLIDAY: QT_TRANSLATE_NOOP("calendar", "holiday"),
    DayKind.MAKE_UP: QT_TRANSLATE_NOOP("calendar", "make-up working day"),
    DayKind.OWN_OFF: QT_TRANSLATE_NOOP("calendar", "own day off"),
    DayKind.OWN_WORKING: QT_TRANSLATE_NOOP("calendar", "own working day"),
}
PROVISIONAL = QT_TRANSLATE_NOOP("cli", "Provisional: the working days of {years} are not published yet.")
NOT_COUNTED = QT_TRANSLATE_NOOP("cli", "Not counted: {days}")
_DAY = {"formats": ["%Y-%m-%d"]}
_HOUR = {"formats": ["%H:%M"]}
_USUAL_ZONE = ZoneInfo("Asia/Shanghai")
_MOST_DAYS = 10_000

Day = Annotated[dt.datetime, typer.Argument(metavar="DAY", help="A date, as in 2026-10-01.", **_DAY)]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    cli.command("workdays")(workdays)
    group = typer.Typer(help="The calendar of working days: the country's, and your own days.")
    group.command("show")(show)
    group.command("set")(set_)
    group.command("clear")(clear)
    group.command("country")(country)
    group.command("clocks")(clocks)
    cli.add_typer(group, name="calendar")


def workdays(
    ctx: typer.Context,
    first: Annotated[dt.datetime, typer.Argument(metavar="FROM", help="Day 0, as in 2026-10-01.", **_DAY)],
    count: Annotated[int, typer.Argument(metavar="N", min=0, max=_MOST_DAYS, help="Working days after it.")],
    as_json: Json = False,
) -> None:
    """The date of the N-th working day after FROM; without a workspace in mainland China's calendar."""
    context = context_of(ctx)
    if context.workspace is None and not context.app.has_workspace(None):
        code, zone = COUNTRY.default, _USUAL_ZONE
        calendar = WorkCalendar(cache(partial(context.app.country_tables().year, code)))
        clock = _reached(lambda: calendar.deadline(first.date(), count, CLOSING, zone))
    else:
        with context.services() as services:
            calendars, zone = services.calendars, services.zone
            calendar, code = calendars.calendar(), calendars.country
            clock = _reached(lambda: calendars.clock(first.date(), count, ""))
    _tell(context, clock, calendar, code, zone, as_json)


def show(
    ctx: typer.Context,
    year: Annotated[int, typer.Argument(min=1900, max=2200)],
    as_json: Json = False,
) -> None:
    """The days of a year on which the week does not go as usual."""
    context = context_of(ctx)
    with context.services() as services:
        calendars = services.calendars
        calendar, code, closing = calendars.calendar(), calendars.country, calendars.closing
        days = {setting.name: services.settings.get(setting) for setting in (APPEAL_DAYS, FOLLOW_UP_DAYS)}
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    special, provisional = calendar.special_days(first, last), calendar.year_is_provisional(year)
    if as_json:
        put_json(
            {
                "year": year,
                "country": code,
                "closing_hour": closing.strftime("%H:%M"),
                **days,
                "provisional": provisional,
                "working_days": sum(1 for _ in calendar.working_days(first, last)),
                "days": [{**_day_json(each, context), "working": each.working} for each in special],
                "breaks": [
                    {"first": each.first, "last": each.last, "names": [_name(name, context) for name in each.names]}
                    for each in calendar.breaks(first, last)
                ],
            }
        )
        return
    if provisional:
        context.say(PROVISIONAL, years=year)
    put_table(
        [(each.day, _weekday(each.day, context), _kind(each, context), _name(each.name, context)) for each in special],
        ("day", "weekday", "kind", "name"),
    )


def set_(
    ctx: typer.Context,
    day: Day,
    working: Annotated[bool, typer.Option("--working/--off", help="Whether your centre works on that day.")],
    name: Annotated[str, typer.Option(help="What the day is called.")] = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Your centre works on a day, or does not, whatever its country does."""
    with context_of(ctx).changing(who) as services:
        own = services.calendars.set_own_day(day.date(), working, name, who).result()
    if as_json:
        put_json({"date": own.day, "working": own.working, "name": own.name})


def clear(ctx: typer.Context, day: Day, who: Who = "") -> None:
    """The country's calendar holds again for a day."""
    with context_of(ctx).changing(who) as services:
        services.calendars.clear_own_day(day.date(), who).result()


def country(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="[CC]", help="Two letters, such as CN; none lists them.")] = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Another country's days hold from now on; clocks that run keep their end."""
    context = context_of(ctx)
    if code:
        with context.changing(who) as services:
            services.calendars.set_country(code.upper(), who).result()
        return
    with context.services() as services:
        present, known = services.calendars.country, services.calendars.countries()
    named = [(each, context.app.translate("countries", name)) for each, name in known]
    if as_json:
        put_json({"country": present, "countries": [{"code": each, "name": name} for each, name in named]})
    else:
        put_table([(each, name, "*" if each == present else "") for each, name in named], ("code", "name", "chosen"))


def clocks(
    ctx: typer.Context,
    closing: Annotated[dt.datetime | None, typer.Option(help="When a working day ends: 18:00.", **_HOUR)] = None,
    appeals: Annotated[int | None, typer.Option(min=1, max=60, help="Working days to appeal.")] = None,
    follow_ups: Annotated[int | None, typer.Option(min=1, max=60, help="Working days to report back.")] = None,
    who: Who = "",
) -> None:
    """When working days end, and how many there are for appeals and follow-ups; clocks that run keep their end."""
    with context_of(ctx).changing(who) as services:
        calendars = services.calendars
        changes = [calendars.set_closing(closing.time(), who)] if closing else []
        for setting, days in ((APPEAL_DAYS, appeals), (FOLLOW_UP_DAYS, follow_ups)):
            if days is not None:
                changes.append(calendars.set_days(setting, days, who))
        for change in changes:
            change.result()


def _tell(context: Context, clock: Clock, calendar: WorkCalendar, code: str, zone: ZoneInfo, as_json: bool) -> None:
    skipped = calendar.skipped(clock.day0, clock.last_day)
    if as_json:
        put_json(
            {
                "from": clock.day0,
                "days": clock.days,
                "due": clock.last_day,
                "ends_at": iso_time(clock.ends_at_ms, zone),
                "provisional": clock.provisional,
                "country": code,
                "skipped": [_day_json(each, context) for each in skipped],
            }
        )
        return
    typer.echo(clock.last_day.isoformat())
    told = [" ".join(filter(None, (str(each.day), _name(each.name, context)))) for each in skipped]
    if told:
        context.say(NOT_COUNTED, days=", ".join(told))
    if clock.provisional:
        years = {day.year for day in calendar.provisional_days(clock.day0, clock.last_day)}
        context.say(PROVISIONAL, years=", ".join(map(str, sorted(years))))


def _reached(ask: Callable[[], Clock]) -> Clock:
    try:
        return ask()
    except OverflowError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There are no calendars beyond the year 9999."),
            QT_TRANSLATE_NOOP("errors", "Choose an earlier day."),
        ) from error


def _day_json(each: CalendarDay, context: Context) -> dict[str, Any]:
    return {"date": each.day, "kind": each.kind.value, "name": _name(each.name, context)}


def _kind(each: CalendarDay, context: Context) -> str:
    return context.app.translate("calendar", KINDS[each.kind])


def _name(name: str, context: Context) -> str:
    return context.app.translate("calendar", name) if name else ""


_WEEKDAYS = (
    QT_TRANSLATE_NOOP("calendar", "Monday"),
    QT_TRANSLATE_NOOP("calendar", "Tuesday"),
    QT_TRANSLATE_NOOP("calendar", "Wednesday"),
    QT_TRANSLATE_NOOP("calendar", "Thursday"),
    QT_TRANSLATE_NOOP("calendar", "Friday"),
    QT_TRANSLATE_NOOP("calendar", "Saturday"),
    QT_TRANSLATE_NOOP("calendar", "Sunday"),
)


def _weekday(day: dt.date, context: Context) -> str:
    return context.app.translate("calendar", _WEEKDAYS[day.weekday()])
