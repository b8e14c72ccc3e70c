"""A month of coaching sessions at a glance; every day in reach of the arrow keys."""

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qadesk.gui.lines import Tone
from qadesk.gui.theme import Theme, tabular

HEAD_PIXELS = 28
DAY_PIXELS = 24
CHIP_PIXELS = 20
GAP = 2
WEEKS = 6
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


@dataclass(frozen=True, slots=True)
class DayNote:
    """A session in the calendar."""

    uid: str
    text: str
    tone: Tone
    tip: str


class MonthView(QWidget):
    """Six weeks from the Monday before the first; days of other months are pale, days off grey."""

    day_chosen = Signal(object)
    day_opened = Signal(object)
    """By Enter or a double click."""

    def __init__(self, theme: Theme, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self.day = today
        self._notes: dict[dt.date, tuple[DayNote, ...]] = {}
        self._off: frozenset[dt.date] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(560, HEAD_PIXELS + WEEKS * 56))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.theme_changed.connect(self.update)
        self._tell()

    @property
    def first(self) -> dt.date:
        """The Monday that the view begins with."""
        start = self.day.replace(day=1)
        return start - dt.timedelta(days=start.weekday())

    @property
    def last(self) -> dt.date:
        """The Sunday that it ends with."""
        return self.first + dt.timedelta(days=7 * WEEKS - 1)

    def show_notes(self, notes: Mapping[dt.date, Sequence[DayNote]], off: frozenset[dt.date] = frozenset()) -> None:
        """The sessions by day, and the days on which nobody works."""
        self._notes = {day: tuple(each) for day, each in notes.items()}
        self._off = off
        self._tell()
        self.update()

    def notes_on(self, day: dt.date) -> tuple[DayNote, ...]:
        """The sessions of a day."""
        return self._notes.get(day, ())

    def go_to(self, day: dt.date) -> None:
        """Choose a day; another month where it lies there."""
        if day != self.day:
            self.day = day
            self._tell()
            self.update()
            self.day_chosen.emit(day)

    def turn(self, months: int) -> None:
        """The same day of another month, or that month's last."""
        at = self.day.year * 12 + self.day.month - 1 + months
        year, month = divmod(at, 12)
        days = calendar.monthrange(year, month + 1)[1]
        self.go_to(dt.date(year, month + 1, min(self.day.day, days)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Page Up and Page Down turn, Home is today, Enter opens."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.go_to(self.day + dt.timedelta(days=STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self.go_to(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the day."""
        day = self._day_at(event.position().x(), event.position().y())
        if day is not None:
            self.go_to(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens it."""
        day = self._day_at(event.position().x(), event.position().y())
        if day is not None:
            self.day_opened.emit(day)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Names of the days, then the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = tabular(QFont(self.font()))
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.colours.text_muted))
        for column in range(7):
            place = QRectF(column * self._width + 8, 0, self._width - 8, HEAD_PIXELS)
            name = QLocale().standaloneDayName(column + 1, QLocale.FormatType.ShortFormat)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        for at in range(7 * WEEKS):
            day = self.first + dt.timedelta(days=at)
            self._paint_day(painter, day, self._cell(at), small)
        painter.end()

    @property
    def _width(self) -> float:
        return self.width() / 7

    @property
    def _height(self) -> float:
        return (self.height() - HEAD_PIXELS) / WEEKS

    def _cell(self, at: int) -> QRectF:
        row, column = divmod(at, 7)
        return QRectF(column * self._width, HEAD_PIXELS + row * self._height, self._width, self._height)

    def _day_at(self, x: float, y: float) -> dt.date | None:
        if y < HEAD_PIXELS:
            return None
        row, column = int((y - HEAD_PIXELS) // self._height), int(x // self._width)
        return self.first + dt.timedelta(days=row * 7 + column) if row < WEEKS and column < 7 else None

    def _paint_day(self, painter: QPainter, day: dt.date, cell: QRectF, font: QFont) -> None:
        colours, inner = self._theme.colours, cell.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = day == self.day
        ground = colours.accent_soft if chosen else colours.surface_alt if day in self._off else ""
        if ground:
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(inner, 6, 6)
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(cell.topLeft(), cell.topRight())
        self._paint_number(painter, day, cell, font)
        self._paint_notes(painter, day, cell, font)

    def _paint_number(self, painter: QPainter, day: dt.date, cell: QRectF, font: QFont) -> None:
        colours = self._theme.colours
        figure = QFont(font)
        figure.setBold(day == self._today)
        painter.setFont(figure)
        pale = day.month != self.day.month
        painter.setPen(QColor(colours.text_disabled if pale else colours.text))
        place = QRectF(cell.left() + 8, cell.top() + 2, 20, 20)
        if day == self._today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(QRectF(place.left() - 2, place.top(), 20, 20))
            painter.setPen(QColor(colours.on_accent))
            painter.drawText(QRectF(place.left() - 2, place.top(), 20, 20), Qt.AlignmentFlag.AlignCenter, str(day.day))
            return
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(day.day))

    def _paint_notes(self, painter: QPainter, day: dt.date, cell: QRectF, font: QFont) -> None:
        colours, notes = self._theme.colours, self._notes.get(day, ())
        room = max(int((cell.height() - DAY_PIXELS) // (CHIP_PIXELS + GAP)), 0)
        shown = notes if len(notes) <= room else notes[: max(room - 1, 0)]
        metrics = QFontMetrics(font)
        painter.setFont(font)
        top = cell.top() + DAY_PIXELS
        for note in shown:
            chip = QRectF(cell.left() + 4, top, cell.width() - 8, CHIP_PIXELS)
            ground, ink = {
                "accent": (colours.accent_soft, colours.accent_text),
                "warning": (colours.warning_soft, colours.warning_text),
                "good": (colours.good_soft, colours.good_text),
            }.get(note.tone, (colours.surface_alt, colours.text_muted))
            if day == self.day and note.tone in ("accent", "plain"):
                ground = colours.surface
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setPen(QColor(ink))
            text = metrics.elidedText(note.text, Qt.TextElideMode.ElideRight, int(chip.width()) - 12)
            painter.drawText(chip.adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, text)
            top += CHIP_PIXELS + GAP
        if len(shown) < len(notes):
            painter.setPen(QColor(colours.text_muted))
            more = QRectF(cell.left() + 10, top, cell.width() - 16, CHIP_PIXELS)
            painter.drawText(more, Qt.AlignmentFlag.AlignVCenter, f"+{len(notes) - len(shown)}")

    def _tell(self) -> None:
        day = QLocale().toString(QDate(self.day.year, self.day.month, self.day.day), QLocale.FormatType.LongFormat)
        self.setAccessibleName(day)
        self.setAccessibleDescription("\n".join(note.tip for note in self.notes_on(self.day)))
