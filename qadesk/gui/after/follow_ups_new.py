"""A new follow-up: of lost points, of another problem of a call, or by hand; who handles it, and from when on."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.after.followups import FollowUp, NewFollowUp, Origin, Proposal
from qadesk.domain.errors import UserError
from qadesk.domain.people import PeopleBook, Person
from qadesk.domain.recordings import RecordingRow
from qadesk.gui.after.follow_ups_finder import CallFinder, call_words
from qadesk.gui.after.follow_ups_people import PersonField
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of, plain_label
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import in_words
from qadesk.gui.parts import points, styled, wrapped
from qadesk.gui.words import caption
from qadesk.services.after.follow_ups import leader_on
from qadesk.services.container import Services

WIDTH, HEIGHT = 600, 640


@dataclass(frozen=True, slots=True)
class Ground:
    """What a follow-up may be of: a call, with what was lost in it as far as nobody follows that yet."""

    row: RecordingRow | None
    evaluation_uid: str
    proposals: tuple[Proposal, ...]
    book: PeopleBook


def brought(services: Services, evaluation_uid: str, call_uid: str) -> "Future[Ground]":
    """What is known of an evaluation or a call, read behind the hand."""

    def look() -> Ground:
        uid = call_uid or services.evaluating.look(evaluation_uid).result().call.uid
        row = services.catalogue.row(uid).result()
        scored = evaluation_uid or (row.evaluation_uid if row is not None and row.score is not None else "") or ""
        found = services.follow_ups.proposals(scored).result() if scored else []
        return Ground(row, scored, tuple(found), services.people.book().result())

    return services.executor.look(look)


class ProblemLine(QWidget):
    """A problem to be ticked; its words open when it is."""

    ticked = Signal()

    def __init__(self, title: str, key: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.check = QCheckBox(caption(title))
        self.what = TallField(least=2)
        self.what.setAccessibleName(self.tr("What has to be handled"))
        self.what.show_text(what)
        box = styled(QFrame(), "nested")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(12, 2, 0, 6)
        inside.addWidget(self.what)
        self._box = box
        column = column_of(self, 4)
        column.addWidget(self.check)
        column.addWidget(box)
        box.hide()
        self.check.toggled.connect(self._open)

    def _open(self, on: bool) -> None:
        self._box.setVisible(on)
        if on and self.check.hasFocus() and not self.what.toPlainText():
            self.what.setFocus()
        self.ticked.emit()


class NewFollowUpDialog(QDialog):
    """Accepted once they are on disk; a refusal stands in place, and what was written stays. ``opened``: them."""

    opened = Signal(object)

    def __init__(
        self,
        services: Services,
        person: Person,
        people: Sequence[Person],
        ground: Ground | None,
        item_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._person, self._people = services, person, people
        self._formats = Formats(services.zone, self.locale())
        self._ground, self._book = ground, ground.book if ground else None
        self._wanted = item_key
        self._proposed = ("", "")
        self.setWindowTitle(self.tr("New follow-up"))
        self.of_call, self.by_hand = QRadioButton(self.tr("Of a &call")), QRadioButton(self.tr("By &hand"))
        self.finder = CallFinder(services, self._formats)
        self.call = plain_label("", "heading")
        self.lines: list[ProblemLine] = []
        self.agent, self.handler, self.leader = (PersonField(people) for _ in range(3))
        self.what = TallField(least=3)
        self.with_report = QRadioButton(self.tr("With the period report"))
        self.now = QRadioButton(self.tr("Today"))
        self.problem = wrapped("", "warning")
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton(self.tr("Open the follow-up"), QDialogButtonBox.ButtonRole.AcceptRole)
        styled(self.go, "primary")
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._connect()
        (self.of_call if ground is not None or services.writable else self.by_hand).setChecked(True)
        self.with_report.setChecked(True)
        self._show_ground()
        self._show_way()
        deliver(services.people.book(), self, self._know)

    def run(self) -> None:
        """Open what is ticked, behind the hand."""
        self.problem.hide()
        wanted = self.wanted()
        if not wanted:
            self._say(self.tr("Nothing is chosen: tick what has to be handled, or write it down."))
            return
        self.go.setEnabled(False)
        deliver(self._services.follow_ups.open_many(wanted, self._person.no), self, self._done, self.refuse)

    def wanted(self) -> list[NewFollowUp]:
        """What would be opened."""
        handler, leader, now = self.handler.no, self.leader.no, self.now.isChecked()
        if self.by_hand.isChecked():
            text, agent = self.what.toPlainText(), self.agent.no
            new = NewFollowUp(
                origin=Origin.BY_HAND, what=text, handler_no=handler, leader_no=leader, agent_no=agent, starts_now=now
            )
            return [new]
        ground = self._ground
        if ground is None or ground.row is None:
            return []
        return [
            NewFollowUp(
                origin=Origin.LOST_POINT if line.key else Origin.RECORDING,
                what=line.what.toPlainText(),
                handler_no=handler,
                leader_no=leader,
                evaluation_uid=ground.evaluation_uid,
                item_key=line.key,
                call_uid=ground.row.call_uid,
                starts_now=now,
            )
            for line in self.lines
            if line.check.isChecked()
        ]

    def refuse(self, error: UserError) -> None:
        """What is wrong, and what to do; what was written stays."""
        self.go.setEnabled(True)
        self._say(in_words(error))

    def show_ground(self, ground: Ground) -> None:
        """Another call."""
        self._ground, self._book = ground, ground.book
        self.call.setFocus()
        self._show_ground()

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self._ways = _row(self.of_call, self.by_hand)
        self._call_part, self._hand_part = QWidget(), QWidget()
        calls = column_of(self._call_part, 8)
        calls.addWidget(self.finder)
        calls.addWidget(self.call)
        calls.addWidget(self._problems(), 1)
        hands = column_of(self._hand_part, 12)
        hands.addWidget(Labelled(self.tr("What has to be handled"), self.what))
        hands.addWidget(Labelled(self.tr("Agent (not required)"), self.agent))
        hands.addStretch(1)
        column.addWidget(self._ways)
        column.addWidget(self._call_part, 1)
        column.addWidget(self._hand_part, 1)
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(Labelled(self.tr("Handler"), self.handler), 1)
        who.addWidget(Labelled(self.tr("Leader"), self.leader), 1)
        column.addLayout(who)
        starts = _row(plain_label(self.tr("Its time begins:"), "muted"), self.with_report, self.now)
        starts.setToolTip(self.tr("Working days to report back; the first is the day after."))
        column.addWidget(starts)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.problem.hide()
        for group, pair in ((QButtonGroup(self), (self.of_call, self.by_hand)),
                            (QButtonGroup(self), (self.with_report, self.now))):  # fmt: skip
            for button in pair:
                group.addButton(button)
        self.resize(WIDTH, HEIGHT)

    def _problems(self) -> QWidget:
        inside = styled(QWidget(), "panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        area = styled(QScrollArea(), "card")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._area = area
        return area

    def _connect(self) -> None:
        self.of_call.toggled.connect(lambda _: self._show_way())
        self.finder.chosen.connect(self._look_at)
        self.agent.edited.connect(lambda _: self._propose(self.agent.no, self.agent.no))
        self.go.clicked.connect(self.run)
        self.buttons.rejected.connect(self.reject)

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _know(self, book: PeopleBook) -> None:
        self._book = book

    def _look_at(self, uid: str) -> None:
        deliver(brought(self._services, "", uid), self, self.show_ground, self.refuse)

    def _show_way(self) -> None:
        of_call = self.of_call.isChecked()
        self._call_part.setVisible(of_call)
        self._hand_part.setVisible(not of_call)
        self.go.setEnabled(self._services.writable)
        if not of_call:
            self.what.setFocus()
        elif self._ground is None:
            self.finder.field.setFocus()

    def _show_ground(self) -> None:
        ground = self._ground
        self._area.setVisible(ground is not None)
        self.call.setVisible(ground is not None)
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        if ground is None or ground.row is None:
            return
        self.finder.setVisible(False) if self._wanted or not self.finder.used else None
        self.call.setText(call_words(ground.row, self._formats))
        for proposal in ground.proposals:
            self._add(ProblemLine(_title(proposal, self.tr("critical")), proposal.item_key, proposal.what))
        self._add(ProblemLine(self.tr("Another problem in this call"), "", ""))
        chosen = next((line for line in self.lines if line.key == self._wanted and self._wanted), self.lines[0])
        chosen.check.setChecked(True)
        chosen.check.setFocus()
        self._propose_for(ground)

    def _add(self, line: ProblemLine) -> None:
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)

    def _propose_for(self, ground: Ground) -> None:
        """Whoever took the call handles it, under whoever led them on that day."""
        if ground.proposals:
            first = ground.proposals[0]
            self._put(first.handler_no, first.leader_no)
        elif ground.row is not None:
            agent = ground.row.agent_no or ""
            self._propose(agent if any(each.no == agent for each in self._people) else "", agent)

    def _propose(self, handler: str, agent: str) -> None:
        leader = leader_on(self._book, agent, self._services.people.today()) if self._book is not None else ""
        self._put(handler, leader)

    def _put(self, handler: str, leader: str) -> None:
        """Only what nobody has written over."""
        for field, before, no in ((self.handler, self._proposed[0], handler), (self.leader, self._proposed[1], leader)):
            if field.no in ("", before):
                field.show_no(no)
        self._proposed = (handler, leader)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _done(self, made: list[FollowUp]) -> None:
        self.opened.emit(made)
        self.accept()


def _row(*parts: QWidget) -> QWidget:
    host = QWidget()
    line = QHBoxLayout(host)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(16)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return host


def _title(proposal: Proposal, critical: str) -> str:
    cost = critical if proposal.critical else f"−{points(proposal.lost)}"
    return f"{proposal.item}  {cost}"
