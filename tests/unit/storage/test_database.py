"""Transactions: whole or not at all, one at a time, and plain words when the disk is full."""

import threading
from contextlib import suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import RecordingFilter
from qadesk.storage import SqlDatabase
from tests.unit.storage.conftest import NOON
from tests.unit.storage.things import draft


def pragma(database: SqlDatabase, statement: str) -> object:
    with database.transaction() as stores:
        return stores.audit._connection.exec_driver_sql(f"PRAGMA {statement}").scalar()


def number(database: SqlDatabase) -> int:
    return len(database.queries.recording_ids(RecordingFilter()))


def test_the_connection_keeps_every_promise(database: SqlDatabase) -> None:
    assert pragma(database, "journal_mode") == "wal"
    assert pragma(database, "synchronous") == 2  # FULL
    assert pragma(database, "foreign_keys") == 1
    assert pragma(database, "cache_size") == -64000


def test_an_exception_undoes_the_whole_transaction(database: SqlDatabase) -> None:
    with pytest.raises(ZeroDivisionError), database.transaction() as stores:
        stores.recordings.add(draft(), NOON)
        raise ZeroDivisionError
    assert number(database) == 0


def test_a_savepoint_fails_alone_also_within_another(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.recordings.add(draft("/a.wav"), NOON)
        with suppress(ZeroDivisionError), stores.savepoint():
            stores.recordings.add(draft("/b.wav"), NOON)
            with stores.savepoint():
                stores.recordings.add(draft("/c.wav"), NOON)
            raise ZeroDivisionError
        with stores.savepoint():
            stores.recordings.add(draft("/d.wav"), NOON)
            with suppress(ZeroDivisionError), stores.savepoint():
                stores.recordings.add(draft("/e.wav"), NOON)
                raise ZeroDivisionError
    rows = database.queries.recording_rows(database.queries.recording_ids(RecordingFilter(sort="name")))
    assert [row.path for row in rows] == ["/d.wav", "/a.wav"]


def test_a_transaction_inside_a_transaction_is_a_bug(database: SqlDatabase) -> None:
    with pytest.raises(RuntimeError), database.transaction(), database.transaction():
        pass


def test_threads_write_one_after_the_other_and_others_read_meanwhile(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.recordings.add(draft(), NOON)
        entered = threading.Event()

        def write() -> None:
            with database.transaction() as others:
                entered.set()
                others.recordings.add(draft(), NOON)

        thread = threading.Thread(target=write)
        thread.start()
        assert number(database) == 0  # nothing is committed yet, and reading does not wait
        assert not entered.is_set()
    thread.join()
    assert number(database) == 2


def test_many_readers_at_once(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        for _ in range(20):
            stores.recordings.add(draft(), NOON)
    seen: list[int] = []
    threads = [threading.Thread(target=lambda: seen.append(number(database))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [20] * 12


def fill_up(database: SqlDatabase) -> None:
    """No page more may be added, as on a full disk."""
    with database.transaction() as stores:
        pages = stores.audit._connection.exec_driver_sql("PRAGMA page_count").scalar()
        stores.audit._connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_a_full_disk_is_told_and_what_was_saved_stays(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.recordings.add(draft(), NOON)
    fill_up(database)
    with pytest.raises(UserError, match="disk is full"), database.transaction() as stores:
        for _ in range(1000):
            stores.recordings.add(draft(), NOON)
    assert number(database) == 1


def test_a_full_disk_within_a_savepoint_acknowledges_nothing_that_is_lost(database: SqlDatabase) -> None:
    fill_up(database)
    with suppress(UserError), database.transaction() as stores:
        stores.settings.put("before", "1")
        with suppress(UserError), stores.savepoint():
            stores.settings.put("big", "x" * 10_000_000)
        stores.settings.put("after", "1")
    with database.transaction() as stores:
        kept = stores.settings.get("before"), stores.settings.get("after")
    assert kept in {("1", "1"), (None, None)}


def test_a_transaction_that_sqlite_ended_is_not_reported_as_saved(database: SqlDatabase) -> None:
    with pytest.raises(UserError, match="none of the last changes"), database.transaction() as stores:
        stores.settings.put("lost", "1")
        with suppress(ZeroDivisionError), stores.savepoint():
            driver = stores.audit._connection.connection.dbapi_connection
            assert driver is not None
            driver.rollback()  # what SQLite does by itself when the disk fails
            raise ZeroDivisionError
    with database.transaction() as stores:
        assert stores.settings.get("lost") is None


def test_a_foreign_program_that_writes_is_told_as_busy(database: SqlDatabase, folder: Path) -> None:
    pragma_set = "busy_timeout=50"
    pragma(database, pragma_set)
    other = dbapi2.connect(str(folder / "qadesk.db"))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="busy"), database.transaction():
        pass
    other.close()
    with database.transaction() as stores:
        stores.settings.put("works", "again")


def test_readers_cannot_write(database: SqlDatabase) -> None:
    engine = database.queries._engine
    with pytest.raises(Exception, match="readonly"), engine.connect() as connection:
        connection.exec_driver_sql("DELETE FROM setting")
