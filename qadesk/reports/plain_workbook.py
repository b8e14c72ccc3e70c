"""Tables as a workbook, one a sheet: texts stay texts, numbers are numbers."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import xlsxwriter

from qadesk.domain.plain_tables import PlainTable
from qadesk.reports.sheet_xlsx import A4, FONT, STAMP, sheet_name, write_text

LEAST_WIDTH, WIDEST = 8, 48


def plain_workbook(tables: Sequence[PlainTable]) -> bytes:
    """The workbook's bytes; headings stay in sight and are repeated in print."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"created": STAMP})
    base = {"font_name": FONT, "font_size": 10, "valign": "top"}
    text, head = book.add_format(base), book.add_format({**base, "bold": True, "bottom": 1, "text_wrap": True})
    for table in tables:
        sheet = book.add_worksheet(sheet_name(table.title))
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        for at, heading in enumerate(table.header):
            sheet.set_column(at, at, _width(table, at))
            write_text(sheet, 0, at, heading, head)
        for line, row in enumerate(table.rows, 1):
            for at, cell in enumerate(row):
                if isinstance(cell, Decimal | int):
                    sheet.write_number(line, at, float(cell), text)
                elif cell is not None:
                    write_text(sheet, line, at, cell, text)
    book.close()
    return target.getvalue()


def _width(table: PlainTable, at: int) -> int:
    """Characters of the longest of the first cells; a Chinese one is as wide as two others."""
    cells = (table.header[at], *(row[at] for row in table.rows[:100]))
    longest = max(sum(2 if letter > "\u2e7f" else 1 for letter in str(cell or "")) for cell in cells)
    return min(max(longest + 2, LEAST_WIDTH), WIDEST)
