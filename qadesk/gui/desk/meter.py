"""The level of one side, as a bar."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qadesk.gui.theme import Theme

FLOOR_DB = -60.0


class Meter(QWidget):
    """A few steps in the side's colour."""

    STEPS = 7

    def __init__(self, theme: Theme, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, role
        self._lit = 0
        self.setFixedHeight(6)

    def show_level(self, decibels: float) -> None:
        """dB below full scale; repaints only when a step changes."""
        share = (max(decibels, FLOOR_DB) - FLOOR_DB) / -FLOOR_DB
        lit = round(share * self.STEPS)
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lit steps in the side's colour, the others in that of hairlines."""
        painter = QPainter(self)
        colours = self._theme.colours
        width = self.width() / self.STEPS
        for step in range(self.STEPS):
            colour = getattr(colours, self._role) if step < self._lit else colours.border
            painter.fillRect(QRectF(step * width, 0, width - 2, self.height()), QColor(colour))
        painter.end()
