"""The sections of a card below each other: a small line of the agent over the team's, and where they stand now.

Painted without pyqtgraph, as a list is: a row is chosen with the arrow keys or a click.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qadesk.gui.theme import Theme, tabular

ROW_PIXELS = 28
PADDING = 8
FIGURE_PIXELS = 64
DIFFERENCE_PIXELS = 72
LEAST_TITLE, TITLE_SHARE = 88, 0.36
SPARK_INSET = 7
MEANT = 0.02
"""Differences smaller than this are told without a colour."""


@dataclass(frozen=True, slots=True)
class SectionLine:
    """Shares of the points that could be had (0 to 1), oldest period first; ``None`` where nothing was scored."""

    title: str
    agent: Sequence[float | None]
    team: Sequence[float | None]

    @property
    def now(self) -> float | None:
        """The agent's share in the last period with a score."""
        return next((value for value in reversed(self.agent) if value is not None), None)

    @property
    def difference(self) -> float | None:
        """From the team in that period; positive is better."""
        pairs = zip(reversed(self.agent), reversed(self.team), strict=True)
        agent, team = next(((mine, theirs) for mine, theirs in pairs if mine is not None), (None, None))
        return None if agent is None or team is None else agent - team


class SectionLines(QWidget):
    """Small multiples on one scale, so that they can be compared."""

    chosen = Signal(int)
    """The row that a hand has chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[SectionLine, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QCoreApplication.translate("Charts", "Sections against the team"))
        theme.theme_changed.connect(self.update)

    @property
    def lines(self) -> tuple[SectionLine, ...]:
        """What is shown."""
        return self._lines

    @property
    def current(self) -> int:
        """The chosen row."""
        return self._current

    def show_lines(self, lines: Sequence[SectionLine], current: int = 0) -> None:
        """These sections; nothing is emitted."""
        self._lines = tuple(lines)
        self._current = min(current, max(len(self._lines) - 1, 0))
        self.setFixedHeight(max(ROW_PIXELS * len(self._lines), 1))
        self._tell()
        self.update()

    def choose(self, row: int) -> None:
        """The row that is drawn large beside."""
        if 0 <= row < len(self._lines) and row != self._current:
            self._current = row
            self._tell()
            self.update()
            self.chosen.emit(row)

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(360, ROW_PIXELS * len(self._lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(self._current + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        self.choose(int(event.position().y()) // ROW_PIXELS)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Row by row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._range()
        for at, line in enumerate(self._lines):
            row = QRect(0, at * ROW_PIXELS, self.width(), ROW_PIXELS)
            self._paint_ground(painter, row, at)
            self._paint_row(painter, row, line, low, high)
        painter.end()

    def _range(self) -> tuple[float, float]:
        """One scale for all rows, with some air."""
        known = [value for line in self._lines for value in (*line.agent, *line.team) if value is not None]
        low, high = min(known, default=0.0), max(known, default=1.0)
        return (low, high) if high - low > 0.05 else (max(0.0, low - 0.05), min(1.0, high + 0.05))

    def _paint_ground(self, painter: QPainter, row: QRect, at: int) -> None:
        if at != self._current or len(self._lines) < 2:
            return
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(QRectF(row), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_row(self, painter: QPainter, row: QRect, line: SectionLine, low: float, high: float) -> None:
        colours = self._theme.colours
        title = max(LEAST_TITLE, int(row.width() * TITLE_SHARE))
        inner = row.adjusted(PADDING, 0, -PADDING, 0)
        words = QRect(inner.left(), row.top(), title - PADDING, row.height())
        painter.setPen(QColor(colours.text))
        painter.setFont(self.font())
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        right = inner.right() - FIGURE_PIXELS - DIFFERENCE_PIXELS
        spark = QRectF(words.right() + PADDING, row.top() + SPARK_INSET, 0, row.height() - 2 * SPARK_INSET)
        spark.setRight(right - PADDING)
        self._paint_spark(painter, spark, line.team, colours.note, low, high, dot=False)
        self._paint_spark(painter, spark, line.agent, colours.agent, low, high, dot=True)
        self._paint_figures(painter, QRect(right, row.top(), inner.right() - right, row.height()), line)

    def _paint_spark(
        self, painter: QPainter, place: QRectF, values: Sequence[float | None], colour: str, low: float, high: float,
        *, dot: bool,
    ) -> None:  # fmt: skip
        if place.width() < 24 or not values:
            return
        step = place.width() / max(len(values) - 1, 1)
        spots = [
            None if value is None
            else QPointF(place.left() + at * step, place.bottom() - place.height() * (value - low) / (high - low))
            for at, value in enumerate(values)
        ]  # fmt: skip
        pen = QPen(QColor(colour), 2 if dot else 1)
        if not dot:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for before, after in pairwise(spots):
            if before is not None and after is not None:
                painter.drawLine(before, after)
        last = next((spot for spot in reversed(spots) if spot is not None), None)
        if dot and last is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(last, 3.5, 3.5)

    def _paint_figures(self, painter: QPainter, place: QRect, line: SectionLine) -> None:
        colours, font = self._theme.colours, tabular(self.font())
        to_right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        figure = QRect(place.left(), place.top(), FIGURE_PIXELS, place.height())
        painter.drawText(figure, to_right, per_cent(line.now))
        painter.setFont(font)
        painter.setPen(QColor(self._ink(line.difference)))
        rest = QRect(figure.right(), place.top(), place.right() - figure.right(), place.height())
        painter.drawText(rest, to_right, signed_points(line.difference))

    def _ink(self, difference: float | None) -> str:
        colours = self._theme.colours
        if difference is None or abs(difference) < MEANT:
            return colours.text_muted
        return colours.good_text if difference > 0 else colours.warning_text

    def _tell(self) -> None:
        if not self._lines:
            return
        told = QCoreApplication.translate("Charts", "{section}: {now}, {difference} against the team")
        lines = [
            told.format(section=line.title, now=per_cent(line.now), difference=signed_points(line.difference))
            for line in self._lines
        ]
        self.setAccessibleDescription(lines[self._current])
        self.setToolTip("\n".join(lines))


def per_cent(share: float | None) -> str:
    """A share as whole per cent."""
    return "–" if share is None else f"{QLocale().toString(round(share * 100))} %"


def signed_points(difference: float | None) -> str:
    """A difference of shares in percentage points, with its sign."""
    if difference is None:
        return "–"
    amount = round(difference * 100, 1)
    sign = "+" if amount > 0 else "−" if amount < 0 else "±"
    return f"{sign}{QLocale().toString(abs(amount), 'f', 1)}"
