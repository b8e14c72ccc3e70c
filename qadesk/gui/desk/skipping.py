"""Skipping silence: what is jumped over while playing on, and what is heard although it is silent."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from qadesk.domain.spans import Span, total_ms
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.voice_facts import GRADES, SkipGrade, skippable
from qadesk.gui.desk.listening import Listening
from qadesk.services.settings import SKIP_GRADE, SKIPPING, Settings


class Skipping(QObject):
    """Knows the call's silences and tells the player which ones to jump over."""

    changed = Signal()
    """On or off, another grade, other spans."""
    skipped = Signal(list)
    """The spans that are jumped over now, for the picture."""

    def __init__(self, listening: Listening, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._listening, self._settings = listening, settings
        self._voice: VoiceFacts | None = None
        self._scored: tuple[Span, ...] = ()
        self._spans: tuple[Span, ...] = ()

    @property
    def on(self) -> bool:
        """Whether silence is skipped."""
        return self._settings.get(SKIPPING)

    @property
    def grade(self) -> SkipGrade:
        """gentle, normal or strict."""
        kept = self._settings.get(SKIP_GRADE)
        return kept if kept in GRADES else "normal"

    @property
    def spans(self) -> tuple[Span, ...]:
        """What is jumped over now."""
        return self._spans

    @property
    def saved_ms(self) -> int:
        """How much of the call is jumped over."""
        return total_ms(self._spans)

    def show_voice(self, voice: VoiceFacts | None) -> None:
        """The silences of the call on the desk; ``None`` while they are not known."""
        self._voice = voice
        self._scored = ()
        self._use()

    def keep(self, scored: Iterable[Span]) -> None:
        """These spans are being scored: a silence that touches one of them is heard."""
        spans = tuple(sorted(scored))
        if spans != self._scored:
            self._scored = spans
            self._use()

    def toggle(self) -> None:
        """Skip silence, or hear everything."""
        self._settings.put(SKIPPING, not self.on)
        self._use()

    def set_grade(self, grade: SkipGrade) -> None:
        """Skip by another grade from now on; chosen, so it is wanted."""
        self._settings.put(SKIP_GRADE, grade)
        self._settings.put(SKIPPING, True)
        self._use()

    def next_grade(self) -> None:
        """The next stricter grade, the gentlest after the strictest."""
        grades = list(GRADES)
        self.set_grade(grades[(grades.index(self.grade) + 1) % len(grades)])

    def refresh(self) -> None:
        """The settings may have been changed elsewhere, or the player has another sound."""
        self._use()

    def _use(self) -> None:
        wanted = skippable(self._voice, self.grade, self._scored) if self._voice is not None and self.on else ()
        self._spans = wanted
        if self._listening.ready:
            self._listening.set_skips(wanted)
        self.skipped.emit(list(wanted))
        self.changed.emit()
