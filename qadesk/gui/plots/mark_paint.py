"""How a mark lies over the lanes: each kind told by its shape as well as by its colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from qadesk.gui.plots.marks import PlacedMark, shape_colour
from qadesk.gui.plots.scene import Scene

_FLAG = 6.0


def draw_span(painter: QPainter, placed: PlacedMark, scene: Scene, strong: bool) -> None:
    """Its ground and its edges; ``strong`` when it is selected, moved or under the mouse."""
    plot, kind = scene.layout.plot, placed.mark.kind
    colour = QColor(shape_colour(kind, scene.colours))
    left, top, height = round(placed.left), plot.top(), plot.height()
    width = max(round(placed.right), left + 3) - left
    # whole pixels: rectangles of fractions are filled by a path ten times slower
    painter.fillRect(left, top, width, height, faint(colour, 0.26 if strong else 0.14))
    if kind == "redact":
        below = scene.layout.labels.height()
        hatching = QBrush(faint(colour, 0.75), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(left, top + below, width, height - below, hatching)
    if kind == "suggestion":
        _draw_dashed(painter, QRectF(left, top, width, height), colour)
        return
    painter.fillRect(left, top, 2, height, colour)
    painter.fillRect(left + width - 1, top, 1, height, colour)
    if kind == "bookmark":
        _draw_flag(painter, QPointF(left, plot.bottom() + 1), colour)


def faint(colour: QColor, opacity: float) -> QColor:
    """``colour`` with an opacity of 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def _draw_dashed(painter: QPainter, ground: QRectF, colour: QColor) -> None:
    """Not decided yet."""
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(ground.topLeft() + QPointF(0.75, 0), ground.bottomLeft() + QPointF(0.75, 0))
    painter.drawLine(ground.topRight() - QPointF(0.75, 0), ground.bottomRight() - QPointF(0.75, 0))


def _draw_flag(painter: QPainter, foot: QPointF, colour: QColor) -> None:
    """A pennant at the foot of the mark: its head is the label's."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    top = foot - QPointF(0, 2 * _FLAG)
    painter.drawPolygon(QPolygonF([top, top + QPointF(1.6 * _FLAG, _FLAG), foot]))
