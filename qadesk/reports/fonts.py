"""The two bundled fonts: registered once, and asked which characters they can show."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REPLACEMENT = "\u25a1"
"""□ stands for a character that neither font has; a missing glyph would vanish without a trace."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one font can show whole."""

    text: str
    font: str


class Fonts:
    """A regular and a bold TrueType font; what the bold one lacks is set in the regular one."""

    def __init__(self, regular: Path, bold: Path) -> None:
        self._regular_path = regular
        self._bold_path = bold

    @cached_property
    def regular(self) -> str:
        """The regular font's name for reportlab; read and registered on first use."""
        return _register(self._regular_path)

    @cached_property
    def bold(self) -> str:
        """The bold font's name for reportlab; read and registered on first use."""
        return _register(self._bold_path)

    def runs(self, text: str, *, bold: bool = False) -> Iterator[Run]:
        """``text`` cut by the font that shows it; a character that no font has is replaced by ``REPLACEMENT``."""
        wanted = self.bold if bold else self.regular
        for font, letters in groupby(self._shown(text, wanted), key=lambda shown: shown[1]):
            yield Run("".join(letter for letter, _ in letters), font)

    def missing(self, text: str) -> set[str]:
        """The characters of ``text`` that neither font has."""
        known = _covered(self.regular)
        return {letter for letter in set(text) if ord(letter) not in known and ord(letter) not in _covered(self.bold)}

    def _shown(self, text: str, wanted: str) -> Iterator[tuple[str, str]]:
        first, regular = _covered(wanted), _covered(self.regular)
        for letter in text:
            code = ord(letter)
            if code in first:
                yield letter, wanted
            elif code in regular:
                yield letter, self.regular
            else:
                yield REPLACEMENT, wanted


def _covered(name: str) -> dict[int, int]:
    codes: dict[int, int] = pdfmetrics.getFont(name).face.charToGlyph
    return codes


def _register(path: Path) -> str:
    """Parsing a large font takes a good part of a second, so the registry of reportlab keeps it for the process."""
    name = path.stem
    if name not in pdfmetrics.getRegisteredFontNames() or Path(pdfmetrics.getFont(name).face.filename) != path:
        pdfmetrics.registerFont(TTFont(name, str(path), shapable=False))
    return name
