"""Fields of the call that the card's conditions ask for and nobody knows: asked above the form before scoring."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, Condition, Not, Scorecard
from qadesk.gui.fields import LineField
from qadesk.gui.flow import FlowLayout
from qadesk.gui.looks import dressed
from qadesk.gui.words import VALUES, caption, field_title, field_word

KEYS = 9


@dataclass(frozen=True, slots=True)
class Question:
    """A field and the values that the card knows of it."""

    field: str
    values: tuple[str, ...]


def questions(card: Scorecard, unknown: tuple[str, ...]) -> tuple[Question, ...]:
    """What to ask, in the order of the form."""
    named: dict[str, dict[str, None]] = {field: {} for field in unknown}
    for item in card.items():
        for field, value in _named(item.when):
            if field in named:
                named[field][value] = None
    for field, values in named.items():
        values.update(dict.fromkeys(VALUES.get(field, ())))
    return tuple(Question(field, tuple(values)) for field, values in named.items())


class AskPanel(QWidget):
    """One question at a time; digits answer it, the field takes any other value."""

    answered = Signal(str, str)
    """(field, value)"""

    def __init__(self, frame: QFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._open: list[Question] = []
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(20, 10, 16, 10)
        layout.addWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    @property
    def asking(self) -> str:
        """The field asked for now; '' when everything is known."""
        return self._open[0].field if self._open else ""

    def ask(self, wanted: tuple[Question, ...]) -> None:
        """Ask these, one after the other; an empty tuple hides the panel."""
        self._open = list(wanted)
        self._show()

    def press(self, key: str) -> None:
        """A digit chooses a value."""
        values = self._open[0].values if self._open else ()
        if key.isdigit() and 1 <= int(key) <= len(values):
            self._answer(values[int(key) - 1])

    def _answer(self, value: str) -> None:
        if value.strip() and self._open:
            question = self._open.pop(0)
            self._show()
            self.answered.emit(question.field, value.strip())

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._frame.setVisible(bool(self._open))
        if self._open:
            self._build(self._open[0])

    def _build(self, question: Question) -> None:
        title = field_title(question.field)
        text = QLabel(self.tr("{field} is not known, and this scorecard depends on it.").format(field=title))
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        dressed(text, "heading")
        self._column.addWidget(text)
        host = QWidget()
        flow = FlowLayout(host)
        for at, value in enumerate(question.values):
            flow.addWidget(self._chip(question, at, value))
        flow.addWidget(self._other(title))
        self._column.addWidget(host)

    def _chip(self, question: Question, at: int, value: str) -> QPushButton:
        word = field_word(question.field, value)
        chip = QPushButton(caption(f"{at + 1} {word}" if at < KEYS else word))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        dressed(chip, "option")
        chip.clicked.connect(lambda: self._answer(value))
        return chip

    def _other(self, title: str) -> LineField:
        field = LineField()
        field.setFixedWidth(130)
        field.setPlaceholderText(self.tr("another"))
        field.setAccessibleName(self.tr("{field}: another value").format(field=title))
        field.returnPressed.connect(lambda: self._answer(field.text()))
        return field


def _named(condition: Condition | None) -> Iterator[tuple[str, str]]:
    match condition:
        case CallIs():
            yield from ((condition.field, value) for value in condition.values)
        case AllOf() | AnyOf():
            for part in condition.parts:
                yield from _named(part)
        case Not():
            yield from _named(condition.part)
        case _:
            return
