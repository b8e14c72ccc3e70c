"""An amount that may be absent: a check with its words, and the field beside it."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from qadesk.gui.inputs.amount import AmountField
from qadesk.gui.inputs.spots import Note, Spot, column_of
from qadesk.gui.theme import set_class


class OptionalAmount(QWidget):
    """Without the check there is no amount; the one that was there before comes back with it."""

    edited = Signal(object, bool)
    """(``Decimal`` or ``None``, whether by typing)."""

    def __init__(self, words: str, first: Decimal, *, percent: bool = False, behind: str = "") -> None:
        super().__init__()
        self._last = first
        self.check = QCheckBox(words)
        self.field = AmountField(percent=percent)
        self.field.setAccessibleName(words)
        self.note = Note()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.check)
        line.addStretch(1)
        line.addWidget(self.field)
        unit = QLabel("%" if percent else behind)
        set_class(unit, "muted")
        line.addWidget(unit)
        column = column_of(self, 2)
        column.addLayout(line)
        column.addWidget(self.note)
        self.check.clicked.connect(self._switch)
        self.field.amount_edited.connect(self._take)
        self.field.complained.connect(self.note.complain)

    def show_amount(self, value: Decimal | None, *, read_only: bool) -> None:
        """What holds now."""
        if value is not None:
            self._last = value
        self.check.setChecked(value is not None)
        self.check.setEnabled(not read_only)
        self.field.show_amount(self._last)
        self.field.setEnabled(value is not None)
        self.field.setReadOnly(read_only)

    def offer(self, first: Decimal) -> None:
        """What the check brings where nothing held yet."""
        if not self.check.isChecked():
            self._last = first

    def spot(self, path: str) -> Spot:
        """The field as the holder of a path."""
        return Spot(path, self.field, self.note)

    def _switch(self, on: bool) -> None:
        self.edited.emit(self._last if on else None, False)
        if on:
            self.field.setFocus()
            self.field.selectAll()

    def _take(self, value: Decimal) -> None:
        self.edited.emit(value, True)
