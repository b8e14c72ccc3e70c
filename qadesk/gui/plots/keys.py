"""What keys mean on the waveform: turned into wishes, as ``gestures`` does with the mouse."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from qadesk.gui.plots.scene import Scene

_ZOOM = 1.6
_PAN = 0.1
_STRETCH = 0.01
"""Share of the view by which one press lengthens the selection."""
_NUDGE_MS = 100.0
_FINE_NUDGE_MS = 10.0
_NUDGES: dict[int, int] = {
    Qt.Key.Key_BracketLeft: -1,
    Qt.Key.Key_BraceLeft: -1,
    Qt.Key.Key_BracketRight: 1,
    Qt.Key.Key_BraceRight: 1,
}


class Keys(QObject):
    """Plus and minus zoom; arrows, Home and End move; Shift with arrows selects.

    [ and ] move the selected mark's end, with Shift its start, by 0.1 s, with Alt by 0.01 s; the keys may be held.
    """

    zoom_wanted = Signal(float)
    pan_wanted = Signal(float)
    go_wanted = Signal(float)
    stretch_wanted = Signal(float)
    """The selection is to grow by this share of the view."""
    nudge_wanted = Signal(str, float)
    """The selected mark's "start" or "end" by so many ms."""
    nudged = Signal()
    """The key that moved an edge is up."""

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene

    def press(self, event: QKeyEvent) -> bool:
        """A key goes down; False when it means nothing here."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_wanted.emit(_ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom_wanted.emit(1 / _ZOOM)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                sign = 1 if key == Qt.Key.Key_Right else -1
                self.stretch_wanted.emit(sign * _STRETCH) if shift else self.pan_wanted.emit(sign * _PAN)
            case Qt.Key.Key_Home:
                self.go_wanted.emit(0.0)
            case Qt.Key.Key_End:
                self.go_wanted.emit(self._scene.duration_ms)
            case _:
                return self._nudge(event, shift)
        return True

    def release(self, event: QKeyEvent) -> bool:
        """A key goes up; False when it means nothing here."""
        if event.key() not in _NUDGES or event.isAutoRepeat():
            return False
        self.nudged.emit()
        return True

    def _nudge(self, event: QKeyEvent, shift: bool) -> bool:
        key = event.key()
        if key not in _NUDGES or self._scene.selected_mark is None:
            return False
        brace = key in (Qt.Key.Key_BraceLeft, Qt.Key.Key_BraceRight)
        fine = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = _FINE_NUDGE_MS if fine else _NUDGE_MS
        self.nudge_wanted.emit("start" if shift or brace else "end", _NUDGES[key] * step)
        return True
