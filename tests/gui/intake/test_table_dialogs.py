"""Tables of KPIs and past evaluations come in by clicks: first checked, then taken in."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qadesk.gui.intake.page import IntakePage
from qadesk.gui.intake.table_dialogs import KpisDialog, PastDialog
from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.e2e.program import DEMO
from tests.gui import workbench
from tests.gui.patience import PatientBot

LEFT = Qt.MouseButton.LeftButton
KPIS = "日期,业务组,接通率\n2026-03-01,合计,93.1%\n2026-03-02,合计,310%\n"


@pytest.fixture
def page(
    services: Services, look: Theme, english: Language, own: Callable[[QWidget], None], qtbot: PatientBot
) -> IntakePage:
    made = IntakePage(services, workbench.LEAD, workbench.new_shell(services, look, english))
    own(made)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_kpis_are_checked_then_taken_in(page: IntakePage, services: Services, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "kpi.csv"
    path.write_text(KPIS, "utf-8")
    QTest.mouseClick(page.kpis_button, LEFT)
    dialog = page.findChild(KpisDialog)
    assert dialog is not None
    dialog.choose(path)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    assert [line.what for line in dialog.model.rows] == ["Left out", "Goes in"]
    assert "93.1 %" in dialog.model.rows[1].text
    assert services.intakes.all().result() == []
    with qtbot.waitSignal(dialog.imported) as told:
        QTest.mouseClick(dialog.run_button, LEFT)
    assert dialog.summary.text() == "1 in, 0 updated, 0 unchanged, 1 left out."
    (intake,) = services.intakes.all().result()
    assert told.args == [intake.uid] and intake.imported == 1


def test_past_evaluations_are_checked_then_taken_in(page: IntakePage, tmp_path: Path, qtbot) -> None:
    rows = json.loads((DEMO / "past.json").read_text("utf-8"))[:3]
    path = tmp_path / "past.json"
    path.write_text(json.dumps([*rows, {}]), "utf-8")
    QTest.mouseClick(page.past_button, LEFT)
    dialog = page.findChild(PastDialog)
    assert dialog is not None
    dialog.choose(path)
    qtbot.waitUntil(dialog.run_button.isEnabled)
    assert dialog.summary.text() == "3 can go in, 0 are known already, 1 are left out."
    with qtbot.waitSignal(dialog.imported):
        QTest.mouseClick(dialog.run_button, LEFT)
    assert dialog.summary.text() == "3 went in, 0 were known already, 1 were left out."
