"""The overview of the insight page: figures, their trend, a break-down to be narrowed, the evaluations behind it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.insight.facts import EvaluationFact, FactFilter
from qadesk.domain.insight.groups import GroupedBy
from qadesk.domain.insight.overview import BREAKDOWNS, Figures, InsightRow, Key, Listed, Overview, within
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.parts import Figure, number, percent, points, styled, wrapped
from qadesk.gui.theme import Theme
from qadesk.gui.words import field_word, valued
from qadesk.services.container import Services

BY: dict[GroupedBy, str] = {
    "group": QT_TRANSLATE_NOOP("Insight", "By team"),
    "agent": QT_TRANSLATE_NOOP("Insight", "By agent"),
    "inspector": QT_TRANSLATE_NOOP("Insight", "By inspector"),
    "business_type": QT_TRANSLATE_NOOP("Insight", "By business type"),
    "hour": QT_TRANSLATE_NOOP("Insight", "By hour"),
    "card": QT_TRANSLATE_NOOP("Insight", "By scorecard"),
}
CHART_PIXELS = 230
LOWEST, HIGHEST = Decimal(0), Decimal(100)
"""Where intervals of averages end: those of two or three scores reach beyond what scores can be."""


class OverviewPanel(QWidget):
    """``open_call`` carries a call (uid), ``open_agent`` an agent's number, ``refused`` a ``UserError``."""

    open_call = Signal(str)
    open_agent = Signal(str)
    refused = Signal(object)
    saved = Signal(object)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._insights, self._services, self._theme = services.insight, services, theme
        self._wish = 0
        self._rows: tuple[InsightRow, ...] = ()
        self._cards = 0
        """How many scorecards the figures are over."""
        self._base = FactFilter()
        self.path: list[tuple[GroupedBy, Key, str]] = []
        """The groups that a hand has narrowed to, one within the other: what, key, words."""
        self.tiles = {
            "inspected": Figure(self.tr("Inspected")),
            "average": Figure(self.tr("Average")),
            "pass_rate": Figure(self.tr("Pass rate")),
            "error_rate": Figure(self.tr("Error rate")),
            "accuracy": Figure(self.tr("Free of critical errors")),
            "overdue": Figure(self.tr("Overdue")),
        }
        self.by = Picker(letters=9)
        self.by.setAccessibleName(self.tr("Figures by"))
        self.by.offer([(what, QCoreApplication.translate("Insight", BY[what])) for what in BREAKDOWNS])
        self.by.show_data("group")
        self.groups: LinesModel[InsightRow] = LinesModel(self._group_columns(), self)
        self.table = _EnterTable()
        self.table.setAccessibleName(self.tr("Figures by group"))
        self.table.set_up(self.groups, theme)
        self.evaluations: LinesModel[EvaluationFact] = LinesModel(self._evaluation_columns(), self)
        self.list = _EnterTable()
        self.list.setAccessibleName(self.tr("Evaluations"))
        self.list.set_up(self.evaluations, theme)
        self.count = styled(QLabel(), "section")
        self.nothing = wrapped(self.tr("Nothing was inspected with this filter. Choose a longer period above."))
        self.nothing.hide()
        self.way = QHBoxLayout()
        self.chart: QWidget | None = None
        self._chart_place = QVBoxLayout()
        self._lay_out()
        self.by.picked.connect(lambda _: self._ask_groups())
        self.table.opened.connect(self._narrow)
        self.table.clicked.connect(lambda index: self._list_of(index.row()))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._list_of(now.row()))
        self.list.opened.connect(lambda row: self.open_call.emit(self.evaluations.rows[row].call_uid))

    @property
    def wanted(self) -> FactFilter:
        """The page's filter, narrowed."""
        found = self._base
        for what, key, _ in self.path:
            found = within(found, what, key)
        return found

    def show_filter(self, wanted: FactFilter) -> None:
        """Count everything of another filter."""
        if wanted != self._base:
            self.path = []
        self._base = wanted
        self.refresh()

    def refresh(self) -> None:
        """Count everything anew."""
        self._wish += 1
        wish = self._wish
        self._show_way()
        deliver(
            self._insights.overview(self.wanted),
            self,
            lambda found: self._show_overview(found) if wish == self._wish else None,
            self.refused.emit,
        )
        self._ask_groups()

    def _ask_groups(self) -> None:
        wish, what = self._wish, self.what

        def show(rows: list[InsightRow]) -> None:
            if wish == self._wish and what == self.what:
                self._show_groups(rows)

        deliver(self._insights.by(self.wanted, what), self, show, self.refused.emit)
        self._ask_list(self.wanted)

    def _ask_list(self, wanted: FactFilter) -> None:
        wish = self._wish
        deliver(
            self._insights.listed(wanted),
            self,
            lambda found: self._show_list(found) if wish == self._wish else None,
            self.refused.emit,
        )

    def _show_groups(self, rows: Sequence[InsightRow]) -> None:
        self._rows = tuple(rows)
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Over several scorecards, of one group or between groups, nobody has a place: then by name."""
        known = list(self._rows)
        if self.what != "hour" and self._cards == 1:
            known.sort(key=lambda each: (each.figures.few, _last_if_none(each.figures.average)))
        self.groups.show_rows(known)

    def _show_list(self, found: Listed) -> None:
        if found.total > len(found.rows):
            text = self.tr("{total} evaluations, the {shown} lowest").format(total=found.total, shown=len(found.rows))
        else:
            text = self.tr("{total} evaluations, lowest first").format(total=found.total)
        self.count.setText(text)
        self.evaluations.show_rows(found.rows)
        if found.rows:
            self.list.selectRow(0)

    def _list_of(self, row: int) -> None:
        """The first click on a group: its evaluations."""
        if 0 <= row < len(self.groups.rows):
            self._ask_list(within(self.wanted, self.what, self.groups.rows[row].key))

    def _narrow(self, row: int) -> None:
        """The second: everything of that group; an agent has a page."""
        each, what = self.groups.rows[row], self.what
        if what == "agent" and each.key is not None:
            self.open_agent.emit(str(each.key))
            return
        self.path.append((what, each.key, self._name(each)))
        following = BREAKDOWNS[(BREAKDOWNS.index(what) + 1) % len(BREAKDOWNS)]
        self.by.show_data("agent" if what == "group" else following)
        self.refresh()
        self.table.setFocus()

    def _back(self, to: int) -> None:
        self.path = self.path[:to]
        self.refresh()

    def _show_way(self) -> None:
        while (item := self.way.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        steps = [self.tr("All"), *(words for _, _, words in self.path)] if self.path else []
        for at, words in enumerate(steps):
            if at:
                self.way.addWidget(styled(QLabel("›"), "muted"))
            step = styled(QToolButton(), "quiet")
            step.setText(words)
            step.setEnabled(at < len(steps) - 1)
            step.clicked.connect(lambda _=False, at=at: self._back(at))
            self.way.addWidget(step)

    def _show_overview(self, found: Overview) -> None:
        now, was = found.figures, found.before
        self.nothing.setVisible(not now.inspected)
        if self._cards != now.cards:
            self._cards = now.cards
            self._put_in_order()
        tiles = self.tiles
        was = None if was is None or not was.inspected else was
        rate, wrong = (None, None) if was is None else (was.pass_rate, was.error_rate)
        tiles["inspected"].show_value(
            number(now.inspected), self._against(None if was is None else number(was.inspected))
        )
        tiles["average"].show_value(points(now.average), self._average_below(now, was))
        tiles["pass_rate"].show_value(percent(now.pass_rate), self._share_below(now.pass_interval, rate))
        below = self._share_below(now.error_interval, wrong, 2)
        tiles["error_rate"].show_value(percent(now.error_rate, 2), below)
        tiles["accuracy"].show_value(*self._accuracies(now))
        tasks = self.tr("{follow_ups} follow-ups, {tasks} action items").format(
            follow_ups=found.overdue_follow_ups, tasks=found.overdue_tasks
        )
        tiles["overdue"].show_value(number(found.overdue), tasks if found.overdue else "")
        self._draw_trend(found)

    def _average_below(self, now: Figures, was: Figures | None) -> str:
        if now.few:
            return self.tr("few: they say little")
        parts = []
        if now.interval is not None:
            parts.append(f"±{points((now.interval[1] - now.interval[0]) / 2)}")
        if was is not None and was.average is not None and now.average is not None:
            parts.append(self._against(points(was.average)))
        if now.cards > 1:
            parts.append(valued(QCoreApplication.translate("Pages", "Scorecards"), number(now.cards)))
        return " · ".join(parts)

    def _share_below(self, interval: tuple[Decimal, Decimal] | None, was: Decimal | None, places: int = 1) -> str:
        parts = [] if interval is None else [f"{number(interval[0] * 100, places)}–{percent(interval[1], places)}"]
        if was is not None:
            parts.append(self._against(percent(was, places)))
        return " · ".join(parts)

    def _against(self, was: str | None) -> str:
        return self.tr("before {value}").format(value=was) if was else ""

    def _accuracies(self, now: Figures) -> tuple[str, str]:
        """The lowest of the three families, and all of them below."""
        known = {name: now.accuracies[name] for name in ("customer", "business", "compliance")}
        shown = [value for value in known.values() if value is not None]
        names = (self.tr("customer"), self.tr("business"), self.tr("compliance"))
        below = " · ".join(
            f"{name} {number(value * 100, 1)}"
            for name, value in zip(names, known.values(), strict=True)
            if value is not None
        )
        return percent(min(shown), 2) if shown else percent(None), below

    def _draw_trend(self, found: Overview) -> None:
        from qadesk.gui.plots.charts.figures import Figures as Drawn
        from qadesk.gui.plots.charts.figures import Series
        from qadesk.gui.plots.charts.frame import ChartFrame

        if self.chart is None:
            chart = ChartFrame(self._theme, self._services.chart_files, self._services.exports)
            chart.setFixedHeight(CHART_PIXELS)
            chart.refused.connect(self.refused)
            chart.saved.connect(self.saved)
            chart.activated.connect(self._open_point)
            self._chart_place.addWidget(chart)
            self.chart = chart
        assert isinstance(self.chart, ChartFrame)
        self._points = [each.key for each in found.trend]
        self._step = found.step
        shown = [each.figures for each in found.trend]
        intervals = [_within_scores(each) for each in shown]
        title = self.tr("Average by day") if found.step == "day" else self.tr("Average by month")
        along = self.tr("Day") if found.step == "day" else self.tr("Month")
        self.chart.show_figures(
            Drawn(
                title=title,
                along=along,
                labels=[_short(each.key, found.step) for each in found.trend],
                series=[
                    Series(
                        self.tr("Average"),
                        [each.average for each in shown],
                        low=[low for low, _ in intervals],
                        high=[high for _, high in intervals],
                        hollow=frozenset(at for at, each in enumerate(shown) if each.few),
                    )
                ],
                notes={at: self.tr("Inspected: {n}").format(n=each.inspected) for at, each in enumerate(shown)},
            ),
            empty=self.tr("Nothing was inspected in this period."),
        )

    def _open_point(self, at: int) -> None:
        """A day or month of the trend: its evaluations."""
        self._ask_list(within(self.wanted, self._step, self._points[at]))

    @property
    def what(self) -> GroupedBy:
        """The break-down that is chosen."""
        return BREAKDOWNS[max(self.by.currentIndex(), 0)]

    def _name(self, each: InsightRow) -> str:
        if each.key is None:
            return self.tr("unknown")
        if self.what == "hour":
            return f"{int(str(each.key)):02}:00–{int(str(each.key)) + 1:02}:00"
        if self.what == "business_type":
            return field_word("business_type", str(each.key))
        return each.title or str(each.key)

    def _group_columns(self) -> list[Column[InsightRow]]:
        return [
            Column("name", self.tr("Group"), 0, lambda each: Cell(self._name(each))),
            Column("inspected", self.tr("Inspected"), 92, lambda each: Cell(number(each.figures.inspected)), RIGHT),
            Column("average", self.tr("Average"), 80, self._average, RIGHT),
            Column("interval", self.tr("95 % interval"), 116, _interval, RIGHT, gives_way=2),
            Column("passed", self.tr("Pass rate"), 84, lambda each: Cell(percent(each.figures.pass_rate)), RIGHT, 1),
            Column("wrong", self.tr("Error rate"), 84, lambda each: Cell(percent(each.figures.error_rate)), RIGHT, 3),
            Column("standing", "", 92, self._standing),
        ]

    def _evaluation_columns(self) -> list[Column[EvaluationFact]]:
        return [
            Column("day", self.tr("Day"), 96, lambda each: Cell(each.day.isoformat())),
            Column("agent", self.tr("Agent"), 0, lambda each: Cell(each.agent or each.agent_no or "–")),
            Column("kind", self.tr("Business type"), 104, _kind, gives_way=2),
            Column("inspector", self.tr("Inspector"), 80, lambda each: Cell(each.inspector, muted=True), gives_way=1),
            Column("score", self.tr("Score"), 72, _score, RIGHT),
        ]

    def _average(self, each: InsightRow) -> Cell:
        average = each.figures.average
        return Cell(points(average), muted=each.figures.few, bar=None if average is None else float(average) / 100)

    def _standing(self, each: InsightRow) -> Cell:
        if each.figures.few:
            return Cell(self.tr("few"), muted=True)
        if each.standing == "below":
            return Cell(self.tr("below others"), "warning")
        return Cell(self.tr("above others"), "good") if each.standing == "above" else Cell("")

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(20)
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        tiles.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.by)
        head.addLayout(self.way)
        head.addStretch(1)
        left, right = QWidget(), QWidget()
        groups, behind = QVBoxLayout(left), QVBoxLayout(right)
        for column in (groups, behind):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        groups.addLayout(head)
        groups.addWidget(self.table, 1)
        behind.addWidget(self.count)
        behind.addWidget(self.list, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        for part, share in ((left, 3), (right, 2)):
            parts.addWidget(part)
            parts.setStretchFactor(parts.count() - 1, share)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(tiles)
        outer.addWidget(self.nothing)
        outer.addLayout(self._chart_place)
        outer.addWidget(parts, 1)


class _EnterTable(LinesTable):
    """Enter opens the current line as a double click does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def _interval(each: InsightRow) -> Cell:
    interval = each.figures.interval
    return Cell("–" if interval is None else f"{points(interval[0])}–{points(interval[1])}", muted=True)


def _last_if_none(average: Decimal | None) -> tuple[bool, Decimal]:
    return average is None, average or LOWEST


def _within_scores(figures: Figures) -> tuple[Decimal | None, Decimal | None]:
    """The interval of an average, cut off where scores end; of few scores none, as it would say nothing."""
    if figures.interval is None or figures.few or figures.average is None:
        return None, None
    low, high = figures.interval
    return max(low, LOWEST), min(high, max(HIGHEST, figures.average))


def _kind(each: EvaluationFact) -> Cell:
    known = each.business_type
    return Cell(field_word("business_type", known) if known else "–", muted=True)


def _score(each: EvaluationFact) -> Cell:
    return Cell(points(each.score), "critical" if each.passed is False else "")


def _short(key: Key, step: str) -> str:
    if not isinstance(key, date):
        return "–"
    return f"{key:%m-%d}" if step == "day" else f"{key:%Y-%m}"
