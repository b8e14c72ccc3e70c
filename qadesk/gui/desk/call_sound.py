"""The one sound of the call on the desk, found or made behind the hand, and what is known of the voices in it."""

from PySide6.QtCore import QObject, Signal

from qadesk.domain.call_layout import Place, places
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.voice import VoiceFacts
from qadesk.gui.desk.listening import Listening
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.file_names import shown_name
from qadesk.gui.jobs import deliver
from qadesk.gui.scoring_form import figures


class CallSound(QObject):
    """What is overtaken by another call is dropped."""

    voice_known = Signal(object)
    """``VoiceFacts`` of the sound; ``None`` while they are not known."""
    waiting = Signal(str)
    """Why there is nothing to hear yet."""
    failed = Signal(object)
    """A ``UserError``: the sound could not be made."""

    def __init__(self, services: DeskServices, listening: Listening, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._listening = services, listening
        self._wish = 0

    def open(self, recordings: tuple[Recording, ...], position_ms: float, speed: float) -> None:
        """Hear these recordings of a call as one, from a position on."""
        self._wish += 1
        wish = self._wish
        self.voice_known.emit(None)
        if len(recordings) < 2 or all(each.state is not AudioState.READY for each in recordings):
            self._hear(next(iter(recordings), None), position_ms, speed)
            return
        self._listening.open(None, position_ms, speed)
        self.waiting.emit(self.tr("The recordings of this call are being put together."))
        deliver(
            self._services.call_sound.sound_of(recordings),
            self,
            lambda sound: self._hear(sound, position_ms, speed) if wish == self._wish else None,
            lambda error: self._fail(error, wish),
        )

    def close(self) -> None:
        """The call is taken off the desk."""
        self._wish += 1
        self._listening.close()
        self.voice_known.emit(None)

    def _hear(self, sound: Recording | None, position_ms: float, speed: float) -> None:
        self._listening.open(sound, position_ms, speed)
        if sound is None or sound.state is not AudioState.READY:
            return
        wish = self._wish
        deliver(
            self._services.voices.find(sound),
            self,
            lambda voice: self._tell(voice, wish),
            lambda _: None,  # the sound is there; only what is told of the voices is not
        )

    def _tell(self, voice: VoiceFacts | None, wish: int) -> None:
        if wish == self._wish and voice is not None:
            self.voice_known.emit(voice)

    def _fail(self, error: UserError, wish: int) -> None:
        if wish == self._wish:
            self.failed.emit(error)

    def about(self, recordings: tuple[Recording, ...]) -> str:
        """Which files are heard where, in a sentence; '' where there is one file and all of it."""
        if not recordings:
            return self.tr("There is no recording of this call here: what was given can be read, nothing can be heard.")
        if len(recordings) < 2:
            return ""
        names = {each.uid: shown_name(each.fingerprint.path) for each in recordings}
        text = self._placed(places(recordings), names)
        silent = sum(each.state is not AudioState.READY for each in recordings)
        if silent:
            text += self.tr(" ({count} cannot be heard)").format(count=silent)
        return text

    def _placed(self, heard: tuple[Place, ...], names: dict[str, str]) -> str:
        starts: dict[int, list[str]] = {}
        for place in heard:
            starts.setdefault(place.start_ms, []).append(names[place.uid])
        if len(starts) == 1 and len(heard) == 2:
            first, second = starts[heard[0].start_ms]
            return self.tr("The two sides lie in two files: {first} and {second}").format(first=first, second=second)
        said = [f"{figures.clock(start)} {' + '.join(files)}" for start, files in starts.items()]
        return self.tr("{count} files, heard as one: {places}").format(count=len(heard), places=" · ".join(said))
