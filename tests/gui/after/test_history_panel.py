"""The history beside a thing: asked for behind the hand, the newest first, the chosen entry in full."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qadesk.gui.history_panel import HistoryPanel
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.workbench import INSPECTOR, SECOND, START_MS

UID = "00000000-0000-7000-8000-00000000000a"


@pytest.fixture
def panel(
    qtbot: PatientBot, services: Services, look: Theme, english: object, own: Callable[[QWidget], None]
) -> HistoryPanel:
    made = HistoryPanel(services, look)
    own(made)
    made.resize(900, 320)
    with qtbot.waitExposed(made):
        made.show()
    return made


def note(services: Services, at_ms: int, what: str, before: str = "", after: str = "", why: str = "") -> None:
    services.executor.write(
        lambda stores: stores.audit.add(START_MS + at_ms, INSPECTOR.no, what, UID, before, after, why)
    ).result()


def texts(panel: HistoryPanel, row: int) -> list[str]:
    return [column.cell(panel.model.rows[row]).text for column in panel.model.columns]


def test_entries_are_read_newest_first_with_names_and_the_chosen_one_in_full(
    qtbot: PatientBot, services: Services, panel: HistoryPanel
) -> None:
    assert "Choose something" in panel.message_label.text() and not panel.table.isVisible()
    note(
        services, 0, "call reassigned", f'{{"inspector": "{INSPECTOR.no}"}}', f'{{"inspector": "{SECOND.no}"}}', "请假"
    )
    note(services, 60_000, "revision submitted", '"88.00"', '"93.00"', "听错了一处")
    panel.show_uid(UID)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    assert texts(panel, 0) == ["2026-01-05 09:31", "9001 质检甲", "Correction submitted", "88.00 → 93.00", "听错了一处"]
    assert texts(panel, 1)[3] == "inspector: 9001 质检甲 → inspector: 9012 质检乙"
    place = panel.table.visualRect(panel.model.index(1, 2)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.told_label.text().splitlines()[0] == "Call reassigned" and "请假" in panel.told_label.text()
    note(services, 120_000, "something of tomorrow")
    panel.refresh()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    assert texts(panel, 0)[2] == "something of tomorrow"


def test_a_thing_without_a_history_says_so(qtbot: PatientBot, panel: HistoryPanel) -> None:
    panel.show_uid("nothing")
    qtbot.waitUntil(lambda: panel.message_label.text() == "Nothing was changed yet.")
    assert not panel.table.isVisible() and not panel.told_label.isVisible()
