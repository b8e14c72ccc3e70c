"""The kinds of score items as the page shows them: a name, a sentence, an icon; and amounts as people write them."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from qadesk.domain import card_change, card_terms
from qadesk.domain.items import KINDS
from qadesk.domain.texts import QT_TRANSLATE_NOOP

ICONS: Mapping[str, str] = {
    "yes_no": "mdi6.check-circle-outline",
    "scale": "mdi6.signal-cellular-2",
    "choice": "mdi6.radiobox-marked",
    "faults": "mdi6.checkbox-multiple-marked-outline",
    "count": "mdi6.counter",
    "bonus": "mdi6.plus-circle-outline",
    "critical": "mdi6.alert-octagon-outline",
    "note": "mdi6.note-text-outline",
}
"""Kind of item -> icon; critical errors are shown in the palette's ``critical``."""

HINTS: Mapping[str, str] = {
    "yes_no": QT_TRANSLATE_NOOP("kinds", "Yes earns all points, no earns none."),
    "scale": QT_TRANSLATE_NOOP("kinds", "Levels from nothing to all points."),
    "choice": QT_TRANSLATE_NOOP("kinds", "One of several options, each worth its own points."),
    "faults": QT_TRANSLATE_NOOP("kinds", "All points, less a deduction for each fault that is ticked."),
    "count": QT_TRANSLATE_NOOP("kinds", "All points, less so much for each time it happened."),
    "bonus": QT_TRANSLATE_NOOP("kinds", "Extra points on top of the total."),
    "critical": QT_TRANSLATE_NOOP("kinds", "One-vote veto: if it happened, the call fails."),
    "note": QT_TRANSLATE_NOOP("kinds", "Something to write down; earns no points."),
}
"""Kind of item -> what it does, in one sentence (English source of the context "kinds")."""

ORDER = tuple(kind.kind for kind in KINDS)
"""The kinds as they are offered."""


def kind_title(kind: str) -> str:
    """The kind's name in the reader's language."""
    return QCoreApplication.translate("kinds", card_terms.KINDS[kind])


def kind_hint(kind: str) -> str:
    """What the kind does, in the reader's language."""
    return QCoreApplication.translate("kinds", HINTS[kind])


def amount(value: Decimal) -> str:
    """Points as people write them: 5, not 5.00 or 5E+0."""
    return card_change.number(value)
