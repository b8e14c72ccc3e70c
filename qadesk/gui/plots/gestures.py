"""What the mouse means on the waveform: presses, drags and wheel turned into wishes."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from qadesk.gui.plots.marks import Edge, Mark, resized
from qadesk.gui.plots.scene import Scene, Span

_WHEEL_ZOOM = 1.25
_WHEEL_PAN = 0.1
"""Share of the view that one notch moves."""


class Gestures(QObject):
    """Reads the scene and changes nothing in it: each wish is a signal.

    Left button in the lanes: click, drag a mark's edge, or drag a selection (with Shift from its far end, or from the
    playhead).
    Left button in the overview: move the view. Middle button: drag the view. Wheel: zoom; with Shift or sideways: move.
    """

    sought = Signal(float)
    """A click at this position in ms."""
    mark_clicked = Signal(str)
    selecting = Signal(object)
    """The span so far."""
    selected = Signal(object)
    """The span at the end of the gesture."""
    go_wanted = Signal(float)
    """The view is to begin at this position in ms."""
    pan_wanted = Signal(float)
    """The view is to move by this share of its width."""
    zoom_wanted = Signal(float, float)
    """Factor, and the position in ms that is to stay where it is."""
    hovered = Signal(object, bool)
    """Key of the mark under the mouse, or None; whether it is one of its edges."""
    edge_moving = Signal(object)
    """The ``Mark`` as it would become."""
    edge_moved = Signal(object)
    """The ``Mark`` at the end of the gesture."""

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._doing: str | None = None
        self._pressed_at = QPointF()
        self._anchor_ms = 0.0
        self._grip = 0.0
        self._edge: tuple[Mark, Edge] | None = None

    @property
    def busy(self) -> bool:
        """Whether a button is held."""
        return self._doing is not None

    def drop(self) -> None:
        """Forget a gesture that has begun."""
        self._doing = None

    def press(self, event: QMouseEvent) -> bool:
        """A button goes down; False when that means nothing here."""
        point, button = event.position(), event.button()
        self._pressed_at = point
        if not self._scene.total_frames:
            return False
        if button == Qt.MouseButton.MiddleButton:
            self._doing, self._grip = "pan", point.x()
        elif button == Qt.MouseButton.LeftButton and self._scene.layout.overview.contains(point.toPoint()):
            self._begin_moving_window(point.x())
        elif button == Qt.MouseButton.LeftButton and self._scene.in_plot(point):
            self._doing = "press"
            self._edge = None if _has_shift(event) else self._scene.edge_at(point)
            self._anchor_ms = self._anchor_for(self._scene.ms_at(point.x()), _has_shift(event))
        else:
            return False
        return True

    def move(self, event: QMouseEvent) -> None:
        """The mouse moves, with or without a button held."""
        point = event.position()
        if self._doing == "press" and _far(point, self._pressed_at):
            self._doing = "edge" if self._edge else "select"
        if self._doing == "edge":
            self.edge_moving.emit(self._edged(point.x()))
        elif self._doing == "select":
            self.selecting.emit(self._span_to(point.x()))
        elif self._doing == "window":
            self.go_wanted.emit(self._scene.overview_ms_at(point.x() - self._grip))
        elif self._doing == "pan":
            self._drag_view(point.x())
        elif self._doing is None:
            self._tell_hovered(point)

    def release(self, event: QMouseEvent) -> None:
        """The button goes up."""
        doing, self._doing = self._doing, None
        if doing == "press":
            self._click(event)
        elif doing == "edge":
            self.edge_moved.emit(self._edged(event.position().x()))
        elif doing == "select":
            self.selected.emit(self._span_to(event.position().x()))

    def turn(self, event: QWheelEvent) -> bool:
        """The wheel turns; False when that means nothing here."""
        if not self._scene.total_frames:
            return False
        delta, shift = event.angleDelta(), _has_shift(event)
        if shift or abs(delta.x()) > abs(delta.y()):
            pixels = event.pixelDelta().x() * self._scene.pixel_ratio
            notches = (delta.x() or delta.y()) / 120
            self.pan_wanted.emit(-pixels / self._scene.viewport.width if pixels else -notches * _WHEEL_PAN)
        else:
            over_all = self._scene.layout.overview.contains(event.position().toPoint())
            at_ms = (self._scene.overview_ms_at if over_all else self._scene.ms_at)(event.position().x())
            self.zoom_wanted.emit(_WHEEL_ZOOM ** (delta.y() / 120), at_ms)
        return True

    def _click(self, event: QMouseEvent) -> None:
        mark = self._scene.mark_at(event.position())
        if _has_shift(event):
            self.selected.emit(self._span_to(event.position().x()))
        elif mark and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.mark_clicked.emit(mark.key)
        else:
            self.sought.emit(self._scene.ms_at(event.position().x()))

    def _tell_hovered(self, point: QPointF) -> None:
        edge, mark = self._scene.edge_at(point), self._scene.mark_at(point)
        if edge:
            self.hovered.emit(edge[0].key, True)
        else:
            self.hovered.emit(mark.key if mark else None, False)

    def _edged(self, x: float) -> Mark:
        """The mark with its edge moved as far as the mouse: what lies between the press and the edge stays so."""
        assert self._edge
        mark, edge = self._edge
        old_ms = mark.start_ms if edge == "start" else mark.end_ms
        moved_ms = self._scene.ms_at(x) - self._scene.ms_at(self._pressed_at.x())
        return resized(mark, edge, old_ms + moved_ms, self._scene.duration_ms)

    def _anchor_for(self, at_ms: float, extend: bool) -> float:
        if not extend:
            return at_ms
        if not self._scene.selection:
            return self._scene.position_ms
        return max(self._scene.selection, key=lambda end: abs(end - at_ms))

    def _span_to(self, x: float) -> Span:
        to_ms = self._scene.ms_at(x)
        return min(self._anchor_ms, to_ms), max(self._anchor_ms, to_ms)

    def _begin_moving_window(self, x: float) -> None:
        left, right = (self._scene.overview_x_of(ms) for ms in self._scene.view_span)
        self._doing = "window"
        self._grip = x - left if left <= x <= right else (right - left) / 2
        self.go_wanted.emit(self._scene.overview_ms_at(x - self._grip))

    def _drag_view(self, x: float) -> None:
        pixels = round((self._grip - x) * self._scene.pixel_ratio)
        self._grip -= pixels / self._scene.pixel_ratio
        self.pan_wanted.emit(pixels / self._scene.viewport.width)


def _has_shift(event: QMouseEvent | QWheelEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _far(point: QPointF, origin: QPointF) -> bool:
    return abs(point.x() - origin.x()) >= QApplication.startDragDistance() / 2
