"""Examples in words."""

from PySide6.QtCore import QCoreApplication

from qadesk.domain.after.examples import Kind
from qadesk.domain.people import Role
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.lines import Tone

KINDS: dict[Kind, tuple[str, Tone]] = {
    "good": (QT_TRANSLATE_NOOP("Examples", "Good"), "good"),
    "bad": (QT_TRANSLATE_NOOP("Examples", "Bad"), "warning"),
}
QA = frozenset({Role.INSPECTOR, Role.LEAD})
"""Who hears examples before their agents have agreed, and as they were spoken."""


def words(text: str) -> str:
    """A text of the library in the reader's language."""
    return QCoreApplication.translate("Examples", text)


def kind_word(kind: Kind) -> str:
    """Good or bad."""
    return words(KINDS[kind][0])
