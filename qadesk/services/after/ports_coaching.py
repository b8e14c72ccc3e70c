"""What coaching needs from the rooms below."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qadesk.domain.after.agent_board import BoardEvaluation, BoardFacts, Remark
from qadesk.domain.after.coaching import (
    ActionFilter,
    ActionItem,
    ActionRow,
    CoachingTime,
    EffectCounts,
    LiveNote,
    Session,
    SessionFilter,
    SessionRow,
    Windows,
)


class CoachingQueries(Protocol):
    """Boards, sessions, action items and notes, straight from SQL."""

    def board(
        self, agent_no: str, periods: Sequence[date], recent: int, *, released_only: bool = False
    ) -> BoardFacts | None:
        """What is known of an agent: the latest ``recent`` evaluations, the weeks that begin with ``periods``.

        ``None`` where nobody has that number. Titles of items are their keys. ``released_only``: the agent's own
        sums are of released evaluations alone; everything listed says whether it is.
        """

    def discussed(self, uids: Sequence[str]) -> dict[str, BoardEvaluation]:
        """The latest submitted revisions of these evaluations, by uid; those that are not there are left out."""

    def sessions(self, wanted: SessionFilter) -> list[SessionRow]:
        """The latest first, by when they began, or were planned to."""

    def actions(self, wanted: ActionFilter) -> list[ActionRow]:
        """The first due first, those without a date last; an item's title is its key."""

    def remarks(
        self, agent_no: str | None, limit: int, from_ms: int | None = None, before_ms: int | None = None
    ) -> list[Remark]:
        """Live notes for an agent (or for everybody), and, of an agent, coaching notes of evaluations; newest first."""

    def loss_counts(self, agent_no: str, card_key: str, item_key: str, windows: Windows) -> EffectCounts | None:
        """How often points were lost in an item, by the agent and by the rest of the team; ``None`` for nobody."""

    def time(self, day_from: date, day_to: date) -> list[CoachingTime]:
        """Everybody who coached or inspected on these local dates, by number."""


class CoachingStore(Protocol):
    """Sessions with their action items, and live notes."""

    def add(self, session: Session) -> None:
        """A new session. Raises ``KeyError`` for people who are not there."""

    def get(self, uid: str) -> Session | None:
        """By its uid, with its action items."""

    def put(self, session: Session, held_on: date | None = None) -> None:
        """Keep what has changed of a session; ``held_on`` is the local day on which it ended. ``KeyError``."""

    def session_of_action(self, action_uid: str) -> Session | None:
        """The session in which an action item was agreed."""

    def close_action(self, action: ActionItem) -> None:
        """How an action item ended; what was agreed stays as it is."""

    def add_note(self, note: LiveNote) -> None:
        """A live note."""
