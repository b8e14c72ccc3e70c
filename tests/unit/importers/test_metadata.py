"""Cells of a metadata table: what is believed, and what is named as unreadable."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import told
from qadesk.domain.tables import CALL_COLUMNS, Table
from qadesk.importers.metadata import parse_instant_ms, read_rows, suggest_mapping

ZONE = ZoneInfo("Asia/Shanghai")
AT = round(dt.datetime(2026, 1, 5, 9, 30, tzinfo=ZONE).timestamp() * 1000)


@pytest.mark.parametrize(
    "text",
    ["2026-01-05 09:30", "2026-01-05T09:30:00", "2026-1-5 9:30", "2026/1/5 9:30:00", "2026.01.05 09:30:00",
     "2026年1月5日 9:30", "2026年01月05日 9时30分", "20260105 09:30:00", "20260105093000", "202601050930",
     "20260105-093000", "2026-01-05T01:30:00Z", "2026-01-05T02:30+01:00", " 2026-01-05 09:30 "],
)  # fmt: skip
def test_written_times(text: str) -> None:
    assert parse_instant_ms(text, ZONE) == AT


@pytest.mark.parametrize(
    "text",
    ["", "gestern", "2026-01-05", "20260105", "2026/01/05", "09:30", "01/05/2026 09:30", "1767576612",
     "2026-13-05 09:30", "2026-02-30 09:30", "46027.39583", "0001-01-01 00:00", "9999-12-31 23:59", "2026115 9:30:12",
     "2026-01-05 25:00", "20261305093000", "1e10", "nan", "²026-01-05 09:30"],
)  # fmt: skip
def test_what_is_no_time_stays_unknown(text: str) -> None:
    assert parse_instant_ms(text, ZONE) is None


@given(st.text(max_size=40))
def test_no_text_makes_the_reading_of_times_fail(text: str) -> None:
    parse_instant_ms(text, ZONE)


def one_row(**cells: str) -> tuple[str | None, CallFacts, dict[str | None, str]]:
    table = Table("t.csv", tuple(cells), (tuple(cells.values()),))
    ((_, file, facts, issues),) = read_rows(table, {name: name for name in cells}, ZONE)
    return file, facts, {issue.column: told(issue.reason) for issue in issues}


def test_leading_zeros_and_plus_signs_are_kept() -> None:
    _, facts, issues = one_row(customer="+8613800000001", agent_no="0081", unique_id="0017.1")
    assert (facts.customer, facts.agent_no, facts.unique_id) == ("+8613800000001", "0081", "0017.1")
    assert issues == {}


@pytest.mark.parametrize("damaged", ["1.38E+10", "1,38E+10", "1.2345678901234568e+17", "8E+3"])
def test_numbers_a_spreadsheet_has_damaged_are_left_out_and_said(damaged: str) -> None:
    _, facts, issues = one_row(customer=damaged, queue="q")
    assert facts == CallFacts(queue="q")
    assert damaged in issues["customer"]


def test_words_of_both_languages() -> None:
    for text, word in (("呼入", "inbound"), ("OUT", "outbound"), ("外呼", "outbound")):
        assert one_row(direction=text)[1].direction == word
    for text, word in (("首次", "first"), ("Repeat", "repeat"), ("重复来电", "repeat"), ("再次来电", "repeat")):
        assert one_row(contact=text)[1].contact == word
    for text, word in (("账单", "billing"), ("Technical support", "tech_support"), ("贵宾专线", "贵宾专线")):
        assert one_row(business_type=text)[1].business_type == word


def test_other_columns_become_the_centres_own_fields() -> None:
    file, facts, _ = one_row(file="a.wav", subject="退款", level="金牌")
    assert file == "a.wav"
    assert facts == CallFacts(custom={"subject": "退款", "level": "金牌"})


def test_a_row_with_more_cells_than_headings_is_left_out() -> None:
    table = Table("t.csv", ("file", "agent"), (("a.wav", "张"), ("b.wav", "李")), ragged=frozenset({2}))
    rows = list(read_rows(table, {"file": "file", "agent": "agent"}, ZONE))
    assert [(number, file) for number, file, _, _ in rows] == [(2, None), (3, "b.wav")]
    assert "more cells" in told(rows[0][3][0].reason)


def test_a_very_long_cell_is_quoted_in_part() -> None:
    _, _, issues = one_row(started_at="x" * 10_000)
    assert len(issues["started_at"]) < 200


def test_canonical_names_need_no_mapping() -> None:
    table = Table("t.csv", CALL_COLUMNS, ())
    assert suggest_mapping(table) == {name: name for name in CALL_COLUMNS}


def test_usual_headings_are_recognised_each_meaning_once() -> None:
    table = Table(
        "t.csv", ("通话ID", "坐席工号", "坐席姓名", "通话开始时间", "客户号码", "电话", "Recording File", "备注"), ()
    )
    assert suggest_mapping(table) == {
        "通话ID": "unique_id",
        "坐席工号": "agent_no",
        "坐席姓名": "agent",
        "通话开始时间": "started_at",
        "客户号码": "customer",
        "Recording File": "file",
    }


@given(st.lists(st.tuples(st.text(max_size=12), st.sampled_from([*CALL_COLUMNS, "own"])), max_size=6))
def test_no_cell_makes_the_reading_fail(cells: list[tuple[str, str]]) -> None:
    columns = tuple(f"{place} {target}" for place, (_, target) in enumerate(cells))
    table = Table("t.csv", columns, (tuple(text for text, _ in cells),))
    mapping = {column: target for column, (_, target) in zip(columns, cells, strict=True)}
    for _, _, facts, _ in read_rows(table, mapping, ZONE):
        assert all(value != "" for value in facts.known().values())
