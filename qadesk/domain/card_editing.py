"""Editing a scorecard: pure operations that make a new card of a card, sound or not; ``card_check`` says what is wrong.

Items and sections are named by their keys, which stay what they are while things move. Unknown keys are a ``KeyError``.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from qadesk.domain import suggest_check
from qadesk.domain.conditions import atoms
from qadesk.domain.item_kinds import fresh, made
from qadesk.domain.items import BY_KIND, Count, Faults, SingleChoice
from qadesk.domain.proportions import CENT, scaled, shared_out, step_of
from qadesk.domain.scorecards import AllOf, AnyOf, Band, Condition, Item, ItemIs, Not, Scorecard, Section

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a card a finding points: nothing set for the card itself; ``field`` as ``options[1].deduct``."""

    section: str | None = None
    item: str | None = None
    field: str = ""


def new_card(
    key: str, title: str, section_title: str, bands: Sequence[Band], total: Decimal = Decimal(100)
) -> Scorecard:
    """A card with one empty section; the second of the bands is taken for the pass mark."""
    mark = bands[1].from_ if len(bands) > 1 else Decimal(0)
    section = Section(key="section_1", title=section_title, items=())
    return Scorecard(key=key, title=title, total=total, pass_mark=mark, sections=(section,), bands=tuple(bands))


def copy_of(card: Scorecard, key: str, title: str) -> Scorecard:
    """The same card under another name, for a life of its own."""
    return replace(card, key=key, title=title, version=None, effective_from=None)


def next_version(card: Scorecard) -> Scorecard:
    """The card as the draft of its next version: from when that holds is decided when it is published."""
    return replace(card, version=None, effective_from=None)


def section_at(card: Scorecard, key: str) -> Section:
    """The section of that key."""
    for section in card.sections:
        if section.key == key:
            return section
    raise KeyError(key)


def section_of(card: Scorecard, item_key: str) -> Section:
    """The section in which an item stands."""
    for section in card.sections:
        if any(item.key == item_key for item in section.items):
            return section
    raise KeyError(item_key)


def item_at(card: Scorecard, key: str) -> Item:
    """The item of that key; the first one where several bear it."""
    return card.item(key)


def replace_item(card: Scorecard, key: str, item: Item) -> Scorecard:
    """The card with ``item`` in the place of the one of that key (its own key may differ, see ``rename``)."""
    card.item(key)
    done = False

    def exchanged(old: Item) -> Item:
        nonlocal done
        if done or old.key != key:
            return old
        done = True
        return item

    return _each_section(card, lambda section: replace(section, items=tuple(exchanged(each) for each in section.items)))


def replace_section(card: Scorecard, key: str, *, title: str) -> Scorecard:
    """The card with another title over a section."""
    section_at(card, key)
    return _each_section(card, lambda section: replace(section, title=title) if section.key == key else section)


def add_section(card: Scorecard, at: int, title: str = "") -> tuple[Scorecard, str]:
    """An empty section before the one that stands at ``at``; the card and the new key."""
    section = Section(key=fresh_key(card, "section"), title=title, items=())
    return replace(card, sections=_put(card.sections, at, section)), section.key


def add_item(
    card: Scorecard, section_key: str, at: int, kind: str = "yes_no", title: str = ""
) -> tuple[Scorecard, str]:
    """A new item of a kind, with the least that makes it one; the card and the new key."""
    item = made(BY_KIND[kind], {"key": fresh_key(card, "item"), "title": title}, None)
    return _put_item(card, section_key, at, item), item.key


def remove_item(card: Scorecard, key: str) -> Scorecard:
    """The card without an item; conditions that name it stay, and the check finds them."""
    home = section_of(card, key).key
    return _each_section(
        card,
        lambda section: (
            replace(section, items=tuple(each for each in section.items if each.key != key))
            if section.key == home
            else section
        ),
    )


def remove_section(card: Scorecard, key: str) -> Scorecard:
    """The card without a section and its items."""
    section_at(card, key)
    return replace(card, sections=tuple(section for section in card.sections if section.key != key))


def move_item(card: Scorecard, key: str, section_key: str, at: int) -> Scorecard:
    """The item as the ``at``-th of a section, counted without it."""
    item = card.item(key)
    section_at(card, section_key)
    return _put_item(remove_item(card, key), section_key, at, item)


def move_section(card: Scorecard, key: str, at: int) -> Scorecard:
    """The section as the ``at``-th, counted without it."""
    section = section_at(card, key)
    return replace(card, sections=_put(remove_section(card, key).sections, at, section))


def duplicate_item(card: Scorecard, key: str) -> tuple[Scorecard, str]:
    """A copy of an item right behind it, with a key of its own; the card and the new key."""
    section = section_of(card, key)
    at = [item.key for item in section.items].index(key)
    copy = replace(section.items[at], key=fresh_key(card, "item"))
    return _put_item(card, section.key, at + 1, copy), copy.key


def rename(card: Scorecard, old: str, new: str) -> Scorecard:
    """Another key for a section or an item; conditions follow. Past answers under the old key no longer match."""

    def named(condition: Condition) -> Condition:
        return _mapped(condition, lambda atom: replace(atom, item=new) if atom.item == old else atom)

    def item(each: Item) -> Item:
        when = None if each.when is None else named(each.when)
        return replace(each, key=new if each.key == old else each.key, when=when)

    if old not in _keys(card):
        raise KeyError(old)
    return _each_section(
        card,
        lambda section: replace(
            section,
            key=new if section.key == old else section.key,
            items=tuple(item(each) for each in section.items),
        ),
    )


def rename_option(card: Scorecard, item_key: str, old: str, new: str) -> Scorecard:
    """Another key for an option of an item; conditions that ask for it follow."""
    item: Any = card.item(item_key)
    options = tuple(replace(each, key=new) if each.key == old else each for each in item.options)
    card = replace_item(card, item_key, replace(item, options=options))

    def followed(atom: ItemIs) -> ItemIs:
        if atom.item != item_key:
            return atom
        return replace(atom, values=tuple(new if value == old else value for value in atom.values))

    def row(each: Item) -> Item:
        return each if each.when is None else replace(each, when=_mapped(each.when, followed))

    return _each_section(card, lambda section: replace(section, items=tuple(row(each) for each in section.items)))


def change_kind(card: Scorecard, key: str, kind: str) -> Scorecard:
    """The item as another kind: what all kinds share stays, points and lists are carried over where they can be.

    Suggestion rules stay only where they propose answers that the new kind can have.
    """
    old = card.item(key)
    if old.kind == kind:
        return card
    shared = {each.name: getattr(old, each.name) for each in fields(Item)}
    item = made(BY_KIND[kind], shared, old)
    if item.suggest and any(suggest_check.problems(item)):
        item = replace(item, suggest=())
    return replace_item(card, key, item)


def with_points(item: Item, points: Decimal) -> Item:
    """The item with another weight; options, deducts, the price of one and the floor keep their proportion.

    Proportions are rounded (half up) to halves where all amounts are such, else to hundredths. Raises ``ValueError``
    for a kind without points.
    """
    before: Decimal | None = getattr(item, "points", None)
    if before is None:
        raise ValueError(f"{item.kind} has no points")
    factor = Fraction(points) / Fraction(before) if before else Fraction(1)
    match item:
        case SingleChoice():
            best = max((each.points for each in item.options), default=before)
            step = step_of((points, before, *(each.points for each in item.options)))
            options = (
                replace(
                    each, points=points if each.points == best == before else scaled(each.points, factor, step=step)
                )
                for each in item.options
            )
            return replace(item, points=points, options=tuple(options))
        case Faults():
            step = step_of((points, before, *(each.deduct for each in item.options)))
            faults = (replace(each, deduct=scaled(each.deduct, factor, step=step)) for each in item.options)
            return replace(item, points=points, options=tuple(faults))
        case Count():
            step = step_of((points, before, item.per, item.floor))
            floor = min(scaled(item.floor, factor, step=step), points) if item.floor else item.floor
            return replace(item, points=points, per=scaled(item.per, factor, step=step), floor=floor)
        case _:
            return replace(item, points=points)  # type: ignore[call-arg]


def points_given(card: Scorecard) -> Decimal:
    """The points of all scored items together, which should be the card's total."""
    return sum((points_of(item) for item in card.items() if item.scored), Decimal(0))


def points_of(item: Item) -> Decimal:
    """The points of an item; 0 for kinds without."""
    found: Decimal = getattr(item, "points", Decimal(0))
    return found


def fill_to_total(card: Scorecard, fixed: Iterable[str] = ()) -> Scorecard:
    """Other weights in the same proportions, so that the scored items add up to the total.

    Items named in ``fixed`` keep theirs. Weights are whole where all of them and the total are, else hundredths; each
    item keeps at least the smallest step. The card as it is where nothing can be shared out.
    """
    kept = set(fixed)
    scored = [item for item in card.items() if item.scored]
    free = [item for item in scored if item.key not in kept]
    left = card.total - sum((points_of(item) for item in scored if item.key in kept), Decimal(0))
    whole = all(each == each.to_integral_value() for each in (left, *(points_of(item) for item in free)))
    step = Decimal(1) if whole and left >= len(free) else CENT
    if not free or left < step * len(free):
        return card
    shares = shared_out([max(points_of(item), Decimal(0)) for item in free], left, step)
    wanted = {item.key: points for item, points in zip(free, shares, strict=True)}

    def weighed(item: Item) -> Item:
        return with_points(item, wanted[item.key]) if item.key in wanted else item

    return _each_section(card, lambda section: replace(section, items=tuple(weighed(each) for each in section.items)))


def clickable(card: Scorecard) -> Scorecard:
    """The card with a key of its own for every item, so that an unfinished one can be tried, too."""
    seen: set[str] = set()

    def own(item: Item) -> Item:
        key, number = item.key, 1
        while key in seen:
            number += 1
            key = f"{item.key}-{number}"
        seen.add(key)
        return item if key == item.key else replace(item, key=key)

    return _each_section(card, lambda section: replace(section, items=tuple(own(item) for item in section.items)))


def used_by(card: Scorecard, item_key: str) -> tuple[Item, ...]:
    """The items whose conditions name an item."""
    return tuple(item for item in card.items() if item.when is not None and _names(item.when, item_key))


def earlier(card: Scorecard, item_key: str) -> tuple[Item, ...]:
    """The items that stand before an item: those its condition may name."""
    found = []
    for item in card.items():
        if item.key == item_key:
            break
        found.append(item)
    return tuple(found)


def locate(card: Scorecard, where: str) -> Place:
    """The place that the path of a finding names, as ``sections[1].items[2].points``; the card's where it has none."""
    found = _PATH.match(where)
    if not found:
        return Place(field=where)
    at, nth, field = found["section"], found["item"], found["field"]
    if int(at) >= len(card.sections):
        return Place(field=field)
    section = card.sections[int(at)]
    if nth is None or int(nth) >= len(section.items):
        return Place(section.key, None, field)
    return Place(section.key, section.items[int(nth)].key, field)


def fresh_key(card: Scorecard, prefix: str) -> str:
    """``prefix_N``, with a number above all that the card uses with that prefix."""
    return fresh(_keys(card), prefix)


def fresh_option(item: Item) -> str:
    """A key for another option of an item."""
    return fresh((each.key for each in getattr(item, "options", ())), "option")


_PATH = re.compile(r"sections\[(?P<section>\d+)](?:\.items\[(?P<item>\d+)])?\.?(?P<field>.*)")


def _keys(card: Scorecard) -> Iterator[str]:
    for section in card.sections:
        yield section.key
        yield from (item.key for item in section.items)


def _each_section(card: Scorecard, change: Callable[[Section], Section]) -> Scorecard:
    return replace(card, sections=tuple(change(section) for section in card.sections))


def _put_item(card: Scorecard, section_key: str, at: int, item: Item) -> Scorecard:
    section_at(card, section_key)
    return _each_section(
        card,
        lambda section: (
            replace(section, items=_put(section.items, at, item)) if section.key == section_key else section
        ),
    )


def _put(parts: tuple[T, ...], at: int, part: T) -> tuple[T, ...]:
    at = min(max(at, 0), len(parts))
    return (*parts[:at], part, *parts[at:])


def _names(condition: Condition, item_key: str) -> bool:
    return any(isinstance(atom, ItemIs) and atom.item == item_key for atom in atoms(condition))


def _mapped(condition: Condition, change: Callable[[ItemIs], ItemIs]) -> Condition:
    match condition:
        case AllOf(parts):
            return AllOf(tuple(_mapped(part, change) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(_mapped(part, change) for part in parts))
        case Not(part):
            return Not(_mapped(part, change))
        case ItemIs():
            return change(condition)
        case _:
            return condition
