"""The list in which two versions of a scorecard stand side by side; the keyboard walks from change to change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from qadesk.gui.scorecards.compare_paint import CompareDelegate
from qadesk.gui.scorecards.compare_rows import CompareModel, Row
from qadesk.gui.theme import Theme

NEXT_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Right)
PREVIOUS_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Left)
BATCH = 30
"""Rows laid out at a time: texts of hundreds of items would hold up the window."""


class ChangesView(QListView):
    """Ctrl with an arrow goes to the next or previous change, Esc leaves."""

    left = Signal()

    def __init__(self, model: CompareModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._painter = CompareDelegate(self, model, theme)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        theme.theme_changed.connect(self._dress_anew)

    def put(self, rows: list[Row]) -> None:
        """Show other rows."""
        self._painter.forget()
        self._rows.put(rows)

    def step(self, direction: int) -> None:
        """To the next (1) or previous (-1) change."""
        place = self._rows.next_change(self.currentIndex().row(), direction)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place))
            self.scrollTo(self._rows.index(place), QListView.ScrollHint.EnsureVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with an arrow walks, Esc leaves."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (*NEXT_KEYS, *PREVIOUS_KEYS):
            self.step(1 if event.key() in NEXT_KEYS else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height of rows depends on the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _dress_anew(self) -> None:
        self._painter.forget()
        self.viewport().update()
