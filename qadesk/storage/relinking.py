"""Calls linked anew a part at a time, after very many people have changed: the writer serves others in between.

How far that has got is kept with the data, so that it goes on after an end or a crash.
"""

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from qadesk.storage import catalogue
from qadesk.storage import tables as t
from qadesk.storage.agent_memory import AgentMemory
from qadesk.storage.call_links import Touched, next_calls, write_links
from qadesk.storage.sitetime import SiteTime

_NAME = "calls_to_link"
"""Of a setting that nobody sees."""


class Relinking:
    """All calls, walked through in the order of their keys."""

    def __init__(self, connection: Connection, agents: AgentMemory, site: Callable[[], SiteTime]) -> None:
        self._connection = connection
        self._site = site
        self._agents = agents

    def ask(self, touched: Touched) -> None:
        """Begin anew with the first call; those of people who are shown differently now are shown anew too."""
        waiting = self._waiting() or {"renamed": []}
        self._keep({"after": 0, "renamed": sorted({*waiting["renamed"], *touched.renamed})})

    @property
    def is_due(self) -> bool:
        """Whether there is anything to be done."""
        return self._waiting() is not None

    def go_on(self, most: int) -> bool:
        """Bring so many calls up to date; whether there are more."""
        waiting = self._waiting()
        if waiting is None:
            return False
        rows = next_calls(self._connection, waiting["after"], most)
        if not rows:
            self._keep(None)
            return False
        self._agents.recall(self._connection, self._site())
        links = ((row, self._agents.link(*tuple(row)[3:])) for row in rows)
        updates = [(row.id, *now) for row, now in links if now != (row.agent_id, row.group_on_day)]
        write_links(self._connection, updates)
        renamed = set(waiting["renamed"])
        shown = (row.id for row in rows if row.agent_id in renamed)
        catalogue.refresh(self._connection, {*(call for call, _, _ in updates), *shown})
        self._keep({**waiting, "after": rows[-1].id})
        self._agents.keep(self._connection)
        return True

    def _waiting(self) -> dict[str, Any] | None:
        s = t.setting.c
        text = self._connection.scalar(select(s.value).where(s.name == _NAME, s.owner == ""))
        waiting: dict[str, Any] | None = None if text is None else json.loads(text)
        return waiting

    def _keep(self, waiting: dict[str, Any] | None) -> None:
        s = t.setting.c
        self._connection.execute(delete(t.setting).where(s.name == _NAME, s.owner == ""))
        if waiting is not None:
            self._connection.execute(insert(t.setting).values(name=_NAME, owner="", value=json.dumps(waiting)))
