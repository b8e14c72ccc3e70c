"""Inspectors to choose from, each with what they would get as a bar."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSizePolicy, QWidget

from qadesk.domain.assigning import Bar, Load, Stay
from qadesk.gui.parts import number, styled
from qadesk.gui.theme import Theme
from qadesk.gui.words import caption

BAR_HEIGHT = 8
FIGURE = 76


class LoadBar(QWidget):
    """A share of the largest load."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(BAR_HEIGHT)
        theme.theme_changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """0 to 1."""
        self.share = share
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to compare by eye."""
        return QSize(160, BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded bar on a rounded ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours, radius = self._theme.colours, BAR_HEIGHT / 2
        for share, ink in ((1.0, colours.border), (self.share, colours.accent)):
            if share:
                painter.setBrush(QColor(ink))
                width = max(self.width() * share, BAR_HEIGHT)
                painter.drawRoundedRect(QRectF(0, 0, width, BAR_HEIGHT), radius, radius)
        painter.end()


class LoadRows(QWidget):
    """A line for each inspector: chosen or not, how much, and what is to be known of their days."""

    chosen = Signal()
    """Somebody was taken in or left out by hand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.checks: dict[str, QCheckBox] = {}
        self._parts: dict[str, tuple[LoadBar, QLabel, QLabel, QLabel]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def offer(self, stays: Sequence[Stay]) -> None:
        """Everybody who could be chosen; those who are never there are not, at first."""
        for at, stay in enumerate(stays):
            self._add(at, stay)
        self._grid.setRowStretch(len(stays), 1)

    def nos(self) -> list[str]:
        """Numbers of the chosen ones."""
        return [no for no, check in self.checks.items() if check.isChecked()]

    def choose(self, every: bool) -> None:
        """Everybody who is there, or nobody."""
        for check in self.checks.values():
            check.setChecked(every and check.isEnabled())
        self.chosen.emit()

    def show_stays(self, stays: Mapping[str, Stay]) -> None:
        """How long each of them is there until the due date."""
        most = max((stay.days for stay in stays.values()), default=0)
        for no, stay in stays.items():
            check = self.checks[no]
            check.setEnabled(stay.bar is None)
            if stay.bar is not None:
                check.setChecked(False)
            self._parts[no][3].setText(stay_words(stay, most))

    def show_loads(self, loads: Sequence[Load]) -> None:
        """What each of the chosen ones would get; nothing for the others."""
        most = max((load.seconds for load in loads), default=0.0)
        found = {load.inspector_no: load for load in loads}
        for no, (bar, calls, minutes, _) in self._parts.items():
            load = found.get(no)
            bar.show_share(load.seconds / most if load is not None and most else 0.0)
            calls.setText(calls_words(load.calls) if load is not None else "")
            minutes.setText(minutes_words(load.seconds) if load is not None else "")
            bar.setAccessibleName(f"{calls.text()} {minutes.text()}".strip())

    def note(self, no: str) -> str:
        """What is said of somebody's days."""
        return self._parts[no][3].text()

    def _add(self, at: int, stay: Stay) -> None:
        person = stay.person
        check = QCheckBox(caption(f"{person.no} {person.name}".strip()))
        check.setChecked(stay.bar is None)
        check.clicked.connect(partial(self._clicked))
        bar, calls, minutes = LoadBar(self._theme), QLabel(), QLabel()
        note = styled(QLabel(), "muted small")
        for label in (calls, minutes):
            label.setMinimumWidth(FIGURE)
        self.checks[person.no], self._parts[person.no] = check, (bar, calls, minutes, note)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(check, at, 0)
        self._grid.addWidget(bar, at, 1, Qt.AlignmentFlag.AlignVCenter)
        for place, label in ((2, calls), (3, minutes)):
            label.setAlignment(right)
            self._grid.addWidget(label, at, place)
        self._grid.addWidget(note, at, 4)

    def _clicked(self, _checked: bool = False) -> None:
        self.chosen.emit()


def stay_words(stay: Stay, most: int) -> str:
    """What is to be known of somebody's days until the work is due; '' for one who is always there."""
    if stay.bar is Bar.AWAY:
        return QCoreApplication.translate("Assigning", "away until it is due")
    if stay.bar is not None:
        return QCoreApplication.translate("Assigning", "not here until it is due")
    if stay.days < most:
        text = QCoreApplication.translate("Assigning", "there on {days} of {all} working days")
        return text.format(days=stay.days, all=most)
    return ""


def calls_words(calls: int) -> str:
    """So many calls."""
    if calls == 1:
        return QCoreApplication.translate("Assigning", "1 call")
    return QCoreApplication.translate("Assigning", "{count} calls").format(count=number(calls))


def minutes_words(seconds: float) -> str:
    """So many minutes of listening; hours where there are many."""
    minutes = round(seconds / 60)
    if seconds and not minutes:
        return QCoreApplication.translate("Assigning", "< 1 min")
    if minutes < 600:
        return QCoreApplication.translate("Assigning", "{minutes} min").format(minutes=number(minutes))
    return QCoreApplication.translate("Assigning", "{hours} h").format(hours=number(round(minutes / 60)))
