"""What changed in one item from a version of a scorecard to another."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import zip_longest
from typing import Any, TypeVar

from qadesk.domain import card_terms
from qadesk.domain.card_change import Aspect, Change, Fact, Phrase, Word
from qadesk.domain.scorecards import Item, Require, Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP

T = TypeVar("T")

FIELDS = {
    "points": QT_TRANSLATE_NOOP("diff", "Points: {before} → {after}"),
    "per": QT_TRANSLATE_NOOP("diff", "Deduction each time: {before} → {after}"),
    "floor": QT_TRANSLATE_NOOP("diff", "Never below: {before} → {after}"),
    "levels": QT_TRANSLATE_NOOP("diff", "Levels: {before} → {after}"),
    "effect": QT_TRANSLATE_NOOP("diff", "Effect: {before} → {after}"),
    "family": QT_TRANSLATE_NOOP("diff", "Family of critical errors: {before} → {after}"),
    "input": QT_TRANSLATE_NOOP("diff", "What is written down: {before} → {after}"),
}
"""The fields of the kinds; one without a sentence here is told by its name in files."""

OTHER_FIELD = QT_TRANSLATE_NOOP("diff", "{field}: {before} → {after}")
RULES = frozenset({"family", "input"})
"""Fields of kinds that do not weigh."""

OPTION_FIELDS = {
    "points": QT_TRANSLATE_NOOP("diff", "Option “{option}”: {before} → {after} points"),
    "deduct": QT_TRANSLATE_NOOP("diff", "Deduction for “{option}”: {before} → {after}"),
}


def item_changes(old: Item, new: Item, before: Scorecard, after: Scorecard) -> tuple[Change, ...]:
    """What became of an item, besides its place; each of the cards explains the item's own conditions."""
    return (*_kind(old, new), *_weights(old, new), *_words(old, new), *_condition(old, new, before, after),
            *_rules(old, new))  # fmt: skip


def numbered(rows: Iterable[T], key: Callable[[T], Hashable]) -> dict[tuple[Hashable, int], T]:
    """Rows by key; where an unsound card has a key twice, the second one is told apart by its number."""
    seen: Counter[Hashable] = Counter()
    found: dict[tuple[Hashable, int], T] = {}
    for row in rows:
        name = key(row)
        found[name, seen[name]] = row
        seen[name] += 1
    return found


def _kind(old: Item, new: Item) -> Iterator[Change]:
    if old.kind != new.kind:
        what = QT_TRANSLATE_NOOP("diff", "Kind: {before} → {after}")
        yield Change(Aspect.KIND, what, {"before": card_terms.kind(old), "after": card_terms.kind(new)}, "kind")


def _weights(old: Item, new: Item) -> Iterator[Change]:
    """The fields of the kind; of an item of another kind the points alone can be compared."""
    names = [each.attribute for each in new.fields if hasattr(old, each.attribute)]
    if old.kind != new.kind:
        names = [name for name in names if name == "points"]
    for name in names:
        first, second = getattr(old, name), getattr(new, name)
        if first == second:
            continue
        if name == "options":
            yield from _options(first, second)
        elif isinstance(first, tuple) and isinstance(second, tuple):
            yield from _levels(first, second)
        else:
            yield _field(name, first, second)


def _field(name: str, first: Any, second: Any) -> Change:
    facts: dict[str, Fact] = {"before": _fact(name, first), "after": _fact(name, second)}
    if name not in FIELDS:
        facts["field"] = name
    aspect = Aspect.RULES if name in RULES else Aspect.REWEIGHTED
    return Change(aspect, FIELDS.get(name, OTHER_FIELD), facts, name)


def _fact(name: str, value: Any) -> Fact:
    match name:
        case "effect":
            return card_terms.effect(value)
        case "family":
            return Word(card_terms.FAMILIES[value])
        case "input":
            return Word(card_terms.INPUTS[value])
        case "levels" if isinstance(value, tuple):
            return tuple(_level(each) for each in value) or card_terms.NOTHING
        case _:
            return value if isinstance(value, int | Decimal) else str(value)


def _level(level: Any) -> Fact:
    facts: dict[str, Fact] = {"title": card_terms.text(level.title), "share": card_terms.share(level.share)}
    return Phrase(QT_TRANSLATE_NOOP("diff", "{title} {share}"), facts)


def _levels(first: tuple[Any, ...], second: tuple[Any, ...]) -> Iterator[Change]:
    """Named levels of a scale, which are known by their place."""
    for at, (old, new) in enumerate(zip_longest(first, second)):
        facts: dict[str, Fact] = {"n": at}
        if old is None or new is None:
            gone = QT_TRANSLATE_NOOP("diff", "Level {n} removed: {level}")
            come = QT_TRANSLATE_NOOP("diff", "Level {n} added: {level}")
            facts["level"] = _level(new or old)
            yield Change(Aspect.REWEIGHTED, gone if new is None else come, facts, f"levels[{at}]")
            continue
        if old.title != new.title:
            what = QT_TRANSLATE_NOOP("diff", "Level {n}: “{before}” → “{after}”")
            words: dict[str, Fact] = {**facts, "before": old.title, "after": new.title}
            yield Change(Aspect.REWORDED, what, words, f"levels[{at}].title")
        if old.share != new.share:
            what = QT_TRANSLATE_NOOP("diff", "Level {n}: {before} → {after} of the points")
            shares: dict[str, Fact] = {
                **facts,
                "before": card_terms.share(old.share),
                "after": card_terms.share(new.share),
            }
            yield Change(Aspect.REWEIGHTED, what, shares, f"levels[{at}].share")


def _options(first: tuple[Any, ...], second: tuple[Any, ...]) -> Iterator[Change]:
    """Options matched by their keys."""
    old, new = numbered(first, lambda each: each.key), numbered(second, lambda each: each.key)
    for key, row in old.items():
        if key not in new:
            what = QT_TRANSLATE_NOOP("diff", "Option removed: {option}")
            yield Change(Aspect.REWEIGHTED, what, {"option": _option(row)}, f"options.{row.key}")
    for key, row in new.items():
        if key not in old:
            what = QT_TRANSLATE_NOOP("diff", "Option added: {option}")
            yield Change(Aspect.REWEIGHTED, what, {"option": _option(row)}, f"options.{row.key}")
        else:
            yield from _option_changes(old[key], row)
    if [key for key in old if key in new] != [key for key in new if key in old]:
        yield Change(Aspect.RULES, QT_TRANSLATE_NOOP("diff", "The options stand in another order"), {}, "options")


def _option_changes(old: Any, new: Any) -> Iterator[Change]:
    if old.title != new.title:
        what = QT_TRANSLATE_NOOP("diff", "Option “{before}” is called “{after}”")
        yield Change(Aspect.REWORDED, what, _pair(old.title, new.title), f"options.{new.key}.title")
    for name, what in OPTION_FIELDS.items():
        if getattr(old, name, None) != getattr(new, name, None):
            facts = {**_pair(getattr(old, name), getattr(new, name)), "option": card_terms.text(new.title)}
            yield Change(Aspect.REWEIGHTED, what, facts, f"options.{new.key}.{name}")


def _option(option: Any) -> Fact:
    """An option with what it gives or takes."""
    facts: dict[str, Fact] = {"title": card_terms.text(option.title)}
    if hasattr(option, "points"):
        return Phrase(QT_TRANSLATE_NOOP("diff", "“{title}”, {points} points"), {**facts, "points": option.points})
    if hasattr(option, "deduct"):
        return Phrase(QT_TRANSLATE_NOOP("diff", "“{title}”, −{points} points"), {**facts, "points": option.deduct})
    return Phrase(QT_TRANSLATE_NOOP("diff", "“{title}”"), facts)


def _words(old: Item, new: Item) -> Iterator[Change]:
    if old.title != new.title:
        what = QT_TRANSLATE_NOOP("diff", "Title: “{before}” → “{after}”")
        yield Change(Aspect.REWORDED, what, _pair(old.title, new.title), "title")
    if old.help != new.help:
        what = QT_TRANSLATE_NOOP("diff", "Help reworded")
        if not old.help or not new.help:
            what = QT_TRANSLATE_NOOP("diff", "Help added") if new.help else QT_TRANSLATE_NOOP("diff", "Help removed")
        yield Change(Aspect.REWORDED, what, _pair(old.help, new.help), "help")
    if old.reasons != new.reasons:
        yield _reasons(old, new)


def _reasons(old: Item, new: Item) -> Change:
    come = card_terms.texts(each for each in new.reasons if each not in old.reasons)
    gone = card_terms.texts(each for each in old.reasons if each not in new.reasons)
    facts: Mapping[str, Fact] = {
        "come": come,
        "gone": gone,
        "before": card_terms.texts(old.reasons),
        "after": card_terms.texts(new.reasons),
    }
    what = QT_TRANSLATE_NOOP("diff", "Reasons: added {come}; removed {gone}")
    if come == card_terms.NOTHING:
        what = QT_TRANSLATE_NOOP("diff", "Reasons: removed {gone}")
        if gone == card_terms.NOTHING:
            what = QT_TRANSLATE_NOOP("diff", "The reasons stand in another order")
    elif gone == card_terms.NOTHING:
        what = QT_TRANSLATE_NOOP("diff", "Reasons: added {come}")
    return Change(Aspect.REWORDED, what, facts, "reasons")


def _condition(old: Item, new: Item, before: Scorecard, after: Scorecard) -> Iterator[Change]:
    if old.when != new.when:
        what = QT_TRANSLATE_NOOP("diff", "Condition: {before} → {after}")
        facts = _pair(card_terms.condition(old.when, before), card_terms.condition(new.when, after))
        yield Change(Aspect.CONDITION, what, facts, "when")


def _rules(old: Item, new: Item) -> Iterator[Change]:
    if old.allow_na != new.allow_na:
        what = QT_TRANSLATE_NOOP("diff", "“Not applicable” can be answered: {before} → {after}")
        facts = _pair(card_terms.yes_or_no(old.allow_na), card_terms.yes_or_no(new.allow_na))
        yield Change(Aspect.RULES, what, facts, "allow_na")
    if old.counts_as != new.counts_as:
        what = QT_TRANSLATE_NOOP("diff", "Counts as an information error: {before} → {after}")
        facts = _pair(card_terms.yes_or_no(bool(old.counts_as)), card_terms.yes_or_no(bool(new.counts_as)))
        yield Change(Aspect.RULES, what, facts, "counts_as")
    yield from require_changes(old.require, new.require)
    if old.suggest != new.suggest:
        what = QT_TRANSLATE_NOOP("diff", "Other suggestion rules: {before} → {after}")
        yield Change(Aspect.RULES, what, _pair(len(old.suggest), len(new.suggest)), "suggest")


def require_changes(old: Require, new: Require) -> Iterator[Change]:
    """When comments and evidence are required, of an item or of the card."""
    if old.comment != new.comment:
        what = QT_TRANSLATE_NOOP("diff", "A comment is required: {before} → {after}")
        facts = _pair(card_terms.demand(old.comment), card_terms.demand(new.comment))
        yield Change(Aspect.RULES, what, facts, "require.comment")
    if old.evidence != new.evidence:
        what = QT_TRANSLATE_NOOP("diff", "Evidence is required: {before} → {after}")
        facts = _pair(card_terms.demand(old.evidence), card_terms.demand(new.evidence))
        yield Change(Aspect.RULES, what, facts, "require.evidence")


def _pair(before: Fact, after: Fact) -> dict[str, Fact]:
    return {"before": before, "after": after}
