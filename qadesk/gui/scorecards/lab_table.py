"""Sortable tables of figures: columns declared as plain values, a model over rows, a calm view."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qadesk.gui.plots.charts.change import CHANGE_ROLE, Change, ChangeDelegate
from qadesk.gui.theme import Theme

R = TypeVar("R")
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 41
LINE_PIXELS = 30
TITLE_PIXELS, TITLE_PADDING = 13, 18
"""As the style sheet has the titles of columns."""
LEAST_PIXELS = 110
"""What a column of texts without a width needs."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its title, what it says of a row, by what it sorts (``None`` goes last); ``width`` 0 takes the rest."""

    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any]
    width: int = 0
    figures: bool = False
    """Right-aligned."""
    tip: Callable[[R], str] | None = None
    change: Callable[[R], Change] | None = None
    """For a column that is a picture; ``text`` is what a screen reader says of it."""
    bars: bool = False
    icon: Callable[[R], QIcon | None] | None = None
    hint: str = ""
    """What the column tells, for a title that is short."""


class Figures(QAbstractTableModel, Generic[R]):
    """Rows in the order that was chosen last, which stays when other rows come."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self.rows: list[R] = []
        self._given: list[R] = []
        self._by: tuple[int, bool] | None = None

    def show(self, rows: Sequence[R]) -> None:
        """Other rows, in their own order until somebody sorts."""
        self.beginResetModel()
        self._given = list(rows)
        self.rows = self._sorted()
        self.endResetModel()

    def use(self, columns: Sequence[Column[R]]) -> None:
        """The same columns over another scale."""
        self.columns = list(columns)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """All rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """All columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Text, alignment, tooltip, picture and the row itself."""
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return None if column.change else column.text(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            told = column.tip if column.tip and role == Qt.ItemDataRole.ToolTipRole else column.text
            return told(row) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.figures else LEFT
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            return column.icon(row)
        if role == CHANGE_ROLE and column.change:
            return column.change(row)
        return row if role == ROW_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Titles, above their figures."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self.columns[section].figures else LEFT
        return self.columns[section].hint or None if role == Qt.ItemDataRole.ToolTipRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; rows without a value last, whichever way; below 0: as they were given."""
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        kept = [(index, self.rows[index.row()]) for index in old]
        self._by = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self.rows = self._sorted()
        places = {id(row): at for at, row in enumerate(self.rows)}
        self.changePersistentIndexList(old, [self.index(places[id(row)], index.column()) for index, row in kept])
        self.layoutChanged.emit()

    def _sorted(self) -> list[R]:
        if self._by is None:
            return list(self._given)
        column, falling = self._by
        value = self.columns[column].sort
        some = [row for row in self._given if value(row) is not None]
        none = [row for row in self._given if value(row) is None]
        return [*sorted(some, key=value, reverse=falling), *none]


class FiguresTable(QTableView):
    """Whole rows are chosen; Return and a double click open one."""

    opened = Signal(object)
    """The row that was asked for."""

    def __init__(self, model: Figures[Any], theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(LINE_PIXELS)
        self.verticalHeader().setDefaultSectionSize(LINE_PIXELS)
        self._dress_columns(theme)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW_ROLE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW_ROLE))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A column that takes the rest never falls below what can be read."""
        super().resizeEvent(event)
        self._share_room()

    def _dress_columns(self, theme: Theme) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(40)
        self.setSortingEnabled(True)
        self.setItemDelegate(_RowDelegate(self))
        for at, column in enumerate(self.figures.columns):
            header.resizeSection(at, column.width or 140)
            if column.change:
                self.setItemDelegateForColumn(at, ChangeDelegate(self, theme, bars=column.bars))

    def _share_room(self) -> None:
        """Texts without a width and pictures share what the others leave."""
        header, columns = self.horizontalHeader(), self.figures.columns
        font = QFont(header.font())
        font.setPixelSize(TITLE_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        titles = QFontMetrics(font)
        least = [
            max(each.width or LEAST_PIXELS, titles.horizontalAdvance(each.title) + TITLE_PADDING) for each in columns
        ]
        wide = [at for at, column in enumerate(columns) if not column.width or column.change]
        more = max((self.viewport().width() - sum(least)) // max(len(wide), 1), 0)
        for at, width in enumerate(least):
            header.resizeSection(at, width + (more if at in wide else 0))


class _RowDelegate(QStyledItemDelegate):
    """A row is one thing: no cell of its own has the focus."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Without a cell's focus frame."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
