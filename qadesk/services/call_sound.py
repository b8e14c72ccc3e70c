"""The one sound of a call: its recording, or what its recordings make together, prepared without anybody waiting."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any, TypeVar

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Analyser, Stores
from qadesk.services.prepare_audio import PrepareAudio

T = TypeVar("T")

SoundOf = Callable[[Sequence[Recording]], "Future[Recording]"]
"""The one sound of a call, by all of its recordings; made where it is not there, fails with ``UserError``."""


class CallSound:
    """Joins the recordings of a call on demand; the joined sound lies in the cache and is made anew when it is gone."""

    def __init__(self, executor: Executor, analyser: Analyser, audio: PrepareAudio) -> None:
        self._executor = executor
        self._analyser = analyser
        self._audio = audio
        self._lock = threading.Lock()
        self._under_way: dict[tuple[str, ...], Future[Recording]] = {}

    def sound_of(self, recordings: Sequence[Recording]) -> "Future[Recording]":
        """The recording that stands for a call's sound; at once where there is but one.

        Several are analysed first where they wait, and joined; broken ones are left out, and silence stands for missing
        ones that the cache does not hold, so give all of a call's recordings, not only those that are ready. The future
        fails with ``UserError`` when none can, and ends with ``CancelledError`` when the workspace is closed before.
        """
        if not recordings:
            return _failed(_no_recording())
        if len(recordings) == 1:
            return _done(recordings[0])
        wanted = tuple(recording.uid for recording in recordings)
        with self._lock:
            known = self._under_way.get(wanted)
            if known is not None:
                return known
            sound = self._under_way[wanted] = Future()
        sound.set_running_or_notify_cancel()  # nobody cancels it for others who wait too
        sound.add_done_callback(lambda _: self._forget(wanted))
        self._prepare(recordings, sound)
        return sound

    def _prepare(self, recordings: Sequence[Recording], sound: "Future[Recording]") -> None:
        """Go on with ``_look`` when every recording's analysis has ended, however."""
        waiting = [each for each in recordings if each.state is AudioState.WAITING]
        if not waiting:
            self._look(recordings, sound)
            return
        left = len(waiting)
        uids = [recording.uid for recording in recordings]

        def ended(_: "Future[Any]") -> None:
            nonlocal left
            with self._lock:
                left -= 1
                last = not left
            if last:
                self._go_on(
                    lambda: self._executor.write(lambda stores: _as_they_are(stores, uids)),
                    sound,
                    lambda now: self._look(now, sound),
                )

        for recording in waiting:
            self._audio.prepare(recording, urgent=True).add_done_callback(ended)

    def _look(self, recordings: Sequence[Recording], sound: "Future[Recording]") -> None:
        """Take it from the cache, or have it made."""

        def make(found: Recording | None) -> None:
            if found is not None:
                sound.set_result(found)
                return
            joining = partial(self._audio.urgently, lambda: self._analyser.join(recordings))
            self._go_on(joining, sound, sound.set_result)

        self._go_on(lambda: self._executor.picture_work(lambda: self._analyser.joined(recordings)), sound, make)

    @staticmethod
    def _go_on(begin: Callable[[], "Future[T]"], sound: "Future[Recording]", step: Callable[[T], object]) -> None:
        """Begin some work and go on with its result; what goes wrong is what becomes of ``sound``."""
        try:
            work = begin()
        except RuntimeError:  # the executor has ended
            sound.set_exception(CancelledError())
            return
        follow(work, sound, step)

    def _forget(self, wanted: tuple[str, ...]) -> None:
        with self._lock:
            self._under_way.pop(wanted, None)


def _done(recording: Recording) -> "Future[Recording]":
    future: Future[Recording] = Future()
    future.set_result(recording)
    return future


def _failed(error: UserError) -> "Future[Recording]":
    future: Future[Recording] = Future()
    future.set_exception(error)
    return future


def _no_recording() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no recording of this call here."),
        QT_TRANSLATE_NOOP("errors", "It was evaluated elsewhere; import its recording to hear it."),
    )


def _as_they_are(stores: Stores, uids: Sequence[str]) -> list[Recording]:
    found = (stores.recordings.get(uid) for uid in uids)
    return [recording for recording in found if recording is not None]
