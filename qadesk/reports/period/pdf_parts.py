"""What the pages of the period report are set from: headings, tables that break well, charts side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from reportlab.graphics.shapes import Drawing
from reportlab.platypus import CondPageBreak, Flowable, Spacer, Table, TableStyle

from qadesk.domain.report.content import ReportContent
from qadesk.reports import style
from qadesk.reports.fonts import Fonts
from qadesk.reports.period import words
from qadesk.reports.period.words import Speaker
from qadesk.reports.style import Look, Setter, shortened
from qadesk.reports.text import clean, one_line
from qadesk.reports.wrapping import Text

PART = Look(12, 16, bold=True, before=14, after=4)
SUB = Look(9.5, 13, bold=True, before=8, after=3)
HEAD = Look(8, 11, style.MUTED)
CELL = Look(8.5, 12)
SAID = Look(9, 14, after=4)
QUIET = Look(8, 12, style.MUTED, before=2, after=2)
STRONG = Look(9, 13.5, bold=True)
BAD = replace(CELL, colour=style.CRITICAL, bold=True)

ROOM_BELOW_PART = 140
ROOM_BELOW_SUB = 72
GUTTER = 18.0
MOST_LINES = 18
"""Of a cell: three rows stay together, and must fit a page."""
PADDING = 16.0
LONGEST_SAID = 20_000

Cell = Any
"""A text, a text and its look, or a flowable."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its share of the width, figures to the right."""

    head: str
    share: float
    right: bool = False


@dataclass(slots=True)
class Job:
    """One report on its way to the page."""

    content: ReportContent
    say: Speaker
    setter: Setter
    _parts: int = field(default=0, init=False)

    @property
    def fonts(self) -> Fonts:
        """The document's."""
        return self.setter.fonts

    def part(self, title: str, key: str = "") -> Iterator[Flowable]:
        """The heading of a part with its number, and the lead's words on it."""
        numbers = self.say(words.NUMERALS).split()
        number = numbers[min(self._parts, len(numbers) - 1)]
        self._parts += 1
        yield CondPageBreak(ROOM_BELOW_PART)
        yield self.setter.paragraph(self.say(words.NUMBERED, number=number, title=self.say(title)), PART)
        yield from self.lead(key)

    def sub(self, number: int, title: str) -> Iterator[Flowable]:
        """A heading within a part."""
        yield CondPageBreak(ROOM_BELOW_SUB)
        yield self.title(number, title)

    def title(self, number: int, title: str) -> Text:
        """The paragraph of ``sub``; 0 is no number."""
        return self.setter.paragraph(f"{number}. {self.say(title)}" if number else self.say(title), SUB)

    def lead(self, key: str) -> Iterator[Flowable]:
        """The lead's words on a part, as they were written."""
        for line in clean(self.content.words.texts.get(key, "")).split("\n"):
            if line.strip():
                yield self.setter.paragraph(shortened(line.strip(), LONGEST_SAID), SAID)

    def note(self, text: str) -> Text:
        """A quiet sentence."""
        return self.setter.paragraph(text, QUIET)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: float = style.WIDTH) -> Table:
        """A table over ``width`` without grid lines, its head on every page."""
        widths = [column.share * width / sum(each.share for each in columns) for column in columns]
        head = [
            self._cell((self.say(column.head) if column.head else "", HEAD), column, wide)
            for column, wide in zip(columns, widths, strict=True)
        ]
        body = [
            [self._cell(cell, column, wide) for cell, column, wide in zip(row, columns, widths, strict=True)]
            for row in rows
        ]
        commands = [
            *tight(self.fonts),
            ("TOPPADDING", (0, 0), (-1, -1), 3.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
            ("LINEBELOW", (0, 0), (-1, 0), style.HAIRLINE, style.MUTED),
            ("LINEBELOW", (0, 1), (-1, -1), style.HAIRLINE, style.RULE),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("NOSPLIT", (0, 0), (-1, min(2, len(body)))),
        ]
        for at, (left, column) in enumerate(pairwise(columns), 1):
            if left.right and not column.right:
                commands.append(("LEFTPADDING", (at, 0), (at, -1), 9))
        if len(body) > 2:
            commands.append(("NOSPLIT", (0, len(body) - 1), (-1, len(body))))
        return Table([head, *body], widths, repeatRows=1, style=TableStyle(commands), spaceAfter=6)

    def _cell(self, cell: Cell, column: Column, width: float) -> Flowable:
        if isinstance(cell, Flowable):
            return cell
        text, look = (cell, CELL) if isinstance(cell, str) else cell
        shown = shortened(one_line(text), int(MOST_LINES * (width - PADDING) / look.size))
        return self.setter.paragraph(shown, replace(look, right=True) if column.right else look)


def tight(fonts: Fonts) -> list[tuple[object, ...]]:
    """Cells at the left edge of the page; even empty ones name a font that is embedded."""
    return [
        ("FONTNAME", (0, 0), (-1, -1), fonts.regular),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 7),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]


def beside(left: list[Flowable], right: list[Flowable], fonts: Fonts) -> Table:
    """Two blocks in two halves of the page, never torn apart."""
    half = (style.WIDTH - GUTTER) / 2
    none = ("RIGHTPADDING", (0, 0), (-1, -1), 0)
    return Table([[left, "", right]], [half, GUTTER, half], style=TableStyle([*tight(fonts), none]), spaceAfter=4)


def charted(drawing: Drawing) -> list[Flowable]:
    """A chart with a little air below."""
    return [drawing, Spacer(0, 4)]


def change_look(change: object, better: bool, look: Look = CELL) -> Look:
    """Green or red by whether it is good; its sign says the same without colour."""
    if not change:
        return look
    return replace(look, colour=style.GOOD if better else style.CRITICAL)
