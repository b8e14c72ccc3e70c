"""Whether the condition of an item holds for a call and the answers given so far."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from qadesk.domain.call_words import is_one_of
from qadesk.domain.items.shapes import written
from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, Condition, ItemIs, Not, Scorecard
from qadesk.domain.scores import Given, ItemState

Atom = ItemIs | CallIs


def atoms(condition: Condition) -> Iterator[Atom]:
    """The atoms of a condition, from left to right."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from atoms(part)
        case Not(part):
            yield from atoms(part)
        case ItemIs() | CallIs():
            yield condition


def holds(condition: Condition, call: Mapping[str, str], given: Mapping[str, Given]) -> bool | None:
    """True or false, or ``None`` while an item that it names anywhere is still open."""
    for atom in atoms(condition):
        if isinstance(atom, ItemIs) and atom.item in given and given[atom.item].state is ItemState.OPEN:
            return None
    return _decided(condition, call, given)


def _decided(condition: Condition, call: Mapping[str, str], given: Mapping[str, Given]) -> bool:
    match condition:
        case AllOf(parts):
            return all(_decided(part, call, given) for part in parts)
        case AnyOf(parts):
            return any(_decided(part, call, given) for part in parts)
        case Not(part):
            return not _decided(part, call, given)
        case CallIs(field, values):
            return is_one_of(field, call.get(field), values)
        case ItemIs():
            return matches(condition, given.get(condition.item))


def matches(atom: ItemIs, given: Given | None) -> bool:
    """True when the answer equals a value of the atom, or, for faults, contains one; never for na or out of play."""
    if given is None or given.state is not ItemState.ANSWERED or given.value is None:
        return False
    if isinstance(given.value, tuple):
        return any(fault in atom.values for fault in given.value)
    if given.value in atom.values:
        return True
    # a condition on a written note names a number where the note holds its text
    return any(isinstance(value, Decimal) and written(value) == given.value for value in atom.values)


def call_fields(card: Scorecard) -> dict[str, tuple[str, ...]]:
    """The properties of a call that the card's conditions name, each with the values named for it.

    What nobody knows of them must be asked before scoring starts.
    """
    named: dict[str, tuple[str, ...]] = {}
    for item in card.items():
        for atom in atoms(item.when) if item.when else ():
            if isinstance(atom, CallIs):
                named[atom.field] = tuple(dict.fromkeys((*named.get(atom.field, ()), *atom.values)))
    return named
