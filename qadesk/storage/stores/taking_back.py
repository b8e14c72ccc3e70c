"""Taking an import back, a part at a time: changes are undone newest first, then recordings go, then calls."""

from collections.abc import Callable, Sequence
from json import dumps, loads
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, exists, select

from qadesk.domain.errors import UserError
from qadesk.domain.insight.kpi_rows import KPI_CHANGE
from qadesk.domain.intake import CALL, IntakeKind, IntakeState, TakeBackStep
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import sqlite
from qadesk.storage import tables as t
from qadesk.storage.sitetime import SiteTime
from qadesk.storage.stores import kpis, transcripts, voices
from qadesk.storage.stores.calls_back import CallsBack
from qadesk.storage.stores.people import SqlPeopleStore

CHANGES, RECORDINGS, CALLS = "changes", "recordings", "calls"

STAYS = {
    "evaluated": QT_TRANSLATE_NOOP("errors", "It has been evaluated."),
    "drawn": QT_TRANSLATE_NOOP("errors", "It belongs to a drawn sample."),
    "assigned": QT_TRANSLATE_NOOP("errors", "It has been assigned to an inspector."),
    "worked_on": QT_TRANSLATE_NOOP("errors", "An inspector has worked on it."),
    "followed": QT_TRANSLATE_NOOP("errors", "There is a follow-up of it."),
    "noted": QT_TRANSLATE_NOOP("errors", "Somebody wrote a note for its agent."),
    "shown": QT_TRANSLATE_NOOP("errors", "A clip of it is among the examples."),
    "transcribed": QT_TRANSLATE_NOOP("errors", "It has a transcript."),
    "copied_out": QT_TRANSLATE_NOOP("errors", "A redacted copy was made of it."),
    "recorded": QT_TRANSLATE_NOOP("errors", "It has a recording that did not come with this import."),
    "told_by_person": QT_TRANSLATE_NOOP("errors", "An inspector has said something about it."),
    "changed_later": QT_TRANSLATE_NOOP("errors", "A later import has added to it."),
}
"""Why something cannot go, in the order in which the first one that holds is told."""


class TakingBack:
    """The steps of one import, by its key."""

    def __init__(
        self, connection: Connection, intake_id: int, site: Callable[[], SiteTime], people: SqlPeopleStore
    ) -> None:
        self._connection = connection
        self._intake_id = intake_id
        self._site = site
        self._people = people

    def step(self, place: tuple[str, int] | None, most: int) -> TakeBackStep:
        """Up to ``most`` things from ``place`` on; see ``IntakeStore.take_back_step``."""
        part, at = place or (CHANGES, 0)
        steps = {CHANGES: self._changes, RECORDINGS: self._recordings, CALLS: self._calls}
        return steps[part](at, most)

    def rest(self) -> tuple[str, int] | None:
        """Where to begin again with an import that was taken back; ``None`` where nothing of it stayed."""
        left = (select(table.c.id).where(table.c.intake_id == self._intake_id).limit(1) for table in _BROUGHT)
        return (RECORDINGS, 0) if any(self._connection.scalar(query) is not None for query in left) else None

    def _changes(self, before: int, most: int) -> TakeBackStep:
        """The newest first, so that what was changed twice comes back to what it was at first."""
        i = t.intake_change.c
        query = select(t.intake_change).where(i.intake_id == self._intake_id).order_by(i.id.desc()).limit(most)
        rows = self._connection.execute(query.where(i.id < before) if before else query).all()
        calls = [row for row in rows if row.kind == CALL]
        people = [row for row in rows if row.kind not in (CALL, KPI_CHANGE)]
        restored, kept = CallsBack(self._connection, self._site).restore(calls)
        figures = [row for row in rows if row.kind == KPI_CHANGE]
        back, changed = self._restore_kpis(figures)
        gone, told = self._restore_people(people)
        return TakeBackStep(
            place=(CHANGES, rows[-1].id) if len(rows) == most else (RECORDINGS, 0),
            removed=gone,
            restored=restored + back + len(people) - gone - len(told),
            kept=(*kept, *changed, *told),
            looked_at=len(rows),
        )

    def _restore_kpis(self, rows: Sequence[Row[Any]]) -> tuple[int, list[ImportIssue]]:
        """How many figures are as before, and which ones have been changed since."""
        kept = kpis.restore(self._connection, [(row, loads(row.before), loads(row.after)) for row in rows])
        why = UserError(STAYS["changed_later"]).packed()
        return len(rows) - len(kept), [ImportIssue(target, why) for target in kept]

    def _restore_people(self, rows: Sequence[Row[Any]]) -> tuple[int, list[ImportIssue]]:
        """How many people went, and who stays as they are."""
        changes = [(loads(row.before), loads(row.after)) for row in rows]
        reasons = self._people.put_all_back(changes) if changes else []
        kept = [ImportIssue(row.target, why) for row, why in zip(rows, reasons, strict=True) if why is not None]
        new = sum(not before and why is None for (before, _), why in zip(changes, reasons, strict=True))
        return new, kept

    def _recordings(self, after: int, most: int) -> TakeBackStep:
        asked = {"intake": self._intake_id, "after": after, "most": most}
        rows = self._connection.execute(_RECORDINGS, asked).all()
        kept = [(row, why) for row in rows if (why := _why(row)) is not None]
        staying = {row.id for row, _ in kept}
        going = [row for row in rows if row.id not in staying]
        self._remove_recordings([row.id for row in going])
        return TakeBackStep(
            place=(RECORDINGS, rows[-1].id) if len(rows) == most else (CALLS, 0),
            removed=len(going),
            kept=tuple(ImportIssue(row.path, why) for row, why in kept),
            copies=tuple(row.path for row in going if row.copied),
            looked_at=len(rows),
        )

    def _remove_recordings(self, ids: Sequence[int]) -> None:
        if not ids:
            return
        for recording_id in ids:
            voices.drop(self._connection, recording_id)
            transcripts.forget(self._connection, recording_id)
        for table in (t.catalogue, t.catalogue_text):
            self._connection.execute(delete(table).where(table.c.recording_id.in_(ids)))
        self._connection.execute(delete(t.recording).where(t.recording.c.id.in_(ids)))

    def _calls(self, after: int, most: int) -> TakeBackStep:
        asked = {"intake": self._intake_id, "after": after, "most": most}
        rows = self._connection.execute(_CALLS, asked).all()
        kept = [(row, why) for row in rows if (why := _why(row)) is not None]
        staying = {row.id for row, _ in kept}
        going = [row.id for row in rows if row.id not in staying]
        self._remove_calls(going)
        # A call that came with its recording is counted with that.
        alone = self._kind() == "calls"
        if self._kind() == IntakeKind.KPIS:
            return self._figures()
        return TakeBackStep(
            place=(CALLS, rows[-1].id) if len(rows) == most else None,
            removed=len(going) if alone else 0,
            kept=tuple(ImportIssue(row.unique_id or row.uid, why) for row, why in kept) if alone else (),
            looked_at=len(rows) if alone else 0,
        )

    def _figures(self) -> TakeBackStep:
        """Imported KPIs, all at once: there are few of them."""
        gone, kept = kpis.remove(self._connection, self._intake_id)
        why = UserError(STAYS["changed_later"]).packed()
        return TakeBackStep(place=None, removed=gone, kept=tuple(ImportIssue(each, why) for each in kept))

    def _remove_calls(self, ids: Sequence[int]) -> None:
        if ids:
            self._connection.execute(_FORGET_ALIASES, {"some": dumps(ids)})
            self._connection.execute(_FORGET_CALLS, {"some": dumps(ids)})

    def _kind(self) -> str:
        return str(self._connection.scalar(select(t.intake.c.kind).where(t.intake.c.id == self._intake_id)))


def _why(row: Row[Any]) -> str | None:
    """The first reason that holds, packed."""
    named = row._mapping
    return next((UserError(text).packed() for name, text in STAYS.items() if named.get(name)), None)


def _worked_on(call_id: Any) -> list[Any]:
    """What shows that somebody has done something with a call."""
    tables = {
        "evaluated": t.evaluation,
        "drawn": t.drawn_call,
        "assigned": t.assignment,
        "worked_on": t.work_time,
        "copied_out": t.redacted_copy,
        "followed": t.follow_up,
        "noted": t.live_note,
        "shown": t.example,
    }
    return [exists().where(table.c.call_id == call_id).label(name) for name, table in tables.items()]


def _recordings_query() -> Select[Any]:
    r = t.recording.c
    transcribed = exists().where(t.transcript.c.recording_id == r.id).label("transcribed")
    query = select(r.id, r.path, r.copied, *_worked_on(r.call_id), transcribed)
    return query.where(*_next_of(t.recording)).order_by(r.id).limit(bindparam("most"))


def _calls_query() -> Select[Any]:
    c, i = t.call.c, t.intake_change.c
    later = exists().where(
        i.target == c.uid,
        i.intake_id != bindparam("intake"),
        t.intake.c.id == i.intake_id,
        t.intake.c.state != IntakeState.TAKEN_BACK.value,
    )
    query = select(
        c.id,
        c.uid,
        c.unique_id,
        *_worked_on(c.id),
        exists().where(t.recording.c.call_id == c.id).label("recorded"),
        c.provenance.contains('"inspector ').label("told_by_person"),
        later.label("changed_later"),
    )
    return query.where(*_next_of(t.call)).order_by(c.id).limit(bindparam("most"))


def _next_of(table: Any) -> tuple[Any, Any]:
    return table.c.intake_id == bindparam("intake"), table.c.id > bindparam("after")


_BROUGHT = (t.recording, t.call, t.kpi_value)
_SOME = sqlite.listed("some")
_RECORDINGS = _recordings_query()
_CALLS = _calls_query()
_FORGET_ALIASES = delete(t.call_alias).where(t.call_alias.c.call_id.in_(_SOME))
_FORGET_CALLS = delete(t.call).where(t.call.c.id.in_(_SOME))
