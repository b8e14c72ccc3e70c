"""Futures in a row: going on with what some work gives, without a thread that waits for it."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")


def follow(work: "Future[T]", result: "Future[Any]", step: Callable[[T], object]) -> None:
    """Call ``step`` with what the work gives, in the work's thread; what goes wrong, in either, becomes of ``result``.

    So nobody waits for a result that will never come.
    """

    def ended(done: "Future[T]") -> None:
        error = CancelledError() if done.cancelled() else done.exception()
        if error is None:
            try:
                step(done.result())
            except BaseException as broken:
                if result.done():
                    raise
                result.set_exception(broken)
        else:
            result.set_exception(error)

    work.add_done_callback(ended)


def then(work: "Future[T]", step: Callable[[T], R]) -> "Future[R]":
    """What ``step`` makes of the work's result, in the work's thread."""
    result: Future[R] = Future()
    follow(work, result, lambda value: result.set_result(step(value)))
    return result
