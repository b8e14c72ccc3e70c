"""The table of a scorecard's versions: a row each, of which one or two are chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
)

from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.gui.scorecards.version_words import count_word

VERSION_ROLE = Qt.ItemDataRole.UserRole
USES, NOTE = 4, 7
"""Columns."""
_Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class VersionTable(QTreeWidget):
    """Return and a double click go on with what is chosen."""

    entered_on = Signal()
    """The rows that are chosen shall be looked at."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setItemDelegate(_WholeRow(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderLabels(headings)
        self.headerItem().setTextAlignment(USES, RIGHT)
        self.itemDoubleClicked.connect(lambda *_: self.entered_on.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_on.emit()
        else:
            super().keyPressEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row that has the keyboard has one frame round all of it."""
        super().drawRow(painter, option, index)
        if self.hasFocus() and index.row() == self.currentIndex().row():
            painter.save()
            painter.setPen(QPen(self.palette().highlight().color(), 1))
            painter.drawRect(QRect(option.rect).adjusted(0, 0, -1, -1))
            painter.restore()

    def count(self, uses: Mapping[int, int]) -> None:
        """Write into each row how many evaluations were given under its version; none under a draft."""
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            assert item is not None
            version = item.data(0, VERSION_ROLE)
            item.setText(USES, "" if version == DRAFT_VERSION else count_word(uses.get(version, 0)))
            item.setTextAlignment(USES, RIGHT)
        self._fit()

    def _fit(self) -> None:
        """Columns as wide as what they hold; the last one takes the rest."""
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(self.columnCount() - 1):
            self.resizeColumnToContents(column)


class _WholeRow(QStyledItemDelegate):
    """A row is one thing: no cell of its own has the keyboard."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Without a cell's frame."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
