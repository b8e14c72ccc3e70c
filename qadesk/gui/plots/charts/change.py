"""A line from the value before to the value after, in each row of a table: a dumbbell, all rows on one scale.

Painted without pyqtgraph: it sorts and scrolls with its row, and there may be thousands of rows.
"""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qadesk.gui.palette import Palette, mix
from qadesk.gui.theme import Theme

CHANGE_ROLE = int(Qt.ItemDataRole.UserRole) + 40
"""A cell's ``Change`` for this delegate."""
INSET, DOT, LINE = 12, 4.0, 3.0
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Change:
    """Two values on the scale that the rows share, each 0 to 1; ``None`` where there is none."""

    before: float | None
    after: float | None


class ChangeDelegate(QStyledItemDelegate):
    """A ring stands for before, a full dot for after, a line between them for the change; or two bars."""

    def __init__(self, view: QAbstractItemView, theme: Theme, *, bars: bool = False) -> None:
        super().__init__(view)
        self._theme, self._bars = theme, bars
        theme.theme_changed.connect(view.viewport().update)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground of the row, then the change."""
        paint_ground(painter, option, self._theme.colours)
        change = index.data(CHANGE_ROLE)
        if not isinstance(change, Change):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._bars:
            paint_bars(painter, option.rect, change, self._theme.colours)
        else:
            paint_change(painter, option.rect, change, self._theme.colours)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Wide enough to be compared."""
        return QSize(140, super().sizeHint(option, index).height())


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Palette) -> None:
    """A selected row's ground, or that of the row under the pointer."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.accent_soft))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(colours.surface_alt))


def paint_change(painter: QPainter, rect: QRect, change: Change, colours: Palette) -> None:
    """The dumbbell of one row."""
    centre, left, width = rect.center().y() + 0.5, rect.left() + INSET, rect.width() - 2 * INSET
    painter.setPen(QPen(QColor(colours.border), 1))
    painter.drawLine(QPointF(left, centre), QPointF(left + width, centre))
    before = None if change.before is None else QPointF(left + width * change.before, centre)
    after = None if change.after is None else QPointF(left + width * change.after, centre)
    if before is not None and after is not None:
        line = QPen(QColor(mix(colours.accent, colours.surface, 0.45)), LINE, c=Qt.PenCapStyle.FlatCap)
        painter.setPen(line)
        painter.drawLine(before, after)
    if before is not None:
        painter.setPen(QPen(QColor(colours.note), 1.5))
        painter.setBrush(QColor(colours.surface))
        painter.drawEllipse(before, DOT, DOT)
    if after is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(after, DOT, DOT)


def paint_bars(painter: QPainter, rect: QRect, change: Change, colours: Palette) -> None:
    """Two bars from the left, before above after."""
    left, width, centre = rect.left() + INSET, rect.width() - 2 * INSET, rect.center().y() + 0.5
    painter.setPen(Qt.PenStyle.NoPen)
    pale = mix(colours.note, colours.surface, 0.4)
    for top, share, fill in ((centre - 6, change.before, pale), (centre, change.after, colours.accent)):
        if share:
            painter.setBrush(QColor(fill))
            painter.drawRect(QRectF(left, top, max(width * share, 1.0), 5))


class Legend(QWidget):
    """What is before and what is after, as samples with a word each."""

    def __init__(self, theme: Theme, before: str, after: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, (before, after)
        theme.theme_changed.connect(self.update)
        self.setAccessibleName(" · ".join(self._words))

    def sizeHint(self) -> QSize:
        """Both samples and words in a row."""
        widths = [self.fontMetrics().horizontalAdvance(word) for word in self._words]
        return QSize(sum(widths) + 2 * 16 + 20, self.fontMetrics().height() + 4)

    def paintEvent(self, _: object) -> None:
        """A pale square for before, a dark one for after."""
        colours, painter = self._theme.colours, QPainter(self)
        fills = (mix(colours.note, colours.surface, 0.4), colours.accent)
        left = 0
        for word, fill in zip(self._words, fills, strict=True):
            painter.fillRect(QRectF(left, self.height() / 2 - 5, 10, 10), QColor(fill))
            painter.setPen(QColor(colours.text_muted))
            width = self.fontMetrics().horizontalAdvance(word)
            painter.drawText(QRect(left + 16, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, word)
            left += 16 + width + 20
        painter.end()
