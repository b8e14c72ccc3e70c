"""Time spent coaching against inspecting, person by person."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain.after.coaching import CoachingTime
from qadesk.gui.coaching import words
from qadesk.gui.looks import dressed
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.theme import Theme
from qadesk.gui.time_bar import TimeBar


class TimePanel(QWidget):
    """A bar for each person: coaching first, inspecting after it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: tuple[CoachingTime, ...] = ()
        self.bars: list[TimeBar] = []
        self.empty = wrapped(self.tr("Nobody has coached or inspected in these days."))
        self.period = styled(QLabel(), "muted")
        self._grid_host = QWidget()
        self._grid = QGridLayout(self._grid_host)
        card = styled(QFrame(), "card")
        inside = self._inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(12)
        inside.addWidget(self.period)
        inside.addWidget(self.empty)
        inside.addWidget(self._grid_host)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        dressed(card, "card")
        scroll.setWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 16)
        column.addWidget(scroll)

    def show_times(self, rows: Sequence[CoachingTime], period: str) -> None:
        """These people, those who coached most ahead."""
        self.rows = tuple(sorted(rows, key=lambda row: (-row.coaching_ms, row.person_no)))
        self.period.setText(period)
        self.empty.setVisible(not rows)
        old, self._grid_host = self._grid_host, QWidget()
        self._grid = QGridLayout(self._grid_host)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self.bars = []
        titles = ("", "", self.tr("Coaching"), self.tr("Sessions"), self.tr("Inspecting"), self.tr("Calls"))
        for column, title in enumerate(titles):
            self._put(0, column, title, "section", right=column > 1)
        for at, row in enumerate(self.rows, 1):
            self._add(at, row)
        self._inside.replaceWidget(old, self._grid_host)
        old.hide()
        self._grid_host.setVisible(bool(rows))
        old.deleteLater()

    def _add(self, at: int, row: CoachingTime) -> None:
        self._put(at, 0, f"{row.person_no} {row.name}".strip(), "")
        bar = TimeBar()
        bar.set_up(self._theme)
        told = self.tr("{name}: {coaching} h coaching, {inspecting} h inspecting").format(
            name=row.name, coaching=words.hours(row.coaching_ms), inspecting=words.hours(row.inspecting_ms)
        )
        bar.show_shares((row.coaching_ms, row.inspecting_ms, 0), told)
        self.bars.append(bar)
        self._grid.addWidget(bar, at, 1)
        hours = self.tr("{hours} h")
        figures = (
            hours.format(hours=words.hours(row.coaching_ms)),
            str(row.sessions),
            hours.format(hours=words.hours(row.inspecting_ms)),
            str(row.calls),
        )
        for column, text in enumerate(figures, 2):
            self._put(at, column, text, "", right=True)

    def _put(self, row: int, column: int, text: str, classes: str, *, right: bool = False) -> None:
        label = styled(QLabel(text), classes)
        label.setAlignment(
            (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        )
        self._grid.addWidget(label, row, column)
