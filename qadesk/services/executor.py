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

BATCH_S = 0.05
_STOP = object()


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
        self._writes: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._reads = ThreadPoolExecutor(1, "qadesk-read")
        self._files = ThreadPoolExecutor(file_workers, "qadesk-files")
        self._jobs = ThreadPoolExecutor(2, "qadesk-jobs")
        self._writer = threading.Thread(target=self._write_loop, name="qadesk-write")
        self._open_jobs: set[Job[Any]] = set()
        self._writer.start()

    def write(self, work: Callable[[Stores], T]) -> "Future[T]":
        """Run ``work`` in the writer thread; the future is done when its changes are on disk."""
        future: Future[T] = Future()
        self._writes.put((work, future))
        return future

    def read(self, work: Callable[[Queries], T]) -> "Future[T]":
        """Run ``work`` on the read-only connection of the reader thread."""
        return self._reads.submit(work, self._database.queries)

    def file_work(self, work: Callable[[], T]) -> "Future[T]":
        """Run work that decodes or reads files in the audio pool."""
        return self._files.submit(work)

    def job(self, title: str, work: Callable[[Job[T]], T]) -> Job[T]:
        """Run longer work that reports its progress through the job and can be cancelled."""
        job: Job[T] = Job(title)
        self._open_jobs.add(job)
        self._jobs.submit(self._run_job, job, work)
        return job

    def close(self) -> None:
        """Cancel the jobs, finish every write that was asked for, end the threads."""
        for job in tuple(self._open_jobs):
            job.cancel()
        for pool in (self._jobs, self._files, self._reads):
            pool.shutdown(wait=True, cancel_futures=True)
        self._writes.put(_STOP)
        self._writer.join()

    def _run_job(self, job: Job[T], work: Callable[[Job[T]], T]) -> None:
        try:
            job.future.set_result(work(job))
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the future
            job.future.set_exception(error)
        finally:
            self._open_jobs.discard(job)

    def _write_loop(self) -> None:
        stopping = False
        while not stopping:
            batch, stopping = self._gather()
            if batch:
                self._write_batch(batch)

    def _gather(self) -> tuple[list[Any], bool]:
        """Wait for a first write, then take what is there: nobody waits for company that has not come."""
        first = self._writes.get()
        if first is _STOP:
            return [], True
        batch = [first]
        until = time.monotonic() + BATCH_S
        while time.monotonic() < until:
            try:
                item = self._writes.get_nowait()
            except queue.Empty:
                break
            if item is _STOP:
                return batch, True
            batch.append(item)
        return batch, False

    def _write_batch(self, batch: list[tuple[Callable[[Stores], Any], "Future[Any]"]]) -> None:
        outcomes: list[tuple[Future[Any], Any, BaseException | None]] = []
        try:
            with self._database.transaction() as stores:
                for work, future in batch:
                    if future.set_running_or_notify_cancel():
                        outcomes.append((future, *_attempt(work, stores)))
        except BaseException as error:  # noqa: BLE001 - the commit failed: every writer of the batch is told
            for _, future in batch:
                if not future.done():
                    future.set_exception(error)
            return
        for future, result, failure in outcomes:
            future.set_exception(failure) if failure else future.set_result(result)


def _attempt(work: Callable[[Stores], T], stores: Stores) -> tuple[T | None, BaseException | None]:
    """Result or failure of one write within its savepoint."""
    try:
        with stores.savepoint():
            return work(stores), None
    except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the future
        return None, error
