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
from qadesk.gui.words import field_word, listing

GAP = 8
EVER = date(2000, 1, 1)
"""A view without a first day begins here: before any recording."""
Names = tuple[str, ...]


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
        self._wish: tuple[Names, Names, Names] = ((), (), ())
        self._groups: Names = ()
        """Several teams, which views may have; a hand chooses one."""
        self._agents: Names = ()
        self.only = styled(QToolButton(), "quiet")
        self.only.setVisible(False)
        self.only.clicked.connect(self._widen)
        row = FlowLayout(self, GAP)
        for part in (self.period, self.inspector, self.kind, self.card, self.only):
            row.addWidget(part)
        for picker, name in (
            (self.inspector, self.tr("Inspector")),
            (self.kind, self.tr("Business type")),
            (self.card, self.tr("Scorecard")),
        ):
            picker.setAccessibleName(name)
            picker.setToolTip(name)
            picker.picked.connect(self._pick)
        self.period.chosen.connect(self._pick_period)
        self.offer(Offered())
        self.show_views(())

    @property
    def wanted(self) -> FactFilter:
        """What is chosen."""
        period, (inspector, kind, card) = self.period.period, self._wish
        return FactFilter(
            day_from=period.day_from,
            day_to=period.day_to,
            groups=self._groups if period.group is None else (period.group,),
            agents=self._agents,
            inspectors=inspector,
            business_types=kind,
            cards=card,
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
            agents=found.agents,
            inspectors=found.inspectors,
            business_types=found.business_types,
            cards=found.cards,
            by=by,
        )

    def show_view(self, view: View) -> None:
        """What was kept."""
        first, last = view.days(self._today)
        one = view.groups[0] if len(view.groups) == 1 else None
        self.period.show_period(named(first or EVER, last or self._today, one))
        self._groups, self._agents = (() if one else view.groups), view.agents
        self._wish = (view.inspectors, view.business_types, view.cards)
        self.offer(self._offered)

    def show_period(self, period: Period) -> None:
        """The period from outside."""
        self.period.show_period(period)

    def show_sides(self, *, shown: bool) -> None:
        """What calls without evaluations do not have: inspector, scorecard; and the business type."""
        for picker in (self.inspector, self.kind, self.card):
            picker.setVisible(shown)
        self.only.setVisible(shown and bool(self._groups or self._agents))

    def narrow(self, group: str | None) -> None:
        """Another team, or all."""
        self.period.show_period(replace(self.period.period, group=group))

    def offer(self, offered: Offered) -> None:
        """What a filter can be set to."""
        self._offered = offered
        self.period.offer_teams(offered.groups)
        types = tuple((each, field_word("business_type", each)) for each in offered.business_types)
        for picker, everything, entries, chosen in (
            (self.inspector, self.tr("All inspectors"), offered.inspectors, self._wish[0]),
            (self.kind, self.tr("All types"), types, self._wish[1]),
            (self.card, self.tr("All scorecards"), offered.cards, self._wish[2]),
        ):
            known: list[tuple[object, str]] = [((), everything), *(((each,), words) for each, words in entries)]
            if chosen not in [data for data, _ in known]:
                known.append((chosen, listing(chosen)))
            picker.offer(known)
            picker.show_data(chosen)
        names = dict(offered.agents)
        only = listing([*self._groups, *(names.get(each) or each for each in self._agents)])
        self.only.setText(f"{only} ✕")
        self.only.setAccessibleName(only)
        self.only.setVisible(bool(only))

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
        self._wish = (_names(self.inspector), _names(self.kind), _names(self.card))
        self.changed.emit()

    def _pick_period(self, period: Period) -> None:
        if period.group is not None and self._groups:
            self._groups = ()
            self.offer(self._offered)
        self.changed.emit()

    def _widen(self) -> None:
        """Not these teams and agents alone any more."""
        self._groups, self._agents = (), ()
        self.offer(self._offered)
        self.changed.emit()


def _names(picker: Picker) -> Names:
    at = picker.currentIndex()
    value = picker.entries[at][0] if at >= 0 else ()
    return value if isinstance(value, tuple) else ()
