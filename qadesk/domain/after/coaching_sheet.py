"""What stands on the sheet of a coaching session; of nobody but its agent and its coach."""

from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import ZoneInfo

from qadesk.domain.after.coaching import ActionItem, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussedEvaluation:
    """An evaluation that was talked about, and that the agent may see."""

    card_title: str
    call_at_ms: int | None
    score: Decimal | None
    passed: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardClip:
    """A clip that was listened to; an example is somebody else's, and nothing is said of whose."""

    example: bool
    call_at_ms: int | None
    start_ms: int
    end_ms: int
    item: str
    note: str


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """An action item with the title of what it is measured by."""

    action: ActionItem
    measure: str


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody acknowledged; ``None``: not yet, and there is a line to sign on."""

    name: str
    at_ms: int | None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachingSheet:
    """A session as a document."""

    session: Session
    agent: str
    coach: str
    group: str | None
    evaluations: tuple[DiscussedEvaluation, ...]
    clips: tuple[HeardClip, ...]
    actions: tuple[AgreedAction, ...]
    signatures: tuple[Signed, ...]
    """The agent's, then the coach's."""
    zone: ZoneInfo
