"""One workspace that was filled by commands; tests work on copies of it."""

from pathlib import Path

import pytest

from tests.e2e.program import Inside, Program, fill


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Inside:
    """People, three calls with their metadata, and one submitted evaluation with a coaching note."""
    root = tmp_path_factory.mktemp("filled")
    return fill(Inside(root, root / "workspace"))


@pytest.fixture
def program(filled: Inside, tmp_path: Path) -> Program:
    """The filled workspace, this test's own copy."""
    copy = filled.copy(tmp_path / "user")
    return Program(copy.home, copy.workspace)


@pytest.fixture
def inside(program: Program) -> Inside:
    """The same, commands run within this process."""
    return program.inside()


@pytest.fixture
def fresh(tmp_path: Path) -> Program:
    """Nothing there yet."""
    return Program(tmp_path / "user", tmp_path / "user" / "workspace")
