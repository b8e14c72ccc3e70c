"""The centre's own working and free days."""

from datetime import date

from sqlalchemy import Connection, delete, insert, select

from qadesk.domain.workdays import OwnDay
from qadesk.storage import tables as t


class SqlOwnDayStore:
    """One row a day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[OwnDay]:
        """By day."""
        o = t.own_day.c
        rows = self._connection.execute(select(o.day, o.working, o.name).order_by(o.day))
        return [OwnDay(row.day, row.working, row.name) for row in rows]

    def put(self, own: OwnDay) -> None:
        """Keep it, in place of what was said of that day before."""
        self.remove(own.day)
        self._connection.execute(insert(t.own_day).values(day=own.day, working=own.working, name=own.name))

    def remove(self, day: date) -> None:
        """Say nothing more of that day."""
        self._connection.execute(delete(t.own_day).where(t.own_day.c.day == day))
