from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from qadesk.gui.actions import Commands, TextGuard
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.models.shared_filter import SharedFilter
from qadesk.gui.theme import Theme, apply_theme
from tests.gui.desk.parts import INSPECTOR, House

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Bench:
    """A desk page in a window, worked by keys only."""

    def __init__(self, qtbot, theme: Theme, house: House) -> None:
        self.qtbot, self.house = qtbot, house
        self.window = QMainWindow()
        commands = Commands({}, lambda overrides: None, self.window)
        shell = SimpleNamespace(commands=commands, theme=theme, filter=SharedFilter(house.settings))
        self.page = DeskPage(house, INSPECTOR, shell)
        self.window.setCentralWidget(self.page)
        self.guard = TextGuard(commands, self.window)
        qtbot.addWidget(self.window)
        self.window.resize(1208, 692)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def open(self, call_uid: str) -> None:
        self.page.open_call(call_uid)
        page = self.page
        self.qtbot.waitUntil(lambda: page.desk is not None and page.desk.call.uid == call_uid and page.rows.complete)

    def key(self, *keys: str | Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            focus = QApplication.focusWidget()
            target: QWidget = focus if focus is not None and focus.window() is self.window else self.window
            QTest.keyClick(target, key, modifier)

    def heard(self, position_ms: float) -> None:
        """The player has come to a position."""
        self.house.player.position_ms = position_ms
        self.page.listening.ticked.emit(position_ms)

    def saved(self) -> None:
        """Wait until the footer says that the present state is on disk."""
        page = self.page
        self.qtbot.waitUntil(lambda: page.saved.on_disk == page.scoring.session.evaluation.saves)

    @property
    def current(self) -> str:
        return self.page.scoring.current

    @property
    def total(self) -> str:
        return self.page.form.totalLabel.text()

    def answers(self) -> dict:
        return {key: answer.value for key, answer in self.page.scoring.session.evaluation.answers.items()}


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = apply_theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path / "workspace")
    yield made
    made.close()


@pytest.fixture
def make_bench(qtbot, theme: Theme) -> Callable[[House], Bench]:
    return lambda house: Bench(qtbot, theme, house)


@pytest.fixture
def bench(house: House, make_bench) -> Iterator[Bench]:
    made = make_bench(house)
    yield made
    made.page.close_call()
