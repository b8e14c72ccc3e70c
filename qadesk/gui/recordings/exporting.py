"""Export of evaluation sheets from the window: ask, run as a job, tell where the files lie."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from qadesk.gui.recordings.export_dialog import ExportDialog
from qadesk.gui.shell import Shell
from qadesk.services.container import Services


class SheetExport(QObject):
    """Serves the shell's ``export_sheets`` for every page."""

    def __init__(self, services: Services, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._shell = shell
        self._window = window
        shell.signals.export_sheets.connect(self.ask)

    def ask(self, uids: list[str]) -> ExportDialog:
        """Ask for formats and folder, then write the sheets of these evaluations."""
        dialog = ExportDialog(len(uids), self._services.exports, self._window)
        dialog.accepted.connect(lambda: self._run(tuple(uids), dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _run(self, uids: tuple[str, ...], dialog: ExportDialog) -> None:
        job = self._services.sheets.export(uids, dialog.formats(), dialog.folder(), redacted=dialog.redacted())
        self._shell.jobs.watch(job, self, self._written, self._shell.notices.show_error)

    def _written(self, files: list[Path]) -> None:
        if not files:
            return
        folder = files[0].parent
        where = QUrl.fromLocalFile(str(files[0] if len(files) == 1 else folder))
        self._shell.notices.show_message(
            self.tr("Files written: {n}.").format(n=len(files)),
            str(files[0]) if len(files) == 1 else str(folder),
            self.tr("Open"),
            lambda: QDesktopServices.openUrl(where),
        )
