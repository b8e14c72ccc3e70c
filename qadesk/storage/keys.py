"""Integer keys of rows, found and made."""

from typing import Any

from sqlalchemy import Connection, Select, Table, insert


def found(connection: Connection, query: Select[Any]) -> int | None:
    """The key that a query for one selects, or ``None``."""
    key: int | None = connection.scalar(query)
    return key


def added(connection: Connection, table: Table, **row: Any) -> int:
    """Insert one row; its new key. Values beside the statement, not in it: SQLAlchemy then compiles it once."""
    made = connection.execute(insert(table), row).inserted_primary_key
    assert made is not None, "an insert of one row has a key"
    return int(made[0])
