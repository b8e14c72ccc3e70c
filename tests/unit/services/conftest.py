"""A real workspace with its services, as a window or a command would have them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.services.desk import House, open_house


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with two inspectors, an agent and a published card, made once."""
    folder = tmp_path_factory.mktemp("settled") / "workspace"
    with open_house(folder):
        pass
    return folder


@pytest.fixture
def house(settled: Path, tmp_path: Path) -> Iterator[House]:
    """A copy of it with its services; everything is real but the clock, and the sound where nothing is said of it."""
    shutil.copytree(settled, tmp_path / "workspace")
    with open_house(tmp_path / "workspace") as made:
        yield made
