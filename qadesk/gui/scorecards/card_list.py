"""The list of scorecards: title, key and states of each; the one that is current is open beside it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qadesk.gui.scorecards.card_entries import Chip, Entry, chips
from qadesk.gui.theme import Theme

ENTRY_PIXELS = 76
PADDING = 10
ENTRY_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class CardList(QListWidget):
    """One card is current; ``opened`` tells when a hand has chosen another."""

    opened = Signal(str)
    """Key of the card to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._tell)

    def set_up(self, theme: Theme) -> None:
        """Called once."""
        self.setItemDelegate(_EntryDelegate(self, theme))
        theme.theme_changed.connect(self.viewport().update)

    @property
    def entries(self) -> list[Entry]:
        """What is shown, from the top."""
        return [self.item(row).data(ENTRY_ROLE) for row in range(self.count())]

    def entry(self, key: str) -> Entry | None:
        """The entry of a key."""
        return next((entry for entry in self.entries if entry.key == key), None)

    @property
    def current(self) -> str:
        """The key of the current card; '' where there is none."""
        item = self.currentItem()
        entry: Entry | None = None if item is None else item.data(ENTRY_ROLE)
        return "" if entry is None else entry.key

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """Replace the list; nothing is opened by it."""
        self._filling = True
        self.clear()
        for entry in entries:
            item = QListWidgetItem()
            self._dress(item, entry)
            self.addItem(item)
            if entry.key == current:
                self.setCurrentItem(item)
        self._filling = False

    def show_title(self, key: str, title: str) -> None:
        """A draft's title as it is being typed."""
        for row in range(self.count()):
            item = self.item(row)
            entry: Entry = item.data(ENTRY_ROLE)
            if entry.key == key and entry.draft is not None and entry.draft.title != title:
                self._dress(item, replace(entry, draft=replace(entry.draft, title=title)))

    def _dress(self, item: QListWidgetItem, entry: Entry) -> None:
        states = [chip.text for chip in chips(entry)]
        item.setData(ENTRY_ROLE, entry)
        item.setText(entry.title)
        item.setToolTip("\n".join([entry.title, entry.key, *states]))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join([entry.title, *states]))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.opened.emit(item.data(ENTRY_ROLE).key)


class _EntryDelegate(QStyledItemDelegate):
    """Title over key, chips below; the current one on the accent's ground."""

    def __init__(self, view: CardList, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Entries of one height."""
        return QSize(0, ENTRY_PIXELS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, title and key, chips."""
        entry: Entry = index.data(ENTRY_ROLE)
        colours, rect = self._theme.colours, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        inner = rect.adjusted(PADDING, 6, -PADDING, -6)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), title)
        small = QFont(option.font)
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(QColor(colours.text_muted))
        key = painter.fontMetrics().elidedText(entry.key, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.adjusted(0, 21, 0, 0), int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), key)
        left = float(inner.left())
        for chip in chips(entry):
            left = self._chip(painter, chip, left, inner.bottom() - 18, inner.right())
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setBrush(QColor(colours.accent_soft if selected else colours.surface_alt))
        focused = selected and self._view.hasFocus()
        painter.setPen(QColor(colours.accent) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), 6, 6)

    def _chip(self, painter: QPainter, chip: Chip, left: float, top: int, most: int) -> float:
        colours = self._theme.colours
        ground, ink = {
            "good": (colours.good_soft, colours.good_text),
            "warning": (colours.warning_soft, colours.warning_text),
            "accent": (colours.accent, colours.on_accent),
        }.get(chip.tone, (colours.surface_alt, colours.text_muted))
        font = QFont(painter.font())
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        width = min(QFontMetrics(font).horizontalAdvance(chip.text) + 14, max(most - left, 0))
        place = QRectF(left, top, width, 19)
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(place, 9, 9)
        painter.setPen(QColor(ink))
        text = painter.fontMetrics().elidedText(chip.text, Qt.TextElideMode.ElideRight, int(width) - 10)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return left + width + 6
