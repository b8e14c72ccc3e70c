"""Lists of entries in two lines: what it is with a figure at the right, and what there is to say of it below."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qadesk.gui.lines import Tone
from qadesk.gui.palette import Palette
from qadesk.gui.theme import Theme, tabular

ENTRY_PIXELS = 48
PADDING = 8
CHIP_PIXELS = 18
ICON_PIXELS = 18
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list; ``key`` is what it is of."""

    key: str
    title: str
    below: str = ""
    figure: str = ""
    figure_tone: Tone = ""
    chip: str = ""
    """At the right of the second line."""
    tone: Tone = "plain"
    icon: str = ""
    muted: bool = False
    tip: str = ""
    about: object = field(default=None, compare=False)


class EntryList(QListWidget):
    """Arrow keys walk, Enter or a double click opens."""

    opened = Signal(str)
    """The key of the entry."""
    picked = Signal(str)
    """The key of the entry that became the current one by hand."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.setAccessibleName(name)
        self.setItemDelegate(_EntryDelegate(self, theme))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemDoubleClicked.connect(self._open)
        self.currentItemChanged.connect(lambda item, _: self._pick(item))
        theme.theme_changed.connect(self.viewport().update)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace them; the current one stays where it is still there."""
        if tuple(entries) == self.entries:
            self.entries = tuple(entries)
            return
        current = self.current_key()
        held = self.blockSignals(True)
        self.entries = tuple(entries)
        self.clear()
        for entry in entries:
            item = QListWidgetItem()
            item.setData(ENTRY_ROLE, entry.key)
            item.setData(int(Qt.ItemDataRole.AccessibleTextRole), spoken(entry))
            item.setToolTip(entry.tip)
            self.addItem(item)
        self.go_to(current if any(entry.key == current for entry in entries) else "")
        self.blockSignals(held)

    def current_key(self) -> str:
        """The key of the current entry; '' where there is none."""
        item = self.currentItem()
        return str(item.data(ENTRY_ROLE)) if item is not None else ""

    def current_entry(self) -> Entry | None:
        """The entry that the keyboard is on."""
        at = self.currentRow()
        return self.entries[at] if 0 <= at < len(self.entries) else None

    def go_to(self, key: str) -> None:
        """Make an entry the current one; the first where there is none of that key."""
        at = next((at for at, entry in enumerate(self.entries) if entry.key == key), 0)
        self.setCurrentRow(at if self.entries else -1)

    def step(self, by: int) -> None:
        """The next or the one before."""
        if self.entries:
            self.setCurrentRow(min(max(self.currentRow() + by, 0), len(self.entries) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.opened.emit(item.data(ENTRY_ROLE))

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(item.data(ENTRY_ROLE))


def spoken(entry: Entry) -> str:
    """An entry as a screen reader says it."""
    return ", ".join(part for part in (entry.title, entry.figure, entry.below, entry.chip) if part)


class _EntryDelegate(QStyledItemDelegate):
    """Title and figure above, words and a chip below."""

    def __init__(self, view: EntryList, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All of one height."""
        return QSize(160, ENTRY_PIXELS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, then both lines."""
        if index.row() >= len(self._view.entries):
            return
        entry, colours = self._view.entries[index.row()], self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, colours)
        inner = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        if entry.icon:
            place = QRect(inner.left(), inner.center().y() - ICON_PIXELS // 2, ICON_PIXELS, ICON_PIXELS)
            self._theme.tinted(entry.icon, "accent_text" if not entry.muted else "text_muted").paint(painter, place)
            inner.setLeft(inner.left() + ICON_PIXELS + PADDING)
        font = tabular(QFont(option.font))
        self._upper(painter, inner, entry, font)
        self._lower(painter, inner, entry, font)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, colours: Palette) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not chosen and not hovered:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft if chosen and self._view.hasFocus() else colours.surface_alt))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6)
        if chosen and self._view.hasFocus():
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(option.rect.left(), option.rect.top() + 12, 3, ENTRY_PIXELS - 24), 1.5, 1.5)

    def _upper(self, painter: QPainter, inner: QRect, entry: Entry, font: QFont) -> None:
        colours = self._theme.colours
        line = QRect(inner.left(), inner.top() + 5, inner.width(), 19)
        bold = QFont(font)
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(entry.figure) if entry.figure else 0
        painter.setFont(bold)
        painter.setPen(QColor(_ink(entry.figure_tone, colours) or colours.text))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), entry.figure)
        painter.setFont(font)
        painter.setPen(QColor(colours.text_muted if entry.muted else colours.text))
        words = line.adjusted(0, 0, -(width + PADDING) if width else 0, 0)
        text = QFontMetrics(font).elidedText(entry.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _lower(self, painter: QPainter, inner: QRect, entry: Entry, font: QFont) -> None:
        colours, small = self._theme.colours, QFont(font)
        small.setPixelSize(12)
        line = QRect(inner.left(), inner.top() + 25, inner.width(), CHIP_PIXELS)
        width = 0
        if entry.chip:
            strong = QFont(small)
            strong.setWeight(QFont.Weight.DemiBold)
            width = QFontMetrics(strong).horizontalAdvance(entry.chip) + 14
            chip = QRectF(line.right() - width + 1, line.top(), width, CHIP_PIXELS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(_ground_of(entry.tone, colours)))
            painter.drawRoundedRect(chip, 9, 9)
            painter.setPen(QColor(_ink(entry.tone, colours) or colours.text_muted))
            painter.setFont(strong)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, entry.chip)
        painter.setFont(small)
        painter.setPen(QColor(colours.text_muted))
        words = line.adjusted(0, 0, -(width + PADDING) if width else 0, 0)
        text = QFontMetrics(small).elidedText(entry.below, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


def _ink(tone: Tone, colours: Palette) -> str:
    return {
        "accent": colours.accent_text,
        "good": colours.good_text,
        "warning": colours.warning_text,
        "critical": colours.critical,
    }.get(tone, "")


def _ground_of(tone: Tone, colours: Palette) -> str:
    return {
        "accent": colours.accent_soft,
        "good": colours.good_soft,
        "warning": colours.warning_soft,
        "critical": colours.critical_soft,
    }.get(tone, colours.border)
