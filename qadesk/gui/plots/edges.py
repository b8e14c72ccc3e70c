"""Moving a mark's edges: shown while it lasts, told once at its end."""

from PySide6.QtCore import QObject, Signal

from qadesk.gui.plots.marks import Edge, Mark, resized
from qadesk.gui.plots.scene import Scene


class MarkEdges(QObject):
    """Holds the mark being moved on the scene; whoever owns the marks decides what comes of it."""

    previewed = Signal()
    """A mark lies elsewhere now, or where it was again."""
    moved = Signal(str, int, int)
    """(key, start_ms, end_ms), once, where an edge ended up in another place."""

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene

    @property
    def busy(self) -> bool:
        """Whether an edge is on its way."""
        return self._scene.moving is not None

    def preview(self, mark: Mark) -> None:
        """Show ``mark`` in the place of the one with its key."""
        self._scene.moving = mark
        self.previewed.emit()

    def nudge(self, edge: Edge, by_ms: float) -> bool:
        """Move an edge of the selected mark by a step; False where none is selected that can be moved."""
        scene = self._scene
        mark = next((mark for mark in scene.shown_marks if mark.key == scene.selected_mark and not mark.fixed), None)
        if mark is None:
            return False
        at_ms = mark.start_ms if edge == "start" else mark.end_ms
        self.preview(resized(mark, edge, at_ms + by_ms, scene.duration_ms))
        return True

    def finish(self, mark: Mark | None = None) -> None:
        """The gesture is done: tell where the mark (by default the one shown) is to be."""
        mark = mark or self._scene.moving
        before = next((each for each in self._scene.marks if mark and each.key == mark.key), None)
        self.cancel()
        if mark and before and (mark.start_ms, mark.end_ms) != (before.start_ms, before.end_ms):
            self.moved.emit(mark.key, round(mark.start_ms), round(mark.end_ms))

    def cancel(self) -> None:
        """All marks lie where they were."""
        if self._scene.moving is not None:
            self._scene.moving = None
            self.previewed.emit()
