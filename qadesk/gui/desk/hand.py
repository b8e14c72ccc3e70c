"""The hand on the form: what a click, a key or a text in a row does, and where the keyboard goes next."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.domain.suggestions import Verdict
from qadesk.gui.actions import takes_text
from qadesk.gui.desk.evidence import Evidencing
from qadesk.gui.desk.listening import Listening
from qadesk.gui.scoring_form.ask import AskPanel
from qadesk.gui.scoring_form.form_view import FormView
from qadesk.gui.scoring_form.item_row import ItemRow
from qadesk.gui.scoring_form.scoring import Scoring


class Hand(QObject):
    """Connects the rows with the draft, and keeps the keyboard with the focused item."""

    def __init__(
        self, rows: FormView, scoring: Scoring, evidence: Evidencing, ask: AskPanel, listening: Listening, page: QWidget
    ) -> None:
        super().__init__(page)
        self._rows, self._scoring, self._evidence, self._ask = rows, scoring, evidence, ask
        self._listening, self._page = listening, page
        self._keys = ("", "")
        scoring.moved.connect(self.show_focus)
        scoring.comment_wanted.connect(self.edit_comment)
        evidence.offered.connect(self._show_offer)
        rows.row_made.connect(self._connect)
        rows.arrived.connect(self._focus_late)

    def press(self, key: str) -> None:
        """A digit or ``N``: answers the question asked first, else the focused item."""
        if self._ask.asking:
            self._ask.press(key)
        else:
            self._scoring.press(key)

    def take_evidence(self) -> None:
        """Take the offered span, then go on to what is missing."""
        if self._evidence.take() or not self._stay_for_value():
            self._scoring.go_on()

    def edit_comment(self, key: str = "") -> None:
        """Put the cursor into an item's comment."""
        row = self._rows.row(key or self._scoring.current)
        if row is not None and not self._scoring.read_only:
            row.edit_comment()
            self.reveal()

    def toggle_help(self) -> None:
        """Show or hide what good looks like at the focused item."""
        row = self._rows.row(self._scoring.current)
        if row is not None:
            row.toggle_help()
            self.reveal()

    def typing(self) -> bool:
        """Whether the keyboard is in one of the page's text fields."""
        focus = QApplication.focusWidget()
        return focus is not None and self._page.isAncestorOf(focus) and takes_text(focus)

    def keep_keyboard(self) -> None:
        """Let the focused row have the keyboard, unless somebody types."""
        row = self._rows.row(self._scoring.current)
        if row is not None and not self.typing() and self._page.isVisible():
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """Back to the focused row, also out of a text that somebody has finished."""
        focus = QApplication.focusWidget()
        if focus is not None and self._page.isAncestorOf(focus):
            focus.clearFocus()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keep_keyboard()

    def show_focus(self, before: str, after: str) -> None:
        """The focus went from one item to another."""
        old, new = self._rows.row(before), self._rows.row(after)
        if old is not None:
            old.set_current(False)
        if new is not None:
            new.set_current(True)
            self.keep_keyboard()
            self.reveal()
            self._evidence.offer()
        elif after:
            self._rows.reveal(after)

    def reveal(self) -> None:
        """Scroll to the focused item, once its height is known."""
        QTimer.singleShot(0, self, lambda: self._rows.reveal(self._scoring.current))

    def _focus_late(self, keys: list[str]) -> None:
        """The focused item's row was still to be made."""
        if self._scoring.current in keys:
            self.show_focus("", self._scoring.current)

    def _connect(self, row: ItemRow) -> None:
        scoring = self._scoring
        row.chosen.connect(self._choose)
        row.wanted.connect(scoring.focus)
        row.number_typed.connect(scoring.number)
        row.text_typed.connect(scoring.text)
        row.commented.connect(scoring.comment)
        row.finished.connect(self._finish)
        row.play_wanted.connect(lambda span: self._listening.play_span(span.start_ms, span.end_ms))
        row.removal_wanted.connect(scoring.detach)
        row.offer_taken.connect(self._take_offer)
        row.decided.connect(self._decide)
        row.label_keys(*self._keys)

    def _show_offer(self, key: str, text: str) -> None:
        row = self._rows.row(key)
        if row is not None and row.set_offer(text):
            self.reveal()

    def _choose(self, key: str, offer: str) -> None:
        self._scoring.focus(key)
        self._scoring.press(offer)

    def label_keys(self, accept: str, reject: str) -> None:
        """The keys that decide about a proposal, for the rows."""
        self._keys = (accept, reject)
        for row in self._rows.rows():
            row.label_keys(accept, reject)

    def _decide(self, key: str, verdict: Verdict) -> None:
        self._scoring.focus(key)
        self._scoring.decide(verdict)

    def _take_offer(self, key: str) -> None:
        self._scoring.focus(key)
        self.take_evidence()

    def _finish(self, key: str) -> None:
        """Return in a row's field: back to the rows, and on."""
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self._scoring.focus(key)
        self.keep_keyboard()
        self._scoring.go_on()

    def _stay_for_value(self) -> bool:
        """An unanswered text or number is written first."""
        row = self._rows.row(self._scoring.current)
        state = self._scoring.states.get(self._scoring.current)
        return row is not None and state is not None and state.value is None and row.edit_value()
