"""The page of imports: the journal with its reports, a log taken in by clicks, and taken back."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

from qadesk.domain.intake import IntakeKind, IntakeState
from qadesk.gui.intake.calls_dialog import CallsDialog
from qadesk.gui.intake.page import IntakePage
from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from qadesk.services.executor import Job
from tests.gui import workbench
from tests.gui.patience import PatientBot

LOG = """开始时间,流水号,工号,队列,客户电话,呼叫方向,通话结果,等待时长,通话时长
2026-01-05 09:30:12,c1,2017,6001,13800000001,呼入,已接听,11,32
2026-01-05 09:41:00,c2,2017,6001,13800000002,呼入,放弃,40,0
gestern,,2017,6001,13800000003,呼入,已接听,3,20
2026-01-05 10:02:00,c4,2017,6001,1.38E+10,呼出,已接听,0,65
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "calls.csv"
    path.write_text(LOG, encoding="gb18030")
    return path


@pytest.fixture
def page(
    services: Services, look: Theme, english: Language, own: Callable[[QWidget], None], qtbot: PatientBot
) -> IntakePage:
    made = IntakePage(services, workbench.LEAD, workbench.new_shell(services, look, english))
    own(made)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def taken_in(page: IntakePage, log: Path, qtbot: PatientBot) -> CallsDialog:
    """The log in the workspace, its dialog at the report."""
    dialog = page.import_calls(log)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    QTest.mouseClick(dialog.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == 1)
    return dialog


def column_of(model, name: str) -> list[str]:
    at = next(at for at, column in enumerate(model.columns) if column.name == name)
    return [model.index(row, at).data() or "" for row in range(model.rowCount())]


def test_an_empty_journal_says_what_to_do(page: IntakePage, qtbot: PatientBot) -> None:
    qtbot.waitUntil(lambda: page.form.stack.currentWidget() is page.form.emptyPage)
    assert "Drop recordings or a call log here" in page.form.emptyText.text()


def test_a_log_is_shown_as_understood_taken_in_and_reported(page, services, log: Path, qtbot: PatientBot) -> None:
    dialog = page.import_calls(log)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    assert dialog.settings.format.currentText() == "Found: Table with headings"
    assert dialog.settings.encoding.currentText() == "Found: GB18030"
    assert column_of(dialog.model, "outcome") == ["Answered", "Abandoned", "Answered"]
    assert column_of(dialog.model, "customer")[0] == "138****0001"
    assert column_of(dialog.model, "talk")[0] == "00:32"
    assert "row 4" in dialog.issues.text()
    assert services.intakes.all().result() == [], "nothing is written before the last button"
    QTest.mouseClick(dialog.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == 1)
    assert column_of(dialog.report.model, "row") == ["4", "5"]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    (intake,) = page.model.rows
    assert (intake.kind, intake.who) == (IntakeKind.CALLS, workbench.LEAD.no)
    assert (intake.imported, intake.refused, intake.warnings) == (3, 1, 1)
    qtbot.waitUntil(lambda: page.form.report.report is not None)
    assert column_of(page.form.report.model, "what") == ["Left out", "Warning"]
    assert page.form.report.reason.text().startswith("“gestern” is no time")


def test_columns_that_nobody_knows_are_said_by_hand_and_remembered(page, tmp_path: Path, qtbot: PatientBot) -> None:
    path = tmp_path / "own.csv"
    path.write_text("Wann,Wer,Ergebnis\n2026-01-05 09:30,2017,answered\n", encoding="utf-8")
    dialog = page.import_calls(path)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "No column of own.csv" in dialog.problem.text()
    assert not dialog.run_button.isEnabled()
    for heading, meaning in (("Wann", "started_at"), ("Wer", "agent_no")):
        picker = dialog.columns.pickers[heading]
        picker.setFocus()
        at = next(at for at, (name, _) in enumerate(picker.entries) if name == meaning)
        picker.setCurrentIndex(at)
        picker.activated.emit(at)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    assert not dialog.problem.isVisible()
    qtbot.waitUntil(lambda: column_of(dialog.model, "agent") == ["2017"])
    dialog.run()
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == 1)
    dialog.close()
    again = page.import_calls(path)
    qtbot.waitUntil(again.run_button.isEnabled)
    assert again.columns.mapping() == {"Wann": "started_at", "Wer": "agent_no"}


def test_another_time_zone_is_seen_at_once_and_none_that_there_is_not(page, log: Path, qtbot: PatientBot) -> None:
    dialog = page.import_calls(log)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    assert column_of(dialog.model, "when")[0] == "2026-01-05 09:30"
    zone = dialog.settings.zone
    for text, found in (("UTC", "2026-01-05 17:30"), ("Mars/Olympus", "")):
        zone.setFocus()
        zone.lineEdit().selectAll()
        QTest.keyClicks(zone.lineEdit(), text)
        zone.completer().popup().hide()
        QTest.keyClick(zone.lineEdit(), Qt.Key.Key_Return)
        if found:
            qtbot.waitUntil(lambda found=found: column_of(dialog.model, "when")[:1] == [found])
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "There is no time zone Mars/Olympus" in dialog.problem.text()
    assert not dialog.run_button.isEnabled()


def test_an_import_is_taken_back_after_a_question(page, services, log: Path, qtbot: PatientBot) -> None:
    taken_in(page, log, qtbot).close()
    qtbot.waitUntil(lambda: page.form.report.report is not None)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(page.form.report.back_button.isEnabled)
    page.form.table.setFocus()
    QTest.keyClick(page.form.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.findChild(QMessageBox) is not None)
    box = page.findChild(QMessageBox)
    assert box.informativeText().startswith("3 that it brought go again")
    back = next(button for button in box.buttons() if button.text() == "Take back")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rows[0].state is IntakeState.TAKEN_BACK)
    qtbot.waitUntil(lambda: page.form.report.verdict.text().startswith("Taken back: 3 gone"))
    assert not page.form.report.back_button.isEnabled()
    assert services.executor.read(lambda queries: queries.calls_page(None, None, None, 10)).result() == []


def test_an_import_under_way_shows_how_far_it_has_come(page, services, qtbot: PatientBot) -> None:
    gate = threading.Event()

    def take_in(job: Job[None]) -> None:
        begun = (IntakeKind.CALLS, "/logs/x.csv", "table", workbench.START_MS, "")
        uid = services.executor.write(lambda stores: stores.intakes.begin(*begun)).result()
        job.step(1, 4)
        gate.wait()
        counts = dict.fromkeys(("imported", "updated", "unchanged", "refused", "warnings"), 0)
        services.executor.write(lambda stores: stores.intakes.finish(uid, IntakeState.DONE, **counts)).result()

    job = services.executor.job("Importing calls", take_in)
    page._shell.jobs.watch(job, page, lambda _: page.refresh())
    qtbot.waitUntil(lambda: job.done == 1)
    page.refresh()
    try:
        qtbot.waitUntil(lambda: column_of(page.model, "state") == ["Running, 25 %"])
        qtbot.waitUntil(lambda: page.form.report.verdict.text().startswith("It is under way"))
        assert not page.form.report.back_button.isEnabled()
    finally:
        gate.set()
    qtbot.waitUntil(lambda: column_of(page.model, "state") == ["Done"])
    qtbot.waitUntil(page.form.report.back_button.isEnabled)


def test_the_report_is_saved_as_a_file(page, log: Path, tmp_path: Path, qtbot: PatientBot) -> None:
    taken_in(page, log, qtbot).close()
    qtbot.waitUntil(lambda: page.form.report.report is not None)
    target = tmp_path / "report.csv"
    page.save(page.model.rows[0].uid, target)
    qtbot.waitUntil(target.exists)
    assert "1.38E+10" in target.read_text("utf-8-sig")


def test_what_is_dropped_is_taken_as_what_it_is(page, log: Path, tmp_path: Path, qtbot: PatientBot) -> None:
    wav = workbench.write_wav(tmp_path / "one.wav")

    def drop(path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        page.dropEvent(event)

    with qtbot.waitSignal(page._shell.signals.import_paths) as asked:
        drop(wav)
    assert asked.args == [[str(wav)]]
    drop(log)
    dialog = page.findChild(CallsDialog)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    assert dialog.file.text() == "calls.csv"
