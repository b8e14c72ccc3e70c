import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from qadesk.app import resources
from qadesk.domain.errors import UserError
from qadesk.gui.application import GuiApplication, resources_in, run_gui
from qadesk.gui.crash import EXIT_BUG, CrashDialog
from qadesk.gui.start_dialog import StartDialog
from qadesk.gui.welcome import WelcomeDialog
from qadesk.services.settings import LANGUAGE, WINDOW
from tests.gui import workbench
from tests.gui.workbench import INSPECTOR, LEAD


class Person(QObject):
    """Somebody at the keyboard: acts as soon as a dialog or the window is there."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        for widget in QApplication.topLevelWidgets():
            name = type(widget).__name__
            act = getattr(self, f"at_{name}", None)
            if act is None or name in self.seen or not widget.isVisible():
                continue
            if not widget.isActiveWindow() and QApplication.activeModalWidget() in (None, widget):
                widget.activateWindow()  # on a busy machine another window's going may have taken the focus along
            if widget.isActiveWindow():
                self.seen.append(name)
                act(widget)

    def at_StartDialog(self, dialog: StartDialog) -> None:
        if dialog.form.peopleList.count() == 0:
            self.seen.remove("StartDialog")  # come back when the people are there
            return
        QTest.keyClicks(dialog.form.searchEdit, INSPECTOR.no)
        QTest.keyClick(dialog.form.searchEdit, Qt.Key.Key_Return)

    def at_CrashDialog(self, dialog: CrashDialog) -> None:
        self.seen.append(dialog.report)
        dialog.accept()


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication):
    yield
    qapp.setStyleSheet("")


def test_who_starts_the_window_and_closes_it_leaves_everything_in_order(qtbot, tmp_path: Path) -> None:
    class Visitor(Person):
        def at_MainWindow(self, window) -> None:
            assert "9001 质检甲" in [label.text() for label in window.statusBar().findChildren(QLabel)]
            window.show_page("recordings")
            QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    program, place = workbench.new_program(tmp_path, LEAD, INSPECTOR)
    visitor = Visitor()
    assert run_gui(program, place, resources()) == 0
    assert visitor.seen == ["StartDialog", "MainWindow"]
    with program.open(place, write=True) as again:
        again.settings.load(INSPECTOR.no)
        assert again.settings.get(WINDOW)["page"] == "recordings"
    assert sys.excepthook is sys.__excepthook__


def test_a_bug_in_the_window_ends_the_program_with_its_code(qtbot, tmp_path: Path, capsys) -> None:
    class Unlucky(Person):
        def at_MainWindow(self, window) -> None:
            def fail() -> None:
                raise KeyError("a bug in a thread")

            thread = threading.Thread(target=fail)
            thread.start()
            thread.join()

        def at_CrashDialog(self, dialog: CrashDialog) -> None:
            assert "a bug in a thread" in dialog.form.traceEdit.toPlainText()
            QTest.keyClick(dialog.form.closeButton, Qt.Key.Key_Return)

    program, place = workbench.new_program(tmp_path, INSPECTOR)
    visitor = Unlucky()
    assert run_gui(program, place, resources()) == EXIT_BUG
    assert visitor.seen == ["StartDialog", "MainWindow", "CrashDialog"]
    assert "a bug in a thread" in capsys.readouterr().err


def test_a_missing_workspace_asks_what_to_do_and_giving_up_is_no_error(qtbot, tmp_path: Path) -> None:
    class Leaving(Person):
        def at_WelcomeDialog(self, dialog: WelcomeDialog) -> None:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    program, _ = workbench.new_program(tmp_path)
    visitor = Leaving()
    assert run_gui(program, tmp_path / "nothing here", resources()) == 0
    assert visitor.seen == ["WelcomeDialog"]
    assert not (tmp_path / "nothing here").exists()


def test_a_damaged_workspace_is_refused_with_its_backups_and_opens_with_one_of_them(qtbot, tmp_path: Path) -> None:
    class Restoring(Person):
        def at_WelcomeDialog(self, dialog: WelcomeDialog) -> None:
            assert "damaged" in dialog.form.whatLabel.text()
            assert [dialog.form.backupsList.item(n).text() for n in range(dialog.form.backupsList.count())] == backups
            assert not dialog.form.newHereButton.isVisible()
            QTest.keyClick(dialog.form.backupsList, Qt.Key.Key_Tab)
            QTest.keyClick(dialog.form.restoreButton, Qt.Key.Key_Return)

        def at_MainWindow(self, window) -> None:
            window.close()

    program, place = workbench.new_program(tmp_path, INSPECTOR)
    backups = [path.name for path in program.backups(place)]
    assert backups
    database = place / "qadesk.db"
    spoilt = database.read_bytes()[:8192] + b"\xff" * (database.stat().st_size - 8192)
    database.write_bytes(spoilt)
    visitor = Restoring()
    assert run_gui(program, place, resources()) == 0
    assert visitor.seen == ["WelcomeDialog", "StartDialog", "MainWindow"]
    (aside,) = place.glob("set-aside-*")
    assert (aside / "qadesk.db").read_bytes() == spoilt, "the damaged one is never overwritten"


def test_an_empty_database_without_backups_is_refused_in_the_window(qtbot, tmp_path: Path) -> None:
    class Leaving(Person):
        def at_WelcomeDialog(self, dialog: WelcomeDialog) -> None:
            assert "empty (0 bytes)" in dialog.form.whatLabel.text()
            assert not dialog.form.restoreButton.isVisible() and not dialog.form.newHereButton.isVisible()
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    program, place = workbench.new_program(tmp_path)
    for backup in program.backups(place):
        backup.unlink()
    (place / "qadesk.db").write_bytes(b"")
    visitor = Leaving()
    assert run_gui(program, place, resources()) == 0
    assert visitor.seen == ["WelcomeDialog"]


def test_a_second_window_on_the_same_workspace_is_told_who_has_it(qtbot, tmp_path: Path, qapp) -> None:
    program, place = workbench.new_program(tmp_path, INSPECTOR)
    application = GuiApplication(qapp, program, resources_in(resources()))
    with program.open(place, write=True), pytest.raises(UserError) as refused:
        application.session.open(place)
    assert refused.value.sentences()[0]


def test_the_language_asked_for_at_the_start_holds_where_nobody_chose_one(qapp, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("qadesk.gui.language.system_language", lambda: "en")
    program, place = workbench.new_program(tmp_path, INSPECTOR)
    program.ask_for_language("zh_CN")
    application = GuiApplication(qapp, program, resources_in(resources()))
    try:
        assert application.language.code == "zh_CN"
        services = application.open_or_ask(place)
        assert application.language.code == program.translate.language == "zh_CN", "as the system"
        assert services.settings.get(LANGUAGE) == ""
        application.language.use("en")
        assert application.language.code == "en", "a person's own choice goes first"
        application.language.use("")
        assert application.language.code == "zh_CN"
    finally:
        application.session.close()
        application.language.use("en")


def test_opening_and_closing_at_once_shows_that_it_starts(qtbot, tmp_path: Path) -> None:
    program, place = workbench.new_program(tmp_path, INSPECTOR)
    assert run_gui(program, place, resources(), closing_at_once=True) == 0
