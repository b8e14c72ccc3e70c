"""The figures of a period by command, recomputed from the list of evaluations."""

import json
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from tests.e2e.program import Inside

DAYS = ("--from", "2000-01-01", "--to", "2099-12-31")


def taken(inside: Inside, folder: Path, *more: str) -> dict[str, Any]:
    (path,) = inside.json("report", "period", *DAYS, "-o", folder, *more)["files"]
    found: dict[str, Any] = json.loads(Path(path).read_text("utf-8"))
    return found


def average(rows: list[dict[str, Any]]) -> str | None:
    scores = [Decimal(row["score"]) for row in rows if row["score"] is not None]
    return str((sum(scores) / len(scores)).quantize(Decimal("0.01"), ROUND_HALF_UP)) if scores else None


def test_figures_are_those_of_the_evaluations_and_name_them(inside: Inside, tmp_path: Path) -> None:
    rows = inside.json("evaluations")
    found = taken(inside, tmp_path / "out", "--uids")
    assert rows and found["inspected"] == len(rows) and found["average"] == average(rows)
    passed = Decimal(sum(bool(row["passed"]) for row in rows))
    assert found["pass_rate"] == str((passed / len(rows)).quantize(Decimal("0.0001"), ROUND_HALF_UP))
    assert sorted(found["uids"]) == sorted(row["uid"] for row in rows)
    teams = defaultdict(list)
    for row in rows:
        if row["group"]:
            teams[row["group"]].append(row)
    assert {team["group"]: team["average"] for team in found["by_group"]} == {
        name: average(own) for name, own in teams.items()
    }
    assert sum(day["inspected"] for day in found["by_day"]) == len(rows)
    lost = [Decimal(line["lost"]) for line in found["lost_points"]]
    assert lost == sorted(lost, reverse=True)


def test_the_same_data_give_the_same_bytes(inside: Inside, tmp_path: Path) -> None:
    taken(inside, tmp_path / "one")
    taken(inside, tmp_path / "two")
    assert (tmp_path / "one" / "period.json").read_bytes() == (tmp_path / "two" / "period.json").read_bytes()


def test_an_empty_period_and_one_that_ends_before_it_begins(inside: Inside, tmp_path: Path) -> None:
    days = ("--from", "1999-01-01", "--to", "1999-01-31")
    (path,) = inside.json("report", "period", *days, "-o", tmp_path)["files"]
    found = json.loads(Path(path).read_text("utf-8"))
    assert (found["inspected"], found["average"], found["by_group"], found["previous"]) == (0, None, [], None)
    refused = inside.run("report", "period", "--from", "2026-02-01", "--to", "2026-01-01", code=2)
    assert "ends on 2026-01-01" in refused.stderr.decode()
