"""The period report as a Word document, read back with python-docx."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.oxml.ns import qn

from qadesk.domain.report.content import ReportContent, Words
from qadesk.domain.texts import Translate
from qadesk.reports.fonts import Fonts
from qadesk.reports.period.docx import write_docx
from tests.report_content import CONTENT, EMPTY, ZONE

FONTS = Path(__file__).parents[4] / "resources" / "fonts"


def as_is(_context: str, text: str) -> str:
    return text


def written(content: ReportContent, folder: Path, translate: Translate = as_is) -> Doc:
    target = folder / "report.docx"
    fonts = Fonts(FONTS / "NotoSansSC-Regular.ttf", FONTS / "NotoSansSC-Bold.ttf")
    write_docx(content, target, fonts=fonts, logo=None, zone=ZONE, translate=translate)
    assert [path.name for path in folder.iterdir()] == ["report.docx"], "nothing is left beside it"
    return Document(str(target))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Doc:
    return written(CONTENT, tmp_path_factory.mktemp("docx"))


def test_the_parts_are_headings_in_the_order_of_the_report(report: Doc) -> None:
    parts = [each.text for each in report.paragraphs if each.style and each.style.name == "Heading 1"]
    assert parts == [
        "Key problems of the period",
        "Problems to be tracked",
        "What was inspected with particular care",
        "The figures",
        "Problem recordings",
        "Months against the standard",
        "KPI board",
        "Coaching",
        "Appeals",
        "Sampling as drawn",
    ]


def test_figures_stand_in_tables_whose_heads_are_repeated_on_every_page(report: Doc) -> None:
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in report.tables)
    teams = next(table for table in report.tables if table.cell(0, 0).text == "Business group")
    assert [cell.text for cell in teams.rows[4].cells][:3] == ["二组", "308", "85.68"]
    assert "below the rest of the centre" in teams.rows[4].cells[-1].text


def test_charts_are_pictures_that_say_what_they_show(report: Doc) -> None:
    said = [shape._inline.docPr.get("descr") for shape in report.inline_shapes]
    assert len(said) == 5
    assert "Where points were lost" in said


def test_chinese_is_set_in_a_chinese_font_and_pages_are_numbered(report: Doc) -> None:
    for name in ("Normal", "Heading 1"):
        fonts = report.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"
        assert fonts.get(qn("w:eastAsiaTheme")) is None, "a theme's font would win over it"
    foot = report.sections[0].footer.paragraphs[0]._p
    assert [field.get(qn("w:instr")) for field in foot.iter(qn("w:fldSimple"))] == ["PAGE"]
    assert "2026-01-01" in report.core_properties.title


def test_a_period_without_inspections_says_so(tmp_path: Path) -> None:
    text = "\n".join(each.text for each in written(EMPTY, tmp_path).paragraphs)
    assert "Nothing was inspected in this period" in text


def test_control_characters_in_the_leads_words_do_not_break_the_document(tmp_path: Path) -> None:
    spoilt = replace(CONTENT, words=Words(texts={"problems": "先听完\x00\x0b再回应 <b>&\ud800"}))
    assert "先听完再回应 <b>&\ufffd" in [each.text for each in written(spoilt, tmp_path).paragraphs]
