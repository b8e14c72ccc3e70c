"""People, the teams and extensions they had by the day, and which calls are theirs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from qadesk.domain.errors import UserError
from qadesk.domain.people import PeopleBook, Person, Role
from qadesk.domain.people_history import PersonRecord, begun, changed, check_extension
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.agents import chunks
from qadesk.storage.call_links import FEW, Touched, relink, rename_group
from qadesk.storage.relinking import Relinking
from qadesk.storage.stores import people_back, people_rows


class SqlPeopleStore:
    """People by number; a change of one finds the calls that it concerns."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str], relinking: Relinking) -> None:
        self._connection = connection
        self._new_uid = new_uid
        self._relinking = relinking

    def add(self, person: Person) -> Person:
        """Add or correct by number; returns it with its uid. Calls that mean the person are linked.

        Another team or extension is taken as always having been so; see ``people_history.changed`` for a change.
        """
        old = self.record(person.no)
        self.put([changed(old, person, None) if old else begun(person)])
        stored = self.get(person.no)
        assert stored is not None, "it has just been put there"
        return stored

    def add_group(self, name: str) -> bool:
        """Make sure that there is a group of that name; whether it is new."""
        if name in self._group_ids():
            return False
        keys.added(self._connection, t.business_group, uid=self._new_uid(), name=name)
        return True

    def groups(self) -> list[str]:
        """The names of all teams, sorted."""
        return list(self._connection.scalars(select(t.business_group.c.name).order_by(t.business_group.c.name)))

    def rename_group(self, old: str, new: str) -> None:
        """Give a team another name, also where calls count for it. Raises ``UserError`` for a name in use."""
        known = self._group_ids()
        if old not in known:
            raise KeyError(old)
        if new in known:
            raise UserError(_NAME_IN_USE, _OTHER_NAME, group=new)
        g = t.business_group
        self._connection.execute(update(g).where(g.c.id == known[old]).values(name=new))
        rename_group(self._connection, old, new)

    def get(self, no: str) -> Person | None:
        """The person of that number."""
        row = self._connection.execute(people_rows.people_query().where(t.person.c.no == no)).one_or_none()
        return people_rows.person_of(row) if row else None

    def all(self, role: Role | None = None) -> list[Person]:
        """Everybody, by number; or those of a role."""
        query = people_rows.people_query().order_by(t.person.c.no)
        if role is not None:
            query = query.where(t.person.c.role == role)
        return [people_rows.person_of(row) for row in self._connection.execute(query)]

    def record(self, no: str) -> PersonRecord | None:
        """The person of that number with all that is known by the day."""
        return self.records([no]).get(no)

    def records(self, nos: Iterable[str] | None = None) -> dict[str, PersonRecord]:
        """By number, the records of these people (those that are known), or of everybody."""
        ids = None if nos is None else list(self._ids(nos).values())
        return {record.person.no: record for record in people_rows.records(self._connection, ids).values()}

    @property
    def calls_wait(self) -> bool:
        """Whether ``link_calls`` has anything to do."""
        return self._relinking.is_due

    def link_calls(self, most: int) -> bool:
        """Link so many calls anew; whether others still wait."""
        return self._relinking.go_on(most)

    def put(self, records: Sequence[PersonRecord], *, calls_later: bool = False) -> None:
        """Add or replace these people by number, with all their stretches; calls are linked anew.

        With ``calls_later`` those of very many people wait for ``link_calls``.

        Teams that nobody knew are added. Raises ``UserError``, and changes nothing then, where an extension belongs to
        somebody else on the same day, and for an unknown mentor.
        """
        if not records:
            return
        self._check_mentors(records)
        self._check_extensions(records)
        nos = [record.person.no for record in records]
        before = self.records(nos)
        group_ids = self._groups_of(records)
        person_ids = self._put_people(records, group_ids)
        everybody = person_ids | self._ids(pair.mentor_no for record in records for pair in record.mentors)
        mine = {person_ids[record.person.no]: record for record in records}
        people_rows.replace_rows(self._connection, mine, group_ids, everybody)
        touched = _touched(person_ids, [*before.values(), *records], before)
        if calls_later and len(touched.people) > FEW:
            self._relinking.ask(touched)
        else:
            relink(self._connection, touched)

    def book(self) -> PeopleBook:
        """Everybody, and who was where when."""
        return people_rows.book(self._connection)

    def put_back(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> str | None:
        """Undo a change of the journal; why it could not be undone, packed, or ``None``. See ``put_all_back``."""
        return self.put_all_back([(before, after)])[0]

    def put_all_back(self, changes: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> list[str | None]:
        """Undo changes of the journal (see ``people_plain.difference``); for each why it could not be, or ``None``.

        Somebody new goes unless they have been changed, have worked or been scored since; fields that were changed
        are as before unless somebody changed them again. Whoever is gone already stays so.
        """
        now = self.records([str(after["no"]) for _, after in changes])
        ids = self._ids(now)
        leaving = [ids[after["no"]] for before, after in changes if not before and after["no"] in ids]
        kept: list[str | None] = [None] * len(changes)
        restored: dict[str, tuple[int, PersonRecord]] = {}
        for at, (before, after) in enumerate(changes):
            no = str(after["no"])
            if before and no in now:
                now[no], whole = people_back.restored(now[no], before, after)
                restored[no] = at, now[no]
                kept[at] = None if whole else people_back.changed_since(now[no])
        self._put_each(restored, kept)
        removed: list[PersonRecord] = []
        for at, (before, after) in enumerate(changes):
            record = now.get(str(after["no"]))
            if not before and record is not None:
                person_id = ids[record.person.no]
                kept[at] = people_back.why_kept(self._connection, person_id, record, after, leaving)
                removed += [record] if kept[at] is None else []
        self._remove(removed, ids)
        return kept

    def _put_each(self, restored: Mapping[str, tuple[int, PersonRecord]], kept: list[str | None]) -> None:
        """All at once; where one of them cannot be, one by one, and why goes into ``kept``."""
        try:
            self.put([record for _, record in restored.values()])
        except UserError:
            for at, record in restored.values():
                try:
                    self.put([record])
                except UserError as error:
                    kept[at] = error.packed()

    def _remove(self, records: Sequence[PersonRecord], ids: Mapping[str, int]) -> None:
        if not records:
            return
        gone = [ids[record.person.no] for record in records]
        for part in chunks(gone, people_rows.CHUNK):
            people_back.remove(self._connection, part)
        groups = {each.group for record in records for each in record.memberships}
        people_back.forget_empty_groups(self._connection, sorted(groups))
        relink(self._connection, _touched({r.person.no: ids[r.person.no] for r in records}, records, {}))

    def _put_people(self, records: Sequence[PersonRecord], group_ids: Mapping[str, int]) -> dict[str, int]:
        known = self._ids(record.person.no for record in records)
        columns = {record.person.no: _columns(record.person, group_ids) for record in records}
        new = [
            {"uid": record.person.uid or self._new_uid(), "no": record.person.no, **columns[record.person.no]}
            for record in records
            if record.person.no not in known
        ]
        if new:
            self._connection.execute(insert(t.person), new)
        for no, person_id in known.items():
            self._connection.execute(update(t.person).where(t.person.c.id == person_id).values(columns[no]))
        return self._ids(columns)

    def _groups_of(self, records: Iterable[PersonRecord]) -> dict[str, int]:
        """Keys of all groups, those that the records name among them."""
        named = {each.group for record in records for each in record.memberships}
        named |= {record.person.group for record in records if record.person.group}
        new = sorted(named - self._group_ids().keys())
        if new:
            self._connection.execute(insert(t.business_group), [{"uid": self._new_uid(), "name": name} for name in new])
        return self._group_ids()

    def _check_mentors(self, records: Sequence[PersonRecord]) -> None:
        named = {pair.mentor_no: record.person for record in records for pair in record.mentors}
        known = {record.person.no for record in records} | self._ids(named).keys()
        for no, person in named.items():
            if no not in known:
                raise UserError(_NO_MENTOR, _ADD_MENTOR, mentor=no, name=person.name, no=person.no)

    def _check_extensions(self, records: Sequence[PersonRecord]) -> None:
        """No extension has two users on one day, those in the tables included."""
        mine = {record.person.no: record for record in records}
        numbers = {each.extension for record in records for each in record.extensions}
        u = t.extension_use.c
        users: set[int] = set()
        for part in _parts(numbers):
            users |= set(self._connection.scalars(select(u.person_id).where(u.extension.in_(part))))
        others = {r.person.no: r for r in people_rows.records(self._connection, sorted(users)).values()}
        by_number: dict[str, list[PersonRecord]] = {}
        for record in (others | mine).values():
            for number in {each.extension for each in record.extensions} & numbers:
                by_number.setdefault(number, []).append(record)
        for shared in by_number.values():
            for at, record in enumerate(shared):
                for other in shared[:at]:
                    one, two = (record, other) if record.person.no in mine else (other, record)
                    check_extension(one, two)

    def _ids(self, nos: Iterable[str]) -> dict[str, int]:
        p = t.person.c
        found: dict[str, int] = {}
        for part in _parts(nos):
            rows = self._connection.execute(select(p.no, p.id).where(p.no.in_(part)))
            found |= {row.no: row.id for row in rows}
        return found

    def _group_ids(self) -> dict[str, int]:
        g = t.business_group.c
        return {row.name: row.id for row in self._connection.execute(select(g.name, g.id))}


_NAME_IN_USE = QT_TRANSLATE_NOOP("errors", "There is a team called {group} already.")
_OTHER_NAME = QT_TRANSLATE_NOOP("errors", "Choose another name.")
_NO_MENTOR = QT_TRANSLATE_NOOP("errors", "There is nobody with the number {mentor}, the mentor of {name} ({no}).")
_ADD_MENTOR = QT_TRANSLATE_NOOP("errors", "Add that person first.")


def _parts(texts: Iterable[str]) -> Iterable[list[str]]:
    """Texts in parts that a query can hold."""
    return chunks(texts, people_rows.CHUNK)


def _columns(person: Person, group_ids: Mapping[str, int]) -> dict[str, Any]:
    return {
        "name": person.name,
        "role": person.role.value,
        "group_id": group_ids[person.group] if person.group else None,
        "leader_no": person.leader,
        "hired_on": person.hired_on,
        "left_on": person.left_on,
        "extension": person.extension,
    }


def _touched(ids: Mapping[str, int], records: Sequence[PersonRecord], before: Mapping[str, PersonRecord]) -> Touched:
    renamed = (
        r.person.no for r in records if r.person.no in before and before[r.person.no].person.name != r.person.name
    )
    return Touched(
        people=frozenset(ids.values()),
        numbers=frozenset({*ids, *(each.extension for record in records for each in record.extensions)}),
        names=frozenset(record.person.name for record in records),
        renamed=frozenset(ids[no] for no in renamed),
    )
