"""Cleaning, time codes, fallback fonts and the placing of marks."""

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.answers import Evidence
from qadesk.reports.evidence import Mark, marked_evidence
from qadesk.reports.fonts import REPLACEMENT, Fonts
from qadesk.reports.sheet_wave import MOST_BADGE_ROWS, place
from qadesk.reports.text import clean, date_time, span_code, time_code
from tests.unit.reports import sheets

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(sheets.FONTS / "NotoSansSC-Regular.ttf", sheets.FONTS / "NotoSansSC-Bold.ttf")


@pytest.mark.parametrize(
    ("at_ms", "shown"),
    [(0, "00:00"), (999, "00:00"), (178_000, "02:58"), (3_599_999, "59:59"), (3_600_000, "1:00:00"), (-5, "00:00")],
)
def test_time_code(at_ms: int, shown: str) -> None:
    assert time_code(at_ms) == shown


def test_a_span_within_a_second_is_one_time_code() -> None:
    assert span_code(178_000, 182_000) == "02:58–03:02"
    assert span_code(178_100, 178_900) == "02:58"


def test_times_are_the_sites_and_unknown_ones_stay_empty() -> None:
    assert date_time(sheets.STARTED_MS, SHANGHAI) == "2026-01-05 09:30"
    assert date_time(None, SHANGHAI) == ""
    assert date_time(10**17, SHANGHAI) == ""


def test_times_before_the_epoch_are_times_too() -> None:
    at = dt.datetime(1969, 12, 31, 12, 0, tzinfo=SHANGHAI)
    assert date_time(round(at.timestamp() * 1000), SHANGHAI) == "1969-12-31 12:00"


@given(st.text(st.characters()))
def test_cleaning_twice_is_cleaning_once_and_keeps_what_shows(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert [letter for letter in once if letter.isalnum()] == [letter for letter in text if letter.isalnum()]


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_every_character_is_set_in_a_font_that_has_it(fonts: Fonts, text: str) -> None:
    runs = list(fonts.runs(text, bold=True))
    shown = "".join(run.text for run in runs)
    assert len(shown) == len(text)
    assert {old for old, new in zip(text, shown, strict=True) if old != new} == fonts.missing(text) - {REPLACEMENT}
    assert not any(fonts.missing(run.text) for run in runs)


def test_bold_falls_to_regular_for_rare_characters(fonts: Fonts) -> None:
    assert [(run.text, run.font) for run in fonts.runs("朱镕堃组", bold=True)] == [
        ("朱", fonts.bold),
        ("镕堃", fonts.regular),
        ("组", fonts.bold),
    ]


SPANS = st.lists(st.tuples(st.integers(-1000, 400_000), st.integers(-1000, 400_000)), max_size=40)


@given(SPANS)
def test_marks_lie_within_the_picture_and_badges_part_while_rows_last(spans: list[tuple[int, int]]) -> None:
    item = sheets.item(1, "项", "0", "5")
    marks = tuple(Mark(at, item, Evidence(*span)) for at, span in enumerate(spans, 1))
    whole = max([1, *(end for _, end in spans)])
    placed = place(marks, whole, 480.0)
    assert sorted(each.mark.number for each in placed) == list(range(1, len(spans) + 1))
    assert all(0 <= each.left < each.right <= 480.01 and 0 <= each.row < MOST_BADGE_ROWS for each in placed)
    for row in range(MOST_BADGE_ROWS - 1):
        centres = [each.centre for each in placed if each.row == row]
        assert all(b - a >= 8 for a, b in pairwise(centres))


def test_evidence_is_numbered_through_the_whole_card() -> None:
    marks = marked_evidence(sheets.ordinary())
    assert [(mark.number, mark.item.number) for mark in marks] == [(1, 2), (2, 3), (3, 3), (4, 4)]
