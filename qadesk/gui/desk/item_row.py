"""One item of the scorecard on the form: its title, its answers, its evidence and its comment."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qadesk.domain.answers import Evidence
from qadesk.domain.items import Count, Critical
from qadesk.domain.scorecards import NA, Item, Scorecard
from qadesk.domain.scoring import Missing
from qadesk.gui.desk import figures
from qadesk.gui.desk.evidence_line import EvidenceLine
from qadesk.gui.desk.fields import LineField
from qadesk.gui.desk.flow import FlowLayout
from qadesk.gui.desk.looks import dressed
from qadesk.gui.desk.row_state import RowState, condition_text
from qadesk.gui.theme import set_class
from qadesk.gui.words import caption


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

    def __init__(self, card: Scorecard, item: Item, number: int) -> None:
        super().__init__()
        self.item = item
        self._card = card
        self._state: RowState | None = None
        self._current = False
        self._offered = ""
        self._chips: list[tuple[figures.Offer, QPushButton]] = []
        self._field: LineField | None = None
        self._more: QPushButton | None = None
        self._line: EvidenceLine | None = None
        self._help: QLabel | None = None
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
        if state == self._state:
            return False
        self._state = state
        self._show_points(state)
        self._show_chips(state)
        self._show_play(state)
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
        for chip in [*(chip for _, chip in self._chips), *([self._more] if self._more else [])]:
            chip.setEnabled(not read_only)
        if self._field is not None:
            self._field.setReadOnly(read_only)
        if self._line is not None:
            self._line.set_read_only(read_only)
        self._read_only = read_only

    def edit_comment(self) -> None:
        """Put the cursor into the comment."""
        self._make_line().edit_comment()

    def edit_value(self) -> bool:
        """Put the cursor into the number or text field; returns whether there is one."""
        if self._field is None:
            return False
        self._field.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        return True

    def toggle_help(self) -> None:
        """Show or hide what good looks like."""
        if self._help is None and self.item.help:
            self._help = _plain_label("muted")
            self._help.setText(self.item.help.strip())
            self._column.addWidget(self._help)
        elif self._help is not None:
            self._help.setVisible(self._help.isHidden())

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
        at = QLabel(str(number))
        at.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        dressed(at, "muted")
        grid.addWidget(at, 0, 0)
        grid.addWidget(self._title(), 0, 1)
        self._points = QLabel()
        self._points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._points, 0, 2)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._column.addWidget(self._answers())
        grid.addLayout(self._column, 1, 1, 1, 2)

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
        self._name.setWordWrap(False)
        line.addWidget(self._name)
        line.addWidget(badge)
        line.addStretch(1)
        return host

    def _answers(self) -> QWidget:
        self._host = QWidget()
        self._host.setSizePolicy(_grows())
        flow = FlowLayout(self._host)
        for offer in figures.offers(self.item):
            if offer.value != NA:
                flow.addWidget(self._chip(offer))
        if isinstance(self.item, Count):
            flow.addWidget(self._more_chip())
        if self.item.widget == "text" or figures.takes_number(self.item):
            flow.addWidget(self._value_field())
        if self.item.allow_na:
            flow.addWidget(self._chip(figures.offers(self.item)[-1]))
        return self._host

    def _more_chip(self) -> QPushButton:
        """A count beyond the chips is typed into the field that this opens."""
        chip = self._more = QPushButton(f"{figures.COUNTS_SHOWN}+")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setAccessibleName(self.tr("{title}: more often").format(title=self.item.title))
        dressed(chip, "option lost" if self.item.can_lose() else "option")
        chip.clicked.connect(self.edit_value)
        return chip

    def _chip(self, offer: figures.Offer) -> QPushButton:
        chip = QPushButton(caption(offer.label))
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setAccessibleName(f"{self.item.title}: {offer.text}")
        dressed(chip, "option lost" if offer.loses else "option")
        chip.clicked.connect(lambda: self._choose(offer, chip))
        self._chips.append((offer, chip))
        return chip

    def _choose(self, offer: figures.Offer, chip: QPushButton) -> None:
        chip.setChecked(not chip.isChecked())
        self.chosen.emit(self.item.key, offer.key or offer.text)

    def _value_field(self) -> LineField:
        field = self._field = LineField()
        field.setAccessibleName(self.item.title)
        if isinstance(self.item, Count):
            field.hide()
        field.entered.connect(lambda: self.wanted.emit(self.item.key))
        field.returnPressed.connect(lambda: self.finished.emit(self.item.key))
        if self.item.widget == "text":
            field.setMinimumWidth(300)
            field.edited.connect(lambda text: self.text_typed.emit(self.item.key, text))
        else:
            field.setFixedWidth(72)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.edited.connect(lambda text: self.number_typed.emit(self.item.key, text))
        return field

    def _show_points(self, state: RowState) -> None:
        self._points.setText(state.points)
        set_class(self._points, "heading critical" if state.loses else "muted")
        set_class(self._name, "muted" if state.out or state.waits or state.value == NA else "")

    def _show_chips(self, state: RowState) -> None:
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

    def _show_play(self, state: RowState) -> None:
        """An item that nobody is asked shows why instead of its answers."""
        self._host.setVisible(not (state.out or state.waits))
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
            self._column.insertWidget(self._column.indexOf(self._host) + 1, line)
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


def _grows() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy
