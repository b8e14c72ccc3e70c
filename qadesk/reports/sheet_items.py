"""The table of sections and items: answer, points, comment, evidence."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Table, TableStyle

from qadesk.domain.scores import ItemState
from qadesk.domain.sheets import SheetContent, SheetItem, SheetSection
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.reports import labels, style
from qadesk.reports.evidence import Mark, marked_evidence
from qadesk.reports.sheet_wave import Badge
from qadesk.reports.style import Look, Setter, shortened
from qadesk.reports.text import clean, figure, one_line, span_code
from qadesk.reports.wrapping import Text

NO = QT_TRANSLATE_NOOP("sheet", "No.")

COLUMNS = (9 * mm, 103 * mm, 42 * mm, style.WIDTH - 154 * mm)
"""Number, item, answer, points."""
LONGEST_ANSWER = 40
"""Characters; a longer answer (a note's text) gets the width of the page below its item."""
PADDING = 2.5
SHORT = 120
"""Points; what stands below an item and is no taller is not torn apart."""

HEAD = Look(8, 11, style.MUTED)
HEAD_RIGHT = replace(HEAD, right=True)
SECTION = Look(9.5, 13, bold=True)
SECTION_RIGHT = replace(SECTION, right=True)
TITLE = Look(9, 12.5)
DETAIL = Look(8.5, 12, style.MUTED)
POINTS = Look(9, 12.5, right=True)
OF = Look(8.5, 12.5)
CODE = Look(8.5, 12, bold=True)
Cells = list[Any]


@dataclass(slots=True)
class _Rows:
    """Rows in the making, with the commands that style them."""

    cells: list[Cells] = field(default_factory=list)
    commands: list[tuple[object, ...]] = field(default_factory=list)

    def add(self, cells: Cells, *, span: bool = False) -> int:
        """Append a row; with ``span`` its second cell runs to the right edge. Returns its number."""
        at = len(self.cells)
        self.cells.append(cells)
        if span:
            self.commands.append(("SPAN", (1, at), (-1, at)))
        return at

    def together(self, first: int, last: int) -> None:
        """No page may end between these rows."""
        self.commands.append(("NOSPLIT", (0, first), (-1, last)))


def items_table(content: SheetContent, setter: Setter) -> Table:
    """The table, breaking between pages with its headings repeated."""
    rows = _Rows()
    rows.add([setter.paragraph(setter.word(text), look) for text, look in _heads()])
    marks = marked_evidence(content)
    for section in content.sections:
        _section(rows, section, setter)
        for item in section.items:
            _item(rows, item, [mark for mark in marks if mark.item is item], setter)
    return Table(rows.cells, COLUMNS, repeatRows=1, style=TableStyle([*_plain(setter), *rows.commands]))


def _heads() -> tuple[tuple[str, Look], ...]:
    return ((NO, HEAD), (labels.ITEM, HEAD), (labels.ANSWER, HEAD), (labels.POINTS, HEAD_RIGHT))


def _plain(setter: Setter) -> list[tuple[object, ...]]:
    return [
        ("FONTNAME", (0, 0), (-1, -1), setter.fonts.regular),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (1, 0), (2, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), PADDING),
        ("BOTTOMPADDING", (0, 0), (-1, -1), PADDING),
        ("LINEBELOW", (0, 0), (-1, 0), style.HAIRLINE, style.STRONG_RULE),
    ]


def _section(rows: _Rows, section: SheetSection, setter: Setter) -> None:
    points = labels.points(section.score, section.max) if section.max else ""
    title = setter.paragraph(shortened(one_line(section.title)), SECTION)
    at = rows.add([title, "", "", setter.paragraph(points, SECTION_RIGHT)])
    rows.commands += [
        ("SPAN", (0, at), (2, at)),
        ("TOPPADDING", (0, at), (-1, at), 7),
        ("LINEBELOW", (0, at), (-1, at), style.HAIRLINE, style.STRONG_RULE),
    ]
    if section.items:
        rows.together(at, at + 1)


def _item(rows: _Rows, item: SheetItem, marks: list[Mark], setter: Setter) -> None:
    ink = style.TEXT if item.state is ItemState.ANSWERED else style.DIMMED
    first = rows.add(_headline(item, setter, ink))
    details = list(_details(item, marks, setter))
    for cells in details:
        at = rows.add(cells, span=True)
        rows.commands.append(("TOPPADDING", (0, at), (-1, at), 0))
    rows.together(first, first + (len(details) if _short(details) else min(1, len(details))))
    rows.commands.append(("LINEBELOW", (0, len(rows.cells) - 1), (-1, len(rows.cells) - 1), style.HAIRLINE, style.RULE))


def _headline(item: SheetItem, setter: Setter, ink: object) -> Cells:
    plain = replace(TITLE, colour=ink)
    happened = item.critical and item.lost
    title = [(shortened(one_line(item.title)), replace(plain, bold=happened))]
    if item.critical:
        title.append(
            ("  " + setter.word(labels.CRITICAL), replace(CODE, colour=style.CRITICAL if happened else style.DIMMED))
        )
    answer = labels.answer_shown(item, setter.word_in)
    shown = "" if len(answer) > LONGEST_ANSWER else answer
    return [
        setter.paragraph(str(item.number), replace(TITLE, colour=style.MUTED if ink is style.TEXT else ink)),
        setter.rich(title, TITLE),
        setter.paragraph(shown, replace(plain, colour=style.CRITICAL if happened else ink, bold=happened)),
        _points(item, setter, ink),
    ]


def _short(details: list[Cells]) -> bool:
    """Whether an item is small enough to move to the next page as a whole."""
    return sum(float(cells[1].height) for cells in details) < SHORT


def _points(item: SheetItem, setter: Setter, ink: object) -> Text:
    if item.points is None:
        return setter.paragraph("–", replace(POINTS, colour=style.DIMMED))
    lost = item.lost and not item.critical
    look = replace(POINTS, bold=lost, colour=style.CRITICAL if lost else ink)
    of = replace(OF, colour=style.MUTED if ink is style.TEXT else ink)
    return setter.rich([(figure(item.points), look), (" / ", of), (figure(item.max), of)], POINTS)


def _details(item: SheetItem, marks: list[Mark], setter: Setter) -> Iterator[Cells]:
    """What stands below an item's line, each over the width of the table."""
    width = sum(COLUMNS[1:]) - 6
    answer = labels.answer_shown(item, setter.word_in)
    texts = [answer] if len(answer) > LONGEST_ANSWER else []
    for text in [*texts, item.comment]:
        if clean(text).strip():
            yield from (["", piece, "", ""] for piece in setter.pieces(setter.paragraph(text, DETAIL), width))
    for mark in marks:
        for at, piece in enumerate(setter.pieces(_evidence(mark, setter), width)):
            yield ["" if at else Badge(setter, mark), piece, "", ""]


def _evidence(mark: Mark, setter: Setter) -> Text:
    code = span_code(mark.evidence.start_ms, mark.evidence.end_ms)
    ink = style.CRITICAL if mark.item.lost else style.ACCENT
    return setter.rich([(code, replace(CODE, colour=ink)), ("  " + clean(mark.evidence.note), DETAIL)], DETAIL)
