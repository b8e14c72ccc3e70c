"""What notices are about, in words: for the panel that publishes them and for the page of today."""

from PySide6.QtCore import QCoreApplication

from qadesk.domain.after.notices import NoticeKind
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.lines import Tone

KINDS: dict[NoticeKind, tuple[str, Tone]] = {
    NoticeKind.RULES: (QT_TRANSLATE_NOOP("Notices", "Business rules"), "accent"),
    NoticeKind.CARD: (QT_TRANSLATE_NOOP("Notices", "Scorecard"), "accent"),
    NoticeKind.FINDING: (QT_TRANSLATE_NOOP("Notices", "Finding"), "warning"),
    NoticeKind.OTHER: (QT_TRANSLATE_NOOP("Notices", "Other"), "plain"),
}


def words(text: str) -> str:
    """A text of this panel in the reader's language."""
    return QCoreApplication.translate("Notices", text)
