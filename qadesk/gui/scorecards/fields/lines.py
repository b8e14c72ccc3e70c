"""Texts of several lines: help with an example, and lists with one entry a line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qadesk.gui.desk.fields import TextField

LEAST_LINES, MOST_LINES = 3, 9
PADDING = 14


class TallField(TextField):
    """Grows with its text, from three lines to nine."""

    def __init__(self, parent: QWidget | None = None, *, least: int = LEAST_LINES) -> None:
        super().__init__(parent)
        self._least = least
        self.document().documentLayout().documentSizeChanged.connect(lambda: self._fit())
        self._fit()

    def _fit(self) -> None:
        """The layout of a plain text counts its height in lines, wrapped ones included."""
        lines = min(max(int(self.document().size().height()), self._least), MOST_LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + PADDING)


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
