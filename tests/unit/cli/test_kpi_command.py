"""The KPI board by command: every figure of a log recomputed from its rows, ready tables, targets by day."""

import csv
import random
from collections import defaultdict
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Inside

MAY = ("--from", "2027-05-01", "--to", "2027-05-31")
HEAD = ("unique_id", "agent_no", "agent", "group", "started_at", "direction", "customer", "rating", "outcome",
        "wait_seconds", "talk_seconds", "wrap_seconds")  # fmt: skip
Rows = list[dict[str, Any]]


@pytest.fixture
def log(tmp_path: Path) -> tuple[Path, Rows]:
    """A month of a small queue, seeded; some customers call again."""
    chance, rows = random.Random(11), []
    for number in range(240):
        at = datetime(2027, 5, 1, 8) + timedelta(minutes=number * 180 + chance.randrange(120))
        answered = chance.random() < 0.8
        agent = chance.randrange(4)
        rows.append(
            {
                "unique_id": f"kpi.{number}",
                "agent_no": f"88{agent}" if answered else "",
                "agent": f"坐席{agent}" if answered else "",
                "group": f"组{agent % 2}" if answered else "",
                "started_at": at.isoformat(),
                "direction": "outbound" if chance.random() < 0.1 else "inbound",
                "customer": f"1390000{chance.randrange(60):04}",
                "rating": chance.choice(("5", "4", "2", "", "未评价")) if answered else "",
                "outcome": "answered" if answered else "abandoned",
                "wait_seconds": chance.randrange(60),
                "talk_seconds": chance.randrange(20, 400) if answered else "",
                "wrap_seconds": chance.randrange(5, 90) if answered else "",
            }
        )
    path = tmp_path / "log.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEAD)
        writer.writeheader()
        writer.writerows(rows)
    return path, rows


def share(over: int, under: int, places: str = "0.0001") -> str | None:
    return str((Decimal(over) / Decimal(under)).quantize(Decimal(places), ROUND_HALF_UP)) if under else None


def by_hand(rows: Rows) -> dict[str, str | None]:
    """The definitions, over the rows of the file (the whole month: requests look at all of them)."""
    came = [row for row in rows if row["direction"] == "inbound"]
    answered = [row for row in came if row["outcome"] == "answered"]
    rated = [row["rating"] for row in came if row["rating"] in ("5", "4", "2")]
    seconds = {name: sum(int(row[f"{name}_seconds"]) for row in answered) for name in ("wait", "talk", "wrap")}
    contacts = defaultdict(list)
    for row in answered:
        contacts[row["customer"]].append(datetime.fromisoformat(row["started_at"]))
    begun = solved = 0
    week = timedelta(days=7)
    for times in contacts.values():
        gaps = [None, *(later - at for at, later in pairwise(times)), None]
        for before, after in pairwise(gaps):
            begun += before is None or before > week
            solved += (before is None or before > week) and (after is None or after > week)
    return {
        "answer_rate": share(len(answered), len(came)),
        "first_contact_resolution": share(solved, begun),
        "satisfaction": share(sum(each in ("4", "5") for each in rated), len(rated)),
        "after_call_work_s": share(seconds["wrap"], len(answered), "0.01"),
        "average_handle_time_s": share(seconds["talk"] + seconds["wrap"], len(answered), "0.01"),
        "average_queue_time_s": share(seconds["wait"], len(answered), "0.01"),
        "service_level": share(sum(int(row["wait_seconds"]) <= 20 for row in answered), len(came)),
        "completion_rate": None,
        "immediate_completion_rate": None,
    }


def values(board: dict[str, Any]) -> dict[str, str | None]:
    return {key: each["value"] for key, each in board.items() if isinstance(each, dict)}


def test_every_figure_is_that_of_the_rows(inside: Inside, log: tuple[Path, Rows]) -> None:
    path, rows = log
    inside.run("import", "calls", path)
    board = inside.json("kpi", *MAY)
    assert values(board) == by_hand(rows)
    rate = board["answer_rate"]
    assert (rate["numerator"], rate["denominator"]) == (
        sum(row["outcome"] == "answered" and row["direction"] == "inbound" for row in rows),
        sum(row["direction"] == "inbound" for row in rows),
    )
    assert (rate["target"], rate["met"], rate["source"]) == ("0.90", False, "call log")
    assert "7 days" in board["first_contact_resolution"]["how"]
    assert "no cases" in board["completion_rate"]["why"]
    assert board["after_call_work_s"]["target"] == "30-60"


def test_days_and_half_hours_and_teams(inside: Inside, log: tuple[Path, Rows]) -> None:
    path, rows = log
    inside.run("import", "calls", path)
    skipped = ("first_contact_resolution",)  # looks at other days too
    for by, key in (("day", lambda at: at[:10]), ("interval", lambda at: f"{at[11:14]}{int(at[14:16]) // 30 * 30:02}")):
        parts = defaultdict(list)
        for row in rows:
            parts[key(row["started_at"])].append(row)
        wanted = {name: by_hand(own) for name, own in parts.items() if any(r["direction"] == "inbound" for r in own)}
        found = {row[by]: values(row) for row in inside.json("kpi", *MAY, "--by", by)["rows"]}
        for each in (*wanted.values(), *found.values()):
            for name in skipped:
                each.pop(name)
        assert found == wanted
    whole = inside.json("kpi", *MAY)["first_contact_resolution"]
    days = [row["first_contact_resolution"] for row in inside.json("kpi", *MAY, "--by", "day")["rows"]]
    assert sum(each["denominator"] or 0 for each in days) == whole["denominator"]
    assert sum(each["numerator"] or 0 for each in days) == whole["numerator"]
    teams = {row["group"]: row for row in inside.json("kpi", *MAY, "--by", "group")["rows"]}
    own = by_hand([row for row in rows if row["group"] == "组1"])
    assert set(teams) == {"组0", "组1"}
    assert teams["组1"]["average_handle_time_s"]["value"] == own["average_handle_time_s"]
    assert teams["组1"]["answer_rate"]["value"] is None and "bear no team" in teams["组1"]["answer_rate"]["why"]
    alone = inside.json("kpi", *MAY, "--group", "组1")
    assert values(alone) == values(teams["组1"])


def test_without_any_source_a_figure_is_null_with_the_reason(inside: Inside) -> None:
    board = inside.json("kpi", "--from", "1999-01-01", "--to", "1999-01-31")
    assert len(board) == 9
    assert all(each["value"] is None and each["why"] and each["met"] is None for each in board.values())
    assert "before it begins" in inside.refused("kpi", "--from", "2026-02-01", "--to", "2026-01-01")


def test_a_table_goes_in_once_and_can_be_taken_back(inside: Inside, log: tuple[Path, Rows], tmp_path: Path) -> None:
    table, head = tmp_path / "ready.csv", "日期,呼入量,接通量,接通率"
    rows = "2027-05-03,100,95,95%,60%\n2027-06-01,100,90,90%,\n坏,1,1,1,\n"
    table.write_text(f"{head},即办率\n{rows}", "utf-8")
    first = inside.json("import", "kpi", table)
    assert (first["imported"], first["unchanged"], [each["row"] for each in first["refused"]]) == (2, 0, [4])
    assert inside.json("kpi", *MAY)["answer_rate"]["source"] == "imported"
    again = inside.json("import", "kpi", table)
    assert (again["imported"], again["updated"], again["unchanged"]) == (0, 0, 2)
    # The log tells of the 3rd of May, so the table does not; of cases it tells nothing.
    inside.run("import", "calls", log[0])
    board = inside.json("kpi", *MAY)
    assert (
        board["answer_rate"]["source"] == "call log" and board["answer_rate"]["value"] == by_hand(log[1])["answer_rate"]
    )
    assert (board["immediate_completion_rate"]["value"], board["immediate_completion_rate"]["source"]) == (
        "0.6000",
        "imported",
    )
    table.write_text(f"{head}\n2027-06-01,100,80,80%\n", "utf-8")
    changed = inside.json("import", "kpi", table)
    june = ("--from", "2027-06-01", "--to", "2027-06-30")
    assert changed["updated"] == 1 and inside.json("kpi", *june)["answer_rate"]["value"] == "0.8000"
    kept = inside.run("import", "take-back", first["intake"]).stdout.decode()
    assert "later import" in kept
    assert inside.json("kpi", *june)["answer_rate"]["value"] == "0.8000"
    inside.run("import", "take-back", changed["intake"])
    assert inside.json("kpi", *june)["answer_rate"]["value"] == "0.9000"
    inside.run("import", "take-back", first["intake"])
    assert inside.json("kpi", *june)["answer_rate"]["value"] is None


def test_a_target_holds_from_its_day_on(inside: Inside, log: tuple[Path, Rows]) -> None:
    inside.run("import", "calls", log[0])
    inside.run("kpi", "target", "set", "answer_rate", "70%", "--from", "2027-05-20")
    inside.run("kpi", "target", "set", "pass_rate", "85%", "--from", "2027-05-20")
    early = inside.json("kpi", "--from", "2027-05-01", "--to", "2027-05-19")["answer_rate"]
    late = inside.json("kpi", *MAY)["answer_rate"]
    assert (early["target"], early["target_from"], early["met"]) == ("0.90", None, False)
    assert (late["target"], late["target_from"], late["met"]) == ("0.70", "2027-05-20", True)
    listed = {each["kpi"]: each["target"] for each in inside.json("kpi", "target", "list", "--on", "2027-06-01")}
    assert (listed["pass_rate"], listed["error_rate"], listed["average_queue_time_s"]) == ("0.85", "0.007", None)
    inside.run("kpi", "target", "drop", "answer_rate", "--from", "2027-05-20")
    assert inside.json("kpi", *MAY)["answer_rate"]["target"] == "0.90"
    assert "no KPI called" in inside.refused("kpi", "target", "set", "mood", "1", "--from", "2027-05-20")


def test_a_log_of_answered_calls_alone_tells_times_and_no_rates(
    inside: Inside, log: tuple[Path, Rows], tmp_path: Path
) -> None:
    answered = [{**row, "outcome": ""} for row in log[1] if row["outcome"] == "answered"]
    path = tmp_path / "answered.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [name for name in HEAD if name != "outcome"], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(answered)
    inside.run("import", "calls", path)
    board, whole = inside.json("kpi", *MAY), by_hand(log[1])
    for key in ("average_queue_time_s", "average_handle_time_s", "after_call_work_s", "first_contact_resolution"):
        assert board[key]["value"] == whole[key]
    for key in ("answer_rate", "service_level"):
        assert board[key]["value"] is None and "how calls ended" in board[key]["why"]
