"""Coaching (辅导): what lies on the table before it, sessions from plan to acknowledgement, what was agreed."""

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from functools import partial

from qadesk.domain.after.agent_board import (
    WEEKS,
    AgentBoard,
    BoardFacts,
    EvidenceClip,
    score_trend,
    section_trends,
    weeks_until,
)
from qadesk.domain.after.coaching import ActionRow
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Clock, Stores

RECENT = 30
"""So many evaluations lie on the table."""

Parsed = dict[tuple[str, int], Scorecard]


class Coaching:
    """Coaching of agents; writes return futures that are done when the change is on disk."""

    def __init__(self, executor: Executor, cards: Cards, clock: Clock) -> None:
        self._executor, self._cards, self._clock = executor, cards, clock

    def board(
        self, agent_no: str, weeks: int = WEEKS, *, until: date | None = None, recent: int = RECENT
    ) -> "Future[AgentBoard]":
        """What coach and agent look at: trends of so many weeks, the last of them holding ``until`` (today).

        The team is who the calls count for where the agent is now, without the agent. Fails with ``UserError`` where
        nobody has that number.
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

        follow(
            self._executor.read(lambda queries: queries.coaching.board(agent_no, periods, recent)), found, with_cards
        )
        return found

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


def _nobody(no: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is nobody with the number {no} in this workspace."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of people, or add the person."),
        no=no,
    )
