"""Tab goes the way of the eye, also through what was put in between later."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def in_order(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout that Tab can reach, as the layouts have them."""
    for part in _parts(layout):
        if isinstance(part, QLayout):
            yield from in_order(part)
        elif part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield part
        elif (own := part.layout()) is not None:
            yield from in_order(own)


def _parts(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts in a layout, in its order.

    Its items are not asked for: PySide keeps what ``itemAt`` gives beyond the item's end, and whatever stands at that
    address next is taken for it when the layout goes.
    """
    host = layout.parentWidget()
    widgets = host.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if host is not None else []
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in widgets]
    placed += [(layout.indexOf(each), each) for each in layout.children() if isinstance(each, QLayout)]
    return [part for at, part in sorted(placed, key=lambda each: each[0]) if at >= 0]


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
