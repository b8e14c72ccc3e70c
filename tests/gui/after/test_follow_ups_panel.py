"""Follow-ups on the page: the life of one by callback, several at once, new ones, lists out and back, figures."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from qadesk.domain.after.follow_up_forms import follow_up_form
from qadesk.domain.after.followups import DoneBy, FollowUp, FollowUpFilter, FollowUpState, NewFollowUp, Origin, Reported
from qadesk.domain.recordings import AudioState
from qadesk.domain.texts import untranslated
from qadesk.gui.after.appeals_forms import FormReportDialog
from qadesk.gui.after.follow_ups_dialogs import HandOverFields, ReportDialog
from qadesk.gui.after.follow_ups_figures import FollowUpFiguresDialog
from qadesk.gui.after.follow_ups_lists import HandOutDialog
from qadesk.gui.after.follow_ups_new import NewFollowUpDialog
from qadesk.gui.after.follow_ups_panel import FollowUpsPanel
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.desk.following_up import FollowingUp
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.language import Language
from qadesk.gui.recordings.page import RecordingsPage
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Theme
from qadesk.reports.form_workbook import form_workbook
from qadesk.services.container import Services
from tests.gui.after.bench import LEADER, click, prepared, scored, shown
from tests.gui.patience import PatientBot
from tests.gui.workbench import AGENT, INSPECTOR, LEAD, SECOND, new_shell

Make = Callable[..., FollowUpsPanel]


@pytest.fixture
def shell(services: Services, look: Theme, english: Language) -> Shell:
    prepared(services)
    return new_shell(services, look, english)


@pytest.fixture
def made(qtbot: PatientBot, services: Services, shell: Shell, own: Callable[[QWidget], None]) -> Make:
    def make(person: object = INSPECTOR, view: str = "open") -> FollowUpsPanel:
        panel = FollowUpsPanel(services, person, shell)  # type: ignore[arg-type]
        own(panel)
        panel.resize(1400, 800)
        shell.signals.after_changed.connect(panel.refresh)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.cases.show_view(view)
        panel.refresh()
        return panel

    return make


def opened(services: Services, name: str = "call1", *, now: bool = True) -> FollowUp:
    uid = scored(services, name).uid
    new = NewFollowUp(
        origin=Origin.LOST_POINT, evaluation_uid=uid, item_key="greeting", leader_no=LEADER.no, starts_now=now
    )
    return services.follow_ups.open(new, INSPECTOR.no).result()


def reported(services: Services, uid: str) -> None:
    told = Reported(how=DoneBy.COACHING, text="已辅导", reported_by=LEADER.no)
    services.follow_ups.report(uid, told).result()


def press(qtbot: PatientBot, button: QPushButton) -> None:
    """As soon as a hand can."""
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    click(button)


def state(services: Services, uid: str) -> FollowUpState:
    return services.follow_ups.get(uid).result().state


def lines(qtbot: PatientBot, panel: FollowUpsPanel, count: int) -> None:
    qtbot.waitUntil(lambda: panel.cases.model.rowCount() == count)


def texts(panel: QWidget) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_a_callback_is_reported_back_sent_back_told_again_and_verified(
    qtbot: PatientBot, services: Services, shell: Shell, made: Make
) -> None:
    services.follow_ups.set_callback_form("HB########", LEAD.no).result()
    uid = opened(services).uid
    panel = made()
    lines(qtbot, panel, 1)
    press(qtbot, panel.report)
    dialog = shown(qtbot, panel, ReportDialog)
    assert isinstance(dialog, ReportDialog)
    assert dialog.fields.number.placeholderText() == "HB########"
    dialog.fields.text.setFocus()
    QTest.keyClicks(dialog.fields.text, "called the customer")
    click(dialog.go)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "only with its callback service number" in dialog.problem.text()
    qtbot.waitUntil(dialog.fields.number.hasFocus)
    assert state(services, uid) is FollowUpState.OPEN
    QTest.keyClicks(dialog.fields.number, "12")
    click(dialog.go)
    qtbot.waitUntil(lambda: "HB########" in dialog.problem.text())
    assert dialog.fields.text.toPlainText() == "called the customer"
    click(dialog.buttons.button(dialog.buttons.StandardButton.Cancel) or dialog.buttons.buttons()[-1])
    qtbot.waitUntil(lambda: not dialog.isVisible())
    press(qtbot, panel.report)  # what was written is still there
    again = panel.findChildren(ReportDialog)[-1]
    assert (again.fields.text.toPlainText(), again.fields.number.text()) == ("called the customer", "12")
    again.fields.number.selectAll()
    QTest.keyClicks(again.fields.number, "HB20260001")
    with qtbot.waitSignal(shell.signals.after_changed):
        click(again.go)
    panel.cases.show_view("verify")
    lines(qtbot, panel, 1)
    qtbot.waitUntil(lambda: "HB20260001" in texts(panel.case))
    press(qtbot, panel.back)
    why = shown(qtbot, panel, AskDialog)
    assert isinstance(why, AskDialog)
    click(why.go)
    qtbot.waitUntil(why.problem.isVisible)
    assert "needs a reason" in why.problem.text()
    field = why.findChild(TallField)
    assert isinstance(field, TallField)
    QTest.keyClicks(field, "the outcome is missing")
    with qtbot.waitSignal(shell.signals.after_changed):
        click(why.go)
    panel.cases.show_view("open")
    lines(qtbot, panel, 1)
    qtbot.waitUntil(lambda: "the outcome is missing" in texts(panel.case))
    assert "sent back 1×" in texts(panel.case)
    told = Reported(how=DoneBy.CALLBACK, text="客户满意", callback_no="HB20260002", reported_by=AGENT.no)
    services.follow_ups.report(uid, told).result()
    panel.cases.show_view("verify")
    lines(qtbot, panel, 1)
    with qtbot.waitSignal(shell.signals.after_changed):
        press(qtbot, panel.verifying)
    assert state(services, uid) is FollowUpState.CLOSED
    panel.cases.show_view("closed")
    lines(qtbot, panel, 1)
    qtbot.waitUntil(lambda: "Verified by 9001" in texts(panel.case))
    qtbot.waitUntil(lambda: panel.history.model.rowCount() >= 5)
    qtbot.waitUntil(lambda: not panel.verifying.isVisible())
    for button in (panel.report, panel.verifying, panel.back, panel.hand_over, panel.off):
        assert not button.isVisible()


def test_several_are_verified_at_once_but_not_what_one_has_reported_oneself(
    qtbot: PatientBot, services: Services, shell: Shell, made: Make
) -> None:
    uids = [opened(services, f"call{n}").uid for n in range(3)]
    for uid in uids[:2]:
        reported(services, uid)
    services.follow_ups.report(uids[2], Reported(how=DoneBy.OTHER, text="x", reported_by=INSPECTOR.no)).result()
    panel = made(view="verify")
    lines(qtbot, panel, 3)
    panel.cases.table.setFocus()
    QTest.keyClick(panel.cases.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.verifying.text() == "Verify 3"
    with qtbot.waitSignal(shell.signals.after_changed):
        press(qtbot, panel.verifying)
    assert [state(services, uid) for uid in uids] == [*[FollowUpState.CLOSED] * 2, FollowUpState.REPORTED]
    assert "2 verified." in shell.notices.text() and "1 not: Nobody verifies" in shell.notices.text()


def test_leaders_may_report_back_but_not_verify(qtbot: PatientBot, services: Services, made: Make) -> None:
    uid = opened(services).uid
    panel = made(LEADER)
    lines(qtbot, panel, 1)
    assert not panel.off.isEnabled() and panel.report.isEnabled()
    press(qtbot, panel.report)
    dialog = shown(qtbot, panel, ReportDialog)
    assert isinstance(dialog, ReportDialog) and dialog.fields.draft.by == LEADER.no
    click(dialog.fields.ways[DoneBy.COACHING])
    assert not dialog.fields.number.isVisible()
    dialog.fields.text.setFocus()
    QTest.keyClicks(dialog.fields.text, "coached")
    click(dialog.go)
    qtbot.waitUntil(lambda: state(services, uid) is FollowUpState.REPORTED)
    panel.cases.show_view("verify")
    qtbot.waitUntil(panel.verifying.isVisible)
    assert not panel.verifying.isEnabled()


def test_handed_over_and_withdrawn_each_with_a_reason(
    qtbot: PatientBot, services: Services, shell: Shell, made: Make
) -> None:
    uid = opened(services).uid
    panel = made()
    lines(qtbot, panel, 1)
    qtbot.waitUntil(lambda: bool(panel._people))
    press(qtbot, panel.hand_over)
    dialog = shown(qtbot, panel, AskDialog)
    assert isinstance(dialog, AskDialog)
    fields = dialog.findChild(HandOverFields)
    assert isinstance(fields, HandOverFields)
    qtbot.waitUntil(fields.handler.hasFocus)
    QTest.keyClicks(fields.handler, SECOND.no)
    QTest.keyClicks(fields.why, "on leave")
    with qtbot.waitSignal(shell.signals.after_changed):
        click(dialog.go)
    assert services.follow_ups.get(uid).result().handler_no == SECOND.no
    qtbot.waitUntil(lambda: SECOND.name in texts(panel.case))
    press(qtbot, panel.off)
    why = panel.findChildren(AskDialog)[-1]
    field = why.findChild(TallField)
    assert isinstance(field, TallField)
    QTest.keyClicks(field, "twice the same")
    with qtbot.waitSignal(shell.signals.after_changed):
        click(why.go)
    assert state(services, uid) is FollowUpState.WITHDRAWN
    lines(qtbot, panel, 0)
    assert "New …" in panel.cases.nothing.text()
    panel.cases.show_view("all")
    qtbot.waitUntil(lambda: "twice the same" in texts(panel.case))


def test_a_new_one_of_a_lost_point_names_handler_and_leader(
    qtbot: PatientBot, services: Services, shell: Shell, made: Make
) -> None:
    evaluation = scored(services, recall="no")
    panel = made()
    qtbot.waitUntil(lambda: bool(panel._people))
    shell.signals.follow_up_wanted.emit(evaluation.uid, "recall", "")
    dialog = shown(qtbot, panel.window(), NewFollowUpDialog)
    assert isinstance(dialog, NewFollowUpDialog)
    assert [line.key for line in dialog.lines] == ["greeting", "recall", ""]
    assert [line.check.isChecked() for line in dialog.lines] == [False, True, False]
    assert dialog.handler.no == AGENT.no
    click(dialog.lines[0].check)
    click(dialog.now)
    with qtbot.waitSignal(shell.signals.after_changed):
        click(dialog.go)
    rows = services.follow_ups.rows(FollowUpFilter()).result()
    assert {row.item_key for row in rows} == {"greeting", "recall"}
    assert all(row.handler_no == AGENT.no and row.clock is not None for row in rows)
    lines(qtbot, panel, 2)
    shell.signals.follow_up_wanted.emit(evaluation.uid, "", "")  # both are followed: another problem is left
    qtbot.waitUntil(lambda: len(panel.window().findChildren(NewFollowUpDialog)) > 0)
    qtbot.waitUntil(lambda: panel.window().findChildren(NewFollowUpDialog)[-1].isVisible())
    other = panel.window().findChildren(NewFollowUpDialog)[-1]
    assert [line.key for line in other.lines] == [""]


def test_a_new_one_is_found_or_written_by_hand(qtbot: PatientBot, services: Services, shell: Shell, made: Make) -> None:
    scored(services)
    panel = made()
    qtbot.waitUntil(lambda: bool(panel._people))
    press(qtbot, panel.new)
    dialog = shown(qtbot, panel.window(), NewFollowUpDialog)
    assert isinstance(dialog, NewFollowUpDialog)
    qtbot.waitUntil(lambda: dialog.finder.list.count() == 1)
    QTest.keyClick(dialog.finder.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialog.lines) == 2)
    click(dialog.by_hand)
    click(dialog.go)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "needs a text" in dialog.problem.text()
    QTest.keyClicks(dialog.what, "repeat it in the morning meeting")
    QTest.keyClicks(dialog.agent, AGENT.no)
    assert dialog.handler.no == AGENT.no
    with qtbot.waitSignal(shell.signals.after_changed):
        click(dialog.go)
    (row,) = services.follow_ups.rows(FollowUpFilter()).result()
    assert (row.origin, row.agent_no, row.what) == (Origin.BY_HAND, AGENT.no, "repeat it in the morning meeting")


def test_lists_go_out_and_come_back_row_by_row(
    qtbot: PatientBot, services: Services, shell: Shell, made: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uids = [opened(services, f"call{n}").uid for n in range(2)]
    panel = made()
    lines(qtbot, panel, 2)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    (tmp_path / "out").mkdir()
    press(qtbot, panel.hand_out)
    dialog = shown(qtbot, panel, HandOutDialog)
    assert isinstance(dialog, HandOutDialog) and dialog.chosen == (LEADER.no,)
    click(dialog.go)
    written = [tmp_path / "out" / f"follow-ups-{LEADER.no}.{name}" for name in ("pdf", "xlsx")]
    qtbot.waitUntil(lambda: all(path.exists() for path in written))
    form = follow_up_form(services.follow_up_lists.sheet(leader_no=LEADER.no).result(), untranslated)
    said = ({"how": "callback", "text": "已回呼"}, {"how": "callback", "text": "已回呼", "callback": "HB1"})
    rows = [{**row, **more} for row, more in zip(form.rows, said, strict=True)]
    back = tmp_path / "back.xlsx"
    back.write_bytes(form_workbook(replace(form, rows=rows)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(back), ""))
    with qtbot.waitSignal(shell.signals.after_changed):
        press(qtbot, panel.take_in)
    report = shown(qtbot, panel, FormReportDialog)
    assert isinstance(report, FormReportDialog)
    assert (len(report.report.taken), len(report.report.refused)) == (1, 1)
    assert "only with its callback service number" in report.reason.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "refused.xlsx"), ""))
    click(report.save_button)
    qtbot.waitUntil((tmp_path / "refused.xlsx").exists)
    assert sorted(state(services, uid) for uid in uids) == [FollowUpState.OPEN, FollowUpState.REPORTED]


def test_views_count_what_they_hold_and_the_keyboard_reaches_everything(
    qtbot: PatientBot, services: Services, shell: Shell, made: Make
) -> None:
    opened(services, now=False)
    waiting, done = opened(services, "call2"), opened(services, "call3")
    reported(services, done.uid)
    panel = made()
    lines(qtbot, panel, 2)
    assert panel.cases.current is not None and panel.cases.current.uid == waiting.uid  # with a clock comes first
    tabs = {name: tab.text().split("  ")[-1] for name, tab in panel.cases._tabs.items()}
    assert (tabs["open"], tabs["overdue"], tabs["verify"], tabs["all"]) == ("2", "0", "1", "3")
    panel.cases.table.setFocus()
    reached = set()
    for _ in range(40):
        QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
        focused = panel.window().focusWidget()
        if isinstance(focused, QPushButton):
            reached.add(focused)
    assert reached >= {panel.report, panel.hand_over, panel.off, panel.listen, panel.new, panel.figures}
    with qtbot.waitSignal(shell.signals.open_call_at):
        panel.cases.table.setFocus()
        QTest.keyClick(panel.cases.table, Qt.Key.Key_Return)
    panel.show_case(done.uid)
    qtbot.waitUntil(lambda: panel.cases.current is not None and panel.cases.current.uid == done.uid)
    assert panel.cases.view == "verify"


def test_figures_of_the_month(qtbot: PatientBot, services: Services, made: Make) -> None:
    reported(services, opened(services).uid)
    opened(services, "call2")
    panel = made()
    press(qtbot, panel.figures)
    dialog = shown(qtbot, panel, FollowUpFiguresDialog)
    assert isinstance(dialog, FollowUpFiguresDialog)
    qtbot.waitUntil(lambda: dialog.figures["opened"].value.text() == "2")
    assert dialog.leaders.lines.rowCount() == 1 and "1 to verify" in dialog.figures["overdue"].below.text()
    assert dialog.figures["on_time"].value.text() == "100.0 %"
    dialog.last.show_day(dt.date(2020, 1, 1))
    dialog.first.show_day(dt.date(2020, 1, 1))
    dialog.ask()
    qtbot.waitUntil(lambda: dialog.figures["opened"].value.text() == "0")


def test_the_desk_and_the_list_of_recordings_ask_for_follow_ups(
    qtbot: PatientBot, services: Services, shell: Shell, own: Callable[[QWidget], None]
) -> None:
    evaluation = scored(services)
    row = services.catalogue.row(evaluation.call_uid).result()
    assert row is not None
    services.executor.write(lambda stores: stores.recordings.set_state(row.uid, AudioState.MISSING, "")).result()
    page = DeskPage(services, INSPECTOR, shell)
    own(page)
    following = FollowingUp(shell, page)
    page.resize(1280, 720)
    with qtbot.waitExposed(page):
        page.show()
    page.open_revision(evaluation.uid, 1)
    qtbot.waitUntil(following.button.isVisible)
    with qtbot.waitSignal(shell.signals.follow_up_wanted) as asked:
        click(following.button)
    assert asked.args == [evaluation.uid, page.scoring.current, evaluation.call_uid]
    page.close_call()
    catalogue = RecordingsPage(services, INSPECTOR, shell)
    own(catalogue)
    catalogue.resize(1400, 720)
    with qtbot.waitExposed(catalogue):
        catalogue.show()
    qtbot.waitUntil(lambda: catalogue.model.rowCount() == 1 and catalogue.model.row_at(0) is not None)
    catalogue.details_shown(True)
    catalogue.form.table.selectRow(0)
    button = catalogue.form.details._follow
    qtbot.waitUntil(button.isVisible)
    with qtbot.waitSignal(shell.signals.follow_up_wanted) as asked:
        click(button)
    assert asked.args == ["", "", evaluation.call_uid]
