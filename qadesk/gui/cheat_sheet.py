"""F12: every key of the window, grouped and searchable; a press on a key changes it."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.gui.actions import Commands
from qadesk.gui.forms.ui_keys import Ui_Keys
from qadesk.gui.notices import in_words
from qadesk.gui.shortcuts import GROUPS, Command
from qadesk.gui.theme import set_class

COLUMNS = 2
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class CheatSheet(QDialog):
    """Shows the commands that somebody serves; "Esc" while a new key is awaited leaves the old one."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self._waiting: _KeyButton | None = None
        self._rows: list[tuple[Command, str, QWidget, _KeyButton]] = []
        self._groups: list[tuple[str, QWidget]] = []
        self.form = Ui_Keys()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self._fill()
        self.form.searchEdit.textChanged.connect(self._search)
        self.form.closeButton.clicked.connect(self.accept)
        self.form.resetButton.clicked.connect(self._reset)
        self._hint = self.form.hintLabel.text()
        commands.keys_changed.connect(self._show_keys)
        self.resize(min(980, parent.width() - 80), min(720, parent.height() - 60))
        self.form.searchEdit.setFocus()

    def visible_commands(self) -> list[str]:
        """Names of what the search leaves."""
        return [command.name for command, _, row, _ in self._rows if not row.isHidden()]

    def button_of(self, name: str) -> QPushButton:
        """The button that shows a command's key."""
        return next(button for command, _, _, button in self._rows if command.name == name)

    def event(self, event: QEvent) -> bool:
        """While a new key is awaited no key means anything else."""
        if self._waiting is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def _fill(self) -> None:
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        outer = QHBoxLayout(self.form.content)
        outer.setContentsMargins(0, 0, 8, 0)
        outer.setSpacing(32)
        for column in columns:
            column.setSpacing(16)
            outer.addLayout(column, 1)
        bound = self._commands.bound()
        heights = [0] * COLUMNS
        for group in GROUPS:
            members = [command for command in bound if command.group == group]
            if members:
                place = heights.index(min(heights))
                heights[place] += len(members) + 2
                columns[place].addWidget(self._group(group, members))
        for column in columns:
            column.addStretch(1)

    def _group(self, group: str, members: list[Command]) -> QWidget:
        title = QCoreApplication.translate("Commands", group)
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        heading = QLabel(title)
        set_class(heading, "section")
        layout.addWidget(heading)
        for command in members:
            layout.addWidget(self._row(command))
        self._groups.append((group, box))
        return box

    def _row(self, command: Command) -> QWidget:
        row = QWidget()
        layout = QGridLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        title = self._commands.title(command)
        button = _KeyButton(command, self)
        button.setText(self._keys_of(command))
        button.setAccessibleName(self.tr("Key of “{command}”").format(command=title))
        button.clicked.connect(lambda: self._await_key(button))
        layout.addWidget(QLabel(title), 0, 0)
        layout.addWidget(button, 0, 1)
        layout.setColumnStretch(0, 1)
        self._rows.append((command, title, row, button))
        return row

    def _keys_of(self, command: Command) -> str:
        keys = self._commands.keys(command.name)
        return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys) or "—"

    def _show_keys(self) -> None:
        for command, _, _, button in self._rows:
            button.setText(self._keys_of(command))

    def _search(self, text: str) -> None:
        wanted = text.strip().casefold()
        for _, title, row, button in self._rows:
            row.setVisible(wanted in title.casefold() or wanted in button.text().casefold())
        for group, box in self._groups:
            box.setVisible(any(c.group == group and not row.isHidden() for c, _, row, _ in self._rows))

    def _await_key(self, button: "_KeyButton") -> None:
        if self._waiting is not None:
            self._waiting.setText(self._keys_of(self._waiting.command))
        self._waiting = button
        button.setText(self.tr("Press a key …"))
        self._say(self.tr("Esc leaves it as it was; Backspace takes the key away."), "muted")

    def take_key(self, event: QKeyEvent) -> bool:
        """A key that came to a key button; whether it was awaited."""
        button = self._waiting
        if button is None or event.key() in _MODIFIERS:
            return button is not None
        self._waiting = None
        self._say(self._hint, "muted")
        if event.key() != Qt.Key.Key_Escape:
            cleared = event.key() == Qt.Key.Key_Backspace
            self._remap(button, QKeySequence() if cleared else QKeySequence(event.keyCombination()))
        button.setText(self._keys_of(button.command))
        return True

    def _remap(self, button: "_KeyButton", keys: QKeySequence) -> None:
        try:
            self._commands.remap(button.command.name, keys)
        except UserError as error:
            self._say(in_words(error), "critical")

    def _reset(self) -> None:
        self._waiting = None
        self._commands.reset()
        self._show_keys()

    def _say(self, text: str, tone: str) -> None:
        self.form.hintLabel.setText(text)
        set_class(self.form.hintLabel, tone)


class _KeyButton(QPushButton):
    """Shows the keys of a command; keys that it awaits go to the sheet, Tab and Enter too."""

    def __init__(self, command: Command, sheet: CheatSheet) -> None:
        super().__init__()
        self.command = command
        self._sheet = sheet
        self.setAutoDefault(False)
        self.setMinimumWidth(120)
        set_class(self, "option")

    def event(self, event: QEvent) -> bool:
        """Awaited keys first."""
        if isinstance(event, QKeyEvent):
            awaited = event.type() == QEvent.Type.KeyPress and self._sheet.take_key(event)
            return awaited or super().event(event)
        return super().event(event)
