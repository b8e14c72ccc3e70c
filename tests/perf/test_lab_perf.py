"""The what-if lab over 100 000 evaluations of a card of 25 items: loading, trying, trying again, and who waits."""

import gc
import json
import random
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, insert, select

from qadesk.domain.card_editing import replace_item, with_points
from qadesk.domain.scorecards import NotApplicable, Scorecard
from qadesk.exchange.cards import read_card
from qadesk.late import CardFiles
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.lab import Lab
from qadesk.storage import SqlDatabase, Workspace, codec, open_database
from qadesk.storage import tables as t
from tests.unit.domain.cards_by_hand import critical, plain_card, yes_no
from tests.unit.storage.things import CARD, prepared

NUMBER = 100_000
START = 1_735_689_600_000
WAIT = 120
KEY = "lab"
Report = Callable[..., None]


def _item(at: int) -> dict[str, Any]:
    key = f"item_{at}"
    common = {"key": key, "title": key}
    if at < 12:
        return yes_no(key, 4, allow_na=True)
    if at < 18:
        return {**common, "kind": "scale", "points": 6, "levels": 5}
    if at < 20:
        rows = [{"key": each, "title": each, "deduct": 1.5} for each in "xy"]
        return {**common, "kind": "faults", "points": 4, "options": rows}
    if at < 22:
        return critical(key, "zero_section" if at == 20 else {"cap": 59})
    if at < 24:
        rows = [{"key": "p", "title": "p", "points": 4}, {"key": "q", "title": "q", "points": 1}]
        return {**common, "kind": "choice", "points": 4, "options": rows}
    return {**common, "kind": "note", "input": "text"}


def _card() -> dict[str, object]:
    """Four sections; two items depend on the call or on an earlier item."""
    items = [_item(at) for at in range(25)]
    for at, earlier in ((7, 1), (15, 0)):
        items[at]["when"] = {"any": [{"call": "contact", "is": "first"}, {"item": f"item_{earlier}", "is": "no"}]}
    return plain_card(items[:7], items[7:13], items[13:19], items[19:], key=KEY)


def _value(chance: random.Random, at: int) -> object:
    luck = chance.random()
    if at < 12:
        return "yes" if luck < 0.9 else "no" if luck < 0.97 else "na"
    if at < 18:
        return 5 if luck < 0.6 else chance.randrange(6)
    if at < 20:
        return [each for each in "xy" if chance.random() < 0.08]
    if at < 22:
        return "no" if luck < 0.985 else "yes"
    return ("p" if luck < 0.8 else "q") if at < 24 else f"客户来电要求{chance.randrange(10**6)}"


def _given(chance: random.Random) -> str:
    """About twenty of the items are answered, one of them in words of its own."""
    values = {f"item_{at}": _value(chance, at) for at in range(25) if at < 7 or chance.random() < 0.75}
    return codec.dumps({"values": values, "call": {"contact": chance.choice(("first", "repeat"))}})


def _rows(chance: random.Random, first: int, inspector: int, version: int) -> Iterator[tuple[dict[str, Any], ...]]:
    for number in range(first, first + NUMBER):
        day = date(2025, 1, 1) + timedelta(days=(number - first) * 365 // NUMBER)
        agent = chance.randrange(120)
        yield (
            {
                "id": number,
                "uid": f"0190{number:08x}-aaaa-7bbb-8ccc-{number:012x}",
                "started_at_ms": START,
                "local_date": day,
                "agent_no": f"{1000 + agent}",
                "agent_name": f"坐席{agent:03d}",
                "group_name": f"组{agent % 8}",
                "queue": f"600{agent % 5}",
                "direction": "inbound",
                "business_type": chance.choice(("service", "complaint")),
                "contact": "repeat",
                "custom": '{"subject":"退款"}' if number % 10 == 0 else "{}",
                "provenance": "{}",
            },
            {
                "id": number,
                "uid": f"0190{number:08x}-dddd-7bbb-8ccc-{number:012x}",
                "revision": 1,
                "call_id": number,
                "card_version_id": version,
                "inspector_id": inspector,
                "state": "submitted",
                "document": "{}" * 1200,
                "coaching_note": "",
                "reason": "",
                "started_at_ms": START,
                "updated_at_ms": START,
                "submitted_at_ms": START,
                "submitted_date": day,
                "score": chance.randrange(7000, 10001),
                "passed": True,
                "band": "A",
                "critical": "[]",
                "result": "{}" * 2000,
                "given": _given(chance),
            },
        )


def _fill(opened: SqlDatabase) -> None:
    chance = random.Random(4)
    with opened.transaction() as stores:
        connection = stores.audit._connection
        prepared(stores)
        stores.scorecards.publish(replace(CARD, key=KEY, document=json.dumps(_card())), START)
        inspector = connection.scalar(select(t.person.c.id)) or 0
        version = connection.scalar(select(func.max(t.scorecard_version.c.id))) or 0
        rows = _rows(chance, 100, inspector, version)
        while part := [row for _, row in zip(range(5000), rows, strict=False)]:
            connection.execute(insert(t.call), [call for call, _ in part])
            connection.execute(insert(t.evaluation), [evaluation for _, evaluation in part])


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A workspace with the evaluations of a year, and what the lab needs of it."""
    folder: Path = tmp_path_factory.mktemp("lab") / "workspace"
    with Workspace.create(folder, at_ms=START) as workspace:
        opened = open_database(workspace)
        _fill(opened)
        executor = Executor(opened)
        yield Lab(executor, Cards(CardFiles(), lambda: START, ZoneInfo("Asia/Shanghai")))
        executor.close()
        opened.close()


def _other() -> Scorecard:
    """Another rule and pass mark, a critical that is worse, two items weighed otherwise."""
    card, found = read_card(json.dumps(_card()))
    assert card is not None, found
    for key, points in (("item_0", 2), ("item_1", 6)):
        card = replace_item(card, key, with_points(card.item(key), Decimal(points)))
    return replace(card, not_applicable=NotApplicable.RESCALE_CARD, pass_mark=Decimal(79))


def _seconds(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_loading_and_trying(lab: Lab, figure: Report) -> None:
    card, loaded = _other(), lab.load(KEY).result(WAIT)
    assert loaded.evaluations == NUMBER
    loading = min(_seconds(lambda: lab.load(KEY).result(WAIT)) for _ in range(3))
    whole = _seconds(lambda: lab.run(lab.load(KEY).result(WAIT), card).result(WAIT))
    again = min(_seconds(lambda: lab.run(loaded, card).result(WAIT)) for _ in range(3))
    figure("lab: 100 000 evaluations loaded", loading, "s", at_most=2.7)
    figure("lab: 100 000 evaluations × 25 items loaded and tried", whole, "s", at_most=3)
    figure("lab: tried again with another card", again, "s", at_most=0.3)


def test_a_thread_beside_it_goes_on(lab: Lab, figure: Report) -> None:
    """How long a thread that wants to run for a moment every few milliseconds is kept from it, as a window would be.

    With the garbage collector as a window has it: it runs from the window's own thread only.
    """
    gc.disable()
    ended, waits = threading.Event(), []

    def beside() -> None:
        while not ended.is_set():
            start = time.perf_counter()
            time.sleep(0.001)
            waits.append(time.perf_counter() - start - 0.001)

    window = threading.Thread(target=beside)
    window.start()
    work: Future[Any] = lab.load(KEY)
    lab.run(work.result(WAIT), _other()).result(WAIT)
    ended.set()
    window.join()
    gc.enable()
    waits.sort()
    figure("lab: a thread beside it waits, 99 %", waits[int(len(waits) * 0.99)] * 1000, "ms", at_most=15)
    figure("lab: a thread beside it waits, longest", waits[-1] * 1000, "ms", at_most=50)


def test_memory(lab: Lab, figure: Report) -> None:
    """What Python holds more at the most while loading and trying, and what stays of it."""
    tracemalloc.start()
    loaded = lab.load(KEY).result(WAIT)
    lab.run(loaded, _other()).result(WAIT)
    held, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    figure("lab: memory held with 100 000 evaluations loaded", held / 2**20, "MB", at_most=150)
    figure("lab: memory at the most", most / 2**20, "MB", at_most=250)
