"""The inspector's day in figures, in the desk's corner: by what is assigned, else by what the filter still holds."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from qadesk.domain.assignments import DayFigures
from qadesk.domain.recordings import RecordingFilter
from qadesk.gui.desk.call_queue import QueueName
from qadesk.gui.jobs import OnError, deliver
from qadesk.services.evaluate import Day, Evaluating


class DaysOf(Protocol):
    """The days of inspectors."""

    def of(self, inspector_no: str) -> "Future[DayFigures]":
        """The present day."""


class DayLine(QObject):
    """What is overtaken by a later question is dropped."""

    def __init__(
        self,
        label: QLabel,
        evaluating: Evaluating,
        days: DaysOf,
        inspector_no: str,
        wanted: Callable[[], RecordingFilter],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._label, self._evaluating, self._days = label, evaluating, days
        self._inspector_no, self._wanted = inspector_no, wanted
        self._wish = 0

    def count(self, queue: QueueName, failed: OnError) -> None:
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

        if queue == "assigned":
            deliver(self._days.of(self._inspector_no), self, assigned, failed)
        else:
            deliver(self._evaluating.day(self._inspector_no, self._wanted()), self, filtered, failed)

    def _assigned(self, day: DayFigures) -> str:
        planned = max(day.planned, day.done)
        parts = [self.tr("Today {done} / {planned}").format(done=day.done, planned=planned)]
        parts.append(self.tr("Waiting {waiting}").format(waiting=day.open))
        if day.due_today:
            parts.append(self.tr("due today {count}").format(count=day.due_today))
        if day.overdue:
            parts.append(self.tr("overdue {count}").format(count=day.overdue))
        return "    ".join(parts)
