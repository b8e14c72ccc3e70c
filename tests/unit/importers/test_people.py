"""Tables of people: headings and words as centres write them, rows that cannot be used with their reasons."""

import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter

from qadesk.domain.errors import UserError, told
from qadesk.domain.people import Days, Role
from qadesk.domain.people_columns import PeopleTable
from qadesk.importers.people import read_people
from qadesk.importers.people_words import canonical, read_day


def table(folder: Path, text: str, encoding: str = "utf-8") -> PeopleTable:
    path = folder / "people.csv"
    path.write_text(text, encoding=encoding)
    return read_people(path)


def test_good_rows_go_in_and_bad_ones_are_named(tmp_path: Path) -> None:
    found = table(
        tmp_path,
        "工号,编号,姓名,业务组,角色,入职日期\n"
        "8001,,坐席甲,投诉组,坐席,2024-01-31\n"
        "9001,,质检甲,,质检员,\n"
        ",,无名,,,\n"
        ",8009,坐席九,,客服,\n"
        "8002,,坐席乙,,飞行员,\n"
        "8003,,坐席丙,,坐席,gestern\n"
        "8004,,坐席丁,,坐席,,zu viel\n",
    )
    assert [(row.row, row.no, row.role, row.group) for row in found.rows] == [
        (2, "8001", Role.AGENT, "投诉组"),
        (3, "9001", Role.INSPECTOR, None),
        (5, "8009", Role.AGENT, None),
    ]
    assert found.rows[0].hired_on == dt.date(2024, 1, 31)
    refused = {(issue.row, issue.column): told(issue.reason) for issue in found.refused}
    assert list(refused) == [(4, "工号"), (6, "角色"), (7, "入职日期"), (8, None)]
    assert "飞行员" in refused[6, "角色"]
    assert "gestern" in refused[7, "入职日期"]


def test_an_old_spreadsheet_programs_csv_is_read_as_the_utf8_one(tmp_path: Path) -> None:
    text = "工号,姓名,班组,师傅\n0012,林佩珊,一组,0001\n"
    assert table(tmp_path, text, "gb18030").rows == table(tmp_path, text).rows
    assert table(tmp_path, text).rows[0].no == "0012"


def test_a_workbook_keeps_leading_zeros_and_real_dates(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("no", "name", "extension", "hired_on", "from", "to"))
        sheet.write_row(1, 0, ("0012", "林佩珊"))
        sheet.write_number(1, 2, 8011)
        sheet.write_datetime(1, 3, dt.datetime(2024, 2, 29), book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.write_number(1, 4, 46053)  # a date without the look of one
        sheet.write_string(1, 5, "9999-12-31")
    (row,) = read_people(path).rows
    assert (row.no, row.extension) == ("0012", "8011")
    assert (row.hired_on, row.days) == (dt.date(2024, 2, 29), Days(dt.date(2026, 1, 31)))


def test_numbers_that_a_spreadsheet_damaged_are_not_believed(tmp_path: Path) -> None:
    found = table(tmp_path, "no,name,extension\n1.38E+10,甲,8001\n1002,乙,8.0E+07\n")
    assert [(row.no, row.extension) for row in found.rows] == [("1002", None)]
    assert [(issue.row, issue.column) for issue in found.refused] == [(2, "no")]
    assert (3, "extension") in [(issue.row, issue.column) for issue in found.warnings]


def test_days_backwards_are_refused_where_they_stand(tmp_path: Path) -> None:
    found = table(
        tmp_path, "工号,班组,自,至,离职日期,入职日期\n1,甲,2026-02-01,2026-01-01,,\n2,甲,,,2020-1-1,2021-1-1\n"
    )
    assert [(issue.row, issue.column) for issue in found.refused] == [(2, "至"), (3, "离职日期")]


def test_columns_can_be_named_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("代码,工号,姓名,备注\nA1,7,甲,x\n", encoding="utf-8")
    found = read_people(path, {"代码": "no", "姓名": ""})
    assert [(row.no, row.name) for row in found.rows] == [("A1", None)]
    assert found.unknown == ("工号", "姓名", "备注")


def test_a_table_without_numbers_is_refused_as_a_whole(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no column for the numbers"):
        table(tmp_path, "姓名,班组\n甲,一组\n")


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("工号", "no"),
        ("Hired On", "hired_on"),
        (" 班 组 ", "group"),
        ("组长(工号)", "leader"),
        ("师傅*", "mentor"),
        ("备注", None),
    ],
)
def test_headings_are_known_in_whatever_spelling(heading: str, column: str | None) -> None:
    assert canonical(heading) == column


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-31",
        "2026/1/31",
        "2026.1.31",
        "2026年1月31日",
        "20260131",
        "２０２６-01-31",
        "2026-01-31 08:30",
        "46053",
    ],
)
def test_days_are_read_as_systems_write_them(text: str) -> None:
    assert read_day(text) == dt.date(2026, 1, 31)


@pytest.mark.parametrize("text", ["31.01.2026", "2026-02-30", "26-01-31", "soon", "1026-01-31", "99999999"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text) is None
