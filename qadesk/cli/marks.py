"""``marks``: the marks and the evidence of an evaluation for Audacity, spreadsheets and video players."""

from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Json, context_of, put_json
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def register(cli: typer.Typer) -> None:
    """Add the command of this module."""
    cli.command("marks")(marks)


def marks(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of an evaluation, or of the call or recording that it is about.")],
    formats: Annotated[str, typer.Option("--format", help="audacity, csv, srt; several with commas.")] = "audacity",
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Folder; the workspace's exports.")] = None,
    as_json: Json = False,
) -> None:
    """Write the marks and the evidence of an evaluation as a list; numbers in notes are masked."""
    context = context_of(ctx)
    wanted = tuple(part.strip() for part in formats.split(",") if part.strip())
    with context.services() as services:
        files = services.mark_lists.export(uid, wanted, (folder or services.exports).absolute()).future.result()
    if as_json:
        put_json({"files": [str(path) for path in files]})
        return
    for path in files:
        typer.echo(path)
    context.say(QT_TRANSLATE_NOOP("cli", "{count} files written."), count=len(files))
