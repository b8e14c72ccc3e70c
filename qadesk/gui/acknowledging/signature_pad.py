"""A field to sign in by mouse or pen; what was drawn is kept as strokes in a field of 1000 by 400."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qadesk.domain.after.signatures import HEIGHT, SHORTEST, WIDTH, length
from qadesk.gui.theme import Theme

LEAST_STEP = 3
"""Points nearer to the last one than this, in that field, add nothing."""
_SHOWN = QSize(400, 160)

Stroke = tuple[tuple[int, int], ...]


class SignaturePad(QWidget):
    """The drawn field keeps its shape, whatever the widget's."""

    changed = Signal()
    """A stroke was drawn, or all were taken away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strokes: list[list[tuple[int, int]]] = []
        self._drawing = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(_SHOWN)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Field to sign in"))
        theme.theme_changed.connect(self.update)

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Rows of points, each x 0 to 1000 and y 0 to 400."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    @property
    def enough(self) -> bool:
        """Whether there is as much ink as a signature has."""
        return length(self.strokes) >= SHORTEST

    def clear(self) -> None:
        """Nothing is drawn."""
        self._strokes.clear()
        self._drawing = False
        self.update()
        self.changed.emit()

    def sizeHint(self) -> QSize:
        """As on paper."""
        return _SHOWN

    # -- drawing ------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It goes on."""
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It ends."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen, at its own resolution."""
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            self._begin(event.position())
        elif kind == QEvent.Type.TabletMove:
            self._go_on(event.position())
        elif kind == QEvent.Type.TabletRelease:
            self._end()
        event.accept()

    def _begin(self, place: QPointF) -> None:
        if not self.isEnabled():
            return
        self._drawing = True
        self._strokes.append([self._kept(place)])
        self.update()

    def _go_on(self, place: QPointF) -> None:
        if not self._drawing:
            return
        point, last = self._kept(place), self._strokes[-1][-1]
        if abs(point[0] - last[0]) + abs(point[1] - last[1]) >= LEAST_STEP:
            self._strokes[-1].append(point)
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    # -- places -------------------------------------------------------------------------------------------------------

    def _field(self) -> QRectF:
        """The largest field of 1000 by 400 in the middle of the widget."""
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        width, height = scale * WIDTH, scale * HEIGHT
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _kept(self, place: QPointF) -> tuple[int, int]:
        field = self._field()
        x = round((place.x() - field.left()) / field.width() * WIDTH)
        y = round((place.y() - field.top()) / field.height() * HEIGHT)
        return min(max(x, 0), WIDTH), min(max(y, 0), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line to sign on, and the ink."""
        colours, field = self._theme.colours, self._field()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border_strong), 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        line = field.top() + 0.78 * field.height()
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(QPointF(field.left() + 16, line), QPointF(field.right() - 16, line))
        if not self._strokes:
            painter.setPen(QColor(colours.text_muted))
            painter.drawText(field, Qt.AlignmentFlag.AlignCenter, self.tr("Sign here with mouse or pen"))
        self._paint_ink(painter, field)
        painter.end()

    def _paint_ink(self, painter: QPainter, field: QRectF) -> None:
        scale = field.width() / WIDTH
        painter.setPen(
            QPen(
                QColor(self._theme.colours.text), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )  # fmt: skip
        for stroke in self._strokes:
            points = QPolygonF([QPointF(field.left() + x * scale, field.top() + y * scale) for x, y in stroke])
            painter.drawPolyline(points) if len(stroke) > 1 else painter.drawPoint(points.first())
