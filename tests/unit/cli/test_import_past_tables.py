"""``import evaluations`` of tables: a workbook as a centre keeps it goes in once, is scored anew, and is counted."""

import csv
import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.e2e.program import Inside

SAMPLES = Path(__file__).resolve().parents[3].parent / "shared" / "samples" / "hostile"
CARD = {
    "format": "qadesk-scorecard/1",
    "key": "old",
    "title": "旧方案",
    "total": 100,
    "pass_mark": 80,
    "not_applicable": "rescale_card",
    "bands": [{"from": 80, "title": "合格"}, {"from": 0, "title": "不合格"}],
    "sections": [
        {
            "key": "etiquette",
            "title": "服务礼仪",
            "items": [
                {"key": "opening", "title": "开头语", "kind": "yes_no", "points": 20},
                {"key": "tone", "title": "语气", "kind": "scale", "points": 30, "levels": 3, "allow_na": True},
            ],
        },
        {
            "key": "process",
            "title": "服务流程",
            "items": [
                {
                    "key": "wording",
                    "title": "服务用语",
                    "kind": "faults",
                    "points": 30,
                    "options": [
                        {"key": "wait", "title": "未说请稍等", "deduct": 4},
                        {"key": "thanks", "title": "未致谢", "deduct": 6},
                    ],
                },
                {"key": "hold", "title": "静音", "kind": "count", "points": 20, "per": 5},
                {"key": "leak", "title": "泄露信息", "kind": "critical", "family": "compliance", "effect": "zero_card"},
            ],
        },
    ],
}
HEAD = (
    *("流水号", "坐席工号", "业务组", "业务类型", "质检员", "质检日期"),
    *("开头语", "语气得分", "服务用语扣分", "静音", "致命错误", "总分", "备注", "心情"),
)
DAY = datetime(2026, 3, 2)
ROWS: list[tuple[Any, ...]] = [
    ("a-1", "8801", "一组", "投诉", "9801", DAY, "是", 30, 0, "", "", 100, "很好", "x"),
    ("a-2", "８８０１", "一组", "投诉", "9801", 46084, "×", "不适用", -10, "-5", "无", 50, "", ""),
    ("a-3", "8802", "二组", "服务", "9801", "2026年3月4日", "√", 20, 4, "-0", "泄露信息", 0, "", ""),
    (),
    ("a-4", "8802", "二组", "服务", "9801", "2026-03-05", "也许", 20, 4, "0", "", 90, "", ""),
    ("a-5", "8802", "二组", "服务", "", "2026-03-05", "是", 20, 4, "0", "", 90, "", ""),
    ("合计", "", "", "", "", "", "", "", "", "", "", 330, "", ""),
]


@pytest.fixture
def old(inside: Inside, tmp_path: Path) -> Inside:
    """With the scorecard of those days."""
    card = tmp_path / "old.json"
    card.write_text(json.dumps(CARD), "utf-8")
    inside.run("scorecard", "import", card)
    inside.run("scorecard", "publish", "old", "--as", "9001")
    return inside


def workbook(path: Path, rows: list[tuple[Any, ...]], head: tuple[str, ...] = HEAD) -> Path:
    """With a merged title above the headings."""
    with xlsxwriter.Workbook(path) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy/m/d"})
        sheet.merge_range(0, 0, 0, len(head) - 1, "2026年3月质检成绩表")
        for number, row in enumerate([head, *rows], 1):
            for place, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write_datetime(number, place, cell, day)
                else:
                    sheet.write(number, place, cell)
    return path


def table(path: Path, rows: list[tuple[Any, ...]], encoding: str = "utf-8-sig") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def bring(program: Inside, path: Path, *more: str) -> dict[str, Any]:
    found: dict[str, Any] = program.json("import", "evaluations", path, "--scorecard", "old", *more)
    return found


def listed(program: Inside) -> dict[str, dict[str, Any]]:
    found = [row for row in program.json("evaluations") if row["scorecard"] == "old"]
    return {row["submitted_at"][:10]: row for row in found}


def test_a_workbook_as_a_centre_keeps_it(old: Inside, tmp_path: Path) -> None:
    book = workbook(tmp_path / "march.xlsx", ROWS)
    found = bring(old, book, "--map", "静音=hold:lost")
    assert (found["imported"], found["unchanged"], found["skipped"]) == (3, 0, [9])
    assert [row["row"] for row in found["refused"]] == [7, 8]
    assert "也许" in found["refused"][0]["reason"]
    assert "质检员" in found["refused"][1]["reason"]
    # no, na: (0 + 20 + 15) of 70 points
    assert [each["heading"] for each in found["unmapped"]] == ["心情"]
    assert (found["ambiguous"], found["missing"]) == ([], [])
    points = {each["target"]: each["points"] for each in found["columns"]}
    assert (points["tone"], points["wording"], points["hold"]) == ("earned", "lost", "lost")
    rows = listed(old)
    assert {day: row["score"] for day, row in rows.items()} == {
        "2026-03-02": "100.00",
        "2026-03-03": "50.00",
        "2026-03-04": "0.00",
    }
    assert rows["2026-03-04"]["critical"] == ["leak"]
    assert {row["agent_no"] for row in rows.values()} == {"8801", "8802"}
    assert old.json("check")["ok"]


def test_the_figures_of_a_period_count_what_came_in(old: Inside, tmp_path: Path) -> None:
    bring(old, workbook(tmp_path / "march.xlsx", ROWS), "--map", "静音=hold:lost")
    days = ("--from", "2026-03-01", "--to", "2026-03-31")
    old.run("report", "period", *days, "--format", "json", "-o", tmp_path / "out")
    report = json.loads((tmp_path / "out" / "period.json").read_text("utf-8"))
    assert (report["inspected"], report["average"]) == (3, "50.00")
    assert report["critical"]["compliance"] == 1
    lost = {line["item"]: Decimal(line["lost"]) for line in report["lost_points"]}
    assert lost == {"opening": 20, "tone": 10, "wording": 14, "hold": 5}


def test_the_same_rows_come_in_once_from_whatever_file(old: Inside, tmp_path: Path) -> None:
    bring(old, workbook(tmp_path / "march.xlsx", ROWS), "--map", "静音=hold:lost")
    before = old.json("evaluations")
    again = bring(old, workbook(tmp_path / "march.xlsx", ROWS), "--map", "静音=hold:lost")
    other = bring(old, table(tmp_path / "other.csv", [HEAD, *ROWS[1:3]], "gb18030"), "--map", "静音=hold:lost")
    assert (again["imported"], again["unchanged"]) == (0, 3)
    assert (other["imported"], other["unchanged"], other["refused"]) == (0, 2, [])
    assert old.json("evaluations") == before


def test_a_check_says_the_same_and_writes_nothing(old: Inside, tmp_path: Path) -> None:
    book = workbook(tmp_path / "march.xlsx", [*ROWS, ROWS[0]])
    before = (old.json("evaluations"), old.json("people", "list"))
    checked = bring(old, book, "--map", "静音=hold:lost", "--check")
    assert (old.json("evaluations"), old.json("people", "list")) == before
    done = bring(old, book, "--map", "静音=hold:lost")
    assert checked == done
    assert (done["imported"], done["unchanged"]) == (3, 1)


def test_headings_of_several_rows_and_the_difference_to_the_sheet(old: Inside, tmp_path: Path) -> None:
    rows = [
        ("日期", "流水号", "质检员", "服务礼仪", "", "服务流程", "", "总分"),
        ("", "", "", "开头语", "语气", "服务用语", "静音", ""),
        ("", "", "", "扣分", "得分", "扣分", "扣分", ""),
        ("2026/3/2", "b-1", "9801", "20", "30", "0", "0", "85"),
        ("2026/3/3", "b-2", "9801", "", "30分", "", "", "100"),
    ]
    found = bring(old, table(tmp_path / "deep.csv", rows))
    assert found["imported"] == 2
    assert found["missing"] == ["leak"]
    assert found["differences"] == [{"row": 4, "given": "85", "computed": "80.00", "diff": "-5.00"}]
    assert {row["score"] for row in listed(old).values()} == {"80.00", "100.00"}


def test_calls_are_known_by_recording_or_by_agent_and_time(old: Inside, tmp_path: Path) -> None:
    recording = Path(old.json("recordings")[0]["path"]).name
    head = ("录音文件名", "坐席", "通话日期", "通话时间", "质检员", "质检日期", "开头语", "语气", "服务用语", "静音")
    good = ("是", "30", "无", "0次")
    rows = [
        head,
        (recording, "", "", "", "9801", "2026-03-02", *good),
        ("", "老王", "2026-03-01", "09:30", "9801", "2026-03-03", *good),
        ("", "老王", "2026-03-01", "", "9801", "2026-03-04", *good),
        ("D:\\calls\\unknown.wav", "", "", "", "9801", "2026-03-05", *good),
    ]
    people = tmp_path / "people.csv"
    table(people, [("no", "name", "role", "group"), ("8899", "老王", "agent", "一组")])
    old.run("import", "people", people)
    found = bring(old, table(tmp_path / "calls.csv", rows))
    assert found["imported"] == 3
    assert [row["row"] for row in found["refused"]] == [4]
    rows_in = listed(old)
    assert rows_in["2026-03-02"]["recording"] is not None
    assert rows_in["2026-03-03"]["agent_no"] == "8899"
    assert rows_in["2026-03-03"]["started_at"].startswith("2026-03-01T09:30")
    assert rows_in["2026-03-05"]["recording"] is None


def test_maps_in_a_file_and_wrong_ones(old: Inside, tmp_path: Path) -> None:
    head = ("流水号", "质检员", "日期", "A项", "语气", "服务用语", "静音")
    path = table(tmp_path / "m.csv", [head, ("c-1", "9801", "2026-03-02", "对", "30", "无", "0")])
    mapped = tmp_path / "map.json"
    mapped.write_text(json.dumps({"A项": "opening", "静音": "hold:value"}), "utf-8")
    assert bring(old, path, "--map", str(mapped))["imported"] == 1
    lines = ("--lang", "en", "import", "evaluations", path)
    assert "no column" in old.refused(*lines, "--scorecard", "old", "--map", "B项=opening")
    assert "no item" in old.refused(*lines, "--scorecard", "old", "--map", "A项=nothing")
    assert "--scorecard" in old.refused(*lines)
    assert "99" in old.refused(*lines, "--scorecard", "old@99")


def test_an_item_without_a_column_and_formulas_are_told(old: Inside, tmp_path: Path) -> None:
    head = ("流水号", "质检员", "日期", "开头语", "语气", "服务用语")
    rows = [
        head,
        ("d-1", "9801", "2026-03-02", "=IF(1,1,0)", "30", "无"),
        ("d-2", "9801", "2026-03-02", "是", "30", "无"),
    ]
    found = bring(old, table(tmp_path / "f.csv", rows))
    assert (found["imported"], found["missing"]) == (0, ["hold", "leak"])
    assert [row["row"] for row in found["refused"]] == [2, 3]
    assert "静音" in found["refused"][1]["reason"]


def test_what_it_is_told_in_words(old: Inside, tmp_path: Path) -> None:
    path = table(
        tmp_path / "w.csv", [("开头用语", *HEAD[:6], *HEAD[7:]), ("是", *ROWS[0][:5], "2026-03-02", *ROWS[0][7:])]
    )
    done = old.run("--lang", "en", "import", "evaluations", path, "--scorecard", "old", "--check")
    said = done.stdout.decode("utf-8")
    assert "开头用语; is it opening?" in said
    assert "0 would go in" in done.stderr.decode("utf-8")


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside a development checkout only")
@pytest.mark.parametrize(
    "name", ["xlsx_formula_cells.xlsx", "zip_bomb_100MB.zip", "zip_slip.zip", "names.txt", "text.wav"]
)
def test_hostile_files_get_a_sentence_and_leave_the_workspace_alone(old: Inside, tmp_path: Path, name: str) -> None:
    path = tmp_path / Path(name).with_suffix(".xlsx" if name.endswith(("zip", "xlsx")) else ".csv")
    path.write_bytes((SAMPLES / name).read_bytes())
    before = old.json("evaluations")
    assert old.refused("import", "evaluations", path, "--scorecard", "old")
    assert old.json("evaluations") == before
