"""A chart as a picture that leaves the window: on white, with its title and key, as pixels or as SVG."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from qadesk.gui.palette import LIGHT
from qadesk.gui.plots.charts.drawn import Drawn
from qadesk.gui.plots.charts.look import paint_key

MARGIN, HEAD = 12, 28
SHARP = 2
"""Pixels of a picture for each of the screen, so that it prints well."""


def picture(chart: Drawn) -> QImage:
    """The chart as it is shown now, twice as fine."""
    size = _size(chart)
    image = QImage(size * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    _paint(chart, painter, size)
    painter.end()
    return image


def png(chart: Drawn) -> bytes:
    """The bytes of a PNG file."""
    image = picture(chart)
    return _into_bytes(lambda buffer: image.save(buffer, "PNG"))  # type: ignore[call-overload]


def svg(chart: Drawn) -> bytes:
    """The bytes of an SVG file."""
    size = _size(chart)

    def write(buffer: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(size)
        generator.setViewBox(QRect(0, 0, size.width(), size.height()))
        generator.setTitle(chart.figures.title if chart.figures else "")
        painter = QPainter(generator)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(LIGHT.surface))
        _paint(chart, painter, size)
        painter.end()

    return _into_bytes(write)


def _into_bytes(write: Callable[[QBuffer], object]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(buffer.data().data())


def _size(chart: Drawn) -> QSize:
    return QSize(chart.view.width() + 2 * MARGIN, chart.view.height() + 2 * MARGIN + 2 * HEAD)


def _paint(chart: Drawn, painter: QPainter, size: QSize) -> None:
    figures = chart.figures
    if figures is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bold = QFont(chart.font())
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(QColor(LIGHT.text))
    head = QRectF(MARGIN, MARGIN, size.width() - 2 * MARGIN, HEAD)
    painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), figures.title)
    painter.setFont(chart.label_font())
    painter.save()
    paint_key(painter, head.translated(0, HEAD), tuple(figures.series), LIGHT)
    painter.restore()
    room = QRectF(MARGIN, MARGIN + 2 * HEAD, chart.view.width(), chart.view.height())
    with chart.on_paper():
        chart.view.render(painter, room)
