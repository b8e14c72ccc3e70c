"""The answers that an item's row offers: chips, and a field where a number or a text is written."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from qadesk.domain.items import Count
from qadesk.domain.scorecards import NA, Item
from qadesk.gui.fields import LineField
from qadesk.gui.flow import FlowLayout
from qadesk.gui.looks import dressed
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.row_state import RowState
from qadesk.gui.words import caption

TEXT_WIDTH, NUMBER_WIDTH = 300, 72
LONG, LEAST_WIDTH = 12, 60
"""An answer of more characters may be cut where the form is narrow, down to so many pixels."""


class ItemAnswers(QWidget):
    """Shows which answer holds; a hand on it is told, not done."""

    chosen = Signal(str)
    """Key of the offer, as if that key had been pressed."""
    typed = Signal(str)
    """What was written into the field."""
    entered = Signal()
    finished = Signal()
    """Return in the field."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        self._chips: list[tuple[figures.Offer, QPushButton]] = []
        self._field: LineField | None = None
        self._more: QPushButton | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self)
        for part in self._parts():
            flow.addWidget(part)

    def retitle(self, item: Item) -> None:
        """The same item with another title: who listens hears it with every answer."""
        self._item = item
        for offer, chip in self._chips:
            chip.setAccessibleName(f"{item.title}: {offer.text}")
        if self._more is not None:
            self._more.setAccessibleName(self.tr("{title}: more often").format(title=item.title))
        if self._field is not None:
            self._field.setAccessibleName(item.title)

    def show_state(self, state: RowState) -> None:
        """Check what was answered."""
        for offer, chip in self._chips:
            if isinstance(state.value, tuple) and not isinstance(offer.value, tuple):
                chip.setChecked(offer.value in state.value)
            else:
                chip.setChecked(state.value is not None and offer.value == state.value)
        if self._field is not None:
            self._field.show_text("" if state.value in (None, NA) else str(state.value))
        if self._field is not None and self._more is not None:
            many = isinstance(state.value, int) and state.value >= figures.COUNTS_SHOWN
            self._more.setChecked(many)
            self._field.setVisible(many or self._field.hasFocus())

    def set_read_only(self, read_only: bool) -> None:
        """Answers that can only be read."""
        for chip in [*(chip for _, chip in self._chips), *([self._more] if self._more else [])]:
            chip.setEnabled(not read_only)
        if self._field is not None:
            self._field.setReadOnly(read_only)

    def edit_value(self) -> bool:
        """Put the cursor into the number or text field; returns whether there is one."""
        if self._field is None:
            return False
        self._field.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        return True

    def _parts(self) -> list[QWidget]:
        item, offers = self._item, figures.offers(self._item)
        parts: list[QWidget] = [self._chip(offer) for offer in offers if offer.value != NA]
        if isinstance(item, Count):
            parts.append(self._more_chip())
        if item.widget == "text" or figures.takes_number(item):
            parts.append(self._value_field())
        if item.allow_na:
            parts.append(self._chip(offers[-1]))
        return parts

    def _more_chip(self) -> QPushButton:
        """A count beyond the chips is typed into the field that this opens."""
        chip = self._more = QPushButton(f"{figures.COUNTS_SHOWN}+")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setAccessibleName(self.tr("{title}: more often").format(title=self._item.title))
        dressed(chip, "option lost" if self._item.can_lose() else "option")
        chip.clicked.connect(self.edit_value)
        return chip

    def _chip(self, offer: figures.Offer) -> QPushButton:
        chip = chip_for(offer.label)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setAccessibleName(f"{self._item.title}: {offer.text}")
        dressed(chip, "option lost" if offer.loses else "option")
        chip.clicked.connect(lambda: self._choose(offer, chip))
        self._chips.append((offer, chip))
        return chip

    def _choose(self, offer: figures.Offer, chip: QPushButton) -> None:
        chip.setChecked(not chip.isChecked())
        self.chosen.emit(offer.key or offer.text)

    def _value_field(self) -> LineField:
        field = self._field = WideField() if self._item.widget == "text" else LineField()
        field.setAccessibleName(self._item.title)
        if isinstance(self._item, Count):
            field.hide()
        field.entered.connect(self.entered)
        field.returnPressed.connect(self.finished)
        field.edited.connect(self.typed)
        if self._item.widget != "text":
            field.setFixedWidth(NUMBER_WIDTH)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        return field


def chip_for(text: str) -> QPushButton:
    """A button with these words, which are cut where they are many and the form is narrow."""
    return LongChip(text) if len(text) > LONG else QPushButton(caption(text))


class LongChip(QPushButton):
    """A chip whose words are cut where there is no room for them; its tooltip has them whole then."""

    def __init__(self, text: str) -> None:
        super().__init__(caption(text))
        self._whole, self._other_tip = text, ""
        self.setMinimumWidth(LEAST_WIDTH)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """What is painted."""
        super().initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        option.text = caption(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whether the words are cut is known."""
        super().resizeEvent(event)
        cut, told = event.size().width() < self.sizeHint().width(), self.toolTip() == self._whole
        if cut and not told:
            self._other_tip = self.toolTip()
            self.setToolTip(self._whole)
        elif told and not cut:
            self.setToolTip(self._other_tip)


class WideField(LineField):
    """As wide as a sentence, where there is room."""

    def sizeHint(self) -> QSize:
        """Qt's own height."""
        return QSize(TEXT_WIDTH, super().sizeHint().height())
