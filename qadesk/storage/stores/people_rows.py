"""The rows of a person's stretches: teams, extensions, mentors, absences."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, delete, insert, select

from qadesk.domain.people import Absence, Days, ExtensionUse, Membership, Mentorship, PeopleBook, Person, Role
from qadesk.domain.people_history import PersonRecord, begins
from qadesk.storage import tables as t
from qadesk.storage.agents import chunks

CHUNK = 5000
T = TypeVar("T", Membership, ExtensionUse, Mentorship, Absence)

OWNED = (t.membership, t.extension_use, t.absence)
"""Tables whose rows belong to one person."""
_MENTOR = t.person.alias("mentor")


def people_query() -> Select[Any]:
    """People with the name of their present team."""
    return select(t.person, t.business_group.c.name.label("group_name")).outerjoin(t.business_group)


def person_of(row: Any) -> Person:
    """The person of a row of ``people_query``."""
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


def records(connection: Connection, ids: Sequence[int] | None = None) -> dict[int, PersonRecord]:
    """By key, the records of these people, or of everybody."""
    if ids is None:
        return _records(connection, None)
    found: dict[int, PersonRecord] = {}
    for part in chunks(ids, CHUNK):
        found |= _records(connection, part)
    return found


def _records(connection: Connection, ids: Sequence[int] | None) -> dict[int, PersonRecord]:
    query = people_query().order_by(t.person.c.no)
    people = connection.execute(query if ids is None else query.where(t.person.c.id.in_(ids)))
    persons = {row.id: person_of(row) for row in people}

    def read(query: Select[Any], table: Table, key: str, made: Callable[[str, Any], T]) -> dict[int, tuple[T, ...]]:
        of = table.c[key]
        rows = connection.execute((query if ids is None else query.where(of.in_(ids))).order_by(table.c.id))
        found: defaultdict[int, list[T]] = defaultdict(list)
        for row in rows:
            owner = getattr(row, key)
            found[owner].append(made(persons[owner].no, row))
        return {owner: tuple(sorted(each, key=begins)) for owner, each in found.items()}

    teams = read(_teams(), t.membership, "person_id", _membership)
    uses = read(select(t.extension_use), t.extension_use, "person_id", _use)
    mentors = read(_pairs(), t.mentorship, "apprentice_id", _mentorship)
    absences = read(select(t.absence), t.absence, "person_id", _absence)
    return {
        each: PersonRecord(
            person=person,
            memberships=teams.get(each, ()),
            extensions=uses.get(each, ()),
            mentors=mentors.get(each, ()),
            absences=absences.get(each, ()),
        )
        for each, person in persons.items()
    }


def book(connection: Connection) -> PeopleBook:
    """Everybody, and who was where when."""
    known = list(records(connection).values())
    return PeopleBook(
        people=tuple(record.person for record in known),
        memberships=tuple(each for record in known for each in record.memberships),
        extensions=tuple(each for record in known for each in record.extensions),
        mentorships=tuple(each for record in known for each in record.mentors),
        absences=tuple(each for record in known for each in record.absences),
    )


def replace_rows(
    connection: Connection,
    put: Mapping[int, PersonRecord],
    group_ids: Mapping[str, int],
    person_ids: Mapping[str, int],
) -> None:
    """Put the stretches of these records, by the person's key, in place of those that are there."""
    for part in chunks(put, CHUNK):
        for table in OWNED:
            connection.execute(delete(table).where(table.c.person_id.in_(part)))
        connection.execute(delete(t.mentorship).where(t.mentorship.c.apprentice_id.in_(part)))
        for table, rows in _rows({each: put[each] for each in part}, group_ids, person_ids):
            if rows:
                connection.execute(insert(table), rows)


def _rows(
    put: Mapping[int, PersonRecord], group_ids: Mapping[str, int], person_ids: Mapping[str, int]
) -> Iterable[tuple[Table, list[dict[str, Any]]]]:
    yield (
        t.membership,
        [
            {"person_id": key, "group_id": group_ids[each.group], "leader_no": each.leader} | _days(each.days)
            for key, record in put.items()
            for each in record.memberships
        ],
    )
    yield (
        t.extension_use,
        [
            {"person_id": key, "extension": each.extension} | _days(each.days)
            for key, record in put.items()
            for each in record.extensions
        ],
    )
    yield (
        t.mentorship,
        [
            {"mentor_id": person_ids[each.mentor_no], "apprentice_id": key} | _days(each.days)
            for key, record in put.items()
            for each in record.mentors
        ],
    )
    yield (
        t.absence,
        [
            {"person_id": key, "why": each.why} | _days(each.days)
            for key, record in put.items()
            for each in record.absences
        ],
    )


def _teams() -> Select[Any]:
    query = select(t.membership, t.business_group.c.name.label("group_name"))
    return query.select_from(t.membership.join(t.business_group))


def _pairs() -> Select[Any]:
    query = select(t.mentorship, _MENTOR.c.no.label("mentor_no"))
    return query.join(_MENTOR, t.mentorship.c.mentor_id == _MENTOR.c.id)


def _days(days: Days) -> dict[str, Any]:
    return {"first_day": days.first, "last_day": days.last}


def _membership(no: str, row: Any) -> Membership:
    return Membership(no, row.group_name, Days(row.first_day, row.last_day), row.leader_no)


def _use(no: str, row: Any) -> ExtensionUse:
    return ExtensionUse(no, row.extension, Days(row.first_day, row.last_day))


def _mentorship(no: str, row: Any) -> Mentorship:
    return Mentorship(row.mentor_no, no, Days(row.first_day, row.last_day))


def _absence(no: str, row: Any) -> Absence:
    return Absence(no, Days(row.first_day, row.last_day), row.why)
