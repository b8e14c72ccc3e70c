"""The world's doing, told apart from bugs, at the border of the database driver."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import sqlite

# The driver gives SQLite's own English messages and no codes; these texts have been stable for twenty years.
_SENTENCES: tuple[tuple[str, str, str], ...] = (
    (
        "database or disk is full",
        QT_TRANSLATE_NOOP("errors", "The disk is full: the change could not be saved."),
        QT_TRANSLATE_NOOP("errors", "Free some space on the disk that holds the workspace and try again."),
    ),
    (
        "is locked",
        QT_TRANSLATE_NOOP("errors", "The workspace's database is busy: another program is writing to it."),
        QT_TRANSLATE_NOOP("errors", "Wait a moment and try again, or close the other program."),
    ),
    (
        "disk i/o error",
        QT_TRANSLATE_NOOP("errors", "The disk that holds the workspace reported an error."),
        QT_TRANSLATE_NOOP("errors", "Check the disk and its connection, then open the workspace again."),
    ),
    (
        "unable to open database file",
        QT_TRANSLATE_NOOP("errors", "The workspace's database cannot be opened any more."),
        QT_TRANSLATE_NOOP("errors", "Check that the folder is still there and may be written to, then open it again."),
    ),
    (
        "malformed",
        QT_TRANSLATE_NOOP("errors", "The workspace's database is damaged."),
        QT_TRANSLATE_NOOP("errors", "Close the program and restore a backup with: qadesk restore."),
    ),
    (
        "file is not a database",
        QT_TRANSLATE_NOOP("errors", "The workspace's database is damaged."),
        QT_TRANSLATE_NOOP("errors", "Close the program and restore a backup with: qadesk restore."),
    ),
    (
        "readonly database",
        QT_TRANSLATE_NOOP("errors", "The workspace may not be written to."),
        QT_TRANSLATE_NOOP(
            "errors", "It is open for reading only: close the other program, or check the folder's permissions."
        ),
    ),
)


def as_user_error(message: str) -> UserError | None:
    """The sentence for a driver's message, or ``None`` when it tells of a bug."""
    lowered = message.lower()
    for part, what, todo in _SENTENCES:
        if part in lowered:
            return UserError(what, todo)
    return None


@contextmanager
def told_plainly() -> Iterator[None]:
    """Raise ``UserError`` for disk full, busy, I/O and damage errors of the driver; let everything else pass."""
    try:
        yield
    except (DBAPIError, sqlite.DriverError) as error:
        # Beginning a transaction speaks to the driver directly; everything else is wrapped by SQLAlchemy.
        plain = as_user_error(str(error.orig if isinstance(error, DBAPIError) else error))
        if plain is None:
            raise
        raise plain from error
