"""The list of follow-ups that a leader is handed, as a document's content; and the form that comes back filled in."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from qadesk.domain.after.followups import FollowUpRow

KIND = "follow-ups"
"""Of the form that comes back."""
ROUND = "round"
"""How often a follow-up had been sent back when its form went out: an old form does not answer a new question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFollowUp:
    """A line of the list; texts with customers' numbers masked."""

    row: FollowUpRow
    what: str
    why_back: str
    """Why it was sent back the last time; empty where it never was."""
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpSheet:
    """Everything that the list says."""

    leader_no: str
    leader: str
    handler_no: str
    handler: str
    groups: tuple[str, ...]
    made_at_ms: int
    zone: ZoneInfo
    callback_form: str
    reports: tuple[str, ...]
    """Numbers of the period reports that these follow-ups came with."""
    lines: tuple[ListedFollowUp, ...]
    overdue: int
