"""Coaching (辅导): what lies on the table before it, sessions from plan to acknowledgement, what was agreed."""

import json
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from qadesk.analysis import effect as effects
from qadesk.domain.after import coaching_steps as steps
from qadesk.domain.after.agent_board import (
    WEEKS,
    AgentBoard,
    BoardFacts,
    EvidenceClip,
    Remark,
    score_trend,
    section_trends,
    weeks_until,
)
from qadesk.domain.after.coaching import (
    ActionFilter,
    ActionItem,
    ActionRow,
    ActionState,
    CalendarRow,
    CoachingTime,
    Effect,
    LiveNote,
    Session,
    SessionFilter,
    SessionRow,
    SessionState,
)
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.after.coaching_effects import windows
from qadesk.services.after.coaching_session import Failed, Saved, SessionEditor, keep
from qadesk.services.after.measuring_items import MeasuringItem, measured_by
from qadesk.services.autosave import Autosave
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.futures import follow, then
from qadesk.services.lookups import call_of, known_person
from qadesk.services.ports import Clock, Queries, Stores

_ONESELF = QT_TRANSLATE_NOOP("errors", "Nobody coaches themselves.")
_CHOOSE_COACH = QT_TRANSLATE_NOOP("errors", "Choose another coach, or another agent.")
_NOT_MEASURED = QT_TRANSLATE_NOOP("errors", "This action item is measured by no scorecard item, or not agreed yet.")
_MEASURE = QT_TRANSLATE_NOOP("errors", "Choose an item when the next one is agreed.")
_ANOTHERS = QT_TRANSLATE_NOOP("errors", "This session is the coach's, {coach} {name}.")
_BEGIN_OWN = QT_TRANSLATE_NOOP("errors", "Only the coach holds it; begin a session of your own with this agent.")
_BEGUN = QT_TRANSLATE_NOOP("errors", "Only a session that is planned can be moved.")
_PLAN_ANEW = QT_TRANSLATE_NOOP("errors", "Plan another one.")
_EMPTY_NOTE = QT_TRANSLATE_NOOP("errors", "The note is empty.")
_WRITE_NOTE = QT_TRANSLATE_NOOP("errors", "Write what is to be said to the agent.")
_NO_PLACE = QT_TRANSLATE_NOOP("errors", "The note stands before the beginning of the call.")
_GIVE_PLACE = QT_TRANSLATE_NOOP("errors", "Give a position within the call, or none.")

RECENT = 30
"""So many evaluations lie on the table."""

Parsed = dict[tuple[str, int], Scorecard]


class Coaching:
    """Coaching of agents; writes return futures that are done when the change is on disk."""

    def __init__(
        self, executor: Executor, cards: Cards, clock: Clock, zone: ZoneInfo, new_uid: Callable[[], str]
    ) -> None:
        self._executor, self._cards, self._clock, self._zone = executor, cards, clock, zone
        self._new_uid = new_uid

    def plan(
        self, agent_no: str, coach_no: str, planned_at_ms: int, minutes: int = 30, topic: str = "", *, who: str
    ) -> "Future[Session]":
        """A session at that time. Fails with ``UserError`` for unknown people, odd times and lengths."""

        def add(stores: Stores) -> Session:
            steps.check_length(minutes)
            steps.check_time(planned_at_ms, self._clock())
            made = self._made(stores, agent_no, coach_no, who)
            made = replace(made, planned_at_ms=planned_at_ms, planned_minutes=minutes, topic=topic.strip())
            stores.coaching.add(made)
            self._note(stores, who, "coaching planned", made)
            return made

        return self._executor.write(add)

    def move(self, uid: str, planned_at_ms: int, who: str) -> "Future[Session]":
        """Another time for a planned session; the audit keeps the former one. Fails with ``UserError``."""

        def move(stores: Stores) -> Session:
            session = wanted_session(stores, uid)
            steps.require_changing(session)
            if session.state is not SessionState.PLANNED:
                raise UserError(_BEGUN, _PLAN_ANEW)
            steps.check_time(planned_at_ms, self._clock())
            moved = replace(session, planned_at_ms=planned_at_ms)
            if moved != session:
                stores.coaching.put(moved)
                was, now = _json({"planned_at_ms": session.planned_at_ms}), _json({"planned_at_ms": planned_at_ms})
                stores.audit.add(self._clock(), who, "coaching moved", uid, was, now)
            return moved

        return self._executor.write(move)

    def begin(self, uid: str = "", *, agent_no: str = "", who: str) -> "Future[Session]":
        """Sit down: to a planned session, to one that was begun (which goes on), or at once with an agent.

        Whoever begins one that nobody planned is its coach. Fails with ``UserError``, also for another's session.
        """

        def begin(stores: Stores) -> Session:
            if uid:
                session = wanted_session(stores, uid)
                _require_coach(stores, session, who)
            else:
                session = self._made(stores, agent_no, who, who)
                stores.coaching.add(session)
            started = steps.begun(session, self._clock())
            if started != session:
                stores.coaching.put(started)
                self._note(stores, who, "coaching begun", started, session)
            return started

        return self._executor.write(begin)

    def get(self, uid: str) -> "Future[Session]":
        """A session as it is on disk. Fails with ``UserError``."""
        return self._executor.write(lambda stores: wanted_session(stores, uid))

    def editor(self, session: Session, saved: Saved, failed: Failed) -> SessionEditor:
        """Hold a session; ``saved`` and ``failed`` are called in the writer thread.

        What is put into the editor is in the writer's queue before any later ``end``.
        """
        return SessionEditor(session, Autosave(self._executor.write, keep, saved, failed), self._new_uid)

    def end(self, uid: str, who: str) -> "Future[Session]":
        """The session is over: its action items are agreed as of today, and nothing of it changes any more.

        It then waits for both to acknowledge it. Fails with ``UserError``, also for another's session.
        """

        def end(stores: Stores) -> Session:
            session = wanted_session(stores, uid)
            _require_coach(stores, session, who)
            done = steps.ended(session, self._clock(), self._cards.today())
            stores.coaching.put(done, self._cards.today())
            self._note(stores, who, "coaching held", done, session)
            return done

        return self._executor.write(end)

    def cancel(self, uid: str, who: str, why: str) -> "Future[Session]":
        """It does not take place, with the reason. Fails with ``UserError``."""

        def cancel(stores: Stores) -> Session:
            session = wanted_session(stores, uid)
            done = steps.cancelled(session, why)
            stores.coaching.put(done)
            self._note(stores, who, "coaching cancelled", done, session, done.why)
            return done

        return self._executor.write(cancel)

    def rows(self, wanted: SessionFilter | None = None) -> "Future[list[SessionRow]]":
        """Sessions, the latest first."""
        return self._executor.read(lambda queries: queries.coaching.sessions(wanted or SessionFilter()))

    def calendar(
        self, day_from: date, day_to: date, *, agent_no: str | None = None, coach_no: str | None = None
    ) -> "Future[list[CalendarRow]]":
        """Sessions planned or held on these local dates, by day and time; cancelled ones are left out."""
        begin, end = self._instant(day_from), self._instant(day_to + timedelta(days=1))
        states = tuple(state for state in SessionState if state is not SessionState.CANCELLED)
        wanted = SessionFilter(agent_no=agent_no, coach_no=coach_no, states=states, from_ms=begin, before_ms=end)
        now = self._clock()
        return then(self.rows(wanted), lambda rows: [self._in_calendar(row, now) for row in reversed(rows)])

    def overdue(self, coach_no: str | None = None) -> "Future[list[SessionRow]]":
        """Planned sessions whose time is over, the oldest last."""
        now = self._clock()
        wanted = SessionFilter(coach_no=coach_no, states=(SessionState.PLANNED,), before_ms=now)
        return then(self.rows(wanted), lambda rows: [row for row in rows if _overdue(row, now)])

    def actions(self, wanted: ActionFilter | None = None, *, overdue: bool = False) -> "Future[list[ActionRow]]":
        """Action items with their items' titles, the first due first; ``overdue``: open ones past their day."""
        asked = wanted or ActionFilter()
        if overdue:
            asked = replace(asked, states=(ActionState.OPEN,), due_before=self._cards.today())
        rows = self._executor.read(lambda queries: queries.coaching.actions(asked))
        found: Future[list[ActionRow]] = Future()
        found.set_running_or_notify_cancel()

        def with_titles(rows: list[ActionRow]) -> None:
            cards = self._executor.write(lambda stores: self._latest(stores, {row.card_key for row in rows}))
            follow(cards, found, lambda known: found.set_result([titled(row, known) for row in rows]))

        follow(rows, found, with_titles)
        return found

    def close_action(self, uid: str, state: ActionState, who: str, why: str = "") -> "Future[ActionItem]":
        """Done, or dropped with the reason. Fails with ``UserError``."""

        def close(stores: Stores) -> ActionItem:
            session = stores.coaching.session_of_action(uid)
            if session is None:
                raise _no_action(uid)
            before = next(each for each in session.actions if each.uid == uid)
            after = steps.closed(before, state, self._clock(), why)
            stores.coaching.close_action(after)
            old, new = _json({"state": before.state}), _json({"state": after.state, "action": uid})
            stores.audit.add(self._clock(), who, "action item closed", session.uid, old, new, after.why)
            return after

        return self._executor.write(close)

    def effect(self, action_uid: str, *, until: date | None = None) -> "Future[Effect]":
        """Whether what was agreed has worked, over ``coaching_effects.windows``. Fails with ``UserError``."""

        def reckon(queries: Queries) -> Effect:
            row = next(iter(queries.coaching.actions(ActionFilter(uid=action_uid))), None)
            if row is None:
                raise _no_action(action_uid)
            if not row.item_key or row.agreed_on is None:
                raise UserError(_NOT_MEASURED, _MEASURE)
            span = windows(row.agreed_on, until or self._cards.today())
            counts = queries.coaching.loss_counts(row.agent_no, row.card_key, row.item_key, span)
            if counts is None:
                raise _nobody(row.agent_no)
            return effects.effect(counts)

        return self._executor.read(reckon)

    def note_live(self, note: LiveNote, who: str) -> "Future[LiveNote]":
        """Keep a note for an agent, written while listening; it gets a uid and its time where it has none."""

        def add(stores: Stores) -> LiveNote:
            known_person(stores, note.agent_no)
            if not note.text.strip():
                raise UserError(_EMPTY_NOTE, _WRITE_NOTE)
            if note.position_ms is not None and note.position_ms < 0:
                raise UserError(_NO_PLACE, _GIVE_PLACE)
            call = call_of(stores, note.call_uid).uid if note.call_uid else ""
            at_ms = min(note.at_ms or self._clock(), self._clock())
            made = replace(note, uid=note.uid or stores.new_uid(), at_ms=at_ms, call_uid=call)
            made = replace(made, text=made.text.strip(), by_no=made.by_no or who)
            stores.coaching.add_note(made)
            stores.audit.add(self._clock(), who, "live note", made.uid, "", _json({"text": made.text}))
            return made

        return self._executor.write(add)

    def remarks(
        self,
        agent_no: str | None = None,
        limit: int = 1000,
        *,
        day_from: date | None = None,
        day_to: date | None = None,
    ) -> "Future[list[Remark]]":
        """Live notes for an agent (or for everybody), and, of an agent, coaching notes of evaluations; newest first.

        ``limit`` counts those written on these local dates.
        """
        begin = None if day_from is None else self._instant(day_from)
        end = None if day_to is None else self._instant(day_to + timedelta(days=1))
        return self._executor.read(lambda queries: queries.coaching.remarks(agent_no, limit, begin, end))

    def measure(self, card_key: str, item_key: str) -> "Future[MeasuringItem]":
        """The item an action is to be measured by. Fails with ``UserError``, which names what is spelled alike."""
        return measured_by(self._executor, self._cards, card_key, item_key)

    def time(self, day_from: date, day_to: date) -> "Future[list[CoachingTime]]":
        """How everybody's time on these local dates is shared between coaching and inspecting."""
        return self._executor.read(lambda queries: queries.coaching.time(day_from, day_to))

    def board(
        self,
        agent_no: str,
        weeks: int = WEEKS,
        *,
        until: date | None = None,
        recent: int = RECENT,
        released_only: bool = False,
    ) -> "Future[AgentBoard]":
        """What coach and agent look at: trends of so many weeks, the last of them holding ``until`` (today).

        The team is who the calls count for where the agent is now, without the agent. With ``released_only`` the
        agent's own trends are of released evaluations alone; what is listed says of each whether it is released.
        Fails with ``UserError`` where nobody has that number.
        """
        periods = weeks_until(until or self._cards.today(), weeks)
        found: Future[AgentBoard] = Future()
        found.set_running_or_notify_cancel()

        def with_cards(facts: BoardFacts | None) -> None:
            if facts is None:
                found.set_exception(_nobody(agent_no))
                return
            ready = self._executor.write(partial(self._parsed, facts))
            follow(ready, found, lambda cards: found.set_result(_board(facts, periods, cards)))

        def read(queries: Queries) -> BoardFacts | None:
            return queries.coaching.board(agent_no, periods, recent, released_only=released_only)

        follow(self._executor.read(read), found, with_cards)
        return found

    def _made(self, stores: Stores, agent_no: str, coach_no: str, who: str) -> Session:
        for no in (agent_no, coach_no, who):
            known_person(stores, no)
        if agent_no == coach_no:
            raise UserError(_ONESELF, _CHOOSE_COACH)
        now = self._clock()
        return Session(uid=stores.new_uid(), agent_no=agent_no, coach_no=coach_no, made_at_ms=now, made_by=who)

    def _note(
        self, stores: Stores, who: str, what: str, after: Session, before: Session | None = None, why: str = ""
    ) -> None:
        was = "" if before is None else _json({"state": before.state})
        stores.audit.add(self._clock(), who, what, after.uid, was, _json(_told(after)), why)

    def _instant(self, day: date) -> int:
        return int(datetime.combine(day, time(), self._zone).timestamp() * 1000)

    def _in_calendar(self, row: SessionRow, now: int) -> CalendarRow:
        at_ms = row.started_at_ms if row.started_at_ms is not None else row.planned_at_ms
        assert at_ms is not None, "the filter asks for a time"
        day = datetime.fromtimestamp(at_ms / 1000, self._zone).date()
        return CalendarRow(day=day, session=row, overdue=_overdue(row, now))

    def _parsed(self, facts: BoardFacts, stores: Stores) -> Parsed:
        """Every card that the facts name; parsed once and kept by ``cards``. Latest versions as number 0."""
        sums = {(each.card_key, each.card_version) for each in facts.items}
        clips = {(each.card_key, each.card_version) for each in facts.clips}
        parsed = {place: self._cards.load(stores, *place)[1] for place in sums | clips}
        return parsed | self._latest(stores, {each.card_key for each in facts.actions if each.card_key})

    def _latest(self, stores: Stores, keys: Iterable[str]) -> Parsed:
        """The latest published version of each key that has one, as number 0."""
        there = (key for key in keys if stores.scorecards.get(key) is not None)
        return {(key, LATEST): self._cards.load(stores, key)[1] for key in there}


def _require_coach(stores: Stores, session: Session, who: str) -> None:
    if who != session.coach_no:
        coach = known_person(stores, session.coach_no)
        raise UserError(_ANOTHERS, _BEGIN_OWN, coach=coach.no, name=coach.name)


LATEST = 0


def _board(facts: BoardFacts, periods: tuple[date, ...], cards: Parsed) -> AgentBoard:
    return AgentBoard(
        agent_no=facts.agent_no,
        agent=facts.agent,
        group=facts.group,
        periods=periods,
        evaluations=facts.evaluations,
        trend=score_trend(periods, facts.scores),
        sections=section_trends(periods, facts.items, cards),
        clips=tuple(_titled_clip(each, cards) for each in facts.clips if _lost(each, cards)),
        remarks=facts.remarks,
        actions=tuple(titled(each, cards) for each in facts.actions),
        sessions=facts.sessions,
        open_follow_ups=facts.open_follow_ups,
        open_appeals=facts.open_appeals,
        released=facts.released,
        unreleased=facts.unreleased,
    )


def _lost(clip: EvidenceClip, cards: Parsed) -> bool:
    """Extra points that nobody has to earn are not lost."""
    items = cards[clip.card_key, clip.card_version].items()
    return clip.critical or any(item.key == clip.item_key and item.scored for item in items)


def _titled_clip(clip: EvidenceClip, cards: Parsed) -> EvidenceClip:
    return replace(clip, item=title_of(cards[clip.card_key, clip.card_version], clip.item_key))


def titled(row: ActionRow, cards: Parsed) -> ActionRow:
    """With the item's title, where its card is known; else the item's key stays."""
    card = cards.get((row.card_key, LATEST))
    return row if card is None else replace(row, item=title_of(card, row.item_key))


def title_of(card: Scorecard, item_key: str) -> str:
    """An item's title; its key where that version has no such item."""
    return next((item.title for item in card.items() if item.key == item_key), item_key)


def wanted_session(stores: Stores, uid: str) -> Session:
    """The session of that uid. Raises ``UserError`` where there is none."""
    session = stores.coaching.get(uid)
    if session is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no coaching session {uid}."),
            QT_TRANSLATE_NOOP("errors", "See “qadesk coaching sessions” for the ones there are."),
            uid=uid,
        )
    return session


def _overdue(row: SessionRow, now: int) -> bool:
    """Its time is over, and nobody has begun it."""
    if row.state is not SessionState.PLANNED or row.planned_at_ms is None:
        return False
    return row.planned_at_ms + row.planned_minutes * 60_000 < now


def _told(session: Session) -> dict[str, object]:
    """What the audit keeps of a session: everything that people agreed on or said."""
    kept = ("agent_no", "coach_no", "state", "planned_at_ms", "spent_ms", "topic", "notes", "evaluations", "saves")
    actions = [{"what": each.what, "due_on": each.due_on, "item": each.item_key} for each in session.actions]
    return {name: getattr(session, name) for name in kept} | {"actions": actions}


def _json(facts: object) -> str:
    return json.dumps(facts, ensure_ascii=False, default=str)


def _no_action(uid: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no action item {uid}."),
        QT_TRANSLATE_NOOP("errors", "See “qadesk coaching actions” for the ones there are."),
        uid=uid,
    )


def _nobody(no: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is nobody with the number {no} in this workspace."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of people, or add the person."),
        no=no,
    )
