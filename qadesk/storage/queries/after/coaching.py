"""Coaching as one part of the read models."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Engine

from qadesk.domain.after.agent_board import BoardEvaluation, BoardFacts, Remark
from qadesk.domain.after.coaching import (
    ActionFilter,
    ActionRow,
    CoachingTime,
    EffectCounts,
    SessionFilter,
    SessionRow,
    Windows,
)
from qadesk.storage.failures import told_plainly
from qadesk.storage.queries.after import coaching_board, coaching_figures, coaching_lists


class SqlCoachingQueries:
    """Each call takes a connection of its own for its duration."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def board(
        self, agent_no: str, periods: Sequence[date], recent: int, *, released_only: bool = False
    ) -> BoardFacts | None:
        """What is known of an agent: the latest ``recent`` evaluations, the weeks that begin with ``periods``."""
        with told_plainly(), self._engine.connect() as connection:
            return coaching_board.facts(connection, agent_no, periods, recent, released_only=released_only)

    def discussed(self, uids: Sequence[str]) -> dict[str, BoardEvaluation]:
        """The latest submitted revisions of these evaluations, by uid; those that are not there are left out."""
        with told_plainly(), self._engine.connect() as connection:
            return {each.row.uid: each for each in coaching_board.discussed(connection, uids)}

    def sessions(self, wanted: SessionFilter) -> list[SessionRow]:
        """The latest first, by when they began, or were planned to."""
        with told_plainly(), self._engine.connect() as connection:
            return list(coaching_lists.sessions(connection, wanted))

    def actions(self, wanted: ActionFilter) -> list[ActionRow]:
        """The first due first, those without a date last; an item's title is its key."""
        with told_plainly(), self._engine.connect() as connection:
            return list(coaching_lists.actions(connection, wanted))

    def remarks(
        self, agent_no: str | None, limit: int, from_ms: int | None = None, before_ms: int | None = None
    ) -> list[Remark]:
        """Live notes for an agent (or for everybody), and, of an agent, the coaching notes of evaluations."""
        with told_plainly(), self._engine.connect() as connection:
            return list(coaching_lists.remarks(connection, agent_no, limit, from_ms, before_ms))

    def loss_counts(self, agent_no: str, card_key: str, item_key: str, windows: Windows) -> EffectCounts | None:
        """How often points were lost in an item, by the agent and by the rest of the team; ``None`` for nobody."""
        with told_plainly(), self._engine.connect() as connection:
            return coaching_figures.loss_counts(connection, agent_no, card_key, item_key, windows)

    def time(self, day_from: date, day_to: date) -> list[CoachingTime]:
        """Everybody who coached or inspected on these local dates, by number."""
        with told_plainly(), self._engine.connect() as connection:
            return coaching_figures.time(connection, day_from, day_to)
