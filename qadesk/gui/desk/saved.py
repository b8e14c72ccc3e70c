"""The saved state in the footer: what is on disk, and only that."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.gui.jobs import relay
from qadesk.gui.notices import sentences
from qadesk.gui.theme import set_class

PATIENCE_MS = 150
"""A save that takes longer is shown as under way."""
AGAIN_MS = 1000
"""How long after a failed save the next one is tried."""


class SavedState(QObject):
    """``saved`` and ``failed`` may be called from the writer thread; the label changes in the Qt thread."""

    durable = Signal(int)
    """The number of the state that is on disk now."""
    again = Signal()
    """Some time after a failure: hand the present state to the writer once more."""

    def __init__(self, label: QLabel, parent: QObject) -> None:
        super().__init__(parent)
        self._label = label
        self._uid = ""
        self._wanted = self._on_disk = 0
        self._failure = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_waiting)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(AGAIN_MS)
        self._retry.timeout.connect(self.again)
        self._tell_saved = relay(self, self._show_saved)
        self._tell_failed = relay(self, self._show_failed)

    @property
    def on_disk(self) -> int:
        """The number of the last state that is on disk."""
        return self._on_disk

    @property
    def failing(self) -> bool:
        """Whether the last attempt to save this draft has failed."""
        return bool(self._failure)

    @property
    def failure(self) -> str:
        """Why it has failed, also while the next attempt is under way; '' where it has not."""
        return self._failure

    def saved(self, evaluation: Evaluation) -> None:
        """This state is durable. Callable from any thread, also when the page has gone."""
        self._tell_saved(evaluation.uid, evaluation.saves)

    def failed(self, error: BaseException) -> None:
        """The state could not be written. Callable from any thread, also when the page has gone."""
        self._tell_failed(error)

    def start(self, evaluation: Evaluation) -> None:
        """Another draft, just read from disk."""
        self._uid = evaluation.uid
        self._wanted = self._on_disk = evaluation.saves
        self._failure = ""
        self._patience.stop()
        self._say(self.tr("Draft saved\nversion {number}").format(number=evaluation.saves) if evaluation.saves else "")

    def clear(self, text: str = "") -> None:
        """Nothing is being saved."""
        self._uid = ""
        self._failure = ""
        self._retry.stop()
        self._patience.stop()
        self._say(text)

    def wanted(self, number: int) -> None:
        """A state was handed to the writer."""
        self._wanted = number
        if number > self._on_disk and not self._patience.isActive():
            self._patience.start()

    def _show_saved(self, uid: str, number: int) -> None:
        if uid != self._uid:
            return
        self._failure = ""
        self._on_disk = max(self._on_disk, number)
        if self._on_disk >= self._wanted:
            self._patience.stop()
        self._say(self.tr("Draft saved\nversion {number}").format(number=self._on_disk))
        self.durable.emit(self._on_disk)

    def _show_waiting(self) -> None:
        if self._on_disk < self._wanted:
            self._say(self.tr("Saving …\nversion {number}").format(number=self._wanted))

    def _show_failed(self, error: BaseException) -> None:
        self._patience.stop()
        if not isinstance(error, UserError):
            self._fail(self.tr("Not saved: an internal error."))
            raise error
        what, todo = sentences(error)
        self._retry.start()
        self._fail(self.tr("Not saved: {what} {todo}").format(what=what, todo=todo).strip())

    def _fail(self, text: str) -> None:
        self._failure = text
        self._say(text, critical=True)

    def _say(self, text: str, *, critical: bool = False) -> None:
        self._label.setText(text)
        set_class(self._label, "critical small" if critical else "muted small")
