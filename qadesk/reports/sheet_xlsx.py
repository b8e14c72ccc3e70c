"""The evaluation sheet as a workbook: facts and notes, items with points as numbers, evidence with times."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from qadesk.domain.sheet_columns import EVIDENCE_COLUMNS, ITEM_COLUMNS, NOTE_COLUMNS, REVISION_COLUMNS, Column
from qadesk.domain.sheets import SheetContent
from qadesk.domain.texts import Translate, listed
from qadesk.reports import labels
from qadesk.reports.evidence import marked_evidence
from qadesk.reports.text import clean, date_time

FONT = "Microsoft YaHei"
A4 = 9
MS_PER_DAY = 86_400_000
STAMP = dt.datetime(2000, 1, 1)
"""The workbook's own date is fixed: the same content gives the same bytes."""

Cell = str | int | Decimal | None
Row = Mapping[str, Cell]


class XlsxSheet:
    """A workbook of several sheets. Texts are written as texts: what looks like a formula stays what was typed."""

    name = "xlsx"

    def render(self, content: SheetContent, translate: Translate) -> bytes:
        """The workbook's bytes."""
        target = BytesIO()
        book = xlsxwriter.Workbook(target, {"in_memory": True})
        book.set_properties({"title": translate("sheet", labels.TITLE), "created": STAMP})
        writer = _Writer(book, content, translate)
        writer.overview()
        writer.table(labels.ITEM, ITEM_COLUMNS, _item_rows(content, translate))
        writer.table(labels.EVIDENCE, EVIDENCE_COLUMNS, _evidence_rows(content))
        if content.marks:
            writer.table(labels.NOTES, NOTE_COLUMNS, _note_rows(content))
        if content.history:
            writer.table(labels.HISTORY, REVISION_COLUMNS, _revision_rows(content))
        book.close()
        return target.getvalue()


class _Writer:
    """Writes the sheets of one workbook; holds its formats."""

    def __init__(self, book: Workbook, content: SheetContent, translate: Translate) -> None:
        self._book = book
        self._content = content
        self._translate = translate
        self._text = self._format(text_wrap=True)
        self._figure = self._format(bold=True, align="left")
        self._label = self._format(font_color="#5c667a", text_wrap=True)
        self._title = self._format(bold=True, font_size=16)
        self._head = self._format(font_color="#5c667a", bottom=1, bottom_color="#c3c9d3", text_wrap=True)
        self._number = self._format()
        self._time = self._format(num_format="[mm]:ss.000")

    def overview(self) -> None:
        """Facts, result, notes and steps, one a line."""
        sheet = self._sheet(labels.TITLE)
        sheet.set_column(0, 0, 20)
        sheet.set_column(1, 1, 80)
        write_text(sheet, 0, 0, self._translate("sheet", labels.TITLE), self._title)
        at = 2
        for label, value, *_ in self._lines():
            write_text(sheet, at, 0, label, self._label)
            if isinstance(value, Decimal | int):
                sheet.write_number(at, 1, float(value), self._figure)
            else:
                write_text(sheet, at, 1, value, self._text)
            at += 1

    def table(self, title: str, columns: tuple[Column, ...], rows: Iterable[Row]) -> None:
        """A sheet of one table, its headings kept in sight and repeated in print."""
        sheet = self._sheet(title)
        sheet.set_landscape()
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            write_text(sheet, 0, at, self._translate("sheet", column.heading), self._head)
        for line, row in enumerate(rows, 1):
            for at, column in enumerate(columns):
                self._cell(sheet, line, at, column, row[column.key])

    def _cell(self, sheet: Worksheet, line: int, at: int, column: Column, value: Cell) -> None:
        if value is None:
            return
        if isinstance(value, str):
            write_text(sheet, line, at, value, self._text)
        elif column.kind == "time":
            sheet.write_number(line, at, float(value) / MS_PER_DAY, self._time)
        else:
            sheet.write_number(line, at, float(value), self._number)

    def _lines(self) -> Iterator[tuple[str, Cell]]:
        content, translate = self._content, self._translate
        yield translate("sheet", labels.SCORE), content.score
        yield translate("sheet", labels.RESULT), labels.verdict(content, translate)
        yield translate("sheet", labels.BAND), content.band or ""
        yield translate("sheet", labels.PASS_MARK), content.pass_mark
        yield (
            translate("sheet", labels.CRITICAL_ERRORS),
            listed(content.critical, translate) or translate("sheet", labels.NONE),
        )
        for section in content.sections:
            yield section.title, labels.points(section.score, section.max) if section.max else ""
        yield translate("sheet", labels.SCORECARD), content.card_title
        yield translate("sheet", labels.VERSION_LABEL), content.card_version
        for fact in labels.call_facts(content, translate):
            yield fact.label, fact.value
        for fact in labels.redaction(content, translate):
            yield fact.label, fact.value
        yield translate("sheet", labels.INSPECTOR), labels.inspector(content)
        yield translate("sheet", labels.SUBMITTED), date_time(content.submitted_at_ms, content.zone)
        heard = labels.heard(content, translate)
        if heard is not None:
            yield heard.label, heard.value
        yield translate("sheet", labels.EVALUATION), content.uid
        yield translate("sheet", labels.REVISION), content.revision
        yield translate("sheet", labels.REASON), content.reason
        yield translate("sheet", labels.CALL_COMMENT), content.comment
        yield translate("sheet", labels.COACHING_NOTE), content.coaching_note
        for number, step in enumerate(content.why):
            yield "" if number else translate("sheet", labels.WHY), step

    def _sheet(self, title: str) -> Worksheet:
        sheet = self._book.add_worksheet(sheet_name(self._translate("sheet", title)))
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.hide_gridlines(2)
        return sheet

    def _format(self, **wanted: object) -> Format:
        return self._book.add_format({"font_name": FONT, "font_size": 10, "valign": "top", **wanted})


def write_text(sheet: Worksheet, row: int, column: int, text: Cell, form: Format) -> None:
    """A text that stays text; the library cuts it at the 32 767 UTF-16 units that a cell can hold."""
    sheet.write_string(row, column, clean(str(text)), form)


def sheet_name(title: str) -> str:
    """A title as a worksheet may be called."""
    return "".join(" " if letter in "[]:*?/\\" else letter for letter in title)[:31].strip("' ")


def _item_rows(content: SheetContent, translate: Translate) -> Iterator[Row]:
    for section in content.sections:
        for item in section.items:
            yield {
                "section": section.title,
                "number": item.number,
                "item": item.title,
                "answer": labels.answer_shown(item, translate),
                "points": item.points,
                "max": item.max,
                "critical": translate("sheet", labels.CRITICAL) if item.critical else "",
                "comment": item.comment,
            }


def _evidence_rows(content: SheetContent) -> Iterator[Row]:
    for mark in marked_evidence(content):
        yield {
            "marker": mark.number,
            "item_number": mark.item.number,
            "item": mark.item.title,
            "start": mark.evidence.start_ms,
            "end": mark.evidence.end_ms,
            "note": mark.evidence.note,
        }


def _note_rows(content: SheetContent) -> Iterator[Row]:
    for mark in content.marks:
        yield {"start": mark.start_ms, "end": mark.end_ms, "note": mark.note}


def _revision_rows(content: SheetContent) -> Iterator[Row]:
    for former in content.history:
        yield {
            "revision": former.revision,
            "score": former.score,
            "inspector": former.inspector,
            "submitted": date_time(former.submitted_at_ms, content.zone),
            "reason": former.reason,
        }
