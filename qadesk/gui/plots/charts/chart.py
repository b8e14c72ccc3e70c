"""What all charts share: pyqtgraph's picture without its gestures, in the colours and figures of the window.

Importing pyqtgraph takes some tenths of a second: only what shows a chart imports this, when it shows the first one.
"""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qadesk.gui.palette import Palette
from qadesk.gui.theme import Theme, tabular

LABEL_PIXELS = 12
END_PIXELS = 14
"""Room for half of the last label of the axis."""


class Chart(QWidget):
    """A picture to be read, not handled: the same figures stand in a table beside it for keyboard and screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = pg.PlotWidget()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.plot = self.view.getPlotItem()
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setMouseEnabled(False, False)
        self.plot.setDefaultPadding(0)
        self.plot.layout.setContentsMargins(0, 4, END_PIXELS, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        theme.theme_changed.connect(self._dress)

    @property
    def colours(self) -> Palette:
        """The palette in force."""
        return self._theme.colours

    def draw(self) -> None:
        """Draw what was shown last, in the present colours."""
        raise NotImplementedError

    def dress_axes(self) -> None:
        """Axes as hairlines with small muted figures of equal width."""
        self.view.setBackground(QColor(self.colours.surface))
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setPen(pg.mkPen(self.colours.border_strong))
            axis.setTextPen(pg.mkPen(self.colours.text_muted))
            axis.setTickPen(pg.mkPen(self.colours.border))
            axis.setStyle(tickFont=self.label_font(), tickTextOffset=6, tickLength=0, hideOverlappingLabels=END_PIXELS)

    def label_font(self, *, bold: bool = False) -> QFont:
        """The font of labels in a chart."""
        font = tabular(self.font())
        font.setPixelSize(LABEL_PIXELS)
        font.setBold(bold)
        return font

    def _dress(self) -> None:
        self.dress_axes()
        self.draw()


def even_steps(most: float, at_most: int = 4) -> Sequence[int]:
    """Whole round numbers from 0 up to or above ``most``, for an axis that begins at 0: at most so many steps."""
    wanted = max(most, 1) / at_most
    power = 10 ** math.floor(math.log10(wanted)) if wanted >= 1 else 1
    step = next(int(power * factor) for factor in (1, 2, 5, 10) if power * factor >= wanted)
    return range(0, math.ceil(max(most, 1) / step) * step + 1, step)
