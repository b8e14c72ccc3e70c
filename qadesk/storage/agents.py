"""Whose call it is, and which team it counts for: by number, by extension and name on the day of the call."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from qadesk.domain.people import Days, Role
from qadesk.storage import tables as t

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
P = TypeVar("P", int, str)


@dataclass(frozen=True, slots=True)
class _Agent:
    """A person, as far as it decides whose a call is."""

    id: int
    no: str
    name: str
    role: str
    employed: Days
    group: str | None


@dataclass(slots=True)
class AgentIndex:
    """Everybody at once, for many calls: built by one look at the tables, then asked without the database."""

    _agents: dict[int, _Agent] = field(default_factory=dict)
    _by_no: dict[str, int] = field(default_factory=dict)
    _by_name: dict[str, list[int]] = field(default_factory=dict)
    _uses: dict[str, list[tuple[int, Days]]] = field(default_factory=dict)
    _teams: dict[int, list[tuple[Days, str]]] = field(default_factory=dict)

    @classmethod
    def load(cls, connection: Connection) -> "AgentIndex":
        """Of everybody in the workspace."""
        return cls._of(connection)

    def link(
        self, number: str | None, name: str | None, day: date | None, group: str | None
    ) -> tuple[int | None, str | None]:
        """``call.agent_id`` and ``call.group_on_day`` of a call, of what its source says and its local date."""
        agent_id = self.agent_id(number, day, name)
        return agent_id, self.group_on_day(agent_id, day, group)

    def agent_id(self, number: str | None, day: date | None = None, name: str | None = None) -> int | None:
        """The key of the person with that number; else whoever had that extension on the day; else by name.

        Where the day is unknown, an extension names somebody only if nobody else ever had it; where the dates leave
        two, the name may decide. A name alone names the only one of that name who was employed on the day, agents
        before others.
        """
        by_no = self._by_no.get(number) if number else None
        if by_no is not None:
            return by_no
        named = {each for each in self._by_name.get(name, ()) if self._employed(each, day)} if name else set()
        used = {each for each, days in self._uses.get(number or "", ()) if day is None or days.holds(day)}
        return _only(used) or _only(used & named) or _only(self._agents_of(named)) or _only(named)

    def group_on_day(self, agent_id: int | None, day: date | None, named: str | None = None) -> str | None:
        """The team that a call counts for: the one a source named, else the agent's on the day, else at present."""
        if named or agent_id is None:
            return named or None
        teams = self._teams.get(agent_id, ()) if day is not None else ()
        found = next((group for days, group in teams if day is not None and days.holds(day)), None)
        return found or self._agents[agent_id].group

    def _employed(self, agent_id: int, day: date | None) -> bool:
        return day is None or self._agents[agent_id].employed.holds(day)

    def _agents_of(self, ids: Iterable[int]) -> set[int]:
        return {each for each in ids if self._agents[each].role == Role.AGENT}

    @classmethod
    def _of(cls, connection: Connection, *which: ColumnElement[bool]) -> "AgentIndex":
        agents = {agent.id: agent for agent in map(_agent, connection.execute(_people().where(*which)))}
        uses = _grouped(_uses(connection, which), lambda row: row.extension, _use(agents))
        teams = _grouped(_teams(connection, which), lambda row: row.person_id, _team)
        by_name = _grouped(agents.values(), lambda agent: agent.name, lambda agent: agent.id)
        return cls(agents, {agent.no: agent.id for agent in agents.values()}, by_name, uses, teams)


def agent_named(
    connection: Connection, number: str | None, day: date | None = None, name: str | None = None
) -> int | None:
    """The key of the person whom a number, an extension or a name means on a day: see ``AgentIndex.agent_id``."""
    return _candidates(connection, number, name).agent_id(number, day, name)


def link(
    connection: Connection, number: str | None, name: str | None, day: date | None, group: str | None
) -> tuple[int | None, str | None]:
    """Key of the agent and team of one call: see ``AgentIndex.link``, which is for many."""
    return _candidates(connection, number, name).link(number, name, day, group)


def _candidates(connection: Connection, number: str | None, name: str | None) -> AgentIndex:
    """An index of those only whom these can mean."""
    p, u = t.person.c, t.extension_use.c
    if number:
        by_no = p.no == number
        if connection.scalar(select(p.id).where(by_no)) is not None:
            return AgentIndex._of(connection, by_no)
    used = select(u.person_id).where(u.extension == number)
    which = [*([p.id.in_(used)] if number else []), *([p.name == name] if name else [])]
    return AgentIndex._of(connection, or_(*which)) if which else AgentIndex()


@cache
def _people() -> Select[Any]:
    return select(t.person, t.business_group.c.name.label("group_name")).outerjoin(t.business_group)


def _uses(connection: Connection, which: tuple[ColumnElement[bool], ...]) -> Iterable[Any]:
    return connection.execute(_of_people(select(t.extension_use), t.extension_use.c.person_id, which))


def _teams(connection: Connection, which: tuple[ColumnElement[bool], ...]) -> Iterable[Any]:
    m = t.membership.c
    query = select(m.person_id, m.first_day, m.last_day, t.business_group.c.name.label("group_name"))
    query = query.select_from(t.membership.join(t.business_group))
    return connection.execute(_of_people(query, m.person_id, which).order_by(m.id))


def _of_people(
    query: Select[Any], person_id: ColumnElement[int], which: tuple[ColumnElement[bool], ...]
) -> Select[Any]:
    return query.where(person_id.in_(select(t.person.c.id).where(*which))) if which else query


def _agent(row: Any) -> _Agent:
    return _Agent(row.id, row.no, row.name, row.role, Days(row.hired_on, row.left_on), row.group_name)


def _use(agents: Mapping[int, _Agent]) -> Callable[[Any], tuple[int, Days]]:
    """Who had an extension, and when: not before the first nor after the last day of work."""

    def use(row: Any) -> tuple[int, Days]:
        return row.person_id, Days(row.first_day, row.last_day).common(agents[row.person_id].employed)

    return use


def _team(row: Any) -> tuple[Days, str]:
    return Days(row.first_day, row.last_day), row.group_name


def _grouped(rows: Iterable[Any], key: Callable[[Any], K], value: Callable[[Any], V]) -> dict[K, list[V]]:
    found: defaultdict[K, list[V]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(value(row))
    return dict(found)


def _only(ids: set[int]) -> int | None:
    return next(iter(ids)) if len(ids) == 1 else None


def chunks(parts: Iterable[P], size: int) -> Iterator[list[P]]:
    """Keys or numbers, each once and in order, in parts of at most ``size``: a query can hold no more."""
    ordered = sorted(set(parts))
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]
