"""Sharing the calls of a draw among inspectors: who, until when, by which rules; and live, who would get how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.assigning import LeftOut, NotGiven, Proposal, stay
from qadesk.domain.assignments import Assignment, Rules
from qadesk.domain.errors import UserError
from qadesk.domain.people import PeopleBook, Person, Role
from qadesk.domain.sampling import DrawnCall, Ledger
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.models.recording_columns import length
from qadesk.gui.notices import in_words
from qadesk.gui.parts import DASH, number, styled, wrapped
from qadesk.gui.sampling.load_rows import LoadRows, minutes_words
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.gui.words import clauses, valued
from qadesk.services.assigning import BARS
from qadesk.services.blind import Blind
from qadesk.services.container import Services

SIZE = (860, 640)
ASK_AFTER_MS = 120
LEFT_PIXELS = 150
MOST_DAYS = 3650


@dataclass(frozen=True, slots=True)
class LeftLine:
    """A call that nobody gets."""

    agent: str
    stratum: str
    seconds: float | None
    why: str


class AssignDialog(QDialog):
    """Proposes at once and after each change; nothing is in anybody's hands before it is assigned."""

    assigned = Signal(int)
    """So many calls are in inspectors' hands now."""

    def __init__(
        self, services: Services, person: Person, shell: Shell, draw_uid: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell, self._draw_uid = services, person, shell, draw_uid
        self._hidden = Blind(services.executor, services.settings, person).on
        self._book = PeopleBook()
        self._drawn: dict[str, DrawnCall] = {}
        self._strata: dict[str, str] = {}
        self._asked = 0
        self.proposal: Proposal | None = None
        self.headline = wrapped("", "heading")
        self.due = DayEdit()
        self.own_team = QCheckBox(self.tr("of their own team"))
        self.former_team = QCheckBox(self.tr("of a team they left in the last"))
        self.former_days = QSpinBox()
        self.mentor_pairs = QCheckBox(self.tr("of their mentor or apprentice"))
        self.rows = LoadRows(shell.theme)
        self.everybody, self.nobody = QPushButton(self.tr("Everybody")), QPushButton(self.tr("Nobody"))
        self.state = wrapped("", "muted")
        self.left: LinesModel[LeftLine] = LinesModel(self._left_columns(), self)
        self.left_table = LinesTable()
        self.buttons = QDialogButtonBox()
        self.assign = self.buttons.addButton(self.tr("Assign"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.setInterval(ASK_AFTER_MS)
        self._lay_out()
        self._show_usual()
        self._connect()
        self._read()

    def propose(self) -> None:
        """Ask anew how the calls would be shared, once the hand rests."""
        self._asked += 1
        self.proposal = None
        self.assign.setEnabled(False)
        self._ask_soon.start()

    def rules(self) -> Rules:
        """The rules as they are switched."""
        days = self.former_days.value() if self.former_team.isChecked() else 0
        own, pairs = self.own_team.isChecked(), self.mentor_pairs.isChecked()
        return Rules(former_team_days=days, own_team=own, mentor_pairs=pairs)

    def commit(self) -> None:
        """Put the calls in the inspectors' hands as proposed."""
        if self.proposal is None or not self.proposal.given:
            return
        self.assign.setEnabled(False)
        asked = self._asked
        assigning = self._services.assigning.assign(self.proposal, self._person.no)
        deliver(assigning, self, self._assigned, lambda error: self._refuse(asked, error))

    # -- composition --------------------------------------------------------------------------------------------------

    def _left_columns(self) -> tuple[Column[LeftLine], ...]:
        return (
            Column("agent", self.tr("Agent"), 120, lambda row: Cell(row.agent)),
            Column("stratum", self.tr("Stratum"), 160, lambda row: Cell(row.stratum)),
            Column("length", self.tr("Length"), 72, lambda row: Cell(length(row.seconds) or DASH), RIGHT),
            Column("why", self.tr("Why nobody gets it"), 0, lambda row: Cell(row.why, muted=True)),
        )

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Assign calls"))
        self.resize(*SIZE)
        self.left_table.set_up(self.left, self._shell.theme)
        self.left_table.setAccessibleName(self.tr("Calls that nobody gets"))
        self.left_table.setMinimumHeight(LEFT_PIXELS)
        self.left_table.hide()
        for button in (self.everybody, self.nobody, self.assign):
            button.setAutoDefault(False)
        for button in (self.everybody, self.nobody):
            set_class(button, "quiet compact small")
        set_class(self.assign, "primary")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(self.headline)
        whole.addLayout(self._head())
        whole.addWidget(self._inspectors(), 3)
        whole.addWidget(self.state)
        whole.addWidget(self.left_table, 2)
        whole.addWidget(self.buttons)

    def _head(self) -> QHBoxLayout:
        self.former_days.setRange(1, MOST_DAYS)
        self.former_days.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.former_days.setSuffix(self.tr(" days"))
        self.former_days.setAccessibleName(self.tr("Days since they left that team"))
        former = QHBoxLayout()
        former.setSpacing(6)
        former.addWidget(self.former_team)
        former.addWidget(self.former_days)
        rules = QGridLayout()
        rules.setHorizontalSpacing(20)
        rules.setVerticalSpacing(3)
        rules.addWidget(wrapped(self.tr("Nobody scores calls"), "muted small"), 0, 0, 1, 3)
        rules.addWidget(self.own_team, 1, 0)
        rules.addWidget(self.mentor_pairs, 1, 1)
        rules.addLayout(former, 1, 2)
        rules.setColumnStretch(3, 1)
        head = QHBoxLayout()
        head.setSpacing(32)
        head.addWidget(Labelled(self.tr("Due"), self.due))
        head.addLayout(rules, 1)
        return head

    def _inspectors(self) -> QFrame:
        card = styled(QFrame(), "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 10, 8, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(wrapped(self.tr("Inspectors"), "section"), 1)
        head.addWidget(self.everybody)
        head.addWidget(self.nobody)
        column.addLayout(head)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        page = styled(QWidget(), "page")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self.rows)
        area.setWidget(page)
        column.addWidget(area, 1)
        return card

    def _show_usual(self) -> None:
        assigning = self._services.assigning
        today, rules = assigning.today(), assigning.rules()
        self.due.setMinimumDate(QDate(today.year, today.month, today.day))
        self.due.show_day(assigning.usual_due())
        self.own_team.setChecked(rules.own_team)
        self.mentor_pairs.setChecked(rules.mentor_pairs)
        self.former_team.setChecked(rules.former_team_days > 0)
        self.former_days.setValue(rules.former_team_days or Rules().former_team_days)
        self.assign.setEnabled(False)

    def _connect(self) -> None:
        self.due.picked.connect(lambda _: self._days_changed())
        for check in (self.own_team, self.former_team, self.mentor_pairs):
            check.clicked.connect(lambda: self.propose())
        self.former_team.toggled.connect(self.former_days.setEnabled)
        self.former_days.valueChanged.connect(lambda _: self.propose())
        self.rows.chosen.connect(self.propose)
        self.everybody.clicked.connect(partial(self._choose, True))
        self.nobody.clicked.connect(partial(self._choose, False))
        self._ask_soon.timeout.connect(self._ask)
        self.assign.clicked.connect(lambda: self.commit())
        self.buttons.rejected.connect(self.reject)

    # -- reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        services = self._services
        refused = lambda error: self._refuse(self._asked, error)  # noqa: E731
        deliver(services.sampling.ledger(self._draw_uid), self, self._show_draw, refused)
        deliver(services.people.book(), self, self._show_people, refused)

    def _show_draw(self, ledger: Ledger) -> None:
        plan, held = ledger.plan, ledger.plan.population
        self._drawn = {each.call_uid: each for each in ledger.drawn}
        self._strata = {stratum.key: stratum.title or stratum.key for stratum in plan.strata}
        text = self.tr("{count} calls drawn by “{plan}” from {first} to {last}")
        facts = {"count": number(len(ledger.drawn)), "first": held.day_from, "last": held.day_to}
        self.headline.setText(text.format(plan=plan.title or plan.key, **facts))
        if self.proposal is not None:
            self._show_left(self.proposal)

    def _show_people(self, book: PeopleBook) -> None:
        self._book = book
        today = self._services.assigning.today()
        here = [p for p in book.people if p.role is Role.INSPECTOR and (p.left_on is None or p.left_on >= today)]
        calendar = self._services.calendars.calendar()
        stays = [stay(person, book, today, self.due.day(), calendar) for person in here]
        self.rows.offer(stays)
        self._days_changed()
        if not here:
            self._say(self.tr("There is no inspector in this workspace. Add inspectors on the page of people."))

    def _days_changed(self) -> None:
        today, due = self._services.assigning.today(), self.due.day()
        people = {person.no: person for person in self._book.people}
        calendar = self._services.calendars.calendar()
        self.rows.show_stays({no: stay(people[no], self._book, today, due, calendar) for no in self.rows.checks})
        self.propose()

    def _choose(self, every: bool, _checked: bool = False) -> None:
        self.rows.choose(every)

    # -- proposing ----------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        chosen, asked = self.rows.nos(), self._asked
        if not chosen:
            self.rows.show_loads(())
            self.left_table.hide()
            if self.rows.checks:
                self._say(self.tr("Choose who is to score the calls."))
            return
        proposing = self._services.assigning.propose(self._draw_uid, chosen, self.due.day(), self.rules())
        deliver(proposing, self, lambda found: self._proposed(asked, found), lambda error: self._refuse(asked, error))

    def _proposed(self, asked: int, found: Proposal) -> None:
        if asked != self._asked:
            return
        self.proposal = found
        self.rows.show_loads(found.loads)
        count = len(found.given)
        self.assign.setEnabled(bool(count) and self._services.writable)
        self.assign.setText(self.tr("Assign {count} calls").format(count=number(count)) if count else self.tr("Assign"))
        self.state.setText(self._sum(found))
        set_class(self.state, "muted" if count else "warning")
        self._show_left(found)

    def _sum(self, found: Proposal) -> str:
        parts = []
        if found.given:
            seconds = sum(each.seconds for each in found.given)
            text = self.tr("{minutes} of listening in all; the largest and the smallest share differ by {spread}.")
            parts.append(text.format(minutes=minutes_words(seconds), spread=length(found.spread_seconds)))
        if found.left:
            text = self.tr("{count} calls go to nobody:")
            parts.append(text.format(count=number(len(found.left))))
        return " ".join(parts) or self.tr("There is nothing to assign.")

    def _show_left(self, found: Proposal) -> None:
        self.left_table.setVisible(bool(found.left))
        self.left.show_rows([self._left_line(each) for each in found.left])

    def _left_line(self, each: NotGiven) -> LeftLine:
        drawn = self._drawn.get(each.call_uid)
        agent = DASH if drawn is None or self._hidden else drawn.agent_no
        stratum = "" if drawn is None else self._strata.get(drawn.stratum, drawn.stratum)
        return LeftLine(agent, stratum, drawn.seconds if drawn is not None else None, self._why(each))

    def _why(self, each: NotGiven) -> str:
        names = {person.no: person.name or person.no for person in self._book.people}
        if each.reason is LeftOut.ASSIGNED:
            return self.tr("{name} has it already").format(name=names.get(each.holder or "", each.holder or DASH))
        if each.reason is LeftOut.SCORED:
            return self.tr("has been scored already")
        told = [(names.get(no, no), QCoreApplication.translate("assigning", BARS[bar])) for no, bar in each.bars]
        return clauses(valued(name, why) for name, why in told)

    def _assigned(self, new: Sequence[Assignment]) -> None:
        self.assigned.emit(len(new))
        self.accept()

    def _refuse(self, asked: int, error: UserError) -> None:
        if asked == self._asked:
            self.rows.show_loads(())
            self.left_table.hide()
            self._say(in_words(error))

    def _say(self, text: str) -> None:
        self.assign.setText(self.tr("Assign"))
        self.state.setText(text)
        set_class(self.state, "warning")
