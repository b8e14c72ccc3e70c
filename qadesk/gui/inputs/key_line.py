"""The key of an item: shown, and changed only by who means it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qadesk.domain.items.shapes import KEY
from qadesk.domain.scorecards import NA
from qadesk.gui.actions import OWN_ESCAPE
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.spots import Note, Spot, column_of, plain_label
from qadesk.gui.looks import dressed


class KeyLine(QWidget):
    """The key, a button that opens a field for another one, and what that would mean."""

    renamed = Signal(str)
    """The key that is wanted; it can be one, and nobody has it."""

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._taken: frozenset[str] = frozenset()
        self.text = plain_label()
        self.change = QPushButton(self.tr("Change…"))
        dressed(self.change, "quiet compact small")
        self.change.clicked.connect(self.open)
        self.field = LineField()
        self.field.setAccessibleName(self.tr("New key"))
        self.field.returnPressed.connect(self._take)
        self.field.left.connect(self.close_field)
        self.field.setProperty(OWN_ESCAPE, True)
        self.use = QPushButton(self.tr("Use this key"))
        self.use.clicked.connect(self._take)
        self.cancel = QPushButton(self.tr("Cancel"))
        dressed(self.cancel, "quiet")
        self.cancel.clicked.connect(self.close_field)
        self.warning = plain_label(
            self.tr(
                "Answers given so far are matched by this key: under another one they no longer count for this item "
                "in the lab, the advisor and the comparison of versions. Conditions of this card follow."
            )
        )
        self.note = Note()
        self._lay_out()
        self.close_field()

    def show_key(self, key: str, taken: frozenset[str]) -> None:
        """The key, and those that others of the card have."""
        if key != self._key:
            self.close_field()
        self._key, self._taken = key, taken
        self.text.setText(self.tr("Key: {key}").format(key=key))

    def open(self) -> None:
        """Offer another key."""
        self.field.setText(self._key)
        self._open(True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def close_field(self) -> None:
        """The key stays."""
        focused = any(part.hasFocus() for part in (self.field, self.use, self.cancel))
        self.note.complain("")
        self._open(False)
        if focused:
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def spot(self) -> Spot:
        """Where the key is held."""
        return Spot("key", self.change, self.note)

    def _open(self, opened: bool) -> None:
        for part in (self._host, self.warning):
            part.setVisible(opened)
        self.change.setVisible(not opened)
        self.text.setVisible(not opened)

    def _take(self) -> None:
        wanted = self.field.text().strip()
        if wanted == self._key:
            self.close_field()
        elif not KEY.fullmatch(wanted) or wanted == NA:
            self.note.complain(self.tr("A key is a lower-case word of letters, digits, - and _, other than “na”."))
        elif wanted in self._taken:
            self.note.complain(self.tr("Something else in this card has the key “{key}”.").format(key=wanted))
        else:
            self.close_field()
            self.renamed.emit(wanted)

    def _lay_out(self) -> None:
        column = column_of(self, 4)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.text, 1)
        line.addWidget(self.change)
        column.addLayout(line)
        self._host = QWidget()
        fields = column_of(self._host, 6)
        fields.addWidget(self.field)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.use)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        fields.addLayout(buttons)
        column.addWidget(self._host)
        column.addWidget(self.warning)
        column.addWidget(self.note)
