"""Watched folders beside the work: looked into from time to time, with a quiet notice of what has come in."""

from PySide6.QtCore import QObject, QTimer

from qadesk.gui.jobs import deliver
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.settings import WATCH_EVERY_S
from qadesk.services.watching import Swept


class FolderWatch(QObject):
    """Begins with ``start``; a sweep that takes longer than the time between two is waited for."""

    def __init__(self, services: Services, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._shell = shell
        self._sweeping = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.sweep)

    def start(self) -> None:
        """Look now, and again and again until the window closes."""
        self._timer.start(1000 * self._services.settings.get(WATCH_EVERY_S))
        self.sweep()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def sweep(self) -> None:
        """Look once, unless that is under way."""
        if self._sweeping or not self._services.watching.folders():
            return
        self._sweeping = True
        future = self._services.watching.sweep()
        future.add_done_callback(lambda _: setattr(self, "_sweeping", False))
        deliver(future, self, self._swept, on_cancel=lambda: None)

    def _swept(self, swept: Swept) -> None:
        for error in swept.errors[:1]:
            self._shell.notices.show_error(error)
        report = swept.report
        if report is None:
            return
        if report.imported or report.updated:
            self._shell.signals.recordings_changed.emit()
        if report.imported and not swept.errors:
            text = self.tr("New recordings from watched folders: {n}.").format(n=report.imported)
            refused = len(report.refused)
            detail = self.tr("Files that could not be used: {n}.").format(n=refused) if refused else ""
            self._shell.notices.show_message(text, detail)
