"""A slim picture of one stretch of sound with its playhead: agent and customer over each other, a click goes there."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from qadesk.domain.waveforms import PeakSource
from qadesk.gui.palette import mix
from qadesk.gui.plots.columns import FULL_SCALE, Columns, Paint, Pixels, overview_pixels, reduce_view
from qadesk.gui.plots.paints import rgb
from qadesk.gui.theme import Theme

HEIGHT = 44
_LEAST_PEAK = FULL_SCALE * 0.06
"""As in the large waveform: what is quieter is not blown up further."""


class StripView(QWidget):
    """Positions are ms of the sound's own timeline."""

    seek_requested = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source: PeakSource | None = None
        self._start_ms, self._end_ms, self._position_ms = 0.0, 0.0, 0.0
        self._agent_channel = 0
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(120)
        theme.theme_changed.connect(self._spoil)

    def show_stretch(
        self, source: PeakSource | None, start_ms: float = 0.0, end_ms: float = 0.0, agent_channel: int = 0
    ) -> None:
        """Draw this stretch of a sound; nothing of ``None``."""
        self._source, self._agent_channel = source, agent_channel
        self._start_ms, self._end_ms = start_ms, max(end_ms, start_ms)
        self._position_ms = start_ms
        self._spoil()

    def set_position_ms(self, position_ms: float) -> None:
        """The playhead; only where it was and where it is are drawn anew."""
        for place in (self._position_ms, position_ms):
            self.update(int(self._x(place)) - 2, 0, 5, self.height())
        self._position_ms = position_ms

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(360, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton and self._end_ms > self._start_ms:
            share = min(max(event.position().x() / max(self.width(), 1), 0.0), 1.0)
            self.seek_requested.emit(self._start_ms + share * (self._end_ms - self._start_ms))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture, made anew where it is stale; the playhead over it."""
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            self._picture = self._drawn(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        if self._end_ms > self._start_ms:
            painter.fillRect(QRectF(self._x(self._position_ms) - 0.5, 0, 1.5, self.height()), self._ink("text"))
        painter.end()

    def _spoil(self) -> None:
        self._picture = QPixmap()
        self.update()

    def _x(self, position_ms: float) -> float:
        whole = self._end_ms - self._start_ms
        share = (position_ms - self._start_ms) / whole if whole > 0 else 0.0
        return min(max(share, 0.0), 1.0) * (self.width() - 1)

    def _ink(self, role: str) -> QColor:
        return QColor(getattr(self._theme.colours, role))

    def _drawn(self, ratio: float) -> QPixmap:
        size = self.size() * ratio
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ink("surface"))
        painter = QPainter(picture)
        lanes = self._lanes(size.width())
        if lanes:
            pixels = self._pixels(lanes, size.width(), size.height())
            height, width = pixels.shape
            image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(0, 0), image)
        else:
            middle = self.height() / 2
            painter.fillRect(QRectF(0, middle, self.width(), 1), self._ink("border_strong"))
        painter.end()
        return picture

    def _lanes(self, width: int) -> list[Columns]:
        """Agent first."""
        source = self._source
        if source is None or width <= 0:
            return []
        first = int(self._start_ms * source.rate / 1000)
        last = min(int(self._end_ms * source.rate / 1000), source.frames)
        if last <= first:
            return []
        scale = (last - first) / width
        order = range(source.channels) if not self._agent_channel else reversed(range(source.channels))
        views = (source.view(channel, first, last, width) for channel in order)
        return [reduce_view(view, round(first / scale), scale, width) for view in views]

    def _pixels(self, lanes: list[Columns], width: int, height: int) -> Pixels:
        colours = self._theme.colours
        names = [colours.agent, colours.customer] if len(lanes) > 1 else [colours.accent, colours.accent]
        tints = [mix(name, colours.surface, 0.8) for name in names]
        inks = rgb([tints[0], tints[1], mix(tints[0], tints[1], 0.5), colours.talkover])
        ground = np.full(width, rgb([colours.surface])[0], np.uint32)
        gain = 0.94 * FULL_SCALE / max(_LEAST_PEAK, *(lane.peak for lane in lanes))
        plain = Paint(ground, ground, ground)
        return overview_pixels(lanes, width, height, gain, inks, plain, np.zeros(width, np.bool_))
