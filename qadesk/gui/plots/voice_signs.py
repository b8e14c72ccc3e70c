"""What stands over the lanes for who speaks: bars where both do, seconds in a silence, the name of hold music."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from qadesk.gui.plots.scene import Scene
from qadesk.gui.plots.voices import Flags, runs

BAR = 5
"""Height of a talk-over's bar: a shape that is told from the sound without its colour."""
_LEAST_BAR = 3.0
_ROOM = 12.0


def draw_talkover_bars(painter: QPainter, scene: Scene) -> None:
    """A bar between the lanes wherever both speak; nothing on one lane."""
    lanes = scene.layout.lanes
    if scene.voices and scene.voices.talkover and len(lanes) > 1:
        flags = scene.voices.talkover.columns(scene.view_span[0], scene.ms_per_column, scene.columns)
        middle = (lanes[0].bottom() + lanes[1].top() + 1) / 2
        _draw_bars(painter, scene, flags, QRectF(lanes[0].left(), middle - BAR / 2, lanes[0].width(), BAR))


def draw_overview_bars(painter: QPainter, scene: Scene) -> None:
    """The same at the overview's lower edge."""
    if scene.voices and scene.voices.talkover and scene.channels > 1:
        area = scene.layout.overview
        flags = scene.voices.talkover.columns(0.0, scene.duration_ms / scene.columns, scene.columns)
        _draw_bars(painter, scene, flags, QRectF(area.left(), area.bottom() - 2, area.width(), 2))


def _draw_bars(painter: QPainter, scene: Scene, flags: Flags, area: QRectF) -> None:
    ratio = scene.pixel_ratio
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(scene.colours.talkover))
    painter.drawRects(
        [
            QRectF(area.left() + first / ratio, area.top(), max((last - first) / ratio, _LEAST_BAR), area.height())
            for first, last in runs(flags)
        ]
    )


def draw_labels(painter: QPainter, scene: Scene) -> None:
    """Seconds in the middle of each silence that has room for them, and what hold music is."""
    voices = scene.voices
    if voices is None:
        return
    font = QFont(painter.font())
    font.setPixelSize(12)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(scene.colours.text_muted))
    metrics = QFontMetricsF(font)
    for span in voices.silence.between(*scene.view_span):
        _draw_label(painter, scene, metrics, span, voices.labels.get(span, ""), scene.colours.silence)
    music = QCoreApplication.translate("WaveformView", "Hold music")
    for span in voices.music.between(*scene.view_span):
        _draw_label(painter, scene, metrics, span, music, scene.colours.surface)
    painter.restore()


def _draw_label(
    painter: QPainter, scene: Scene, metrics: QFontMetricsF, span: tuple[int, int], text: str, ground: str
) -> None:
    area = _label_row(scene)
    left, right = max(scene.x_of(span[0]), area.left()), min(scene.x_of(span[1]), area.right() + 1)
    width = metrics.horizontalAdvance(text)
    if not text or right - left < width + _ROOM:
        return
    box = QRectF((left + right - width) / 2, area.top(), width + 1, area.height())
    painter.fillRect(box.adjusted(-3, 1, 3, -1), QColor(ground))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _label_row(scene: Scene) -> QRect:
    """Between two lanes; above the line of a single one."""
    lanes = scene.layout.lanes
    middle = lanes[0].bottom() if len(lanes) > 1 else lanes[0].top() + lanes[0].height() // 4
    return QRect(lanes[0].left(), middle - 8, lanes[0].width(), 17)
