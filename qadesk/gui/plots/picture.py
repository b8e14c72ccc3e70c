"""The waveform's standing part, kept as a pixmap: overview, lanes and time axis."""

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from qadesk.domain.waveforms import PeakView
from qadesk.gui.palette import mix
from qadesk.gui.plots.axis import tick_step, ticks
from qadesk.gui.plots.columns import (
    FULL_SCALE,
    NO_COLUMNS,
    Columns,
    LaneRaster,
    Pixels,
    overview_pixels,
    reduce_view,
    span_of,
)
from qadesk.gui.plots.paints import (
    lane_inks,
    lane_kinds,
    lane_paint,
    overview_paint,
    rgb,
    role_colour,
    role_ink,
    role_name,
)
from qadesk.gui.plots.scene import Scene
from qadesk.gui.plots.voice_signs import draw_labels, put_lane_bar, put_overview_bar

_LEAST_PEAK = FULL_SCALE * 0.06
"""Recordings quieter than -24 dBFS are not blown up further: their noise would look like speech."""
_LABEL_SPACING = 96
_APART = 8
"""Logical pixels between two lanes' full scales."""
_HALO = [QPointF(x, y) for x in (-2, 0, 2) for y in (-2, 0, 2) if x or y]
_DOTS_FROM = 6
"""Logical pixels between two samples from which on each gets a dot."""


class Picture:
    """Draws itself anew only after ``spoil``; everything else is copying pixels."""

    def __init__(self, scene: Scene, want_samples: Callable[[tuple[int, int]], object]) -> None:
        self._scene = scene
        self._want_samples = want_samples
        self._pixmap = QPixmap()
        self._stale = True
        self._raster = LaneRaster()
        self._whole: list[Columns] = []
        self._whole_key: tuple[int, int, int] | None = None
        self._overview = QImage()
        self._overview_key: object = None
        self._overview_of: object = None
        """Kept, so that the ids in the key are of nothing else."""

    def spoil(self) -> None:
        """The view, the size, the colours or the source have changed."""
        self._stale = True

    def forget(self) -> None:
        """The source has grown: the overview has to be read again, too."""
        self._whole_key = self._overview_key = None
        self._stale = True

    def draw(self, painter: QPainter, size: QSize, area: QRect, font: QFont) -> None:
        """Copy the part ``area`` of the picture, making it first where it is stale."""
        ratio = self._scene.pixel_ratio
        if self._stale or self._pixmap.size() != size * ratio:
            self._render(size, font)
            self._stale = False
        source = QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio)
        painter.drawPixmap(QRectF(area), self._pixmap, source)

    def _render(self, size: QSize, font: QFont) -> None:
        if self._pixmap.size() != size * self._scene.pixel_ratio:
            self._pixmap = QPixmap(size * self._scene.pixel_ratio)
            self._pixmap.setDevicePixelRatio(self._scene.pixel_ratio)
        self._pixmap.fill(QColor(self._scene.colours.surface))
        painter = QPainter(self._pixmap)
        painter.setFont(font)
        if self._scene.total_frames:
            self._read_whole()
            self._draw_overview(painter)
            for channel in range(self._scene.channels):
                self._draw_lane(painter, channel)
            self._ask_for_samples()
            draw_labels(painter, self._scene)
            self._draw_unfilled(painter)
            self._draw_lane_names(painter)
            self._draw_axis(painter)
        painter.end()

    # -- sound --------------------------------------------------------------------------------------------------------

    def _read_whole(self) -> None:
        scene = self._scene
        key = (scene.frames, scene.total_frames, scene.columns)
        if key != self._whole_key:
            scale = scene.total_frames / scene.columns
            self._whole = [self._columns(n, 0, scale) for n in range(scene.channels)]
            self._whole_key = key

    def _columns(self, channel: int, start_pixel: int, frames_per_pixel: float) -> Columns:
        first, last, wanted = span_of(start_pixel, frames_per_pixel, self._scene.columns, self._scene.frames)
        if last <= first:
            return NO_COLUMNS
        view = self._view(channel, first, last, wanted)
        return reduce_view(view, start_pixel, frames_per_pixel, self._scene.columns)

    def _view(self, channel: int, first: int, last: int, wanted: int) -> PeakView:
        source = self._scene.source
        assert source
        return source.view(channel, first, last, wanted)

    def _ask_for_samples(self) -> None:
        """What has been drawn coarsely, or is near the edge of what can be drawn finely, is asked for."""
        scene, view = self._scene, self._scene.viewport
        first, last, columns = span_of(view.start_pixel, view.frames_per_pixel, scene.columns, scene.frames)
        if scene.source and scene.source.wants(first, last, columns):
            self._want_samples((first, last))

    @property
    def _gain(self) -> float:
        """Lanes share one gain, so that who is louder looks louder."""
        return 0.94 * FULL_SCALE / max(_LEAST_PEAK, *(lane.peak for lane in self._whole))

    @property
    def _lane_gain(self) -> float:
        """The same with some room between one lane's sound and the other's; their grounds touch."""
        height = self._scene.layout.lanes[0].height()
        return self._gain * max(height - _APART, 1) / height

    # -- overview -----------------------------------------------------------------------------------------------------

    def _draw_overview(self, painter: QPainter) -> None:
        """Kept by itself: panning and zooming leave it as it is."""
        area = self._scene.layout.overview.adjusted(0, 4, 0, -4)
        scene = self._scene
        told = (scene.voices, scene.skipped)
        key = (self._whole_key, scene.colours.name, frozenset(scene.muted), scene.roles, *map(id, told))
        if key != self._overview_key:
            self._overview = self._overview_image(self._device_rows(area))
            self._overview_key, self._overview_of = key, told
        painter.drawImage(QPointF(area.topLeft()), self._overview)

    def _overview_image(self, rows: int) -> QImage:
        scene = self._scene
        lanes = [lane if n not in scene.muted else NO_COLUMNS for n, lane in enumerate(self._whole)]
        ground = scene.colours.surface
        tints = [mix(role_colour(scene.role(n), scene.colours), ground, 0.8) for n in range(len(lanes))]
        inks = rgb([tints[0], tints[-1], mix(tints[0], tints[-1], 0.5), scene.colours.talkover])
        both_speak = np.zeros(scene.columns, np.bool_)
        if scene.voices and scene.channels > 1:
            both_speak = scene.voices.talkover.columns(0.0, scene.duration_ms / scene.columns, scene.columns)
        pixels = overview_pixels(lanes, scene.columns, rows, self._gain, inks, overview_paint(scene), both_speak)
        put_overview_bar(pixels, scene, both_speak)
        return self._image(pixels).copy()

    # -- lanes --------------------------------------------------------------------------------------------------------

    def _draw_lane(self, painter: QPainter, channel: int) -> None:
        scene = self._scene
        area, gain = scene.layout.lanes[channel], self._lane_gain
        view = scene.viewport
        samples = self._samples(channel) if view.frames_per_pixel <= 1 else None
        lane = NO_COLUMNS if samples else self._columns(channel, view.start_pixel, view.frames_per_pixel)
        self._raster.fill(lane, scene.columns, self._device_rows(area), gain, lane_paint(scene, channel))
        put_lane_bar(self._raster.pixels, scene, channel)
        painter.drawImage(QPointF(area.topLeft()), self._image(self._raster.pixels))
        if samples:
            self._draw_samples(painter, channel, area, samples)

    def _samples(self, channel: int) -> PeakView | None:
        """The samples in sight; ``None`` when the source has none to give."""
        scene = self._scene
        first = max(math.floor(scene.viewport.first_frame) - 1, 0)
        last = min(math.ceil(scene.viewport.last_frame) + 2, scene.frames)
        view = self._view(channel, first, last, last - first) if last > first else None
        return view if view and view.step_frames == 1 else None

    def _draw_samples(self, painter: QPainter, channel: int, area: QRect, view: PeakView) -> None:
        """A line through the samples, with dots where there is room."""
        scene = self._scene
        kind = int(lane_kinds(scene, channel)[scene.columns // 2])
        colour = lane_inks(scene, channel)[kind]
        middle, scale = area.top() + (area.height() - 1) / 2, (area.height() - 1) / 2 * self._lane_gain / FULL_SCALE
        points = [
            QPointF(scene.x_of((view.first_frame + n) * 1000 / scene.rate), middle - value * scale)
            for n, value in enumerate(view.low)
        ]
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(mix(colour, scene.colours.surface, 0.4)), 1))
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        painter.setPen(QPen(QColor(colour), 1))
        painter.drawPolyline(points)
        if 1 / scene.viewport.frames_per_pixel / scene.pixel_ratio >= _DOTS_FROM:
            painter.setPen(QPen(QColor(colour), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(points)
        painter.restore()

    def _draw_lane_names(self, painter: QPainter) -> None:
        """At the right, with a halo in the card's colour instead of a box that would hide the sound."""
        scene = self._scene
        font = QFont(painter.font())
        font.setBold(True)
        font.setPixelSize(12)
        metrics = QFontMetricsF(font)
        painter.save()
        painter.setFont(font)
        for channel, area in enumerate(scene.layout.lanes):
            role = scene.role(channel)
            name = role_name(role)
            at = QPointF(area.right() - metrics.horizontalAdvance(name) - 4, area.top() + metrics.ascent() + 2)
            painter.setPen(QColor(scene.colours.surface))
            for step in _HALO:
                painter.drawText(at + step, name)
            painter.setPen(
                QColor(scene.colours.text_disabled if channel in scene.muted else role_ink(role, scene.colours))
            )
            painter.drawText(at, name)
        painter.restore()

    # -- what is not decoded yet --------------------------------------------------------------------------------------

    def _draw_unfilled(self, painter: QPainter) -> None:
        scene = self._scene
        if scene.complete:
            return
        done_ms = scene.frames * 1000 / scene.rate
        painter.setPen(QColor(scene.colours.text_muted))
        for area, x in (
            (scene.layout.overview, scene.overview_x_of(done_ms)),
            (scene.layout.lanes[0].united(scene.layout.lanes[-1]), scene.x_of(done_ms)),
        ):
            rest = QRectF(area)
            rest.setLeft(min(max(x, area.left()), area.right() + 1))
            painter.fillRect(rest, QColor(scene.colours.surface_alt))
            text = QCoreApplication.translate("WaveformView", "Analysing… {percent} %").format(
                percent=int(100 * scene.frames / scene.total_frames)
            )
            if rest.width() > QFontMetricsF(painter.font()).horizontalAdvance(text) + 16:
                painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, text)

    # -- axis ---------------------------------------------------------------------------------------------------------

    def _draw_axis(self, painter: QPainter) -> None:
        scene = self._scene
        area, (start_ms, end_ms) = scene.layout.axis, scene.view_span
        step = tick_step(scene.viewport.frames_per_pixel * scene.pixel_ratio * 1000 / scene.rate, _LABEL_SPACING)
        font = QFont(painter.font())
        font.setPixelSize(12)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        painter.setPen(QColor(scene.colours.text_muted))
        for tick in ticks(start_ms, end_ms, step, scene.duration_ms >= 3_600_000):
            width = metrics.horizontalAdvance(tick.label)
            x = min(max(scene.x_of(tick.ms) - width / 2, float(area.left())), area.right() + 1 - width)
            painter.drawText(QPointF(x, area.top() + metrics.ascent() + 1), tick.label)

    # -- pixels -------------------------------------------------------------------------------------------------------

    def _device_rows(self, area: QRect) -> int:
        return max(int(area.height() * self._scene.pixel_ratio), 1)

    def _image(self, pixels: Pixels) -> QImage:
        """The pixels as they lie in memory, not a copy."""
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self._scene.pixel_ratio)
        return image
