"""The workbook, read back by another library."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qadesk.domain.answers import Evidence
from qadesk.domain.sheets import SheetContent
from qadesk.reports import Renderer
from qadesk.reports.sheet_xlsx import sheet_name
from qadesk.reports.text import clean
from tests.unit.reports import sheets
from tests.unit.reports.reading import Rows, workbook

MOST_CHARACTERS = 32_767

Xlsx = Callable[[SheetContent], bytes]


@pytest.fixture(scope="session")
def xlsx(renderer: Renderer) -> Xlsx:
    return lambda content: renderer.render(content, "xlsx", sheets.chinese)


def overview(document: bytes) -> dict[object, object]:
    return {row[0]: row[1] for row in workbook(document)["质检单"][1:] if row[0]}


def items(document: bytes) -> Rows:
    return workbook(document)["评分项"]


def test_facts_and_result_stand_beside_their_labels(xlsx: Xlsx) -> None:
    found = overview(xlsx(sheets.ordinary()))
    assert found["质检成绩"] == 91.25
    assert found["结果"] == "合格"
    assert found["坐席"] == "2017 林晓雯"
    assert found["客户"] == "138****0001"
    assert found["通话时间"] == "2026-01-05 09:30"
    assert found["方案版本"] == 3
    assert found["服务礼仪"] == "18 / 25"
    assert found["辅导记录"] == sheets.ordinary().coaching_note
    assert found["得分说明"] == sheets.steps()[0]


def test_items_have_points_as_numbers(xlsx: Xlsx) -> None:
    head, *rows = items(xlsx(sheets.ordinary()))
    assert head == ["评分类别", "序号", "评分项", "评分", "得分", "满分", "致命", "评语"]
    assert len(rows) == 12
    assert rows[2][1:6] == [3, "使用礼貌用语（请稍等、让您久等了）", "该用“请”“您”时未用", 3, 5]
    assert rows[0][3:5] == ["本通不涉及", ""]
    assert rows[10][6] == "致命"


def test_evidence_has_times_that_can_be_reckoned_with(xlsx: Xlsx) -> None:
    head, *rows = workbook(xlsx(sheets.ordinary()))["证据片段"]
    assert head == ["序号", "评分项序号", "评分项", "起", "止", "说明"]
    assert rows[1][:2] == [2, 3]
    assert _seconds(rows[1][3]) == pytest.approx(182.4, abs=0.001)
    assert _seconds(rows[1][4]) == pytest.approx(196.6, abs=0.001)
    assert rows[1][5] == "查询时静默 14.2 秒，未告知客户"


def test_former_revisions_have_a_sheet_of_their_own(xlsx: Xlsx) -> None:
    _, row = workbook(xlsx(sheets.revised()))["修订记录"]
    assert row[:4] == [1, 86.25, "周明", "2026-01-05 10:30"]
    assert "修订记录" not in workbook(xlsx(sheets.ordinary()))


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "{=1}", "0012", "http://x"]
)
def test_what_looks_like_something_else_stays_the_text_it_is(xlsx: Xlsx, text: str) -> None:
    document = xlsx(with_comment(text))
    assert items(document)[1][7] == text
    assert all(b"<f>" not in part and b"<hyperlink" not in part for part in parts(document))


def test_a_text_longer_than_a_cell_is_cut_where_excel_would_refuse_it(xlsx: Xlsx) -> None:
    assert items(xlsx(with_comment("长" * 40_000)))[1][7] == "长" * MOST_CHARACTERS


def test_characters_beyond_the_basic_plane_count_twice(xlsx: Xlsx) -> None:
    """Excel counts UTF-16 units: a cell of emoji holds half as many."""
    shown = items(xlsx(with_comment("😀" * 20_000)))[1][7]
    assert isinstance(shown, str)
    assert 0 < len(shown.encode("utf-16-le")) // 2 <= MOST_CHARACTERS


@given(st.text(st.characters(), max_size=80))
@example("\x00\x0b_x0041_\ufffe")
@example("\ud83d")
@example("=cmd|' /C calc'!A0")
def test_any_text_comes_back_without_what_shows_nothing(xlsx: Xlsx, text: str) -> None:
    rows = items(xlsx(with_comment(text)))
    assert rows[1][7] == clean(text)


def test_a_title_makes_a_sheet_name_that_excel_takes() -> None:
    assert sheet_name("a[b]:c*d?e/f\\g") == "a b  c d e f g"
    assert len(sheet_name("长" * 50)) == 31


def test_same_content_same_bytes(xlsx: Xlsx) -> None:
    assert xlsx(sheets.revised()) == xlsx(sheets.revised())


def test_a_table_keeps_its_headings_in_sight_and_fits_a4(xlsx: Xlsx) -> None:
    with ZipFile(BytesIO(xlsx(sheets.ordinary()))) as book:
        sheet = book.read("xl/worksheets/sheet2.xml").decode()
    assert 'state="frozen"' in sheet
    assert 'paperSize="9"' in sheet


def with_comment(text: str) -> SheetContent:
    item = sheets.item(1, "评分项", "1", "2", comment=text, evidence=(Evidence(0, 1),))
    return replace(sheets.ordinary(), sections=(sheets.section("类别", "1", "2", item),))


def parts(document: bytes) -> list[bytes]:
    with ZipFile(BytesIO(document)) as book:
        return [book.read(name) for name in book.namelist()]


def _seconds(cell: object) -> float:
    if isinstance(cell, dt.time):
        return cell.hour * 3600 + cell.minute * 60 + cell.second + cell.microsecond / 1e6
    assert isinstance(cell, dt.timedelta), cell
    return cell.total_seconds()
