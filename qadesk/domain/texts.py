"""Marking of translatable texts in modules that must not know Qt.

``pyside6-lupdate`` finds the calls by their name; the translation itself happens where a text is shown.
"""

from collections.abc import Callable

Translate = Callable[[str, str], str]
"""(context, English source) -> text in the reader's language."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return ``text`` as it is; marks it for translation within ``context``."""
    return text


def untranslated(context: str, text: str) -> str:
    """The ``Translate`` of the source language: the text itself."""
    return text
