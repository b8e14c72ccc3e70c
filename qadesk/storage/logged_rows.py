"""Rows of the table of calls as logs tell them: new ones, and those that are there with what is known better."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from sqlalchemy import Row

from qadesk.domain.call_logs import LoggedCall
from qadesk.domain.intake import ALIAS, SOURCE
from qadesk.domain.log_sources import EVERY, FACTS, FIGURES, better, is_better_id, source_of
from qadesk.storage import tables as t
from qadesk.storage.agent_memory import AgentMemory
from qadesk.storage.codec import dumps
from qadesk.storage.sitetime import SiteTime
from qadesk.storage.stores.calls import COLUMNS

_FACT_COLUMNS = tuple(COLUMNS.get(name, name) for name in FACTS)
_COLUMN_OF = {**dict(zip(FACTS, _FACT_COLUMNS, strict=True)), **{name: name for name in FIGURES}}
NEW_COLUMNS = (
    *_FACT_COLUMNS,
    *FIGURES,
    "uid",
    "intake_id",
    "custom",
    "provenance",
    "local_date",
    "agent_id",
    "group_on_day",
)
"""The columns of a new row, in the order in which ``LoggedRows.new`` gives their values."""

_facts = attrgetter(*FACTS)
_figures = attrgetter(*FIGURES)
_stored = attrgetter(*_COLUMN_OF.values())
_WRITTEN = tuple(column.name for column in t.call.c if column.name not in ("id", "uid", "intake_id"))
_LINKING = frozenset(("agent_no", "agent", "group", "started_at_ms"))
"""What decides whose the call is, and which team it counts for."""


@dataclass(frozen=True, slots=True)
class Completed:
    """A call that is there and is known better now."""

    id: int
    uid: str
    columns: Mapping[str, Any]
    """Parameters of the statement that writes it; empty where it only gets further identifiers."""
    aliases: tuple[str, ...]
    before: Mapping[str, object]
    after: Mapping[str, object]


class LoggedRows:
    """Makes the rows of one import."""

    def __init__(
        self, site: SiteTime, agents: AgentMemory, new_uid: Callable[[], str], intake_id: int, source: str
    ) -> None:
        self._site = site
        self._agents = agents
        self._new_uid = new_uid
        self._intake_id = intake_id
        self._source = source
        self._provenance = dumps({EVERY: source})

    def new(self, call: LoggedCall) -> list[Any]:
        """The values of ``NEW_COLUMNS`` of a call that nobody knew."""
        facts = call.facts
        day = self._agents.day_of(self._site, facts.started_at_ms)
        return [
            *_facts(facts),
            *_figures(call.figures),
            self._new_uid(),
            self._intake_id,
            dumps(dict(facts.custom)) if facts.custom else "{}",
            self._provenance,
            day,
            *self._agents.link(facts.agent_no, facts.agent, day, facts.group),
        ]

    def completed(self, row: Row[Any], call: LoggedCall, known_ids: Mapping[str, int]) -> Completed | None:
        """What becomes of a call that is there; ``None`` where the log tells nothing new.

        ``known_ids`` are the identifiers of the log that some call has already.
        """
        custom: dict[str, str] = json.loads(row.custom)
        known = dict(zip(_COLUMN_OF, _stored(row), strict=True)) | custom
        sources: dict[str, str] = json.loads(row.provenance)
        said = dict(zip(FACTS, _facts(call.facts), strict=True)) | dict(call.facts.custom)
        said.update(zip(FIGURES, _figures(call.figures), strict=True))
        changes = dict(better(known, sources, said, self._source))
        own = call.facts.unique_id
        legs = dict.fromkeys(name for name in call.also_known_as if name and name != own)
        aliases = [name for name in legs if name not in known_ids]
        if own and own not in known_ids:
            if row.unique_id is None or is_better_id(source_of(sources, "unique_id")):
                changes["unique_id"] = own
                aliases.extend([row.unique_id] if row.unique_id else [])
            else:
                aliases.append(own)
        if not changes and not aliases:
            return None
        return self._changed(row, known, sources, custom, changes, tuple(aliases))

    def _changed(
        self,
        row: Row[Any],
        known: Mapping[str, object],
        sources: Mapping[str, str],
        custom: Mapping[str, str],
        changes: Mapping[str, Any],
        aliases: tuple[str, ...],
    ) -> Completed:
        told = {name: self._source for name in changes if source_of(sources, name) != self._source}
        before = {name: known.get(name) for name in changes} | {SOURCE + name: sources.get(name) for name in told}
        after = dict(changes) | {SOURCE + name: source for name, source in told.items()}
        names = [ALIAS + alias for alias in aliases]
        columns = self._columns(row, {**sources, **told}, custom, changes) if changes else {}
        before, after = before | dict.fromkeys(names), after | dict.fromkeys(names, True)
        return Completed(row.id, row.uid, columns, aliases, before, after)

    def _columns(
        self, row: Row[Any], sources: Mapping[str, str], custom: Mapping[str, str], changes: Mapping[str, Any]
    ) -> dict[str, Any]:
        values = {name: getattr(row, name) for name in _WRITTEN}
        values |= {_COLUMN_OF[name]: value for name, value in changes.items() if name in _COLUMN_OF}
        own = {name: value for name, value in changes.items() if name not in _COLUMN_OF}
        values["custom"] = dumps({**custom, **own}) if own else row.custom
        values["provenance"] = dumps(dict(sources))
        if not _LINKING.isdisjoint(changes):
            values["local_date"] = day = self._agents.day_of(self._site, values["started_at_ms"])
            said = (values["agent_no"], values["agent_name"], day, values["group_name"])
            values["agent_id"], values["group_on_day"] = self._agents.link(*said)
        return {f"new_{name}": value for name, value in values.items()} | {"key": row.id}
