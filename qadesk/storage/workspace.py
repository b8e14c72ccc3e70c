"""The workspace: one folder that a person can copy. This is the one module that knows its layout."""

import json
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import backup, files, migrations, sqlite
from qadesk.storage.engine import writing_engine
from qadesk.storage.inspection import examine, revision_of, unusable
from qadesk.storage.lock import Holder, WorkspaceLock
from qadesk.storage.restore import COMPANIONS, put_back
from qadesk.storage.sitetime import SETTING, SiteTime
from qadesk.storage.stores.settings import SqlSettingStore

DATABASE_NAME = "qadesk.db"


class Layout:
    """Where things lie in a workspace; knows names only and touches nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.database = self.folder / DATABASE_NAME
        self.media = self.folder / "media"
        self.cache = self.folder / "cache"
        self.peaks = self.cache / "peaks"
        self.audio_cache = self.cache / "audio"
        self.voice_cache = self.cache / "voice"
        self.backups = self.folder / "backups"
        self.exports = self.folder / "exports"
        self.logs = self.folder / "logs"
        self.lock = self.folder / "qadesk.lock"
        self.holder = self.folder / "qadesk.holder"

    def folders(self) -> tuple[Path, ...]:
        """The folders of a workspace, parents first."""
        return (self.media, self.cache, self.peaks, self.audio_cache, self.backups, self.exports, self.logs)


class Workspace(Layout):
    """An open workspace. ``writable`` says whether this process is the one that may write."""

    def __init__(self, folder: Path, lock: WorkspaceLock | None) -> None:
        super().__init__(folder)
        self._lock = lock

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing and is not closed yet."""
        return self._lock is not None

    @classmethod
    def create(cls, folder: Path, *, timezone: str = "Asia/Shanghai", at_ms: int) -> Self:
        """Make a workspace in a new or present folder and open it for writing.

        The database appears whole or not at all. Raises ``UserError`` when the folder already has one, or has backups
        of one that is gone, when it cannot be written, and for an unknown time zone.
        """
        layout = Layout(folder)
        SiteTime(timezone)
        _refuse_present(layout)
        try:
            layout.folder.mkdir(parents=True, exist_ok=True)
            lock = _locked(layout)
            try:
                _refuse_present(layout)
                _make(layout, timezone)
                lock.sign()
            except BaseException:
                lock.release()
                raise
        except OSError as error:
            raise _not_made(layout.folder, error) from error
        return cls(folder, lock)

    @classmethod
    def open(cls, folder: Path, *, write: bool, at_ms: int | None = None) -> Self:
        """Open a workspace; an older schema is migrated after a verified backup, when opened for writing.

        ``at_ms`` names that backup; without it the system's clock does.

        Raises ``UserError``, having changed nothing, when the folder or its database is missing, empty, foreign,
        damaged or from a newer qadesk, and when another process has it open for writing and ``write`` asks for that.
        """
        layout = Layout(folder)
        _refuse_missing(layout)
        if not write:
            _examine_for_reading(layout)
            return cls(folder, None)
        return cls(folder, _opened_for_writing(layout, time.time_ns() // 1_000_000 if at_ms is None else at_ms))

    def close(self, at_ms: int | None = None) -> None:
        """Let go of it; with a time, back up first if the database has changed since the last backup.

        The database must be closed before.
        """
        if self._lock is None:
            return
        try:
            if at_ms is not None and _changed_since(self.database, backup.listed(self.backups)):
                backup.automatic(self.database, self.backups, "exit", at_ms)
        finally:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def back_up(folder: Path, dest: Path | None = None, *, at_ms: int) -> Path:
    """A backup on request, also beside an open window: into ``dest`` (a file or a folder), else into ``backups/``.

    Raises ``UserError`` when the database cannot be read soundly or the copy cannot be written.
    """
    layout = Layout(folder)
    _refuse_missing(layout)
    _examine_for_reading(layout)
    name = f"qadesk-{backup.stamp(at_ms)}-manual.db"
    wanted = layout.backups if dest is None else dest
    in_folder = dest is None or dest.is_dir()
    alone = not WorkspaceLock(layout.lock, layout.holder).held_by_another()
    return backup.back_up(layout.database, wanted / name if in_folder else wanted, alone=alone)


def backups_of(folder: Path) -> tuple[Path, ...]:
    """The backups that lie in a workspace, newest first."""
    return backup.listed(Layout(folder).backups)


def restore(folder: Path, chosen: Path, *, at_ms: int) -> Path | None:
    """Put a verified backup in place of the database; the present one is moved aside into the returned folder.

    Raises ``UserError`` when the workspace is open for writing somewhere, or the backup is not sound.
    """
    layout = Layout(folder)
    if not layout.folder.is_dir():
        raise _missing(layout.folder)
    try:
        lock = _locked(layout)
        try:
            lock.sign()
            return put_back(layout.database, chosen.absolute(), at_ms)
        finally:
            lock.release()
    except OSError as error:
        raise _not_writable(layout.folder, error) from error


def holder_of(folder: Path) -> Holder | None:
    """Who has the workspace open for writing now, or ``None``."""
    layout = Layout(folder)
    lock = WorkspaceLock(layout.lock, layout.holder)
    return lock.holder() if lock.held_by_another() else None


def _locked(layout: Layout) -> WorkspaceLock:
    lock = WorkspaceLock(layout.lock, layout.holder)
    lock.acquire()
    return lock


def _opened_for_writing(layout: Layout, at_ms: int) -> WorkspaceLock:
    # A folder without a lock file has no other qadesk in it: look before leaving even that trace.
    if not layout.lock.exists():
        examine(layout.database, backup.listed(layout.backups))
    try:
        lock = _locked(layout)
        try:
            _examine_and_sign(layout, lock, at_ms)
        except BaseException:
            lock.release()
            raise
    except OSError as error:
        raise _not_writable(layout.folder, error) from error
    return lock


def _examine_and_sign(layout: Layout, lock: WorkspaceLock, at_ms: int) -> None:
    revision = examine(layout.database, backup.listed(layout.backups))
    _bring_up(layout, revision, at_ms)
    lock.sign()


def _bring_up(layout: Layout, revision: str, at_ms: int) -> None:
    for made in layout.folders():
        made.mkdir(exist_ok=True)
    if revision != migrations.latest():
        backup.automatic(layout.database, layout.backups, "migration", at_ms)
        migrations.upgrade(layout.database)


def _examine_for_reading(layout: Layout) -> None:
    if WorkspaceLock(layout.lock, layout.holder).held_by_another():
        with sqlite.beside_a_writer(layout.database) as connection:  # its writer has examined it
            revision = revision_of(connection, layout.database)
    else:
        revision = examine(layout.database, backup.listed(layout.backups))
    if revision != migrations.latest():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The workspace {folder} was made by an older qadesk."),
            QT_TRANSLATE_NOOP("errors", "Open it once for writing, which brings it up to date after a backup."),
            folder=layout.folder,
        )


def _make(layout: Layout, timezone: str) -> None:
    for folder in layout.folders():
        folder.mkdir(exist_ok=True)
    new = layout.folder / f".{DATABASE_NAME}.new"
    try:
        _drop(new)
        migrations.upgrade(new)
        engine = writing_engine(new)
        with engine.begin() as connection:
            SqlSettingStore(connection).put(SETTING, json.dumps(timezone))
        engine.dispose()
        files.place(new, layout.database)
    finally:
        _drop(new)


def _drop(database: Path) -> None:
    for suffix in ("", *COMPANIONS):
        with suppress(FileNotFoundError):
            database.with_name(database.name + suffix).unlink()


def _changed_since(database: Path, backups: tuple[Path, ...]) -> bool:
    newest = max((path.stat().st_mtime_ns for path in backups), default=0)
    return database.stat().st_mtime_ns > newest


def _refuse_present(layout: Layout) -> None:
    if any(layout.database.with_name(DATABASE_NAME + suffix).exists() for suffix in ("", *COMPANIONS)):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is a workspace in {folder} already."),
            QT_TRANSLATE_NOOP("errors", "Open it, or choose another folder."),
            folder=layout.folder,
        )
    if backup.listed(layout.backups):
        raise _without_database(layout)


def _refuse_missing(layout: Layout) -> None:
    if not layout.folder.is_dir():
        raise _missing(layout.folder)
    if not layout.database.exists():
        if backup.listed(layout.backups):
            raise _without_database(layout)
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The folder {folder} is not a qadesk workspace."),
            QT_TRANSLATE_NOOP("errors", "Choose another folder, or make a workspace with: qadesk init."),
            folder=layout.folder,
        )


def _missing(folder: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The workspace {folder} is not there."),
        QT_TRANSLATE_NOOP(
            "errors", "Connect the disk it lies on, choose another folder, or make one with: qadesk init."
        ),
        folder=folder,
    )


def _without_database(layout: Layout) -> UserError:
    what = QT_TRANSLATE_NOOP("errors", "The workspace {folder} has lost its database.")
    return unusable(what, "", backup.listed(layout.backups), folder=layout.folder)


def _not_writable(folder: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The workspace {folder} cannot be written to: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that there is space and that the folder may be written to."),
        folder=folder,
        reason=error.strerror,
    )


def _not_made(folder: Path, error: OSError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The workspace {folder} could not be made: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that there is space and that the folder may be written to."),
        folder=folder,
        reason=error.strerror,
    )
