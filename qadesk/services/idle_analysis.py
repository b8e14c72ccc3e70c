"""The sound of recordings that wait in the catalogue, analysed when there is time for it."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass

from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor, Job
from qadesk.services.prepare_audio import Outcome, PrepareAudio

AHEAD = 16
"""Recordings that are looked up at once; what is assigned meanwhile comes into its turn after them."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """What analysing everything that waits came to; ``waiting`` is how many are left."""

    ready: int
    broken: int
    waiting: int


class IdleAnalysis:
    """One recording at a time, those first that are assigned and due first, and only while nobody needs the machine.

    ``busy`` says whether somebody does: sound is played, a job runs.
    """

    def __init__(self, executor: Executor, audio: PrepareAudio, busy: Callable[[], bool]) -> None:
        self._executor = executor
        self._audio = audio
        self._busy = busy
        self._lock = threading.Lock()
        self._next: deque[Recording] = deque()
        self._tried: set[str] = set()
        self._under_way = False
        self._stopped = False

    def go_on(self) -> None:
        """Begin the next recording, and go on after it; does nothing where that is under way, or somebody is busy.

        Returns at once; to be called again and again, since it stops where somebody gets busy.
        """
        with self._lock:
            if self._stopped or self._under_way or self._busy() or self._audio.busy:
                return
            self._under_way = True
        try:
            self._begin_next()
        except RuntimeError:  # the executor has ended
            self.stop()

    def stop(self) -> None:
        """Begin no further one."""
        with self._lock:
            self._stopped = True
            self._next.clear()

    def analyse(self, limit: int | None = None) -> Job[Analysed]:
        """Analyse everything that waits (or so many), by all threads, whoever is busy."""
        title = QT_TRANSLATE_NOOP("jobs", "Analysing recordings")
        return self._executor.job(title, lambda job: self._analyse(job, limit))

    # -- one at a time ------------------------------------------------------------------------------------------------

    def _begin_next(self) -> None:
        if self._next:
            self._prepare(self._next.popleft())
        else:
            # More than those that were tried in vain, which still wait.
            self._waiting(AHEAD + len(self._tried)).add_done_callback(self._found)

    def _waiting(self, most: int) -> "Future[list[Recording]]":
        return self._executor.write(lambda stores: stores.recordings.many.next_waiting(most))

    def _found(self, looked_up: "Future[list[Recording]]") -> None:
        found = [] if looked_up.cancelled() or looked_up.exception() else looked_up.result()
        self._next.extend(one for one in found if one.uid not in self._tried)
        if self._next:
            self._prepare(self._next.popleft())
        else:
            self._under_way = False  # nothing waits: whoever calls again looks again

    def _prepare(self, recording: Recording) -> None:
        def ended(done: "Future[Outcome]") -> None:
            if done.cancelled() or done.exception():
                self._tried.add(recording.uid)
            self._under_way = False
            self.go_on()

        self._audio.prepare(recording).add_done_callback(ended)

    # -- everything ---------------------------------------------------------------------------------------------------

    def _analyse(self, job: Job[Analysed], limit: int | None) -> Analysed:
        total = self._audio.waiting().result()
        total = total if limit is None else min(limit, total)
        states: list[AudioState] = []
        tried: set[str] = set()
        while len(tried) < total:
            in_vain = len(tried) - len(states)
            waiting = self._waiting(min(AHEAD, total - len(tried)) + in_vain).result()
            some = [one for one in waiting if one.uid not in tried]
            if not some:
                break
            tried.update(one.uid for one in some)
            states.extend(self._states(job, some, len(states), total))
        job.step(total, total)
        left = self._audio.waiting().result()
        ready = states.count(AudioState.READY)
        return Analysed(ready=ready, broken=len(states) - ready, waiting=left)

    def _states(self, job: Job[Analysed], some: Sequence[Recording], before: int, total: int) -> list[AudioState]:
        states = []
        for place, future in enumerate([self._audio.prepare(one) for one in some]):
            job.step(before + place, total)
            try:
                states.append(future.result().state)
            except CancelledError:
                continue  # it has been taken out meanwhile
        return states
