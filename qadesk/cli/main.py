"""The ``qadesk`` command: top-level options, command groups, and the handler that turns errors into exit codes."""

import contextlib
import errno
import io
import logging
import os
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from qadesk import __version__
from qadesk.cli import (
    appeals,
    assign,
    coaching,
    day,
    evaluations,
    examples,
    facts,
    follow_ups,
    hand_on,
    history,
    import_,
    insight,
    inspectors,
    kpis,
    marks,
    measures,
    mentors,
    notices,
    pack,
    patterns,
    people,
    recordings,
    release,
    reports,
    sampling,
    scorecards,
    sheets,
    suggestions,
    transcripts,
    watch,
    workdays,
    workspaces,
)
from qadesk.cli.context import Application, Context
from qadesk.cli.self_test import self_test
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

USER_ERROR = 2
BUG = 1
INTERRUPTED = 130
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)

WRONG_USE = QT_TRANSLATE_NOOP("cli", "{problem}. See: {command} --help.")
BUG_HERE = QT_TRANSLATE_NOOP("cli", "This is a bug in qadesk; the lines above tell its makers where.")

log = logging.getLogger(__name__)


def build(app: Application) -> typer.Typer:
    """The command tree over an application."""
    cli = typer.Typer(
        add_completion=False,
        no_args_is_help=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help="Call-centre quality assurance: listen, score, export. Without a command the window opens.",
    )

    @cli.callback(invoke_without_command=True)
    def options(
        ctx: typer.Context,
        workspace: Annotated[Path | None, typer.Option("--workspace", "-w", help="Folder of the workspace.")] = None,
        lang: Annotated[str | None, typer.Option("--lang", help="zh_CN or en; the system's by default.")] = None,
        version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
        run_self_test: Annotated[bool, typer.Option("--self-test", help="Check this installation and exit.")] = False,
    ) -> None:
        """Options that stand before the command."""
        if version:
            typer.echo(f"qadesk {__version__}")
            raise typer.Exit
        if lang is not None:
            app.ask_for_language(lang)
        if run_self_test:
            raise typer.Exit(self_test(app))
        ctx.obj = Context(app, workspace)
        if ctx.invoked_subcommand is None:
            raise typer.Exit(app.window(workspace))

    groups = (workspaces, people, import_, recordings, scorecards, evaluations, inspectors, coaching, sheets)
    for group in (
        *groups,
        appeals,
        sampling,
        patterns,
        facts,
        follow_ups,
        hand_on,
        marks,
        suggestions,
        transcripts,
        watch,
        assign,
        pack,
        day,
        release,
        workdays,
        history,
        examples,
        notices,
        measures,
        mentors,
        reports,
        kpis,
        insight,
    ):
        group.register(cli)
    return cli


def run(app: Application, arguments: list[str] | None = None) -> int:
    """Run a command line; returns 0 done, 2 the user's or the world's error, 1 a bug, 130 interrupted by Ctrl+C."""
    _say_what_can_be_said()
    command = typer.main.get_command(build(app))
    try:
        code = command.main(args=arguments, prog_name="qadesk", standalone_mode=False)
        sys.stdout.flush()
        for warning in app.warnings:
            _tell(app, warning, QT_TRANSLATE_NOOP("cli", "Done, but: {problem}"))
    except UserError as error:
        log.warning("%s", error)
        _tell(app, error)
        return USER_ERROR
    except typer.Abort:
        return USER_ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # typer makes the one of the other
        _nobody_reads()
        return 0
    except Exception as error:  # noqa: BLE001 - the top of the command line
        unwritten = _unwritten(error)
        if unwritten is None:
            return _other(app, error)
        _tell(app, unwritten)
        return USER_ERROR
    return code if isinstance(code, int) else 0


def _tell(app: Application, error: UserError, frame: str = "{problem}") -> None:
    sys.stderr.write(app.translate("cli", frame).format(problem=error.text(app.translate)) + "\n")


def _other(app: Application, error: Exception) -> int:
    """Wrong usage is the user's error and says so in a sentence; everything else is a bug and is shown whole."""
    message = getattr(error, "format_message", None)
    if message is not None and hasattr(error, "exit_code"):
        ctx = getattr(error, "ctx", None)
        where = ctx.command_path if ctx is not None else "qadesk"
        sentence = app.translate("cli", WRONG_USE).format(problem=message().rstrip("."), command=where)
        sys.stderr.write(sentence + "\n")
        return USER_ERROR
    log.critical("qadesk has a bug", exc_info=error)
    traceback.print_exception(error)
    sys.stderr.write(app.translate("cli", BUG_HERE) + "\n")
    return BUG


def _say_what_can_be_said() -> None:
    """A terminal that knows no Chinese is given escapes, not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _unwritten(error: Exception) -> UserError | None:
    """The sentence for output that nothing can take, as of a full disk; what is still to be written is given up."""
    if not isinstance(error, OSError) or error.filename is not None or error.errno not in _NO_ROOM:
        return None
    _nobody_reads()
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The output could not be written: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check where it goes; what the command changed is kept."),
        reason=error.strerror or str(error),
    )


def _nobody_reads() -> None:
    """Whoever read our output has left (``| head``): what is still buffered goes nowhere, without complaint."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
