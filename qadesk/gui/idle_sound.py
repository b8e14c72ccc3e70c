"""The sound of recordings that wait is analysed beside the work; the status bar says how many are left."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from qadesk.domain.recordings import AudioState
from qadesk.gui.jobs import deliver, relay
from qadesk.gui.shell import Signals
from qadesk.gui.theme import set_class
from qadesk.services.container import Services

LOOK_EVERY_MS = 2000


class IdleSound(QLabel):
    """A quiet line, shown while recordings wait; ``start`` begins the work."""

    def __init__(self, services: Services, signals: Signals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_class(self, "small")
        self.setContentsMargins(12, 0, 12, 0)
        self.hide()
        self._services = services
        self._changed = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        signals.recordings_changed.connect(self._note)
        services.audio.listen(relay(self, self._analysed))

    def start(self) -> None:
        """Analyse what waits, whenever nobody needs the machine, and count it."""
        self._timer.start(LOOK_EVERY_MS)
        self._look()

    def stop(self) -> None:
        """Begin no further recording."""
        self._timer.stop()
        self._services.idle.stop()

    def _look(self) -> None:
        self._services.idle.go_on()
        if self._changed:
            self._changed = False
            deliver(self._services.audio.waiting(), self, self._show)

    def _show(self, waiting: int) -> None:
        self.setText(self.tr("Recordings waiting to be analysed: {n}").format(n=waiting))
        self.setVisible(waiting > 0)

    def _analysed(self, _uid: str, _state: AudioState, _reason: str) -> None:
        self._note()

    def _note(self) -> None:
        self._changed = True
