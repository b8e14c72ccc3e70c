"""Release (发布) of submitted evaluations to those who were scored, and their acknowledgement (确认)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.coaching import SessionState


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
    released_revision: int = 0
    """The revision that the agent sees: the latest one that is released, however a newer one fares; 0 for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSubject:
    """What has to be known of an evaluation to release it: its latest submitted revision, and whom it concerns."""

    evaluation_uid: str
    revision: int
    scorer_no: str
    """Who submitted that revision."""
    agent_no: str | None
    """Whose call it is; ``None`` where nobody knows."""
    correction_open: bool
    """Whether a newer revision has been begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRelease:
    """An evaluation of which something could not be done; ``reason`` is a packed ``UserError``."""

    uid: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What became of evaluations (uids) that were asked for, approved, sent back or taken off; one can fail alone."""

    released: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    """For approval."""
    sent_back: tuple[str, ...] = ()
    taken_off: tuple[str, ...] = ()
    refused: tuple[RefusedRelease, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFilter:
    """Which evaluations; what is ``None`` or empty leaves that side open.

    ``states`` may hold ``None``: submitted, and nobody has asked. Of each state at most ``most`` come, the newest first
    (planned ones by their time). Days are the call's local date, the submission's where that is unknown.
    """

    states: tuple[ReleaseState | None, ...] = (
        None,
        ReleaseState.WAITING,
        ReleaseState.SENT_BACK,
        ReleaseState.PLANNED,
        ReleaseState.RELEASED,
    )
    group: str | None = None
    agent_no: str | None = None
    inspector_no: str | None = None
    evaluation_uid: str | None = None
    day_from: date | None = None
    day_to: date | None = None
    clock_from_ms: int | None = None
    """Whose appeal clock ends from this instant on, and before the next one; the first to end come first."""
    clock_before_ms: int | None = None
    most: int = 300


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
    amendment: int = 0
    """0 of the report itself; its amendments are counted from 1, and start no clocks."""
    frozen: bool = False
    """Whether its figures are kept here as they were issued."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """An acknowledgement to be recorded: of an evaluation or a session, by somebody, in one of the three ways.

    ``pin`` for a PIN, ``signature`` for a drawn one, ``returned_on`` for a sheet. ``who`` records it: whose machine it
    is. ``revision`` 0 is the one that the agent sees; a sheet that comes back may be of an older one.
    """

    target_kind: str = "evaluation"
    target_uid: str
    person_no: str
    how: AcknowledgedBy
    who: str
    pin: str = ""
    signature: tuple[tuple[tuple[int, int], ...], ...] = ()
    comment: str = ""
    returned_on: date | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPin:
    """A PIN as it is kept: a slow hash, and how often somebody guessed wrong since the last right one."""

    person_no: str
    hash: str
    set_at_ms: int
    failures: int = 0
    blocked_until_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionParties:
    """Who acknowledges a coaching session, and what: its state, and how often it was changed."""

    agent_no: str
    coach_no: str
    state: SessionState
    saves: int
