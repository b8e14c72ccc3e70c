"""Improvement measures: proposed, decided, carried out; and what became of the figure each aims at."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.measures import MeasureEffect, MeasureRow, MeasureState
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import FilterValues
from qadesk.gui.after.measures_columns import aim_text, measure_columns, state_word, where_text
from qadesk.gui.after.measures_dialogs import BeginFields, DueField, ProposalFields
from qadesk.gui.after.measures_effect import EffectView
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.cases import CasesFrame, View, fact
from qadesk.gui.examples.card_items import CardItems, read_cards
from qadesk.gui.history_panel import HistoryPanel
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, plain_label
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell
from qadesk.services.blind import Blind, BlindCatalogue
from qadesk.services.container import Services

HISTORY_PIXELS = 240
Do = Callable[[], "Future[Any]"]
VIEWS: dict[str, tuple[MeasureState, ...]] = {
    "proposed": (MeasureState.PROPOSED,),
    "running": (MeasureState.ACCEPTED, MeasureState.RUNNING),
    "overdue": (),
    "done": (MeasureState.DONE,),
    "rejected": (MeasureState.REJECTED,),
}


class MeasuresPanel(QWidget):
    """Views by state; the chosen measure tells its story, its effect and its history."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._blind = Blind(services.executor, services.settings, person)
        self._formats = Formats(services.zone, QLocale())
        self._all: tuple[MeasureRow, ...] = ()
        self._cards: tuple[CardItems, ...] = ()
        self._people: tuple[Person, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._wanted, self._wish = "", 0
        titles = {
            "proposed": self.tr("Proposed"),
            "running": self.tr("Accepted and running"),
            "overdue": self.tr("Overdue"),
            "done": self.tr("Done"),
            "rejected": self.tr("Rejected"),
        }
        self.cases: CasesFrame[MeasureRow] = CasesFrame(
            shell.theme,
            [View(name, titles[name], warns=name == "overdue") for name in VIEWS],
            measure_columns(lambda: self._cards),
            text_of=_text,
            name=self.tr("Improvement measures"),
        )
        self.what = plain_label(classes="heading")
        self.facts = QWidget()
        self.effect = EffectView(shell.theme)
        self.history = HistoryPanel(services, shell.theme)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the list, and what can be chosen from, anew."""
        services, refuse = self._services, self._shell.notices.show_error
        deliver(services.measures.rows(), self, self._listed, refuse)
        catalogue = BlindCatalogue(self._services.executor, self._blind)
        deliver(catalogue.filter_values(), self, self._offer)
        deliver(services.catalogue.people(), self, self._know_people)
        deliver(read_cards(services.executor, services.cards), self, self._know_cards, refuse)

    def show_case(self, uid: str) -> None:
        """Bring a measure to the front, in the view it stands in."""
        self._wanted = uid
        self.refresh()

    # -- commands -----------------------------------------------------------------------------------------------------

    def ask_propose(self) -> AskDialog:
        """What is to be done, and at which figure it aims."""
        fields = ProposalFields(self._cards, self._groups)
        measures, who = self._services.measures, self._person.no
        dialog = self._ask(
            self.tr("Propose a measure"),
            self.tr("A QA lead who has not proposed it decides whether it is taken up."),
            (fields,),
            self.tr("Propose"),
            lambda: measures.propose(fields.proposal(), who),
        )
        fields.what.setFocus()
        return dialog

    def ask_accept(self) -> AskDialog | None:
        """It is taken up."""
        row = self.cases.current
        if row is None:
            return None
        uid, measures, who = row.measure.uid, self._services.measures, self._person.no
        why, due = TallField(least=2), DueField(None, self._services.people.today())
        return self._ask(
            self.tr("Accept the proposal"),
            row.measure.what,
            (Labelled(self.tr("Why (may stay empty)"), why), due),
            self.tr("Accept"),
            lambda: measures.accept(uid, who, why.toPlainText(), due.day()),
        )

    def ask_reject(self) -> AskDialog | None:
        """It is not taken up, with the reason."""
        row = self.cases.current
        if row is None:
            return None
        uid, measures, who, why = row.measure.uid, self._services.measures, self._person.no, TallField(least=2)
        return self._ask(
            self.tr("Reject the proposal"),
            row.measure.what,
            (Labelled(self.tr("Why"), why),),
            self.tr("Reject"),
            lambda: measures.reject(uid, who, why.toPlainText()),
        )

    def ask_begin(self) -> AskDialog | None:
        """It takes effect, in somebody's hands."""
        row = self.cases.current
        if row is None:
            return None
        uid, measures, who = row.measure.uid, self._services.measures, self._person.no
        today = self._services.people.today()
        staff = [person for person in self._people if person.role is not Role.AGENT]
        fields = BeginFields(staff, today, row.measure.due_on, row.measure.owner_no)
        return self._ask(
            self.tr("Let the measure begin"),
            self.tr("The figure before its first day is compared with that from this day on."),
            (fields,),
            self.tr("Begin"),
            lambda: measures.begin(uid, fields.owner_no, who, fields.first.day(), fields.due.day()),
        )

    def ask_finish(self) -> AskDialog | None:
        """It is done, with what came of it."""
        row = self.cases.current
        if row is None:
            return None
        uid, measures, who = row.measure.uid, self._services.measures, self._person.no
        outcome, last = TallField(least=2), DayEdit()
        last.show_day(self._services.people.today())
        return self._ask(
            self.tr("Finish the measure"),
            row.measure.what,
            (Labelled(self.tr("What came of it"), outcome), Labelled(self.tr("Last day"), last)),
            self.tr("Finish"),
            lambda: measures.finish(uid, outcome.toPlainText(), who, last.day()),
        )

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.cases)
        self._facts_column = QVBoxLayout(self.facts)
        self._facts_column.setContentsMargins(0, 0, 0, 0)
        self._facts_column.setSpacing(4)
        self.history.setMinimumHeight(HISTORY_PIXELS)
        for part in (self.what, self.facts, self.effect, self.history):
            self.cases.detail.addWidget(part)
        self.cases.detail.addStretch(1)
        self.propose = styled(QPushButton(self.tr("Propose …")), "primary")
        self.accept = styled(QPushButton(self.tr("Accept …")), "primary")
        self.reject = QPushButton(self.tr("Reject …"))
        self.begin = styled(QPushButton(self.tr("Begin …")), "primary")
        self.finish = styled(QPushButton(self.tr("Finish …")), "primary")
        self.cases.add_button(self.propose)
        for button in (self.accept, self.reject, self.begin, self.finish):
            self.cases.add_action(button)
        self.propose.setEnabled(self._services.writable)
        self.setFocusProxy(self.cases)
        self._show_current()

    def _connect(self) -> None:
        self.cases.changed.connect(self._show)
        self.cases.chosen.connect(self._show_current)
        self.propose.clicked.connect(lambda: self.ask_propose())
        self.accept.clicked.connect(lambda: self.ask_accept())
        self.reject.clicked.connect(lambda: self.ask_reject())
        self.begin.clicked.connect(lambda: self.ask_begin())
        self.finish.clicked.connect(lambda: self.ask_finish())

    def _ask(self, title: str, hint: str, parts: Sequence[QWidget], words: str, do: Do) -> AskDialog:
        dialog = AskDialog(title, hint, parts, words, do, self)
        dialog.answered.connect(lambda measure: self._done(measure.uid))
        dialog.open()
        return dialog

    def _done(self, uid: str) -> None:
        self._wanted = uid
        self._shell.signals.after_changed.emit()

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _know_people(self, people: Sequence[Person]) -> None:
        today = self._services.people.today()
        self._people = tuple(each for each in people if each.left_on is None or each.left_on >= today)

    def _know_cards(self, cards: tuple[CardItems, ...]) -> None:
        if cards != self._cards:
            self._cards = cards
            self.cases.table.viewport().update()
            self._show_current()

    def _offer(self, values: FilterValues) -> None:
        self._groups = tuple(values.groups)
        self.cases.offer_groups(values.groups)

    def _listed(self, rows: Sequence[MeasureRow]) -> None:
        self._all = tuple(rows)
        self.cases.show_counts({name: sum(_belongs(row, name) for row in rows) for name in VIEWS})
        found = next((row for row in rows if row.measure.uid == self._wanted), None)
        if found is not None and not _belongs(found, self.cases.view):
            self.cases.show_view(next(name for name in VIEWS if _belongs(found, name)))
        self._show()
        if found is not None and found in self.cases.model.rows:
            self._wanted = ""
            self.cases.table.setCurrentIndex(self.cases.model.index(self.cases.model.rows.index(found), 0))

    def _show(self) -> None:
        group = self.cases.group
        rows = [
            row for row in self._all if _belongs(row, self.cases.view) and (group is None or row.measure.group == group)
        ]
        nothing = {
            "proposed": self.tr("No proposal waits for a decision. Propose what would keep points from being lost."),
            "running": self.tr("No measure is under way."),
            "overdue": self.tr("No measure is overdue."),
            "done": self.tr("No measure has been finished yet."),
            "rejected": self.tr("No proposal has been rejected."),
        }[self.cases.view]
        self.cases.show_rows(rows, lambda one, other: one.measure.uid == other.measure.uid, nothing)

    def _show_current(self) -> None:
        row = self.cases.current
        self._limit(row)
        for part in (self.what, self.facts, self.history):
            part.setVisible(row is not None)
        self._wish += 1
        if row is None:
            self.effect.hide()
            return
        self.what.setText(row.measure.what)
        self._show_facts(row)
        self.history.show_uid(row.measure.uid)
        wish, aim = self._wish, row.measure.aim

        def show(effect: MeasureEffect) -> None:
            if wish == self._wish:
                self.effect.show_effect(effect, aim)
                self.effect.show()

        deliver(self._services.measures.effect(row.measure.uid), self, show, self._shell.notices.show_error)

    def _limit(self, row: MeasureRow | None) -> None:
        """What can be done next with the chosen one."""
        state, writable = row.measure.state if row else None, self._services.writable
        mine = row is not None and row.measure.proposed_by == self._person.no
        decides = self._person.role is Role.LEAD and not mine
        for button in (self.accept, self.reject):
            button.setVisible(state is MeasureState.PROPOSED)
            button.setEnabled(writable and decides)
            button.setToolTip("" if decides else self.tr("A QA lead who has not proposed it decides."))
        self.begin.setVisible(state is MeasureState.ACCEPTED)
        self.finish.setVisible(state is MeasureState.RUNNING)
        for button in (self.begin, self.finish):
            button.setEnabled(writable)

    def _show_facts(self, row: MeasureRow) -> None:
        while (entry := self._facts_column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, value in self._facts(row):
            if value:
                self._facts_column.addWidget(fact(name, value))

    def _facts(self, row: MeasureRow) -> list[tuple[str, str]]:
        measure, at = row.measure, self._formats.instant
        proposed = f"{row.proposer or measure.proposed_by} · {at(measure.proposed_at_ms)}"
        decided = f"{row.decider or measure.decided_by} · {at(measure.decided_at_ms)}"
        due = "" if measure.due_on is None else measure.due_on.isoformat()
        return [
            (self.tr("State"), state_word(measure.state)),
            (self.tr("Why"), measure.why),
            (self.tr("Aims at"), aim_text(measure, self._cards)),
            (self.tr("Team"), where_text(measure)),
            (self.tr("Proposed"), proposed),
            (self.tr("Decided"), decided if measure.decided_by else ""),
            (self.tr("Reason"), measure.decided_why),
            (self.tr("Owner"), row.owner or measure.owner_no),
            (self.tr("First day"), "" if measure.begun_on is None else measure.begun_on.isoformat()),
            (self.tr("Due"), self.tr("{day}, overdue").format(day=due) if row.overdue else due),
            (self.tr("Done on"), "" if measure.done_on is None else measure.done_on.isoformat()),
            (self.tr("Outcome"), measure.outcome),
        ]


def _belongs(row: MeasureRow, view: str) -> bool:
    return row.overdue if view == "overdue" else row.measure.state in VIEWS[view]


def _text(row: MeasureRow) -> str:
    measure = row.measure
    parts = (measure.what, measure.why, measure.group, row.owner, row.proposer, measure.outcome, measure.decided_why)
    return " ".join(part for part in parts if part)
