"""What is due today for whom, of all that follows a score: each role is told what it has to do, late things first."""

import datetime as dt
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from zoneinfo import ZoneInfo

from qadesk.domain.after.appeals import OPEN_STATES, AppealFilter
from qadesk.domain.after.coaching import ActionFilter, ActionRow, ActionState, SessionFilter, SessionRow, SessionState
from qadesk.domain.after.due import DueKind, DueLine
from qadesk.domain.after.followups import FollowUpFilter, FollowUpRow, FollowUpState
from qadesk.domain.after.releases import ReleaseFilter, ReleaseRow, ReleaseState
from qadesk.domain.people import Person, Role
from qadesk.services.after.ports_release import Clocks
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock, Queries

MOST = 100
"""Of each kind at most so many lines: whoever has more does not read them here."""
MINUTE_MS = 60_000
QA = (Role.INSPECTOR, Role.LEAD)


class Due:
    """The lines of somebody's day."""

    def __init__(self, executor: Executor, clocks: Clocks, clock: Clock, zone: ZoneInfo) -> None:
        self._executor, self._clocks, self._clock, self._zone = executor, clocks, clock, zone

    def of(self, person: Person) -> "Future[list[DueLine]]":
        """What is due for this person (by role, number and present team), late things first, then by kind and time."""
        now = self._clock()
        return self._executor.read(
            lambda queries: sorted(_Look(self, queries, person, now).lines(), key=lambda line: line.order)
        )

    def day_of(self, at_ms: int) -> dt.date:
        """The local date of an instant."""
        return dt.datetime.fromtimestamp(at_ms / 1000, self._zone).date()

    def begin(self, day: dt.date) -> int:
        """The first instant of a local date."""
        return round(dt.datetime.combine(day, dt.time(), self._zone).timestamp() * 1000)

    def next_working_day(self, day: dt.date) -> dt.date:
        """The first working day after that date."""
        return self._clocks.clock(day, 1, "").last_day


class _Look:
    """One look at the lists, for one person."""

    def __init__(self, due: Due, queries: Queries, person: Person, now: int) -> None:
        self._due, self._queries, self._person, self._now = due, queries, person, now
        self._today = due.day_of(now)
        self._tomorrow_ms = due.begin(self._today + dt.timedelta(days=1))

    def lines(self) -> Iterator[DueLine]:
        role = self._person.role
        if role is Role.LEAD:
            yield from self._appeals_to_decide()
            yield from self._releases_to_approve()
            yield from self._overdue_follow_ups(FollowUpFilter(overdue_at_ms=self._now, most=MOST))
        if role is Role.INSPECTOR:
            yield from self._appealed_scores()
            yield from self._sent_back()
        if role in QA:
            yield from self._to_verify()
        if role is Role.LEADER:
            yield from self._appeal_windows()
            yield from self._team_to_report()
        yield from self._own_to_report()
        yield from self._sessions()
        yield from self._actions()

    # -- appeals and releases -----------------------------------------------------------------------------------------

    def _appeals_to_decide(self) -> Iterator[DueLine]:
        """All that wait: those of one's own score are for somebody else."""
        for row in self._queries.appeals.rows(AppealFilter(states=OPEN_STATES)):
            mine = row.scorer_no == self._person.no or (row.instance > 1 and row.decided_by == self._person.no)
            yield DueLine(
                kind=DueKind.APPEALED_SCORE if mine else DueKind.DECIDE_APPEAL,
                uid=row.uid,
                agent_no=row.agent_no,
                agent=row.agent or "",
                what="、".join(row.titles) or row.card_title,
                due_at_ms=row.due_at_ms,
                late=not mine and row.due_at_ms is not None and row.due_at_ms < self._now,
            )

    def _appealed_scores(self) -> Iterator[DueLine]:
        for row in self._queries.appeals.rows(AppealFilter(states=OPEN_STATES, scorer_no=self._person.no)):
            yield DueLine(
                kind=DueKind.APPEALED_SCORE,
                uid=row.uid,
                agent_no=row.agent_no,
                agent=row.agent or "",
                what="、".join(row.titles) or row.card_title,
                due_at_ms=row.due_at_ms,
            )

    def _releases_to_approve(self) -> Iterator[DueLine]:
        for row in self._queries.releases.rows(ReleaseFilter(states=(ReleaseState.WAITING,), most=MOST)):
            if row.inspector_no != self._person.no:
                yield _of_release(DueKind.APPROVE_RELEASE, row, row.planned_at_ms)

    def _sent_back(self) -> Iterator[DueLine]:
        wanted = ReleaseFilter(states=(ReleaseState.SENT_BACK,), inspector_no=self._person.no, most=MOST)
        for row in self._queries.releases.rows(wanted):
            yield _of_release(DueKind.CORRECT, row, None)

    def _appeal_windows(self) -> Iterator[DueLine]:
        """Of the team, whose appeal clock ends today or on the next working day, and that nobody has appealed."""
        last = self._due.next_working_day(self._today)
        wanted = ReleaseFilter(
            states=(ReleaseState.RELEASED,),
            group=self._person.group,
            clock_from_ms=self._now,
            clock_before_ms=self._due.begin(last + dt.timedelta(days=1)),
            most=MOST,
        )
        if self._person.group is not None:
            for row in self._queries.releases.rows(wanted):
                if row.appeal_uid is None and row.clock is not None:
                    yield _of_release(DueKind.APPEAL_WINDOW, row, row.clock.ends_at_ms)

    # -- follow-ups ---------------------------------------------------------------------------------------------------

    def _to_verify(self) -> Iterator[DueLine]:
        """Not what this person reported or handled."""
        me = self._person.no
        for row in self._queries.follow_ups.rows(FollowUpFilter(states=(FollowUpState.REPORTED,), most=MOST)):
            if me not in (row.reported_by, row.handler_no):
                yield _of_follow_up(DueKind.VERIFY, row, None, late=False)

    def _overdue_follow_ups(self, wanted: FollowUpFilter) -> Iterator[DueLine]:
        for row in self._queries.follow_ups.rows(wanted):
            yield self._open_follow_up(DueKind.OVERDUE_FOLLOW_UP, row)

    def _team_to_report(self) -> Iterator[DueLine]:
        wanted = FollowUpFilter(states=(FollowUpState.OPEN,), leader_no=self._person.no, most=MOST)
        yield from (self._open_follow_up(DueKind.REPORT_BACK, row) for row in self._started(wanted))

    def _own_to_report(self) -> Iterator[DueLine]:
        wanted = FollowUpFilter(states=(FollowUpState.OPEN,), handler_no=self._person.no, most=MOST)
        for row in self._started(wanted):
            if self._person.role is not Role.LEADER or row.leader_no != self._person.no:
                yield self._open_follow_up(DueKind.REPORT_BACK, row)

    def _started(self, wanted: FollowUpFilter) -> Iterable[FollowUpRow]:
        """Those whose clock runs: the others wait for their report, and for nobody."""
        return (row for row in self._queries.follow_ups.rows(wanted) if row.clock is not None)

    def _open_follow_up(self, kind: DueKind, row: FollowUpRow) -> DueLine:
        return _of_follow_up(kind, row, row.clock.ends_at_ms if row.clock else None, late=row.overdue(self._now))

    # -- coaching -----------------------------------------------------------------------------------------------------

    def _sessions(self) -> Iterator[DueLine]:
        """Planned until the end of today, and begun ones: one's own; for a leader the team's, for a lead all."""
        states = (SessionState.PLANNED, SessionState.OPEN)
        wanted = SessionFilter(states=states, before_ms=self._tomorrow_ms, limit=MOST)
        for row in self._queries.coaching.sessions(wanted):
            if self._concerns(row.coach_no, row.group):
                yield self._session(row)

    def _session(self, row: SessionRow) -> DueLine:
        at_ms, length_ms = row.planned_at_ms, row.planned_minutes * MINUTE_MS
        begun = row.state is SessionState.OPEN
        return DueLine(
            kind=DueKind.COACH,
            uid=row.uid,
            agent_no=row.agent_no,
            agent=row.agent or "",
            what=row.topic,
            due_at_ms=row.started_at_ms if begun else at_ms,
            late=not begun and at_ms is not None and at_ms + length_ms < self._now,
        )

    def _actions(self) -> Iterator[DueLine]:
        """Open ones whose day has come: one's own, for a leader the team's."""
        until = self._today + dt.timedelta(days=1)
        for row in self._queries.coaching.actions(ActionFilter(states=(ActionState.OPEN,), due_before=until)):
            if self._concerns(row.coach_no, row.group, everybody=False):
                yield self._action(row)

    def _action(self, row: ActionRow) -> DueLine:
        late = row.due_on is not None and row.due_on < self._today
        due = None if row.due_on is None else self._due.begin(row.due_on + dt.timedelta(days=1)) - 1
        return DueLine(
            kind=DueKind.ACTION,
            uid=row.uid,
            agent_no=row.agent_no,
            agent=row.agent or "",
            what=row.what,
            due_at_ms=due,
            late=late,
        )

    def _concerns(self, coach_no: str, group: str | None, *, everybody: bool = True) -> bool:
        person = self._person
        return (
            coach_no == person.no
            or (everybody and person.role is Role.LEAD)
            or (person.role is Role.LEADER and group is not None and group == person.group)
        )


def _of_release(kind: DueKind, row: ReleaseRow, due_at_ms: int | None) -> DueLine:
    return DueLine(
        kind=kind,
        uid=row.evaluation_uid,
        agent_no=row.agent_no or "",
        agent=row.agent or "",
        what=row.why if kind is DueKind.CORRECT and row.why else row.card_title,
        due_at_ms=due_at_ms,
    )


def _of_follow_up(kind: DueKind, row: FollowUpRow, due_at_ms: int | None, *, late: bool) -> DueLine:
    return DueLine(
        kind=kind,
        uid=row.uid,
        agent_no=row.agent_no,
        agent=row.agent or "",
        what=row.item or row.what,
        due_at_ms=due_at_ms,
        late=late,
    )
