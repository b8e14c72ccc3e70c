"""The base of many scores, exactly: what applies differs in a few patterns only, each with whole-number weights.

Within a pattern of applicable points the rescaling of the format is linear in the points earned, so that a base is
the sum over sections of earned × weight, divided by one whole number of the pattern.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd, lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.analysis.item_columns import Exact

SMALL = 1 << 20
"""Up to here numbers are told apart by counting instead of by sorting."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """By pattern: the weight of each section's earned points, and what the weighted sum is to be divided by."""

    patterns: NDArray[np.int64]
    """By row."""
    weights: Sequence[Sequence[int]]
    """By section, by pattern."""
    divisors: Sequence[int]
    """By pattern; 1 where nothing applies."""

    @property
    def largest(self) -> int:
        """The largest weight or divisor."""
        return max(max((max(each) for each in self.weights), default=1), max(self.divisors, default=1))


def rescaling(fulls: Sequence[int], applicable: Sequence[Exact]) -> Weights:
    """How points earned are rescaled: over the sections with anything applicable, each to its own full points.

    ``fulls`` are the sections' points, ``applicable`` by section those that apply by row; all whole numbers of a unit.
    The whole card as a single section is rescaled over the card.
    """
    patterns, kinds = _patterns(applicable)
    rows = [_weights(fulls, pattern) for pattern in kinds]
    weights = [[row[0][at] for row in rows] for at in range(len(fulls))]
    return Weights(patterns, weights, [divisor for _, divisor in rows])


def _weights(fulls: Sequence[int], pattern: Sequence[int]) -> tuple[list[int], int]:
    """Σ over applicable sections of (earned × full ÷ applicable) ÷ Σ their full × Σ all full, in lowest terms."""
    counted = [full for full, applies in zip(fulls, pattern, strict=True) if applies]
    if not counted:
        return [0] * len(fulls), 1
    common, whole = lcm(*(applies for applies in pattern if applies)), sum(fulls)
    parts = zip(fulls, pattern, strict=True)
    weights = [full * whole * (common // applies) if applies else 0 for full, applies in parts]
    divisor = common * sum(counted)
    shared = gcd(divisor, *weights)
    return [weight // shared for weight in weights], divisor // shared


def _patterns(applicable: Sequence[Exact]) -> tuple[NDArray[np.int64], list[list[int]]]:
    """By row the number of its pattern, and the patterns."""
    rows = len(applicable[0])
    numbers = np.zeros(rows, np.int64)
    kinds = 1 if rows else 0
    for points in applicable:
        values, own = _numbered(points)
        _, numbers = _numbered(numbers * max(len(values), 1) + own)
    kinds = int(numbers.max()) + 1 if rows else 0
    first = np.zeros(kinds, np.int64)
    first[numbers[::-1]] = np.arange(rows)[::-1]
    return numbers, [[int(points[at]) for points in applicable] for at in first.tolist()]


def _numbered(values: Exact) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """The distinct values, rising, and by row the number of its value. Values are not negative."""
    if values.dtype != object and len(values) and int(values.max()) < SMALL:
        there = np.bincount(values) > 0
        return np.flatnonzero(there), (np.cumsum(there) - 1)[values]
    distinct, numbers = np.unique(values, return_inverse=True)
    return distinct, numbers.astype(np.int64).reshape(-1)
