"""Tables of calls that no telephone system wrote: headings, encodings, delimiters, and what spreadsheets do to them."""

import datetime as dt
import json
from pathlib import Path

import pytest
import xlsxwriter

from qadesk.domain.call_logs import LOG_COLUMNS, LoggedCall, Outcome
from qadesk.domain.errors import UserError
from qadesk.domain.tables import CALL_COLUMNS
from qadesk.importers.calls import CallLogs
from tests.unit.importers.call_log_files import AT, SHANGHAI, facts, figures, log, options, read, reason

CHINESE = """流水号;开始时间;工号;姓名;技能组;呼叫方向;客户号码;通话结果;排队时长;通话时长;话后时长;转接;录音文件;评价
A1;2026-03-03 09:06:40;0105;周三;售后;呼入;013800001111;已接听;9;00:00:51;1分5秒;否;D:\\rec\\a.wav;满意
A2;2026-03-03 09:10:00;;;售后;呼入;+8613800002222;放弃;0:20;0;;;;
"""


def only(path: Path, **more: object) -> LoggedCall:
    calls, refused = read(path, **more)
    assert not refused
    return calls[0]


def test_chinese_headings_map_by_themselves(tmp_path: Path) -> None:
    calls, refused = read(log(tmp_path, CHINESE))
    assert not refused
    assert facts(calls[0]) == {
        "unique_id": "A1",
        "started_at_ms": AT * 1000,
        "agent_no": "0105",
        "agent": "周三",
        "queue": "售后",
        "direction": "inbound",
        "customer": "013800001111",
        "rating": "满意",
        "seconds": "51",
    }
    assert figures(calls[0]) == {
        "outcome": Outcome.ANSWERED,
        "wait_ms": 9000,
        "talk_ms": 51_000,
        "wrap_ms": 65_000,
        "transferred": False,
    }
    assert calls[0].recording_names == ("a.wav",)
    assert calls[1].facts.customer == "+8613800002222"
    assert figures(calls[1]) == {"outcome": Outcome.ABANDONED, "wait_ms": 20_000, "talk_ms": 0}


def test_every_canonical_name_maps_to_itself(tmp_path: Path) -> None:
    names = (*CALL_COLUMNS, *LOG_COLUMNS)
    preview = CallLogs().preview(log(tmp_path, ",".join(names) + "\n" + "," * (len(names) - 1)), options())
    assert preview.mapping == {name: name for name in names}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    path = log(tmp_path, CHINESE, encoding=encoding)
    usual, _ = read(log(tmp_path, CHINESE, "usual.csv"))
    assert [(call.facts, call.figures) for call in read(path)[0]] == [(call.facts, call.figures) for call in usual]
    assert CallLogs().preview(path, options()).mapping["流水号"] == "unique_id"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~", "，", "\x1f", "§"])
def test_the_usual_delimiters_and_odd_ones(tmp_path: Path, delimiter: str) -> None:
    path = log(tmp_path, CHINESE.replace(";", delimiter))
    usual, _ = read(log(tmp_path, CHINESE, "usual.csv"))
    assert [(call.facts, call.figures) for call in read(path)[0]] == [(call.facts, call.figures) for call in usual]
    assert CallLogs().preview(path, options()).delimiter == delimiter


@pytest.mark.parametrize(("written", "chosen"), [("utf-8-sig", "utf-8"), ("utf-8", "UTF-8"), ("gb18030", "gbk")])
def test_an_encoding_that_is_chosen(tmp_path: Path, written: str, chosen: str) -> None:
    assert only(log(tmp_path, CHINESE, encoding=written), encoding=chosen).facts.agent == "周三"


def test_chinese_that_first_comes_far_behind_the_head(tmp_path: Path) -> None:
    rows = [f"A{n},2026-03-03 09:06:40,8105,x" for n in range(40_000)]
    text = "\n".join(["callid,start,agentno,queue", *rows, "B1,2026-03-03 09:06:40,8105,售后"])
    calls, refused = read(log(tmp_path, text, encoding="gb18030"))
    assert not refused
    assert calls[-1].facts.queue == "售后"


def test_lines_of_another_encoding_are_refused_and_no_others(tmp_path: Path) -> None:
    head, first, second = CHINESE.splitlines(keepends=True)
    for one, other in (("utf-8", "gb18030"), ("gb18030", "utf-8")):
        data = b"".join(line.encode(one) for line in (head, first, second)) + first.encode(other) + second.encode(one)
        calls, refused = read(log(tmp_path, data))
        assert [call.rows for call in calls] == [(2,), (3, 5)]
        assert [issue.row for issue in refused] == [4]


def test_a_mapping_decides_also_for_unknown_headings(tmp_path: Path) -> None:
    path = log(tmp_path, "甲,乙,丙,丁\n1,2026-03-03 09:06:40,8105,红\n")
    with pytest.raises(UserError):
        read(path)
    mapping = {"甲": "unique_id", "乙": "started_at", "丙": "agent_no", "丁": "colour"}
    call = only(path, mapping=mapping)
    assert facts(call) == {"unique_id": "1", "started_at_ms": AT * 1000, "agent_no": "8105", "colour": "红"}
    preview = CallLogs().preview(path, options())
    assert (preview.format_name, preview.columns, preview.calls) == ("table", ("甲", "乙", "丙", "丁"), ())
    assert preview.issues


def test_headings_stand_below_titles(tmp_path: Path) -> None:
    calls, refused = read(log(tmp_path, "通话记录\n导出时间: 2026-03-04\n" + CHINESE))
    assert not refused
    assert [call.rows for call in calls] == [(4,), (5,)]


def test_totals_at_the_foot_are_refused_with_their_row(tmp_path: Path) -> None:
    calls, refused = read(log(tmp_path, CHINESE + "合计;;;;;;;;29;51;;;;\n"))
    assert len(calls) == 2
    assert [issue.row for issue in refused] == [4]


@pytest.mark.parametrize("value", ["1.38E+10", "1.38e+10", "1,38E+10", "########", "#N/A", "#NAME?"])
def test_damaged_numbers_are_flagged_and_unknown(tmp_path: Path, value: str) -> None:
    call = only(log(tmp_path, CHINESE.replace("013800001111", value)))
    assert call.facts.customer is None
    assert [(warning.row, warning.column) for warning in call.warnings] == [(2, "客户号码")]
    assert "damaged" in reason(call.warnings[0])
    assert json.loads(call.warnings[0].reason)[2]["value"] == value


@pytest.mark.parametrize(
    ("cell", "number"),
    [('"=""013800001111"""', "013800001111"), ("'+8613800001111", "+8613800001111"), ("13800001111.0", "13800001111")],
)
def test_wrapped_numbers_are_what_they_wrap(tmp_path: Path, cell: str, number: str) -> None:
    assert only(log(tmp_path, CHINESE.replace("013800001111", cell))).facts.customer == number


@pytest.mark.parametrize("nobody", ["anonymous", "匿名", "Unknown", "-", "无"])
def test_whoever_hides_his_number_has_none(tmp_path: Path, nobody: str) -> None:
    call = only(log(tmp_path, CHINESE.replace("013800001111", nobody)))
    assert (call.facts.customer, call.warnings) == (None, ())


def test_a_number_in_the_column_of_names_is_a_number(tmp_path: Path) -> None:
    call = only(log(tmp_path, "callid,start,坐席\nA,2026-03-03 09:06:40,0105\nB,2026-03-03 09:06:40,周三\n"))
    assert (call.facts.agent_no, call.facts.agent) == ("0105", None)


def test_a_formula_stays_text(tmp_path: Path) -> None:
    call = only(log(tmp_path, CHINESE.replace("周三", '"=HYPERLINK(""http://x"",""点我"")"')))
    assert call.facts.agent == '=HYPERLINK("http://x","点我")'


def test_day_and_month_by_the_evidence_of_the_whole_file(tmp_path: Path) -> None:
    head = "callid,start\n" + "\n".join(f"A{n},03/0{n % 9 + 1}/2026 09:06" for n in range(500))
    for last, first_ms in (("25/03/2026 10:00", "2026-01-03"), ("03/25/2026 10:00", "2026-03-01")):
        path = log(tmp_path, f"{head}\nB,{last}\n")
        calls, refused = read(path)
        assert not refused
        begun = dt.datetime.fromtimestamp((calls[0].facts.started_at_ms or 0) / 1000, SHANGHAI)
        assert f"{begun:%Y-%m-%d}" == first_ms
    with pytest.raises(UserError, match="day or month"):
        read(log(tmp_path, head))
    preview = CallLogs().preview(log(tmp_path, head), options())
    assert preview.day_first is None
    assert preview.issues
    assert only(log(tmp_path, head), day_first=True).facts.started_at_ms == 1_767_402_360_000


def test_the_preview_says_how_dates_are_read(tmp_path: Path) -> None:
    path = log(tmp_path, "callid,start\nA,05/03/2026 10:00\nB,25/03/2026 10:00\n")
    assert CallLogs().preview(path, options()).day_first is True


def test_one_call_in_several_rows(tmp_path: Path) -> None:
    text = """callid,start,agentno,talktime,waittime,result,callerno
A,2026-03-03 09:08:00,8106,30,,answered,
B,2026-03-03 09:07:00,8107,5,1,answered,13800002222
A,2026-03-03 09:06:40,8105,51,9,answered,13800001111
"""
    calls, refused = read(log(tmp_path, text.replace("callerno", "customerno")))
    assert not refused
    call = calls[0]
    assert call.rows == (2, 4)
    assert facts(call) | {"seconds": "81"} == facts(call)
    assert (call.facts.agent_no, call.facts.customer, call.facts.started_at_ms) == ("8105", "13800001111", AT * 1000)
    assert figures(call) == {
        "outcome": Outcome.ANSWERED,
        "wait_ms": 9000,
        "talk_ms": 81_000,
        "transferred": True,
    }


@pytest.mark.parametrize(
    ("row", "agent", "customer"),
    [
        ("呼入,13800001111,8105", "8105", "13800001111"),
        ("呼出,8105,013800001111", "8105", "013800001111"),
        ("呼入,95588,4000000000", None, "95588"),
        (",8105,13800001111", "8105", "13800001111"),
    ],
)
def test_both_sides_of_a_call(tmp_path: Path, row: str, agent: str | None, customer: str) -> None:
    call = only(log(tmp_path, f"开始时间,呼叫类型,主叫号码,被叫号码\n2026-03-03 09:06:40,{row}\n"))
    assert (call.facts.agent_no, call.facts.customer) == (agent, customer)


def test_rows_of_wrong_length_are_refused(tmp_path: Path) -> None:
    rows = ["A,2026-03-03 09:06:40,8105", "B,2026-03-03 09:06", "C,2026-03-03 09:06:40,8105,,x", "D,2026-03-03 09:06:4"]
    calls, refused = read(log(tmp_path, "callid,start,agentno\n" + "\n".join([rows[0]] * 30 + rows[1:])))
    assert [call.facts.unique_id for call in calls] == ["A"]
    assert [issue.row for issue in refused] == [32, 33, 34]


def sheet(path: Path, *rows: tuple[object, ...]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        time = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        length = book.add_format({"num_format": "[h]:mm:ss"})
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.timedelta):
                    page.write_datetime(at, column, cell, length)
                elif isinstance(cell, dt.datetime):
                    page.write_datetime(at, column, cell, time)
                else:
                    page.write(at, column, cell)
    return path


def test_a_spreadsheet(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "calls.xlsx",
        ("流水号", "开始时间", "工号", "客户号码", "通话时长"),
        ("A1", dt.datetime(2026, 3, 3, 9, 6, 40), 8105, 13800001111, dt.timedelta(seconds=51)),
        ("A2", 46084.5, "0106", "013800002222", "0:51"),
        (1.23e19, dt.datetime(2026, 3, 3, 9, 6, 40), 8105, 1.5, 51.5),
    )
    calls, refused = read(path)
    assert not refused
    assert facts(calls[0]) == {
        "unique_id": "A1",
        "started_at_ms": AT * 1000,
        "agent_no": "8105",
        "customer": "13800001111",
        "seconds": "51",
    }
    assert facts(calls[1]) | {"agent_no": "0106", "customer": "013800002222"} == facts(calls[1])
    assert calls[1].facts.started_at_ms == 1_772_510_400_000
    assert calls[2].facts.unique_id is None
    assert [(warning.row, warning.column) for warning in calls[2].warnings] == [(4, "流水号")]
    assert CallLogs().preview(path, options()).format_name == "table"


def test_an_export_of_freepbx_as_a_spreadsheet(tmp_path: Path) -> None:
    rows = (
        ("calldate", "src", "dst", "channel", "dstchannel", "lastapp", "lastdata", "duration", "billsec", "disposition",
         "uniqueid"),
        ("2026-03-03 09:06:40", "13800001111", "7001", "PJSIP/t-1", "PJSIP/8105-2", "Queue", "7001,t", 60, 51,
         "ANSWERED", "1772500000.7"),
    )  # fmt: skip
    path = sheet(tmp_path / "cdr.xlsx", *rows)
    path = path.rename(tmp_path / "cdr.csv")
    call = only(path)
    assert (call.facts.agent_no, call.facts.queue, call.figures.wait_ms) == ("8105", "7001", 9000)


def test_a_counter_that_begins_anew_every_day_makes_no_calls_of_days(tmp_path: Path) -> None:
    rows = ("1,2026-01-05 09:00:00,8001,60", "1,2026-01-05 09:01:00,8002,30", "1,2026-01-06 09:00:00,8003,5")
    calls, _ = read(log(tmp_path, "\n".join(("unique_id,started_at,agent_no,seconds", *rows, ""))))
    assert [(each.facts.agent_no, each.facts.seconds, each.rows) for each in calls] == [
        ("8001", "90", (2, 3)),
        ("8003", "5", (4,)),
    ]
