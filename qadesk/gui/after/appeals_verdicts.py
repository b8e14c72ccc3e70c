"""A claim under decision: what is said against the score, the verdict with its reason, and the answer that changes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.appeals import Claim, Outcome, Verdict
from qadesk.domain.scorecards import Item
from qadesk.gui.after.appeals_columns import claimed, outcome_words
from qadesk.gui.after.appeals_spans import span_buttons
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of, plain_label
from qadesk.gui.parts import styled
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.item_answers import ItemAnswers
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.gui.theme import Theme

TITLE_WIDTH = 150


class AnswerEditor(QWidget):
    """The answer to one item of a trial, with its comment; ``titled`` where no claim above says which item it is."""

    def __init__(self, scoring: Scoring, item: Item, *, titled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item, self._scoring = item, scoring
        self.before = scoring.session.answer_of(item.key)
        self.answers = ItemAnswers(item)
        self.comment = LineField()
        self.comment.setAccessibleName(self.tr("Comment: {title}").format(title=item.title))
        self.comment.setPlaceholderText(self.tr("Comment on the answer"))
        self.points = styled(QLabel(), "muted")
        self._lay_out(titled)
        self._connect()
        self.show_state()

    def show_state(self) -> None:
        """The answer as it stands in the trial."""
        state = self._scoring.states[self.item.key]
        self.answers.show_state(state)
        self.comment.show_text(state.comment)
        self.points.setText(state.points)
        self.setVisible(not state.out)

    def put_back(self) -> None:
        """The answer that was appealed against."""
        self._scoring.session.answer(self.item.key, self.before.value)
        self._scoring.session.comment(self.item.key, self.before.comment)
        self._scoring.refresh()

    def press(self, key: str) -> None:
        """As if that key had been pressed on the form."""
        self._scoring.focus(self.item.key)
        self._scoring.press(key)

    def _lay_out(self, titled: bool) -> None:
        column = column_of(self, 4)
        if titled:
            column.addWidget(plain_label(self.item.title, "heading"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.answers, 1)
        row.addWidget(self.points, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.comment)
        was = figures.answer_text(self.item, self.before.value)
        column.addWidget(plain_label(self.tr("Answer until now: {answer}").format(answer=was)))
        for chip in self.answers.findChildren(QPushButton):
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # here no row has the keyboard: the answers are tabbed through
            chip.setAutoDefault(False)

    def _connect(self) -> None:
        key = self.item.key
        typed = self._scoring.text if self.item.widget == "text" else self._scoring.number
        self.answers.chosen.connect(self.press)
        self.answers.typed.connect(lambda text: typed(key, text))
        self.comment.edited.connect(lambda text: self._scoring.comment(key, text))


class ClaimBox(QFrame):
    """``changed``: another verdict; ``play_wanted``: a stretch of the call, ms.

    The keys 1, 2 and 3 decide, Alt with them while somebody writes.
    """

    changed = Signal()
    play_wanted = Signal(int, int)

    def __init__(self, theme: Theme, claim: Claim, editor: AnswerEditor | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claim, self.editor = claim, editor
        self.reason = TallField(least=2)
        self.buttons: dict[Outcome, QPushButton] = {}
        styled(self, "nested")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 0, 6)
        column.setSpacing(6)
        column.addWidget(plain_label(claimed(claim.title), "heading"))
        column.addWidget(plain_label(claim.reason, ""))
        if claim.evidence:
            column.addWidget(span_buttons(claim.evidence, theme, self.play_wanted.emit))
        column.addLayout(self._verdict_row())
        column.addWidget(Labelled(self.tr("Why it is decided so"), self.reason))
        if editor is not None:
            column.addWidget(editor)
            editor.hide()

    @property
    def outcome(self) -> Outcome | None:
        """The verdict so far."""
        return next((outcome for outcome, button in self.buttons.items() if button.isChecked()), None)

    @property
    def upheld(self) -> bool:
        """Wholly or partly: the answer may change."""
        return self.outcome in (Outcome.UPHELD, Outcome.PARTLY)

    def verdict(self) -> Verdict | None:
        """What was decided and why; ``None`` while nothing is."""
        outcome = self.outcome
        if outcome is None:
            return None
        return Verdict(item_key=self.claim.item_key, outcome=outcome, reason=self.reason.toPlainText().strip())

    def decide(self, outcome: Outcome) -> None:
        """Choose a verdict; what was answered for one that is rejected is taken back."""
        for each, button in self.buttons.items():
            button.setChecked(each is outcome)
        if self.editor is not None and not self.upheld:
            self.editor.put_back()
        if self.editor is not None:
            self.editor.setVisible(self.upheld)
        self.changed.emit()

    def show_verdict(self, outcome: Outcome | None, reason: str) -> None:
        """What stood here before."""
        self.reason.show_text(reason)
        if outcome is not None:
            self.decide(outcome)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3: the verdict, while nobody writes."""
        at = event.text()
        if at in ("1", "2", "3"):
            self.decide(tuple(Outcome)[int(at) - 1])
        else:
            super().keyPressEvent(event)

    def _verdict_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for at, outcome in enumerate(Outcome):
            button = styled(QPushButton(f"{at + 1} {outcome_words(outcome)}"), "option")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{claimed(self.claim.title)}: {outcome_words(outcome)}")
            button.clicked.connect(lambda _=False, outcome=outcome: self.decide(outcome))
            self.buttons[outcome] = button
            row.addWidget(button)
            key = QShortcut(QKeySequence(f"Alt+{at + 1}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda outcome=outcome: self.decide(outcome))
        row.addStretch(1)
        return row
