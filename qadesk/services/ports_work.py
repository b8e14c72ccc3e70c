"""What assigning, work packs and the figures of a day need from the rooms below."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qadesk.domain.assignments import Assignment, AssignmentRow, AssignmentState, CallToScore, WorkedTime


class AssignmentStore(Protocol):
    """Which calls are in whose hands."""

    def add(self, assignments: Sequence[Assignment]) -> None:
        """New ones. Raises ``KeyError`` for a call, inspector or draw that is not there."""

    def get(self, uid: str) -> Assignment | None:
        """By its uid."""

    def taken(self, call_uids: Sequence[str]) -> dict[str, Assignment]:
        """By call, the one that is open or done; calls without one are left out."""

    def calls(self, call_uids: Sequence[str]) -> list[CallToScore]:
        """What has to be known of calls to give them to somebody, in the order of their starts."""

    def change(self, assignment: Assignment) -> None:
        """Keep what has changed: inspector, due date, state, reason, packing."""


class WorkTimeStore(Protocol):
    """What inspectors' time went into."""

    def add(self, times: Sequence[WorkedTime]) -> None:
        """Add these to what is there of the same inspector, call and day; unknown people and calls are passed over."""


class WorkQueries(Protocol):
    """Lists of assigned work and figures of days, straight from SQL."""

    def assignments(
        self,
        *,
        inspector_no: str | None = None,
        draw_uid: str | None = None,
        states: Sequence[AssignmentState] = (),
        uids: Sequence[str] | None = None,
    ) -> list[AssignmentRow]:
        """Assignments by due date, then the call's start; what is not given leaves that side open."""

    def drawn_calls(self, draw_uid: str) -> list[CallToScore] | None:
        """The calls of a draw by agent, stratum and rank; ``None`` where there is no such draw, or it is withdrawn."""

    def calls_to_score(self, call_uids: Sequence[str]) -> list[CallToScore]:
        """These calls, in the order of their starts; those that are not there are left out."""

    def due_dates(self, inspector_no: str) -> list[date | None]:
        """The due dates of everything that is open, earliest first, those without last."""

    def planned(self, inspector_no: str, day: date, begin_ms: int, end_ms: int) -> int:
        """Assignments due up to that day that were open when it began, or were given on it."""

    def done_on(self, inspector_no: str, day: date) -> int:
        """How many evaluations that inspector submitted on a local date."""

    def worked(self, inspector_no: str, day: date) -> tuple[int, int, int, int]:
        """(listening, scoring, idle) in ms and the number of calls, on a local date."""

    def overheads(self, day_from: date) -> list[int]:
        """For each call scored and each inspector who submitted it: ms of scoring and idle since that day, all days."""

    def who_worked(self, day_from: date, day_to: date) -> list[str]:
        """Numbers of everybody who submitted, or spent time, or had something due on these days."""
