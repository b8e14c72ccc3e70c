"""Lists of marks: what other programs read back from them, whatever people wrote."""

import csv
from io import StringIO

import pysubs2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.mark_rows import MarkRow
from qadesk.domain.texts import untranslated
from qadesk.exchange.mark_lists import FORMULA, audacity, comma_separated, subtitles

ROWS = [
    MarkRow(1500, 4250, "evidence", "开头语规范", "未报工号"),
    MarkRow(3_661_005, 3_661_005, "bookmark"),
    MarkRow(3_700_000, 3_720_000, "note", "", "客户\t很着急\n需要回访"),
]
TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
TIMES = st.integers(0, 10**8)
ROW = st.builds(
    lambda times, *more: MarkRow(*sorted(times), *more),
    st.tuples(TIMES, TIMES),
    st.sampled_from(["evidence", "note", "bookmark", "redact"]),
    TEXT,
    TEXT,
)


def from_audacity(text: str) -> list[tuple[float, float, str]]:
    lines = text.split("\n")
    assert lines.pop() == ""
    cells = [line.split("\t") for line in lines]
    return [(float(start), float(end), label) for start, end, label in cells]


def from_csv(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.encode("utf-8").decode("utf-8-sig"), newline="")))


def test_audacity_reads_seconds_and_labels() -> None:
    assert from_audacity(audacity(ROWS, untranslated)) == [
        (1.5, 4.25, "开头语规范: 未报工号"),
        (3661.005, 3661.005, "Bookmark"),
        (3700.0, 3720.0, "客户 很着急 需要回访"),
    ]


def test_a_spreadsheet_reads_times_kinds_and_texts() -> None:
    header, *rows = from_csv(comma_separated(ROWS, untranslated))
    assert header == ["Start", "End", "Start (s)", "End (s)", "Kind", "Item", "Text"]
    assert rows == [
        ["00:00:01.500", "00:00:04.250", "1.500", "4.250", "Evidence", "开头语规范", "未报工号"],
        ["01:01:01.005", "01:01:01.005", "3661.005", "3661.005", "Bookmark", "", ""],
        ["01:01:40.000", "01:02:00.000", "3700.000", "3720.000", "Note", "", "客户 很着急 需要回访"],
    ]


def test_a_player_reads_subtitles() -> None:
    read = pysubs2.SSAFile.from_string(subtitles(ROWS, untranslated), format_="srt")
    assert [(event.start, event.end, event.plaintext) for event in read] == [
        (1500, 4250, "开头语规范: 未报工号"),
        (3_661_005, 3_662_005, "Bookmark"),
        (3_700_000, 3_720_000, "客户 很着急 需要回访"),
    ]


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1", "\r=1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    rows = from_csv(comma_separated([MarkRow(0, 1, "note", text, text)], untranslated))
    assert rows[1][5:] == [f"'{' '.join(text.split())}"] * 2


@given(st.lists(ROW, max_size=6))
def test_whatever_was_written_each_row_stays_one(rows: list[MarkRow]) -> None:
    assert [round(start * 1000) for start, _, _ in from_audacity(audacity(rows, untranslated))] == [
        row.start_ms for row in rows
    ]
    read = from_csv(comma_separated(rows, untranslated))
    assert [len(cells) for cells in read] == [7] * (len(rows) + 1)
    assert not any(cell.lstrip().startswith(FORMULA) for cells in read for cell in cells)
    blocks = subtitles(rows, untranslated).split("\n\n") if rows else []
    assert [block.strip("\n").count("\n") for block in blocks] == [2] * len(rows)
    assert all(block.count("-->") == 1 for block in blocks)
