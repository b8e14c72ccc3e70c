"""Releases: one row an evaluation, whatever its revisions; and the reports that were issued."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, exists, func, insert, or_, select, update

from qadesk.domain.after.clocks import BY_REPORT
from qadesk.domain.after.releases import IssuedReport, Release, ReleaseState, ReleaseSubject
from qadesk.domain.evaluations import EvaluationState
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.stores.after.clock_rows import clock_columns, clock_of

_CHANGING = (
    *("asked_at_ms", "asked_by", "planned_at_ms", "approved_at_ms", "approved_by", "why"),
    *("released_at_ms", "released_by"),
)


class SqlReleaseStore:
    """Releases by the uid of their evaluation."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, evaluation_uid: str) -> Release | None:
        """By the evaluation's uid."""
        row = self._connection.execute(releases().where(t.release.c.evaluation_uid == evaluation_uid)).one_or_none()
        return release_of(row) if row else None

    def put(self, release: Release) -> None:
        """Keep a new or changed one. Raises ``KeyError`` for a revision that is not there."""
        values = {
            "evaluation_id": self._revision_id(release.evaluation_uid, release.revision),
            "state": release.state.value,
            **{name: getattr(release, name) for name in _CHANGING},
            **clock_columns(release.clock),
        }
        own = t.release.c.evaluation_uid == release.evaluation_uid
        if not self._connection.execute(update(t.release).where(own).values(values)).rowcount:
            self._connection.execute(insert(t.release), {"evaluation_uid": release.evaluation_uid, **values})

    def remove(self, evaluation_uid: str) -> None:
        """It was taken off before anything was released."""
        self._connection.execute(delete(t.release).where(t.release.c.evaluation_uid == evaluation_uid))

    def mark_released(self, evaluation_uid: str, revision: int) -> None:
        """That submitted revision's state becomes released; for good."""
        e = t.evaluation.c
        own = (e.uid == evaluation_uid) & (e.revision == revision) & (e.state == EvaluationState.SUBMITTED)
        self._connection.execute(update(t.evaluation).where(own).values(state=EvaluationState.RELEASED.value))

    def subject(self, evaluation_uid: str) -> ReleaseSubject | None:
        """Its latest submitted revision and whom it concerns; ``None`` where nothing has been submitted."""
        rows = self._connection.execute(_subjects().where(t.evaluation.c.uid == evaluation_uid)).all()
        latest = next((row for row in rows if row.state != EvaluationState.DRAFT), None)
        if latest is None:
            return None
        return ReleaseSubject(
            evaluation_uid=evaluation_uid,
            revision=latest.revision,
            scorer_no=latest.scorer_no,
            agent_no=latest.agent_no,
            correction_open=rows[0].state == EvaluationState.DRAFT,
        )

    def released_revisions(self, evaluation_uid: str) -> list[int]:
        """The revisions that were released, oldest first."""
        e = t.evaluation.c
        found = select(e.revision).where(e.uid == evaluation_uid, e.state == EvaluationState.RELEASED)
        return list(self._connection.scalars(found.order_by(e.revision)))

    def due(self, at_ms: int, most: int) -> list[str]:
        """Evaluations (uids) that are ready and whose time has come, earliest first.

        What is being corrected waits: its correction goes out instead, or it goes out itself once that is discarded.
        """
        r, e = t.release.c, t.evaluation.c
        correcting = exists().where(e.uid == r.evaluation_uid, e.state == EvaluationState.DRAFT)
        ready = select(r.evaluation_uid).where(r.state == ReleaseState.PLANNED, ~correcting)
        come = ready.where(or_(r.planned_at_ms.is_(None), r.planned_at_ms <= at_ms))
        return list(self._connection.scalars(come.order_by(r.planned_at_ms, r.id).limit(most)))

    def not_asked(self, after: str, most: int) -> list[str]:
        """Evaluations (uids above ``after``, in order) whose latest submitted revision nobody has asked for."""
        e = t.evaluation.c
        query = select(e.uid).where(unasked(), e.uid > after).order_by(e.uid).limit(most)
        return list(self._connection.scalars(query))

    def before_report(self, report: IssuedReport, day0: date, most: int) -> list[Release]:
        """Released ones of the report's period and group whose clock began before ``day0`` with no report; by uid."""
        r, e, c = t.release.c, t.evaluation.c, t.call.c
        day = func.coalesce(c.local_date, e.submitted_date)
        query = releases().join(t.call, e.call_id == c.id)
        query = query.where(
            r.clock_day0 < day0,
            ~r.clock_why.startswith(BY_REPORT, autoescape=True),
            r.released_at_ms.is_not(None),
            day.between(report.day_from, report.day_to),
        )
        if report.group is not None:
            query = query.where(c.group_on_day == report.group)
        return [release_of(row) for row in self._connection.execute(query.order_by(r.evaluation_uid).limit(most))]

    def add_report(self, report: IssuedReport, snapshot: str | None = None) -> None:
        """A report was issued, or an amendment to it, with its figures as a document."""
        values = {name: getattr(report, name) for name in _REPORT}
        self._connection.execute(insert(t.issued_report), {**values, "group_name": report.group, "snapshot": snapshot})

    def report(self, number: str) -> IssuedReport | None:
        """By its number, as it was first issued."""
        found = [each for each in editions(self._connection, number) if not each.amendment]
        return found[0] if found else None

    def last_edition(self, number: str) -> IssuedReport | None:
        """The last amendment of that number, or the report itself."""
        return max(editions(self._connection, number), key=lambda each: each.amendment, default=None)

    def reports(self) -> list[IssuedReport]:
        """All, newest first."""
        return issued_reports(self._connection)

    def _revision_id(self, uid: str, revision: int) -> int:
        e = t.evaluation.c
        found = keys.found(self._connection, select(e.id).where(e.uid == uid, e.revision == revision))
        if found is None:
            raise KeyError(f"{uid} r{revision}")
        return found


_REPORT = ("uid", "number", "amendment", "day_from", "day_to", "issued_at_ms", "issued_by", "note")


def unasked() -> ColumnElement[bool]:
    """The condition that a revision is the latest submitted one of its evaluation, and nobody has asked for it.

    It is not released; there is no release, or one that has done with an older revision.
    """
    e, newer, r = t.evaluation.c, t.evaluation.alias().c, t.release.alias("asked").c
    later = select(newer.id).where(newer.uid == e.uid, newer.revision > e.revision)
    latest = ~later.where(newer.state != EvaluationState.DRAFT).exists()
    asked = select(r.id).where(r.evaluation_uid == e.uid)
    asked = asked.where(
        or_(r.evaluation_id == e.id, r.state.in_((ReleaseState.WAITING.value, ReleaseState.PLANNED.value)))
    )
    return (e.state == EvaluationState.SUBMITTED) & latest & ~asked.exists()


@cache
def _subjects() -> Select[Any]:
    """The revisions of evaluations, the newest first."""
    e, scorer, agent = t.evaluation.c, t.person.alias("scorer"), t.person.alias("agent")
    agent_no = func.coalesce(agent.c.no, t.call.c.agent_no).label("agent_no")
    return (
        select(e.revision, e.state, scorer.c.no.label("scorer_no"), agent_no)
        .join(scorer, e.inspector_id == scorer.c.id)
        .join(t.call, e.call_id == t.call.c.id)
        .outerjoin(agent, t.call.c.agent_id == agent.c.id)
        .order_by(e.revision.desc())
    )


@cache
def releases() -> Select[Any]:
    """Releases with the revision they are of, and the one that the agent sees."""
    older, r = t.evaluation.alias().c, t.release.c
    seen = select(func.max(older.revision)).where(older.uid == r.evaluation_uid)
    seen = seen.where(older.state == EvaluationState.RELEASED)
    return select(
        t.release, t.evaluation.c.revision, func.coalesce(seen.scalar_subquery(), 0).label("released_revision")
    ).join(t.evaluation, r.evaluation_id == t.evaluation.c.id)


def release_of(row: Row[Any]) -> Release:
    """What a row of ``releases`` holds."""
    return Release(
        evaluation_uid=row.evaluation_uid,
        state=ReleaseState(row.state),
        revision=row.revision,
        clock=clock_of(row),
        released_revision=row.released_revision,
        **{name: getattr(row, name) for name in _CHANGING},
    )


def issued_reports(connection: Connection) -> list[IssuedReport]:
    """All, newest first, without amendments: no clock starts with these."""
    return [each for each in editions(connection) if not each.amendment]


def editions(connection: Connection, number: str | None = None) -> list[IssuedReport]:
    """Reports and their amendments, of one number or all, newest first; their figures are not read."""
    r = t.issued_report.c
    wanted = [column for column in t.issued_report.c if column.name not in ("snapshot", "words")]
    query = select(*wanted, r.snapshot.is_not(None).label("frozen"))
    if number is not None:
        query = query.where(r.number == number)
    return [report_of(row) for row in connection.execute(query.order_by(r.issued_at_ms.desc(), r.id.desc()))]


def report_of(row: Any) -> IssuedReport:
    """What a row of issued reports holds."""
    return IssuedReport(group=row.group_name, frozen=bool(row.frozen), **{name: getattr(row, name) for name in _REPORT})
