"""The sound of clips: of any call, whatever is on the desk, or of a file; prepared without anybody waiting."""

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import TypeVar

from qadesk.domain.errors import UserError, unpacked
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.call_sound import SoundOf
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Analyser
from qadesk.services.prepare_audio import Outcome, PrepareAudio

T = TypeVar("T")


class ClipSounds:
    """Gives what a player can open; futures fail with ``UserError`` where there is nothing to be heard."""

    def __init__(self, executor: Executor, analyser: Analyser, audio: PrepareAudio, sound_of: SoundOf) -> None:
        self._executor = executor
        self._analyser = analyser
        self._audio = audio
        self._sound_of = sound_of

    def of_call(self, call_uid: str) -> "Future[Recording]":
        """The one sound of a call (uid of the call), analysed and joined first where that has not been done."""
        sound: Future[Recording] = Future()

        def look(recordings: Sequence[Recording]) -> None:
            if len(recordings) == 1:
                self._ready(recordings[0], sound)
            else:  # none is refused there
                self._go_on(lambda: self._sound_of(recordings), sound, sound.set_result)

        self._go_on(lambda: self._executor.write(lambda stores: stores.recordings.of_call(call_uid)), sound, look)
        return sound

    def of_file(self, path: Path) -> "Future[Recording]":
        """The sound of a file that no catalogue knows, as of an exported clip; agent on the left."""

        def work() -> Recording:
            return Recording(
                uid="",
                call_uid="",
                fingerprint=self._analyser.fingerprint(path),
                state=AudioState.READY,
                audio=self._analyser.analyse(path),
            )

        return self._audio.urgently(work)

    def _ready(self, recording: Recording, sound: "Future[Recording]") -> None:
        """One recording, as it stands when whatever has to be done for it has been done."""

        def ensured(analysis: "Future[Outcome] | None") -> None:
            if analysis is None:
                _give(recording, sound)
            else:
                self._go_on(lambda: analysis, sound, lambda _: self._read_again(recording.uid, sound))

        self._go_on(lambda: self._audio.ensure_soon(recording), sound, ensured)

    def _read_again(self, uid: str, sound: "Future[Recording]") -> None:
        def read() -> "Future[Recording | None]":
            return self._executor.write(lambda stores: stores.recordings.get(uid))

        self._go_on(read, sound, lambda found: _give(found, sound))

    @staticmethod
    def _go_on(begin: "Callable[[], Future[T]]", sound: "Future[Recording]", step: Callable[[T], object]) -> None:
        try:
            work = begin()
        except RuntimeError:  # the executor has ended
            sound.set_exception(CancelledError())
            return
        follow(work, sound, step)


def _give(recording: Recording | None, sound: "Future[Recording]") -> None:
    if recording is not None and recording.state is AudioState.READY:
        sound.set_result(recording)
    else:
        sound.set_exception(_trouble(recording))


def _trouble(recording: Recording | None) -> UserError:
    """Why a recording cannot be heard; what the analysis found, where it found something."""
    if recording is None or recording.state is AudioState.MISSING:
        return UserError(
            QT_TRANSLATE_NOOP("errors", "The file of this recording is not where it was."),
            QT_TRANSLATE_NOOP("errors", "Find it on the page of recordings (“Find missing files”)."),
        )
    return unpacked(recording.reason) or UserError(
        QT_TRANSLATE_NOOP("errors", "This recording cannot be played."),
        QT_TRANSLATE_NOOP("errors", "Import it anew from an intact file."),
    )
