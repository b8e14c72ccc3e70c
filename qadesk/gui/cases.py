"""What the lists of this page share: views with counts, a team, a search; the list, and the chosen case beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qadesk.gui.lines import Column, LinesModel, LinesTable
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.theme import Theme

R = TypeVar("R")

DETAIL_PIXELS, LIST_PIXELS = 420, 760
TYPING_MS = 150


@dataclass(frozen=True, slots=True)
class View:
    """A way to look at the list; ``title`` is in the reader's language."""

    name: str
    title: str
    warns: bool = False
    """Whether a count above nought wants attention."""


class CaseTable(LinesTable):
    """Several lines may be chosen; Enter opens the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(LinesTable.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, beside the keys of every list."""
        at = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self.opened.emit(at)
        else:
            super().keyPressEvent(event)


class CasesFrame(QWidget, Generic[R]):
    """Views above, the list at the left, the chosen case at the right, and what can be done above that.

    ``changed``: another view, team or search is wanted; ``chosen``: another line is current. ``text_of`` gives what the
    search looks through.
    """

    changed = Signal()
    chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        views: Sequence[View],
        columns: Sequence[Column[R]],
        *,
        text_of: Callable[[R], str],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._views, self._text_of = theme, {view.name: view for view in views}, text_of
        self._rows: tuple[R, ...] = ()
        self._same: Callable[[R, R], bool] = lambda one, other: one == other
        self.view = views[0].name
        self.model: LinesModel[R] = LinesModel(columns, self)
        self.table = CaseTable()
        self.table.set_up(self.model, theme)
        self.table.setAccessibleName(name)
        self.nothing = wrapped()
        self.nothing.hide()
        self.groups = QComboBox()
        self.groups.setAccessibleName(self.tr("Team"))
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self._tabs: dict[str, QToolButton] = {}
        self._foot = QHBoxLayout()
        self.verbs = QHBoxLayout()
        self.detail = QVBoxLayout()
        self.below = QVBoxLayout()
        """What stays in sight below the chosen case, however far that is scrolled."""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._lay_out(views)
        self._connect()
        self.setFocusProxy(self.table)

    @property
    def current(self) -> R | None:
        """The case that is shown at the right."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    @property
    def selected(self) -> list[R]:
        """The cases that were chosen, in the list's order."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows]

    @property
    def group(self) -> str | None:
        """The team that is wanted; ``None``: all."""
        group = self.groups.currentData()
        return None if group is None else str(group)

    def show_view(self, name: str) -> None:
        """Bring a view to the front."""
        self._tabs[name].setChecked(True)
        if name != self.view:
            self.view = name
            self.changed.emit()

    def show_counts(self, counts: dict[str, int]) -> None:
        """How many cases each view holds; views that are not named keep their bare title."""
        for name, tab in self._tabs.items():
            view, count = self._views[name], counts.get(name)
            tab.setText(view.title if count is None else f"{view.title}  {number(count)}")

    def offer_groups(self, groups: Sequence[str]) -> None:
        """The teams that there are; the wanted one stays."""
        wanted = self.group
        self.groups.blockSignals(True)
        self.groups.clear()
        self.groups.addItem(self.tr("All teams"), None)
        for group in groups:
            self.groups.addItem(group, group)
        self.groups.setCurrentIndex(max(self.groups.findData(wanted), 0))
        self.groups.blockSignals(False)

    def show_rows(self, rows: Sequence[R], same: Callable[[R, R], bool], nothing: str) -> None:
        """Replace the lines; the current one stays so where ``same`` finds it. ``nothing``: what to say of none."""
        self._rows, self._same = tuple(rows), same
        self.nothing.setText(nothing)
        self._narrow()

    def add_action(self, button: QPushButton) -> None:
        """Put a button above the chosen case."""
        button.setAutoDefault(False)
        self.verbs.insertWidget(self.verbs.count() - 1, button)

    def add_button(self, button: QPushButton) -> None:
        """Put a button below the list."""
        button.setAutoDefault(False)
        self._foot.insertWidget(self._foot.count() - 1, button)

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self, views: Sequence[View]) -> None:
        head, group = QHBoxLayout(), QButtonGroup(self)
        head.setSpacing(4)
        for view in views:
            tab = styled(QToolButton(), "quiet toggle")
            tab.setText(view.title)
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, name=view.name: self.show_view(name))
            group.addButton(tab)
            head.addWidget(tab)
            self._tabs[view.name] = tab
        self._tabs[self.view].setChecked(True)
        head.addStretch(1)
        self.search.setMaximumWidth(220)
        for part in (self.groups, self.search):
            head.addWidget(part)
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        left, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        column.addLayout(self._foot)
        left.setLayout(column)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(16)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._side())
        split.setStretchFactor(0, 1)
        split.setSizes([LIST_PIXELS, DETAIL_PIXELS])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(split, 1)
        self.groups.addItem(self.tr("All teams"), None)

    def _side(self) -> QWidget:
        card = styled(QFrame(), "card")
        card.setMinimumWidth(320)
        self.verbs.setSpacing(8)
        self.verbs.setContentsMargins(16, 12, 16, 0)
        self.verbs.addStretch(1)
        inside = styled(QWidget(), "panel")
        inside.setLayout(self.detail)
        self.detail.setContentsMargins(16, 8, 16, 16)
        self.detail.setSpacing(8)
        area = styled(QScrollArea(), "panel")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.verbs)
        column.addWidget(area, 1)
        self.below.setContentsMargins(16, 0, 16, 12)
        column.addLayout(self.below)
        return card

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        self.groups.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.search.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self._narrow)

    def _narrow(self) -> None:
        before, wanted = self.current, self.search.text().strip().casefold()
        rows = [row for row in self._rows if wanted in self._text_of(row).casefold()] if wanted else self._rows
        self.model.show_rows(rows)
        self.nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if rows:
            at = next((at for at, row in enumerate(rows) if before is not None and self._same(row, before)), 0)
            self.table.setCurrentIndex(self.model.index(at, 0))
        self.chosen.emit()


def fact(name: str, value: str) -> QWidget:
    """A line of the chosen case: what it is called, and what it is."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    title = styled(QLabel(name), "muted small")
    title.setFixedWidth(104)
    row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
    told = wrapped(value, "")
    told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row.addWidget(told, 1)
    return line
