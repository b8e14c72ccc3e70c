"""What coaching needs from the rooms below."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qadesk.domain.after.agent_board import BoardFacts, Remark
from qadesk.domain.after.coaching import ActionFilter, ActionRow, SessionFilter, SessionRow


class CoachingQueries(Protocol):
    """Boards, sessions, action items and notes, straight from SQL."""

    def board(self, agent_no: str, periods: Sequence[date], recent: int) -> BoardFacts | None:
        """What is known of an agent: the latest ``recent`` evaluations, the weeks that begin with ``periods``.

        ``None`` where nobody has that number. Titles of items are their keys.
        """

    def sessions(self, wanted: SessionFilter) -> list[SessionRow]:
        """The latest first, by when they began, or were planned to."""

    def actions(self, wanted: ActionFilter) -> list[ActionRow]:
        """The first due first, those without a date last; an item's title is its key."""

    def remarks(self, agent_no: str | None, limit: int) -> list[Remark]:
        """Live notes for an agent (or for everybody), and, of an agent, coaching notes of evaluations; newest first."""
