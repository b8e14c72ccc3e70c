"""Suggestions: what a scorecard's phrase and sound rules propose for an item, and what the inspector made of it.

A suggestion never answers by itself: one key accepts it, another rejects it, and what was decided is kept beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from qadesk.domain.scorecards import Value
from qadesk.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed answer to one item. ``rule`` is its number among the item's rules, from 0.

    ``why`` is an English source of the context "suggestions" that ``facts`` fill in; ``places`` are the spans of the
    call's timeline that it comes from (empty where something wanted is missing).
    """

    item: str
    rule: int
    value: Value
    why: str
    facts: Mapping[str, object]
    places: tuple[Span, ...] = ()


Verdict = Literal["accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a suggestion; kept with the evaluation, one an item."""

    rule: int
    suggested: Value
    verdict: Verdict
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleAgreement:
    """How often inspectors went along with one rule of a published card, over submitted evaluations.

    ``same`` counts evaluations whose final answer was the suggested value, whichever key was pressed.
    """

    card_key: str
    card_version: int
    item: str
    rule: int
    suggested: int
    accepted: int
    rejected: int
    same: int
