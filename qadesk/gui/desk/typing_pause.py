"""Pausing while somebody types on the desk, where the settings want it."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.gui.actions import takes_text
from qadesk.gui.desk.listening import Listening
from qadesk.services.settings import PAUSE_TYPING, Settings

IDLE_MS = 2000
"""Without a keystroke for so long, playing goes on."""


class TypingPause(QObject):
    """The first keystroke in a text field pauses; leaving the field or resting goes on, if it was playing before."""

    def __init__(self, page: QWidget, listening: Listening, settings: Settings) -> None:
        super().__init__(page)
        self._page, self._listening, self._settings = page, listening, settings
        self._waiting = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._go_on)
        listening.playing_changed.connect(self._forget)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch what is typed into the field that has the keyboard."""
        typed = isinstance(event, QInputMethodEvent) or (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and bool(event.text().strip())
        )
        if typed and self._settings.get(PAUSE_TYPING):
            self._hold()
        return False

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and shiboken6.isValid(old):
            old.removeEventFilter(self)
        if new is not None and takes_text(new) and self._page.isAncestorOf(new):
            new.installEventFilter(self)
        self._go_on()

    def _hold(self) -> None:
        if self._listening.playing:
            self._listening.pause()
            self._waiting = True
        if self._waiting:
            self._idle.start()

    def _go_on(self) -> None:
        self._idle.stop()
        if self._waiting:
            self._waiting = False
            self._listening.play()

    def _forget(self, playing: bool) -> None:
        """Somebody has played or paused by hand: that holds."""
        if playing:
            self._waiting = False
            self._idle.stop()
