"""What goes with an answer: not applicable, comment, evidence, and whether a lost point is an information error."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from PySide6.QtWidgets import QCheckBox

from qadesk.domain.items import Critical
from qadesk.domain.scorecards import Demand, Item, Require, Scorecard
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.spots import Labelled, Spot, column_of
from qadesk.gui.scorecards.editors.base import Part

Wanted = Literal["comment", "evidence"]


class Rules(Part):
    """Two checks and two lists; those that mean nothing for a kind are not shown unless a file has set them."""

    def __init__(self) -> None:
        super().__init__()
        self.allow_na = QCheckBox(self.tr("“Not applicable” is an answer"))
        self.allow_na.clicked.connect(lambda on: self.put("allow_na", allow_na=on))
        self.counts_as = QCheckBox(self.tr("A lost point is an information error"))
        self.counts_as.clicked.connect(lambda on: self.put("counts_as", counts_as="information_error" if on else None))
        self.comment = self._picker("comment")
        self.evidence = self._picker("evidence")
        self._comment = Labelled(self.tr("Comment is required"), self.comment)
        self._evidence = Labelled(self.tr("Evidence is required"), self.evidence)
        column = column_of(self, 8)
        column.addWidget(self._comment)
        column.addWidget(self._evidence)
        column.addWidget(self.allow_na)
        column.addWidget(self.counts_as)

    def refresh(self, item: Item, card: Scorecard) -> None:
        """Show what holds; a rule that is left to the card says which that is."""
        judged = item.scored or isinstance(item, Critical)
        self.allow_na.setChecked(item.allow_na)
        self.counts_as.setText(
            self.tr("If it happened, it is an information error")
            if isinstance(item, Critical)
            else self.tr("A lost point is an information error")
        )
        self.counts_as.setChecked(item.counts_as is not None)
        self.counts_as.setVisible(judged or item.counts_as is not None)
        demands: tuple[tuple[Picker, Labelled, Demand | None, Demand | None], ...] = (
            (self.comment, self._comment, item.require.comment, card.require.comment),
            (self.evidence, self._evidence, item.require.evidence, card.require.evidence),
        )
        for picker, labelled, own, usual in demands:
            words = self._words(item)
            as_card = self.tr("As the card: {rule}").format(rule=words[usual or Demand.NEVER].lower())
            picker.offer([(None, as_card), *words.items()])
            picker.show_data(own)
            picker.setToolTip(picker.currentText())
            labelled.setVisible(judged or own is not None)

    def spots(self) -> Iterator[Spot]:
        """All of them."""
        yield Spot("allow_na", self.allow_na, self._comment.note)
        yield Spot("counts_as", self.counts_as, self._comment.note)
        yield self._comment.spot("require.comment")
        yield self._evidence.spot("require.evidence")

    def _picker(self, field: Wanted) -> Picker:
        picker = Picker(letters=4)

        def take(demand: Demand | None) -> None:
            require: Require = self._item.require
            wanted = replace(require, comment=demand) if field == "comment" else replace(require, evidence=demand)
            self.put(f"require.{field}", require=wanted)

        picker.picked.connect(take)
        return picker

    def _words(self, item: Item) -> dict[Demand, str]:
        happened = isinstance(item, Critical)
        return {
            Demand.NEVER: self.tr("Never"),
            Demand.BELOW_FULL: self.tr("If it happened") if happened else self.tr("Below full points"),
            Demand.ALWAYS: self.tr("Always"),
        }
