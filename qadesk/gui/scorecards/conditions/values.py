"""The values of a condition's row: chips to be picked, and a field for others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from qadesk.gui.fields import LineField
from qadesk.gui.flow import FlowLayout
from qadesk.gui.inputs.leaving import let_go
from qadesk.gui.looks import dressed
from qadesk.gui.scorecards.conditions.subjects import Offer
from qadesk.gui.words import caption

WIDEST = 190
"""Pixels of a value's words."""


class ValueChip(QPushButton):
    """A value; a long one is shown by its beginning, so that it fits a narrow column."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        self.setText(caption(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WIDEST)))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        dressed(self, "option")


class ValueChips(QWidget):
    """Values side by side, several of which may hold; a field for others."""

    toggled = Signal(object)
    """An ``Offer``."""
    entered = Signal(str)
    """What was typed into the field."""

    def __init__(self) -> None:
        super().__init__()
        self.offers: list[Offer] = []
        self.chips: list[ValueChip] = []
        self._flow = FlowLayout(self)
        self.entry = LineField()
        self.entry.setFixedWidth(110)
        dressed(self.entry, "compact small")
        self.entry.editingFinished.connect(self._take)
        self._flow.addWidget(self.entry)

    def show_values(self, offered: list[Offer], held: tuple[object, ...], wanted: str) -> None:
        """What can be picked, what holds, and whether anything else can be typed."""
        if [each.words for each in offered] != [each.words for each in self.offers]:
            self._make(offered)
        self.offers = offered
        for chip, offer in zip(self.chips, offered, strict=True):
            chip.setChecked(offer.value in held)
        self.entry.setVisible(bool(wanted))
        number = wanted in ("whole", "number")
        self.entry.setPlaceholderText(self.tr("another number") if number else self.tr("another"))
        self.entry.setAccessibleName(self.tr("Another value"))

    def focus_entry(self) -> None:
        """Put the cursor into the field for other values."""
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, offered: list[Offer]) -> None:
        focused = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            let_go(chip)
        self.chips = []
        for at, offer in enumerate(offered):
            chip = ValueChip(offer.words or str(offer.value))
            chip.clicked.connect(lambda _=False, at=at: self.toggled.emit(self.offers[at]))
            self._flow.insert(at, chip)
            chip.show()
            self.chips.append(chip)
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        text = self.entry.text().strip()
        if text:
            self.entry.clear()
            self.entered.emit(text)
