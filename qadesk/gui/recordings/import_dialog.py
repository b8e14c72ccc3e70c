"""Import: what was chosen, what the columns of a metadata table mean, and afterwards what went in and what did not."""

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from qadesk.domain.errors import UserError, told
from qadesk.domain.recordings import ImportIssue, ImportReport
from qadesk.domain.tables import CALL_COLUMNS
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.forms.ui_import import Ui_Import
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.recordings.asked_of_sources import AskedOfSources
from qadesk.gui.recordings.raw_questions import RawQuestions
from qadesk.gui.shell import Shell
from qadesk.services.executor import Job
from qadesk.services.import_recordings import ImportRecordings, Preview

TABLE_SUFFIXES = (".csv", ".xlsx", ".tsv", ".xls", ".ods")
SHOWN_ROWS = 4
PATHS_PIXELS, MAPPING_PIXELS = 84, 120
WRAPPED_ROWS = 200
"""Longer reports keep one line a row: measuring every text would hold up the window."""

MEANINGS = {
    "unique_id": QT_TRANSLATE_NOOP("Catalogue", "Unique ID"),
    "agent_no": QT_TRANSLATE_NOOP("Catalogue", "Agent number"),
    "agent": QT_TRANSLATE_NOOP("Catalogue", "Agent"),
    "group": QT_TRANSLATE_NOOP("Catalogue", "Team"),
    "started_at": QT_TRANSLATE_NOOP("Catalogue", "Time"),
    "seconds": QT_TRANSLATE_NOOP("Catalogue", "Length"),
    "queue": QT_TRANSLATE_NOOP("Catalogue", "Queue"),
    "direction": QT_TRANSLATE_NOOP("Catalogue", "Direction"),
    "business_type": QT_TRANSLATE_NOOP("Catalogue", "Business type"),
    "contact": QT_TRANSLATE_NOOP("Catalogue", "Contact"),
    "customer": QT_TRANSLATE_NOOP("Catalogue", "Customer"),
    "rating": QT_TRANSLATE_NOOP("Catalogue", "Customer's rating"),
    "file": QT_TRANSLATE_NOOP("Catalogue", "File"),
}
"""What a column can mean, in the reader's words."""


class ImportDialog(QDialog):
    """One dialog in two steps; a table among the dropped files is taken as the metadata."""

    def __init__(
        self,
        importing: ImportRecordings,
        paths: Sequence[Path],
        shell: Shell,
        parent: QWidget,
        *,
        site: ZoneInfo | None = None,
        who: str = "",
    ) -> None:
        """``site`` is the site's time zone; without it none is asked for. ``who`` is for the journal."""
        super().__init__(parent)
        self._importing, self._who = importing, who
        self._shell = shell
        self._paths: list[Path] = []
        self._table: Path | None = None
        self._asked = 0
        self._job: Job[ImportReport] | None = None
        self._combos: dict[str, QComboBox] = {}
        self._side_said = False
        self.form = Ui_Import()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.asked = AskedOfSources(site)
        self.journal_button = QPushButton(self.tr("Show in the journal"))
        self._intake = ""
        self._set_up_form()
        self.add(paths)
        self.resize(900, 690)

    def add(self, paths: Sequence[Path]) -> None:
        """More files and folders; tables among them become the metadata."""
        for path in paths:
            if path.suffix.casefold() in TABLE_SUFFIXES and path.is_file():
                self._table = path
            elif path not in self._paths:
                self._paths.append(path)
        self._ask()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders are welcome."""
        if event.mimeData().hasUrls() and self._job is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen path away."""
        if event.key() == Qt.Key.Key_Delete and self.form.pathsList.hasFocus():
            for number in sorted((i.row() for i in self.form.pathsList.selectedIndexes()), reverse=True):
                del self._paths[number]
            self._ask()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Cancel an import under way; else close."""
        if self._job is not None and not self._job.future.done():
            self._job.cancel()
            return
        super().reject()

    def _set_up_form(self) -> None:
        form = self.form
        self.setAcceptDrops(True)
        form.progressBar.hide()
        form.problemLabel.hide()
        form.pathsList.setMaximumHeight(PATHS_PIXELS)
        form.mappingTable.setMinimumHeight(MAPPING_PIXELS)
        form.rawCard.hide()
        self._raw = RawQuestions(form.rawCard)
        form.rawLayout.addWidget(self._raw)
        form.chooseLayout.insertWidget(form.chooseLayout.indexOf(form.checksLayout), self.asked)
        self.asked.hide()
        self.journal_button.hide()
        self.journal_button.clicked.connect(self._show_in_journal)
        form.importButtons.insertWidget(form.importButtons.indexOf(form.runButton), self.journal_button)
        form.agentRightCheck.clicked.connect(self._say_side)
        form.tableButton.clicked.connect(self._choose_table)
        form.tableRemove.clicked.connect(self._without_table)
        form.filesButton.clicked.connect(self._choose_files)
        form.folderButton.clicked.connect(self._choose_folder)
        form.cancelButton.clicked.connect(self.reject)
        form.runButton.clicked.connect(self._run)
        form.filesButton.setFocus()
        for table in (form.mappingTable, form.reportTable):
            table.setShowGrid(False)
            table.setCornerWidget(QWidget())
            table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            table.verticalHeader().hide()
            table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
            table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Recordings"))
        self.add([Path(name) for name in names])

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder with recordings"))
        self.add([Path(folder)] if folder else [])

    def _choose_table(self) -> None:
        wanted = self.tr("Tables") + " (" + " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES) + ")"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Metadata table"), "", wanted)
        self.add([Path(name)] if name else [])

    def _without_table(self) -> None:
        self._table = None
        self._ask()

    def _ask(self) -> None:
        """Look at what was chosen; an answer to an older question is dropped."""
        form = self.form
        form.pathsList.clear()
        form.pathsList.addItems([str(path) for path in self._paths])
        form.runButton.setEnabled(False)
        self._asked += 1
        asked = self._asked
        preview = self._importing.preview(tuple(self._paths), self._table)
        deliver(preview, self, lambda found: self._show(asked, found), lambda error: self._refuse(asked, error))

    def _show(self, asked: int, found: Preview) -> None:
        if asked != self._asked:
            return
        form = self.form
        form.problemLabel.hide()
        self._show_table(found)
        self._raw.ask(found.raw)
        form.rawCard.setVisible(bool(found.raw))
        self.asked.show_asked(found)
        self.asked.setVisible(bool(found.files))
        if not self._side_said:
            form.agentRightCheck.setChecked(found.agent_channel == 1)
        form.pathsHint.setText(
            self.tr("Recordings found: {n}").format(n=len(found.files))
            if self._paths
            else self.tr("Drop files or folders here, or add them.")
        )
        form.runButton.setEnabled(bool(found.files))
        if found.files:
            form.runButton.setFocus()

    def _say_side(self) -> None:
        """From now on it is as the user says, whatever was said of the sources before."""
        self._side_said = True

    def _refuse(self, asked: int, error: UserError, *, table: bool = True) -> None:
        if asked == self._asked:
            self.form.problemLabel.setText(in_words(error))
            self.form.problemLabel.show()
            if table:
                self._show_table(None)

    def _show_table(self, found: Preview | None) -> None:
        form, read = self.form, found.table if found else None
        form.tableName.setText(self._table.name if self._table else "")
        form.tableRemove.setVisible(self._table is not None)
        form.tableHint.setVisible(read is None)
        form.mappingTable.setVisible(read is not None)
        self._combos.clear()
        if read is None or found is None:
            form.mappingTable.clear()
            return
        rows = read.rows[:SHOWN_ROWS]
        table = form.mappingTable
        table.clear()
        table.setColumnCount(len(read.columns))
        table.setRowCount(1 + len(rows))
        table.setHorizontalHeaderLabels(list(read.columns))
        for place, heading in enumerate(read.columns):
            combo = self._meaning_combo(heading, found.mapping.get(heading, ""))
            self._combos[heading] = combo
            table.setCellWidget(0, place, combo)
            for number, row in enumerate(rows, 1):
                table.setItem(number, place, QTableWidgetItem(row[place] if place < len(row) else ""))
        table.setRowHeight(0, 38)
        table.resizeColumnsToContents()
        for place in range(len(read.columns)):
            table.setColumnWidth(place, max(150, min(table.columnWidth(place), 240)))

    def _meaning_combo(self, heading: str, meaning: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self.tr("Meaning of {heading}").format(heading=heading))
        combo.addItem(self.tr("(left out)"), "")
        for name in CALL_COLUMNS:
            combo.addItem(QCoreApplication.translate("Catalogue", MEANINGS[name]), name)
        own = meaning if meaning and meaning not in CALL_COLUMNS else heading
        combo.addItem(self.tr("A field of its own"), own)
        combo.setCurrentIndex(max(combo.findData(meaning), 0))
        return combo

    def mapping(self) -> dict[str, str] | None:
        """Heading -> meaning as chosen; ``None`` without a table."""
        if not self._combos:
            return None
        chosen = {heading: str(combo.currentData()) for heading, combo in self._combos.items()}
        return {heading: meaning for heading, meaning in chosen.items() if meaning}

    def _run(self) -> None:
        if self.form.steps.currentWidget() is self.form.reportPage:
            self.accept()
            return
        try:
            zone, defaults = self.asked.zone_name(), self.asked.defaults()
        except UserError as error:
            self._refuse(self._asked, error, table=False)
            return
        copy, right = self.form.copyCheck.isChecked(), self.form.agentRightCheck.isChecked()
        paths, side = tuple(self._paths), int(right)
        raw = self._raw.answers()
        job = self._importing.run(
            paths,
            self._table,
            self.mapping(),
            copy=copy,
            agent_channel=side,
            raw=raw,
            zone=zone,
            defaults=defaults,
            who=self._who,
        )
        self._job = job
        self.form.runButton.setEnabled(False)
        self.form.choosePage.setEnabled(False)
        self._shell.jobs.watch(job, self, self._show_report, self._run_refused, self._run_cancelled)

    def _show_in_journal(self) -> None:
        self._shell.signals.show_intake.emit(self._intake)
        self.accept()

    def _run_refused(self, error: UserError) -> None:
        self._job = None
        self.form.choosePage.setEnabled(True)
        self._refuse(self._asked, error)

    def _run_cancelled(self) -> None:
        self._shell.signals.recordings_changed.emit()
        super().reject()

    def _show_report(self, report: ImportReport) -> None:
        form = self.form
        form.steps.setCurrentWidget(form.reportPage)
        form.cancelButton.hide()
        self._intake = report.intake
        self.journal_button.setVisible(bool(report.intake))
        form.runButton.setText(self.tr("Done"))
        form.runButton.setEnabled(True)
        form.runButton.setFocus()
        form.reportTitle.setText(self.tr("Recordings imported: {n}").format(n=report.imported))
        form.reportText.setText(self._summary(report))
        issues = [("critical", self.tr("Refused"), issue) for issue in report.refused]
        issues += [("warning", self.tr("Warning"), issue) for issue in report.warnings]
        form.reportCard.setVisible(bool(issues))
        self._fill_report(issues)
        self._shell.signals.recordings_changed.emit()

    def _summary(self, report: ImportReport) -> str:
        parts = []
        if report.unchanged:
            parts.append(self.tr("Known already: {n}.").format(n=report.unchanged))
        if report.refused:
            parts.append(self.tr("Refused: {n}.").format(n=len(report.refused)))
        if report.warnings:
            parts.append(self.tr("Warnings: {n}.").format(n=len(report.warnings)))
        if report.waiting:
            later = self.tr(
                "{n} wait for the analysis of their sound: it is done when they are opened, and in idle time."
            )
            parts.append(later.format(n=report.waiting))
        elif report.imported:
            parts.append(self.tr("They can be played now."))
        return " ".join(parts)

    def _fill_report(self, issues: list[tuple[str, str, ImportIssue]]) -> None:
        table = self.form.reportTable
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Where"), self.tr("Why")])
        table.setRowCount(len(issues))
        colours = self._shell.theme.colours
        for number, (tone, title, issue) in enumerate(issues):
            what = QTableWidgetItem(title)
            what.setForeground(QColor(colours.critical if tone == "critical" else colours.warning_text))
            where = QTableWidgetItem(_place(issue, self.tr("row {row}"), self.tr("column {column}")))
            where.setToolTip(issue.path)
            why = QTableWidgetItem(told(issue.reason, QCoreApplication.translate))
            why.setToolTip(why.text())
            for place, item in enumerate((what, where, why)):
                table.setItem(number, place, item)
        header = table.horizontalHeader()
        table.setColumnWidth(0, 96)
        table.setColumnWidth(1, 260)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        if len(issues) <= WRAPPED_ROWS:
            table.resizeRowsToContents()


def _place(issue: ImportIssue, row: str, column: str) -> str:
    """File name, then row and column where they are known."""
    parts = [Path(issue.path).name]
    if issue.row is not None:
        parts.append(row.format(row=issue.row))
    if issue.column:
        parts.append(column.format(column=issue.column))
    return " · ".join(parts)
