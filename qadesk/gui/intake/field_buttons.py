"""What a chosen stretch of a name can be: a button for each field, and one's own by its name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.name_patterns import FIELDS
from qadesk.gui.flow import FlowLayout
from qadesk.gui.intake.words import field_name
from qadesk.gui.looks import dressed


class FieldButtons(QWidget):
    """The button of what the stretch is now stands pressed."""

    picked = Signal(str)
    """The field, '' for text as it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        flow = QWidget()
        layout = FlowLayout(flow, 6)
        for name in (*FIELDS, ""):
            button = QPushButton(field_name(name) if name else self.tr("Text as it stands"))
            button.setCheckable(True)
            button.setAutoDefault(False)
            dressed(button, "option")
            button.clicked.connect(lambda _=False, name=name: self.picked.emit(name))
            layout.addWidget(button)
            self.buttons[name] = button
        self.own = _OwnField()
        self.own.setPlaceholderText(self.tr("A field of its own, then Enter"))
        self.own.setAccessibleName(self.tr("A field of its own"))
        self.own.setFixedWidth(220)
        self.own.entered.connect(self._own)
        layout.addWidget(self.own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)

    def show_field(self, field: str | None) -> None:
        """What the stretch is; ``None`` where nothing is chosen."""
        self.setEnabled(field is not None)
        for name, button in self.buttons.items():
            button.setChecked(name == field)
        self.own.setText(field if field and field not in self.buttons else "")

    def _own(self) -> None:
        if self.own.text().strip():
            self.picked.emit(self.own.text().strip())


class _OwnField(QLineEdit):
    """Enter is the field's, not the dialog's."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, leave the rest."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
