"""Lists of 2 000 examples and 1 000 notices, whatever is asked of them."""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import select

from qadesk.domain.after.examples import ExampleFilter
from qadesk.storage import SqlDatabase, Workspace, open_database
from qadesk.storage import tables as t
from tests.perf.library_lists import EXAMPLES, fill
from tests.unit.storage.things import draft, prepared

TODAY = date(2026, 1, 6)
Figure = Callable[..., None]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlDatabase]:
    """A workspace with the library in it."""
    with Workspace.create(tmp_path_factory.mktemp("library") / "w", at_ms=1) as workspace:
        opened = open_database(workspace)
        with opened.transaction() as stores:
            prepared(stores)
            for _ in range(200):
                stores.recordings.add(draft(), 10)
            connection = stores._connection
            fill(connection, list(connection.scalars(select(t.call.c.id))))
        yield opened
        opened.close()


def test_lists_of_the_library(database: SqlDatabase, figure: Figure) -> None:
    library = database.queries.library
    lists: dict[str, Callable[[], list[object]]] = {
        "all examples": lambda: list(library.examples(ExampleFilter())),
        "examples of an item for others": lambda: list(
            library.examples(ExampleFilter(card_key="service", item_key="i3", for_others=True))
        ),
        "examples by text and tag": lambda: list(library.examples(ExampleFilter(text="退款", tag="标签3"))),
        "somebody's notices": lambda: list(library.notices("L3", TODAY, unread=False, most=200)),
        "somebody's unread notices": lambda: list(library.notices("L3", TODAY, unread=True, most=200)),
        "all notices": lambda: list(library.notices(None, TODAY, unread=False, most=200)),
    }
    assert len(lists["all examples"]()) == EXAMPLES
    for name, ask in lists.items():
        times = []
        for _ in range(5):
            start = time.perf_counter()
            assert ask()
            times.append(time.perf_counter() - start)
        figure(name, statistics.median(times) * 1000, "ms", at_most=100)
