"""What the colours of the bar of time mean, in texts beside squares."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from qadesk.gui.theme import Theme, set_class
from qadesk.gui.time_bar import INKS

SQUARE = 8


class Legend(QWidget):
    """A square in the part's colour before each of the texts, in the order of ``INKS``; or one text without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._squares = [_Square(ink) for ink in INKS]
        self._labels = [QLabel() for _ in INKS]
        for square, label in zip(self._squares, self._labels, strict=True):
            set_class(label, "muted small")
            self._layout.addWidget(square)
            self._layout.addWidget(label)
            self._layout.addSpacing(8)
        self._layout.addStretch(1)

    def set_up(self, theme: Theme) -> None:
        """Called once."""
        for square in self._squares:
            square.set_up(theme)

    def show_texts(self, *texts: str) -> None:
        """One for each colour, or a single one that stands for itself."""
        padded = (*texts, "", "")[: len(INKS)]
        for square, label, text in zip(self._squares, self._labels, padded, strict=True):
            square.setVisible(len(texts) == len(INKS))
            label.setVisible(bool(text))
            label.setText(text)


class _Square(QWidget):
    """Eight pixels of a colour."""

    def __init__(self, ink: str) -> None:
        super().__init__()
        self._ink = ink
        self._theme: Theme | None = None
        self.setFixedSize(SQUARE, SQUARE)

    def set_up(self, theme: Theme) -> None:
        self._theme = theme
        theme.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(self._theme.colours, self._ink)))
            painter.drawRoundedRect(self.rect(), 2, 2)
            painter.end()
