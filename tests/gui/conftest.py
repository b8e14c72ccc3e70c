import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.patience import PatientBot


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """In place of pytest-qt's own."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def collected_between_tests(qapp: QApplication) -> Iterator[None]:
    """As in the program, no widget is taken away in the middle of Qt's work or by another thread."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def closed_between_tests(qapp: QApplication) -> Iterator[None]:
    """A program ends when its last window closes: a bar that one test has left open would keep a later one running."""
    yield
    for left in QApplication.topLevelWidgets():
        if left.isVisible():
            left.hide()


@pytest.fixture(autouse=True)
def released_between_tests(qapp: QApplication) -> Iterator[None]:
    """Qt remembers the modifiers of the last key pressed, and lets a later selection extend or toggle by them."""
    yield
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
        assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    with workbench.themed(qapp) as theme:
        yield theme


@pytest.fixture
def english(qapp: QApplication, tmp_path: Path) -> Language:
    return Language(qapp, tmp_path, "en")


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """An open workspace with a lead, two inspectors and an agent; no recordings yet."""
    people = (workbench.LEAD, workbench.INSPECTOR, workbench.SECOND, workbench.AGENT)
    program, place = workbench.new_program(tmp_path, *people)
    with program.open(place, write=True) as opened:
        opened.settings.load(workbench.INSPECTOR.no)
        yield opened


@pytest.fixture
def own(services: Services) -> Iterator[Callable[[QWidget], None]]:
    """Widgets that read from the workspace: they are gone before it is closed."""
    owned: list[QWidget] = []
    yield owned.append
    for widget in reversed(owned):
        if shiboken6.isValid(widget):
            shiboken6.delete(widget)
