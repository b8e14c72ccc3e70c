"""The catalogue: which rows a filter shows and in which order, fast enough for 100 000 while somebody types."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import filterfalse
from typing import Any

from sqlalchemy import JSON, ColumnElement, Connection, Select, and_, func, not_, or_, select, type_coerce

from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.recordings import AudioState, FilterValues, RecordingFilter, SortKey, WorkState
from qadesk.storage import sqlite
from qadesk.storage import tables as t

_C = t.catalogue.c
_SORTS: dict[SortKey, ColumnElement[Any]] = {
    "started_at": _C.started_at,
    "agent": _C.agent,
    "group": _C.group_name,
    "seconds": _C.seconds,
    "queue": _C.queue,
    "business_type": _C.business_type,
    "contact": _C.contact,
    "score": _C.score,
    "imported_at": _C.imported_at,
    "name": _C.name,
    "state": _C.work_state,
}
_MANY = 20_000
_ALWAYS_KNOWN: frozenset[SortKey] = frozenset({"imported_at", "name"})


def ids(connection: Connection, wanted: RecordingFilter, *also: ColumnElement[bool]) -> "array[int]":
    """The recording ids of a filter, in its order; equal keys by id in the same direction, unknown keys last."""
    texts = _texts(wanted)
    if texts is None or not _many(connection, texts):
        return _by_state(connection, wanted, also)
    # The first letters of a word match nearly everything: then it is cheaper to take the order without the text, and
    # to leave out what does not match.
    missing = select(t.catalogue_text.c.recording_id).where(not_(and_(*_holds_words(wanted))))
    others = set(_fetched(connection, missing))
    return array("q", filterfalse(others.__contains__, _by_state(connection, replace(wanted, text=""), also)))


def _by_state(connection: Connection, wanted: RecordingFilter, also: Sequence[ColumnElement[bool]]) -> "array[int]":
    """As ``_ordered``; where most rows are in the wanted states, the order of all is taken and the others left out."""
    states = [state.value for state in wanted.work_states]
    inside = select(_C.recording_id).where(_C.work_state.in_(states))
    if not states or not _many(connection, inside):
        return _ordered(connection, wanted, also)
    outside = select(_C.recording_id).where(_C.work_state.in_([s.value for s in WorkState if s.value not in states]))
    others = set(_fetched(connection, outside))
    return array("q", filterfalse(others.__contains__, _ordered(connection, replace(wanted, work_states=()), also)))


def _ordered(connection: Connection, wanted: RecordingFilter, also: Sequence[ColumnElement[bool]]) -> "array[int]":
    conditions = [*_conditions(wanted), *also]
    found = array("q")
    for query in _in_order(_source(wanted).where(*conditions), wanted, filtered=bool(conditions)):
        found.extend(_fetched(connection, query))
    return found


def _fetched(connection: Connection, query: Select[int]) -> Iterable[int]:
    joined = connection.scalar(sqlite.joined_ids(query))
    return map(int, joined.split(",")) if joined else ()


def _texts(wanted: RecordingFilter) -> Select[int] | None:
    """The ids of the rows whose text holds every word; ``None`` where no text is asked for."""
    holds = _holds_words(wanted)
    return select(t.catalogue_text.c.recording_id).where(*holds) if holds else None


def _holds_words(wanted: RecordingFilter) -> list[ColumnElement[bool]]:
    if wanted.nameless:
        return []
    return [sqlite.contains(t.catalogue_text.c.text, word) > 0 for word in wanted.text.lower().split()]


def _many(connection: Connection, texts: Select[int]) -> bool:
    few = texts.limit(_MANY).subquery()
    return (connection.scalar(select(func.count()).select_from(few)) or 0) >= _MANY


def queue_ids(connection: Connection, wanted: RecordingFilter, inspector_no: str, limit: int) -> list[int]:
    """The first recording of each call that this inspector could score next."""
    open_ = _C.work_state.in_([WorkState.NEW, WorkState.DRAFT])
    mine = and_(_C.work_state == WorkState.DRAFT, _C.call_id.in_(_drafts_of(inspector_no)))
    playable = _C.audio_state == AudioState.READY
    candidates = ids(connection, wanted, open_, playable, or_(_C.work_state == WorkState.NEW, mine))
    return _one_a_call(connection, candidates, limit)


def counts(connection: Connection, wanted: RecordingFilter) -> dict[str, int]:
    """Rows of the filter by work state and audio state."""
    result = dict.fromkeys([*(str(state) for state in WorkState), *(str(state) for state in AudioState)], 0)
    query = _source(wanted).where(*_conditions(wanted)).group_by(_C.work_state, _C.audio_state)
    for work, audio, number in connection.execute(query.with_only_columns(_C.work_state, _C.audio_state, func.count())):
        result[work] += number
        result[audio] += number
    return result


def filter_values(connection: Connection) -> FilterValues:
    """The distinct values in the catalogue, sorted."""
    agents = select(_C.agent_no, _C.agent).distinct().where(_C.agent_no.is_not(None))
    # Several names under one number come from different sources; the last one stands for it.
    names = {no: name or "" for no, name in connection.execute(agents.order_by(_C.agent_no, _C.agent))}
    return FilterValues(
        groups=_distinct(connection, _C.group_name),
        agents=tuple(names.items()),
        business_types=_distinct(connection, _C.business_type),
        queues=_distinct(connection, _C.queue),
    )


def _source(wanted: RecordingFilter) -> Select[int]:
    """The ids to choose from: all, or those whose text holds every word."""
    query = select(_C.recording_id)
    holds = _holds_words(wanted)
    if not holds:
        return query
    same = t.catalogue_text.c.recording_id == _C.recording_id
    return query.select_from(sqlite.ScanThenLook(t.catalogue_text, t.catalogue, same)).where(*holds)


def _in_order(query: Select[int], wanted: RecordingFilter, *, filtered: bool) -> Iterator[Select[int]]:
    """Queries whose results, one after the other, are the whole in order."""
    by_id = _directed(wanted, _C.recording_id)
    if wanted.sort == "state":
        states = (WorkState.NEW, WorkState.DRAFT, WorkState.SCORED)
        for state in reversed(states) if wanted.descending else states:
            yield query.where(_C.work_state == state).order_by(*by_id)
        return
    key = _SORTS[wanted.sort]
    sorted_by = sqlite.unindexed(key) if filtered or wanted.text else key
    yield query.where(key.is_not(None)).order_by(*_directed(wanted, sorted_by, _C.recording_id))
    if wanted.sort not in _ALWAYS_KNOWN:
        yield query.where(key.is_(None)).order_by(*by_id)


def _directed(wanted: RecordingFilter, *keys: ColumnElement[Any]) -> list[ColumnElement[Any]]:
    return [key.desc() if wanted.descending else key.asc() for key in keys]


def _conditions(wanted: RecordingFilter) -> list[ColumnElement[bool]]:
    choices: tuple[tuple[ColumnElement[Any], Sequence[str]], ...] = (
        (_C.work_state, wanted.work_states),
        (_C.audio_state, wanted.audio_states),
        (_C.group_name, wanted.groups),
        (_C.agent_no, wanted.agents),
        (_C.business_type, wanted.business_types),
        (_C.queue, wanted.queues),
        (_C.direction, wanted.directions),
        (_C.contact, wanted.contacts),
    )
    conditions: list[ColumnElement[bool]] = [
        sqlite.unindexed(column).in_(chosen) for column, chosen in choices if chosen
    ]
    if wanted.day_from is not None:
        conditions.append(sqlite.unindexed(_C.local_date) >= wanted.day_from)
    if wanted.day_to is not None:
        conditions.append(sqlite.unindexed(_C.local_date) <= wanted.day_to)
    if wanted.nameless and wanted.text:
        conditions.append(_C.call_id.in_(_calls_told_by(wanted.text)))
    return conditions


def _calls_told_by(text: str) -> Select[int]:
    """Calls whose customer or subject holds every word: what is searched for whoever must not learn the agent.

    Where the subject names agent or team, these are not searched either.
    """
    c, known = t.call.c, t.catalogue.alias().c
    subject = func.lower(func.coalesce(type_coerce(c.custom, JSON)["subject"].as_string(), ""))
    for column in (known.agent, known.agent_no, known.group_name):
        subject = func.replace(subject, func.lower(func.coalesce(column, "")), "")
    searched = func.coalesce(c.customer, "") + "\n" + subject
    query = select(c.id).join(known.recording_id.table, known.call_id == c.id)
    return query.where(*(sqlite.contains(searched, word) > 0 for word in text.lower().split()))


def _drafts_of(inspector_no: str) -> Select[int]:
    e = t.evaluation.c
    drafts = select(e.call_id).join(t.person, e.inspector_id == t.person.c.id)
    return drafts.where(e.state == EvaluationState.DRAFT, t.person.c.no == inspector_no)


def _one_a_call(connection: Connection, candidates: Sequence[int], limit: int) -> list[int]:
    chosen: dict[int, int] = {}
    for start in range(0, len(candidates), 500):
        part = candidates[start : start + 500]
        found = connection.execute(select(_C.recording_id, _C.call_id).where(_C.recording_id.in_(part)))
        call_of = {row.recording_id: row.call_id for row in found}
        for recording_id in part:
            chosen.setdefault(call_of[recording_id], recording_id)
            if len(chosen) >= limit:
                return list(chosen.values())[:limit]
    return list(chosen.values())


def _distinct(connection: Connection, column: ColumnElement[str]) -> tuple[str, ...]:
    return tuple(connection.scalars(select(column).distinct().where(column.is_not(None)).order_by(column)))
