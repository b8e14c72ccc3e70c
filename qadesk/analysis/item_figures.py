"""How each item of a scorecard behaves over past evaluations: losses, who has them, trend, discrimination."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.analysis.agreement import Pairs, agreement_of, double_scored, signed
from qadesk.analysis.item_columns import exact_sum
from qadesk.analysis.rescoring import ANSWERED, NO_POINTS, Rescored
from qadesk.domain.advice import ItemFigures
from qadesk.domain.past import PastEvaluations
from qadesk.domain.scorecards import Item, Scorecard
from qadesk.domain.scores import round_half_up

LEAST_FOR_TREND = 20
"""Answers that each half of the days needs before a change between them is told."""
LEAST_FOR_CORRELATION = 20
"""Evaluations that a correlation needs before it is told."""

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]


def item_figures(card: Scorecard, past: PastEvaluations, rescored: Rescored) -> tuple[ItemFigures, ...]:
    """The figures of every scored item, in the order of the card; ``rescored`` is ``past`` under that card."""
    scored = [item for item in card.items() if item.scored]
    sections = {item.key: section.title for section in card.sections for item in section.items}
    behaviour = _Behaviour(past, rescored, scored)
    pairs = double_scored(past)
    return tuple(behaviour.figures(item, sections[item.key], past, pairs) for item in scored)


def share(part: int, whole: int) -> Decimal | None:
    """part ÷ whole to four decimals, half up; ``None`` of nothing."""
    return round_half_up(Fraction(part, whole), 4) if whole else None


class _Behaviour:
    """Columns that all items need: who and when, and what all items together earned."""

    def __init__(self, past: PastEvaluations, rescored: Rescored, scored: list[Item]) -> None:
        self._rescored = rescored
        self._agents, known = _codes(past.agent_nos)
        self._agents_known = len(known)
        self._later, self._earlier = _halves(past.days)
        self._answered = {item.key: self._where_answered(item.key) for item in scored}
        rows = len(past)
        self._earned, self._possible = np.zeros(rows), np.zeros(rows)
        for item in scored:
            there = self._answered[item.key]
            self._earned += np.where(there, self._points(item.key), 0.0)
            self._possible += np.where(there, float(rescored.full[item.key]), 0.0)

    def figures(self, item: Item, section: str, past: PastEvaluations, pairs: Pairs) -> ItemFigures:
        there = self._answered[item.key]
        exact = self._rescored.earned[item.key]
        full = self._rescored.full[item.key]
        losing = there & np.asarray(exact < full, np.bool_)
        answered, lost = int(np.count_nonzero(there)), int(np.count_nonzero(losing))
        missing = full * answered - exact_sum(exact[there])
        agreement = agreement_of(item, past, pairs)
        return ItemFigures(
            key=item.key,
            title=item.title,
            section=section,
            points=item.points,  # type: ignore[attr-defined]  # all scored kinds have points
            answered=answered,
            lost=lost,
            lost_share=share(lost, answered),
            average_lost=round_half_up(Fraction(missing, self._rescored.scale * answered), 4) if answered else None,
            agents=self._distinct_agents(there),
            agents_losing=self._distinct_agents(losing),
            trend=self._trend(there, losing),
            discrimination=self._discrimination(item.key, there),
            double_scored=agreement.pairs,
            agreement=agreement.share,
            kappa=agreement.kappa,
        )

    def _where_answered(self, key: str) -> Bools:
        states, earned = self._rescored.states[key], self._rescored.earned[key]
        found: Bools = (states == ANSWERED) & np.asarray(earned != NO_POINTS, np.bool_)
        return found

    def _points(self, key: str) -> Floats:
        return np.asarray(self._rescored.earned[key], np.float64)

    def _distinct_agents(self, rows: Bools) -> int:
        there = self._agents[rows]
        return len(np.unique(there[there >= 0]))

    def _trend(self, there: Bools, losing: Bools) -> Decimal | None:
        shares = []
        for half in (self._earlier, self._later):
            answered = int(np.count_nonzero(there & half))
            if answered < LEAST_FOR_TREND:
                return None
            shares.append(Fraction(int(np.count_nonzero(losing & half)), answered))
        return signed(shares[1] - shares[0])

    def _discrimination(self, key: str, there: Bools) -> Decimal | None:
        """Item-rest correlation (classical test theory; Nunnally & Bernstein 1994, ch. 8): Pearson's r."""
        full = float(self._rescored.full[key])
        possible = self._possible - full
        rows = there & (possible > 0)
        if np.count_nonzero(rows) < LEAST_FOR_CORRELATION:
            return None
        points = self._points(key)[rows]
        rest = (self._earned[rows] - points) / possible[rows]
        return _correlation(points / full, rest)


def _correlation(one: Floats, two: Floats) -> Decimal | None:
    one, two = one - one.mean(), two - two.mean()
    spread = float(np.sqrt((one @ one) * (two @ two)))
    if spread < 1e-9:  # one of them is the same everywhere
        return None
    return signed(Fraction(max(-1.0, min(1.0, float(one @ two) / spread))))


def _codes(values: Any) -> tuple[NDArray[np.int64], dict[str, int]]:
    """A number for each distinct text, -1 for ``None``."""
    known: dict[str, int] = {}
    found: Callable[[str | None], int] = lambda value: -1 if value is None else known.setdefault(value, len(known))  # noqa: E731
    return np.array([found(value) for value in values], np.int64), known


def _halves(days: Any) -> tuple[Bools, Bools]:
    """(later, earlier): rows by the middle between the first day and the last."""
    ordinals = np.array([day.toordinal() for day in days], np.int64)
    if not len(ordinals):
        return np.zeros(0, np.bool_), np.zeros(0, np.bool_)
    middle = (int(ordinals.min()) + int(ordinals.max())) / 2
    later: Bools = ordinals > middle
    return later, ~later


def days_of(past: PastEvaluations) -> tuple[date | None, date | None]:
    """The first and the last day of the evaluations."""
    return (min(past.days), max(past.days)) if past.days else (None, None)
