"""Trees whose rows are one thing each: the keyboard has a row, never a cell of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QWidget

_Index = QModelIndex | QPersistentModelIndex


class WholeRowDelegate(QStyledItemDelegate):
    """Paints cells without a frame of their own."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Without a cell's frame."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class WholeRowTree(QTreeWidget):
    """The row that has the keyboard has one frame round all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(WholeRowDelegate(self))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row, then its frame."""
        super().drawRow(painter, option, index)
        current = self.currentIndex()
        if self.hasFocus() and (index.row(), index.parent()) == (current.row(), current.parent()):
            painter.save()
            painter.setPen(QPen(self.palette().highlight().color(), 1))
            painter.drawRect(QRect(option.rect).adjusted(0, 0, -1, -1))
            painter.restore()
