from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qadesk.gui.plots.waveform import WaveformView
from qadesk.gui.theme import Theme
from tests.gui.plots.fakes import FakeSource
from tests.gui.plots.places import HEIGHT, SECONDS, WIDTH


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def source() -> FakeSource:
    return FakeSource(SECONDS, turn_seconds=10)


@pytest.fixture
def view(theme: Theme, source: FakeSource, qtbot: QtBot) -> WaveformView:
    shown = WaveformView(theme)
    qtbot.addWidget(shown)
    shown.resize(WIDTH, HEIGHT)
    shown.set_source(source)
    shown.show()
    qtbot.waitExposed(shown)
    return shown
