"""The declared commands as Qt actions: their keys, tooltips that carry them, remapping, and peace for who is typing."""

from collections.abc import Callable, Mapping

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.shortcuts import BY_NAME, COMMANDS, Command, acts_in_text, conflict, in_force

OWN_ESCAPE = "ownEscape"
"""A text field with this property does something of its own on Esc, and leaves itself."""
Save = Callable[[dict[str, str]], None]


class Commands(QObject):
    """One action for each declared command. A page binds those it serves; an unbound command is not shown to anybody.

    ``overrides`` are the keys that differ from the defaults (command name -> portable text, "" for none); ``save`` is
    given the new ones after each change.
    """

    keys_changed = Signal()

    def __init__(self, overrides: Mapping[str, str], save: Save, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overrides = {name: keys for name, keys in overrides.items() if name in BY_NAME}
        self._save = save
        self._keys = in_force(self._overrides)
        self._actions = {command.name: self._make(command) for command in COMMANDS}
        self._bound: list[str] = []
        self._dressed: list[tuple[QAbstractButton, str]] = []
        self.retranslate()

    def bind(self, name: str, slot: Callable[[], object], widget: QWidget) -> QAction:
        """Let command ``name`` do ``slot``; its keys act while ``widget`` (a page, or the window) is shown."""
        action = self._actions[name]
        action.triggered.connect(lambda: slot())
        widget.addAction(action)
        self._bound.append(name)
        return action

    def action(self, name: str) -> QAction:
        """The action of a command."""
        return self._actions[name]

    def bound(self) -> list[Command]:
        """The commands that somebody serves, in the declared order."""
        return [command for command in COMMANDS if command.name in self._bound]

    def keys(self, name: str) -> tuple[QKeySequence, ...]:
        """The keys in force."""
        return self._keys[name]

    def keys_text(self, name: str) -> str:
        """The first key as the platform writes it; "" where there is none."""
        keys = self._keys[name]
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    def dress(self, button: QAbstractButton, name: str, *, connect: bool = True) -> None:
        """Give a button the command's name, its tooltip with the keys (kept up to date) and, if asked, its effect."""
        action = self._actions[name]
        self._dressed.append((button, name))
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text())
        if connect:
            button.clicked.connect(action.trigger)

    def remap(self, name: str, wanted: QKeySequence) -> None:
        """Give a command one key sequence (an empty one for none). Raises ``UserError`` when another has it."""
        taken = conflict(name, wanted, self._keys) if not wanted.isEmpty() else None
        if taken is not None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{keys} already belongs to “{command}”."),
                QT_TRANSLATE_NOOP("errors", "Choose another key, or take it from that command first."),
                keys=wanted.toString(QKeySequence.SequenceFormat.NativeText),
                command=self.title(taken),
            )
        self._overrides[name] = wanted.toString(QKeySequence.SequenceFormat.PortableText)
        self._use()

    def reset(self, name: str | None = None) -> None:
        """Back to the default keys, of one command or of all. Raises ``UserError`` when another has taken them."""
        if name is None:
            self._overrides.clear()
        else:
            defaults = in_force({})[name]
            for wanted in defaults:
                if conflict(name, wanted, self._keys):
                    self.remap(name, wanted)  # refuses with the sentence for it
            self._overrides.pop(name, None)
        self._use()

    def title(self, command: Command) -> str:
        """The command's title in the reader's language."""
        text = QCoreApplication.translate("Commands", command.title)
        return text.replace("{digit}", command.name.rpartition("_")[2])

    def retranslate(self) -> None:
        """Texts and tooltips in the language in force."""
        for command in COMMANDS:
            action = self._actions[command.name]
            title, keys = self.title(command), self.keys_text(command.name)
            action.setText(title)
            action.setToolTip(f"{title} ({keys})" if keys else title)
        self._dressed = [(button, name) for button, name in self._dressed if shiboken6.isValid(button)]
        for button, name in self._dressed:
            button.setToolTip(self._actions[name].toolTip())
            button.setAccessibleName(self._actions[name].text())

    def _make(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.name)
        action.setAutoRepeat(command.repeats)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setShortcuts(list(self._keys[command.name]))
        return action

    def _use(self) -> None:
        self._keys = in_force(self._overrides)
        for name, action in self._actions.items():
            action.setShortcuts(list(self._keys[name]))
        self.retranslate()
        self._save(dict(self._overrides))
        self.keys_changed.emit()


class TextGuard(QObject):
    """While somebody types, only F-keys, Alt and Ctrl+Enter are commands; Esc leaves the field, but no composition."""

    def __init__(self, commands: Commands, window: QMainWindow) -> None:
        super().__init__(window)
        self._commands = commands
        self._window = window
        self._composing = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch keys on their way to text fields."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and takes_text(watched):
            return self._keep_for_text(event)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            return self._leave(watched)
        return False

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Only the field that is typed into is watched: a filter on everything would see every painting too."""
        self._composing = False
        if old is not None and shiboken6.isValid(old):
            old.removeEventFilter(self)
        if new is not None and takes_text(new):
            new.installEventFilter(self)

    def _keep_for_text(self, event: QKeyEvent) -> bool:
        pressed = event.keyCombination()
        plain = QKeyCombination(pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier, pressed.key())
        if acts_in_text(pressed) or not self._is_command(QKeySequence(plain)):
            return False
        event.accept()
        return True

    def _is_command(self, pressed: QKeySequence) -> bool:
        return any(pressed in self._commands.keys(command.name) for command in self._commands.bound())

    def _leave(self, watched: QObject) -> bool:
        if self._composing or not isinstance(watched, QWidget) or not takes_text(watched):
            return False
        if watched.window() is not self._window or watched.property(OWN_ESCAPE):
            return False
        watched.clearFocus()
        page = self._window.centralWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def takes_text(widget: QObject) -> bool:
    """Whether a widget is one that a person types into."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)
