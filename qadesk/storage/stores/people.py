"""People, their groups, and which calls are theirs."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from qadesk.domain.people import Person, Role
from qadesk.storage import catalogue, keys
from qadesk.storage import tables as t


class SqlPeopleStore:
    """People by number; adding one finds the calls that name the number or the extension."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str]) -> None:
        self._connection = connection
        self._new_uid = new_uid

    def add(self, person: Person) -> Person:
        """Add or update by number; returns it with its uid. Calls that name the number or extension are linked."""
        old = self._row(person.no)
        uid = old.uid if old else person.uid or self._new_uid()
        values = self._columns(person)
        if old:
            self._connection.execute(update(t.person).where(t.person.c.id == old.id).values(values))
        else:
            self._connection.execute(insert(t.person).values(uid=uid, no=person.no, **values))
        self._link({person.no, person.extension, old.extension if old else None})
        return replace(person, uid=uid)

    def add_group(self, name: str) -> bool:
        """Make sure that there is a group of that name; whether it is new."""
        g = t.business_group.c
        if keys.found(self._connection, select(g.id).where(g.name == name)) is not None:
            return False
        self._group_id(name)
        return True

    def get(self, no: str) -> Person | None:
        """The person of that number."""
        row = self._row(no)
        return _person(row) if row else None

    def all(self, role: Role | None = None) -> list[Person]:
        """Everybody, by number; or those of a role."""
        query = _people().order_by(t.person.c.no)
        if role is not None:
            query = query.where(t.person.c.role == role)
        return [_person(row) for row in self._connection.execute(query)]

    def _row(self, no: str) -> Row[Any] | None:
        return self._connection.execute(_people().where(t.person.c.no == no)).one_or_none()

    def _columns(self, person: Person) -> dict[str, Any]:
        return {
            "name": person.name,
            "role": person.role.value,
            "group_id": self._group_id(person.group) if person.group else None,
            "leader_no": person.leader,
            "hired_on": person.hired_on,
            "left_on": person.left_on,
            "extension": person.extension,
        }

    def _group_id(self, name: str) -> int:
        g = t.business_group.c
        known = keys.found(self._connection, select(g.id).where(g.name == name))
        if known is not None:
            return known
        return keys.added(self._connection, t.business_group, uid=self._new_uid(), name=name)

    def _link(self, numbers: Iterable[str | None]) -> None:
        c = t.call.c
        named = sorted(number for number in numbers if number)
        for number in named:
            agent_id = agent_named(self._connection, number)
            self._connection.execute(update(t.call).where(c.agent_no == number).values(agent_id=agent_id))
        people = select(t.person.c.id).where(t.person.c.no.in_(named))
        touched = select(c.id).where(or_(c.agent_no.in_(named), c.agent_id.in_(people)))
        catalogue.refresh(self._connection, self._connection.scalars(touched))


def agent_named(connection: Connection, number: str | None) -> int | None:
    """The id of the person with that number, else of the only one with that extension; a shared one names nobody."""
    if not number:
        return None
    p = t.person.c
    by_no = keys.found(connection, select(p.id).where(p.no == number))
    if by_no is not None:
        return by_no
    by_extension = connection.scalars(select(p.id).where(p.extension == number).limit(2)).all()
    return by_extension[0] if len(by_extension) == 1 else None


@cache
def _people() -> Any:
    return select(t.person, t.business_group.c.name.label("group_name")).outerjoin(t.business_group)


def _person(row: Row[Any]) -> Person:
    return Person(
        no=row.no,
        name=row.name,
        role=Role(row.role),
        group=row.group_name,
        leader=row.leader_no,
        hired_on=row.hired_on,
        left_on=row.left_on,
        extension=row.extension,
        uid=row.uid,
    )
