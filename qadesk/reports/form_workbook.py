"""Forms as workbooks: what is known is locked, what is to be filled in is open, and every column bears a hidden key."""

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from qadesk.domain.after.forms import FORM_MARK, FORM_VERSION, Form, FormColumn
from qadesk.reports.sheet_xlsx import A4, FONT, STAMP, sheet_name, write_text

LONGEST_LIST = 255
"""Letters of a list of choices that a cell's validation can hold itself; longer ones stand on a sheet of their own."""
CHOICES = "_choices"
_GREY, _LINE, _OPEN = "#5c667a", "#c3c9d3", "#fff8e1"


def form_workbook(form: Form) -> bytes:
    """The workbook's bytes; the same form gives the same bytes.

    Cells to be filled in are texts, so that ``1:23`` stays what was typed. The sheet is protected without a password:
    against slips, not against people.
    """
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"title": form.title, "created": STAMP})
    sheet = book.add_worksheet(sheet_name(form.title))
    writer = _Writer(book, sheet, form)
    writer.page()
    writer.rows(writer.head())
    book.close()
    return target.getvalue()


class _Writer:
    """Writes the one sheet of a form. Column A is hidden: it marks the line of keys."""

    def __init__(self, book: Workbook, sheet: Worksheet, form: Form) -> None:
        self._book, self._sheet, self._form = book, sheet, form
        base = {"font_name": FONT, "font_size": 10, "valign": "top", "text_wrap": True}
        self._title = book.add_format({"font_name": FONT, "bold": True, "font_size": 14})
        self._note = book.add_format({"font_name": FONT, "font_size": 10, "font_color": _GREY})
        self._head = book.add_format({**base, "bold": True, "bottom": 1})
        self._known = book.add_format({**base, "bottom": 1, "bottom_color": _LINE})
        self._open = book.add_format(
            {**base, "bottom": 1, "bottom_color": _LINE, "bg_color": _OPEN, "num_format": "@", "locked": False}
        )

    def page(self) -> None:
        """Columns, paper and protection."""
        sheet = self._sheet
        sheet.set_column(0, 0, 2, None, {"hidden": True})
        for at, column in enumerate(self._form.columns, 1):
            sheet.set_column(at, at, column.width, None, {"hidden": column.hidden})
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})

    def head(self) -> int:
        """Title, notes, keys (hidden) and headings; the first line after them."""
        write_text(self._sheet, 0, 1, self._form.title, self._title)
        for at, note in enumerate(self._form.notes, 1):
            write_text(self._sheet, at, 1, note, self._note)
        keys = len(self._form.notes) + 2
        self._sheet.set_row(keys, None, None, {"hidden": True})
        self._sheet.write_string(keys, 0, f"{FORM_MARK}{FORM_VERSION} {self._form.kind}")
        for at, column in enumerate(self._form.columns, 1):
            self._sheet.write_string(keys, at, column.key)
            write_text(self._sheet, keys + 1, at, column.heading, self._head)
        self._sheet.freeze_panes(keys + 2, 0)
        self._sheet.repeat_rows(keys + 1)
        return keys + 2

    def rows(self, first: int) -> None:
        """One line a case, then the spare ones, all of which can be written into."""
        for line, row in enumerate(self._form.rows, first):
            for at, column in enumerate(self._form.columns, 1):
                kept = self._open if column.to_fill else self._known
                write_text(self._sheet, line, at, row.get(column.key, ""), kept)
        after = first + len(self._form.rows)
        for line in range(after, after + self._form.spare):
            for at in range(1, len(self._form.columns) + 1):
                self._sheet.write_blank(line, at, None, self._open)
        last = after + self._form.spare - 1
        if last >= first:
            self._choices(first, last)

    def _choices(self, first: int, last: int) -> None:
        chosen = [(at, column) for at, column in enumerate(self._form.columns, 1) if column.choices]
        long = [column for _, column in chosen if _too_long(column.choices)]
        sources = self._listed(long) if long else {}
        for at, column in chosen:
            source: str | list[str] = sources.get(column.key, list(column.choices))
            self._sheet.data_validation(first, at, last, at, {"validate": "list", "source": source})

    def _listed(self, columns: Sequence[FormColumn]) -> dict[str, str]:
        """Long lists on a hidden sheet; where each stands, as a formula."""
        sheet = self._book.add_worksheet(CHOICES)
        sheet.hide()
        places = {}
        for at, column in enumerate(columns):
            for line, choice in enumerate(column.choices):
                write_text(sheet, line, at, choice, self._known)
            top, bottom = (xl_rowcol_to_cell(line, at, True, True) for line in (0, len(column.choices) - 1))
            places[column.key] = f"={CHOICES}!{top}:{bottom}"
        return places


def _too_long(choices: Sequence[str]) -> bool:
    """Whether a cell cannot hold the list itself: commas part it."""
    return len(",".join(choices)) > LONGEST_LIST or any("," in choice for choice in choices)
