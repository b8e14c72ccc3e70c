"""Agents of one scorecard by average, in bands that the numbers cannot tell apart."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

LEAST_SCORES = 5
"""An agent with fewer scored calls is listed apart, without a place."""
NotRanked = Literal["several_cards", "no_card", "too_few_agents", ""]
"""Why nobody has a place; '' where there are places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentScores:
    """The scores of one agent on one card, summed up."""

    agent_no: str
    agent: str | None
    scored: int
    score_sum: Decimal
    square_sum: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An agent among those that were compared."""

    agent_no: str
    agent: str | None
    scored: int
    average: Decimal
    letters: str
    """Of its bands: agents that share a letter cannot be told apart; '' where there would be too many letters."""
    best: int
    """One more than there are agents who are surely better."""
    worst: int
    """The number of agents compared less those who are surely worse: the true place lies between ``best`` and this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Agents of whom no two can be told apart; ``agents`` by average."""

    letter: str
    agents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bands:
    """Never over several cards: ``reason`` says then why there are none."""

    card_key: str | None = None
    placed: tuple[Placed, ...] = ()
    """The highest average first."""
    bands: tuple[Band, ...] = ()
    too_few: tuple[AgentScores, ...] = ()
    """Agents with fewer than ``LEAST_SCORES`` scored calls, by number."""
    confidence: Decimal = Decimal("0.95")
    reason: NotRanked = ""
