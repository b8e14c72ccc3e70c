"""One item's answers in many evaluations: what each distinct value means is worked out once, by the domain's rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.analysis.past_columns import ABSENT, Codes, Column
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
    meanings: tuple[Given, ...]
    """By code: answered with a checked value, not applicable, or open."""
    impossible: int
    """How many rows hold a value that the item cannot have; they are open."""
    otherwise: int
    """How many rows answer an item of another kind under the same key; they are open."""

    def looked_up(self, of: Callable[[Value], bool]) -> Bools:
        """By row, whether something holds of the answer; false where there is none. Not about conditions."""
        table = [
            each.state is ItemState.ANSWERED and each.value is not None and of(each.value) for each in self.meanings
        ]
        return _table(table, np.bool_)[self.codes]

    def states(self) -> States:
        """By row, as ``STATES`` numbers them, as if every row were asked."""
        return _table([STATES.index(each.state) for each in self.meanings], np.int8)[self.codes]

    def earnings(self) -> list[Fraction]:
        """By code, what the answer earns; 0 where it earns nothing by itself."""
        return [
            self.item.earned(each.value)
            if each.state is ItemState.ANSWERED and each.value is not None and self.item.full
            else Fraction(0)
            for each in self.meanings
        ]

    def falls_short(self) -> Bools:
        """By row, whether the answer earns less than the item's points, or lets a critical happen."""
        return self.looked_up(lambda value: falls_short(self.item, value))


def item_column(
    item: Item, column: Column[Value] | None, rows: int, versions: Codes, olds: Mapping[int, Item | None]
) -> ItemColumn:
    """The answers to an item, with those left out that it cannot have.

    ``olds`` has for each known version of the card the item under the same key, ``versions`` the version of each row.
    """
    if column is None:
        return ItemColumn(item, np.full(rows, ABSENT, np.int32), (Given(ItemState.OPEN),), 0, 0)
    codes, otherwise = _without(
        column.codes, versions, [version for version, old in olds.items() if _other_kind(item, old)]
    )
    codes, changed = _without(codes, versions, [version for version, old in olds.items() if _other_levels(item, old)])
    meanings = [_meaning(item, value) for value in column.distinct]
    table = _table([each is None for each in (*meanings, _OPEN)], np.bool_)
    impossible = changed + int(np.count_nonzero(table[codes]))
    return ItemColumn(item, codes, tuple(each or _OPEN for each in (*meanings, _OPEN)), impossible, otherwise)


_OPEN = Given(ItemState.OPEN)


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


def _table(values: list[Any], kind: type[Any]) -> NDArray[Any]:
    return np.array(values, kind)
