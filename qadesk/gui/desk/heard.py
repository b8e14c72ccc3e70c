"""Heard coverage: what really reached the listener goes into the draft, and how much of the speech that is."""

from PySide6.QtCore import QObject, Signal

from qadesk.domain.spans import Span
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.voice_facts import speech
from qadesk.gui.desk.listening import Listening
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.services.hearing import Hearing, hearing_of, reached, share_of

LEAD_MS = 500
"""Before speech that was missed: a word is heard from its beginning."""


class Coverage(QObject):
    """Asks the player about once a second and whenever it rests; what it says is part of the draft."""

    told = Signal(object)
    """The ``Hearing`` of the draft, without the place to listen on from; ``None`` without one."""
    shown = Signal(list)
    """All ``HeardSpan`` of the draft."""

    def __init__(self, listening: Listening, scoring: Scoring, parent: QObject) -> None:
        super().__init__(parent)
        self._listening, self._scoring = listening, scoring
        self._voice: VoiceFacts | None = None
        self._speech: tuple[Span, ...] | None = None
        listening.mix.changing.connect(self.gather)

    @property
    def hearing(self) -> Hearing:
        """How the draft stands. Raises ``LookupError`` when there is none."""
        return hearing_of(self._scoring.session, self._speech)

    def show_voice(self, voice: VoiceFacts | None) -> None:
        """Who speaks when in the call on the desk; ``None`` while that is not known."""
        self._voice = voice
        self._speech = speech(voice) if voice is not None else None
        self.show()

    def gather(self) -> None:
        """Take what was heard since the last time into the draft; what a silenced side said was not."""
        sound, audible = self._listening.recording, self._listening.mix.audible
        played = self._listening.take_heard()
        fresh = reached(played, audible, self._voice, sound.agent_channel if sound is not None else 0)
        if fresh and self._scoring.open and not self._scoring.read_only:
            self._scoring.session.listened(fresh)
            self.show()

    def show(self) -> None:
        """Band and share of the draft as it stands."""
        is_open = self._scoring.open
        self.shown.emit(list(self._scoring.session.evaluation.heard) if is_open else [])
        self.told.emit(share_of(self._scoring.session, self._speech) if is_open else None)

    def go_on(self) -> bool:
        """Play from the longest speech that was not heard; returns whether there is any."""
        longest = self.hearing.longest_unheard if self._scoring.open else None
        if longest is None or not self._listening.ready:
            return False
        self._listening.seek(max(longest[0] - LEAD_MS, 0))
        self._listening.play()
        return True
