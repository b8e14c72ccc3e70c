"""A part of a person's page: what holds on which days, as a table without grid, with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.people_history import Stretch
from qadesk.gui.looks import dressed
from qadesk.gui.theme import tabular

STRETCH_ROLE = Qt.ItemDataRole.UserRole
ROW_PIXELS, HEADER_PIXELS = 30, 34


class _Table(QTreeWidget):
    """Enter corrects, Delete removes."""

    correct_wanted = Signal()
    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The two keys, else a table's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self.correct_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and self.currentItem():
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


class Section(QFrame):
    """Heading, table, buttons; the page decides what they do."""

    add_wanted = Signal()
    correct_wanted = Signal(object)
    """A stretch."""
    remove_wanted = Signal(object)

    def __init__(self, title: str, columns: Sequence[str], none_text: str, *, can_add: bool = True) -> None:
        super().__init__()
        self._can_add, self._writable = can_add, True
        dressed(self, "card")
        self.heading = QLabel(title)
        dressed(self.heading, "heading")
        self.none = QLabel(none_text)
        self.none.setWordWrap(True)
        dressed(self.none, "muted")
        self.add_button = QPushButton(self.tr("Add …"))
        self.correct_button = QPushButton(self.tr("Correct …"))
        self.remove_button = QPushButton(self.tr("Remove"))
        for button in (self.add_button, self.correct_button, self.remove_button):
            dressed(button, "quiet")
        self.table = _Table()
        self.table.setHeaderLabels(columns)
        self.table.setAccessibleName(title)
        self._set_up_table()
        self._lay_out()
        self.add_button.clicked.connect(self.add_wanted)
        self.correct_button.clicked.connect(self._correct)
        self.remove_button.clicked.connect(self._remove)
        self.table.correct_wanted.connect(self._correct)
        self.table.remove_wanted.connect(self._remove)
        self.table.itemDoubleClicked.connect(lambda _: self._correct())
        self.table.currentItemChanged.connect(lambda *_: self._show_buttons())

    def insert(self, widget: QWidget) -> None:
        """Something between heading and table."""
        self._layout.insertWidget(1, widget)

    def set_writable(self, writable: bool) -> None:
        """Without the right to write nothing is offered."""
        self._writable = writable
        self.add_button.setVisible(writable and self._can_add)
        self._show_buttons()

    def show_rows(self, rows: Sequence[tuple[Stretch, Sequence[str], bool]]) -> None:
        """Stretch, its texts, and whether it holds at present."""
        self.table.clear()
        bold = QFont(self.table.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for stretch, texts, present in rows:
            item = QTreeWidgetItem(list(texts))
            item.setData(0, STRETCH_ROLE, stretch)
            for column in range(1, len(texts)):
                item.setFont(column, tabular(self.table.font()))
            if present:
                item.setFont(0, bold)
            self.table.addTopLevelItem(item)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.table.setFixedHeight(HEADER_PIXELS + ROW_PIXELS * len(rows) + 4)
        self._show_buttons()

    def _set_up_table(self) -> None:
        table, header = self.table, self.table.header()
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(96)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 14, 20, 12)
        self._layout.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addStretch(1)
        for button in (self.correct_button, self.remove_button, self.add_button):
            head.addWidget(button)
        self._layout.addLayout(head)
        self._layout.addWidget(self.none)
        self._layout.addWidget(self.table)
        self._layout.addStretch(1)

    def _show_buttons(self) -> None:
        chosen = self._writable and self._current() is not None
        self.correct_button.setVisible(chosen)
        self.remove_button.setVisible(chosen)

    def _current(self) -> Stretch | None:
        item = self.table.currentItem()
        stretch: Stretch | None = item.data(0, STRETCH_ROLE) if item is not None and item.isSelected() else None
        return stretch

    def _correct(self) -> None:
        stretch = self._current()
        if stretch is not None and self._writable:
            self.correct_wanted.emit(stretch)

    def _remove(self) -> None:
        stretch = self._current()
        if stretch is not None and self._writable:
            self.remove_wanted.emit(stretch)
