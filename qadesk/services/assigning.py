"""Calls into the hands of inspectors: proposing, assigning, moving on; and what each of them has to do."""

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from qadesk.domain import assigning
from qadesk.domain.assigning import Bar, Book, Proposal
from qadesk.domain.assignments import Assignment, AssignmentRow, AssignmentState, CallToScore, InspectorWork, Rules
from qadesk.domain.errors import UserError, reason
from qadesk.domain.people import PeopleBook, Person, Role
from qadesk.domain.plain_json import to_json
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.workdays import WorkCalendar
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.settings import ASSIGNED_DAYS, FORMER_TEAM_DAYS, Settings

Prepare = Callable[[Sequence[str]], object]
"""Asked to analyse recordings (uids) that somebody is going to listen to."""


class Assigning:
    """The use cases of assigned work; everything that changes runs in the writer thread and is audited."""

    def __init__(
        self,
        executor: Executor,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
        prepare: Prepare | None = None,
        calendar: Callable[[], WorkCalendar] = WorkCalendar,
    ) -> None:
        self._calendar = calendar
        self._executor = executor
        self._settings = settings
        self._clock = clock
        self._zone = zone
        self._prepare = prepare

    def today(self) -> date:
        """The present day in the site's time zone."""
        return dt.datetime.fromtimestamp(self._clock() / 1000, self._zone).date()

    def usual_due(self) -> date:
        """The due date unless somebody names one: some working days from today."""
        return self._calendar().after_working_days(self.today(), max(1, self._settings.get(ASSIGNED_DAYS)))

    def rules(self) -> Rules:
        """The site's rules."""
        return Rules(former_team_days=max(0, self._settings.get(FORMER_TEAM_DAYS)))

    def queue(
        self, inspector_no: str, states: Sequence[AssignmentState] = (AssignmentState.OPEN,)
    ) -> "Future[list[AssignmentRow]]":
        """What an inspector has to score, by due date, then the start of the call; begun drafts are marked."""
        return self.listed(inspector_no=inspector_no, states=states)

    def by_draw(self, draw_uid: str) -> "Future[list[AssignmentRow]]":
        """Everything assigned of a draw, withdrawn ones too."""
        return self.listed(draw_uid=draw_uid)

    def listed(
        self,
        *,
        inspector_no: str | None = None,
        draw_uid: str | None = None,
        states: Sequence[AssignmentState] = (),
        most: int | None = None,
    ) -> "Future[list[AssignmentRow]]":
        """Assignments; what is not given leaves that side open.

        Of more than ``most`` the first due are told where only open work is asked for, else the last.
        """
        wanted = tuple(states)
        return self._executor.read(
            lambda queries: queries.work.assignments(
                inspector_no=inspector_no, draw_uid=draw_uid, states=wanted, most=most
            )
        )

    def by_inspector(self, draw_uid: str | None = None) -> "Future[list[InspectorWork]]":
        """How far everybody has come who was ever given anything (of a draw), by number."""
        today = self.today()
        return self._executor.read(lambda queries: queries.work.by_inspector(today, draw_uid))

    def propose(
        self, draw_uid: str, inspectors: Sequence[str], due_on: date | None = None, rules: Rules | None = None
    ) -> "Future[Proposal]":
        """How the calls of a draw would be shared among these inspectors (numbers; none: everybody who inspects).

        Raises ``UserError``: no such draw, nobody of such a number, a due date in the past, no working day left.
        """
        due, holding = self._due(due_on), rules or self.rules()

        def look(queries: Queries) -> list[CallToScore]:
            found = queries.work.drawn_calls(draw_uid)
            if found is None:
                raise no_such_draw(draw_uid)
            return found

        return self._proposed(look, draw_uid, inspectors, due, holding)

    def propose_calls(
        self,
        call_uids: Sequence[str],
        inspectors: Sequence[str],
        due_on: date | None = None,
        rules: Rules | None = None,
    ) -> "Future[Proposal]":
        """The same for calls that somebody picked."""
        due, holding, wanted = self._due(due_on), rules or self.rules(), tuple(call_uids)
        return self._proposed(lambda queries: queries.work.calls_to_score(wanted), "", inspectors, due, holding)

    def assign(self, proposal: Proposal, who: str) -> "Future[list[Assignment]]":
        """Put the calls in the inspectors' hands as proposed; what somebody has got meanwhile stays with them.

        What has been scored or taken back meanwhile is passed over. The recordings are analysed, so that they can be
        heard at once when their turn comes. Raises ``UserError`` where the draw has been withdrawn meanwhile.
        """
        assigned = self._executor.write(lambda stores: self._assign(stores, proposal, who))
        told: Future[list[Assignment]] = Future()
        follow(assigned, told, lambda done: self._prepared(done, told))
        return told

    def reassign(self, uids: Sequence[str], to: str, who: str, why: str) -> "Future[list[Assignment]]":
        """Open work goes to somebody else, who must be allowed to score it and there before it is due. All or nothing.

        Raises ``UserError``.
        """
        moved = self._executor.write(lambda stores: self._reassign(stores, uids, to, who, _reason(why)))
        told: Future[list[Assignment]] = Future()
        follow(moved, told, lambda done: self._prepared(done, told))
        return told

    def withdraw(self, uids: Sequence[str], who: str, why: str) -> "Future[list[Assignment]]":
        """Open work is not wanted any more. All or nothing. Raises ``UserError``."""

        def change(stores: Stores) -> list[Assignment]:
            reason, found = _reason(why), [_open(stores, uid) for uid in dict.fromkeys(uids)]
            gone = [replace(each, state=AssignmentState.WITHDRAWN, why=reason) for each in found]
            for each in gone:
                stores.assignments.change(each)
                stores.audit.add(self._clock(), who, "assignment withdrawn", each.uid, _plain(each), "", reason)
            return gone

        return self._executor.write(change)

    def set_due(self, uids: Sequence[str], day: date | None, who: str, why: str = "") -> "Future[list[Assignment]]":
        """Open work is due on another day (``None``: whenever). All or nothing. Raises ``UserError``, also for a day
        that is past."""

        def change(stores: Stores) -> list[Assignment]:
            if day is not None:
                self._due(day)
            moved = []
            for each in [_open(stores, uid) for uid in dict.fromkeys(uids)]:
                moved.append(replace(each, due_on=day))
                stores.assignments.change(moved[-1])
                before, after = to_json({"due_on": each.due_on}), to_json({"due_on": day})
                stores.audit.add(self._clock(), who, "assignment due date changed", each.uid, before, after, why)
            return moved

        return self._executor.write(change)

    def _due(self, named: date | None) -> date:
        due = named or self.usual_due()
        if due < self.today():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The due date {day} is past."),
                QT_TRANSLATE_NOOP("errors", "Name today or a later day."),
                day=due.isoformat(),
            )
        return due

    def _proposed(
        self,
        look: Callable[[Queries], list[CallToScore]],
        draw_uid: str,
        inspectors: Sequence[str],
        due: date,
        rules: Rules,
    ) -> "Future[Proposal]":
        told: Future[Proposal] = Future()

        def shared(book: PeopleBook) -> None:
            def work(queries: Queries) -> Proposal:
                calls, nos = look(queries), _inspectors(book, inspectors)
                return assigning.propose(
                    calls,
                    nos,
                    book,
                    rules,
                    today=self.today(),
                    due=due,
                    zone=self._zone,
                    calendar=self._calendar(),
                    draw_uid=draw_uid,
                )

            follow(self._executor.study(work), told, told.set_result)

        follow(self._executor.write(lambda stores: stores.people.book()), told, shared)
        return told

    def _assign(self, stores: Stores, proposal: Proposal, who: str) -> list[Assignment]:
        if proposal.draw_uid:
            _refuse_withdrawn(stores, proposal.draw_uid)
        calls = [each.call_uid for each in proposal.given]
        waiting = {each.uid for each in stores.assignments.calls(calls) if not each.scored}
        free = waiting - stores.assignments.taken(calls).keys()
        now = self._clock()
        new = [
            Assignment(
                uid=stores.new_uid(),
                call_uid=each.call_uid,
                inspector_no=each.inspector_no,
                due_on=proposal.due_on,
                draw_uid=proposal.draw_uid,
                assigned_at_ms=now,
                assigned_by=who,
            )
            for each in proposal.given
            if each.call_uid in free
        ]
        stores.assignments.add(new)
        for each in new:
            stores.audit.add(now, who, "call assigned", each.uid, "", _plain(each))
        return new

    def _reassign(self, stores: Stores, uids: Sequence[str], to: str, who: str, why: str) -> list[Assignment]:
        person, book = known_person(stores, to), stores.people.book()
        found = [each for each in (_open(stores, uid) for uid in dict.fromkeys(uids)) if each.inspector_no != to]
        judge = Book(book, self.rules(), self.today())
        now, new, calendar = self._clock(), list[Assignment](), self._calendar()
        for each in found:
            # What is late or due whenever: somebody who is there within the usual days will do.
            due = each.due_on if each.due_on and each.due_on >= self.today() else self.usual_due()
            there = assigning.stay(person, book, self.today(), due, calendar)
            self._refuse_barred(stores, each, person, there.bar, judge)
            stores.assignments.change(replace(each, state=AssignmentState.WITHDRAWN, why=why))
            new.append(
                replace(
                    each, uid=stores.new_uid(), inspector_no=to, assigned_at_ms=now, assigned_by=who, packed_at_ms=None
                )
            )
            stores.audit.add(now, who, "call reassigned", new[-1].uid, _plain(each), _plain(new[-1]), why)
        stores.assignments.add(new)
        return new

    def _refuse_barred(self, stores: Stores, each: Assignment, to: Person, not_there: Bar | None, judge: Book) -> None:
        call = stores.recordings.call(each.call_uid)
        assert call is not None, "an assignment is of a call"
        (facts,) = stores.assignments.calls([each.call_uid])
        bar = not_there or judge.bar(facts, to.no, assigning.day_of(facts, self._zone))
        if bar is not None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{no} may not score the call {call}: {reason}."),
                QT_TRANSLATE_NOOP("errors", "Give it to somebody else."),
                no=to.no,
                call=call.facts.unique_id or call.uid,
                reason=told_bar(bar),
            )

    def _prepared(self, assigned: list[Assignment], told: "Future[list[Assignment]]") -> None:
        """Let the sound be analysed; whoever assigned does not wait for it."""
        if self._prepare is not None and assigned:
            prepare = self._prepare
            calls = [each.call_uid for each in assigned]
            recordings = self._executor.write(
                lambda stores: [each.uid for uid in calls for each in stores.recordings.of_call(uid)]
            )
            recordings.add_done_callback(lambda found: prepare(found.result()))
        told.set_result(assigned)


BARS = {
    Bar.SELF: QT_TRANSLATE_NOOP("assigning", "it is their own call"),
    Bar.OWN_TEAM: QT_TRANSLATE_NOOP("assigning", "it is a call of their own team"),
    Bar.FORMER_TEAM: QT_TRANSLATE_NOOP("assigning", "it is a call of a team they were in until lately"),
    Bar.MENTOR_PAIR: QT_TRANSLATE_NOOP("assigning", "the agent is their mentor or apprentice"),
    Bar.AWAY: QT_TRANSLATE_NOOP("assigning", "they are away until it is due"),
    Bar.NOT_HERE: QT_TRANSLATE_NOOP("assigning", "they have left, or are not here yet"),
}
"""Why somebody may not score a call, as English sources of the context ``assigning``."""


def told_bar(bar: Bar) -> dict[str, str]:
    """The reason as a fact of an error."""
    return reason("assigning", BARS[bar], {})


def no_such_draw(uid: str) -> UserError:
    """No draw bears that uid, or it has been withdrawn."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no draw {uid}, or it has been withdrawn."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of draws."),
        uid=uid,
    )


def _refuse_withdrawn(stores: Stores, draw_uid: str) -> None:
    draw = stores.sampling.draw(draw_uid)
    if draw is None or draw.row.withdrawn_at_ms is not None:
        raise no_such_draw(draw_uid)


def _inspectors(book: PeopleBook, named: Sequence[str]) -> list[str]:
    """Numbers of people of the book. Raises ``UserError`` for one that nobody has, and where nobody inspects."""
    people = {person.no: person for person in book.people}
    for no in named:
        if no not in people:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is nobody with the number {no} in this workspace."),
                QT_TRANSLATE_NOOP("errors", "Look at the list of people, or add the person."),
                no=no,
            )
    found = list(named) or [person.no for person in book.people if person.role is Role.INSPECTOR]
    if not found:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no inspector in this workspace."),
            QT_TRANSLATE_NOOP("errors", "Add inspectors first, or name who is to score."),
        )
    return found


def _open(stores: Stores, uid: str) -> Assignment:
    """The assignment of that uid. Raises ``UserError`` where there is none, or nothing is left to do about it."""
    found = stores.assignments.get(uid)
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no assignment {uid}."),
            QT_TRANSLATE_NOOP("errors", "Look at the list of assignments."),
            uid=uid,
        )
    if found.state is not AssignmentState.OPEN:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The assignment {uid} is done or withdrawn already."),
            QT_TRANSLATE_NOOP("errors", "Only open work can be moved; look at the list again."),
            uid=uid,
        )
    return found


def _reason(why: str) -> str:
    if not why.strip():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Taking work from somebody needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Say in one sentence why."),
        )
    return why.strip()


def _plain(each: Assignment) -> str:
    return to_json({"call": each.call_uid, "inspector": each.inspector_no, "due_on": each.due_on})
