"""Answers in words, on the screen and on paper: the card's own where it has some, else the program's."""

from decimal import Decimal

from qadesk.domain.scorecards import NA, Choice, Item, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, listed

WORDS = {
    "yes": QT_TRANSLATE_NOOP("sheet", "Yes"),
    "no": QT_TRANSLATE_NOOP("sheet", "No"),
    NA: QT_TRANSLATE_NOOP("sheet", "Not applicable"),
}
NO_FAULT = QT_TRANSLATE_NOOP("sheet", "No fault")
HAPPENED = QT_TRANSLATE_NOOP("sheet", "Happened")
DID_NOT_HAPPEN = QT_TRANSLATE_NOOP("sheet", "Did not happen")


def answer_words(item: Item, value: Value | None, translate: Translate) -> str:
    """An answer of the item in the reader's language; '' where there is none."""
    if value is None:
        return ""
    if item.kind == "critical" and value in ("yes", "no"):
        return translate("sheet", HAPPENED if value == "yes" else DID_NOT_HAPPEN)
    if isinstance(value, tuple):
        return listed((_label(item, key) for key in value), translate) or translate("sheet", NO_FAULT)
    if value == NA or (isinstance(value, str) and value in WORDS and item.kind == "yes_no"):
        return translate("sheet", WORDS[str(value)])
    return _label(item, value)


def _label(item: Item, value: Value) -> str:
    choice: Choice | None = next((choice for choice in item.choices() if choice.value == value), None)
    return choice.label if choice and choice.label else f"{value:f}" if isinstance(value, Decimal) else str(value)
