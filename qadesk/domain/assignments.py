"""Who is to score which call until when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AssignmentState(StrEnum):
    """How far the work has come."""

    OPEN = "open"
    DONE = "done"
    """The inspector has submitted an evaluation of the call."""
    WITHDRAWN = "withdrawn"
    """Given to somebody else, or not wanted any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A call in the hands of an inspector; ``draw_uid`` is '' for one given by hand."""

    uid: str
    call_uid: str
    inspector_no: str
    due_on: date | None
    draw_uid: str = ""
    state: AssignmentState = AssignmentState.OPEN
    assigned_at_ms: int
    assigned_by: str = ""
    done_at_ms: int | None = None
    evaluation_uid: str = ""
    why: str = ""
    """The reason of a reassignment or withdrawal."""
    packed_at_ms: int | None = None
    """When it last left in a work pack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentRow:
    """A line of an inspector's queue."""

    uid: str
    call_uid: str
    recording_uid: str | None
    inspector_no: str
    inspector: str
    agent_no: str | None
    agent: str | None
    group: str | None
    started_at_ms: int | None
    seconds: float | None
    queue: str | None
    business_type: str | None
    stratum: str
    due_on: date | None
    state: AssignmentState
    evaluation_uid: str | None
    """The inspector's own evaluation of the call, also a draft."""
    drafted: bool
    packed_at_ms: int | None = None


def is_here(row: AssignmentRow) -> bool:
    """Whether an open call is scored on this machine: it has not left in a work pack, or was begun here."""
    return row.packed_at_ms is None or row.drafted


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorWork:
    """How far an inspector has come with what was assigned."""

    inspector_no: str
    inspector: str
    open: int = 0
    overdue: int = 0
    """Open ones whose due date is past."""
    seconds: float = 0.0
    """Listening that the open calls of known length need."""
    done: int = 0
    withdrawn: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Who may not score whom."""

    former_team_days: int = 90
    """Nobody scores the team they are in, or were in within so many days before the call is assigned."""
    own_team: bool = True
    mentor_pairs: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedTime:
    """What an inspector's time on a call went into, on one local day, in ms."""

    call_uid: str
    inspector_no: str
    day: date
    listening_ms: int = 0
    """Sound was going out."""
    scoring_ms: int = 0
    """Keys or mouse were used within the last minute, without sound."""
    idle_ms: int = 0
    """Neither; nothing counts while the window is minimised or another program is in front."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """An inspector's day."""

    day: date
    planned: int
    """Assignments due up to that day that were open when it began, or were given on it."""
    done: int
    """Evaluations submitted on that day."""
    due_today: int
    overdue: int
    open: int
    listening_ms: int
    scoring_ms: int
    idle_ms: int
    calls: int
    """Calls that any of that time was spent on."""
    pace: int = 0
    """Calls to score on that day so that all open ones are done by their due dates, spread evenly over working days."""


@dataclass(frozen=True, slots=True)
class Overhead:
    """What a call costs beside listening to it: scoring, writing, looking things up."""

    seconds: float
    """The median over calls."""
    calls: int
    """Calls that it was measured on."""
    measured: bool
    """False while too few calls have been measured: the seconds are then what is assumed."""


DEFAULT_OVERHEAD_S = 240.0
"""Assumed until the centre's own is known, unless the site says another."""
FEWEST_MEASURED = 20
"""So many scored calls must have been timed before their median is believed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallToScore:
    """What has to be known of a call to give it to somebody."""

    uid: str
    agent_no: str | None
    """The agent's number, not an extension, where the agent is known."""
    group: str | None
    """The team that the call counts for."""
    seconds: float | None
    started_at_ms: int | None = None
    stratum: str = ""
    recorded: bool = True
    scored: bool = False
    """Somebody has submitted an evaluation of it."""
    assigned_to: str | None = None
    """Number of the inspector who has it, or had it and has scored it."""
