"""What is agreed, line by line: what, by when, measured by which item."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.after.coaching import ActionItem
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.parts import styled
from qadesk.gui.theme import Theme
from qadesk.services.after.coaching_session import SessionEditor
from qadesk.services.after.measuring_items import MeasuringItem

DAY_PIXELS = 128
TWO_WEEKS = dt.timedelta(weeks=2)


class ActionLines(QWidget):
    """Lines over the action items of the session that is being held; each change goes to its editor."""

    def __init__(self, theme: Theme, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._editor: SessionEditor | None = None
        self._items: tuple[ActionItem, ...] = ()
        self._offered: tuple[MeasuringItem, ...] = ()
        self.lines: list[ActionLine] = []
        self.add = styled(QPushButton(self.tr("Add an action item")), "quiet compact small")
        self.add.setIcon(theme.icon("mdi6.plus"))
        self.add.clicked.connect(self.add_item)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(styled(QLabel(self.tr("Agreed action items")), "section"))
        head.addStretch(1)
        head.addWidget(self.add)
        self._column.addLayout(head)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def items(self) -> tuple[ActionItem, ...]:
        """What is shown."""
        return self._items

    def offer(self, items: Sequence[MeasuringItem]) -> None:
        """What can be measured."""
        self._offered = tuple(items)
        for line in self.lines:
            line.offer(self._offered)

    def show_items(self, items: Sequence[ActionItem], editor: SessionEditor | None) -> None:
        """From outside; cursors stay where they are. Without an editor they are only read."""
        self._items, self._editor = tuple(items), editor
        while len(self.lines) > len(items):
            gone = self.lines.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.lines) < len(items):
            self._append(len(self.lines))
        for line, item in zip(self.lines, items, strict=True):
            line.show_item(item, editable=editor is not None)
        self.add.setVisible(editor is not None)

    def add_item(self) -> None:
        """One more, due in two weeks; the cursor goes into it."""
        if self._editor is not None:
            self._editor.add_action(due_on=self._today() + TWO_WEEKS)
            self.lines[-1].what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _append(self, at: int) -> None:
        line = ActionLine(self._theme, at + 1, self._today())
        line.offer(self._offered)
        line.typed.connect(lambda uid, text: self._editor.type_action(uid, text) if self._editor else None)
        line.dated.connect(lambda uid, day: self._editor.set_action_due(uid, day) if self._editor else None)
        line.measured.connect(
            lambda uid, card, item: self._editor.set_action_measure(uid, card, item) if self._editor else None
        )
        line.removed.connect(self._remove)
        self._column.addWidget(line)
        line.show()
        self.lines.append(line)

    def _remove(self, uid: str) -> None:
        if self._editor is not None:
            self._editor.remove_action(uid)
            (self.lines[-1].what if self.lines else self.add).setFocus()


class ActionLine(QFrame):
    """One item: its words above; day and measure below."""

    typed = Signal(str, str)
    dated = Signal(str, object)
    measured = Signal(str, str, str)
    removed = Signal(str)

    def __init__(self, theme: Theme, number: int, today: dt.date) -> None:
        super().__init__()
        styled(self, "nested")
        self._item = ActionItem(uid="", what="", due_on=None)
        self.what = LineField()
        self.what.setPlaceholderText(self.tr("What will be done differently"))
        self.what.setAccessibleName(self.tr("Action item {number}").format(number=number))
        self.what.edited.connect(lambda text: self.typed.emit(self._item.uid, text))
        self.due = DayEdit()
        self.due.show_day(today + TWO_WEEKS)
        self.due.setFixedWidth(DAY_PIXELS)
        self.due.setAccessibleName(self.tr("By when, action item {number}").format(number=number))
        self.due.setToolTip(self.tr("By when"))
        self.due.picked.connect(lambda day: self.dated.emit(self._item.uid, day))
        self.measure = Picker(letters=8)
        self.measure.setAccessibleName(self.tr("Measured by, action item {number}").format(number=number))
        self.measure.setToolTip(self.tr("The item by which it is measured whether it worked"))
        self.measure.picked.connect(self._measure)
        self.remove = styled(QToolButton(), "quiet")
        self.remove.setIcon(theme.icon("mdi6.close"))
        self.remove.setToolTip(self.tr("Remove this action item"))
        self.remove.setAccessibleName(self.remove.toolTip())
        self.remove.clicked.connect(lambda: self.removed.emit(self._item.uid))
        self._lay_out()

    def offer(self, items: Sequence[MeasuringItem]) -> None:
        """What it may be measured by."""
        none = QCoreApplication.translate("Coaching", "Measured by …")
        self.measure.offer([(("", ""), none), *(((i.card_key, i.item_key), i.title) for i in items)])
        self.measure.show_data((self._item.card_key, self._item.item_key))

    def show_item(self, item: ActionItem, *, editable: bool) -> None:
        """The item from outside."""
        self._item = item
        self.what.show_text(item.what)
        self.what.setReadOnly(not editable)
        if item.due_on is not None:
            self.due.show_day(item.due_on)
        self.measure.show_data((item.card_key, item.item_key))
        self.measure.setToolTip(self.measure.currentText())
        for part in (self.due, self.measure):
            part.setEnabled(editable)
        self.remove.setVisible(editable)

    def _measure(self, place: object) -> None:
        card_key, item_key = place if isinstance(place, tuple) else ("", "")
        self.measured.emit(self._item.uid, str(card_key), str(item_key))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(4)
        upper = QHBoxLayout()
        upper.setSpacing(4)
        upper.addWidget(self.what, 1)
        upper.addWidget(self.remove)
        lower = QHBoxLayout()
        lower.setSpacing(4)
        lower.addWidget(self.due)
        lower.addWidget(self.measure, 1)
        column.addLayout(upper)
        column.addLayout(lower)
