"""A slim bar of what time goes into, in three parts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qadesk.gui.theme import Theme

HEIGHT = 8
WIDTH = 360
INKS = ("accent", "heard", "border_strong")
"""Palette colours of the parts (listening, scoring, idle): none of them means agent, customer or trouble."""


class TimeBar(QWidget):
    """Shares of a whole, side by side; empty as long as there is nothing to share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(200)

    def set_up(self, theme: Theme) -> None:
        """Called once."""
        self._theme = theme
        theme.theme_changed.connect(self.update)

    def show_shares(self, parts: Sequence[float], told: str) -> None:
        """Amounts of whatever unit, in the order of ``INKS``, and the same as a sentence."""
        total = sum(parts)
        self._shares = tuple(part / total for part in parts) if total else ()
        self.setToolTip(told)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to compare by eye."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One rounded bar, its parts without gaps."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(whole, HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(shape)
        painter.fillRect(whole, QColor(self._theme.colours.surface_alt))
        left = 0.0
        for share, ink in zip(self._shares, INKS, strict=True) if self._shares else ():
            width = share * whole.width()
            painter.fillRect(QRectF(left, 0, width, HEIGHT), QColor(getattr(self._theme.colours, ink)))
            left += width
        painter.setPen(Qt.PenStyle.NoPen)
        painter.end()
