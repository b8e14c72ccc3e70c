"""A look at a database file before anything is done with it; not one byte of it or beside it changes."""

from pathlib import Path
from typing import Any

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import migrations, sqlite

_OTHER_FILE = QT_TRANSLATE_NOOP("errors", "Choose a qadesk workspace, or restore a backup with: qadesk restore.")


def examine(database: Path, backups: tuple[Path, ...] = ()) -> str:
    """The schema revision of a sound qadesk database that nobody writes to.

    Raises ``UserError`` for an empty, foreign, damaged (naming ``backups``) or newer one.
    """
    _check_head(database)
    try:
        with sqlite.untouched(database) as connection:
            complaint = sqlite.damage(connection)
            if complaint is not None:
                raise damaged(database, backups)
            return revision_of(connection, database)
    except sqlite.DriverError as error:
        raise damaged(database, backups) from error


def revision_of(connection: Any, database: Path) -> str:
    """The schema revision; raises ``UserError`` for a foreign or newer database."""
    if not sqlite.has_table(connection, migrations.VERSION_TABLE):
        raise _foreign(database)
    row = connection.execute(f"SELECT version_num FROM {migrations.VERSION_TABLE}").fetchone()
    if row is None or not sqlite.is_ours(connection):
        raise _foreign(database)
    revision = str(row[0])
    if revision not in migrations.known():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The workspace {folder} was made by a newer qadesk; nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Install the newer qadesk and open the workspace with it."),
            folder=database.parent,
        )
    return revision


def damaged(database: Path, backups: tuple[Path, ...]) -> UserError:
    """The refusal of a damaged database, naming the backups that could take its place."""
    what = QT_TRANSLATE_NOOP("errors", "The database {file} is damaged; nothing was changed.")
    if not backups:
        return UserError(what, QT_TRANSLATE_NOOP("errors", "There is no backup in the workspace."), file=database)
    return UserError(
        what,
        QT_TRANSLATE_NOOP("errors", "Restore a backup with: qadesk restore. There are: {backups}."),
        file=database,
        backups=", ".join(path.name for path in backups),
    )


def _check_head(database: Path) -> None:
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
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The database {file} is empty (0 bytes); nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Restore a backup with: qadesk restore."),
            file=database,
        )
    if head != sqlite.MAGIC:
        raise _foreign(database)


def _foreign(database: Path) -> UserError:
    what = QT_TRANSLATE_NOOP("errors", "{file} is not a qadesk database; nothing was changed.")
    return UserError(what, _OTHER_FILE, file=database)
