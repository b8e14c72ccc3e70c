"""Twenty thousand follow-ups over the centre of ``after_centre``: most are closed, two thousand are open."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import insert

from qadesk.storage import SqlDatabase
from qadesk.storage import tables as t
from tests.perf.after_centre import AGENTS, NUMBER, START, YEAR_MS

FOLLOW_UPS = 20_000
OPEN, TO_VERIFY = 2000, 500
DAY_MS = 86_400_000
NOW = START + YEAR_MS
EMPTY = {"clock_ends_at_ms": None, "clock_day0": None, "clock_days": None, "clock_last_day": None}


def fill_follow_ups(opened: SqlDatabase) -> None:
    """One in five calls has one; those opened last are open, of which one in ten waits for its report."""
    rows = [_row(number) for number in range(1, FOLLOW_UPS + 1)]
    events = [
        {"follow_up_id": at, "ordinal": place, "at_ms": 1, "who": "9001", "kind": "x", "why": "", "facts": "{}"}
        for at in range(1, FOLLOW_UPS + 1)
        for place in range(3)
    ]
    with opened.transaction() as stores:
        connection = stores.audit._connection
        connection.execute(insert(t.follow_up), rows)
        connection.execute(insert(t.follow_up_event), events)


def _row(number: int) -> dict[str, Any]:
    call = number * (NUMBER // FOLLOW_UPS)
    at = START + call * (YEAR_MS // NUMBER) + 7_200_000
    left = FOLLOW_UPS - number
    state = "open" if left < OPEN else "reported" if left < OPEN + TO_VERIFY else "closed"
    told = state != "open"
    return {
        "id": number,
        "uid": f"follow-up-{number}",
        "origin": "lost point",
        "state": state,
        "what": f"信息准确无误：费用说明与知识库不符，需回呼更正 {number} (01:12–01:20)",
        "handler_no": f"{1000 + number % AGENTS}",
        "leader_no": f"{1000 + number % 12}",
        "group_name": f"组{number % 8}",
        "agent_no": f"{1000 + number % AGENTS}",
        "evaluation_uid": f"evaluation-{call:06d}",
        "item_key": f"item{number % 25}",
        "item": f"评分项{number % 25}",
        "call_id": call,
        "evidence": "[[72000, 80000]]",
        "opened_at_ms": at,
        "opened_on": _day(at),
        "opened_by": "9001",
        **(EMPTY if state == "open" and number % 10 == 0 else _clock(at)),
        "clock_provisional": False,
        "clock_why": "report",
        "how": "callback" if told else None,
        "report": "已回呼客户并致歉，客户表示理解" if told else "",
        "callback_no": f"HB{number:08d}" if told else "",
        "reported_at_ms": at + DAY_MS if told else None,
        "reported_by": "2001" if told else "",
        "late": number % 9 == 0,
        "closed_at_ms": at + 2 * DAY_MS if state == "closed" else None,
        "closed_by": "9001" if state == "closed" else "",
    }


def _clock(at: int) -> dict[str, Any]:
    return {
        "clock_ends_at_ms": at + 4 * DAY_MS,
        "clock_day0": _day(at),
        "clock_days": 2,
        "clock_last_day": _day(at + 4 * DAY_MS),
    }


def _day(at_ms: int) -> date:
    return datetime.fromtimestamp(at_ms / 1000, UTC).date()
