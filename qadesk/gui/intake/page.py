"""The page of imports: what came in when, the report of each, and taking it back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.intake import Intake, IntakeKind, IntakeReport, IntakeState, TakenBack
from qadesk.domain.people import Person
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.forms.ui_intake import Ui_Intake
from qadesk.gui.intake.calls_dialog import CallsDialog, is_log
from qadesk.gui.intake.columns import journal_columns
from qadesk.gui.intake.sources_dialog import SourcesDialog
from qadesk.gui.intake.table_dialogs import KpisDialog, PastDialog, TableDialog
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import LinesModel
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import number
from qadesk.gui.shell import Shell
from qadesk.services.container import Services

LIST_PIXELS, REPORT_PIXELS = 260, 320
EMPTY_PIXELS = 520
LOOK_MS = 400
JOBS = {
    QT_TRANSLATE_NOOP("jobs", "Importing recordings"): IntakeKind.RECORDINGS,
    QT_TRANSLATE_NOOP("jobs", "Importing calls"): IntakeKind.CALLS,
    QT_TRANSLATE_NOOP("jobs", "Importing people"): IntakeKind.PEOPLE,
    QT_TRANSLATE_NOOP("jobs", "Importing KPIs"): IntakeKind.KPIS,
}
"""Title of a job -> the kind of import that it is."""


class IntakePage(QWidget):
    """The newest import first; the chosen one in full below."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._names: dict[str, str] = {}
        self._wanted = ""
        self._back: dict[str, TakenBack] = {}
        self._formats = Formats(services.zone, QLocale())
        self.form = Ui_Intake()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.model: LinesModel[Intake] = LinesModel(
            journal_columns(self._formats, lambda no: self._names.get(no, no), self._part), self
        )
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._set_up_form()
        self._connect()
        self._bind()
        self.setAcceptDrops(services.writable)
        self.setFocusProxy(self.form.table)

    @property
    def current(self) -> Intake | None:
        """The import that is shown."""
        at = self.form.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def refresh(self) -> None:
        """Read the journal anew."""
        deliver(self._services.intakes.all(), self, self._listed, self._shell.notices.show_error)

    def show_intake(self, uid: str) -> None:
        """Bring an import to the front."""
        self._wanted = uid
        self._shell.signals.show_page.emit("intake")
        self.refresh()

    # -- commands -----------------------------------------------------------------------------------------------------

    def import_calls(self, path: Path | None = None) -> CallsDialog:
        """Ask for a call log, show what it comes to, take it in."""
        dialog = CallsDialog(self._services, self._person.no, self._shell, self)
        dialog.imported.connect(self._came_in)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        if path is not None:
            dialog.choose(path)
        return dialog

    def import_kpis(self, path: Path | None = None) -> TableDialog:
        """Ask for a table of KPIs, show what it comes to, take it in."""
        return self._open_table(KpisDialog(self._services, self._person.no, self._shell, self), path)

    def import_evaluations(self, path: Path | None = None) -> TableDialog:
        """Ask for past evaluations, show what they come to, take them in."""
        return self._open_table(PastDialog(self._services, self._person.no, self._shell, self), path)

    def _open_table(self, dialog: TableDialog, path: Path | None) -> TableDialog:
        dialog.imported.connect(self._came_in)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        if path is not None:
            dialog.choose(path)
        return dialog

    def ask_sources(self) -> SourcesDialog:
        """Show what is known of folders and recorders, of own names, and which folders are watched."""
        dialog = SourcesDialog(self._services, self._shell, self)
        dialog.finished.connect(lambda _: self.refresh())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def take(self, paths: Sequence[Path]) -> None:
        """Open what fits the files: a log or table is a call log, all else holds recordings."""
        if len(paths) == 1 and paths[0].is_file() and is_log(paths[0]):
            self.import_calls(paths[0])
        elif paths:
            self._shell.signals.import_paths.emit([str(path) for path in paths])

    def ask_save(self) -> None:
        """Write what was left out, and the warnings, into a file."""
        report = self.form.report.report
        if report is None or not (report.refused or report.warnings):
            return
        first = self._services.exports / f"import-{report.intake.uid[:8]}.xlsx"
        kinds = "XLSX (*.xlsx);;CSV (*.csv)"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), str(first), kinds)
        if name:
            self.save(report.intake.uid, Path(name))

    def save(self, uid: str, target: Path) -> None:
        """Write the report of an import."""
        saved = self._services.intakes.save(uid, target)
        say = lambda path: self._shell.notices.show_message(self.tr("Saved: {path}").format(path=path))  # noqa: E731
        deliver(saved, self, say, self._shell.notices.show_error)

    def ask_take_back(self) -> QMessageBox | None:
        """Say what will go, then take the import back."""
        intake = self.current
        if intake is None or not self._can_go_back(intake):
            return None
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Take back"), self.tr("Take this import back?"))
        box.setParent(self, box.windowFlags())
        text = self.tr("{new} that it brought go again; {changed} that it changed are as before.").format(
            new=number(intake.imported), changed=number(intake.updated)
        )
        if intake.state is IntakeState.RUNNING:
            text = self.tr("Everything that has come in goes again, and what it changed is as before.")
        text += " " + self.tr("What was scored, drawn, assigned or changed since stays.")
        if intake.kind is IntakeKind.RECORDINGS:
            text += " " + self.tr("The files themselves are not touched.")
        box.setInformativeText(text)
        back = box.addButton(self.tr("Take back"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.buttonClicked.connect(lambda button: self.take_back(intake.uid) if button is back else None)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        return box

    def take_back(self, uid: str) -> None:
        """What it brought goes, what it changed is as before; what had to stay is listed."""
        self._wanted = uid
        self.form.report.back_button.setEnabled(False)
        self.form.report.say(self.tr("It is being taken back …"))
        job = self._services.intakes.take_back(uid, self._person.no)
        self._shell.jobs.watch(job, self, lambda back: self._went_back(uid, back), self._not_taken_back, self.refresh)

    def _went_back(self, uid: str, back: TakenBack) -> None:
        self._back[uid] = back
        self._tell_all()

    def _not_taken_back(self, error: UserError) -> None:
        self._shell.notices.show_error(error)
        self.refresh()

    def _came_in(self, uid: str) -> None:
        self._wanted = uid
        self._tell_all()

    def _tell_all(self) -> None:
        self.refresh()
        self._shell.signals.recordings_changed.emit()
        self._shell.signals.evaluations_changed.emit()

    # -- composition --------------------------------------------------------------------------------------------------

    def _set_up_form(self) -> None:
        form, theme = self.form, self._shell.theme
        form.table.set_up(self.model, theme)
        form.report.set_up(theme, self._formats)
        form.emptyIcon.setPixmap(theme.icon("mdi6.tray-arrow-down").pixmap(48, 48))
        form.emptyText.setFixedWidth(EMPTY_PIXELS)
        form.emptyText.setMinimumHeight(form.emptyText.heightForWidth(EMPTY_PIXELS))
        form.emptyLayout.setAlignment(form.emptyText, Qt.AlignmentFlag.AlignHCenter)
        form.splitter.setSizes([LIST_PIXELS, REPORT_PIXELS])
        form.splitter.setStretchFactor(0, 2)
        form.splitter.setStretchFactor(1, 3)
        self.kpis_button, self.past_button = QPushButton(self.tr("KPIs …")), QPushButton(self.tr("Past evaluations …"))
        own = (self.kpis_button, self.past_button)
        for button in own:
            form.headLayout.insertWidget(form.headLayout.indexOf(form.sourcesButton), button)
        for button in (form.recordingsButton, form.callsButton, form.peopleButton, form.sourcesButton, *own):
            button.setEnabled(self._services.writable)

    def _connect(self) -> None:
        form, signals = self.form, self._shell.signals
        form.table.selectionModel().currentRowChanged.connect(lambda index, _: self._chosen(index))
        form.table.opened.connect(lambda _: form.report.table.setFocus(Qt.FocusReason.OtherFocusReason))
        form.recordingsButton.clicked.connect(lambda: signals.import_paths.emit([]))
        signals.recordings_changed.connect(self._look_again)
        self._clock.timeout.connect(self._look_at_jobs)

    def _bind(self) -> None:
        commands, form = self._shell.commands, self.form
        commands.bind("intake.save", self.ask_save, self)
        commands.dress(form.report.save_button, "intake.save")
        if not self._services.writable:
            form.report.back_button.hide()
            return
        commands.bind("intake.calls", lambda: self.import_calls(), self)
        commands.bind("intake.people", lambda: self._shell.signals.import_people.emit([]), self)
        commands.bind("intake.sources", self.ask_sources, self)
        commands.bind("intake.take_back", self.ask_take_back, self)
        commands.dress(form.recordingsButton, "window.import", connect=False)
        commands.dress(form.callsButton, "intake.calls")
        commands.dress(form.peopleButton, "intake.people")
        commands.bind("intake.kpis", lambda: self.import_kpis(), self)
        commands.bind("intake.evaluations", lambda: self.import_evaluations(), self)
        commands.dress(self.kpis_button, "intake.kpis")
        commands.dress(self.past_button, "intake.evaluations")
        commands.dress(form.sourcesButton, "intake.sources")
        commands.dress(form.report.back_button, "intake.take_back")

    # -- showing ------------------------------------------------------------------------------------------------------

    def _listed(self, rows: list[Intake]) -> None:
        form = self.form
        shown = self._wanted or (self.current.uid if self.current else "")
        self._wanted = ""
        self.model.show_rows(rows)
        form.stack.setCurrentWidget(form.journalPage if rows else form.emptyPage)
        form.countLabel.setText(number(len(rows)) if rows else "")
        at = next((at for at, row in enumerate(rows) if row.uid == shown), 0)
        if rows:
            form.table.setCurrentIndex(self.model.index(at, 0))
            self._show(rows[at])
        running = any(row.state is IntakeState.RUNNING for row in rows)
        self._clock.start() if running and self._shell.jobs.under_way() else self._clock.stop()

    def _chosen(self, index: QModelIndex) -> None:
        at, report = index.row(), self.form.report.report
        row = self.model.rows[at] if 0 <= at < len(self.model.rows) else None
        if row is not None and (report is None or report.intake != row):
            self._show(row)

    def _show(self, intake: Intake) -> None:
        reading = self._services.intakes.report(intake.uid)
        deliver(reading, self, self._show_report, self._shell.notices.show_error)

    def _show_report(self, report: IntakeReport) -> None:
        intake = report.intake
        if self.current is None or self.current.uid != intake.uid:
            return
        view = self.form.report
        view.show_report(report, self._names.get(intake.who, intake.who), self._back.get(intake.uid))
        view.back_button.setEnabled(self._can_go_back(intake))
        if self._part(intake) is not None:
            view.say(self.tr("It is under way; the report follows at its end."))

    def _can_go_back(self, intake: Intake) -> bool:
        return self._services.writable and intake.state is not IntakeState.TAKEN_BACK and self._part(intake) is None

    def _part(self, intake: Intake) -> float | None:
        """How far an import has come that runs in this window; ``None`` for all others."""
        if intake.state is not IntakeState.RUNNING:
            return None
        newest = next(row for row in (*self.model.rows, intake) if _is_like(row, intake))
        if newest.uid != intake.uid:
            return None
        jobs = [job for job in self._shell.jobs.under_way() if JOBS.get(job.title) is intake.kind]
        return jobs[-1].done / max(jobs[-1].total, 1) if jobs else None

    def _look_at_jobs(self) -> None:
        """Under way the figures grow; once it has ended the journal is read anew."""
        if any(self._part(row) is not None for row in self.model.rows):
            self.form.table.viewport().update()
        else:
            self._clock.stop()
            self.refresh()

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    def _know(self, people: list[Person]) -> None:
        self._names = {person.no: person.name for person in people}
        self.form.table.viewport().update()

    # -- Qt -----------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what may have come in meanwhile."""
        super().showEvent(event)
        deliver(self._services.catalogue.people(), self, self._know)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The journal has the keyboard first, else what begins it."""
        super().focusInEvent(event)
        (self.form.table if self.model.rows else self.form.callsButton).setFocus(event.reason())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dropped is taken in as what it is."""
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()


def _is_like(row: Intake, intake: Intake) -> bool:
    return row.kind is intake.kind and row.state is IntakeState.RUNNING
