"""The thin band below the lanes: what has been heard, and how fast; kept as pixels while the playhead moves."""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from qadesk.domain.listening import HeardSpan
from qadesk.gui.plots.scene import Scene
from qadesk.gui.plots.voices import Stretches

FAST = 1.5
"""The highest speed at which every word is still taken in by a practised ear."""
_DASH = 4


class HeardBand:
    """Draws ``Scene.heard``; what was heard slowly lies over what was heard fast, and that over what was skipped."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._key: object = None
        self._image = QImage()
        self._pixels = np.empty((0, 0), np.uint32)
        self._sorted: tuple[HeardSpan, ...] | None = None
        self._layers: tuple[Stretches, Stretches, Stretches] = (Stretches(), Stretches(), Stretches())

    def draw(self, painter: QPainter) -> None:
        """Copy the band, making it first where the view or what was heard has changed."""
        scene = self._scene
        key = (id(scene.heard), scene.colours.name, scene.layout.heard, scene.view_span, scene.pixel_ratio)
        if key != self._key:
            self._sort()
            self._fill()
            self._key = key
        painter.drawImage(QPointF(scene.layout.heard.topLeft()), self._image)

    def _sort(self) -> None:
        heard = self._scene.heard
        if heard is self._sorted:
            return
        layers: tuple[list[tuple[int, int]], ...] = ([], [], [])
        for span in heard:
            layers[0 if span.skipped else 1 if span.speed > FAST else 2].append((span.start_ms, span.end_ms))
        self._layers = (Stretches(layers[0]), Stretches(layers[1]), Stretches(layers[2]))
        self._sorted = heard

    def _fill(self) -> None:
        scene, colours = self._scene, self._scene.colours
        width, height = scene.columns, max(round(scene.layout.heard.height() * scene.pixel_ratio), 1)
        skipped, fast, slow = (layer.columns(scene.view_span[0], scene.ms_per_column, width) for layer in self._layers)
        row = np.full(width, QColor(colours.border).rgb(), np.uint32)
        dashes = (np.arange(width) + scene.viewport.start_pixel) % _DASH < _DASH // 2
        row[skipped & dashes] = QColor(colours.heard).rgb()
        row[fast] = QColor(colours.heard_fast).rgb()
        row[slow] = QColor(colours.heard).rgb()
        self._pixels = np.tile(row, (height, 1))
        self._image = QImage(self._pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        self._image.setDevicePixelRatio(scene.pixel_ratio)
