"""Past evaluations as numpy columns: for each item the distinct answers, and by row which of them was given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from qadesk.domain.pair_rows import PairRows, pair_rows
from qadesk.domain.past import PastEvaluations
from qadesk.domain.scorecards import Item, Value
from qadesk.domain.scores import Given

V = TypeVar("V")
Codes = NDArray[np.int32]

ABSENT = -1
"""The code of a row that has no value in a column; as an index the last place of a table."""
AT_ONCE = 10_000
"""Evaluations put in place by one call: a window beside it does not wait for the interpreter."""


@dataclass(frozen=True, slots=True, eq=False)
class Column(Generic[V]):
    """One key's values: the distinct ones, and each row's index into them or ``ABSENT``."""

    distinct: Sequence[V]
    codes: Codes


@dataclass(frozen=True, slots=True, eq=False)
class PastColumns:
    """What re-scoring needs of past evaluations; to be made once for any number of cards."""

    rows: int
    versions: Codes
    answers: Mapping[str, Column[Value]]
    calls: Mapping[str, Column[str]]
    meanings: dict[str, "Meanings"] = field(default_factory=dict)
    """By item key what its distinct answers mean, as worked out last; kept for the next card with the same item."""


@dataclass(frozen=True, slots=True, eq=False)
class Meanings:
    """What each distinct answer means to an item; one place more, for rows without an answer."""

    item: Item
    given: Sequence[Given]
    """Answered with a checked value, not applicable, or open (also where the item cannot have the value)."""
    states: NDArray[np.int8]
    """Places in the list of states."""
    impossible: NDArray[np.bool_]


def past_columns(past: PastEvaluations) -> PastColumns:
    """The columns of past evaluations, in their order."""
    versions = np.array(past.versions, np.int32)
    return PastColumns(len(past), versions, _columns(pair_rows(past.values)), _columns(pair_rows(past.calls)))


def rows_of(columns: PastColumns, there: NDArray[np.bool_]) -> PastColumns:
    """Some of the evaluations only."""
    versions = columns.versions[there]
    return PastColumns(
        len(versions), versions, _some(columns.answers, there), _some(columns.calls, there), columns.meanings
    )


def _some(columns: Mapping[str, Column[V]], there: NDArray[np.bool_]) -> dict[str, Column[V]]:
    return {key: Column(each.distinct, each.codes[there]) for key, each in columns.items()}


def _columns(rows: PairRows[V]) -> dict[str, Column[V]]:
    distinct: dict[str, list[V]] = {}
    codes = np.empty(len(rows.pairs), np.int32)
    for number, (key, value) in enumerate(rows.pairs):
        values = distinct.setdefault(key, [])
        codes[number] = len(values)
        values.append(value)
    places = {key: place for place, key in enumerate(distinct)}
    keys = np.array([places[key] for key, _ in rows.pairs], np.int32)
    table = _spread(rows, keys, codes, len(places))
    return {key: Column(values, table[places[key]]) for key, values in distinct.items()}


def _spread(rows: PairRows[V], keys: Codes, codes: Codes, columns: int) -> Codes:
    """One row of the table a key: by evaluation the code of its value."""
    table = np.full((columns, len(rows)), ABSENT, np.int32)
    if not rows.numbers:
        return table
    numbers, starts, ends = (np.frombuffer(each, np.int32) for each in (rows.numbers, rows.starts, rows.ends))
    for first in range(0, len(rows), AT_ONCE):
        lengths = ends[first : first + AT_ONCE] - starts[first : first + AT_ONCE]
        at = np.repeat(np.arange(first, first + len(lengths), dtype=np.int32), lengths)
        # where each row's pairs lie, one row after the other
        places = np.repeat(starts[first : first + AT_ONCE] - (np.cumsum(lengths) - lengths), lengths)
        part = numbers[places + np.arange(len(places), dtype=np.int32)]
        table[keys[part], at] = codes[part]
    return table
