"""One change between two versions of a scorecard, and the one place that puts it into words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, listed, untranslated


class Aspect(StrEnum):
    """What kind of change it is; the order is that of a summary."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REWEIGHTED = "reweighted"
    KIND = "kind"
    REWORDED = "reworded"
    CONDITION = "condition"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the program inside a fact, to be translated: an English source."""

    source: str
    context: str = "diff"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A whole phrase inside a fact: an English source of the context "diff" that its own facts fill in."""

    source: str
    facts: Mapping[str, "Fact"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """A fact that another module puts into words."""

    words: Callable[[Translate], str]


Fact = str | int | Decimal | Word | Phrase | Said | tuple["Fact", ...]
"""What a sentence is filled in with; a tuple is told as a list."""


@dataclass(frozen=True, slots=True)
class Change:
    """``what`` is an English source of the context "diff"; ``field`` the field as files name it, empty for the whole.

    ``before`` and ``after`` are facts too, so that tables can set them side by side.
    """

    aspect: Aspect
    what: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    field: str = ""

    def sentence(self, translate: Translate = untranslated) -> str:
        """The change in the reader's language."""
        return _filled(self.what, self.facts, translate)

    def said(self, name: str, translate: Translate = untranslated) -> str | None:
        """One fact (``before``, ``after`` …) in the reader's language; ``None`` where the change has none."""
        return _told(self.facts[name], translate) if name in self.facts else None


COUNTED = {
    Aspect.ADDED: QT_TRANSLATE_NOOP("diff", "added {n}"),
    Aspect.REMOVED: QT_TRANSLATE_NOOP("diff", "removed {n}"),
    Aspect.MOVED: QT_TRANSLATE_NOOP("diff", "moved {n}"),
    Aspect.REWEIGHTED: QT_TRANSLATE_NOOP("diff", "re-weighted {n}"),
    Aspect.KIND: QT_TRANSLATE_NOOP("diff", "of another kind {n}"),
    Aspect.REWORDED: QT_TRANSLATE_NOOP("diff", "reworded {n}"),
    Aspect.CONDITION: QT_TRANSLATE_NOOP("diff", "asked under another condition {n}"),
    Aspect.RULES: QT_TRANSLATE_NOOP("diff", "with other rules {n}"),
}
"""How many items changed in which way, for a summary."""

TAGS = {
    Aspect.ADDED: QT_TRANSLATE_NOOP("diff", "added"),
    Aspect.REMOVED: QT_TRANSLATE_NOOP("diff", "removed"),
    Aspect.MOVED: QT_TRANSLATE_NOOP("diff", "moved"),
    Aspect.REWEIGHTED: QT_TRANSLATE_NOOP("diff", "re-weighted"),
    Aspect.KIND: QT_TRANSLATE_NOOP("diff", "another kind"),
    Aspect.REWORDED: QT_TRANSLATE_NOOP("diff", "reworded"),
    Aspect.CONDITION: QT_TRANSLATE_NOOP("diff", "condition"),
    Aspect.RULES: QT_TRANSLATE_NOOP("diff", "rules"),
}
"""The kind of a change as a mark beside an item."""


def number(value: Decimal) -> str:
    """An amount without superfluous zeros: 5, not 5.00."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _filled(source: str, facts: Mapping[str, Fact], translate: Translate) -> str:
    told = {name: _told(fact, translate) for name, fact in facts.items()}
    return translate("diff", source).format(**told)


def _told(fact: Fact, translate: Translate) -> str:
    match fact:
        case Word(source, context):
            return translate(context, source)
        case Said(words):
            return words(translate)
        case Phrase(source, facts):
            return _filled(source, facts, translate)
        case Decimal():
            return number(fact)
        case tuple():
            return listed((_told(part, translate) for part in fact), translate)
        case _:
            return str(fact)
