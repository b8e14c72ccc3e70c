"""Lists of examples, notices and measures, and the figures that measures and mentors are judged by."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, and_, func, or_, select

from qadesk.domain.after.examples import Example, ExampleFilter
from qadesk.domain.after.measures import Aim, MeasureFilter, MeasureRow, MeasureState, Sample
from qadesk.domain.after.mentoring import CoachedAction, DayItem, DayStanding, HeldSessions
from qadesk.domain.after.notices import Notice, NoticeReader, NoticeRow
from qadesk.domain.people import Person, Role
from qadesk.storage import tables as t
from qadesk.storage.failures import told_plainly
from qadesk.storage.queries.after import library_figures as figures
from qadesk.storage.stores.after.examples import example_of, examples
from qadesk.storage.stores.after.measures import measure_of
from qadesk.storage.stores.after.notices import notice_of


class SqlLibraryQueries:
    """Each call takes a connection of its own for its duration."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def examples(self, wanted: ExampleFilter) -> list[Example]:
        """Newest first."""
        with told_plainly(), self._engine.connect() as connection:
            return _examples(connection, wanted)

    def example_tags(self) -> list[str]:
        """All tags in use, sorted."""
        with told_plainly(), self._engine.connect() as connection:
            query = select(t.example.c.tags).distinct().where(t.example.c.withdrawn_at_ms.is_(None))
            return sorted({tag for tags in connection.scalars(query) for tag in json.loads(tags)})

    def notices(self, person_no: str | None, today: date, *, unread: bool, most: int) -> list[NoticeRow]:
        """Those that stand and are addressed to somebody (``None``: all, withdrawn ones too), newest first."""
        with told_plainly(), self._engine.connect() as connection:
            return _notices(connection, person_no, today, unread=unread, most=most)

    def notice_readers(self, uid: str, today: date) -> list[NoticeReader]:
        """Everybody addressed who works there today, and whoever else has read it, by number."""
        with told_plainly(), self._engine.connect() as connection:
            return _readers(connection, uid, today)

    def measures(self, wanted: MeasureFilter, today: date) -> list[MeasureRow]:
        """Newest proposal first."""
        with told_plainly(), self._engine.connect() as connection:
            return _measures(connection, wanted, today)

    def sample(
        self,
        aim: Aim,
        day_from: date,
        day_to: date,
        *,
        card_key: str = "",
        item_key: str = "",
        group: str | None = None,
        wrong: Mapping[int, Sequence[str]] | None = None,
    ) -> Sample:
        """The figure over latest submitted revisions by the call's local date (else the submission's).

        ``wrong`` names, by key of a card's version in the database, its items that count as information errors.
        """
        with told_plainly(), self._engine.connect() as connection:
            scope = figures.Scope(day_from, day_to, card_key, group)
            return figures.sample(connection, aim, scope, item_key, wrong or {})

    def card_version_ids(self) -> dict[tuple[str, int], int]:
        """The database's key of each published version of each card."""
        with told_plainly(), self._engine.connect() as connection:
            v = t.scorecard_version.c
            query = select(t.scorecard.c.key, v.version, v.id).join(t.scorecard, v.scorecard_id == t.scorecard.c.id)
            return {(row.key, row.version): row.id for row in connection.execute(query)}

    def daily(self, agent_nos: Sequence[str], day_from: date, day_to: date) -> list[DayStanding]:
        """What was scored of these agents by day."""
        with told_plainly(), self._engine.connect() as connection:
            return figures.daily(connection, agent_nos, day_from, day_to)

    def daily_items(self, agent_nos: Sequence[str], day_from: date, day_to: date) -> list[DayItem]:
        """What each scored item brought these agents by day."""
        with told_plainly(), self._engine.connect() as connection:
            return figures.daily_items(connection, agent_nos, day_from, day_to)

    def held(self, coach_no: str, agent_no: str, day_from: date) -> HeldSessions:
        """The sessions that a coach held with an agent since that day."""
        with told_plainly(), self._engine.connect() as connection:
            return figures.held(connection, coach_no, agent_no, day_from)

    def coached(self, coach_no: str, agent_no: str, day_from: date) -> list[CoachedAction]:
        """What was agreed in them."""
        with told_plainly(), self._engine.connect() as connection:
            return figures.coached(connection, coach_no, agent_no, day_from)


def _examples(connection: Connection, wanted: ExampleFilter) -> list[Example]:
    e = t.example.c
    query = examples()
    exact = ((e.card_key, wanted.card_key), (e.item_key, wanted.item_key), (e.kind, wanted.kind))
    query = query.where(*(column == value for column, value in exact if value is not None))
    if wanted.agent_no is not None:
        query = query.where(func.coalesce(t.person.c.no, t.call.c.agent_no) == wanted.agent_no)
    if wanted.for_others:
        query = query.where(e.consent_at_ms.is_not(None), e.withdrawn_at_ms.is_(None))
    if not wanted.withdrawn:
        query = query.where(e.withdrawn_at_ms.is_(None))
    for word in wanted.text.split():
        query = query.where(or_(*(column.icontains(word, autoescape=True) for column in (e.title, e.note, e.tags))))
    found = [example_of(row) for row in connection.execute(query.order_by(e.added_at_ms.desc(), e.id.desc()))]
    return found if wanted.tag is None else [each for each in found if wanted.tag in each.tags]


def _notices(connection: Connection, person_no: str | None, today: date, *, unread: bool, most: int) -> list[NoticeRow]:
    n = t.notice.c
    people = _people(connection)
    query = select(t.notice).order_by(n.at_ms.desc(), n.id.desc())
    rows = connection.execute(query if person_no is None else query.where(n.withdrawn_at_ms.is_(None)))
    known = [(row.id, notice_of(row)) for row in rows]
    if person_no is not None:
        reader = people.get(person_no)
        known = [(key, each) for key, each in known if reader is not None and each.audience.holds(reader)]
    read = _read_by(connection, person_no)
    shown = [(key, each) for key, each in known if not (unread and key in read)][:most]
    return _told(connection, shown, people, read, today)


def _told(
    connection: Connection,
    shown: Sequence[tuple[int, Notice]],
    people: Mapping[str, Person],
    read: Mapping[int, int],
    today: date,
) -> list[NoticeRow]:
    """Rows of a list. Notices to the same people are counted out once: there are few audiences."""
    readers = _readings(connection, [key for key, _ in shown])

    @cache
    def addressed(audience: Any) -> frozenset[str]:
        return frozenset(person.no for person in audience.among(people.values(), today))

    return [
        NoticeRow(
            notice=notice,
            by=people[notice.by_no].name if notice.by_no in people else notice.by_no,
            read_at_ms=read.get(key),
            readers=len(readers[key] & addressed(notice.audience)),
            addressed=len(addressed(notice.audience)),
        )
        for key, notice in shown
    ]


def _people(connection: Connection) -> dict[str, Person]:
    p = t.person.c
    query = select(p.no, p.name, p.role, p.left_on, t.business_group.c.name.label("group_name"))
    rows = connection.execute(query.outerjoin(t.business_group, p.group_id == t.business_group.c.id).order_by(p.no))
    return {
        row.no: Person(no=row.no, name=row.name, role=Role(row.role), group=row.group_name, left_on=row.left_on)
        for row in rows
    }


def _read_by(connection: Connection, person_no: str | None) -> dict[int, int]:
    r = t.notice_reading.c
    query = select(r.notice_id, r.at_ms).join(t.person, r.person_id == t.person.c.id).where(t.person.c.no == person_no)
    return {row.notice_id: row.at_ms for row in connection.execute(query)} if person_no is not None else {}


def _readings(connection: Connection, notice_ids: Sequence[int]) -> dict[int, set[str]]:
    """Numbers of those who have read each of these."""
    r = t.notice_reading.c
    numbers = {row.id: row.no for row in connection.execute(select(t.person.c.id, t.person.c.no))}
    found: dict[int, set[str]] = defaultdict(set)
    for key, person in connection.execute(select(r.notice_id, r.person_id).where(r.notice_id.in_(notice_ids))):
        found[key].add(numbers[person])
    return found


def _readers(connection: Connection, uid: str, today: date) -> list[NoticeReader]:
    row = connection.execute(select(t.notice).where(t.notice.c.uid == uid)).one_or_none()
    if row is None:
        return []
    r = t.notice_reading.c
    readings = select(t.person.c.no, r.at_ms).join(t.person, r.person_id == t.person.c.id).where(r.notice_id == row.id)
    read: dict[str, int] = {each.no: each.at_ms for each in connection.execute(readings)}
    people = _people(connection)
    shown = {person.no for person in notice_of(row).audience.among(people.values(), today)} | read.keys()
    return [
        NoticeReader(no=each.no, name=each.name, role=each.role, group=each.group, read_at_ms=read.get(each.no))
        for each in people.values()
        if each.no in shown
    ]


def _measures(connection: Connection, wanted: MeasureFilter, today: date) -> list[MeasureRow]:
    m = t.measure.c
    query = select(t.measure).order_by(m.proposed_at_ms.desc(), m.id.desc())
    if wanted.states:
        query = query.where(m.state.in_([state.value for state in wanted.states]))
    if wanted.group is not None:
        query = query.where(m.group_name == wanted.group)
    if wanted.owner_no is not None:
        query = query.where(m.owner_no == wanted.owner_no)
    if wanted.overdue_on is not None:
        waits = m.state.in_([MeasureState.ACCEPTED.value, MeasureState.RUNNING.value])
        query = query.where(and_(waits, m.due_on < wanted.overdue_on))
    names = {row.no: row.name for row in connection.execute(select(t.person.c.no, t.person.c.name))}
    found = [measure_of(row) for row in connection.execute(query)]
    return [
        MeasureRow(
            measure=each,
            proposer=names.get(each.proposed_by),
            decider=names.get(each.decided_by),
            owner=names.get(each.owner_no),
            overdue=each.overdue(today),
        )
        for each in found
    ]
