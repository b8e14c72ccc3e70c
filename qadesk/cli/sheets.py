"""``sheet``: evaluation sheets as PDF, XLSX and JSON."""

from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Json, context_of, put_json
from qadesk.cli.progress import show_progress
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def register(cli: typer.Typer) -> None:
    """Add the command of this module."""
    cli.command("sheet")(sheet)


def sheet(
    ctx: typer.Context,
    uids: Annotated[list[str], typer.Argument(help="Uids of evaluations.")],
    formats: Annotated[str, typer.Option("--format", help="pdf, xlsx, json; several with commas.")] = "pdf",
    redacted: Annotated[bool, typer.Option("--redacted", help="For the newest redacted copy of each call.")] = False,
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Folder; the workspace's exports.")] = None,
    as_json: Json = False,
) -> None:
    """Export the evaluation sheets of one or many evaluations."""
    context = context_of(ctx)
    wanted = tuple(part.strip() for part in formats.split(",") if part.strip())
    with context.services() as services:
        target = (folder or services.exports).absolute()
        job = services.sheets.export(tuple(uids), wanted, target, redacted=redacted)
        job.watchers.append(show_progress)
        files = job.future.result()
    if as_json:
        put_json({"files": [str(path) for path in files]})
        return
    for path in files:
        typer.echo(path)
    context.say(QT_TRANSLATE_NOOP("cli", "{count} files written."), count=len(files))
