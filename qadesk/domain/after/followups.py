"""Follow-ups (问题跟踪): problems that somebody handles, reports back on, and QA verifies; as values."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened


class Origin(StrEnum):
    """What a follow-up came from."""

    LOST_POINT = "lost point"
    RECORDING = "problem recording"
    BY_HAND = "by hand"


class FollowUpState(StrEnum):
    """Where a follow-up stands; being overdue is no state but a clock that has run out."""

    OPEN = "open"
    REPORTED = "reported"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class DoneBy(StrEnum):
    """How a problem was handled."""

    CALLBACK = "callback"
    """回呼: complete only with its callback service number (回呼服务编号)."""
    COACHING = "coaching"
    CORRECTION = "record correction"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFollowUp:
    """A follow-up to be opened. ``starts_now``: its clock starts today, not with the period report.

    What is empty is filled in where evaluation, item or call tell it: text and evidence from the lost point, the agent
    from the call, the handler from the agent, the leader from the agent's team of that day.
    """

    origin: Origin
    what: str = ""
    handler_no: str = ""
    leader_no: str = ""
    evaluation_uid: str = ""
    item_key: str = ""
    call_uid: str = ""
    agent_no: str = ""
    evidence: tuple[tuple[int, int], ...] = ()
    starts_now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A lost point that nobody follows yet, with what a follow-up of it would say."""

    evaluation_uid: str
    item_key: str
    item: str
    lost: Decimal
    """Points; 0 for a critical error that takes none itself."""
    critical: bool
    what: str
    evidence: tuple[tuple[int, int], ...]
    call_uid: str
    agent_no: str
    group: str | None
    handler_no: str
    """The agent who took the call."""
    leader_no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What was done about it."""

    how: DoneBy
    text: str
    callback_no: str = ""
    reported_by: str
    at_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A follow-up with everything that happened to it; what the events fold into."""

    uid: str
    origin: Origin
    state: FollowUpState
    what: str
    handler_no: str
    leader_no: str
    group: str | None
    agent_no: str
    evaluation_uid: str
    item_key: str
    item: str
    """The item's title when it was opened; empty where it came from no item."""
    call_uid: str
    evidence: tuple[tuple[int, int], ...]
    opened_at_ms: int
    opened_by: str
    report_number: str = ""
    """Of the period report that started its clock."""
    clock: Clock | None = None
    report: Reported | None = None
    """The last one."""
    late: bool = False
    """Whether it was ever reported back on after its clock had run out."""
    sent_back: int = 0
    closed_at_ms: int | None = None
    closed_by: str = ""
    events: tuple[Happened, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRow:
    """A line of the list of follow-ups."""

    uid: str
    origin: Origin
    state: FollowUpState
    what: str
    item_key: str
    item: str
    """Its title; empty where it came from no item."""
    agent_no: str
    agent: str | None
    group: str | None
    handler_no: str
    handler: str | None
    leader_no: str
    leader: str | None
    evaluation_uid: str
    call_uid: str
    opened_at_ms: int
    report_number: str
    clock: Clock | None
    how: DoneBy | None
    report: str
    callback_no: str
    reported_at_ms: int | None
    sent_back: int
    closed_at_ms: int | None
    reported_by: str = ""
    late: bool = False
    """Whether it was ever reported back on after its clock had run out."""
    call_started_at_ms: int | None = None
    evidence: tuple[tuple[int, int], ...] = ()

    def overdue(self, at_ms: int) -> bool:
        """Whether it should have been reported back on before this instant."""
        return self.state is FollowUpState.OPEN and self.clock is not None and self.clock.over(at_ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpFilter:
    """Which follow-ups; what is ``None`` or empty leaves that side open."""

    states: tuple[FollowUpState, ...] = ()
    handler_no: str | None = None
    leader_no: str | None = None
    group: str | None = None
    agent_no: str | None = None
    evaluation_uid: str | None = None
    call_uid: str | None = None
    report_number: str | None = None
    overdue_at_ms: int | None = None
    """Open ones whose clock had run out at this instant."""
    due_from_ms: int | None = None
    """Whose clock ends from this instant on, and before the next one."""
    due_before_ms: int | None = None
    uids: tuple[str, ...] | None = None
    most: int | None = None
    """At most so many, the most urgent ones."""
