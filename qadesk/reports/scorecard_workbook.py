"""A scorecard as a workbook that people can edit and ``importers.scorecards`` reads back as an equal card."""

from decimal import Decimal
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from qadesk.domain.card_cells import Cell, card_cells, row_cells
from qadesk.domain.card_columns import COLUMNS, CardColumn
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import FORMAT, Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.reports.sheet_xlsx import A4, FONT, STAMP, sheet_name

LONGEST = 32_767
"""UTF-16 units that a cell can hold."""

CARD_LABELS = {
    "format": QT_TRANSLATE_NOOP("card table", "Format"),
    "key": QT_TRANSLATE_NOOP("card table", "Key"),
    "title": QT_TRANSLATE_NOOP("card table", "Title"),
    "version": QT_TRANSLATE_NOOP("card table", "Version"),
    "effective_from": QT_TRANSLATE_NOOP("card table", "Effective from"),
    "business_types": QT_TRANSLATE_NOOP("card table", "Business types"),
    "total": QT_TRANSLATE_NOOP("card table", "Total"),
    "pass_mark": QT_TRANSLATE_NOOP("card table", "Pass mark"),
    "bonus_cap": QT_TRANSLATE_NOOP("card table", "Bonus cap"),
    "not_applicable": QT_TRANSLATE_NOOP("card table", "Not applicable"),
    "require": QT_TRANSLATE_NOOP("card table", "Required"),
    "heard_min": QT_TRANSLATE_NOOP("card table", "Share that must be heard"),
    "hide_points": QT_TRANSLATE_NOOP("card table", "Points hidden"),
    "accuracy_targets": QT_TRANSLATE_NOOP("card table", "Accuracy targets"),
    "bands": QT_TRANSLATE_NOOP("card table", "Score bands"),
}


def scorecard_workbook(card: Scorecard, translate: Translate) -> bytes:
    """The workbook's bytes: the card's own fields on top, below them one row an item.

    Headings are in the reader's language; the name that the program knows a field by stands below, in the same
    cell. Raises ``UserError`` for a text that is too long for a cell.
    """
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"title": card.title[:200], "created": STAMP})
    sheet = book.add_worksheet(sheet_name(translate("card table", QT_TRANSLATE_NOOP("card table", "Scorecard"))))
    base = {"font_name": FONT, "font_size": 10, "valign": "top", "text_wrap": True}
    text, head = book.add_format(base), book.add_format({**base, "bold": True, "bottom": 1})
    label = book.add_format({**base, "font_color": "#5c667a"})
    rows = [row_cells(section, item) for section in card.sections for item in section.items or (None,)]
    at = _card(sheet, card, translate, label, text)
    columns = [column for column in COLUMNS if column.name in _ALWAYS or any(column.name in row for row in rows)]
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        _write(sheet, at, place, f"{translate('card table', column.heading)}\n{column.name}", head)
    for line, row in enumerate(rows, at + 1):
        _row(sheet, line, columns, row, text)
    sheet.freeze_panes(at + 1, 0)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    book.close()
    return target.getvalue()


_ALWAYS = ("section_key", "section", "key", "title", "kind", "points", "standard")


def _card(sheet: Worksheet, card: Scorecard, translate: Translate, label: Format, text: Format) -> int:
    """The card's own fields, one a row; the number of the row after them and an empty one."""
    cells: list[tuple[str, Cell]] = [("format", FORMAT), *card_cells(card)]
    for at, (name, cell) in enumerate(cells):
        _write(sheet, at, 0, f"{translate('card table', CARD_LABELS[name])}\n{name}", label)
        _write(sheet, at, 1, cell, text)
    return len(cells) + 1


def _row(sheet: Worksheet, line: int, columns: list[CardColumn], row: dict[str, Cell], form: Format) -> None:
    for place, column in enumerate(columns):
        cell = row.get(column.name, "")
        if cell != "":
            _write(sheet, line, place, cell, form)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, form: Format) -> None:
    """A number as one where a spreadsheet keeps it exactly; everything else as text, also what looks like a formula."""
    if isinstance(cell, Decimal):
        if Decimal(repr(float(cell))) == cell and len(cell.normalize().as_tuple().digits) <= 15:
            sheet.write_number(row, column, float(cell), form)
            return
        cell = f"{cell:f}"
    if len(cell.encode("utf-16-le")) // 2 > LONGEST:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A text of the scorecard is too long for a cell of a workbook: “{text}…”"),
            QT_TRANSLATE_NOOP("errors", "Export it as YAML, which keeps texts of any length."),
            text=cell[:40],
        )
    sheet.write_string(row, column, cell, form)
