"""Two versions of a scorecard side by side: items matched by key, and what was added, removed, moved and changed."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from qadesk.domain import card_terms
from qadesk.domain.card_change import COUNTED, Aspect, Change, Fact, Word
from qadesk.domain.card_item_diff import item_changes, numbered, require_changes
from qadesk.domain.scorecards import Item, Scorecard, Section
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, listed, untranslated

_Key = tuple[Hashable, int]


@dataclass(frozen=True, slots=True)
class ItemPair:
    """An item in both versions, or in one of them (then one side is ``None``)."""

    key: str
    before: Item | None
    after: Item | None
    changes: tuple[Change, ...]

    @property
    def item(self) -> Item:
        """The later one where it still exists."""
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class SectionPair:
    """A section in both versions, or in one; each item stands once, where the later version has it."""

    key: str
    before: Section | None
    after: Section | None
    changes: tuple[Change, ...]
    items: tuple[ItemPair, ...]

    @property
    def section(self) -> Section:
        """The later one where it still exists."""
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class CardDiff:
    """What became of a card: its own fields, then sections and items in the order of the later version.

    What was removed stands behind what it followed. Versions' numbers and the cards' keys are not compared.
    """

    before: Scorecard
    after: Scorecard
    card: tuple[Change, ...]
    sections: tuple[SectionPair, ...]

    def items(self) -> Iterator[ItemPair]:
        """All items in order."""
        for section in self.sections:
            yield from section.items

    @property
    def same(self) -> bool:
        """Whether nothing changed at all."""
        changed = any(each.changes for each in self.sections) or any(each.changes for each in self.items())
        return not self.card and not changed

    def counts(self) -> dict[Aspect, int]:
        """How many items changed in which way; an item may be counted in several."""
        found = Counter(aspect for pair in self.items() for aspect in {change.aspect for change in pair.changes})
        return {aspect: found[aspect] for aspect in Aspect if found[aspect]}

    def summary(self, translate: Translate = untranslated) -> str:
        """The counts in one sentence, in the reader's language."""
        if self.same:
            return translate("diff", QT_TRANSLATE_NOOP("diff", "No differences."))
        parts = [translate("diff", COUNTED[aspect]).format(n=n) for aspect, n in self.counts().items()]
        told = []
        if parts:
            items = translate("diff", QT_TRANSLATE_NOOP("diff", "Items: {changes}"))
            told.append(items.format(changes=listed(parts, translate)))
        if any(each.changes for each in self.sections):
            sections = translate("diff", QT_TRANSLATE_NOOP("diff", "Sections changed: {n}"))
            told.append(sections.format(n=sum(1 for each in self.sections if each.changes)))
        if self.card:
            card = translate("diff", QT_TRANSLATE_NOOP("diff", "Changes of the card as a whole: {n}"))
            told.append(card.format(n=len(self.card)))
        return " · ".join(told)


def compare(before: Scorecard, after: Scorecard) -> CardDiff:
    """What changed from one version to the other; both may be unsound."""
    homes = _homes(before), _homes(after)
    old, new = numbered(before.sections, lambda each: each.key), numbered(after.sections, lambda each: each.key)
    moved = _moved(list(old), list(new))
    items = _Items(before, after, homes)
    sections = tuple(
        _section(key, old.get(key), new.get(key), moved=key in moved, items=items)
        for key in _woven(list(old), list(new))
    )
    return CardDiff(before, after, tuple(_card(before, after)), sections)


def undated(draft: Scorecard, before: Scorecard) -> Scorecard:
    """A draft as it is compared with a published version: a first day that is not decided yet is no change."""
    return replace(draft, effective_from=draft.effective_from or before.effective_from)


def _section(key: _Key, before: Section | None, after: Section | None, *, moved: bool, items: "_Items") -> SectionPair:
    found = before or after
    assert found is not None
    changes: tuple[Change, ...] = ()
    if before is None:
        changes = (Change(Aspect.ADDED, QT_TRANSLATE_NOOP("diff", "Section added")),)
    elif after is None:
        changes = (Change(Aspect.REMOVED, QT_TRANSLATE_NOOP("diff", "Section removed")),)
    else:
        changes = tuple(_section_changes(before, after, moved))
    return SectionPair(found.key, before, after, changes, tuple(items.of(key)))


def _section_changes(before: Section, after: Section, moved: bool) -> Iterator[Change]:
    if before.title != after.title:
        what = QT_TRANSLATE_NOOP("diff", "Title: “{before}” → “{after}”")
        yield Change(Aspect.REWORDED, what, {"before": before.title, "after": after.title}, "title")
    if moved:
        yield Change(Aspect.MOVED, QT_TRANSLATE_NOOP("diff", "The section stands elsewhere"))


_Homes = Mapping[_Key, tuple[_Key, Section, Item]]


def _homes(card: Scorecard) -> _Homes:
    """Each item with its section, by key."""
    sections = numbered(card.sections, lambda each: each.key)
    rows = [(key, section, item) for key, section in sections.items() for item in section.items]
    return numbered(rows, lambda row: row[2].key)


@dataclass(frozen=True, slots=True)
class _Items:
    """Matches the items of both versions."""

    before: Scorecard
    after: Scorecard
    homes: tuple[_Homes, _Homes]

    def of(self, section: _Key) -> Iterator[ItemPair]:
        """The items shown in a section: those it has now, and those that were removed from it."""
        old, new = self.homes
        had = [key for key, home in old.items() if home[0] == section]
        has = [key for key, home in new.items() if home[0] == section]
        moved = _moved(had, has)
        for key in _woven([key for key in had if key not in new or key in has], has):
            yield self._pair(key, moved=key in moved)

    def _pair(self, key: _Key, *, moved: bool) -> ItemPair:
        old, new = (homes.get(key) for homes in self.homes)
        if new is None or old is None:
            gone = new is None
            only = old or new
            assert only is not None
            item = only[2]
            change = _come_or_gone(item, gone)
            return ItemPair(item.key, item if gone else None, None if gone else item, (change,))
        changes = item_changes(old[2], new[2], self.before, self.after)
        return ItemPair(new[2].key, old[2], new[2], (*self._place(old, new, moved), *changes))

    def _place(self, old: tuple[_Key, Section, Item], new: tuple[_Key, Section, Item], moved: bool) -> Iterator[Change]:
        if old[0] != new[0]:
            what = QT_TRANSLATE_NOOP("diff", "Moved from the section “{before}” to “{after}”")
            yield Change(Aspect.MOVED, what, {"before": old[1].title, "after": new[1].title})
        elif moved:
            places: dict[str, Fact] = {
                "before": old[1].items.index(old[2]) + 1,
                "after": new[1].items.index(new[2]) + 1,
            }
            yield Change(Aspect.MOVED, QT_TRANSLATE_NOOP("diff", "Moved from place {before} to place {after}"), places)


def _come_or_gone(item: Item, gone: bool) -> Change:
    facts: dict[str, Fact] = {"title": item.title, "kind": card_terms.kind(item)}
    points: Decimal | None = getattr(item, "points", None)
    if points is not None:
        facts["points"] = points
        what = (
            QT_TRANSLATE_NOOP("diff", "Removed: {kind}, {points} points")
            if gone
            else QT_TRANSLATE_NOOP("diff", "Added: {kind}, {points} points")
        )
    else:
        what = QT_TRANSLATE_NOOP("diff", "Removed: {kind}") if gone else QT_TRANSLATE_NOOP("diff", "Added: {kind}")
    return Change(Aspect.REMOVED if gone else Aspect.ADDED, what, facts)


def _moved(old: Sequence[_Key], new: Sequence[_Key]) -> set[_Key]:
    """The fewest of those in both rows that must have been moved to bring the others into order."""
    places = {key: at for at, key in enumerate(old)}
    common = [key for key in new if key in places]
    return set(common) - set(_longest_rising(common, places))


def _longest_rising(keys: Sequence[_Key], places: Mapping[_Key, int]) -> list[_Key]:
    """The longest part of ``keys`` whose places rise (patience sorting)."""
    tops: list[int] = []
    piles: list[list[int]] = []
    back: dict[int, int | None] = {}
    for at, key in enumerate(keys):
        pile = bisect_left(tops, places[key])
        back[at] = piles[pile - 1][-1] if pile else None
        if pile == len(tops):
            tops.append(places[key])
            piles.append([at])
        else:
            tops[pile] = places[key]
            piles[pile].append(at)
    found: list[_Key] = []
    step = piles[-1][-1] if piles else None
    while step is not None:
        found.append(keys[step])
        step = back[step]
    return found[::-1]


def _woven(old: Sequence[_Key], new: Sequence[_Key]) -> Iterable[_Key]:
    """``new`` in its order, with each removed key behind the one that it followed."""
    found = list(new)
    behind: _Key | None = None
    for key in old:
        if key not in found:
            found.insert(found.index(behind) + 1 if behind is not None else 0, key)
        behind = key
    return found


def _card(before: Scorecard, after: Scorecard) -> Iterator[Change]:
    """The fields of the card itself."""
    yield from _card_words(before, after)
    yield from _card_weights(before, after)
    yield from require_changes(before.require, after.require)
    if before.hide_points != after.hide_points:
        what = QT_TRANSLATE_NOOP("diff", "Points hidden while scoring: {before} → {after}")
        facts = card_terms.yes_or_no(before.hide_points), card_terms.yes_or_no(after.hide_points)
        yield _changed(Aspect.RULES, what, *facts, "hide_points")
    if before.heard_min != after.heard_min:
        what = QT_TRANSLATE_NOOP("diff", "Speech that must have been heard: {before} → {after}")
        facts = card_terms.share(before.heard_min), card_terms.share(after.heard_min)
        yield _changed(Aspect.RULES, what, *facts, "heard_min")
    if before.accuracy_targets != after.accuracy_targets:
        what = QT_TRANSLATE_NOOP("diff", "Targets of accuracy: {before} → {after}")
        facts = card_terms.targets(before), card_terms.targets(after)
        yield _changed(Aspect.RULES, what, *facts, "accuracy_targets")


def _card_words(before: Scorecard, after: Scorecard) -> Iterator[Change]:
    if before.title != after.title:
        what = QT_TRANSLATE_NOOP("diff", "Title: “{before}” → “{after}”")
        yield _changed(Aspect.REWORDED, what, before.title, after.title, "title")
    if before.business_types != after.business_types:
        what = QT_TRANSLATE_NOOP("diff", "Business types: {before} → {after}")
        facts = card_terms.business_types(before.business_types), card_terms.business_types(after.business_types)
        yield _changed(Aspect.CONDITION, what, *facts, "business_types")
    if before.effective_from != after.effective_from:
        what = QT_TRANSLATE_NOOP("diff", "Effective from: {before} → {after}")
        yield _changed(Aspect.CONDITION, what, _day(before), _day(after), "effective_from")


def _day(card: Scorecard) -> Fact:
    return card.effective_from.isoformat() if card.effective_from else card_terms.ANY_DAY


def _card_weights(before: Scorecard, after: Scorecard) -> Iterator[Change]:
    numbers = {
        "total": QT_TRANSLATE_NOOP("diff", "Total: {before} → {after}"),
        "pass_mark": QT_TRANSLATE_NOOP("diff", "Pass mark: {before} → {after}"),
        "bonus_cap": QT_TRANSLATE_NOOP("diff", "Highest score with bonus: {before} → {after}"),
    }
    for name, what in numbers.items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield _changed(Aspect.REWEIGHTED, what, card_terms.amount(old), card_terms.amount(new), name)
    if before.bands != after.bands:
        what = QT_TRANSLATE_NOOP("diff", "Score bands: {before} → {after}")
        bands = card_terms.bands(before.bands), card_terms.bands(after.bands)
        yield _changed(Aspect.REWEIGHTED, what, *bands, "bands")
    if before.not_applicable != after.not_applicable:
        what = QT_TRANSLATE_NOOP("diff", "Weight of what is not applicable: {before} → {after}")
        rules = Word(card_terms.NA_RULES[before.not_applicable]), Word(card_terms.NA_RULES[after.not_applicable])
        yield _changed(Aspect.REWEIGHTED, what, *rules, "not_applicable")


def _changed(aspect: Aspect, what: str, before: Fact, after: Fact, field: str) -> Change:
    return Change(aspect, what, {"before": before, "after": after}, field)
