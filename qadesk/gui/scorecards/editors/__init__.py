"""The editors of the kinds of items; a new kind is one module and one line here."""

from qadesk.gui.scorecards.editors.base import KindEditor
from qadesk.gui.scorecards.editors.bonus import BonusEditor
from qadesk.gui.scorecards.editors.choice import ChoiceEditor
from qadesk.gui.scorecards.editors.count import CountEditor
from qadesk.gui.scorecards.editors.critical import CriticalEditor
from qadesk.gui.scorecards.editors.faults import FaultsEditor
from qadesk.gui.scorecards.editors.note import NoteEditor
from qadesk.gui.scorecards.editors.scale import ScaleEditor
from qadesk.gui.scorecards.editors.yes_no import YesNoEditor

EDITORS: tuple[type[KindEditor], ...] = (
    YesNoEditor,
    ScaleEditor,
    ChoiceEditor,
    FaultsEditor,
    CountEditor,
    BonusEditor,
    CriticalEditor,
    NoteEditor,
)

BY_KIND: dict[str, type[KindEditor]] = {each.kind: each for each in EDITORS}

__all__ = ["BY_KIND", "EDITORS", "KindEditor"]
