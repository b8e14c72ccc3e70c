"""The KPI board over a million calls of a log in a year."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert

from qadesk.domain.insight.kpi_counts import KpiSpan
from qadesk.storage import Workspace, open_database
from qadesk.storage import tables as t
from qadesk.storage.queries.kpis import SqlKpiQueries

Report = Callable[..., None]
CALLS, FEW = 1_000_000, 20_000
FIRST, START, STEP = date(2025, 1, 1), 1_735_660_800_000, 31_500
MONTH = KpiSpan(day_from=date(2025, 6, 1), day_to=date(2025, 6, 30))
YEAR = KpiSpan(day_from=FIRST, day_to=date(2025, 12, 31))
ZONE = ZoneInfo("Asia/Shanghai")


def _call(chance: random.Random, number: int) -> dict[str, Any]:
    answered = chance.random() < 0.85
    return {
        "uid": f"0190{number:08x}-aaaa-7bbb-8ccc-{number:012x}",
        "unique_id": f"{(START + number * STEP) // 1000}.{number}",
        "started_at_ms": START + number * STEP,
        "local_date": FIRST + timedelta(days=number * STEP // 86_400_000),
        "agent_no": str(1000 + chance.randrange(300)) if answered else None,
        "group_on_day": f"组{chance.randrange(12)}" if answered else None,
        "direction": "inbound" if chance.random() < 0.9 else "outbound",
        "customer": f"138{chance.randrange(400_000):08d}",
        "rating": chance.choice(("5", "4", "3", "2")) if answered and chance.random() < 0.3 else None,
        "outcome": "answered" if answered else "abandoned",
        "wait_ms": chance.randrange(60_000),
        "talk_ms": chance.randrange(400_000) if answered else None,
        "wrap_ms": chance.randrange(90_000) if answered else None,
        "custom": "{}",
        "provenance": '{"*": "log asterisk: Master.csv"}',
    }


@pytest.fixture(scope="module")
def kpis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlKpiQueries]:
    chance = random.Random(3)
    with Workspace.create(tmp_path_factory.mktemp("kpis") / "w", at_ms=1) as workspace:
        opened = open_database(workspace)
        with opened.transaction() as stores:
            for first in range(0, CALLS, FEW):
                rows = [_call(chance, number) for number in range(first, first + FEW)]
                stores._connection.execute(insert(t.call), rows)
        yield opened.queries.kpis
        opened.close()


def _median(ask: Callable[[], object], times: int = 3) -> float:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


@pytest.mark.parametrize("zone", [None, ZONE], ids=["days", "half hours"])
def test_what_the_board_asks(kpis: SqlKpiQueries, figure: Report, zone: ZoneInfo | None) -> None:
    assert sum(each.came_in for each in kpis.calls(YEAR, 20, zone)) > 0.88 * CALLS
    by = "by day and team" if zone is None else "by half hours"
    for name, span, most in (("a month", MONTH, 300), ("a year", YEAR, 1000)):
        calls, ratings = partial(kpis.calls, span, 20, zone), partial(kpis.ratings, span, zone)
        figure(f"calls of {name} {by}", _median(calls), "ms", at_most=most)
        figure(f"ratings of {name} {by}", _median(ratings), "ms", at_most=most)
        # Every answered call is looked at, in the order of time, by whose it is: more than the database can add up.
        figure(f"requests of {name} {by}", _median(partial(kpis.requests, span, 7, zone)), "ms", at_most=2 * most)
