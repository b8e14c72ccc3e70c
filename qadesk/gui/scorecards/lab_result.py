"""What the lab has found: the headline, the distribution as a picture, and the tables behind it."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from qadesk.domain.texts import run_on
from qadesk.domain.whatif import WhatIf
from qadesk.gui.parts import Figure, number, percent, points, signed, styled, wrapped
from qadesk.gui.plots.charts.change import Legend
from qadesk.gui.plots.charts.distribution import DistributionChart, Spread
from qadesk.gui.scorecards import lab_tables as tables
from qadesk.gui.scorecards.lab_table import LINE_PIXELS, Figures, FiguresTable
from qadesk.gui.theme import Theme, set_class

BANDS_PIXELS, HEADER_PIXELS = 200, 42


class LabResult(QWidget):
    """Everything of one ``WhatIf``; the tab in front, the sorting and the scales stay while weights are tried."""

    evaluation_wanted = Signal(str)
    """The uid of an evaluation to be looked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = Headline()
        self.chart = DistributionChart(theme)
        self.bands = _table(tables.band_columns(), theme, self.tr("Score bands"))
        self.moved = _table(tables.moved_columns(), theme, self.tr("Evaluations that cross the pass mark"))
        self.agents = _table(tables.rank_columns(), theme, self.tr("Agents by average"))
        self.teams = _table(tables.rank_columns(who=self.tr("Team")), theme, self.tr("Teams by average"))
        self.items = _table(tables.item_columns(), theme, self.tr("Items"))
        self.unmatched = _table(tables.unmatched_columns(), theme, self.tr("Answers that are not carried over"))
        self.nobody = wrapped()
        self.left_out = wrapped()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._theme = theme
        self._lay_out()
        self.moved.opened.connect(lambda row: self.evaluation_wanted.emit(row.uid))

    def show_result(self, found: WhatIf) -> None:
        """Another result, in place of the one that is shown."""
        self.headline.show_result(found)
        self.chart.show_spread(
            Spread(
                found.before.distribution,
                found.after.distribution,
                float(found.total),
                float(found.pass_mark_before),
                float(found.pass_mark_after),
            )
        )
        bands = tables.band_counts(found)
        _fill(self.bands, tables.band_columns(bands), bands)
        self.bands.setFixedHeight(min(HEADER_PIXELS + LINE_PIXELS * len(bands), BANDS_PIXELS))
        _fill(self.moved, tables.moved_columns(), found.moved)
        _fill(self.agents, tables.rank_columns(found.agents), found.agents)
        _fill(self.teams, tables.rank_columns(found.groups, self.tr("Team")), found.groups)
        _fill(self.items, tables.item_columns(found.items), found.items)
        _fill(self.unmatched, tables.unmatched_columns(), found.unmatched)
        self._tell(found)

    def _tell(self, found: WhatIf) -> None:
        self.nobody.setText(
            self.tr("Return opens an evaluation on the desk.")
            if found.moved
            else self.tr("Nobody would cross the pass mark.")
        )
        told = [] if found.unmatched else [self.tr("Every answer can be carried over.")]
        if found.incomplete:
            words = self.tr("{count} evaluations leave an item of this card open: they are scored without it.")
            told.append(words.format(count=number(found.incomplete)))
        self.left_out.setText(run_on(told))
        self.left_out.setVisible(bool(told))
        self.unmatched.setVisible(bool(found.unmatched))
        for at, name, count in (
            (1, self.tr("Pass mark"), len(found.moved)),
            (5, self.tr("Not carried over"), len(found.unmatched)),
        ):
            self.tabs.setTabText(at, f"{name} ({number(count)})" if count else name)

    def follow(self, before: QWidget) -> None:
        """Tab goes from ``before`` to the tabs, then to the table in front."""
        chain = (
            before,
            self.tabs.tabBar(),
            self.bands,
            self.moved,
            self.agents,
            self.teams,
            self.items,
            self.unmatched,
        )
        for each, after in pairwise(chain):
            QWidget.setTabOrder(each, after)

    def _lay_out(self) -> None:
        self.tabs.addTab(self._overview(), self.tr("Scores"))
        self.tabs.addTab(_page(self.nobody, self.moved), self.tr("Pass mark"))
        self.tabs.addTab(_page(self.agents), self.tr("Agents"))
        self.tabs.addTab(_page(self.teams), self.tr("Teams"))
        self.tabs.addTab(_page(self.items), self.tr("Items"))
        self.tabs.addTab(_page(self.left_out, self.unmatched, None), self.tr("Not carried over"))
        self.tabs.setAccessibleName(self.tr("What the lab has found"))
        card = styled(QFrame(), "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(4, 4, 4, 4)
        inner.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.headline)
        column.addWidget(card, 1)

    def _overview(self) -> QWidget:
        page = QWidget()
        legend = Legend(self._theme, self.tr("As it was scored"), self.tr("Under this card"))
        head = QHBoxLayout()
        head.addWidget(styled(QLabel(self.tr("Evaluations by score")), "section"))
        head.addStretch(1)
        head.addWidget(legend)
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.chart, 1)
        column.addWidget(self.bands)
        return page


class Headline(QFrame):
    """Average, pass rate, criticals and crossings, before and after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_class(self, "card")
        self.average, self.rate = Figure(self.tr("Average score")), Figure(self.tr("Pass rate"))
        self.critical, self.crossing = Figure(self.tr("With critical errors")), Figure(self.tr("Cross the pass mark"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 16, 8)
        line.setSpacing(12)
        for figure in (self.average, self.rate, self.critical, self.crossing):
            line.addWidget(figure)
            line.addStretch(1)

    def show_result(self, found: WhatIf) -> None:
        """The figures of a result."""
        before, after = found.before, found.after
        same = self.tr("unchanged")
        change = _change(before.average, after.average, 1, 2)
        self.average.show_change(points(before.average), points(after.average), change or same)
        rate = _change(before.pass_rate, after.pass_rate, 100, 1)
        told = self.tr("{change} percentage points").format(change=rate) if rate else same
        self.rate.show_change(percent(before.pass_rate), percent(after.pass_rate), told)
        share = self.tr("of {count} evaluations").format(count=number(found.evaluations))
        self.critical.show_change(number(before.critical), number(after.critical), share)
        fail = sum(not row.passes for row in found.moved)
        words = self.tr("{fail} would fail, {passing} would pass") if found.moved else self.tr("nobody")
        told = words.format(fail=number(fail), passing=number(len(found.moved) - fail))
        self.crossing.show_value(number(len(found.moved)), told)


def _change(before: Decimal | None, after: Decimal | None, times: int, places: int) -> str:
    """The difference with its sign; '' where there is none to be told."""
    if before is None or after is None or before == after:
        return ""
    return signed((after - before) * times, places)


def _table(columns: list[Any], theme: Theme, name: str) -> FiguresTable:
    return FiguresTable(Figures(columns), theme, name)


def _fill(table: FiguresTable, columns: list[Any], rows: Any) -> None:
    table.figures.use(columns)
    table.figures.show(rows)


def _page(*parts: QWidget | None) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(8, 8, 8, 8)
    column.setSpacing(6)
    for part in parts:
        if part is None:
            column.addStretch(1)
        else:
            column.addWidget(part, 1 if isinstance(part, FiguresTable) else 0)
    return page
