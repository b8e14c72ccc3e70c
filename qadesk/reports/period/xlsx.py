"""The period report as a workbook: live tables, native charts; what people wrote stays text."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from qadesk.domain.report.content import ReportContent
from qadesk.domain.texts import Translate
from qadesk.reports.fonts import Fonts
from qadesk.reports.period import notes, tables, words
from qadesk.reports.period.placing import place
from qadesk.reports.period.tables import Table, Value
from qadesk.reports.period.words import Speaker
from qadesk.reports.sheet_xlsx import A4, FONT, STAMP, sheet_name, write_text

FORMS = {
    "count": "#,##0", "points": "0.00", "lost": "0.##", "share": "0.00%", "change": "+0.00;-0.00;0.00",
    "day": "yyyy-mm-dd", "month": "yyyy-mm",
}  # fmt: skip
Make = Callable[[ReportContent, Speaker], Table]
SHEETS: tuple[tuple[str, Make], ...] = (
    (words.BY_GROUP, tables.groups), (words.BY_CARD, tables.cards),
    (words.DATE, tables.days), (words.BAND, tables.bands), (words.LOST, tables.lost),
    (words.COMMON, tables.common), (words.TRACKED, tables.tracked), (words.RECORDINGS, tables.recordings),
    (words.MONTHS, tables.months), (words.WHY_MOVED, tables.whys), (words.MEASURES, tables.measures),
    (words.KPI_BOARD, tables.kpis), (words.SAMPLING, tables.strata), (words.CARE, tables.care),
)  # fmt: skip
CHARTS = {words.DATE: ("line", 0, 2), words.BAND: ("column", 0, 2), words.LOST: ("column", 1, 2)}


def write_xlsx(
    content: ReportContent, target: Path, *, fonts: Fonts, logo: Path | None, zone: ZoneInfo, translate: Translate
) -> None:
    """Writes the workbook to ``target``; it takes no fonts and no logo. Raises ``OSError`` as the system says it."""
    say, data = Speaker(translate, zone), BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    book.set_properties({"title": say(words.TITLE), "created": STAMP})
    forms = {kind: _form(book, num_format=form) for kind, form in FORMS.items()}
    text = _form(book, text_wrap=True)
    _overview(book.add_worksheet(sheet_name(say(words.FIGURES))), content, say, forms, text, _form(book))
    for title, make in SHEETS:
        sheet = book.add_worksheet(sheet_name(say(title)))
        table = make(content, say)
        _table(sheet, table, say, forms, text)
        if title in CHARTS and table.rows:
            _chart(book, sheet, len(table.rows), CHARTS[title])
    book.close()
    place(data.getvalue(), target)


def _form(book: Workbook, **wanted: object) -> Format:
    return book.add_format({"font_name": FONT, "font_size": 10, "valign": "top", **wanted})


def _overview(
    sheet: Worksheet, content: ReportContent, say: Speaker, forms: dict[str, Format], text: Format, plain: Format
) -> None:
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 2, 16)
    sheet.set_column(3, 3, 70)
    write_text(sheet, 0, 0, say(words.TITLE), plain)
    write_text(sheet, 1, 0, " · ".join(notes.facts(content, say)), plain)
    for at, head in enumerate((words.FIGURE, words.VALUE, words.BEFORE)):
        write_text(sheet, 3, at, say(head), text)
    figures = list(tables.overview(content, say))
    for at, (label, value, kind, before) in enumerate(figures, 4):
        write_text(sheet, at, 0, label, text)
        _cell(sheet, at, 1, value, forms.get(kind, text), text)
        _cell(sheet, at, 2, before, forms.get(kind, text), text)
    said = [
        *notes.reading(content, say), *notes.report_back(content, say),
        *tables.coaching(content, say), *tables.appeals(content, say),
    ]  # fmt: skip
    # Sentences run on over the cells beside them, which are empty.
    for at, line in enumerate(said, 5 + len(figures)):
        write_text(sheet, at, 0, line, plain)
    for at, (title, wrote) in enumerate(notes.lead_said(content, say), 6 + len(figures) + len(said)):
        write_text(sheet, at, 0, title, text)
        write_text(sheet, at, 3, wrote, text)


def _table(sheet: Worksheet, table: Table, say: Speaker, forms: dict[str, Format], text: Format) -> None:
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    heads = [{"header": say(column.head)} for column in table.columns]
    if table.rows and len({head["header"].lower() for head in heads}) == len(heads):
        sheet.add_table(0, 0, len(table.rows), len(heads) - 1, {"columns": heads, "style": "Table Style Light 1"})
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width)
        write_text(sheet, 0, at, heads[at]["header"], text)
        for line, row in enumerate(table.rows, 1):
            _cell(sheet, line, at, row[at], forms.get(column.kind, text), text)


def _cell(sheet: Worksheet, line: int, at: int, value: Value, form: Format, text: Format) -> None:
    if isinstance(value, str):
        write_text(sheet, line, at, value, text)
    elif isinstance(value, int | Decimal):
        sheet.write_number(line, at, float(value), form)
    elif value is not None:
        sheet.write_datetime(line, at, dt.datetime(value.year, value.month, value.day), form)


def _chart(book: Workbook, sheet: Worksheet, rows: int, look: tuple[str, int, int]) -> None:
    kind, names, values = look
    chart = book.add_chart({"type": kind})
    place_of = sheet.get_name()
    chart.add_series(
        {"name": [place_of, 0, values], "categories": [place_of, 1, names, rows, names],
         "values": [place_of, 1, values, rows, values]}
    )  # fmt: skip
    if place_of and names == 1:
        line = book.add_chart({"type": "line"})
        line.add_series({"name": [place_of, 0, 6], "categories": [place_of, 1, 1, rows, 1],
                         "values": [place_of, 1, 6, rows, 6], "y2_axis": True})  # fmt: skip
        chart.combine(line)
    sheet.insert_chart(1, 10, chart)
