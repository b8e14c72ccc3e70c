"""Marking of translatable texts in modules that must not know Qt.

``pyside6-lupdate`` finds the calls by their name; the translation itself happens where a text is shown.
"""

from collections.abc import Callable, Iterable

Translate = Callable[[str, str], str]
"""(context, English source) -> text in the reader's language."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return ``text`` as it is; marks it for translation within ``context``."""
    return text


def listed(parts: Iterable[str], translate: Translate) -> str:
    """Words one after the other, with the separator of the reader's language."""
    return translate("lists", QT_TRANSLATE_NOOP("lists", ", ")).join(parts)


def run_on(sentences: Iterable[str]) -> str:
    """Sentences one after the other; a Chinese full stop brings its own space."""
    text = ""
    for sentence in sentences:
        gap = " " if text and sentence and text[-1] not in "。！？：；" else ""
        text += gap + sentence
    return text


def untranslated(context: str, text: str) -> str:
    """The ``Translate`` of the source language: the text itself."""
    return text
