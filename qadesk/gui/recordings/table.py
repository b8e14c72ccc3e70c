"""The table of the catalogue: calm lines without a grid, states as chips, sorting at the header."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qadesk.gui.models.recording_columns import COLUMNS, Column, Formats, state_text, state_tone
from qadesk.gui.models.recordings_model import RecordingsModel
from qadesk.gui.theme import Theme

LINE_PIXELS = 34
STRETCHED_PIXELS = 120
"""What a column that takes the rest needs at least."""
PADDING = 8

_Index = QModelIndex | QPersistentModelIndex


class RecordingsTable(QTableView):
    """Whole lines are selected; Enter and double click open one; columns give way where it is narrow."""

    opened = Signal(int)
    """A row to open on the desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerWidget(QWidget())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(LINE_PIXELS)
        lines.setDefaultSectionSize(LINE_PIXELS)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def set_up(self, model: RecordingsModel, formats: Formats, theme: Theme) -> None:
        """Show ``model``; called once."""
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self, model, formats, theme))
        self.setItemDelegateForColumn(0, _StateDelegate(self, model, formats, theme))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # With the table's own selection a header asks every selected line, at every painting, whether its column is
        # selected as a whole: half a second with 100 000 lines.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(56)
        for number, column in enumerate(COLUMNS):
            if column.width:
                header.resizeSection(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        theme.theme_changed.connect(self.viewport().update)

    def selected_rows(self) -> list[int]:
        """The selected lines, from the top."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        spans = sorted((span.top(), span.bottom()) for span in ranges)
        return [row for top, bottom in spans for row in range(top, bottom + 1)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current line also where the page's command does not take it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last line: lines are walked here, not cells."""
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        shown = fitting(self.viewport().width())
        for number, column in enumerate(COLUMNS):
            if self.isColumnHidden(number) == (column in shown):
                self.setColumnHidden(number, column not in shown)

    def viewportEvent(self, event: QEvent) -> bool:
        """No line is under the pointer once it has left."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()


def fitting(pixels: int) -> list[Column]:
    """The columns that have room in that width, those that matter most first to stay."""
    shown = list(COLUMNS)
    while sum(column.width or STRETCHED_PIXELS for column in shown) > pixels:
        last = max(shown, key=lambda column: column.gives_way)
        if not last.gives_way:
            break
        shown.remove(last)
    return shown


class _LineDelegate(QStyledItemDelegate):
    """A line is one thing: no cell of its own has the focus, only the line has a ground."""

    def __init__(self, table: RecordingsTable, model: RecordingsModel, formats: Formats, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._formats = formats
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, then the text under its heading, then a mark at the left of the current line."""
        self._paint_ground(painter, option, index)
        row, column = self._model.row_at(index.row()), COLUMNS[index.column()]
        text = column.text(row, self._formats) if row is not None else ""
        if not text:
            return
        rect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        unknown = row is not None and row.hidden and column.name == "agent"
        painter.setPen(self._theme.colours.text_muted if unknown else self._theme.colours.text)
        if option.fontMetrics.horizontalAdvance(text) > rect.width():
            text = option.fontMetrics.elidedText(text, column.elide, rect.width())
        painter.drawText(rect, int(column.alignment), text)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Lines of one height."""
        return QSize(super().sizeHint(option, index).width(), LINE_PIXELS)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, rect = self._theme.colours, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
        elif index.row() == self._table.hovered:
            painter.fillRect(rect, QColor(colours.surface_alt))
        current = index.column() == 0 and index.row() == self._table.currentIndex().row()
        if current and self._table.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))


class _StateDelegate(_LineDelegate):
    """The state as a chip: a score in green or red, a draft in the accent, what cannot be played in amber."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground of the line, then the chip."""
        self._paint_ground(painter, option, index)
        row = self._model.row_at(index.row())
        if row is None:
            return
        text = state_text(row, self._formats)
        ground, ink = self._colours(state_tone(row))
        font = QFont(option.font)
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        width = min(QFontMetrics(font).horizontalAdvance(text) + 16, option.rect.width() - 2 * PADDING)
        chip = QRectF(option.rect.left() + PADDING, option.rect.center().y() - 9.5, width, 20)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(chip, 9, 9)
        painter.setPen(QColor(ink))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _colours(self, tone: str) -> tuple[str, str]:
        colours = self._theme.colours
        return {
            "accent": (colours.accent_soft, colours.accent_text),
            "good": (colours.good_soft, colours.good_text),
            "critical": (colours.critical_soft, colours.critical),
            "warning": (colours.warning_soft, colours.warning_text),
        }.get(tone, (colours.surface_alt, colours.text_muted))
