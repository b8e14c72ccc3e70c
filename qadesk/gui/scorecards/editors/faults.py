"""The editor of items with a list of faults, each of which takes points away."""

from collections.abc import Iterator
from decimal import Decimal

from qadesk.domain import card_editing
from qadesk.domain.items import Faults
from qadesk.domain.items.faults import Fault
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.inputs.rows import Row, RowKind, RowList
from qadesk.gui.inputs.spots import Spot
from qadesk.gui.scorecards.editors.base import Optioned, PointsEditor

FIRST_DEDUCT = Decimal(1)


class FaultsEditor(Optioned, PointsEditor):
    """Points, and faults with what each takes away."""

    kind = Faults.kind

    def __init__(self) -> None:
        super().__init__()
        kind = RowKind(
            path="options",
            amount="deduct",
            amount_title=self.tr("Deduction"),
            title=self.tr("Faults"),
            add=self.tr("Add a fault"),
            hint=self.tr("What went wrong"),
        )
        self.rows = RowList(kind, lambda: Row("", FIRST_DEDUCT, card_editing.fresh_option(self._item)))
        self.rows.rows_edited.connect(self._take_rows)
        self.rows.rekeyed.connect(self.rekey)
        self.column.addWidget(self.rows)

    def refresh(self, item: Faults, card: Scorecard) -> None:
        """Show points and faults."""
        super().refresh(item, card)
        self.rows.show_rows(tuple(Row(each.title, each.deduct, each.key) for each in item.options))

    def spots(self) -> Iterator[Spot]:
        """The points, and each fault."""
        yield from super().spots()
        yield from self.rows.spots()

    def reveal(self, path: str) -> None:
        """Show keys where one is asked for."""
        self.rows.reveal(path)

    def _take_rows(self, rows: tuple[Row, ...], field: str, typing: bool) -> None:
        faults = tuple(Fault(each.key, each.title, each.amount or Decimal(0)) for each in rows)
        self.put(field, typing=typing, options=faults)
