"""The waveform of one recording: overview, a lane a party, marks, selection and playhead."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
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
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qadesk.domain import spans as ms_spans
from qadesk.domain.listening import HeardSpan
from qadesk.domain.voice import TalkOver
from qadesk.domain.waveforms import PeakSource
from qadesk.gui.palette import Palette
from qadesk.gui.plots.edges import MarkEdges
from qadesk.gui.plots.gestures import Gestures
from qadesk.gui.plots.keys import Keys
from qadesk.gui.plots.marks import Mark, place
from qadesk.gui.plots.overlay import CAP, Overlay, label_font, playhead_x
from qadesk.gui.plots.picture import Picture
from qadesk.gui.plots.scene import LaneRole, Scene, Span, layout_for
from qadesk.gui.plots.tips import tip_at
from qadesk.gui.plots.voices import Silence, Stretches, Voices
from qadesk.gui.theme import Theme, tabular

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
    mark_moved = Signal(str, int, int)
    """(key, start_ms, end_ms), once, when an edge has been dragged or moved by key; until ``set_marks`` brings the
    mark anew it is shown where it was."""
    samples_wanted = Signal(object)
    """(first_frame, last_frame) that could be drawn more finely after ``PeakSource.load``; ``sharpen`` when it has."""
    view_changed = Signal(float, float)
    """(start_ms, end_ms) in sight."""

    _wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene(colours=theme.colours)
        self._picture = Picture(self._scene, self._wanted.emit)
        self._overlay = Overlay(self._scene)
        self._following = True
        self._measure_labels()
        self._gestures = Gestures(self._scene, self)
        self._keys = Keys(self._scene, self)
        self._edges = MarkEdges(self._scene, self)
        self._connect_gestures()
        self._connect_keys()
        theme.theme_changed.connect(self._recolour)
        # queued: it is found out in the middle of painting
        self._wanted.connect(self.samples_wanted, Qt.ConnectionType.QueuedConnection)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(
            self.tr(
                "Plus and minus zoom; arrows, Home and End move; Shift with arrows selects; Esc ends the selection; "
                "[ and ] move the selected mark's end, with Shift its start."
            )
        )

    # -- what is shown ------------------------------------------------------------------------------------------------

    def set_source(self, source: PeakSource | None) -> None:
        """Show all of another recording, playhead at 0, without marks, voices, selection, loop, heard spans."""
        scene = self._scene
        scene.source = source
        scene.expected_ms = 0.0
        scene.adopt()
        scene.position_ms = 0.0
        scene.marks, scene.heard, scene.loop, scene.selection = (), (), None, None
        scene.voices, scene.skipped, scene.moving = None, Stretches(), None
        scene.selected_mark = scene.hovered_mark = None
        scene.muted.clear()
        self._gestures.drop()
        self._following = True
        self._lay_out()
        scene.viewport.open(scene.total_frames, scene.columns)
        self._picture.forget()
        self._view_moved()

    def set_expected_ms(self, duration_ms: float) -> None:
        """Length that the file promises; until the source is complete, the rest shows as "analysing"."""
        self._scene.expected_ms = duration_ms
        self.refresh()

    def refresh(self) -> None:
        """Read the source anew: it has grown or become complete."""
        rate = self._scene.rate
        self._scene.adopt()
        if rate != self._scene.rate:
            self._scene.viewport.show_all()
        self._lay_out()
        self._picture.forget()
        self._scene.viewport.grow(self._scene.total_frames)
        self._view_moved()

    def sharpen(self) -> None:
        """Draw what is in sight anew: the source has loaded samples."""
        self._spoil()

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
        self._show_marks()

    def set_selected_mark(self, key: str | None) -> None:
        """Highlight one mark, or none."""
        self._scene.selected_mark = key
        self.update()

    def set_voice(
        self,
        lanes: Sequence[Sequence[ms_spans.Span]],
        talkovers: Sequence[TalkOver],
        silences: Sequence[Silence],
        music: Sequence[ms_spans.Span] = (),
    ) -> None:
        """Who speaks when: speech by channel of the file, where both speak, silences with what is written in their
        middle (their seconds), hold music. What is no speech is drawn fainter. One lane: talk-over is not shown.
        """
        self._scene.voices = Voices.of(lanes, talkovers, silences, music)
        self._spoil()

    def clear_voice(self) -> None:
        """It is not known (any more) who speaks: all sound is drawn alike."""
        self._scene.voices = None
        self._spoil()

    def set_skipped(self, spans: Sequence[ms_spans.Span]) -> None:
        """Hatch the spans that skipping silence jumps over; none while it is off."""
        self._scene.skipped = Stretches(spans)
        self._spoil()

    def set_heard(self, spans: Sequence[HeardSpan | Span]) -> None:
        """What reached the listener so far, for the band below the lanes; bare spans were heard at natural speed."""
        self._scene.heard = tuple(
            span if isinstance(span, HeardSpan) else HeardSpan(round(span[0]), round(span[1])) for span in spans
        )
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

    def _show_marks(self) -> None:
        self._place_marks()
        self.update()

    # -- keeping things in step ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._scene.pixel_ratio = self.devicePixelRatioF()
        self._scene.layout = layout_for(self.width(), self.height(), self._scene.channels)

    def _user_moved(self) -> None:
        self._following = self._following and self._scene.playhead_in_sight()
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
        self._label_widths = _Widths(QFontMetricsF(label_font(tabular(self.font()))))

    def _place_marks(self) -> None:
        scene, plot = self._scene, self._scene.layout.plot
        scene.placed = place(
            scene.shown_marks, scene.x_of, self._label_widths.__getitem__, plot.left(), plot.right() + 1
        )

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


class _Widths(dict[str, float]):
    """Texts' widths in pixels, each measured once."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, text: str) -> float:
        self[text] = self._metrics.horizontalAdvance(text)
        return self[text]
