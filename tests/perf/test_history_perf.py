"""The history of one thing among 300 000 entries of the audit trail."""

import statistics
import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import insert

from qadesk.storage import SqlDatabase, Workspace, open_database
from qadesk.storage import tables as t

Figure = Callable[..., None]
ENTRIES, PER_THING = 300_000, 3


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlDatabase]:
    """Three entries of each of 100 000 evaluations, and of versions of a card."""
    with Workspace.create(tmp_path_factory.mktemp("history") / "w", at_ms=1) as workspace:
        opened = open_database(workspace)
        with opened.transaction() as stores:
            connection = stores._connection
            for first in range(0, ENTRIES, 10_000):
                connection.execute(insert(t.audit_entry), [_entry(n) for n in range(first, first + 10_000)])
        yield opened
        opened.close()


def _entry(n: int) -> dict[str, object]:
    target = f"card/{n % 9}" if n % 1000 == 999 else f"uid-{n // PER_THING}"
    return {
        "at_ms": n,
        "who": "9001",
        "what": "revision submitted",
        "target": target,
        "before": '"88.00"',
        "after": '"93.00"',
        "why": "",
    }


@pytest.mark.parametrize(("uid", "count"), [("uid-50000", PER_THING), ("uid-99998", PER_THING), ("card", 300)])
def test_the_history_of_one_thing(database: SqlDatabase, figure: Figure, uid: str, count: int) -> None:
    times = []
    for _ in range(7):
        start = time.perf_counter()
        assert len(database.queries.history.of(uid)) == count
        times.append(time.perf_counter() - start)
    figure(f"history of {uid} among 300 000 entries", statistics.median(times) * 1000, "ms", at_most=50)
