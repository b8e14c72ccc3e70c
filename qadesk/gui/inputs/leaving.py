"""Widgets that go from an editor while it is in use."""

from PySide6.QtWidgets import QLineEdit, QWidget


def let_go(widget: QWidget) -> None:
    """Take a widget from the screen at once, and away soon.

    A field in it that has the keyboard says nothing any more: what it stood for may be another part by now.
    """
    for field in widget.findChildren(QLineEdit):
        field.blockSignals(True)
    parent = widget.parentWidget()
    layout = parent.layout() if parent is not None else None
    if layout is not None:
        layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
