"""The calendar of coaching: what is planned, what is late, what was held; planning and moving by mouse or keys."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.after.coaching import CalendarRow, SessionState
from qadesk.gui.coaching import words
from qadesk.gui.coaching.entries import Entry, EntryList
from qadesk.gui.coaching.month_view import DayNote, MonthView
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.services.container import Services

SIDE_PIXELS = 304


class CalendarPanel(QWidget):
    """A month at the left, the chosen day at the right."""

    days_wanted = Signal(object, object)
    plan_wanted = Signal(object)
    """On this day."""
    begin_wanted = Signal(object)
    move_wanted = Signal(object)
    cancel_wanted = Signal(object)
    """Each carries the ``SessionRow``."""
    agent_wanted = Signal(str)

    def __init__(self, services: Services, shell: Shell) -> None:
        super().__init__()
        self._zone, self._writable = services.zone, services.writable
        theme = shell.theme
        self.month = MonthView(theme, services.cards.today())
        self.title = styled(QLabel(), "heading")
        self.back, self.on = QToolButton(), QToolButton()
        for button, icon, name, step in (
            (self.back, "mdi6.chevron-left", self.tr("The month before (Page Up)"), -1),
            (self.on, "mdi6.chevron-right", self.tr("The next month (Page Down)"), 1),
        ):
            styled(button, "quiet")
            button.setIcon(theme.icon(icon))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, step=step: self.month.turn(step))
        self.today = styled(QPushButton(self.tr("Today")), "quiet")
        self.today.clicked.connect(lambda: self.month.go_to(services.cards.today()))
        self.day_title = styled(QLabel(), "heading")
        self.sessions = EntryList(theme, self.tr("Sessions of the day"))
        self.nothing = wrapped(self.tr("Nothing is planned on this day. Enter or a double click plans a session."))
        self.plan = styled(QPushButton(self.tr("Plan …")), "primary")
        self.begin = QPushButton(self.tr("Begin"))
        self.move_button = QPushButton(self.tr("Move …"))
        self.cancel = QPushButton(self.tr("Cancel …"))
        self._rows: tuple[CalendarRow, ...] = ()
        self._lay_out()
        self._connect()
        self._show_day()

    def refresh(self) -> None:
        """Ask for what is shown."""
        self._span = (self.month.first, self.month.last)
        self.days_wanted.emit(*self._span)

    def show_rows(self, rows: Sequence[CalendarRow], off: frozenset[dt.date] = frozenset()) -> None:
        """The sessions of the days that are shown, and the days off among them."""
        self._rows = tuple(rows)
        notes: dict[dt.date, list[DayNote]] = {}
        for row in rows:
            notes.setdefault(row.day, []).append(self._note(row))
        self.month.show_notes(notes, off)
        self._show_day()

    def current(self) -> CalendarRow | None:
        """The chosen session."""
        key = self.sessions.current_key()
        return next((row for row in self._rows if row.session.uid == key), None)

    def _note(self, row: CalendarRow) -> DayNote:
        session = row.session
        at = session.started_at_ms if session.started_at_ms is not None else session.planned_at_ms
        text = f"{words.instant(at, self._zone)[11:]} {session.agent or session.agent_no}"
        tone = "warning" if row.overdue else words.state_tone(session.state)
        if session.state is SessionState.PLANNED and not row.overdue:
            tone = "accent"
        return DayNote(session.uid, text, tone, f"{text}, {self._state(row)}")

    def _state(self, row: CalendarRow) -> str:
        return self.tr("Overdue") if row.overdue else words.state_word(row.session.state)

    def _entry(self, row: CalendarRow) -> Entry:
        session, note = row.session, self._note(row)
        coach = session.coach or session.coach_no
        return Entry(
            key=session.uid, title=note.text, below=" · ".join(p for p in (coach, session.topic) if p),
            chip=self._state(row), tone=note.tone or "plain", about=row,
        )  # fmt: skip

    def _show_day(self) -> None:
        day = self.month.day
        qday = QDate(day.year, day.month, day.day)
        locale = QLocale()
        self.title.setText(f"{locale.standaloneMonthName(day.month)} {day.year}")
        self.day_title.setText(locale.toString(qday, QLocale.FormatType.LongFormat))
        rows = [row for row in self._rows if row.day == day]
        self.sessions.show_entries([self._entry(row) for row in rows])
        self.sessions.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._enable()

    def _enable(self) -> None:
        row = self.current()
        planned = row is not None and row.session.state is SessionState.PLANNED
        for button in (self.begin, self.move_button, self.cancel):
            button.setVisible(planned and self._writable)
        self.plan.setVisible(self._writable)

    def _chosen(self, _day: object) -> None:
        if (self.month.first, self.month.last) != self._span:
            self.refresh()
        self._show_day()

    def _emit(self, signal: Signal) -> None:
        row = self.current()
        if row is not None:
            signal.emit(row.session)  # type: ignore[attr-defined]

    def _open(self, _key: str) -> None:
        row = self.current()
        if row is not None:
            self.agent_wanted.emit(row.session.agent_no)

    def _connect(self) -> None:
        self._span = (self.month.first, self.month.last)
        self.month.day_chosen.connect(self._chosen)
        self.month.day_opened.connect(self.plan_wanted)
        self.sessions.picked.connect(lambda _: self._enable())
        self.sessions.opened.connect(self._open)
        self.plan.clicked.connect(lambda: self.plan_wanted.emit(self.month.day))
        self.begin.clicked.connect(lambda: self._emit(self.begin_wanted))  # type: ignore[arg-type]
        self.move_button.clicked.connect(lambda: self._emit(self.move_wanted))  # type: ignore[arg-type]
        self.cancel.clicked.connect(lambda: self._emit(self.cancel_wanted))  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        left = styled(QFrame(), "card")
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(self.title)
        head.addStretch(1)
        for part in (self.today, self.back, self.on):
            head.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.month, 1)
        right = styled(QFrame(), "card")
        right.setFixedWidth(SIDE_PIXELS)
        side = QVBoxLayout(right)
        side.setContentsMargins(16, 12, 16, 12)
        side.setSpacing(8)
        side.addWidget(self.day_title)
        side.addWidget(self.nothing)
        side.addWidget(self.sessions, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.begin, self.move_button, self.cancel):
            line.addWidget(button)
        line.addStretch(1)
        side.addStretch(0)
        side.addLayout(line)
        side.addWidget(self.plan)
        body = QHBoxLayout(self)
        body.setContentsMargins(24, 0, 24, 16)
        body.setSpacing(12)
        body.addWidget(left, 1)
        body.addWidget(right)
