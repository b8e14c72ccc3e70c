"""Evaluating, correcting, moving and exporting, by commands."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import DEMO, EXAMPLE, Inside, Program

ANSWERS: dict[str, Any] = json.loads((DEMO / "answers" / "example.json").read_text("utf-8"))


def pdf_text(path: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_a_correction_is_a_new_revision_with_a_reason(inside: Inside, tmp_path: Path) -> None:
    (before,) = inside.json("evaluations")
    better = {**ANSWERS, "answers": {**ANSWERS["answers"], "opening_first": {"value": "yes"}}}
    answers = tmp_path / "better.json"
    answers.write_text(json.dumps(better, ensure_ascii=False), "utf-8")
    arguments = ("evaluate", "--recording", before["call"], "--scorecard", before["scorecard"], "--as", "9001")
    assert "--revise" in inside.refused(*arguments, "--answers", answers, "--submit")
    assert "reason" in inside.refused(*arguments, "--answers", answers, "--submit", "--revise")
    after = inside.json(*arguments, "--answers", answers, "--submit", "--revise", "--reason", "重听后更正")
    assert (after["uid"], after["revision"]) == (before["uid"], 2)
    assert float(after["score"]) > float(before["score"])
    (listed,) = inside.json("evaluations")
    assert (listed["revision"], listed["score"]) == (2, after["score"])
    (plain,) = inside.json("sheet", after["uid"], "--format", "json", "-o", tmp_path)["files"]
    assert "重听后更正" in Path(plain).read_text("utf-8")


def test_what_is_missing_is_named_and_nothing_is_kept_half(inside: Inside, tmp_path: Path) -> None:
    answers = tmp_path / "few.json"
    few = {"format": "qadesk-answers/1", "scorecard": EXAMPLE["scorecard"], "answers": {"opening_first": "yes"}}
    answers.write_text(json.dumps(few), "utf-8")
    new = next(row for row in inside.json("recordings") if row["state"] == "new")
    arguments = ("evaluate", "--recording", new["uid"], "--scorecard", EXAMPLE["scorecard"], "--as", "9001")
    assert "not complete" in inside.refused(*arguments, "--answers", answers, "--submit")
    assert next(row for row in inside.json("recordings") if row["uid"] == new["uid"])["state"] == "new"
    kept = inside.json(*arguments, "--answers", answers)
    assert kept["state"] == "draft"
    assert kept["open"]
    (row,) = inside.json("recordings", "--state", "draft")
    assert row["uid"] == new["uid"]


def test_a_recording_that_moved_is_marked_and_found_again(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    source = DEMO / "calls" / EXAMPLE["file"]
    (first / source.name).write_bytes(source.read_bytes())
    fresh.run("init")
    (uid,) = fresh.json("import", "recordings", first)["recordings"]
    first.rename(second)
    (row,) = fresh.json("recordings")
    assert (row["uid"], row["state"]) == (uid, "missing")
    assert fresh.json("check", code=2)["findings"][0]["kind"] == "missing_file"
    assert fresh.json("relocate", second) == {"found": 1}
    (row,) = fresh.json("recordings")
    assert (row["uid"], row["state"], Path(row["path"]).parent) == (uid, "new", second)
    assert fresh.json("check")["ok"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_language_of_the_reader(inside: Inside, language: str, tmp_path: Path) -> None:
    (row,) = inside.json("evaluations")
    done = inside.run("--lang", language, "sheet", row["uid"], "-o", tmp_path)
    (pdf,) = tmp_path.glob("*.pdf")
    assert str(pdf) in done.stdout.decode()
    assert row["agent"] in pdf_text(pdf)
