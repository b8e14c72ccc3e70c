"""A list with an explanation above, buttons below, and what went wrong in between."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.gui.lines import Column, LinesModel, LinesTable
from qadesk.gui.notices import in_words
from qadesk.gui.parts import wrapped
from qadesk.gui.theme import Theme, set_class

R = TypeVar("R")


class KeyTable(LinesTable):
    """Enter opens the line, Delete takes it away."""

    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The two keys of a list; all others as ever."""
        at = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self.opened.emit(at)
        elif event.key() == Qt.Key.Key_Delete and at >= 0:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


class ListPanel(QWidget, Generic[R]):
    """``buttons`` stand below the list; those of ``of_a_line`` are usable only while a line is current."""

    def __init__(self, theme: Theme, columns: Sequence[Column[R]], explanation: str, nothing: str) -> None:
        super().__init__()
        self.model: LinesModel[Any] = LinesModel(columns, self)
        self.table = KeyTable()
        self.table.set_up(self.model, theme)
        self.table.setAccessibleName(explanation)
        self.nothing = wrapped(nothing)
        self.said = wrapped("", "critical small")
        self.said.hide()
        self._of_a_line: list[QPushButton] = []
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addWidget(wrapped(explanation))
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        column.addWidget(self.said)
        column.addLayout(self._foot)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._limit())
        self.setFocusProxy(self.table)

    @property
    def current(self) -> R | None:
        """What the current line is of."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def add_button(self, button: QPushButton, *, of_a_line: bool = False) -> None:
        """Put a button below the list."""
        button.setAutoDefault(False)
        self._foot.addWidget(button)
        if of_a_line:
            self._of_a_line.append(button)

    def end_buttons(self) -> None:
        """What comes after stands at the other side."""
        self._foot.addStretch(1)

    def show_rows(self, rows: Sequence[R], current: R | None = None) -> None:
        """Replace the lines; ``current`` (or the first) becomes current."""
        at = max(self.table.currentIndex().row(), 0)
        self.model.show_rows(rows)
        self.nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if rows:
            at = rows.index(current) if current in rows else min(at, len(rows) - 1)
            self.table.setCurrentIndex(self.model.index(at, 0))
        self._limit()

    def say(self, text: str, classes: str = "muted small") -> None:
        """A sentence below the list."""
        self.said.setText(text)
        set_class(self.said, classes)
        self.said.setVisible(bool(text))

    def refuse(self, error: UserError) -> None:
        """What went wrong, and what to do."""
        self.say(in_words(error), "critical small")

    def _limit(self) -> None:
        for button in self._of_a_line:
            button.setEnabled(self.current is not None)
