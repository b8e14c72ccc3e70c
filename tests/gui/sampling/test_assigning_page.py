"""Calls of a draw put in inspectors' hands and moved on, by clicks and keys."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from qadesk.domain.assignments import AssignmentState
from qadesk.domain.people import Absence, Days, Person, Role
from qadesk.gui.sampling.assign_dialog import AssignDialog
from qadesk.gui.sampling.assignments_panel import AssignmentsPanel, runs
from qadesk.gui.sampling.page import SamplingPage
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.ports import Stores
from tests.gui.patience import PatientBot
from tests.gui.workbench import INSPECTOR, LEAD, SECOND

CTRL = Qt.KeyboardModifier.ControlModifier
NOTHING = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
DAY = dt.timedelta(days=1)


def asked(page: SamplingPage, qtbot: PatientBot) -> AssignDialog:
    """The dialog of the draw in front, with its first proposal."""
    page.draws.assign.click()
    dialog = page.findChild(AssignDialog)
    assert dialog is not None
    with qtbot.waitExposed(dialog):
        dialog.show()
    proposed(dialog, qtbot)
    return dialog


def proposed(dialog: AssignDialog, qtbot: PatientBot) -> None:
    qtbot.waitUntil(lambda: dialog.proposal is not None and bool(dialog.headline.text()))


@pytest.fixture
def assigned(with_draw: SamplingPage, drawn: str, services: Services, qtbot: PatientBot) -> SamplingPage:
    """Eight calls in the hands of each of two inspectors, their panel in front."""
    proposal = services.assigning.propose(drawn, [INSPECTOR.no, SECOND.no]).result()
    services.assigning.assign(proposal, LEAD.no).result()
    QTest.keyClick(with_draw, Qt.Key.Key_3, CTRL)
    panel = with_draw.assignments
    qtbot.waitUntil(lambda: panel.model.rowCount() == 16 and len(panel.loads.rows) == 3)
    qtbot.waitUntil(lambda: len(panel.inspectors) == 2)
    return with_draw


def press_row(panel: AssignmentsPanel, at: int, keys: Qt.KeyboardModifier = NOTHING) -> QPoint:
    """Click on a line; the spot."""
    spot = panel.table.visualRect(panel.model.index(at, 0)).center()
    QTest.mouseClick(panel.table.viewport(), LEFT, keys, spot)
    return spot


def cells(panel: AssignmentsPanel, name: str) -> list[str]:
    at = [column.name for column in panel.model.columns].index(name)
    return [panel.model.index(row, at).data() for row in range(panel.model.rowCount())]


def test_the_calls_of_a_draw_are_shared_and_then_listed(
    with_draw: SamplingPage, services: Services, shell: Shell, qtbot: PatientBot
) -> None:
    dialog = asked(with_draw, qtbot)
    assert "16 calls drawn by “January”" in dialog.headline.text()
    assert list(dialog.rows.checks) == [INSPECTOR.no, SECOND.no]
    assert dialog.assign.text() == "Assign 16 calls"
    proposal = dialog.proposal
    assert proposal is not None
    assert all(load.calls >= 7 for load in proposal.loads)
    assert dialog.left_table.isHidden()
    qtbot.mouseClick(dialog.assign, LEFT)
    panel = with_draw.assignments
    qtbot.waitUntil(lambda: panel.model.rowCount() == 16)
    assert with_draw.form.panels.currentWidget() is panel
    assert with_draw.form.assignmentsTab.isChecked()
    assert "16 calls are in the inspectors' hands" in shell.notices.text()
    assert len(services.assigning.queue(INSPECTOR.no).result()) == proposal.loads[0].calls


def test_who_is_left_out_gets_nothing(with_draw: SamplingPage, qtbot: PatientBot) -> None:
    dialog = asked(with_draw, qtbot)
    dialog.rows.checks[SECOND.no].setFocus()
    qtbot.keyClick(dialog.rows.checks[SECOND.no], Qt.Key.Key_Space)
    assert not dialog.assign.isEnabled(), "the shown proposal is overtaken"
    proposed(dialog, qtbot)
    assert dialog.proposal is not None
    assert [load.inspector_no for load in dialog.proposal.loads] == [INSPECTOR.no]
    dialog.nobody.click()
    qtbot.waitUntil(lambda: "Choose who" in dialog.state.text())
    assert not dialog.assign.isEnabled()


def test_whoever_is_away_says_so_and_is_not_chosen(
    with_draw: SamplingPage, services: Services, qtbot: PatientBot
) -> None:
    today = services.assigning.today()
    away = Absence(SECOND.no, Days(today, today + 30 * DAY), "holiday")
    services.people.amend(SECOND.no, None, away).result()
    dialog = asked(with_draw, qtbot)
    check = dialog.rows.checks[SECOND.no]
    assert (check.isChecked(), check.isEnabled()) == (False, False)
    assert dialog.rows.note(SECOND.no) == "away until it is due"
    dialog.due.setDate(dialog.due.date().addDays(60))
    proposed(dialog, qtbot)
    assert check.isEnabled()
    assert "working days" in dialog.rows.note(SECOND.no)


def test_the_rules_are_switches_and_say_why_nobody_gets_a_call(
    with_draw: SamplingPage, services: Services, qtbot: PatientBot
) -> None:
    insider = Person(no="9015", name="质检丙", role=Role.INSPECTOR, group="一组")
    services.people.add(insider).result()
    dialog = asked(with_draw, qtbot)
    dialog.nobody.click()
    dialog.rows.checks[insider.no].click()
    proposed(dialog, qtbot)
    assert dialog.assign.text() == "Assign 8 calls"
    assert len(dialog.left.rows) == 8
    assert {line.why for line in dialog.left.rows} == {"质检丙: it is a call of their own team"}
    assert {line.agent for line in dialog.left.rows} == {"2017"}
    dialog.own_team.click()
    proposed(dialog, qtbot)
    assert dialog.assign.text() == "Assign 16 calls"
    assert dialog.left_table.isHidden()


def test_figures_and_filters(assigned: SamplingPage, qtbot: PatientBot) -> None:
    panel = assigned.assignments
    assert (panel.open.value.text(), panel.overdue.value.text(), panel.done.value.text()) == ("16", "0", "0")
    assert panel.loads.rows[0].title == "All inspectors"
    panel.loads_table.setFocus()
    QTest.keyClick(panel.loads_table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: set(cells(panel, "inspector")) == {f"{INSPECTOR.no} {INSPECTOR.name}"})
    assert panel.open.value.text() == str(panel.model.rowCount())
    qtbot.mouseClick(panel.states.chip("done"), LEFT)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)
    assert "Nothing fits" in panel.empty.text()


def test_what_is_late_stands_out(assigned: SamplingPage, services: Services, qtbot: PatientBot) -> None:
    panel = assigned.assignments
    late = replace_due(services, panel.model.rows[0].row.uid, services.assigning.today() - 2 * DAY)
    panel.refresh()
    qtbot.waitUntil(lambda: panel.overdue.value.text() == "1" and cells(panel, "due")[0] == "Overdue: 2 days")
    assert {each.inspector_no: each.overdue for each in panel.work}[late] == 1


def replace_due(services: Services, uid: str, day: dt.date) -> str:
    """Move a due date into the past, as time would; whose assignment it is."""

    def work(stores: Stores) -> str:
        found = stores.assignments.get(uid)
        assert found is not None
        stores.assignments.change(replace(found, due_on=day))
        return found.inspector_no

    return services.executor.write(work).result()


def test_lines_that_follow_each_other_are_chosen_as_one() -> None:
    assert runs([]) == []
    assert runs([4]) == [(4, 4)]
    assert runs([0, 1, 2, 5, 7, 8]) == [(0, 2), (5, 5), (7, 8)]


def test_chosen_lines_go_to_somebody_else_with_a_reason(
    assigned: SamplingPage, services: Services, qtbot: PatientBot
) -> None:
    panel = assigned.assignments
    mine = [at for at, line in enumerate(panel.model.rows) if line.row.inspector_no == INSPECTOR.no][:2]
    press_row(panel, mine[0])
    press_row(panel, mine[1], CTRL)
    assert panel.said.text().startswith("2 calls chosen")
    calls = {row.call_uid for row in panel.chosen()}
    dialog = panel.ask_reassign()
    assert [entry[0] for entry in dialog.to.entries] == [SECOND.no]
    dialog.go.click()
    qtbot.waitUntil(lambda: "needs a reason" in dialog.problem.text())
    assert not dialog.problem.isHidden()
    QTest.keyClicks(dialog.why, "ill")
    with qtbot.waitSignal(dialog.changed):
        QTest.keyClick(dialog.why, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: {line.row.inspector_no for line in panel.model.rows if line.row.call_uid in calls} == {"9012"}
    )
    assert calls <= {row.call_uid for row in services.assigning.queue(SECOND.no).result()}


def test_a_day_is_changed_and_lines_are_withdrawn_by_keys(
    assigned: SamplingPage, services: Services, qtbot: PatientBot
) -> None:
    panel = assigned.assignments
    press_row(panel, 0)
    uid = panel.chosen()[0].uid
    due = panel.ask_due()
    due.whenever.click()
    due.go.click()
    qtbot.waitUntil(lambda: cells(panel, "due")[-1] == "—")
    assert panel.chosen()[0].uid == uid, "what was chosen stays chosen"
    panel.table.setFocus()
    with qtbot.waitSignal(panel.table.withdraw_wanted):
        QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    dialog = panel.findChildren(type(panel.ask_withdraw()))[0]
    QTest.keyClicks(dialog.why, "not needed")
    dialog.go.click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 15)
    withdrawn = services.assigning.listed(states=(AssignmentState.WITHDRAWN,)).result()
    assert [row.uid for row in withdrawn] == [uid]
    panel.show_state("withdrawn")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    press_row(panel, 0)
    assert not panel.withdraw.isEnabled()
    assert panel.said.text() == "Only open work can be moved."


def test_a_line_is_opened_on_the_desk(assigned: SamplingPage, shell: Shell, qtbot: PatientBot) -> None:
    panel = assigned.assignments
    spot = press_row(panel, 3)
    with qtbot.waitSignal(shell.signals.open_call) as opened:
        QTest.mouseDClick(panel.table.viewport(), LEFT, NOTHING, spot)
    assert opened.args == [panel.model.rows[3].row.call_uid]
    with qtbot.waitSignal(shell.signals.open_call):
        QTest.keyClick(panel.table, Qt.Key.Key_Return)


def test_a_plan_fits_a_small_window(with_draw: SamplingPage, qtbot: PatientBot) -> None:
    with_draw.form.planTab.click()
    qtbot.waitUntil(lambda: with_draw.session is not None)
    areas = with_draw.plan.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: all(area.horizontalScrollBar().maximum() == 0 for area in areas))
