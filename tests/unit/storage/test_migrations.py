"""The schema's history leads to the tables that the code works with, and is run after a verified backup."""

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine

from qadesk.domain.errors import UserError
from qadesk.storage import Workspace, check, migrations, open_database, sqlite
from qadesk.storage.backup import listed
from qadesk.storage.tables import metadata
from tests.unit.storage.conftest import NOON
from tests.unit.storage.things import draft


def step(revision: str, *statements: str) -> ModuleType:
    """A revision made of SQL statements."""
    module = ModuleType(f"r{revision}")

    def upgrade(op: Operations) -> None:
        for statement in statements:
            op.execute(statement)

    module.__dict__.update(REVISION=revision, upgrade=upgrade)
    return module


def not_of_the_text_index(name: str | None, kind: str, parents: Mapping[str, str | None]) -> bool:
    """The virtual table and what SQLite keeps it in are no tables of the code."""
    return not (kind == "table" and (name or "").startswith("transcript_index"))


@pytest.fixture
def filled(folder: Path) -> Path:
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            stores.recordings.add(draft(unique_id="u1"), NOON)
        database.close()
    return folder


def test_the_history_ends_at_the_tables_of_the_code(tmp_path: Path) -> None:
    migrations.upgrade(tmp_path / "new.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'new.db'}", module=sqlite.DRIVER)
    with engine.connect() as connection:
        options = {"compare_type": True, "include_name": not_of_the_text_index}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == migrations.latest()
    engine.dispose()


def test_an_older_schema_is_brought_up_after_a_backup(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = step("0003", "ALTER TABLE call ADD COLUMN mood TEXT", "UPDATE call SET mood = 'calm'")
    monkeypatch.setattr(migrations, "HISTORY", (*migrations.HISTORY, newer))
    with pytest.raises(UserError, match="older qadesk"):
        Workspace.open(filled, write=False)
    Workspace.open(filled, write=True, at_ms=NOON).close()
    with sqlite.untouched(filled / "qadesk.db") as connection:
        assert connection.execute("SELECT mood FROM call").fetchall() == [("calm",)]
    (made,) = listed(filled / "backups")
    with sqlite.untouched(made) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
        assert connection.execute("SELECT unique_id FROM call").fetchall() == [("u1",)]


@pytest.mark.parametrize(
    ("statement", "error"),
    [("SELECT no_such_function()", Exception), ("UPDATE recording SET call_id = 77", RuntimeError)],
)
def test_a_migration_that_fails_changes_nothing(
    filled: Path, monkeypatch: pytest.MonkeyPatch, statement: str, error: type[Exception]
) -> None:
    bad = step("0003", "ALTER TABLE call ADD COLUMN mood TEXT", statement)
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "HISTORY", (*migrations.HISTORY, bad))
        with pytest.raises(error):
            Workspace.open(filled, write=True, at_ms=NOON)
    assert {finding.kind for finding in check(filled)} == {"missing_file"}
    with Workspace.open(filled, write=True):
        pass
