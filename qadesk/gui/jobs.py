"""Results of other threads, brought into the Qt thread; and the bar that shows what takes longer."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from qadesk.domain.errors import UserError
from qadesk.gui.theme import Theme, set_class
from qadesk.services.executor import Job

T = TypeVar("T")

SHOWN_AFTER_MS = 200
_LOOK_EVERY_MS = 100

OnError = Callable[[UserError], None]


class _Post(QObject):
    """Brings functions into the Qt thread; there is one, as a child of the program, and it lasts as long.

    An object of its own for each message would have to be deleted after it, and the thread that speaks may still be
    inside its ``emit`` at that moment: that took the program with it.
    """

    brought = Signal(object)

    def __init__(self, program: QObject) -> None:
        super().__init__(program)
        self.brought.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def _do(self, act: Callable[[], object]) -> None:
        act()


def _post() -> _Post:
    program = QCoreApplication.instance()
    if program is None:
        raise RuntimeError("nothing can be delivered before there is a QApplication")
    return next((child for child in program.children() if isinstance(child, _Post)), None) or _Post(program)


def deliver(
    future: "Future[T]",
    owner: QObject,
    on_result: Callable[[T], object],
    on_error: OnError | None = None,
    on_cancel: Callable[[], object] | None = None,
) -> None:
    """Call back in the Qt thread when ``future`` is done, never at once; nothing is called when ``owner`` is gone.

    ``on_error`` is given a ``UserError``. Without it, and for every bug, the error is raised in the Qt thread, where
    the top-level handler shows it.
    """
    post = _post()
    settling = partial(_settle, future, on_result, on_error, on_cancel)
    waiting: list[tuple[QObject, Callable[[], None]]] = [(owner, settling)]

    def hand_over() -> None:
        who, settle = waiting.pop()  # whoever keeps the future keeps no page by it
        if shiboken6.isValid(who):
            settle()

    future.add_done_callback(lambda _: post.brought.emit(hand_over))


def relay(owner: QObject, slot: Callable[..., object]) -> Callable[..., None]:
    """A function for other threads to call: ``slot`` gets the arguments in the Qt thread while ``owner`` is there."""
    post = _post()
    slots = [slot]
    owner.destroyed.connect(lambda: slots.clear())  # whoever keeps the function keeps no dead page by it

    def hear(arguments: tuple[object, ...]) -> None:
        for each in slots:
            each(*arguments)

    return lambda *arguments: post.brought.emit(partial(hear, arguments))


def _settle(
    future: "Future[T]",
    on_result: Callable[[T], object],
    on_error: OnError | None,
    on_cancel: Callable[[], object] | None,
) -> None:
    try:
        result = future.result()
    except CancelledError:
        if on_cancel is not None:
            on_cancel()
        return
    except UserError as error:
        if on_error is None:
            raise
        on_error(error)
        return
    on_result(result)


class JobsBar(QWidget):
    """The part of the status bar that shows the jobs under way, each only once it has taken 200 ms."""

    shown = Signal(str)
    """The title of a job whose bar has just appeared."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[int, _JobRow] = {}
        self._watched: list[Job[Any]] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_EVERY_MS)
        self._clock.timeout.connect(self._look)

    def watch(
        self,
        job: "Job[T]",
        owner: QObject,
        on_result: Callable[[T], object],
        on_error: OnError | None = None,
        on_cancel: Callable[[], object] | None = None,
    ) -> None:
        """Deliver the job's result as ``deliver`` does, and show its progress while it takes longer."""
        deliver(job.future, owner, on_result, on_error, on_cancel)
        self._watched = [*self.under_way(), job]
        QTimer.singleShot(SHOWN_AFTER_MS, self, lambda: self._show(job))

    def under_way(self) -> "list[Job[Any]]":
        """The jobs that are watched and have not ended, those begun first ahead."""
        return [job for job in self._watched if not job.future.done()]

    def titles(self) -> list[str]:
        """What is shown at the moment."""
        return [row.title for row in self._rows.values()]

    def _show(self, job: "Job[Any]") -> None:
        if job.future.done():
            return
        row = _JobRow(job, self._theme, self)
        self._rows[id(job)] = row
        self._layout.addWidget(row)
        self._clock.start()
        self.shown.emit(row.title)

    def _look(self) -> None:
        for key, row in list(self._rows.items()):
            if row.job.future.done():
                del self._rows[key]
                row.deleteLater()
            else:
                row.look()
        if not self._rows:
            self._clock.stop()


class _JobRow(QWidget):
    """Title, progress and cancel of one job."""

    def __init__(self, job: "Job[Any]", theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.job = job
        self.title = QCoreApplication.translate("jobs", job.title)
        label = QLabel(self.title)
        set_class(label, "small")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.title)
        self._figures = QLabel()
        set_class(self._figures, "small")
        cancel = QToolButton()
        set_class(cancel, "quiet")
        cancel.setIcon(theme.icon("mdi6.close"))
        cancel.setToolTip(self.tr("Cancel"))
        cancel.setAccessibleName(self.tr("Cancel: {title}").format(title=self.title))
        cancel.clicked.connect(self._cancel)
        self.cancel_button = cancel
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (label, self._bar, self._figures, cancel):
            layout.addWidget(part)
        self.look()

    def look(self) -> None:
        """Take over the job's figures."""
        self._bar.setRange(0, self.job.total)
        self._bar.setValue(self.job.done)
        self._figures.setText(f"{self.job.done} / {self.job.total}" if self.job.total else "")

    def _cancel(self) -> None:
        self.job.cancel()
        self.cancel_button.setEnabled(False)
