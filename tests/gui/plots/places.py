"""Where things lie on the waveform of the tests, and how the mouse is drawn over it."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from qadesk.gui.plots.waveform import WaveformView

WIDTH, HEIGHT, LEFT = 816, 280, 8  # 800 pixels of lanes
SECONDS = 80  # so that a pixel is 100 ms when all is in sight
OVERVIEW_Y, LABEL_Y, AGENT_Y, CUSTOMER_Y = 24, 54, 105, 190
LEFT_BUTTON, SHIFT, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def drag(qtbot: QtBot, view: WaveformView, start: QPoint, end: QPoint, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mousePress(view, LEFT_BUTTON, modifier, start)
    for n in range(1, 5):
        qtbot.mouseMove(view, start + (end - start) * n / 4)
    qtbot.mouseRelease(view, LEFT_BUTTON, modifier, end)
