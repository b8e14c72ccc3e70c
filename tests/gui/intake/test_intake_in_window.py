"""The page of imports among the others: people by the other page's dialog, a report found again in the journal."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from qadesk.gui.crash import CrashHandler
from qadesk.gui.intake.page import IntakePage
from qadesk.gui.main_window import MainWindow
from qadesk.gui.people.import_dialog import PeopleImportDialog
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.patience import PatientBot


@pytest.fixture
def window(qtbot: PatientBot, services: Services, look, english, own) -> MainWindow:
    made = MainWindow(services, workbench.LEAD, look, english, CrashHandler(lambda code: None, look))
    own(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.show_page("intake")
    return made


def test_people_are_imported_from_here_and_stand_in_the_journal(window, tmp_path: Path, qtbot: PatientBot) -> None:
    table = tmp_path / "people.csv"
    table.write_text("工号,姓名,班组,角色\n2031,坐席丙,一组,坐席\n", encoding="utf-8")
    page = window.page("intake")
    assert isinstance(page, IntakePage)
    page.form.peopleButton.click()
    dialog = window.findChild(PeopleImportDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.choose(table)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    dialog.run_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    dialog.close()
    assert page.model.index(0, 1).data() == "People"


def test_the_report_of_recordings_leads_to_the_journal(window, tmp_path: Path, qtbot: PatientBot) -> None:
    window.show_page("today")
    dialog = window.import_paths([str(workbench.write_wav(tmp_path / "one.wav"))])
    qtbot.waitUntil(dialog.form.runButton.isEnabled)
    qtbot.keyClick(dialog.form.runButton, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.journal_button.isVisible)
    dialog.journal_button.click()
    page = window.page("intake")
    assert window.current == "intake"
    qtbot.waitUntil(lambda: page.form.report.report is not None)
    assert page.form.report.report.intake.who == workbench.LEAD.no
    assert page.form.report.origin.text().endswith("one.wav")
