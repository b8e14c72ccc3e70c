"""Small parts of pages: styled widgets, figures in words, a headline figure."""

from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from qadesk.domain.scores import round_half_up
from qadesk.gui.looks import dressed

W = TypeVar("W", bound=QWidget)
DASH = "–"


def styled(widget: W, classes: str) -> W:
    """The widget in its style classes, for one that was not shown yet."""
    dressed(widget, classes)
    return widget


def wrapped(text: str = "", classes: str = "muted") -> QLabel:
    """A sentence over as many lines as it needs."""
    label = styled(QLabel(text), classes)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


def number(value: Decimal | int | None, places: int = 0) -> str:
    """A number in the reader's locale, half up as in every report; a dash where there is none."""
    return DASH if value is None else QLocale().toString(float(round_half_up(Fraction(value), places)), "f", places)


def percent(share: Decimal | None, places: int = 1) -> str:
    """A share as per cent; a dash where there is none."""
    return DASH if share is None else f"{number(share * 100, places)} %"


def signed(value: Decimal | int, places: int = 0) -> str:
    """A difference with its sign, a true minus."""
    text = number(value if value >= 0 else -value, places)
    if not any(digit in text for digit in "123456789"):
        return f"±{text}"
    return f"+{text}" if value > 0 else f"−{text}"


def points(value: Decimal | None) -> str:
    """Points to two decimals; a dash where there are none."""
    return number(value, 2)


class Figure(QWidget):
    """A figure before and after, with its name above and the difference below."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.value = styled(QLabel(), "figure")
        self.below = styled(QLabel(), "muted small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for part in (styled(QLabel(name), "muted small"), self.value, self.below):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_change(self, before: str, after: str, below: str) -> None:
        """Both values and what to say of them; one value where they are the same."""
        self.show_value(after if before == after else f"{before} → {after}", below)

    def show_value(self, value: str, below: str) -> None:
        """One value and what to say of it."""
        self.value.setText(value)
        self.below.setText(below)
        self.setAccessibleName(f"{self._name}: {value} {below}".strip())
