"""Everything that only SQLite understands: driver, PRAGMAs, URIs, triggers, and two functions for the catalogue.

The driver is sqlcipher3 (without a key): it bundles a SQLite that has the WAL-reset fix, on every system.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    Select,
    TableValuedAlias,
    Text,
    UnaryExpression,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.operators import custom_op
from sqlalchemy.sql.selectable import Join
from sqlalchemy.types import TypeEngine
from sqlcipher3 import dbapi2

DRIVER = dbapi2
MAGIC = b"SQLite format 3\x00"
APPLICATION_ID = 0x51414453  # "QADS", in bytes 68 to 71 of the file
TRANSCRIPT_INDEX = (
    "CREATE VIRTUAL TABLE transcript_index"
    " USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')"
)
"""Full text of transcript lines by ``transcript_line.id``, as pairs of characters, see ``text_index``."""
ADD_TO_TRANSCRIPT_INDEX = text("INSERT INTO transcript_index (rowid, words) VALUES (:id, :words)")
DROP_FROM_TRANSCRIPT_INDEX = text("DELETE FROM transcript_index WHERE rowid BETWEEN :first AND :last")
FOUND_IN_TRANSCRIPT_INDEX = text("SELECT group_concat(rowid) FROM transcript_index WHERE words MATCH :words")
"""The ids of all lines found as one text, comma between: one row is much cheaper to fetch than 100 000."""
_EVERY_CONNECTION = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",  # without it REPLACE deletes rows past the triggers that keep them
    "PRAGMA busy_timeout=5000",
    "PRAGMA cache_size=-64000",
)
_WRITER = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",  # macOS: without it a power cut may lose what fsync promised
    "PRAGMA checkpoint_fullfsync=ON",
    # An import writes the same pages of the indexes again and again: carrying them over once in 32 MB saves two thirds.
    "PRAGMA wal_autocheckpoint=8000",
)
_READER = ("PRAGMA query_only=ON",)
DriverError = dbapi2.DatabaseError


def uri(path: Path, parameters: str) -> str:
    """The file as a SQLite URI; ``parameters`` like ``mode=ro``."""
    return f"file:{quote(path.absolute().as_posix())}?{parameters}"


def set_up(connection: Any, *, write: bool, first: Iterable[str] = ()) -> None:
    """Prepare a fresh driver connection; transactions are begun by the engine, never by the driver."""
    connection.isolation_level = None
    for pragma in (*first, *_EVERY_CONNECTION, *(_WRITER if write else _READER)):
        connection.execute(pragma).fetchall()


def mark_as_ours(connection: Any) -> None:
    """Write qadesk's application id into the file's header."""
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")


def is_ours(connection: Any) -> bool:
    """Whether the file's header bears qadesk's application id."""
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def begin(connection: Any, *, write: bool) -> None:
    """Begin a transaction; a writing one takes its lock at once, so that it cannot fail half-way with *busy*."""
    connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")


@contextmanager
def untouched(database: Path) -> Iterator[Any]:
    """A connection that sees the file with its write-ahead log and changes not one byte, nor makes a file.

    For a database that nobody writes to.
    """
    parameters, pragmas = _at_rest(database)
    with closing(dbapi2.connect(uri(database, parameters), uri=True)) as connection:
        for pragma in pragmas:
            connection.execute(pragma).fetchall()
        yield connection


def _at_rest(database: Path) -> tuple[str, tuple[str, ...]]:
    """URI parameters, and PRAGMAs for each connection, that read a database at rest and make no file beside it.

    Without a log, ``immutable`` leaves everything alone. With one (the last program was killed), exclusive mode keeps
    the log's index in memory, and the VFS without locks allows that mode on a read-only file.
    """
    log = database.with_name(database.name + "-wal")
    if log.exists() and log.stat().st_size:
        vfs = "win32-none" if os.name == "nt" else "unix-none"
        return f"mode=ro&vfs={vfs}", ("PRAGMA locking_mode=EXCLUSIVE",)
    return "mode=ro&immutable=1", ()


def for_reading(database: Path) -> tuple[str, tuple[str, ...]]:
    """URI parameters and PRAGMAs for reading, also beside a writer, also where nothing may be written.

    There SQLite can use the index of the log only while a writer (another user's) keeps it.
    """
    shared = "mode=ro"
    return (shared, ()) if _can_read(database, shared) else _at_rest(database)


def _can_read(database: Path, parameters: str) -> bool:
    try:
        with closing(dbapi2.connect(uri(database, parameters), uri=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except DriverError:
        return False
    return True


@contextmanager
def beside_a_writer(database: Path) -> Iterator[Any]:
    """A read-only connection to a database that another connection may be writing to."""
    parameters, pragmas = for_reading(database)
    with closing(dbapi2.connect(uri(database, parameters), uri=True)) as connection:
        set_up(connection, write=False, first=pragmas)
        yield connection


def damage(connection: Any) -> str | None:
    """What ``quick_check`` complains about first, or ``None`` when the pages are sound."""
    try:
        (first,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except DriverError as error:
        return str(error)
    return None if first == "ok" else str(first).splitlines()[-1]


def broken_references(connection: Any) -> list[tuple[str, str]]:
    """(table, parent) of every row whose foreign key points nowhere."""
    return [(row[0], row[2]) for row in connection.execute("PRAGMA foreign_key_check")]


def astray_in_transcript_index(connection: Any) -> int:
    """How many lines of transcripts search cannot find, or would find though they are gone."""
    lines, indexed = "SELECT id FROM transcript_line", "SELECT rowid FROM transcript_index"
    (missing,) = connection.execute(f"SELECT count(*) FROM ({lines} EXCEPT {indexed})").fetchone()
    (left,) = connection.execute(f"SELECT count(*) FROM ({indexed} EXCEPT {lines})").fetchone()
    return int(missing + left)


def has_table(connection: Any, name: str) -> bool:
    """Whether the database has that table."""
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE type='table' AND name=?", (name,)).fetchone())


def copy_pages(source: Any, target: Path) -> None:
    """Copy a live database into one self-contained file (no log beside it), with SQLite's backup API."""
    with closing(dbapi2.connect(str(target))) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()


def foreign_keys(connection: Any, *, on: bool) -> None:
    """Switch enforcement; only outside a transaction does SQLite listen."""
    connection.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def flush_log(connection: Any) -> None:
    """Move the whole write-ahead log into the database file."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def refresh_statistics(connection: Any) -> None:
    """Let the planner know the tables' sizes; cheap, looks only where something changed."""
    connection.execute("PRAGMA optimize").fetchall()


def _refuse(name: str, event: str, table: str, when: str, text: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {when} BEGIN SELECT RAISE(ABORT, '{text}'); END"
    )


def immutable_when(
    table: str, condition: str, text: str, columns: Iterable[str] = (), *, name: str = ""
) -> tuple[str, str]:
    """Two triggers that refuse UPDATE (of these columns, or of any) and DELETE of rows where ``condition`` holds.

    ``name`` begins the triggers' names; the table's own by default.
    """
    update, name = f"UPDATE OF {', '.join(columns)}" if columns else "UPDATE", name or table
    return (
        _refuse(f"{name}_no_update", update, table, f"WHEN {condition}", text),
        _refuse(f"{name}_no_delete", "DELETE", table, f"WHEN {condition}", text),
    )


def never_added_when(table: str, condition: str, text: str) -> str:
    """A trigger that refuses INSERT of rows where ``condition`` holds."""
    return _refuse(f"{table}_no_insert", "INSERT", table, f"WHEN {condition}", text)


def no_way_back(table: str, column: str, start: str, text: str) -> str:
    """A trigger that refuses to set ``column`` to its first value again."""
    when = f"WHEN OLD.{column} <> '{start}' AND NEW.{column} = '{start}'"
    return _refuse(f"{table}_no_way_back", f"UPDATE OF {column}", table, when, text)


def contains(column: ColumnElement[str], part: str) -> ColumnElement[int]:
    """Whether the text holds ``part``, byte for byte: twice as fast as LIKE, which folds case."""
    return func.instr(column, part)


def as_bytes(column: ColumnElement[str]) -> ColumnElement[bytes]:
    """A text as the UTF-8 it is stored in: half the size in memory, and nothing to decode."""
    return cast(column, LargeBinary)


def list_length(column: ColumnElement[str], name: str) -> ColumnElement[int]:
    """How many values the list of that name has in a JSON text; NULL where there is no text or no such list."""
    return func.json_array_length(column, literal_column(f"'$.{name}'"))


def unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The same value for filtering or sorting, but not by an index.

    After a filter, one scan and a sort of 100 000 narrow rows is three times as fast as following an index and
    looking up each row.
    """
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


class ScanThenLook(Join):
    """An inner join that reads the left table row by row and looks each up in the right one.

    SQLite keeps to that order where the join is written CROSS JOIN; left to itself it may guess the other one.
    """

    __visit_name__ = "scan_then_look"
    inherit_cache = True


@compiles(ScanThenLook)
def _cross_join(join: ScanThenLook, compiler: SQLCompiler, **options: Any) -> str:
    assert join.onclause is not None
    left, right = (compiler.process(side, **options | {"asfrom": True}) for side in (join.left, join.right))
    return f"{left} CROSS JOIN {right} ON {compiler.process(join.onclause, **options | {'asfrom': False})}"


def joined_ids(ordered: Select[int]) -> Select[str]:
    """All ids of a query in its order as one text, comma between: one row is much cheaper to fetch than 100 000."""
    inner = ordered.subquery()
    return select(func.group_concat(inner.c[0], type_=Text()))


def changes(connection: Connection) -> int:
    """How many rows this connection has written since it was opened, undone ones too."""
    driver: Any = connection.connection.dbapi_connection
    return int(driver.total_changes)


def each_of(rows: str) -> TableValuedAlias:
    """The rows of a JSON text that is bound under that name, ``[[…], …]``, to be joined with: see ``part``."""
    return func.json_each(bindparam(rows, type_=Text())).table_valued("value", name=rows)


def listed(values: str) -> Select[Any]:
    """The values of a JSON list that is bound under that name, for ``in_``: one statement for lists of any length.

    Building a statement with a thousand parameters takes longer than looking the thousand values up.
    """
    return select(func.json_each(bindparam(values, type_=Text())).table_valued("value").c.value)


def part(rows: TableValuedAlias, place: int, kind: TypeEngine[Any]) -> ColumnElement[Any]:
    """One value of each of these rows."""
    return func.json_extract(rows.c.value, literal_column(f"'$[{place}]'"), type_=kind)
