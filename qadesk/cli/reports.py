"""``report``: the report of a period, as documents and for other programs."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Json, context_of, put_json
from qadesk.domain.report.periods import named
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_DAY = {"formats": ["%Y-%m-%d"]}


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Period reports.")
    group.callback()(lambda: None)  # one command stays a command of its group
    group.command("period")(period)
    cli.add_typer(group, name="report")


def period(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime, typer.Option("--from", **_DAY, help="First day, by the calls' local dates.")],
    day_to: Annotated[dt.datetime, typer.Option("--to", **_DAY, help="Last day.")],
    team: Annotated[str | None, typer.Option("--group", help="A team; the whole centre by default.")] = None,
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Folder; the workspace's exports.")] = None,
    formats: Annotated[str, typer.Option("--format", help="Any of pdf, docx, xlsx, json, with commas.")] = "json",
    uids: Annotated[bool, typer.Option("--uids", help="Name the evaluations behind each figure.")] = False,
    as_json: Json = False,
) -> None:
    """Take the figures of a period and write its report: period.json, period.pdf, period.docx, period.xlsx."""
    context = context_of(ctx)
    with context.services() as services:
        target = (folder or services.exports).absolute()
        content = services.reporting.content(named(day_from.date(), day_to.date(), team)).result()
        wanted = [name for name in (each.strip().lower() for each in formats.split(",")) if name]
        paths = services.reporting.write(content, target, wanted or ("json",), uids=uids).result()
    if as_json:
        put_json({"files": [str(path) for path in paths], "number": None})
        return
    for path in paths:
        typer.echo(path)
    context.say(QT_TRANSLATE_NOOP("cli", "{count} evaluations are counted."), count=content.headline.inspected)
