"""Tab goes the way of the eye, also through what was put in between later."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def in_order(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout that Tab can reach, as the layouts have them."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from in_order(inner)
        elif widget is not None:
            own = widget.layout()
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            elif own is not None:
                yield from in_order(own)


def first_in(widget: QWidget) -> QWidget:
    """The widget itself, or the first one in it that Tab can reach where it is only the place of others."""
    layout = widget.layout()
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or layout is None:
        return widget
    return next((each for each in in_order(layout) if not each.isHidden()), widget)


def order_tabs(widgets: Sequence[QWidget]) -> None:
    """Let Tab go from each to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
