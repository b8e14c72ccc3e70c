"""The clock of the inspector's work: looks each second how things stand, and keeps what came together."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.domain.assignments import WorkedTime
from qadesk.domain.errors import UserError
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.jobs import deliver
from qadesk.services.settings import WORK_IDLE_AFTER_S
from qadesk.services.worked_time import Moment, WorkTracker

TICK_MS = 1000
FLUSH_MS = 30_000
"""A program that is killed loses at most so much."""
_INPUT = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    )
)


Standing = tuple[str, bool]
"""The call that lies on the desk in front ('' for none), and whether sound is going out."""


class WorkClock(QObject):
    """Watches the windows for keys and clicks, not the widgets: a filter on every event would slow all of them."""

    def __init__(
        self,
        standing: Callable[[], Standing],
        inspector_no: str,
        services: DeskServices,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._standing, self._page = standing, page
        self._note, self._settings, self._clock = services.days.note, services.settings, services.clock
        self.tracker = WorkTracker(inspector_no, services.zone)
        self._input_ms = self._flushed_ms = self._clock()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def start(self) -> None:
        """A call lies on the desk: look each second."""
        self._input_ms = self._clock()
        self.tick()
        self._timer.start()

    def stop(self) -> None:
        """The call is left: count up to now and keep it."""
        if self._timer.isActive():
            self.tick()
            self._timer.stop()
        self.flush()

    def used(self) -> None:
        """Somebody has done something: also what an input method wrote, of which the window hears nothing."""
        self._input_ms = self._clock()

    def tick(self) -> None:
        """See how things stand now."""
        now, (call_uid, playing) = self._clock(), self._standing()
        self.tracker.idle_after_ms = self._settings.get(WORK_IDLE_AFTER_S) * 1000
        self.tracker.tick(
            Moment(
                at_ms=now,
                call_uid=call_uid,
                playing=playing,
                last_input_ms=self._input_ms,
                active=QApplication.activeWindow() is not None,
                minimised=self._page.window().isMinimized(),
            )
        )
        if now - self._flushed_ms >= FLUSH_MS or now < self._flushed_ms:
            self.flush()

    def flush(self) -> None:
        """Have what came together written; what cannot be written now waits for the next time."""
        self._flushed_ms = self._clock()
        times = self.tracker.take()
        if times:
            deliver(self._note(times), self, lambda _: None, lambda error: self._give_back(times, error))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember when a key or a button was pressed."""
        if event.type() in _INPUT:
            self.used()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once more moves it to the front of the line, nothing else

    def _give_back(self, times: Sequence[WorkedTime], _: UserError) -> None:
        self.tracker.give_back(times)
