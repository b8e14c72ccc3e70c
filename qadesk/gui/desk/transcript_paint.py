"""How a row of a transcript is painted: time, party, text in as many lines as it needs, hits of a search."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qadesk.gui.desk.transcript_rows import Row, RowKind, TranscriptModel, party_name
from qadesk.gui.palette import Palette
from qadesk.gui.scoring_form import figures
from qadesk.gui.theme import Theme, tabular

_MARGIN, _LEAD = 6, 5
_GAP = 14
_Index = QModelIndex | QPersistentModelIndex
_LEAST_WIDTH = 40


def ink_of(kind: RowKind, colours: Palette) -> str:
    """The colour of a party's name."""
    return {
        "agent": colours.agent_text,
        "customer": colours.customer_text,
        "talkover": colours.talkover_text,
        "silence": colours.text_muted,
        "": colours.text_muted,
    }[kind]


class TranscriptDelegate(QStyledItemDelegate):
    """Paints the rows in sight; remembers how wide each text is, so that the heights of thousands cost little."""

    def __init__(self, view: QListView, model: TranscriptModel, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._model, self._theme = view, model, theme
        self._widths: dict[str, float] = {}
        self._heights: dict[tuple[str, int], int] = {}
        self.measure()

    def measure(self) -> None:
        """The font or the language has changed."""
        self._font = tabular(self._view.font())
        self._bold = QFont(self._font)
        self._bold.setBold(True)
        self._metrics = QFontMetricsF(self._font)
        bold = QFontMetricsF(self._bold)
        kinds: tuple[RowKind, ...] = ("agent", "customer", "silence", "talkover")
        self._party = max(bold.horizontalAdvance(party_name(kind)) for kind in kinds)
        self._widths.clear()
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the text needs in the view's width."""
        width = self._view.viewport().width()
        text = self._model.rows[index.row()].text
        return QSize(width, self._height(text, int(width - self._text_left() - _MARGIN)) + 2 * _LEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, time, party, text."""
        row, colours = self._model.rows[index.row()], self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index.row())
        line = QRectF(option.rect).adjusted(_MARGIN, _LEAD, -_MARGIN, 0)
        line.setHeight(self._metrics.height())
        painter.setFont(self._font)
        painter.setPen(QColor(colours.text_muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, figures.clock(row.start_ms))
        painter.setFont(self._bold)
        painter.setPen(QColor(ink_of(row.kind, colours)))
        painter.drawText(
            line.adjusted(self._time_width(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, party_name(row.kind)
        )
        painter.setFont(self._font)
        painter.setPen(QColor(colours.text if row.line is not None else colours.text_muted))
        self._paint_text(painter, option.rect, row, index.row())
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """The cursor's frame shows while the list has the keyboard, and around the hit that a search stands at."""
        colours, heard = self._theme.colours, row == self._model.heard
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        at_cursor = row == self._view.currentIndex().row()
        focused = at_cursor and (self._view.hasFocus() or row in self._model.hits)
        painter.setPen(QColor(colours.accent) if focused else Qt.PenStyle.NoPen)
        if heard or hovered or focused:
            painter.setBrush(
                QColor(colours.accent_soft if heard else colours.surface_alt if hovered else colours.surface)
            )
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_text(self, painter: QPainter, rect: QRect, row: Row, number: int) -> None:
        left, width = rect.left() + self._text_left(), rect.width() - self._text_left() - _MARGIN
        needle = self._model.needle if row.line is not None else ""
        looks: list[QTextLayout.FormatRange] = []
        if needle and needle in row.text.casefold():
            look = QTextCharFormat()
            look.setBackground(QColor(self._theme.colours.found))
            looks = [_range(start, len(needle), look) for start in found_in(row.text, needle)]
        self._laid_out(row.text, int(width)).draw(painter, QPointF(left, rect.top() + _LEAD), looks)

    def _laid_out(self, text: str, width: int) -> QTextLayout:
        """The text in lines: broken where Chinese and words allow it, and within only what is longer than a line."""
        layout, option, top = QTextLayout(text, self._font), QTextOption(), 0.0
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, _LEAST_WIDTH))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _time_width(self) -> float:
        longest = self._model.rows[-1].start_ms if self._model.rows else 0
        return self._width(figures.clock(longest)) + _GAP

    def _text_left(self) -> float:
        return _MARGIN + self._time_width() + self._party + _GAP

    def _width(self, text: str) -> float:
        if text not in self._widths:
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def _height(self, text: str, width: int) -> int:
        if self._width(text) <= width:
            return round(self._metrics.height())
        key = (text, width)
        if key not in self._heights:
            self._heights[key] = round(self._laid_out(text, width).boundingRect().height())
        return self._heights[key]


def found_in(text: str, needle: str) -> list[int]:
    """Where ``needle`` (case folded) begins in ``text``; hits do not overlap."""
    folded, starts, at = text.casefold(), [], 0
    if len(folded) != len(text):  # a letter that folds to several: places would shift
        folded = text.lower() if len(text.lower()) == len(text) else text
    while (at := folded.find(needle, at)) >= 0:
        starts.append(at)
        at += len(needle)
    return starts


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made
