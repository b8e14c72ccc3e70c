"""Engines over the workspace's database: one that writes, one that only reads and may do so from any thread."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import sqlite


def writing_engine(database: Path) -> Engine:
    """One connection, transactions begun at once; nothing runs outside a transaction."""
    engine = _engine(f"sqlite:///{sqlite.uri(database, 'mode=rw')}&uri=true", write=True, size=1)
    event.listen(engine, "before_cursor_execute", require_transaction)
    return engine


def reading_engine(database: Path) -> Engine:
    """A few read-only connections, each used by one thread at a time."""
    parameters, pragmas = sqlite.for_reading(database)
    return _engine(f"sqlite:///{sqlite.uri(database, parameters)}&uri=true", write=False, size=4, first=pragmas)


def migrating_engine(database: Path) -> Engine:
    """For changing the schema, of a new file too: references are checked once at the end, not at every step."""
    engine = _engine(f"sqlite:///{sqlite.uri(database, 'mode=rwc')}&uri=true", write=True, size=1)

    @event.listens_for(engine, "connect")
    def _relax(connection: Any, _record: object) -> None:
        sqlite.foreign_keys(connection, on=False)
        sqlite.mark_as_ours(connection)

    return engine


def _engine(url: str, *, write: bool, size: int, first: Iterable[str] = ()) -> Engine:
    engine = create_engine(
        url,
        module=sqlite.DRIVER,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        sqlite.set_up(connection, write=write, first=first)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        sqlite.begin(connection.connection.dbapi_connection, write=write)

    return engine


def in_transaction(connection: Connection) -> bool:
    """Whether SQLite still has the transaction that was begun; a full or failing disk makes it end one by itself."""
    driver: Any = connection.connection.dbapi_connection
    return bool(driver.in_transaction)


def require_transaction(connection: Connection, *_event: object) -> None:
    """Raise ``UserError`` when SQLite has ended the transaction: what came after would be durable bit by bit."""
    if not in_transaction(connection):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The disk is full or failing: none of the last changes was saved."),
            QT_TRANSLATE_NOOP("errors", "Free some space on the disk that holds the workspace and try again."),
        )
