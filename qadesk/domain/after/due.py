"""What is due for somebody today, of all that follows a score: one line each, as the page of today shows it."""

from dataclasses import dataclass
from enum import StrEnum


class DueKind(StrEnum):
    """What has to be done, or is good to know; in the order of the page."""

    DECIDE_APPEAL = "decide appeal"
    REPORT_BACK = "report back"
    """A follow-up waits for what was done about it."""
    APPROVE_RELEASE = "approve release"
    CORRECT = "correct"
    """One's own evaluation was not approved, and came back."""
    COACH = "coach"
    ACTION = "action"
    """An agreed action item whose day has come."""
    OVERDUE_FOLLOW_UP = "overdue follow-up"
    """Somebody else should have reported back."""
    VERIFY = "verify"
    """What was done about a follow-up waits for QA."""
    APPEALED_SCORE = "appealed score"
    """One's own score is appealed against: to know, for somebody else decides."""
    APPEAL_WINDOW = "appeal window"
    """An evaluation of one's team can be appealed against for a short while yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """Something due. ``uid`` is that of what is opened: appeal, evaluation, follow-up, session or action item."""

    kind: DueKind
    uid: str
    agent_no: str = ""
    agent: str = ""
    what: str = ""
    """The item, the call's card, the topic."""
    due_at_ms: int | None = None
    """``None``: no day was set."""
    late: bool = False

    @property
    def order(self) -> tuple[bool, int, int]:
        """What is late first, then by kind, then by time; what has none last."""
        at_ms = self.due_at_ms if self.due_at_ms is not None else 1 << 62
        return not self.late, list(DueKind).index(self.kind), at_ms
