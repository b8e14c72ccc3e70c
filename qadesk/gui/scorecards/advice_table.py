"""The table of the weight advisor: an item a row, its figures, what is proposed and why, and a box to take it up."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QWidget

from qadesk.domain.advice import Advice, ItemAdvice, Proposal
from qadesk.domain.advising import sentence
from qadesk.domain.texts import run_on
from qadesk.gui.notices import translated
from qadesk.gui.parts import DASH, number, percent, signed
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.scorecards.lab_table import Column, Figures, FiguresTable
from qadesk.gui.theme import Theme

translate = QCoreApplication.translate
ICONS: dict[Proposal, tuple[str, str]] = {
    "raise": ("mdi6.arrow-up-bold", "accent_text"),
    "lower": ("mdi6.arrow-down-bold", "accent_text"),
    "reword": ("mdi6.pencil-outline", "warning_text"),
    "drop": ("mdi6.close", "warning_text"),
}
TAKEN_FIRST: frozenset[Proposal] = frozenset({"raise", "lower"})
"""What is ticked before anybody has chosen: weights; rewording and dropping want a thought."""
_Index = QModelIndex | QPersistentModelIndex


def advice_columns(icon: Callable[[ItemAdvice], QIcon | None]) -> list[Column[ItemAdvice]]:
    """The figures of an item and the proposal."""
    return [
        Column(translate("AdviceTable", "Item"), lambda row: row.figures.title, lambda row: row.figures.title),
        Column(translate("AdviceTable", "Proposal"), _proposal, lambda row: row.proposal, 100, icon=icon),
        Column(translate("AdviceTable", "Weight"), _weight, lambda row: row.figures.points, 86, True),
        Column(translate("AdviceTable", "Why"), why, lambda row: row.why),
        Column(
            translate("AdviceTable", "Lost"),
            lambda row: percent(row.figures.lost_share),
            lambda row: row.figures.lost_share,
            74,
            True,
            tip=lambda row: translate("AdviceTable", "{lost} of {answered} answers lost points").format(
                lost=number(row.figures.lost), answered=number(row.figures.answered)
            ),
        ),
        Column(
            translate("AdviceTable", "Agents"),
            lambda row: f"{number(row.figures.agents_losing)}/{number(row.figures.agents)}",
            lambda row: row.figures.agents_losing,
            76,
            True,
            hint=translate("AdviceTable", "Agents who lost points here, of those scored on it"),
        ),
        Column(
            translate("AdviceTable", "Trend"),
            _trend,
            lambda row: row.figures.trend,
            72,
            True,
            hint=translate("AdviceTable", "Share lost, later half of the days against the earlier one"),
        ),
        Column(
            translate("AdviceTable", "Tells"),
            lambda row: _two(row.figures.discrimination),
            lambda row: row.figures.discrimination,
            62,
            True,
            hint=translate("AdviceTable", "Item-rest correlation: how well it tells good calls from bad"),
        ),
        Column(
            translate("AdviceTable", "Kappa"),
            lambda row: _two(row.figures.kappa),
            lambda row: row.figures.kappa,
            66,
            True,
            tip=_agreement,
            hint=translate("AdviceTable", "Agreement of two inspectors beyond chance, 1 at most"),
        ),
    ]


def why(row: ItemAdvice) -> str:
    """The reason in the reader's language."""
    return sentence(row, translated)


def details(row: ItemAdvice) -> str:
    """The figures of an item as sentences, for reading and for a screen reader."""
    figures = row.figures
    told = [
        translate("AdviceTable", "Answered {answered} times, points lost {lost} times ({share}).").format(
            answered=number(figures.answered), lost=number(figures.lost), share=percent(figures.lost_share)
        ),
        translate("AdviceTable", "{losing} of {agents} agents lost points.").format(
            losing=number(figures.agents_losing), agents=number(figures.agents)
        ),
        _agreement(row),
    ]
    return run_on((why(row), *told))


class AdviceModel(Figures[ItemAdvice]):
    """Figures with a tick for what is taken up; keeping an item as it is needs none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            advice_columns(lambda row: theme.icon(*ICONS[row.proposal]) if row.proposal in ICONS else None)
        )
        self.taken: set[str] = set()

    def show_advice(self, advice: Advice) -> None:
        """Other advice; weights to be raised and lowered are ticked."""
        self.taken = {each.figures.key for each in advice.items if each.proposal in TAKEN_FIRST}
        self.show(advice.items)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A proposal can be ticked."""
        flags = super().flags(index)
        tickable = index.column() == 0 and self.rows[index.row()].proposal != "keep"
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The tick beside what all tables have."""
        if role == Qt.ItemDataRole.CheckStateRole and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            ticked = self.rows[index.row()].figures.key in self.taken
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: _Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Tick or untick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.taken ^= {self.rows[index.row()].figures.key}
        self.dataChanged.emit(index, index, [role])
        return True


class AdviceTable(FiguresTable):
    """Space ticks the current row, whichever cell of it is the current one."""

    turned = Signal(object)
    """The row that is current now, or ``None``."""

    def __init__(self, model: AdviceModel, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, name, parent)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self._turn(now.row()))
        model.modelReset.connect(lambda: self._turn(-1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, else as every table."""
        index = self.currentIndex().siblingAtColumn(0)
        if event.key() == Qt.Key.Key_Space and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                self.figures.setData(index, None, int(Qt.ItemDataRole.CheckStateRole))
            return
        super().keyPressEvent(event)

    def _turn(self, row: int) -> None:
        self.turned.emit(self.figures.rows[row] if 0 <= row < len(self.figures.rows) else None)


def _proposal(row: ItemAdvice) -> str:
    match row.proposal:
        case "raise":
            return translate("AdviceTable", "Raise")
        case "lower":
            return translate("AdviceTable", "Lower")
        case "reword":
            return translate("AdviceTable", "Reword")
        case "drop":
            return translate("AdviceTable", "Drop")
        case "keep":
            return translate("AdviceTable", "Keep")


def _weight(row: ItemAdvice) -> str:
    now, then = amount(row.figures.points), amount(row.points)
    return now if now == then else f"{now} → {then}"


def _trend(row: ItemAdvice) -> str:
    return DASH if row.figures.trend is None else f"{signed(row.figures.trend * 100, 1)} %"


def _two(value: Decimal | None) -> str:
    return DASH if value is None else f"{value:.2f}".replace("-", "−")


def _agreement(row: ItemAdvice) -> str:
    figures = row.figures
    if not figures.double_scored:
        return translate("AdviceTable", "No call was scored twice on it.")
    return translate("AdviceTable", "Two inspectors agree on {share} of {pairs} calls scored twice.").format(
        share=percent(figures.agreement), pairs=number(figures.double_scored)
    )
