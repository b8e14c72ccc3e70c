"""How series are told apart, also in a grey print: pens, brushes and dots by their order."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from qadesk.gui.palette import Palette, mix
from qadesk.gui.plots.charts.figures import Figures, Series
from qadesk.gui.theme import Theme

DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
DOTS = ("o", "s", "d", "t1")
SAMPLE, GAP, BETWEEN = 22, 6, 18


def colour_of(at: int, colours: Palette) -> str:
    """The ink of a series by its place."""
    return (colours.accent, colours.note, colours.customer, colours.bookmark)[at % 4]


def pen_of(at: int, colours: Palette) -> QPen:
    """A line's pen."""
    pen = QPen(QColor(colour_of(at, colours)), 2 if at == 0 else 1.5, DASHES[at % 4])
    pen.setCosmetic(True)
    return pen


def brush_of(at: int, colours: Palette) -> QBrush:
    """A bar's filling: full, hatched, pale."""
    ink = QColor(colour_of(at, colours))
    if at % 3 == 0:
        return QBrush(ink)
    return (
        QBrush(ink, Qt.BrushStyle.BDiagPattern)
        if at % 3 == 1
        else QBrush(QColor(mix(ink.name(), colours.surface, 0.3)))
    )


class ChartKey(QWidget):
    """Which line or bar is whose, in a row; it wraps to nothing where one series needs no key."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._series: tuple[Series, ...] = ()
        theme.theme_changed.connect(self.update)

    def show_figures(self, figures: Figures) -> None:
        """The series of these."""
        self._series = tuple(figures.series)
        self.setAccessibleName(", ".join(each.name for each in self._series))
        self.setFixedSize(self.sizeHint())
        self.setVisible(len(self._series) > 1)
        self.update()

    def sizeHint(self) -> QSize:
        """All samples and names."""
        widths = [self.fontMetrics().horizontalAdvance(each.name) for each in self._series]
        return QSize(sum(SAMPLE + GAP + width + BETWEEN for width in widths), self.fontMetrics().height() + 4)

    def paintEvent(self, _: object) -> None:
        """In the colours of the window."""
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_key(painter, QRectF(self.rect()), self._series, self._theme.colours)
        painter.end()


def paint_key(painter: QPainter, room: QRectF, series: tuple[Series, ...], colours: Palette) -> None:
    """Samples and names from the left."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, middle = room.left(), room.center().y()
    for at, each in enumerate(series):
        if each.shape == "bars":
            painter.setPen(QPen(QColor(colour_of(at, colours)), 1))
            painter.setBrush(brush_of(at, colours))
            painter.drawRect(QRectF(left + 4, middle - 5, 14, 10))
        else:
            painter.setPen(pen_of(at, colours))
            painter.drawLine(QPointF(left, middle), QPointF(left + SAMPLE, middle))
        painter.setPen(QColor(colours.text_muted))
        width = painter.fontMetrics().horizontalAdvance(each.name)
        place = QRectF(left + SAMPLE + GAP, room.top(), width + 4, room.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), each.name)
        left += SAMPLE + GAP + width + BETWEEN
