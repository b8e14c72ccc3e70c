"""The facts that all figures are counted from: one row an evaluation, its latest submitted revision."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class FactFilter:
    """Which evaluations; every part that is set narrows. Dates are inclusive, by ``by``: the call's local day or the
    submission's."""

    day_from: date | None = None
    day_to: date | None = None
    by: str = "call"
    groups: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    inspectors: tuple[str, ...] = ()
    business_types: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    """Keys of scorecards."""
    hours: tuple[int, ...] = ()
    """Of the site's day in which the call began."""
    unknown: tuple[str, ...] = ()
    """What must not be known: group, agent, business_type, hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationFact:
    """One evaluation as it counts."""

    uid: str
    call_uid: str
    day: date
    """The call's local date, the submission's where it is unknown."""
    hour: int | None
    """Hour of the site's day in which the call began."""
    agent_no: str | None
    agent: str | None
    group: str | None
    inspector_no: str
    inspector: str
    business_type: str | None
    card_key: str
    card_version: int
    score: Decimal | None
    """``None`` where nothing could be scored."""
    passed: bool | None
    band: str | None
    customer: int
    """Customer-critical errors that happened; likewise business and compliance."""
    business: int
    compliance: int
    asks: tuple[bool, bool, bool]
    """Whether the card version asks for customer-, business-, compliance-critical errors at all."""
    information_error: bool
    lost: Decimal
    """Points lost before rescaling, over scored items that were answered."""
    possible: Decimal
    """Points that these items could have earned."""
    unique_id: str | None = None
    started_at_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLoss:
    """One item in one evaluation where it fell short."""

    evaluation_uid: str
    card_key: str
    item: str
    lost: Decimal
    """Points, max − earned before rescaling; of a critical that happened 0."""
