"""How it goes: each section against the team as a small line, the chosen one large with its weeks."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain.after.coaching import SectionTrend
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.plots.charts.sections import ROW_PIXELS, SectionLine, SectionLines
from qadesk.gui.theme import Theme

if TYPE_CHECKING:
    from qadesk.gui.plots.charts.trend import TrendChart

LEAST_ROWS = 3


class Key(QWidget):
    """Which line is whose: a full line for the agent, a dashed one for the team."""

    def __init__(self, theme: Theme, agent: str, team: str) -> None:
        super().__init__()
        self._theme, self._words = theme, (agent, team)
        self.setAccessibleName(f"{agent}, {team}")
        theme.theme_changed.connect(self.update)
        width = sum(self.fontMetrics().horizontalAdvance(word) for word in self._words)
        self.setFixedSize(width + 2 * 28 + 24, 20)

    def paintEvent(self, _: QPaintEvent) -> None:
        """A sample of each line, and its word."""
        painter, colours, left = QPainter(self), self._theme.colours, 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for word, colour, dashed in zip(self._words, (colours.agent, colours.note), (False, True), strict=True):
            pen = QPen(QColor(colour), 1 if dashed else 2)
            pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(left, self.height() // 2, left + 20, self.height() // 2)
            painter.setPen(QColor(colours.text_muted))
            width = self.fontMetrics().horizontalAdvance(word)
            painter.drawText(left + 26, 0, width + 4, self.height(), Qt.AlignmentFlag.AlignVCenter, word)
            left += width + 28 + 20
        painter.end()


class TrendPanel(QWidget):
    """Sections to choose from by arrow keys, the chosen one drawn below with an axis."""

    def __init__(self, theme: Theme, title: str, team: str, agent: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._all: tuple[SectionTrend, ...] = ()
        self.lines = SectionLines(theme)
        self.lines.chosen.connect(lambda _: self._draw())
        self.held = QScrollArea()
        self.held.setWidget(self.lines)
        self.held.setWidgetResizable(True)
        self.lines.setAutoFillBackground(False)  # the card is its ground
        self.held.viewport().setAutoFillBackground(False)
        self.held.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.held.setFrameShape(QFrame.Shape.NoFrame)
        self.held.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.held.setMinimumHeight(LEAST_ROWS * ROW_PIXELS)
        self.empty = wrapped("", "muted")
        self.chart: TrendChart | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(styled(QLabel(title), "section"))
        head.addStretch(1)
        self.key = Key(theme, agent or QCoreApplication.translate("Coaching", "Agent"), team)
        head.addWidget(self.key)
        self._column.addLayout(head)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.held, 2)

    def show_trends(self, trends: Sequence[SectionTrend], empty: str) -> None:
        """These sections, those of the first card ahead; ``empty`` is said where there are none."""
        self._all = tuple(trends)
        self.empty.setText(empty)
        lines = [SectionLine(each.title, _floats(each.agent), _floats(each.team)) for each in trends]
        self.lines.show_lines(lines, self._weakest(lines))
        self.held.setMaximumHeight(max(ROW_PIXELS * len(lines), ROW_PIXELS))
        for part in (self.held, self.key):
            part.setVisible(bool(trends))
        self.empty.setVisible(not trends)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """The drawing library comes with the first chart that is looked at."""
        super().showEvent(event)
        if self.chart is None:
            from qadesk.gui.plots.charts.trend import TrendChart

            self.chart = TrendChart(self._theme)
            self._column.addWidget(self.chart, 3)
            self._draw()

    def _weakest(self, lines: Sequence[SectionLine]) -> int:
        """What lies furthest behind the team is looked at first."""
        told = [(line.difference, at) for at, line in enumerate(lines) if line.difference is not None]
        return min(told)[1] if told else 0

    def _draw(self) -> None:
        at = self.lines.current
        trend = self._all[at] if at < len(self._all) else None
        if self.chart is not None:
            self.chart.setVisible(trend is not None)
        if trend is None:
            return
        self.held.ensureVisible(0, self.lines.current * ROW_PIXELS + ROW_PIXELS // 2, 0, ROW_PIXELS // 2)
        if self.chart is not None:
            from qadesk.gui.plots.charts.trend import Trend

            self.chart.show_trend(
                Trend(
                    title=trend.title,
                    periods=[f"{day:%m-%d}" for day in trend.periods],
                    agent=_hundredfold(trend.agent),
                    calls=trend.agent_calls,
                    team=_hundredfold(trend.team),
                )
            )


def _floats(values: Sequence[Decimal | None]) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in values)


def _hundredfold(values: Sequence[Decimal | None]) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) * 100 for value in values)
