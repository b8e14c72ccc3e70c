"""Appeals on the page: filed, decided with the new score, asked for again, withdrawn, sent out and taken in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from python_calamine import CalamineWorkbook

from qadesk.domain.after.appeal_words import TIMES, TIMES_TODO
from qadesk.domain.after.appeals import Appeal, AppealState, Claim, Deciding, Filing, Outcome, Verdict
from qadesk.domain.after.forms import FormReport
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.gui.after import appeals_file_dialog
from qadesk.gui.after.appeals_decide_dialog import DecideDialog
from qadesk.gui.after.appeals_figures import FiguresDialog
from qadesk.gui.after.appeals_file_dialog import FileAppealDialog
from qadesk.gui.after.appeals_forms import FormDialog, FormReportDialog
from qadesk.gui.after.appeals_panel import AppealsPanel
from qadesk.gui.after.release_panel import ReleasePanel
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.fields import LineField
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from tests.gui.after.bench import LEADER, click, prepared, scored, shown
from tests.gui.patience import PatientBot
from tests.gui.workbench import AGENT, INSPECTOR, LEAD, SECOND, new_shell


@pytest.fixture
def shell(services: Services, look, english) -> Shell:
    prepared(services)
    return new_shell(services, look, english)


@pytest.fixture
def made(qtbot: PatientBot, services: Services, shell: Shell, own) -> Callable[..., AppealsPanel]:
    def make(person=SECOND) -> AppealsPanel:
        panel = AppealsPanel(services, person, shell)
        own(panel)
        panel.resize(1200, 700)
        shell.signals.after_changed.connect(panel.refresh)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.refresh()
        return panel

    return make


def released(services: Services, name: str = "call1", **given: object) -> str:
    uid = scored(services, name, **given).uid
    services.releasing.ask([uid], LEAD.no).result()
    return uid


def filed(services: Services, uid: str, *items: str) -> Appeal:
    claims = tuple(Claim(item_key=item, reason="已问候", evidence=((1000, 2500),)) for item in items or ("greeting",))
    return services.appeals.file(Filing(evaluation_uid=uid, claims=claims, filed_by=AGENT.no), AGENT.no).result()


def count(panel: AppealsPanel, view: str) -> int:
    panel.cases.show_view(view)
    return panel.cases.model.rowCount()


def opened(qtbot: PatientBot, panel: QWidget) -> DecideDialog:
    found = shown(qtbot, panel, DecideDialog)
    assert isinstance(found, DecideDialog)
    return found


def test_an_appeal_is_filed_from_the_list_of_releases(qtbot, services, shell, own) -> None:
    uid = released(services)
    panel = ReleasePanel(services, LEAD, shell)
    own(panel)
    panel.resize(1200, 700)
    panel.show()
    panel.cases.show_view("released")
    panel.refresh()
    qtbot.waitUntil(lambda: panel.cases.current is not None)
    click(panel.appeal)
    dialog = shown(qtbot, panel, FileAppealDialog)
    assert isinstance(dialog, FileAppealDialog)
    assert "until" in dialog.deadline.text()
    assert [line.key for line in dialog.lines] == ["", "greeting", "recall", "tone"]  # what lost points comes first
    people = [dialog.by.itemData(at) for at in range(dialog.by.count())]
    assert people == [AGENT.no, LEADER.no, LEAD.no] and dialog.by.currentData() == LEAD.no
    click(dialog.go)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "needs a reason" in dialog.problem.text()
    line = dialog.lines[1]
    click(line.check)
    QTest.keyClicks(line.reason_field, "greeted at the start")
    line.evidence_field.setFocus()
    QTest.keyClicks(line.evidence_field, "1:75")
    click(dialog.go)
    assert "cannot be read" in line._evidence.note.text() and dialog.go.isEnabled()
    line.evidence_field.clear()
    QTest.keyClicks(line.evidence_field, "1:23-1:40")
    dialog.by.setCurrentIndex(1)
    with qtbot.waitSignal(shell.signals.after_changed):
        click(dialog.go)
    (row,) = services.appeals.rows().result()
    appeal = services.appeals.get(row.uid).result()
    assert appeal.evaluation_uid == uid and appeal.filed_by == LEADER.no
    assert appeal.claims == (
        Claim(item_key="greeting", reason="greeted at the start", evidence=((83_000, 100_000),), title="开头语"),
    )


def test_a_refusal_keeps_what_was_written_and_a_late_one_says_when_it_ended(
    qtbot, services, shell, own, monkeypatch
) -> None:
    uid = released(services)
    ended = services.releasing.of(uid).result().clock.ends_at_ms
    now = services.clock()
    grounds = appeals_file_dialog.brought(services, uid, 1).result()
    dialog = FileAppealDialog(services, LEAD, grounds)
    own(dialog)
    dialog.show()
    dialog.lines[1].show_claim(Claim(item_key="greeting", reason="已问候"))
    click(dialog.earlier)
    dialog.received.setDateTime(QDateTime.fromMSecsSinceEpoch(now - 30 * 86_400_000))
    click(dialog.go)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "before the evaluation was released" in dialog.problem.text()
    dialog.received.setDateTime(QDateTime.fromMSecsSinceEpoch(ended + 60_000))
    click(dialog.go)
    qtbot.waitUntil(lambda: "future" in dialog.problem.text())
    assert dialog.isVisible() and dialog.lines[1].reason_field.toPlainText() == "已问候"
    assert services.appeals.rows().result() == []


def test_lists_say_what_waits_and_the_chosen_one_shows_claims_and_card(qtbot, services, made) -> None:
    uid = released(services)
    filed(services, uid)
    panel = made()
    qtbot.waitUntil(lambda: panel.case.appeal is not None and panel.card.view is not None)
    assert [count(panel, name) for name in ("open", "late", "today", "decided", "all")] == [1, 0, 0, 0, 1]
    texts = [column.cell(panel.cases.model.rows[0]).text for column in panel.cases.model.columns]
    assert texts[0] == "To decide" and texts[1] == "坐席甲" and texts[3] == "开头语" and texts[7] == "60.00"
    panel.cases.search.setText("nobody")
    qtbot.waitUntil(lambda: panel.cases.model.rowCount() == 0)
    assert panel.cases.nothing.isVisible() and not panel.deciding.isEnabled()


def test_an_appeal_is_upheld_by_keys_and_the_score_is_seen_before(qtbot, services, made, shell) -> None:
    uid = released(services)
    filed(services, uid)
    panel = made()
    qtbot.waitUntil(lambda: panel.case.appeal is not None)
    panel.cases.table.setFocus()
    QTest.keyClick(panel.cases.table, Qt.Key.Key_Return)
    dialog = opened(qtbot, panel)
    (box,) = dialog.boxes
    assert dialog.score.text() == "stays 60.00" and not dialog.unchanged.isVisible()
    box.buttons[Outcome.UPHELD].setFocus()
    QTest.keyClick(box.buttons[Outcome.UPHELD], Qt.Key.Key_1)
    assert box.outcome is Outcome.UPHELD and box.editor.isVisible()
    box.reason.setFocus()
    QTest.keyClicks(box.reason, "heard at 0:01")
    QTest.keyClick(box.reason, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert box.outcome is Outcome.REJECTED and not box.editor.isVisible()
    QTest.keyClick(box.reason, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert box.outcome is Outcome.PARTLY and box.reason.toPlainText() == "heard at 0:01"
    click(box.editor.answers._chips[0][1])
    assert dialog.score.text() == "was 60.00, will be 100.00"
    with qtbot.waitSignal(shell.signals.evaluations_changed):
        click(dialog.go)
    (row,) = services.appeals.rows().result()
    assert (row.state, row.outcome) == (AppealState.DECIDED, Outcome.PARTLY)
    assert (str(row.score_before), str(row.score_after)) == ("60.00", "100.00")
    qtbot.waitUntil(lambda: panel.cases.view == "decided" and panel.cases.current is not None)
    cells = [column.cell(panel.cases.model.rows[0]).text for column in panel.cases.model.columns]
    assert cells[0] == "Partly upheld" and cells[7] == "60.00 → 100.00"
    qtbot.waitUntil(lambda: panel.again.isEnabled() and not panel.deciding.isEnabled())


def test_a_refused_decision_stays_as_it_was_written(qtbot, services, made) -> None:
    uid = released(services)
    filed(services, uid, "greeting", "tone")
    panel = made(INSPECTOR)  # the scorer
    qtbot.waitUntil(lambda: panel.case.appeal is not None)
    click(panel.deciding)
    dialog = opened(qtbot, panel)
    assert dialog.problem.isVisible() and "gave the score" in dialog.problem.text()
    dialog.boxes[0].decide(Outcome.REJECTED)
    QTest.keyClicks(dialog.boxes[0].reason, "no greeting")
    click(dialog.go)
    qtbot.waitUntil(lambda: dialog.go.isEnabled())
    assert dialog.problem.isVisible() and dialog.boxes[0].reason.toPlainText() == "no greeting"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    click(panel.deciding)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in panel.findChildren(DecideDialog)))
    again = opened(qtbot, panel)
    assert again.boxes[0].outcome is Outcome.REJECTED and again.boxes[0].reason.toPlainText() == "no greeting"
    again.reject()


def test_what_is_not_complete_is_refused_in_place(qtbot, services, made) -> None:
    uid = released(services)
    filed(services, uid, "greeting", "tone")
    panel = made()
    qtbot.waitUntil(lambda: panel.case.appeal is not None)
    click(panel.deciding)
    dialog = opened(qtbot, panel)
    click(dialog.boxes[0].buttons[Outcome.UPHELD])
    dialog.boxes[0].reason.setFocus()
    QTest.keyClicks(dialog.boxes[0].reason, "heard")
    click(dialog.go)
    qtbot.waitUntil(lambda: "no verdict yet" in dialog.problem.text())
    click(dialog.boxes[1].buttons[Outcome.REJECTED])
    QTest.keyClicks(dialog.boxes[1].reason, "as scored")
    click(dialog.go)
    qtbot.waitUntil(lambda: "no answer changes" in dialog.problem.text() and dialog.go.isEnabled())
    click(dialog.unchanged)
    click(dialog.go)
    qtbot.waitUntil(lambda: services.appeals.rows().result()[0].state is AppealState.DECIDED)


def test_a_whole_evaluation_may_change_anywhere(qtbot, services, made) -> None:
    uid = released(services)
    filed(services, uid, "")
    panel = made()
    qtbot.waitUntil(lambda: panel.case.appeal is not None)
    click(panel.deciding)
    dialog = opened(qtbot, panel)
    assert not dialog.other.isVisible()
    click(dialog.boxes[0].buttons[Outcome.UPHELD])
    QTest.keyClicks(dialog.boxes[0].reason, "heard anew")
    dialog.other.setCurrentIndex(dialog.other.findData("greeting"))
    dialog.other.activated.emit(dialog.other.currentIndex())
    qtbot.waitUntil(dialog.others["greeting"].isVisible)
    click(dialog.others["greeting"].answers._chips[0][1])
    assert dialog.score.text() == "was 60.00, will be 100.00"
    click(dialog.go)
    qtbot.waitUntil(lambda: services.appeals.rows().result()[0].state is AppealState.DECIDED)


def test_it_is_asked_for_again_once_and_withdrawn_with_a_reason(qtbot, services, made, shell) -> None:
    uid = released(services)
    appeal = filed(services, uid)
    verdict = Verdict(item_key="greeting", outcome=Outcome.REJECTED, reason="没有问候")
    services.appeals.decide(appeal.uid, Deciding(verdicts=(verdict,), decided_by=SECOND.no)).result()
    panel = made(LEAD)
    panel.show_case(appeal.uid)
    qtbot.waitUntil(lambda: panel.case.appeal is not None and panel.again.isEnabled())
    click(panel.again)
    dialog = shown(qtbot, panel, FileAppealDialog)
    assert dialog.lines[1].ticked and dialog.lines[1].reason_field.toPlainText() == "已问候"
    assert dialog.lines[1].evidence_field.text() == "0:01-0:02.500"
    with qtbot.waitSignal(shell.signals.after_changed):
        click(dialog.go)
    assert services.appeals.get(appeal.uid).result().state is AppealState.FILED_AGAIN
    panel.show_case(appeal.uid)
    qtbot.waitUntil(lambda: panel.cases.current is not None and panel.cases.current.instance == 2)
    click(panel.back)
    asking = shown(qtbot, panel, AskDialog)
    click(asking.go)
    qtbot.waitUntil(asking.problem.isVisible)
    QTest.keyClicks(asking.findChild(LineField), "settled")
    with qtbot.waitSignal(shell.signals.after_changed):
        click(asking.go)
    assert services.appeals.get(appeal.uid).result().state is AppealState.WITHDRAWN


def test_forms_go_out_come_back_and_the_report_is_saved(
    qtbot, services, made, shell, tmp_path: Path, monkeypatch
) -> None:
    released(services)
    panel = made(LEAD)
    target = tmp_path / "form.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    panel.form_out.trigger()
    dialog = shown(qtbot, panel, FormDialog)
    assert isinstance(dialog, FormDialog) and dialog.leader_no == LEADER.no and dialog.group is None
    dialog.whom.setCurrentIndex(dialog.whom.count() - 1)
    assert (dialog.leader_no, dialog.group) == ("", "一组")
    click(dialog.go)
    qtbot.waitUntil(target.exists)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(target), ""))
    panel.take_in.trigger()
    report = shown(qtbot, panel, FormReportDialog)
    assert isinstance(report, FormReportDialog) and report.report.taken == ()
    assert "0 taken in." in report.findChildren(type(report.reason))[0].text()
    report.reject()
    pack = tmp_path / "all.qdappeals"
    filed(services, released(services, "call2"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pack), ""))
    panel.pack.trigger()
    qtbot.waitUntil(pack.exists)
    panel.travelling.take(pack)
    qtbot.waitUntil(
        lambda: any(d.isVisible() and d.report.unchanged == 1 for d in panel.findChildren(FormReportDialog))
    )


def test_refused_rows_are_saved(qtbot, services, look, english, own, tmp_path: Path, monkeypatch) -> None:
    issue = ImportIssue(path="", row=4, column="times", reason=UserError(TIMES, TIMES_TODO, text="1:75").packed())
    host = QWidget()
    own(host)
    dialog = FormReportDialog(services, look, FormReport(refused=(issue,)), tmp_path / "form.xlsx", host)
    dialog.show()
    assert "1:75" in dialog.reason.text()
    target = tmp_path / "refused.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(dialog.save_button)
    qtbot.waitUntil(dialog.said.isVisible)
    rows = CalamineWorkbook.from_path(str(target)).get_sheet_by_index(0).to_python()
    assert any("1:75" in str(cell) for row in rows for cell in row)


def test_figures_of_a_period(qtbot, services, made) -> None:
    filed(services, released(services))
    panel = made()
    qtbot.waitUntil(lambda: panel.cases.current is not None)
    click(panel.figures)
    dialog = shown(qtbot, panel, FiguresDialog)
    assert isinstance(dialog, FiguresDialog)
    qtbot.waitUntil(lambda: bool(dialog.items.lines.rows))
    assert dialog.items.lines.rows == (("开头语", 1, 0),)
    assert dialog.inspectors.lines.rows == ((f"{INSPECTOR.no} {INSPECTOR.name}", 1, 0),)
    assert dialog.figures["rate"].value.text() == "100.0 %"
    dialog.last.setDate(dialog.first.date())
    today = services.people.today()
    expected = () if today != today.replace(day=1) else (("开头语", 1, 0),)
    qtbot.waitUntil(lambda: dialog.items.lines.rows == expected)
