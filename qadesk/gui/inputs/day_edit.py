"""A day chosen from a calendar or typed."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit


class DayEdit(QDateEdit):
    """A day; ``picked`` when a hand has chosen or typed another."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setKeyboardTracking(False)
        self.dateChanged.connect(lambda _: self.picked.emit(self.day()))

    def show_day(self, day: date) -> None:
        """The day that holds."""
        with QSignalBlocker(self):
            self.setDate(QDate(day.year, day.month, day.day))

    def day(self) -> date:
        """The day that stands there."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())
