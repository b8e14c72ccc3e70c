"""Every figure of a report, and the evaluations behind the one that is chosen; from there a call is opened."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from qadesk.domain.insight.facts import EvaluationFact
from qadesk.domain.report.content import ReportContent
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.parts import percent, points, styled, wrapped
from qadesk.gui.theme import Theme

Behind = Callable[[Sequence[str]], "Future[list[EvaluationFact]]"]


@dataclass(frozen=True, slots=True)
class Traced:
    """A figure with the evaluations (uids) that it was counted from."""

    part: str
    name: str
    value: str
    uids: tuple[str, ...]


class FiguresPanel(QWidget):
    """``opened`` carries the call (uid) that was asked for; ``refused`` a ``UserError``."""

    opened = Signal(str)
    refused = Signal(object)

    def __init__(self, behind: Behind, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._behind, self._wish = behind, 0
        self.figures: LinesModel[Traced] = LinesModel(self._figure_columns(), self)
        self.evaluations: LinesModel[EvaluationFact] = LinesModel(self._evaluation_columns(), self)
        self.table, self.list = _EnterTable(), _EnterTable()
        self.table.setAccessibleName(self.tr("Figures of the report"))
        self.list.setAccessibleName(self.tr("Evaluations behind the figure"))
        self.table.set_up(self.figures, theme)
        self.list.set_up(self.evaluations, theme)
        self.title = styled(QLabel(), "section")
        self.hint = wrapped(self.tr("Choose a figure to see the evaluations behind it; Enter opens the call."))
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._choose(now.row()))
        self.table.opened.connect(lambda _: self.list.setFocus())
        self.list.opened.connect(self._open)

    def show_content(self, content: ReportContent) -> None:
        """The figures of a report; the one that was chosen stays so where it is still there."""
        at = self.table.currentIndex().row()
        chosen = self.figures.rows[at] if 0 <= at < len(self.figures.rows) else None
        self.figures.show_rows(list(self._traced(content)))
        same = [
            row
            for row, each in enumerate(self.figures.rows)
            if chosen is not None and (each.part, each.name) == (chosen.part, chosen.name)
        ]
        if same:
            self.table.selectRow(same[0])
        else:
            self._show("", [])

    def _choose(self, row: int) -> None:
        if not 0 <= row < len(self.figures.rows):
            return
        figure = self.figures.rows[row]
        self._wish += 1
        wish = self._wish
        deliver(
            self._behind(figure.uids),
            self,
            lambda rows: self._show(f"{figure.part} · {figure.name}", rows) if wish == self._wish else None,
            self.refused.emit,
        )

    def _show(self, title: str, rows: Sequence[EvaluationFact]) -> None:
        self.title.setText(
            self.tr("{figure}: {count} evaluations").format(figure=title, count=len(rows)) if title else ""
        )
        self.hint.setVisible(not title)
        self.evaluations.show_rows(rows)
        if rows:
            self.list.selectRow(0)

    def _open(self, row: int) -> None:
        self.opened.emit(self.evaluations.rows[row].call_uid)

    def _traced(self, content: ReportContent) -> Iterator[Traced]:
        whole, now = self.tr("All"), content.headline
        if not now.inspected:
            return
        average = points(now.average)
        yield Traced(whole, self.tr("Inspected"), str(now.inspected), now.uids)
        yield Traced(whole, self.tr("Average"), average, now.uids)
        yield Traced(whole, self.tr("Pass rate"), percent(now.pass_rate), now.uids)
        yield Traced(whole, self.tr("Error rate"), percent(now.error_rate, 2), now.uids)
        yield from (
            Traced(self.tr("Team"), each.group, points(each.figures.average), each.figures.uids)
            for each in content.groups
        )
        yield from (Traced(self.tr("Band"), each.title, str(each.count), each.uids) for each in content.bands)
        yield from (Traced(self.tr("Points lost"), each.title, _lost(each.lost), each.uids) for each in content.lost)
        yield from (
            Traced(self.tr("Common problem"), each.text, str(each.times), each.uids)
            for each in content.problems
            if each.uids
        )
        yield from (
            Traced(self.tr("Month"), f"{each.month:%Y-%m}", points(each.figures.average), each.figures.uids)
            for each in content.months
            if set(each.figures.uids) <= set(now.uids)
        )
        yield from (
            Traced(self.tr("Day"), each.day.isoformat(), points(each.average), each.uids) for each in content.days
        )

    def _figure_columns(self) -> list[Column[Traced]]:
        return [
            Column("part", self.tr("Figure"), 120, lambda each: Cell(each.part, muted=True)),
            Column("name", self.tr("Of"), 0, lambda each: Cell(each.name)),
            Column("value", self.tr("Value"), 84, lambda each: Cell(each.value), RIGHT),
        ]

    def _evaluation_columns(self) -> list[Column[EvaluationFact]]:
        return [
            Column("day", self.tr("Day"), 96, lambda each: Cell(each.day.isoformat())),
            Column("agent", self.tr("Agent"), 0, lambda each: Cell(each.agent or each.agent_no or "–")),
            Column("group", self.tr("Team"), 72, lambda each: Cell(each.group or "–", muted=True), gives_way=1),
            Column("score", self.tr("Score"), 72, _score, RIGHT),
        ]

    def _lay_out(self) -> None:
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.hint, self.list):
            column.addWidget(part)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(lower)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(parts)


class _EnterTable(LinesTable):
    """Enter opens the current line as a double click does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def _lost(value: Decimal) -> str:
    return f"{value:f}".rstrip("0").rstrip(".")


def _score(each: EvaluationFact) -> Cell:
    return Cell(points(each.score), "" if each.passed or each.passed is None else "critical")
