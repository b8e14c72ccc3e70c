"""What is read of a place of a chart, beside it and within the chart; unlike a tooltip it comes by keys too."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qadesk.gui.theme import Theme, tabular

PADDING, AWAY, WIDEST, PIXELS = 8, 12, 360, 12


class ReadingTip(QWidget):
    """Never takes the pointer: the chart below keeps it."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, words: str, beside: QPointF) -> None:
        """Show these words at the right of a point, or at its left where there is no room."""
        self.words = words
        size = self.sizeHint()
        over = self._over.size()
        left = beside.x() + AWAY
        if left + size.width() > over.width():
            left = beside.x() - AWAY - size.width()
        top = beside.y() - size.height() - AWAY
        left = min(max(left, 0), max(over.width() - size.width(), 0))
        top = min(max(top, 0), max(over.height() - size.height(), 0))
        self.setGeometry(QRect(int(left), int(top), size.width(), size.height()))
        self.show()
        self.raise_()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the words, wrapped where they are long."""
        room = QRect(0, 0, WIDEST, 4000)
        flags = int(Qt.TextFlag.TextWordWrap)
        rect = QFontMetrics(self._bold()).boundingRect(room, flags, self.words)
        return QSize(rect.width() + 2 * PADDING, rect.height() + 2 * PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first line, which says what place it is, is bold."""
        colours, painter = self._theme.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tooltip))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(QColor(colours.on_tooltip))
        first, _, rest = self.words.partition("\n")
        room = self.rect().adjusted(PADDING, PADDING, -PADDING, -PADDING)
        flags = int(Qt.TextFlag.TextWordWrap)
        painter.setFont(self._bold())
        drawn = painter.boundingRect(room, flags, first)
        painter.drawText(room, flags, first)
        painter.setFont(self._plain())
        painter.drawText(room.adjusted(0, drawn.height(), 0, 0), flags, rest)
        painter.end()

    def _plain(self) -> QFont:
        font = tabular(self.font())
        font.setPixelSize(PIXELS)
        return font

    def _bold(self) -> QFont:
        font = self._plain()
        font.setBold(True)
        return font
