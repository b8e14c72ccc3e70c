"""Choosing what a report is of: a week, month, quarter, year or days of one's own, and a team."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from qadesk.domain.report.content import Period
from qadesk.domain.report.periods import after, before, period_of
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.parts import styled
from qadesk.gui.theme import Theme


class PeriodBar(QWidget):
    """``chosen`` carries the period whenever a hand has chosen another."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._period = before(period_of("month", today))
        self.kind, self.team = Picker(letters=6), Picker(letters=6)
        self.first, self.last = DayEdit(), DayEdit()
        self.back, self.on = styled(QToolButton(), "quiet"), styled(QToolButton(), "quiet")
        self.back.setIcon(theme.icon("mdi6.chevron-left", "text"))
        self.on.setIcon(theme.icon("mdi6.chevron-right", "text"))
        self._name()
        self._lay_out()
        self.kind.picked.connect(self._pick_kind)
        self.team.picked.connect(lambda _: self._pick_days())
        self.first.picked.connect(lambda _: self._pick_days())
        self.last.picked.connect(lambda _: self._pick_days())
        self.back.clicked.connect(lambda: self._go(before(self._period)))
        self.on.clicked.connect(lambda: self._go(after(self._period)))
        self.show_period(self._period)

    @property
    def period(self) -> Period:
        """What is chosen."""
        return self._period

    def offer_teams(self, teams: Sequence[str]) -> None:
        """The teams that a report can be of, beside the whole centre."""
        self.team.offer([(None, self.tr("All teams")), *((team, team) for team in teams)])
        self.team.show_data(self._period.group)

    def show_period(self, period: Period) -> None:
        """The period from outside."""
        self._period = period
        self.kind.show_data(period.kind)
        self.team.show_data(period.group)
        self.first.show_day(period.day_from)
        self.last.show_day(period.day_to)
        for edit in (self.first, self.last):
            edit.setEnabled(period.kind == "free")

    def _pick_kind(self, kind: object) -> None:
        group, day = self._period.group, self._period.day_to
        if kind == "free":
            self._go(Period(day_from=self._period.day_from, day_to=day, group=group))
        else:
            self._go(period_of(str(kind), min(day, max(self._today - timedelta(days=1), self._period.day_from)), group))

    def _pick_days(self) -> None:
        first, last, at = self.first.day(), self.last.day(), self.team.currentIndex()
        group = self.team.entries[at][0] if at >= 0 else None
        kind = self._period.kind
        named = None if group is None else str(group)
        self._go(Period(day_from=min(first, last), day_to=max(first, last), group=named, kind=kind))

    def _go(self, period: Period) -> None:
        if period != self._period:
            self.show_period(period)
            self.chosen.emit(period)

    def _name(self) -> None:
        self.kind.offer(
            [
                ("week", self.tr("Week")),
                ("month", self.tr("Month")),
                ("quarter", self.tr("Quarter")),
                ("year", self.tr("Year")),
                ("free", self.tr("Days")),
            ]
        )
        for widget, name in (
            (self.kind, self.tr("Kind of period")),
            (self.first, self.tr("Period from")),
            (self.last, self.tr("Period to")),
            (self.team, self.tr("Team")),
            (self.back, self.tr("The period before")),
            (self.on, self.tr("The next period")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self.offer_teams(())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.kind, self.back, self.first, QLabel("–"), self.last, self.on, self.team):
            row.addWidget(widget)
