"""What a condition can ask about: properties of the call, earlier items; and the values offered for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from PySide6.QtCore import QCoreApplication

from qadesk.domain import card_editing
from qadesk.domain.answer_words import answer_words
from qadesk.domain.conditions import call_fields
from qadesk.domain.items import Count, Scale
from qadesk.domain.scorecards import CallIs, Item, ItemIs, Scorecard, Value
from qadesk.gui.inputs.amount import parsed
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.conditions.tree import Atom
from qadesk.gui.words import VALUES, field_title, field_word

CALL_FIELDS = ("contact", "direction", "business_type", "queue")
COUNTS = 4
LEVELS = 11
"""A scale with more levels than this takes its level as a number."""

Typed = Literal["", "text", "whole", "number"]
"""What can be typed besides the values offered."""

Subject = tuple[Literal["call", "item", "other"], str]
"""What a row asks about; ``other`` is a property of the call whose name is typed."""

OTHER: Subject = ("other", "")


@dataclass(frozen=True, slots=True)
class Offer:
    """A value to be picked, in words."""

    value: Value
    words: str


@dataclass(frozen=True, slots=True)
class Scene:
    """The card around a condition: what can be asked about, and in which words."""

    card: Scorecard
    item: Item
    subjects: tuple[tuple[Subject | None, str], ...]
    """(subject, words); ``None`` where a line separates two groups."""

    def earlier(self, key: str) -> Item | None:
        """The item of that key, where it stands before this one."""
        return next((each for each in card_editing.earlier(self.card, self.item.key) if each.key == key), None)


def scene(card: Scorecard, item: Item) -> Scene:
    """What the condition of an item can ask about."""
    call: list[Subject] = [("call", field) for field in (*CALL_FIELDS, *_own_fields(card))]
    asked: list[tuple[Subject | None, str]] = [(subject, field_title(subject[1])) for subject in call]
    asked.append((OTHER, QCoreApplication.translate("Conditions", "Another field of the call…")))
    before = card_editing.earlier(card, item.key)
    if before:
        asked.append((None, ""))
        asked += [(("item", each.key), f"{at}  {each.title or each.key}") for at, each in enumerate(before, 1)]
    return Scene(card, item, tuple(asked))


def subject_of(atom: Atom) -> Subject:
    """What a row of a condition asks about."""
    return ("call", atom.field) if isinstance(atom, CallIs) else ("item", atom.item)


def beginning(scene: Scene, subject: Subject) -> Atom:
    """A row about that subject, with its first value where values are known."""
    kind, name = subject
    empty: Atom = ItemIs(name, ()) if kind == "item" else CallIs(name, ())
    offered = offers(scene, empty)
    if not offered:
        return empty
    first = offered[0].value
    return ItemIs(name, (first,)) if isinstance(empty, ItemIs) else CallIs(name, (str(first),))


def offers(scene: Scene, atom: Atom) -> list[Offer]:
    """The values to be picked, and those that the atom names besides, in words."""
    known = _call_values(scene, atom) if isinstance(atom, CallIs) else _item_values(scene, atom)
    values: list[Value] = [each.value for each in known]
    item = scene.earlier(atom.item) if isinstance(atom, ItemIs) else None
    for value in atom.values:
        if value not in values:
            values.append(value)
            words = field_word(atom.field, str(value)) if isinstance(atom, CallIs) else _words(item, value)
            known.append(Offer(value, words))
    return known


def typed(scene: Scene, atom: Atom) -> Typed:
    """What can be typed besides."""
    if isinstance(atom, CallIs):
        return "" if atom.field in ("contact", "direction") else "text"
    item = scene.earlier(atom.item)
    if item is None:
        return ""
    if isinstance(item, Count) or (isinstance(item, Scale) and len(item.shares) > LEVELS):
        return "whole"
    return {"number": "number", "text": "text"}.get(item.widget, "")  # type: ignore[return-value]


def read(text: str, wanted: Typed) -> Value | None:
    """The value that somebody typed; ``None`` when it cannot be one."""
    if wanted == "text":
        return text.strip() or None
    number = parsed(text, whole=wanted == "whole")
    return int(number) if number is not None and wanted == "whole" else number


def _own_fields(card: Scorecard) -> Sequence[str]:
    """Fields of the centre's own that some condition of the card names already."""
    return [field for field in call_fields(card) if field not in CALL_FIELDS and field]


def _call_values(scene: Scene, atom: CallIs) -> list[Offer]:
    own = scene.card.business_types if atom.field == "business_type" else ()
    others = call_fields(scene.card).get(atom.field, ())
    values = dict.fromkeys((*VALUES.get(atom.field, ()), *own, *others))
    return [Offer(value, field_word(atom.field, value)) for value in values]


def _item_values(scene: Scene, atom: ItemIs) -> list[Offer]:
    item = scene.earlier(atom.item)
    if item is None:
        return []
    if isinstance(item, Count):
        return [Offer(number, str(number)) for number in range(COUNTS)]
    if isinstance(item, Scale) and len(item.shares) > LEVELS:
        return []
    return [Offer(choice.value, _words(item, choice.value)) for choice in item.choices()]


def _words(item: Item | None, value: Value) -> str:
    if item is not None:
        return answer_words(item, value, translated)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
