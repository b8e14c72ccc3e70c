"""A demand on speech heard, by commands: refused, met, waived; and how inspectors listen."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Inside

CARD = {
    "format": "qadesk-scorecard/1",
    "key": "listening",
    "title": "听音方案",
    "total": 100,
    "pass_mark": 60,
    "heard_min": 0.9,
    "bands": [{"from": 0, "title": "全部"}],
    "sections": [
        {"key": "s", "title": "礼仪", "items": [{"key": "hello", "title": "问候", "kind": "yes_no", "points": 100}]}
    ],
}
ANSWERS = {"format": "qadesk-answers/1", "scorecard": "listening", "answers": {"hello": "yes"}}


@pytest.fixture
def cards(inside: Inside, tmp_path: Path) -> Inside:
    """The workspace with a card that demands nine tenths; it takes the place of the others' business types."""
    card = tmp_path / "card.json"
    stored = inside.json("scorecard", "list")
    card.write_text(json.dumps({**CARD, "business_types": [f"type-{len(stored)}"]}), "utf-8")
    inside.run("scorecard", "import", card)
    inside.run("scorecard", "publish", "listening", "--as", "9001")
    return inside


def file_of(folder: Path, **more: Any) -> Path:
    path = folder / "answers.json"
    path.write_text(json.dumps({**ANSWERS, **more}), "utf-8")
    return path


def test_the_demand_is_met_by_what_the_file_says_was_heard(cards: Inside, tmp_path: Path) -> None:
    new = next(row for row in cards.json("recordings") if row["state"] == "new")
    give = ("evaluate", "--recording", new["uid"], "--scorecard", "listening", "--as", "9001", "--submit", "--answers")
    assert "90 %" in cards.refused(*give, file_of(tmp_path))
    length = round(new["seconds"] * 1000)
    assert "qadesk facts" in cards.refused(*give, file_of(tmp_path, heard=[[0, length]]))
    facts = cards.json("facts", new["uid"])
    assert any(channel["speech_ms"] for channel in facts["channels"])
    assert "of the speech has been heard" in cards.refused(*give, file_of(tmp_path, heard=[[0, 1]]))
    given = cards.json(*give, file_of(tmp_path, heard=[[0, length]]))
    assert (given["state"], given["heard_share"]) == ("submitted", "1.0000")
    row = next(row for row in cards.json("evaluations") if row["uid"] == given["uid"])
    assert (row["heard_share"], float(row["heard_demand"])) == ("1.0000", 0.9)
    before = next(row for row in cards.json("evaluations") if row["uid"] != given["uid"])
    assert before["heard_share"] is None
    (one,) = cards.json("inspectors")
    assert (one["no"], one["evaluations"], one["measured"]) == ("9001", 2, 1)
    assert (one["average_heard_share"], one["least_heard_share"], one["below_demand"]) == ("1.0000", "1.0000", 0)
    assert cards.json("inspectors", "--to", "2000-01-01") == []
    assert cards.json("inspectors", "--inspector", "9001", "--by", "submitted") == [one]


def test_a_reason_waives_it(cards: Inside, tmp_path: Path) -> None:
    new = next(row for row in cards.json("recordings") if row["state"] == "new")
    give = ("evaluate", "--recording", new["uid"], "--scorecard", "listening", "--as", "9001", "--submit")
    given = cards.json(*give, "--unheard", "补录旧单", "--answers", file_of(tmp_path))
    assert (given["state"], given["heard_share"]) == ("submitted", None)
    (path,) = cards.json("sheet", given["uid"], "--format", "json", "-o", tmp_path)["files"]
    assert json.loads(Path(path).read_text("utf-8"))["heard"]["demand"] == "0.9000"
    assert "no redacted copy" in cards.refused("sheet", given["uid"], "--redacted", "-o", tmp_path)
