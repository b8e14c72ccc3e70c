"""``import evaluations``: the shape it promises, and that nothing stumbles over calls without recordings."""

import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import DEMO, Inside

PAST: list[dict[str, Any]] = json.loads((DEMO / "past.json").read_text("utf-8"))[:12]
GIVEN = [row for row in PAST if row["scorecard"] == "telephone-service"]


def listed(folder: Path, rows: object) -> Path:
    path = folder / "past.json"
    path.write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    return path


def test_the_report(inside: Inside, tmp_path: Path) -> None:
    first = {**GIVEN[0], "score": "12.5", "inspector": "9555", "version": 1}
    first["call"] = {**first["call"], "agent_no": "2999", "agent": "新来的", "group": "九组"}
    bad = {**GIVEN[1], "answers": {"opening_first": "yes"}}
    report = inside.json("import", "evaluations", listed(tmp_path, [first, first, bad, GIVEN[2]]), "--as", "9000")
    assert (report["imported"], report["unchanged"]) == (2, 1)
    (refused,) = report["refused"]
    assert refused["row"] == 3
    assert "服务用语" in refused["reason"]
    (one, two) = report["differences"]
    assert (one["row"], two["row"], one["given"]) == (1, 2, "12.5")
    assert Decimal(one["computed"]) > 20
    assert report["created"] == [
        {"kind": "agent", "no": "2999", "name": "新来的", "group": "九组"},
        {"kind": "inspector", "no": "9555", "name": "9555", "group": None},
        {"kind": "group", "name": "九组"},
    ]
    (row,) = [row for row in inside.json("evaluations") if row["inspector"] == "9555"]
    assert (row["recording"], row["agent"], row["group"], row["score"]) == (None, "新来的", "九组", one["computed"])
    assert datetime.fromisoformat(row["submitted_at"]) == datetime.fromisoformat(first["evaluated_at"])
    assert datetime.fromisoformat(row["started_at"]) == datetime.fromisoformat(first["call"]["started_at"])


def test_people_read_what_was_done(inside: Inside, tmp_path: Path) -> None:
    rows = [{**GIVEN[0], "score": 1, "mood": "x"}, {**GIVEN[1], "inspector": "9556"}, 3]
    done = inside.run("--lang", "en", "import", "evaluations", listed(tmp_path, rows))
    said = done.stdout.decode("utf-8").splitlines()
    assert said[0].startswith("refused: row 3: ")
    assert said[1].startswith("row 1: score given 1, computed ")
    assert said[2] == "added: 9556 9556"
    assert "2 imported, 0 unchanged, 1 refused." in done.stderr.decode("utf-8")
    assert "mood" in done.stderr.decode("utf-8")


def test_nothing_stumbles_over_a_call_without_a_recording(inside: Inside, tmp_path: Path) -> None:
    rows = [{**row, "coaching_note": "请先致歉。"} for row in GIVEN]
    assert inside.json("import", "evaluations", listed(tmp_path, rows))["imported"] == len(rows)
    before = inside.json("recordings")
    row = next(row for row in inside.json("evaluations") if row["recording"] is None)
    files = inside.json("sheet", row["uid"], "--format", "pdf,xlsx,json", "-o", tmp_path / "sheets")["files"]
    assert len(files) == 3
    notes = inside.json("coaching", "list", "--agent", row["agent_no"])
    assert "请先致歉。" in {note["note"] for note in notes}
    assert inside.json("scorecard", "whatif", "telephone-service")["evaluations"] == len(rows) + 1
    assert inside.json("check")["ok"]
    assert inside.json("recordings") == before
    for command in (("facts", row["call"]), ("clip", row["uid"], "--from", "0:01", "--to", "0:02", "-o", tmp_path)):
        assert "no recording" in inside.refused("--lang", "en", *command)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}", "no list"),
        ("[", "not valid JSON"),
        ("[" * 99_999, "nested"),
        ("\ud800", "UTF-8"),
        ("[1e999999999", "valid"),
    ],
)
def test_a_hostile_file_gets_a_sentence(inside: Inside, tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "past.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert said in inside.refused("--lang", "en", "import", "evaluations", path)


def test_hostile_numbers_and_nobody_are_refused(inside: Inside, tmp_path: Path) -> None:
    text = listed(tmp_path, GIVEN[:1]).read_text("utf-8").replace('"hold_notice": 0', '"hold_notice": 1e999999999')
    (tmp_path / "past.json").write_text(text, "utf-8")
    (refused,) = inside.json("import", "evaluations", tmp_path / "past.json")["refused"]
    assert "hold_notice" in refused["reason"]
    assert "nobody" in inside.refused("--lang", "en", "import", "evaluations", tmp_path / "past.json", "--as", "no")
