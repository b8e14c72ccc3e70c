"""A look at a database file before anything is done with it; not one byte of it or beside it changes."""

from pathlib import Path
from typing import Any

from qadesk.domain.errors import UnusableDatabaseError, UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import migrations, sqlite

_NO_BACKUP = QT_TRANSLATE_NOOP("errors", "There is no backup in the workspace.")
_BACKUP = QT_TRANSLATE_NOOP("errors", "Restore a backup with: qadesk restore.")
_BACKUPS = QT_TRANSLATE_NOOP("errors", "Restore a backup with: qadesk restore. There are: {backups}.")
_OTHER_FILE = QT_TRANSLATE_NOOP("errors", "Choose a qadesk workspace, or restore a backup with: qadesk restore.")


def examine(database: Path, backups: tuple[Path, ...] = ()) -> str:
    """The schema revision of a sound qadesk database that nobody writes to.

    Raises ``UserError`` for a newer one, and for an empty, foreign or damaged one, naming the ``backups``.
    """
    _check_head(database, backups)
    try:
        with sqlite.untouched(database) as connection:
            complaint = sqlite.damage(connection)
            if complaint is not None:
                raise _damaged(database, backups)
            return revision_of(connection, database, backups)
    except sqlite.DriverError as error:
        raise _damaged(database, backups) from error


def revision_of(connection: Any, database: Path, backups: tuple[Path, ...] = ()) -> str:
    """The schema revision; raises ``UserError`` for a foreign or newer database."""
    if not sqlite.has_table(connection, migrations.VERSION_TABLE):
        raise _foreign(database, backups)
    row = connection.execute(f"SELECT version_num FROM {migrations.VERSION_TABLE}").fetchone()
    if row is None or not sqlite.is_ours(connection):
        raise _foreign(database, backups)
    revision = str(row[0])
    if revision not in migrations.known():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The workspace {folder} was made by a newer qadesk; nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Install the newer qadesk and open the workspace with it."),
            folder=database.parent,
        )
    return revision


def unusable(what: str, otherwise: str, backups: tuple[Path, ...], **facts: object) -> UserError:
    """A refusal that names the backups which could take the database's place; ``otherwise``: what to do without."""
    if not backups:
        return UserError(what, otherwise, **facts)
    return UnusableDatabaseError(what, _BACKUPS, backups=tuple(path.name for path in backups), **facts)


def _damaged(database: Path, backups: tuple[Path, ...]) -> UserError:
    what = QT_TRANSLATE_NOOP("errors", "The database {file} is damaged; nothing was changed.")
    return unusable(what, _NO_BACKUP, backups, file=database)


def _check_head(database: Path, backups: tuple[Path, ...]) -> None:
    try:
        with database.open("rb") as file:
            head = file.read(len(sqlite.MAGIC))
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{file} cannot be read: {reason}."),
            QT_TRANSLATE_NOOP("errors", "Check that it is there and may be read."),
            file=database,
            reason=error.strerror,
        ) from error
    if not head:
        what = QT_TRANSLATE_NOOP("errors", "The database {file} is empty (0 bytes); nothing was changed.")
        raise unusable(what, _BACKUP, backups, file=database)
    if head != sqlite.MAGIC:
        raise _foreign(database, backups)


def _foreign(database: Path, backups: tuple[Path, ...]) -> UserError:
    what = QT_TRANSLATE_NOOP("errors", "{file} is not a qadesk database; nothing was changed.")
    return unusable(what, _OTHER_FILE, backups, file=database)
