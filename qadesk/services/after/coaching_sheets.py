"""Sheets of coaching sessions as documents; whatever the agent may not see stays off them."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.after.agent_board import BoardEvaluation
from qadesk.domain.after.coaching import Clip, Session
from qadesk.domain.after.coaching_sheet import AgreedAction, CoachingSheet, DiscussedEvaluation, HeardClip, Signed
from qadesk.domain.after.releases import Acknowledgement
from qadesk.domain.evaluations import EvaluationRow
from qadesk.domain.people import Person
from qadesk.domain.texts import Translate
from qadesk.services.after.coaching import title_of, wanted_session
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.lookups import known_person
from qadesk.services.ports import Stores

Rendered = Callable[[CoachingSheet, Translate], bytes]
Discussed = dict[str, BoardEvaluation]


class CoachingSheets:
    """``render`` makes the document, ``place`` puts bytes at a path, whole or not at all."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        render: Rendered,
        place: Callable[[Path, bytes], None],
        zone: ZoneInfo,
        translate: Translate,
    ) -> None:
        self._executor, self._cards, self._render, self._place = executor, cards, render, place
        self._zone, self._translate = zone, translate

    def write(self, uid: str, target: Path) -> "Future[Path]":
        """The sheet of a session as a PDF at ``target``. Fails with ``UserError``.

        Evaluations that are not released, and clips of them, are left out; of a clip of somebody else's call only that
        it was an example.
        """
        done: Future[Path] = Future()
        done.set_running_or_notify_cancel()

        def with_session(session: Session) -> None:
            uids = [*session.evaluations, *(clip.evaluation_uid for clip in session.clips if clip.evaluation_uid)]
            follow(
                self._executor.read(lambda queries: queries.coaching.discussed(uids)), done, with_evaluations(session)
            )

        def with_evaluations(session: Session) -> Callable[[Discussed], None]:
            return lambda known: follow(
                self._executor.write(lambda stores: self._content(stores, session, known)), done, put
            )

        def put(sheet: CoachingSheet) -> None:
            follow(self._executor.look(lambda: self._put(sheet, target)), done, done.set_result)

        follow(self._executor.write(lambda stores: wanted_session(stores, uid)), done, with_session)
        return done

    def _put(self, sheet: CoachingSheet, target: Path) -> Path:
        self._place(target, self._render(sheet, self._translate))
        return target

    def _content(self, stores: Stores, session: Session, known: Discussed) -> CoachingSheet:
        agent, coach = known_person(stores, session.agent_no), known_person(stores, session.coach_no)
        shown = [known[uid].row for uid in session.evaluations if _may_see(known.get(uid), session)]
        told = {each.person_no: each for each in stores.acknowledgements.of(session.uid)}
        return CoachingSheet(
            session=session,
            agent=agent.name,
            coach=coach.name,
            group=agent.group,
            evaluations=tuple(
                DiscussedEvaluation(
                    card_title=row.card_title, call_at_ms=row.started_at_ms, score=row.score, passed=row.passed
                )
                for row in shown
            ),
            clips=tuple(heard for clip in session.clips if (heard := self._heard(stores, clip, session, known))),
            actions=tuple(
                AgreedAction(each, self._title(stores, each.card_key, each.item_key)) for each in session.actions
            ),
            signatures=tuple(_signed(each, told.get(each.no)) for each in (agent, coach)),
            zone=self._zone,
        )

    def _heard(self, stores: Stores, clip: Clip, session: Session, known: Discussed) -> HeardClip | None:
        if clip.evaluation_uid and not clip.example_uid and not _may_see(known.get(clip.evaluation_uid), session):
            return None
        call = stores.recordings.call(clip.call_uid)
        place = None if clip.example_uid else stores.recordings.place(clip.call_uid)
        own = place is not None and place.agent_no == session.agent_no
        row = known[clip.evaluation_uid].row if own and clip.evaluation_uid else None
        return HeardClip(
            example=not own,
            call_at_ms=call.facts.started_at_ms if own and call else None,
            start_ms=clip.start_ms,
            end_ms=clip.end_ms,
            item=self._clip_title(stores, clip.item_key, row) if own else "",
            note=clip.note if own else "",
        )

    def _clip_title(self, stores: Stores, item_key: str, row: EvaluationRow | None) -> str:
        """As the card says under which the call was scored; where it was not, a card in force that has such an item."""
        if not item_key:
            return ""
        if row is not None:
            return title_of(self._cards.load(stores, row.card_key, row.card_version)[1], item_key)
        there = (
            self._cards.load(stores, each.key, each.version)[1]
            for each in self._cards.in_force(stores, self._cards.today())
        )
        titles = (title_of(card, item_key) for card in there if any(item.key == item_key for item in card.items()))
        return next(titles, item_key)

    def _title(self, stores: Stores, card_key: str, item_key: str) -> str:
        if not item_key or stores.scorecards.get(card_key) is None:
            return item_key
        return title_of(self._cards.load(stores, card_key)[1], item_key)


def _signed(person: Person, made: Acknowledgement | None) -> Signed:
    return Signed(person.name, None) if made is None else Signed(person.name, made.at_ms, made.comment)


def _may_see(known: BoardEvaluation | None, session: Session) -> bool:
    return known is not None and known.released and known.row.agent_no == session.agent_no
