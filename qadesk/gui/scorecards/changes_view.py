"""The list in which two versions of a scorecard stand side by side; the keyboard walks from change to change."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from qadesk.gui.scorecards.compare_paint import CompareDelegate
from qadesk.gui.scorecards.compare_rows import CompareModel, Row
from qadesk.gui.theme import Theme

NEXT_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Right)
PREVIOUS_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Left)
BATCH = 30
"""Rows laid out at a time: texts of hundreds of items would hold up the window."""


def walking(event: QKeyEvent) -> int:
    """1 for the keys that go to the next place to look at, -1 for the previous one, else 0."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_F8 and plain in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return 1 if plain == Qt.KeyboardModifier.NoModifier else -1
    if plain == Qt.KeyboardModifier.ControlModifier:
        return (event.key() in NEXT_KEYS) - (event.key() in PREVIOUS_KEYS)
    return 0


class ChangesView(QListView):
    """F8, or Ctrl with an arrow, goes to the next change, Shift+F8 to the previous one; Esc leaves."""

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

    def event(self, event: QEvent) -> bool:
        """F8 means the next change here, whatever the page does on it elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and walking(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8, or Ctrl with an arrow, walks; Esc leaves."""
        step = walking(event)
        if step:
            self.step(step)
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
