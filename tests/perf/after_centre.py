"""A centre of 100 000 evaluations and their releases, written straight into the tables, for benchmarks of lists."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import insert, update

from qadesk.storage import SqlDatabase
from qadesk.storage import tables as t
from tests.unit.storage.things import prepared

NUMBER = 100_000
START = 1_735_689_600_000
YEAR_MS = 365 * 86_400_000
AGENTS = 120
More = Callable[[int], dict[str, Any]]


def _day(at_ms: int) -> date:
    return datetime.fromtimestamp(at_ms / 1000, UTC).date()


def _people() -> Iterator[dict[str, Any]]:
    for number in range(AGENTS):
        yield {"id": 1000 + number, "uid": f"p-{number}", "no": f"{1000 + number}", "name": f"坐席{number:03d}"}


def _calls(chance: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(1, NUMBER + 1):
        at, agent = START + number * (YEAR_MS // NUMBER), chance.randrange(AGENTS)
        yield {
            "id": number,
            "uid": f"call-{number}",
            "started_at_ms": at,
            "local_date": _day(at),
            "agent_no": f"{1000 + agent}",
            "agent_id": 1000 + agent,
            "group_on_day": f"组{agent % 8}",
            "custom": "{}",
            "provenance": "{}",
        }


def _evaluations(released: int, more: More) -> Iterator[dict[str, Any]]:
    for number in range(1, NUMBER + 1):
        at = START + number * (YEAR_MS // NUMBER) + 3_600_000
        yield {
            "id": 1000 + number,
            "uid": f"evaluation-{number:06d}",
            "revision": 1,
            "call_id": number,
            "card_version_id": 1,
            "inspector_id": 1,
            "state": "released" if number <= released else "submitted",
            "document": "{}",
            "coaching_note": "",
            "reason": "",
            "started_at_ms": at,
            "updated_at_ms": at,
            "submitted_at_ms": at,
            "submitted_date": _day(at),
            "score": 6000 + number % 4001,
            "passed": number % 7 != 0,
            "critical": "[]",
        } | more(number)


def _releases(released: int) -> Iterator[dict[str, Any]]:
    for number in range(1, released + 2001):
        at, state = START + number * (YEAR_MS // NUMBER) + 7_200_000, "released"
        if number > released:
            state = ("waiting", "planned", "sent back")[number % 3]
        out = state == "released"
        yield {
            "evaluation_uid": f"evaluation-{number:06d}",
            "evaluation_id": 1000 + number,
            "state": state,
            "asked_at_ms": at,
            "asked_by": "9001",
            "planned_at_ms": at + YEAR_MS if state == "planned" else None,
            "released_at_ms": at if out else None,
            "clock_ends_at_ms": at + 2 * 86_400_000 if out else None,
            "clock_day0": _day(at) if out else None,
            "clock_days": 2 if out else None,
            "clock_last_day": _day(at + 2 * 86_400_000) if out else None,
            "clock_provisional": False if out else None,
            "clock_why": "released" if out else None,
        }


def fill(opened: SqlDatabase, released: int = 95_000, more: More = lambda _: {}) -> None:
    """Put it into an empty workspace: so many are released, some thousands on their way, the rest not asked for.

    ``more`` gives other values of the evaluation of that number.
    """
    chance = random.Random(6)
    with opened.transaction() as stores:
        connection = stores.audit._connection
        prepared(stores)
        connection.execute(insert(t.person), [{**each, "role": "agent"} for each in _people()])
        calls = list(_calls(chance))
        connection.execute(update(t.call).values(unique_id=None))
        taken = {row.id for row in connection.execute(t.call.select())}
        connection.execute(insert(t.call), [each for each in calls if each["id"] not in taken])
        connection.execute(insert(t.evaluation), list(_evaluations(released, more)))
        connection.execute(insert(t.release), list(_releases(released)))
