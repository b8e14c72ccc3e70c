import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qadesk.app import resources
from qadesk.domain.assignments import Assignment, WorkedTime
from qadesk.domain.calls import CallFacts
from qadesk.domain.people import Person
from qadesk.domain.plan_editing import new_plan
from qadesk.gui.crash import CrashHandler
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.main_window import MainWindow
from qadesk.gui.shell import Shell
from qadesk.gui.today.columns import QueueLine
from qadesk.gui.today.page import TodayPage
from qadesk.services.container import Services
from qadesk.services.evaluate import Given
from qadesk.services.settings import BLIND
from tests.gui import workbench
from tests.gui.workbench import INSPECTOR, LEAD, SECOND, START_MS, add_recording

CTRL = Qt.KeyboardModifier.ControlModifier
NOTHING = Qt.KeyboardModifier.NoModifier
MINUTE_MS = 60_000


@pytest.fixture
def shell(services: Services, look, english) -> Shell:
    return workbench.new_shell(services, look, english)


@pytest.fixture
def calls(services: Services) -> dict[str, str]:
    """Late, due today, due tomorrow, without a day: by name, the call's uid; assigned in another order."""
    today = services.days.today()
    due = {
        "whenever": None,
        "tomorrow": today + dt.timedelta(days=1),
        "late": today - dt.timedelta(days=3),
        "today": today,
    }
    uids = {}
    for name in due:
        facts = CallFacts(
            agent_no="2017", agent="坐席甲", group="一组", started_at_ms=START_MS, business_type="complaint",
            contact="first",
        )  # fmt: skip
        uids[name] = add_recording(services, f"/calls/{name}-2017.wav", facts, seconds=95).call_uid
    assigned = [
        Assignment(uid=f"a-{name}", call_uid=uids[name], inspector_no=INSPECTOR.no, due_on=day,
                   assigned_at_ms=services.clock())
        for name, day in due.items()
    ]  # fmt: skip
    services.executor.write(lambda stores: stores.assignments.add(assigned)).result()
    return uids


@pytest.fixture
def make_page(qtbot, services: Services, shell: Shell, own):
    def make(person: Person, *, sampling: bool = False) -> TodayPage:
        page = TodayPage(services, person, shell, sampling=sampling)
        own(page)
        page.resize(1208, 692)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: page.form.dateLabel.text() != "")
        return page

    return make


@pytest.fixture
def page(qtbot, calls, make_page) -> Iterator[TodayPage]:
    made = make_page(INSPECTOR)
    qtbot.waitUntil(lambda: len(made.queue.rows) == 4)
    yield made


def column(page: TodayPage, name: str) -> list[str]:
    at = [each.name for each in page.queue.columns].index(name)
    return [page.queue.index(row, at).data() for row in range(page.queue.rowCount())]


def test_the_queue_is_in_due_order_and_says_how_late_it_is(page: TodayPage) -> None:
    assert column(page, "due") == ["Overdue: 3 days", "Due today", "Tomorrow", "—"]
    assert column(page, "agent")[0] == "2017 坐席甲"
    assert (column(page, "type")[0], column(page, "length")[0]) == ("Complaint", "01:35")


def test_strata_bear_the_names_of_their_plans(qtbot, page: TodayPage, services: Services) -> None:
    assigned = services.assigning.queue(INSPECTOR.no).result()
    plan = new_plan("monthly", "每月抽样", dt.date(2026, 1, 9), lambda context, text: text)
    last = replace(plan.strata[-1], key="random", title="纯随机")
    services.sampling.save(replace(plan, strata=(*plan.strata[:-1], last)), LEAD.no).result()
    line = QueueLine(replace(assigned[0], stratum="random"), hidden=False)
    page.look()
    stratum = page.queue.columns[-1]
    qtbot.waitUntil(lambda: stratum.cell(line).text == "纯随机")


def test_the_main_button_and_its_key_start_with_what_is_due_first(qtbot, page: TodayPage, shell: Shell, calls) -> None:
    assert page.form.startButton.text() == "Start with the next one  Ctrl+↵"
    with qtbot.waitSignal(shell.signals.open_assigned) as started:
        page.form.startButton.click()
    assert started.args == [calls["late"]]
    page.form.queueTable.selectRow(2)
    with qtbot.waitSignal(shell.signals.open_assigned) as started:
        qtbot.keyClick(page.form.queueTable, Qt.Key.Key_Return, CTRL)
    assert started.args == [calls["late"]], "whatever line is current"


def test_a_line_is_opened_by_enter_and_by_double_click(qtbot, page: TodayPage, shell: Shell, calls) -> None:
    table = page.form.queueTable
    page.setFocus()
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(shell.signals.open_assigned) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [calls["today"]]
    spot = table.visualRect(page.queue.index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NOTHING, spot)
    with qtbot.waitSignal(shell.signals.open_assigned) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NOTHING, spot)
    assert opened.args == [calls["tomorrow"]]


def test_figures_of_the_day(qtbot, page: TodayPage, services: Services, calls) -> None:
    form = page.form
    assert [label.text() for label in (form.plannedFigure, form.doneFigure, form.dueFigure, form.overdueFigure)] == [
        "2", "0", "1", "1",
    ]  # fmt: skip
    today = services.days.today()
    worked = [
        WorkedTime(call_uid=calls[name], inspector_no=INSPECTOR.no, day=today, listening_ms=4 * MINUTE_MS,
                   scoring_ms=2 * MINUTE_MS, idle_ms=30_000)
        for name in ("late", "today", "tomorrow")
    ]  # fmt: skip
    services.days.note(worked).result()
    page.look()
    qtbot.waitUntil(lambda: form.perCallFigure.text() == "6.5")
    assert form.timeBar.accessibleName() == "Listening 4.0 · Scoring 2.0 · Idle 0.5"
    assert form.hoursFigure.text() == "0.3", "18 minutes of work; what was idle is none"


def submit(services: Services, call_uid: str) -> None:
    answers = (resources() / "demo" / "answers" / "example.json").read_text("utf-8")
    given = Given(call_uid, "telephone-service", INSPECTOR.no, answers, "answers", submit=True, unheard="by a file")
    services.evaluating.give(given).result()


def test_what_is_submitted_leaves_the_queue_and_the_current_line_stays(
    qtbot, page: TodayPage, services: Services, shell: Shell, calls
) -> None:
    page.form.queueTable.selectRow(2)
    submit(services, calls["late"])
    shell.signals.evaluations_changed.emit()
    qtbot.waitUntil(lambda: column(page, "due") == ["Due today", "Tomorrow", "—"])
    assert page.form.queueTable.currentIndex().row() == 1
    qtbot.waitUntil(lambda: page.form.doneFigure.text() == "1")
    assert page.form.overdueFigure.text() == "0"


def test_an_empty_page_says_what_to_do_first(qtbot, make_page, shell: Shell) -> None:
    page = make_page(INSPECTOR)
    qtbot.waitUntil(page.form.emptyCard.isVisible)
    assert not page.form.queueCard.isVisible()
    assert not page.form.startButton.isEnabled()
    assert "ask the QA lead" in page.form.emptyText.text()
    page.setFocus()
    qtbot.waitUntil(page.form.emptyButton.hasFocus)
    with qtbot.waitSignal(shell.signals.show_page) as shown:
        qtbot.keyClick(page.form.emptyButton, Qt.Key.Key_Return)
    assert shown.args == ["recordings"]


def test_a_lead_without_any_assignment_is_sent_to_sampling(qtbot, make_page, shell: Shell) -> None:
    page = make_page(LEAD, sampling=True)
    qtbot.waitUntil(lambda: len(page.team.rows) == 2)
    qtbot.waitUntil(lambda: "sampling plan" in page.form.emptyText.text())
    with qtbot.waitSignal(shell.signals.show_page) as shown:
        page.form.emptyButton.click()
    assert shown.args == ["sampling"]


def test_a_lead_sees_how_far_the_inspectors_have_come(qtbot, make_page, services: Services, calls) -> None:
    submit(services, calls["today"])
    page = make_page(LEAD)
    qtbot.waitUntil(lambda: len(page.team.rows) == 2)
    lines = [(line.no, line.day.open, line.day.overdue, line.day.done) for line in page.team.rows]
    assert lines == [(INSPECTOR.no, 3, 1, 1), (SECOND.no, 0, 0, 0)]
    assert page.form.teamCard.isVisible()
    qtbot.waitUntil(lambda: "inspectors" in page.form.emptyText.text())


def test_others_see_no_inspectors(page: TodayPage) -> None:
    assert not page.form.teamCard.isVisible()


def test_the_keyboard_is_on_the_lines_as_soon_as_they_are_there(qtbot, calls, make_page, services: Services) -> None:
    page = make_page(INSPECTOR)
    page.setFocus()
    qtbot.waitUntil(lambda: bool(page.queue.rows))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.form.queueTable)


def test_whose_calls_these_are_is_hidden_where_calls_are_scored_blind(
    qtbot, calls, make_page, services: Services
) -> None:
    services.settings.put(BLIND, True)
    page = make_page(INSPECTOR)
    qtbot.waitUntil(lambda: len(page.queue.rows) == 4)
    assert set(column(page, "agent")) == {"Hidden until submitted"}
    assert all(line.row.group is None and line.row.agent is None for line in page.queue.rows)


def test_from_the_page_to_the_desk_and_on_by_keys(qtbot, services: Services, look, english, own, calls) -> None:
    window = MainWindow(services, INSPECTOR, look, english, CrashHandler(lambda code: None, look))
    own(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    page, desk = window.page("today"), window.page("desk")
    assert isinstance(page, TodayPage)
    assert isinstance(desk, DeskPage)
    assert window.current == "today", "the first page of whoever comes for the first time"
    qtbot.waitUntil(lambda: bool(page.queue.rows) and page.form.queueTable.hasFocus())
    for name in ("late", "today"):
        key = (Qt.Key.Key_Return, CTRL) if name == "late" else (Qt.Key.Key_PageDown, CTRL)
        qtbot.keyClick(QApplication.focusWidget() or window, *key)
        qtbot.waitUntil(lambda uid=calls[name]: desk.desk is not None and desk.desk.call.uid == uid)
        qtbot.waitUntil(lambda: desk.rows.complete)
    assert window.current == "desk"
    qtbot.waitUntil(lambda: "overdue 1" in desk.form.dayLabel.text())
    window.close()
