"""What a table of people would change, person by person; nothing is written here."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from qadesk.domain.errors import UserError
from qadesk.domain.people import Days, ExtensionUse, Membership, Mentorship, Person, Role
from qadesk.domain.people_columns import PeopleTable, PersonRow
from qadesk.domain.people_history import (
    PersonRecord,
    Stretch,
    begins,
    begun,
    changed,
    check_extension,
    checked,
    settled,
)
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP

S = TypeVar("S", bound=Stretch)

OTHER_NAME = QT_TRANSLATE_NOOP("errors", "Number {no} is {name} in row {row} already.")
ONE_NUMBER = QT_TRANSLATE_NOOP("errors", "Give each person a number of their own.")
OTHER_VALUES = QT_TRANSLATE_NOOP("errors", "Number {no} stands in row {row} already, with other values.")
SAY_WHEN = QT_TRANSLATE_NOOP("errors", "Say in columns “from” and “to” (自, 至) when each row holds, or keep one.")
NO_ROLE = QT_TRANSLATE_NOOP("errors", "No role is given; {name} is taken for an agent.")
NOBODY = QT_TRANSLATE_NOOP("errors", "“{value}” is neither the number nor the name of anybody; it is left out.")
SEVERAL = QT_TRANSLATE_NOOP("errors", "Several people are called {value}; give the number. It is left out.")
OWN_MENTOR = QT_TRANSLATE_NOOP("errors", "{value} cannot be their own mentor; it is left out.")


class Fate(StrEnum):
    """What becomes of a person whom a table names."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """A person before (``None``: unknown) and after, and the rows that say so."""

    rows: tuple[int, ...]
    before: PersonRecord | None
    after: PersonRecord

    @property
    def fate(self) -> Fate:
        """Whether they are new, changed, or just so already."""
        if self.before is None:
            return Fate.NEW
        return Fate.UNCHANGED if self.before == self.after else Fate.CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePlan:
    """What a table would do: everybody in the order of their first rows, and the rows that are left out."""

    table: PeopleTable
    changes: tuple[PersonChange, ...]
    refused: tuple[ImportIssue, ...]
    warnings: tuple[ImportIssue, ...]

    def of(self, fate: Fate) -> list[PersonChange]:
        """Those of one fate."""
        return [change for change in self.changes if change.fate is fate]


def planned(
    table: PeopleTable, known: Mapping[str, PersonRecord], today: date, since: date | None = None
) -> PeoplePlan:
    """What the rows would change of ``known`` (everybody, by number).

    A row without days of its own holds from ``since`` on (default today) where it differs from what is known, and since
    always of somebody new. Empty cells change nothing.
    """
    return _Planner(table, known, today, since or today).plan()


@dataclass(slots=True)
class _Planner:
    """The state of one look at a table."""

    table: PeopleTable
    known: Mapping[str, PersonRecord]
    today: date
    since: date
    refused: list[ImportIssue] = field(default_factory=list)
    warnings: list[ImportIssue] = field(default_factory=list)
    after: dict[str, PersonRecord] = field(default_factory=dict)
    rows: dict[str, list[PersonRow]] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)

    def plan(self) -> PeoplePlan:
        self._gather()
        self._know_names()
        for no, rows in list(self.rows.items()):
            self._take(no, [self._with_leader(row) for row in rows])
        self._free_extensions()
        for no in list(self.after):
            self._pair(no)
        changes = [
            PersonChange(rows=tuple(row.row for row in self.rows[no]), before=self.known.get(no), after=record)
            for no, record in self.after.items()
        ]
        return PeoplePlan(
            table=self.table,
            changes=tuple(changes),
            refused=tuple(sorted([*self.table.refused, *self.refused], key=_row_of)),
            warnings=tuple(sorted([*self.table.warnings, *self.warnings], key=_row_of)),
        )

    def _gather(self) -> None:
        """Rows by number; one that calls its number's owner otherwise, or contradicts without days, is left out."""
        for row in self.table.rows:
            before = self.rows.setdefault(row.no, [])
            named = next((each for each in before if each.name and row.name and each.name != row.name), None)
            if named is not None:
                error = UserError(OTHER_NAME, ONE_NUMBER, no=row.no, name=named.name, row=named.row)
                self._refuse([row], error, "name")
            elif before and row.days is None and not _repeats(row, before[0]):
                self._refuse([row], UserError(OTHER_VALUES, SAY_WHEN, no=row.no, row=before[0].row), "no")
            else:
                before.append(row)

    def _know_names(self) -> None:
        named = {no: record.person.name for no, record in self.known.items()}
        named |= {no: row.name for no, rows in self.rows.items() for row in rows if row.name}
        names = defaultdict(set)
        for no, name in named.items():
            names[name].add(no)
        self.names = dict(names)

    def _take(self, no: str, rows: Sequence[PersonRow]) -> None:
        known = self.known.get(no)
        try:
            record = _merged(known, rows, self.today, self.since)
            # a table may give no days at all: then what it says of a future day must not hold today
            self.after[no] = settled(record, self.today)
        except UserError as error:
            self._refuse(rows, error, "from" if any(row.days for row in rows) else "no")
            return
        if known is None and "role" in self.table.columns and not any(row.role for row in rows):
            self._warn(rows[0], UserError(NO_ROLE, name=self.after[no].person.name), "role")

    def _with_leader(self, row: PersonRow) -> PersonRow:
        return replace(row, leader=self._number(row, row.leader, "leader")) if row.leader else row

    def _number(self, row: PersonRow, value: str, column: str) -> str | None:
        """The number that a cell means, which may hold a name."""
        if value in self.known or value in self.rows:
            return value
        found = self.names.get(value, set())
        if len(found) == 1:
            return next(iter(found))
        self._warn(row, UserError(SEVERAL if found else NOBODY, value=value), column)
        return None

    def _pair(self, no: str) -> None:
        for row in self.rows[no]:
            mentor = self._number(row, row.mentor, "mentor") if row.mentor else None
            if mentor is None:
                continue
            if mentor == no:
                self._warn(row, UserError(OWN_MENTOR, value=row.mentor), "mentor")
            elif mentor in self.known or mentor in self.after:
                self.after[no] = self._paired(self.after[no], mentor, row.days)
            else:
                self._warn(row, UserError(NOBODY, value=row.mentor), "mentor")

    def _paired(self, record: PersonRecord, mentor: str, days: Days | None) -> PersonRecord:
        if any(pair.mentor_no == mentor and (days is None or pair.days == days) for pair in record.mentors):
            return record
        first = days or Days(self.since if record.person.no in self.known else None)
        pair = Mentorship(mentor, record.person.no, first)
        return replace(record, mentors=_placed(record.mentors, pair))

    def _free_extensions(self) -> None:
        """Whoever would get an extension that somebody else has on the same day is left out."""
        everybody = {**self.known, **self.after}
        users: defaultdict[str, set[str]] = defaultdict(set)
        for no, record in everybody.items():
            for use in record.extensions:
                users[use.extension].add(no)
        open_numbers = [number for number, nos in users.items() if len(nos) > 1]
        while open_numbers:
            nos = users[open_numbers.pop()]
            for no in sorted(nos & self.after.keys(), key=lambda each: self.rows[each][0].row, reverse=True):
                error = _taken(everybody[no], (everybody[other] for other in sorted(nos - {no})))
                if error is not None:
                    self._refuse(self.rows[no], error, "extension")
                    del self.after[no]
                    open_numbers += self._fall_back(no, everybody, users)

    def _fall_back(self, no: str, everybody: dict[str, PersonRecord], users: dict[str, set[str]]) -> list[str]:
        """Whoever is left out keeps what they had; the extensions that this concerns."""
        for nos in users.values():
            nos.discard(no)
        if no not in self.known:
            everybody.pop(no)
            return []
        everybody[no] = self.known[no]
        numbers = [use.extension for use in self.known[no].extensions]
        for number in numbers:
            users.setdefault(number, set()).add(no)
        return numbers

    def _refuse(self, rows: Iterable[PersonRow], error: UserError, column: str) -> None:
        heading = self.table.heading(column)
        self.refused += [ImportIssue(self.table.name, error.packed(), row.row, heading) for row in rows]

    def _warn(self, row: PersonRow, error: UserError, column: str) -> None:
        self.warnings.append(ImportIssue(self.table.name, error.packed(), row.row, self.table.heading(column)))


def _merged(known: PersonRecord | None, rows: Sequence[PersonRow], today: date, since: date) -> PersonRecord:
    """What is known of somebody with what the rows say. Raises ``UserError`` where that cannot be."""
    undated = [row for row in rows if row.days is None]
    person = _person(known.person if known else None, rows)
    if not undated:
        # the stretches say which team and extension it is; until then there are those that are known
        record = replace(known, person=person) if known else PersonRecord(person=person)
    else:
        person = _placed_person(person, undated)
        record = changed(known, person, since) if known else begun(person)
    for row in sorted((row for row in rows if row.days is not None), key=_first_day):
        record = _with_stretches(record, row)
    return checked(record)


def _person(known: Person | None, rows: Sequence[PersonRow]) -> Person:
    person = known or Person(no=rows[0].no, name=rows[0].no, role=Role.AGENT)
    for row in rows:
        person = replace(
            person,
            name=row.name or person.name,
            role=row.role or person.role,
            hired_on=row.hired_on or person.hired_on,
            left_on=row.left_on or person.left_on,
        )
    return person


def _placed_person(person: Person, rows: Sequence[PersonRow]) -> Person:
    for row in rows:
        moved = row.group is not None and row.group != person.group
        # whoever moves to another team does not take the leader along
        leader = row.leader or (None if moved else person.leader)
        person = replace(
            person, group=row.group or person.group, leader=leader, extension=row.extension or person.extension
        )
    return person


def _with_stretches(record: PersonRecord, row: PersonRow) -> PersonRecord:
    no, days = record.person.no, row.days or Days()
    if row.group:
        same = (each for each in record.memberships if (each.group, each.days.first) == (row.group, days.first))
        team = Membership(no, row.group, days, row.leader or next((each.leader for each in same), None))
        record = replace(record, memberships=_placed(record.memberships, team))
    if row.extension:
        use = ExtensionUse(no, row.extension, days)
        record = replace(record, extensions=_placed(record.extensions, use))
    return record


def _placed(stretches: tuple[S, ...], new: S) -> tuple[S, ...]:
    """The stretches with ``new`` among them: one that began before ends the day before, one of the same day goes.

    Where it has no end itself, it lasts until the next one begins.
    """
    later: list[S] = [each for each in stretches if begins(each) > begins(new)]
    if new.days.last is None and later:
        until = min(begins(each) for each in later) - timedelta(days=1)
        new = replace(new, days=Days(new.days.first, until))
    earlier: list[S] = [_cut(each, begins(new)) for each in stretches if begins(each) < begins(new)]
    return (*earlier, new, *later)


def _cut(stretch: S, first: date) -> S:
    if stretch.days.last is not None and stretch.days.last < first:
        return stretch
    return replace(stretch, days=Days(stretch.days.first, first - timedelta(days=1)))


def _repeats(row: PersonRow, before: PersonRow) -> bool:
    """Whether a row says nothing else than an earlier one."""
    return replace(row, row=before.row) == before


def _taken(record: PersonRecord, others: Iterable[PersonRecord]) -> UserError | None:
    for other in others:
        try:
            check_extension(record, other)
        except UserError as error:
            return error
    return None


def _first_day(row: PersonRow) -> date:
    return (row.days.first if row.days else None) or date.min


def _row_of(issue: ImportIssue) -> int:
    return issue.row or 0
