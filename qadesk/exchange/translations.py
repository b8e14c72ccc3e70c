"""Translations for whoever works without Qt: the same .ts file that the window's translation is compiled from."""

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
