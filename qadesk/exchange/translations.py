"""Translations for whoever works without Qt: the same .ts file that the window's translation is compiled from."""

import locale
import os
import sys
from pathlib import Path
from xml.etree import ElementTree


class Translations:
    """Texts of one language at a time; what has no translation stays as it is in the source."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[tuple[str, str], str] = {}
        self.language = "en"

    def choose(self, language: str) -> None:
        """``zh_CN`` or ``en``; anything else is taken for the nearest of the two."""
        self.language = "zh_CN" if language.lower().startswith("zh") else "en"
        file = self._folder / f"qadesk_{self.language}.ts"
        self._texts = _read(file) if self.language != "en" and file.is_file() else {}

    def __call__(self, context: str, text: str) -> str:
        """The text in the chosen language."""
        return self._texts.get((context, text), text)


def _read(file: Path) -> dict[tuple[str, str], str]:
    texts: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                texts[name, message.findtext("source") or ""] = translation.text
    return texts


def system_language() -> str:
    """The language that the system speaks to this user, like ``zh_CN.UTF-8``; ``en`` where it does not say."""
    if sys.platform.startswith("win"):
        return _windows_language()
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((value for value in named if value), None) or locale.getlocale()[0] or "en"


def _windows_language() -> str:
    import ctypes

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "en")  # type: ignore[attr-defined]
