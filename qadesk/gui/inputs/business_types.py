"""Choosing business types: those that the program or the workspace knows as buttons, others as they are written."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from qadesk.domain.call_words import CALL_WORDS, coded
from qadesk.gui.theme import set_class
from qadesk.gui.words import caption, field_word

COLUMNS = 3


class BusinessTypes(QObject):
    """None chosen means any."""

    changed = Signal()

    def __init__(self, host: QWidget, others: QLineEdit, columns: int = COLUMNS) -> None:
        super().__init__(host)
        self._host, self._others, self._columns = host, others, columns
        self._grid = QGridLayout(host)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self.buttons: dict[str, QPushButton] = {}
        others.textChanged.connect(self.changed)
        self.offer(CALL_WORDS["business_type"])

    def offer(self, names: Iterable[str]) -> None:
        """More types to choose from."""
        for name in names:
            if name in self.buttons:
                continue
            button = QPushButton(caption(field_word("business_type", name)), self._host)
            button.setCheckable(True)
            button.setAutoDefault(False)
            set_class(button, "toggle")
            button.toggled.connect(self.changed)
            self._grid.addWidget(button, *divmod(len(self.buttons), self._columns))
            self.buttons[name] = button

    def choose(self, names: Iterable[str]) -> None:
        """Put the choice to these types."""
        wanted = tuple(names)
        self.offer(wanted)
        for name, button in self.buttons.items():
            button.setChecked(name in wanted)
        self._others.clear()

    def chosen(self) -> tuple[str, ...]:
        """The types chosen and written, each once; empty: any."""
        written = (coded("business_type", part) for part in re.split(r"[,，、;；\n]", self._others.text()))
        picked = [name for name, button in self.buttons.items() if button.isChecked()]
        return tuple(dict.fromkeys([*picked, *(part for part in written if part)]))
