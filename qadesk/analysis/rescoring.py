"""Many past evaluations under one scorecard, by columns and exactly as ``domain.scoring`` scores one.

Every figure is a whole number of 1/``scale`` point, the scale being common to all amounts of the card; divisions are
kept as such until the one rounding. Whatever 64 bits cannot hold is calculated with Python's integers, more slowly.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, gcd, lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.analysis.asked import Asked, played
from qadesk.analysis.item_columns import (
    ANSWERED,
    NA,
    OPEN,
    OUT_OF_PLAY,
    STATES,
    Bools,
    Exact,
    ItemColumn,
    States,
    item_column,
)
from qadesk.analysis.past_columns import ABSENT, PastColumns, past_columns
from qadesk.analysis.section_shares import Weights, rescaling
from qadesk.domain.items import Bonus, Critical
from qadesk.domain.items.critical import EffectKind
from qadesk.domain.past import PastEvaluations
from qadesk.domain.scorecards import Item, NotApplicable, Scorecard, Section
from qadesk.domain.whatif import Carried

__all__ = [
    "ANSWERED",
    "NA",
    "NO_POINTS",
    "NO_SCORE",
    "OPEN",
    "OUT_OF_PLAY",
    "STATES",
    "Rescored",
    "band_places",
    "rescore",
]

NO_SCORE = -1
"""In a column of scores: nothing applies. In a column of bands: none."""
NO_POINTS = -1
"""In a column of points: the item earns none here by itself (open, not applicable, a note …)."""
ROOM = 1 << 62


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rescored:
    """Columns of one row an evaluation, in the order of the evaluations."""

    card: Scorecard
    scores: NDArray[np.int64]
    """In 1/100 point, or ``NO_SCORE``."""
    passed: Bools
    """False without a score."""
    bands: NDArray[np.int16]
    """Places in ``card.bands``, or ``NO_SCORE``."""
    critical: Bools
    """At least one critical error happened."""
    states: Mapping[str, States]
    """By item key, numbers as in ``STATES``."""
    scale: int
    earned: Mapping[str, Exact]
    """By key of items with points (bonus too): points × ``scale``, or ``NO_POINTS``."""
    full: Mapping[str, int]
    """By the same keys, the item's own points × ``scale``."""
    happened: Mapping[str, Bools]
    """By key of criticals."""
    information_errors: Mapping[str, Bools]
    """By key of the items that count in the error rate."""
    incomplete: Bools
    """A scored item or a critical is open."""
    carried: Mapping[tuple[str, Carried], int]
    """Answers that were not carried over, by item key and reason: in how many evaluations."""


def rescore(
    card: Scorecard, past: PastEvaluations | PastColumns, versions: Mapping[int, Scorecard] | None = None
) -> Rescored:
    """What a sound card makes of past evaluations.

    Answers the card has no item for, or that its item cannot have, are left out and counted; items without an answer
    are open, as in a running total. ``versions`` are the cards that the evaluations were given under: with them an
    answer to an item that was of another kind, or a scale with another number of levels, is left out as well, and new
    items are counted.
    """
    given = past_columns(past) if isinstance(past, PastEvaluations) else past
    columns = _item_columns(card, given, versions or {})
    asked = played(columns, given.rows, given.calls)
    figures = _Figures.of(card, asked)
    scores = figures.scores()
    happened = {each.key: _happened(asked, each) for each in card.items() if isinstance(each, Critical)}
    critical = _any_of(happened.values(), given.rows)
    bands = band_places(card, scores)
    return Rescored(
        card=card,
        scores=scores,
        passed=(scores >= _hundredths_up(card.pass_mark)) & (scores != NO_SCORE) & ~critical,
        bands=bands,
        critical=critical,
        states=asked.states,
        scale=figures.scale,
        earned=figures.earned,
        full=figures.full,
        happened=happened,
        information_errors={each.key: _short(asked, each) for each in card.items() if each.counts_as},
        incomplete=_any_of((asked.states[i.key] == OPEN for i in card.items() if _due(i)), given.rows),
        carried=_carried(given, columns, versions or {}),
    )


def _item_columns(card: Scorecard, given: PastColumns, versions: Mapping[int, Scorecard]) -> dict[str, ItemColumn]:
    items = {number: {item.key: item for item in each.items()} for number, each in versions.items()}
    return {
        item.key: item_column(item, given, {number: each.get(item.key) for number, each in items.items()})
        for item in card.items()
    }


def _due(item: Item) -> bool:
    return item.scored or isinstance(item, Critical)


def _happened(asked: Asked, item: Critical) -> Bools:
    said = asked.items[item.key].looked_up(lambda value: value == "yes")
    happened: Bools = said & (asked.states[item.key] == ANSWERED)
    return happened


def _short(asked: Asked, item: Item) -> Bools:
    short: Bools = asked.items[item.key].falls_short() & (asked.states[item.key] == ANSWERED)
    return short


def _any_of(parts: Iterable[Bools], rows: int) -> Bools:
    found = np.zeros(rows, np.bool_)
    for part in parts:
        found |= part
    return found


def _hundredths_up(amount: Decimal) -> int:
    """The least whole number of hundredths that reaches an amount."""
    return ceil(Fraction(amount) * 100)


def band_places(card: Scorecard, scores: NDArray[np.int64]) -> NDArray[np.int16]:
    """The place in ``card.bands`` of each score, in 1/100 point; ``NO_SCORE`` where there is none."""
    found = np.full(len(scores), NO_SCORE, np.int16)
    for at in reversed(range(len(card.bands))):
        found[scores >= _hundredths_up(card.bands[at].from_)] = at
    found[scores == NO_SCORE] = NO_SCORE
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Figures:
    """The card's amounts on one scale, and what each item earned."""

    card: Scorecard
    asked: Asked
    scale: int
    kind: Any
    """int64, or object where that is too narrow."""
    earned: dict[str, Exact]
    full: dict[str, int]

    @classmethod
    def of(cls, card: Scorecard, asked: Asked) -> "_Figures":
        pointed = [item for item in card.items() if item.full]
        earnings = {item.key: asked.items[item.key].earnings() for item in pointed}
        scale = _common_scale(card, [part for parts in earnings.values() for part in parts])
        full = {item.key: _scaled(item.full, scale) for item in pointed}
        kind = np.int64 if sum(full.values()) < ROOM else object
        figures = cls(card, asked, scale, kind, {}, full)
        for item in pointed:
            figures.earned[item.key] = figures._points(item, earnings[item.key])
        return figures

    def _points(self, item: Item, earnings: list[Fraction]) -> Exact:
        states = self.asked.states[item.key]
        table = np.array([_scaled(each, self.scale) for each in earnings], self.kind)
        points = np.where(states == ANSWERED, table[self.asked.items[item.key].codes], NO_POINTS)
        if self.card.not_applicable is NotApplicable.FULL_CREDIT and item.scored:
            points[(states == NA) | (states == OUT_OF_PLAY)] = self.full[item.key]
        return points

    def scores(self) -> NDArray[np.int64]:
        """Rounded scores in 1/100 point, ``NO_SCORE`` where no scored item is answered."""
        rows = self.asked.rows
        scored = [item for item in self.card.items() if item.scored]
        applies = _any_of((self.asked.states[item.key] == ANSWERED for item in scored), rows)
        if not scored or not rows:
            return np.full(rows, NO_SCORE, np.int64)
        sections = [self._section(section) for section in self.card.sections if any(i.scored for i in section.items)]
        if self.card.not_applicable is NotApplicable.RESCALE_CARD:
            sections = [
                (
                    sum(each[0] for each in sections),
                    _sum(each[1] for each in sections),
                    _sum(each[2] for each in sections),
                )
            ]
        unit = gcd(*(self.full[item.key] for item in scored))
        weights = rescaling([full // unit for full, _, _ in sections], [each // unit for _, each, _ in sections])
        exact, divisors = self._exact([earned for _, _, earned in sections], weights)
        rounded = (exact * 200 + divisors) // (divisors * 2)
        return np.where(applies, rounded, NO_SCORE).astype(np.int64)

    def _section(self, section: Section) -> tuple[int, Exact, Exact]:
        """Full, applicable by row, earned by row."""
        rows = self.asked.rows
        applicable, earned = np.zeros(rows, self.kind), np.zeros(rows, self.kind)
        full = sum(self.full[item.key] for item in section.items if item.scored)
        for item in section.items:
            if item.scored:
                points = self.earned[item.key]
                there = points != NO_POINTS
                applicable += there * np.array(self.full[item.key], self.kind)
                earned += np.where(there, points, 0)
        for item in section.items:
            if isinstance(item, Critical) and item.effect.kind is EffectKind.ZERO_SECTION:
                happened = _happened(self.asked, item)
                applicable[happened], earned[happened] = full, 0
        return full, applicable, earned

    def _exact(self, earned: list[Exact], weights: Weights) -> tuple[Exact, Exact]:
        """Scores before rounding as fractions: numerators and denominators by row."""
        kind = self._wide_enough(weights)
        divisors = np.array(weights.divisors, kind)[weights.patterns]
        rows = zip(earned, weights.weights, strict=True)
        base = _sum(part.astype(kind) * np.array(each, kind)[weights.patterns] for part, each in rows)
        bonuses = [self.earned[item.key] for item in self.card.items() if isinstance(item, Bonus)]
        bonus = _sum(
            [np.zeros(len(base), kind), *(np.where(each != NO_POINTS, each, 0).astype(kind) for each in bonuses)]
        )
        cap = self.card.total if self.card.bonus_cap is None else self.card.bonus_cap
        ceiling = divisors * _scaled(Fraction(cap), self.scale)
        exact = np.minimum(base + bonus * divisors, np.maximum(base, ceiling))
        for item in self.card.items():
            if isinstance(item, Critical):
                exact = self._after(item, exact, divisors)
        return exact, divisors * self.scale

    def _after(self, item: Critical, exact: Exact, divisors: Exact) -> Exact:
        if item.effect.kind is EffectKind.ZERO_CARD:
            return np.where(_happened(self.asked, item), 0, exact)
        if item.effect.cap is not None:
            capped = np.minimum(exact, divisors * _scaled(Fraction(item.effect.cap), self.scale))
            return np.where(_happened(self.asked, item), capped, exact)
        return exact

    def _wide_enough(self, weights: Weights) -> Any:
        """int64 where no step up to the rounding can leave it."""
        caps = [_scaled(Fraction(each), self.scale) for each in _amounts(self.card)]
        highest = sum(self.full.values()) + max(caps) + self.scale
        return np.int64 if highest * weights.largest * 400 < ROOM else object


def _sum(parts: Iterable[Exact]) -> Exact:
    first, *rest = parts
    total: Exact = first.copy()
    for part in rest:
        total += part
    return total


def _amounts(card: Scorecard) -> list[Decimal]:
    caps = [item.effect.cap for item in card.items() if isinstance(item, Critical) and item.effect.cap is not None]
    return [card.total, *caps, *([] if card.bonus_cap is None else [card.bonus_cap])]


def _common_scale(card: Scorecard, earnings: list[Fraction]) -> int:
    fulls = [item.full for item in card.items()]
    amounts = [Fraction(each) for each in _amounts(card)]
    return lcm(*{each.denominator for each in (*fulls, *amounts, *earnings)})


def _scaled(amount: Fraction, scale: int) -> int:
    return amount.numerator * (scale // amount.denominator)


def _carried(
    given: PastColumns, columns: Mapping[str, ItemColumn], versions: Mapping[int, Scorecard]
) -> dict[tuple[str, Carried], int]:
    """What was not carried over: first items of the card in its order, then those it does not have."""
    found: dict[tuple[str, Carried], int] = {}
    for key, column in columns.items():
        without = [number for number, each in versions.items() if all(item.key != key for item in each.items())]
        found[key, "new"] = int(np.count_nonzero(np.isin(given.versions, without)))
        found[key, "kind"], found[key, "value"] = column.otherwise, column.impossible
    for key, gone in given.answers.items():
        if key not in columns:
            found[key, "gone"] = int(np.count_nonzero(gone.codes != ABSENT))
    return {what: count for what, count in found.items() if count}
