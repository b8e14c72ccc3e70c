"""A list of rows to be edited: options, faults, levels; each with a title, mostly an amount, mostly a key."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from qadesk.gui.fields import LineField
from qadesk.gui.inputs.amount import WIDTH, AmountField
from qadesk.gui.inputs.leaving import let_go
from qadesk.gui.inputs.spots import LOOKS_ON, Note, Spot, column_of
from qadesk.gui.looks import dressed

MENU_WIDTH = 28


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is shown; ``key`` is '' and ``amount`` is ``None`` where rows have none."""

    title: str
    amount: Decimal | None = None
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKind:
    """What a list's rows are: the path of the list, the field of its amounts, and the words around them."""

    path: str
    amount: str = ""
    amount_title: str = ""
    title: str
    add: str
    hint: str = ""
    """What a row's title may look like."""
    percent: bool = False
    keyed: bool = True


class RowList(QWidget):
    """Return goes to the next row, in the last one it adds another; Alt+Up and Alt+Down move a row."""

    rows_edited = Signal(object, str, bool)
    """(the rows, path of the field that was touched, whether by typing)"""
    rekeyed = Signal(int, str)
    """(number of a row, the key it shall have)"""

    def __init__(self, kind: RowKind, make: Callable[[], Row]) -> None:
        super().__init__()
        self._kind = kind
        self._make = make
        self._rows: tuple[Row, ...] = ()
        self._lines: list[RowLine] = []
        self._column = column_of(self, 4)
        self._column.addLayout(self._head())
        self.add = QPushButton(kind.add)
        dressed(self.add, "quiet compact small")
        self.add.clicked.connect(lambda: self._add(len(self._rows)))
        self.note = Note()
        self.keys = QPushButton(self.tr("Keys"))
        self.keys.setCheckable(True)
        self.keys.setProperty(LOOKS_ON, True)
        self.keys.setToolTip(self.tr("Show the keys by which answers, conditions and suggestions know the rows"))
        dressed(self.keys, "quiet compact small toggle")
        self.keys.toggled.connect(self._show_keys)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.keys)
        self._column.addLayout(foot)
        self.keys.setVisible(kind.keyed)  # not before it has its place: it would be a window of its own
        self._column.addWidget(self.note)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._rows

    @property
    def lines(self) -> tuple["RowLine", ...]:
        """The rows on the screen."""
        return tuple(self._lines)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """The rows from outside; cursors stay where they are."""
        self._rows = rows
        self.note.complain("")
        while len(self._lines) > len(rows):
            let_go(self._lines.pop())
        while len(self._lines) < len(rows):
            self._lines.append(self._new_line(len(self._lines)))
        for at, (line, row) in enumerate(zip(self._lines, rows, strict=True)):
            line.show_row(row, first=at == 0, last=at == len(rows) - 1)

    def spots(self) -> Iterator[Spot]:
        """The list itself, each row, and each field of a row."""
        first: QWidget = self._lines[0].name if self._lines else self.add
        yield Spot(self._kind.path, first, self.note, marked=False)
        for at, line in enumerate(self._lines):
            yield from line.spots(f"{self._kind.path}[{at}]", self._kind.amount)

    def reveal(self, path: str) -> None:
        """Show the keys where a key is asked for."""
        if path.startswith(self._kind.path) and path.endswith(".key"):
            self.keys.setChecked(True)

    def _show_keys(self, shown: bool) -> None:
        for line in self._lines:
            line.show_key(shown)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(6)
        title = QLabel(self._kind.title)
        dressed(title, "muted small")
        head.addWidget(title, 1)
        if self._kind.amount:
            amount = QLabel(self._kind.amount_title)
            amount.setAlignment(Qt.AlignmentFlag.AlignRight)
            dressed(amount, "muted small")
            amount.setMinimumWidth(WIDTH)
            head.addWidget(amount)
            head.addSpacing(MENU_WIDTH + 6)
        return head

    def _new_line(self, at: int) -> "RowLine":
        line = RowLine(self._kind, at)
        line.title_typed.connect(lambda text: self._change(at, "title", replace(self._rows[at], title=text)))
        line.amount_typed.connect(
            lambda value: self._change(at, self._kind.amount, replace(self._rows[at], amount=value))
        )
        line.key_given.connect(lambda key: self.rekeyed.emit(at, key))
        line.moved.connect(lambda step: self._move(at, step))
        line.entered.connect(lambda: self._go_on(at))
        line.removed.connect(lambda: self._remove(at))
        line.show_key(self.keys.isChecked())
        self._column.insertWidget(1 + at, line)
        line.show()
        return line

    def _change(self, at: int, field: str, row: Row) -> None:
        rows = (*self._rows[:at], row, *self._rows[at + 1 :])
        self._tell(rows, f"{self._kind.path}[{at}].{field}", typing=True)

    def _go_on(self, at: int) -> None:
        if at + 1 == len(self._rows):
            self._add(at + 1)
        else:
            self.focus_row(at + 1)

    def _add(self, at: int) -> None:
        self._tell((*self._rows[:at], self._make(), *self._rows[at:]), self._kind.path)
        self.focus_row(at)

    def _move(self, at: int, step: int) -> None:
        to = at + step
        if not 0 <= to < len(self._rows):
            return
        field = self._lines[at].focused()
        rows = list(self._rows)
        rows.insert(to, rows.pop(at))
        self._tell(tuple(rows), self._kind.path)
        self._lines[to].focus(field)

    def _remove(self, at: int) -> None:
        self._tell((*self._rows[:at], *self._rows[at + 1 :]), self._kind.path)
        if self._rows:
            self.focus_row(max(at - 1, 0))
        else:
            self.add.setFocus()

    def focus_row(self, at: int) -> None:
        """Put the cursor into a row's title."""
        if at < len(self._lines):
            self._lines[at].focus("title")

    def _tell(self, rows: tuple[Row, ...], path: str, *, typing: bool = False) -> None:
        self.rows_edited.emit(rows, path, typing)


class RowLine(QWidget):
    """One row: its title, its amount, a menu; its key below when keys are shown."""

    title_typed = Signal(str)
    amount_typed = Signal(object)
    key_given = Signal(str)
    moved = Signal(int)
    entered = Signal()
    removed = Signal()

    def __init__(self, kind: RowKind, at: int) -> None:
        super().__init__()
        self.name = LineField()
        self.name.setPlaceholderText(kind.hint)
        self.name.setAccessibleName(f"{kind.title} {at + 1}")
        self.name.edited.connect(self.title_typed)
        self.amount = AmountField(percent=kind.percent) if kind.amount else None
        self.key = LineField()
        self.key.setAccessibleName(self.tr("Key of row {number}").format(number=at + 1))
        dressed(self.key, "compact small")
        self.key.hide()
        self.key.editingFinished.connect(self._give_key)
        self.note = Note()
        self.menu = self._menu_button()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.name, 0, 0)
        if self.amount is not None:
            self.amount.setAccessibleName(f"{kind.title} {at + 1}: {kind.amount_title}")
            self.amount.amount_edited.connect(self.amount_typed)
            self.amount.complained.connect(self.note.complain)
            grid.addWidget(self.amount, 0, 1)
        grid.addWidget(self.menu, 0, 2)
        grid.addWidget(self.key, 1, 0)
        grid.addWidget(self.note, 2, 0, 1, 3)
        self._keys = _RowKeys(self)

    def show_row(self, row: Row, *, first: bool, last: bool) -> None:
        """The row from outside."""
        self.name.show_text(row.title)
        self.name.setToolTip(row.title)
        self.key.show_text(row.key)
        self._key = row.key
        if self.amount is not None and row.amount is not None:
            self.amount.show_amount(row.amount)
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)

    def show_key(self, shown: bool) -> None:
        """Show or hide the key."""
        self.key.setVisible(shown)

    def fields(self) -> list[QLineEdit]:
        """Everything that is typed into."""
        return [self.name, *([self.amount] if self.amount is not None else []), self.key]

    def focused(self) -> str:
        """Which field has the keyboard."""
        return "amount" if self.amount is not None and self.amount.hasFocus() else "title"

    def focus(self, field: str) -> None:
        """Put the cursor into a field."""
        target = self.amount if field == "amount" and self.amount is not None else self.name
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def spots(self, path: str, amount: str) -> Iterator[Spot]:
        """The row and its fields."""
        yield Spot(path, self.name, self.note)
        yield Spot(f"{path}.key", self.key, self.note)
        if self.amount is not None:
            yield Spot(f"{path}.{amount}", self.amount, self.note)

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋮")
        button.setFixedWidth(MENU_WIDTH)
        button.setAccessibleName(self.tr("Move or remove this row"))
        button.setToolTip(button.accessibleName())
        dressed(button, "quiet compact more")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self._up = _entry(menu, self.tr("Move up"), "Alt+Up", lambda: self.moved.emit(-1))
        self._down = _entry(menu, self.tr("Move down"), "Alt+Down", lambda: self.moved.emit(1))
        menu.addSeparator()
        _entry(menu, self.tr("Remove"), "", self.removed.emit)
        button.setMenu(menu)
        return button

    def _give_key(self) -> None:
        if self.key.text() != self._key:
            self.key_given.emit(self.key.text().strip())


def _entry(menu: QMenu, title: str, keys: str, act: Callable[[], object]) -> QAction:
    """An entry that shows its keys; they are served by the row, so they are words only."""
    shown = QCoreApplication.translate("QShortcut", keys) if keys else ""
    action = menu.addAction(f"{title}\t{shown}" if shown else title)
    action.triggered.connect(lambda: act())
    return action


class _RowKeys(QObject):
    """Return, Alt+Up, Alt+Down and Backspace in an empty title, before the page takes the keys for its own."""

    def __init__(self, line: RowLine) -> None:
        super().__init__(line)
        self._line = line
        for field in line.fields():
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        act = self._meant(watched, event)
        if act is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            act()
        return True

    def _meant(self, watched: QObject, event: QKeyEvent) -> Callable[[], object] | None:
        line = self._line
        if isinstance(watched, QLineEdit) and watched.isReadOnly():
            return None
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            step = steps.get(Qt.Key(event.key()))
            return None if step is None else lambda: line.moved.emit(step)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is not line.key:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            return line.entered.emit if plain else None
        if event.key() == Qt.Key.Key_Backspace and watched is line.name and not line.name.text():
            return line.removed.emit
        return None
