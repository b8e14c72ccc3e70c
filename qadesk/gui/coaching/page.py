"""The coaching page: sit with an agent; what is planned, what was agreed, what it costs and who mentors whom."""

import datetime as dt
from concurrent.futures import Future
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QInputDialog, QToolButton, QWidget

from qadesk.domain.after.agent_board import AgentBoard
from qadesk.domain.after.agent_view import AgentView
from qadesk.domain.after.coaching import (
    ActionFilter,
    ActionState,
    CalendarRow,
    Session,
    SessionRow,
    SessionState,
)
from qadesk.domain.errors import UserError
from qadesk.domain.people import PeopleBook, Person, Role
from qadesk.gui.acknowledging.dialog import AcknowledgeDialog, Subject
from qadesk.gui.coaching import words
from qadesk.gui.coaching.actions_panel import ActionsPanel
from qadesk.gui.coaching.calendar_panel import CalendarPanel
from qadesk.gui.coaching.entries import Entry
from qadesk.gui.coaching.example_dialog import ExampleDialog
from qadesk.gui.coaching.mentor_panel import MentorPanel
from qadesk.gui.coaching.plan_dialog import PlanDialog
from qadesk.gui.coaching.session_panel import SessionPanel, clip_of
from qadesk.gui.coaching.time_panel import TimePanel
from qadesk.gui.fields import REDO, UNDO
from qadesk.gui.forms.ui_coaching import Ui_Coaching
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.saved import DraftSaved
from qadesk.gui.shell import Shell
from qadesk.services.after.measuring_items import measuring_items
from qadesk.services.container import Services

TIME_DAYS = 28
SHOWN_VIEWS = 6
"""So many released evaluations are presented."""
SESSION, CALENDAR, ACTIONS, TIME, MENTORS = "session", "calendar", "actions", "time", "mentors"
TABS = (SESSION, CALENDAR, ACTIONS, TIME, MENTORS)


class CoachingPage(QWidget):
    """Asks the services for what its panels show, and holds the session that is under way."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._people: dict[str, Person] = {}
        self._agent_no = ""
        self._session_uid = ""
        self._beginning = ""
        """A planned session that begins as soon as the board lies there."""
        self._front = SESSION
        self._wish = 0
        theme = shell.theme
        self.form = Ui_Coaching()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.sitting = SessionPanel(services, person, shell)
        self.calendar = CalendarPanel(services, shell)
        self.agreed = ActionsPanel(theme, services.cards.today, writable=services.writable)
        self.time = TimePanel(theme)
        self.mentors = MentorPanel(theme)
        self.saved = DraftSaved(self.form.savedLabel, services.clock, services.zone, self)
        self._set_up_form()
        self._connect()
        self._bind()
        self.show_panel(SESSION)
        self.refresh()

    # -- what the shell asks for --------------------------------------------------------------------------------------

    def unsaved(self) -> bool:
        """Whether the last notes could not be saved and would be lost by closing."""
        return self.saved.failing

    def coach(self, agent_no: str) -> None:
        """Sit with this agent; a session that is being held with another one stays open."""
        self._tell_left(agent_no)
        self.show_panel(SESSION)
        self._agent_no, self._session_uid = agent_no, ""
        self._drop_session()
        self._read_board()

    def _tell_left(self, agent_no: str) -> None:
        editor, board = self.sitting.editor, self.sitting.board
        if editor is not None and board is not None and agent_no != editor.session.agent_no:
            told = self.tr("The session with {agent} stays open; it is to be ended there.")
            self._shell.notices.show_message(told.format(agent=board.agent or board.agent_no))

    def refresh(self) -> None:
        """Read what is shown anew."""
        services = self._services
        deliver(services.people.book(), self, self._know_people, self._refused)
        items = measuring_items(services.executor, services.cards)
        deliver(items, self, self.sitting.notes.offer, self._refused)
        self._read_due()
        self._read_panel()

    def let_go(self) -> None:
        """The window closes: sound stops; what was typed is on its way to the disk already."""
        self.sitting.playlist.hide_sound()

    def show_panel(self, name: str) -> None:
        """Bring a tab to the front."""
        self._front = name
        self._tabs[name].setChecked(True)
        self.form.panels.setCurrentWidget(self._panels[name])
        self._read_panel()

    # -- composition --------------------------------------------------------------------------------------------------

    def _set_up_form(self) -> None:
        form = self.form
        self._tabs: dict[str, QToolButton] = {
            SESSION: form.sessionTab,
            CALENDAR: form.calendarTab,
            ACTIONS: form.actionsTab,
            TIME: form.timeTab,
            MENTORS: form.mentorsTab,
        }
        panels: tuple[QWidget, ...] = (self.sitting, self.calendar, self.agreed, self.time, self.mentors)
        self._panels = dict(zip(TABS, panels, strict=True))
        group = QButtonGroup(self)
        for name, button in self._tabs.items():
            group.addButton(button)
            form.panels.addWidget(self._panels[name])
            self._shell.commands.dress(button, f"coaching.{name}", connect=False)
            button.clicked.connect(lambda _=False, name=name: self.show_panel(name))
        form.planButton.setEnabled(self._services.writable)

    def _bind(self) -> None:
        commands = self._shell.commands
        for name in TABS:
            commands.bind(f"coaching.{name}", partial(self.show_panel, name), self)
        for name, slot in (
            ("find", self.find_agent),
            ("plan", self.ask_plan),
            ("begin", self.begin),
            ("end", self.end),
            ("action", self.sitting.notes.add_action),
            ("present", self.present),
            ("notes", lambda: self.sitting.notes.notes.setFocus(Qt.FocusReason.ShortcutFocusReason)),
            ("play", self._play),
            ("undo", self._undo),
            ("redo", self._redo),
        ):
            commands.bind(f"coaching.{name}", slot, self)
        commands.dress(self.form.planButton, "coaching.plan")
        notes = self.sitting.notes
        for button, name in (
            (notes.begin, "begin"),
            (notes.end, "end"),
            (notes.agreed.add, "action"),
            (self.sitting.present, "present"),
        ):
            commands.dress(button, f"coaching.{name}", connect=False)

    def _connect(self) -> None:
        sitting, signals = self.sitting, self._shell.signals
        sitting.agent_wanted.connect(self.coach)
        sitting.begin_wanted.connect(self.begin)
        sitting.end_wanted.connect(self.end)
        sitting.acknowledge_wanted.connect(self.acknowledge)
        sitting.present_wanted.connect(self.present)
        sitting.whole_wanted.connect(self._read_whole)
        sitting.sheet_wanted.connect(self.ask_sheet)
        sitting.example_wanted.connect(self.ask_example)
        sitting.session_wanted.connect(self._open_session)
        sitting.due.opened.connect(self._open_due)
        self.calendar.days_wanted.connect(self._read_calendar)
        self.calendar.plan_wanted.connect(self.ask_plan)
        self.calendar.begin_wanted.connect(self._begin_planned)
        self.calendar.move_wanted.connect(self.ask_move)
        self.calendar.cancel_wanted.connect(self.ask_cancel)
        self.calendar.agent_wanted.connect(self.coach)
        self.agreed.listed_wanted.connect(lambda _: self._read_actions())
        self.agreed.effect_wanted.connect(self._read_effect)
        self.agreed.close_wanted.connect(self._close_action)
        self.agreed.agent_wanted.connect(self.coach)
        self.mentors.pair_wanted.connect(self._read_pair)
        self.saved.again.connect(lambda: sitting.editor.save() if sitting.editor is not None else None)
        signals.evaluations_changed.connect(self._look_again)
        signals.coaching_changed.connect(self._look_again)

    # -- commands -----------------------------------------------------------------------------------------------------

    def find_agent(self) -> None:
        """Type who sits here."""
        self.show_panel(SESSION)
        self.sitting.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sitting.finder.selectAll()

    def begin(self) -> None:
        """Sit down with the agent: to the planned session that is shown, or at once."""
        board, session = self.sitting.board, self.sitting.notes.session
        if board is None or not self._services.writable or self.sitting.editor is not None:
            return
        planned = session is not None and session.state is SessionState.PLANNED
        uid = session.uid if session is not None and planned and session.coach_no == self._person.no else ""
        agent = "" if uid else board.agent_no
        beginning = self._services.coaching.begin(uid, agent_no=agent, who=self._person.no)
        deliver(beginning, self, self._begun, self._refused)

    def end(self) -> None:
        """The session is over."""
        editor = self.sitting.editor
        if editor is not None:
            ending = self._services.coaching.end(editor.session.uid, self._person.no)
            deliver(ending, self, self._ended, self._refused)

    def acknowledge(self) -> AcknowledgeDialog | None:
        """The agent says that they have heard it; after them the coach."""
        session, board = self.sitting.notes.session, self.sitting.board
        if session is None or board is None:
            return None
        row = next((row for row in board.sessions if row.uid == session.uid), None)
        no = session.coach_no if row is not None and row.agent_acknowledged else session.agent_no
        who = self._people.get(no)
        if who is None:
            return None
        about = self.tr("Coaching on {time}").format(time=words.instant(session.started_at_ms, self._services.zone))
        subject = Subject(kind="session", uid=session.uid, about=about)
        today = self._services.cards.today()
        dialog = AcknowledgeDialog(self._services, self._shell.theme, subject, who, self._person.no, today, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._shell.signals.coaching_changed)
        dialog.open()
        return dialog

    def ask_sheet(self) -> None:
        """Ask where to, then write the sheet."""
        session = self.sitting.notes.session
        if session is None:
            return
        day = words.instant(session.started_at_ms, self._services.zone)[:10]
        first = str(self._services.exports / f"coaching-{session.agent_no}-{day}.pdf")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Sheet of the session"), first, "PDF (*.pdf)")
        if name:
            self.write_sheet(session.uid, Path(name))

    def write_sheet(self, uid: str, target: Path) -> None:
        """The sheet of a session as a PDF."""
        writing = self._services.coaching_sheets.write(uid, target)
        told = self.tr("The sheet is written to {file}.")
        tell = self._shell.notices.show_message
        deliver(writing, self, lambda path: tell(told.format(file=path)), self._refused)

    def ask_example(self) -> ExampleDialog | None:
        """An example of somebody else's, whose agent has agreed."""
        if self.sitting.editor is None:
            return None
        dialog = ExampleDialog(self._services, self._shell, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.sitting.add_clip)
        deliver(
            self._services.examples.heard(), dialog, dialog.show_examples, self._refused,
        )  # fmt: skip
        dialog.open()
        return dialog

    def present(self) -> None:
        """What this agent may see, full screen: their released evaluations."""
        board = self.sitting.board
        if board is None:
            return
        uids = [each.row.uid for each in board.evaluations if each.released][:SHOWN_VIEWS]
        views: list[AgentView] = []
        waiting = [self._services.releasing.agent_view(uid, board.agent_no) for uid in uids]
        if not waiting:
            self._present(board, ())

        def take(future: "Future[AgentView]", view: AgentView) -> None:
            views.append(view)
            waiting.remove(future)
            if not waiting:
                self._present(board, sorted(views, key=lambda each: uids.index(each.evaluation_uid)))

        for future in tuple(waiting):
            deliver(future, self, partial(take, future), self._refused)

    def ask_plan(self, day: object = None) -> PlanDialog | None:
        """Who, when, how long."""
        if not self._services.writable:
            return None
        wanted = day if isinstance(day, dt.date) else self._services.cards.today() + dt.timedelta(days=1)
        agent = self._agent_no if self._front == SESSION else ""
        dialog = PlanDialog(self._people.values(), self._services.zone, wanted, agent, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._plan, dialog))
        dialog.open()
        return dialog

    def ask_move(self, row: object) -> PlanDialog | None:
        """Another time for a planned session."""
        if not isinstance(row, SessionRow) or row.planned_at_ms is None:
            return None
        zone = self._services.zone
        dialog = PlanDialog(self._people.values(), zone, self._services.cards.today(), row.agent_no, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.for_moving(row.planned_at_ms, row.planned_minutes, row.topic)
        dialog.wanted.connect(partial(self._move, dialog, row))
        dialog.open()
        return dialog

    def ask_cancel(self, row: object) -> None:
        """It does not take place: the reason is kept."""
        if isinstance(row, SessionRow):
            title, ask = self.tr("Cancel the session"), self.tr("Why does it not take place?")
            why, agreed = QInputDialog.getText(self, title, ask)
            if agreed and why.strip():
                self.cancel(row.uid, why.strip())

    def cancel(self, uid: str, why: str) -> None:
        """It does not take place."""
        cancelling = self._services.coaching.cancel(uid, self._person.no, why)
        deliver(cancelling, self, lambda _: self._shell.signals.coaching_changed.emit(), self._refused)

    def _play(self) -> None:
        """The current clip, or pause."""
        playlist = self.sitting.playlist
        if playlist.player.sound.phase in ("playing", "paused"):
            playlist.player.toggle()
        else:
            playlist.play_row(max(playlist.table.currentIndex().row(), 0))

    def _undo(self) -> None:
        if self.sitting.editor is not None:
            self.sitting.editor.undo()

    def _redo(self) -> None:
        if self.sitting.editor is not None:
            self.sitting.editor.redo()

    # -- answers ------------------------------------------------------------------------------------------------------

    def _plan(self, dialog: PlanDialog, agent_no: str, at_ms: object, minutes: int, topic: str) -> None:
        planning = self._services.coaching.plan(
            agent_no, self._person.no, int(str(at_ms)), minutes, topic, who=self._person.no
        )
        self._settle(dialog, planning)

    def _move(self, dialog: PlanDialog, row: SessionRow, _agent: str, at_ms: object, _min: int, _topic: str) -> None:
        """The same session at another time."""
        self._settle(dialog, self._services.coaching.move(row.uid, int(str(at_ms)), self._person.no))

    def _settle(self, dialog: PlanDialog, planning: "Future[Session]") -> None:
        def done(_session: Session) -> None:
            dialog.done(PlanDialog.DialogCode.Accepted)
            self._shell.signals.coaching_changed.emit()

        deliver(planning, dialog, done, lambda error: dialog.complain(in_words(error)))

    def _begin_planned(self, row: object) -> None:
        if isinstance(row, SessionRow):
            self._tell_left(row.agent_no)
            self._drop_session()
            self._agent_no, self._session_uid = row.agent_no, row.uid
            self._beginning = row.uid if row.coach_no == self._person.no else ""
            self.show_panel(SESSION)

    def _begun(self, session: Session) -> None:
        self._session_uid = session.uid
        self.sitting.hide_unreleased()
        self._hold(session)
        if self.sitting.board is not None:
            self.sitting.show_board(self.sitting.board)
        editor, board = self.sitting.editor, self.sitting.board
        if editor is not None and board is not None and board.agent_no == session.agent_no and not session.clips:
            shown = [each for each in board.clips if each.released]
            editor.set_clips(tuple(clip_of(each) for each in shown), tuple(each.evaluation_uid for each in shown))
        self._shell.signals.coaching_changed.emit()
        self.sitting.notes.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ended(self, session: Session) -> None:
        self._drop_session()
        self._session_uid = session.uid
        self.sitting.show_session(session, None)
        self._shell.signals.coaching_changed.emit()

    def _hold(self, session: Session) -> None:
        """Open sessions can be written into by their coach's hand; others are read."""
        editor = None
        own = session.coach_no == self._person.no
        self.sitting.notes.say_whose("" if own else self._name(session.coach_no), readable=own or self._leads)
        if session.state is SessionState.OPEN and self._services.writable and own:
            saved, failed = self.saved.start()
            editor = self._services.coaching.editor(session, saved, failed)
            held = editor
            editor.listen(lambda: self.saved.wanted(held.session))
        self.sitting.show_session(session, editor)

    @property
    def _leads(self) -> bool:
        return self._person.role in (Role.LEAD, Role.LEADER)

    def _name(self, no: str) -> str:
        person = self._people.get(no)
        return f"{no} {person.name}" if person is not None else no

    def _drop_session(self) -> None:
        self.saved.clear()
        self.sitting.notes.say_whose("", readable=True)
        self.sitting.show_session(None, None)

    def _present(self, board: AgentBoard, views: "list[AgentView] | tuple[()]") -> None:
        from qadesk.gui.coaching.presentation import Presentation

        agent = board.agent or board.agent_no
        shown = Presentation(self._services, self._shell, agent, board.trend, views, self._services.zone, self)
        self.sitting.playing_beside = lambda: shiboken6.isValid(shown) and shown.player.playing
        shown.show_full(self)

    # -- reading ------------------------------------------------------------------------------------------------------

    def _read_board(self) -> None:
        self._wish += 1
        wish = self._wish
        reading = self._services.coaching.board(self._agent_no, released_only=True)
        deliver(reading, self, lambda board: self._take_board(board) if wish == self._wish else None, self._refused)

    def _read_whole(self) -> None:
        """What the coach alone may look at: figures of everything that was scored."""
        if self.sitting.board is not None:
            reading = self._services.coaching.board(self.sitting.board.agent_no)
            deliver(reading, self, self.sitting.show_whole, self._refused)

    def _take_board(self, board: AgentBoard) -> None:
        self.sitting.show_board(board)
        if self.sitting.reveal.isChecked():
            self._read_whole()
        if self.sitting.editor is not None:
            return
        if self._beginning:
            wanted, self._beginning = self._beginning, ""
            beginning = self._services.coaching.begin(wanted, who=self._person.no)
            deliver(beginning, self, self._begun, self._refused)
            return
        live = (SessionState.OPEN, SessionState.HELD, SessionState.PLANNED)
        kept = next((row for row in board.sessions if row.uid == self._session_uid), None)
        shown = kept or next((row for state in live for row in board.sessions if row.state is state), None)
        if shown is not None:
            self._open_session(shown.uid)

    def _open_session(self, uid: str) -> None:
        editor = self.sitting.editor
        if editor is None or editor.session.uid != uid:
            self._session_uid = uid
            deliver(self._services.coaching.get(uid), self, self._hold, self._refused)

    def _open_due(self, _key: str) -> None:
        entry = self.sitting.due.current_entry()
        if entry is not None and isinstance(entry.about, SessionRow):
            self._session_uid = entry.about.uid
            self._agent_no = entry.about.agent_no
            self._read_board()

    def _read_panel(self) -> None:
        if not self.isVisible():
            return
        if self._front == SESSION and self._agent_no:
            self._read_board()
        elif self._front == CALENDAR:
            self.calendar.refresh()
        elif self._front == ACTIONS:
            self._read_actions()
        elif self._front == TIME:
            self._read_times()
        elif self._front == MENTORS:
            deliver(self._services.mentoring.pairs(), self, self.mentors.show_pairs, self._refused)

    def _look_again(self) -> None:
        if self.isVisible():
            self._read_due()
            self._read_panel()

    def _know_people(self, book: PeopleBook) -> None:
        self._people = {person.no: person for person in book.on(self._services.cards.today())}
        self.sitting.finder.offer(self._people.values())
        if self._agent_no:
            self.sitting.finder.show_agent(self._agent_no)

    def _read_due(self) -> None:
        today = self._services.cards.today()
        reading = self._services.coaching.calendar(today - dt.timedelta(days=60), today)
        deliver(reading, self, self._take_due, self._refused)

    def _take_due(self, rows: list[CalendarRow]) -> None:
        today = self._services.cards.today()
        waiting = [row for row in rows if row.session.state in (SessionState.PLANNED, SessionState.OPEN)]
        due = [row for row in waiting if row.overdue or row.day == today or row.session.state is SessionState.OPEN]
        self.sitting.show_due([self._due_entry(row) for row in due])

    def _due_entry(self, row: CalendarRow) -> Entry:
        session = row.session
        at = session.started_at_ms if session.started_at_ms is not None else session.planned_at_ms
        state = self.tr("Overdue") if row.overdue else words.state_word(session.state)
        return Entry(
            key=session.uid, title=f"{session.agent_no} {session.agent or ''}".strip(), chip=state,
            below=" · ".join(p for p in (words.instant(at, self._services.zone), session.topic) if p),
            tone="warning" if row.overdue else "accent", about=session,
        )  # fmt: skip

    def _read_calendar(self, first: dt.date, last: dt.date) -> None:
        reading = self._services.coaching.calendar(first, last)
        off = self._days_off(first, last)
        deliver(reading, self, lambda rows: self.calendar.show_rows(rows, off), self._refused)

    def _days_off(self, first: dt.date, last: dt.date) -> frozenset[dt.date]:
        days = (first + dt.timedelta(days=at) for at in range((last - first).days + 1))
        known = self._services.calendars.calendar()
        return frozenset(day for day in days if not known.is_working_day(day))

    def _read_actions(self) -> None:
        states = (ActionState.OPEN,) if self.agreed.shown == "open" else ()
        reading = self._services.coaching.actions(ActionFilter(states=states))
        deliver(reading, self, self.agreed.show_rows, self._refused)

    def _read_effect(self, uid: str) -> None:
        deliver(
            self._services.coaching.effect(uid), self, partial(self.agreed.show_effect, uid),
            partial(self.agreed.show_unmeasured, uid),
        )  # fmt: skip

    def _close_action(self, uid: str, state: object, why: str) -> None:
        if isinstance(state, ActionState):
            closing = self._services.coaching.close_action(uid, state, self._person.no, why)
            deliver(closing, self, lambda _: self._shell.signals.coaching_changed.emit(), self._refused)

    def _read_times(self) -> None:
        last = self._services.cards.today()
        first = last - dt.timedelta(days=TIME_DAYS - 1)
        period = self.tr("{first} to {last}: coaching (dark) against inspecting (light)").format(first=first, last=last)
        reading = self._services.coaching.time(first, last)
        deliver(reading, self, lambda rows: self.time.show_times(rows, period), self._refused)

    def _read_pair(self, mentor_no: str, apprentice_no: str) -> None:
        reading = self._services.mentoring.progress(mentor_no, apprentice_no)
        deliver(reading, self, self.mentors.show_progress, self._refused)

    def _refused(self, error: UserError) -> None:
        self._shell.notices.show_error(error)

    # -- Qt -----------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What others did meanwhile."""
        super().showEvent(event)
        self._read_due()
        self._read_panel()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The panel in front takes the keyboard."""
        super().focusInEvent(event)
        first: dict[str, QWidget] = {
            SESSION: self.sitting,
            CALENDAR: self.calendar.month,
            ACTIONS: self.agreed.table,
            MENTORS: self.mentors.pairs,
        }
        first.get(self._front, self._tabs[self._front]).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo that a text field has left to the page."""
        if event.matches(UNDO):
            self._undo()
        elif event.matches(REDO):
            self._redo()
        else:
            super().keyPressEvent(event)
