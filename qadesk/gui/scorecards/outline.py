"""The outline as it is seen: lines with icon, title, problems and points; walked, dragged and renamed in place."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragMoveEvent, QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from qadesk.domain.card_check import Severity
from qadesk.gui.actions import OWN_ESCAPE
from qadesk.gui.scorecards.kinds import ICONS
from qadesk.gui.scorecards.outline_model import LINE_ROLE, MIME, OutlineModel
from qadesk.gui.scorecards.outline_rows import Line
from qadesk.gui.scorecards.refs import CARD, Ref
from qadesk.gui.theme import Theme, tabular

LINE_PIXELS = 30
ICON_PIXELS = 16
GAP = 8
CARD_ICON = "mdi6.clipboard-text-outline"

_Index = QModelIndex | QPersistentModelIndex


class OutlineView(QTreeView):
    """One line is current; ``picked`` tells which part of the card that is."""

    picked = Signal(object)
    """The cursor has come to this ``Ref``."""
    entered_line = Signal()
    """Return or a double click: into the editor of what is current."""
    keyboard = Signal(bool)
    """Whether it has the keyboard now."""

    def __init__(self, model: OutlineModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = model
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self, theme))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setAnimated(False)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Outline of the scorecard"))
        self._drag_and_drop()
        self.doubleClicked.connect(lambda _: self.entered_line.emit())
        model.rowsInserted.connect(self._unfold)
        theme.theme_changed.connect(self.viewport().update)

    def _drag_and_drop(self) -> None:
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoScroll(True)

    @property
    def current(self) -> Ref | None:
        """What the cursor is on."""
        return self._outline.ref_at(self.currentIndex())

    def pick(self, ref: Ref) -> None:
        """Put the cursor onto a part of the card; nothing happens where there is no such part."""
        index = self._outline.index_of(ref)
        if index.isValid() and index != self.currentIndex():
            if index.parent().isValid():
                self.expand(index.parent())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def rename(self) -> None:
        """Edit the title where it stands."""
        index = self.currentIndex()
        if index.isValid() and self._outline.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell what is current."""
        super().currentChanged(current, previous)
        ref = self._outline.ref_at(current)
        if ref is not None:
            self.picked.emit(ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes into the editor; a title that is being typed has it first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.entered_line.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Commands on the current line act from now on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.pick(CARD)
        self.keyboard.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Its commands leave the keys to others."""
        super().focusOutEvent(event)
        self.keyboard.emit(False)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files that are dragged over it are the window's; lines of it land where the model lets them."""
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        super().dragMoveEvent(event)

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """New sections, and the section of a new item, are open."""
        if parent.isValid():
            self.expand(parent)
            return
        for row in range(first, last + 1):
            self.expand(self._outline.index(row, 0, parent))


class _LineDelegate(QStyledItemDelegate):
    """A line is one thing: icon, title, marks, points at the right edge."""

    def __init__(self, view: OutlineView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Lines of one height."""
        return QSize(super().sizeHint(option, index).width(), LINE_PIXELS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """From both edges inwards; the title has what is left."""
        line: Line = index.data(LINE_ROLE)
        self._ground(painter, option)
        rect = option.rect.adjusted(4, 0, -GAP, 0)
        painter.save()
        painter.setFont(self._font(option, line))
        rect = self._points(painter, rect, line)
        rect = self._marks(painter, rect, line)
        rect = self._icon(painter, rect, line)
        colours = self._theme.colours
        painter.setPen(QColor(colours.text))
        text = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line of text that does its own undoing, and gives up on Esc."""
        edit = QLineEdit(parent)
        edit.setProperty(OWN_ESCAPE, True)
        edit.setAccessibleName(self.tr("Title"))
        return edit

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Over the whole line."""
        editor.setGeometry(option.rect)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """The title, ready to be typed over; what somebody is typing stays when the line changes."""
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def _font(self, option: Any, line: Line) -> QFont:
        font = tabular(option.font)
        font.setBold(line.ref.kind != "item")
        return font

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, rect = self._theme.colours, QRect(option.rect)
        rect.setLeft(0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
            if self._view.hasFocus():
                painter.fillRect(QRect(0, rect.top(), 3, rect.height()), QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.surface_alt))

    def _points(self, painter: QPainter, rect: QRect, line: Line) -> QRect:
        colours = self._theme.colours
        ink = colours.warning_text if line.off else colours.text if line.ref.kind != "item" else colours.text_muted
        painter.setPen(QColor(ink))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), line.points)
        width = painter.fontMetrics().horizontalAdvance(line.points)
        return rect.adjusted(0, 0, -(width + GAP if width else 0), 0)

    def _marks(self, painter: QPainter, rect: QRect, line: Line) -> QRect:
        if line.severity is not None:
            error = line.severity is Severity.ERROR
            name, role = ("mdi6.alert-circle", "warning") if error else ("mdi6.alert-circle-outline", "text_muted")
            rect = self._draw(painter, rect, name, role)
        return self._draw(painter, rect, "mdi6.source-branch", "text_muted") if line.conditional else rect

    def _draw(self, painter: QPainter, rect: QRect, name: str, role: str) -> QRect:
        place = QRect(rect.right() - ICON_PIXELS, rect.center().y() - ICON_PIXELS // 2, ICON_PIXELS, ICON_PIXELS)
        self._theme.tinted(name, role).paint(painter, place)
        return rect.adjusted(0, 0, -ICON_PIXELS - 4, 0)

    def _icon(self, painter: QPainter, rect: QRect, line: Line) -> QRect:
        if line.ref.kind == "section":
            return rect
        name = CARD_ICON if line.ref.kind == "card" else ICONS[line.kind]
        role = "critical" if line.kind == "critical" else "text_muted"
        place = QRect(rect.left(), rect.center().y() - ICON_PIXELS // 2, ICON_PIXELS, ICON_PIXELS)
        self._theme.tinted(name, role).paint(painter, place)
        return rect.adjusted(ICON_PIXELS + GAP, 0, 0, 0)
