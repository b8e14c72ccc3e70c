"""An appeal is decided: a verdict for each claim, the answers that change, and what becomes of the score."""

from concurrent.futures import Future
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.after.appealing import may_decide
from qadesk.domain.after.appeals import Appeal, Deciding, Outcome
from qadesk.domain.answers import Answer
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.people import Person
from qadesk.domain.scoring import Missing
from qadesk.gui.after.appeals_verdicts import AnswerEditor, ClaimBox
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.spots import Labelled, column_of, plain_label
from qadesk.gui.jobs import deliver
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import in_words
from qadesk.gui.parts import points, styled, wrapped
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.drafts import trial
from qadesk.services.evaluate import Desk

WIDTH, HEIGHT = 680, 660


@dataclass(frozen=True, slots=True)
class Draft:
    """What was written of a decision that is not taken yet: by claim the verdict and its reason, and the answers."""

    verdicts: dict[str, tuple[Outcome | None, str]] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    remark: str = ""
    unchanged: bool = False


def brought(services: Services, uid: str) -> "Future[tuple[Appeal, Desk]]":
    """An appeal with the evaluation as it stands now: its latest submitted revision."""

    def look() -> tuple[Appeal, Desk]:
        appeal = services.appeals.get(uid).result()
        desk = services.evaluating.look(appeal.evaluation_uid).result()
        if desk.evaluation.state is EvaluationState.DRAFT:
            desk = services.evaluating.look(appeal.evaluation_uid, desk.evaluation.revision - 1).result()
        return appeal, desk

    return services.executor.look(look)


class DecideDialog(QDialog):
    """Accepted once it is decided; a refusal stands in place, and what was written stays. ``decided`` carries it."""

    decided = Signal(object)

    def __init__(
        self,
        services: Services,
        shell: Shell,
        person: Person,
        appeal: Appeal,
        desk: Desk,
        draft: Draft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._theme, self._person = services, shell.theme, person
        self._appeal, self._desk = appeal, desk
        self._formats = Formats(services.zone, self.locale())
        self.setWindowTitle(self.tr("Decide the appeal"))
        self.scoring = Scoring(self)
        self._before = dict(desk.evaluation.answers)
        self.scoring.take(trial(desk.card, desk.evaluation.call, self._before), read_only=False)
        self.boxes: list[ClaimBox] = []
        self.others: dict[str, AnswerEditor] = {}
        self.other = QComboBox()
        self.unchanged = QCheckBox(self.tr("&No answer changes for it"))
        self.remark = LineField()
        self.score = styled(QLabel(), "title")
        self.open_label = wrapped("", "warning")
        self.problem = wrapped("", "warning")
        self.player = ClipPlayer(services, shell)
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton(self.tr("Decide"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._connect()
        if draft is not None:
            self._show_draft(draft)
        self._show()
        self._refuse_early()

    def draft(self) -> Draft:
        """What was written so far."""
        verdicts = {box.claim.item_key: (box.outcome, box.reason.toPlainText()) for box in self.boxes}
        return Draft(verdicts, self._changed(), self.remark.text(), self.unchanged.isChecked())

    def deciding(self) -> Deciding:
        """The decision as it stands."""
        verdicts = [box.verdict() for box in self.boxes]
        upheld = any(box.upheld for box in self.boxes)
        return Deciding(
            verdicts=tuple(each for each in verdicts if each is not None),
            decided_by=self._person.no,
            reason=self.remark.text().strip(),
            answers=self._changed(),
            unchanged=upheld and self.unchanged.isChecked(),
        )

    def decide(self) -> None:
        """Take the decision, behind the hand."""
        self.problem.hide()
        self.go.setEnabled(False)
        deliver(self._services.appeals.decide(self._appeal.uid, self.deciding()), self, self._done, self.refuse)

    def refuse(self, error: UserError) -> None:
        """What is wrong, and what to do; what was written stays."""
        self.go.setEnabled(True)
        self.problem.setText(in_words(error))
        self.problem.show()

    def _done(self, appeal: Appeal) -> None:
        self.decided.emit(appeal)
        self.accept()

    def _refuse_early(self) -> None:
        """Whoever cannot decide learns it before writing; the service has the last word."""
        try:
            may_decide(self._appeal, self._person.no, (self._desk.evaluation.inspector_no,))
        except UserError as error:
            self.refuse(error)

    def _changed(self) -> dict[str, Answer]:
        now = self.scoring.session.evaluation.answers
        keys = [*now, *(key for key in self._before if key not in now)]
        return {key: now.get(key, Answer(None)) for key in keys if now.get(key) != self._before.get(key)}

    # -- parts --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        facts, evaluation = self._desk.call.facts, self._desk.evaluation
        told = (facts.agent or facts.agent_no, self._desk.card.title, self._formats.instant(facts.started_at_ms))
        scored = self.tr("Scored by {no}.").format(no=evaluation.inspector_no)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(" · ".join(part for part in told if part), "heading"))
        keys = self.tr("1, 2 and 3 give the verdict; Alt with them while writing.")
        column.addWidget(wrapped(f"{scored} {keys}"))
        column.addWidget(self._claims_area(), 1)
        column.addWidget(self.player)
        self.player.hide()
        column.addWidget(Labelled(self.tr("Remark on the whole (not required)"), self.remark))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.score)
        foot.addWidget(self.unchanged)
        foot.addStretch(1)
        foot.addWidget(self.buttons)
        for part in (self.open_label, self.problem):
            column.addWidget(part)
            part.hide()
        column.addLayout(foot)
        styled(self.go, "primary")
        self.go.setAutoDefault(False)
        self.resize(WIDTH, HEIGHT)

    def _claims_area(self) -> QScrollArea:
        inside = styled(QWidget(), "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        known = {item.key: item for item in self._desk.card.items()}
        for claim in self._appeal.claims:
            item = known.get(claim.item_key)
            editor = AnswerEditor(self.scoring, item, titled=False) if item is not None else None
            box = ClaimBox(self._theme, claim, editor)
            self.boxes.append(box)
            column.addWidget(box)
        column.addWidget(self._others_part())
        column.addStretch(1)
        area = styled(QScrollArea(), "card")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _others_part(self) -> QWidget:
        """Answers beyond the claims: of any item where the whole evaluation is upheld, and what applies only now."""
        host = QWidget()
        self._others_column = column_of(host, 12)
        claimed = {claim.item_key for claim in self._appeal.claims}
        self.other.addItem(self.tr("Change the answer to …"), "")
        self.other.setAccessibleName(self.tr("Change the answer to another item"))
        for item in self._desk.card.items():
            if item.key not in claimed:
                self.other.addItem(item.title, item.key)
        self._others_column.addWidget(self.other)
        return host

    def _connect(self) -> None:
        self.scoring.changed.connect(self._show)
        self.scoring.refused.connect(self.refuse)
        self.other.activated.connect(self._other_chosen)
        self.go.clicked.connect(self.decide)
        self.buttons.rejected.connect(self.reject)
        for box in self.boxes:
            box.changed.connect(self._show)
            box.play_wanted.connect(self._play)

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        for box in self.boxes:
            if box.editor is not None:
                box.editor.show_state()
                box.editor.setVisible(box.upheld)
        upheld = any(box.upheld for box in self.boxes)
        whole = any(box.upheld and not box.claim.item_key for box in self.boxes)
        for key in self._applies_now() if upheld else ():
            self._add_other(key)
        for editor in self.others.values():
            editor.show_state()
        self.other.setVisible(whole)
        self.unchanged.setVisible(upheld)
        self._show_score(upheld)

    def _show_score(self, upheld: bool) -> None:
        was, now = self._desk.evaluation.score, self.scoring.session.result.score
        if not upheld or was == now:
            self.score.setText(self.tr("stays {score}").format(score=points(was)))
        else:
            text = self.tr("was {was}, will be {now}")
            self.score.setText(text.format(was=points(was), now=points(now)))
        lacking = [self._title(key) for key in self._applies_now()] if upheld else []
        self.open_label.setText(self.tr("Still to be answered: {items}").format(items=", ".join(lacking)))
        self.open_label.setVisible(bool(lacking))

    def _applies_now(self) -> list[str]:
        """Items that lack an answer and did not before: what was upheld lets them apply."""
        missing = self.scoring.session.missing
        return [
            each.item
            for each in missing
            if each.missing is Missing.ANSWER and each.item and each.item not in self._before
        ]

    def _title(self, key: str) -> str:
        return self._desk.card.item(key).title

    def _add_other(self, key: str) -> None:
        if key in self.others or any(box.claim.item_key == key for box in self.boxes):
            return
        editor = self.others[key] = AnswerEditor(self.scoring, self._desk.card.item(key), titled=True)
        self._others_column.insertWidget(self._others_column.count() - 1, editor)

    def _other_chosen(self, at: int) -> None:
        key = str(self.other.itemData(at) or "")
        self.other.setCurrentIndex(0)
        if key:
            self._add_other(key)

    def _show_draft(self, draft: Draft) -> None:
        for box in self.boxes:
            outcome, reason = draft.verdicts.get(box.claim.item_key, (None, ""))
            box.show_verdict(outcome, reason)
        for key, answer in draft.answers.items():
            self._add_other(key)
            self.scoring.session.answer(key, answer.value)
            self.scoring.session.comment(key, answer.comment)
        self.remark.setText(draft.remark)
        self.unchanged.setChecked(draft.unchanged)
        self.scoring.refresh()

    def _play(self, start_ms: int, end_ms: int) -> None:
        self.player.show()
        self.player.play(self._desk.call.uid, start_ms, end_ms)
