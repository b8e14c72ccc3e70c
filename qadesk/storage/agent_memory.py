"""Whose calls are, remembered from one batch of an import to the next, as long as nothing else has been written."""

from datetime import date

from sqlalchemy import Connection

from qadesk.storage import sqlite
from qadesk.storage.agents import AgentIndex
from qadesk.storage.sitetime import SiteTime

_MOST = 200_000
_QUARTER_MS = 900_000
"""Days begin and end on quarters of an hour in every time zone there is."""

Linked = tuple[int | None, str | None]


class AgentMemory:
    """Belongs to the one connection that writes. Looking everybody up takes longer than a hundred calls."""

    def __init__(self) -> None:
        self._index: AgentIndex | None = None
        self._as_of = -1
        self._links: dict[tuple[str | None, str | None, date | None, str | None], Linked] = {}
        self._days: dict[int, date | None] = {}
        self._zone = ""

    def recall(self, connection: Connection, site: SiteTime) -> None:
        """To be called before a batch: forgets everything if anybody has written since ``keep``."""
        changes = sqlite.changes(connection)
        if self._index is None or changes != self._as_of or self._zone != site.name:
            self.forget()
            self._index = AgentIndex.load(connection)
            self._zone = site.name

    def keep(self, connection: Connection) -> None:
        """To be called after a batch: what it has written itself changed nothing about people."""
        self._as_of = sqlite.changes(connection)

    def forget(self) -> None:
        """Remember nothing, as after a transaction that was undone."""
        self._index, self._as_of = None, -1
        self._links.clear()
        self._days.clear()

    def day_of(self, site: SiteTime, at_ms: int | None) -> date | None:
        """The local date of an instant."""
        if at_ms is None:
            return None
        quarter = at_ms // _QUARTER_MS
        if quarter not in self._days:
            self._days[quarter] = site.date_of(quarter * _QUARTER_MS)
        return self._days[quarter]

    def link(self, number: str | None, name: str | None, day: date | None, group: str | None) -> Linked:
        """Key of the agent and team of a call, see ``AgentIndex.link``."""
        asked = (number, name, day, group)
        found = self._links.get(asked)
        if found is None:
            assert self._index is not None, "recall comes first"
            if len(self._links) >= _MOST:
                self._links.clear()
            found = self._links[asked] = self._index.link(*asked)
        return found
