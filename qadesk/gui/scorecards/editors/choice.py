"""The editor of items with options of which one is chosen."""

from collections.abc import Iterator
from decimal import Decimal

from qadesk.domain import card_editing
from qadesk.domain.items import SingleChoice
from qadesk.domain.items.choice import Option
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.inputs.rows import Row, RowKind, RowList
from qadesk.gui.inputs.spots import Spot
from qadesk.gui.scorecards.editors.base import Optioned, PointsEditor


class ChoiceEditor(Optioned, PointsEditor):
    """Points, and options with theirs."""

    kind = SingleChoice.kind

    def __init__(self) -> None:
        super().__init__()
        kind = RowKind(
            path="options",
            amount="points",
            amount_title=self.tr("Points"),
            title=self.tr("Options"),
            add=self.tr("Add an option"),
            hint=self.tr("What is chosen"),
        )
        self.rows = RowList(kind, lambda: Row("", Decimal(0), card_editing.fresh_option(self._item)))
        self.rows.rows_edited.connect(self._take_rows)
        self.rows.rekeyed.connect(self.rekey)
        self.column.addWidget(self.rows)

    def refresh(self, item: SingleChoice, card: Scorecard) -> None:
        """Show points and options."""
        super().refresh(item, card)
        self.rows.show_rows(tuple(Row(each.title, each.points, each.key) for each in item.options))

    def spots(self) -> Iterator[Spot]:
        """The points, and each option."""
        yield from super().spots()
        yield from self.rows.spots()

    def reveal(self, path: str) -> None:
        """Show keys where one is asked for."""
        self.rows.reveal(path)

    def _take_rows(self, rows: tuple[Row, ...], field: str, typing: bool) -> None:
        options = tuple(Option(each.key, each.title, each.amount or Decimal(0)) for each in rows)
        self.put(field, typing=typing, options=options)
