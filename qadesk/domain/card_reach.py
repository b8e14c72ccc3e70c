"""Whether an item of a scorecard can ever be asked: a search for a call and answers under which its condition holds."""

from collections.abc import Iterator, Mapping
from itertools import chain, combinations, islice, product
from math import prod

from qadesk.domain.calls import Contact, Direction
from qadesk.domain.conditions import atoms, holds
from qadesk.domain.scorecards import CallIs, Item, ItemIs, Scorecard, Value
from qadesk.domain.scores import Given, ItemState

CALL_VALUES: dict[str, tuple[str, ...]] = {"contact": tuple(Contact), "direction": tuple(Direction)}
"""The values of the call's own properties; queues and custom fields may hold anything."""

MOST = 20_000
"""Cases tried before giving up; a condition that takes more is taken for one that can hold."""

OTHER = "\0other"
"""Stands for any value that no condition names."""

_Case = tuple[Mapping[str, str], Mapping[str, Given]]


def can_be_asked(card: Scorecard, item: Item) -> bool:
    """False when no call and no answers exist under which the condition of ``item`` holds.

    Conditions must name earlier items only. A condition that names an unknown item is left to the other checks.
    """
    if item.when is None:
        return True
    items = {each.key: each for each in card.items()}
    named = _named(item, items)
    if named is None:
        return True
    fields = _fields(card, [item, *named])
    answers = {each.key: list(_standings(each, [item, *named])) for each in named}
    if prod(map(len, fields.values())) * prod(map(len, answers.values())) > MOST:
        return True
    return any(_possible(case, named) and holds(item.when, *case) for case in _cases(fields, answers))


def _named(item: Item, items: Mapping[str, Item]) -> list[Item] | None:
    """The items that the condition depends on, also by way of others; ``None`` where one is missing or circular."""
    found: dict[str, Item] = {}
    waiting = [item]
    while waiting:
        when = waiting.pop().when
        for atom in atoms(when) if when else ():
            if not isinstance(atom, ItemIs) or atom.item in found:
                continue
            if atom.item not in items or atom.item == item.key:
                return None
            found[atom.item] = items[atom.item]
            waiting.append(items[atom.item])
    return list(found.values())


def _fields(card: Scorecard, involved: list[Item]) -> dict[str, list[str | None]]:
    """The values to try for each property of the call; ``None``: the call does not have it."""
    known = {**CALL_VALUES, "business_type": card.business_types}
    fields: dict[str, list[str | None]] = {}
    for atom in (each for item in involved if item.when for each in atoms(item.when)):
        if isinstance(atom, CallIs):
            values = fields.setdefault(atom.field, [None, OTHER, *known.get(atom.field, ())])
            if not known.get(atom.field):
                values.extend(value for value in atom.values if value not in values)
    return fields


def _standings(item: Item, involved: list[Item]) -> Iterator[Given]:
    """The ways in which an item may stand, as far as conditions can tell them apart."""
    yield Given(ItemState.OUT_OF_PLAY)
    if item.allow_na:
        yield Given(ItemState.NA)
    for value in _answers(item, involved):
        yield Given(ItemState.ANSWERED, value)


def _answers(item: Item, involved: list[Item]) -> Iterator[Value]:
    asked_for = {
        value
        for each in involved
        if each.when
        for atom in atoms(each.when)
        if isinstance(atom, ItemIs) and atom.item == item.key
        for value in atom.values
    }
    known = [choice.value for choice in item.choices()]
    if item.widget == "checks":
        faults = [str(value) for value in known if value in asked_for]
        sets = chain.from_iterable(combinations(faults, size) for size in range(len(faults) + 1))
        yield from islice(sets, MOST + 1)
    elif known:
        yield from (value for value in known if value in asked_for)
        yield from [value for value in known if value not in asked_for][:1]
    else:
        yield OTHER
        yield from asked_for


def _cases(fields: Mapping[str, list[str | None]], answers: Mapping[str, list[Given]]) -> Iterator[_Case]:
    for values in product(*fields.values()):
        call = {field: value for field, value in zip(fields, values, strict=True) if value is not None}
        for standings in product(*answers.values()):
            yield call, dict(zip(answers, standings, strict=True))


def _possible(case: _Case, named: list[Item]) -> bool:
    """True when each item is out of play exactly where its own condition fails."""
    call, given = case
    return all(
        (item.when is None or bool(holds(item.when, call, given))) != (given[item.key].state is ItemState.OUT_OF_PLAY)
        for item in named
    )
