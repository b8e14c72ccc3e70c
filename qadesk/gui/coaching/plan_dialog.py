"""Planning a session, or moving one: who, when, how long, what about."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from qadesk.domain.people import Person
from qadesk.gui.coaching.finder import AgentFinder
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.parts import wrapped

FIRST_TIME = dt.time(14, 0)
MINUTES = 30


class PlanDialog(QDialog):
    """``wanted`` carries agent, instant (ms), minutes and topic; the dialog closes when the caller is content."""

    wanted = Signal(str, object, int, str)

    def __init__(
        self, people: Iterable[Person], zone: ZoneInfo, day: dt.date, agent_no: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self._agent_no = agent_no
        self.setWindowTitle(self.tr("Plan a coaching session"))
        self.setMinimumWidth(420)
        self.agent = AgentFinder()
        self.agent.offer(people)
        self.agent.show_agent(agent_no)
        self.agent.found.connect(self._take)
        self.agent.textEdited.connect(lambda _: self._take(""))
        self.day = DayEdit()
        self.day.show_day(day)
        self.time = QTimeEdit(QTime(FIRST_TIME.hour, FIRST_TIME.minute))
        self.time.setDisplayFormat("HH:mm")
        self.minutes = QSpinBox()
        self.minutes.setRange(5, 240)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(MINUTES)
        self.minutes.setSuffix(" min")
        self.topic = LineField()
        self.topic.setPlaceholderText(self.tr("What this session is about"))
        self.problem = wrapped("", "critical small")
        self.problem.hide()
        self._lay_out()
        (self.day if agent_no else self.agent).setFocus()

    def for_moving(self, at_ms: int, minutes: int, topic: str) -> None:
        """The same session at another time."""
        at = dt.datetime.fromtimestamp(at_ms / 1000, self._zone)
        self.setWindowTitle(self.tr("Move the session"))
        self.day.show_day(at.date())
        self.time.setTime(QTime(at.hour, at.minute))
        self.minutes.setValue(minutes)
        self.topic.setText(topic)
        for part in (self.agent, self.minutes, self.topic):
            part.setEnabled(False)

    def complain(self, text: str) -> None:
        """Why it was not taken."""
        self.problem.setText(text)
        self.problem.show()

    def at_ms(self) -> int:
        """The instant that is wanted."""
        time = self.time.time()
        at = dt.datetime.combine(self.day.day(), dt.time(time.hour(), time.minute()), self._zone)
        return int(at.timestamp() * 1000)

    def accept(self) -> None:
        """Hand over what is wanted; the caller closes."""
        fitting = self.agent.fitting(self.agent.text())
        number = self._agent_no or (fitting[0] if len(fitting) == 1 else "")
        if not number:
            self.complain(self.tr("Choose an agent from the list: type a part of the name or the number."))
            self.agent.setFocus()
            return
        self.wanted.emit(number, self.at_ms(), self.minutes.value(), self.topic.text().strip())

    def _take(self, no: str) -> None:
        self._agent_no = no

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for title, part in (
            (self.tr("Agent"), self.agent),
            (self.tr("Day"), self.day),
            (self.tr("Time"), self.time),
            (self.tr("Length"), self.minutes),
            (self.tr("Topic"), self.topic),
        ):
            form.addRow(title, part)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(buttons)
