"""The call's sound made anew while it lies on the desk: analysed, found again, its sides swapped; heard on in place."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qadesk.domain.people import Person
from qadesk.domain.recordings import AudioState
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.desk.opening import Opening
from qadesk.gui.desk.sound_side import SoundSide
from qadesk.gui.jobs import deliver, relay
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.services.evaluate import Desk


class FreshSound(QObject):
    """Has the recordings of the call on the desk read again, and opens them where the listener was."""

    refused = Signal(object)
    """A ``UserError``: the sides could not be swapped."""

    def __init__(
        self,
        services: DeskServices,
        person: Person,
        parts: tuple[Opening, SoundSide, Scoring],
        desk: Callable[[], Desk | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._person, self._desk = services, person, desk
        self._opening, self._sound, self._scoring = parts
        services.audio.listen(relay(self, self._delivered))

    def look_again(self) -> None:
        """Recordings have come in or were found again: what could not be heard before perhaps can be now."""
        if self._desk() is not None and not self._sound.listening.ready and self._scoring.open:
            self._reread()

    def swap_sides(self) -> None:
        """The agent is on the other channel of what is heard: kept with the recording, for everybody."""
        recording = self._sound.listening.recording
        if recording is None or recording.audio is None or recording.audio.channels != 2:
            return
        future = self._services.evaluating.swap_sides(recording.uid, self._person.no)
        deliver(future, self, lambda _: self._reread_for(recording.uid), self.refused.emit)

    def open(self, desk: Desk) -> None:
        """Open the sound anew where it was, playing on if it played; before it could be heard, where the draft was."""
        listening = self._sound.listening
        self._sound.coverage.gather()
        loop = listening.loop
        position, speed, playing = desk.evaluation.position_ms, desk.evaluation.speed, listening.playing
        if listening.ready:
            position, speed = round(listening.position_ms), listening.speed
        self._sound.open(desk, position, speed)
        if loop is not None:
            listening.set_loop(loop)
        if playing:
            listening.play()

    def _delivered(self, recording_uid: str, state: AudioState, reason: str) -> None:
        """The analysis of a recording has ended; if it is ours, it can be heard now."""
        self._reread_for(recording_uid)

    def _reread_for(self, recording_uid: str) -> None:
        desk = self._desk()
        if desk is not None and any(each.uid == recording_uid for each in desk.recordings):
            self._reread()

    def _reread(self) -> None:
        self._opening.reread(self._scoring.session.evaluation)
