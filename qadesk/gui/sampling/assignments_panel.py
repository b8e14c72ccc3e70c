"""The panel Assignments: who has what until when, how far it has come, and moving it on."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.assignments import Assignment, AssignmentRow, AssignmentState, InspectorWork
from qadesk.domain.people import Person, Role
from qadesk.domain.sampling import LedgerRow, SamplingPlan
from qadesk.gui.inputs.choosing import Chips, Picker
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import LinesModel, LinesTable
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import Figure, number, styled, wrapped
from qadesk.gui.sampling.assignment_columns import AssignedLine, LoadLine, assigned_columns, load_columns
from qadesk.gui.sampling.change_dialogs import ChangeDialog, DueDialog, ReassignDialog, WithdrawDialog
from qadesk.gui.sampling.load_rows import calls_words, minutes_words
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Theme, set_class
from qadesk.gui.words import strata_titles
from qadesk.services.blind import Blind
from qadesk.services.container import Services
from qadesk.services.futures import follow

LOADS_PIXELS = 244
MOST_LINES = 5000
"""Nobody reads more; the figures at the top count all of them."""
MOST_RUNS = 500
"""Stretches of chosen lines that stay chosen when the lines are read anew."""
OPEN, DONE, WITHDRAWN, ALL = "open", "done", "withdrawn", "all"
STATES: dict[str, tuple[AssignmentState, ...]] = {
    OPEN: (AssignmentState.OPEN,),
    DONE: (AssignmentState.DONE,),
    WITHDRAWN: (AssignmentState.WITHDRAWN,),
    ALL: (),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines that were asked for; ``same`` where they are those that are shown."""

    lines: tuple[AssignedLine, ...]
    same: bool
    cut: bool
    """There are more than these."""


class AssignedModel(LinesModel[AssignedLine]):
    """Thousands of lines: whether they have changed is known before they come here."""

    def show_rows(self, rows: Sequence[AssignedLine]) -> None:
        """Replace them."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class AssignedTable(LinesTable):
    """Several lines can be chosen; Enter opens the current one, Delete asks to withdraw the chosen ones."""

    withdraw_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def set_up(self, model: LinesModel[Any], theme: Theme) -> None:
        """The headings have a selection of their own: Qt would look at every row for each of them it paints."""
        super().set_up(model, theme)
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Delete; all others are the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete:
            self.withdraw_wanted.emit()
        else:
            super().keyPressEvent(event)

    def chosen(self) -> list[int]:
        """Numbers of the chosen rows."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})


class AssignmentsPanel(QWidget):
    """Inspectors at the left, each with the load; at the right what the chosen one has."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._blind = Blind(services.executor, services.settings, person)
        self._wish = 0
        self._listed_of: str | None = None
        self._wanted_draw = ""
        self._strata: dict[str, str] = {}
        self.work: list[InspectorWork] = []
        self.inspectors: list[Person] = []
        formats = Formats(services.zone, QLocale())
        columns = assigned_columns(formats, services.assigning.today, lambda key: self._strata.get(key, key))
        self.model = AssignedModel(columns, self)
        self.table = AssignedTable()
        self.loads: LinesModel[LoadLine] = LinesModel(load_columns(), self)
        self.loads_table = LinesTable()
        self.draw = Picker(letters=18)
        self.states = Chips(
            (
                (OPEN, self.tr("Open")),
                (DONE, self.tr("Done")),
                (WITHDRAWN, self.tr("Withdrawn")),
                (ALL, self.tr("All")),
            )
        )
        self.open = Figure(self.tr("Open"))
        self.overdue = Figure(self.tr("Overdue"))
        self.done = Figure(self.tr("Done"))
        self.listening = Figure(self.tr("Listening to come"))
        self.empty = wrapped("", "muted")
        self.said = QLabel()
        self.reassign = QPushButton(self.tr("Reassign …"))
        self.due = QPushButton(self.tr("Due date …"))
        self.withdraw = styled(QPushButton(self.tr("Withdraw …")), "danger")
        self._state = OPEN
        self._cut = False
        self._lay_out()
        self._connect()
        self._show_chosen()

    def refresh(self) -> None:
        """Read the work anew; what a later question overtakes is dropped."""
        services, draw = self._services, self._draw_uid
        refused = self._shell.notices.show_error
        deliver(services.sampling.ledgers(), self, self._offer_draws, refused)
        deliver(services.sampling.plans(), self, self._name_strata, refused)
        deliver(services.catalogue.people(Role.INSPECTOR), self, self._offer_people, refused)
        deliver(services.assigning.by_inspector(draw), self, partial(self._show_work, draw), refused)
        self._list()

    def show_draw(self, uid: str) -> None:
        """What was assigned of a draw."""
        self._wanted_draw = uid
        self.refresh()

    def chosen(self) -> list[AssignmentRow]:
        """The chosen lines."""
        return [self.model.rows[at].row for at in self.table.chosen()]

    @property
    def _inspector(self) -> str | None:
        at = self.loads_table.currentIndex().row()
        return self.loads.rows[at].work.inspector_no or None if 0 <= at < len(self.loads.rows) else None

    @property
    def _draw_uid(self) -> str | None:
        at = self.draw.currentIndex()
        return self._wanted_draw or (str(self.draw.entries[at][0]) if at >= 0 else "") or None

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._shell.theme
        self.table.set_up(self.model, theme)
        self.table.setAccessibleName(self.tr("Assignments"))
        self.loads_table.set_up(self.loads, theme)
        self.loads_table.setAccessibleName(self.tr("Inspectors"))
        self.loads_table.setFixedWidth(LOADS_PIXELS)
        self.draw.offer([("", self.tr("All draws, and by hand"))])
        self.draw.show_data("")
        self.states.show_name(OPEN)
        set_class(self.said, "muted small")
        right = QVBoxLayout()
        right.setSpacing(8)
        for part in (self.empty, self.table):
            right.addWidget(part, 1)
        right.addLayout(self._foot())
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.loads_table)
        below.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._head())
        column.addLayout(below, 1)
        self.setFocusProxy(self.table)

    def _head(self) -> QFrame:
        head = styled(QFrame(), "card")
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(28)
        for figure in (self.open, self.overdue, self.done, self.listening):
            figure.below.hide()
            line.addWidget(figure)
        line.addStretch(1)
        self.draw.setMaximumWidth(260)
        for title, field in ((self.tr("Draw"), self.draw), (self.tr("State"), self.states)):
            line.addWidget(Labelled(title, field), 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.reassign, self.due):
            foot.addWidget(button)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.withdraw)
        return foot

    def _connect(self) -> None:
        self.draw.picked.connect(lambda _: self._filter_changed())
        self.states.picked.connect(self.show_state)
        self.loads_table.selectionModel().currentRowChanged.connect(lambda *_: self._inspector_changed())
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.opened.connect(self._open)
        self.table.withdraw_wanted.connect(lambda: self.ask_withdraw() if self.withdraw.isEnabled() else None)
        self.reassign.clicked.connect(lambda: self.ask_reassign())
        self.due.clicked.connect(lambda: self.ask_due())
        self.withdraw.clicked.connect(lambda: self.ask_withdraw())

    # -- filtering ----------------------------------------------------------------------------------------------------

    def show_state(self, name: str) -> None:
        """Open, done, withdrawn or all of it."""
        self._state = name
        self.states.show_name(name)
        self._list()

    def _filter_changed(self) -> None:
        self._wanted_draw = ""
        self.refresh()

    def _inspector_changed(self) -> None:
        if self._inspector != self._listed_of:
            self._list()

    def _offer_draws(self, draws: list[LedgerRow]) -> None:
        wanted = self._draw_uid or ""
        formats = Formats(self._services.zone, QLocale())
        entries: list[tuple[object, str]] = [("", self.tr("All draws, and by hand"))]
        entries += [
            (row.uid, f"{formats.instant(row.drawn_at_ms)[:10]} · {row.plan_key} · {row.seed}") for row in draws
        ]
        self.draw.offer(entries)
        self.draw.show_data(wanted)
        self._wanted_draw = ""

    def _name_strata(self, plans: list[SamplingPlan]) -> None:
        found = strata_titles(plans)
        if found != self._strata:
            self._strata = found
            self.table.viewport().update()

    def _offer_people(self, people: list[Person]) -> None:
        today = self._services.assigning.today()
        self.inspectors = [each for each in people if each.left_on is None or each.left_on >= today]

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show_work(self, draw: str | None, work: list[InspectorWork]) -> None:
        if draw != self._draw_uid:
            return
        self.work = work
        chosen, most = self._inspector, max((each.seconds for each in work), default=0.0)
        lines = [LoadLine(_sum(work), None, self.tr("All inspectors"))]
        for each in work:
            share = each.seconds / most if most else 0.0
            lines.append(LoadLine(each, share, f"{each.inspector_no} {each.inspector}".strip()))
        at = next((at for at, line in enumerate(lines) if at and line.work.inspector_no == chosen), 0)
        self.loads.show_rows(lines)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.loads_table.selectionModel().setCurrentIndex(self.loads.index(at, 0), flags)
        self._show_figures()

    def _show_figures(self) -> None:
        at = max(self.loads_table.currentIndex().row(), 0)
        work = self.loads.rows[at].work if at < len(self.loads.rows) else _sum(())
        self.open.show_value(number(work.open), "")
        self.overdue.show_value(number(work.overdue), "")
        set_class(self.overdue.value, "figure warning" if work.overdue else "figure")
        self.done.show_value(number(work.done), "")
        self.listening.show_value(minutes_words(work.seconds), "")

    def _list(self) -> None:
        """Ask for the lines that fit; they are made and compared in the reader's thread."""
        self._show_figures()
        self._wish += 1
        self._listed_of = self._inspector
        wish, shown = self._wish, self.model.rows
        asked = self._services.assigning.listed(
            inspector_no=self._inspector, draw_uid=self._draw_uid, states=STATES[self._state], most=MOST_LINES + 1
        )
        told: Future[Listed] = Future()

        def seen(found: Sequence[tuple[AssignmentRow, bool]]) -> None:
            told.set_result(_listed(found, shown))

        if self._blind.on:
            follow(asked, told, lambda rows: follow(self._blind.assignments(rows), told, seen))
        else:
            follow(asked, told, lambda rows: seen([(row, False) for row in rows]))
        deliver(told, self, lambda listed: self._show(listed, wish), self._shell.notices.show_error)

    def _show(self, listed: Listed, wish: int) -> None:
        if wish != self._wish:
            return
        if not listed.same:
            kept = {row.uid for row in self.chosen()}
            self.model.show_rows(listed.lines)
            self._choose([at for at, line in enumerate(listed.lines) if line.row.uid in kept] if kept else [])
        any_, self._cut = bool(listed.lines), listed.cut
        self.empty.setVisible(not any_)
        self.table.setVisible(any_)
        if not any_:
            self._say_empty()
        self._show_chosen()

    def _choose(self, rows: Sequence[int]) -> None:
        """Lines that follow each other are one range: Qt's selection slows down with their number."""
        last = len(self.model.columns) - 1
        selection = QItemSelection()
        for first, end in runs(rows)[:MOST_RUNS]:
            selection.select(self.model.index(first, 0), self.model.index(end, last))
        self.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _say_empty(self) -> None:
        nothing_at_all = not self.work and self._draw_uid is None
        if nothing_at_all:
            text = self.tr("Nothing is assigned to anybody yet. Choose a draw under “Draws”, then “Assign …”.")
        else:
            text = self.tr("Nothing fits. Choose another inspector, draw or state.")
        self.empty.setText(text)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _show_chosen(self, *_: object) -> None:
        rows = self.chosen()
        open_ = bool(rows) and all(row.state is AssignmentState.OPEN for row in rows)
        for button in (self.reassign, self.due, self.withdraw):
            button.setEnabled(open_ and self._services.writable)
        if not rows and self._cut:
            text = self.tr("Only {calls} are listed. Choose an inspector or a draw to see fewer.")
            self.said.setText(text.format(calls=calls_words(len(self.model.rows))))
        elif not rows:
            self.said.setText(self.tr("Choose lines with Shift or Ctrl to move several at once."))
        elif not open_:
            self.said.setText(self.tr("Only open work can be moved."))
        else:
            seconds = sum(row.seconds or 0 for row in rows)
            text = self.tr("{calls} chosen, {minutes}")
            self.said.setText(text.format(calls=calls_words(len(rows)), minutes=minutes_words(seconds)))

    def _open(self, at: int) -> None:
        self._shell.signals.open_call.emit(self.model.rows[at].row.call_uid)

    # -- changing -----------------------------------------------------------------------------------------------------

    def ask_reassign(self) -> ReassignDialog:
        """Ask to whom the chosen lines go."""
        rows = self.chosen()
        holders = {row.inspector_no for row in rows}
        people = [p for p in self.inspectors if len(holders) > 1 or p.no not in holders]
        uids = [row.uid for row in rows]
        dialog = ReassignDialog(self._services.assigning, uids, self._person.no, people, self.work, self)
        self._ask(dialog, self.tr("{calls} reassigned."))
        return dialog

    def ask_due(self) -> DueDialog:
        """Ask until when the chosen lines are due."""
        dialog = DueDialog(self._services.assigning, [row.uid for row in self.chosen()], self._person.no, self)
        self._ask(dialog, self.tr("Due date of {calls} changed."))
        return dialog

    def ask_withdraw(self) -> WithdrawDialog:
        """Ask why the chosen lines are not wanted any more."""
        dialog = WithdrawDialog(self._services.assigning, [row.uid for row in self.chosen()], self._person.no, self)
        self._ask(dialog, self.tr("{calls} withdrawn."))
        return dialog

    def _ask(self, dialog: ChangeDialog, words: str) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(lambda now: self._changed(now, words))
        dialog.open()

    def _changed(self, now: Sequence[Assignment], words: str) -> None:
        self._shell.notices.show_message(words.format(calls=calls_words(len(now))))
        self._shell.signals.assignments_changed.emit()
        self.refresh()


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """(first, last) of the stretches in ascending numbers."""
    if not rows:
        return []
    starts = [at for at, row in enumerate(rows) if not at or row != rows[at - 1] + 1]
    return [(rows[at], rows[end - 1]) for at, end in zip(starts, [*starts[1:], len(rows)], strict=True)]


def _listed(found: Sequence[tuple[AssignmentRow, bool]], shown: Sequence[AssignedLine]) -> Listed:
    """The lines to be shown; one more than ``MOST_LINES`` tells that there are more."""
    cut = len(found) > MOST_LINES
    lines = tuple(AssignedLine(row, hidden) for row, hidden in found[:MOST_LINES])
    return Listed(lines, lines == tuple(shown), cut)


def _sum(work: Sequence[InspectorWork]) -> InspectorWork:
    return InspectorWork(
        inspector_no="",
        inspector="",
        open=sum(each.open for each in work),
        overdue=sum(each.overdue for each in work),
        seconds=sum(each.seconds for each in work),
        done=sum(each.done for each in work),
        withdrawn=sum(each.withdrawn for each in work),
    )
