"""Text fields of pages that keep a draft: what is typed goes into it; undo and redo are the draft's, not theirs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

UNDO = QKeySequence.StandardKey.Undo
REDO = QKeySequence.StandardKey.Redo
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Home)
"""What a list does by itself while it has the keyboard."""


class LineField(QLineEdit):
    """One line of text; ``edited`` carries it after each change by hand.

    Up and Down walk through ``suggestions``; a text of one's own is never overwritten by them.
    """

    edited = Signal(str)
    entered = Signal()
    """It has got the keyboard."""
    left = Signal()
    """Esc where the field has it for itself (``OWN_ESCAPE``), never during composition."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestions: Sequence[str] = ()
        self.setAcceptDrops(False)  # files are dropped onto the window
        self._composing = False
        self.textEdited.connect(self.edited)

    def show_text(self, text: str) -> None:
        """The text from outside, the cursor left where it was; nothing while somebody composes."""
        if text == self.text() or self._composing:
            return
        cursor = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(cursor, len(text)) if self.hasFocus() else 0)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether something is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that typing starts here."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo is left to the page; Up and Down offer the next suggestion."""
        if event.matches(UNDO) or event.matches(REDO):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.suggestions and not self._composing:
            self._suggest(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape and not self._composing:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _suggest(self, step: int) -> None:
        known = list(self.suggestions)
        if self.text() and self.text() not in known:
            return
        at = known.index(self.text()) + step if self.text() in known else (0 if step > 0 else -1)
        self.setText(known[at % len(known)])
        self.edited.emit(self.text())


class TextField(QPlainTextEdit):
    """Several lines of text; ``edited`` carries all of it after each change by hand."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self._filling = False
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)  # files are dropped onto the window
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)

    def show_text(self, text: str) -> None:
        """The text from outside; nothing while somebody composes."""
        if text == self.toPlainText() or self._composing:
            return
        self._filling = True
        cursor = self.textCursor().position()
        self.setPlainText(text)
        moved = self.textCursor()
        moved.setPosition(min(cursor, len(text)) if self.hasFocus() else 0)
        self.setTextCursor(moved)
        self._filling = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether something is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo is left to the page."""
        if event.matches(UNDO) or event.matches(REDO):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit(self.toPlainText())


class OwnKeys(QObject):
    """Lets widgets that move by keys (lists, sliders) keep them although the page has commands on the same keys."""

    def __init__(self, keys: Sequence[Qt.Key], parent: QObject) -> None:
        super().__init__(parent)
        self._keys = frozenset(keys)

    def serve(self, *widgets: QWidget) -> None:
        """Let these widgets have the keys while they have the focus."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the keys before they become shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if bare and event.key() in self._keys:
                event.accept()
                return True
        return False
