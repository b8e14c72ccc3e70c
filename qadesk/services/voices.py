"""The voices of recordings: measured behind everything else, kept in the cache and as figures in the catalogue."""

import heapq
import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field

from qadesk.domain.call_facts import Usual
from qadesk.domain.call_layout import call_parts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.spans import Span
from qadesk.domain.voice import NOISY_VAD_MODE, VAD_MODE, VoiceFacts
from qadesk.domain.voice_facts import speech
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Analyser, Clock, Stores
from qadesk.services.prepare_audio import ORDINARY, URGENT, PrepareAudio
from qadesk.services.settings import NOISY_LINES, Settings

Measured = Callable[[str, VoiceFacts], None]
"""(recording uid, its voice facts); called in a worker thread."""

IDLE = ORDINARY + 1
"""The rank of what nobody asked for: recordings that came in by a command, or were there before."""
BATCH = 50

log = logging.getLogger(__name__)


class _OvertakenError(Exception):
    """Somebody waits for another recording: this one is begun again later."""


@dataclass(eq=False, slots=True)
class _Wish:
    """A recording whose voices somebody wants measured; without ``sound`` it is looked up when its turn comes."""

    uid: str
    rank: int
    sound: Recording | None = None
    begun: bool = False
    future: "Future[VoiceFacts]" = field(default_factory=Future)


class Voices:
    """Measures one recording at a time: first what lies on a desk; what was imported while nothing is being decoded.

    Recordings are taken note of as their analysis delivers (``audio``); a command that ends with its import leaves the
    measuring to whoever looks first, or has time: ``catch_up``.
    """

    def __init__(
        self, executor: Executor, analyser: Analyser, audio: PrepareAudio, settings: Settings, clock: Clock
    ) -> None:
        self._executor, self._analyser, self._audio = executor, analyser, audio
        self._settings, self._clock = settings, clock
        self._lock = threading.Lock()
        self._wishes: dict[str, _Wish] = {}
        self._queue: list[tuple[int, int, _Wish]] = []
        self._asked = 0
        self._working = False
        self._closed = False
        self._listeners: list[Measured] = []
        self._noted: set[str] = set()
        self._catching_up = False
        audio.listen(self._analysed)

    def listen(self, measured: Measured) -> None:
        """Be told of every recording whose voices have been measured."""
        self._listeners.append(measured)

    def of(self, recording: Recording) -> "Future[VoiceFacts | None]":
        """What is known of its voices; ``None`` where they have to be measured."""
        return self._executor.picture_work(lambda: self._analyser.voice(recording))

    def ensure(self, recording: Recording, *, urgent: bool = False) -> "Future[VoiceFacts]":
        """Measure its voices where that has not been done; the same future while that is under way.

        The future ends with ``UserError`` where it cannot be, with ``CancelledError`` when the workspace is closed.
        """
        return self._wish(_key(recording), recording, URGENT if urgent else ORDINARY)

    def measure(self, uid: str) -> "Future[VoiceFacts]":
        """Measure what nobody waits for, after everything else; given up and begun again where somebody does.

        The future ends as that of ``ensure`` does.
        """
        return self._wish(uid, None, IDLE)

    def unmeasured(self, count: int, after: str | None = None) -> "Future[list[str]]":
        """uids of ``count`` recordings without figures that can be heard, newest first; older than ``after``."""
        return self._executor.read(lambda queries: queries.unmeasured(count, after))

    def count_unmeasured(self) -> "Future[int]":
        """How many those are."""
        return self._executor.read(lambda queries: queries.count_unmeasured())

    def catch_up(self) -> None:
        """Measure all recordings without figures, newest first, one at a time, behind everything else.

        One that cannot be measured is left for the next time. Returns at once; harmless when repeated.
        """
        with self._lock:
            if self._catching_up or self._closed:
                return
            self._catching_up = True
        self._catch_up_after(None)

    def find(self, recording: Recording) -> "Future[VoiceFacts | None]":
        """What lies on a desk: known, or measured now; ``None`` where the recording cannot be heard."""
        found: Future[VoiceFacts | None] = Future()
        if recording.audio is None or recording.state is not AudioState.READY:
            found.set_result(None)
            return found
        found.set_running_or_notify_cancel()
        follow(self.of(recording), found, lambda known: self._or_measured(known, recording, found))
        return found

    def anew(self, recording: Recording, mode: int) -> "Future[VoiceFacts]":
        """Measured with a certain mode of the detector (0 to 3), and not kept."""
        return self._executor.voice_work(lambda: self._analyser.voice_anew(recording, mode))

    def usual(self, agent_no: str | None, group: str | None) -> "Future[Usual]":
        """What the voice of an agent, and those of a team, usually measure."""
        return self._executor.read(
            lambda queries: Usual(
                own=queries.usual_voice(agent_no=agent_no) if agent_no else None,
                team=queries.usual_voice(group=group) if group else None,
            )
        )

    def speech_of(self, recordings: Sequence[Recording]) -> tuple[Span, ...] | None:
        """The speech of a call on its timeline, as far as the cache knows; ``None`` where it has not been measured.

        Looks at files of the cache, and waits for nothing else.
        """
        parts = call_parts(recordings)
        if not parts:
            return None
        alone = len(parts) == 1 and len(parts[0].recordings) == 1
        sound = parts[0].recordings[0] if alone else self._analyser.joined(recordings)
        known = self._analyser.voice(sound) if sound is not None else None
        return speech(known) if known is not None else None

    def close(self) -> None:
        """Give up what has not been measured. To be called before the analyser's, which ends what is under way."""
        with self._lock:
            self._closed = True
            waiting = [wish for wish in self._wishes.values() if not wish.begun]
            self._queue.clear()
            self._wishes.clear()
        for wish in waiting:
            if not wish.future.cancel():  # it was begun once, and overtaken
                wish.future.set_exception(CancelledError())

    def _catch_up_after(self, uid: str | None) -> None:
        """Some at a time: a hundred thousand wishes would lie about for days."""
        try:
            self.unmeasured(BATCH, uid).add_done_callback(self._measure_batch)
        except RuntimeError:  # the executor has ended
            self.close()

    def _measure_batch(self, found: "Future[list[str]]") -> None:
        uids = [] if found.cancelled() or found.exception() else found.result()
        last = None
        for uid in uids:
            last = self.measure(uid)
        if last is None:
            self._catching_up = False
        else:
            last.add_done_callback(lambda done: None if done.cancelled() else self._catch_up_after(uids[-1]))

    def _analysed(self, uid: str, state: AudioState, _: str) -> None:
        """An analysis has ended; with the last one there is time for voices."""
        if state is AudioState.READY:
            self._wish(uid, None, ORDINARY)
        else:
            self._go_on()

    def _or_measured(self, known: VoiceFacts | None, recording: Recording, found: "Future[VoiceFacts | None]") -> None:
        if known is not None:
            found.set_result(known)
            self._note(recording, known)
        else:
            follow(self.ensure(recording, urgent=True), found, found.set_result)

    def _wish(self, key: str, sound: Recording | None, rank: int) -> "Future[VoiceFacts]":
        with self._lock:
            wish = self._wishes.get(key)
            if wish is None:
                wish = _Wish(key, rank, sound)
                if self._closed:
                    wish.future.cancel()
                    return wish.future
                self._wishes[key] = wish
                self._line_up(wish)
            elif rank < wish.rank and not wish.begun:
                wish.rank = rank
                self._line_up(wish)
        self._go_on()
        return wish.future

    def _line_up(self, wish: _Wish) -> None:
        self._asked += 1
        heapq.heappush(self._queue, (wish.rank, self._asked, wish))

    def _go_on(self) -> None:
        """Let the one worker run, where there is something for it."""
        with self._lock:
            if self._working or self._closed or not self._queue:
                return
            self._working = True
        try:
            self._executor.voice_work(self._work)
        except RuntimeError:  # the executor has ended
            self.close()

    def _work(self) -> None:
        while (wish := self._take()) is not None:
            if wish.future.running() or wish.future.set_running_or_notify_cancel():
                self._serve(wish)

    def _take(self) -> _Wish | None:
        """The most urgent wish; ``None`` ends the worker: nothing left, or recordings are being decoded first."""
        with self._lock:
            while self._queue and not self._closed:
                rank, _, wish = self._queue[0]
                if not wish.begun and rank != URGENT and self._audio.busy:
                    break
                heapq.heappop(self._queue)
                if not wish.begun:
                    wish.begun = True
                    return wish
            self._working = False
            return None

    def _serve(self, wish: _Wish) -> None:
        try:
            voice = self._measure(wish)
        except _OvertakenError:
            self._line_up_again(wish)
        except UserError as refused:
            self._forget(wish)
            wish.future.set_exception(CancelledError() if self._closed else refused)
        except BaseException as error:  # handed to whoever waits; the other recordings get their turn
            self._forget(wish)
            wish.future.set_exception(error)
            if not isinstance(error, CancelledError):
                log.exception("measuring the voices of the recording %s failed", wish.uid)
        else:
            self._forget(wish)
            wish.future.set_result(voice)

    def _line_up_again(self, wish: _Wish) -> None:
        with self._lock:
            wish.begun = False
            if not self._closed:
                self._line_up(wish)
                return
        wish.future.set_exception(CancelledError())

    def _give_way(self, _: float) -> None:
        """Called as the measuring of what nobody waits for gets on."""
        with self._lock:
            if self._queue and self._queue[0][0] == URGENT:
                raise _OvertakenError

    def _forget(self, wish: _Wish) -> None:
        with self._lock:
            self._wishes.pop(wish.uid, None)

    def _measure(self, wish: _Wish) -> VoiceFacts:
        sound = wish.sound or self._executor.write(lambda stores: stores.recordings.get(wish.uid)).result()
        if sound is None:
            raise CancelledError
        mode = NOISY_VAD_MODE if self._settings.get(NOISY_LINES) else VAD_MODE
        progress = None if wish.rank == URGENT else self._give_way
        voice = self._analyser.voice(sound) or self._analyser.measure_voice(sound, progress, mode)
        self._note(sound, voice)
        for measured in tuple(self._listeners):
            wish.future.add_done_callback(_telling(measured, sound.uid, voice))
        return voice

    def _note(self, sound: Recording, voice: VoiceFacts) -> None:
        """Let the catalogue have the figures, once: those in the cache may stem from a process that could not write."""
        key = _key(sound)
        with self._lock:
            if key in self._noted:
                return
            self._noted.add(key)
        try:
            done = self._executor.write(lambda stores: _keep(stores, sound, voice, self._clock()))
        except RuntimeError:  # the executor has ended
            return
        done.add_done_callback(_log_failure)


def _key(recording: Recording) -> str:
    """One wish a sound: the joined sound of a call has the uid of its first recording."""
    return recording.uid if recording.audio is None else f"{recording.uid} {recording.audio.cache_key}"


def _keep(stores: Stores, sound: Recording, voice: VoiceFacts, at_ms: int) -> None:
    """The figures of a recording; a joined sound is none, its parts have theirs."""
    stored = stores.recordings.get(sound.uid)
    if stored is None or stored.audio is None or sound.audio is None:
        return
    if stored.audio.cache_key == sound.audio.cache_key:
        stores.recordings.set_voice(sound.uid, voice, at_ms)


def _log_failure(done: "Future[None]") -> None:
    if not done.cancelled() and done.exception() is not None:
        log.warning("figures of a voice were not stored: %s", done.exception())


def _telling(measured: Measured, uid: str, voice: VoiceFacts) -> "Callable[[Future[VoiceFacts]], None]":
    return lambda _: measured(uid, voice)
