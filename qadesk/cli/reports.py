"""``report``: the figures of a period, for other programs."""

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
    uids: Annotated[bool, typer.Option("--uids", help="Name the evaluations behind each figure.")] = False,
    as_json: Json = False,
) -> None:
    """Take the figures of a period and write them as period.json."""
    context = context_of(ctx)
    with context.services() as services:
        target = (folder or services.exports).absolute()
        content = services.reporting.content(named(day_from.date(), day_to.date(), team)).result()
        path = services.reporting.write(content, target, uids=uids).result()
    if as_json:
        put_json({"files": [str(path)]})
        return
    typer.echo(path)
    context.say(QT_TRANSLATE_NOOP("cli", "{count} evaluations are counted."), count=content.headline.inspected)
