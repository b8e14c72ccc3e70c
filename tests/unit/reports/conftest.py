"""One renderer for all: its fonts are parsed once."""

import pytest

from qadesk.reports import Renderer
from tests.unit.reports import sheets


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return sheets.renderer()
