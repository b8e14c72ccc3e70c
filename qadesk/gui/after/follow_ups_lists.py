"""Lists of follow-ups that leaders are handed, and the workbooks that come back filled in."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from qadesk.domain.after.followups import FollowUpFilter, FollowUpRow, FollowUpState
from qadesk.domain.after.forms import FormReport
from qadesk.domain.people import Person
from qadesk.gui.after.appeals_forms import FormReportDialog
from qadesk.gui.ask_dialog import WIDTH
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.gui.words import listing
from qadesk.services.container import Services

FORMATS = ("pdf", "xlsx")


class HandOutDialog(QDialog):
    """For which leader, and as what. Accepted once something was chosen."""

    def __init__(self, rows: Sequence[FollowUpRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lists to hand out"))
        self.setMinimumWidth(WIDTH)
        counts: dict[str, int] = {}
        names: dict[str, str] = {}
        for row in rows:
            if row.leader_no:
                counts[row.leader_no] = counts.get(row.leader_no, 0) + 1
                names[row.leader_no] = row.leader or ""
        self.leaders = tuple(sorted(counts))
        self.whom = Picker()
        said = self.tr("{no} {name} · {count} open")
        entries: list[tuple[object, str]] = [
            (no, said.format(no=no, name=names[no], count=number(counts[no]))) for no in self.leaders
        ]
        every = self.tr("Every leader, a list each · {count} open").format(count=number(sum(counts.values())))
        self.whom.offer([*entries, ("", every)] if len(entries) > 1 else entries)
        self.whom.setCurrentIndex(0)
        self.formats = {"pdf": QCheckBox(self.tr("PDF to print")), "xlsx": QCheckBox(self.tr("XLSX to fill in"))}
        for box in self.formats.values():
            box.setChecked(True)
            box.toggled.connect(lambda _: self._limit())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = styled(buttons.addButton(self.tr("Save …"), QDialogButtonBox.ButtonRole.AcceptRole), "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self._limit()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The numbers of the leaders."""
        at = self.whom.currentIndex()
        no = str(self.whom.entries[at][0]) if at >= 0 else ""
        return (no,) if no else self.leaders

    @property
    def wanted_formats(self) -> tuple[str, ...]:
        """Among ``pdf`` and ``xlsx``."""
        return tuple(name for name, box in self.formats.items() if box.isChecked())

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        hint = self.tr(
            "What is open for a leader's team. The leader writes into the workbook what was done (a callback with its"
            " callback service number); it is taken in here and checked row by row. Customers' numbers are masked."
        )
        if not self.leaders:
            hint = self.tr("No follow-up that has a leader is open: there is nothing to hand out.")
        boxes = QHBoxLayout()
        boxes.setSpacing(16)
        for box in self.formats.values():
            boxes.addWidget(box)
        boxes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(wrapped(hint, ""))
        column.addWidget(Labelled(self.tr("For"), self.whom))
        column.addLayout(boxes)
        column.addWidget(buttons)

    def _limit(self) -> None:
        self.go.setEnabled(bool(self.leaders and self.wanted_formats))


class Lists(QObject):
    """Writes lists and takes them in; ``changed`` is called after something has come in."""

    def __init__(
        self, services: Services, person: Person, shell: Shell, host: QWidget, changed: Callable[[], None]
    ) -> None:
        super().__init__(host)
        self._services, self._person, self._shell = services, person, shell
        self._host, self._changed = host, changed

    def ask_out(self) -> None:
        """For whom, as what; then where they go."""
        open_ = self._services.follow_ups.rows(FollowUpFilter(states=(FollowUpState.OPEN,)))
        deliver(open_, self, self._offer, self._shell.notices.show_error)

    def write(self, leaders: Sequence[str], formats: Sequence[str], folder: Path) -> None:
        """A list a leader and format, behind the hand."""
        wanted = [(no, name) for no in leaders for name in formats]
        paths: list[Path] = []

        def wrote(path: Path) -> None:
            paths.append(path)
            if len(paths) == len(wanted):
                self._wrote(paths)

        for no, name in wanted:
            listed = self._services.follow_up_lists.list_out(folder, leader_no=no, format_name=name)
            deliver(listed, self, wrote, self._shell.notices.show_error)

    def ask_take(self) -> None:
        """Which workbook has come back."""
        title = self.tr("Take in a list of follow-ups")
        name, _ = QFileDialog.getOpenFileName(self._host, title, "", "XLSX (*.xlsx)")
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Take in what leaders wrote, and say what came of it."""
        taken = self._services.follow_up_lists.take_list(path, self._person.no)
        deliver(taken, self, lambda report: self._took(report, path), self._shell.notices.show_error)

    def _offer(self, rows: Sequence[FollowUpRow]) -> None:
        dialog = HandOutDialog(rows, self._host)
        dialog.accepted.connect(lambda: self._save(dialog))
        dialog.open()

    def _save(self, dialog: HandOutDialog) -> None:
        title = self.tr("Folder for the lists")
        folder = QFileDialog.getExistingDirectory(self._host, title, str(self._services.exports))
        if folder:
            self.write(dialog.chosen, dialog.wanted_formats, Path(folder))

    def _wrote(self, paths: Sequence[Path]) -> None:
        names = listing(path.name for path in paths)
        self._shell.notices.show_message(self.tr("Written: {path}").format(path=names), str(paths[0].parent))

    def _took(self, report: FormReport, path: Path) -> None:
        FormReportDialog(self._services, self._shell.theme, report, path, self._host).open()
        if report.taken:
            self._changed()
