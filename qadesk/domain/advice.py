"""What past evaluations say about the items of a scorecard, and what the weight advisor proposes from that."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Proposal = Literal["raise", "lower", "reword", "drop", "keep"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFigures:
    """How one scored item behaves over past evaluations; shares and correlations have four decimals."""

    key: str
    title: str
    section: str
    points: Decimal
    answered: int
    """Evaluations in which it was answered (not *na*, not out of play)."""
    lost: int
    """Of these, how many lost points."""
    lost_share: Decimal | None
    """lost ÷ answered."""
    average_lost: Decimal | None
    """Points lost an answered evaluation."""
    agents: int
    """Agents who were scored on it."""
    agents_losing: int
    """Of these, how many lost points at least once."""
    trend: Decimal | None
    """Change of the share lost from the earlier to the later half of the days; ``None`` with too few on either side."""
    discrimination: Decimal | None
    """Item-rest correlation: Pearson's r of the item's share earned with that of all other scored items together."""
    double_scored: int
    """Calls that two inspectors answered it on, as pairs."""
    agreement: Decimal | None
    """Share of these pairs that answered alike."""
    kappa: Decimal | None
    """Agreement beyond chance (Fleiss' kappa, two ratings a call); ``None`` where there is but one answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdvice:
    """A proposal for one item with its reason: an English source of the context "advice" that ``facts`` fill in."""

    figures: ItemFigures
    proposal: Proposal
    points: Decimal
    """The points proposed; its own where the proposal is not about weight."""
    why: str
    facts: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What the advisor found for a card."""

    card_key: str
    version: int
    evaluations: int
    day_from: date | None
    day_to: date | None
    enough: bool
    """False where there are too few evaluations to propose anything: the figures stand alone."""
    items: tuple[ItemAdvice, ...]
    """In the order of the card."""
