"""Live notes (在线辅导) at the desk: one line for the agent at the place being heard; they come up when coaching."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from qadesk.domain.after.agent_board import Remark
from qadesk.domain.after.coaching import LiveNote
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import length
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell
from qadesk.services.container import Services

LISTED = 30
"""So many of an agent's latest notes are listed."""


class LiveNotes(QObject):
    """Serves one desk page.

    What is typed is kept at Enter, and when the call or the page goes; what could not be kept stays in its field, for
    the call and the place that it was written at.
    """

    kept = Signal(object)
    """The ``LiveNote`` that is on disk now."""

    def __init__(self, services: Services, person: Person, shell: Shell, page: DeskPage) -> None:
        super().__init__(page)
        self._services, self._person, self._shell, self._page = services, person, shell, page
        self._place: LiveNote | None = None
        self._wish = 0
        self.line = _NoteLine()
        self.line.setAccessibleName(self.tr("Note for the agent"))
        self.heading = styled(QLabel(), "section")
        self.frame = QFrame()
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.line)
        self.frame.hide()
        layout = page.form.notesPage.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.frame)
        self.line.returnPressed.connect(self.keep)
        self.line.left.connect(self._leave)
        shell.commands.bind("desk.live_note", self.write, page)
        page.opening.opened.connect(lambda _: self._call_came())
        shell.signals.coaching_changed.connect(self._look)
        shell.signals.leaving.connect(self.keep)

    def write(self) -> None:
        """Open the line for the place being heard; again: the cursor goes back to what was begun."""
        desk, page = self._page.desk, self._page
        if desk is None:
            return
        if not self._services.writable or not desk.call.facts.agent_no:
            page.stage.say(
                self.tr("Nobody knows whose call this is: a note for the agent has no reader.")
                if self._services.writable
                else self.tr("Another window writes in this workspace: no note can be kept here.")
            )
            return
        if self._place is None or not self.line.text():
            self._begin(desk.call.uid, desk.call.facts.agent_no, desk.evaluation.uid)
        page.sound.panels.show("notes")
        self.frame.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Put what was typed on disk; nothing where there is nothing."""
        place, text = self._place, self.line.text().strip()
        if place is None or not self.line.isEnabled():
            return
        if not text:
            self._close()
            return
        self.line.setEnabled(False)  # until it is known what became of it
        asked = self._services.coaching.note_live(replace(place, text=text), self._person.no)
        deliver(asked, self, self._kept, self._refused)

    # -- what has come ------------------------------------------------------------------------------------------------

    def _begin(self, call_uid: str, agent_no: str, evaluation_uid: str) -> None:
        at_ms = round(self._page.listening.position_ms)
        self._place = LiveNote(
            uid="",
            agent_no=agent_no,
            text="",
            by_no=self._person.no,
            at_ms=0,
            call_uid=call_uid,
            position_ms=at_ms,
            evaluation_uid=evaluation_uid,
        )
        title = self.tr("Live note for the agent at {place}").format(place=length(at_ms / 1000))
        self.heading.setText(title)
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(self.tr("One line; Enter keeps it, it comes up when the agent is coached"))

    def _kept(self, note: LiveNote) -> None:
        had = self.line.hasFocus() or self._page.focusWidget() is None
        self.line.setEnabled(True)
        self._close()
        if had:
            self._page.hand.take_keyboard()
        self._shell.notices.show_message(self.tr("The note is kept for the next coaching."))
        self.kept.emit(note)
        self._shell.signals.coaching_changed.emit()

    def _refused(self, error: UserError) -> None:
        """The text stays where it was typed."""
        self.line.setEnabled(True)
        self.frame.show()
        self._shell.notices.show_error(error)

    def _close(self) -> None:
        self._place = None
        self.line.clear()
        self.frame.hide()

    def _leave(self) -> None:
        """Esc: an empty line goes, a begun one stays to be seen."""
        if not self.line.text().strip():
            self._close()
        self._page.hand.take_keyboard()

    def _call_came(self) -> None:
        """What was begun belongs to the call before, and is kept for that one."""
        self.keep()
        self._look()

    def _look(self) -> None:
        """The notes of the agent whose call lies here; who that is would be told by them where it is hidden."""
        self._wish += 1
        desk, wish = self._page.desk, self._wish
        agent_no = None if desk is None or self._page.opening.hidden else desk.call.facts.agent_no
        if not agent_no:
            self._page.notes.show_live(())
            return
        found = self._services.coaching.remarks(agent_no, LISTED)
        deliver(found, self, lambda rows: self._show(rows) if wish == self._wish else None, self._refused_list)

    def _show(self, rows: Sequence[Remark]) -> None:
        self._page.notes.show_live([row for row in rows if row.kind == "live"])

    def _refused_list(self, error: UserError) -> None:
        self._shell.notices.show_error(error)


class _NoteLine(QLineEdit):
    """A line that Esc leaves."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
