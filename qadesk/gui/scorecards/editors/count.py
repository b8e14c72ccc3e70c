"""The editor of items that count how often something went wrong."""

from itertools import pairwise

from qadesk.domain.items import Count
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scores import four_decimals
from qadesk.gui.inputs.spots import plain_label
from qadesk.gui.scorecards.editors.base import PointsEditor

SHOWN = 6


class CountEditor(PointsEditor):
    """Points, what each time takes, what always stays; and what that comes to."""

    kind = Count.kind

    def __init__(self) -> None:
        super().__init__(("per", self.tr("Off each time")), ("floor", self.tr("Not below")))
        self.outcome = plain_label()
        self.outcome.setToolTip(self.tr("How often it happened → points that are left"))
        self.column.addWidget(self.outcome)

    def refresh(self, item: Count, card: Scorecard) -> None:
        """Show the amounts and what they come to."""
        super().refresh(item, card)
        self.outcome.setText(outcome(item))


def outcome(item: Count) -> str:
    """``0 → 8, 1 → 6, 2 → 4 …``, up to where nothing changes any more."""
    left = [item.earned(times) for times in range(SHOWN + 1)]
    still = next((at for at, (before, after) in enumerate(pairwise(left)) if before == after), SHOWN)
    shown = left[: still + 1] if still < SHOWN else left[:SHOWN]
    words = " · ".join(f"{times} → {four_decimals(points)}" for times, points in enumerate(shown))
    return f"{words} …"
