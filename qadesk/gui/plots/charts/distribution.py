"""How scores are distributed before and after a change: paired columns over the points, the pass mark as a line."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from qadesk.gui.palette import mix
from qadesk.gui.plots.charts.chart import Chart, even_steps
from qadesk.gui.theme import Theme

COLUMN = 0.36
"""Of the width of a class of scores; the two columns of a class stand side by side."""
LABELLED = 5
"""So many steps of the axis of points are labelled."""
HEADROOM = 1.16
AXIS_PIXELS = 44
LEFT_OF = 0.3
"""The word of a pass mark beyond this share of the total stands at its left, where there is room."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Numbers of evaluations in classes of equal width from 0 to ``total`` points; the last one holds more, too."""

    before: Sequence[int]
    after: Sequence[int]
    total: float
    mark_before: float
    mark_after: float


class DistributionChart(Chart):
    """Before is pale and after is dark, also in a grey print; both scales stay still while weights are tried."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._spread: Spread | None = None
        self.setAccessibleName(QCoreApplication.translate("Charts", "Distribution of scores before and after"))
        self.setMinimumHeight(150)
        self.plot.getAxis("left").setWidth(AXIS_PIXELS)
        self.dress_axes()

    def show_spread(self, spread: Spread) -> None:
        """Draw these numbers."""
        self._spread = spread
        self.setAccessibleDescription(self._in_words(spread))
        self.setToolTip(self._in_words(spread))
        self.draw()

    def draw(self) -> None:
        """All columns anew: there are few."""
        spread = self._spread
        self.plot.clear()
        if spread is None:
            return
        classes, most = len(spread.after), max((*spread.before, *spread.after, 1))
        self._scale(spread, classes, most)
        self._columns(spread)
        self._marks(spread, classes, most)

    def _scale(self, spread: Spread, classes: int, most: int) -> None:
        steps = even_steps(most)
        self.plot.setXRange(0, classes, padding=0)
        self.plot.setYRange(0, max(most * HEADROOM, steps[-1]), padding=0)
        points = [spread.total * part / LABELLED for part in range(LABELLED + 1)]
        self.plot.getAxis("bottom").setTicks(
            [[(classes * part / LABELLED, f"{point:g}") for part, point in enumerate(points)]]
        )
        self.plot.getAxis("left").setTicks([[(step, QLocale().toString(step)) for step in steps]])
        for step in steps[1:]:
            self.plot.addItem(pg.InfiniteLine(step, angle=0, pen=pg.mkPen(self.colours.border)))

    def _columns(self, spread: Spread) -> None:
        colours = self.colours
        pale = mix(colours.note, colours.surface, 0.4)
        for offset, numbers, fill in ((0.5 - COLUMN, spread.before, pale), (0.5, spread.after, colours.accent)):
            self.plot.addItem(
                pg.BarGraphItem(
                    x0=[at + offset for at in range(len(numbers))],
                    width=COLUMN,
                    height=list(numbers),
                    pen=pg.mkPen(None),
                    brush=QColor(fill),
                )
            )

    def _marks(self, spread: Spread, classes: int, most: int) -> None:
        moved = spread.mark_before != spread.mark_after
        if moved:
            self._mark(spread.mark_before, spread.total, classes, self.colours.text_muted, dashed=True)
        self._mark(spread.mark_after, spread.total, classes, self.colours.text, dashed=False)
        words = QCoreApplication.translate("Charts", "pass mark {mark}")
        both = f"{spread.mark_before:g} → {spread.mark_after:g}"
        text = words.format(mark=both if moved else f"{spread.mark_after:g}")
        share = spread.mark_after / spread.total
        label = pg.TextItem(text, color=QColor(self.colours.text), anchor=(1 if share > LEFT_OF else 0, 0))
        label.setFont(self.label_font())
        label.setPos(classes * share, self.plot.viewRange()[1][1])
        self.plot.addItem(label, ignoreBounds=True)

    def _mark(self, mark: float, total: float, classes: int, colour: str, *, dashed: bool) -> None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        self.plot.addItem(pg.InfiniteLine(classes * mark / total, angle=90, pen=pg.mkPen(colour, style=style)))

    def _in_words(self, spread: Spread) -> str:
        """Every class that holds something, a line each."""
        width = spread.total / len(spread.after)
        words = QCoreApplication.translate("Charts", "{start}–{end} points: {before} before, {after} after")
        return "\n".join(
            words.format(start=f"{at * width:g}", end=f"{(at + 1) * width:g}", before=before, after=after)
            for at, (before, after) in enumerate(zip(spread.before, spread.after, strict=True))
            if before or after
        )
