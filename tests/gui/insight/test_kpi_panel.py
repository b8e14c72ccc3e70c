"""The KPI board on the screen, over a real workspace, by clicks and keys."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from qadesk.domain.report.periods import named
from qadesk.gui.insight.kpi_board import DAYS, KpiPanel
from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.importers.kpis import read_kpis
from qadesk.services.executor import Executor
from qadesk.services.import_kpis import ImportKpis
from qadesk.services.kpi_board import KpiBoard
from qadesk.services.settings import Settings
from qadesk.storage import Workspace, open_database
from tests.gui.patience import PatientBot

MAY = named(date(2026, 5, 1), date(2026, 5, 31))
TABLE = """day,group,interval,answer_rate_numerator,answer_rate_denominator,aht
2026-04-02,,,80,100,250
2026-05-04,,,95,100,240
2026-05-05,,,85,100,260
2026-05-05,一组,,50,50,
2026-05-05,一组,09:00,20,25,
"""


@pytest.fixture
def kpis(tmp_path: Path) -> Iterator[KpiBoard]:
    with Workspace.create(tmp_path / "w", at_ms=1) as workspace:
        database = open_database(workspace)
        executor = Executor(database)
        settings = Settings(executor)
        (tmp_path / "kpi.csv").write_text(TABLE, "utf-8")
        ImportKpis(executor, read_kpis, lambda: 1).run(tmp_path / "kpi.csv").future.result()
        yield KpiBoard(executor, settings, lambda: 1, ZoneInfo("Asia/Shanghai"))
        executor.close()
        database.close()


@pytest.fixture
def panel(qtbot: PatientBot, look: Theme, english: Language, kpis: KpiBoard) -> KpiPanel:
    panel = KpiPanel(kpis, look)
    qtbot.addWidget(panel)
    panel.resize(1180, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_period(MAY)
    qtbot.waitUntil(lambda: bool(panel.board.rows) and bool(panel.parts.rows))
    return panel


def line(panel: KpiPanel, row: int) -> list[str]:
    """What stands in a line of the board."""
    texts = (panel.board.data(panel.board.index(row, at)) for at in range(panel.board.columnCount()))
    return [text or "" for text in texts]


def parts(panel: KpiPanel) -> list[list[str]]:
    """The first two columns of the parts."""
    return [[panel.parts.data(panel.parts.index(row, at)) for at in (0, 1)] for row in range(panel.parts.rowCount())]


def test_a_line_says_figure_target_state_and_source_in_words(panel: KpiPanel) -> None:
    assert line(panel, 0) == ["Answer rate", "90.0 %", "≥ 90 %", "✓ Met", "", "▲ from 80.0 %",
                              "Imported table (180 of 200)"]  # fmt: skip
    assert line(panel, 4)[:4] == ["Average handle time", "250.0 s", "–", "A trend"]
    assert line(panel, 7)[3] == "No figure" and "no cases" in line(panel, 7)[6]


def test_arrow_keys_tell_what_each_figure_was_counted_from(qtbot: PatientBot, panel: KpiPanel) -> None:
    panel.table.setFocus()
    for _ in range(4):
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.how.text() == "Imported table: plain mean of 2 values, as it gives no counts"


def test_the_same_by_day_team_and_half_hour(qtbot: PatientBot, panel: KpiPanel) -> None:
    assert [each[1] for each in parts(panel)] == ["95.0 %", "✕ 85.0 %"]
    panel.by.setFocus()
    QTest.keyClick(panel.by, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: parts(panel) == [["一组", "100.0 %"]])
    QTest.keyClick(panel.by, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: parts(panel) == [["09:00–09:30", "✕ 80.0 %"]])
    panel.show_period(named(date(2026, 4, 1), date(2026, 4, 30)))
    qtbot.waitUntil(lambda: line(panel, 0)[1] == "80.0 %" and parts(panel) == [])


def test_days_are_drawn_where_a_figure_has_any(qtbot: PatientBot, panel: KpiPanel) -> None:
    def inks(row: int) -> int:
        table = panel.table
        place = table.visualRect(panel.board.index(row, DAYS))
        picture = table.viewport().grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
        return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())})

    assert inks(4) > 5 and inks(8) == 1
