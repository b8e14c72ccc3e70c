"""Putting a backup in the place of the present database, which is moved aside and never overwritten."""

import shutil
from contextlib import suppress
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import files
from qadesk.storage.backup import stamp
from qadesk.storage.inspection import examine

COMPANIONS = ("-wal", "-shm", "-journal")


def put_back(database: Path, backup: Path, at_ms: int) -> Path | None:
    """Restore a verified backup; returns the folder that now holds the database of before, if there was one.

    The caller holds the workspace's lock. Raises ``UserError`` when the backup is not sound or the disk is full; then
    the present database is where it was.
    """
    examine(backup)
    incoming = database.with_name(f".{database.name}.restoring")
    try:
        shutil.copyfile(backup, incoming)
        examine(incoming)
        files.sync_file(incoming)
        aside = _move_aside(database, at_ms)
        files.place(incoming, database)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The backup could not be restored: {reason}."),
            QT_TRANSLATE_NOOP("errors", "Check that there is space and that the folder may be written to."),
            reason=error.strerror,
        ) from error
    finally:
        with suppress(FileNotFoundError):
            incoming.unlink()
    return aside


def _move_aside(database: Path, at_ms: int) -> Path | None:
    # The database goes first: a kill in between leaves a log without a database, which is refused and can be
    # restored again; a database without its log would open and miss its last changes.
    present = [database, *(database.with_name(database.name + suffix) for suffix in COMPANIONS)]
    present = [path for path in present if path.exists()]
    if not present:
        return None
    aside = database.with_name(f"set-aside-{stamp(at_ms)}")
    aside.mkdir()
    for path in present:
        path.rename(aside / path.name)
    files.sync_folder(aside)
    files.sync_folder(database.parent)
    return aside
