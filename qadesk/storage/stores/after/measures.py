"""Improvement measures."""

from typing import Any

from sqlalchemy import Connection, Row, select, update

from qadesk.domain.after.measures import Measure, MeasureState
from qadesk.storage import keys
from qadesk.storage import tables as t


class SqlMeasureStore:
    """Proposals and what became of them; nothing is ever deleted."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, measure: Measure) -> None:
        """A new one."""
        keys.added(
            self._connection,
            t.measure,
            uid=measure.uid,
            what=measure.what,
            why=measure.why,
            aim=measure.aim,
            card_key=measure.card_key,
            item_key=measure.item_key,
            group_name=measure.group,
            proposed_by=measure.proposed_by,
            proposed_at_ms=measure.proposed_at_ms,
            **_standing(measure),
        )

    def get(self, uid: str) -> Measure | None:
        """By its uid."""
        row = self._connection.execute(select(t.measure).where(t.measure.c.uid == uid)).one_or_none()
        return measure_of(row) if row else None

    def change(self, measure: Measure) -> None:
        """Keep what has changed of how it stands."""
        self._connection.execute(update(t.measure).where(t.measure.c.uid == measure.uid).values(_standing(measure)))


def measure_of(row: Row[Any]) -> Measure:
    """What a row of the table holds."""
    return Measure(
        uid=row.uid,
        what=row.what,
        why=row.why,
        aim=row.aim,
        card_key=row.card_key,
        item_key=row.item_key,
        group=row.group_name,
        state=MeasureState(row.state),
        proposed_by=row.proposed_by,
        proposed_at_ms=row.proposed_at_ms,
        decided_by=row.decided_by,
        decided_at_ms=row.decided_at_ms,
        decided_why=row.decided_why,
        owner_no=row.owner_no,
        due_on=row.due_on,
        begun_on=row.begun_on,
        done_on=row.done_on,
        outcome=row.outcome,
    )


def _standing(measure: Measure) -> dict[str, Any]:
    return {
        "state": measure.state.value,
        "decided_by": measure.decided_by,
        "decided_at_ms": measure.decided_at_ms,
        "decided_why": measure.decided_why,
        "owner_no": measure.owner_no,
        "due_on": measure.due_on,
        "begun_on": measure.begun_on,
        "done_on": measure.done_on,
        "outcome": measure.outcome,
    }
