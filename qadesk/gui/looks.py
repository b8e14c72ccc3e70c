"""Style classes of widgets that are being made."""

from PySide6.QtWidgets import QWidget


def dressed(widget: QWidget, classes: str) -> None:
    """Give a widget that was not shown yet its style classes; ``theme.set_class`` would polish it twice."""
    widget.setProperty("class", classes)
