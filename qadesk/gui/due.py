"""A due date as it is read: how late, or how soon."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from qadesk.gui.lines import Cell

UNKNOWN = "—"


def due_cell(due_on: dt.date | None, today: dt.date) -> Cell:
    """Until when, as a chip: what is late stands out, without the red that only critical errors have."""
    if due_on is None:
        return Cell(UNKNOWN, muted=True)
    days = (due_on - today).days
    if days < -1:
        text = QCoreApplication.translate("Today", "Overdue: {days} days").format(days=-days)
        return Cell(text, "warning")
    if days == -1:
        return Cell(QCoreApplication.translate("Today", "Overdue: 1 day"), "warning")
    if days == 0:
        return Cell(QCoreApplication.translate("Today", "Due today"), "accent")
    if days == 1:
        return Cell(QCoreApplication.translate("Today", "Tomorrow"), "plain")
    return Cell(due_on.isoformat(), "plain")
