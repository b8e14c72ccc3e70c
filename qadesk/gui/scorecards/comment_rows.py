"""Comments on a scorecard as rows: what was said by whom, the answer, and the fields in which it is given."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.consultation import CardComment, Verdict
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.scorecards.version_words import instant_word
from qadesk.gui.theme import set_class

VERDICTS: dict[Verdict, str] = {
    "": QT_TRANSLATE_NOOP("consultation", "Not answered yet"),
    "taken": QT_TRANSLATE_NOOP("consultation", "Taken up"),
    "declined": QT_TRANSLATE_NOOP("consultation", "Declined"),
    "noted": QT_TRANSLATE_NOOP("consultation", "Noted"),
}
"""What became of a comment: English sources of the context "consultation"."""

TONES: dict[Verdict, str] = {"": "chip warning", "taken": "chip good", "declined": "chip plain", "noted": "chip plain"}
ANSWERS: tuple[Verdict, ...] = ("taken", "declined", "noted")
LINES = 3


def verdict_word(verdict: Verdict) -> str:
    """A verdict in the reader's language."""
    return QCoreApplication.translate("consultation", VERDICTS[verdict])


class TextBox(QPlainTextEdit):
    """A few lines of text; Ctrl+Return hands it over, Tab goes on."""

    handed_over = Signal()

    def __init__(self, hint: str, lines: int = LINES) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return is the end of the text."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.handed_over.emit()
        else:
            super().keyPressEvent(event)


class CommentRow(QFrame):
    """One comment with what became of it."""

    answered = Signal(str, str, str)
    """(uid, verdict, text)."""
    typed = Signal(str, str)
    """(uid, what stands in the answer's field)."""

    def __init__(
        self,
        comment: CardComment,
        names: Mapping[str, str],
        zone: ZoneInfo,
        *,
        item: bool,
        answerable: bool,
        begun: str | None = None,
    ) -> None:
        """``item``: name the item it is about; ``begun``: an answer that somebody has begun to write."""
        super().__init__()
        self._begun = begun
        self.comment = comment
        self._names = names
        self._zone = zone
        self.answer_box: TextBox | None = None
        self.buttons: dict[Verdict, QPushButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 8)
        self._layout.setSpacing(6)
        self._layout.addLayout(self._head())
        if item and comment.item_title:
            self._layout.addWidget(_label(comment.item_title, "small muted"))
        self._layout.addWidget(_label(comment.text, ""))
        if not comment.open:
            self._layout.addWidget(_label(self._answer_text(), "muted"))
            if answerable and begun is not None:
                self._offer_answer()
            elif answerable:
                self._layout.addWidget(self._again(), 0, Qt.AlignmentFlag.AlignLeft)
        elif answerable:
            self._offer_answer()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        name = self.comment.author or self.comment.author_no
        head.addWidget(_label(name, "heading"))
        head.addWidget(_label(instant_word(self.comment.at_ms, self._zone), "small muted"))
        head.addStretch(1)
        chip = QLabel(verdict_word(self.comment.verdict))
        set_class(chip, TONES[self.comment.verdict])
        head.addWidget(chip)
        return head

    def _answer_text(self) -> str:
        comment = self.comment
        at = instant_word(comment.answered_at_ms, self._zone)
        who = self.tr("{verdict} by {who}, {at}").format(
            verdict=verdict_word(comment.verdict),
            who=self._names.get(comment.answered_by, comment.answered_by) or "–",
            at=at,
        )
        return f"{comment.answer}\n{who}" if comment.answer else who

    def _again(self) -> QPushButton:
        button = QPushButton(self.tr("Answer differently"))
        set_class(button, "quiet")
        button.clicked.connect(button.hide)
        button.clicked.connect(self._answer_anew)
        return button

    def _answer_anew(self) -> None:
        box = self._offer_answer()
        box.setFocus()

    def _offer_answer(self) -> TextBox:
        """A field and the three verdicts."""
        box = TextBox(self.tr("Answer"), 2)
        box.setPlainText(self.comment.answer if self._begun is None else self._begun)
        buttons = QHBoxLayout()
        words: dict[Verdict, str] = {
            "taken": self.tr("Take it up"),
            "declined": self.tr("Decline"),
            "noted": self.tr("Note it"),
        }
        for verdict in ANSWERS:
            button = QPushButton(words[verdict])
            button.clicked.connect(lambda _=False, verdict=verdict: self._hand_over(verdict))
            buttons.addWidget(button)
            self.buttons[verdict] = button
        hint = _label(self.tr("Declining needs a reason."), "small muted")
        buttons.addWidget(hint)
        buttons.addStretch(1)
        self.answer_box = box
        box.textChanged.connect(self._look)
        self._layout.addWidget(box)
        self._layout.addLayout(buttons)
        self._look()
        box.textChanged.connect(lambda: self.typed.emit(self.comment.uid, box.toPlainText()))
        return box

    def _look(self) -> None:
        assert self.answer_box is not None
        self.buttons["declined"].setEnabled(bool(self.answer_box.toPlainText().strip()))

    def _hand_over(self, verdict: Verdict) -> None:
        assert self.answer_box is not None
        self.answered.emit(self.comment.uid, verdict, self.answer_box.toPlainText())


def _label(text: str, classes: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    set_class(label, classes)
    if "heading" in classes or "small" in classes:
        label.setWordWrap(False)
    return label


def divider() -> QWidget:
    """A hairline between two comments."""
    line = QFrame()
    set_class(line, "divider")
    return line
