"""Five thousand appeals over the centre of ``after_centre``, a tenth of which wait for a decision."""

import json

from sqlalchemy import insert

from qadesk.storage import SqlDatabase
from qadesk.storage import tables as t
from tests.perf.after_centre import AGENTS, START, YEAR_MS

APPEALS = 5000
DAY_MS = 86_400_000


def fill_appeals(opened: SqlDatabase) -> None:
    """One in nineteen of the released evaluations was appealed against."""
    rows = []
    for number in range(1, APPEALS + 1):
        evaluation, waits = number * 19, number % 10 == 0
        filed = START + evaluation * (YEAR_MS // 100_000) + DAY_MS
        outcome = None if waits else ("upheld", "partly", "rejected")[number % 3]
        rows.append(
            {
                "uid": f"appeal-{number}",
                "evaluation_uid": f"evaluation-{evaluation:06d}",
                "evaluation_id": 1000 + evaluation,
                "state": "filed" if waits else "decided",
                "instance": 1,
                "outcome": outcome,
                "agent_no": f"{1000 + number % AGENTS}",
                "group_name": f"组{number % 8}",
                "scorer_no": "9001",
                "items": json.dumps([["greeting", "开场白", outcome]], ensure_ascii=False),
                "filed_at_ms": filed,
                "filed_by": "7001",
                "due_at_ms": filed + 5 * DAY_MS if waits else None,
                "decided_at_ms": None if waits else filed + DAY_MS,
                "decided_by": "" if waits else "9000",
                "score_before": 6000,
                "score_after": None if waits else 8000,
            }
        )
    with opened.transaction() as stores:
        stores.audit._connection.execute(insert(t.appeal), rows)
