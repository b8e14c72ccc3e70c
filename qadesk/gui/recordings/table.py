"""The table of the catalogue: calm lines without a grid, states as chips, sorting at the header."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qadesk.gui.models.recording_columns import COLUMNS, Formats, state_text, state_tone
from qadesk.gui.models.recordings_model import ROW_ROLE, RecordingsModel
from qadesk.gui.theme import Theme

LINE_PIXELS = 34
FILE_PIXELS = 140

_Index = QModelIndex | QPersistentModelIndex


class RecordingsTable(QTableView):
    """Whole lines are selected; Enter and double click open one; the header sorts, also by keyboard."""

    opened = Signal(int)
    """A row to open on the desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)
        self.setMouseTracking(True)
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(LINE_PIXELS)
        lines.setDefaultSectionSize(LINE_PIXELS)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def set_up(self, model: RecordingsModel, formats: Formats, theme: Theme) -> None:
        """Show ``model``; called once."""
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self, theme))
        self.setItemDelegateForColumn(0, _StateDelegate(self, formats, theme))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
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
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current line also where the page's command does not take it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class _LineDelegate(QStyledItemDelegate):
    """A line as one thing: no cell of its own has the focus, only the line has a ground."""

    def __init__(self, table: RecordingsTable, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Cells show neither focus nor hover by themselves."""
        super().initStyleOption(option, index)
        state = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver
        option.state &= ~state

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The cell, and a mark at the left of the current line while the table has the focus."""
        super().paint(painter, option, index)
        current = self._table.currentIndex()
        if index.column() == 0 and current.row() == index.row() and self._table.hasFocus():
            rect: QRect = option.rect
            painter.fillRect(rect.left(), rect.top() + 4, 3, rect.height() - 8, QColor(self._theme.colours.accent))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Lines of one height."""
        return QSize(super().sizeHint(option, index).width(), LINE_PIXELS)


class _StateDelegate(_LineDelegate):
    """The state as a chip: a score in green or red, a draft in the accent, what cannot be played in amber."""

    def __init__(self, table: RecordingsTable, formats: Formats, theme: Theme) -> None:
        super().__init__(table, theme)
        self._formats = formats

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """The text is painted by us."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground of the line, then the chip."""
        super().paint(painter, option, index)
        row = index.data(ROW_ROLE)
        if row is None:
            return
        text = state_text(row, self._formats)
        ground, ink = self._colours(state_tone(row))
        font = QFont(option.font)
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        rect: QRect = option.rect
        width = min(QFontMetrics(font).horizontalAdvance(text) + 18, rect.width() - 16)
        chip = QRectF(rect.left() + 12, rect.center().y() - 9.5, width, 20)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(chip, 10, 10)
        painter.setPen(QPen(QColor(ink)))
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
