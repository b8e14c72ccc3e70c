"""The page of today, for each role what counts for it first: calls to score, what is due after scores, notices."""

import datetime as dt
from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QDate, QItemSelectionModel, QLocale, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qadesk.domain.after.due import DueLine
from qadesk.domain.after.notices import NoticeRow
from qadesk.domain.assignments import AssignmentRow, DayFigures, is_here
from qadesk.domain.people import Person, Role
from qadesk.domain.sampling import SamplingPlan
from qadesk.gui.forms.ui_today import Ui_Today
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import LINE_PIXELS, LinesModel
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.gui.today.columns import InspectorLine, QueueLine, hours, minutes, queue_columns, team_columns
from qadesk.gui.today.due_card import DueCard
from qadesk.gui.today.notices_card import NoticesCard
from qadesk.gui.words import strata_titles
from qadesk.services.blind import Blind
from qadesk.services.container import Services

REFRESH_MS = 300
LOOK_EVERY_MS = 30_000
"""Time is written as often; and the day may have changed."""
BAR_PIXELS = 360
SCORING = (Role.INSPECTOR, Role.LEAD)
"""They are assigned calls; for the others this page is about what follows the scores."""
TEAM_LINES = 6
"""As many inspectors are seen at least, where there are so many."""


class TodayPage(QWidget):
    """Speaks through the shell's signals: ``open_assigned`` goes out; changed evaluations and assignments come in.

    ``sampling``: there is a page on which a lead can plan and draw.
    """

    def __init__(self, services: Services, person: Person, shell: Shell, *, sampling: bool = False) -> None:
        super().__init__()
        self._services, self._person, self._shell, self._sampling = services, person, shell, sampling
        self._lead = person.role is Role.LEAD
        self._scores = person.role in SCORING
        self._blind = Blind(services.executor, services.settings, person)
        self._locale = QLocale()
        self._wish = 0
        self._wanted_page = "recordings"
        self.form = Ui_Today()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self._strata: dict[str, str] = {}
        self._told = False
        """Whether it is known what is assigned."""
        formats = Formats(services.zone, self._locale)
        columns = queue_columns(formats, self._today, lambda key: self._strata.get(key, key))
        self.queue = LinesModel(columns, self)
        self.team = LinesModel(team_columns(self._locale), self)
        self.due = DueCard(shell, services.zone, self._today, self)
        self.unread = NoticesCard(services, person, shell, self)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self.look)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY_MS)
        self._clock.timeout.connect(self.look)
        self._set_up_form()
        self._connect()
        self.form.startButton.setEnabled(False)

    def look(self) -> None:
        """Ask how things stand now; what is overtaken by a later question is dropped."""
        self._wish += 1
        wish, services, no = self._wish, self._services, self._person.no
        deliver(services.days.of(no), self, lambda day: self._show_day(day) if wish == self._wish else None)
        deliver(services.sampling.plans(), self, self._name_strata)
        deliver(services.assigning.queue(no), self, lambda rows: self._veil(rows, wish))
        due, unread = services.due.of(self._person), services.notices.rows(no, unread=True)
        deliver(due, self, lambda lines: self._show_due(lines) if wish == self._wish else None)
        deliver(unread, self, lambda rows: self._show_unread(rows) if wish == self._wish else None)
        if self._lead:
            deliver(services.catalogue.people(Role.INSPECTOR), self, lambda people: self._ask_days(people, wish))

    def refresh(self) -> None:
        """Show what has changed; gathered, so that a hundred changes are one look."""
        if self.isVisible() and not self._refresh.isActive():
            self._refresh.start()

    def start(self) -> None:
        """Open what is due first and not away in a work pack; what comes after it follows on the desk."""
        if self.queue.rows:
            self._open(next((at for at, line in enumerate(self.queue.rows) if is_here(line.row)), 0))

    def open_current(self) -> None:
        """Open the current line; on a button, Enter presses it."""
        form = self.form
        for button in (form.startButton, form.emptyButton):
            if button.hasFocus():
                button.click()
                return
        at = self.due.table.currentIndex().row()
        if self.due.table.hasFocus() and at >= 0:
            self.due.open(at)
            return
        index = form.queueTable.currentIndex()
        if index.isValid() and form.queueTable.hasFocus():
            self._open(index.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The lines have the keyboard first."""
        super().focusInEvent(event)
        form = self.form
        first, second = (form.queueTable, self.due.table) if self._scores else (self.due.table, form.queueTable)
        for widget in (first, second, form.emptyButton):
            if widget.isVisible():
                widget.setFocus(event.reason())
                return

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew, and go on looking while the page is in front."""
        super().showEvent(event)
        self.look()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is in front."""
        super().hideEvent(event)
        self._clock.stop()

    # -- composition --------------------------------------------------------------------------------------------------

    def _set_up_form(self) -> None:
        form, theme, commands = self.form, self._shell.theme, self._shell.commands
        form.queueTable.set_up(self.queue, theme)
        form.teamTable.set_up(self.team, theme)
        form.timeBar.set_up(theme)
        form.timeBar.setFixedWidth(BAR_PIXELS)
        for at in range(form.figuresLayout.count()):
            item = form.figuresLayout.itemAt(at)
            form.figuresLayout.setStretch(at, int(item is not None and item.spacerItem() is not None))
        form.legend.set_up(theme)
        form.teamCard.setVisible(self._lead)
        self._lay_out()
        for card in (form.queueCard, form.emptyCard):
            card.hide()  # neither before it is known which
        if self._lead:
            form.pageLayout.setStretch(form.pageLayout.indexOf(form.emptyCard), 1)
        form.emptyIcon.setPixmap(theme.icon("mdi6.calendar-check-outline").pixmap(48, 48))
        commands.dress(form.startButton, "today.start")
        commands.keys_changed.connect(self._label)
        self._label()

    def _lay_out(self) -> None:
        """What is due and what is to be read stand side by side: below an inspector's calls, else above all."""
        form = self.form
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.due, 3)
        row.addWidget(self.unread, 2)
        below = form.queueCard if self._person.role is not Role.INSPECTOR else form.teamCard
        at = form.pageLayout.indexOf(below)
        form.pageLayout.insertLayout(at, row, 3 if self._scores else 4)
        form.figuresCard.setVisible(self._scores)
        form.startButton.setVisible(self._scores)

    def _connect(self) -> None:
        form, signals, bind = self.form, self._shell.signals, self._shell.commands.bind
        form.queueTable.opened.connect(self._open)
        form.emptyButton.clicked.connect(lambda: signals.show_page.emit(self._wanted_page))
        signals.evaluations_changed.connect(self.refresh)
        signals.assignments_changed.connect(self.refresh)
        signals.recordings_changed.connect(self.refresh)
        signals.after_changed.connect(self.refresh)
        signals.coaching_changed.connect(self.refresh)
        bind("today.start", self.start, self)
        bind("today.open", self.open_current, self)

    def _label(self) -> None:
        """The main button says its key."""
        keys = self._shell.commands.keys("today.start")
        text = keys[0].toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "↵") if keys else ""
        self.form.startButton.setText((self.tr("Start with the next one") + f"  {text}").strip())

    def _today(self) -> dt.date:
        return self._services.days.today()

    # -- what has come ------------------------------------------------------------------------------------------------

    def _veil(self, rows: Sequence[AssignmentRow], wish: int) -> None:
        seen = self._blind.assignments(rows)
        deliver(seen, self, lambda lines: self._show_lines(lines) if wish == self._wish else None)

    def _ask_days(self, people: Sequence[Person], wish: int) -> None:
        """One after the other, in the reader's thread; the lines are shown when the last has come."""
        today = self._today()
        present = [each for each in people if each.left_on is None or each.left_on >= today]
        lines: list[InspectorLine] = []
        if not present:
            self._show_team([])

        def take(person: Person, day: DayFigures) -> None:
            lines.append(InspectorLine(person.no, person.name, day))
            if len(lines) == len(present) and wish == self._wish:
                self._show_team(lines)

        for person in present:
            asked: Future[DayFigures] = self._services.days.of(person.no)
            deliver(asked, self, partial(take, person))

    def _show_due(self, lines: Sequence[DueLine]) -> None:
        self.due.show_lines(lines)
        self._show_empty()

    def _show_unread(self, rows: Sequence[NoticeRow]) -> None:
        self.unread.show_rows(rows)
        self._show_empty()

    def _show_day(self, day: DayFigures) -> None:
        form, locale = self.form, self._locale
        date = locale.toString(QDate(day.day.year, day.day.month, day.day.day), QLocale.FormatType.LongFormat)
        form.dateLabel.setText(date)
        for label, figure in (
            (form.plannedFigure, locale.toString(day.planned)),
            (form.doneFigure, locale.toString(day.done)),
            (form.dueFigure, locale.toString(day.due_today)),
            (form.overdueFigure, locale.toString(day.overdue)),
            (form.hoursFigure, hours(day, locale)),
        ):
            label.setText(figure)
        own = self._scores and bool(not self._lead or day.planned or day.done or day.overdue)
        form.figuresCard.setVisible(own)
        form.startButton.setVisible(own)
        set_class(form.dueFigure, "figure accent" if day.due_today else "figure")
        set_class(form.overdueFigure, "figure warning" if day.overdue else "figure")
        self._show_per_call(day)

    def _show_per_call(self, day: DayFigures) -> None:
        parts = (day.listening_ms, day.scoring_ms, day.idle_ms)
        listening, scoring, idle = (minutes(part, day.calls, self._locale) for part in parts)
        texts = (
            self.tr("Listening {minutes}").format(minutes=listening),
            self.tr("Scoring {minutes}").format(minutes=scoring),
            self.tr("Idle {minutes}").format(minutes=idle),
        )
        form = self.form
        form.perCallFigure.setText(minutes(sum(parts), day.calls, self._locale))
        form.timeBar.show_shares(parts, " · ".join(texts))
        if day.calls:
            form.legend.show_texts(*texts)
        else:
            form.legend.show_texts(self.tr("Counted while a call lies on the desk in front"))

    def _name_strata(self, plans: Sequence[SamplingPlan]) -> None:
        found = strata_titles(plans)
        if found != self._strata:
            self._strata = found
            self.form.queueTable.viewport().update()

    def _show_lines(self, lines: Sequence[tuple[AssignmentRow, bool]]) -> None:
        table, current = self.form.queueTable, self._current_uid()
        self.queue.show_rows([QueueLine(row, hidden) for row, hidden in lines])
        at = next((n for n, line in enumerate(self.queue.rows) if line.row.uid == current), 0)
        if self.queue.rows:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            table.selectionModel().setCurrentIndex(self.queue.index(at, 0), flags)
        self.form.startButton.setEnabled(bool(lines))
        self._told = True
        self._show_empty()

    def _show_team(self, lines: Sequence[InspectorLine]) -> None:
        """Those who are late first, then who has most to do."""
        ordered = sorted(lines, key=lambda line: (-line.day.overdue, -line.day.open, line.no))
        self.team.show_rows(ordered)
        if not self.form.emptyCard.isHidden():
            self._show_empty()
        shown = min(len(ordered), TEAM_LINES)
        self.form.teamTable.setMinimumHeight(self.form.teamTable.horizontalHeader().height() + shown * LINE_PIXELS)

    def _show_empty(self) -> None:
        """What to say where no call is assigned; for a lead whose inspectors are at work nothing, beside other work."""
        form, any_ = self.form, bool(self.queue.rows)
        if not self._told:
            return
        had = self.focusWidget() in (self, form.queueTable, form.emptyButton) or self.hasFocus()
        occupied = not (self.due.isHidden() and self.unread.isHidden())
        at_work = any(line.day.open for line in self.team.rows)
        spare = occupied and (at_work if self._lead else not self._scores)
        form.queueCard.setVisible(any_)
        form.emptyCard.setVisible(not any_ and not spare)
        if not any_:
            self._say_empty(at_work=at_work)
        if had:
            shown = (form.queueTable, self.due.table, form.emptyButton)
            next((each for each in shown if each.isVisible()), self).setFocus()

    def _say_empty(self, *, at_work: bool) -> None:
        form, to_sampling = self.form, self._lead and self._sampling
        self._wanted_page = "sampling" if to_sampling else "recordings" if self._scores else "coaching"
        button = self.tr("Go to sampling") if to_sampling else self.tr("Open the recordings")
        if self._lead and at_work:
            title = self.tr("Nothing is assigned to you.")
            text = self.tr("How far the inspectors have come stands below.")
        elif self._lead:
            title = self.tr("Nothing is assigned to anybody yet.")
            text = self.tr("Make a sampling plan, draw calls by it, and assign them to the inspectors.")
        elif self._scores:
            title = self.tr("Nothing waits for you.")
            text = self.tr("Take a call from the page of recordings, or ask the QA lead to assign some.")
        else:
            title = self.tr("Nothing is due for you.")
            text = self.tr("Appeals, follow-ups, sessions and notices stand here when their time comes.")
            button = self.tr("Open coaching")
        form.emptyTitle.setText(title)
        form.emptyText.setText(text)
        form.emptyButton.setText(button)

    def _current_uid(self) -> str:
        row = self.form.queueTable.currentIndex().row()
        return self.queue.rows[row].row.uid if 0 <= row < len(self.queue.rows) else ""

    def _open(self, row: int) -> None:
        self._shell.signals.open_assigned.emit(self.queue.rows[row].row.call_uid)
