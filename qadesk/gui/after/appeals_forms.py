"""Appeals that travel: forms for leaders, packages, and what came of those that return."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFileDialog, QVBoxLayout, QWidget

from qadesk.domain.after.appeals import AppealFilter
from qadesk.domain.after.forms import FormReport
from qadesk.domain.errors import UserError, told
from qadesk.domain.people import PeopleBook, Person, Role
from qadesk.domain.recordings import ImportIssue
from qadesk.gui.ask_dialog import WIDTH
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.notices import in_words, translated
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Theme
from qadesk.services.container import Services

PACK = ".qdappeals"
REPORT_WIDTH, REPORT_HEIGHT = 720, 420


class FormDialog(QDialog):
    """Whom a form is for. Accepted once a leader or a team was chosen."""

    def __init__(self, book: PeopleBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Form for a leader"))
        self.setMinimumWidth(WIDTH)
        self.whom = QComboBox()
        for person in book.people:
            if person.role is Role.LEADER and person.left_on is None:
                self.whom.addItem(f"{person.no} {person.name}", person.no)
        for group in sorted({each.group for each in book.memberships}):
            self.whom.addItem(self.tr("Team {group}").format(group=group))
            self.whom.setItemData(self.whom.count() - 1, None)
            self.whom.setItemData(self.whom.count() - 1, group, GROUP_ROLE)
        hint = self.tr(
            "A workbook with everything of theirs that is released and can still be appealed against. The leader writes"
            " reasons and times into it; it is taken in here and checked row by row."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = styled(buttons.addButton(self.tr("Save …"), QDialogButtonBox.ButtonRole.AcceptRole), "primary")
        self.go.setEnabled(self.whom.count() > 0)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (wrapped(hint, ""), Labelled(self.tr("For"), self.whom), buttons):
            column.addWidget(part)

    @property
    def leader_no(self) -> str:
        """The leader's number; '' where a team was chosen."""
        return str(self.whom.currentData() or "")

    @property
    def group(self) -> str | None:
        """The team; ``None`` where a leader was chosen."""
        group = self.whom.currentData(GROUP_ROLE)
        return None if group is None else str(group)


GROUP_ROLE = 0x0101
"""Where a choice keeps its team; its leader is kept where Qt looks first."""


class FormReportDialog(QDialog):
    """What came of a form or a package: how many were taken in, and the rows that were refused, with why."""

    def __init__(self, services: Services, theme: Theme, report: FormReport, source: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self.report = services, report
        self.setWindowTitle(self.tr("Taken in: {name}").format(name=source.name))
        self.table = LinesTable()
        self.model: LinesModel[ImportIssue] = LinesModel(self._columns(), self)
        self.table.set_up(self.model, theme)
        self.table.setAccessibleName(self.tr("Refused rows"))
        self.reason = wrapped("", "")
        self.said = wrapped("", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save_button = buttons.addButton(self.tr("&Save the report …"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.setVisible(bool(report.refused))
        self.save_button.clicked.connect(self.ask_save)
        self.save_button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._show_reason(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(wrapped(self._counts(), ""))
        column.addWidget(self.table, 1)
        for part in (self.reason, self.said, buttons):
            column.addWidget(part)
        self.said.hide()
        self.model.show_rows(report.refused)
        self.table.setVisible(bool(report.refused))
        self.reason.setVisible(bool(report.refused))
        if report.refused:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.resize(REPORT_WIDTH, REPORT_HEIGHT)

    def ask_save(self) -> None:
        """Write the refused rows into a file."""
        kinds = "XLSX (*.xlsx);;CSV (*.csv)"
        first = self._services.exports / "refused.xlsx"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), str(first), kinds)
        if name:
            saved = self._services.intakes.save_refused(self.report.refused, Path(name))
            deliver(saved, self, lambda path: self._say(self.tr("Saved: {path}").format(path=path)), self._refuse)

    def _refuse(self, error: UserError) -> None:
        self._say(in_words(error))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()

    def _counts(self) -> str:
        report = self.report
        parts = [self.tr("{count} taken in.").format(count=number(len(report.taken)))]
        if report.unchanged:
            parts.append(self.tr("{count} were here already.").format(count=number(report.unchanged)))
        if report.empty:
            parts.append(self.tr("{count} lines are empty.").format(count=number(report.empty)))
        if report.refused:
            parts.append(self.tr("{count} refused:").format(count=number(len(report.refused))))
        return " ".join(parts)

    def _columns(self) -> list[Column[ImportIssue]]:
        return [
            Column("row", self.tr("Row"), 72, lambda r: Cell("" if r.row is None else number(r.row)), RIGHT),
            Column("column", self.tr("Column"), 144, lambda r: Cell(r.column or "", muted=True)),
            Column("reason", self.tr("Reason"), 0, lambda r: Cell(told(r.reason, translated))),
        ]

    def _show_reason(self, at: int) -> None:
        issue = self.model.rows[at] if 0 <= at < len(self.model.rows) else None
        self.reason.setText("" if issue is None else told(issue.reason, translated))


class Travelling(QObject):
    """Writes forms and packages, and takes them in; ``changed`` is called after something has come in."""

    def __init__(
        self, services: Services, person: Person, shell: Shell, host: QWidget, changed: Callable[[], None]
    ) -> None:
        super().__init__(host)
        self._services, self._person, self._shell = services, person, shell
        self._host, self._changed = host, changed

    def ask_form(self) -> None:
        """Whom the form is for; then where it goes."""
        deliver(self._services.people.book(), self, self._offer_form, self._shell.notices.show_error)

    def ask_take(self) -> None:
        """Which file has come back."""
        kinds = self.tr("Forms and packages (*.xlsx *.qdappeals)")
        name, _ = QFileDialog.getOpenFileName(self._host, self.tr("Take in appeals"), "", kinds)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Take in a form or a package, and say what came of it."""
        appeals, who = self._services.appeals, self._person.no
        taken = appeals.take_pack(path, who) if path.suffix.lower() == PACK else appeals.take_form(path, who)
        deliver(taken, self, lambda report: self._took(report, path), self._shell.notices.show_error)

    def ask_pack(self, wanted: AppealFilter) -> None:
        """Where the package goes."""
        first = self._services.exports / f"appeals{PACK}"
        title, kinds = self.tr("Package of appeals"), self.tr("Packages of appeals (*.qdappeals)")
        name, _ = QFileDialog.getSaveFileName(self._host, title, str(first), kinds)
        if name:
            packed = self._services.appeals.pack(Path(name), self._person.no, wanted)
            deliver(packed, self, self._wrote, self._shell.notices.show_error)

    def _offer_form(self, book: PeopleBook) -> None:
        dialog = FormDialog(book, self._host)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._save_form(dialog.leader_no, dialog.group))
        dialog.open()

    def _save_form(self, leader_no: str, group: str | None) -> None:
        first = self._services.exports / f"appeals-{leader_no or group}.xlsx"
        name, _ = QFileDialog.getSaveFileName(self._host, self.tr("Form for a leader"), str(first), "XLSX (*.xlsx)")
        if name:
            form = self._services.appeals.form(Path(name), who=self._person.no, leader_no=leader_no, group=group)
            deliver(form, self, self._wrote, self._shell.notices.show_error)

    def _wrote(self, path: Path) -> None:
        self._shell.notices.show_message(self.tr("Written: {path}").format(path=path))

    def _took(self, report: FormReport, path: Path) -> None:
        dialog = FormReportDialog(self._services, self._shell.theme, report, path, self._host)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        if report.taken:
            self._changed()
