"""What came after the scores, in the report of the demo's autumn, recomputed from its tables by plain SQL."""

import json
import sqlite3
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.e2e.program import Inside

FIRST, LAST = "2026-10-01", "2026-11-30"
SHANGHAI = ZoneInfo("Asia/Shanghai")
BEGIN, END = (int(datetime(2026, month, 1, tzinfo=SHANGHAI).timestamp() * 1000) for month in (10, 12))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Inside:
    home = tmp_path_factory.mktemp("demo")
    program = Inside(home, home / "workspace")
    program.run("demo", "--no-gui")
    return program


@pytest.fixture(scope="module")
def told(demo: Inside) -> dict[str, Any]:
    out = demo.home / "out"
    demo.json("report", "period", "--from", FIRST, "--to", LAST, "--uids", "-o", out)
    found: dict[str, Any] = json.loads((out / "period.json").read_text("utf-8"))
    return found


def query(demo: Inside, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with sqlite3.connect(demo.workspace / "qadesk.db") as connection:
        return connection.execute(sql, values).fetchall()


def rate(part: int, whole: int) -> str | None:
    return str((Decimal(part) / whole).quantize(Decimal("0.0001"), ROUND_HALF_UP)) if whole else None


def test_tracked_problems_are_the_follow_ups_of_these_evaluations(demo: Inside, told: dict[str, Any]) -> None:
    rows = query(
        demo,
        """SELECT f.uid, f.state, f.clock_last_day, f.clock_ends_at_ms, f.evaluation_uid,
                  coalesce(c.local_date, f.opened_on) BETWEEN ? AND ?
           FROM follow_up f LEFT JOIN call c ON c.id = f.call_id WHERE f.state <> 'withdrawn'""",
        FIRST,
        LAST,
    )
    own = {row[0]: row for row in rows if row[4] in told["uids"] or row[5]}
    assert own and {line["uid"] for line in told["tracked"]} == set(own)
    now = datetime.now(SHANGHAI).timestamp() * 1000
    for line in told["tracked"]:
        _, state, last_day, ends_at_ms, *_ = own[line["uid"]]
        assert (line["state"], line["due"]) == (state, last_day)
        assert line["overdue"] == (state == "open" and ends_at_ms is not None and ends_at_ms < now)


def test_coaching_is_that_of_the_sessions(demo: Inside, told: dict[str, Any]) -> None:
    sessions = query(
        demo,
        """SELECT agent_id, spent_ms FROM coaching_session
           WHERE state IN ('held', 'acknowledged') AND started_at_ms >= ? AND started_at_ms < ?""",
        BEGIN,
        END,
    )
    actions = query(demo, "SELECT state, due_on FROM action_item WHERE agreed_on BETWEEN ? AND ?", FIRST, LAST)
    today = datetime.now(SHANGHAI).date().isoformat()
    assert sessions and actions
    assert told["coaching"] == {
        "sessions": len(sessions),
        "agents": len({row[0] for row in sessions}),
        "minutes": sum(row[1] for row in sessions) // 60_000,
        "actions_agreed": len(actions),
        "actions_done": sum(state == "done" for state, _ in actions),
        "actions_overdue": sum(state == "open" and due is not None and due < today for state, due in actions),
    }


def test_appeals_are_those_against_what_was_released(demo: Inside, told: dict[str, Any]) -> None:
    released = {
        row[0]
        for row in query(
            demo,
            "SELECT evaluation_uid FROM 'release' WHERE released_at_ms IS NOT NULL AND clock_day0 BETWEEN ? AND ?",
            FIRST,
            LAST,
        )
    }
    appeals = [
        row
        for row in query(demo, "SELECT evaluation_uid, filed_at_ms, decided_at_ms, outcome FROM appeal")
        if row[0] in released
    ]
    taken = [Decimal(done - filed) / 86_400_000 for _, filed, done, _ in appeals if done is not None]
    assert told["appeals"]["filed"] == len(appeals) > 0
    assert told["appeals"]["rate"] == rate(len({row[0] for row in appeals}), len(released))
    wanted = str(median(taken).quantize(Decimal("0.01"), ROUND_HALF_UP)) if taken else None
    assert told["appeals"]["median_days"] == wanted


def test_measures_are_those_that_ran(demo: Inside, told: dict[str, Any]) -> None:
    rows = query(
        demo,
        """SELECT uid FROM measure WHERE state IN ('running', 'done') AND begun_on <= ?
           AND (done_on IS NULL OR done_on >= ?) ORDER BY begun_on, uid""",
        LAST,
        FIRST,
    )
    assert [line["uid"] for line in told["measures"]] == [row[0] for row in rows] != []


def test_each_scorecard_has_its_own_figures(demo: Inside, told: dict[str, Any], tmp_path: Path) -> None:
    rows = query(
        demo,
        """SELECT k.key, count(*), sum(e.score), count(e.score) FROM evaluation e JOIN call c ON c.id = e.call_id
           JOIN scorecard_version v ON v.id = e.card_version_id JOIN scorecard k ON k.id = v.scorecard_id
           WHERE coalesce(c.local_date, e.submitted_date) BETWEEN ? AND ? AND e.state <> 'draft'
           AND NOT EXISTS (SELECT 1 FROM evaluation n WHERE n.uid = e.uid AND n.revision > e.revision
                           AND n.state <> 'draft')
           GROUP BY k.key ORDER BY k.key""",
        FIRST,
        LAST,
    )
    assert len(rows) > 1
    assert [(line["scorecard"], line["inspected"], line["average"]) for line in told["by_scorecard"]] == [
        (key, count, str((Decimal(total) / 100 / scored).quantize(Decimal("0.01"), ROUND_HALF_UP)))
        for key, count, total, scored in rows
    ]
