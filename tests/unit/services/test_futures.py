"""Whoever waits for work in a row gets its result, or what went wrong; never neither."""

from concurrent.futures import CancelledError, Future

import pytest

from qadesk.services.futures import follow, then


def test_a_step_that_fails_fails_the_result() -> None:
    work: Future[int] = Future()
    found, followed = then(work, lambda number: 1 // number), Future[int]()
    follow(work, followed, lambda number: 1 // number)
    work.set_result(0)
    for each in (found, followed):
        with pytest.raises(ZeroDivisionError):
            each.result(0)


def test_what_the_work_gives_goes_on_and_so_does_its_failure() -> None:
    good: Future[int] = Future()
    doubled = then(good, lambda number: 2 * number)
    good.set_result(4)
    assert doubled.result(0) == 8
    cancelled: Future[int] = Future()
    after = then(cancelled, str)
    cancelled.cancel()
    with pytest.raises(CancelledError):
        after.result(0)
