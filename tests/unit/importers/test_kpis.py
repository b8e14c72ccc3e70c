"""KPI tables as centres keep them; whatever is written comes back, and what is wrong is said."""

import csv
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qadesk.domain.errors import UserError, told
from qadesk.domain.insight.kpi_counts import Cell
from qadesk.domain.insight.kpi_rows import KpiTable
from qadesk.domain.texts import untranslated
from qadesk.importers.kpis import read_kpis

DAY = date(2026, 3, 1)


def table(path: Path, *rows: tuple[object, ...]) -> KpiTable:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return read_kpis(path)


def said(found: KpiTable) -> list[tuple[int | None, str]]:
    return [(each.row, told(each.reason, untranslated)) for each in found.refused]


def test_a_chinese_table_with_a_column_for_each_kpi(tmp_path: Path) -> None:
    found = table(
        tmp_path / "kpi.csv",
        ("日期", "业务组", "呼入量", "接通量", "接通率", "平均排队时间(秒)", "客户满意率(%)", "备注"),
        ("2026-03-01", "合计", "1000", "931", "93.1%", "12.5", "98.2", "x"),
        ("2026/3/2", "一组", "", "", "0.9", "00:00:14", "1", ""),
        ("2026年3月3日", "一组", "0", "0", "-", "", "97", ""),
    )
    assert found.refused == ()
    values = [(v.kpi, v.cell, v.value, v.numerator, v.denominator) for row in found.rows for v in row.values]
    one, two, three = Cell(DAY), Cell(DAY + timedelta(days=1), "一组"), Cell(DAY + timedelta(days=2), "一组")
    assert sorted(values, key=str) == sorted(
        [
            ("answer_rate", one, Decimal("0.931"), 931, 1000),
            ("average_queue_time_s", one, Decimal("12.5"), None, None),
            ("satisfaction", one, Decimal("0.982"), None, None),
            ("answer_rate", two, Decimal("0.9"), None, None),
            ("average_queue_time_s", two, Decimal(14), None, None),
            ("satisfaction", two, Decimal("0.01"), None, None),
            ("satisfaction", three, Decimal("0.97"), None, None),
        ],
        key=str,
    )


def test_bad_rows_are_told_and_the_others_go_in(tmp_path: Path) -> None:
    found = table(
        tmp_path / "kpi.csv",
        ("day", "interval", "kpi", "value", "numerator", "denominator"),
        ("2026-03-01", "09:00-09:30", "service_level", "0.8", "8", "10"),
        ("soon", "", "service_level", "0.8", "", ""),
        ("2026-03-01", "09:10", "service_level", "0.8", "", ""),
        ("2026-03-01", "", "happiness", "0.8", "", ""),
        ("2026-03-01", "", "answer_rate", "180%", "", ""),
        ("2026-03-01", "", "answer_rate", "0.8", "11", "10"),
        ("2026-03-01", "", "answer_rate", "0.8", "9", "10"),
        ("2026-03-01", "9:00", "SL", "0.9", "9", "10"),
        ("2026-03-01", "", "aht", "long", "", ""),
        ("2026-03-01", "", "aht", "", "", ""),
        ("2026-03-01", "", "answer rate", "", "9", "10"),
    )
    assert [row.row for row in found.rows] == [2, 12]
    assert found.rows[0].values[0].cell == Cell(DAY, None, 540)
    assert found.rows[1].values[0].value == Decimal("0.9")
    reasons = ("no day", "no half hour", "no KPI", "no share", "greater than", "is not", "Row 2", "no length", "figure")
    assert [row for row, _ in said(found)] == list(range(3, 12))
    assert all(part in text for part, (_, text) in zip(reasons, said(found), strict=True)), said(found)


def test_a_workbook_with_shares_in_per_cent_format(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "kpi.xlsx"))
    sheet, percent = book.add_worksheet(), book.add_format({"num_format": "0.00%"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ("日期", "接通率", "平均通话时长"))
    sheet.write_datetime(1, 0, datetime(2026, 3, 1), day)
    sheet.write_number(1, 1, 0.1 + 0.2, percent)
    sheet.write_number(1, 2, 245)
    book.close()
    (row,) = read_kpis(tmp_path / "kpi.xlsx").rows
    assert [(value.kpi, value.value) for value in row.values] == [
        ("answer_rate", Decimal("0.3")),
        ("average_handle_time_s", Decimal(245)),
    ]


@pytest.mark.parametrize("head", [("接通率", "班次"), ("日期", "心情")])
def test_what_is_no_table_of_kpis_is_refused(tmp_path: Path, head: tuple[str, ...]) -> None:
    with pytest.raises(UserError, match="has no column for"):
        table(tmp_path / "kpi.csv", head, ("1", "2"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    days=st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1, max_size=8, unique=True),
    data=st.data(),
    form=st.sampled_from(("share", "cell", "heading")),
)
def test_what_is_written_comes_back_exactly(tmp_path: Path, days: list[date], data: st.DataObject, form: str) -> None:
    shares = [Decimal(data.draw(st.integers(0, 10_000))).scaleb(-4) for _ in days]
    times = [Decimal(data.draw(st.integers(0, 10_000_000))).scaleb(-3) for _ in days]
    scale, sign = Decimal(1 if form == "share" else 100), "%" if form == "cell" else ""
    heading = "接通率(%)" if form == "heading" else "接通率"
    rows = [
        (day.isoformat(), f"{share * scale}{sign}", str(time))
        for day, share, time in zip(days, shares, times, strict=True)
    ]
    found = table(tmp_path / "kpi.csv", ("日期", heading, "话后处理时长"), *rows)
    assert found.refused == ()
    back = {row.values[0].cell.day: tuple(value.value for value in row.values) for row in found.rows}
    assert back == {day: (share, time) for day, share, time in zip(days, shares, times, strict=True)}


@given(st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_cells_is_read_or_refused(tmp_path: Path, rows: list[list[str]]) -> None:
    plain = [tuple(cell.replace("\0", "").encode("utf-8", "ignore").decode() for cell in row) for row in rows]
    found = table(tmp_path / "kpi.csv", ("日期", "指标", "值"), *plain)
    assert all(each.row is not None for each in found.refused)
