"""``sample``: plans and draws by commands, in the shapes that other programs read."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Inside

PLAN = """\
format: qadesk-sampling-plan/1
key: monthly
population: {from: 2026-01-01, to: 2026-12-31, recorded: true}
per_agent: {quota: 2}
strata:
  - {key: complaint, when: {business_type: [complaint]}, share: 0.50}
  - {key: random, when: {}, share: 0.5}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    return path


def draw(inside: Inside, plan: Path | str, *more: str | Path) -> Any:
    return inside.json("sample", "draw", plan, "--seed", "1", "--json", *more)


def test_a_draw_has_the_shape_that_was_promised(inside: Inside, plan: Path) -> None:
    found = draw(inside, plan)
    assert found["population"] == 3
    assert found["seed"] == "1"
    assert [each["key"] for each in found["strata"]] == ["complaint", "random"]
    for stratum in found["strata"]:
        assert {"key", "size", "quota", "drawn", "shortfall", "why"} <= set(stratum)
        assert (stratum["why"] is None) == (stratum["shortfall"] == 0)
    assert sum(each["drawn"] for each in found["strata"]) == len(found["drawn"]) > 0
    for each in found["drawn"]:
        assert {"call", "agent_no", "stratum"} <= set(each)
    assert draw(inside, plan)["drawn"] == found["drawn"]
    assert inside.json("sample", "list", "--json") == [], "nothing is kept without --commit"


def test_what_is_printed_is_a_ledger_that_can_be_verified(inside: Inside, plan: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.json"
    ledger.write_text(json.dumps(draw(inside, plan)), "utf-8")
    found = inside.json("sample", "verify", ledger, "--json")
    assert (found["same"], found["repeated_from"], found["population"]) == (True, "calls", 3)


def test_a_kept_draw_is_verified_listed_and_withdrawn(inside: Inside, plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "out" / "ledger.json"
    file.parent.mkdir()
    kept = draw(inside, plan, "--commit", "--as", "9001", "-o", file)
    assert inside.json("sample", "verify", kept["uid"], "--json")["same"]
    assert inside.json("sample", "verify", file, "--json")["drawn"] == kept["drawn"]
    again = file.with_name("again.json")
    again.write_text(json.dumps(json.loads(file.read_text("utf-8"))), "utf-8")
    assert inside.json("sample", "verify", again, "--json")["same"], "another program may write 0.50 as 0.5"
    (row,) = inside.json("sample", "list", "--json")
    assert (row["uid"], row["drawn"], row["drawn_by"]) == (kept["uid"], len(kept["drawn"]), "9001")
    assert draw(inside, plan)["left_out"] == {"drawn_before": len(kept["drawn"])}
    changed = json.loads(file.read_text("utf-8"))
    changed["drawn"][0]["call"] = "another"
    file.write_text(json.dumps(changed), "utf-8")
    assert not inside.json("sample", "verify", file, "--json", code=2)["same"]
    inside.run("sample", "withdraw", kept["uid"], "--why", "试抽", "--as", "9001")
    assert draw(inside, plan)["population"] == 3


def test_plans_come_and_go(inside: Inside, plan: Path, tmp_path: Path) -> None:
    assert inside.json("sample", "plan", "check", plan, "--json") == {"ok": True, "errors": []}
    inside.run("sample", "plan", "import", plan, "--as", "9001")
    assert [each["key"] for each in inside.json("sample", "plan", "list", "--json")] == ["monthly"]
    assert draw(inside, "monthly")["drawn"] == draw(inside, plan)["drawn"]
    shown = inside.run("sample", "plan", "show", "monthly").stdout.decode()
    assert shown.startswith("format: qadesk-sampling-plan/1\nkey: monthly\n")
    inside.run("sample", "plan", "export", "monthly", "-o", tmp_path / "copy.json")
    assert draw(inside, tmp_path / "copy.json")["drawn"] == draw(inside, plan)["drawn"]
    inside.run("sample", "plan", "remove", "monthly", "--as", "9001")
    assert "no sampling plan" in inside.refused("sample", "draw", "monthly", "--seed", "1")


def test_a_faulty_plan_is_refused_with_its_line(inside: Inside, plan: Path) -> None:
    plan.write_text(PLAN.replace("share: 0.5}", "share: 0.6}", 1), "utf-8")
    assert "plan.yaml, line 5: The shares add up to 1.1" in inside.refused("sample", "draw", plan, "--seed", "1")
    found = inside.json("sample", "plan", "check", plan, "--json", code=2)
    assert found["errors"] == [{"line": 5, "where": "strata", "what": "The shares add up to 1.1, not to 1."}]
    assert inside.refused("sample", "verify", plan)
    assert inside.refused("sample", "draw", plan.parent / "none.yaml", "--seed", "1")


def test_what_a_plan_costs(inside: Inside, plan: Path) -> None:
    found = inside.json("sample", "cost", plan, "--json")
    assert found["cost"]["calls"] == len(draw(inside, plan)["drawn"])
    assert found["rules"]["confidence"] == "0.9500"
    assert {"score_half_width", "pass_rate_interval", "effective", "more_for_precision"} <= set(found["centre"])
    assert "more" in inside.run("sample", "cost", plan).stdout.decode()
