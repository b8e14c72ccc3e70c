"""The waveform of one recording: overview, a lane a party, marks, selection and playhead."""

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from qadesk.domain.waveforms import PeakSource
from qadesk.gui.plots.canvas import WaveformCanvas
from qadesk.gui.plots.edges import MarkEdges
from qadesk.gui.plots.gestures import Gestures
from qadesk.gui.plots.keys import Keys
from qadesk.gui.plots.overlay import CAP, playhead_x
from qadesk.gui.plots.scene import Span
from qadesk.gui.plots.tips import tip_at
from qadesk.gui.theme import Theme

_PAGE_LEAD = 0.05
"""Share of the view left of the playhead after a page turn."""
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class WaveformView(WaveformCanvas):
    """Shows a ``PeakSource`` and asks for what the user wants; it never plays, seeks or marks by itself."""

    seek_requested = Signal(float)
    """A click: position in ms."""
    selection_changed = Signal(object)
    """(start_ms, end_ms) once a drag is done, or None when the selection is given up."""
    mark_clicked = Signal(str)
    """Key of the mark."""
    mark_moved = Signal(str, int, int)
    """(key, start_ms, end_ms), once, when an edge has been dragged or moved by key; until ``set_marks`` brings the
    mark anew it is shown where it was."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._following = True
        self._gestures = Gestures(self._scene, self)
        self._keys = Keys(self._scene, self)
        self._edges = MarkEdges(self._scene, self)
        self._connect_gestures()
        self._connect_keys()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(
            self.tr(
                "Plus and minus zoom; arrows, Home and End move; Shift with arrows selects; Esc ends the selection; "
                "[ and ] move the selected mark's end, with Shift its start."
            )
        )

    def set_source(self, source: PeakSource | None) -> None:
        """Show all of another recording; a gesture that has begun is forgotten."""
        self._gestures.drop()
        self._following = True
        super().set_source(source)

    def selection(self) -> Span | None:
        """The selected span in ms."""
        return self._scene.selection

    def set_selection(self, span: Span | None) -> None:
        """Select a span; ``selection_changed`` follows if it is another."""
        if span != self._scene.selection:
            self._scene.selection = span
            self.update(self._scene.layout.plot)
            self.selection_changed.emit(span)

    def mark_at(self, point: QPointF) -> str | None:
        """Key of the mark that a click on a point of the widget would mean."""
        mark = self._scene.mark_at(point)
        return mark.key if mark else None

    # -- playhead -----------------------------------------------------------------------------------------------------

    def position_ms(self) -> float:
        """Where the playhead stands."""
        return self._scene.position_ms

    def set_position_ms(self, position_ms: float) -> None:
        """Move the playhead; repaints two slivers, and turns the page when it leaves the view while following."""
        scene = self._scene
        before = playhead_x(scene, False), playhead_x(scene, True)
        scene.position_ms = position_ms
        if self._following and not self._gestures.busy and not self._scene.playhead_in_sight():
            self._turn_page()
            return
        after = playhead_x(scene, False), playhead_x(scene, True)
        for old, new, area in zip(before, after, (self._playhead_area(), scene.layout.overview), strict=True):
            if old != new:
                self._update_sliver(old, area)
                self._update_sliver(new, area)

    def is_following(self) -> bool:
        """Whether the view turns its page after the playhead."""
        return self._following

    def resume_following(self) -> None:
        """After a seek or on play: follow again, and show the playhead if it is out of sight."""
        self._following = True
        if self._scene.total_frames and not self._scene.playhead_in_sight():
            self._turn_page()

    # -- view ---------------------------------------------------------------------------------------------------------

    def view_span(self) -> Span:
        """(start_ms, end_ms) in sight."""
        return self._scene.view_span

    def zoom_to(self, start_ms: float, end_ms: float) -> None:
        """Show exactly this span."""
        rate = self._scene.rate
        self._scene.viewport.show(start_ms * rate / 1000, end_ms * rate / 1000)
        self._user_moved()

    def zoom_all(self) -> None:
        """Show the whole recording."""
        self._scene.viewport.show_all()
        self._user_moved()

    def zoom_by(self, factor: float, at_ms: float | None = None) -> None:
        """Zoom in (> 1) or out (< 1) around a position: by default the playhead if it is in sight, else the middle."""
        view = self._scene.viewport
        if at_ms is None and self._scene.playhead_in_sight():
            at_ms = self._scene.position_ms
        pixel = view.width / 2 if at_ms is None else view.pixel_of(at_ms * self._scene.rate / 1000)
        view.zoom(factor, pixel)
        self._user_moved()

    def pan_by(self, share: float) -> None:
        """Move the view by a share of its width, to the right when positive; ends following."""
        self._scene.viewport.pan(round(share * self._scene.viewport.width))
        self._following = False
        self._view_moved()

    # -- Qt: focus, tooltips -----------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring when the focus came by key."""
        self._scene.ring = event.reason() in _KEYBOARD_REASONS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring; a key that was held is not seen going up."""
        self._scene.ring = False
        if not self._gestures.busy:
            self._edges.finish()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tooltips for marks and places; Esc belongs to an edge that is being dragged, not to a shortcut."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._edges.busy:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip_at(self._scene, QPointF(event.pos())), self)
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No mark is under the mouse any more."""
        self._hover(None)

    # -- Qt: mouse, wheel, keys ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a selection, a move of the view."""
        if not self._gestures.press(event):
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or highlight the mark under the mouse."""
        self._gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture: click or selection."""
        self._gestures.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse; with Shift or sideways move."""
        if not self._gestures.turn(event):
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, move, select and move a mark's edges by key; Esc ends what has begun."""
        if event.key() == Qt.Key.Key_Escape and self._end_by_escape():
            return
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key that was held moves no longer."""
        if not self._keys.release(event):
            super().keyReleaseEvent(event)

    # -- wishes -------------------------------------------------------------------------------------------------------

    def _connect_gestures(self) -> None:
        wishes = self._gestures
        wishes.sought.connect(self._seek)
        wishes.mark_clicked.connect(self.mark_clicked)
        wishes.selecting.connect(self._preview_selection)
        wishes.selected.connect(self._finish_selection)
        wishes.go_wanted.connect(self._go_to)
        wishes.pan_wanted.connect(self.pan_by)
        wishes.zoom_wanted.connect(self.zoom_by)
        wishes.hovered.connect(self._hover)
        wishes.edge_moving.connect(self._edges.preview)
        wishes.edge_moved.connect(self._edges.finish)
        self._edges.previewed.connect(self._show_marks)
        self._edges.moved.connect(self.mark_moved)

    def _connect_keys(self) -> None:
        wishes = self._keys
        wishes.zoom_wanted.connect(self.zoom_by)
        wishes.pan_wanted.connect(self.pan_by)
        wishes.go_wanted.connect(self._go_to)
        wishes.stretch_wanted.connect(self._stretch_selection)
        wishes.nudge_wanted.connect(self._edges.nudge)
        wishes.nudged.connect(self._edges.finish)

    def _end_by_escape(self) -> bool:
        """What is under way ends first, then the selection; False when there was neither."""
        if self._edges.busy:
            self._gestures.drop()
            self._edges.cancel()
        elif self._scene.selection:
            self.set_selection(None)
        else:
            return False
        return True

    def _seek(self, position_ms: float) -> None:
        self.set_selection(None)
        self._following = True
        self.seek_requested.emit(position_ms)

    def _stretch_selection(self, share: float) -> None:
        """Move the selection's end by a share of the view; a first selection begins at the playhead."""
        start, end = self._scene.selection or (self._scene.position_ms, self._scene.position_ms)
        left, right = self._scene.view_span
        end = min(end + share * (right - left), self._scene.duration_ms)
        self.set_selection((start, end) if end - start > 0.5 else None)

    def _preview_selection(self, span: Span) -> None:
        self._scene.selection = span
        self.update(self._scene.layout.plot)

    def _finish_selection(self, span: Span) -> None:
        self._preview_selection(span)
        self.selection_changed.emit(span)

    def _go_to(self, start_ms: float) -> None:
        self._scene.viewport.start_at(start_ms * self._scene.rate / 1000)
        self._following = False
        self._view_moved()

    def _hover(self, key: str | None, edge: bool = False) -> None:
        shape = Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.SizeHorCursor if edge else shape)
        if key != self._scene.hovered_mark:
            self._scene.hovered_mark = key
            self.update(self._scene.layout.plot)

    # -- keeping things in step ---------------------------------------------------------------------------------------

    def _user_moved(self) -> None:
        self._following = self._following and self._scene.playhead_in_sight()
        self._view_moved()

    def _turn_page(self) -> None:
        view = self._scene.viewport
        lead = _PAGE_LEAD * view.width * view.frames_per_pixel
        view.start_at(self._scene.position_ms * self._scene.rate / 1000 - lead)
        self._view_moved()

    def _playhead_area(self) -> QRect:
        return self._scene.layout.plot.united(self._scene.layout.heard).adjusted(0, -5, 0, 2)

    def _update_sliver(self, x: float, area: QRect) -> None:
        self.update(int(x) - CAP - 1, area.top(), 2 * CAP + 4, area.height())
