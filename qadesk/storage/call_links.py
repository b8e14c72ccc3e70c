"""Calls after people have changed: whose they are and which team they count for is worked out again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, or_, select, update

from qadesk.storage import catalogue
from qadesk.storage import tables as t
from qadesk.storage.agents import AgentIndex, chunks

CHUNK = 5000
_FEW = 200
"""With changes of more people, all calls are walked through: quicker than looking so many up."""

_C = t.call.c
_RELINK = (
    update(t.call)
    .where(_C.id == bindparam("call"))
    .values(agent_id=bindparam("agent"), group_on_day=bindparam("group"))
)


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
    index = AgentIndex.load(connection)
    changed = 0
    for rows in _pages(connection, touched):
        updates = list(_updates(index, rows))
        if updates:
            connection.execute(_RELINK, updates)
        changed += len(updates)
        shown = (row.id for row in rows if row.agent_id in touched.renamed)
        catalogue.refresh(connection, {*(each["call"] for each in updates), *shown})
    return changed


def relink_calls(connection: Connection, ids: Iterable[int]) -> None:
    """The same for these calls, whose local dates have moved."""
    index = AgentIndex.load(connection)
    for rows in _some(connection, ids):
        updates = list(_updates(index, rows))
        if updates:
            connection.execute(_RELINK, updates)


def rename_group(connection: Connection, old: str, new: str) -> None:
    """Calls that count for a team under its old name count for it under the new one."""
    ids = connection.scalars(select(_C.id).where(or_(_C.group_name == old, _C.group_on_day == old))).all()
    for part in chunks(ids, CHUNK):
        for column in (_C.group_name, _C.group_on_day):
            connection.execute(update(t.call).where(_C.id.in_(part), column == old).values({column: new}))
        catalogue.refresh(connection, part)


def _updates(index: AgentIndex, rows: Sequence[Row[Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        agent_id, group = index.link(row.agent_no, row.agent_name, row.local_date, row.group_name)
        if (agent_id, group) != (row.agent_id, row.group_on_day):
            yield {"call": row.id, "agent": agent_id, "group": group}


def _pages(connection: Connection, touched: Touched) -> Iterator[Sequence[Row[Any]]]:
    if len(touched.people) > _FEW:
        return _all(connection)
    return _some(connection, connection.scalars(_concerned(touched)).all())


def _some(connection: Connection, ids: Iterable[int]) -> Iterator[Sequence[Row[Any]]]:
    for part in chunks(ids, CHUNK):
        yield connection.execute(_facts().where(_C.id.in_(part))).all()


def _all(connection: Connection) -> Iterator[Sequence[Row[Any]]]:
    last = 0
    while rows := connection.execute(_facts().where(_C.id > last).order_by(_C.id).limit(CHUNK)).all():
        yield rows
        last = rows[-1].id


def _concerned(touched: Touched) -> Select[int]:
    return select(_C.id).where(
        or_(_C.agent_id.in_(touched.people), _C.agent_no.in_(touched.numbers), _C.agent_name.in_(touched.names))
    )


def _facts() -> Select[Any]:
    return select(_C.id, _C.agent_id, _C.agent_no, _C.agent_name, _C.local_date, _C.group_name, _C.group_on_day)
