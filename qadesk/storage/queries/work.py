"""Assigned work and days, as one part of the read models."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Engine

from qadesk.domain.assignments import AssignmentRow, AssignmentState, CallToScore, InspectorWork
from qadesk.storage.failures import told_plainly
from qadesk.storage.queries import assignments, days, evaluations


class SqlWorkQueries:
    """Each call takes a connection of its own for its duration."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def assignments(
        self,
        *,
        inspector_no: str | None = None,
        draw_uid: str | None = None,
        states: Sequence[AssignmentState] = (),
        uids: Sequence[str] | None = None,
        most: int | None = None,
    ) -> list[AssignmentRow]:
        """Assignments by due date, then the call's start; what is not given leaves that side open."""
        with told_plainly(), self._engine.connect() as connection:
            return assignments.rows(
                connection, inspector_no=inspector_no, draw_uid=draw_uid, states=states, uids=uids, most=most
            )

    def by_inspector(self, today: date, draw_uid: str | None = None) -> list[InspectorWork]:
        """Everybody to whom anything was ever assigned (of that draw), by number."""
        with told_plainly(), self._engine.connect() as connection:
            return assignments.by_inspector(connection, today, draw_uid)

    def drawn_calls(self, draw_uid: str) -> list[CallToScore] | None:
        """The calls of a draw by agent, stratum and rank; ``None`` where there is no such draw, or it is withdrawn."""
        with told_plainly(), self._engine.connect() as connection:
            return assignments.drawn(connection, draw_uid)

    def calls_to_score(self, call_uids: Sequence[str]) -> list[CallToScore]:
        """These calls, in the order of their starts; those that are not there are left out."""
        with told_plainly(), self._engine.connect() as connection:
            return assignments.calls(connection, call_uids)

    def due_dates(self, inspector_no: str) -> list[date | None]:
        """The due dates of everything that is open, earliest first, those without last."""
        with told_plainly(), self._engine.connect() as connection:
            return days.due_dates(connection, inspector_no)

    def planned(self, inspector_no: str, day: date, begin_ms: int, end_ms: int) -> int:
        """Assignments due up to that day that were open when it began, or were given on it."""
        with told_plainly(), self._engine.connect() as connection:
            return days.planned(connection, inspector_no, day, begin_ms, end_ms)

    def done_on(self, inspector_no: str, day: date) -> int:
        """How many evaluations that inspector submitted on a local date."""
        with told_plainly(), self._engine.connect() as connection:
            return evaluations.done_on(connection, inspector_no, day)

    def worked(self, inspector_no: str, day: date) -> tuple[int, int, int, int]:
        """(listening, scoring, idle) in ms and the number of calls, on a local date."""
        with told_plainly(), self._engine.connect() as connection:
            return days.worked(connection, inspector_no, day)

    def overheads(self, day_from: date) -> list[int]:
        """For each call scored and each inspector who submitted it: ms of scoring and idle since that day."""
        with told_plainly(), self._engine.connect() as connection:
            return days.overheads(connection, day_from)

    def who_worked(self, day_from: date, day_to: date) -> list[str]:
        """Numbers of everybody who submitted, or spent time, or had something due on these days."""
        with told_plainly(), self._engine.connect() as connection:
            return days.who_worked(connection, day_from, day_to)
