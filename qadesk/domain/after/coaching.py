"""Coaching (辅导): sessions with an agent, what was agreed in them, and notes made while listening; as values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

SessionKind = Literal["live", "after"]
"""在线辅导 during the call, 离线辅导 after it."""


class SessionState(StrEnum):
    """Where a coaching session stands."""

    PLANNED = "planned"
    OPEN = "open"
    """Begun, and being held."""
    HELD = "held"
    """Ended; waits for those who have not acknowledged it."""
    ACKNOWLEDGED = "acknowledged"
    """By both."""
    CANCELLED = "cancelled"


class ActionState(StrEnum):
    """Where an action item stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A stretch of a call that is played in a session: the agent's own, or an example of somebody else's."""

    call_uid: str
    start_ms: int
    end_ms: int
    item_key: str = ""
    note: str = ""
    evaluation_uid: str = ""
    example_uid: str = ""
    """Of the library: then nothing but the example's own words is said of whose call it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """What was agreed (改进措施): what, by when, measured by which item."""

    uid: str
    what: str
    due_on: date | None
    card_key: str = ""
    item_key: str = ""
    state: ActionState = ActionState.OPEN
    agreed_on: date | None = None
    closed_at_ms: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A coaching session; ``saves`` counts its saved states, as a draft's."""

    uid: str
    agent_no: str
    coach_no: str
    kind: SessionKind = "after"
    state: SessionState = SessionState.PLANNED
    planned_at_ms: int | None = None
    planned_minutes: int = 30
    started_at_ms: int | None = None
    ended_at_ms: int | None = None
    spent_ms: int = 0
    """While the page was in front and somebody was at it."""
    topic: str = ""
    notes: str = ""
    evaluations: tuple[str, ...] = ()
    clips: tuple[Clip, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    saves: int = 0
    made_at_ms: int = 0
    made_by: str = ""
    why: str = ""
    """Why it was cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """A line of the list (and of the calendar) of sessions."""

    uid: str
    agent_no: str
    agent: str | None
    group: str | None
    coach_no: str
    coach: str | None
    kind: SessionKind
    state: SessionState
    planned_at_ms: int | None
    planned_minutes: int
    started_at_ms: int | None
    ended_at_ms: int | None
    spent_ms: int
    topic: str
    actions: int
    actions_open: int
    agent_acknowledged: bool
    coach_acknowledged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """A line of the list of action items."""

    uid: str
    session_uid: str
    agent_no: str
    agent: str | None
    group: str | None
    coach_no: str
    what: str
    due_on: date | None
    card_key: str
    item_key: str
    item: str
    state: ActionState
    agreed_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveNote:
    """A note for an agent, written while a call was listened to; comes up when the agent is coached."""

    uid: str
    agent_no: str
    text: str
    by_no: str
    at_ms: int
    call_uid: str = ""
    position_ms: int | None = None
    evaluation_uid: str = ""
    item_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionTrend:
    """How one section of a card goes for an agent and for the rest of the team, period by period.

    Shares of the points that could be had, to four decimals; ``None`` where nothing was scored.
    """

    card_key: str
    section_key: str
    title: str
    periods: tuple[date, ...]
    """First day of each."""
    agent: tuple[Decimal | None, ...]
    agent_calls: tuple[int, ...]
    team: tuple[Decimal | None, ...]
    team_calls: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LossCounts:
    """Of how many scored answers to an item points were lost."""

    lost: int
    scored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Whether something worked: an item's loss rate of one agent before and after, against the team's change.

    ``difference`` is (agent after − agent before) − (team after − team before), as a share; negative is better.
    """

    agent_before: LossCounts
    agent_after: LossCounts
    team_before: LossCounts
    team_after: LossCounts
    difference: Decimal | None
    low: Decimal | None
    high: Decimal | None
    verdict: Literal["better", "worse", "no difference told", "too early"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachingTime:
    """How an inspector's (a trainer's, a leader's) time is shared between coaching and inspecting, ms."""

    person_no: str
    name: str
    coaching_ms: int
    sessions: int
    inspecting_ms: int
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFilter:
    """Which sessions; what is ``None`` or empty leaves that side open."""

    uid: str | None = None
    agent_no: str | None = None
    coach_no: str | None = None
    group: str | None = None
    """The agent's present team."""
    states: tuple[SessionState, ...] = ()
    from_ms: int | None = None
    """Begun, or where they have not been: planned, at this instant or later."""
    before_ms: int | None = None
    limit: int | None = None
    """The newest so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFilter:
    """Which action items of sessions that were held; what is ``None`` or empty leaves that side open."""

    uid: str | None = None
    agent_no: str | None = None
    coach_no: str | None = None
    group: str | None = None
    states: tuple[ActionState, ...] = ()
    due_before: date | None = None
    """Due on an earlier day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRow:
    """A session in the calendar."""

    day: date
    session: SessionRow
    overdue: bool
    """It should have begun, and has not."""


@dataclass(frozen=True, slots=True)
class Windows:
    """Days before and after something was agreed, each inclusive; the day itself belongs to neither."""

    before_from: date
    before_to: date
    after_from: date
    after_to: date


@dataclass(frozen=True, slots=True)
class EffectCounts:
    """What an effect is reckoned from."""

    agent_before: LossCounts
    agent_after: LossCounts
    team_before: LossCounts
    team_after: LossCounts
