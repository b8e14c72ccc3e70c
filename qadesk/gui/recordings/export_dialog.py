"""Asks in which formats and to which folder evaluation sheets go."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from qadesk.gui.forms.ui_export import Ui_Export


class ExportDialog(QDialog):
    """``formats`` and ``folder`` hold after it was accepted."""

    def __init__(self, sheets: int, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = Ui_Export()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.form.exportText.setText(self.tr("Evaluation sheets: {n}").format(n=sheets))
        self.form.folderEdit.setText(str(folder))
        self.form.problemLabel.hide()
        self.form.folderButton.clicked.connect(self._choose)
        self.form.cancelButton.clicked.connect(self.reject)
        self.form.runButton.clicked.connect(self.accept)
        for box in (self.form.pdfCheck, self.form.xlsxCheck, self.form.jsonCheck):
            box.toggled.connect(self._look)
        self.form.folderEdit.textChanged.connect(self._look)
        self.form.runButton.setFocus()
        self.setMinimumWidth(480)

    def formats(self) -> tuple[str, ...]:
        """The chosen formats: pdf, xlsx, json."""
        form = self.form
        boxes = (("pdf", form.pdfCheck), ("xlsx", form.xlsxCheck), ("json", form.jsonCheck))
        return tuple(name for name, box in boxes if box.isChecked())

    def redacted(self) -> bool:
        """Whether the sheets are those of the calls' redacted copies."""
        return self.form.redactedCheck.isChecked()

    def folder(self) -> Path:
        """The chosen folder; it is made if it is not there."""
        return Path(self.form.folderEdit.text().strip()).expanduser()

    def _look(self) -> None:
        self.form.runButton.setEnabled(bool(self.formats()) and bool(self.form.folderEdit.text().strip()))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the sheets"), str(self.folder()))
        if folder:
            self.form.folderEdit.setText(folder)
