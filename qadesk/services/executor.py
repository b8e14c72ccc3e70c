"""The one place where threads start (the player has its own): a database writer, a reader, and a pool for files.

Writes are gathered for at most ``BATCH_S`` and share one transaction, each within a savepoint of its own, so that one
fsync serves them all; a future is done only after the commit: what it reports as written is durable.
"""

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from qadesk.services.ports import Database, Queries, Stores

T = TypeVar("T")
A = TypeVar("A")

BATCH_S = 0.05

_Asked = tuple[Callable[[Stores], Any], "Future[Any]"]
_Write = _Asked | None
"""``None`` asks the writer to end."""


@dataclass(eq=False)
class Job(Generic[T]):
    """Longer work with a title, progress and cancel; ``future`` ends with ``CancelledError`` when it was cancelled."""

    title: str
    future: "Future[T]" = field(default_factory=Future)
    done: int = 0
    total: int = 0
    watchers: list[Callable[[int, int], None]] = field(default_factory=list)
    _cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def step(self, done: int, total: int) -> None:
        """Called by the work after each part. Raises ``CancelledError`` once somebody has cancelled."""
        self.done, self.total = done, total
        for watcher in tuple(self.watchers):
            watcher(done, total)
        if self._cancelled.is_set():
            raise CancelledError


class Executor:
    """Threads for everything that must not run where the window is drawn."""

    def __init__(self, database: Database, *, file_workers: int = 2) -> None:
        self._database = database
        self._writes: queue.SimpleQueue[_Write] = queue.SimpleQueue()
        self._reads = ThreadPoolExecutor(1, "qadesk-read")
        self._files = ThreadPoolExecutor(file_workers, "qadesk-files")
        self._heads = ThreadPoolExecutor(4, "qadesk-heads")
        self._looks = ThreadPoolExecutor(1, "qadesk-looks")
        self._pictures = ThreadPoolExecutor(1, "qadesk-pictures")
        self._voices = ThreadPoolExecutor(1, "qadesk-voices")
        self._studies = ThreadPoolExecutor(1, "qadesk-studies")
        self._jobs = ThreadPoolExecutor(2, "qadesk-jobs")
        # A daemon: should nobody get to closing it (Ctrl+C while the program begins), the process ends nevertheless.
        self._writer = threading.Thread(target=self._write_loop, name="qadesk-write", daemon=True)
        self._lock = threading.Lock()
        self._open_jobs: set[Job[Any]] = set()
        self._closing = False
        self._ended = False
        self._writer.start()

    def write(self, work: Callable[[Stores], T]) -> "Future[T]":
        """Run ``work`` in the writer thread; the future is done when its changes are on disk.

        Raises ``RuntimeError`` after the end of the executor, as the other kinds of work do.
        """
        future: Future[T] = Future()
        with self._lock:
            if self._ended:
                raise RuntimeError("cannot write after the executor has been closed")
            self._writes.put((work, future))
        return future

    def read(self, work: Callable[[Queries], T]) -> "Future[T]":
        """Run ``work`` on the read-only connection of the reader thread."""
        return self._reads.submit(work, self._database.queries)

    def file_work(self, work: Callable[[], T]) -> "Future[T]":
        """Run work that decodes files in the audio pool."""
        return self._files.submit(work)

    def read_files(self, work: Callable[[A], T], some: A) -> "Future[T]":
        """Run work that reads a little of each of some files, so that several wait for the disk or network at once."""
        return self._heads.submit(work, some)

    def look(self, work: Callable[[], T]) -> "Future[T]":
        """Run work that only looks at files and folders; it does not queue behind recordings being decoded."""
        return self._looks.submit(work)

    def picture_work(self, work: Callable[[], T]) -> "Future[T]":
        """Run work that the screen waits for, some tenths of a second at most; it queues behind nothing longer."""
        return self._pictures.submit(work)

    def voice_work(self, work: Callable[[], T]) -> "Future[T]":
        """Run work that measures voices, seconds long: one at a time, and it keeps nothing else from being done."""
        return self._voices.submit(work)

    def study(self, work: Callable[[Queries], T]) -> "Future[T]":
        """Run reading and arithmetic over many evaluations, seconds long: one at a time, and no list waits for it."""
        return self._studies.submit(work, self._database.queries)

    def job(self, title: str, work: Callable[[Job[T]], T]) -> Job[T]:
        """Run longer work that reports its progress through the job and can be cancelled.

        Raises ``RuntimeError`` once the executor is being closed: nobody would cancel it.
        """
        job: Job[T] = Job(title)
        job.future.add_done_callback(lambda _: self._forget(job))
        with self._lock:
            if self._closing:
                raise RuntimeError("cannot begin a job while the executor is being closed")
            self._open_jobs.add(job)
            self._jobs.submit(_run_job, job, work)
        return job

    @property
    def working(self) -> bool:
        """Whether a job is under way, or waits for its turn."""
        with self._lock:
            return bool(self._open_jobs)

    def close(self) -> None:
        """Cancel the jobs, finish every write that was asked for, end the threads.

        An exception on the way (somebody presses Ctrl+C again) does not keep the writer from ending.
        """
        with self._lock:
            self._closing = True
            jobs = tuple(self._open_jobs)
        try:
            for job in jobs:
                job.cancel()
            self._jobs.shutdown(wait=False, cancel_futures=True)
            for job in jobs:
                job.future.cancel()  # of those that had not begun; whoever waits for them, maybe a job, is told
            files = (self._files, self._heads, self._looks, self._pictures, self._voices)
            for pool in (self._jobs, *files, self._studies, self._reads):
                pool.shutdown(wait=True, cancel_futures=True)
        finally:
            self._writes.put(None)
        self._writer.join()

    def _forget(self, job: Job[Any]) -> None:
        with self._lock:
            self._open_jobs.discard(job)

    def _write_loop(self) -> None:
        """Until a ``None`` has come and nothing is left: a finished write may have asked for another one."""
        stopping = False
        try:
            while not (stopping and self._end_when_empty()):
                batch, stopped = self._gather()
                stopping = stopping or stopped
                if batch:
                    self._write_batch(batch)
        finally:
            self._fail_the_rest()

    def _end_when_empty(self) -> bool:
        with self._lock:
            self._ended = self._writes.empty()
            return self._ended

    def _fail_the_rest(self) -> None:
        """Should the thread ever die, nobody waits for it without end."""
        with self._lock:
            self._ended = True
        while not self._writes.empty():
            rest = self._writes.get_nowait()
            if rest is not None and rest[1].set_running_or_notify_cancel():
                rest[1].set_exception(RuntimeError("the database's writer has ended"))

    def _gather(self) -> tuple[list[_Asked], bool]:
        """Wait for a first write, then take what is there: nobody waits for company that has not come."""
        first = self._writes.get()
        if first is None:
            return [], True
        batch = [first]
        until = time.monotonic() + BATCH_S
        while time.monotonic() < until and not self._writes.empty():
            asked = self._writes.get_nowait()
            if asked is None:
                return batch, True
            batch.append(asked)
        return batch, False

    def _write_batch(self, batch: list[_Asked]) -> None:
        wanted = [(work, future) for work, future in batch if future.set_running_or_notify_cancel()]
        outcomes: list[tuple[Any, BaseException | None]] = []
        try:
            with self._database.transaction() as stores:
                outcomes.extend(_attempt(work, stores) for work, _ in wanted)
        except BaseException as error:  # noqa: BLE001 - the commit failed: every writer of the batch is told
            for _, future in wanted:
                future.set_exception(error)
            return
        for (_, future), (result, failure) in zip(wanted, outcomes, strict=True):
            if failure is None:
                future.set_result(result)
            else:
                future.set_exception(failure)


def _run_job(job: Job[T], work: Callable[[Job[T]], T]) -> None:
    if not job.future.set_running_or_notify_cancel():
        return
    try:
        result = work(job)
    except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the future
        job.future.set_exception(error)
    else:
        job.future.set_result(result)


def _attempt(work: Callable[[Stores], T], stores: Stores) -> tuple[T | None, BaseException | None]:
    """Result or failure of one write within its savepoint."""
    try:
        with stores.savepoint():
            return work(stores), None
    except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the future
        return None, error
