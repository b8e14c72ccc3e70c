"""The filter of the insight page: period and team, inspector, business type, scorecard; filters with names."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.insight.groups import GroupedBy
from qadesk.domain.insight.overview import Offered
from qadesk.domain.insight.views import OWN, PRESETS, NamedView, View
from qadesk.domain.report.content import Period
from qadesk.domain.report.periods import named
from qadesk.gui.flow import FlowLayout
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.period_bar import PeriodBar
from qadesk.gui.parts import styled
from qadesk.gui.theme import Theme

GAP = 8


class FilterBar(QWidget):
    """``changed`` tells that a hand has chosen something else; ``keep`` and ``drop`` carry the name of a view."""

    changed = Signal()
    chosen = Signal(object)
    """A ``View`` that has a name."""
    keep = Signal(str)
    drop = Signal(str)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = PeriodBar(theme, today)
        self.inspector, self.kind, self.card = Picker(letters=9), Picker(letters=7), Picker(letters=10)
        self.views = styled(QToolButton(), "quiet")
        self.views.setText(self.tr("Views"))
        self.views.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.views.setMenu(self._menu)
        self._today = today
        self._offered = Offered()
        self._named: tuple[NamedView, ...] = ()
        self._wish: tuple[str | None, str | None, str | None] = (None, None, None)
        row = FlowLayout(self, GAP)
        for part in (self.period, self.inspector, self.kind, self.card):
            row.addWidget(part)
        for picker, name in (
            (self.inspector, self.tr("Inspector")),
            (self.kind, self.tr("Business type")),
            (self.card, self.tr("Scorecard")),
        ):
            picker.setAccessibleName(name)
            picker.setToolTip(name)
            picker.picked.connect(self._pick)
        self.period.chosen.connect(lambda _: self.changed.emit())
        self.offer(Offered())
        self.show_views(())

    @property
    def wanted(self) -> FactFilter:
        """What is chosen."""
        period, (inspector, kind, card) = self.period.period, self._wish
        return FactFilter(
            day_from=period.day_from,
            day_to=period.day_to,
            groups=_tuple(period.group),
            inspectors=_tuple(inspector),
            business_types=_tuple(kind),
            cards=_tuple(card),
        )

    def view(self, by: GroupedBy) -> View:
        """What is chosen, to be kept: days that are those of a preset move with today."""
        found, period = self.wanted, self.period.period
        days = (period.day_from, period.day_to)
        preset = next((each for each in PRESETS if each != OWN and View(preset=each).days(self._today) == days), OWN)
        return View(
            preset=preset,
            day_from=days[0],
            day_to=days[1],
            groups=found.groups,
            inspectors=found.inspectors,
            business_types=found.business_types,
            cards=found.cards,
            by=by,
        )

    def show_view(self, view: View) -> None:
        """What was kept."""
        first, last = view.days(self._today)
        if first is not None and last is not None:
            self.period.show_period(named(first, last, next(iter(view.groups), None)))
        self._wish = (
            next(iter(view.inspectors), None), next(iter(view.business_types), None), next(iter(view.cards), None),
        )  # fmt: skip
        self.offer(self._offered)

    def show_period(self, period: Period) -> None:
        """The period from outside."""
        self.period.show_period(period)

    def show_sides(self, *, shown: bool) -> None:
        """What calls without evaluations do not have: inspector, scorecard; and the business type."""
        for picker in (self.inspector, self.kind, self.card):
            picker.setVisible(shown)

    def narrow(self, group: str | None) -> None:
        """Another team, or all."""
        self.period.show_period(replace(self.period.period, group=group))

    def offer(self, offered: Offered) -> None:
        """What a filter can be set to."""
        self._offered = offered
        self.period.offer_teams(offered.groups)
        for picker, everything, entries, chosen in (
            (self.inspector, self.tr("All inspectors"), offered.inspectors, self._wish[0]),
            (self.kind, self.tr("All types"), tuple((each, each) for each in offered.business_types), self._wish[1]),
            (self.card, self.tr("All scorecards"), offered.cards, self._wish[2]),
        ):
            picker.offer([(None, everything), *entries])
            picker.show_data(chosen)

    def show_views(self, views: tuple[NamedView, ...]) -> None:
        """Filters with names, to be chosen from."""
        self._named = views
        self._menu.clear()
        for view in views:
            self._menu.addAction(view.name, partial(self._choose, view.view))
        if views:
            self._menu.addSeparator()
        self._menu.addAction(self.tr("Keep this view as…"), self._ask_name)
        if views:
            gone = self._menu.addMenu(self.tr("Forget a view"))
            for view in views:
                gone.addAction(view.name, partial(self.drop.emit, view.name))

    def _choose(self, view: View) -> None:
        self.show_view(view)
        self.chosen.emit(view)

    def _ask_name(self) -> None:
        name, given = QInputDialog.getText(self, self.tr("Keep this view"), self.tr("Name of the view"))
        if given and name.strip():
            self.keep.emit(name)

    def _pick(self, _: object) -> None:
        self._wish = (_text(self.inspector), _text(self.kind), _text(self.card))
        self.changed.emit()


def _tuple(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _text(picker: Picker) -> str | None:
    at = picker.currentIndex()
    value = picker.entries[at][0] if at >= 0 else None
    return None if value is None else str(value)
