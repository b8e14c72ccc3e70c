"""Importing a call log: a file is chosen or dropped, shown as it is understood, taken in, and reported."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.call_logs import LoggedCall, LogPreview
from qadesk.domain.errors import UserError, told
from qadesk.domain.intake import IntakeReport
from qadesk.domain.recordings import ImportIssue
from qadesk.gui.intake.call_columns import call_columns
from qadesk.gui.intake.columns_table import ColumnsTable
from qadesk.gui.intake.log_settings import LogSettings
from qadesk.gui.intake.report_view import ReportView
from qadesk.gui.jobs import deliver, relay
from qadesk.gui.lines import LinesModel, LinesTable
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import in_words, translated
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.gui.words import listing, valued
from qadesk.services.container import Services
from qadesk.services.executor import Job

LOG_SUFFIXES = (".csv", ".tsv", ".txt", ".log", ".xlsx", ".xls", ".ods")
GENERIC = "table"
TOLD_ISSUES = 2
SHOWN_CALLS = 50


def is_log(path: Path) -> bool:
    """Whether a file is rather a log or table than a recording."""
    return path.suffix.casefold() in LOG_SUFFIXES or path.name.startswith("queue_log")


class CallsDialog(QDialog):
    """Choose, look, take in; nothing is written before the last button."""

    imported = Signal(str)
    """An import has ended (its uid in the journal, '' where it was cancelled)."""

    def __init__(self, services: Services, who: str, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._who, self._shell = services, who, shell
        self._path: Path | None = None
        self._asked = 0
        self._mapped = False
        self._job: Job[IntakeReport] | None = None

        formats = Formats(services.zone, QLocale())
        self.preview: LogPreview | None = None
        self.setWindowTitle(self.tr("Import a call log"))
        self.setAcceptDrops(True)
        self.file = QLabel()
        self.settings = LogSettings(services.zone)
        self.columns = ColumnsTable()
        self.model: LinesModel[LoggedCall] = LinesModel(call_columns(formats), self)
        self.calls = LinesTable()
        self.calls.set_up(self.model, shell.theme)
        self.calls.setAccessibleName(self.tr("The first calls as they are understood"))
        self.issues, self.problem = wrapped("", "warning small"), wrapped("", "critical")
        self.hint = wrapped()
        self.report = ReportView()
        self.report.set_up(shell.theme, formats)
        self.report.back_button.hide()
        self.progress = QProgressBar()
        self.choose_button = QPushButton(self.tr("&Choose a file …"))
        self.run_button = styled(QPushButton(self.tr("Import")), "primary")
        self.close_button = QPushButton(self.tr("Cancel"))
        self.steps = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_nothing()
        self.resize(1180, 670)

    def choose(self, path: Path) -> None:
        """Show what this log comes to."""
        if self._job is None:
            self._path, self._mapped = path, False
            self.choose_button.setAutoDefault(False)  # from now on Enter, in the zone's field too, is for what is shown
            self.choose_button.setDefault(False)
            self.run_button.setDefault(True)
            self.settings.reset()
            self.look()

    def look(self) -> None:
        """Look at the head of the log as it is to be read; an answer to an older question is dropped."""
        if self._path is None or self._job is not None:
            return
        self._asked += 1
        asked = self._asked
        self.run_button.setEnabled(False)
        try:
            options = self.settings.options(self.columns.mapping() if self._mapped else None)
        except UserError as error:
            self._refuse(error)
            return
        sent = self._services.call_import.preview(self._path, options)
        deliver(sent, self, lambda found: self._show(asked, found), lambda error: self._refuse(error, asked))

    def run(self) -> None:
        """Take the log in as it is shown."""
        if self._path is None or self.preview is None:
            return
        mapping = self.columns.mapping() if self.columns.pickers else None
        options = replace(self.settings.options(mapping), format_name=self.preview.format_name)
        job = self._job = self._services.call_import.run(self._path, options, self._who)
        job.watchers.append(relay(self, self._step))
        self.progress.setRange(0, 0)
        self.progress.show()
        for part in (self.choose_button, self.settings, self.columns, self.run_button):
            part.setEnabled(False)
        self.close_button.setFocus()
        self._shell.jobs.watch(job, self, self._done, self._run_refused, self._run_cancelled)

    def reject(self) -> None:
        """Cancel an import under way; else close."""
        if self._job is not None and not self._job.future.done():
            self._job.cancel()
            return
        super().reject()

    # -- what comes back ----------------------------------------------------------------------------------------------

    def _show(self, asked: int, found: LogPreview) -> None:
        if asked != self._asked:
            return
        self.preview = found
        assert self._path is not None, "it has been looked at"
        self.file.setText(self._path.name)
        self.file.setToolTip(str(self._path))
        self.settings.show_found(found)
        self.settings.show()
        rows = found.rows[1:] if found.rows[:1] == (found.columns,) else found.rows
        generic = found.format_name == GENERIC
        self.columns.show_table(found.columns, rows, found.mapping, asked=generic)
        self._columns_title.setText(self.tr("What the columns mean") if generic else self.tr("The first rows"))
        self.model.show_rows(found.calls[:SHOWN_CALLS])
        for part in (self._columns_title, self.columns, self._calls_title, self.calls):
            part.show()
        self._spare.hide()
        self.hint.hide()
        self._show_issues(found)
        self.run_button.setEnabled(bool(found.calls))
        if found.calls and not self._mapped:
            self.run_button.setFocus()

    def _show_issues(self, found: LogPreview) -> None:
        """What keeps everything out is a problem; what is odd about single rows stands below the calls."""
        fatal = [issue for issue in found.issues if issue.row is None] if not found.calls else []
        self.problem.setText("\n".join(_sentence(issue) for issue in fatal))
        self.problem.setVisible(bool(fatal))
        rest = [issue for issue in found.issues if issue not in fatal]
        lines = [self._placed(issue) for issue in rest[:TOLD_ISSUES]]
        if len(rest) > TOLD_ISSUES:
            lines.append(self.tr("and {count} more").format(count=number(len(rest) - TOLD_ISSUES)))
        self.issues.setText("\n".join(lines))
        self.issues.setVisible(bool(lines))

    def _placed(self, issue: ImportIssue) -> str:
        parts = []
        if issue.row is not None:
            parts.append(self.tr("row {row}").format(row=number(issue.row)))
        if issue.column:
            parts.append(self.tr("column {column}").format(column=issue.column))
        return valued(listing(parts), _sentence(issue)) if parts else _sentence(issue)

    def _refuse(self, error: UserError, asked: int | None = None) -> None:
        if asked is not None and asked != self._asked:
            return
        if self._path is not None:
            self.file.setText(self._path.name)
        self.preview = None
        self.model.show_rows(())
        self.issues.hide()
        self.hint.hide()
        self.problem.setText(in_words(error))
        self.problem.show()

    def _step(self, done: int, total: int) -> None:
        if self.progress.isVisible():
            self.progress.setRange(0, total)
            self.progress.setValue(done)

    def _done(self, report: IntakeReport) -> None:
        self.progress.hide()
        self.report.show_report(report)
        self.steps.setCurrentIndex(1)
        self.run_button.hide()
        self.close_button.setText(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        self.imported.emit(report.intake.uid)

    def _run_refused(self, error: UserError) -> None:
        self._job = None
        self.progress.hide()
        for part in (self.choose_button, self.settings, self.columns):
            part.setEnabled(True)
        self._refuse(error)
        self.imported.emit("")

    def _run_cancelled(self) -> None:
        self.imported.emit("")
        super().reject()

    def _save(self) -> None:
        report = self.report.report
        assert report is not None, "the button stands in the report"
        first = self._services.exports / f"import-{report.intake.uid[:8]}.xlsx"
        kinds = "XLSX (*.xlsx);;CSV (*.csv)"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), str(first), kinds)
        if name:
            saved = self._services.intakes.save(report.intake.uid, Path(name))
            say = lambda path: self.report.say(self.tr("Saved: {path}").format(path=path))  # noqa: E731
            deliver(saved, self, say, lambda error: self.report.say(in_words(error), "critical small"))

    def _choose(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in LOG_SUFFIXES)
        kinds = self.tr("Call logs") + f" ({endings} queue_log*);;" + self.tr("All files") + " (*)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Call log"), "", kinds)
        if name:
            self.choose(Path(name))

    def _say_columns(self) -> None:
        self._mapped = True
        self.look()

    # -- composition --------------------------------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self.file.setText(self.tr("no file chosen yet"))
        self.hint.setText(
            self.tr(
                "What a telephone system or another program has written about calls: Master.csv or queue_log of"
                " Asterisk, an export of FreePBX or Issabel, or any table (CSV, Excel) with headings. Every call goes"
                " in, recorded or not, and finds its recording by identifier, file name, or number and time. Drop the"
                " file here, or choose it."
            )
        )
        hidden = (self.settings, self._columns_title, self.columns, self._calls_title, self.calls)
        for part in (*hidden, self.issues, self.problem, self.progress):
            part.hide()
        self.run_button.setEnabled(False)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._choose)
        self.settings.changed.connect(self.look)
        self.columns.chosen.connect(self._say_columns)
        self.run_button.clicked.connect(self.run)
        self.close_button.clicked.connect(self.reject)
        self.report.save_button.clicked.connect(self._save)

    def _lay_out(self) -> None:
        self.close_button.setAutoDefault(False)
        look = QWidget()
        column = QVBoxLayout(look)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.choose_button)
        head.addWidget(self.file, 1)
        column.addLayout(head)
        self._columns_title = styled(QLabel(), "section")
        self._calls_title = styled(QLabel(self.tr("The first calls as they are understood")), "section")
        self._spare = QWidget()
        parts: Sequence[QWidget] = (
            self.hint, self.settings, self.problem, self._columns_title, self.columns, self._calls_title,
        )  # fmt: skip
        for part in parts:
            column.addWidget(part)
        column.addWidget(self.calls, 1)
        column.addWidget(self.issues)
        column.addWidget(self._spare, 1)
        self.steps.addWidget(look)
        self.steps.addWidget(self.report)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(12)
        outer.addWidget(self.steps, 1)
        outer.addWidget(self.progress)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.run_button)
        outer.addLayout(buttons)

    # -- Qt -----------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file is welcome."""
        if event.mimeData().hasUrls() and self._job is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file that was dropped."""
        path = next((Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()), None)
        if path is not None:
            self.choose(path)


def _sentence(issue: ImportIssue) -> str:
    return told(issue.reason, translated)
