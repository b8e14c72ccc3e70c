"""Conditions of items in words: what must be so for an item to be asked."""

from collections.abc import Callable
from dataclasses import dataclass

from qadesk.domain.answer_words import answer_words
from qadesk.domain.call_words import call_field, call_word
from qadesk.domain.items import Faults
from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, Condition, Item, ItemIs, Not, Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

IS = QT_TRANSLATE_NOOP("conditions", "{subject} is {values}")
IS_NOT = QT_TRANSLATE_NOOP("conditions", "{subject} is not {values}")
HAS = QT_TRANSLATE_NOOP("conditions", "{subject} has {values}")
HAS_NOT = QT_TRANSLATE_NOOP("conditions", "{subject} does not have {values}")
NOT = QT_TRANSLATE_NOOP("conditions", "not ({condition})")
TITLE = QT_TRANSLATE_NOOP("conditions", "“{title}”")
AND = QT_TRANSLATE_NOOP("conditions", " and ")
OR = QT_TRANSLATE_NOOP("conditions", " or ")
GROUPED = QT_TRANSLATE_NOOP("conditions", "({condition})")
NOTHING = QT_TRANSLATE_NOOP("conditions", "…")
"""Stands for what is still to be chosen."""

ALWAYS = QT_TRANSLATE_NOOP("conditions", "Always asked.")
ONLY_WHEN = QT_TRANSLATE_NOOP("conditions", "Asked only when {condition}.")


def asked_words(card: Scorecard, item: Item, translate: Translate) -> str:
    """When an item is asked, as one sentence."""
    if item.when is None:
        return translate("conditions", ALWAYS)
    condition = condition_words(card, item.when, translate)
    return translate("conditions", ONLY_WHEN).format(condition=condition)


def condition_words(card: Scorecard, condition: Condition, translate: Translate) -> str:
    """A condition in words; what the card does not have goes by its key.

    Groups within groups stand in brackets, as do several values beside another condition.
    """
    return _Words({item.key: item for item in card.items()}, translate).of(condition)


@dataclass(frozen=True, slots=True)
class _Words:
    items: dict[str, Item]
    translate: Translate

    def of(self, condition: Condition, *, joined: bool = False) -> str:
        """The condition; ``joined``: others stand beside it, whose “or” must not run into that of its values."""
        match condition:
            case CallIs() | ItemIs():
                return self._atom(condition, denied=False, joined=joined)
            case Not(CallIs() | ItemIs() as atom):
                return self._atom(atom, denied=True, joined=joined)
            case Not(part):
                return self._say(NOT, condition=self.of(part))
            case AllOf(parts):
                return self._joined(parts, AND)
            case AnyOf(parts):
                return self._joined(parts, OR)

    def _joined(self, parts: tuple[Condition, ...], joint: str) -> str:
        several = len(parts) > 1
        words = (
            self._say(GROUPED, condition=self.of(part))
            if several and isinstance(part, AllOf | AnyOf) and len(part.parts) > 1
            else self.of(part, joined=several)
            for part in parts
        )
        return self.translate("conditions", joint).join(words) or self._say(NOTHING)

    def _atom(self, atom: CallIs | ItemIs, *, denied: bool, joined: bool) -> str:
        subject, value_words = self._subject(atom)
        values = self.translate("conditions", OR).join(map(value_words, atom.values)) or self._say(NOTHING)
        if joined and len(atom.values) > 1:
            values = self._say(GROUPED, condition=values)
        contains = isinstance(atom, ItemIs) and isinstance(self.items.get(atom.item), Faults)
        patterns = (HAS, HAS_NOT) if contains else (IS, IS_NOT)
        return self._say(patterns[denied], subject=subject, values=values)

    def _subject(self, atom: CallIs | ItemIs) -> tuple[str, Callable[..., str]]:
        if isinstance(atom, CallIs):
            name = call_field(atom.field, self.translate) or self._say(NOTHING)
            return name, lambda value: call_word(atom.field, value, self.translate)
        item = self.items.get(atom.item)
        if item is None:
            return self._say(TITLE, title=atom.item), str
        return self._say(TITLE, title=item.title or item.key), lambda value: answer_words(item, value, self.translate)

    def _say(self, source: str, **facts: str) -> str:
        return self.translate("conditions", source).format(**facts)
