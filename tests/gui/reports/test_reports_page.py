"""The reports page over a real workspace, by clicks and keys: words stay, figures lead to calls, reports are issued."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qadesk.domain.people import Person
from qadesk.domain.report.content import Period
from qadesk.domain.report.periods import named
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.language import Language
from qadesk.gui.reports.page import ReportsPage
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.e2e.program import DEMO
from tests.gui import workbench
from tests.gui.patience import PatientBot

LEFT = Qt.MouseButton.LeftButton
WHOLE = Period(day_from=date(2026, 8, 1), day_to=date(2026, 10, 31))


@pytest.fixture
def filled(services: Services, tmp_path: Path) -> Services:
    """Forty past evaluations."""
    rows = json.loads((DEMO / "past.json").read_text("utf-8"))[:40]
    (tmp_path / "past.json").write_text(json.dumps(rows), "utf-8")
    done = services.past_import.run(tmp_path / "past.json", workbench.LEAD.no).future.result()
    assert done.imported == len(rows)
    return services


@pytest.fixture
def make(
    qtbot: PatientBot, filled: Services, look: Theme, english: Language, own: Callable[[QWidget], None]
) -> Callable[[], tuple[ReportsPage, Shell]]:
    """Opens the page on the whole time."""

    def page(person: Person = workbench.LEAD) -> tuple[ReportsPage, Shell]:
        shell = workbench.new_shell(filled, look, english)
        made = ReportsPage(filled, person, shell)
        own(made)
        made.resize(1200, 700)
        with qtbot.waitExposed(made):
            made.show()
        with qtbot.waitSignal(made.pages_shown):
            made.show_period(WHOLE)
        return made, shell

    return page


Make = Callable[[], tuple[ReportsPage, Shell]]


def test_pages_are_seen_and_words_stay(qtbot: PatientBot, make: Make, filled: Services) -> None:
    page, _ = make()
    qtbot.waitUntil(lambda: len(page.preview.pages) > 2 and not page.preview.pages[0].pixmap().isNull())
    page.words.text.setFocus()
    with qtbot.waitSignal(page.pages_shown):
        QTest.keyClicks(page.words.text, "Calm")
    again, _ = make()
    assert again.words.words.texts == {"problems": "Calm"}
    assert filled.reporting.content(WHOLE).result().words.texts == {"problems": "Calm"}


def test_a_figure_leads_to_its_evaluations_and_to_the_call(qtbot: PatientBot, make: Make) -> None:
    page, shell = make()
    QTest.mouseClick(page._tabs["figures"], LEFT)
    table, rows = page.figures.table, page.figures.evaluations
    table.setFocus()
    at = next(at for at, each in enumerate(page.figures.figures.rows) if each.part == "Points lost")
    table.selectRow(at)
    wanted = page.figures.figures.rows[at].uids
    qtbot.waitUntil(lambda: {each.uid for each in rows.rows} == set(wanted))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.figures.list.hasFocus()
    with qtbot.waitSignal(shell.signals.open_call) as told:
        QTest.keyClick(page.figures.list, Qt.Key.Key_Return)
    assert told.args == [rows.rows[0].call_uid]


def test_issuing_gives_a_number_and_files_and_an_amendment_only_where_something_changed(
    qtbot: PatientBot, make: Make, filled: Services
) -> None:
    page, shell = make()

    def ask() -> AskDialog:
        QTest.mouseClick(page.issue, LEFT)
        dialog = page.findChild(AskDialog)
        assert dialog is not None
        return dialog

    qtbot.waitUntil(page.issue.isEnabled)
    dialog = ask()
    with qtbot.waitSignal(dialog.answered):
        QTest.mouseClick(dialog.go, LEFT)
    number = "20260801-20261031"
    assert page.edition is not None and page.edition.report.number == number
    folder = filled.exports / f"report-{number}"
    qtbot.waitUntil(lambda: "Files written" in shell.notices.text())
    assert {path.name for path in folder.iterdir()} == {
        "teams", "period.pdf", "period.docx", "period.xlsx", "period.json",
    }  # fmt: skip
    assert number in page.state.text() and not page.words.isEnabled() and not page.issue.isEnabled()
    qtbot.waitUntil(lambda: [each.number for each in page.editions.model.rows] == [number])
    with qtbot.waitSignal(page.pages_shown):
        QTest.mouseClick(page.back, LEFT)
    assert page.edition is None and page.issue.text() == "&Amend…" and page.words.isEnabled()
    page.editions.table.selectRow(0)
    QTest.mouseClick(page._tabs["issued"], LEFT)
    with qtbot.waitSignal(page.pages_shown):
        QTest.keyClick(page.editions.table, Qt.Key.Key_Return)
    assert page.edition is not None


def test_an_empty_period_says_so_and_cannot_be_issued(qtbot: PatientBot, make: Make) -> None:
    page, _ = make()
    page.show_period(named(date(2020, 1, 1), date(2020, 1, 31)))
    qtbot.waitUntil(page.nothing.isVisible)
    assert not page.issue.isEnabled() and not page.export.isEnabled() and not page.preview.isVisible()
