"""The whole window in the test's own process, its event loop watched; and parts that several benchmarks wait with."""

import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.app import Application, resources
from qadesk.domain.people import Role
from qadesk.gui.application import GuiApplication, resources_in
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.garbage import OrderlyCollector
from qadesk.gui.main_window import MainWindow
from qadesk.gui.recordings.page import RecordingsPage
from qadesk.services.container import Services
from qadesk.storage.recent import RecentWorkspaces

PATIENCE_S = 60.0


def program_in(folder: Path) -> Application:
    """The program with its list of workspaces in ``folder``."""
    return Application(RecentWorkspaces(folder / "recent.json"))


@dataclass
class Whole:
    """An open window and what lies behind it."""

    window: MainWindow
    services: Services

    @property
    def desk(self) -> DeskPage:
        page = self.window.page("desk")
        assert isinstance(page, DeskPage)
        return page

    @property
    def recordings(self) -> RecordingsPage:
        page = self.window.page("recordings")
        assert isinstance(page, RecordingsPage)
        return page


@contextmanager
def whole_window(app: QApplication, program: Application, folder: Path) -> Iterator[Whole]:
    """The program's window on a workspace, as its first inspector sees it."""
    with OrderlyCollector():
        application = GuiApplication(app, program, resources_in(resources()))
        services = application.session.open(folder)
        inspector = next(p for p in services.catalogue.people().result() if p.role is Role.INSPECTOR)
        services.settings.load(inspector.no)
        window = application.show_window(inspector)
        wait_for(window.isVisible)
        try:
            yield Whole(window, services)
        finally:
            window.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            application.session.close()
            app.setStyleSheet("")


def wait_for(condition: Callable[[], object], seconds: float = PATIENCE_S) -> None:
    """Run the event loop until something is so."""
    loop = QEventLoop()
    deadline = time.monotonic() + seconds
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > deadline else None)
    timer.start(2)
    if not condition():
        loop.exec()
    timer.stop()
    assert condition(), "it does not come"


class Painted(QObject):
    """Notes the moment when a widget is painted for the first time after ``start``, if ``holds`` by then."""

    def __init__(self, widget: QWidget, holds: Callable[[], object] = lambda: True) -> None:
        super().__init__()
        self._holds = holds
        self._began = 0.0
        self.took_ms: float | None = None
        widget.installEventFilter(self)

    def start(self) -> None:
        self.took_ms = None
        self._began = time.perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.took_ms is None and self._holds():
            QTimer.singleShot(0, self, self._note)  # the picture stands when the painting is over
        return False

    def _note(self) -> None:
        if self.took_ms is None:
            self.took_ms = (time.perf_counter() - self._began) * 1000


@dataclass
class Gap:
    """Time between two beats of the event loop, and what the Qt thread was at meanwhile."""

    wall_ms: float
    processor_ms: float
    stacks: list[str] = field(default_factory=list)


class LoopWatch:
    """A beat every 2 ms in the Qt thread: where it is late, the window was held up. A context manager.

    With ``stacks_after_ms`` a thread notes what the Qt thread is at whenever a beat is that late: for finding out, as
    it disturbs.
    """

    def __init__(self, *, stacks_after_ms: float = 0) -> None:
        self.gaps: list[Gap] = []
        self._after_ms = stacks_after_ms
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._stacks: list[str] = []
        self._ended = threading.Event()

    def __enter__(self) -> "LoopWatch":
        self._last = time.perf_counter(), time.thread_time()
        self._timer.start(2)
        if self._after_ms:
            threading.Thread(target=self._look, args=(threading.get_ident(),), daemon=True).start()
        return self

    def __exit__(self, *unused: object) -> None:
        self._beat()
        self._timer.stop()
        self._ended.set()

    def begin(self) -> None:
        """Forget what was measured so far."""
        self._beat()
        self.gaps.clear()

    @property
    def worst(self) -> Gap:
        """The gap that used the processor longest: waiting for a core on a busy machine is not the window's doing."""
        return max(self.gaps, key=lambda gap: gap.processor_ms, default=Gap(0, 0))

    def longer_than(self, processor_ms: float) -> list[Gap]:
        """Gaps above a limit, longest first."""
        long = [gap for gap in self.gaps if gap.processor_ms > processor_ms]
        return sorted(long, key=lambda gap: -gap.processor_ms)

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        wall, processor = ((new - old) * 1000 for new, old in zip(now, self._last, strict=True))
        self.gaps.append(Gap(wall, processor, self._stacks))
        self._last, self._stacks = now, []

    def _look(self, qt_thread: int) -> None:
        while not self._ended.wait(0.003):
            stacks = self._stacks
            if (time.perf_counter() - self._last[0]) * 1000 > self._after_ms:
                lines = traceback.extract_stack(sys._current_frames().get(qt_thread))[-7:]
                stacks.append(" < ".join(f"{Path(at.filename).name}:{at.lineno} {at.name}" for at in reversed(lines)))
