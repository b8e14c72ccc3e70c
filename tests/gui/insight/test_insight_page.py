"""The insight page over a real workspace: to a call in three clicks, filters that stay, views with names."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.insight.views import View
from qadesk.domain.report.content import Period
from qadesk.gui.insight.page import InsightPage
from qadesk.gui.language import Language
from qadesk.gui.lines import LinesTable
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.e2e.program import DEMO
from tests.gui import workbench
from tests.gui.patience import PatientBot

LEFT = Qt.MouseButton.LeftButton
WHOLE = Period(day_from=date(2026, 1, 1), day_to=date(2026, 12, 31), kind="year")


@pytest.fixture
def filled(services: Services, tmp_path: Path) -> Services:
    """Sixty past evaluations."""
    rows = json.loads((DEMO / "past.json").read_text("utf-8"))[:60]
    (tmp_path / "past.json").write_text(json.dumps(rows), "utf-8")
    services.past_import.run(tmp_path / "past.json", workbench.LEAD.no).future.result()
    return services


Make = Callable[[], tuple[InsightPage, Shell]]


@pytest.fixture
def make(qtbot: PatientBot, filled: Services, look: Theme, english: Language, own: Callable[[QWidget], None]) -> Make:
    """Opens the page."""

    def page() -> tuple[InsightPage, Shell]:
        shell = workbench.new_shell(filled, look, english)
        made = InsightPage(filled, workbench.LEAD, shell)
        own(made)
        made.resize(1200, 760)
        with qtbot.waitExposed(made):
            made.show()
        return made, shell

    return page


def choose(page: InsightPage) -> None:
    """The whole year, as by hand."""
    page.bar.show_period(WHOLE)
    page.bar.changed.emit()


def click(table: LinesTable, row: int, *, twice: bool = False) -> None:
    spot = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=spot)
    if twice:
        QTest.mouseDClick(table.viewport(), LEFT, pos=spot)


def test_three_clicks_lead_to_a_call(qtbot: PatientBot, make: Make, filled: Services) -> None:
    page, shell = make()
    choose(page)
    groups, listed = page.overview.groups, page.overview.evaluations
    qtbot.waitUntil(lambda: len(groups.rows) > 1 and len(listed.rows) > 20)
    assert page.overview.tiles["average"].value.text() != "–"
    team = groups.rows[0].key
    click(page.overview.table, 0)
    qtbot.waitUntil(lambda: {each.group for each in listed.rows} == {team})
    with qtbot.waitSignal(shell.signals.open_call) as told:
        click(page.overview.list, 0, twice=True)
    assert told.args == [listed.rows[0].call_uid]


def test_a_team_is_narrowed_to_and_left_again_by_keys(qtbot: PatientBot, make: Make) -> None:
    page, _ = make()
    choose(page)
    panel = page.overview
    qtbot.waitUntil(lambda: len(panel.groups.rows) > 1)
    team, count = panel.groups.rows[0].key, panel.groups.rows[0].figures.inspected
    panel.table.setFocus()
    panel.table.selectRow(0)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.tiles["inspected"].value.text() == str(count))
    assert panel.wanted.groups == (team,) and panel.what == "agent"
    with qtbot.waitSignal(panel.open_agent) as told:
        qtbot.waitUntil(lambda: bool(panel.groups.rows) and str(panel.groups.rows[0].key).startswith("2"))
        panel.table.selectRow(0)
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert told.args == [panel.groups.rows[0].key]
    back = panel.way.itemAt(0).widget()
    assert back is not None
    QTest.mouseClick(back, LEFT)
    qtbot.waitUntil(lambda: panel.wanted.groups == ())


def test_the_filter_stays_and_views_have_names(qtbot: PatientBot, make: Make, filled: Services) -> None:
    page, _ = make()
    qtbot.waitUntil(lambda: len(page.bar.card.entries) > 2)
    choose(page)
    page.bar.card.setFocus()
    QTest.keyClick(page.bar.card, Qt.Key.Key_Down)
    card = page.bar.wanted.cards
    assert len(card) == 1
    page.bar.keep.emit("All of 2026")
    qtbot.waitUntil(lambda: any(each.name == "All of 2026" for each in filled.insight.views().result()))
    again, _ = make()
    qtbot.waitUntil(lambda: len(again.bar.card.entries) > 2)
    assert again.bar.wanted == page.bar.wanted
    again.bar.narrow("一组")
    qtbot.waitUntil(lambda: again.bar._menu.actions()[0].text() == "All of 2026")
    again.bar._menu.actions()[0].trigger()
    assert again.bar.wanted.groups == () and again.bar.wanted.cards == card


def test_nothing_inspected_is_said(qtbot: PatientBot, make: Make) -> None:
    page, _ = make()
    page.bar.show_period(Period(day_from=date(2001, 1, 1), day_to=date(2001, 1, 31), kind="month"))
    page.bar.changed.emit()
    qtbot.waitUntil(page.overview.nothing.isVisible)
    assert page.overview.tiles["average"].value.text() == "–"
    QTest.mouseClick(page._tabs["kpi"], LEFT)
    qtbot.waitUntil(lambda: page.kpis.period is not None)


def test_an_agent_has_a_page_whose_evidence_opens_the_call(qtbot: PatientBot, make: Make) -> None:
    page, shell = make()
    choose(page)
    panel = page.overview
    panel.by.setFocus()
    QTest.keyClick(panel.by, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(panel.groups.rows) and str(panel.groups.rows[0].key).isdigit())
    agent = str(panel.groups.rows[0].key)
    click(panel.table, 0, twice=True)
    qtbot.waitUntil(lambda: page.agents.view is not None and page.agents.view.agent_no == agent)
    assert page.agents.isVisible() and page.agents.evidence.rows
    recording, finding = page.agents.evidence.rows[0]
    signal = shell.signals.open_call if finding.start_ms is None else shell.signals.open_call_at
    page.agents.evidence_table.selectRow(0)
    with qtbot.waitSignal(signal) as told:
        QTest.keyClick(page.agents.evidence_table, Qt.Key.Key_Return)
    assert told.args[0] == recording.call_uid
    with qtbot.waitSignal(shell.signals.coach_agent) as coached:
        QTest.mouseClick(page.agents.sit_down, LEFT)
    assert coached.args == [agent]
    other = next(no for no, _ in page.agents.agent.entries if no not in (None, agent))
    page.agents.show_agent(str(other))
    qtbot.waitUntil(lambda: page.agents.view is not None and page.agents.view.agent_no == other)


def test_what_was_narrowed_to_stays_when_something_changes_elsewhere(qtbot: PatientBot, make: Make) -> None:
    page, shell = make()
    choose(page)
    panel = page.overview
    qtbot.waitUntil(lambda: len(panel.groups.rows) > 1)
    team = panel.groups.rows[0].key
    click(panel.table, 0, twice=True)
    qtbot.waitUntil(lambda: panel.what == "agent" and str(panel.groups.rows[0].key).isdigit())
    shell.signals.evaluations_changed.emit()
    assert panel.wanted.groups == (team,)
    qtbot.waitUntil(lambda: {each.group for each in panel.evaluations.rows} == {team})


def test_a_view_of_agents_and_teams_shows_all_of_them_and_is_widened_by_a_click(
    qtbot: PatientBot, make: Make, filled: Services
) -> None:
    rows = filled.insight.listed(FactFilter()).result().rows
    agents = tuple(sorted({each.agent_no for each in rows if each.agent_no})[:2])
    view = View(preset="all", agents=agents, groups=("一组", "二组"))
    filled.insight.keep_view("Two", view).result()
    page, _ = make()
    qtbot.waitUntil(lambda: len(page.bar._menu.actions()) > 2 and len(page.bar.card.entries) > 2)
    page.bar._menu.actions()[0].trigger()
    assert (page.bar.wanted.agents, page.bar.wanted.groups) == (agents, ("一组", "二组"))
    qtbot.waitUntil(lambda: {each.agent_no for each in page.overview.evaluations.rows} == set(agents))
    QTest.mouseClick(page.bar.only, LEFT)
    assert (page.bar.wanted.agents, page.bar.wanted.groups) == ((), ())
    assert not page.bar.only.isVisible()


def test_over_several_cards_nobody_is_put_in_order_and_it_is_said(
    qtbot: PatientBot, make: Make, filled: Services
) -> None:
    page, _ = make()
    choose(page)
    panel = page.overview
    panel.by.setFocus()
    QTest.keyClick(panel.by, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(panel.groups.rows) and str(panel.groups.rows[0].key).isdigit())
    qtbot.waitUntil(lambda: "Scorecards" in panel.tiles["average"].below.text())
    assert [each.key for each in panel.groups.rows] == sorted(str(each.key) for each in panel.groups.rows)
    page.bar.card.setFocus()
    QTest.keyClick(page.bar.card, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Scorecards" not in panel.tiles["average"].below.text())
    told = [each.figures for each in panel.groups.rows]
    assert [each.average for each in told if not each.few] == sorted(
        each.average for each in told if not each.few and each.average is not None
    )
