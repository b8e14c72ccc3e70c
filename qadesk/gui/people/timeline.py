"""The teams of a person as a line of time: who looks sees at once what belongs to which team."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qadesk.domain.people import Days, Membership
from qadesk.gui.people.words import first_text, last_text
from qadesk.gui.theme import Theme

BAR_PIXELS, TICKS_PIXELS = 24, 18
LEAST_DAYS = 180
PAST = timedelta(days=90)
"""So much is shown before the first known day of a stretch that has always been."""


class Timeline(QWidget):
    """Bars for stretches, the present one in the accent's colour; years below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._teams: Sequence[Membership] = ()
        self._employed = Days()
        self._today = date.min
        self.setFixedHeight(BAR_PIXELS + TICKS_PIXELS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def show_teams(self, teams: Sequence[Membership], employed: Days, today: date) -> None:
        """Show these stretches up to today, or to the last day of work."""
        self._teams, self._employed, self._today = teams, employed, today
        parts = [f"{each.group}: {first_text(each.days)} – {last_text(each.days)}" for each in teams]
        self.setToolTip("\n".join(parts))
        self.setAccessibleName("; ".join(parts))
        self.setVisible(bool(teams))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars and years."""
        if not self._teams:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._span()
        for team in self._teams:
            self._bar(painter, team, first, last)
        self._years(painter, first, last)

    def _span(self) -> tuple[date, date]:
        """The days from left to right."""
        known = [day for each in self._teams for day in (each.days.first, each.days.last) if day is not None]
        last = max([self._employed.last or self._today, *(day for day in known if day > self._today)])
        first = self._employed.first or min([*known, last]) - PAST
        return min(first, last - timedelta(days=LEAST_DAYS)), last + timedelta(days=1)

    def _x(self, day: date, first: date, last: date) -> float:
        share = (day - first).days / max((last - first).days, 1)
        return min(max(share, 0.0), 1.0) * self.width()

    def _bar(self, painter: QPainter, team: Membership, first: date, last: date) -> None:
        colours, days = self._theme.colours, team.days.common(self._employed)
        left = self._x(days.first or first, first, last)
        right = self._x(days.last + timedelta(days=1) if days.last else last, first, last)
        if right <= left:
            return
        present = team.days.holds(self._today)
        place = QRectF(left, 0, max(right - left - 2, 2), BAR_PIXELS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if present else colours.accent_soft))
        painter.drawRoundedRect(place, 4, 4)
        inner = place.adjusted(8, 0, -4, 0)
        if inner.width() > 12:
            painter.setPen(QColor(colours.on_accent if present else colours.accent_text))
            text = painter.fontMetrics().elidedText(team.group, Qt.TextElideMode.ElideRight, int(inner.width()))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _years(self, painter: QPainter, first: date, last: date) -> None:
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.text_muted))
        free = 0.0
        for year in range(first.year, last.year + 1):
            x = self._x(max(date(year, 1, 1), first), first, last)
            text = str(year)
            width = painter.fontMetrics().horizontalAdvance(text)
            if x >= free and x + width <= self.width():
                place = QRectF(x, BAR_PIXELS + 2, width + 2, TICKS_PIXELS - 2)
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
                free = x + width + 12
