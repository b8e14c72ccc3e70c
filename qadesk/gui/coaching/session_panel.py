"""Sitting with an agent: how it went and what is to be heard at the left and in the middle, the talk at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.after.agent_board import AgentBoard, EvidenceClip, Remark
from qadesk.domain.after.coaching import Clip, Session, SessionRow, SessionState
from qadesk.domain.people import Person
from qadesk.gui.clips.playlist import Entry as ClipEntry
from qadesk.gui.clips.playlist import Playlist
from qadesk.gui.coaching import words
from qadesk.gui.coaching.entries import ENTRY_PIXELS, Entry, EntryList
from qadesk.gui.coaching.finder import AgentFinder
from qadesk.gui.coaching.notes_panel import NotesPanel
from qadesk.gui.coaching.seen import seen, seen_clips
from qadesk.gui.coaching.session_clock import SessionClock
from qadesk.gui.coaching.trend_panel import TrendPanel
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.after.coaching_session import SessionEditor
from qadesk.services.container import Services

LEFT_PIXELS, MIDDLE_PIXELS, RIGHT_PIXELS = 272, 480, 368
FINDER_PIXELS = 272
MOST_DUE = 8


class SessionPanel(QWidget):
    """Shows the board of one agent and the session that is held with them."""

    agent_wanted = Signal(str)
    begin_wanted = Signal()
    end_wanted = Signal()
    acknowledge_wanted = Signal()
    sheet_wanted = Signal()
    present_wanted = Signal()
    example_wanted = Signal()
    session_wanted = Signal(str)
    """The uid of another session of this agent."""
    whole_wanted = Signal()
    """The coach looks at the figures of everything, released or not."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self.board: AgentBoard | None = None
        """All that is listed, whatever of it is shown; its figures are of what is released."""
        self._whole: AgentBoard | None = None
        """The same agent's with the figures of everything, while the coach looks at it."""
        self.playing_beside: Callable[[], bool] = lambda: False
        """Whether the big view plays a clip."""
        self._editor: SessionEditor | None = None
        self._listed: tuple[Clip, ...] = ()
        theme = shell.theme
        self.finder = AgentFinder()
        self.finder.setFixedWidth(FINDER_PIXELS)
        self.finder.found.connect(self.agent_wanted)
        self.who = styled(QLabel(), "heading")
        self.about = styled(QLabel(), "muted small")
        self.state = styled(QLabel(), "chip plain")
        self.time = styled(QLabel(), "figure")
        self.sessions = Picker(letters=14)
        self.sessions.setAccessibleName(self.tr("Sessions with this agent"))
        self.sessions.picked.connect(lambda uid: self.session_wanted.emit(str(uid)))
        self.present = QPushButton(self.tr("Present"))
        self.present.clicked.connect(self.present_wanted)
        self.evaluations = EntryList(theme, self.tr("Recent evaluations"))
        self.nothing_released = wrapped(self.tr("Nothing has been released to the agent yet."), "muted small")
        self.nothing_released.setContentsMargins(8, 0, 8, 0)
        self.reveal = QCheckBox()
        self.reveal.setAccessibleName(self.tr("Show what is not released"))
        self.reveal.setToolTip(self.tr("For the coach alone: the agent may not see these yet."))
        self.reveal.toggled.connect(self._reveal)
        self.open_actions = EntryList(theme, self.tr("Open action items"))
        self.remarks = EntryList(theme, self.tr("Notes made while listening"))
        self.trend = TrendPanel(theme, self.tr("Sections against the team"), self.tr("Team"))
        self.playlist = Playlist(services, shell)
        self.playlist.table.horizontalHeader().hide()
        self.example = styled(QPushButton(self.tr("Add an example of others …")), "quiet compact small")
        self.example.setIcon(theme.icon("mdi6.plus"))
        self.example.clicked.connect(self.example_wanted)
        self.notes = NotesPanel(theme, services.cards.today)
        self.due = EntryList(theme, self.tr("Sessions that are due"))
        self.clock = SessionClock(services, person.no, self._spend, self._heard, self)
        self._lay_out()
        self._connect()
        self.show_board(None)

    # -- what is shown ------------------------------------------------------------------------------------------------

    @property
    def editor(self) -> SessionEditor | None:
        """The session that may be changed."""
        return self._editor

    def show_board(self, board: AgentBoard | None) -> None:
        """What the agent may see of one agent's; ``None``: nobody has been chosen."""
        if board is None or self.board is None or board.agent_no != self.board.agent_no:
            self.hide_unreleased()
        self.board = board
        self.stack.setCurrentWidget(self.empty if board is None else self.work)
        heads: tuple[QWidget, ...] = (self.who, self.about, self.sessions, self.present)
        for head in heads:
            head.setVisible(board is not None)
        if board is None:
            self.state.hide()
            self.time.hide()
            return
        today = self._services.cards.today()
        self.finder.show_agent(board.agent_no)
        self.who.setText(" ".join(part for part in (board.agent_no, board.agent) if part))
        self.about.setText(self._about(board))
        self._show_lists(board if self.reveal.isChecked() else seen(board))
        self.open_actions.show_entries([words.action_entry(row, today) for row in board.actions])
        self.actions_box.setVisible(bool(board.actions))
        self.reveal.setText(self.tr("Show what is not released ({count})").format(count=board.unreleased))
        self.reveal.setVisible(board.unreleased > 0)
        self._show_trends(board)
        self.offer_sessions(board.sessions)
        if self._editor is None:
            self._show_session(self.notes.session, None)

    def hide_unreleased(self) -> None:
        """Whoever sits here sees what is released to them, until the coach says otherwise."""
        held = self.reveal.blockSignals(True)
        self.reveal.setChecked(False)
        self.reveal.blockSignals(held)
        self._whole = None

    def show_whole(self, whole: AgentBoard) -> None:
        """The figures of everything, if they are still asked for."""
        board = self.board
        if board is not None and self.reveal.isChecked() and whole.agent_no == board.agent_no:
            self._whole = whole
            self._show_trends(board)

    def _show_trends(self, board: AgentBoard) -> None:
        shown = self._whole or board
        nothing = self.tr("Nothing was scored of {agent} in these weeks.").format(agent=board.agent or board.agent_no)
        if self._whole is None and board.unreleased and not board.released:
            nothing = self.nothing_released.text()
        self.trend.show_trends(shown.sections, nothing)

    def _show_lists(self, board: AgentBoard) -> None:
        zone = self._services.zone
        self.evaluations.show_entries([words.evaluation_entry(each, zone) for each in board.evaluations])
        self.evaluations.setVisible(bool(board.evaluations))
        self.nothing_released.setVisible(not board.evaluations)
        self.remarks.show_entries([words.remark_entry(each, zone) for each in board.remarks])
        self.remarks_box.setVisible(bool(board.remarks))

    def offer_sessions(self, rows: tuple[SessionRow, ...]) -> None:
        """The sessions that were or will be held."""
        self.sessions.offer([(row.uid, words.session_words(row, self._services.zone)) for row in rows])
        self.sessions.setVisible(len(rows) > 1 and self.board is not None)
        if self.notes.session is not None:
            self.sessions.show_data(self.notes.session.uid)

    def show_session(self, session: Session | None, editor: SessionEditor | None) -> None:
        """This session beside the board; ``editor`` where it may be changed."""
        self._editor = editor
        if editor is not None:
            editor.listen(lambda: self._changed(editor))
        self._show_session(session, editor)
        running = session is not None and session.state is SessionState.OPEN and editor is not None
        self.clock.run(session.uid if running and session is not None else "")
        self.example.setVisible(running)

    def show_due(self, entries: list[Entry]) -> None:
        """Who is to be coached today, and who should have been."""
        self.due.show_entries(entries)
        self.due.setVisible(bool(entries))
        self.due.setFixedHeight(min(len(entries), MOST_DUE) * ENTRY_PIXELS + 2)
        self.due_title.setVisible(bool(entries))

    def add_clip(self, clip: Clip) -> None:
        """One more for this session."""
        if self._editor is not None:
            self._editor.add_clip(clip)

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 12)
        head.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.who)
        names.addWidget(self.about)
        head.addWidget(self.finder)
        head.addLayout(names)
        head.addStretch(1)
        at_right: tuple[QWidget, ...] = (self.sessions, self.state, self.time, self.present)
        for part in at_right:
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.sessions.setFixedWidth(232)
        self.work = QWidget()
        body = QHBoxLayout(self.work)
        body.setContentsMargins(24, 0, 24, 16)
        body.setSpacing(0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        for panel in (self._left(), self._middle(), self.notes):
            self.splitter.addWidget(panel)
        self.splitter.setSizes([LEFT_PIXELS, MIDDLE_PIXELS, RIGHT_PIXELS])
        for at, stretch in enumerate((2, 4, 3)):
            self.splitter.setStretchFactor(at, stretch)
        body.addWidget(self.splitter)
        self.empty = self._empty()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def _left(self) -> QWidget:
        self.evaluations_box = self._box(self.tr("Recent evaluations"), self.evaluations)
        self.actions_box = self._box(self.tr("Open action items"), self.open_actions)
        self.remarks_box = self._box(self.tr("Notes made while listening"), self.remarks)
        card = styled(QFrame(), "card")
        card.setMinimumWidth(240)
        column = QVBoxLayout(card)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(12)
        for part, stretch in ((self.evaluations_box, 3), (self.actions_box, 2), (self.remarks_box, 2)):
            column.addWidget(part, stretch)
        return card

    def _box(self, title: str, held: EntryList) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = styled(QLabel(title), "section")
        label.setContentsMargins(8, 0, 8, 0)
        column.addWidget(label)
        column.addWidget(held, 1)
        if held is self.evaluations:
            column.addWidget(self.nothing_released)
            column.addStretch(0)
            column.addWidget(self.reveal)
        held.setMinimumHeight(56)
        return box

    def _middle(self) -> QWidget:
        middle = QWidget()
        middle.setMinimumWidth(400)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        above = styled(QFrame(), "card")
        within = QVBoxLayout(above)
        within.setContentsMargins(16, 12, 16, 8)
        within.addWidget(self.trend)
        below = styled(QFrame(), "card")
        listed = QVBoxLayout(below)
        listed.setContentsMargins(16, 12, 16, 8)
        listed.setSpacing(8)
        title = QHBoxLayout()
        title.addWidget(styled(QLabel(self.tr("Clips to listen to")), "section"))
        title.addStretch(1)
        title.addWidget(self.example)
        listed.addLayout(title)
        listed.addWidget(self.playlist, 1)
        column.addWidget(above, 6)
        column.addWidget(below, 5)
        return middle

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 48, 24, 24)
        column.setSpacing(8)
        column.addWidget(styled(QLabel(self.tr("Who sits here?")), "title"))
        column.addWidget(
            wrapped(
                self.tr(
                    "Type an agent's name or number above. Their recent evaluations, their trend, the clips that"
                    " prove it and your notes come together here."
                )
            )
        )
        self.due_title = styled(QLabel(self.tr("Due for coaching")), "section")
        column.addSpacing(16)
        column.addWidget(self.due_title)
        self.due.setMaximumWidth(560)
        column.addWidget(self.due)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        notes = self.notes
        notes.begin_wanted.connect(self.begin_wanted)
        notes.end_wanted.connect(self.end_wanted)
        notes.acknowledge_wanted.connect(self.acknowledge_wanted)
        notes.sheet_wanted.connect(self.sheet_wanted)
        self.playlist.changed.connect(self._reorder)
        self.evaluations.opened.connect(self._open_evaluation)
        for signal in (notes.notes.edited, notes.topic.edited):
            signal.connect(self.clock.used)
        self.remarks.opened.connect(self._take_remark)

    # -- acts ---------------------------------------------------------------------------------------------------------

    def _about(self, board: AgentBoard) -> str:
        parts = [board.group or ""]
        if board.open_follow_ups:
            parts.append(self.tr("open follow-ups: {count}").format(count=board.open_follow_ups))
        if board.open_appeals:
            parts.append(self.tr("open appeals: {count}").format(count=board.open_appeals))
        return " · ".join(part for part in parts if part)

    def _changed(self, editor: SessionEditor) -> None:
        if editor is self._editor:
            self._show_session(editor.session, editor)

    def _show_session(self, session: Session | None, editor: SessionEditor | None) -> None:
        self.notes.show_session(session, editor, writable=self._services.writable and self.board is not None)
        self.state.setVisible(session is not None)
        self.time.setVisible(session is not None and session.started_at_ms is not None)
        if session is None:
            self._show_clips(())
            return
        self.sessions.show_data(session.uid)
        self.state.setText(words.state_word(session.state))
        set_class(self.state, f"chip {words.state_tone(session.state)}")
        self._show_time(session)
        self._show_clips(session.clips)
        self.playlist.set_movable(editor is not None and session.state is SessionState.OPEN)

    def _show_time(self, session: Session) -> None:
        self.time.setText(words.clock(session.spent_ms))
        told = self.tr("Time spent together: {time}").format(time=words.clock(session.spent_ms))
        self.time.setToolTip(told)
        self.time.setAccessibleName(told)

    def _show_clips(self, chosen: tuple[Clip, ...]) -> None:
        """Those of the session; before it has begun, all the evidence there is."""
        board = self.board
        if board is None:
            self.playlist.show_entries(())
            return
        session = self.notes.session
        begun = session is not None and session.state is not SessionState.PLANNED
        clips = chosen if begun else tuple(clip_of(each) for each in board.clips)
        seen_now = seen_clips(board, clips)
        self.reveal.setVisible(board.unreleased > 0 or len(seen_now) < len(clips))
        if not self.reveal.isChecked():
            clips = seen_now
        self._listed = clips
        about = {clip_of(each): each for each in board.clips}
        self.playlist.show_entries([self._entry(each, about.get(each)) for each in clips])

    def _entry(self, clip: Clip, evidence: EvidenceClip | None) -> ClipEntry:
        if clip.example_uid:
            uid = clip.example_uid
            sound = partial(self._services.examples.sound, uid)
            return ClipEntry(clip, self.tr("Example"), clip.note or self.tr("Example of others"), sound)
        if evidence is None:
            return ClipEntry(clip, clip.note or clip.item_key)
        lost = "" if evidence.lost is None else f" −{evidence.lost.normalize():f}"
        day = words.instant(evidence.call_started_at_ms, self._services.zone)[5:10]
        return ClipEntry(clip, f"{day}{lost}", evidence.item)

    def _reorder(self, clips: object) -> None:
        """One clip was moved or taken out by hand."""
        if self._editor is None or not isinstance(clips, tuple):
            return
        hidden = [clip for clip in self._editor.session.clips if clip not in self._listed]
        self._editor.arrange_clips((*clips, *hidden))

    def _open_evaluation(self, uid: str) -> None:
        board = self.board
        found = next((e for e in board.evaluations if e.row.uid == uid), None) if board is not None else None
        if found is not None:
            self._shell.signals.open_revision.emit(uid, found.row.revision)

    def _take_remark(self, _uid: str) -> None:
        entry = self.remarks.current_entry()
        if entry is not None and isinstance(entry.about, Remark):
            self.notes.add_note(entry.about.text)

    def _spend(self, ms: int) -> None:
        """So much time went by together."""
        if self._editor is not None:
            self._editor.tick(ms)
            self._show_time(self._editor.session)

    def _heard(self) -> bool:
        return self.playlist.player.playing or self.playing_beside()

    def _reveal(self) -> None:
        self._whole = None
        if self.board is not None:
            if self.reveal.isChecked():
                self.whole_wanted.emit()
            self.show_board(self.board)
            if self._editor is not None:
                self._show_session(self._editor.session, self._editor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without an agent, the search; in a session, the notes."""
        super().focusInEvent(event)
        (self.notes.notes if self._editor is not None else self.finder).setFocus(event.reason())


def clip_of(evidence: EvidenceClip) -> Clip:
    """A stretch of the evidence, as it is kept in a session."""
    return Clip(
        call_uid=evidence.call_uid,
        start_ms=evidence.start_ms,
        end_ms=evidence.end_ms,
        item_key=evidence.item_key,
        note=evidence.note or evidence.comment,
        evaluation_uid=evidence.evaluation_uid,
    )
