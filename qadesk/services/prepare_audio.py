"""Analysis of recordings right after import: child processes decode, the results go into the catalogue."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.waveforms import PeakSource
from qadesk.services.executor import Executor
from qadesk.services.ports import Analyser, Stores

Delivered = Callable[[str, AudioState, str], None]
"""(recording uid, new state, reason); called in a worker thread."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an analysis ended; ``reason`` says why it is broken, or what is odd about a recording that is ready."""

    state: AudioState
    reason: str


HEADER_DISAGREES = QT_TRANSLATE_NOOP(
    "errors", "The file's header says {header:.1f} s, decoding gave {decoded:.1f} s; the decoded length is used."
)


class PrepareAudio:
    """Every recording is decoded once before it plays; what is asked for first goes first."""

    def __init__(self, executor: Executor, analyser: Analyser, delivered: Delivered | None = None) -> None:
        self._executor = executor
        self._analyser = analyser
        self._listeners: list[Delivered] = [delivered] if delivered else []
        self._lock = threading.Lock()
        self._under_way: dict[str, Future[Outcome]] = {}

    def listen(self, delivered: Delivered) -> None:
        """Be told of every analysis that ends."""
        self._listeners.append(delivered)

    def prepare(self, recording: Recording) -> "Future[Outcome]":
        """Analyse this recording; the same future while that is under way."""
        with self._lock:
            known = self._under_way.get(recording.uid)
            if known is None:
                known = self._executor.file_work(lambda: self._analyse(recording))
                self._under_way[recording.uid] = known
            return known

    def prepare_waiting(self) -> "Future[list[Future[Outcome]]]":
        """Analyse everything that still waits, oldest first."""
        waiting = self._executor.write(lambda stores: stores.recordings.waiting())
        return _then(waiting, lambda recordings: [self.prepare(recording) for recording in recordings])

    def picture(self, recording: Recording) -> PeakSource | None:
        """The waveform of a recording, complete or filling; ``None`` before its analysis started."""
        return self._analyser.peaks(recording)

    def _analyse(self, recording: Recording) -> Outcome:
        path = Path(recording.fingerprint.path)
        try:
            state, reason = self._measure(recording, path)
        except UserError as refused:
            state = AudioState.BROKEN if path.exists() else AudioState.MISSING
            reason = refused.packed()
            self._executor.write(lambda stores: stores.recordings.set_state(recording.uid, state, reason)).result()
        finally:
            with self._lock:
                self._under_way.pop(recording.uid, None)
        for delivered in tuple(self._listeners):
            delivered(recording.uid, state, reason)
        return Outcome(state, reason)

    def _measure(self, recording: Recording, path: Path) -> tuple[AudioState, str]:
        fingerprint = self._analyser.fingerprint(path)
        audio = self._analyser.analyse(path)
        reason = _warning(audio)

        def keep(stores: Stores) -> None:
            if fingerprint != recording.fingerprint:
                stores.recordings.relocate(recording.uid, fingerprint)
            stores.recordings.set_audio(recording.uid, audio, reason)

        self._executor.write(keep).result()
        return AudioState.READY, reason


def _warning(audio: AudioFacts) -> str:
    if not audio.mismatch:
        return ""
    return UserError(HEADER_DISAGREES, header=audio.header_seconds or 0.0, decoded=audio.seconds).packed()


def _then(
    future: "Future[list[Recording]]", step: Callable[[list[Recording]], list["Future[Outcome]"]]
) -> "Future[list[Future[Outcome]]]":
    chained: Future[list[Future[Outcome]]] = Future()

    def run(done: "Future[list[Recording]]") -> None:
        error = done.exception()
        if error:
            chained.set_exception(error)
        else:
            chained.set_result(step(done.result()))

    future.add_done_callback(run)
    return chained
