"""The top-level handler: the world's errors become notices; a bug saves drafts, shows the trace, ends."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from qadesk import __version__
from qadesk.domain.errors import UserError
from qadesk.gui.forms.ui_crash import Ui_Crash

_log = logging.getLogger(__name__)

EXIT_BUG = 1


class CrashHandler(QObject):
    """Catches what nobody else caught, in every thread. ``end`` is called with the exit code after the dialog."""

    _elsewhere = Signal(object)

    def __init__(self, end: Callable[[int], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._savers: list[Callable[[], object]] = []
        self._show_error: Callable[[UserError], object] | None = None
        self._crashing = False
        self._elsewhere.connect(self.handle)

    def install(self) -> None:
        """Become the handler of this process."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._elsewhere.emit(args.exc_value)

    def uninstall(self) -> None:
        """Leave errors to Python again."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__

    def save_with(self, saver: Callable[[], object]) -> None:
        """``saver`` is called first thing in a crash, to bring an open draft to safety."""
        self._savers.append(saver)

    def forget_savers(self) -> None:
        """The pages that they belonged to are gone."""
        self._savers.clear()

    def show_errors_with(self, show: Callable[[UserError], object]) -> None:
        """Where the world's errors are shown that no page caught."""
        self._show_error = show

    def handle(self, error: BaseException) -> None:
        """Deal with an error that reached the top."""
        if isinstance(error, UserError) and self._show_error is not None:
            _log.warning("%s", error)
            self._show_error(error)
        elif isinstance(error, KeyboardInterrupt):
            self._end(130)
        else:
            self._crash(error)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.handle(error if error.__traceback__ else error.with_traceback(trace))

    def _crash(self, error: BaseException) -> None:
        report = "".join(traceback.format_exception(error))
        _log.critical("%s", report)
        sys.stderr.write(report)
        if self._crashing:
            return
        self._crashing = True
        for saver in self._savers:
            try:
                saver()
            except Exception:  # noqa: BLE001 - a top-level handler
                _log.critical("%s", traceback.format_exc())
        self._show(report)
        # After the slot that failed has returned, so that every event loop is left.
        QTimer.singleShot(0, self, lambda: self._end(EXIT_BUG))

    def _show(self, report: str) -> None:
        CrashDialog(report).exec()


class CrashDialog(QDialog):
    """Says that the program has to stop, shows the report and copies it on demand."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = f"{about_this_program()}\n\n{report}"
        self.form = Ui_Crash()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.form.traceEdit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.form.traceEdit.setPlainText(self.report)
        self.form.copyButton.clicked.connect(self._copy)
        self.form.closeButton.clicked.connect(self.accept)
        self.form.closeButton.setFocus()
        self.resize(760, 480)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.form.copyButton.setText(self.tr("Copied"))


def about_this_program() -> str:
    """Versions and platform, for the head of a report."""
    qt = f"PySide6 {PySide6.__version__}"
    return f"qadesk {__version__}, Python {platform.python_version()}, {qt}, {platform.platform()}"
