"""A scorecard as text on a terminal: its rules, sections and items, conditions in words."""

from collections.abc import Iterator
from decimal import Decimal

from qadesk.domain.call_words import call_word
from qadesk.domain.card_change import number
from qadesk.domain.card_terms import ACCURACIES, DEMANDS, EFFECTS, FAMILIES, INPUTS, KINDS, NA_RULES
from qadesk.domain.card_versions import CardState, StoredCard
from qadesk.domain.condition_words import asked_words
from qadesk.domain.items import Bonus, Count, Critical, Faults, Note, Scale, SingleChoice
from qadesk.domain.scorecards import Demand, Item, Require, Scorecard, Section
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, listed

STATES = {
    CardState.DRAFT: QT_TRANSLATE_NOOP("cli", "draft"),
    CardState.CONSULTATION: QT_TRANSLATE_NOOP("cli", "in consultation"),
    CardState.PUBLISHED: QT_TRANSLATE_NOOP("cli", "published"),
    CardState.RETIRED: QT_TRANSLATE_NOOP("cli", "retired"),
}


def card_lines(stored: StoredCard, card: Scorecard, translate: Translate) -> Iterator[str]:
    """The card, line by line."""
    return _Writer(card, translate).lines(stored)


class _Writer:
    """Says everything about one card in one language."""

    def __init__(self, card: Scorecard, translate: Translate) -> None:
        self._card = card
        self._translate = translate

    def lines(self, stored: StoredCard) -> Iterator[str]:
        """Head, rules, sections."""
        yield f"{self._card.title}  [{stored.key}]"
        yield self._standing(stored)
        if stored.note:
            yield stored.note
        yield from self._rules()
        for section in self._card.sections:
            yield ""
            yield from self._section(section)

    def _say(self, source: str, **facts: object) -> str:
        return self._translate("cli", source).format(**facts)

    def _term(self, source: str, context: str = "diff", **facts: object) -> str:
        return self._translate(context, source).format(**facts)

    def _standing(self, stored: StoredCard) -> str:
        parts = [self._say(STATES[stored.state])]
        if stored.version:
            parts.insert(0, self._say(QT_TRANSLATE_NOOP("cli", "version {number}"), number=stored.version))
        if stored.effective_from:
            parts.append(self._say(QT_TRANSLATE_NOOP("cli", "for calls from {day} on"), day=stored.effective_from))
        if stored.retired_from:
            parts.append(self._say(QT_TRANSLATE_NOOP("cli", "retired from {day} on"), day=stored.retired_from))
        names = [call_word("business_type", name, self._translate) for name in stored.business_types]
        types = listed(names, self._translate) or self._say(QT_TRANSLATE_NOOP("cli", "any"))
        parts.append(self._say(QT_TRANSLATE_NOOP("cli", "business types: {types}"), types=types))
        return listed(parts, self._translate)

    def _rules(self) -> Iterator[str]:
        card = self._card
        yield self._say(
            QT_TRANSLATE_NOOP("cli", "Total {total}, pass mark {mark}."),
            total=number(card.total),
            mark=number(card.pass_mark),
        )
        bands = listed((f"{band.title} ≥ {number(band.from_)}" for band in card.bands), self._translate)
        yield self._say(QT_TRANSLATE_NOOP("cli", "Score bands: {bands}."), bands=bands)
        rule = self._term(NA_RULES[card.not_applicable])
        yield self._say(QT_TRANSLATE_NOOP("cli", "Points of what does not apply: {rule}."), rule=rule)
        if card.bonus_cap is not None:
            cap = number(card.bonus_cap)
            yield self._say(QT_TRANSLATE_NOOP("cli", "With a bonus not above {cap}."), cap=cap)
        yield from self._demands(card.require)
        if card.heard_min is not None:
            share = _percent(card.heard_min)
            yield self._say(QT_TRANSLATE_NOOP("cli", "Speech that must have been heard: {share}."), share=share)
        if card.hide_points:
            yield self._say(QT_TRANSLATE_NOOP("cli", "The inspector sees no points while scoring."))
        targets = [f"{self._term(ACCURACIES[kind])} {_percent(share)}" for kind, share in card.accuracy_targets.items()]
        if targets:
            said = listed(targets, self._translate)
            yield self._say(QT_TRANSLATE_NOOP("cli", "Accuracies aimed at: {targets}."), targets=said)

    def _demands(self, require: Require) -> Iterator[str]:
        known = (
            (require.comment, QT_TRANSLATE_NOOP("cli", "A comment is required: {when}.")),
            (require.evidence, QT_TRANSLATE_NOOP("cli", "Evidence is required: {when}.")),
        )
        for demand, sentence in known:
            if demand is not None and (demand is not Demand.NEVER or require is not self._card.require):
                yield self._say(sentence, when=self._term(DEMANDS[demand]))

    def _section(self, section: Section) -> Iterator[str]:
        points = sum((getattr(item, "points", Decimal(0)) for item in section.items if item.scored), Decimal(0))
        yield f"{section.title}  [{section.key}]  {self._points(points)}"
        for item in section.items:
            yield from self._item(item)

    def _item(self, item: Item) -> Iterator[str]:
        kind = self._term(KINDS[item.kind], "kinds") if item.kind in KINDS else item.kind
        points = getattr(item, "points", None)
        worth = "" if points is None else f", {self._points(points)}"
        yield f"  {item.title}  [{item.key}]  {kind}{worth}"
        for line in (*self._own(item), *self._about(item)):
            yield f"      {line}"

    def _about(self, item: Item) -> Iterator[str]:
        if item.when is not None:
            yield asked_words(self._card, item, self._translate)
        if item.allow_na:
            yield self._say(QT_TRANSLATE_NOOP("cli", "“Not applicable” is an answer."))
        yield from self._demands(item.require)
        if item.counts_as:
            yield self._say(QT_TRANSLATE_NOOP("cli", "Counts as an information error."))
        if item.reasons:
            reasons = listed(item.reasons, self._translate)
            yield self._say(QT_TRANSLATE_NOOP("cli", "Reasons offered: {reasons}"), reasons=reasons)
        if item.suggest:
            yield self._say(QT_TRANSLATE_NOOP("cli", "Rules that propose an answer: {count}."), count=len(item.suggest))
        if item.help:
            yield from item.help.splitlines()

    def _own(self, item: Item) -> Iterator[str]:
        """What only items of that kind have."""
        match item:
            case Scale(levels=int(last)):
                yield self._say(QT_TRANSLATE_NOOP("cli", "Levels 0 to {last}, in even steps."), last=last)
            case Scale(levels=tuple() as levels):
                yield from (f"{at}  {level.title}  {_percent(level.share)}" for at, level in enumerate(levels))
            case SingleChoice():
                yield from (f"{one.title}  [{one.key}]  {self._points(one.points)}" for one in item.options)
            case Faults():
                yield from (f"{one.title}  [{one.key}]  −{self._points(one.deduct)}" for one in item.options)
            case Count():
                per = QT_TRANSLATE_NOOP("cli", "{points} each time, not below {floor}.")
                yield self._say(per, points=f"−{self._points(item.per)}", floor=number(item.floor))
            case Critical():
                cap = "" if item.effect.cap is None else number(item.effect.cap)
                family, effect = self._term(FAMILIES[item.family]), self._term(EFFECTS[item.effect.kind], cap=cap)
                yield listed((family, effect), self._translate)
            case Note():
                yield self._term(INPUTS[item.input])
                yield from (f"{one.title}  [{one.key}]" for one in item.options)
            case Bonus():
                yield self._say(QT_TRANSLATE_NOOP("cli", "Added to the total."))

    def _points(self, points: Decimal) -> str:
        return self._say(QT_TRANSLATE_NOOP("cli", "{points} points"), points=number(points))


def _percent(share: Decimal) -> str:
    return f"{number(share * 100)} %"
