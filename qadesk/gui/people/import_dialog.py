"""Importing people: a table is chosen or dropped, shown as what it would change, taken in, and reported."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.errors import UserError
from qadesk.domain.intake import IntakeReport
from qadesk.domain.people_import import Fate, PeoplePlan
from qadesk.gui.jobs import deliver
from qadesk.gui.looks import dressed
from qadesk.gui.notices import in_words
from qadesk.gui.people.import_preview import ImportPreview
from qadesk.gui.people.inputs import DayField
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.people import PeopleOptions

TABLES = "*.csv *.xlsx *.xls *.tsv *.txt"


class PeopleImportDialog(QDialog):
    """Choose, look, take in; nothing is written before the last button."""

    imported = Signal()

    def __init__(self, services: Services, who: str, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._who, self._shell = services, who, shell
        self._path: Path | None = None
        self._asked = 0
        self._report: IntakeReport | None = None
        self.setWindowTitle(self.tr("Import people"))
        self.setAcceptDrops(True)
        self.file = QLabel()
        self.since = DayField(services.people.today(), services.people.today(), "")
        self.preview = ImportPreview(shell.theme)
        self.problem = QLabel()
        self.hint = QLabel()
        self.choose_button = QPushButton(self.tr("&Choose a table …"))
        self.run_button = QPushButton(self.tr("Import"))
        self.save_button = QPushButton(self.tr("&Save this list …"))
        self.close_button = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show_nothing()
        self.resize(900, 600)

    def choose(self, path: Path) -> None:
        """Show what this table would change."""
        self._path = path
        self._look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A table is welcome."""
        if event.mimeData().hasUrls() and self._report is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file that was dropped."""
        path = next((Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()), None)
        if path is not None:
            self.choose(path)

    def _options(self) -> PeopleOptions:
        return PeopleOptions(since=self.since.day())

    def _choose(self) -> None:
        kinds = self.tr("Tables") + f" ({TABLES});;" + self.tr("All files") + " (*)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Table of people"), "", kinds)
        if name:
            self.choose(Path(name))

    def _look(self) -> None:
        if self._path is None or self._report is not None:
            return
        self._asked += 1
        asked = self._asked
        try:
            sent = self._services.people.preview(self._path, self._options())
        except UserError as error:
            self._refuse(error)
            return
        deliver(sent, self, lambda plan: self._show(plan, asked), self._refuse)

    def _show(self, plan: PeoplePlan, asked: int) -> None:
        if asked != self._asked or self._report is not None:
            return
        self.problem.hide()
        self.hint.hide()
        self.file.setText(plan.table.name)
        self.preview.show()
        self.preview.show_plan(plan)
        todo = len(plan.of(Fate.NEW)) + len(plan.of(Fate.CHANGED))
        self.run_button.setEnabled(todo > 0)
        self.run_button.setFocus() if todo else self.close_button.setFocus()

    def _run(self) -> None:
        if self._path is None:
            return
        try:
            options = self._options()
        except UserError as error:
            self._refuse(error)
            return
        self.run_button.setEnabled(False)
        job = self._services.people.run(self._path, options, who=self._who)
        self._shell.jobs.watch(job, self, self._done, self._refuse)

    def _done(self, report: IntakeReport) -> None:
        self._report = report
        self.preview.show_report(report)
        self.run_button.hide()
        self.choose_button.hide()
        self.since.setEnabled(False)
        self.save_button.setVisible(bool(report.refused or report.warnings))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        self.imported.emit()

    def _save(self) -> None:
        assert self._report is not None, "there is a list after the import"
        start = self._services.exports / f"{Path(self._report.intake.source).stem}-refused.xlsx"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save this list"), str(start), "XLSX (*.xlsx);;CSV (*.csv)")
        if name:
            saved = self._services.intakes.save(self._report.intake.uid, Path(name))
            deliver(saved, self, self._saved, self._refuse)

    def _saved(self, path: Path) -> None:
        self._shell.notices.show_message(self.tr("Saved: {path}").format(path=path))

    def _refuse(self, error: UserError) -> None:
        self.run_button.setEnabled(False)
        self.problem.setText(in_words(error))
        self.problem.show()

    def _show_nothing(self) -> None:
        self.problem.hide()
        self.preview.hide()
        self.save_button.hide()
        self.run_button.setEnabled(False)
        self.file.setText(self.tr("no table chosen yet"))
        self.hint.setText(
            self.tr(
                "A row for each person, or one for each stretch with “from” and “to”. Columns are known by their"
                " headings: number (工号), name (姓名), team (班组), role (角色), leader (组长), first and last day"
                " (入职日期, 离职日期), extension (分机), mentor (师傅), from (自), to (至). Drop the file"
                " here, or choose it."
            )
        )

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._choose)
        self.run_button.clicked.connect(self._run)
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)
        self.since.editingFinished.connect(self._look)

    def _lay_out(self) -> None:
        for label, classes in ((self.problem, "critical"), (self.hint, "muted")):
            label.setWordWrap(True)
            dressed(label, classes)
        dressed(self.run_button, "primary")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(14)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(10)
        chosen = QHBoxLayout()
        chosen.setSpacing(12)
        chosen.addWidget(self.choose_button)
        chosen.addWidget(self.file, 1)
        since = QLabel(self.tr("Changes hold &from"))
        since.setBuddy(self.since)
        self.since.setAccessibleName(self.tr("Changes hold from"))
        table = QLabel(self.tr("Table"))
        for label in (since, table):
            dressed(label, "muted")
        form.addRow(table, chosen)
        form.addRow(since, self.since)
        outer.addLayout(form)
        outer.addWidget(self.hint)
        outer.addWidget(self.problem)
        outer.addWidget(self.preview, 1)
        outer.addStretch(0)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.run_button)
        outer.addLayout(buttons)
        outer.setAlignment(form, Qt.AlignmentFlag.AlignTop)
