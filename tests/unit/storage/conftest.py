"""A real workspace in a temporary folder, and short ways to put things into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qadesk.storage import SqlDatabase, Workspace, open_database

NOON = 1_767_672_000_000  # 2026-01-06 04:00 UTC, noon in Shanghai


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed, fresh workspace."""
    made = tmp_path / "workspace"
    Workspace.create(made, at_ms=NOON).close()
    return made


@pytest.fixture
def database(folder: Path) -> Iterator[SqlDatabase]:
    """The database of a workspace that is open for writing."""
    with Workspace.open(folder, write=True) as workspace:
        opened = open_database(workspace)
        yield opened
        opened.close()
