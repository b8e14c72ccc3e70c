"""How a row of two versions side by side is painted: two columns of text, each with its points at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qadesk.gui.palette import Palette
from qadesk.gui.scorecards.compare_rows import CompareModel, Line, Look, Row
from qadesk.gui.theme import Theme, tabular

MARGIN, LEAD, GUTTER = 14, 7, 24
SECTION_LEAD = 16
FIGURE_GAP = 10
LEAST_WIDTH = 60
_Index = QModelIndex | QPersistentModelIndex


class CompareDelegate(QStyledItemDelegate):
    """Paints the rows in sight; remembers the texts laid out for the present width."""

    def __init__(self, view: QListView, model: CompareModel, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._model, self._theme = view, model, theme
        self._laid: dict[tuple[int, bool], tuple[list[QTextLayout], float]] = {}
        self._width = 0
        self._measure()

    def forget(self) -> None:
        """Other rows, another width, another font or theme: everything has to be laid out anew."""
        self._laid.clear()
        self._measure()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the longer side."""
        self._follow_width()
        row = self._model.rows[index.row()]
        heights = (self._side(index.row(), left)[1] for left in (True, False))
        return QSize(self._width, round(max(*heights, self._metrics.height()) + 2 * LEAD + self._above(row)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, then the two sides."""
        self._follow_width()
        row = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row, index.row())
        top = option.rect.top() + LEAD + self._above(row)
        for left in (True, False):
            at = option.rect.left() + (MARGIN if left else MARGIN + self._column() + GUTTER)
            self._paint_side(painter, row, index.row(), left, QPointF(at, top))
        painter.restore()

    def _measure(self) -> None:
        self._font = tabular(self._view.font())
        self._bold = QFont(self._font)
        self._bold.setBold(True)
        self._metrics = QFontMetricsF(self._bold)

    def _follow_width(self) -> None:
        width = self._view.viewport().width()
        if width != self._width:
            self._width = width
            self._laid.clear()

    def _column(self) -> float:
        return max((self._width - 2 * MARGIN - GUTTER) / 2, LEAST_WIDTH)

    def _above(self, row: Row) -> int:
        return SECTION_LEAD if row.kind == "section" else 0

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, number: int) -> None:
        """A change has a soft ground on the side it is on; the cursor a frame and its bar."""
        colours, area = self._theme.colours, QRectF(option.rect).adjusted(1, self._above(row) + 1, -1, -1)
        at_cursor = number == self._view.currentIndex().row()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QColor(colours.accent) if at_cursor and self._view.hasFocus() else Qt.PenStyle.NoPen)
        if at_cursor or hovered:
            painter.setBrush(QColor(colours.accent_soft if at_cursor else colours.surface_alt))
            painter.drawRoundedRect(area, 6, 6)
        if row.changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(area.left(), area.top() + 5, 3, area.height() - 10), 1.5, 1.5)

    def _paint_side(self, painter: QPainter, row: Row, number: int, left: bool, at: QPointF) -> None:
        colours = self._theme.colours
        lines, _ = self._side(number, left)
        painter.setPen(QColor(colours.text))
        for layout in lines:
            layout.draw(painter, at)
        figure = row.left_figure if left else row.right_figure
        if figure:
            strong = row.figure_changed and not left
            painter.setFont(self._bold if strong or row.kind == "section" else self._font)
            painter.setPen(QColor(colours.accent_text if strong else colours.text_muted))
            place = QRectF(at.x(), at.y(), self._column(), self._metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, figure)

    def _side(self, number: int, left: bool) -> tuple[list[QTextLayout], float]:
        known = self._laid.get((number, left))
        if known is None:
            row = self._model.rows[number]
            figure = row.left_figure if left else row.right_figure
            room = self._metrics.horizontalAdvance(figure) + FIGURE_GAP if figure else 0.0
            known = self._lay_out(row.left if left else row.right, max(self._column() - room, LEAST_WIDTH))
            self._laid[number, left] = known
        return known

    def _lay_out(self, lines: Sequence[Line], width: float) -> tuple[list[QTextLayout], float]:
        """The lines below each other, wrapped; their height."""
        found, top = [], 0.0
        for line in lines:
            layout = QTextLayout("".join(run.text for run in line), self._font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.setFormats(self._formats(line))
            layout.beginLayout()
            while (part := layout.createLine()).isValid():
                part.setLineWidth(width)
                part.setPosition(QPointF(0, top))
                top += part.height()
            layout.endLayout()
            found.append(layout)
            top += 2
        return found, top

    def _formats(self, line: Line) -> list[QTextLayout.FormatRange]:
        found, start = [], 0
        for run in line:
            each = QTextLayout.FormatRange()
            each.start, each.length = start, _units(run.text)
            each.format = look_of(run.look, self._theme.colours)
            found.append(each)
            start += each.length
        return found


def look_of(look: Look, colours: Palette) -> QTextCharFormat:
    """What a run looks like; red is for critical errors only, so what is gone is struck out on a warning's ground."""
    found = QTextCharFormat()
    found.setForeground(QColor(colours.text))
    match look:
        case "strong":
            found.setFontWeight(QFont.Weight.Bold)
        case "muted":
            found.setForeground(QColor(colours.text_muted))
        case "gone":
            found.setFontStrikeOut(True)
            found.setForeground(QColor(colours.warning_text))
            found.setBackground(QColor(colours.warning_soft))
        case "come":
            found.setForeground(QColor(colours.good_text))
            found.setBackground(QColor(colours.good_soft))
    return found


def _units(text: str) -> int:
    """The length in Qt's units: characters outside the basic plane count twice."""
    return len(text.encode("utf-16-le")) // 2
