"""An appeal is handed in: what it is against, why, by whom, and when it came where that was on paper."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.after.appeals import Appeal, Claim, Filing
from qadesk.domain.after.clocks import Clock
from qadesk.domain.errors import UserError
from qadesk.domain.people import PeopleBook, Person, Role
from qadesk.gui.after.appeals_claims import ClaimLine
from qadesk.gui.after.appeals_columns import WHOLE, words
from qadesk.gui.inputs.spots import Labelled, plain_label
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import in_words
from qadesk.gui.parts import points, styled, wrapped
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.services.after.appeal_rights import leaders_of
from qadesk.services.container import Services
from qadesk.services.drafts import trial
from qadesk.services.evaluate import Desk

WIDTH, HEIGHT = 620, 620


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What has to be known to hand in an appeal; ``again``: it is the second instance of that one."""

    desk: Desk
    clock: Clock | None
    book: PeopleBook
    again: Appeal | None = None

    @property
    def agent_no(self) -> str:
        """Whose evaluation it is."""
        return self.again.agent_no if self.again is not None else self.desk.call.facts.agent_no or ""


def brought(services: Services, uid: str, revision: int, again: Appeal | None = None) -> "Future[Grounds]":
    """The grounds of an appeal against a released revision, read behind the hand."""

    def look() -> Grounds:
        desk = services.evaluating.look(uid, revision).result()
        release = services.releasing.of(uid).result()
        clock = again.second_clock if again is not None else release.clock if release is not None else None
        return Grounds(desk=desk, clock=clock, book=services.people.book().result(), again=again)

    return services.executor.look(look)


class FileAppealDialog(QDialog):
    """Accepted once it is on disk; a refusal stands in place, and what was written stays. ``filed`` carries it."""

    filed = Signal(object)

    def __init__(self, services: Services, person: Person, grounds: Grounds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._person, self._grounds = services, person, grounds
        self._formats = Formats(services.zone, self.locale())
        again = grounds.again is not None
        self.setWindowTitle(self.tr("Second instance") if again else self.tr("Appeal"))
        self.lines = self._claim_lines()
        self.by = QComboBox()
        self.earlier = QCheckBox(self.tr("&Handed in before, on paper:"))
        self.received = QDateTimeEdit()
        self.deadline = wrapped()
        self.problem = wrapped("", "warning")
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton(
            self.tr("Ask for the second instance") if again else self.tr("File the appeal"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        styled(self.go, "primary")
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._offer_people()
        self._show_deadline()
        self.go.clicked.connect(self.file)
        self.buttons.rejected.connect(self.reject)
        if grounds.again is not None:
            self._show_claims(grounds.again.claims)
        (self.lines[1] if len(self.lines) > 1 else self.lines[0]).check.setFocus()

    def file(self) -> None:
        """Hand it in, behind the hand."""
        self.problem.hide()
        try:
            claims = tuple(line.claim() for line in self.lines if line.ticked)
        except UserError as error:
            self.refuse(error)
            return
        self.go.setEnabled(False)
        deliver(self._filed(claims), self, self._done, self.refuse)

    def refuse(self, error: UserError) -> None:
        """What is wrong, and what to do; what was written stays."""
        self.go.setEnabled(True)
        self.problem.setText(in_words(error))
        self.problem.show()

    def _filed(self, claims: tuple[Claim, ...]) -> "Future[Appeal]":
        by, who, again = str(self.by.currentData() or self._person.no), self._person.no, self._grounds.again
        at_ms = self.received.dateTime().toMSecsSinceEpoch() if self.earlier.isChecked() else None
        if again is not None:
            return self._services.appeals.file_again(again.uid, claims, who, at_ms, filed_by=by)
        uid = self._grounds.desk.evaluation.uid
        return self._services.appeals.file(
            Filing(evaluation_uid=uid, claims=claims, filed_by=by, received_at_ms=at_ms), who
        )

    def _done(self, appeal: Appeal) -> None:
        self.filed.emit(appeal)
        self.accept()

    # -- parts --------------------------------------------------------------------------------------------------------

    def _claim_lines(self) -> list[ClaimLine]:
        """The whole, then the items: those that lost points before the others."""
        desk = self._grounds.desk
        scoring = Scoring(self)
        scoring.take(trial(desk.card, desk.evaluation.call, desk.evaluation.answers), read_only=True)
        known = {item.key: item for item in desk.card.items()}
        states = {key: state for key, state in scoring.states.items() if not (state.out or state.waits)}
        lines = [ClaimLine("", words(WHOLE), _score(desk))]
        for key in sorted(states, key=lambda key: not states[key].loses):
            state = states[key]
            cost = figures.lost(state.lost) if state.lost else self.tr("critical") if state.loses else ""
            lines.append(ClaimLine(key, known[key].title, cost))
        return lines

    def _show_claims(self, claims: Sequence[Claim]) -> None:
        by_key = {line.key: line for line in self.lines}
        for claim in claims:
            if claim.item_key in by_key:
                by_key[claim.item_key].show_claim(claim)

    def _lay_out(self) -> None:
        desk = self._grounds.desk
        facts = desk.call.facts
        told = (facts.agent or facts.agent_no, desk.card.title, self._formats.instant(facts.started_at_ms))
        inside = styled(QWidget(), "panel")
        items = QVBoxLayout(inside)
        items.setContentsMargins(16, 12, 16, 12)
        items.setSpacing(6)
        for line in self.lines:
            items.addWidget(line)
        items.addStretch(1)
        area = styled(QScrollArea(), "card")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(" · ".join(part for part in told if part), "heading"))
        column.addWidget(self.deadline)
        column.addWidget(area, 1)
        column.addLayout(self._hand_in())
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.problem.hide()
        self.resize(WIDTH, HEIGHT)

    def _hand_in(self) -> QHBoxLayout:
        zone = QTimeZone(self._services.zone.key.encode())
        self.received.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.received.setCalendarPopup(True)
        self.received.setTimeZone(zone)
        self.received.setDateTime(QDateTime.fromMSecsSinceEpoch(self._services.clock()).toTimeZone(zone))
        self.received.setEnabled(False)
        self.received.setAccessibleName(self.tr("When it was handed in"))
        self.earlier.toggled.connect(self.received.setEnabled)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Labelled(self.tr("Handed in by"), self.by), 1)
        for part in (self.earlier, self.received):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _offer_people(self) -> None:
        """The agent, who leads them, and the QA leads; whoever sits here first, where they are among these."""
        grounds = self._grounds
        leaders = leaders_of(grounds.book, grounds.agent_no, self._services.people.today())
        may = [
            person
            for person in grounds.book.people
            if person.no == grounds.agent_no or person.no in leaders or person.role is Role.LEAD
        ]
        for person in sorted(may, key=lambda each: (each.role is Role.LEAD, each.no != grounds.agent_no)):
            self.by.addItem(f"{person.no} {person.name}", person.no)
        at = self.by.findData(self._person.no)
        self.by.setCurrentIndex(max(at, 0))

    def _show_deadline(self) -> None:
        clock = self._grounds.clock
        if clock is None:
            self.deadline.hide()
            return
        when = self._formats.instant(clock.ends_at_ms)
        if clock.over(self._services.clock()):
            text = self.tr("The time for this ended on {when}. Only what was handed in before is accepted.")
            styled(self.deadline, "warning")
        else:
            text = self.tr("It can be handed in until {when}.")
        self.deadline.setText(text.format(when=when))


def _score(desk: Desk) -> str:
    return points(desk.evaluation.score) if desk.evaluation.score is not None else ""
