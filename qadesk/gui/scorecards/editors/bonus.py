"""The editor of items that add points on top of the total."""

from qadesk.domain.items import Bonus
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.inputs.spots import plain_label
from qadesk.gui.scorecards.editors.base import PointsEditor
from qadesk.gui.scorecards.kinds import amount


class BonusEditor(PointsEditor):
    """The most that can be given, with what the card makes of it."""

    kind = Bonus.kind

    def __init__(self) -> None:
        super().__init__(title=self.tr("At most"))
        self.effect = plain_label()
        self.column.addWidget(self.effect)

    def refresh(self, item: Bonus, card: Scorecard) -> None:
        """Show the amount and up to where it can lift a score."""
        super().refresh(item, card)
        cap = card.total if card.bonus_cap is None else card.bonus_cap
        text = self.tr("With all extra points a score reaches {cap} at most: the card's bonus cap.")
        self.effect.setText(text.format(cap=amount(cap)))
