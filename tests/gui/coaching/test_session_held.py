"""A whole coaching session on the page alone, with the demo's people and calls: found, held, shown, acknowledged."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qadesk.app import Application, resources
from qadesk.domain.after.coaching import SessionRow, SessionState
from qadesk.gui.acknowledging.dialog import AcknowledgeDialog
from qadesk.gui.application import GuiApplication, resources_in
from qadesk.gui.coaching.example_dialog import ExampleDialog
from qadesk.gui.coaching.page import CoachingPage
from qadesk.gui.coaching.presentation import Presentation
from qadesk.gui.fields import LineField
from qadesk.gui.main_window import MainWindow
from qadesk.services.container import Services
from qadesk.services.settings import LANGUAGE, WINDOW
from qadesk.storage.recent import RecentWorkspaces
from tests.gui.patience import PATIENCE_MS

AGENT, PIN = "2011", "1234"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    program = Application(RecentWorkspaces(tmp_path / "recent.json"))
    place = program.demo(tmp_path / "demo", lambda line: None)
    application = GuiApplication(qapp, program, resources_in(resources()))
    services = application.session.open(place)
    services.settings.load("9001")
    services.settings.put(LANGUAGE, "en")
    services.settings.put(WINDOW, {})
    person = next(p for p in services.catalogue.people().result() if p.no == "9001")
    made = application.show_window(person)
    made.resize(1280, 720)
    yield made
    made.close()
    application.session.close()


def test_a_session_is_held_on_the_page_alone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = window.page("coaching")
    assert isinstance(page, CoachingPage)
    services: Services = page._services
    window.show_page("coaching")
    sitting, notes = page.sitting, page.sitting.notes
    qtbot.keyClicks(sitting.finder, AGENT)
    qtbot.keyClick(sitting.finder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sitting.board is not None and sitting.board.agent_no == AGENT, timeout=PATIENCE_MS)
    qtbot.waitUntil(notes.begin.isVisible, timeout=PATIENCE_MS)
    qtbot.mouseClick(notes.begin, LEFT)
    qtbot.waitUntil(lambda: sitting.editor is not None, timeout=PATIENCE_MS)
    assert sitting.playlist.entries
    sitting.playlist.table.setFocus()
    qtbot.keyClick(sitting.playlist.table, Qt.Key.Key_Return)
    dialog = page.ask_example()
    assert isinstance(dialog, ExampleDialog)
    qtbot.waitUntil(lambda: bool(dialog._examples), timeout=PATIENCE_MS)
    before = len(sitting.playlist.entries)
    qtbot.mouseClick(dialog.add, LEFT)
    qtbot.waitUntil(lambda: len(sitting.playlist.entries) == before + 1, timeout=PATIENCE_MS)
    qtbot.keyClicks(notes.topic, "waiting")
    notes.notes.setFocus()
    qtbot.keyClicks(notes.notes, "We listened to two calls.")
    qtbot.mouseClick(notes.agreed.add, LEFT)
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), LineField), timeout=PATIENCE_MS)
    line = window.focusWidget()
    assert line is not None
    qtbot.keyClicks(line, "Say please hold before looking it up")
    page.present()
    qtbot.waitUntil(lambda: page.findChild(Presentation) is not None, timeout=PATIENCE_MS)
    view = page.findChild(Presentation)
    assert view is not None
    assert view.steps
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.at == 1
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseClick(notes.end, LEFT)
    qtbot.waitUntil(lambda: notes.session is not None and notes.session.state is SessionState.HELD, timeout=PATIENCE_MS)
    assert notes.session is not None
    uid = notes.session.uid
    acknowledge(qtbot, page, PIN)
    qtbot.waitUntil(lambda: next(row for row in _rows(page) if row.uid == uid).agent_acknowledged, timeout=PATIENCE_MS)
    acknowledge(qtbot, page, "2468", first=True)
    qtbot.waitUntil(lambda: services.coaching.get(uid).result().state is SessionState.ACKNOWLEDGED, timeout=PATIENCE_MS)
    target = tmp_path / "sheet.pdf"
    page.write_sheet(uid, target)
    qtbot.waitUntil(target.exists, timeout=PATIENCE_MS)
    said = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, check=True).stdout.decode()
    assert "We listened to two calls." in said
    assert "Say please hold before looking it up" in said
    held = services.coaching.get(uid).result()
    assert [action.what for action in held.actions] == ["Say please hold before looking it up"]


def _rows(page: CoachingPage) -> tuple[SessionRow, ...]:
    board = page.sitting.board
    return () if board is None else tuple(board.sessions)


def acknowledge(qtbot: QtBot, page: CoachingPage, pin: str, *, first: bool = False) -> None:
    """By PIN; ``first``: whoever has none yet sets it here."""
    qtbot.waitUntil(page.sitting.notes.acknowledge.isVisible, timeout=PATIENCE_MS)
    dialog = page.acknowledge()
    assert isinstance(dialog, AcknowledgeDialog)
    qtbot.waitUntil(lambda: dialog.again_edit.isVisible() is first, timeout=PATIENCE_MS)
    qtbot.keyClicks(dialog.pin_edit, pin)
    if first:
        qtbot.keyClicks(dialog.again_edit, pin)
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE_MS):
        qtbot.mouseClick(dialog.done_button, LEFT)
