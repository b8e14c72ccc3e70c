"""The journal of imports, for lists and reports."""

from typing import Any

from sqlalchemy import Connection, Row, select

from qadesk.domain.intake import Intake, IntakeKind, IntakeReport, IntakeState
from qadesk.domain.recordings import ImportIssue
from qadesk.storage import tables as t


def listed(connection: Connection) -> list[Intake]:
    """All imports, newest first."""
    i = t.intake.c
    return [_intake(row) for row in connection.execute(select(t.intake).order_by(i.at_ms.desc(), i.id.desc()))]


def report(connection: Connection, uid: str) -> IntakeReport | None:
    """One of them with its refusals and warnings, in the order of the source."""
    row = connection.execute(select(t.intake).where(t.intake.c.uid == uid)).one_or_none()
    if row is None:
        return None
    i = t.intake_issue.c
    issues = connection.execute(select(t.intake_issue).where(i.intake_id == row.id).order_by(i.id)).all()
    return IntakeReport(
        intake=_intake(row),
        refused=tuple(_issue(each) for each in issues if each.kind == "refused"),
        warnings=tuple(_issue(each) for each in issues if each.kind == "warning"),
    )


def _intake(row: Row[Any]) -> Intake:
    return Intake(
        uid=row.uid,
        kind=IntakeKind(row.kind),
        source=row.source,
        format_name=row.format,
        at_ms=row.at_ms,
        who=row.who,
        state=IntakeState(row.state),
        imported=row.imported,
        updated=row.updated,
        unchanged=row.unchanged,
        refused=row.refused,
        warnings=row.warnings,
        taken_back_at_ms=row.taken_back_at_ms,
        taken_back_by=row.taken_back_by,
    )


def _issue(row: Row[Any]) -> ImportIssue:
    return ImportIssue(row.path, row.reason, row.row, row.column_name)
