"""A draw as it came out: its figures in a line, and every stratum with what it was to give and gave, and why less."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from qadesk.domain.sampling import Ledger, StratumTotal
from qadesk.domain.sampling_words import why
from qadesk.domain.texts import Translate
from qadesk.gui.inputs.spots import column_of
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.sampling.cost_panel import left_out_words
from qadesk.gui.theme import Theme
from qadesk.gui.words import listing

FIGURE = 74
NAME = 224


class LedgerView(QWidget):
    """Strata by line; the sums and what was left out around them."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translate = translate
        self._titles: dict[str, str] = {}
        self._last = ""
        self.headline = styled(QLabel(), "heading")
        self.headline.setWordWrap(True)
        self.model: LinesModel[StratumTotal] = LinesModel(self._columns(), self)
        self.table = LinesTable()
        self.table.set_up(self.model, theme)
        self.table.setAccessibleName(self.tr("Strata of the draw"))
        self.left_out = wrapped("", "muted small")
        column = column_of(self, 8)
        for part in (self.headline, self.table, self.left_out):
            column.addWidget(part)

    def show_ledger(self, ledger: Ledger) -> None:
        """The figures of a draw."""
        self._titles = {stratum.key: stratum.title or stratum.key for stratum in ledger.plan.strata}
        self._last = ledger.plan.strata[-1].key
        self.headline.setText(headline(ledger))
        self.model.show_rows(ledger.strata)
        reasons = listing(left_out_words(ledger.left_out))
        self.left_out.setText(self.tr("Not in the population: {reasons}.").format(reasons=reasons) if reasons else "")
        self.left_out.setVisible(bool(reasons))

    def _columns(self) -> tuple[Column[StratumTotal], ...]:
        def figure(name: str, title: str) -> Column[StratumTotal]:
            return Column(name, title, FIGURE, lambda row: Cell(number(getattr(row, name))), RIGHT)

        return (
            Column("key", self.tr("Stratum"), NAME, lambda row: Cell(self._titles.get(row.key, row.key))),
            figure("size", self.tr("Calls")),
            Column("quota", self.tr("Quota"), FIGURE, lambda row: Cell(_quota(row)), RIGHT),
            figure("drawn", self.tr("Drawn")),
            Column("shortfall", self.tr("Short"), FIGURE, _short, RIGHT),
            Column("why", self.tr("Why"), 0, lambda row: Cell(self._why(row), muted=True)),
        )

    def _why(self, total: StratumTotal) -> str:
        return why(total, total.key == self._last, self._translate) or ""


def _quota(row: StratumTotal) -> str:
    """Its own, and what it took over from strata that gave too little."""
    return f"{number(row.quota)} + {number(row.taken_over)}" if row.taken_over else number(row.quota)


def _short(row: StratumTotal) -> Cell:
    return Cell(number(row.shortfall), "warning") if row.shortfall else Cell("")


def headline(ledger: Ledger) -> str:
    """What was drawn of how many, and what stays open."""
    quota = sum(each.quota for each in ledger.strata)
    agents = len({each.agent_no for each in ledger.drawn})
    facts = {
        "drawn": number(len(ledger.drawn)),
        "quota": number(quota),
        "population": number(ledger.population),
        "agents": number(agents),
    }
    text = QCoreApplication.translate(
        "LedgerView", "{drawn} calls of {agents} agents drawn, of {quota} wanted, from {population} in the population"
    )
    return text.format(**facts)
