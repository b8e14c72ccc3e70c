"""The period report as a Word document to be edited: real headings, real tables, charts as pictures."""

import datetime as dt
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2 as pdfium
from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing

from qadesk.domain.report.content import ReportContent
from qadesk.domain.texts import Translate
from qadesk.reports.fonts import Fonts
from qadesk.reports.period import charts, notes, tables, words
from qadesk.reports.period.placing import place
from qadesk.reports.period.tables import Table
from qadesk.reports.period.words import Speaker, points
from qadesk.reports.text import clean, one_line

LATIN, EAST_ASIAN = "Calibri", "Microsoft YaHei"
WIDTH_MM = 176
CHART_POINTS = 480.0
DPI = 200
MUTED = RGBColor(0x5C, 0x66, 0x7A)
MakeTable = Callable[[ReportContent, Speaker], Table]


def write_docx(
    content: ReportContent, target: Path, *, fonts: Fonts, logo: Path | None, zone: ZoneInfo, translate: Translate
) -> None:
    """Writes the report to ``target``; times in ``zone``. Raises ``OSError`` where the file cannot be written."""
    say = Speaker(translate, zone)
    document = Document()
    _set_up(document, content, say)
    writer = _Writer(document, replace(content, whys=tuple(words.whys_on_page(content))), say, fonts)
    writer.head(logo)
    writer.body()
    data = BytesIO()
    document.save(data)
    place(_timeless(data), target)


class _Writer:
    """Writes the parts one after the other."""

    def __init__(self, document: Doc, content: ReportContent, say: Speaker, fonts: Fonts) -> None:
        self._document, self._content, self._say, self._fonts = document, content, say, fonts

    def head(self, logo: Path | None) -> None:
        """Logo, title, period, the headline with the period before."""
        content, say = self._content, self._say
        if logo is not None:
            self._document.add_picture(str(logo), height=Mm(12))
        self._document.add_paragraph(say(words.TITLE), style="Title")
        self._text(" · ".join(notes.facts(content, say)), style="Subtitle")
        if not content.headline.inspected:
            self._text(say(words.NOTHING))
        rows = [(label, value, kind, before) for label, value, kind, before in tables.overview(content, say)]
        cells = [
            (label, tables.shown(value, kind, say), tables.shown(was, kind, say)) for label, value, kind, was in rows
        ]
        self._grid((say(words.FIGURE), say(words.VALUE), say(words.BEFORE)), cells, (70, 40, 40), {1, 2})
        self._said(notes.reading(content, say))

    def body(self) -> None:
        """All parts in the order of the report."""
        say, content = self._say, self._content
        self._part(words.PROBLEMS, "problems")
        self._heading(words.COMMON, 2)
        self._table(tables.common, words.NO_COMMON)
        self._part(words.TRACKED, "tracked")
        self._table(tables.tracked, words.NO_TRACKED)
        self._said(notes.report_back(content, say))
        self._part(words.CARE, "care")
        self._table(tables.care, words.NO_CARE)
        self._figures()
        self._part(words.RECORDINGS, "recordings")
        self._recordings()
        self._months()
        self._part(words.KPI_BOARD, "kpi")
        self._table(tables.kpis, words.NO_KPI)
        self._part(words.COACHING, "coaching")
        self._said(tables.coaching(content, say))
        self._part(words.APPEALS, "appeals")
        self._said(tables.appeals(content, say))
        self._part(words.SAMPLING, "sampling")
        self._table(tables.strata, words.NO_SAMPLING)

    def _figures(self) -> None:
        content, say, fonts = self._content, self._say, self._fonts
        self._part(words.FIGURES, "figures")
        self._heading(words.BY_GROUP, 2)
        self._table(tables.groups)
        if content.by_card:
            self._heading(words.BY_CARD, 2)
            self._table(tables.cards)
        self._heading(words.BY_DAY, 2)
        if content.days:
            drawn = charts.days_chart(content.days, content.pass_mark, say, fonts, CHART_POINTS, 150)
            self._picture(drawn, say(words.BY_DAY))
        self._table(tables.days)
        self._heading(words.BY_BAND, 2)
        if content.bands:
            drawn = charts.bands_chart(content.bands, content.pass_mark, say, fonts, CHART_POINTS, 150)
            self._picture(drawn, say(words.BY_BAND))
        self._table(tables.bands, words.NO_BANDS)
        self._heading(words.LOST, 2)
        if content.lost:
            self._picture(charts.pareto_chart(content.lost, say, fonts, CHART_POINTS), say(words.LOST))
        self._table(tables.lost, words.NO_LOST)

    def _recordings(self) -> None:
        content, say = self._content, self._say
        self._text(say(words.FOR_MEETING if content.recordings else words.NO_RECORDINGS))
        for number, each in enumerate(content.recordings, 1):
            facts = [words.named(each.agent, each.agent_no), each.group or "", say.moment(each.at_ms)]
            facts += [each.business_type or "", say(words.SCORE, score=points(each.score))]
            self._document.add_heading(f"{number}. " + " · ".join(one_line(fact) for fact in facts if fact), 3)
            for finding in each.findings:
                place_of = tables.position(finding.start_ms, finding.end_ms)
                family = f" ({say.family(finding.critical)})" if finding.critical else ""
                self._text(f"{place_of}  {finding.title}{family}: {finding.what}", style="List Bullet")
                if finding.norm:
                    self._text(say(words.NORM, text=finding.norm))
            if each.advice:
                self._text(say(words.ADVICE, text=each.advice))
            if each.follow_up:
                self._text(say(words.TRACKED_BY, number=each.follow_up))

    def _months(self) -> None:
        content, say, fonts = self._content, self._say, self._fonts
        self._part(words.MONTHS, "months")
        if content.months:
            passed = charts.pass_months_chart(content.months, say, fonts, CHART_POINTS, 130)
            self._picture(passed, say(words.PASS_RATE))
            wrong = charts.error_months_chart(content.months, say, fonts, CHART_POINTS, 130)
            self._picture(wrong, say(words.ERROR_RATE))
        self._table(tables.months)
        for title, make, rows in (
            (words.WHY_MOVED, tables.whys, content.whys),
            (words.MEASURES, tables.measures, content.measures),
        ):
            if rows:
                self._heading(title, 2)
                self._table(make)

    def _part(self, title: str, key: str) -> None:
        self._heading(title, 1)
        self._text(self._content.words.texts.get(key, ""))

    def _heading(self, title: str, level: int) -> None:
        self._document.add_heading(self._say(title), level)

    def _said(self, sentences: Iterable[str]) -> None:
        for sentence in sentences:
            self._text(sentence)

    def _text(self, text: str, style: str | None = None) -> None:
        for line in clean(text).split("\n"):
            if line.strip():
                self._document.add_paragraph(line, style=style)

    def _picture(self, drawing: Drawing, alt: str) -> None:
        self._document.add_picture(BytesIO(_png(drawing)), width=Mm(WIDTH_MM - 6))
        properties = self._document.inline_shapes[-1]._inline.docPr
        properties.set("descr", alt)

    def _table(self, make: MakeTable, nothing: str = "") -> None:
        table, say = make(self._content, self._say).on_page(), self._say
        if not table.rows:
            self._text(say(nothing) if nothing else "")
            return
        kinds = [column.kind for column in table.columns]
        rows = [[tables.shown(value, kind, say) for value, kind in zip(row, kinds, strict=True)] for row in table.rows]
        right = {at for at, kind in enumerate(kinds) if kind not in {"text", "day", "month"}}
        heads = [say(column.head) for column in table.columns]
        self._grid(heads, rows, [column.width for column in table.columns], right)

    def _grid(
        self, heads: Iterable[str], rows: Iterable[Iterable[str]], widths: Iterable[float], right: set[int]
    ) -> None:
        heads, widths = list(heads), list(widths)
        table = self._document.add_table(1, len(heads), style="Table Grid")
        table.autofit = False
        share = WIDTH_MM / sum(widths)
        head = table.rows[0]
        _mark_row(head._tr, "w:tblHeader")
        lines = [(head, heads, True), *((table.add_row(), list(row), False) for row in rows)]
        for line, texts, bold in lines:
            _mark_row(line._tr, "w:cantSplit")
            for at, (cell, text) in enumerate(zip(line.cells, texts, strict=True)):
                cell.width = Mm(widths[at] * share)
                _fill(cell, text, bold=bold, right=at in right)
        self._document.add_paragraph()


def _fill(cell: _Cell, text: str, *, bold: bool, right: bool) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(clean(text))
    run.font.size, run.bold = Pt(8.5), bold
    paragraph.paragraph_format.space_after = Pt(1)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _mark_row(row: object, tag: str) -> None:
    properties = row.get_or_add_trPr()  # type: ignore[attr-defined]
    if properties.find(qn(tag)) is None:
        properties.append(OxmlElement(tag))


def _set_up(document: Doc, content: ReportContent, say: Speaker) -> None:
    """Paper, fonts, page numbers and the file's properties."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin = section.bottom_margin = Mm(17)
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "List Bullet"):
        style = document.styles[name]
        style.font.name = LATIN
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), EAST_ASIAN)
    document.styles["Normal"].font.size = Pt(10)
    foot = section.footer.paragraphs[0]
    run = foot.add_run(
        say(words.FOOT, house=one_line(content.site), when=say.moment(content.made_at_ms)).removeprefix(" · ") + "    "
    )
    run.font.size, run.font.color.rgb = Pt(8), MUTED
    _page_number(foot)
    made = dt.datetime.fromtimestamp(content.made_at_ms / 1000, dt.UTC).replace(tzinfo=None)
    core = document.core_properties
    core.title = one_line(f"{say(words.TITLE)} {say.period(content.period)}")[:255]
    core.author = core.last_modified_by = one_line(content.site)[:255]
    core.comments, core.created, core.modified = "", made, made


def _page_number(paragraph: Paragraph) -> None:
    """The field that Word counts pages by."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _timeless(data: BytesIO) -> bytes:
    """The same package without the time of its writing: the same report gives the same bytes."""
    made = BytesIO()
    with zipfile.ZipFile(data) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for each in package.infolist():
            target.writestr(zipfile.ZipInfo(each.filename), package.read(each), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _png(drawing: Drawing) -> bytes:
    """A drawing as a picture with white behind."""
    document = pdfium.PdfDocument(renderPDF.drawToString(drawing))
    try:
        data = BytesIO()
        document[0].render(scale=DPI / 72).to_pil().save(data, "PNG")
        return data.getvalue()
    finally:
        document.close()
