"""What hands do in the editors: typing, picking, clicking."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.gui.inputs.choosing import Picker
from tests.gui.workbench import compose


def retype(field: QWidget, text: str) -> None:
    """Select all and type."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_in(field, text)


def type_in(field: QWidget, text: str) -> None:
    """Key by key; what a keyboard does not have comes from an input method."""
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        compose(field, text)


def pick(picker: Picker, data: object) -> None:
    """Choose by keyboard, as who tabs into the list does."""
    at = [each for each, _ in picker.entries].index(data)
    picker.setCurrentIndex(at)
    picker.activated.emit(at)


def click(button: QWidget) -> None:
    """With the left button, once it stands where it belongs."""
    QApplication.processEvents()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
