"""Coaching over the centre of ``after_centre``: 500 agents, 25 scored items a call, documents as long as real ones.

3 000 sessions with 6 000 action items, 5 000 live notes, and a year of inspectors' time.
"""

import json
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, insert, text, update

from qadesk.storage import SqlDatabase
from qadesk.storage import tables as t
from tests.perf.after_centre import NUMBER, START, YEAR_MS, fill

AGENTS, TEAMS = 500, 20
ITEMS, SESSIONS, ACTIONS, NOTES = 25, 3000, 6000, 5000
NOW = START + YEAR_MS
LAST_DAY = date(2025, 12, 31)
AGENT = "1007"


def fill_coaching(opened: SqlDatabase) -> None:
    """Put it into an empty workspace."""
    fill(opened, more=_written)
    with opened.transaction() as stores:
        connection = stores.audit._connection
        _people(connection)
        _scored(connection)
        _sessions(connection)
        _notes(connection)
        _time(connection)


def _written(number: int) -> dict[str, Any]:
    """Documents of a few thousand characters, one coaching note in ten evaluations, one critical error in fifty."""
    return {
        "document": "x" * 2500,
        "result": "x" * 3500,
        "coaching_note": "" if number % 10 else "请先问候，再确认客户的问题",
        "critical": "[]" if number % 50 else '["i24"]',
    }


def _people(connection: Connection) -> None:
    """Everybody has a team; a call counts for the team of its agent."""
    connection.execute(
        insert(t.business_group), [{"id": 100 + n, "uid": f"g-{n}", "name": f"组{n}"} for n in range(TEAMS)]
    )
    there = {row.id for row in connection.execute(t.person.select())}
    agents = [1000 + n for n in range(AGENTS)]
    new = [each for each in agents if each not in there]
    connection.execute(
        insert(t.person), [{"id": n, "uid": f"p-{n}", "no": f"{n}", "name": f"坐席{n}", "role": "agent"} for n in new]
    )
    p, c = t.person.c, t.call.c
    connection.execute(update(t.person).where(p.id >= 1000).values(group_id=100 + (p.id - 1000) % TEAMS))
    agent = 1000 + (c.id * 7919) % AGENTS
    of_team = text("'组' || ((agent_id - 1000) % :teams)").bindparams(teams=TEAMS)
    connection.execute(update(t.call).where(c.id <= NUMBER).values(agent_id=agent))
    connection.execute(update(t.call).where(c.id <= NUMBER).values(agent_no=text("agent_id"), group_on_day=of_team))


def _scored(connection: Connection) -> None:
    """Points are lost in one answer of nine."""
    connection.execute(
        text(
            "with recursive item(n) as (select 0 union all select n + 1 from item where n < :last) "
            "insert into item_score (evaluation_id, item_key, state, points, max, lost) "
            "select e.id, 'i' || n, iif((e.id + n) % 13, 'answered', 'not applicable'), "
            "iif((e.id * 31 + n * 7) % 9, 400, 200), 400, iif((e.id * 31 + n * 7) % 9, 0, 200) "
            "from evaluation e cross join item where e.id > 1000"
        ).bindparams(last=ITEMS - 1)
    )


def _sessions(connection: Connection) -> None:
    states = ("planned", "open", "held", "acknowledged", "acknowledged", "acknowledged", "cancelled")
    connection.execute(insert(t.coaching_session), [_session(n, states[n % 7]) for n in range(SESSIONS)])
    first = connection.scalar(text("select min(id) from coaching_session")) or 0
    rows = [
        {
            "uid": f"action-{n}",
            "session_id": first + n % SESSIONS,
            "ordinal": n // SESSIONS,
            "what": "每通电话先问候，再确认客户的问题",
            "due_on": _day(_at(n % SESSIONS) + 14 * 86_400_000),
            "card_key": "service",
            "item_key": f"i{n % ITEMS}",
            "state": "done" if n % 3 == 0 else "open",
            "agreed_on": _day(_at(n % SESSIONS)),
            "why": "",
        }
        for n in range(ACTIONS)
    ]
    connection.execute(insert(t.action_item), rows)


def _session(number: int, state: str) -> dict[str, Any]:
    at = _at(number)
    begun = state in ("open", "held", "acknowledged")
    ended = begun and state != "open"
    document = {"notes": "说到了问候与确认。" * 80, "evaluations": [f"evaluation-{number + 1:06d}"], "clips": []}
    return {
        "uid": f"session-{number}",
        "agent_id": 1000 + number % AGENTS,
        "coach_id": 1000 + AGENTS - 1 - number % 12,
        "kind": "after",
        "state": state,
        "planned_at_ms": at,
        "planned_minutes": 30,
        "started_at_ms": at if begun else None,
        "ended_at_ms": at + 1_800_000 if ended else None,
        "held_on": _day(at) if ended else None,
        "spent_ms": 1_700_000 if ended else 0,
        "topic": "开场白",
        "document": json.dumps(document, ensure_ascii=False),
        "saves": 40,
        "made_at_ms": at,
        "made_by": "9001",
        "why": "坐席请假" if state == "cancelled" else "",
    }


def _notes(connection: Connection) -> None:
    rows = [
        {
            "uid": f"note-{n}",
            "agent_no": f"{1000 + n % AGENTS}",
            "text": "语速偏快，听不清号码",
            "by_no": "9001",
            "at_ms": START + n * (YEAR_MS // NOTES),
            "call_id": n + 1,
            "position_ms": 61_000,
        }
        for n in range(NOTES)
    ]
    connection.execute(insert(t.live_note), rows)


def _time(connection: Connection) -> None:
    connection.execute(
        text(
            "insert into work_time (person_id, call_id, local_date, listening_ms, scoring_ms, idle_ms) "
            "select 1480 + id % 20, id, local_date, 240000, 180000, 0 from call where local_date is not null"
        )
    )


def _at(number: int) -> int:
    return START + number * (YEAR_MS // SESSIONS)


def _day(at_ms: int) -> date:
    return datetime.fromtimestamp(at_ms / 1000, UTC).date()
