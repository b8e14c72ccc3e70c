"""The items of a scorecard as a tree with how many comments each has, those that wait for an answer first told."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidgetItem, QWidget

from qadesk.domain.consultation import CardComment
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.scorecards.changes_view import walking
from qadesk.gui.scorecards.whole_rows import WholeRowTree
from qadesk.gui.theme import Theme

KEY_ROLE = Qt.ItemDataRole.UserRole
WHOLE = ""
"""The key of the card as a whole."""
LEAST_PIXELS = 300


class CommentTree(WholeRowTree):
    """F8 and Shift+F8 (Ctrl+Down, Ctrl+Up) go to the next or previous item with open comments."""

    chosen = Signal(str)
    """The key of the item under the cursor; '' is the card as a whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._places: dict[str, QTreeWidgetItem] = {}
        self._open: Counter[str] = Counter()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(12)
        self.setMinimumWidth(LEAST_PIXELS)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._follow)

    @property
    def key(self) -> str:
        """What is chosen."""
        item = self.currentItem()
        return str(item.data(0, KEY_ROLE)) if item is not None else WHOLE

    def show_card(self, card: Scorecard | None, comments: Sequence[CardComment]) -> None:
        """Another card or other comments; the choice stays where it still is."""
        kept = self.key
        self.blockSignals(True)
        self.clear()
        self._places.clear()
        self._open = Counter(each.item_key for each in comments if each.open)
        counts = Counter(each.item_key for each in comments)
        if card is not None:
            self._put(self.invisibleRootItem(), self.tr("The card as a whole"), WHOLE, counts)
            self._put_items(card, counts)
            self._put_gone(card, comments, counts)
        self.expandAll()
        self.blockSignals(False)
        self.choose(kept if kept in self._places else WHOLE)

    def choose(self, key: str) -> None:
        """Put the cursor onto an item."""
        if key in self._places:
            self.setCurrentItem(self._places[key])

    def next_open(self, step: int = 1) -> bool:
        """To the next item with open comments, round the end; whether there is one."""
        keys = list(self._places)
        at = keys.index(self.key) if self.key in keys else 0
        ring = (keys[(at + step * far) % len(keys)] for far in range(1, len(keys) + 1)) if keys else iter(())
        found = next((key for key in ring if self._open[key]), None)
        if found is not None:
            self.choose(found)
        return found is not None

    def event(self, event: QEvent) -> bool:
        """F8 means the next open comment here, whatever the page does on it elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and walking(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8, or Ctrl with an arrow, goes to what waits for an answer."""
        step = walking(event)
        if step:
            self.next_open(step)
        else:
            super().keyPressEvent(event)

    def texts(self) -> Iterator[tuple[str, str]]:
        """(title, counts) of every line that can be chosen, as shown."""
        for item in self._places.values():
            yield item.text(0), item.text(1)

    def _put_items(self, card: Scorecard, counts: Counter[str]) -> None:
        for section in card.sections:
            head = QTreeWidgetItem([section.title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setForeground(0, self.palette().placeholderText())
            self.addTopLevelItem(head)
            for item in section.items:
                self._put(head, item.title, item.key, counts)

    def _put_gone(self, card: Scorecard, comments: Iterable[CardComment], counts: Counter[str]) -> None:
        """Comments on items that the card has no more are not lost."""
        known = {item.key for item in card.items()}
        gone = {each.item_key: each.item_title for each in comments if each.item_key and each.item_key not in known}
        if gone:
            head = QTreeWidgetItem([self.tr("Items that are gone")])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setForeground(0, self.palette().placeholderText())
            self.addTopLevelItem(head)
            for key, title in gone.items():
                self._put(head, title, key, counts)

    def _put(self, parent: QTreeWidgetItem, title: str, key: str, counts: Counter[str]) -> None:
        item = QTreeWidgetItem([title, ""])
        item.setData(0, KEY_ROLE, key)
        item.setToolTip(0, title)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if counts[key]:
            waiting = self._open[key]
            item.setText(1, f"{waiting} / {counts[key]}" if waiting else str(counts[key]))
            told = self.tr("{open} open of {all}").format(open=waiting, all=counts[key])
            item.setToolTip(1, told)
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, told)
            icon = ("mdi6.comment-alert-outline", "warning") if waiting else ("mdi6.comment-check-outline", "good")
            item.setIcon(1, self._theme.icon(*icon))
        parent.addChild(item)
        self._places[key] = item

    def _follow(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, KEY_ROLE) is not None:
            self.chosen.emit(str(item.data(0, KEY_ROLE)))
