"""Appeals (申诉) against scores, as values; what may happen when is told by their state machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.answers import Answer


class AppealState(StrEnum):
    """Where an appeal stands."""

    FILED = "filed"
    DECIDED = "decided"
    """In the first instance; a second can be asked for while its clock runs."""
    FILED_AGAIN = "filed again"
    FINAL = "final"
    """Decided in the second instance."""
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What was decided."""

    UPHELD = "upheld"
    PARTLY = "partly"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is appealed against: an item of the card (or the whole evaluation, ``item_key`` empty), and why."""

    item_key: str = ""
    reason: str
    evidence: tuple[tuple[int, int], ...] = ()
    """Spans of the call, ms."""
    title: str = ""
    """What the card calls the item; filled in when it is filed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one claim."""

    item_key: str = ""
    outcome: Outcome
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one instance decided. ``answers`` are the item answers that change; with them a new revision is made."""

    instance: int
    outcome: Outcome
    verdicts: tuple[Verdict, ...]
    decided_at_ms: int
    decided_by: str
    reason: str = ""
    score_before: Decimal | None = None
    score_after: Decimal | None = None
    revision_before: int = 0
    revision_after: int = 0
    """The same as before where nothing changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """An appeal with everything that happened to it; what the events fold into."""

    uid: str
    evaluation_uid: str
    revision: int
    """The revision that was released when it was filed."""
    state: AppealState
    claims: tuple[Claim, ...]
    """Of the present instance."""
    agent_no: str
    group: str | None
    scorer_no: str
    """Who gave the score that is appealed against."""
    filed_at_ms: int
    filed_by: str
    clock: Clock
    """Within which it had to be filed (the present instance)."""
    decide_by: Clock | None = None
    decisions: tuple[Decision, ...] = ()
    second_clock: Clock | None = None
    """Until when a second instance can be asked for."""
    events: tuple[Happened, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it waits for a decision."""
        return self.state in OPEN_STATES

    @property
    def instance(self) -> int:
        """The present one: 1, or 2 once it was filed again."""
        return 2 if any(event.kind == "filed again" for event in self.events) else 1

    @property
    def outcome(self) -> Outcome | None:
        """What stands after all: a second instance that rejects leaves what the first upheld."""
        upheld = [each.outcome for each in self.decisions if each.outcome is not Outcome.REJECTED]
        return upheld[-1] if upheld else Outcome.REJECTED if self.decisions else None


OPEN_STATES = (AppealState.FILED, AppealState.FILED_AGAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """An appeal to be filed. ``received_at_ms``: when it was handed in, where that was before it is typed in here."""

    evaluation_uid: str
    claims: tuple[Claim, ...]
    filed_by: str
    received_at_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """A decision to be taken; ``answers`` by item key are what the answers become."""

    verdicts: tuple[Verdict, ...]
    decided_by: str
    reason: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    unchanged: bool = False
    """Said explicitly: the appeal is upheld, and no answer changes for it (a comment was worded badly)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealRow:
    """A line of the list of appeals."""

    uid: str
    evaluation_uid: str
    revision: int
    call_uid: str
    card_key: str
    card_title: str
    agent_no: str
    agent: str | None
    group: str | None
    scorer_no: str
    scorer: str | None
    state: AppealState
    instance: int
    outcome: Outcome | None
    """What stands after all (``Appeal.outcome``)."""
    items: tuple[str, ...]
    """Keys of the items, each once; empty for the whole evaluation."""
    titles: tuple[str, ...]
    filed_at_ms: int
    filed_by: str
    due_at_ms: int | None
    """Until when it is to be decided, while it waits."""
    decided_at_ms: int | None
    decided_by: str
    score_before: Decimal | None
    score_after: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealFilter:
    """Which appeals; what is ``None`` or empty leaves that side open."""

    states: tuple[AppealState, ...] = ()
    group: str | None = None
    agent_no: str | None = None
    scorer_no: str | None = None
    evaluation_uid: str | None = None
    late_at_ms: int | None = None
    """Waiting for a decision that was due before this instant."""
    due_from_ms: int | None = None
    due_before_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealStatistics:
    """Figures of appeals against evaluations released in a period; shares to four decimals, ``None`` of nothing."""

    released: int
    appealed: int
    rate: Decimal | None
    decided: int
    upheld: int
    partly: int
    rejected: int
    upheld_share: Decimal | None
    """Upheld or partly upheld ÷ decided."""
    working_days: Decimal | None
    """From filing to the (last) decision, on average, to two decimals."""
    by_item: tuple[tuple[str, str, int, int], ...] = ()
    """(item key, title, claims, upheld wholly or partly), most claims first."""
    by_inspector: tuple[tuple[str, str, int, int], ...] = ()
    """(number, name, appealed, upheld wholly or partly)."""
    by_group: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appealable:
    """A released evaluation whose clock for appeals still runs, as a form for leaders tells of it."""

    evaluation_uid: str
    revision: int
    call_uid: str
    card_key: str
    card_version: int
    card_title: str
    agent_no: str
    agent: str | None
    group: str | None
    started_at_ms: int | None
    score: Decimal | None
    ends_at_ms: int
    lost: tuple[tuple[str, Decimal], ...] = ()
    """(item key, points lost), in the order of their keys."""
