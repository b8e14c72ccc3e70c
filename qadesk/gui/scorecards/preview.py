"""The form as the inspector will see it, to be clicked and scored: nothing of that is kept."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain import card_editing
from qadesk.domain.answers import Answer
from qadesk.domain.conditions import call_fields
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.flow import FlowLayout
from qadesk.gui.looks import dressed
from qadesk.gui.scoring_form.ask import Question, questions
from qadesk.gui.scoring_form.form_view import FormView
from qadesk.gui.scoring_form.item_row import ItemRow
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.gui.theme import set_class, tabular
from qadesk.gui.words import field_title, field_word
from qadesk.services.card_drafts import CardSession
from qadesk.services.drafts import trial

AFTER_MS = 120
"""Keystrokes that follow each other faster than this are shown together."""


class FormPreview(QWidget):
    """Follows the card of a session; answers given here stay as long as the card can have them."""

    item_chosen = Signal(str)
    """A row was clicked: its item may be wanted in the editor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: CardSession | None = None
        self._end_listening = _nothing
        self._call: dict[str, str] = {}
        self._asked: tuple[Question, ...] | None = None
        self._scoring = Scoring(self)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._follow)
        self._build()
        self._rows = FormView(self._area, self._contents, self._again)
        self._rows.row_made.connect(self._connect_row)
        self._rows.arrived.connect(self._focus_late)
        self._scoring.changed.connect(self._show)
        self._scoring.moved.connect(self._show_focus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take(self, session: CardSession | None) -> None:
        """Show the card of a session and follow it; ``None`` shows nothing."""
        self._end_listening()
        self._end_listening = _nothing
        self._session = session
        self._call = {}
        self._scoring.take(None, read_only=True)
        if session is not None:
            self._end_listening = session.listen(self._soon.start)
            self._follow()
        self.setEnabled(session is not None)

    def show_card(self, card: Scorecard) -> None:
        """Show a card that nobody changes."""
        self.take(None)
        self.setEnabled(True)
        self._put(card)

    def reveal(self, key: str) -> None:
        """Bring an item into sight."""
        if key != self._scoring.current:
            self._scoring.focus(key)

    def clear_answers(self) -> None:
        """Begin anew."""
        if self._scoring.open:
            session, focused = self._scoring.session, self._scoring.current
            self._scoring.take(trial(session.card, self._call, {}, focused), read_only=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and N answer the focused item, the arrows go from item to item, as on the desk."""
        text = event.text().upper()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._scoring.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Backspace:
            self._scoring.clear()
        elif text and (text in "0123456789N") and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._scoring.press(text)
        else:
            super().keyPressEvent(event)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._fields = QWidget()
        self._flow = FlowLayout(self._fields)
        self._fields.setContentsMargins(16, 0, 16, 6)
        column.addWidget(self._fields)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._contents = QWidget()
        dressed(self._contents, "page")
        self._area.setWidget(self._contents)
        column.addWidget(self._area, 1)

    def _head(self) -> QWidget:
        head = QWidget()
        lines = QVBoxLayout(head)
        lines.setContentsMargins(20, 8, 12, 4)
        lines.setSpacing(0)
        title = QLabel(self.tr("As the inspector sees it"))
        dressed(title, "section")
        again = self._again = QPushButton(self.tr("Clear"))
        dressed(again, "quiet compact")
        again.setToolTip(self.tr("Take all trial answers back; nothing of them is kept anyway"))
        again.clicked.connect(self.clear_answers)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(title, 1)
        above.addWidget(again)
        self._total = QLabel("—")
        dressed(self._total, "hero")
        self._total.ensurePolished()
        self._total.setFont(tabular(self._total.font()))
        self._total.setAccessibleName(self.tr("Total of the trial"))
        self._band, self._status = QLabel(), QLabel()
        dressed(self._band, "chip good")
        self._status.setWordWrap(True)
        dressed(self._status, "muted small")
        below.setSpacing(10)
        below.addWidget(self._total)
        below.addWidget(self._band, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self._status, 1)
        for line in (above, below):
            lines.addLayout(line)
        return head

    def _connect_row(self, row: ItemRow) -> None:
        scoring = self._scoring
        row.chosen.connect(self._choose)
        row.wanted.connect(self._want)
        row.number_typed.connect(scoring.number)
        row.text_typed.connect(scoring.text)
        row.commented.connect(scoring.comment)
        row.finished.connect(lambda _: scoring.go_on())

    def _choose(self, key: str, offer: str) -> None:
        self._scoring.focus(key)
        self._scoring.press(offer)

    def _want(self, key: str) -> None:
        self._scoring.focus(key)
        self.item_chosen.emit(key)

    # -- following the card -------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        if self._session is not None:
            self._put(card_editing.clickable(self._session.card))

    def _put(self, card: Scorecard) -> None:
        """Another state of the card, with the answers given so far."""
        asked = questions(card, tuple(call_fields(card)))
        self._ask(asked)
        answers: Mapping[str, Answer] = self._scoring.session.evaluation.answers if self._scoring.open else {}
        focused = self._scoring.current
        self._rows.change_card(card)
        self._scoring.take(trial(card, self._call, answers, focused), read_only=False)

    def _ask(self, asked: tuple[Question, ...]) -> None:
        """What the card wants to know of the call, each with a list to choose from."""
        known = {each.field: self._call.get(each.field, "") for each in asked}
        fields = {
            each.field: value if (value := known[each.field]) in each.values else each.values[0] for each in asked
        }
        if asked == getattr(self, "_asked", None) and fields == self._call:
            return
        self._asked, self._call = asked, fields
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in asked:
            self._flow.addWidget(self._field(each))
        self._fields.setVisible(bool(asked))

    def _field(self, asked: Question) -> QWidget:
        host = QWidget()
        line = QHBoxLayout(host)
        line.setContentsMargins(4, 0, 8, 0)
        line.setSpacing(6)
        label = QLabel(field_title(asked.field))
        dressed(label, "muted small")
        line.addWidget(label)
        choice = QComboBox()
        choice.setAccessibleName(field_title(asked.field))
        for value in asked.values:
            choice.addItem(field_word(asked.field, value), value)
        choice.setCurrentIndex(choice.findData(self._call[asked.field]))
        choice.currentIndexChanged.connect(lambda at: self._know(asked.field, choice.itemData(at)))
        line.addWidget(choice)
        return host

    def _know(self, field: str, value: str) -> None:
        self._call = {**self._call, field: value}
        if self._scoring.open:
            self._scoring.session.set_call(self._call)
            self._scoring.refresh()

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if not self._scoring.open:
            self._total.setText("—")
            self._status.clear()
            self._band.hide()
            return
        session = self._scoring.session
        card, result = session.card, session.result
        self._rows.show_states(self._scoring.states.items())
        self._rows.show_sections(card, result)
        hidden = card.hide_points
        self._total.setText("—" if result.score is None or hidden else f"{result.score:f}")
        set_class(self._total, "hero critical" if result.critical and not hidden else "hero")
        self._status.setText(self._standing(card))
        self._band.setVisible(bool(result.band) and not hidden)
        self._band.setText("" if hidden else result.band or "")
        set_class(
            self._band, "chip critical" if result.critical else "chip warning" if not result.passed else "chip good"
        )

    def _standing(self, card: Scorecard) -> str:
        count = self._scoring.open_count()
        still = self.tr("{count} open").format(count=count) if count else self.tr("nothing open")
        if card.hide_points:
            return " · ".join((still, self.tr("points hidden while scoring")))
        return " · ".join((still, self.tr("pass {mark}").format(mark=f"{card.pass_mark:f}")))

    def _show_focus(self, before: str, after: str) -> None:
        old, new = self._rows.row(before), self._rows.row(after)
        if old is not None:
            old.set_current(False)
        if new is not None:
            new.set_current(True)
        if after:
            self._rows.reveal(after)

    def _focus_late(self, keys: list[str]) -> None:
        """The focused item's row was still to be made."""
        if self._scoring.current in keys:
            self._show_focus("", self._scoring.current)


def _nothing() -> None:
    """Nobody listens yet."""
