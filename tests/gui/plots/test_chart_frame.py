"""Charts are read, zoomed, copied and saved, by pointer and by keys."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qadesk.domain.errors import UserError
from qadesk.exchange.plain_csv import plain_csv
from qadesk.gui.language import Language
from qadesk.gui.plots.charts.figures import Figures, Guide, Series
from qadesk.gui.plots.charts.frame import ChartFrame
from qadesk.gui.theme import Theme
from qadesk.services.executor import Executor
from qadesk.services.insight.chart_files import ChartFiles
from qadesk.storage import Workspace, open_database
from qadesk.storage.files import export
from tests.gui.patience import PatientBot

DAYS = [f"05-{day:02}" for day in range(1, 31)]
AVERAGE = [Decimal(80 + day % 7) for day in range(30)]


def figures(*, flat: bool = False, shape: str = "line") -> Figures:
    return Figures(
        title="Average by day",
        along="Day",
        labels=DAYS,
        series=[
            Series("Average", AVERAGE, shape, low=[each - 2 for each in AVERAGE], high=[each + 2 for each in AVERAGE]),
            Series("Before", [None, *AVERAGE[1:]], shape),
        ],  # type: ignore[list-item]
        guides=[Guide(85, "target")],
        flat=flat,
        notes={3: "Rule 1: a point far out."},
    )


@pytest.fixture
def files(tmp_path: Path) -> Iterator[ChartFiles]:
    with Workspace.create(tmp_path / "w", at_ms=1) as workspace:
        database = open_database(workspace)
        executor = Executor(database)
        yield ChartFiles(executor, export, plain_csv)
        executor.close()
        database.close()


@pytest.fixture
def chart(qtbot: PatientBot, look: Theme, english: Language, files: ChartFiles, tmp_path: Path) -> ChartFrame:
    frame = ChartFrame(look, files, tmp_path)
    qtbot.addWidget(frame)
    frame.resize(900, 360)
    frame.show_figures(figures())
    with qtbot.waitExposed(frame):
        frame.show()
    frame.setFocus()
    return frame


def point(chart: ChartFrame, at: int) -> QPoint:
    return chart.chart.spot(at).toPoint()


def test_hovering_tells_the_place_its_values_and_its_note(chart: ChartFrame, qtbot: PatientBot) -> None:
    QTest.mouseMove(chart.chart.view.viewport(), point(chart, 3))
    qtbot.waitUntil(lambda: chart.reading == 3)
    assert chart.tip.isVisible()
    assert chart.tip.words.splitlines() == [
        "05-04",
        "Average: 83.00 (81.00 – 85.00)",
        "Before: 83.00",
        "Rule 1: a point far out.",
    ]
    assert chart.accessibleDescription() == chart.tip.words


def test_arrows_read_place_by_place_and_escape_ends(chart: ChartFrame) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.reading == 0
    assert "Before: –" in chart.tip.words
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.reading == 29
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.reading == 29
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.reading == 28
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.reading is None and not chart.tip.isVisible()


def test_a_place_is_opened_by_enter_and_by_a_double_click(chart: ChartFrame, qtbot: PatientBot) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(chart.activated) as by_key:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    with qtbot.waitSignal(chart.activated) as by_click:
        QTest.mouseDClick(chart.chart.view.viewport(), Qt.MouseButton.LeftButton, pos=point(chart, 7))
    assert (by_key.args, by_click.args) == ([0], [7])


def test_zooming_by_keys_keeps_what_is_read_in_view_and_0_shows_everything(chart: ChartFrame) -> None:
    assert not chart.whole.isVisible()
    QTest.keyClick(chart, Qt.Key.Key_End)
    for _ in range(12):
        QTest.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.span.width == 3
    assert chart.span.last == 29.5
    assert chart.whole.isVisible()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.span.first == -0.5
    QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chart.span.first == 0.5
    QTest.keyClick(chart, Qt.Key.Key_0)
    assert chart.span.complete and not chart.whole.isVisible()


def test_the_wheel_zooms_with_control_only_and_a_drag_moves(chart: ChartFrame) -> None:
    view, spot = chart.chart.view.viewport(), point(chart, 10)

    def wheel(keys: Qt.KeyboardModifier) -> bool:
        event = QWheelEvent(
            QPointF(spot), view.mapToGlobal(QPointF(spot)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
        return event.isAccepted()

    assert not wheel(Qt.KeyboardModifier.NoModifier)
    assert chart.span.complete
    assert wheel(Qt.KeyboardModifier.ControlModifier)
    assert chart.span.width < 30
    first = chart.span.first
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 100))
    QTest.mouseMove(view, QPoint(500, 100))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(500, 100))
    assert chart.span.first < first


def test_values_and_picture_are_copied(chart: ChartFrame) -> None:
    QTest.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Day", "Average", "Average low", "Average high", "Before"]
    assert lines[1].split("\t") == ["05-01", "80", "78", "82", ""]
    assert len(lines) == 31
    QTest.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    image = QGuiApplication.clipboard().image()
    assert image.width() > 1600 and image.pixelColor(2, 2).name() == "#ffffff"


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_saved_files_can_be_opened(chart: ChartFrame, qtbot: PatientBot, tmp_path: Path, kind: str) -> None:
    target = tmp_path / f"chart.{kind}"
    with qtbot.waitSignal(chart.saved) as saved:
        chart.save_to(target)
    assert saved.args == [target]
    data = target.read_bytes()
    if kind == "png":
        assert QImage.fromData(data).width() > 1600
    elif kind == "svg":
        assert QSvgRenderer(data).isValid() and b"<title>Average by day</title>" in data
    else:
        assert data.decode("utf-8-sig").splitlines()[:3] == [
            "Average by day", "Day,Average,Average low,Average high,Before", "05-01,80,78,82,"
        ]  # fmt: skip
    assert [each.name for each in tmp_path.iterdir() if "partial" in each.name] == []


def test_a_file_that_cannot_be_written_is_told(chart: ChartFrame, qtbot: PatientBot, tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    with qtbot.waitSignal(chart.refused) as refused:
        chart.save_to(tmp_path / "folder.png")
    assert isinstance(refused.args[0], UserError)


def test_the_menu_offers_everything_and_an_empty_chart_says_so(chart: ChartFrame) -> None:
    texts = [action.text().partition("\t")[0] for action in chart.menu().actions() if action.text()]
    assert texts == [
        "Copy the picture", "Copy the values", "Save as PNG…", "Save as SVG…", "Save the values as CSV…", "Zoom in",
        "Zoom out", "Show everything",
    ]  # fmt: skip
    chart.show_figures(None, "Nothing was inspected.")
    assert chart.empty.isVisible() and not chart.chart.isVisible()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.reading is None


def test_lying_bars_are_read_downwards(chart: ChartFrame, qtbot: PatientBot) -> None:
    chart.show_figures(figures(flat=True, shape="bars"))
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.reading == 1
    assert point(chart, 0).y() < point(chart, 5).y()
    QTest.mouseMove(chart.chart.view.viewport(), point(chart, 12))
    qtbot.waitUntil(lambda: chart.reading == 12)
