"""The KPI board: every KPI with figure, target, state and days as a small line; below, the same by part."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.insight.kpis import BOARD, By, KpiRow, KpiValue
from qadesk.domain.report.content import Period
from qadesk.gui import kpi_words as words
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import LEFT, LINE_PIXELS, RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.plots.charts.spark import SPARK_ROLE, Spark, SparkDelegate
from qadesk.gui.theme import Theme
from qadesk.services.kpi_board import KpiBoard

DAYS = 4
"""Column of the small lines."""
_Index = QModelIndex | QPersistentModelIndex


class KpiPanel(QWidget):
    """Asks for the board of a period when it is told one; ``refused`` carries a ``UserError`` to the page."""

    refused = Signal(object)

    def __init__(self, kpis: KpiBoard, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kpis, self._wish = kpis, 0
        self._period: Period | None = None
        self.board = _BoardModel(self)
        self.table = LinesTable()
        self.table.setAccessibleName(self.tr("KPIs"))
        self.table.set_up(self.board, theme)
        self.table.setItemDelegateForColumn(DAYS, SparkDelegate(self.table, theme))
        self.table.setFixedHeight((len(BOARD) + 1) * LINE_PIXELS + 6)
        self.how = wrapped("", "muted")
        self.by = Picker(letters=8)
        self.by.setAccessibleName(self.tr("Figures by"))
        self.by.offer(
            [("day", self.tr("By day")), ("group", self.tr("By team")), ("interval", self.tr("By half hour"))]
        )
        self.by.show_data("day")
        self.parts = LinesModel(_part_columns(), self)
        self.parts_table = LinesTable()
        self.parts_table.setAccessibleName(self.tr("KPIs by part"))
        self.parts_table.set_up(self.parts, theme)
        self._lay_out()
        self.by.picked.connect(lambda _: self._ask_parts())
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._explain(now.row()))

    @property
    def period(self) -> Period | None:
        """What is shown."""
        return self._period

    def show_period(self, period: Period) -> None:
        """Count the KPIs of a period and show them when they are there."""
        self._period = period
        self._wish += 1
        wish = self._wish
        asked = self._kpis.board(period.day_from, period.day_to, period.group)
        deliver(asked, self, lambda rows: self._show(rows[0]) if wish == self._wish else None, self._refuse)
        days = self._kpis.board(period.day_from, period.day_to, period.group, "day")
        deliver(days, self, lambda rows: self._show_days(rows) if wish == self._wish else None, self._refuse)
        if self._chosen() != "day":
            self._ask_parts()

    def _ask_parts(self) -> None:
        period, by, wish = self._period, self._chosen(), self._wish
        if period is None:
            return
        asked = self._kpis.board(period.day_from, period.day_to, period.group, by)
        deliver(asked, self, lambda rows: self._show_parts(rows, by) if wish == self._wish else None, self._refuse)

    def _chosen(self) -> By:
        by: Any = self.by.entries[max(self.by.currentIndex(), 0)][0]
        chosen: By = by
        return chosen

    def _show(self, row: KpiRow) -> None:
        at = max(self.table.currentIndex().row(), 0)
        self.board.show_rows(row.values)
        self.table.selectRow(at)
        self._explain(at)

    def _show_days(self, rows: Sequence[KpiRow]) -> None:
        self.board.show_days(rows)
        if self._chosen() == "day":
            self._show_parts(rows, "day")

    def _show_parts(self, rows: Sequence[KpiRow], by: By) -> None:
        if by == self._chosen():
            self.parts.show_rows(rows)

    def _explain(self, at: int) -> None:
        known = 0 <= at < len(self.board.rows)
        self.how.setText(words.source(self.board.rows[at]) if known else "")

    def _refuse(self, error: UserError) -> None:
        self.refused.emit(error)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(styled(QLabel(self.tr("By part")), "section"))
        head.addStretch(1)
        head.addWidget(self.by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table)
        column.addWidget(self.how)
        column.addLayout(head)
        column.addWidget(self.parts_table, 1)


class _BoardModel(LinesModel[KpiValue]):
    """One row a KPI, with its days."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_board_columns(), parent)
        self._days: dict[str, Spark] = {}

    def show_days(self, rows: Sequence[KpiRow]) -> None:
        """The small lines."""
        found: dict[str, list[float | None]] = {each.key: [] for each in BOARD}
        bounds: dict[str, tuple[float, ...]] = {}
        for row in rows:
            for each in row.values:
                found[each.kpi.key].append(None if each.value is None else float(each.value))
                ends = (each.target.low, each.target.high)
                bounds[each.kpi.key] = tuple(float(end) for end in ends if end is not None)
        self._days = {key: Spark(tuple(values), bounds.get(key, ())) for key, values in found.items()}
        if self.rows:
            self.dataChanged.emit(self.index(0, DAYS), self.index(len(self.rows) - 1, DAYS))

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """As of other lines; the days for their delegate."""
        if role == SPARK_ROLE:
            return self._days.get(self.rows[index.row()].kpi.key)
        return super().data(index, role)


def _board_columns() -> list[Column[KpiValue]]:
    def value(each: KpiValue) -> Cell:
        return Cell(words.figure(each.kpi, each.value), muted=each.value is None)

    return [
        Column("kpi", QCoreApplication.translate("KpiBoard", "KPI"), 214, lambda each: Cell(words.title(each.kpi))),
        Column("value", QCoreApplication.translate("KpiBoard", "Figure"), 90, value, RIGHT),
        Column(
            "target",
            QCoreApplication.translate("KpiBoard", "Target"),
            190,
            lambda each: Cell(words.target_since(each), muted=True),
        ),
        Column("state", QCoreApplication.translate("KpiBoard", "State"), 110, words.state),
        Column("days", QCoreApplication.translate("KpiBoard", "Days"), 150, lambda _: Cell(""), LEFT, 1),
        Column(
            "before",
            QCoreApplication.translate("KpiBoard", "Before"),
            130,
            lambda each: Cell(words.change(each), muted=True),
            gives_way=2,
        ),
        Column(
            "source",
            QCoreApplication.translate("KpiBoard", "Counted from"),
            0,
            lambda each: Cell(words.source(each), muted=True),
            gives_way=3,
        ),
    ]


def _part_columns() -> list[Column[KpiRow]]:
    def key(row: KpiRow) -> Cell:
        return Cell(words.key_of(row))

    parts = [
        Column(each.key, words.say(words.SHORT[each.key]), 112, words.part_cell(each.key), RIGHT) for each in BOARD
    ]
    return [Column("key", QCoreApplication.translate("KpiBoard", "Part"), 0, key), *parts]
