"""``day``: what inspectors have planned, done, and what their time went into."""

import datetime as dt
from typing import Annotated, Any

import typer

from qadesk.cli.context import Json, context_of, put_json, put_table
from qadesk.domain.assignments import DayFigures

_DAY = {"formats": ["%Y-%m-%d"]}


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    cli.command("day")(day)


def day(
    ctx: typer.Context,
    inspector: Annotated[str, typer.Option(help="Number of an inspector; everybody's by default.")] = "",
    on: Annotated[dt.datetime | None, typer.Option("--date", help="Today by default.", **_DAY)] = None,
    first: Annotated[dt.datetime | None, typer.Option("--from", help="The first of several days.", **_DAY)] = None,
    last: Annotated[dt.datetime | None, typer.Option("--to", help="The last of them.", **_DAY)] = None,
    as_json: Json = False,
) -> None:
    """An inspector's day: planned, done, due, and the minutes of listening, scoring and idling."""
    with context_of(ctx).services() as services:
        wanted = on.date() if on else services.days.today()
        day_from, day_to = first.date() if first else wanted, last.date() if last else wanted
        if inspector and day_from == day_to:
            found = {inspector: [services.days.of(inspector, day_from).result()]}
        else:
            found = services.days.range(day_from, day_to).result()
        overhead = services.days.overhead().result()
    rows = [(no, each) for no, days in found.items() for each in days if inspector in ("", no)]
    if as_json:
        put_json(
            {
                "days": [{"inspector": no, **figures_json(each)} for no, each in rows],
                "overhead": {
                    "seconds": round(overhead.seconds, 1),
                    "calls": overhead.calls,
                    "measured": overhead.measured,
                },
            }
        )
        return
    put_table(
        [
            (no, each.day, each.planned, each.done, each.due_today, each.overdue, *map(_minutes, _times(each)))
            for no, each in rows
        ],
        ("inspector", "day", "planned", "done", "due", "overdue", "listening", "scoring", "idle"),
    )


def _times(figures: DayFigures) -> tuple[int, int, int]:
    return figures.listening_ms, figures.scoring_ms, figures.idle_ms


def _minutes(ms: int) -> str:
    return f"{ms / 60_000:.1f}"


def figures_json(figures: DayFigures) -> dict[str, Any]:
    """A day in the shape of the command line; times in seconds."""
    worked = sum(_times(figures))
    return {
        "date": figures.day,
        "planned": figures.planned,
        "pace": figures.pace,
        "done": figures.done,
        "due_today": figures.due_today,
        "overdue": figures.overdue,
        "open": figures.open,
        "listening_s": figures.listening_ms / 1000,
        "scoring_s": figures.scoring_ms / 1000,
        "idle_s": figures.idle_ms / 1000,
        "calls": figures.calls,
        "minutes_per_call": round(worked / 60_000 / figures.calls, 2) if figures.calls else None,
    }
