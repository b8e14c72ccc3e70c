"""Exporting a scorecard: which version, in which format, to which folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.forms.ui_card_export import Ui_ExportCard
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.scorecards.version_words import version_choice
from qadesk.services.container import Services


class ExportCardDialog(QDialog):
    """Writes the file itself; ``exported`` carries its path."""

    exported = Signal(object)
    """``Path`` of the file."""

    def __init__(self, services: Services, key: str, parent: QWidget, version: int | None = None) -> None:
        super().__init__(parent)
        self._services, self._key, self._wanted = services, key, version
        self.form = Ui_ExportCard()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        form = self.form
        form.problemLabel.hide()
        form.exportButton.setEnabled(False)
        form.folderEdit.setText(str(services.exports))
        form.folderEdit.textChanged.connect(self._look)
        form.folderButton.clicked.connect(self._choose)
        form.cancelButton.clicked.connect(self.reject)
        form.exportButton.clicked.connect(self.accept)
        found = services.executor.write(lambda stores: stores.scorecards.versions(key))
        deliver(found, self, self._show, self._refuse)
        self.setMinimumWidth(500)

    @property
    def format_name(self) -> str:
        """xlsx, yaml or json."""
        form = self.form
        return "yaml" if form.yamlRadio.isChecked() else "json" if form.jsonRadio.isChecked() else "xlsx"

    def accept(self) -> None:
        """Write the file; the dialog stays when that fails."""
        if not self.form.exportButton.isEnabled():
            return
        self.form.exportButton.setEnabled(False)
        version, folder = int(self.form.versionCombo.currentData()), Path(self.form.folderEdit.text().strip())
        writing = self._services.executor.look(lambda: _ready(folder))
        deliver(writing, self, lambda ready: self._write(version, ready), self._refuse)

    def _write(self, version: int, folder: Path) -> None:
        written = self._services.card_files.export(self._key, version, self.format_name, folder)
        deliver(written, self, self._done, self._refuse)

    def _show(self, versions: Sequence[StoredCard]) -> None:
        form = self.form
        for each in sorted(versions, key=lambda each: (each.version == DRAFT_VERSION, -each.version)):
            form.versionCombo.addItem(version_choice(each), each.version)
        if self._wanted is not None:
            form.versionCombo.setCurrentIndex(max(form.versionCombo.findData(self._wanted), 0))
        form.exportText.setText(versions[0].title if versions else "")
        self._look()
        form.exportButton.setFocus()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.form.folderEdit.text())
        if folder:
            self.form.folderEdit.setText(folder)

    def _look(self) -> None:
        ready = self.form.versionCombo.count() > 0 and bool(self.form.folderEdit.text().strip())
        self.form.exportButton.setEnabled(ready)

    def _done(self, path: Path) -> None:
        super().accept()
        self.exported.emit(path)

    def _refuse(self, error: UserError) -> None:
        self.form.problemLabel.setText(in_words(error))
        self.form.problemLabel.show()
        self._look()


def _ready(folder: Path) -> Path:
    """The folder, made where it is not there yet. Raises ``UserError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The folder {folder} cannot be made: {reason}"),
            QT_TRANSLATE_NOOP("errors", "Choose another folder."),
            folder=folder,
            reason=error.strerror or str(error),
        ) from error
    return folder
