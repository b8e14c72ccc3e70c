"""How an agent's figures go from period to period, beside those of the team: two lines over the same scale."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from qadesk.gui.plots.charts.chart import Chart
from qadesk.gui.theme import Theme

AXIS_PIXELS = 44
LEAST_SPAN = 20.0
"""The scale shows at least so many per cent or points, so that noise does not look like a fall."""
STEPS = (1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0)
MOST_STEPS = 4
MOST_LABELS = 6
DOT_PIXELS = 7
FEW_CALLS = 3
"""Dots of periods with fewer calls are hollow: little can be said of them."""


@dataclass(frozen=True, slots=True)
class Trend:
    """Values of some periods, oldest first, from 0 to ``most``; ``None`` where nothing was scored."""

    title: str
    periods: Sequence[str]
    agent: Sequence[float | None]
    calls: Sequence[int]
    """Of the agent, of each period."""
    team: Sequence[float | None] = ()
    most: float = 100.0
    unit: str = " %"


class TrendChart(Chart):
    """The agent in the agent's colour with dots, the team as a grey line; ``big`` for a screen across the room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, big: bool = False) -> None:
        super().__init__(theme, parent)
        self._trend: Trend | None = None
        self._big = big
        self.setMinimumHeight(240 if big else 112)
        self.plot.getAxis("left").setWidth(AXIS_PIXELS * (2 if big else 1))
        self.dress_axes()

    def show_trend(self, trend: Trend) -> None:
        """Draw these values."""
        self._trend = trend
        self.setAccessibleName(trend.title)
        self.setAccessibleDescription(in_words(trend))
        self.setToolTip(in_words(trend))
        self.draw()

    def draw(self) -> None:
        """Both lines anew: there are few points."""
        self.plot.clear()
        trend = self._trend
        if trend is None or not trend.periods:
            return
        self._scale(trend)
        if any(value is not None for value in trend.team):
            self._line(trend.team, self.colours.note, 2 if self._big else 1, dashed=True)
        self._line(trend.agent, self.colours.agent, 3 if self._big else 2)
        self._dots(trend)

    def _scale(self, trend: Trend) -> None:
        low, high, step = value_range([*trend.agent, *trend.team], trend.most)
        self.plot.setYRange(low, high + (high - low) * 0.06, padding=0)
        self.plot.setXRange(-0.4, len(trend.periods) - 0.6, padding=0)
        ticks = [low + step * at for at in range(math.floor((high - low) / step + 0.5) + 1)]
        locale = QLocale()
        self.plot.getAxis("left").setTicks([[(at, f"{locale.toString(round(at))}{trend.unit}") for at in ticks]])
        skip = max(1, math.ceil(len(trend.periods) / MOST_LABELS))
        last = len(trend.periods) - 1
        labels = [(at, text) for at, text in enumerate(trend.periods) if (last - at) % skip == 0]
        self.plot.getAxis("bottom").setTicks([labels])
        for at in ticks:
            self.plot.addItem(pg.InfiniteLine(at, angle=0, pen=pg.mkPen(self.colours.border)))

    def _line(self, values: Sequence[float | None], colour: str, width: int, *, dashed: bool = False) -> None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        known = [math.nan if value is None else value for value in values]
        pen = pg.mkPen(colour, width=width, style=style)
        self.plot.addItem(pg.PlotDataItem(list(range(len(known))), known, pen=pen, connect="finite", antialias=True))

    def _dots(self, trend: Trend) -> None:
        full, hollow = QColor(self.colours.agent), QColor(self.colours.surface)
        spots = [
            {"pos": (at, value), "brush": pg.mkBrush(full if calls >= FEW_CALLS else hollow)}
            for at, (value, calls) in enumerate(zip(trend.agent, trend.calls, strict=True))
            if value is not None
        ]
        size = DOT_PIXELS * (2 if self._big else 1)
        dots = pg.ScatterPlotItem(size=size, pen=pg.mkPen(self.colours.agent, width=1.5), antialias=True)
        dots.addPoints(spots)
        self.plot.addItem(dots)

    def label_font(self, *, bold: bool = False) -> QFont:
        """Larger where it is read from afar."""
        font = super().label_font(bold=bold)
        if getattr(self, "_big", False):
            font.setPixelSize(20)
        return font


def value_range(values: Sequence[float | None], most: float) -> tuple[float, float, float]:
    """Lowest and highest value of the axis and its step: round numbers around what is known, never above ``most``."""
    known = [value for value in values if value is not None]
    low, high = min(known, default=0.0), max(known, default=most)
    if high - low < LEAST_SPAN:
        high = min(most, high + (LEAST_SPAN - (high - low)) / 2)
        low = min(low, high - LEAST_SPAN)
    step = next((each for each in STEPS if (high - low) / each <= MOST_STEPS), most / MOST_STEPS)
    low = max(0.0, math.floor(low / step) * step)
    return low, min(most, low + math.ceil((high - low) / step) * step), step


def in_words(trend: Trend) -> str:
    """Every period a line, for tooltip and screen reader."""
    alone = QCoreApplication.translate("Charts", "{period}: {agent} ({calls} calls)")
    both = QCoreApplication.translate("Charts", "{period}: {agent} ({calls} calls), team {team}")
    team = list(trend.team) or [None] * len(trend.periods)
    rows = zip(trend.periods, trend.agent, trend.calls, team, strict=True)
    return "\n".join(
        (alone if others is None else both).format(
            period=period, agent=_told(agent, trend.unit), calls=calls, team=_told(others, trend.unit)
        )
        for period, agent, calls, others in rows
        if agent is not None or others is not None
    )


def _told(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{QLocale().toString(value, 'f', 1)}{unit}"
