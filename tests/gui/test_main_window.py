import gc
import sys
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from qadesk.domain.people import Person, Role
from qadesk.gui.application import GuiApplication, Resources
from qadesk.gui.cheat_sheet import CheatSheet
from qadesk.gui.crash import CrashHandler
from qadesk.gui.main_window import MainWindow
from qadesk.gui.pages import PAGES
from qadesk.gui.recordings.export_dialog import ExportDialog
from qadesk.gui.recordings.import_dialog import ImportDialog
from qadesk.services.container import Services
from qadesk.services.settings import LANGUAGE, WINDOW
from tests.gui import workbench
from tests.gui.workbench import INSPECTOR

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot, services: Services, look, english, own) -> Iterator[MainWindow]:
    made = MainWindow(services, INSPECTOR, look, english, CrashHandler(lambda code: None, look))
    own(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made


def test_pages_are_changed_by_key_and_by_the_rail(qtbot, window: MainWindow) -> None:
    names = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        qtbot.keyClick(window, key, ALT)
        names.append(window.current)
    assert names == [PAGES[1].name, PAGES[2].name, "today"]
    window._buttons["recordings"].click()
    assert window.current == "recordings"


@pytest.mark.parametrize("role", [Role.LEADER, Role.TRAINER])
def test_who_does_not_score_has_no_desk_and_is_told_so(qtbot, services: Services, look, english, own, role) -> None:
    somebody = Person(no="2001", name="许静", role=role)
    made = MainWindow(services, somebody, look, english, CrashHandler(lambda code: None, look))
    own(made)
    made.show()
    assert list(made._pages) == ["today", "after", "coaching", "settings"]
    made.signals.open_call.emit("any")
    made.signals.show_page.emit("recordings")
    assert made.current == "today"
    qtbot.waitUntil(lambda: "those who score" in made.notices.text())


def drop(window: QWidget, paths: list[Path]) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy, left = QPointF(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at.toPoint(), copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(at, copy, data, left, Qt.KeyboardModifier.NoModifier))
    return enter.isAccepted()


def test_files_dropped_anywhere_are_imported(qtbot, window: MainWindow, tmp_path: Path) -> None:
    path = workbench.write_wav(tmp_path / "one.wav")
    assert drop(window, [path])
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.form.pathsHint.text() == "Recordings found: 1")
    second = workbench.write_wav(tmp_path / "two.wav")
    drop(dialog, [second])
    qtbot.waitUntil(lambda: dialog.form.pathsHint.text() == "Recordings found: 2")
    dialog.reject()


def test_tab_reaches_what_stands_above_the_lines(qtbot, window: MainWindow) -> None:
    window.show_page("recordings")
    assert QApplication.focusWidget().objectName() == "table"
    reached = []
    for _ in range(16):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    assert {"importButton", "searchEdit", "agentCombo", "periodCombo", "table"} <= set(reached)


def test_page_and_size_are_kept(qtbot, window: MainWindow, services: Services, look, english, own) -> None:
    window.show_page("settings")
    window.close()
    kept = services.settings.get(WINDOW)
    assert window.restoreGeometry(QByteArray(b64decode(kept["geometry"])))
    again = MainWindow(services, INSPECTOR, look, english, CrashHandler(lambda code: None, look))
    own(again)
    assert again.current == "settings"


def test_the_keys_are_shown(qtbot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F12)
    sheet = window.findChild(CheatSheet)
    assert sheet is not None
    assert {"desk.play_pause", "window.import", "recordings.search"} <= set(sheet.visible_commands())
    sheet.close()


def test_an_export_that_cannot_be_is_told_in_the_window(qtbot, window: MainWindow, tmp_path: Path) -> None:
    dialog = window.ask_export(["no such evaluation"])
    dialog.form.folderEdit.setText(str(tmp_path / "sheets"))
    dialog.form.pdfCheck.setChecked(False)
    assert not dialog.form.runButton.isEnabled()
    dialog.form.jsonCheck.setChecked(True)
    dialog.form.runButton.click()
    qtbot.waitUntil(lambda: bool(window.notices.text()))
    assert "no such evaluation" in window.notices.text()


def test_every_control_has_an_accessible_name(qtbot, window: MainWindow, services: Services) -> None:
    sheet = CheatSheet(window.commands, window)
    export = ExportDialog(1, services.exports, window)
    importing = window.import_paths([])
    nameless = [what(part) for root in (window, sheet, export, importing) for part in root.findChildren(QWidget)
                if is_control(part) and not name_of(part)]  # fmt: skip
    importing.reject()
    assert nameless == []


def is_control(part: QWidget) -> bool:
    """Controls that a person can reach; parts inside of one, and pop-ups that Qt made for it, are its own business."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractItemView)
    made_by_qt = part.objectName().startswith("qt_") or isinstance(part, QHeaderView)
    inner = isinstance(part.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView)
    return (
        isinstance(part, kinds) and not inner and not made_by_qt and part.window().windowType() != Qt.WindowType.Popup
    )


def name_of(part: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(part)
    return interface.text(QAccessible.Text.Name) if interface is not None else part.accessibleName()


def what(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()} in {part.parentWidget().objectName()}"


def test_closing_asks_while_something_could_not_be_saved(qtbot, window: MainWindow, monkeypatch) -> None:
    desk, asked = window.page("desk"), []
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(desk, "unsaved", lambda: True)
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: asked.append(given[2]) or answers.pop(0))
    assert not window.close()
    assert window.isVisible()
    assert "lost" in asked[0]
    assert window.close()


def test_a_change_of_language_makes_the_window_anew(qtbot, qapp, tmp_path: Path, monkeypatch) -> None:
    program, place = workbench.new_program(tmp_path, INSPECTOR)
    application = GuiApplication(qapp, program, Resources((), tmp_path))
    try:
        services = application.open_or_ask(place)
        assert services is not None
        services.settings.load(INSPECTOR.no)
        services.settings.put(LANGUAGE, "en")
        first = application.show_window(INSPECTOR)
        first.show_page("settings")
        services.settings.put(LANGUAGE, "zh_CN")
        first.signals.language_changed.emit()
        qtbot.waitUntil(lambda: application.window is not first)
        assert application.language.code == "zh_CN"
        assert application.window is not None and application.window.current == "settings"
        last = application.window
        last.close()
        qtbot.waitUntil(lambda: not shiboken6.isValid(last))
    finally:
        application.session.close()
        application.language.use("en")
        qapp.setStyleSheet("")


def test_qt_gives_back_what_it_borrows(qtbot) -> None:
    """PySide6 6.12 leaks a reference to None in each such call, until Python 3.11 aborts."""
    label = QLabel()
    qtbot.addWidget(label)
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(10_000):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < 500
