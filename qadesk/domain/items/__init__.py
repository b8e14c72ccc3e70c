"""The kinds of score items; a new kind is one module and one line here."""

from qadesk.domain.items.bonus import Bonus
from qadesk.domain.items.choice import SingleChoice
from qadesk.domain.items.count import Count
from qadesk.domain.items.critical import Critical
from qadesk.domain.items.faults import Faults
from qadesk.domain.items.note import Note
from qadesk.domain.items.scale import Scale
from qadesk.domain.items.yes_no import YesNo
from qadesk.domain.scorecards import Item

KINDS: tuple[type[Item], ...] = (
    YesNo,
    Scale,
    SingleChoice,
    Faults,
    Count,
    Bonus,
    Critical,
    Note,
)

BY_KIND: dict[str, type[Item]] = {each.kind: each for each in KINDS}

__all__ = [
    "BY_KIND",
    "KINDS",
    "Bonus",
    "Count",
    "Critical",
    "Faults",
    "Note",
    "Scale",
    "SingleChoice",
    "YesNo",
]
