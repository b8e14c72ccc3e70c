"""The list of a transcript's rows: measured in turns, painted where in sight, kept at the row that is heard."""

from bisect import bisect_left

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from qadesk.gui.desk.transcript_paint import TranscriptDelegate
from qadesk.gui.desk.transcript_rows import TranscriptModel
from qadesk.gui.theme import Theme

_BATCH = 100
"""Rows that are measured in one turn: about 4 ms."""
_SETTLED_MS = 80


class TranscriptList(QListView):
    """Rows of their own height, of which only those in sight are painted."""

    chosen = Signal(QModelIndex)
    """Return on a row."""
    user_moved = Signal()
    """The user scrolled."""
    resized = Signal()
    wrapped = Signal()
    """Rows have other heights now."""
    menu_wanted = Signal(object, QPoint)
    """(Row, where on the screen)."""

    def __init__(self, model: TranscriptModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self._delegate = TranscriptDelegate(self, model, theme)
        self.setItemDelegate(self._delegate)
        self._sought = -1
        self._widths = QTimer(self)
        self._widths.setSingleShot(True)
        self._widths.setInterval(_SETTLED_MS)
        self._widths.timeout.connect(self._wrap_anew)
        model.looks_changed.connect(self.viewport().update)
        self.setAccessibleName(self.tr("Transcript"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setBatchSize(_BATCH)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(28)
        self.verticalScrollBar().sliderPressed.connect(self.user_moved)
        self.verticalScrollBar().actionTriggered.connect(lambda _: self.user_moved.emit())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)

    def measure(self) -> None:
        """The font or the language has changed."""
        self._delegate.measure()
        self._wrap_anew()

    def lay_out_in_turns(self) -> None:
        """Other rows are coming: they are measured some at a time, so that a long transcript holds nothing up."""
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def keep_in_sight(self, row: int) -> None:
        """Bring a row to the upper part where it, or the one after it, is out of sight; later if not yet laid out."""
        index = self._rows.index(row)
        self._sought = -1
        if not self.visualRect(index).isValid():
            self._sought = row
            QTimer.singleShot(0, self, self._seek_again)
            return
        after = self._rows.index(min(row + 1, self._rows.rowCount() - 1))
        area = self.viewport().rect()
        if not (area.contains(self.visualRect(index)) and area.contains(self.visualRect(after))):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - area.height() // 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes to the row; keys that move the cursor end following."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        before = self.currentIndex().row(), self.verticalScrollBar().value()
        super().keyPressEvent(event)
        if before != (self.currentIndex().row(), self.verticalScrollBar().value()):
            self.user_moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; the list no longer follows."""
        super().wheelEvent(event)
        self.user_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts wrap elsewhere, once the width has settled."""
        super().resizeEvent(event)
        self.resized.emit()
        if event.oldSize().width() != event.size().width() and self._rows.rows and self.isVisible():
            self._widths.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Its width is known by now."""
        super().showEvent(event)
        if self._rows.rows:
            self._wrap_anew()

    def _wrap_anew(self) -> None:
        """In turns from the top on, but all at once where the place would be lost by that."""
        top = self.first_in_sight()
        self.setLayoutMode(QListView.LayoutMode.SinglePass if top else QListView.LayoutMode.Batched)
        self.doItemsLayout()
        self.scrollTo(self._rows.index(top), QAbstractItemView.ScrollHint.PositionAtTop)
        self.wrapped.emit()

    def first_in_sight(self) -> int:
        """The first row that ends below the upper edge; rows lie where they did before their heights changed."""
        rows = range(self._rows.rowCount() if self.verticalScrollBar().value() else 0)
        return bisect_left(rows, 0, key=lambda row: self.visualRect(self._rows.index(row)).bottom())

    def _seek_again(self) -> None:
        if 0 <= self._sought < self._rows.rowCount() and self.isVisible():
            self.keep_in_sight(self._sought)

    def _ask_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menu_wanted.emit(self._rows.rows[index.row()], self.viewport().mapToGlobal(at))
