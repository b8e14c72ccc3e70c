"""The waveform of one recording: overview, a lane a party, marks, selection and playhead."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from qadesk.domain.waveforms import PeakSource
from qadesk.gui.palette import Palette
from qadesk.gui.plots.axis import clock, length
from qadesk.gui.plots.marks import Mark, hit, place
from qadesk.gui.plots.overlay import CAP, Overlay, label_font, playhead_x
from qadesk.gui.plots.picture import Picture
from qadesk.gui.plots.scene import LaneRole, Scene, Span, layout_for
from qadesk.gui.theme import Theme, tabular

_WHEEL_ZOOM = 1.25
_KEY_ZOOM = 1.6
_KEY_PAN = 0.1
_PAGE_LEAD = 0.05
"""Share of the view left of the playhead after a page turn."""
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class WaveformView(QWidget):
    """Shows a ``PeakSource`` and asks for what the user wants; it never plays, seeks or marks by itself.

    All positions are ms of the call's timeline. The playhead, marks and selection are painted over a kept picture:
    moving them reads no sound.
    """

    seek_requested = Signal(float)
    """A click: position in ms."""
    selection_changed = Signal(object)
    """(start_ms, end_ms) once a drag is done, or None when the selection is given up."""
    mark_clicked = Signal(str)
    """Key of the mark."""
    view_changed = Signal(float, float)
    """(start_ms, end_ms) in sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene(colours=theme.colours)
        self._picture = Picture(self._scene)
        self._overlay = Overlay(self._scene)
        self._following = True
        self._label_widths: dict[str, float] = {}
        self._gesture: str | None = None
        self._pressed_at = QPointF()
        self._anchor_ms = 0.0
        self._grip = 0.0
        theme.theme_changed.connect(self._recolour)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(
            self.tr(
                "Plus and minus zoom, left and right move, Home and End show the start and end, Esc ends the selection"
            )
        )

    # -- what is shown ------------------------------------------------------------------------------------------------

    def set_source(self, source: PeakSource | None) -> None:
        """Show all of another recording, playhead at 0, without marks, selection, loop, heard spans, muted lanes."""
        scene = self._scene
        scene.source = source
        scene.expected_frames = 0
        scene.position_ms = 0.0
        scene.marks, scene.heard, scene.loop, scene.selection = (), (), None, None
        scene.selected_mark = scene.hovered_mark = None
        scene.muted.clear()
        self._gesture = None
        self._following = True
        self._lay_out()
        scene.viewport.open(scene.total_frames, scene.columns)
        self._picture.forget()
        self._view_moved()

    def set_expected_ms(self, duration_ms: float) -> None:
        """Length that the file promises; until the source is complete, the rest shows as "analysing"."""
        self._scene.expected_frames = round(duration_ms * self._scene.rate / 1000)
        self.refresh()

    def refresh(self) -> None:
        """Read the source anew: it has grown or become complete."""
        self._picture.forget()
        self._scene.viewport.grow(self._scene.total_frames)
        self._view_moved()

    def set_lane_roles(self, roles: Sequence[LaneRole]) -> None:
        """Who is heard in which channel. For a mono source one role; two roles there are shown as both parties."""
        self._scene.roles = tuple(roles)
        self._spoil()

    def set_lane_muted(self, channel: int, muted: bool) -> None:
        """Dim a lane that is not to be heard."""
        self._scene.muted.add(channel) if muted else self._scene.muted.discard(channel)
        self._spoil()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Replace all marks."""
        self._scene.marks = tuple(marks)
        self._measure_labels()
        self._place_marks()
        self.update()

    def set_selected_mark(self, key: str | None) -> None:
        """Highlight one mark, or none."""
        self._scene.selected_mark = key
        self.update()

    def set_heard(self, spans: Sequence[Span]) -> None:
        """Spans (ms) listened to so far, for the band below the lanes."""
        self._scene.heard = tuple(spans)
        self.update(self._scene.layout.heard)

    def set_loop(self, span: Span | None) -> None:
        """Shade the span that is being repeated."""
        self._scene.loop = span
        self.update(self._scene.layout.plot)

    def selection(self) -> Span | None:
        """The selected span in ms."""
        return self._scene.selection

    def set_selection(self, span: Span | None) -> None:
        """Select a span; ``selection_changed`` follows if it is another."""
        if span != self._scene.selection:
            self._scene.selection = span
            self.update(self._scene.layout.plot)
            self.selection_changed.emit(span)

    # -- playhead -----------------------------------------------------------------------------------------------------

    def position_ms(self) -> float:
        """Where the playhead stands."""
        return self._scene.position_ms

    def set_position_ms(self, position_ms: float) -> None:
        """Move the playhead; repaints two slivers, and turns the page when it leaves the view while following."""
        scene = self._scene
        before = playhead_x(scene, False), playhead_x(scene, True)
        scene.position_ms = position_ms
        if self._following and self._gesture is None and not self._playhead_in_sight():
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
        if self._scene.total_frames and not self._playhead_in_sight():
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
        if at_ms is None and self._playhead_in_sight():
            at_ms = self._scene.position_ms
        pixel = view.width / 2 if at_ms is None else view.pixel_of(at_ms * self._scene.rate / 1000)
        view.zoom(factor, pixel)
        self._user_moved()

    def pan_by(self, share: float) -> None:
        """Move the view by a share of its width, to the right when positive; ends following."""
        self._scene.viewport.pan(round(share * self._scene.viewport.width))
        self._following = False
        self._view_moved()

    # -- Qt: size, painting, focus, tooltips --------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(800, 280)

    def minimumSizeHint(self) -> QSize:
        """Two lanes that can still be read."""
        return QSize(320, 176)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the stretch in sight."""
        self._lay_out()
        self._scene.viewport.resize(self._scene.columns)
        self._view_moved()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the kept picture and paint what moves over it."""
        if self._scene.pixel_ratio != self.devicePixelRatioF():
            self._lay_out()
            self._scene.viewport.resize(self._scene.columns)
            self._picture.spoil()
            self._place_marks()
        painter = QPainter(self)
        self._picture.draw(painter, self.size(), event.rect(), tabular(self.font()))
        painter.setFont(tabular(self.font()))
        self._overlay.draw(painter, QRectF(event.rect()), self.size())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or language: draw anew."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._spoil()
            self._measure_labels()
            self._place_marks()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring when the focus came by key."""
        self._scene.ring = event.reason() in _KEYBOARD_REASONS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        self._scene.ring = False
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tooltips for marks and places."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self)
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No mark is under the mouse any more."""
        self._hover(None)

    # -- Qt: mouse, wheel, keys ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a selection, a move of the view."""
        point = event.position()
        self._pressed_at = point
        if not self._scene.total_frames:
            event.ignore()
        elif self._scene.layout.overview.contains(point.toPoint()) and event.button() == Qt.MouseButton.LeftButton:
            self._begin_moving_window(point.x())
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._gesture, self._grip = "pan", point.x()
        elif event.button() == Qt.MouseButton.LeftButton and self._scene.in_plot(point):
            self._gesture = "press"
            self._anchor_ms = self._anchor_for(self._scene.ms_at(point.x()), _has_shift(event))
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or highlight the mark under the mouse."""
        point = event.position()
        if self._gesture == "press" and _far(point, self._pressed_at):
            self._gesture = "select"
        if self._gesture == "select":
            self._drag_selection(self._scene.ms_at(point.x()))
        elif self._gesture == "window":
            self._move_window(point.x())
        elif self._gesture == "pan":
            self._drag_view(point.x())
        elif self._gesture is None:
            self._hover(self._mark_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture: click or selection."""
        gesture, self._gesture = self._gesture, None
        if gesture == "press":
            self._click(event)
        elif gesture == "select":
            self.selection_changed.emit(self._scene.selection)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse; with Shift or sideways move."""
        delta, shift = event.angleDelta(), _has_shift(event)
        sideways = delta.x() or (delta.y() if shift else 0)
        if not self._scene.total_frames:
            event.ignore()
        elif shift or abs(delta.x()) > abs(delta.y()):
            pixels = event.pixelDelta().x() * self._scene.pixel_ratio
            self.pan_by(-pixels / self._scene.viewport.width if pixels else -sideways / 120 * _KEY_PAN)
        else:
            over_all = self._scene.layout.overview.contains(event.position().toPoint())
            at_ms = (self._scene.overview_ms_at if over_all else self._scene.ms_at)(event.position().x())
            self.zoom_by(_WHEEL_ZOOM ** (delta.y() / 120), at_ms)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and move by key."""
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by(_KEY_ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom_by(1 / _KEY_ZOOM)
            case Qt.Key.Key_Left:
                self.pan_by(-_KEY_PAN)
            case Qt.Key.Key_Right:
                self.pan_by(_KEY_PAN)
            case Qt.Key.Key_Home:
                self._go_to(0.0)
            case Qt.Key.Key_End:
                self._go_to(self._scene.duration_ms)
            case Qt.Key.Key_Escape if self._scene.selection:
                self.set_selection(None)
            case _:
                super().keyPressEvent(event)

    # -- gestures -----------------------------------------------------------------------------------------------------

    def _click(self, event: QMouseEvent) -> None:
        at_ms = self._scene.ms_at(event.position().x())
        mark = self._mark_at(event.position())
        if _has_shift(event):
            self.set_selection(_ordered(self._anchor_ms, at_ms))
        elif mark and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.mark_clicked.emit(mark.key)
        else:
            self.set_selection(None)
            self._following = True
            self.seek_requested.emit(at_ms)

    def _anchor_for(self, at_ms: float, extend: bool) -> float:
        """Where a selection is held fast: with Shift at the far end of the present one, or else at the playhead."""
        if not extend:
            return at_ms
        if not self._scene.selection:
            return self._scene.position_ms
        return max(self._scene.selection, key=lambda end: abs(end - at_ms))

    def _drag_selection(self, to_ms: float) -> None:
        self._scene.selection = _ordered(self._anchor_ms, to_ms)
        self.update(self._scene.layout.plot)

    def _begin_moving_window(self, x: float) -> None:
        left, right = (self._scene.overview_x_of(ms) for ms in self._scene.view_span)
        self._gesture = "window"
        self._grip = x - left if left <= x <= right else (right - left) / 2
        self._move_window(x)

    def _move_window(self, x: float) -> None:
        self._go_to(self._scene.overview_ms_at(x - self._grip))

    def _drag_view(self, x: float) -> None:
        pixels = round((self._grip - x) * self._scene.pixel_ratio)
        self._grip -= pixels / self._scene.pixel_ratio
        self.pan_by(pixels / self._scene.viewport.width)

    def _go_to(self, start_ms: float) -> None:
        self._scene.viewport.start_at(start_ms * self._scene.rate / 1000)
        self._following = False
        self._view_moved()

    def _hover(self, mark: Mark | None) -> None:
        key = mark.key if mark else None
        if key != self._scene.hovered_mark:
            self._scene.hovered_mark = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
            self.update(self._scene.layout.plot)

    def _mark_at(self, point: QPointF) -> Mark | None:
        if not self._scene.in_plot(point):
            return None
        return hit(self._scene.placed, point.x(), self._scene.layout.labels.contains(point.toPoint()))

    def _tip_at(self, point: QPoint) -> str:
        scene = self._scene
        mark = self._mark_at(QPointF(point))
        hours = scene.duration_ms >= 3_600_000
        if mark:
            start, end = clock(mark.start_ms, 1, hours), clock(mark.end_ms, 1, hours)
            span = f"{start}–{end}  ·  {length(mark.end_ms - mark.start_ms)}"
            hint = self.tr("Click plays it; Ctrl+click goes to this place.")
            return "\n".join(part for part in (mark.label, span, hint) if part)
        if scene.total_frames and scene.in_plot(QPointF(point)):
            hint = self.tr("Click goes here; drag selects; wheel zooms; Shift+wheel moves.")
            return f"{clock(scene.ms_at(point.x()), 1, hours)}\n{hint}"
        if scene.total_frames and scene.layout.overview.contains(point):
            return self.tr("The whole recording. Click or drag to move the view.")
        return ""

    # -- keeping things in step ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._scene.pixel_ratio = self.devicePixelRatioF()
        self._scene.layout = layout_for(self.width(), self.height(), self._scene.channels)

    def _user_moved(self) -> None:
        self._following = self._following and self._playhead_in_sight()
        self._view_moved()

    def _view_moved(self) -> None:
        self._place_marks()
        self._spoil()
        self.view_changed.emit(*self._scene.view_span)

    def _turn_page(self) -> None:
        view = self._scene.viewport
        lead = _PAGE_LEAD * view.width * view.frames_per_pixel
        view.start_at(self._scene.position_ms * self._scene.rate / 1000 - lead)
        self._view_moved()

    def _measure_labels(self) -> None:
        metrics = QFontMetricsF(label_font(tabular(self.font())))
        self._label_widths = {mark.label: metrics.horizontalAdvance(mark.label) for mark in self._scene.marks}

    def _place_marks(self) -> None:
        scene, plot = self._scene, self._scene.layout.plot
        scene.placed = place(scene.marks, scene.x_of, self._label_widths.__getitem__, plot.left(), plot.right() + 1)

    def _playhead_in_sight(self) -> bool:
        frame = self._scene.position_ms * self._scene.rate / 1000
        return self._scene.viewport.contains(frame) or frame >= self._scene.total_frames

    def _playhead_area(self) -> QRect:
        return self._scene.layout.plot.united(self._scene.layout.heard).adjusted(0, -5, 0, 2)

    def _update_sliver(self, x: float, area: QRect) -> None:
        self.update(int(x) - CAP - 1, area.top(), 2 * CAP + 4, area.height())

    def _spoil(self) -> None:
        self._picture.spoil()
        self.update()

    def _recolour(self, colours: Palette) -> None:
        self._scene.colours = colours
        self._spoil()


def _has_shift(event: QMouseEvent | QWheelEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _far(point: QPointF, origin: QPointF) -> bool:
    return abs(point.x() - origin.x()) >= QApplication.startDragDistance() / 2


def _ordered(one: float, other: float) -> Span:
    return min(one, other), max(one, other)
