"""What stands over the lanes for who speaks: bars where both do, seconds in a silence, the name of hold music."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from qadesk.gui.plots.columns import Pixels
from qadesk.gui.plots.scene import Scene
from qadesk.gui.plots.voices import Flags, widened

BAR = 6
"""Height of a talk-over's bar: a shape that is told from the sound without its colour."""
_OVERVIEW_BAR = 2
_ROOM = 12.0
_SHORTEST = 20.0
"""No label is narrower, so that spans without room for one are left out before they are looked at."""


def put_lane_bar(pixels: Pixels, scene: Scene, channel: int) -> None:
    """Half of a bar, at the edge towards the other lane, wherever both speak; nothing on one lane."""
    if scene.voices and scene.voices.talkover and scene.channels > 1:
        both = widened(scene.voices.talkover.columns(scene.view_span[0], scene.ms_per_column, scene.columns))
        rows = max(round(BAR / 2 * scene.pixel_ratio), 1)
        _put(pixels[-rows:] if channel == 0 else pixels[:rows], scene, both)


def put_overview_bar(pixels: Pixels, scene: Scene, both: Flags) -> None:
    """The same at the overview's lower edge, in the columns where ``both`` speak."""
    _put(pixels[-max(round(_OVERVIEW_BAR * scene.pixel_ratio), 1) :], scene, widened(both))


def _put(pixels: Pixels, scene: Scene, columns: Flags) -> None:
    pixels[:, columns] = QColor(scene.colours.talkover).rgb()


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
    least_ms = (_SHORTEST + _ROOM) * scene.pixel_ratio * scene.ms_per_column
    for span in voices.silence.between(*scene.view_span, least_ms):
        _draw_label(painter, scene, metrics, span, voices.labels.get(span, ""), scene.colours.silence)
    music = QCoreApplication.translate("WaveformView", "Hold music")
    for span in voices.music.between(*scene.view_span, least_ms):
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
