"""Clocks in rows: the columns of one, by prefix."""

from typing import Any

from sqlalchemy import Row

from qadesk.domain.after.clocks import Clock

_FIELDS = ("ends_at_ms", "day0", "days", "last_day", "provisional", "why")


def clock_columns(clock: Clock | None, prefix: str = "clock_") -> dict[str, Any]:
    """The columns that keep a clock; all empty without one."""
    return {f"{prefix}{name}": None if clock is None else getattr(clock, name) for name in _FIELDS}


def clock_of(row: Row[Any], prefix: str = "clock_") -> Clock | None:
    """The clock of a row; ``None`` where none has started."""
    values = {name: getattr(row, f"{prefix}{name}") for name in _FIELDS}
    return None if values["ends_at_ms"] is None else Clock(**values)
