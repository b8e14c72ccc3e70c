"""A chart's figures drawn with pyqtgraph: lines, bars, intervals, guides, and axes with words along one side."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from qadesk.gui.palette import LIGHT, Palette
from qadesk.gui.plots.charts.chart import Chart
from qadesk.gui.plots.charts.figures import Figures, Guide, Series, Value
from qadesk.gui.plots.charts.look import DOTS, brush_of, colour_of, pen_of
from qadesk.gui.theme import Theme

BARS = 0.72
"""Of the room of a place that its bars take together."""
DOT_PIXELS, SIGN_PIXELS = 7, 13
MOST_DOTS = 120
"""More places than this are a line without dots."""
AXIS_PIXELS, FLAT_PIXELS, LEAST_FLAT = 52, 180, 60
SIGNS = {"triangle": "t1", "down": "t", "square": "s", "diamond": "d", "star": "star"}
LABEL_GAP = 14


class Drawn(Chart):
    """Places stand at 0, 1, 2 … along the bottom, or from the top down where the chart is flat."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._paper: Palette | None = None
        super().__init__(theme, parent)
        self.figures: Figures | None = None
        self._span = (-0.5, 0.5)
        self._read: int | None = None
        self.dress_axes()

    @property
    def colours(self) -> Palette:
        """The palette in force, or that of paper while a picture is made."""
        return self._paper or super().colours

    @contextmanager
    def on_paper(self) -> Iterator[None]:
        """Black on white and without the reader's line, for pictures that leave the window."""
        self._paper, read = LIGHT, self._read
        self._read = None
        self._dress()
        try:
            yield
        finally:
            self._paper, self._read = None, read
            self._dress()

    def read(self, at: int | None) -> None:
        """A line through a place, or none."""
        self._read = at
        self._cross.setVisible(at is not None)
        if at is not None:
            self._cross.setPos(at)

    def spot(self, at: int) -> QPointF:
        """Where a place and its first value are, in the coordinates of the view."""
        figures = self.figures
        known = [each.values[at] for each in figures.series if each.values[at] is not None] if figures else []
        value = float(known[0] or 0) if known else 0.0
        place = QPointF(value, at) if figures and figures.flat else QPointF(at, value)
        return QPointF(self.view.mapFromScene(self.plot.getViewBox().mapViewToScene(place)))

    def place_at(self, point: QPointF) -> float | None:
        """The position along the chart under a point of the view; ``None`` outside the plot."""
        if self.figures is None or not self.figures.labels:
            return None
        scene = self.view.mapToScene(point.toPoint())
        if not self.plot.getViewBox().sceneBoundingRect().contains(scene):
            return None
        there = self.plot.getViewBox().mapSceneToView(scene)
        return float(there.y() if self.figures.flat else there.x())

    def draw(self) -> None:
        """Everything anew: there are few points."""
        self.plot.clear()
        figures = self.figures
        self._cross = pg.InfiniteLine(0, angle=0 if figures and figures.flat else 90)
        self._cross.setPen(pg.mkPen(self.colours.text_muted, width=1))
        self.plot.addItem(self._cross, ignoreBounds=True)
        self.read(self._read)
        self.plot.getAxis("bottom").setVisible(figures is not None)
        self.plot.getAxis("left").setVisible(figures is not None)
        if figures is None:
            return
        self._scale(figures)
        bars = [each for each in figures.series if each.shape == "bars"]
        for at, each in enumerate(figures.series):
            if each.shape == "bars":
                self._bars(figures, each, at, bars.index(each), len(bars))
            else:
                self._line(figures, each, at)
        for guide in figures.guides:
            self._guide(figures, guide)
        self.show_span(*self._span)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer words have room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, lambda: self.show_span(*self._span))

    def show_span(self, first: float, last: float) -> None:
        """Show the places from ``first`` to ``last``; words along the axis are thinned to what has room."""
        figures = self.figures
        self._span = (first, last)
        if figures is None:
            return
        if figures.flat:
            self.plot.setYRange(first, last, padding=0)
        else:
            self.plot.setXRange(first, last, padding=0)
        self._label(figures, first, last)

    def _scale(self, figures: Figures) -> None:
        low, high, step = figures.scale()
        view = self.plot.getViewBox()
        view.invertY(figures.flat)
        across = "bottom" if figures.flat else "left"
        ticks = [low + step * at for at in range(math.floor((high - low) / step + 1e-6) + 1)]
        places = max(0, -math.floor(math.log10(step) + 1e-9))
        words = [f"{self.locale().toString(at, 'f', places)}{figures.unit}" for at in ticks]
        self.plot.getAxis(across).setTicks([list(zip(ticks, words, strict=True))])
        self.plot.getAxis("left").setWidth(self._left(figures))
        air = (high - low) * 0.05
        if figures.flat:
            view.setXRange(low, high, padding=0)
        else:
            view.setYRange(low, high + air, padding=0)
        for at in ticks:
            line = pg.InfiniteLine(at, angle=90 if figures.flat else 0, pen=pg.mkPen(self.colours.border))
            line.setZValue(-10)
            self.plot.addItem(line, ignoreBounds=True)

    def _left(self, figures: Figures) -> int:
        metrics = QFontMetrics(self.label_font())
        if not figures.flat:
            return AXIS_PIXELS
        widest = max((metrics.horizontalAdvance(text) for text in figures.labels), default=0)
        return min(max(widest + LABEL_GAP, LEAST_FLAT), max(FLAT_PIXELS, self.width() // 3))

    def _label(self, figures: Figures, first: float, last: float) -> None:
        """Words of as many places as have room, elided in a flat chart, the last place always among them."""
        metrics = QFontMetrics(self.label_font())
        count, shown = len(figures.labels), max(last - first, 1.0)
        axis = self.plot.getAxis("left" if figures.flat else "bottom")
        if figures.flat:
            room = max(self.plot.getViewBox().height(), 1) / shown
            skip = max(1, math.ceil(metrics.height() / room))
            width = self._left(figures) - LABEL_GAP
            words = [metrics.elidedText(each, Qt.TextElideMode.ElideRight, width) for each in figures.labels]
        else:
            room = max(self.plot.getViewBox().width(), 1) / shown
            widest = max((metrics.horizontalAdvance(each) for each in figures.labels), default=0)
            skip = max(1, math.ceil((widest + LABEL_GAP) / room))
            words = list(figures.labels)
        axis.setTicks([[(at, words[at]) for at in range(count) if (count - 1 - at) % skip == 0]])

    def _line(self, figures: Figures, series: Series, at: int) -> None:
        places, values = list(range(len(series.values))), _known(series.values)
        first, second = (values, places) if figures.flat else (places, values)
        self._intervals(figures, series, at)
        pen = pen_of(at, self.colours)
        self.plot.addItem(pg.PlotDataItem(first, second, pen=pen, connect="finite", antialias=True))
        lonely = len(places) == 1
        if len(places) <= MOST_DOTS and (at == 0 or lonely):
            self._dots(figures, series, at)

    def _dots(self, figures: Figures, series: Series, at: int) -> None:
        ink = QColor(colour_of(at, self.colours))
        warn = QColor(self.colours.warning)
        spots = []
        for place, value in enumerate(series.values):
            if value is None:
                continue
            sign = series.signs.get(place)
            colour = warn if sign else ink
            where = (float(value), place) if figures.flat else (place, float(value))
            spots.append(
                {
                    "pos": where,
                    "symbol": SIGNS[sign] if sign else DOTS[at % 4],
                    "size": SIGN_PIXELS if sign else DOT_PIXELS,
                    "brush": pg.mkBrush(QColor(self.colours.surface) if place in series.hollow else colour),
                    "pen": pg.mkPen(QColor(self.colours.text) if sign else colour, width=1.2),
                }
            )
        dots = pg.ScatterPlotItem(antialias=True)
        dots.addPoints(spots)
        dots.setZValue(5)
        self.plot.addItem(dots)

    def _intervals(self, figures: Figures, series: Series, at: int, offset: float = 0.0) -> None:
        ends = list(zip(series.low, series.high, series.values, strict=False))
        there = [place for place, each in enumerate(ends) if None not in each]
        if not there:
            return
        values = [float(ends[place][2] or 0) for place in there]
        down = [value - float(ends[place][0] or 0) for place, value in zip(there, values, strict=True)]
        up = [float(ends[place][1] or 0) - value for place, value in zip(there, values, strict=True)]
        places = [place + offset for place in there]
        pen = pg.mkPen(self.colours.text_muted, width=1)
        if figures.flat:
            item = pg.ErrorBarItem(x=_array(values), y=_array(places), left=_array(down), right=_array(up), pen=pen)
        else:
            item = pg.ErrorBarItem(x=_array(places), y=_array(values), bottom=_array(down), top=_array(up), pen=pen)
        self.plot.addItem(item)

    def _bars(self, figures: Figures, series: Series, at: int, nth: int, of: int) -> None:
        wide = BARS / of
        start = -BARS / 2 + nth * wide
        there = [(place, float(value)) for place, value in enumerate(series.values) if value is not None]
        pen, brush = pg.mkPen(colour_of(at, self.colours)), brush_of(at, self.colours)
        ends = [place + start for place, _ in there]
        heights = [value for _, value in there]
        if figures.flat:
            item = pg.BarGraphItem(x0=[0] * len(there), width=heights, y0=ends, height=wide, pen=pen, brush=brush)
        else:
            item = pg.BarGraphItem(x0=ends, width=wide, y0=[0] * len(there), height=heights, pen=pen, brush=brush)
        self.plot.addItem(item)
        self._intervals(figures, series, at, start + wide / 2)

    def _guide(self, figures: Figures, guide: Guide) -> None:
        style = Qt.PenStyle.DashLine if guide.dashed else Qt.PenStyle.SolidLine
        pen = pg.mkPen(self.colours.text_muted, width=1, style=style)
        line = pg.InfiniteLine(float(guide.value), angle=90 if figures.flat else 0, pen=pen)
        self.plot.addItem(line, ignoreBounds=True)
        if guide.words:
            label = pg.InfLineLabel(line, guide.words, position=0.995, anchors=[(1, 1), (1, 1)])
            label.setColor(QColor(self.colours.text_muted))
            label.setFont(self.label_font())


def _known(values: Sequence[Value]) -> list[float]:
    return [math.nan if value is None else float(value) for value in values]


def _array(values: Sequence[float]) -> "np.ndarray":
    return np.array(values, float)
