"""Releases on the page: let out, acknowledged, their reports issued, their rules among the settings."""

import pytest
from PySide6.QtTest import QTest

from qadesk.domain.audio_devices import OutputDevice
from qadesk.gui.acknowledging.dialog import AcknowledgeDialog
from qadesk.gui.after.release_panel import ReleasePanel
from qadesk.gui.after.release_reports import ReportsDialog
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.history_panel import HistoryPanel
from qadesk.gui.settings.page import SettingsPage
from qadesk.gui.shell import Shell
from qadesk.services import settings as kept
from qadesk.services.container import Services
from tests.gui.after.bench import click, prepared, scored, shown
from tests.gui.workbench import AGENT, LEAD, new_shell


@pytest.fixture
def shell(services: Services, look, english) -> Shell:
    prepared(services)
    return new_shell(services, look, english)


@pytest.fixture
def panel(qtbot, services: Services, shell: Shell, own) -> ReleasePanel:
    scored(services)
    made = ReleasePanel(services, LEAD, shell)
    own(made)
    made.resize(1200, 700)
    shell.signals.after_changed.connect(made.refresh)
    with qtbot.waitExposed(made):
        made.show()
    made.refresh()
    qtbot.waitUntil(lambda: made.cases.current is not None)
    return made


def let_out(qtbot, panel: ReleasePanel) -> None:
    click(panel.release)
    dialog = shown(qtbot, panel, AskDialog)
    click(dialog.go)  # type: ignore[attr-defined]
    panel.cases.show_view("released")
    qtbot.waitUntil(lambda: panel.card.view is not None and panel.seen.isVisible() and panel.seen.isEnabled())


def test_it_is_released_and_its_agent_acknowledges_by_a_new_pin(qtbot, services, panel, shell) -> None:
    assert not panel.seen.isVisible() and not panel.appeal.isVisible()
    let_out(qtbot, panel)
    assert panel.cases.current.acknowledged_at_ms is None
    click(panel.seen)
    dialog = shown(qtbot, panel, AcknowledgeDialog)
    assert isinstance(dialog, AcknowledgeDialog)
    qtbot.waitUntil(dialog.again_edit.isVisible)
    for field in (dialog.pin_edit, dialog.again_edit):
        QTest.keyClicks(field, "4711")
    with qtbot.waitSignal(shell.signals.after_changed):
        click(dialog.done_button)
    qtbot.waitUntil(lambda: panel.cases.current is not None and panel.cases.current.acknowledged_at_ms is not None)
    (made,) = services.acknowledging.of(panel.cases.current.evaluation_uid).result()
    assert made.person_no == AGENT.no and made.recorded_by == LEAD.no


def test_a_report_is_issued_once_and_stands_in_the_list(qtbot, services, panel, shell) -> None:
    let_out(qtbot, panel)
    click(panel.reports)
    dialog = shown(qtbot, panel, ReportsDialog)
    assert isinstance(dialog, ReportsDialog)
    click(dialog.go)
    qtbot.waitUntil(lambda: dialog.problem.isVisible() and dialog.go.isEnabled())  # it has no number
    QTest.keyClicks(dialog.number, "2026-01")
    with qtbot.waitSignal(shell.signals.after_changed):
        click(dialog.go)
    qtbot.waitUntil(lambda: [row.number for row in dialog.model.rows] == ["2026-01"])
    assert dialog.number.text() == "" and not dialog.problem.isVisible()
    (report,) = services.releasing.reports().result()
    assert (report.issued_by, report.group) == (LEAD.no, None) and report.day_from.day == 1


def test_the_history_of_an_evaluation_opens(qtbot, panel) -> None:
    let_out(qtbot, panel)
    click(panel.history)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in panel.findChildren(HistoryPanel)))
    history = next(each for each in panel.findChildren(HistoryPanel) if each.isVisible())
    qtbot.waitUntil(lambda: any("eleased" in line.what for line in history.model.rows))


def test_the_rules_of_releases_hold_at_once(qtbot, services, look, english, own, monkeypatch) -> None:
    monkeypatch.setattr(services.player, "outputs", lambda: [OutputDevice("Built-in (ALSA)", True)])
    page = SettingsPage(services, LEAD, new_shell(services, look, english))
    own(page)
    page.show()
    qtbot.waitUntil(lambda: page.form.countryCombo.count() > 1)
    page.form.approvalCheck.click()
    page.form.showInspectorCheck.click()
    page.form.decideSpin.setValue(7)
    rules = (kept.RELEASE_APPROVAL, kept.SHOW_INSPECTOR, kept.APPEAL_DECIDE_DAYS)
    assert [services.settings.get(rule) for rule in rules] == [True, True, 7]
    qtbot.waitUntil(
        lambda: [line.what for line in services.history.of("release_approval").result()] == ["setting changed"]
    )
