"""How a figure of the sound is painted: name, bar in its party's colour, what is usual, and the value at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qadesk.gui.palette import Palette
from qadesk.gui.theme import Theme, tabular

if TYPE_CHECKING:
    from qadesk.gui.desk.facts_panel import FactsModel

ROW = 26
_MARGIN, _GAP, _BAR = 6, 12, 5
_LEAST_BAR = 40
_Index = QModelIndex | QPersistentModelIndex


def bar_colour(key: str, colours: Palette) -> str:
    """A party's own colour, talk-over's, red for silence; all else is neutral."""
    for start, colour in (
        ("agent", colours.agent),
        ("customer", colours.customer),
        ("talk", colours.talkover),
        ("silence", colours.critical),
        ("longest_silence", colours.critical),
        ("speech", colours.accent),
    ):
        if key.startswith(start):
            return colour
    return colours.note


class FactsDelegate(QStyledItemDelegate):
    """Columns as wide as their widest text: the bars take what is left."""

    def __init__(self, view: QListView, model: FactsModel, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._model, self._theme = view, model, theme
        self._columns = (0.0, 0.0)
        model.modelReset.connect(self.measure)
        self.measure()

    def measure(self) -> None:
        """The figures, the font or the language have changed."""
        self._font = tabular(self._view.font())
        self._small = QFont(self._font)
        self._small.setPixelSize(12)
        metrics, facts = QFontMetricsF(self._font), self._model.facts
        names = max((metrics.horizontalAdvance(fact.label) for fact in facts), default=0.0)
        with_bars = (fact.value for fact in facts if fact.share is not None)
        values = max(map(metrics.horizontalAdvance, with_bars), default=0.0)
        self._columns = (names, values)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows alike."""
        return QSize(self._view.viewport().width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, name, bar, what is usual, value."""
        fact, colours = self._model.facts[index.row()], self._theme.colours
        names, values = self._columns
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, bool(fact.spans))
        line = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        room = line.width() - values - 2 * _GAP - _LEAST_BAR
        names = min(names, max(room, line.width() / 3))
        painter.setFont(self._font)
        painter.setPen(QColor(colours.text))
        metrics = QFontMetricsF(self._font)
        name = metrics.elidedText(fact.label, Qt.TextElideMode.ElideRight, names + 1)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, fact.value)
        middle = line.adjusted(names + _GAP, 0, -values - _GAP, 0)
        if fact.compared:
            own = line.adjusted(names + _GAP, 0, -metrics.horizontalAdvance(fact.value) - _GAP, 0)
            self._paint_compared(painter, own, fact.compared)
        elif fact.share is not None and middle.width() > 0:
            self._paint_bar(painter, middle, fact.share, bar_colour(fact.key, colours))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, leads_somewhere: bool) -> None:
        colours = self._theme.colours
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and leads_somewhere
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        if hovered or focused:
            painter.setPen(QColor(colours.accent) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface_alt if hovered else colours.surface))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_compared(self, painter: QPainter, area: QRectF, text: str) -> None:
        """Where other rows have their bar, at the right."""
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.colours.text_muted))
        shown = QFontMetricsF(self._small).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)

    def _paint_bar(self, painter: QPainter, area: QRectF, share: float, colour: str) -> None:
        groove = QRectF(area.left(), area.center().y() - _BAR / 2, area.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.border))
        painter.drawRoundedRect(groove, _BAR / 2, _BAR / 2)
        length = groove.width() * min(max(share, 0.0), 1.0)
        if length > 0:
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(groove.left(), groove.top(), max(length, _BAR), _BAR), _BAR / 2, _BAR / 2)
