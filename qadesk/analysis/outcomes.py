"""Figures of many scores: averages, shares, distributions, and who stands where; sums are whole numbers, so exact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.analysis.item_columns import Bools
from qadesk.analysis.past_columns import ABSENT, Codes
from qadesk.analysis.rescoring import NO_SCORE
from qadesk.domain.scores import round_half_up
from qadesk.domain.whatif import BINS, Outcome, RankChange

Scores = NDArray[np.int64]
"""Hundredths of a point, ``NO_SCORE`` where there is none."""


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """One set of scores of the same evaluations, by columns."""

    scores: Scores
    passed: Bools
    critical: Bools
    bands: Mapping[str, int]


def outcome(scored: Scored, total: Decimal) -> Outcome:
    """The figures of a set of scores; ``total`` is what a faultless call gets."""
    scores = scored.scores[scored.scores != NO_SCORE]
    number, passed = len(scores), int(np.count_nonzero(scored.passed))
    return Outcome(
        evaluations=len(scored.scores),
        scored=number,
        average=points(int(scores.sum()), number),
        passed=passed,
        pass_rate=round_half_up(Fraction(passed, number), 4) if number else None,
        critical=int(np.count_nonzero(scored.critical)),
        bands=scored.bands,
        distribution=distribution(scores, total),
    )


def points(hundredths: int, among: int) -> Decimal | None:
    """The average of a sum of hundredths, half up to two decimals."""
    return round_half_up(Fraction(hundredths, 100 * among), 2) if among else None


def distribution(scores: Scores, total: Decimal) -> tuple[int, ...]:
    """How many scores lie in each of ``BINS`` equal columns from 0 to the total; what is above is in the last one."""
    # by the lower edges in whole hundredths: a score lies in the last column whose edge it reaches
    edges = [-(-Fraction(total) * 100 * at // BINS) for at in range(BINS)]
    places = np.searchsorted(np.array([int(edge) for edge in edges], np.int64), scores, side="right") - 1
    return tuple(np.bincount(np.clip(places, 0, BINS - 1), minlength=BINS).tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Whose each evaluation is: agents, or teams; rows of nobody are ``ABSENT``."""

    keys: Sequence[str]
    names: Sequence[str]
    codes: Codes

    @classmethod
    def of(cls, keys: Sequence[str | None], names: Sequence[str | None]) -> "Groups":
        """From columns; of several names the last one counts."""
        places: dict[str, int] = {}
        named: dict[str, str] = {}
        codes = [ABSENT if key is None else places.setdefault(key, len(places)) for key in keys]
        for key, name in dict.fromkeys(zip(keys, names, strict=True)):
            if key is not None:
                named[key] = name or named.get(key, key)
        return cls(list(places), [named[key] for key in places], np.array(codes, np.int32))


def rank_changes(groups: Groups, before: Scores, after: Scores) -> tuple[RankChange, ...]:
    """Places by average score before and after; those with the best place after come first."""
    counts = _added(groups, np.ones(len(before), np.int64), groups.codes != ABSENT)
    old, new = _averages(groups, before), _averages(groups, after)
    old_ranks, new_ranks = _ranks(old), _ranks(new)
    rows = [
        RankChange(
            key,
            groups.names[at],
            counts[at],
            _rounded(old[at]),
            _rounded(new[at]),
            old_ranks[at],
            new_ranks[at],
        )
        for at, key in enumerate(groups.keys)
    ]
    return tuple(sorted(rows, key=lambda row: (row.rank_after is None, row.rank_after or 0, row.key)))


def _averages(groups: Groups, scores: Scores) -> list[Fraction | None]:
    there = (scores != NO_SCORE) & (groups.codes != ABSENT)
    sums = _added(groups, scores, there)
    counts = _added(groups, np.ones(len(scores), np.int64), there)
    return [Fraction(total, 100 * count) if count else None for total, count in zip(sums, counts, strict=True)]


def _added(groups: Groups, amounts: NDArray[np.int64], there: Bools) -> list[int]:
    sums = np.zeros(len(groups.keys), np.int64)
    np.add.at(sums, groups.codes[there], amounts[there])
    found: list[int] = sums.tolist()
    return found


def _rounded(average: Fraction | None) -> Decimal | None:
    return None if average is None else round_half_up(average, 2)


def _ranks(averages: Sequence[Fraction | None]) -> list[int | None]:
    """1 for the best; equals share a place, and the places after it are left free (competition ranking)."""
    places: dict[Any, int] = {}
    for place, average in enumerate(sorted((each for each in averages if each is not None), reverse=True), start=1):
        places.setdefault(average, place)
    return [None if average is None else places[average] for average in averages]
