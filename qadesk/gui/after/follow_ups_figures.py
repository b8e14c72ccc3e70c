"""Figures of follow-ups for a period: opened, closed, overdue, in time; by leader and by item."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.after.follow_up_figures import FollowUpLine, FollowUpStatistics
from qadesk.domain.errors import UserError
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.notices import in_words
from qadesk.gui.parts import Figure, number, percent, styled, wrapped
from qadesk.gui.theme import Theme
from qadesk.services.container import Services

WIDTH, HEIGHT = 800, 640


class FollowUpFiguresDialog(QDialog):
    """Asks anew whenever the period or the team is another one."""

    def __init__(self, services: Services, theme: Theme, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._wish = 0
        self.setWindowTitle(self.tr("Figures of follow-ups"))
        self.first, self.last, self.group = DayEdit(), DayEdit(), QComboBox()
        self.figures = {
            "opened": Figure(self.tr("Opened")),
            "closed": Figure(self.tr("Closed")),
            "overdue": Figure(self.tr("Overdue")),
            "on_time": Figure(self.tr("Reported back in time")),
            "days": Figure(self.tr("Days to the end (median)")),
        }
        self.leaders = _table(theme, self.tr("Leader"), self, numbered=True)
        self.items = _table(theme, self.tr("Item"), self)
        self.message = wrapped()
        today = services.people.today()
        self.first.show_day(today.replace(day=1))
        self.last.show_day(today)
        self.group.addItem(self.tr("All teams"), None)
        for group in groups:
            self.group.addItem(group, group)
        self._lay_out()
        for field in (self.first, self.last):
            field.picked.connect(lambda _: self.ask())
        self.group.activated.connect(lambda _: self.ask())
        self.ask()

    def ask(self) -> None:
        """The figures of the period that is chosen."""
        self._wish += 1
        wish, group = self._wish, self.group.currentData()
        asked = self._services.follow_ups.statistics(self.first.day(), self.last.day(), group)
        deliver(asked, self, lambda found: self._show(found) if wish == self._wish else None, self._refuse)

    def _lay_out(self) -> None:
        head, big = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        fields = ((self.tr("From"), self.first), (self.tr("To"), self.last), (self.tr("Team"), self.group))
        for title, field in fields:
            head.addWidget(Labelled(title, field))
        head.addStretch(1)
        big.setSpacing(36)
        for figure in self.figures.values():
            big.addWidget(figure)
        big.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(wrapped(self.tr("Of follow-ups that were opened on these days.")))
        column.addLayout(big)
        for title, table in ((self.tr("By leader"), self.leaders), (self.tr("By item"), self.items)):
            column.addWidget(styled(QLabel(title), "section"))
            column.addWidget(table, 1)
        column.addWidget(self.message)
        column.addWidget(buttons)
        self.message.hide()
        self.resize(WIDTH, HEIGHT)

    def _show(self, found: FollowUpStatistics) -> None:
        self.message.hide()
        total = found.total
        waiting = self.tr("{count} wait for the report").format(count=number(total.waiting))
        self.figures["opened"].show_value(number(total.opened), waiting if total.waiting else "")
        withdrawn = self.tr("{count} withdrawn").format(count=number(total.withdrawn))
        self.figures["closed"].show_value(number(total.closed), withdrawn if total.withdrawn else "")
        to_verify = self.tr("{count} to verify").format(count=number(total.to_verify))
        self.figures["overdue"].show_value(number(total.overdue), to_verify if total.to_verify else "")
        of = self.tr("{count} of {all}").format(count=number(total.on_time), all=number(total.due))
        self.figures["on_time"].show_value(percent(total.on_time_share), of if total.due else "")
        back = self.tr("{count} times sent back").format(count=number(total.sent_back))
        self.figures["days"].show_value(number(total.days, 1), back if total.sent_back else "")
        self.leaders.show_lines(found.by_leader)
        self.items.show_lines(found.by_item)

    def _refuse(self, error: UserError) -> None:
        self.message.setText(in_words(error))
        self.message.show()


class FiguresTable(LinesTable):
    """A line a leader or item."""

    def __init__(self, columns: Sequence[Column[FollowUpLine]], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: LinesModel[FollowUpLine] = LinesModel(columns, self)
        self.set_up(self.lines, theme)

    def show_lines(self, lines: Sequence[FollowUpLine]) -> None:
        """Replace them."""
        self.lines.show_rows(lines)


def _table(theme: Theme, title: str, owner: FollowUpFiguresDialog, *, numbered: bool = False) -> FiguresTable:
    translate = QCoreApplication.translate

    def count(name: str, heading: str) -> Column[FollowUpLine]:
        return Column(name, heading, 88, lambda line: Cell(number(getattr(line, name))), RIGHT)

    def named(line: FollowUpLine) -> str:
        if not line.key:
            return translate("FollowUpFiguresDialog", "Nobody")
        return f"{line.name} {line.key}".strip() if numbered else line.name or line.key

    columns = [
        Column("name", title, 0, lambda line: Cell(named(line))),
        count("opened", translate("FollowUpFiguresDialog", "Opened")),
        count("open", translate("FollowUpFiguresDialog", "Open")),
        count("overdue", translate("FollowUpFiguresDialog", "Overdue")),
        count("to_verify", translate("FollowUpFiguresDialog", "To verify")),
        count("closed", translate("FollowUpFiguresDialog", "Closed")),
        Column(
            "on_time",
            translate("FollowUpFiguresDialog", "In time"),
            88,
            lambda line: Cell(percent(line.on_time_share)),
            RIGHT,
        ),
    ]
    table = FiguresTable(columns, theme, owner)
    table.setAccessibleName(title)
    return table
