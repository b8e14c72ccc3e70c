"""A sample name, large, its parts coloured; a stretch is chosen with the mouse or with Shift and the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from qadesk.gui.intake.name_parts import Stretch
from qadesk.gui.theme import Theme

TEXT_PIXELS = 20
HEIGHT = 72
_TIMES = ("date", "time", "started_at", "epoch")
_ALPHA = 56


class NameView(QTextEdit):
    """A click takes the whole part, or the run of letters or digits, below the pointer."""

    stretch_chosen = Signal(int, int)
    """From and to (exclusive); equal where nothing is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stretches: tuple[Stretch, ...] = ()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setFixedHeight(HEIGHT)
        font = QFont(self.font())
        font.setPixelSize(TEXT_PIXELS)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.5)
        self.document().setDefaultFont(font)
        self.setStyleSheet(f"font-size: {TEXT_PIXELS}px;")
        self.selectionChanged.connect(self._tell)
        theme.theme_changed.connect(self._paint)

    def show_name(self, sample: str, stretches: Sequence[Stretch]) -> None:
        """The name with its fields; the selection stays while the name does."""
        self._stretches = tuple(stretches)
        if self.toPlainText() != sample:
            self.setPlainText(sample)
        self._paint()

    def choose(self, start: int, end: int) -> None:
        """Select these characters."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def chosen(self) -> tuple[int, int]:
        """From and to (exclusive) of what is selected."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag takes what lies there as a whole."""
        super().mouseReleaseEvent(event)
        start, end = self.chosen()
        if start == end:
            self.choose(*self._whole(self.cursorForPosition(event.position().toPoint()).position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the part at the cursor; Escape is the dialog's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(*self._whole(self.textCursor().position()))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _whole(self, at: int) -> tuple[int, int]:
        """The part at a place, or the run of letters or digits there."""
        for each in self._stretches:
            if each.start <= at < each.end:
                return each.start, each.end
        text = self.toPlainText()
        if not 0 <= at < len(text) or not text[at].isalnum():
            return at, at
        start = end = at
        while start > 0 and _alike(text[start - 1], text[at]) and not self._is_taken(start - 1):
            start -= 1
        while end < len(text) and _alike(text[end], text[at]) and not self._is_taken(end):
            end += 1
        return start, end

    def _is_taken(self, at: int) -> bool:
        return any(each.start <= at < each.end for each in self._stretches)

    def _tell(self) -> None:
        self.stretch_chosen.emit(*self.chosen())

    def _paint(self) -> None:
        extras = []
        for each in self._stretches:
            extra = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            ground, ink = inks(each.field, self._theme)
            form.setBackground(ground)
            form.setForeground(ink)
            cursor = QTextCursor(self.document())
            cursor.setPosition(each.start)
            cursor.setPosition(each.end, QTextCursor.MoveMode.KeepAnchor)
            extra.cursor, extra.format = cursor, form
            extras.append(extra)
        self.setExtraSelections(extras)


def inks(field: str, theme: Theme) -> tuple[QColor, QColor]:
    """Ground and ink of a field: agent and customer as everywhere, times and the rest each of their own."""
    colours = theme.colours
    if field == "ignored":
        return QColor(colours.border), QColor(colours.text_muted)
    if field in ("agent_no", "agent", "group"):
        shape, ink = colours.agent, colours.agent_text
    elif field == "customer":
        shape, ink = colours.customer, colours.customer_text
    elif field in _TIMES:
        shape, ink = colours.accent, colours.accent_text
    elif field == "unique_id":
        shape, ink = colours.bookmark, colours.bookmark_text
    else:
        shape, ink = colours.talkover, colours.talkover_text
    ground = QColor(shape)
    ground.setAlpha(_ALPHA)
    return ground, QColor(ink)


def _alike(one: str, other: str) -> bool:
    return one.isalnum() and one.isdigit() == other.isdigit()
