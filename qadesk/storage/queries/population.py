"""The calls of some days by columns, with what is known of their recordings: what samples are drawn from."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Double, Engine, Select, and_, cast, func, null, or_, select

from qadesk.domain.people import Role
from qadesk.domain.population import Need, PeriodCalls
from qadesk.domain.recordings import AudioState
from qadesk.domain.sampling_cost import PastScores
from qadesk.domain.strata import number
from qadesk.storage import tables as t
from qadesk.storage.failures import told_plainly
from qadesk.storage.queries.evaluations import is_latest, within

_C = t.call.c
_R = t.recording.c
_V = t.voice.c
AUDIBLE = (AudioState.WAITING.value, AudioState.READY.value)
AT_ONCE = 500
CHUNK = 5000
NOT_BY_CUSTOMER = ("outbound", "internal")


def period_calls(
    connection: Connection,
    day_from: date,
    day_to: date,
    zone: ZoneInfo,
    read: frozenset[Need] = frozenset(Need),
    *,
    repeat_days: int = 7,
    drawn_before_ms: int | None = None,
) -> PeriodCalls:
    """Every call of these days (local, both included) and every one of unknown day."""
    asked = or_(_C.local_date.between(day_from, day_to), _C.local_date.is_(None))
    first_id, last_id = connection.execute(select(func.min(_C.id), func.max(_C.id)).where(asked)).one()
    bounds = first_id, last_id
    columns = _Columns.of(connection.execute(_calls(asked, bounds, read)).cursor)
    row_of = {call_id: row for row, call_id in enumerate(columns.ids)}
    agents = _agents(connection, columns)
    for call_id, content in connection.execute(_contents(asked)):
        columns.names[row_of[call_id]] = content
    seconds, audible = _sound(connection, bounds, columns, row_of)
    silences: list[int | None] = [None] * len(row_of)
    talkovers: list[int | None] = [None] * len(row_of)
    if Need.VOICE in read:
        for call_id, silence, times in connection.execute(_voices(asked)):
            silences[row_of[call_id]], talkovers[row_of[call_id]] = silence, times
    unhashed = {row_of[call_id]: (uid, path) for call_id, uid, path in connection.execute(_unhashed(asked))}
    for call_id, legs in _legs(connection, asked).items():
        row, first = row_of[call_id], legs[0]
        if not columns.names[row] and first.ordinal > 0:  # the very first recording has been taken out
            columns.names[row] = first.content or ""
            if first.content is None and first.state in AUDIBLE:
                unhashed[row] = (first.uid, first.path)
        audible[row] = any(leg.state in AUDIBLE for leg in legs)
        length = _length(legs)
        seconds[row] = number(first.declared) if length is None else length
        if Need.VOICE in read:
            silences[row] = max((leg.silence_ms for leg in legs if leg.silence_ms is not None), default=None)
            talkovers[row] = _sum([leg.talkovers for leg in legs])
    return PeriodCalls(
        zone=zone,
        read=read,
        repeat_days=repeat_days,
        ids=columns.ids,
        names=columns.names,
        started_at_ms=columns.started,
        agents=agents,
        groups=columns.groups,
        business_types=columns.business_types,
        directions=columns.directions,
        queues=columns.queues,
        contacts=columns.contacts,
        customers=columns.customers,
        ratings=columns.ratings,
        seconds=seconds,
        silences_ms=silences,
        talkovers=talkovers,
        audible=audible,
        drawn=frozenset(row_of[row.call_id] for row in connection.execute(_drawn(asked, drawn_before_ms))),
        unhashed=unhashed,
        called_before=_called_before(connection, day_from, repeat_days) if Need.REPEAT in read else {},
    )


class _Columns(NamedTuple):
    """The columns of ``_calls``, in its order."""

    ids: list[int]
    names: list[str]
    started: list[int | None]
    persons: list[int | None]
    agents: list[str | None]
    """As the source gave them."""
    groups: list[str | None]
    business_types: list[str | None]
    directions: list[str | None]
    declared: list[str | None]
    queues: list[str | None]
    contacts: list[str | None]
    customers: list[str | None]
    ratings: list[str | None]

    @classmethod
    def of(cls, cursor: Any) -> "_Columns":
        """The driver's bare rows, which need no conversion; so few at a time that no garbage has to be looked for."""
        columns: Any = cls(*([] for _ in cls._fields))
        while rows := cursor.fetchmany(AT_ONCE):
            for column, more in zip(columns, zip(*rows, strict=True), strict=True):
                column.extend(more)
        found: _Columns = columns
        return found


Bounds = tuple[int | None, int | None]
"""The least and the greatest key of the calls."""


def _calls(asked: ColumnElement[bool], bounds: Bounds, read: frozenset[Need]) -> Select[Any]:
    """One row a call, without people and recordings: joined row by row they would take three times as long.

    Calls of some days came in one after the other: the table is read through from the first to the last of them. Looked
    up one by one, in the order of the index of dates, they take five times as long.
    """
    query = select(
        _C.id,
        func.coalesce(_C.unique_id, ""),
        _C.started_at_ms,
        _C.agent_id,
        func.coalesce(func.nullif(_C.agent_no, ""), func.nullif(_C.agent_name, "")),
        func.coalesce(_C.group_on_day, _C.group_name),
        _C.business_type,
        _C.direction,
        _C.declared_seconds,
        *_wanted(read, Need.QUEUE, _C.queue),
        *_wanted(read, Need.REPEAT, _C.contact, _C.customer),
        *_wanted(read, Need.RATING, _C.rating),
    )
    within_keys = _C.id.between(bounds[0], bounds[1])
    return query.with_hint(t.call, "NOT INDEXED", "sqlite").where(within_keys, asked).order_by(_C.id)


def _agents(connection: Connection, columns: _Columns) -> list[str | None]:
    """The person's number where the person is known, else what the source gave."""
    numbers = {row.id: row.no for row in connection.execute(select(t.person.c.id, t.person.c.no))}
    return [
        said if person is None else numbers[person]
        for person, said in zip(columns.persons, columns.agents, strict=True)
    ]


def _contents(asked: ColumnElement[bool]) -> Select[Any]:
    """What names calls that have no identifier, as far as it is known; of several recordings see ``_legs``."""
    query = select(_C.id, _R.sha256).join(t.recording, and_(_R.call_id == _C.id, _R.ordinal == 0))
    return query.where(asked, _C.unique_id.is_(None), _R.sha256.is_not(None))


def _voices(asked: ColumnElement[bool]) -> Select[Any]:
    """What was measured in the first recordings; of several see ``_legs``."""
    query = select(_R.call_id, _V.longest_silence_ms, _V.talkovers).join(t.recording, _V.recording_id == _R.id)
    return query.join(t.call, _R.call_id == _C.id).where(asked, _R.ordinal == 0)


def _sound(
    connection: Connection, bounds: Bounds, columns: _Columns, row_of: Mapping[int, int]
) -> tuple[list[float | None], list[bool]]:
    """(seconds, whether it can be heard) by the first recordings; of several see ``_legs``. They count from 0."""
    decoded = (cast(_R.frames, Double) / func.nullif(_R.rate, 0)).label("decoded")
    query = select(_R.call_id, decoded, _R.state.in_(AUDIBLE).label("audible"))
    query = query.where(_R.ordinal == 0, _R.call_id.between(bounds[0], bounds[1]))
    lengths: list[float | None] = [None] * len(row_of)
    audible = [False] * len(row_of)
    cursor: Any = connection.execute(query).cursor
    while rows := cursor.fetchmany(AT_ONCE):
        for call_id, length, heard in rows:
            row = row_of.get(call_id)
            if row is not None:
                lengths[row], audible[row] = length, bool(heard)
    seconds = [
        number(said) if length is None else length for length, said in zip(lengths, columns.declared, strict=True)
    ]
    return seconds, audible


def _wanted(read: frozenset[Need], need: Need, *columns: ColumnElement[Any]) -> list[ColumnElement[Any]]:
    return list(columns) if need in read else [null() for _ in columns]


class _Leg(NamedTuple):
    """A recording of a call that has several."""

    call_id: int
    side: str
    state: str
    frames: int | None
    rate: int | None
    silence_ms: int | None
    talkovers: int | None
    ordinal: int
    content: str | None
    uid: str
    path: str
    declared: str | None


def _legs(connection: Connection, asked: ColumnElement[bool]) -> dict[int, list[_Leg]]:
    """The recordings of calls that have several, or whose first one has been taken out."""
    further = select(_R.call_id).where(_R.ordinal > 0)
    query = (
        select(
            *(_R.call_id, _R.side, _R.state, _R.frames, _R.rate, _V.longest_silence_ms, _V.talkovers),
            *(_R.ordinal, _R.sha256, _R.uid, _R.path, _C.declared_seconds),
        )
        .join(t.call, _R.call_id == _C.id)
        .outerjoin(t.voice, _V.recording_id == _R.id)
        .where(asked, _R.call_id.in_(further))
        .order_by(_R.call_id, _R.ordinal)
    )
    found: dict[int, list[_Leg]] = {}
    for row in connection.execute(query):
        found.setdefault(row.call_id, []).append(_Leg._make(row))
    return found


def _length(legs: Sequence[_Leg]) -> float | None:
    """Legs one after the other add up, the two sides of one sound at once; ``None`` while one is unknown."""
    sides: dict[str, float] = {}
    for leg in legs:
        if leg.frames is None or not leg.rate:
            return None
        sides[leg.side] = sides.get(leg.side, 0.0) + leg.frames / leg.rate
    both = sides.pop("", 0.0)
    return both + max(sides.values(), default=0.0)


def _sum(figures: Sequence[int | None]) -> int | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else None


def _drawn(asked: ColumnElement[bool], before_ms: int | None) -> Select[tuple[int]]:
    """Calls that a draw holds which is not withdrawn; with an instant, as things stood then."""
    query = select(t.drawn_call.c.call_id).join(t.draw, t.drawn_call.c.draw_id == t.draw.c.id)
    query = query.join(t.call, t.drawn_call.c.call_id == _C.id)
    holds: ColumnElement[bool] = t.draw.c.withdrawn_at_ms.is_(None)
    if before_ms is not None:
        query = query.where(t.draw.c.drawn_at_ms < before_ms)
        holds = or_(holds, t.draw.c.withdrawn_at_ms >= before_ms)
    return query.where(asked, holds).distinct()


def _unhashed(asked: ColumnElement[bool]) -> Select[Any]:
    """Calls that only the content of their first recording can name, and nobody has read that yet."""
    query = select(_C.id, _R.uid, _R.path).join(t.recording, and_(_R.call_id == _C.id, _R.ordinal == 0))
    return query.where(asked, _C.unique_id.is_(None), _R.sha256.is_(None), _R.state.in_(AUDIBLE))


def _called_before(connection: Connection, day_from: date, days: int) -> dict[str, int]:
    """By customer's number, the last call of the days before; calls that the centre made do not count."""
    first = day_from - timedelta(days=days + 1)
    query = (
        select(_C.customer, func.max(_C.started_at_ms))
        .where(_C.local_date >= first, _C.local_date < day_from, _C.customer.is_not(None))
        .where(func.coalesce(_C.direction, "").not_in(NOT_BY_CUSTOMER))
        .group_by(_C.customer)
    )
    return {customer: at for customer, at in connection.execute(query) if at is not None}


def stamp(connection: Connection, day_from: date, day_to: date) -> tuple[Any, ...]:
    """Changes whenever calls, recordings or draws come, go or are changed: what was read before no longer holds."""
    days = _C.local_date.between(day_from, day_to)
    asked = (
        select(func.count(), func.max(_C.id)).select_from(t.call).where(days),
        select(func.max(_R.id), func.count()).select_from(t.recording).where(_R.state == AudioState.WAITING.value),
        select(func.max(t.intake.c.id), func.count(t.intake.c.taken_back_at_ms)),
        select(func.max(t.draw.c.id), func.count(t.draw.c.withdrawn_at_ms)),
        select(func.max(t.voice.c.measured_at_ms)),
        select(func.max(t.audit_entry.c.id)),
    )
    return tuple(figure for query in asked for figure in connection.execute(query).one())


def call_uids(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """The uids of calls by their keys."""
    found: dict[int, str] = {}
    for start in range(0, len(ids), CHUNK):
        query = select(_C.id, _C.uid).where(_C.id.in_(ids[start : start + CHUNK]))
        found.update((row.id, row.uid) for row in connection.execute(query))
    return found


def hired_on(connection: Connection) -> dict[str, date]:
    """By number, the first day of everybody of whom it is known."""
    p = t.person.c
    rows = connection.execute(select(p.no, p.hired_on).where(p.hired_on.is_not(None)))
    return {no: day for no, day in rows if day is not None}


def inspectors(connection: Connection, day_from: date) -> int:
    """How many inspectors there are who had not left before that day."""
    p = t.person.c
    here = or_(p.left_on.is_(None), p.left_on >= day_from)
    query = select(func.count()).select_from(t.person).where(p.role == Role.INSPECTOR.value, here)
    return connection.scalar(query) or 0


def past_scores(connection: Connection, day_from: date, day_to: date) -> PastScores:
    """Latest submitted evaluations by the call's local date (the submission's where unknown), both days included."""
    e = t.evaluation.c
    agent = t.person.c
    query = (
        select(
            func.coalesce(agent.no, func.nullif(_C.agent_no, ""), func.nullif(_C.agent_name, "")),
            func.coalesce(_C.group_on_day, _C.group_name),
            e.card_version_id,
            e.score,
            e.passed,
        )
        .select_from(t.evaluation)
        .join(t.call, e.call_id == _C.id)
        .outerjoin(t.person, _C.agent_id == agent.id)
        .where(is_latest(), *within(day_from, day_to, "call"))
    )
    rows = connection.execute(query).all()
    agents, groups, cards, scores, passed = zip(*rows, strict=True) if rows else ((), (), (), (), ())
    v = t.scorecard_version.c
    documents = select(v.id, t.scorecard.c.key, v.document).join(t.scorecard, v.scorecard_id == t.scorecard.c.id)
    found = connection.execute(documents.where(v.id.in_(set(cards)))).all()
    return PastScores(
        agents=agents,
        groups=groups,
        cards=cards,
        scores=scores,
        passed=passed,
        documents={row.id: (row.key, row.document) for row in found},
    )


class SqlSamplingQueries:
    """What plans and draws ask; each call takes a connection of its own for its duration."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def period_calls(
        self,
        day_from: date,
        day_to: date,
        zone: ZoneInfo,
        read: frozenset[Need],
        *,
        repeat_days: int,
        drawn_before_ms: int | None = None,
    ) -> PeriodCalls:
        """Every call of these days and every one of unknown day; drawn are those of draws committed before then."""
        with told_plainly(), self._engine.connect() as connection:
            return period_calls(
                connection, day_from, day_to, zone, read, repeat_days=repeat_days, drawn_before_ms=drawn_before_ms
            )

    def period_stamp(self, day_from: date, day_to: date) -> tuple[Any, ...]:
        """Changes whenever calls, recordings or draws of these days come or go."""
        with told_plainly(), self._engine.connect() as connection:
            return stamp(connection, day_from, day_to)

    def call_uids(self, ids: Sequence[int]) -> dict[int, str]:
        """The uids of calls by their keys."""
        with told_plainly(), self._engine.connect() as connection:
            return call_uids(connection, ids)

    def hired_on(self) -> dict[str, date]:
        """By number, the first day of everybody of whom it is known."""
        with told_plainly(), self._engine.connect() as connection:
            return hired_on(connection)

    def past_scores(self, day_from: date, day_to: date) -> PastScores:
        """Latest submitted evaluations of calls of these days, both included."""
        with told_plainly(), self._engine.connect() as connection:
            return past_scores(connection, day_from, day_to)

    def inspectors(self, day_from: date) -> int:
        """How many inspectors there are who had not left before that day."""
        with told_plainly(), self._engine.connect() as connection:
            return inspectors(connection, day_from)
