"""What moves above the standing picture: marks, selection, loop, playhead, the heard band, the focus ring."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from qadesk.gui.plots.axis import clock, length
from qadesk.gui.plots.heard_band import HeardBand
from qadesk.gui.plots.mark_paint import draw_span, faint
from qadesk.gui.plots.marks import PlacedMark, text_colour
from qadesk.gui.plots.scene import Scene, Span

CAP = 5
"""Half the width of the playhead's triangle."""


def label_font(base: QFont) -> QFont:
    """The font of mark labels and of the selection's length."""
    font = QFont(base)
    font.setPixelSize(12)
    return font


class Overlay:
    """Paints onto the copied picture; Qt's clip keeps it to the part that changed."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._heard = HeardBand(scene)

    def draw(self, painter: QPainter, area: QRectF, size: QSize) -> None:
        """Paint all that may show in ``area``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(label_font(painter.font()))
        if self._scene.total_frames:
            painter.save()
            painter.setClipRect(QRectF(self._scene.layout.plot), Qt.ClipOperation.IntersectClip)
            self._draw_spans(painter, area)
            painter.restore()
            self._heard.draw(painter)
            self._draw_window(painter)
            self._draw_playhead(painter)
        if self._scene.ring:
            self._draw_ring(painter, size)

    # -- spans --------------------------------------------------------------------------------------------------------

    def _draw_spans(self, painter: QPainter, area: QRectF) -> None:
        scene = self._scene
        if scene.loop:
            self._draw_loop(painter, scene.loop)
        strong = {scene.selected_mark, scene.hovered_mark}
        if scene.moving:
            strong.add(scene.moving.key)
        near = [p for p in scene.placed if p.left <= area.right() and _reach(p) >= area.left()]
        for placed in sorted(near, key=lambda p: p.mark.key in strong):
            self._draw_mark(painter, placed, placed.mark.key in strong)
        if scene.moving:
            self._draw_length(painter, (scene.moving.start_ms, scene.moving.end_ms))
        if scene.selection:
            self._draw_selection(painter, scene.selection)

    def _draw_mark(self, painter: QPainter, placed: PlacedMark, strong: bool) -> None:
        draw_span(painter, placed, self._scene, strong)
        self._draw_label(painter, placed, strong)

    def _draw_label(self, painter: QPainter, placed: PlacedMark, strong: bool) -> None:
        scene = self._scene
        width = self._whole_width(painter, placed) if strong else placed.label_width
        if width <= 0:
            return
        row = scene.layout.labels
        box = QRectF(placed.label_left, row.top() + 1, width + 1, row.height() - 2)
        ink = text_colour(placed.mark.kind, scene.colours)
        if placed.mark.kind == "critical" or strong:
            filled = placed.mark.kind == "critical"
            painter.setBrush(QColor(scene.colours.critical if filled else scene.colours.surface))
            painter.setPen(QPen(QColor(ink), 1))
            painter.drawRoundedRect(box.adjusted(-3.5, 0.5, 3.5, -0.5), 4, 4)
            ink = scene.colours.on_critical if filled else ink
        painter.setPen(QColor(ink))
        text = placed.mark.label if placed.whole else _fitted(painter, placed, width, strong)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _whole_width(self, painter: QPainter, placed: PlacedMark) -> float:
        """A label that stands out may lie over others."""
        full = QFontMetricsF(painter.font()).horizontalAdvance(placed.mark.label)
        return min(full, self._scene.layout.plot.right() - placed.label_left - 4)

    def _draw_loop(self, painter: QPainter, loop: Span) -> None:
        span = self._span_rect(loop)
        accent = QColor(self._scene.colours.accent)
        painter.fillRect(span, faint(accent, 0.10))
        painter.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
        painter.drawLine(span.topLeft(), span.bottomLeft())
        painter.drawLine(span.topRight(), span.bottomRight())

    def _draw_selection(self, painter: QPainter, selection: Span) -> None:
        span = self._span_rect(selection)
        accent = QColor(self._scene.colours.accent)
        painter.fillRect(span, faint(accent, 0.18))
        painter.setPen(QPen(accent, 1))
        painter.drawLine(span.topLeft(), span.bottomLeft())
        painter.drawLine(span.topRight(), span.bottomRight())
        self._draw_length(painter, selection)

    def _draw_length(self, painter: QPainter, of: Span) -> None:
        """What a span is, in a pill at its foot."""
        scene, span, accent = self._scene, self._span_rect(of), QColor(self._scene.colours.accent)
        text = selection_text(of, scene.duration_ms)
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 14
        plot = scene.layout.plot
        left = min(max(span.center().x() - width / 2, plot.left()), plot.right() + 1 - width)
        box = QRectF(left, plot.bottom() - 21, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(scene.colours.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _span_rect(self, span: Span) -> QRectF:
        plot = self._scene.layout.plot
        left, right = (round(self._scene.x_of(ms)) + 0.5 for ms in span)
        return QRectF(left, plot.top(), max(right - left, 1.0), plot.height())

    # -- bands, window, playhead, ring --------------------------------------------------------------------------------

    def _draw_window(self, painter: QPainter) -> None:
        scene = self._scene
        area = scene.layout.overview
        left, right = (scene.overview_x_of(ms) for ms in scene.view_span)
        accent = QColor(scene.colours.accent)
        painter.setBrush(faint(accent, 0.07))
        painter.setPen(QPen(accent, 1))
        painter.drawRoundedRect(QRectF(left + 0.5, area.top() + 0.5, max(right - left - 1, 6), area.height() - 1), 5, 5)

    def _draw_playhead(self, painter: QPainter) -> None:
        scene = self._scene
        ink = QColor(scene.colours.text)
        overview = scene.layout.overview
        painter.fillRect(QRectF(playhead_x(scene, True), overview.top() + 2, 1, overview.height() - 4), ink)
        x = playhead_x(scene, False)
        if not scene.layout.axis.left() <= x <= scene.layout.axis.right() + 1:
            return
        top, bottom = scene.layout.labels.top() - 4, scene.layout.heard.bottom() + 1
        painter.fillRect(QRectF(x, top, 1, bottom - top), ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        tip = x + 0.5
        painter.drawPolygon(QPolygonF([QPointF(tip - CAP, top), QPointF(tip + CAP, top), QPointF(tip, top + CAP)]))

    def _draw_ring(self, painter: QPainter, size: QSize) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._scene.colours.accent), 2))
        painter.drawRoundedRect(QRectF(1, 1, size.width() - 2, size.height() - 2), 7, 7)


def playhead_x(scene: Scene, overview: bool) -> float:
    """The playhead's left edge on the device's pixel grid, so that it stays one pixel wide."""
    x = scene.overview_x_of(scene.position_ms) if overview else scene.x_of(scene.position_ms)
    return round(x * scene.pixel_ratio) / scene.pixel_ratio


def selection_text(selection: Span, duration_ms: float) -> str:
    """ "02:18.0 - 02:22.4  4.4 s" for a span of a recording."""
    decimals = 1 if selection[1] - selection[0] >= 1000 else 3
    start, end = (clock(ms, decimals, duration_ms >= 3_600_000) for ms in selection)
    return f"{start}–{end}  ·  {length(selection[1] - selection[0])}"


def _fitted(painter: QPainter, placed: PlacedMark, width: float, strong: bool) -> str:
    """The label as far as it fits, with how many before it have none."""
    metrics = QFontMetricsF(painter.font())
    more = f" {placed.more}" if placed.more and not strong else ""
    space = width + 0.5 - metrics.horizontalAdvance(more)
    return metrics.elidedText(placed.mark.label, Qt.TextElideMode.ElideRight, space) + more


def _reach(placed: PlacedMark) -> float:
    # 400: a highlighted label may be wider than its room
    return max(placed.right, placed.label_left + 400)
