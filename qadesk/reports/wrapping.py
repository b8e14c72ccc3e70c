"""Paragraphs of mixed Chinese and Latin text: broken between Chinese characters, and around Latin words.

reportlab's own breaking lets a closing quotation mark start a line, hangs punctuation into the margin, and puts spaces
into the rest of a paragraph that it splits; so lines are found here, and everything else is left to it.
"""

from itertools import groupby
from typing import Any

from reportlab.lib.textsplit import ALL_CANNOT_END, ALL_CANNOT_START
from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import ParaLines, cjkU, makeCJKParaLine

CANNOT_START = frozenset(ALL_CANNOT_START) | frozenset("”’…—%‰℃,.;:!?)]}，。；：！？、）》〉」』】〕～")
CANNOT_END = frozenset(ALL_CANNOT_END) | frozenset("“‘([{（《〈「『【〔")
WIDE_SIGNS = frozenset("“”‘—…")
FIRST_WIDE = "\u2e80"
TOLERANCE = 0.01
"""Points."""

Unit = Any
"""One character, or nothing where a line ends by itself, with its ``frag`` (font, size, colour) and ``width``."""


class Text(Paragraph):  # type: ignore[misc]
    """A paragraph that keeps the rules of Chinese line breaking; its style says ``wordWrap="CJK"``."""

    _units: list[Unit] | None = None
    _ends: list[int]
    _broken_at: float | None = None
    """The width for which ``_ends`` holds."""

    def breakLinesCJK(self, maxWidths: Any) -> ParaLines:  # noqa: N802, N803
        """Called by reportlab for the lines, with the width or a list of widths in points."""
        width = maxWidths[0] if isinstance(maxWidths, list | tuple) else maxWidths
        units, ends = self._broken(width)
        starts = [0, *ends[:-1]]
        lines = [_line(units[start:end], width) for start, end in zip(starts, ends, strict=False)]
        return ParaLines(kind=1, lines=lines)

    def split(self, availWidth: float, availHeight: float) -> list["Text"]:  # noqa: N803
        """The paragraph as it fits and the rest; nothing where not even two lines fit."""
        _, ends = self._broken(availWidth)
        fit = self._lines_in(availHeight)
        if fit >= len(ends):
            return [self]
        if len(ends) - fit == 1 and fit > 2:
            fit -= 1  # two lines at least begin a page
        return [self._part(0, fit), self._part(fit, len(ends))] if fit >= 2 else []

    def cut(self, width: float, height: float) -> list["Text"]:
        """The paragraph in pieces of at most that height in points, two lines at least; itself when it fits."""
        _, ends = self._broken(width)
        fit = max(2, self._lines_in(height))
        if fit >= len(ends):
            return [self]
        return [self._part(at, min(at + fit, len(ends))) for at in range(0, len(ends), fit)]

    def _lines_in(self, height: float) -> int:
        return int((height + TOLERANCE) // self.style.leading)

    def _broken(self, width: float) -> tuple[list[Unit], list[int]]:
        """The characters and the line ends, found once for a width."""
        if self._units is None:
            self._units = [unit for frag in self.frags for unit in _units(frag)]
        if self._broken_at != width:
            self._ends = line_ends(self._units, width)
            self._broken_at = width
        return self._units, self._ends

    def _part(self, first: int, last: int) -> "Text":
        """The lines from ``first`` until before ``last``, without measuring them again."""
        start = self._ends[first - 1] if first else 0
        units = (self._units or [])[start : self._ends[last - 1]]
        runs = [list(run) for _, run in groupby(units, key=lambda unit: id(unit.frag))]
        part = Text(None, self.style, frags=[run[0].frag.clone(text="".join(run)) for run in runs])
        part._units = units
        part._ends = [end - start for end in self._ends[first:last]]
        part._broken_at = self._broken_at
        return part


def line_ends(units: list[Unit], width: float) -> list[int]:
    """Where each line ends, as numbers of units; every line holds at least one."""
    ends: list[int] = []
    start = at = 0
    used = 0.0
    while at < len(units):
        unit = units[at]
        used += unit.width
        if _ends_line(unit):
            at = start = at + 1
            ends.append(at)
            used = 0.0
        elif used > width + TOLERANCE and at > start and unit != " ":
            at = start = _break(units, start, at)
            ends.append(at)
            used = 0.0
        else:
            at += 1
    return ends if start == len(units) else [*ends, len(units)]


def _break(units: list[Unit], start: int, over: int) -> int:
    """The last place to break before ``over``, which is too much; a very long word is broken anywhere."""
    half = start + (over - start) // 2
    return next((at for at in range(over, half, -1) if may_break(units[at - 1], units[at])), over)


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after == " ":
        return False
    if before == " ":
        return True
    if after in CANNOT_START or before in CANNOT_END:
        return False
    return _wide(before) or _wide(after)


def _wide(letter: str) -> bool:
    return letter >= FIRST_WIDE or letter in WIDE_SIGNS


def _units(frag: Any) -> list[Unit]:
    letters = frag.text or ("" if hasattr(frag, "lineBreak") else None)
    return [] if letters is None else [cjkU(letter, frag, "utf8") for letter in letters or [""]]


def _ends_line(unit: Unit) -> bool:
    return not unit and hasattr(unit.frag, "lineBreak")


def _line(units: list[Unit], width: float) -> Any:
    forced = bool(units) and _ends_line(units[-1])
    used = sum(unit.width for unit in units)
    return makeCJKParaLine(units, width, used, width - used, forced, False)
