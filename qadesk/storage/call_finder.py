"""Calls that are there already: found by identifiers, by names of recordings, by number and time; many at once."""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import BigInteger, Connection, Row, Select, Text, bindparam, or_, select

from qadesk.domain import call_joins
from qadesk.domain.call_joins import LONGEST_WAIT_MS, TOLERANCE_MS, Candidate, Seen
from qadesk.storage import sqlite
from qadesk.storage import tables as t

_CHUNK = 5000
_MOST_SPELLINGS = 6
_NO_MORE = ("",) * _MOST_SPELLINGS


class CallFinder:
    """Asks for many calls with few statements; sees what the transaction has written."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by_ids(self, unique_ids: Iterable[str]) -> dict[str, int]:
        """Identifier -> key of the call that has it as its own or as another name."""
        wanted = list(dict.fromkeys(unique_ids))
        aliases = {row.unique_id: row.call_id for row in self._rows(_BY_ALIAS, wanted)}
        return aliases | {row.unique_id: row.id for row in self._rows(_BY_ID, wanted)}

    def by_recordings(self, names: Iterable[str]) -> dict[str, set[int]]:
        """File name in small letters -> keys of the calls with a recording of that name."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for row in self._rows(_BY_NAME, list(dict.fromkeys(name.lower() for name in names))):
            found[row.name].add(row.call_id)
        return dict(found)

    def by_time(
        self, seen: Sequence[Seen], accept: Callable[[Seen, Candidate], bool], without_intake: int = 0
    ) -> dict[int, list[Candidate]]:
        """By place in ``seen``, the calls that fit by number (else agent) and time, see ``call_joins.fitting``.

        Of those only that are accepted and did not come with the import ``without_intake``; where none fits, the place
        is left out.
        """
        near = self._near(seen, without_intake)
        found = {}
        for place, each in enumerate(seen if near else ()):
            fits = call_joins.fitting(each, [other for other in _within(each, near) if accept(each, other)])
            if fits:
                found[place] = fits
        return found

    def by_number(self, seen: Sequence[Seen]) -> list[list[Candidate]]:
        """As ``by_time`` for recordings, which may begin with the answer to a call that began long before."""
        longer = self._of_number(seen)
        near = self._near(seen)
        found = []
        for place, each in enumerate(seen):
            both = {one.id: one for one in (*_within(each, near), *longer.get(place, ()))}
            found.append(call_joins.fitting(each, list(both.values())))
        return found

    def _near(self, seen: Sequence[Seen], without_intake: int = 0) -> list[Candidate]:
        windows = _windows(seen)
        if not windows:
            return []
        asked = {"windows": json.dumps(windows), "intake": without_intake}
        return sorted(map(_candidate, self._connection.execute(_NEAR, asked)), key=_start)

    def _of_number(self, seen: Sequence[Seen]) -> dict[int, list[Candidate]]:
        asked = [
            (place, each.started_at_ms - LONGEST_WAIT_MS, each.started_at_ms, *(spelled + _NO_MORE)[:_MOST_SPELLINGS])
            for place, each in enumerate(seen)
            if each.started_at_ms is not None and (spelled := call_joins.spellings(each.customer))
        ]
        found: defaultdict[int, list[Candidate]] = defaultdict(list)
        if asked:
            for row in self._connection.execute(_OF_NUMBER, {"numbers": json.dumps(asked)}):
                found[row.place].append(_candidate(row))
        return found

    def _rows(self, query: Select[Any], wanted: Sequence[Any]) -> Iterator[Row[Any]]:
        for start in range(0, len(wanted), _CHUNK):
            yield from self._connection.execute(query, {"some": json.dumps(wanted[start : start + _CHUNK])})


def _windows(seen: Sequence[Seen]) -> list[tuple[int, int]]:
    """The time of each call, from its start to the answer; those that meet become one."""
    spans = sorted(
        (each.started_at_ms - TOLERANCE_MS, each.started_at_ms + (each.wait_ms or 0) + TOLERANCE_MS)
        for each in seen
        if each.started_at_ms is not None
    )
    found: list[tuple[int, int]] = []
    first = last = None
    for begin, end in spans:
        if last is not None and begin <= last:
            last = max(last, end)
            continue
        if first is not None and last is not None:
            found.append((first, last))
        first, last = begin, end
    if first is not None and last is not None:
        found.append((first, last))
    return found


def _start(candidate: Candidate) -> int:
    return candidate.seen.started_at_ms or 0


def _within(seen: Seen, near: Sequence[Candidate]) -> list[Candidate]:
    """Of candidates in the order of time those around the times of one call."""
    found: dict[int, Candidate] = {}
    for time in call_joins.times(seen):
        at = bisect_left(near, time - TOLERANCE_MS, key=_start)
        while at < len(near) and _start(near[at]) <= time + TOLERANCE_MS:
            found[near[at].id] = near[at]
            at += 1
    return list(found.values())


def _candidate(row: Row[Any]) -> Candidate:
    seen = Seen(row.started_at_ms, row.customer, row.agent_no, row.unique_id, row.wait_ms)
    return Candidate(row.id, seen, row.provenance, row.intake_id)


_C = t.call.c
_SEEN = (_C.id, _C.started_at_ms, _C.customer, _C.agent_no, _C.unique_id, _C.wait_ms, _C.provenance, _C.intake_id)


def _near_query() -> Select[Any]:
    rows = sqlite.each_of("windows")
    first, last = (sqlite.part(rows, place, BigInteger()) for place in range(2))
    joined = sqlite.ScanThenLook(rows, t.call, _C.started_at_ms.between(first, last))
    other = or_(_C.intake_id.is_(None), sqlite.unindexed(_C.intake_id) != bindparam("intake"))
    return select(*_SEEN).select_from(joined).where(other)


def _number_query() -> Select[Any]:
    rows = sqlite.each_of("numbers")
    place, first, last = (sqlite.part(rows, at, BigInteger()) for at in range(3))
    spelled = [sqlite.part(rows, 3 + at, Text()) for at in range(_MOST_SPELLINGS)]
    same = _C.started_at_ms.between(first, last) & _C.customer.in_(spelled)
    return select(place.label("place"), *_SEEN).select_from(sqlite.ScanThenLook(rows, t.call, same))


# Built once: imports run them for every batch.
_SOME = sqlite.listed("some")
_BY_ID = select(_C.unique_id, _C.id).where(_C.unique_id.in_(_SOME))
_BY_ALIAS = select(t.call_alias.c.unique_id, t.call_alias.c.call_id).where(t.call_alias.c.unique_id.in_(_SOME))
_BY_NAME = select(t.catalogue.c.name, t.catalogue.c.call_id).where(t.catalogue.c.name.in_(_SOME))
_NEAR = _near_query()
_OF_NUMBER = _number_query()
