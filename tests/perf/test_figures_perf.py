"""Figures over a million recordings, 200 000 evaluations and four million answers of a year."""

import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, insert, select

from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.insight.groups import GroupedBy
from qadesk.services.executor import Executor
from qadesk.services.insight.overview import Insight
from qadesk.storage import SqlDatabase, Workspace, facts, open_database
from qadesk.storage import tables as t
from tests.unit.storage.things import prepared

Report = Callable[..., None]
RECORDINGS, EVERY, ITEMS = 1_000_000, 5, 20
FIRST = date(2025, 1, 1)
MONTH = FactFilter(day_from=date(2025, 6, 1), day_to=date(2025, 6, 30))
YEAR = FactFilter(day_from=FIRST, day_to=date(2025, 12, 31))
START = 1_735_689_600_000
FEW = 10_000


def _call(chance: random.Random, number: int) -> dict[str, Any]:
    agent = chance.randrange(300)
    return {
        "id": number,
        "uid": f"0190{number:08x}-aaaa-7bbb-8ccc-{number:012x}",
        "started_at_ms": START + number * 31_000,
        "local_date": FIRST + timedelta(days=(number - 100) * 365 // RECORDINGS),
        "agent_no": f"{1000 + agent}",
        "agent_name": f"坐席{agent:03d}",
        "group_on_day": f"组{agent % 12}",
        "business_type": chance.choice(("service", "complaint", "sales", "billing")),
        "custom": "{}",
        "provenance": "{}",
    }


def _recording(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "uid": f"0190{number:08x}-bbbb-7bbb-8ccc-{number:012x}",
        "call_id": number,
        "ordinal": 0,
        "path": f"/calls/{number}.wav",
        "size": 1,
        "mtime_ns": 1,
        "head_tail": f"{number}",
        "state": "ready",
        "reason": "",
        "warning": "",
        "copied": False,
        "agent_channel": 0,
        "imported_at_ms": 1,
    }


def _evaluation(chance: random.Random, call: dict[str, Any], inspector: int, version: int) -> dict[str, Any]:
    number = call["id"]
    critical = [f"item_{ITEMS - 1}"] if chance.random() < 0.02 else []
    return {
        "id": number,
        "uid": f"0190{number:08x}-dddd-7bbb-8ccc-{number:012x}",
        "revision": 1,
        "call_id": number,
        "card_version_id": version,
        "inspector_id": inspector,
        "state": "submitted",
        "document": "{}",
        "coaching_note": "",
        "reason": "",
        "started_at_ms": START,
        "updated_at_ms": START,
        "submitted_at_ms": START,
        "submitted_date": call["local_date"] + timedelta(days=2),
        "score": chance.randrange(7000, 10001),
        "passed": chance.random() < 0.9,
        "band": "A",
        "critical": json.dumps(critical),
        "result": '{"steps":"'
        + "x" * 2000
        + '","information_errors":'
        + ('["item_1"]}' if number % 50 == 0 else "[]}"),
        "given": "{}",
    }


def _score(chance: random.Random, evaluation: int, place: int) -> dict[str, Any]:
    if place == ITEMS - 1:
        points, whole, lost = None, 0, None
    else:
        whole = 500
        lost = 200 if chance.random() < 0.1 else 0
        points = whole - lost
    kept = {"points": points, "max": whole, "lost": lost}
    return {"evaluation_id": evaluation, "item_key": f"item_{place}", "state": "answered", **kept}


def _fill(opened: SqlDatabase) -> None:
    chance = random.Random(11)
    with opened.transaction() as stores:
        connection = stores._connection
        prepared(stores)
        inspector = connection.scalar(select(t.person.c.id)) or 0
        version = connection.scalar(select(func.max(t.scorecard_version.c.id))) or 0
        for first in range(100, 100 + RECORDINGS, FEW):
            calls = [_call(chance, number) for number in range(first, first + FEW)]
            connection.execute(insert(t.call), calls)
            connection.execute(insert(t.recording), [_recording(call["id"]) for call in calls])
            scored = calls[::EVERY]
            evaluations = [_evaluation(chance, call, inspector, version) for call in scored]
            connection.execute(insert(t.evaluation), evaluations)
            scores = [_score(chance, call["id"], place) for call in scored for place in range(ITEMS)]
            connection.execute(insert(t.item_score), scores)


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqlDatabase, float]]:
    """The database, and the seconds that counting its facts took, as after a migration."""
    with Workspace.create(tmp_path_factory.mktemp("figures") / "w", at_ms=1) as workspace:
        opened = open_database(workspace, lambda document, key: {f"item_{ITEMS - 1}": "customer"})
        _fill(opened)
        began = time.perf_counter()
        with opened.transaction() as stores:
            facts.rebuild(stores._connection)
        took = time.perf_counter() - began
        opened.close()
        opened = open_database(workspace)
        yield opened, took
        opened.close()


def _median(ask: Callable[[], object], times: int = 5) -> float:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


def test_facts_are_counted_after_a_migration(year: tuple[SqlDatabase, float], figure: Report) -> None:
    figure("counting the facts of 200 000 evaluations once", year[1], "s", at_most=60)


def test_facts_and_losses_of_a_month(year: tuple[SqlDatabase, float], figure: Report) -> None:
    figures = year[0].queries.figures
    assert len(figures.facts(MONTH)) > 16_000
    figure("facts of a month, 16 000 evaluations", _median(lambda: figures.facts(MONTH)), "ms", at_most=1000)
    figure("losses of a month, 16 000 evaluations", _median(lambda: figures.losses(MONTH)), "ms", at_most=1000)


def test_losses_by_item(year: tuple[SqlDatabase, float], figure: Report) -> None:
    figures = year[0].queries.figures
    totals = figures.losses_by_item(YEAR)
    assert len(totals) == ITEMS and max(each.times for each in totals) > 15_000
    figure("losses by item over a year", _median(lambda: figures.losses_by_item(YEAR)), "ms", at_most=1000)
    figure("losses by item over a month", _median(lambda: figures.losses_by_item(MONTH)), "ms", at_most=300)


@pytest.mark.parametrize("what", ["all", "day", "month", "group", "agent", "inspector", "business_type", "hour"])
def test_groups(year: tuple[SqlDatabase, float], figure: Report, what: GroupedBy) -> None:
    figures = year[0].queries.figures
    assert sum(each.inspected for each in figures.by(YEAR, what)) == RECORDINGS // EVERY
    figure(f"figures by {what} over a month", _median(lambda: figures.by(MONTH, what)), "ms", at_most=300)
    figure(f"figures by {what} over a year", _median(lambda: figures.by(YEAR, what)), "ms", at_most=1000)


def test_submitting_beside_many(year: tuple[SqlDatabase, float], figure: Report) -> None:
    """What the read model adds to every change of a call."""
    with year[0].transaction() as stores:
        connection = stores._connection
        took = _median(lambda: facts.refresh(connection, [100]), 20)
    figure("counting one evaluation anew among 200 000", took, "ms", at_most=10)


def test_what_the_insight_page_asks(year: tuple[SqlDatabase, float], figure: Report) -> None:
    """The page in front after another period was chosen: figures, trend, a break-down and the list."""
    executor = Executor(year[0])
    insight = Insight(executor, lambda: START, ZoneInfo("Asia/Shanghai"))

    def page(wanted: FactFilter, what: GroupedBy) -> None:
        for asked in (insight.overview(wanted), insight.by(wanted, what), insight.listed(wanted)):
            asked.result()

    for name, wanted in (("a month", MONTH), ("a year", YEAR)):
        figure(f"insight page of {name} by team", _median(lambda wanted=wanted: page(wanted, "group"), 3), "ms")  # type: ignore[misc]
        figure(f"insight page of {name} by agent", _median(lambda wanted=wanted: page(wanted, "agent"), 3), "ms")  # type: ignore[misc]
    one = replace(MONTH, agents=("1001",))
    earned = year[0].queries.figures.earned
    figure("sections of an agent over a month", _median(lambda: earned(one)), "ms", at_most=300)
    figure(
        "sections of a team over a month", _median(lambda: earned(replace(MONTH, groups=("组1",)))), "ms", at_most=300
    )
    executor.close()
