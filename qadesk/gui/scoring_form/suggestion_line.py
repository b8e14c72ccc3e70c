"""Below an item's answers: what the card's rules propose, where it comes from, and what was made of it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qadesk.domain.answers import Evidence
from qadesk.domain.scorecards import Item
from qadesk.domain.suggestions import Suggestion
from qadesk.gui.flow import FlowLayout
from qadesk.gui.looks import dressed
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.row_state import RowState

MOST_PLACES = 6
"""More chips would bury the item."""


class SuggestionLine(QWidget):
    """Quiet: it proposes and answers nothing. Made only for items that have a proposal."""

    play_wanted = Signal(object)
    """An ``Evidence`` to be heard."""
    decided = Signal(str)
    """accepted or rejected."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        self._shown: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        dressed(self._text, "muted small")
        column.addWidget(self._text)
        self._host = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._host.setSizePolicy(policy)
        self._flow = FlowLayout(self._host)
        column.addWidget(self._host)

    def retitle(self, item: Item) -> None:
        """The same item with another title."""
        self._item, self._shown = item, None

    def show_state(self, state: RowState, *, current: bool, read_only: bool, keys: tuple[str, str]) -> None:
        """The proposal with its places; ``keys`` accept and reject it."""
        suggestion = state.suggestion
        shown = (suggestion, state.decision, state.undecided, current, read_only, keys)
        if suggestion is None or shown == self._shown:
            return
        self._shown = shown
        value = figures.answer_text(self._item, suggestion.value)
        self._text.setText(self._sentence(state, value, suggestion))
        self._empty()
        for start_ms, end_ms in suggestion.places[:MOST_PLACES]:
            self._flow.addWidget(self._place(start_ms, end_ms))
        offered = not read_only and (state.undecided or (current and state.decision is None))
        if offered:
            self._flow.addWidget(self._decider(self.tr("Accept"), keys[0] if current else "", "accepted"))
            self._flow.addWidget(self._decider(self.tr("Reject"), keys[1] if current else "", "rejected"))
        self._host.setVisible(offered or bool(suggestion.places))

    def _sentence(self, state: RowState, value: str, suggestion: Suggestion) -> str:
        why = suggestion.sentence(QCoreApplication.translate)
        if state.decision is None:
            return self.tr("Suggested: {value} — {why}").format(value=value, why=why)
        if state.decision.verdict == "accepted":
            return self.tr("Suggested and accepted: {value} — {why}").format(value=value, why=why)
        return self.tr("Suggested and rejected: {value} — {why}").format(value=value, why=why)

    def _place(self, start_ms: int, end_ms: int) -> QPushButton:
        text = figures.span(start_ms, end_ms)
        chip = QPushButton(text)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setToolTip(self.tr("Play this span"))
        chip.setAccessibleName(self.tr("Play {span}").format(span=text))
        dressed(chip, "chip plain")
        chip.clicked.connect(lambda: self.play_wanted.emit(Evidence(start_ms, end_ms)))
        return chip

    def _decider(self, word: str, key: str, verdict: str) -> QPushButton:
        button = QPushButton(f"{word} {key}".strip())
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(f"{self._item.title}: {word}")
        dressed(button, "option")
        button.clicked.connect(lambda: self.decided.emit(verdict))
        return button

    def _empty(self) -> None:
        while (taken := self._flow.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
