"""Watched folders: new recordings are taken in while the program runs, once they lie there complete."""

import threading
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportReport
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor, Job
from qadesk.services.import_recordings import ImportRecordings
from qadesk.services.ports import Clock
from qadesk.services.ports_watching import WatchedFiles
from qadesk.services.settings import WATCH_STABLE_S, WATCHED_FOLDERS, Settings
from qadesk.services.watch_looks import Look, WatchedTree

MOST_AT_ONCE = 10_000
"""Files that one sweep takes in; the next one goes on with the rest."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What one look into the watched folders came to."""

    report: ImportReport | None = None
    """What was taken in; ``None`` where nothing new was complete."""
    pending: int = 0
    """Files that are not complete yet."""
    errors: tuple[UserError, ...] = ()
    """What has not been said before: folders that cannot be reached any more, an import that failed."""


class Watching:
    """One sweep at a time; each remembers what the one before has seen."""

    def __init__(
        self,
        executor: Executor,
        files: WatchedFiles,
        importing: ImportRecordings,
        settings: Settings,
        clock: Clock,
        workspace: Path,
    ) -> None:
        self._executor = executor
        self._importing = importing
        self._settings = settings
        self._clock = clock
        self._workspace = workspace.resolve()
        self._tree = WatchedTree(files)
        self._lock = threading.Lock()
        self._sweep: Future[Swept] | None = None
        self._job: Job[ImportReport] | None = None
        self._unreachable: set[Path] = set()
        self._closed = False
        self.last_look_ms: int | None = None
        """When the last sweep of this session began; ``None`` before the first."""
        self.pending = 0
        """Files that were not complete at the last sweep."""

    def folders(self) -> tuple[Path, ...]:
        """The watched folders, in the order in which they were added."""
        watched = self._settings.get(WATCHED_FOLDERS)
        return tuple(Path(folder) for folder in watched)

    def add(self, folder: Path) -> None:
        """Watch a folder with everything below it, in place of folders in it that were watched.

        Raises ``UserError`` when it is no folder, belongs to the workspace, or is watched already.
        """
        whole = folder.resolve()
        if not whole.is_dir():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no folder {path}."),
                QT_TRANSLATE_NOOP("errors", "Choose the folder that the recorder writes to."),
                path=whole,
            )
        if _within(whole, self._workspace) or _within(self._workspace, whole):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The folder {path} holds files of the workspace itself."),
                QT_TRANSLATE_NOOP("errors", "Choose the folder that the recorder writes to."),
                path=whole,
            )
        watched = self.folders()
        if any(_within(whole, each) for each in watched):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The folder {path} is watched already."),
                QT_TRANSLATE_NOOP("errors", "Nothing has to be done: new recordings in it are taken in."),
                path=whole,
            )
        self._keep([*(each for each in watched if not _within(each, whole)), whole])

    def remove(self, folder: Path) -> None:
        """Watch it no more; what came from it stays. Raises ``UserError`` when it is not watched."""
        watched, whole = self.folders(), folder.resolve()
        gone = [each for each in watched if each in (folder, whole)]
        if not gone:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The folder {path} is not watched."),
                QT_TRANSLATE_NOOP("errors", "Look at the list of watched folders."),
                path=whole,
            )
        self._keep([each for each in watched if each not in gone])
        with self._lock:
            self._unreachable -= set(gone)

    def sweep(self) -> "Future[Swept]":
        """Look once; files that are new and have not changed since the sweep before are taken in.

        While one is under way, its future is returned. It ends with ``CancelledError`` after ``close``.
        """
        with self._lock:
            if self._sweep is not None and not self._sweep.done():
                return self._sweep
            sweep = self._sweep = Future[Swept]()
            sweep.set_running_or_notify_cancel()
            folders = self.folders()
            if self._closed:
                sweep.set_exception(CancelledError())
            elif not folders:
                sweep.set_result(Swept())
            else:
                self._begin(sweep, folders)
            return sweep

    def close(self) -> None:
        """Take nothing more in."""
        with self._lock:
            self._closed = True
            job = self._job
        if job is not None:
            job.cancel()

    # -- a sweep, in a thread of its own ------------------------------------------------------------------------------

    def _begin(self, sweep: "Future[Swept]", folders: tuple[Path, ...]) -> None:
        try:
            looking = self._executor.read_files(self._look, (sweep, folders))
        except RuntimeError:  # the executor has ended
            sweep.set_exception(CancelledError())
            return

        def ended(done: "Future[None]") -> None:
            if done.cancelled():  # the executor ends, and the look never began
                sweep.set_exception(CancelledError())

        looking.add_done_callback(ended)

    def _look(self, asked: "tuple[Future[Swept], tuple[Path, ...]]") -> None:
        sweep, folders = asked
        try:
            self._look_for(sweep, folders)
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the sweep
            sweep.set_exception(error)

    def _look_for(self, sweep: "Future[Swept]", folders: Sequence[Path]) -> None:
        self._tree.keep(folders)
        now_ms, stable_ms = self._clock(), 1000 * self._settings.get(WATCH_STABLE_S)
        self.last_look_ms = now_ms
        look = self._tree.look(folders, now_ms)
        errors = self._news_of(look, folders)
        names = [str(seen.path) for seen in look.candidates]
        known = self._executor.write(lambda stores: stores.recordings.many.known(names)).result() if names else set()
        ready = self._tree.complete(look, known, now_ms, stable_ms)[:MOST_AT_ONCE]
        self.pending = self._tree.pending
        if ready:
            self._take_in(sweep, ready, folders, errors)
        else:
            sweep.set_result(Swept(None, self._tree.pending, errors))

    def _take_in(
        self, sweep: "Future[Swept]", ready: Sequence[Path], folders: Sequence[Path], errors: tuple[UserError, ...]
    ) -> None:
        sources = dict.fromkeys(str(folder) for path in ready for folder in folders if _within(path, folder))
        with self._lock:
            if self._closed:
                raise CancelledError
            job = self._job = self._importing.run(tuple(ready), source=", ".join(sources))

        def ended(done: "Future[ImportReport]") -> None:
            error = CancelledError() if done.cancelled() else done.exception()
            if error is None:
                report = done.result()
                self._tree.settle(ready, refused=[Path(issue.path) for issue in report.refused])
                sweep.set_result(Swept(report, self._tree.pending, errors))
            elif isinstance(error, UserError):
                sweep.set_result(Swept(None, self._tree.pending, (*errors, error)))
            else:
                sweep.set_exception(error)

        job.future.add_done_callback(ended)

    def _news_of(self, look: Look, folders: Sequence[Path]) -> tuple[UserError, ...]:
        """What is said of folders that cannot be listed, once for as long as they cannot."""
        new = {folder: error for folder, error in look.unlisted.items() if folder not in self._unreachable}
        self._unreachable = set(look.unlisted)
        return tuple(_unreachable(folder) if folder in folders else error for folder, error in new.items())

    def _keep(self, folders: Sequence[Path]) -> None:
        self._settings.put(WATCHED_FOLDERS, [str(folder) for folder in folders])


def _within(inner: Path, outer: Path) -> bool:
    return inner == outer or outer in inner.parents


def _unreachable(folder: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The watched folder {path} cannot be reached."),
        QT_TRANSLATE_NOOP("errors", "Connect its drive; it is looked for again. Or watch it no more."),
        path=folder,
    )
