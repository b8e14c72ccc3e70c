"""One item of the scorecard on the form: its title, its answers, its evidence and its comment."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.answers import Evidence
from qadesk.domain.items import Critical
from qadesk.domain.scorecards import NA, Item, Scorecard
from qadesk.domain.scoring import Missing
from qadesk.gui.fields import LineField
from qadesk.gui.looks import dressed
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.evidence_line import EvidenceLine
from qadesk.gui.scoring_form.item_answers import ItemAnswers
from qadesk.gui.scoring_form.row_state import RowState, condition_text
from qadesk.gui.scoring_form.suggestion_line import SuggestionLine
from qadesk.gui.theme import set_class


class ItemRow(QFrame):
    """Shows a ``RowState`` and says what a hand does to it; it changes nothing by itself."""

    chosen = Signal(str, str)
    """(item key, key of the offer), as if that key had been pressed."""
    wanted = Signal(str)
    """The row was clicked or tabbed into."""
    number_typed = Signal(str, str)
    text_typed = Signal(str, str)
    """What was written into a note."""
    commented = Signal(str, str)
    finished = Signal(str)
    """Return in one of the row's fields."""
    play_wanted = Signal(object)
    """An ``Evidence`` to be heard."""
    removal_wanted = Signal(str, object)
    offer_taken = Signal(str)
    help_shown = Signal()
    """What good looks like has been opened."""
    decided = Signal(str, str)
    """(item key, accepted or rejected): about the card's proposal."""

    def __init__(self, card: Scorecard, item: Item, number: int) -> None:
        super().__init__()
        self.item = item
        self._card = card
        self._state: RowState | None = None
        self._current = False
        self._offered = ""
        self._answers = self._make_answers()
        self._line: EvidenceLine | None = None
        self._proposal: SuggestionLine | None = None
        self._keys = ("", "")
        self._help: QWidget | None = None
        self._examples: QPushButton | None = None
        self._reason: QLabel | None = None
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dressed(self, "item")
        self._build(number)

    @property
    def current(self) -> bool:
        """Whether this is the item that keys score."""
        return self._current

    def show_state(self, state: RowState) -> bool:
        """Show this state; returns whether anything changed."""
        if state is self._state or state == self._state:
            return False
        self._state = state
        self._show_points(state)
        self._answers.show_state(state)
        self._show_play(state)
        self._show_proposal()
        self._show_line()
        self.setAccessibleName(self._spoken(state))
        return True

    def set_current(self, current: bool) -> None:
        """Highlight the row as the one that keys score."""
        if current == self._current:
            return
        self._current = current
        set_class(self, "item current" if current else "item")
        if not current and self._help is not None:
            self._help.hide()
        self._show_line()
        self._show_proposal()

    def label_keys(self, accept: str, reject: str) -> None:
        """The keys that decide about a proposal."""
        self._keys = (accept, reject)
        self._show_proposal()

    def set_offer(self, text: str) -> bool:
        """The span offered as evidence, in words ('' for none); returns whether the row has grown by it."""
        if text == self._offered:
            return False
        grown = not self._offered
        self._offered = text
        self._show_line()
        return grown

    def set_read_only(self, read_only: bool) -> None:
        """Answers that can only be read."""
        self._answers.set_read_only(read_only)
        if self._line is not None:
            self._line.set_read_only(read_only)
        self._read_only = read_only

    def move_to(self, card: Scorecard, item: Item, number: int) -> None:
        """The same item, but for its title, in another state of its card."""
        self._card = card
        self._number.setText(str(number))
        if item.title == self.item.title:
            self.item = item
            return
        self.item = item
        self._name.setText(item.title)
        for part in (self._answers, self._line, self._proposal):
            if part is not None:
                part.retitle(item)
        if self._state is not None:
            self.setAccessibleName(self._spoken(self._state))

    def edit_comment(self) -> None:
        """Put the cursor into the comment."""
        self._make_line().edit_comment()

    def edit_value(self) -> bool:
        """Put the cursor into the number or text field; returns whether there is one."""
        return self._answers.edit_value()

    def toggle_help(self) -> None:
        """Show or hide what good looks like."""
        if self._help is None and not self.item.help and self._examples is None:
            return
        opening = self._help is None or self._help.isHidden()
        if self._help is None:
            self._help = self._make_help()
        self._help.setVisible(opening)
        if opening:
            self.help_shown.emit()

    def offer_examples(self, words: str) -> None:
        """A button that opens the help, where there are examples to be heard; '' for none."""
        if self._examples is None:
            if not words:
                return
            self._examples = button = QPushButton()
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # H does the same
            dressed(button, "quiet compact small")
            button.clicked.connect(self._open_help)
            self._grid.addWidget(button, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._examples.setText(words)
        self._examples.setVisible(bool(words))

    def put_into_help(self, part: QWidget, tabs: Sequence[QWidget]) -> None:
        """Show something below the help's text; Tab goes through ``tabs`` after the row's own fields."""
        if self._help is None:
            self._help = self._make_help()
        inside = self._help.layout()
        assert inside is not None
        if inside.indexOf(part) < 0:
            inside.addWidget(part)
        before = self.last_tab
        for each in tabs:
            QWidget.setTabOrder(before, each)
            before = each

    @property
    def last_tab(self) -> QWidget:
        """What Tab leaves the row from."""
        return self.findChildren(LineField)[-1] if self.findChildren(LineField) else self

    def order_tabs(self, before: QWidget) -> QWidget:
        """Let Tab come from ``before`` to the row and its fields; returns the last of them."""
        parts: list[QWidget] = [] if before is self else [self]
        for part in [*parts, *self.findChildren(LineField)]:
            QWidget.setTabOrder(before, part)
            before = part
        return before

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who tabs into a row means it."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.wanted.emit(self.item.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Who clicks a row means it."""
        super().mousePressEvent(event)
        self.wanted.emit(self.item.key)

    def _build(self, number: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 10, 7)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 18)
        grid.setColumnStretch(1, 1)
        self._number = QLabel(str(number))
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        dressed(self._number, "muted")
        grid.addWidget(self._number, 0, 0)
        grid.addWidget(self._title(), 0, 1)
        self._points = QLabel()
        self._points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._points, 0, 3)
        self._grid = grid
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._column.addWidget(self._answers)
        grid.addLayout(self._column, 1, 1, 1, 3)

    def _make_help(self) -> QWidget:
        host = QWidget()
        inside = QVBoxLayout(host)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        if self.item.help:
            text = _plain_label("muted")
            text.setText(self.item.help.strip())
            inside.addWidget(text)
        self._column.addWidget(host)
        return host

    def _open_help(self) -> None:
        self.wanted.emit(self.item.key)
        self.toggle_help()

    def _title(self) -> QWidget:
        self._name = QLabel(self.item.title)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        if self.item.help:
            hint = self.tr("H shows this below the answers")
            self._name.setToolTip(f"{self.item.help.strip()}\n\n{hint}")
        if not isinstance(self.item, Critical):
            return self._name
        host = QWidget()
        line = QHBoxLayout(host)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        badge = QLabel(self.tr("critical"))
        dressed(badge, "chip critical")
        line.addWidget(self._name, 1)
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        return host

    def _make_answers(self) -> ItemAnswers:
        key = self.item.key
        answers = ItemAnswers(self.item)
        answers.chosen.connect(lambda offer: self.chosen.emit(key, offer))
        answers.entered.connect(lambda: self.wanted.emit(key))
        answers.finished.connect(lambda: self.finished.emit(key))
        typed = self.text_typed if self.item.widget == "text" else self.number_typed
        answers.typed.connect(lambda text: typed.emit(key, text))
        return answers

    def _show_points(self, state: RowState) -> None:
        self._points.setText(state.points)
        set_class(self._points, "heading critical" if state.loses else "muted")
        set_class(self._name, "muted" if state.out or state.waits or state.value == NA else "")

    def _show_play(self, state: RowState) -> None:
        """An item that nobody is asked shows why instead of its answers."""
        self._answers.setVisible(not (state.out or state.waits))
        if self.item.when is None:
            return
        if self._reason is None:
            if not (state.out or state.waits):
                return
            self._reason = _plain_label("muted small")
            self._column.insertWidget(0, self._reason)
        asked = self.tr("Waits for: {condition}") if state.waits else self.tr("Not asked; only if {condition}")
        self._reason.setText(asked.format(condition=condition_text(self._card, self.item.when)))
        self._reason.setVisible(state.out or state.waits)

    def _show_line(self) -> None:
        state = self._state
        if state is None:
            return
        commenting = self._current and (state.loses or Missing.COMMENT in state.lacks)
        lacking = bool(state.lacks - {Missing.ANSWER})
        needed = bool(state.evidence or state.comment or self._offered or commenting or lacking)
        if self._line is None and not needed:
            return
        self._make_line().set_current(self._current)
        self._make_line().show_state(state, self._offered, commenting=commenting)

    def _show_proposal(self) -> None:
        state = self._state
        if state is None or (self._proposal is None and state.suggestion is None):
            return
        if self._proposal is None:
            line = self._proposal = SuggestionLine(self.item)
            line.play_wanted.connect(self.play_wanted)
            line.decided.connect(lambda verdict: self.decided.emit(self.item.key, verdict))
            self._column.insertWidget(self._column.indexOf(self._answers) + 1, line)
        self._proposal.setVisible(state.suggestion is not None and not (state.out or state.waits))
        self._proposal.show_state(state, current=self._current, read_only=self._read_only, keys=self._keys)

    def _make_line(self) -> EvidenceLine:
        if self._line is None:
            line = self._line = EvidenceLine(self.item)
            line.play_wanted.connect(self.play_wanted)
            line.removal_wanted.connect(self._remove)
            line.offer_taken.connect(lambda: self.offer_taken.emit(self.item.key))
            line.commented.connect(lambda text: self.commented.emit(self.item.key, text))
            line.entered.connect(lambda: self.wanted.emit(self.item.key))
            line.finished.connect(lambda: self.finished.emit(self.item.key))
            line.set_read_only(self._read_only)
            before = self._answers if self._proposal is None else self._proposal
            self._column.insertWidget(self._column.indexOf(before) + 1, line)
            self.order_tabs(self)
        return self._line

    def _remove(self, evidence: Evidence) -> None:
        self.removal_wanted.emit(self.item.key, evidence)

    def _spoken(self, state: RowState) -> str:
        answer = figures.answer_text(self.item, state.value)
        lost = self.tr("{points} points lost").format(points=figures.points(state.lost)) if state.lost else ""
        return ", ".join(part for part in (self.item.title, answer, lost) if part)


def _plain_label(classes: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    dressed(label, classes)
    return label
