"""Release (发布) of submitted evaluations to those who were scored, and their acknowledgement (确认)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from qadesk.domain.after.clocks import Clock


class ReleaseState(StrEnum):
    """Where an evaluation stands on its way to the agent. Without a row it has not been sent on that way."""

    WAITING = "waiting"
    """For a second inspector's approval."""
    PLANNED = "planned"
    """Approved, or in need of no approval; goes out at its time."""
    RELEASED = "released"
    SENT_BACK = "sent back"
    """Not approved: it is to be corrected, with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The way of one evaluation (all its revisions) to the agent."""

    evaluation_uid: str
    state: ReleaseState
    revision: int
    """The revision that was asked for, approved, released."""
    asked_at_ms: int
    asked_by: str
    planned_at_ms: int | None = None
    """When it is to go out; ``None``: as soon as it may."""
    approved_at_ms: int | None = None
    approved_by: str = ""
    why: str = ""
    """Why it was sent back, or what the approver remarked."""
    released_at_ms: int | None = None
    released_by: str = ""
    clock: Clock | None = None
    """Until when it can be appealed against; the last one that was started."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRow:
    """A line of the list of evaluations on their way to agents."""

    evaluation_uid: str
    revision: int
    call_uid: str
    card_key: str
    card_title: str
    agent_no: str | None
    agent: str | None
    group: str | None
    inspector_no: str
    inspector: str
    started_at_ms: int | None
    submitted_at_ms: int
    score: Decimal | None
    passed: bool | None
    band: str | None
    critical: tuple[str, ...]
    state: ReleaseState | None
    """``None``: submitted, and nobody has asked for its release."""
    planned_at_ms: int | None
    approved_by: str
    why: str
    released_at_ms: int | None
    clock: Clock | None
    acknowledged_at_ms: int | None
    appeal_uid: str | None
    """The appeal that is open or was decided last."""


class AcknowledgedBy(StrEnum):
    """How somebody acknowledged."""

    PIN = "pin"
    SIGNATURE = "signature"
    SHEET = "sheet"
    """On a printed or exported sheet, whose return was recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """Somebody has seen an evaluation or a coaching session, and says so, with a comment."""

    uid: str
    target_kind: str
    """``evaluation`` or ``session``."""
    target_uid: str
    revision: int
    """Of the evaluation; of a session how often it was changed (``saves``)."""
    person_no: str
    how: AcknowledgedBy
    at_ms: int
    comment: str = ""
    recorded_by: str = ""
    signature: tuple[tuple[tuple[int, int], ...], ...] = ()
    """Strokes of a drawn signature, each a row of points, in a field of 1000 by 400."""
    returned_on: date | None = None
    """When a sheet came back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedReport:
    """A period report was issued (here or on paper): the clocks of what it tells of start with it."""

    uid: str
    number: str
    day_from: date
    day_to: date
    group: str | None
    issued_at_ms: int
    issued_by: str
    note: str = ""
