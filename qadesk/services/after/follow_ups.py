"""Follow-ups (问题跟踪): opened, reported back on, verified by QA or sent back; each change an event, and audited."""

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from fractions import Fraction
from zoneinfo import ZoneInfo

from qadesk.domain.after import following
from qadesk.domain.after.clocks import Clock as DeadlineClock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.follow_up_figures import FollowUpStatistics, statistics
from qadesk.domain.after.follow_up_words import checked_form, proposal_text
from qadesk.domain.after.followups import (
    FollowUp,
    FollowUpFilter,
    FollowUpRow,
    FollowUpState,
    NewFollowUp,
    Origin,
    Proposal,
    Reported,
)
from qadesk.domain.calls import CallPlace
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.people import PeopleBook, Role
from qadesk.domain.plain_json import to_json
from qadesk.domain.scores import round_half_up
from qadesk.domain.scoring import score
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.calendars import Calendars
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.lookups import evaluation_of, known_person
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.settings import CALLBACK_FORMAT, FOLLOW_UP_DAYS, Settings

QA = (Role.INSPECTOR, Role.LEAD)
"""Who verifies, sends back and withdraws."""
_NO_LOSS = ("bonus", "note")
"""Kinds of items that take no points: a bonus that was not earned is no problem to be handled."""


class FollowUps:
    """The use cases of follow-ups; what changes runs in the writer thread. Futures fail with ``UserError``."""

    def __init__(
        self, executor: Executor, cards: Cards, settings: Settings, calendars: Calendars, clock: Clock, zone: ZoneInfo
    ) -> None:
        self._executor, self._cards, self._settings = executor, cards, settings
        self._calendars, self._clock, self._zone = calendars, clock, zone

    @property
    def callback_form(self) -> str:
        """The form of callback service numbers; '' for any."""
        return self._settings.get(CALLBACK_FORMAT)

    def set_callback_form(self, form: str, who: str) -> "Future[None]":
        """Another form from now on: ``#`` stands for a digit, or a regular expression. Raises ``UserError``."""
        before, after = self.callback_form, checked_form(form)
        self._settings.put(CALLBACK_FORMAT, after)

        def note(stores: Stores) -> None:
            if before != after:
                stores.audit.add(
                    self._clock(), who, "setting changed", CALLBACK_FORMAT.name, to_json(before), to_json(after)
                )

        return self._executor.write(note)

    def today(self) -> date:
        """The present day in the site's time zone."""
        return self._day(self._clock())

    def proposals(self, evaluation_uid: str) -> "Future[list[Proposal]]":
        """The lost points (and critical errors) of an evaluation's latest submitted revision that nobody follows."""
        return self._executor.write(lambda stores: self._proposals(stores, evaluation_uid))

    def open(self, new: NewFollowUp, who: str) -> "Future[FollowUp]":
        """A new follow-up; what is left empty is filled in from evaluation, item and call.

        Refused: a point that is followed already, an unknown call, evaluation, item or person, nothing to handle.
        """
        return self._executor.write(lambda stores: self._open(stores, new, who))

    def open_many(self, new: Sequence[NewFollowUp], who: str) -> "Future[list[FollowUp]]":
        """Several at once, all or nothing."""
        return self._executor.write(lambda stores: [self._open(stores, each, who) for each in new])

    def report(self, uid: str, report: Reported, who: str = "") -> "Future[FollowUp]":
        """What was done, told by ``report.reported_by``, entered by ``who`` (the same by default); a late one is taken
        and marked late."""
        by = who or report.reported_by
        return self._executor.write(lambda stores: self.report_in(stores, uid, report, by))

    def verify(self, uid: str, who: str, why: str = "") -> "Future[FollowUp]":
        """QA closes it; not who handled or reported it."""
        return self._changed(uid, who, lambda each, at_ms: following.verified(each, at_ms, who, why), qa=True)

    def send_back(self, uid: str, who: str, why: str) -> "Future[FollowUp]":
        """QA opens it again, with as many working days as before from today."""

        def decide(each: FollowUp, at_ms: int) -> Happened:
            days = each.clock.days if each.clock else self._settings.get(FOLLOW_UP_DAYS)
            clock = self._calendars.clock(self._day(at_ms), days, following.SENT_BACK)
            return following.sent_back(each, at_ms, who, why, clock)

        return self._changed(uid, who, decide, qa=True)

    def withdraw(self, uid: str, who: str, why: str) -> "Future[FollowUp]":
        """It is not wanted any more."""
        return self._changed(uid, who, lambda each, at_ms: following.withdrawn(each, at_ms, who, why), qa=True)

    def hand_over(self, uid: str, handler_no: str, who: str, why: str) -> "Future[FollowUp]":
        """Somebody else handles it; its clock runs on."""

        def change(stores: Stores) -> FollowUp:
            known_person(stores, handler_no)
            known_person(stores, who)
            each = known(stores, uid)
            return self._happened(stores, each, following.handed_over(each, handler_no, self._clock(), who, why))

        return self._executor.write(change)

    def get(self, uid: str) -> "Future[FollowUp]":
        """One of them with everything that happened."""
        return self._executor.write(lambda stores: known(stores, uid))

    def rows(self, wanted: FollowUpFilter) -> "Future[list[FollowUpRow]]":
        """Open ones first, by the end of their clocks; then those to verify; then the last ended."""
        return self._executor.read(lambda queries: queries.follow_ups.rows(wanted))

    def count(self, wanted: FollowUpFilter) -> "Future[int]":
        """How many the filter shows."""
        return self._executor.read(lambda queries: queries.follow_ups.count(wanted))

    def overdue(self, wanted: FollowUpFilter | None = None) -> FollowUpFilter:
        """The filter, for those that are overdue now."""
        return replace(wanted or FollowUpFilter(), overdue_at_ms=self._clock())

    def due_today(self, wanted: FollowUpFilter | None = None) -> FollowUpFilter:
        """The filter, for open ones whose clock ends today, whether or not it has run out already."""
        begin, end = (self._begin(self.today() + dt.timedelta(days=days)) for days in (0, 1))
        open_ = (FollowUpState.OPEN,)
        return replace(wanted or FollowUpFilter(), states=open_, due_from_ms=begin, due_before_ms=end)

    def statistics(
        self, day_from: date | None = None, day_to: date | None = None, group: str | None = None
    ) -> "Future[FollowUpStatistics]":
        """Figures of the follow-ups opened on these days, by leader and by item."""
        now = self._clock()

        def look(queries: Queries) -> FollowUpStatistics:
            names = queries.follow_ups.people()
            figures = queries.follow_ups.figures(day_from, day_to, group)
            return statistics(figures, now, lambda no: names.get(no, ""))

        return self._executor.read(look)

    def report_in(self, stores: Stores, uid: str, report: Reported, who: str) -> FollowUp:
        """As ``report``, within a transaction; ``who`` enters it, maybe for somebody else."""
        known_person(stores, report.reported_by)
        timed = replace(report, at_ms=min(report.at_ms or self._clock(), self._clock()))
        each = known(stores, uid)
        return self._happened(stores, each, following.reported(each, timed, who, self.callback_form))

    def _changed(
        self, uid: str, who: str, decide: Callable[[FollowUp, int], Happened], *, qa: bool
    ) -> "Future[FollowUp]":
        def change(stores: Stores) -> FollowUp:
            person = known_person(stores, who)
            if qa and person.role not in QA:
                raise _not_qa(who)
            each = known(stores, uid)
            return self._happened(stores, each, decide(each, self._clock()))

        return self._executor.write(change)

    def _happened(self, stores: Stores, before: FollowUp, event: Happened) -> FollowUp:
        after = stores.follow_ups.happened(before.uid, event)
        told = to_json(_plain(before, event)), to_json(_plain(after, event))
        stores.audit.add(self._clock(), event.who, f"follow-up {event.kind}", before.uid, *told, event.why)
        return after

    def _open(self, stores: Stores, new: NewFollowUp, who: str) -> FollowUp:
        now = self._clock()
        filled, place = self._filled(stores, new)
        for no in filter(None, (filled.handler_no, filled.leader_no, who)):
            known_person(stores, no)
        clock = self._clock_now(now) if new.starts_now else None
        event = following.opened(filled, place, now, who, clock)
        made = stores.follow_ups.add(stores.new_uid(), event)
        after = {**event.facts, "due": clock.last_day if clock else None}
        del after["clock"]
        stores.audit.add(now, who, "follow-up opened", made.uid, "", to_json(after))
        return made

    def _clock_now(self, at_ms: int) -> DeadlineClock:
        return self._calendars.clock(self._day(at_ms), self._settings.get(FOLLOW_UP_DAYS), following.OPENED)

    def _filled(self, stores: Stores, new: NewFollowUp) -> tuple[NewFollowUp, following.Place]:
        """What is to be opened with everything that is known of it, and where it belongs."""
        title, call_uid = "", new.call_uid
        if new.evaluation_uid:
            evaluation = submitted(stores, new.evaluation_uid)
            call_uid = evaluation.call_uid
            new = replace(new, evaluation_uid=evaluation.uid)
            if new.item_key:
                new, title = self._of_item(stores, new, evaluation)
        elif call_uid:
            recording = stores.recordings.get(call_uid)
            call_uid = recording.call_uid if recording else call_uid
        place, day = self._place(stores, call_uid, new.agent_no)
        book = stores.people.book()
        handler = new.handler_no.strip() or (place.agent_no if _is_known(book, place.agent_no) else "")
        leader = new.leader_no.strip() or leader_on(book, place.agent_no, day) or leader_on(book, handler, self.today())
        group = place.group or book.group_on(place.agent_no or handler, day)
        filled = replace(new, call_uid=call_uid, handler_no=handler, leader_no=leader)
        return filled, following.Place(agent_no=place.agent_no, group=group, item=title)

    def _of_item(self, stores: Stores, new: NewFollowUp, evaluation: Evaluation) -> tuple[NewFollowUp, str]:
        if new.item_key in stores.follow_ups.followed(evaluation.uid):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Somebody follows the item {item} of this evaluation already."),
                QT_TRANSLATE_NOOP("errors", "Look at the list of follow-ups."),
                item=new.item_key,
            )
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        item = next((each for each in card.items() if each.key == new.item_key), None)
        if item is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The scorecard of this evaluation has no item {item}."),
                QT_TRANSLATE_NOOP("errors", "Name the item by its key."),
                item=new.item_key,
            )
        evidence = new.evidence or _evidence(evaluation, item.key)
        text = new.what.strip() or proposal_text(item.title, _comment(evaluation, item.key), evidence)
        return replace(new, what=text, evidence=evidence, origin=Origin.LOST_POINT), item.title

    def _place(self, stores: Stores, call_uid: str, agent_no: str) -> tuple[CallPlace, date]:
        """Whose call it is, and the day that counts: the call's, else today."""
        if not call_uid:
            return CallPlace(agent_no.strip(), None, None), self.today()
        place = stores.recordings.place(call_uid)
        if place is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no recording or call {uid} in this workspace."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk recordings” for the ones there are."),
                uid=call_uid,
            )
        return place, place.day or self.today()

    def _proposals(self, stores: Stores, uid: str) -> list[Proposal]:
        evaluation = submitted(stores, uid)
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        values = {key: answer.value for key, answer in evaluation.answers.items() if answer.value is not None}
        result = score(card, evaluation.call, values)
        followed = stores.follow_ups.followed(evaluation.uid)
        filled, place = self._filled(stores, NewFollowUp(origin=Origin.LOST_POINT, evaluation_uid=evaluation.uid))
        titles = {item.key: item.title for item in card.items() if item.kind not in _NO_LOSS}
        found = []
        for each in result.items:
            lost = max(each.max - each.points, Fraction(0)) if each.points is not None else Fraction(0)
            critical = each.key in result.critical
            if each.key not in titles or each.key in followed or not (lost or critical):
                continue
            evidence = _evidence(evaluation, each.key)
            found.append(
                Proposal(
                    evaluation_uid=evaluation.uid,
                    item_key=each.key,
                    item=titles[each.key],
                    lost=round_half_up(lost, 2),
                    critical=critical,
                    what=proposal_text(titles[each.key], _comment(evaluation, each.key), evidence),
                    evidence=evidence,
                    call_uid=evaluation.call_uid,
                    agent_no=place.agent_no,
                    group=place.group,
                    handler_no=filled.handler_no,
                    leader_no=filled.leader_no,
                )
            )
        return sorted(found, key=lambda each: (not each.critical, -each.lost))

    def _day(self, at_ms: int) -> date:
        return dt.datetime.fromtimestamp(at_ms / 1000, self._zone).date()

    def _begin(self, day: date) -> int:
        """The instant in which a local day begins."""
        return int(dt.datetime.combine(day, dt.time(), self._zone).timestamp() * 1000)


def known(stores: Stores, uid: str) -> FollowUp:
    """The follow-up of that uid. Raises ``UserError`` where there is none."""
    found = stores.follow_ups.get(uid)
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no follow-up {uid}."),
            QT_TRANSLATE_NOOP("errors", "Look at the list of follow-ups."),
            uid=uid,
        )
    return found


def submitted(stores: Stores, uid: str) -> Evaluation:
    """The latest submitted revision of an evaluation, a call's or a recording's. Raises ``UserError`` without one."""
    evaluation = evaluation_of(stores, uid)
    while evaluation is not None and evaluation.state is EvaluationState.DRAFT:
        older = evaluation.revision - 1
        evaluation = stores.evaluations.get(evaluation.uid, older) if older else None
    if evaluation is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no submitted evaluation {uid}."),
            QT_TRANSLATE_NOOP("errors", "Submit it first; “qadesk evaluations” lists those that are."),
            uid=uid,
        )
    return evaluation


def leader_on(book: PeopleBook, no: str, day: date) -> str:
    """The number of somebody's team leader on a day; '' where nobody knows."""
    return next((each.leader or "" for each in book.on(day) if each.no == no), "")


def _is_known(book: PeopleBook, no: str) -> bool:
    return any(person.no == no for person in book.people)


def _comment(evaluation: Evaluation, item_key: str) -> str:
    answer = evaluation.answers.get(item_key)
    return answer.comment if answer else ""


def _evidence(evaluation: Evaluation, item_key: str) -> tuple[tuple[int, int], ...]:
    answer = evaluation.answers.get(item_key)
    return tuple((each.start_ms, each.end_ms) for each in answer.evidence) if answer else ()


def _plain(each: FollowUp, event: Happened) -> dict[str, object]:
    """What an event may have changed."""
    found: dict[str, object] = {"state": each.state.value}
    if event.kind == following.HANDED_OVER:
        found["handler"] = each.handler_no
    if event.kind in (following.REPORTED, following.SENT_BACK):
        found["due"] = each.clock.last_day if each.clock else None
    if event.kind == following.REPORTED and each.report:
        found |= {"how": each.report.how.value, "text": each.report.text, "callback": each.report.callback_no}
    return found


def _not_qa(who: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{no} is not of QA: inspectors and QA leads verify follow-ups."),
        QT_TRANSLATE_NOOP("errors", "Let somebody of QA do it."),
        no=who,
    )
