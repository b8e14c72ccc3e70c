"""Which items are asked in many evaluations at once: conditions over columns, as ``domain.conditions`` decides one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from qadesk.analysis.item_columns import ANSWERED, OPEN, OUT_OF_PLAY, Bools, ItemColumn, States
from qadesk.analysis.past_columns import Column
from qadesk.domain.call_words import is_one_of
from qadesk.domain.conditions import atoms, matches
from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, Condition, ItemIs, Not
from qadesk.domain.scores import Given, ItemState


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """The items decided so far, in the order of the card."""

    rows: int
    calls: Mapping[str, Column[str]]
    items: dict[str, ItemColumn] = field(default_factory=dict)
    states: dict[str, States] = field(default_factory=dict)

    def add(self, column: ItemColumn) -> None:
        """Decide one more item; its condition may name those that were added before."""
        states = column.states()
        when = column.item.when
        if when is not None:
            undecided = self._undecided(when)
            states = np.where(undecided, np.int8(OPEN), np.where(self._holds(when), states, np.int8(OUT_OF_PLAY)))
        self.items[column.item.key] = column
        self.states[column.item.key] = states

    def _undecided(self, condition: Condition) -> Bools:
        """Where an item that the condition names anywhere is still open."""
        named = {atom.item for atom in atoms(condition) if isinstance(atom, ItemIs) and atom.item in self.states}
        return _any(self.rows, (self.states[key] == OPEN for key in named))

    def _holds(self, condition: Condition) -> Bools:
        match condition:
            case AllOf(parts):
                return ~_any(self.rows, (~self._holds(part) for part in parts))
            case AnyOf(parts):
                return _any(self.rows, (self._holds(part) for part in parts))
            case Not(part):
                return ~self._holds(part)
            case CallIs(name, values):
                return self._call_is(name, values)
            case ItemIs():
                return self._item_is(condition)

    def _call_is(self, name: str, values: Sequence[str]) -> Bools:
        column = self.calls.get(name)
        if column is None:
            return np.zeros(self.rows, np.bool_)
        table = np.array([*(is_one_of(name, value, values) for value in column.distinct), False], np.bool_)
        return table[column.codes]

    def _item_is(self, atom: ItemIs) -> Bools:
        column = self.items.get(atom.item)
        if column is None:
            return np.zeros(self.rows, np.bool_)
        matching = column.looked_up(lambda value: matches(atom, Given(ItemState.ANSWERED, value)))
        there: Bools = matching & (self.states[atom.item] == ANSWERED)
        return there


def _any(rows: int, parts: Iterable[Bools]) -> Bools:
    found = np.zeros(rows, np.bool_)
    for part in parts:
        found |= part
    return found


def played(columns: Mapping[str, ItemColumn], rows: int, calls: Mapping[str, Column[str]]) -> Asked:
    """All items decided; ``columns`` in the order of the card."""
    asked = Asked(rows, calls)
    for column in columns.values():
        asked.add(column)
    return asked
