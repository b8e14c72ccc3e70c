"""Texts of several lines: help with an example, and lists with one entry a line."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from qadesk.gui.fields import TextField

LEAST_LINES, MOST_LINES = 3, 9
PADDING = 10
"""Above and below the text, in the style sheet's inputs."""


class TallField(TextField):
    """Grows with its text, from a few lines to nine."""

    def __init__(self, parent: QWidget | None = None, *, least: int = LEAST_LINES) -> None:
        super().__init__(parent)
        self._least = least
        self.document().documentLayout().documentSizeChanged.connect(lambda: self._fit())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Lines are measured as they stand: those with Chinese in them may be higher than the font says."""
        layout, block = self.document().documentLayout(), self.document().firstBlock()
        height, line = 0.0, self.fontMetrics().lineSpacing()
        while block.isValid() and height < MOST_LINES * line:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        shown = min(max(height, self._least * line), MOST_LINES * line)
        self.setFixedHeight(round(shown + 2 * self.document().documentMargin()) + PADDING)


class LinesField(TallField):
    """One entry a line; blank lines are no entries."""

    lines_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edited.connect(lambda text: self.lines_edited.emit(_entries(text)))

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """The entries from outside; a line that is just being begun stays."""
        if _entries(self.toPlainText()) != lines:
            self.show_text("\n".join(lines))


def _entries(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
