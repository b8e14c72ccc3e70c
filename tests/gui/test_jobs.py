import threading
import weakref
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, QThread
from PySide6.QtWidgets import QApplication

from qadesk.domain.errors import UserError
from qadesk.gui.jobs import SHOWN_AFTER_MS, JobsBar, deliver, relay
from qadesk.services.executor import Job


def in_thread(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_a_result_arrives_in_the_qt_thread_and_never_at_once(qtbot) -> None:
    future: Future[int] = Future()
    owner, got = QObject(), []
    deliver(future, owner, lambda result: got.append((result, QThread.currentThread())))
    in_thread(lambda: future.set_result(7)).join()
    assert got == []
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(7, QApplication.instance().thread())]


def test_a_done_future_is_delivered_too(qtbot) -> None:
    future: Future[str] = Future()
    future.set_result("here")
    owner, got = QObject(), []
    deliver(future, owner, got.append)
    assert got == []
    qtbot.waitUntil(lambda: got == ["here"])


def test_nothing_is_called_for_an_owner_that_is_gone(qtbot) -> None:
    future: Future[int] = Future()
    other: Future[int] = Future()
    owner, stays, got = QObject(), QObject(), []
    deliver(future, owner, lambda _: got.append("gone"))
    owner.deleteLater()
    qtbot.waitUntil(lambda: not owner_alive(owner))
    future.set_result(1)
    deliver(other, stays, lambda _: got.append("stays"))
    other.set_result(1)
    qtbot.waitUntil(lambda: "stays" in got)
    assert got == ["stays"]


def owner_alive(owner: QObject) -> bool:
    return bool(shiboken6.isValid(owner))


def test_a_user_error_goes_to_its_callback_and_a_cancel_to_its_own(qtbot) -> None:
    failed: Future[int] = Future()
    cancelled: Future[int] = Future()
    owner, got = QObject(), []
    deliver(failed, owner, got.append, lambda error: got.append(error.what))
    deliver(cancelled, owner, got.append, got.append, lambda: got.append("cancelled"))
    failed.set_exception(UserError("No room on the disk."))
    cancelled.set_exception(CancelledError())
    qtbot.waitUntil(lambda: got == ["No room on the disk.", "cancelled"])


@pytest.mark.parametrize("error", [ValueError("a bug"), UserError("nobody listens")])
def test_what_nobody_handles_is_raised_in_the_qt_thread(qtbot, error: Exception) -> None:
    future: Future[int] = Future()
    owner = QObject()
    handled = (lambda _: None) if isinstance(error, ValueError) else None
    deliver(future, owner, lambda _: None, handled)
    with qtbot.capture_exceptions() as raised:
        future.set_exception(error)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][1] is error


def test_thousands_of_results_from_several_threads_arrive_while_the_loop_runs(qtbot) -> None:
    owner, got, count = QObject(), [], 4000
    with ThreadPoolExecutor(4) as pool:
        for number in range(count):
            deliver(pool.submit(lambda each=number: each), owner, got.append)
            if number % 10 == 0:
                QApplication.processEvents()
        qtbot.waitUntil(lambda: len(got) == count)
    assert sorted(got) == list(range(count))
    assert len(QApplication.instance().findChildren(QObject)) < count


def test_who_keeps_a_relay_keeps_no_dead_page_and_may_go_on_speaking(qtbot) -> None:
    class Heard:
        def hear(self, told: str) -> None:
            raise AssertionError(told)

    owner, heard = QObject(), Heard()
    say, life = relay(owner, heard.hear), weakref.ref(heard)
    del heard
    say("before its owner goes, heard after it")
    shiboken6.delete(owner)
    assert life() is None
    in_thread(lambda: say("to nobody")).join()
    QApplication.processEvents()


def test_a_relay_speaks_from_any_thread_and_falls_silent_with_its_owner(qtbot) -> None:
    owner, got = QObject(), []
    say = relay(owner, lambda *told: got.append((told, QThread.currentThread())))
    in_thread(lambda: say("r1", "ready")).join()
    assert got == []
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(("r1", "ready"), QApplication.instance().thread())]
    shiboken6.delete(owner)
    in_thread(lambda: say("r2", "ready")).join()
    QApplication.processEvents()
    assert len(got) == 1


@pytest.fixture
def bar(qtbot, look) -> JobsBar:
    made = JobsBar(look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_bar_appears_only_for_what_takes_longer(qtbot, bar: JobsBar) -> None:
    quick: Job[int] = Job("Quick")
    slow: Job[int] = Job("Slow")
    got: list[Any] = []
    clock = QElapsedTimer()
    clock.start()
    with qtbot.waitSignal(bar.shown) as shown:
        bar.watch(quick, bar, got.append)
        bar.watch(slow, bar, got.append)
        quick.future.set_result(1)
    assert clock.elapsed() >= SHOWN_AFTER_MS - 20
    assert shown.args == ["Slow"]
    assert bar.titles() == ["Slow"]
    slow.step(3, 10)
    slow.future.set_result(2)
    qtbot.waitUntil(lambda: bar.titles() == [])
    assert got == [1, 2]


def test_cancel_asks_the_job_to_stop(qtbot, bar: JobsBar) -> None:
    job: Job[int] = Job("Long")
    told: list[str] = []
    with qtbot.waitSignal(bar.shown):
        bar.watch(job, bar, lambda _: None, on_cancel=lambda: told.append("cancelled"))
    row = bar._rows[id(job)]
    row.cancel_button.click()
    with pytest.raises(CancelledError):
        job.step(1, 2)
    job.future.set_exception(CancelledError())
    qtbot.waitUntil(lambda: told == ["cancelled"])
