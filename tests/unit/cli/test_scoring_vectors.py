"""The worked cases of scoring, through the command line as a user would check them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Inside

VECTORS = Path(__file__).parents[3] / ".." / "shared" / "scoring-vectors.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text("utf-8")) if VECTORS.exists() else []


@pytest.mark.skipif(not CASES, reason="the worked cases are not beside this checkout")
def test_all_worked_cases_hold_by_command(tmp_path: Path) -> None:
    program = Inside(tmp_path, tmp_path / "no-workspace-is-needed")
    card, answers = tmp_path / "card.json", tmp_path / "answers.json"
    for at, case in enumerate(CASES):
        card.write_text(json.dumps(case["card"], ensure_ascii=False), "utf-8")
        given = {"format": "qadesk-answers/1", "scorecard": case["card"]["key"]}
        given |= {"call": case["call"], "answers": case["answers"]}
        answers.write_text(json.dumps(given, ensure_ascii=False), "utf-8")
        expect = case["expect"]
        result = program.json("scorecard", "score", card, answers)
        wanted = expect if expect["score"] is not None else {"score": None}
        assert {name: result[name] for name in wanted} == wanted, at
