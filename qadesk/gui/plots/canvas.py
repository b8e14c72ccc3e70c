"""What the waveform shows: a source, who speaks, marks, what was heard; painted, but deaf to mouse and keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qadesk.domain import spans as ms_spans
from qadesk.domain.listening import HeardSpan
from qadesk.domain.voice import TalkOver
from qadesk.domain.waveforms import PeakSource
from qadesk.gui.palette import Palette
from qadesk.gui.plots.marks import Mark, place
from qadesk.gui.plots.overlay import Overlay, label_font
from qadesk.gui.plots.picture import Picture
from qadesk.gui.plots.scene import LaneRole, Scene, Span, layout_for
from qadesk.gui.plots.voices import Silence, Stretches, Voices
from qadesk.gui.theme import Theme, tabular


class WaveformCanvas(QWidget):
    """The picture of a ``PeakSource``. All positions are ms of the call's timeline.

    The playhead, marks and selection are painted over a kept picture: moving them reads no sound.
    """

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
        self._measure_labels()
        theme.theme_changed.connect(self._recolour)
        # queued: it is found out in the middle of painting
        self._wanted.connect(self.samples_wanted, Qt.ConnectionType.QueuedConnection)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what is shown ------------------------------------------------------------------------------------------------

    def set_source(self, source: PeakSource | None) -> None:
        """Show all of another recording, playhead at 0, without marks, voices, selection, loop, heard spans."""
        scene = self._scene
        scene.source = source
        scene.expected_ms = 0.0
        scene.adopt()
        scene.position_ms = 0.0
        scene.marks, scene.heard, scene.loop, scene.selection = (), (), None, None
        scene.voices, scene.skipped, scene.played, scene.moving = None, Stretches(), {}, None
        scene.selected_mark = scene.hovered_mark = None
        scene.muted.clear()
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

    def set_played(self, reasons: Mapping[ms_spans.Span, str]) -> None:
        """Silences that are heard although silence is skipped, each with the reason for the tooltip."""
        self._scene.played = reasons

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

    # -- Qt: size, painting -------------------------------------------------------------------------------------------

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

    # -- keeping things in step ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._scene.pixel_ratio = self.devicePixelRatioF()
        self._scene.layout = layout_for(self.width(), self.height(), self._scene.channels)

    def _view_moved(self) -> None:
        self._place_marks()
        self._spoil()
        self.view_changed.emit(*self._scene.view_span)

    def _measure_labels(self) -> None:
        self._label_widths = _Widths(QFontMetricsF(label_font(tabular(self.font()))))

    def _place_marks(self) -> None:
        scene, plot = self._scene, self._scene.layout.plot
        scene.placed = place(
            scene.shown_marks, scene.x_of, self._label_widths.__getitem__, plot.left(), plot.right() + 1
        )

    def _show_marks(self) -> None:
        self._place_marks()
        self.update()

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
