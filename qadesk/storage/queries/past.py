"""Past evaluations by columns: bare answers and the call's fields of many, read at once."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Integer, Select, Text, func, select, type_coerce

from qadesk.domain.pair_rows import PairRowsBuilder
from qadesk.domain.past import PastEvaluations, PastFilter
from qadesk.storage import sqlite
from qadesk.storage import tables as t
from qadesk.storage.given import GivenReader
from qadesk.storage.queries.evaluations import is_latest, within

AT_ONCE = 500
"""Rows taken from the driver at a time."""
FACTS = ("queue", "direction", "business_type", "contact", "rating", "agent_no", "group")
"""What conditions may name of a call beside its custom fields."""
NOTHING = '{"values":{},"call":{}}'
AGENT_NO, GROUP = 5, 7
PLAIN = 10
"""Columns of the query that are handed on as they are; the answers and the call's fields follow."""

T = TypeVar("T")

_E = t.evaluation.c
_AGENT_TABLE = t.person.alias("agent")
_AGENT = _AGENT_TABLE.c


def past(connection: Connection, wanted: PastFilter) -> PastEvaluations:
    """Latest submitted revisions under a card, by the call's local date (the submission's where unknown)."""
    reading = _Reading()
    for rows in connection.execute(_query(wanted)).partitions(AT_ONCE):
        reading.add(rows)
    return reading.done()


def _query(wanted: PastFilter) -> Select[Any]:
    query = _rows().where(t.scorecard.c.key == wanted.card_key, is_latest())
    query = query.where(*within(wanted.day_from, wanted.day_to, "call"))
    if wanted.version is not None:
        query = query.where(t.scorecard_version.c.version == wanted.version)
    return query if wanted.group is None else query.where(t.call.c.group_on_day == wanted.group)


@cache
def _rows() -> Select[Any]:
    c = t.call.c
    day = type_coerce(func.coalesce(c.local_date, _E.submitted_date), Text).label("day")
    return (
        select(
            day,
            _E.uid,
            c.uid.label("call_uid"),
            t.scorecard_version.c.version,
            t.person.c.no.label("inspector_no"),
            func.coalesce(_AGENT.no, c.agent_no).label("agent_no"),
            func.coalesce(_AGENT.name, c.agent_name).label("agent"),
            c.group_on_day.label("group_name"),
            _E.score,
            type_coerce(_E.passed, Integer).label("passed"),
            sqlite.as_bytes(func.coalesce(_E.given, NOTHING)).label("given"),
            c.custom,
            c.queue,
            c.direction,
            c.business_type,
            c.contact,
            c.rating,
        )
        .join(t.call, _E.call_id == c.id)
        .join(t.scorecard_version, _E.card_version_id == t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .join(t.person, _E.inspector_id == t.person.c.id)
        .outerjoin(_AGENT_TABLE, c.agent_id == _AGENT.id)
    )


class _Calls(dict[tuple[Any, ...], list[int]]):
    """The numbers of a call's pairs by what the query says of it; most calls are alike in that."""

    def __init__(self, builder: PairRowsBuilder[str]) -> None:
        super().__init__()
        self._builder = builder

    def __missing__(self, facts: tuple[Any, ...]) -> list[int]:
        numbers = self[facts] = self._read(*facts)
        return numbers

    def _read(self, frozen: bytes, custom: str, *facts: str | None) -> list[int]:
        # the answers' text goes on with the call's fields and one brace more
        known = {name: fact for name, fact in zip(FACTS, facts, strict=True) if fact is not None}
        fields = known | json.loads(custom) | json.loads(frozen[:-1])
        return [self._builder.number(name, str(value)) for name, value in fields.items()]


class _Reading:
    """The columns as they grow."""

    def __init__(self) -> None:
        self._columns: list[list[Any]] = [[] for _ in range(PLAIN)]
        self._given = GivenReader()
        self._calls: PairRowsBuilder[str] = PairRowsBuilder()
        self._known = _Calls(self._calls)

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        """Some of the rows of the query."""
        columns = list(zip(*rows, strict=True))
        for kept, new in zip(self._columns, columns[:PLAIN], strict=True):
            kept.extend(new)
        whose = columns[AGENT_NO], columns[GROUP]
        facts = list(zip(self._given.add(columns[PLAIN]), *columns[PLAIN + 1 :], *whose, strict=True))
        self._calls.add([self._known[each] for each in facts])

    def done(self) -> PastEvaluations:
        """All that were read."""
        order = _by_day(self._columns[0])
        columns = ([column[at] for at in order] for column in self._columns)
        days, uids, calls, versions, inspectors, nos, names, groups, scores, passed = columns
        dates = {day: date.fromisoformat(day) for day in set(days)}
        return PastEvaluations(
            uids=uids,
            call_uids=calls,
            versions=versions,
            inspector_nos=_shared(inspectors),
            agent_nos=_shared(nos),
            agents=_shared(names),
            groups=_shared(groups),
            days=[dates[day] for day in days],
            scores=scores,
            passed=[None if each is None else bool(each) for each in passed],
            values=self._given.done(order),
            calls=self._calls.done(order),
        )


def _by_day(days: Sequence[str]) -> list[int]:
    """The rows by day. In Python's own steps, which let other threads in: sorting is one, and would halt a window."""
    rows: dict[str, list[int]] = {}
    for at, day in enumerate(days):
        rows.setdefault(day, []).append(at)
    return [at for day in sorted(rows) for at in rows[day]]


def _shared(texts: list[T]) -> list[T]:
    """The same texts, equal ones as one object: they come by the hundred thousand."""
    known: dict[T, T] = {}
    return [known.setdefault(text, text) for text in texts]
