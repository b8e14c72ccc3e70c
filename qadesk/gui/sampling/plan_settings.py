"""What a plan draws from and how much: the population's filters, and each agent's quota."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
)

from qadesk.domain.plan_editing import PERIODS, period
from qadesk.domain.plan_fields import MOST, MOST_MONTHS
from qadesk.domain.sampling import Per, PopulationFilter, Quotas, SamplingPlan
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.day_edit import DayEdit
from qadesk.gui.inputs.spots import Labelled, column_of, plain_label
from qadesk.gui.looks import dressed
from qadesk.gui.words import field_word

SPIN_PIXELS = 66


class PlanSettings(QWidget):
    """``edited`` gives the plan after each change by hand, with the part that was touched."""

    edited = Signal(object, str, bool)
    """(``SamplingPlan``, subject, whether by typing)"""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: SamplingPlan | None = None
        self._today = today
        self.title = LineField()
        self.day_from, self.day_to = DayEdit(), DayEdit()
        self.month = QToolButton()
        self.groups, self.agents = LineField(), LineField()
        self.types, self.queues = LineField(), LineField()
        self.direction = Picker(letters=8)
        self.least = _spin(0, 86_400)
        self.recorded = QCheckBox(self.tr("only calls with a recording"))
        self.quota, self.per = _spin(0, MOST), Picker(letters=7)
        self.new_check = QCheckBox(self.tr("New staff, first months:"))
        self.new_months, self.new_quota = _spin(1, MOST_MONTHS), _spin(0, MOST)
        self.below_check = QCheckBox(self.tr("Average below the pass mark:"))
        self.below_quota = _spin(0, MOST)
        self._lay_out()
        self._connect()

    def show_plan(self, plan: SamplingPlan, *, read_only: bool) -> None:
        """What holds; what is being typed stays."""
        self._plan = plan
        chosen, quotas = plan.population, plan.per_agent
        self.title.show_text(plan.title)
        self.day_from.show_day(chosen.day_from)
        self.day_to.show_day(chosen.day_to)
        for field, values in self._lists(chosen):
            if read_list(field.text()) != values:
                field.show_text(", ".join(values))
        self.direction.show_data(chosen.direction or "")
        _show(self.least, int(chosen.min_seconds or 0))
        self.recorded.setChecked(chosen.recorded)
        _show(self.quota, quotas.quota)
        self.per.show_data(quotas.per)
        self._show_extra(quotas)
        for widget in self.findChildren(QWidget):
            if isinstance(widget, QSpinBox | QDateEdit | QCheckBox | Picker | QToolButton | LineField):
                widget.setEnabled(not read_only and widget.property("idle") is not True)

    def _show_extra(self, quotas: Quotas) -> None:
        new, below = quotas.new_staff_quota is not None, quotas.below_pass_quota is not None
        self.new_check.setChecked(new)
        self.below_check.setChecked(below)
        if new:
            _show(self.new_months, quotas.new_staff_months or 3)
            _show(self.new_quota, quotas.new_staff_quota or 0)
        if below:
            _show(self.below_quota, quotas.below_pass_quota or 0)
        for widget, on in ((self.new_months, new), (self.new_quota, new), (self.below_quota, below)):
            widget.setProperty("idle", not on)
            widget.setEnabled(on)

    def offer(self, groups: Sequence[str], types: Sequence[str], queues: Sequence[str]) -> None:
        """Values that the workspace knows: Down brings them up in an empty field."""
        self.groups.suggestions, self.types.suggestions, self.queues.suggestions = groups, types, queues

    def _lists(self, chosen: PopulationFilter) -> list[tuple[LineField, tuple[str, ...]]]:
        return [
            (self.groups, chosen.groups),
            (self.agents, chosen.agents),
            (self.types, chosen.business_types),
            (self.queues, chosen.queues),
        ]

    # -- composition --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.direction.offer(
            [("", self.tr("Any"))] + [(name, field_word("direction", name)) for name in ("inbound", "outbound")]
        )
        self.per.offer(
            (
                (Per.POPULATION, self.tr("in these days")),
                (Per.WEEK, self.tr("a week")),
                (Per.MONTH, self.tr("a month")),
            )
        )
        menu = QMenu(self.month)
        for name, words in PERIODS:
            menu.addAction(QCoreApplication.translate("sampling", words)).triggered.connect(
                partial(self._choose_period, name)
            )
        self.month.setText(self.tr("Usual periods"))
        dressed(self.month, "menu")
        self.month.setMenu(menu)
        self.month.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        column = column_of(self, 12)
        column.addWidget(Labelled(self.tr("Name of the plan"), self.title))
        column.addWidget(_section(self.tr("Which calls")))
        column.addLayout(self._population())
        column.addWidget(_section(self.tr("How many of each agent")))
        column.addLayout(self._quotas())

    def _population(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        days = QHBoxLayout()
        days.setSpacing(12)
        for title, day in ((self.tr("From"), self.day_from), (self.tr("To"), self.day_to)):
            days.addWidget(Labelled(title, day))
        days.addWidget(self.month)
        days.setAlignment(self.month, Qt.AlignmentFlag.AlignBottom)
        days.addStretch(1)
        grid.addLayout(days, 0, 0, 1, 2)
        every = self.tr("all")
        fields = (
            (self.tr("Groups"), self.groups),
            (self.tr("Agents (numbers)"), self.agents),
            (self.tr("Business types"), self.types),
            (self.tr("Queues"), self.queues),
        )
        for at, (title, field) in enumerate(fields):
            field.setPlaceholderText(every)
            grid.addWidget(Labelled(title, field), 1 + at // 2, at % 2)
        grid.addWidget(Labelled(self.tr("Direction"), self.direction), 3, 0)
        least = QHBoxLayout()
        least.setSpacing(6)
        least.addWidget(Labelled(self.tr("At least, seconds"), self.least))
        least.addWidget(self.recorded)
        least.setAlignment(self.recorded, Qt.AlignmentFlag.AlignBottom)
        least.addStretch(1)
        grid.addLayout(least, 3, 1)
        return grid

    def _quotas(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        names: tuple[tuple[QWidget, str], ...] = (
            (self.quota, self.tr("Calls of each agent")),
            (self.new_months, self.tr("Months that somebody counts as new")),
            (self.new_quota, self.tr("Calls of new staff")),
            (self.below_quota, self.tr("Calls of agents below the pass mark")),
            (self.per, self.tr("What the quota is for")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
        calls = self.tr("calls")
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self._every_agent(), QWidget(), self.quota, plain_label(calls, "muted")),
            (self.new_check, self.new_months, self.new_quota, plain_label(calls, "muted")),
            (self.below_check, QWidget(), self.below_quota, plain_label(calls, "muted")),
        )
        for at, row in enumerate(rows):
            for place, part in enumerate(row):
                grid.addWidget(part, at, place)
        grid.setColumnStretch(4, 1)
        hint = plain_label(self.tr("The largest quota that applies to an agent holds."))
        grid.addWidget(hint, len(rows), 0, 1, 5)
        return grid

    def _every_agent(self) -> QWidget:
        every = QWidget()
        line = QHBoxLayout(every)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(QLabel(self.tr("Every agent")))
        line.addWidget(self.per, 1)
        return every

    def _connect(self) -> None:
        self.title.edited.connect(lambda text: self._put("title", typing=True, title=text.strip()))
        self.day_from.picked.connect(lambda day: self._put_days(day, None))
        self.day_to.picked.connect(lambda day: self._put_days(None, day))
        names = (
            (self.groups, "groups"),
            (self.agents, "agents"),
            (self.types, "business_types"),
            (self.queues, "queues"),
        )
        for field, name in names:
            field.edited.connect(lambda text, name=name: self._population_is(name, read_list(text), typing=True))
        self.direction.picked.connect(lambda name: self._population_is("direction", name or None))
        self.least.valueChanged.connect(
            lambda value: self._population_is("min_seconds", Decimal(value) if value else None, typing=True)
        )
        self.recorded.clicked.connect(lambda on: self._population_is("recorded", on))
        self.per.picked.connect(lambda per: self._quotas_are("per", per=per))
        self.quota.valueChanged.connect(lambda value: self._quotas_are("quota", typing=True, quota=value))
        for spin in (self.new_months, self.new_quota):
            spin.valueChanged.connect(lambda _: self._new_staff(typing=True))
        self.new_check.clicked.connect(lambda: self._new_staff())
        self.below_quota.valueChanged.connect(lambda _: self._below_pass(typing=True))
        self.below_check.clicked.connect(lambda: self._below_pass())

    # -- changing -----------------------------------------------------------------------------------------------------

    def _put(self, subject: str, *, typing: bool = False, **values: Any) -> None:
        if self._plan is not None:
            self.edited.emit(replace(self._plan, **values), subject, typing)

    def _population_is(self, name: str, value: object, *, typing: bool = False) -> None:
        if self._plan is not None:
            changes: dict[str, Any] = {name: value}
            self._put(name, typing=typing, population=replace(self._plan.population, **changes))

    def _put_days(self, first: date | None, last: date | None) -> None:
        """One end of the period; the other goes along where the two would cross."""
        if self._plan is None:
            return
        held = self._plan.population
        day_from, day_to = first or held.day_from, last or held.day_to
        if day_from > day_to:
            day_from = day_to = first or last or day_from
        self._put("days", population=replace(held, day_from=day_from, day_to=day_to))

    def _choose_period(self, name: str, _checked: bool = False) -> None:
        if self._plan is not None:
            day_from, day_to = period(name, self._today())
            self._put("days", population=replace(self._plan.population, day_from=day_from, day_to=day_to))

    def _quotas_are(self, subject: str, *, typing: bool = False, **values: Any) -> None:
        if self._plan is not None:
            self._put(subject, typing=typing, per_agent=replace(self._plan.per_agent, **values))

    def _new_staff(self, *, typing: bool = False) -> None:
        on = self.new_check.isChecked()
        months, quota = (self.new_months.value(), self.new_quota.value()) if on else (None, None)
        self._quotas_are("new_staff", typing=typing, new_staff_months=months, new_staff_quota=quota)

    def _below_pass(self, *, typing: bool = False) -> None:
        quota = self.below_quota.value() if self.below_check.isChecked() else None
        self._quotas_are("below_pass", typing=typing, below_pass_quota=quota)


def read_list(text: str) -> tuple[str, ...]:
    """Names or numbers, parted by commas, each once."""
    return tuple(dict.fromkeys(part for each in re.split(r"[,，、;；\n]", text) if (part := each.strip())))


def _section(text: str) -> QLabel:
    label = QLabel(text)
    dressed(label, "section")
    return label


def _spin(least: int, most: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setFixedWidth(SPIN_PIXELS)
    spin.setAlignment(Qt.AlignmentFlag.AlignRight)
    return spin


def _show(spin: QSpinBox, value: int) -> None:
    with QSignalBlocker(spin):
        spin.setValue(value)
