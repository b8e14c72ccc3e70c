"""``watch``: folders from which new recordings are taken in; ``analyse``: the sound of what waits in the catalogue."""

import math
import queue
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, wait
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, Who, context_of, put_json
from qadesk.cli.import_ import report_json, say_report
from qadesk.cli.progress import show_progress
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportReport
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.settings import WATCH_EVERY_S, WATCH_STABLE_S
from qadesk.services.watching import Swept, Watching

LOOK_S = 0.2
"""How soon Ctrl+C is noticed while a sweep is under way."""

Folder = Annotated[Path, typer.Argument(help="The folder that a recorder writes to; everything below it counts.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Folders from which new recordings are taken in while the program runs.")
    group.command("add")(add)
    group.command("remove")(remove)
    group.command("list")(show)
    group.command("run")(run)
    cli.add_typer(group, name="watch")
    cli.command("analyse")(analyse)


def add(ctx: typer.Context, folder: Folder, who: Who = "", as_json: Json = False) -> None:
    """Watch a folder."""
    _change(context_of(ctx), who, lambda watching: watching.add(folder), as_json=as_json)


def remove(ctx: typer.Context, folder: Folder, who: Who = "", as_json: Json = False) -> None:
    """Watch a folder no more; recordings that came from it stay."""
    _change(context_of(ctx), who, lambda watching: watching.remove(folder), as_json=as_json)


def show(ctx: typer.Context, as_json: Json = False) -> None:
    """The watched folders."""
    with context_of(ctx).services() as services:
        _put(services.watching, as_json=as_json)


def run(
    ctx: typer.Context,
    once: Annotated[bool, typer.Option("--once", help="Take in what is complete now, then end.")] = False,
    every: Annotated[
        float | None, typer.Option(metavar="SECONDS", min=0.1, help="Time between two looks; a setting by default.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Look into the watched folders again and again, and say what comes in; Ctrl+C ends it.

    With --json the imports are listed at the end.
    """
    context = context_of(ctx)
    with context.services(write=True) as services:
        if not services.watching.folders():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "No folder is watched."),
                QT_TRANSLATE_NOOP("errors", "Name the one that the recorder writes to: qadesk watch add FOLDER."),
            )
        settings = services.settings
        stable = settings.get(WATCH_STABLE_S)
        pause = every or (max(stable, 1) if once else settings.get(WATCH_EVERY_S))
        # Looks until what has not changed is complete, and one for files that wait for what describes them.
        most = math.ceil(stable / pause) + 2 if once else None
        reports: list[ImportReport] = []
        with _until_ctrl_c() as stop:
            for swept in _sweeps(services.watching, stop, pause, most):
                for error in swept.errors:
                    typer.echo(error.text(context.app.translate), err=True)
                if swept.report is not None:
                    reports.append(swept.report)
                    if not as_json:
                        say_report(context, swept.report)
        if stop.is_set():
            context.say(QT_TRANSLATE_NOOP("cli", "No longer watching."))
    if as_json:
        put_json([report_json(report, context.app.translate) for report in reports])


def analyse(
    ctx: typer.Context,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many recordings; all by default.")] = None,
    as_json: Json = False,
) -> None:
    """Analyse the sound of recordings that wait for it, those first whose assignment is due first."""
    context = context_of(ctx)
    with context.services(write=True) as services:
        job = services.idle.analyse(limit)
        job.watchers.append(show_progress)
        done = job.future.result()
    if as_json:
        put_json({"ready": done.ready, "broken": done.broken, "waiting": done.waiting})
        return
    context.say(
        QT_TRANSLATE_NOOP("cli", "{ready} analysed, {broken} broken, {waiting} still waiting."),
        ready=done.ready,
        broken=done.broken,
        waiting=done.waiting,
    )


class Stop:
    """Whether somebody wants an end.

    Not ``threading.Event``: a signal's handler runs in the thread that waits, which may hold the event's lock just
    then, and would wait for itself. The queue is made to be filled by handlers.
    """

    def __init__(self) -> None:
        self._asked = False
        self._wake: queue.SimpleQueue[None] = queue.SimpleQueue()

    def set(self) -> None:
        """Ask for the end; harmless when repeated."""
        self._asked = True
        self._wake.put(None)

    def is_set(self) -> bool:
        """Whether it has been asked for."""
        return self._asked

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until it is asked for; whether it was."""
        if not self._asked:
            with suppress(queue.Empty):
                self._wake.get(timeout=seconds)
        return self._asked


@contextmanager
def _until_ctrl_c() -> Iterator[Stop]:
    """Set by the first Ctrl+C, instead of an exception in the middle of something; a second one is as ever."""
    stop = Stop()
    usual = signal.getsignal(signal.SIGINT)

    def end(*_: object) -> None:
        stop.set()
        signal.signal(signal.SIGINT, usual)

    signal.signal(signal.SIGINT, end)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, usual)


def _sweeps(watching: Watching, stop: Stop, pause: float, most: int | None) -> Iterator[Swept]:
    """Sweep after sweep until somebody says stop; with a limit only as long as something is not complete."""
    for done in count(1):
        swept = _swept(watching, stop)
        if swept is None:
            return
        yield swept
        if stop.is_set() or (most is not None and (done >= most or not swept.pending)) or stop.wait(pause):
            return


def _swept(watching: Watching, stop: Stop) -> Swept | None:
    """What a sweep came to; ``None`` where it was stopped: what had come in until then stays."""
    sweep = watching.sweep()
    while not sweep.done():
        wait([sweep], timeout=LOOK_S)
        if stop.is_set():
            watching.close()
    try:
        return sweep.result()
    except CancelledError:
        return None


def _change(context: Context, who: str, change: Callable[[Watching], None], *, as_json: bool) -> None:
    with context.changing(who) as services:
        change(services.watching)
        _put(services.watching, as_json=as_json)


def _put(watching: Watching, *, as_json: bool) -> None:
    folders = [str(folder) for folder in watching.folders()]
    if as_json:
        put_json(folders)
    else:
        for folder in folders:
            typer.echo(folder)
