"""Calm tables of pages: whole lines without a grid, a cell as text or as a chip."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qadesk.gui.theme import Theme

R = TypeVar("R")

Tone = Literal["", "plain", "accent", "good", "warning", "critical"]
"""'' is no chip."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LINE_PIXELS = 34
PADDING = 8
LEAST_STRETCHED = 96
BAR_PIXELS = 3
TONE_ROLE = int(Qt.ItemDataRole.UserRole)

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; ``muted`` for what is said beside the data."""

    text: str
    tone: Tone = ""
    muted: bool = False
    bar: float | None = None
    """A share (0 to 1), shown as a slim bar along the foot of the cell."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """``title`` is in the reader's language; ``width`` in pixels, 0 takes what is left."""

    name: str
    title: str
    width: int
    cell: Callable[[R], Cell]
    alignment: Qt.AlignmentFlag = LEFT
    gives_way: int = 0
    """Columns with the highest number are the first to go where it is narrow; 0 always stays."""


class LinesModel(QAbstractTableModel, Generic[R]):
    """All rows are here: a queue has hundreds, not hundreds of thousands."""

    def __init__(self, columns: Sequence[Column[R]], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[R, ...] = ()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Replace them; nothing happens when they are the same."""
        if tuple(rows) == self.rows:
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One a row."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The declared columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Text, tooltip and alignment; the ``Cell`` itself for the delegate."""
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == TONE_ROLE:
            return column.cell(self.rows[index.row()])
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return column.cell(self.rows[index.row()]).text or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self.columns[section].alignment
        return None


class LinesTable(QTableView):
    """One line is current; Enter (by the page's command) and double click open it."""

    opened = Signal(int)
    """The row that was double-clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(LINE_PIXELS)
        lines.setDefaultSectionSize(LINE_PIXELS)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def set_up(self, model: LinesModel[Any], theme: Theme) -> None:
        """Show ``model``; called once."""
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self, theme))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for number, column in enumerate(model.columns):
            if column.width:
                header.resizeSection(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        theme.theme_changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        model = cast("LinesModel[Any] | None", self.model())
        if model is None:
            return
        shown = list(model.columns)
        while sum(column.width or LEAST_STRETCHED for column in shown) > self.viewport().width():
            last = max(shown, key=lambda column: column.gives_way)
            if not last.gives_way:
                break
            shown.remove(last)
        for number, column in enumerate(model.columns):
            self.setColumnHidden(number, column not in shown)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()


class _LineDelegate(QStyledItemDelegate):
    """A line is one thing: no cell of its own has the focus, only the line has a ground."""

    def __init__(self, table: LinesTable, theme: Theme) -> None:
        super().__init__(table)
        self._table, self._theme = table, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, then text or chip, then a mark at the left of the current line."""
        self._paint_ground(painter, option, index)
        cell, alignment = index.data(TONE_ROLE), index.data(int(Qt.ItemDataRole.TextAlignmentRole))
        if isinstance(cell, Cell) and cell.bar is not None:
            self._paint_bar(painter, option, cell.bar)
        if not isinstance(cell, Cell) or not cell.text:
            return
        if cell.tone:
            to_right = bool(int(alignment) & int(Qt.AlignmentFlag.AlignRight))
            self._paint_chip(painter, option, cell, to_right=to_right)
            return
        rect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        colours = self._theme.colours
        painter.setPen(QColor(colours.text_muted if cell.muted else colours.text))
        text = option.fontMetrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(alignment), text)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Lines of one height."""
        return QSize(super().sizeHint(option, index).width(), LINE_PIXELS)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, rect = self._theme.colours, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
        elif index.row() == self._table.hovered:
            painter.fillRect(rect, QColor(colours.surface_alt))
        current = index.column() == 0 and index.row() == self._table.currentIndex().row()
        if current and self._table.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, share: float) -> None:
        rect = option.rect
        whole = QRectF(rect.left() + PADDING, rect.bottom() - BAR_PIXELS - 2, rect.width() - 2 * PADDING, BAR_PIXELS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for width, ink in ((whole.width(), "border"), (whole.width() * share, "accent")):
            painter.setBrush(QColor(getattr(self._theme.colours, ink)))
            bar = QRectF(whole.left(), whole.top(), width, BAR_PIXELS)
            painter.drawRoundedRect(bar, BAR_PIXELS / 2, BAR_PIXELS / 2)
        painter.restore()

    def _paint_chip(self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, *, to_right: bool) -> None:
        font = QFont(option.font)
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        width = min(QFontMetrics(font).horizontalAdvance(cell.text) + 16, option.rect.width() - 2 * PADDING)
        left = option.rect.left() + PADDING
        if to_right:
            left = option.rect.right() - PADDING - width + 1
        chip = QRectF(left, option.rect.center().y() - 9.5, width, 20)
        ground, ink = self._inks(cell.tone, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(chip, 9, 9)
        painter.setPen(QColor(ink))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, cell.text)
        painter.restore()

    def _inks(self, tone: Tone, *, chosen: bool) -> tuple[str, str]:
        colours = self._theme.colours
        if chosen and tone in ("plain", "accent"):  # the ground of a chosen line would swallow the chip's own
            return colours.surface, colours.accent_text if tone == "accent" else colours.text
        return {
            "accent": (colours.accent_soft, colours.accent_text),
            "good": (colours.good_soft, colours.good_text),
            "warning": (colours.warning_soft, colours.warning_text),
            "critical": (colours.critical_soft, colours.critical),
        }.get(tone, (colours.surface_alt, colours.text_muted))
