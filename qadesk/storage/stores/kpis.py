"""Imported values of KPIs, and targets."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, insert, select, update

from qadesk.domain.insight.kpi_counts import ImportedValue
from qadesk.domain.insight.kpi_rows import KPI_CHANGE, KpisTaken
from qadesk.domain.insight.kpis import Target
from qadesk.domain.intake import IntakeState
from qadesk.storage import journal
from qadesk.storage import tables as t
from qadesk.storage.queries import kpis

_V, _T = t.kpi_value.c, t.kpi_target.c
_FIELDS = ("value", "numerator", "denominator", "source")
_Key = tuple[str, date, str | None, int | None]


class SqlKpiStore:
    """What tables bring is known by KPI, day, team and interval: one value each."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take(self, intake: str, source: str, values: Sequence[Sequence[ImportedValue]]) -> KpisTaken:
        """Keep the values of some rows; what is there already with another value is changed, and the journal knows."""
        intake_id = journal.intake_id(self._connection, intake)
        days = [value.cell.day for row in values for value in row]
        known = self._known(min(days), max(days)) if days else {}
        new: dict[_Key, dict[str, Any]] = {}
        changes: list[tuple[str, dict[str, Any], dict[str, Any]]] = []
        counts = {"imported": 0, "updated": 0, "unchanged": 0}
        for row in values:
            fate = "unchanged"
            for value in row:
                key, said = _key(value), _said(value, source)
                old = known.get(key)
                if old is None:
                    new[key] = said
                    fate = "imported" if fate == "unchanged" else fate
                elif any(old[name] != said[name] for name in _FIELDS[:-1]):
                    fate = "updated"
                    changes.append((str(old["id"]), {name: old[name] for name in _FIELDS}, said))
            counts[fate] += 1
        self._add(new, intake_id)
        for target, _, after in changes:
            self._connection.execute(update(t.kpi_value).where(_V.id == int(target)).values(after))
        journal.changed(self._connection, intake_id, KPI_CHANGE, changes)
        return KpisTaken(**counts)

    def target(self, kpi: str, holds_from: date) -> Target | None:
        """The one that begins on that day."""
        query = select(t.kpi_target).where(_T.kpi == kpi, _T.holds_from == holds_from)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else kpis.target_of_row(row)

    def put_target(self, target: Target) -> None:
        """Keep it, in place of one of the same KPI and day. ``ValueError`` for one without a day."""
        if target.holds_from is None:
            raise ValueError("defaults are not kept")
        self.drop_target(target.kpi, target.holds_from)
        row = {"kpi": target.kpi, "holds_from": target.holds_from, "target": target.text, "direction": target.aim.value}
        self._connection.execute(insert(t.kpi_target).values(row))

    def drop_target(self, kpi: str, holds_from: date) -> bool:
        """Forget the one that begins on that day; whether there was one."""
        gone = delete(t.kpi_target).where(_T.kpi == kpi, _T.holds_from == holds_from)
        return bool(self._connection.execute(gone).rowcount)

    def _known(self, first: date, last: date) -> dict[_Key, dict[str, Any]]:
        rows = self._connection.execute(select(t.kpi_value).where(_V.day.between(first, last)))
        return {(row.kpi, row.day, row.group_name, row.interval): dict(row._mapping) for row in rows}

    def _add(self, new: Mapping[_Key, Mapping[str, Any]], intake_id: int) -> None:
        rows = [
            {"kpi": kpi, "day": day, "group_name": group, "interval": minute, "intake_id": intake_id, **said}
            for (kpi, day, group, minute), said in new.items()
        ]
        if rows:
            self._connection.execute(insert(t.kpi_value), rows)


def restore(connection: Connection, rows: Sequence[tuple[Row[Any], Mapping[str, Any], Mapping[str, Any]]]) -> list[str]:
    """Undo changes of (row of the journal, before, after); the targets of those that have been changed since."""
    kept = []
    for row, before, after in rows:
        now = connection.execute(select(t.kpi_value).where(_V.id == int(row.target))).one_or_none()
        if now is None or any(now._mapping[name] != after[name] for name in _FIELDS):
            kept.append(row.target)
        else:
            connection.execute(update(t.kpi_value).where(_V.id == now.id).values(dict(before)))
    return kept


def remove(connection: Connection, intake_id: int) -> tuple[int, list[str]]:
    """Take out what an import brought; how many went, and what stays, as a later import has changed it."""
    i = t.intake_change.c
    later = exists().where(
        i.kind == KPI_CHANGE,
        i.target == kpis.as_text(_V.id),
        i.intake_id != intake_id,
        t.intake.c.id == i.intake_id,
        t.intake.c.state != IntakeState.TAKEN_BACK.value,
    )
    own = _V.intake_id == intake_id
    kept = [f"{row.day} {row.kpi}" for row in connection.execute(select(_V.day, _V.kpi).where(own, later))]
    gone = connection.execute(delete(t.kpi_value).where(own, ~later))
    return gone.rowcount, kept


def _key(value: ImportedValue) -> _Key:
    return value.kpi, value.cell.day, value.cell.group, value.cell.minute


def _said(value: ImportedValue, source: str) -> dict[str, Any]:
    return {
        "value": f"{value.value:f}",
        "numerator": _text(value.numerator),
        "denominator": _text(value.denominator),
        "source": source,
    }


def _text(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"
