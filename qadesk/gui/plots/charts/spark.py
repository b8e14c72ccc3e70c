"""A small line of a figure's days, in a row of a table, with the target as a dashed line.

Painted without pyqtgraph, as ``change.py`` is: it scrolls with its row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from qadesk.gui.palette import Palette
from qadesk.gui.plots.charts.change import paint_ground
from qadesk.gui.theme import Theme

SPARK_ROLE = int(Qt.ItemDataRole.UserRole) + 42
"""A cell's ``Spark`` for this delegate."""
INSET, ABOVE, DOT = 10, 7, 2.5
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Spark:
    """Values in the order of time, ``None`` where there is none; bounds that are to be kept."""

    values: tuple[float | None, ...]
    bounds: tuple[float, ...] = ()


class SparkDelegate(QStyledItemDelegate):
    """Every row has a scale of its own: it shows how a figure moves, not how large it is."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._theme = theme
        theme.theme_changed.connect(view.viewport().update)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground of the row, then the line."""
        paint_ground(painter, option, self._theme.colours)
        spark = index.data(SPARK_ROLE)
        if not isinstance(spark, Spark):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect).adjusted(INSET, ABOVE, -INSET, -ABOVE)
        paint_spark(painter, room, spark, self._theme.colours)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Wide enough to see a month's days."""
        return QSize(140, super().sizeHint(option, index).height())


def paint_spark(painter: QPainter, room: QRectF, spark: Spark, colours: Palette) -> None:
    """The line, broken where nothing is known; its last point is a dot."""
    known = [value for value in spark.values if value is not None]
    if not known:
        return
    scale = [*known, *spark.bounds]
    least, most = min(scale), max(scale)

    def height(value: float) -> float:
        return room.center().y() if most == least else room.bottom() - (value - least) / (most - least) * room.height()

    dashed = QPen(QColor(colours.note), 1, Qt.PenStyle.DashLine)
    painter.setPen(dashed)
    for bound in spark.bounds:
        painter.drawLine(QPointF(room.left(), height(bound)), QPointF(room.right(), height(bound)))
    step = room.width() / max(len(spark.values) - 1, 1)
    places = [
        None if value is None else QPointF(room.left() + at * step, height(value))
        for at, value in enumerate(spark.values)
    ]
    painter.setPen(QPen(QColor(colours.accent), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(places))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    for place in _alone(places):
        painter.drawEllipse(place, DOT, DOT)


def _path(places: Sequence[QPointF | None]) -> QPainterPath:
    path, joined = QPainterPath(), False
    for place in places:
        if place is None:
            joined = False
        elif joined:
            path.lineTo(place)
        else:
            path.moveTo(place)
            joined = True
    return path


def _alone(places: Sequence[QPointF | None]) -> list[QPointF]:
    """The last point, and those that no line leads to."""
    around = [None, *places, None]
    lonely = [place for at, place in enumerate(places) if place and around[at] is None and around[at + 2] is None]
    last = next((place for place in reversed(places) if place is not None), None)
    return lonely if last is None or last in lonely else [*lonely, last]
