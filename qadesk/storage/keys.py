"""Integer keys of rows, found and made."""

from typing import Any

from sqlalchemy import Connection, Insert, Select


def found(connection: Connection, query: Select[Any]) -> int | None:
    """The key that a query for one selects, or ``None``."""
    key: int | None = connection.scalar(query)
    return key


def added(connection: Connection, row: Insert) -> int:
    """Insert one row; its new key."""
    made = connection.execute(row).inserted_primary_key
    assert made is not None, "an insert of one row has a key"
    return int(made[0])
