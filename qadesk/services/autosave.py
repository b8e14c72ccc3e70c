"""Saving behind the hand: while a save waits, newer states take its place; the latest is always written."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from qadesk.services.ports import Stores

T = TypeVar("T")

Write = Callable[[Callable[[Stores], Any]], "Future[Any]"]
Failed = Callable[[BaseException], None]


class Autosave(Generic[T]):
    """Hands the latest state to the writer; ``saved`` and ``failed`` are called in the writer thread.

    A state stands in the writer's queue from the moment it is put, so that whatever is asked of the writer afterwards
    (opening the same draft again, submitting it, ending) comes after it; newer states take its place there.
    """

    def __init__(
        self, write: Write, keep: Callable[[Stores, T], object], saved: Callable[[T], None], failed: Failed
    ) -> None:
        self._write, self._keep, self._saved, self._failed = write, keep, saved, failed
        self._lock = threading.Lock()
        self._next: T | None = None
        self._queued = False
        self._frozen = False

    def freeze(self, frozen: bool) -> None:
        """Hand nothing more to the writer, not even what waits: the state is about to be taken as it is."""
        with self._lock:
            self._frozen = frozen
            if frozen:
                self._next = None

    def put(self, state: T) -> None:
        """Save this state soon; an older one that has not started is dropped."""
        with self._lock:
            if self._frozen:
                return
            queued, self._queued = self._queued, True
            self._next = state
        if not queued:
            turn = _Turn()
            self._write(partial(self._save, turn)).add_done_callback(partial(self._done, turn))

    def _save(self, turn: "_Turn", stores: Stores) -> T | None:
        """The state that was written; ``None`` where freezing took it away."""
        with self._lock:
            turn.came, self._queued = True, False
            state, self._next = self._next, None
        if state is not None:
            self._keep(stores, state)
        return state

    def _done(self, turn: "_Turn", future: "Future[T | None]") -> None:
        error = future.exception()
        if error is not None:
            with self._lock:  # where the transaction failed before the save ran, the next put must queue again
                self._queued = self._queued and turn.came
            self._failed(error)
        elif (state := future.result()) is not None:
            self._saved(state)


@dataclass
class _Turn:
    """One save in the writer's queue, and whether it came to run."""

    came: bool = False
