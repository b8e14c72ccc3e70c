"""People: who is where from which day on, by hand or from a table; every change is told in the audit trail."""

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.errors import UserError
from qadesk.domain.intake import Intake, IntakeKind, IntakeReport, IntakeState
from qadesk.domain.people import Days, PeopleBook, Person
from qadesk.domain.people_history import PersonRecord, Stretch, amended, begun, changed, checked, settled
from qadesk.domain.people_import import Fate, PeoplePlan, PersonChange, planned
from qadesk.domain.people_plain import difference
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor, Job
from qadesk.services.futures import then
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Stores
from qadesk.services.ports_people import PeopleTables

KIND = "person"
"""What the journal calls a change of somebody."""
AT_ONCE = 1000
"""So many calls are linked in one transaction, which takes some 40 ms."""

_IMPORTING = QT_TRANSLATE_NOOP("jobs", "Importing people")

_NO_NUMBER = QT_TRANSLATE_NOOP("errors", "A person needs a number.")
_GIVE_NUMBER = QT_TRANSLATE_NOOP("errors", "Give the number by which the centre knows the person.")
_NO_NAME = QT_TRANSLATE_NOOP("errors", "A person needs a name.")
_GIVE_NAME = QT_TRANSLATE_NOOP("errors", "Give the name.")
_KNOWN = QT_TRANSLATE_NOOP("errors", "Number {no} belongs to {name} already.")
_OTHER_NUMBER = QT_TRANSLATE_NOOP("errors", "Give another number, or change that person.")
_NO_TEAM = QT_TRANSLATE_NOOP("errors", "There is no team called {group}.")
_SEE_TEAMS = QT_TRANSLATE_NOOP("errors", "Choose one of the teams there are.")
_NO_TEAM_NAME = QT_TRANSLATE_NOOP("errors", "A team needs a name.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleOptions:
    """How a table of people is taken."""

    columns: Mapping[str, str] | None = None
    """Heading -> column of ``PEOPLE_COLUMNS``; ``None``: the headings speak for themselves."""
    since: date | None = None
    """From when on changed teams and extensions hold where a row does not say; ``None``: today."""


class PeopleDesk:
    """Looking people up by the day, changing them, importing them."""

    def __init__(self, executor: Executor, tables: PeopleTables, clock: Clock, zone: ZoneInfo) -> None:
        self._executor, self._tables = executor, tables
        self._clock, self._zone = clock, zone

    def today(self) -> date:
        """The local date of the site."""
        return datetime.fromtimestamp(self._clock() / 1000, self._zone).date()

    def book(self) -> "Future[PeopleBook]":
        """Everybody, and who was where when."""
        return self._executor.read(lambda queries: queries.people_book())

    def records(self) -> "Future[dict[str, PersonRecord]]":
        """Everybody by number, with all that is known of them by the day."""
        return self._executor.read(lambda queries: queries.people_records())

    def record(self, no: str) -> "Future[PersonRecord]":
        """One of them. The future fails with ``UserError`` for an unknown number."""
        return self._executor.write(lambda stores: _known(stores, no))

    def add(self, person: Person, since: date | None = None, *, who: str = "") -> "Future[PersonRecord]":
        """Somebody new, in that team since that day (or since always). Fails with ``UserError`` for a known number."""

        def add(stores: Stores) -> PersonRecord:
            known = stores.people.get(person.no.strip())
            if known is not None:
                raise UserError(_KNOWN, _OTHER_NUMBER, no=known.no, name=known.name)
            return self._save(stores, person, since, who)

        return self._executor.write(add)

    def save(self, person: Person, since: date | None = None, *, who: str = "") -> "Future[PersonRecord]":
        """Add somebody, or change the one of that number.

        Another team, leader or extension holds from ``since`` on, default today; until the day before it is as it was.
        Whoever is new has them since always where no day is given. Fails with ``UserError``.
        """
        return self._executor.write(lambda stores: self._save(stores, person, since, who))

    def amend(self, no: str, old: Stretch | None, new: Stretch | None, *, who: str = "") -> "Future[PersonRecord]":
        """Put ``new`` in place of ``old`` among somebody's teams, extensions, mentors or absences.

        Without ``old`` it is added, without ``new`` it is removed. Fails with ``UserError`` where two teams would hold
        on one day, or an extension belongs to somebody else; with ``LookupError`` where ``old`` is not there any more.
        """
        return self._executor.write(
            lambda stores: self._put(stores, amended(_known(stores, no), old, new), who, "person's history corrected")
        )

    def leave(self, no: str, last_day: date | None = None, *, who: str = "") -> "Future[PersonRecord]":
        """Somebody's last day of work, default today; they stay in history and are not offered for new work."""
        return self._executor.write(lambda stores: self._leave(stores, no, last_day or self.today(), who))

    def come_back(self, no: str, *, who: str = "") -> "Future[PersonRecord]":
        """There is no last day of work: somebody has not left after all."""
        return self._executor.write(lambda stores: self._leave(stores, no, None, who))

    def rename_group(self, old: str, new: str, *, who: str = "") -> "Future[None]":
        """Give a team another name, in history too. Fails with ``UserError``."""
        return self._executor.write(lambda stores: self._rename(stores, old, new.strip(), who))

    def bring_up_to_date(self) -> "Future[int]":
        """Let present teams and extensions follow the stretches that began or ended meanwhile; of how many people."""

        def bring(stores: Stores) -> int:
            today = self.today()
            known = stores.people.records().values()
            due = [now for each in known if (now := settled(each, today)) != each]
            stores.people.put(due)
            return len(due)

        return self._executor.write(bring)

    def link_calls(self) -> "Future[Job[None] | None]":
        """Go on with calls that an import of people has left to be linked anew; ``None`` where none wait."""

        def begin(wait: bool) -> Job[None] | None:
            try:
                return self._executor.job(_IMPORTING, self._link_calls) if wait else None
            except RuntimeError:  # the executor has ended; they wait on
                return None

        return then(self._executor.write(lambda stores: stores.people.calls_wait), begin)

    def _link_calls(self, job: Job[Any]) -> None:
        """A part at a time: whoever scores meanwhile waits for no more than that."""
        while self._executor.write(lambda stores: stores.people.link_calls(AT_ONCE)).result():
            job.step(0, 0)

    def preview(self, path: Path, options: PeopleOptions | None = None) -> "Future[PeoplePlan]":
        """What a table would change; nothing is written. Fails with ``UserError`` when it is no table of people."""
        chosen = options or PeopleOptions()
        known = self.records()

        def look() -> PeoplePlan:
            table = self._tables(path, chosen.columns)
            return planned(table, known.result(), self.today(), chosen.since)

        return self._executor.look(look)

    def run(self, path: Path, options: PeopleOptions | None = None, *, who: str = "") -> Job[IntakeReport]:
        """Take a table of people in, all at once; the journal keeps what it changed. Fails with ``UserError``."""
        chosen = options or PeopleOptions()
        return self._executor.job(_IMPORTING, lambda job: self._run(job, path, chosen, who))

    def begin_with(self, path: Path) -> "Future[None]":
        """Take in the people that a workspace begins with: without the journal, nothing to be taken back."""
        table = self._tables(path)

        def take(stores: Stores) -> None:
            plan = planned(table, stores.people.records(), self.today())
            stores.people.put([change.after for change in plan.changes])

        return self._executor.write(take)

    def _run(self, job: Job[IntakeReport], path: Path, options: PeopleOptions, who: str) -> IntakeReport:
        table = self._tables(path, options.columns)
        job.step(0, max(len(table.rows), 1))

        def take(stores: Stores) -> IntakeReport:
            plan = planned(table, stores.people.records(), self.today(), options.since)
            return self._take(stores, plan, path, who)

        report = self._executor.write(take).result()
        self._link_calls(job)
        job.step(job.total, job.total)
        return report

    def _take(self, stores: Stores, plan: PeoplePlan, path: Path, who: str) -> IntakeReport:
        now = self._clock()
        format_name = path.suffix.lstrip(".").lower()
        uid = stores.intakes.begin(IntakeKind.PEOPLE, str(path), format_name, now, who)
        changes = [change for change in plan.changes if change.fate is not Fate.UNCHANGED]
        stores.people.put([change.after for change in changes], calls_later=True)
        stores.intakes.changed_many(uid, KIND, list(_told(changes)))
        stores.intakes.issues(uid, "refused", plan.refused)
        stores.intakes.issues(uid, "warning", plan.warnings)
        counts = {
            "imported": len(plan.of(Fate.NEW)),
            "updated": len(plan.of(Fate.CHANGED)),
            "unchanged": len(plan.of(Fate.UNCHANGED)),
            "refused": len(plan.refused),
            "warnings": len(plan.warnings),
        }
        stores.intakes.finish(uid, IntakeState.DONE, **counts)
        stores.audit.add(now, who, "people imported", uid, "", _json(counts), path.name)
        intake = Intake(
            uid=uid,
            kind=IntakeKind.PEOPLE,
            source=str(path),
            format_name=format_name,
            at_ms=now,
            who=who,
            state=IntakeState.DONE,
            imported=counts["imported"],
            updated=counts["updated"],
            unchanged=counts["unchanged"],
            refused=counts["refused"],
            warnings=counts["warnings"],
        )
        return IntakeReport(intake=intake, refused=plan.refused, warnings=plan.warnings)

    def _save(self, stores: Stores, person: Person, since: date | None, who: str) -> PersonRecord:
        person = _tidied(person)
        known = stores.people.record(person.no)
        if known is not None:
            return self._put(stores, changed(known, person, since or self.today()), who, "person changed")
        record = begun(person)
        if since is not None:
            record = replace(
                record,
                memberships=tuple(replace(each, days=Days(since)) for each in record.memberships),
                extensions=tuple(replace(each, days=Days(since)) for each in record.extensions),
            )
        return self._put(stores, record, who, "person added")

    def _leave(self, stores: Stores, no: str, last_day: date | None, who: str) -> PersonRecord:
        record = _known(stores, no)
        what = "person left" if last_day else "person came back"
        return self._put(stores, replace(record, person=replace(record.person, left_on=last_day)), who, what)

    def _put(self, stores: Stores, record: PersonRecord, who: str, what: str) -> PersonRecord:
        """Keep it, unless nothing is different; what changed goes to the audit trail."""
        no = record.person.no
        before = stores.people.record(no)
        after = settled(checked(record), self.today())
        old, new = difference(before, after)
        if before is None or old:
            stores.people.put([after])
            stores.audit.add(self._clock(), who, what, no, _json(old) if old else "", _json(new))
        return _known(stores, no)

    def _rename(self, stores: Stores, old: str, new: str, who: str) -> None:
        if not new:
            raise UserError(_NO_TEAM_NAME, _GIVE_NAME)
        if old not in stores.people.groups():
            raise UserError(_NO_TEAM, _SEE_TEAMS, group=old)
        if old != new:
            stores.people.rename_group(old, new)
            stores.audit.add(self._clock(), who, "team renamed", new, _json(old), _json(new))


def _told(changes: Sequence[PersonChange]) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """What the journal keeps: everybody, then the pairs. The last is undone first, so pairs end before people go."""
    for change in changes:
        alone = replace(change.after, mentors=change.before.mentors if change.before else ())
        if alone != change.before:
            yield change.after.person.no, *difference(change.before, alone)
    for change in changes:
        alone = replace(change.after, mentors=change.before.mentors if change.before else ())
        if alone != change.after:
            yield change.after.person.no, *difference(alone, change.after)


def _known(stores: Stores, no: str) -> PersonRecord:
    record = stores.people.record(known_person(stores, no).no)
    assert record is not None, "the person is known"
    return record


def _tidied(person: Person) -> Person:
    """Without spaces around, empty fields as unknown. Raises ``UserError`` without number or name."""
    if not person.no.strip():
        raise UserError(_NO_NUMBER, _GIVE_NUMBER)
    if not person.name.strip():
        raise UserError(_NO_NAME, _GIVE_NAME)
    return replace(
        person,
        no=person.no.strip(),
        name=person.name.strip(),
        group=_filled(person.group),
        leader=_filled(person.leader),
        extension=_filled(person.extension),
    )


def _filled(text: str | None) -> str | None:
    return (text or "").strip() or None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
