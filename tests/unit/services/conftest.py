"""A real workspace with its services, as a window or a command would have them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.services.desk import House, open_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh workspace with two inspectors, an agent and a published card; everything real but the clock."""
    with open_house(tmp_path / "workspace") as made:
        yield made
