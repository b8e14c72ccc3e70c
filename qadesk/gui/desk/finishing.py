"""Submitting, correcting afterwards, and scoring with another card."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox, QWidget

from qadesk.domain.evaluations import Evaluation
from qadesk.domain.scoring import Missing
from qadesk.gui.desk.heard import Coverage
from qadesk.gui.desk.opening import Opening, is_draft
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.notices import in_words
from qadesk.gui.scoring_form.ask import AskPanel
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.gui.words import caption, field_title
from qadesk.services.evaluate import Desk
from qadesk.services.hearing import too_little


class Finishing(QObject):
    """Refuses with the first incomplete item named and focused, or hands the draft over to be frozen."""

    said = Signal(str)
    """A sentence for the inspector."""
    blocked = Signal()
    """The form has to be seen: something in it is missing."""
    unheard = Signal(str)
    """Less of the speech was heard than the card demands: the sentence for it."""

    def __init__(
        self, form: Ui_Desk, scoring: Scoring, opening: Opening, ask: AskPanel, coverage: Coverage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._form, self._scoring, self._opening, self._ask = form, scoring, opening, ask
        self._coverage = coverage
        self._page = parent
        self._handed_over = False

    def submit(self) -> bool:
        """Hand the draft over; returns whether it was complete."""
        if self._handed_over:
            return False
        missing = self._lack()
        if missing:
            self.blocked.emit()
            self.said.emit(missing)
            return False
        heard = self._coverage.hearing
        if heard.falls_short:
            self.unheard.emit(in_words(too_little(heard)))
            return False
        self._handed_over = True
        self._form.submitButton.setEnabled(False)
        self._scoring.session.freeze()
        self._opening.submit(self._scoring.session.evaluation)
        return True

    def done(self) -> None:
        """The draft has been submitted."""
        self._handed_over = False

    @property
    def handed_over(self) -> bool:
        """Whether the draft on the desk is being submitted or given up."""
        return self._handed_over

    def refused(self) -> None:
        """The services have refused: where a draft was handed over, it goes on."""
        if not self._handed_over:
            return
        self._handed_over = False
        self._scoring.session.thaw()
        self._form.submitButton.setEnabled(True)

    def correct(self, evaluation: Evaluation) -> None:
        """Begin a new revision of a submitted evaluation, with a reason."""
        if is_draft(evaluation):
            self.said.emit(self.tr("This is a draft: it can still be changed. Only what is submitted is corrected."))
            return
        reason, agreed = QInputDialog.getText(
            self._page,
            self.tr("Correct the evaluation"),
            self.tr("Why does the score change? The reason stays on record."),
        )
        if agreed:
            self._opening.correct(evaluation, reason)

    def choose_card(self, desk: Desk) -> None:
        """Score with another card that serves this call."""
        if self._scoring.read_only or len(desk.cards) < 2:
            return
        menu = QMenu(self._page)
        for card in desk.cards:
            action = menu.addAction(caption(card.title))
            action.setCheckable(True)
            action.setChecked(card.key == desk.card.key)
            action.triggered.connect(lambda _=False, key=card.key: self.change_card(desk, key))
        menu.popup(self._form.cardButton.mapToGlobal(self._form.cardButton.rect().bottomLeft()))

    def change_card(self, desk: Desk, key: str) -> None:
        """Answers given so far are given up, after a question."""
        if key == desk.card.key or (self._scoring.session.evaluation.answers and not self._agreed()):
            return
        self._handed_over = True
        self._scoring.session.freeze()
        self._opening.open(desk.call.uid, key)

    def _agreed(self) -> bool:
        question = self.tr("The answers given so far belong to the present scorecard and will be lost. Change it?")
        answer = QMessageBox.question(self._page, self.tr("Change the scorecard"), question)
        return answer == QMessageBox.StandardButton.Yes

    def _lack(self) -> str:
        """What keeps the draft from being submitted, as a sentence; '' for nothing."""
        if self._ask.asking:
            return self.tr("Not submitted: say first what is asked above: {field}.").format(
                field=field_title(self._ask.asking)
            )
        key = self._scoring.first_missing()
        if key is not None:
            return self._missing_at(key)
        if self._scoring.session.missing:
            return self.tr("No scored item applies to this call, so there is nothing to submit.")
        return ""

    def _missing_at(self, key: str) -> str:
        item = self._scoring.item(key)
        name = item.title if item else key
        what = lack_words(self._scoring.states[key].lacks)
        others = len({blocker.item for blocker in self._scoring.session.missing if blocker.item}) - 1
        more = self.tr(" And {count} more.").format(count=others) if others else ""
        return self.tr("Not submitted: “{item}” still needs {what}.").format(item=name, what=what) + more


def lack_words(lacks: frozenset[Missing]) -> str:
    """What an item lacks, in words."""
    words = {
        Missing.ANSWER: QCoreApplication.translate("desk", "an answer"),
        Missing.COMMENT: QCoreApplication.translate("desk", "a comment"),
        Missing.EVIDENCE: QCoreApplication.translate("desk", "evidence"),
    }
    return QCoreApplication.translate("desk", " and ").join(word for missing, word in words.items() if missing in lacks)
