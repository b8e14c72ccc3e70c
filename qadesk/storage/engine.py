"""Engines over the workspace's database: one that writes, one that only reads and may do so from any thread."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from qadesk.storage import sqlite


def writing_engine(database: Path) -> Engine:
    """One connection, transactions begun at once; nothing runs outside a transaction."""
    engine = _engine(f"sqlite:///{sqlite.uri(database, 'mode=rw')}&uri=true", write=True, size=1)
    event.listen(engine, "before_cursor_execute", _inside_transaction)
    return engine


def reading_engine(database: Path) -> Engine:
    """A few read-only connections, each used by one thread at a time."""
    return _engine(f"sqlite:///{sqlite.uri(database, 'mode=ro')}&uri=true", write=False, size=4)


def migrating_engine(database: Path) -> Engine:
    """For changing the schema, of a new file too: references are checked once at the end, not at every step."""
    engine = _engine(f"sqlite:///{sqlite.uri(database, 'mode=rwc')}&uri=true", write=True, size=1)

    @event.listens_for(engine, "connect")
    def _relax(connection: Any, _record: object) -> None:
        sqlite.foreign_keys(connection, on=False)
        sqlite.mark_as_ours(connection)

    return engine


def _engine(url: str, *, write: bool, size: int) -> Engine:
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
        sqlite.set_up(connection, write=write)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        sqlite.begin(connection.connection.dbapi_connection, write=write)

    return engine


def _inside_transaction(connection: Connection, *_ignored: object) -> None:
    # A full disk makes SQLite end the transaction by itself; whatever came after would be durable one by one.
    driver: Any = connection.connection.dbapi_connection
    if not driver.in_transaction:
        raise sqlite.DRIVER.OperationalError("database or disk is full: the transaction is over")
