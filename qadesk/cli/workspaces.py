"""``init``, ``check``, ``backup``, ``restore``, ``demo``: the workspace as a whole."""

from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Json, context_of, put_json
from qadesk.cli.headless import demo_evaluation
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

HARMLESS = "orphaned_cache"
"""The kind of finding that says only what may be deleted."""


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    cli.command("init")(init)
    cli.command("check")(check)
    cli.command("backup")(backup)
    cli.command("restore")(restore)
    cli.command("demo")(demo)


def init(
    ctx: typer.Context,
    folder: Annotated[Path | None, typer.Argument(help="Folder; that of --workspace by default.")] = None,
    timezone: Annotated[str, typer.Option(help="The site's time zone.")] = "Asia/Shanghai",
    no_scorecards: Annotated[
        bool,
        typer.Option("--no-scorecards", help="Without the starter scorecards: for a laptop that opens work packs."),
    ] = False,
    as_json: Json = False,
) -> None:
    """Make a new workspace; the starter scorecards are published in it."""
    context = context_of(ctx)
    made = context.app.create(folder or context.workspace, timezone, scorecards=not no_scorecards)
    if as_json:
        put_json({"workspace": str(made)})
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "The workspace {folder} is ready."), folder=made)


def check(ctx: typer.Context, as_json: Json = False) -> None:
    """Look whether the workspace is sound; exit 2 when it is not. Superfluous files of the cache are named only."""
    context = context_of(ctx)
    findings = context.app.check(context.workspace)
    ok = all(kind == HARMLESS for kind, _ in findings)
    if as_json:
        put_json({"ok": ok, "findings": [{"kind": kind, "what": sentence} for kind, sentence in findings]})
    else:
        for _, sentence in findings:
            typer.echo(sentence)
        if ok:
            context.say(QT_TRANSLATE_NOOP("cli", "The workspace is sound."))
    if not ok:
        raise typer.Exit(2)


def backup(
    ctx: typer.Context,
    destination: Annotated[Path | None, typer.Argument(help="File to write; in the workspace by default.")] = None,
    as_json: Json = False,
) -> None:
    """Write a verified copy of the database."""
    context = context_of(ctx)
    written = context.app.backup(context.workspace, destination)
    if as_json:
        put_json({"backup": str(written)})
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "Backup written and verified: {path}"), path=written)


def restore(
    ctx: typer.Context,
    backup: Annotated[Path | None, typer.Argument(help="Backup to restore; the newest by default.")] = None,
    as_json: Json = False,
) -> None:
    """Put a backup in place of the database; the present one is moved aside, never overwritten."""
    context = context_of(ctx)
    chosen = backup or next(iter(context.app.backups(context.workspace)), None)
    if chosen is None:
        with context.services():  # a workspace that cannot be opened says more precisely what is wrong with it
            pass
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no backup in this workspace."),
            QT_TRANSLATE_NOOP("errors", "Name the backup's file."),
        )
    aside = context.app.restore(context.workspace, chosen)
    if as_json:
        put_json({"restored": str(chosen), "aside": aside})
        return
    context.say(QT_TRANSLATE_NOOP("cli", "Restored {path}."), path=chosen)
    if aside is not None:
        context.say(QT_TRANSLATE_NOOP("cli", "What was there before lies in {aside}"), aside=aside)


def demo(
    ctx: typer.Context,
    folder: Annotated[Path | None, typer.Argument(help="Folder of the demo workspace.")] = None,
    gui: Annotated[bool, typer.Option("--gui/--no-gui", help="Open the window on it.")] = True,
    as_json: Json = False,
) -> None:
    """Build the demo workspace and open it; with --no-gui score a call and export its sheet instead."""
    context = context_of(ctx)
    place = context.app.demo(folder or context.workspace, lambda line: typer.echo(line, err=as_json))
    if gui:
        raise typer.Exit(context.app.window(place))
    context.workspace = place
    demo_evaluation(context, as_json=as_json)
