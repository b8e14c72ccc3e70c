"""The schema's history: an explicit list of revisions, run with Alembic's operations inside one transaction.

No ``alembic.ini`` and no folder of scripts: the frozen build sees plain imports. A new revision is one module with
``REVISION`` and ``upgrade(op)``, and one line in ``HISTORY``.
"""

from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, select, update

from qadesk.storage import sqlite
from qadesk.storage.engine import migrating_engine
from qadesk.storage.failures import told_plainly
from qadesk.storage.migrations import (
    r0001_first_tables,
    r0002_listening,
    r0003_scorecards,
    r0004_intake,
    r0005_after,
    r0006_figures,
    r0007_kpis,
)

HISTORY: tuple[ModuleType, ...] = (
    r0001_first_tables,
    r0002_listening,
    r0003_scorecards,
    r0004_intake,
    r0005_after,
    r0006_figures,
    r0007_kpis,
)
VERSION_TABLE = "alembic_version"
_version = Table(VERSION_TABLE, MetaData(), Column("version_num", String(32), primary_key=True))


def known() -> tuple[str, ...]:
    """Every revision this program knows, oldest first."""
    return tuple(module.REVISION for module in HISTORY)


def latest() -> str:
    """The revision that this program works with."""
    return known()[-1]


def upgrade(database: Path) -> None:
    """Bring a database (or an empty file) to the latest revision, wholly or not at all."""
    engine = migrating_engine(database)
    try:
        with told_plainly(), engine.begin() as connection:
            _run(connection)
    finally:
        engine.dispose()


def _run(connection: Connection) -> None:
    # Alembic takes a fifth of a second to import, and is needed on the rare day of a migration only.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    _version.create(connection, checkfirst=True)
    current = connection.scalar(select(_version.c.version_num))
    with Operations.context(MigrationContext.configure(connection)) as operations:
        for module in _pending(current):
            module.upgrade(operations)
    if current is None:
        connection.execute(insert(_version).values(version_num=latest()))
    else:
        connection.execute(update(_version).values(version_num=latest()))
    driver: Any = connection.connection.dbapi_connection
    broken = sqlite.broken_references(driver)
    if broken:
        raise RuntimeError(f"the migration broke references: {broken[:5]}")


def _pending(current: str | None) -> tuple[ModuleType, ...]:
    return HISTORY if current is None else HISTORY[known().index(current) + 1 :]
