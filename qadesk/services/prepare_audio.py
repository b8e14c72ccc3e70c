"""Analysis of recordings right after import: child processes decode, the results go into the catalogue."""

import heapq
import logging
import os
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat, is_raw_name, raw_of
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.waveforms import PeakSource
from qadesk.services.executor import Executor
from qadesk.services.futures import follow, then
from qadesk.services.ports import Analyser, Stores
from qadesk.services.sources import Sources

T = TypeVar("T")

Delivered = Callable[[str, AudioState, str], None]
"""(recording uid, new state, reason); called in a worker thread."""

URGENT, ORDINARY = 0, 1
MOST_ASKED = 200

HEADER_DISAGREES = QT_TRANSLATE_NOOP(
    "errors", "The file's header says {header:.1f} s, decoding gave {decoded:.1f} s; the decoded length is used."
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an analysis ended; ``reason`` says why it is broken, or what is odd about a recording that is ready."""

    state: AudioState
    reason: str


@dataclass(eq=False, slots=True)
class _Wish:
    """A recording that somebody wants analysed, or other work that reads the sound of recordings."""

    uid: str
    rank: int
    raw: RawFormat | None = None
    work: Callable[[], Any] | None = None
    begun: bool = False
    future: "Future[Any]" = field(default_factory=Future)


class PrepareAudio:
    """Every recording is decoded once before it plays; what lies on a desk goes before what waits in the catalogue."""

    def __init__(
        self,
        executor: Executor,
        analyser: Analyser,
        delivered: Delivered | None = None,
        sources: Sources | None = None,
    ) -> None:
        self._executor = executor
        self._analyser = analyser
        self._sources = sources
        self._listeners: list[Delivered] = [delivered] if delivered else []
        self._lock = threading.Lock()
        self._wishes: dict[str, _Wish] = {}
        self._queue: list[tuple[int, int, _Wish]] = []
        self._asked = 0
        self._closed = False

    def listen(self, delivered: Delivered) -> None:
        """Be told of every analysis that ends."""
        self._listeners.append(delivered)

    @property
    def busy(self) -> bool:
        """Whether recordings are being analysed, or wait for it."""
        with self._lock:
            return bool(self._wishes)

    def prepare(self, recording: Recording, *, urgent: bool = False, raw: RawFormat | None = None) -> "Future[Outcome]":
        """Analyse this recording; the same future while that is under way. What is urgent goes first.

        ``raw`` says how to read it where it has no header; by default as was said for its source. The future ends with
        ``CancelledError`` when the workspace is closed before, or the recording is gone from it.
        """
        rank = URGENT if urgent else ORDINARY
        with self._lock:
            wish = self._wishes.get(recording.uid)
            if wish is None or wish.future.cancelled():
                wish = self._wishes[recording.uid] = _Wish(recording.uid, rank, raw)
                self._begin(wish)
            elif rank < wish.rank and not wish.begun:
                wish.rank = rank
                self._line_up(wish)
            wish.raw = raw or wish.raw
            return wish.future

    def prepare_many(self, uids: Iterable[str], *, urgent: bool = False) -> "Future[int]":
        """Analyse what still waits of these recordings, or of these calls' recordings; how many that are.

        The future is done when they are lined up: whether one is ready is told to those who ``listen``.
        """
        wanted = tuple(uids)

        def line_up(waiting: list[Recording]) -> int:
            for recording in waiting:
                self.prepare(recording, urgent=urgent)
            return len(waiting)

        return then(self._executor.write(lambda stores: stores.recordings.many.waiting_among(wanted)), line_up)

    def waiting(self) -> "Future[int]":
        """How many recordings of the workspace wait for their analysis."""
        return self._executor.write(lambda stores: stores.recordings.many.count_waiting())

    def urgently(self, work: Callable[[], T]) -> "Future[T]":
        """Run work on recordings' sound for which somebody waits, before everything that only lies in the catalogue."""
        wish = _Wish("", URGENT, work=work)
        with self._lock:
            self._begin(wish)
        return wish.future

    def ensure(self, recording: Recording) -> "Future[Outcome] | None":
        """Make a recording that has been opened hearable and visible; ``None`` where nothing has to be done for it.

        Analysed at once are one that still waits, one whose file has changed, and one whose part of the cache is gone.
        """
        if recording.state is AudioState.WAITING:
            return self.prepare(recording, urgent=True)
        if recording.state is not AudioState.READY or self._is_sound(recording):
            return None
        return self.prepare(recording, urgent=True)

    def prepare_waiting(self) -> "Future[list[Future[Outcome]]]":
        """Analyse what still waits, up to ``MOST_ASKED``: those first that are due first, then the oldest."""
        waiting = self._executor.write(lambda stores: stores.recordings.many.next_waiting(MOST_ASKED))
        asked: Future[list[Future[Outcome]]] = Future()
        follow(waiting, asked, lambda recordings: asked.set_result([self.prepare(each) for each in recordings]))
        return asked

    def picture(self, recording: Recording) -> PeakSource | None:
        """The waveform of a recording, complete or filling; ``None`` where it has to be made (``ensure``)."""
        return self._analyser.peaks(recording)

    def find(self, recording: Recording) -> "Future[PeakSource | None]":
        """As ``picture``, in another thread: large peak files take some milliseconds to check, slow disks more."""
        return self._executor.picture_work(lambda: self.picture(recording))

    def ensure_soon(self, recording: Recording) -> "Future[Future[Outcome] | None]":
        """As ``ensure``, which looks at files, in another thread."""
        return self._executor.picture_work(lambda: self.ensure(recording))

    def look_closely(self, picture: PeakSource, first_frame: int, last_frame: int) -> "Future[bool]":
        """Let a picture load its samples there; it does not queue behind recordings being decoded."""
        return self._executor.picture_work(lambda: picture.load(first_frame, last_frame))

    def close(self) -> None:
        """Give up what has not been analysed: it keeps waiting in the catalogue. To be called before the analyser's."""
        with self._lock:
            self._closed = True
            waiting = [wish for _, _, wish in self._queue if not wish.begun]
            self._queue.clear()
        for wish in waiting:
            self._forget(wish)
            wish.future.cancel()

    def _begin(self, wish: _Wish) -> None:
        if self._closed:
            self._wishes.pop(wish.uid, None)
            wish.future.cancel()
            return
        self._line_up(wish)
        self._executor.file_work(self._work_next)

    def _line_up(self, wish: _Wish) -> None:
        self._asked += 1
        heapq.heappush(self._queue, (wish.rank, self._asked, wish))

    def _is_sound(self, recording: Recording) -> bool:
        """Whether file and cache are as the analysis left them; a file that is gone is not analysed again."""
        known = recording.fingerprint
        try:
            now = Path(known.path).stat()
            if (now.st_size, now.st_mtime_ns) != (known.size, known.mtime_ns):
                return False
            return self._analyser.peaks(recording) is not None
        except (OSError, UserError):
            return True

    def _work_next(self) -> None:
        """Whatever is the most urgent now: there is one call of this for every wish."""
        wish = self._take()
        if wish is None:
            return
        if not wish.future.set_running_or_notify_cancel():
            self._forget(wish)  # whoever asks for it again gets a new one
            return
        if wish.work is not None:
            _run(wish.work, wish.future)
        else:
            self._analyse_wish(wish)

    def _analyse_wish(self, wish: _Wish) -> None:
        try:
            outcome = self._analyse(wish)
        except BaseException as error:
            self._forget(wish)
            wish.future.set_exception(error)
            if not isinstance(error, CancelledError):
                log.exception("the analysis of the recording %s failed", wish.uid)
            raise
        self._forget(wish)
        for delivered in tuple(self._listeners):
            # As callbacks of the future: one that fails (its window is gone) keeps nobody else from being told.
            wish.future.add_done_callback(_telling(delivered, wish.uid, outcome))
        wish.future.set_result(outcome)

    def _take(self) -> _Wish | None:
        with self._lock:
            while self._queue:
                wish = heapq.heappop(self._queue)[2]
                if not wish.begun:
                    wish.begun = True
                    return wish
            return None

    def _forget(self, wish: _Wish) -> None:
        with self._lock:
            if self._wishes.get(wish.uid) is wish:
                del self._wishes[wish.uid]

    def _analyse(self, wish: _Wish) -> Outcome:
        uid = wish.uid
        recording = self._executor.write(lambda stores: stores.recordings.get(uid)).result()
        if recording is None:
            raise CancelledError
        path = Path(recording.fingerprint.path)
        try:
            return self._measure(recording, path, wish.raw or self._raw_of(recording))
        except UserError as refused:
            if self._closed:
                # Not the recording's fault: it was stopped, and waits for the next start.
                raise CancelledError from refused
            state = AudioState.BROKEN if os.path.exists(path) else AudioState.MISSING  # noqa: PTH110 - never raises
            reason = refused.packed()
        self._executor.write(lambda stores: stores.recordings.set_state(uid, state, reason)).result()
        return Outcome(state, reason)

    def _raw_of(self, recording: Recording) -> RawFormat | None:
        """As was said for its source, or as it was read before: copies and files that moved lie elsewhere now."""
        path = Path(recording.fingerprint.path)
        if not is_raw_name(path.name):
            return None
        said = self._sources.raw_of(path) if self._sources else None
        return said or (raw_of(recording.audio) if recording.audio else None)

    def _agent_channel(self, path: Path) -> int:
        return self._sources.agent_channel(path) if self._sources else 0

    def _measure(self, recording: Recording, path: Path, raw: RawFormat | None) -> Outcome:
        fingerprint = self._analyser.fingerprint(path)
        audio = self._analyser.analyse(path) if raw is None else self._analyser.analyse(path, raw=raw)
        reason = _warning(audio)

        def keep(stores: Stores) -> None:
            if fingerprint != recording.fingerprint:
                stores.recordings.relocate(recording.uid, fingerprint)
            stores.recordings.set_audio(recording.uid, audio, reason)
            if recording.side and audio.channels > 1:
                # Only its name spoke of one side: it is as other recordings of its source.
                stores.recordings.set_side(recording.uid, "")
                stores.recordings.set_agent_channel(recording.uid, self._agent_channel(path))

        self._executor.write(keep).result()
        return Outcome(AudioState.READY, reason)


def _run(work: Callable[[], Any], future: "Future[Any]") -> None:
    try:
        result = work()
    except BaseException as error:
        future.set_exception(error)
        if not isinstance(error, UserError | CancelledError):
            raise
        return
    future.set_result(result)


def _warning(audio: AudioFacts) -> str:
    if not audio.mismatch:
        return ""
    return UserError(HEADER_DISAGREES, header=audio.header_seconds or 0.0, decoded=audio.seconds).packed()


def _telling(delivered: Delivered, uid: str, outcome: Outcome) -> Callable[["Future[Outcome]"], None]:
    return lambda _: delivered(uid, outcome.state, outcome.reason)
