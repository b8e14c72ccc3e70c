"""A field for an exact number: points, deductions, shares."""

import re
import unicodedata
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from qadesk.domain.card_change import number as amount
from qadesk.domain.items.shapes import in_limits
from qadesk.gui.fields import LineField

WIDTH = 64
_NUMBER = re.compile(r"[-−]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")


def parsed(text: str, *, whole: bool = False) -> Decimal | None:
    """The number that somebody typed, in full width too; ``None`` when it is none, or not within sane limits."""
    plain = unicodedata.normalize("NFKC", text).replace("。", ".").strip()
    if not _NUMBER.fullmatch(plain):
        return None
    number = Decimal(plain.replace("−", "-"))
    if not in_limits(number) or (whole and number != number.to_integral_value()):
        return None
    return number


class AmountField(LineField):
    """Says each number that is typed; what is none yet stays in the field until it is left."""

    amount_edited = Signal(object)
    """A ``Decimal``, in the unit that the card holds."""
    complained = Signal(str)
    """Why what is typed cannot be taken; '' when it can."""

    def __init__(self, *, percent: bool = False, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._percent, self._whole = percent, whole
        self._amount: Decimal | None = None
        self.setFixedWidth(WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edited.connect(self._take)

    @property
    def shown(self) -> Decimal | None:
        """The number that holds, whatever is being typed."""
        return self._amount

    def show_amount(self, value: Decimal) -> None:
        """The number from outside; what is being typed stays as it is written where it says the same."""
        same = self._amount == value and self._parsed() == value
        self._amount = value
        if not (same and self.hasFocus()):
            self.show_text(self._written(value))
        self.complained.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was no number is gone: the one that holds is shown again."""
        super().focusOutEvent(event)
        if self._amount is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.show_text(self._written(self._amount))
            self.complained.emit("")

    def _take(self, text: str) -> None:
        number = self._parsed()
        if number is None:
            wanted = self.tr("This must be a whole number.") if self._whole else self.tr("This must be a number.")
            self.complained.emit(wanted)
            return
        self._amount = number
        self.complained.emit("")
        self.amount_edited.emit(number)

    def _parsed(self) -> Decimal | None:
        number = parsed(self.text(), whole=self._whole)
        if number is None or not self._percent:
            return number
        share = number.scaleb(-2)
        return share if in_limits(share) else None

    def _written(self, value: Decimal) -> str:
        return amount(value.scaleb(2) if self._percent else value)
