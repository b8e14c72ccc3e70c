"""The ruler of a card: the scale from 0 to the total with its bands and the pass mark, moved by mouse and by key."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qadesk.domain.scorecards import Band, Scorecard
from qadesk.gui.palette import Palette, mix
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.theme import Theme, tabular

MARGIN = 18
"""Room at both ends for the figures below them."""
FLAG_PIXELS = 24
BAR_PIXELS = 34
FIGURES_PIXELS = 24
NEAR_PIXELS = 9
PASS_MARK = -1
"""The handle of the pass mark; the bands' are their places in the card."""
STEPS = ((Decimal(10), Decimal("0.1")), (Decimal(50), Decimal("0.5")))
"""Totals up to which finer steps than whole points are taken."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What the ruler shows: the numbers as the card has them, sound or not."""

    total: Decimal
    pass_mark: Decimal
    bands: tuple[Band, ...]

    @classmethod
    def of(cls, card: Scorecard) -> "Scale":
        """The scale of a card."""
        return cls(card.total, card.pass_mark, card.bands)

    @property
    def step(self) -> Decimal:
        """What a handle is moved by."""
        return next((step for most, step in STEPS if self.total <= most), Decimal(1))

    @property
    def handles(self) -> tuple[int, ...]:
        """From the left: the edges of the bands but the last, which stands at 0, with the pass mark among them."""
        edges = range(len(self.bands) - 1)
        return tuple(sorted((PASS_MARK, *edges), key=lambda handle: (self.value(handle), handle != PASS_MARK)))

    def value(self, handle: int) -> Decimal:
        """Where a handle stands."""
        return self.pass_mark if handle == PASS_MARK else self.bands[handle].from_

    def limits(self, handle: int) -> tuple[Decimal, Decimal]:
        """Between which values a handle can be moved: the bands' edges keep their order."""
        if handle == PASS_MARK:
            return Decimal(0), self.total
        above = self.bands[handle - 1].from_ - self.step if handle else self.total
        return self.bands[handle + 1].from_ + self.step, above

    def kept(self, handle: int, value: Decimal) -> Decimal:
        """The nearest value on a step that the handle can have."""
        low, high = self.limits(handle)
        steps = (value / self.step).quantize(Decimal(1), ROUND_HALF_UP)
        return max(min(steps * self.step, high), low)


class Ruler(QWidget):
    """One handle is chosen: Up and Down choose another, Left and Right move it (with Shift by five steps)."""

    moved = Signal(int, object, str)
    """(handle, ``Decimal``, what tells one movement of the hand from the next)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale(Decimal(100), Decimal(0), ())
        self._chosen = PASS_MARK
        self._dragging = False
        self._drags = 0
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    @property
    def chosen(self) -> int:
        """The handle that keys move."""
        return self._chosen

    def show_scale(self, scale: Scale, *, read_only: bool = False) -> None:
        """Another state of the card."""
        self._read_only = read_only
        if scale == self._scale:
            return
        self._scale = scale
        if self._chosen not in scale.handles:
            self._chosen = PASS_MARK
        self._describe()
        self.update()

    def choose(self, handle: int) -> None:
        """Take a handle for the keys."""
        self._chosen = handle
        self._describe()
        self.update()

    def position(self, handle: int) -> QPoint:
        """Where a handle is taken hold of, in this widget's pixels."""
        y = FLAG_PIXELS // 2 if handle == PASS_MARK else FLAG_PIXELS + BAR_PIXELS - 4
        return QPoint(round(self._x(self._scale.value(handle))), y)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(280, FLAG_PIXELS + BAR_PIXELS + FIGURES_PIXELS)

    def minimumSizeHint(self) -> QSize:
        """Still to be read."""
        return QSize(160, self.sizeHint().height())

    # -- hand ---------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the handle below the pointer."""
        handle = self._at(event.position())
        if handle is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.choose(handle)
        self._dragging = not self._read_only
        self._drags += 1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The handle follows the hand."""
        if self._dragging:
            self._move(self._scale.kept(self._chosen, self._value(event.position().x())), f"drag {self._drags}")
        else:
            over = self._at(event.position()) is not None and not self._read_only
            self.setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and move."""
        key, scale = event.key(), self._scale
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 1}
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            handles = scale.handles
            at = handles.index(self._chosen) + (1 if key == Qt.Key.Key_Up else -1)
            self.choose(handles[at % len(handles)])
        elif key in steps and not self._read_only:
            far = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            by = scale.step * far * steps[Qt.Key(key)]
            self._move(scale.kept(self._chosen, scale.value(self._chosen) + by), "keys")
        elif key in ends and not self._read_only:
            self._move(scale.limits(self._chosen)[ends[Qt.Key(key)]], "keys")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The chosen handle shows it."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And no longer."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """What lies below the pointer, also where there is no room for its title."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _move(self, value: Decimal, how: str) -> None:
        if value != self._scale.value(self._chosen):
            self.moved.emit(self._chosen, value, how)

    def _at(self, point: QPointF) -> int | None:
        """The handle at a point: the pass mark's flag stands above the bar, the bands' edges in it."""
        if point.y() < FLAG_PIXELS:
            flag = self._flag()
            near = flag.contains(point) or abs(point.x() - self._x(self._scale.pass_mark)) <= NEAR_PIXELS
            return PASS_MARK if near else None
        edges = range(len(self._scale.bands) - 1)
        nearest = min(edges, key=lambda edge: abs(self._x(self._scale.value(edge)) - point.x()), default=None)
        if nearest is None or abs(self._x(self._scale.value(nearest)) - point.x()) > NEAR_PIXELS:
            return None
        return nearest

    # -- words --------------------------------------------------------------------------------------------------------

    def _describe(self) -> None:
        self.setAccessibleName(self._words(self._chosen))
        self.setAccessibleDescription(self.tr("Up and Down choose, Left and Right move."))

    def _words(self, handle: int) -> str:
        value = amount(self._scale.value(handle))
        if handle == PASS_MARK:
            return self.tr("Pass mark {mark}").format(mark=value)
        return self.tr("“{title}” from {points}").format(title=self._scale.bands[handle].title, points=value)

    def _told(self, point: QPointF) -> str:
        handle = self._at(point)
        if handle is not None:
            return self._words(handle)
        value = self._value(point.x())
        bands = self._scale.bands
        found = next((at for at, band in enumerate(bands) if value >= band.from_), None)
        return "" if found is None else self._words(found)

    # -- drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bands, figures below, the pass mark above."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = tabular(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        colours = self._theme.colours
        self._paint_bands(painter, colours)
        self._paint_figures(painter, colours)
        self._paint_mark(painter, colours)
        painter.end()

    def _paint_bands(self, painter: QPainter, colours: Palette) -> None:
        right = self._x(self._scale.total)
        for at, band in enumerate(self._scale.bands):
            left = self._x(band.from_)
            place = QRectF(left, FLAG_PIXELS, max(right - left - 1, 0), BAR_PIXELS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._ground(at, colours)))
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(QColor(colours.text))
            room = int(place.width()) - 8
            text = painter.fontMetrics().elidedText(band.title, Qt.TextElideMode.ElideRight, room)
            if len(text) > 1 or text == band.title:
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            right = min(left, right)
        for edge in range(len(self._scale.bands) - 1):
            self._paint_edge(painter, colours, edge)

    def _ground(self, at: int, colours: Palette) -> str:
        """The better a band, the more of the accent."""
        most = max(len(self._scale.bands) - 1, 1)
        return mix(colours.accent, colours.surface, 0.08 + 0.30 * (1 - at / most))

    def _paint_edge(self, painter: QPainter, colours: Palette, edge: int) -> None:
        x = self._x(self._scale.value(edge))
        chosen = edge == self._chosen and self.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if chosen else colours.text_muted))
        width = 5 if chosen else 3
        painter.drawRoundedRect(QRectF(x - width / 2, FLAG_PIXELS - 1, width, BAR_PIXELS + 5), 1.5, 1.5)

    def _paint_figures(self, painter: QPainter, colours: Palette) -> None:
        """Figures of the edges below the bar; one that would run into another is left out."""
        painter.setPen(QColor(colours.text_muted))
        values = [self._scale.total, *(band.from_ for band in self._scale.bands)]
        free = float(self.width())
        for value in values:
            text = amount(value)
            width = painter.fontMetrics().horizontalAdvance(text)
            left = self._x(value) - width / 2
            if left + width + 4 > free:
                continue
            top = FLAG_PIXELS + BAR_PIXELS + 4
            painter.drawText(QRectF(left, top, width + 1, FIGURES_PIXELS - 4), Qt.AlignmentFlag.AlignCenter, text)
            free = left

    def _paint_mark(self, painter: QPainter, colours: Palette) -> None:
        flag, x = self._flag(), self._x(self._scale.pass_mark)
        chosen = self._chosen == PASS_MARK and self.hasFocus()
        ground = QColor(colours.accent if chosen else colours.text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(flag, 4, 4)
        painter.drawPolygon(QPolygonF([QPointF(x - 5, flag.bottom() - 1), QPointF(x + 5, flag.bottom() - 1),
                                       QPointF(x, FLAG_PIXELS + 2)]))  # fmt: skip
        painter.drawRect(QRectF(x - 0.75, FLAG_PIXELS - 2, 1.5, BAR_PIXELS + 2))
        painter.setPen(QColor(colours.on_accent if chosen else colours.surface))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, self._words(PASS_MARK))

    def _flag(self) -> QRectF:
        font = QFont(tabular(self.font()))
        font.setPixelSize(12)
        width = QFontMetricsF(font).horizontalAdvance(self._words(PASS_MARK)) + 14
        left = self._x(self._scale.pass_mark) - width / 2
        return QRectF(min(max(left, 0.0), max(self.width() - width, 0.0)), 0, width, 19)

    def _x(self, value: Decimal) -> float:
        span = self.width() - 2 * MARGIN
        share = float(value / self._scale.total) if self._scale.total > 0 else 0.0
        return MARGIN + span * min(max(share, 0.0), 1.0)

    def _value(self, x: float) -> Decimal:
        span = max(self.width() - 2 * MARGIN, 1)
        return Decimal(str((x - MARGIN) / span)) * self._scale.total
