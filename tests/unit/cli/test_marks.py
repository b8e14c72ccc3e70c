"""``marks``: the marks of an evaluation for other programs."""

import csv
import json
from io import StringIO
from pathlib import Path

from tests.e2e.program import DEMO, Inside

ANSWERS = json.loads((DEMO / "answers" / "example.json").read_text("utf-8"))["answers"]


def test_all_formats_bear_the_evidence(inside: Inside, tmp_path: Path) -> None:
    (evaluation,) = inside.json("evaluations")
    files = inside.json("marks", evaluation["uid"], "--format", "audacity,csv,srt", "-o", tmp_path)["files"]
    labels, table, subtitles = (Path(file) for file in files)
    assert [file.suffix for file in (labels, table, subtitles)] == [".txt", ".csv", ".srt"]
    spans = sorted((each["start_ms"], each["end_ms"]) for a in ANSWERS.values() for each in a.get("evidence", ()))
    lines = [line.split("\t") for line in labels.read_text("utf-8").splitlines()]
    assert [(float(start) * 1000, float(end) * 1000) for start, end, _ in lines] == spans
    assert any(label == "首次来电开头语规范: 没有开头语、没有报工号，语气生硬" for *_, label in lines)
    rows = list(csv.DictReader(StringIO(table.read_bytes().decode("utf-8-sig"), newline="")))
    assert [list(row.values())[6] for row in rows] == [label.split(": ", 1)[1] for *_, label in lines]
    assert subtitles.read_text("utf-8").count(" --> ") == len(spans)


def test_numbers_in_notes_are_masked(inside: Inside, tmp_path: Path) -> None:
    new = next(row for row in inside.json("recordings") if row["state"] == "new")
    note = {"value": "no", "comment": "报错号码 13800000117", "evidence": [{"start_ms": 1, "end_ms": 2}]}
    document = {"format": "qadesk-answers/1", "scorecard": "telephone-service", "answers": {"accuracy": note}}
    answers = tmp_path / "a.json"
    answers.write_text(json.dumps(document), "utf-8")
    arguments = ("--recording", new["uid"], "--scorecard", "telephone-service", "--as", "9001", "--answers", answers)
    draft = inside.json("evaluate", *arguments)
    (file,) = inside.json("marks", draft["uid"], "-o", tmp_path)["files"]
    text = Path(file).read_text("utf-8")
    assert "报错号码" in text
    assert "13800000117" not in text


def test_refusals(inside: Inside, tmp_path: Path) -> None:
    (evaluation,) = inside.json("evaluations")
    assert "pdf" in inside.refused("marks", evaluation["uid"], "--format", "srt,pdf", "-o", tmp_path)
    assert "no evaluation" in inside.refused("marks", "nobody", "-o", tmp_path)
    assert not list(tmp_path.glob("marks*"))
