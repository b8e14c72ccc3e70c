"""The editor of items answered by yes or no."""

from qadesk.domain.items import YesNo
from qadesk.gui.scorecards.editors.base import PointsEditor


class YesNoEditor(PointsEditor):
    """Points."""

    kind = YesNo.kind
