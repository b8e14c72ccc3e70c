"""Saving behind the hand, when the writer stumbles: the newest state is never the one that is lost."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from qadesk.services.autosave import Autosave
from qadesk.services.ports import Stores


class Writer:
    """A queue that is worked off by hand; a save may run and its commit fail, or fail before it runs."""

    def __init__(self) -> None:
        self.queue: list[tuple[Callable[[Any], Any], Future[Any]]] = []
        self.kept: list[str] = []
        self.saved: list[str] = []
        self.failed: list[BaseException] = []
        self.autosave: Autosave[str] = Autosave(self.write, self.keep, self.saved.append, self.failed.append)

    def write(self, work: Callable[[Stores], Any]) -> "Future[Any]":
        future: Future[Any] = Future()
        self.queue.append((work, future))
        return future

    def keep(self, stores: Stores, state: str) -> None:
        self.kept.append(state)

    def run(self, *, commits: bool = True, begins: bool = True, meanwhile: str = "") -> None:
        work, future = self.queue.pop(0)
        result = work(None) if begins else None
        if meanwhile:
            self.autosave.put(meanwhile)
        if commits and begins:
            future.set_result(result)
        else:
            future.set_exception(OSError("disk full"))


def test_only_the_newest_of_what_waits_is_written() -> None:
    writer = Writer()
    for text in ("a", "ab", "abc"):
        writer.autosave.put(text)
    assert len(writer.queue) == 1
    writer.run()
    assert (writer.kept, writer.saved, writer.queue) == (["abc"], ["abc"], [])


def test_what_came_while_a_commit_failed_is_written_next() -> None:
    writer = Writer()
    writer.autosave.put("a")
    writer.run(commits=False, meanwhile="ab")
    assert len(writer.failed) == 1
    writer.run()
    assert writer.saved == ["ab"]


def test_after_a_save_that_never_ran_the_next_one_is_queued_again() -> None:
    writer = Writer()
    writer.autosave.put("a")
    writer.run(begins=False, meanwhile="ab")
    writer.autosave.put("abc")
    writer.run()
    assert writer.saved == ["abc"]


def test_what_is_frozen_is_not_written() -> None:
    writer = Writer()
    writer.autosave.put("a")
    writer.autosave.freeze(True)
    writer.autosave.put("ab")
    writer.run()
    assert (writer.kept, writer.saved) == ([], [])
    writer.autosave.freeze(False)
    writer.autosave.put("abc")
    writer.run()
    assert writer.saved == ["abc"]
