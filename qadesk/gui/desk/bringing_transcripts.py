"""Bringing a transcript to the call on the desk: from a file, or made here with a model that the user has."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from qadesk.domain.errors import UserError, unpacked
from qadesk.domain.recordings import Recording
from qadesk.domain.transcripts import Transcript, TranscriptReport
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.file_names import shown_name
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.settings import RECOGNISER_MODEL


class BringingTranscripts(QObject):
    """Serves the buttons of the empty transcript panel."""

    def __init__(self, services: Services, shell: Shell, page: DeskPage) -> None:
        super().__init__(page)
        self._services, self._shell, self._page = services, shell, page
        panel = page.sound.transcript
        panel.import_wanted.connect(self.choose_file)
        panel.make_wanted.connect(self.choose_model)
        panel.set_can_make(services.transcripts.can_recognise)

    def choose_file(self) -> None:
        """Ask for the file of a transcript, and for the recording it belongs to where a call has several."""
        recording = self._recording()
        if recording is None:
            return
        folder = "" if self._page.veil.down else str(Path(recording.fingerprint.path).parent)
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("Transcript of this call"), folder)
        if chosen:
            self.take(Path(chosen), recording)

    def take(self, path: Path, recording: Recording) -> None:
        """Read a file as the transcript of a recording."""
        job = self._services.transcripts.import_files([path], recording.uid)
        self._shell.jobs.watch(job, self, self._imported, self._refuse)

    def choose_model(self) -> None:
        """Ask for the folder of the model, and let it write what it hears."""
        recording, settings = self._recording(), self._services.settings
        if recording is None:
            return
        title = self.tr("Folder of the speech recognition model")
        chosen = QFileDialog.getExistingDirectory(self._page, title, settings.get(RECOGNISER_MODEL))
        if chosen:
            settings.put(RECOGNISER_MODEL, chosen)
            job = self._services.transcripts.recognise(recording.uid, Path(chosen))
            self._shell.jobs.watch(job, self, self._made, self._refuse)

    def _recording(self) -> Recording | None:
        """The recording that is meant; asked for where the call has several."""
        desk = self._page.desk
        if desk is None or not desk.recordings:
            return None
        if len(desk.recordings) == 1:
            return desk.recordings[0]
        names = [
            f"{number}. {shown_name(each.fingerprint.path, desk.call.facts.customer)}"
            for number, each in enumerate(self._page.veil.recordings(desk.recordings), 1)
        ]
        name, agreed = QInputDialog.getItem(
            self._page, self.tr("Transcript"), self.tr("Which recording of this call is it of?"), names, 0, False
        )
        return desk.recordings[names.index(name)] if agreed else None

    def _refuse(self, error: UserError) -> None:
        self._shell.notices.show_error(self._page.veil.error(error))

    def _imported(self, report: TranscriptReport) -> None:
        for _, reason in report.refused:
            error = unpacked(reason)
            assert error is not None
            self._refuse(error)
            return
        lines = sum(lines for _, _, _, lines in report.imported)
        text = self.tr("Lines of the transcript imported: {n}.").format(n=lines)
        left_out = self.tr("Lines that were changed or left out: {n}.").format(n=len(report.warnings))
        self._shell.notices.show_message(text, left_out if report.warnings else "")
        self._show()

    def _made(self, made: Transcript) -> None:
        self._shell.notices.show_message(self.tr("Lines of the transcript made: {n}.").format(n=len(made.lines)))
        self._show()

    def _show(self) -> None:
        """Read the lines anew, and what the rules propose by them."""
        if self._page.desk is not None:
            self._page.sound.spoken.open(self._page.desk)
