"""Calls after people have changed: whose they are and which team they count for is worked out again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, or_, select, update

from qadesk.storage import catalogue
from qadesk.storage import tables as t
from qadesk.storage.agents import AgentIndex, chunks

CHUNK = 5000
FEW = 200
"""With changes of more people, all calls are walked through: quicker than looking so many up."""

_C = t.call.c
_RELINK = (
    update(t.call)
    .where(_C.id == bindparam("call"))
    .values(agent_id=bindparam("agent"), group_on_day=bindparam("group"))
)

_Update = tuple[int, int | None, str | None]
"""Call, its agent, its team."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What changed about people: the numbers, extensions and names by which calls may mean them, old and new."""

    people: frozenset[int]
    numbers: frozenset[str]
    names: frozenset[str]
    renamed: frozenset[int] = frozenset()
    """Those of ``people`` whose name or number is shown differently now."""


def relink(connection: Connection, touched: Touched) -> int:
    """Bring ``agent_id``, ``group_on_day`` and the catalogue of all calls concerned up to date; how many changed."""
    links = _Links(AgentIndex.load(connection))
    changed = 0
    for rows in _pages(connection, touched):
        updates = links.updates(rows)
        write_links(connection, updates)
        changed += len(updates)
        shown = (row.id for row in rows if row.agent_id in touched.renamed)
        catalogue.refresh(connection, {*(call for call, _, _ in updates), *shown})
    return changed


def relink_calls(connection: Connection, ids: Iterable[int]) -> None:
    """The same for these calls, whose local dates have moved."""
    links = _Links(AgentIndex.load(connection))
    for rows in _some(connection, ids):
        write_links(connection, links.updates(rows))


def rename_group(connection: Connection, old: str, new: str) -> None:
    """Calls that count for a team under its old name count for it under the new one."""
    ids = connection.scalars(select(_C.id).where(or_(_C.group_name == old, _C.group_on_day == old))).all()
    for part in chunks(ids, CHUNK):
        for column in (_C.group_name, _C.group_on_day):
            connection.execute(update(t.call).where(_C.id.in_(part), column == old).values({column: new}))
        catalogue.refresh(connection, part)


class _Links(dict[tuple[Any, ...], tuple[int | None, str | None]]):
    """Agent and team by what calls say; many calls say the same."""

    def __init__(self, index: AgentIndex) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, said: tuple[Any, ...]) -> tuple[int | None, str | None]:
        found = self[said] = self._index.link(*said)
        return found

    def updates(self, rows: Sequence[Row[Any]]) -> list[_Update]:
        """Those of the calls that are somebody else's, or count for another team, than is written there."""
        found = []
        for row in rows:
            agent, group = self[tuple(row[3:])]
            if agent != row.agent_id or group != row.group_on_day:
                found.append((row.id, agent, group))
        return found


def write_links(connection: Connection, updates: Sequence[_Update]) -> None:
    """Write (call, agent, team), past what SQLAlchemy does for each row of an ``execute``: there may be a million."""
    if updates:
        statement = _RELINK.compile(dialect=connection.dialect)
        order = [("call", "agent", "group").index(name) for name in statement.positiontup or ()]
        connection.exec_driver_sql(str(statement), [tuple(each[at] for at in order) for each in updates])


def _pages(connection: Connection, touched: Touched) -> Iterator[Sequence[Row[Any]]]:
    if len(touched.people) > FEW:
        return _all(connection)
    return _some(connection, connection.scalars(_concerned(touched)).all())


def _some(connection: Connection, ids: Iterable[int]) -> Iterator[Sequence[Row[Any]]]:
    for part in chunks(ids, CHUNK):
        yield connection.execute(_facts().where(_C.id.in_(part))).all()


def _all(connection: Connection) -> Iterator[Sequence[Row[Any]]]:
    last = 0
    while rows := next_calls(connection, last, CHUNK):
        yield rows
        last = rows[-1].id


def next_calls(connection: Connection, after: int, most: int) -> Sequence[Row[Any]]:
    """So many calls with keys above ``after``: key, agent, team, then what decides on them."""
    return connection.execute(_facts().where(_C.id > after).order_by(_C.id).limit(most)).all()


def _concerned(touched: Touched) -> Select[int]:
    return select(_C.id).where(
        or_(_C.agent_id.in_(touched.people), _C.agent_no.in_(touched.numbers), _C.agent_name.in_(touched.names))
    )


def _facts() -> Select[Any]:
    """Key, agent and team of calls, then what decides on them, in the order of ``AgentIndex.link``."""
    return select(_C.id, _C.agent_id, _C.group_on_day, _C.agent_no, _C.agent_name, _C.local_date, _C.group_name)
