"""The JSON sheet: every value, exact."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.sheets import SheetContent
from qadesk.reports import Renderer
from tests.unit.reports import sheets

Read = Callable[[SheetContent], dict[str, Any]]


@pytest.fixture(scope="session")
def read(renderer: Renderer) -> Read:
    return lambda content: json.loads(renderer.render(content, "json", sheets.chinese).decode("utf-8"))


def test_figures_are_decimal_strings_and_spans_milliseconds(read: Read) -> None:
    found = read(sheets.ordinary())
    item = found["sections"][0]["items"][2]
    assert (found["score"], item["points"], item["max"]) == ("91.25", "3", "5")
    assert item["evidence"][0] == {"span": [182400, 196600], "note": "查询时静默 14.2 秒，未告知客户"}
    assert found["sections"][0]["items"][0]["points"] is None


def test_times_carry_their_offset(read: Read) -> None:
    found = read(sheets.ordinary())
    assert found["call"]["started_at"] == "2026-01-05T09:30:00.000+08:00"
    assert found["submitted_at"] == "2026-01-06T09:30:00.000+08:00"


def test_what_is_unknown_is_null(read: Read) -> None:
    found = read(sheets.empty())
    assert found["call"]["started_at"] is None
    assert found["call"]["agent_no"] is None
    assert found["recording"]["seconds"] is None
    assert found["wave"] is None


def test_all_of_the_content_is_there(read: Read) -> None:
    content = sheets.revised()
    found = read(content)
    assert found["format"] == "qadesk-sheet/1"
    assert found["scorecard"]["version"] == 3
    assert tuple(found["steps"]) == content.why
    assert found["history"][0]["score"] == "86.25"
    assert found["reason"] == content.reason
    assert found["coaching_note"] == content.coaching_note
    assert [item["number"] for section in found["sections"] for item in section["items"]] == list(range(1, 13))
    assert [lane["role"] for lane in found["wave"]["lanes"]] == ["agent", "customer"]


def test_no_figure_is_written_with_an_exponent(read: Read) -> None:
    assert read(sheets.ordinary(score=Decimal("1E+2")))["score"] == "100"


def test_chinese_is_readable_in_the_file(renderer: Renderer) -> None:
    assert "林晓雯".encode() in renderer.render(sheets.ordinary(), "json", sheets.chinese)


@given(st.text(max_size=80))
def test_any_text_comes_back_as_it_was(read: Read, text: str) -> None:
    assert read(sheets.ordinary(comment=text))["comment"] == text


def test_half_a_character_from_a_file_name_does_not_stop_it(read: Read) -> None:
    assert read(sheets.ordinary(file="a\udcffb.wav"))["recording"]["file"] == "a?b.wav"
