"""A period report is issued, here or on paper: its number starts the clocks of what it tells of. And those issued."""

import calendar
import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.after.releases import IssuedReport
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.workdays import instant_ms
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import Cell, Column, LinesModel, LinesTable
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import in_words
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.theme import Theme
from qadesk.services.container import Services

WIDTH, HEIGHT = 660, 560
NOON = dt.time(12)


class ReportsDialog(QDialog):
    """Stays open after a report was issued, which then stands first in the list. ``issued`` carries it."""

    issued = Signal(object)

    def __init__(
        self,
        services: Services,
        theme: Theme,
        person: Person,
        groups: Sequence[str],
        group: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._person = services, person
        self._formats = Formats(services.zone, self.locale())
        self.setWindowTitle(self.tr("Issued reports"))
        self.number, self.note = LineField(), LineField()
        self.first, self.last, self.on = DayEdit(), DayEdit(), DayEdit()
        self.group = QComboBox()
        self.table = LinesTable()
        self.model: LinesModel[IssuedReport] = LinesModel(self._columns(), self)
        self.table.set_up(self.model, theme)
        self.table.setAccessibleName(self.tr("Issued reports"))
        self.problem = wrapped("", "warning")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.go = self.buttons.addButton(self.tr("&Issue"), QDialogButtonBox.ButtonRole.ActionRole)
        self._fill(groups, group)
        self._lay_out()
        self.go.clicked.connect(self.issue)
        self.buttons.rejected.connect(self.reject)
        self.number.setFocus()
        self._list()

    def issue(self) -> None:
        """Issue what stands in the fields, behind the hand."""
        self.problem.hide()
        self.go.setEnabled(False)
        day = self.on.day()
        at_ms = None if day == self._services.people.today() else instant_ms(day, NOON, self._services.zone)
        issued = self._services.releasing.issue_report(
            self.number.text(),
            self.first.day(),
            self.last.day(),
            self.group.currentData(),
            self._person.no,
            at_ms,
            self.note.text(),
        )
        deliver(issued, self, self._done, self._refuse)

    def _done(self, report: IssuedReport) -> None:
        self.go.setEnabled(True)
        for field in (self.number, self.note):
            field.clear()
        self._list()
        self.issued.emit(report)

    def _refuse(self, error: UserError) -> None:
        self.go.setEnabled(True)
        self.problem.setText(in_words(error))
        self.problem.show()

    def _list(self) -> None:
        deliver(self._services.releasing.reports(), self, self.model.show_rows, self._refuse)

    def _fill(self, groups: Sequence[str], group: str | None) -> None:
        """Last month, as reports usually are of one."""
        today = self._services.people.today()
        last = today.replace(day=1) - dt.timedelta(days=1)
        self.first.show_day(last.replace(day=1))
        self.last.show_day(last.replace(day=calendar.monthrange(last.year, last.month)[1]))
        self.on.show_day(today)
        self.group.addItem(self.tr("All teams"), None)
        for each in groups:
            self.group.addItem(each, each)
        self.group.setCurrentIndex(max(self.group.findData(group), 0))

    def _lay_out(self) -> None:
        hint = self.tr(
            "The time to appeal against what it tells of starts anew on the day of its issue, where that is later than"
            " the release; follow-ups that wait for it start as well."
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        fields = (
            (self.tr("Number"), self.number),
            (self.tr("Period from"), self.first),
            (self.tr("to"), self.last),
            (self.tr("Team"), self.group),
            (self.tr("Issued on"), self.on),
            (self.tr("Remark (not required)"), self.note),
        )
        for at, (title, field) in enumerate(fields):
            grid.addWidget(Labelled(title, field), at // 3, at % 3)
        for at in range(3):
            grid.setColumnStretch(at, 1)
        styled(self.go, "primary").setDefault(True)
        self.go.setEnabled(self._services.writable)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(wrapped(hint, ""))
        column.addLayout(grid)
        column.addWidget(self.problem)
        column.addWidget(styled(QLabel(self.tr("Issued so far")), "section"))
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        self.problem.hide()
        self.resize(WIDTH, HEIGHT)

    def _columns(self) -> list[Column[IssuedReport]]:
        return [
            Column("number", self.tr("Number"), 0, lambda r: Cell(r.number)),
            Column("period", self.tr("Period"), 200, lambda r: Cell(f"{r.day_from} – {r.day_to}")),
            Column("group", self.tr("Team"), 96, lambda r: Cell(r.group or self.tr("All teams"))),
            Column("at", self.tr("Issued on"), 136, lambda r: Cell(self._formats.instant(r.issued_at_ms))),
            Column("by", self.tr("By"), 72, lambda r: Cell(r.issued_by, muted=True), gives_way=1),
        ]
