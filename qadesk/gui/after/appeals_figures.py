"""Figures of appeals for a period: how many, how many upheld, against which items, of which inspectors, how fast."""

import calendar
import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.after.appeals import AppealStatistics
from qadesk.domain.errors import UserError
from qadesk.gui.after.appeals_columns import claimed
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.notices import in_words
from qadesk.gui.parts import Figure, number, percent, styled, wrapped
from qadesk.gui.theme import Theme
from qadesk.services.container import Services

WIDTH, HEIGHT = 760, 600
Line = tuple[str, int, int]
"""Of what, how many appeals, how many upheld wholly or partly."""


class FiguresDialog(QDialog):
    """Asks anew whenever the period or the team is another one."""

    def __init__(self, services: Services, theme: Theme, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._wish = 0
        self.setWindowTitle(self.tr("Figures of appeals"))
        self.first, self.last, self.group = DayEdit(), DayEdit(), QComboBox()
        self.figures = {
            "rate": Figure(self.tr("Appealed against")),
            "upheld": Figure(self.tr("Upheld, wholly or partly")),
            "days": Figure(self.tr("Working days to the decision")),
        }
        self.items = _Table(theme, self.tr("Item"), self)
        self.inspectors = _Table(theme, self.tr("Inspector"), self)
        self.message = wrapped()
        self._offer(groups)
        self._lay_out()
        for field in (self.first, self.last):
            field.picked.connect(lambda _: self.ask())
        self.group.activated.connect(lambda _: self.ask())
        self.ask()

    def ask(self) -> None:
        """The figures of the period that is chosen."""
        self._wish += 1
        wish, group = self._wish, self.group.currentData()
        asked = self._services.appeals.statistics(self.first.day(), self.last.day(), group)
        deliver(asked, self, lambda found: self._show(found) if wish == self._wish else None, self._refuse)

    def _offer(self, groups: Sequence[str]) -> None:
        today = self._services.people.today()
        self.first.show_day(today.replace(day=1))
        self.last.show_day(_month_end(today))
        self.group.addItem(self.tr("All teams"), None)
        for group in groups:
            self.group.addItem(group, group)

    def _lay_out(self) -> None:
        head, big = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        for title, field in (
            (self.tr("From"), self.first),
            (self.tr("To"), self.last),
            (self.tr("Team"), self.group),
        ):
            head.addWidget(Labelled(title, field))
        head.addStretch(1)
        big.setSpacing(40)
        for figure in self.figures.values():
            big.addWidget(figure)
        big.addStretch(1)
        tables = QHBoxLayout()
        tables.setSpacing(24)
        for title, table in ((self.tr("By item"), self.items), (self.tr("By inspector"), self.inspectors)):
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(styled(QLabel(title), "section"))
            part.addWidget(table, 1)
            tables.addLayout(part, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        hint = self.tr("Of evaluations that could be appealed against from these days on.")
        for line in (head, big, tables):
            column.addLayout(line, 1 if line is tables else 0)
        column.insertWidget(1, wrapped(hint))
        column.addWidget(self.message)
        column.addWidget(buttons)
        self.message.hide()
        self.resize(WIDTH, HEIGHT)

    def _show(self, found: AppealStatistics) -> None:
        self.message.hide()
        of = self.tr("{count} of {all} released").format(count=number(found.appealed), all=number(found.released))
        self.figures["rate"].show_value(percent(found.rate), of)
        told = self.tr("{upheld} upheld, {partly} partly, {rejected} rejected")
        below = told.format(upheld=number(found.upheld), partly=number(found.partly), rejected=number(found.rejected))
        self.figures["upheld"].show_value(percent(found.upheld_share), below)
        decided = self.tr("{count} decided").format(count=number(found.decided))
        self.figures["days"].show_value(number(found.working_days, 2), decided)
        self.items.show_lines([(claimed(title or key), count, up) for key, title, count, up in found.by_item])
        self.inspectors.show_lines([(f"{no} {name}".strip(), count, up) for no, name, count, up in found.by_inspector])

    def _refuse(self, error: UserError) -> None:
        self.message.setText(in_words(error))
        self.message.show()


class _Table(LinesTable):
    """Name, appeals, upheld."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: LinesModel[Line] = LinesModel(
            [
                Column("name", title, 0, lambda line: Cell(line[0])),
                Column("count", self.tr("Appeals"), 80, lambda line: Cell(number(line[1])), RIGHT),
                Column("upheld", self.tr("Upheld"), 80, lambda line: Cell(number(line[2])), RIGHT),
            ],
            self,
        )
        self.set_up(self.lines, theme)
        self.setAccessibleName(title)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace them."""
        self.lines.show_rows(lines)


def _month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
