"""Choosing one of a few things: a list that opens, and chips side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from qadesk.gui.looks import dressed
from qadesk.gui.words import caption


class Picker(QComboBox):
    """A list that opens; turning the wheel scrolls the editor and never changes a card."""

    picked = Signal(object)
    """The data of what a hand has chosen."""

    def __init__(self, parent: QWidget | None = None, *, letters: int = 6) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.entries: list[tuple[object, str]] = []
        """(data, words) of what is offered. Kept here: Qt would hand enumerations back as bare texts."""
        self.activated.connect(lambda at: self.picked.emit(self.entries[at][0]))

    def offer(self, entries: Sequence[tuple[object, str]]) -> None:
        """(data, words) of everything that can be chosen, a line where the words are ''."""
        if list(entries) == self.entries:
            return
        self.entries = list(entries)
        self.clear()
        for _, words in entries:
            if words:
                self.addItem(words)
            else:
                self.insertSeparator(self.count())

    def show_data(self, data: object) -> None:
        """What holds."""
        self.setCurrentIndex(next((at for at, (each, _) in enumerate(self.entries) if each == data), -1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words that are longer than the list is wide end in dots."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = option.fontMetrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, place.width())
        option.currentText = words
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to whatever scrolls."""
        event.ignore()


class Chips(QWidget):
    """A few things side by side, one of which holds."""

    picked = Signal(str)

    def __init__(self, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for name, words in entries:
            chip = self._chips[name] = QPushButton(caption(words))
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            dressed(chip, "option")
            chip.clicked.connect(lambda _=False, name=name: self.picked.emit(name))
            self._group.addButton(chip)
            line.addWidget(chip)
        line.addStretch(1)

    def chip(self, name: str) -> QPushButton:
        """The chip of that name."""
        return self._chips[name]

    def show_name(self, name: str) -> None:
        """What holds."""
        self._chips[name].setChecked(True)
