"""Times and lengths as people and spreadsheets write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.importers.moments import written_ms, written_seconds
from tests.unit.importers.call_log_files import SHANGHAI

MORNING = dt.datetime(2026, 1, 5, 9, 30, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    "text",
    [
        "2026/1/5 9:30",
        "2026-01-05 09:30:00",
        "2026-01-05T09:30:00.000",
        "2026-01-05T01:30:00Z",
        "2026-01-05 01:30:00 +0000",
        "05.01.2026 09:30",
        "2026年1月5日 9时30分",
        "2026年1月5日9时30分0秒",
        "2026年1月5日 星期一 上午9:30",
        "2026/1/5 上午 9:30:00",
        "2026/1/5 9:30 AM",
        "２０２６/１/５ ９：３０",
        "5-Jan-2026 9:30",
        "Jan 5, 2026 9:30 AM",
        "202601050930",
        "20260105093000",
        "20260105 09:30",
        "46027.395833333336",
        "1767576600",
        "1767576600000",
    ],
)
def test_one_moment_in_many_writings(text: str) -> None:
    assert written_ms(text, SHANGHAI) == MORNING.timestamp() * 1000


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("12:05 AM", 0),
        ("12:05 PM", 12),
        ("1:05 pm", 13),
        ("下午3:05", 15),
        ("下午15:05", 15),
        ("中午12:05", 12),
        ("中午1:05", 13),
        ("晚上8:05", 20),
        ("凌晨2:05", 2),
        ("上午15:05", None),
        ("晚上12:05", None),
        ("24:05", None),
    ],
)
def test_halves_of_the_day(text: str, hour: int | None) -> None:
    found = written_ms(f"2026/1/5 {text}", SHANGHAI)
    expected = None if hour is None else MORNING.replace(hour=hour, minute=5).timestamp() * 1000
    assert found == expected


def test_day_and_month_are_not_guessed() -> None:
    assert written_ms("5/1/2026 9:30", SHANGHAI) is None
    assert written_ms("5/1/2026 9:30", SHANGHAI, day_first=True) == MORNING.timestamp() * 1000
    assert written_ms("1/5/2026 9:30", SHANGHAI, day_first=False) == MORNING.timestamp() * 1000
    assert written_ms("1/13/26 9:30", SHANGHAI) == MORNING.replace(day=13).timestamp() * 1000
    assert written_ms("13-1-2026 9:30", SHANGHAI) == MORNING.replace(day=13).timestamp() * 1000
    assert written_ms("13/13/2026 9:30", SHANGHAI) is None


@pytest.mark.parametrize(
    "text", ["", "2026-01-05", "9:30", "2026-02-30 9:30", "1800-01-01 9:30", "8105", "13800001111"]
)
def test_what_is_no_time_of_a_call(text: str) -> None:
    assert written_ms(text, SHANGHAI) is None


@pytest.mark.parametrize("text", ["65", "65.0", "65,0", "1:05", "00:01:05", "1分5秒", "1分05秒", "65秒", "1m5s", "65 s",
                                  "0:01:05.000", "1899-12-31T00:01:05"])  # fmt: skip
def test_one_length_in_many_writings(text: str) -> None:
    assert written_seconds(text) == 65


@pytest.mark.parametrize("text", ["", "-5", "1:75", "x", "分", "2026-01-05", "1e3"])
def test_what_is_no_length(text: str) -> None:
    assert written_seconds(text) is None


@given(st.text(max_size=30))
def test_no_text_makes_them_fail(text: str) -> None:
    written_ms(text, SHANGHAI)
    written_seconds(text)
