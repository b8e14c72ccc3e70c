"""The time that coach and agent spend together: it runs while somebody is at it, or something is heard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.services.container import Services
from qadesk.services.settings import WORK_IDLE_AFTER_S
from qadesk.services.worked_time import Moment, WorkTracker

TICK_MS = 1000
_INPUT = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    )
)


class SessionClock(QObject):
    """Tells time spent by the rules of the inspector's clock at the desk: stopped where nobody is at it."""

    def __init__(
        self,
        services: Services,
        coach_no: str,
        spent: Callable[[int], None],
        playing: Callable[[], bool],
        page: QWidget,
    ) -> None:
        """``spent`` is told ms as they go by; ``playing`` says whether a clip goes out."""
        super().__init__(page)
        self._spent, self._playing, self._page = spent, playing, page
        self._settings, self._clock = services.settings, services.clock
        self._tracker = WorkTracker(coach_no, services.zone)
        self._session_uid = ""
        self._input_ms = self._clock()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def run(self, session_uid: str) -> None:
        """A session is being held; '' none is. Once more for the same one changes nothing."""
        if session_uid == self._session_uid:
            return
        if self._session_uid:
            self.tick()
        self._session_uid = session_uid
        self.used()
        if session_uid:
            self.tick()
            self._timer.start()
        else:
            self._timer.stop()

    def used(self) -> None:
        """Somebody has done something: also what an input method wrote, of which the window hears nothing."""
        self._input_ms = self._clock()

    def tick(self) -> None:
        """See how things stand now."""
        self._tracker.idle_after_ms = self._settings.get(WORK_IDLE_AFTER_S) * 1000
        self._tracker.tick(
            Moment(
                at_ms=self._clock(),
                call_uid=self._session_uid if self._page.isVisible() else "",
                playing=self._playing(),
                last_input_ms=self._input_ms,
                active=QApplication.activeWindow() is not None,
                minimised=self._page.window().isMinimized(),
            )
        )
        ms = sum(time.listening_ms + time.scoring_ms for time in self._tracker.take())
        if ms:
            self._spent(ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember when a key or a button was pressed."""
        if event.type() in _INPUT:
            self.used()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
