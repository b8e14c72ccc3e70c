"""Skipping silence: what is jumped over while playing on, and what is heard although it is silent."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qadesk.domain.spans import Span, common, total_ms
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.voice_facts import GRADES, SkipGrade, skippable
from qadesk.gui.desk.listening import Listening
from qadesk.services.settings import SKIP_GRADE, SKIPPING, Settings

POINTED_MS = 300
"""A span that has less of a silence (and less than half of it) only touches it, and is not about it."""


class Skipping(QObject):
    """Knows the call's silences and tells the player which ones to jump over."""

    changed = Signal()
    """On or off, another grade, other spans."""
    skipped = Signal(list)
    """The spans that are jumped over now, for the picture."""
    played = Signal(object)
    """The silences that are heard nevertheless, each with the reason in words."""
    stepped = Signal(object)
    """Another ``SkipGrade``, chosen by a key: to be told."""

    def __init__(self, listening: Listening, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._listening, self._settings = listening, settings
        self._voice: VoiceFacts | None = None
        self._evidence: tuple[Span, ...] = ()
        self._suggested: tuple[Span, ...] = ()
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
        self._evidence = self._suggested = ()
        self._use()

    def keep(self, evidence: Iterable[Span], suggested: Iterable[Span] = ()) -> None:
        """These spans are being scored, or proposed and not decided: a silence that one of them is about is heard."""
        spans = tuple(sorted(evidence)), tuple(sorted(suggested))
        if spans != (self._evidence, self._suggested):
            self._evidence, self._suggested = spans
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
        self.stepped.emit(self.grade)

    def refresh(self) -> None:
        """The settings may have been changed elsewhere, or the player has another sound."""
        self._use()

    def _use(self) -> None:
        silent = skippable(self._voice, self.grade) if self._voice is not None and self.on else ()
        played = self._played(silent)
        self._spans = wanted = tuple(span for span in silent if span not in played)
        if self._listening.ready:
            self._listening.set_skips(wanted)
        self.played.emit(played)
        self.skipped.emit(list(wanted))
        self.changed.emit()

    def _played(self, silent: Iterable[Span]) -> Mapping[Span, str]:
        """Why some of the silences are heard."""
        evidence = QCoreApplication.translate("desk", "Not skipped, but played: evidence")
        suggested = QCoreApplication.translate("desk", "Not skipped, but played: suggested")
        found: dict[Span, str] = {}
        for silence in silent:
            if any(_about(span, silence) for span in self._evidence):
                found[silence] = evidence
            elif any(_about(span, silence) for span in self._suggested):
                found[silence] = suggested
        return found


def _about(span: Span, silence: Span) -> bool:
    """Whether a span points to a silence, and does not merely touch it."""
    return total_ms(common([span], [silence])) >= min(POINTED_MS, (silence[1] - silence[0]) / 2)
