"""Rows of 2 000 examples and 1 000 notices with their readers, for a benchmark; 120 people in eight teams."""

import json
import random
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert

from qadesk.storage import tables as t

EXAMPLES, NOTICES, PEOPLE = 2000, 1000, 120


def fill(connection: Connection, call_ids: Sequence[int]) -> None:
    """Put them in; every person has read about six of ten notices."""
    chance = random.Random(6)
    connection.execute(insert(t.business_group), [{"uid": f"lg{n}", "name": f"库{n}组"} for n in range(8)])
    groups = [row.id for row in connection.execute(t.business_group.select())][-8:]
    connection.execute(insert(t.person), [_person(n, groups) for n in range(PEOPLE)])
    people = [row.id for row in connection.execute(t.person.select().where(t.person.c.no.startswith("L")))]
    connection.execute(insert(t.example), [_example(n, call_ids[n % len(call_ids)]) for n in range(EXAMPLES)])
    connection.execute(insert(t.notice), [_notice(n) for n in range(NOTICES)])
    notices = [row.id for row in connection.execute(t.notice.select())]
    read = [{"notice_id": n, "person_id": p, "at_ms": 5} for n in notices for p in people if chance.random() < 0.6]
    connection.execute(insert(t.notice_reading), read)


def _person(n: int, groups: Sequence[int]) -> dict[str, Any]:
    role = "agent" if n < PEOPLE - 10 else "leader"
    return {"uid": f"lp{n}", "no": f"L{n}", "name": f"坐席{n}", "role": role, "group_id": groups[n % 8]}


def _example(n: int, call_id: int) -> dict[str, Any]:
    return {
        "uid": f"x{n}",
        "call_id": call_id,
        "start_ms": 0,
        "end_ms": 9000,
        "kind": "good" if n % 2 else "bad",
        "title": f"示例{n}",
        "card_key": "service",
        "item_key": f"i{n % 15}",
        "note": "退款",
        "tags": json.dumps([f"标签{n % 30}"], ensure_ascii=False),
        "added_by": "9001",
        "added_at_ms": n,
        "consent_at_ms": 1 if n % 2 else None,
    }


def _notice(n: int) -> dict[str, Any]:
    return {
        "uid": f"n{n}",
        "kind": "other",
        "title": f"通知{n}",
        "text": "办理流程有变。" * 40,
        "by_no": "9001",
        "at_ms": n,
        "roles": '["agent"]' if n % 2 else "[]",
        "groups": json.dumps([f"库{n % 8}组"], ensure_ascii=False) if n % 3 else "[]",
        "persons": "[]",
        "target": "",
    }
