"""Sampling plans by key, and committed draws, which never change but can be withdrawn as a whole."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from qadesk.domain.assignments import AssignmentState
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.sampling import DrawnCall, LedgerRow, StoredDraw
from qadesk.storage import keys
from qadesk.storage import tables as t

CHUNK = 5000
_P = t.sampling_plan.c
_D = t.draw.c
_K = t.drawn_call.c
_A = t.assignment.c


class SqlSamplingStore:
    """Plans are documents; a draw is a row with its ledger, the list of its population, and its calls."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str]) -> None:
        self._connection = connection
        self._new_uid = new_uid

    def save_plan(self, key: str, title: str, document: str, at_ms: int, who: str) -> None:
        """Keep a plan, in place of an older one of that key."""
        values = {"title": title, "document": document, "changed_at_ms": at_ms, "changed_by": who}
        known = keys.found(self._connection, select(_P.id).where(_P.key == key))
        if known is None:
            self._connection.execute(insert(t.sampling_plan).values(uid=self._new_uid(), key=key, **values))
        else:
            self._connection.execute(update(t.sampling_plan).where(_P.id == known).values(values))

    def remove_plan(self, key: str) -> bool:
        """Take a plan out; draws from it stay. Whether there was one."""
        return bool(self._connection.execute(delete(t.sampling_plan).where(_P.key == key)).rowcount)

    def plan(self, key: str) -> str | None:
        """The document of a plan."""
        return self._connection.scalar(select(_P.document).where(_P.key == key))

    def plans(self) -> list[str]:
        """The documents of all plans, by key."""
        return list(self._connection.scalars(select(_P.document).order_by(_P.key)))

    def drawn_since(self, day_from: date, day_to: date, at_ms: int) -> list[str]:
        """Draws over any of these days that were committed since, and are not withdrawn: their uids."""
        overlapping = (_D.day_from <= day_to, _D.day_to >= day_from)
        query = select(_D.uid).where(*overlapping, _D.drawn_at_ms >= at_ms, _D.withdrawn_at_ms.is_(None))
        return list(self._connection.scalars(query))

    def drawn_already(self, call_uids: Sequence[str]) -> list[str]:
        """Of these calls, those that a draw holds which is not withdrawn."""
        found: list[str] = []
        query = (
            select(t.call.c.uid)
            .join(t.drawn_call, _K.call_id == t.call.c.id)
            .join(t.draw, _K.draw_id == _D.id)
            .where(_D.withdrawn_at_ms.is_(None))
        )
        for start in range(0, len(call_uids), CHUNK):
            found += self._connection.scalars(query.where(t.call.c.uid.in_(call_uids[start : start + CHUNK])))
        return found

    def add(self, draw: StoredDraw, drawn: Sequence[DrawnCall]) -> list[str]:
        """Keep a draw with its calls; the uids of calls that are not there, where nothing is kept."""
        row = draw.row
        ids = self._call_ids([each.call_uid for each in drawn])
        missing = [each.call_uid for each in drawn if each.call_uid not in ids]
        if missing:
            return missing
        values = {
            "uid": row.uid,
            "plan_key": row.plan_key,
            "seed": row.seed,
            "day_from": row.day_from,
            "day_to": row.day_to,
            "population": row.population,
            "population_sha256": draw.population_sha256,
            "population_list": draw.population_list,
            "ledger": draw.ledger,
            "drawn_at_ms": row.drawn_at_ms,
            "drawn_by": row.drawn_by,
        }
        draw_id = keys.added(self._connection, t.draw, **values)
        calls = [
            {
                "draw_id": draw_id,
                "call_id": ids[each.call_uid],
                "agent_no": each.agent_no,
                "stratum": each.stratum,
                "part": each.part,
                "rank": each.rank,
            }
            for each in drawn
        ]
        if calls:
            self._connection.execute(insert(t.drawn_call), calls)
        return []

    def draw(self, uid: str) -> StoredDraw | None:
        """A committed draw with its documents."""
        row = self._connection.execute(_rows(documents=True).where(_D.uid == uid)).one_or_none()
        if row is None:
            return None
        return StoredDraw(
            row=_row(row),
            ledger=row.ledger,
            population_sha256=row.population_sha256,
            population_list=row.population_list,
        )

    def draws(self) -> list[LedgerRow]:
        """All draws, the newest first."""
        query = _rows().order_by(_D.drawn_at_ms.desc(), _D.id.desc())
        return [_row(row) for row in self._connection.execute(query)]

    def withdraw(self, uid: str, at_ms: int, who: str, why: str) -> list[str]:
        """Free the calls of a draw; the uids of its open assignments, which are withdrawn with it."""
        draw_id = self._connection.scalar(select(_D.id).where(_D.uid == uid))
        values = {"withdrawn_at_ms": at_ms, "withdrawn_by": who, "withdrawn_why": why}
        self._connection.execute(update(t.draw).where(_D.id == draw_id).values(values))
        open_ones = (_A.draw_id == draw_id, _A.state == AssignmentState.OPEN.value)
        taken = list(self._connection.scalars(select(_A.uid).where(*open_ones).order_by(_A.id)))
        withdrawn = {"state": AssignmentState.WITHDRAWN.value, "why": why}
        self._connection.execute(update(t.assignment).where(*open_ones).values(withdrawn))
        return taken

    def keep_content(self, hashes: Sequence[tuple[str, str]]) -> None:
        """(uid of a recording, SHA-256 of its content) where that had to be read before the analysis."""
        r = t.recording.c
        for uid, content in hashes:
            change = update(t.recording).where(r.uid == uid, r.sha256.is_(None)).values(sha256=content)
            self._connection.execute(change)

    def _call_ids(self, uids: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        c = t.call.c
        for start in range(0, len(uids), CHUNK):
            query = select(c.uid, c.id).where(c.uid.in_(uids[start : start + CHUNK]))
            found.update((row.uid, row.id) for row in self._connection.execute(query))
        return found


@cache
def _rows(*, documents: bool = False) -> Select[Any]:
    of_draw = select(func.count()).select_from(t.drawn_call).where(_K.draw_id == _D.id).correlate(t.draw)
    e = t.evaluation.c
    evaluated = select(e.id).where(
        e.call_id == _K.call_id, e.state != EvaluationState.DRAFT, e.submitted_at_ms >= _D.drawn_at_ms
    )
    in_hand = select(func.count()).where(_A.draw_id == _D.id, _A.state == AssignmentState.OPEN.value)
    kept = (_D.ledger, _D.population_sha256, _D.population_list) if documents else ()
    return select(
        _D.id,
        _D.uid,
        _D.plan_key,
        _D.seed,
        _D.day_from,
        _D.day_to,
        _D.population,
        _D.drawn_at_ms,
        _D.drawn_by,
        _D.withdrawn_at_ms,
        _D.withdrawn_by,
        _D.withdrawn_why,
        *kept,
        of_draw.scalar_subquery().label("drawn"),
        of_draw.where(evaluated.exists()).scalar_subquery().label("scored"),
        in_hand.correlate(t.draw).scalar_subquery().label("assigned"),
    )


def _row(row: Row[Any]) -> LedgerRow:
    plain = row._mapping
    named: dict[str, Any] = {name: plain[name] for name in _LISTED}
    return LedgerRow(**named)


_LISTED: tuple[str, ...] = tuple(LedgerRow.__dataclass_fields__)
