"""One item's answers in many evaluations: what each distinct value means is worked out once, by the domain's rules."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.analysis.past_columns import ABSENT, Codes, Meanings, PastColumns
from qadesk.domain.errors import UserError
from qadesk.domain.items import Scale
from qadesk.domain.scorecards import Item, Value
from qadesk.domain.scores import Given, ItemState
from qadesk.domain.scoring import check_answer, falls_short

Bools = NDArray[np.bool_]
States = NDArray[np.int8]
Exact = NDArray[Any]
"""Whole numbers in units of 1/scale point: int64, or Python's integers where these do not suffice."""

STATES = tuple(ItemState)
"""What the numbers in a column of states mean."""
ANSWERED, NA, OUT_OF_PLAY, OPEN = (
    STATES.index(state) for state in (ItemState.ANSWERED, ItemState.NA, ItemState.OUT_OF_PLAY, ItemState.OPEN)
)


@dataclass(frozen=True, slots=True, eq=False)
class ItemColumn:
    """An item's answers before conditions; all tables have one place more, for rows without an answer."""

    item: Item
    codes: Codes
    """By row, into the tables; ``ABSENT`` is their last place."""
    meanings: Meanings
    impossible: int
    """How many rows hold a value that the item cannot have; they are open."""
    otherwise: int
    """How many rows answer an item of another kind under the same key; they are open."""

    def looked_up(self, of: Callable[[Value], bool]) -> Bools:
        """By row, whether something holds of the answer; false where there is none. Not about conditions."""
        given = self.meanings.given
        table = [each.state is ItemState.ANSWERED and each.value is not None and of(each.value) for each in given]
        found: Bools = np.array(table, np.bool_)[self.codes]
        return found

    def states(self) -> States:
        """By row, as ``STATES`` numbers them, as if every row were asked."""
        return self.meanings.states[self.codes]

    def earnings(self) -> list[Fraction]:
        """By code, what the answer earns; 0 where it earns nothing by itself."""
        return [
            self.item.earned(each.value)
            if each.state is ItemState.ANSWERED and each.value is not None and self.item.full
            else Fraction(0)
            for each in self.meanings.given
        ]

    def falls_short(self) -> Bools:
        """By row, whether the answer earns less than the item's points, or lets a critical happen."""
        return self.looked_up(lambda value: falls_short(self.item, value))


def item_column(item: Item, past: PastColumns, olds: Mapping[int, Item | None]) -> ItemColumn:
    """The answers to an item, with those left out that it cannot have.

    ``olds`` has for each known version of the card the item under the same key.
    """
    column = past.answers.get(item.key)
    if column is None:
        return ItemColumn(item, np.full(past.rows, ABSENT, np.int32), _meanings(item, ()), 0, 0)
    kinds = [version for version, old in olds.items() if _other_kind(item, old)]
    levels = [version for version, old in olds.items() if _other_levels(item, old)]
    codes, otherwise = _without(column.codes, past.versions, kinds)
    codes, changed = _without(codes, past.versions, levels)
    meanings = past.meanings.get(item.key)
    if meanings is None or meanings.item != item:
        meanings = past.meanings[item.key] = _meanings(item, column.distinct)
    impossible = changed + int(np.count_nonzero(meanings.impossible[codes]))
    return ItemColumn(item, codes, meanings, impossible, otherwise)


def _meanings(item: Item, distinct: Sequence[Value]) -> Meanings:
    found = [_meaning(item, value) for value in distinct]
    given = [_OPEN if each is None else each for each in (*found, _OPEN)]
    states = np.array([_NUMBERS[each.state] for each in given], np.int8)
    return Meanings(item, given, states, np.array([*(each is None for each in found), False], np.bool_))


_OPEN = Given(ItemState.OPEN)
_NUMBERS = {state: number for number, state in enumerate(STATES)}


def _without(codes: Codes, versions: Codes, gone: list[int]) -> tuple[Codes, int]:
    """The codes without those of some versions, and how many answers that costs."""
    if not gone:
        return codes, 0
    there = np.isin(versions, gone) & (codes != ABSENT)
    return np.where(there, np.int32(ABSENT), codes), int(np.count_nonzero(there))


def _other_kind(item: Item, old: Item | None) -> bool:
    """An answer to another kind may look the same and mean the contrary: a critical's yes."""
    return old is not None and old.kind != item.kind


def _other_levels(item: Item, old: Item | None) -> bool:
    """Level 3 of 5 is another answer than level 3 of 10."""
    return isinstance(item, Scale) and isinstance(old, Scale) and len(item.shares) != len(old.shares)


def _meaning(item: Item, value: Value) -> Given | None:
    try:
        checked = check_answer(item, value)
    except UserError:
        return None
    if checked == "na" and item.allow_na:
        return Given(ItemState.NA)
    return Given(ItemState.ANSWERED, checked)


def exact_sum(points: Exact) -> int:
    """The sum of a column of points, however fine its scale: 64 bits may hold each of them and not all together."""
    if points.dtype == object:
        return int(points.sum()) if len(points) else 0
    high, low = points >> 31, points & (1 << 31) - 1
    return (int(high.sum()) << 31) + int(low.sum())
