"""The inspector's day in figures, in the desk's corner: by what is assigned, else by what the filter still holds."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from qadesk.domain.assignments import DayFigures
from qadesk.gui.desk.call_queue import ChosenQueue
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.jobs import deliver
from qadesk.services.evaluate import Day


class DayLine(QObject):
    """What is overtaken by a later question is dropped."""

    failed = Signal(object)
    """A ``UserError``."""

    def __init__(
        self, label: QLabel, services: DeskServices, inspector_no: str, queue: ChosenQueue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._label, self._evaluating, self._days = label, services.evaluating, services.days
        self._inspector_no, self._queue = inspector_no, queue
        self._wish = 0

    def count(self) -> None:
        """Ask how the day stands."""
        self._wish += 1
        wish = self._wish

        def assigned(figures: DayFigures) -> None:
            if wish == self._wish:
                self._label.setText(self._assigned(figures))

        def filtered(day: Day) -> None:
            if wish == self._wish:
                text = self.tr("Today {done}    Waiting {waiting}").format(done=day.done, waiting=day.waiting)
                self._label.setText(text)

        if self._queue.name == "assigned":
            deliver(self._days.of(self._inspector_no), self, assigned, self.failed.emit)
        else:
            counted = self._evaluating.day(self._inspector_no, self._queue.wanted())
            deliver(counted, self, filtered, self.failed.emit)

    def _assigned(self, day: DayFigures) -> str:
        planned = max(day.planned, day.done)
        parts = [self.tr("Today {done} / {planned}").format(done=day.done, planned=planned)]
        parts.append(self.tr("Waiting {waiting}").format(waiting=day.open))
        if day.due_today:
            parts.append(self.tr("due today {count}").format(count=day.due_today))
        if day.overdue:
            parts.append(self.tr("overdue {count}").format(count=day.overdue))
        return "    ".join(parts)
