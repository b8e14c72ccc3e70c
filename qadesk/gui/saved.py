"""The saved state in the head of a page that keeps a draft: what is on disk, and since when."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QObject, QTime, QTimer, Signal
from PySide6.QtWidgets import QLabel

from qadesk.domain.errors import UserError
from qadesk.gui.jobs import relay
from qadesk.gui.notices import sentences
from qadesk.gui.theme import set_class
from qadesk.services.ports import Clock

PATIENCE_MS = 300
"""A save that takes longer is shown as under way."""
AGAIN_MS = 1000
"""How long after a failed save the next one is tried."""


class DraftSaved(QObject):
    """What the writer says about the draft that is open; what it says about another one is not shown."""

    again = Signal()
    """Some time after a failure: hand the present state to the writer once more."""
    durable = Signal()
    """What was typed last is on disk."""

    def __init__(self, label: QLabel, clock: Clock, zone: ZoneInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._label, self._clock, self._zone = label, clock, zone
        self._turn = 0
        self._wanted: object | None = None
        self._failing = False
        self._patience = self._timer(PATIENCE_MS, self._show_waiting)
        self._retry = self._timer(AGAIN_MS, self.again.emit)
        self._tell_saved = relay(self, self._show_saved)
        self._tell_failed = relay(self, self._show_failed)

    @property
    def failing(self) -> bool:
        """Whether the last attempt to save this draft has failed."""
        return self._failing

    @property
    def pending(self) -> bool:
        """Whether something is still on its way to the disk."""
        return self._wanted is not None

    def start(self, changed_at_ms: int = 0) -> tuple[Callable[[object], None], Callable[[BaseException], None]]:
        """Another draft: what the writer calls when it has saved it, and when it could not; from any thread."""
        self.clear()
        self._turn += 1
        turn = self._turn
        if changed_at_ms:
            self._say_saved(changed_at_ms)
        return lambda state: self._tell_saved(turn, state), lambda error: self._tell_failed(turn, error)

    def clear(self) -> None:
        """Nothing is being saved."""
        self._turn += 1
        self._wanted, self._failing = None, False
        self._patience.stop()
        self._retry.stop()
        self._say("")

    def wanted(self, state: object) -> None:
        """A state was handed to the writer."""
        self._wanted = state
        if not self._patience.isActive():
            self._patience.start()

    def _timer(self, milliseconds: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _show_saved(self, turn: int, state: object) -> None:
        if turn != self._turn:
            return
        self._failing = False
        if self._wanted is None or state == self._wanted:
            self._wanted = None
            self._patience.stop()
        self._say_saved(self._clock())
        if self._wanted is None:
            self.durable.emit()

    def _show_waiting(self) -> None:
        if self._wanted is not None and not self._failing:
            self._say(self.tr("Saving …"))

    def _show_failed(self, turn: int, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        if turn != self._turn:
            return
        self._failing = True
        self._patience.stop()
        self._retry.start()
        what, todo = sentences(error)
        self._say(self.tr("Not saved: {what} {todo}").format(what=what, todo=todo).strip(), critical=True)

    def _say_saved(self, at_ms: int) -> None:
        """The time; with its day where that is not today."""
        at, now = (datetime.fromtimestamp(ms / 1000, self._zone) for ms in (at_ms, self._clock()))
        short = QLocale.FormatType.ShortFormat
        time = QLocale().toString(QTime(at.hour, at.minute), short)
        if at.date() != now.date():
            time = f"{QLocale().toString(QDate(at.year, at.month, at.day), short)} {time}"
        self._say(self.tr("Saved {time}").format(time=time))

    def _say(self, text: str, *, critical: bool = False) -> None:
        self._label.setText(text)
        set_class(self._label, "critical small" if critical else "muted small")
