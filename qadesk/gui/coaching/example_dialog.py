"""Choosing an example of the library for a session: only those whose agents have agreed, without whose they are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.coaching import Clip
from qadesk.domain.after.examples import HeardExample
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.coaching import words
from qadesk.gui.coaching.entries import Entry, EntryList
from qadesk.gui.fields import LineField
from qadesk.gui.jobs import deliver
from qadesk.gui.parts import wrapped
from qadesk.gui.shell import Shell
from qadesk.services.container import Services


class ExampleDialog(QDialog):
    """Enter plays the masked sound; the button adds it to the session."""

    chosen = Signal(object)
    """A ``Clip`` that is known by its example alone."""

    def __init__(self, services: Services, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._shell = services, shell
        self._examples: tuple[HeardExample, ...] = ()
        self.setWindowTitle(self.tr("Add an example of others"))
        self.resize(560, 520)
        self.search = LineField()
        self.search.setPlaceholderText(self.tr("Title, note or tag"))
        self.search.setAccessibleName(self.tr("Find an example"))
        self.search.edited.connect(lambda _: self._show())
        self.list = EntryList(shell.theme, self.tr("Examples"))
        self.list.opened.connect(lambda _: self.play())
        self.empty = wrapped(
            self.tr("There are no examples that others may hear. In the library, note the agent's consent first.")
        )
        self.player = ClipPlayer(services, shell)
        self.listen = QPushButton(self.tr("Listen"))
        self.listen.setAutoDefault(False)
        self.listen.clicked.connect(self.play)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add.setAutoDefault(False)
        buttons.addButton(self.listen, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for part in (self.search, self.empty, self.list, self.player, buttons):
            column.addWidget(part)
        self._show()

    def show_examples(self, examples: Sequence[HeardExample]) -> None:
        """Those that may be heard."""
        self._examples = tuple(examples)
        self._show()
        (self.list if examples else self.search).setFocus()

    def play(self) -> None:
        """The current one, with everything covered that must be."""
        entry = self.list.current_entry()
        if entry is not None:
            sound = self._services.examples.sound(entry.key)
            title = entry.title
            deliver(sound, self, lambda path: self.player.play_file(path, title), self._shell.notices.show_error)

    def accept(self) -> None:
        """This one goes into the session."""
        entry = self.list.current_entry()
        if entry is not None and isinstance(entry.about, HeardExample):
            found = entry.about
            length = round(found.seconds * 1000)
            self.chosen.emit(
                Clip(
                    call_uid="", start_ms=0, end_ms=length, item_key=found.item_key, note=found.title,
                    example_uid=found.uid,
                )
            )  # fmt: skip
            super().accept()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is heard any more."""
        self.player.stop()
        super().hideEvent(event)

    def _show(self) -> None:
        wanted = self.search.text().strip().casefold()
        fitting = [e for e in self._examples if wanted in " ".join((e.title, e.note, *e.tags)).casefold()]
        self.list.show_entries([self._entry(each) for each in fitting])
        self.list.setVisible(bool(self._examples))
        self.empty.setVisible(not self._examples)
        self.add.setEnabled(bool(fitting))
        self.listen.setEnabled(bool(fitting))

    def _entry(self, example: HeardExample) -> Entry:
        good = example.kind == "good"
        return Entry(
            key=example.uid, title=example.title, figure=words.clock(round(example.seconds * 1000)),
            below=" · ".join(part for part in (example.note, *example.tags) if part),
            chip=self.tr("Good example") if good else self.tr("Bad example"),
            tone="good" if good else "warning", about=example,
        )  # fmt: skip
