"""What another scorecard would have made of past evaluations, as values: for tables, pictures and JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

BIN_POINTS = 5
"""Width of a column of the distribution, in points of a card of 100; scaled for other totals."""
BINS = 20
"""Columns of the distribution; the last one holds the total and, where a bonus lifts a score above it, more."""

Carried = Literal["new", "gone", "kind", "value"]
"""Why answers are not carried over: the item is new, is gone, is of another kind, cannot have the value any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The figures of one set of scores; shares and averages are ``None`` where nothing is scored."""

    evaluations: int
    scored: int
    average: Decimal | None
    """Two decimals, half up."""
    passed: int
    pass_rate: Decimal | None
    """Passed ÷ scored, four decimals."""
    critical: int
    """Evaluations with at least one critical error."""
    bands: Mapping[str, int]
    """Evaluations by score band, from the top down, each of the card's bands."""
    distribution: tuple[int, ...]
    """Evaluations in ``BINS`` columns from 0 to the total."""


class Moved(NamedTuple):
    """An evaluation that would cross the pass mark; a tuple, as there may be tens of thousands."""

    uid: str
    agent_no: str | None
    agent: str | None
    group: str | None
    day: date
    before: Decimal | None
    after: Decimal | None
    passes: bool
    """True: it would pass now."""


@dataclass(frozen=True, slots=True)
class RankChange:
    """An agent's or a team's place by average score (1 is best; equals share a place), before and after."""

    key: str
    """The agent's number, or the team's name."""
    name: str
    evaluations: int
    before: Decimal | None
    after: Decimal | None
    rank_before: int | None
    rank_after: int | None


@dataclass(frozen=True, slots=True)
class ItemEffect:
    """One item of the new card: how it takes part, and what it costs on average where it applies."""

    key: str
    title: str
    section: str
    points_before: Decimal | None
    """``None`` where the item is new or carries no points."""
    points_after: Decimal | None
    answered: int
    lost_before: Decimal | None
    """Average points lost an evaluation where it was answered, four decimals."""
    lost_after: Decimal | None
    """The same under the new card."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Answers that cannot be carried over to the new card, and in how many evaluations."""

    key: str
    title: str
    why: Carried
    evaluations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What a card would have made of past evaluations."""

    card_key: str
    evaluations: int
    day_from: date | None
    """Of the first and the last evaluation."""
    day_to: date | None
    pass_mark_before: Decimal
    """Of the version most of them were given under."""
    pass_mark_after: Decimal
    total: Decimal
    before: Outcome
    after: Outcome
    moved: tuple[Moved, ...]
    """Those that cross the pass mark, or get or lose a score; those that fail now first, then by day."""
    agents: tuple[RankChange, ...]
    """By their place after."""
    groups: tuple[RankChange, ...]
    items: tuple[ItemEffect, ...]
    """In the order of the new card."""
    unmatched: tuple[Unmatched, ...]
    incomplete: int
    """Evaluations that leave an item of the new card open: they are scored without it, as a running total is."""
