"""The right side of a session: the notes as you talk, what is agreed, and how it ends."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain.after.coaching import Session, SessionState
from qadesk.gui.coaching.action_lines import ActionLines
from qadesk.gui.fields import LineField, TextField
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.theme import Theme
from qadesk.services.after.coaching_session import SessionEditor
from qadesk.services.after.measuring_items import MeasuringItem

EDITED = (SessionState.OPEN, SessionState.PLANNED)
ACTIONS_PIXELS = 176
NOTES_PIXELS = 120


class NotesPanel(QFrame):
    """Edits the session that is open; a session that was held is shown, and no longer changed."""

    begin_wanted = Signal()
    end_wanted = Signal()
    acknowledge_wanted = Signal()
    sheet_wanted = Signal()

    def __init__(self, theme: Theme, today: Callable[[], dt.date]) -> None:
        super().__init__()
        styled(self, "card")
        self._editor: SessionEditor | None = None
        self._shown: Session | None = None
        self._whose, self._readable = "", True
        self.topic = LineField()
        self.topic.setPlaceholderText(self.tr("What this session is about"))
        self.topic.setAccessibleName(self.tr("Topic"))
        self.topic.edited.connect(self._type_topic)
        self.notes = TextField()
        self.notes.setPlaceholderText(self.tr("Notes as you talk"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setMinimumHeight(NOTES_PIXELS)
        self.notes.edited.connect(self._type_notes)
        self.agreed = ActionLines(theme, today)
        self.hint = wrapped()
        self.begin = styled(QPushButton(self.tr("Begin the session")), "primary")
        self.end = styled(QPushButton(self.tr("End the session")), "primary")
        self.acknowledge = styled(QPushButton(self.tr("Acknowledge …")), "primary")
        self.sheet = QPushButton(self.tr("Sheet (PDF)"))
        for button, signal in (
            (self.begin, self.begin_wanted),
            (self.end, self.end_wanted),
            (self.acknowledge, self.acknowledge_wanted),
            (self.sheet, self.sheet_wanted),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
        self._lay_out()
        self.show_session(None, None, writable=False)

    @property
    def session(self) -> Session | None:
        """What is shown."""
        return self._shown

    def offer(self, items: Sequence[MeasuringItem]) -> None:
        """What action items may be measured by."""
        self.agreed.offer(items)

    def say_whose(self, coach: str, *, readable: bool) -> None:
        """Of the session that is shown next: ``coach`` is another one than sits here, '' for nobody else."""
        self._whose, self._readable = coach, readable

    def show_session(self, session: Session | None, editor: SessionEditor | None, *, writable: bool) -> None:
        """This session; ``editor`` is there where it may be changed."""
        self._editor, self._shown = editor, session
        state = session.state if session is not None else None
        editable = editor is not None and state in EDITED
        begun = session is not None and state is not SessionState.PLANNED
        shown = begun and self._readable
        for part in (self.topic, self.notes, self.agreed):
            part.setVisible(shown)
        self.hint.setVisible(not begun or bool(self._whose))
        self.hint.setText(self._hint(begun=begun))
        self.topic.setReadOnly(not editable)
        self.notes.setReadOnly(not editable)
        self.begin.setVisible(writable and not begun)
        self.end.setVisible(editor is not None and state is SessionState.OPEN)
        self.acknowledge.setVisible(writable and state is SessionState.HELD)
        self.sheet.setVisible(shown)
        if session is not None:
            self.topic.show_text(session.topic)
            self.notes.show_text(session.notes)
            self.agreed.show_items(session.actions, editor if editable else None)

    def _hint(self, *, begun: bool) -> str:
        if self._whose and begun:
            text = self.tr("This session is held by {coach}: only they write in it.")
            return text.format(coach=self._whose)
        if self._whose:
            text = self.tr("This session is planned for {coach}. What you begin is a session of your own.")
            return text.format(coach=self._whose)
        return self.tr(
            "Begin the session to write notes and agree on action items. What you write is saved as you type."
        )

    def add_action(self) -> None:
        """One more action item, where the session may be changed."""
        if self._editor is not None and self._shown is not None and self._shown.state in EDITED:
            self.agreed.add_item()

    def add_note(self, text: str) -> None:
        """Something that was written before goes into the notes, as a line of its own."""
        if self._editor is None or self._shown is None or self._shown.state not in EDITED:
            return
        notes = self._editor.session.notes.rstrip()
        after = f"{notes}\n{text}" if notes else text
        self._editor.type_notes(after)

    def _type_topic(self, text: str) -> None:
        if self._editor is not None:
            self._editor.type_topic(text)

    def _type_notes(self, text: str) -> None:
        if self._editor is not None:
            self._editor.type_notes(text)

    def _lay_out(self) -> None:
        held = QScrollArea()
        held.setWidgetResizable(True)
        held.setFrameShape(QFrame.Shape.NoFrame)
        held.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = styled(QWidget(), "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self._title = styled(QLabel(self.tr("Notes")), "section")
        for part in (self._title, self.hint, self.topic):
            column.addWidget(part)
        column.addWidget(self.notes, 1)
        column.addSpacing(8)
        column.addWidget(self.agreed)
        held.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.sheet)
        buttons.addStretch(1)
        for button in (self.acknowledge, self.end, self.begin):
            buttons.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 8, 12)
        outer.setSpacing(12)
        outer.addWidget(held, 1)
        outer.addLayout(buttons)
