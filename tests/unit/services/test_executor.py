"""Threads: writes share a commit and fail alone, nothing waits for ever, an end finishes what was asked for."""

import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.services.executor import Executor, Job
from qadesk.services.ports import Stores
from qadesk.storage import SqlDatabase, Workspace, open_database
from tests.unit.services.desk import NOON, House

WAIT = 20


class CountingDatabase:
    """The real database; counts its commits and fails when it is told to."""

    def __init__(self, database: SqlDatabase) -> None:
        self._database = database
        self.commits = 0
        self.begun = threading.Event()
        self.fail_next: BaseException | None = None
        self.queries = database.queries

    @contextmanager
    def transaction(self) -> Iterator[Stores]:
        with self._database.transaction() as stores:
            self.begun.set()
            yield stores
            if self.fail_next is not None:
                error, self.fail_next = self.fail_next, None
                raise error
        self.commits += 1


@pytest.fixture
def database(tmp_path) -> Iterator[CountingDatabase]:
    with Workspace.create(tmp_path / "workspace", at_ms=NOON) as space:
        opened = open_database(space)
        yield CountingDatabase(opened)
        opened.close()


@pytest.fixture
def executor(database: CountingDatabase) -> Iterator[Executor]:
    made = Executor(database)
    yield made
    made.close()


@contextmanager
def writer_held(executor: Executor) -> Iterator[None]:
    """What is asked for inside waits until the end of the block."""
    go, held = threading.Event(), threading.Event()

    def hold(stores: Stores) -> None:
        held.set()
        assert go.wait(WAIT)

    executor.write(hold)
    assert held.wait(WAIT)
    yield
    go.set()


def add(no: str):
    return lambda stores: stores.people.add(Person(no=no, name=no, role=Role.AGENT))


def fail(stores: Stores) -> None:
    stores.people.add(Person(no="half", name="half", role=Role.AGENT))
    raise UserError("This one fails.")


def numbers(executor: Executor) -> list[str]:
    return [person.no for person in executor.write(lambda stores: stores.people.all()).result(WAIT)]


def test_writes_that_wait_together_share_one_commit(executor: Executor, database: CountingDatabase) -> None:
    with writer_held(executor):
        futures = [executor.write(add(str(number))) for number in range(30)]
        before = database.commits
    for future in futures:
        future.result(WAIT)
    assert database.commits <= before + 3  # what held the writer, and one or two batches


def test_a_failing_write_is_undone_alone(executor: Executor) -> None:
    with writer_held(executor):
        futures = [executor.write(work) for work in (add("1"), fail, add("2"))]
    futures[0].result(WAIT)
    with pytest.raises(UserError, match="This one fails"):
        futures[1].result(WAIT)
    futures[2].result(WAIT)
    assert numbers(executor) == ["1", "2"]


def test_when_the_commit_fails_every_writer_of_the_batch_is_told_and_the_next_batch_works(
    executor: Executor, database: CountingDatabase
) -> None:
    with writer_held(executor):
        database.fail_next = UserError("The disk is full.")
        futures = [executor.write(add("1")), executor.write(add("2"))]
    executor.write(lambda stores: None).exception(WAIT)
    told = [future.exception(WAIT) for future in futures]
    kept = numbers(executor)
    assert [error is None for error in told] == [no in kept for no in ("1", "2")]
    executor.write(add("3")).result(WAIT)
    assert "3" in numbers(executor)


def test_a_future_is_done_only_when_the_change_is_committed(
    executor: Executor, database: CountingDatabase, tmp_path
) -> None:
    seen: list[int] = []
    before = database.commits
    future = executor.write(add("1"))
    future.add_done_callback(lambda _: seen.append(database.commits))
    future.result(WAIT)
    executor.write(lambda stores: None).result(WAIT)
    assert seen == [before + 1]


def test_a_write_that_was_cancelled_in_time_is_not_done_and_harms_nobody(executor: Executor) -> None:
    with writer_held(executor):
        unwanted, wanted = executor.write(add("1")), executor.write(add("2"))
        assert unwanted.cancel()
    wanted.result(WAIT)
    assert numbers(executor) == ["2"]


def test_a_callback_that_fails_does_not_end_the_writer(executor: Executor, caplog: pytest.LogCaptureFixture) -> None:
    def wrong(_: "Future[Person]") -> None:
        raise RuntimeError("the window is gone")

    executor.write(add("1")).add_done_callback(wrong)
    executor.write(add("2")).result(WAIT)
    assert numbers(executor) == ["1", "2"]


def test_the_end_finishes_every_write_also_those_that_a_finished_write_asks_for(database: CountingDatabase) -> None:
    executor = Executor(database)
    chain: list[Future[Person]] = []

    def more(done: "Future[Person]") -> None:
        if len(chain) < 5:
            chain.append(executor.write(add(str(len(chain)))))
            chain[-1].add_done_callback(more)

    with writer_held(executor):
        executor.write(add("first")).add_done_callback(more)
        ending = threading.Thread(target=executor.close)
        ending.start()
    ending.join(WAIT)
    assert not ending.is_alive()
    assert [future.result(0).no for future in chain] == ["0", "1", "2", "3", "4"]
    with pytest.raises(RuntimeError, match="closed"):
        executor.write(add("late"))


def test_a_job_reports_its_progress_waits_for_writes_and_returns(executor: Executor) -> None:
    steps: list[tuple[int, int]] = []
    begin = threading.Event()

    def work(job: Job[int]) -> int:
        assert begin.wait(WAIT)
        for number in range(3):
            job.step(number, 3)
            executor.write(add(str(number))).result(WAIT)
        return 3

    job = executor.job("counting", work)
    job.watchers.append(lambda done, total: steps.append((done, total)))
    begin.set()
    assert job.future.result(WAIT) == 3
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_a_cancelled_job_stops_at_its_next_step(executor: Executor) -> None:
    reached, go = threading.Event(), threading.Event()

    def work(job: Job[None]) -> None:
        reached.set()
        assert go.wait(WAIT)
        job.step(1, 2)
        raise AssertionError("went on after the cancel")

    job = executor.job("endless", work)
    assert reached.wait(WAIT)
    job.cancel()
    go.set()
    with pytest.raises(CancelledError):
        job.future.result(WAIT)


def test_what_a_job_raises_reaches_its_caller(executor: Executor) -> None:
    def work(job: Job[None]) -> None:
        raise UserError("No such folder.")

    with pytest.raises(UserError, match="No such folder"):
        executor.job("failing", work).future.result(WAIT)


def test_the_end_cancels_running_and_waiting_jobs_and_their_callers_are_told(database: CountingDatabase) -> None:
    executor = Executor(database)
    running = threading.Barrier(3)

    def work(job: Job[None]) -> None:
        running.wait(WAIT)
        while True:
            executor.write(lambda stores: None).result(WAIT)
            job.step(0, 1)

    jobs = [executor.job("endless", work) for _ in range(2)]
    running.wait(WAIT)
    jobs.append(executor.job("never begun", lambda job: None))
    executor.close()
    for job in jobs:
        with pytest.raises(CancelledError):
            job.future.result(1)


def test_looking_at_files_does_not_wait_for_recordings_being_decoded(executor: Executor) -> None:
    go = threading.Event()
    decoding = [executor.file_work(lambda: go.wait(WAIT)) for _ in range(4)]
    assert executor.look(lambda: "seen").result(WAIT) == "seen"
    go.set()
    assert all(future.result(WAIT) for future in decoding)


def test_reading_sees_what_was_written(house: House) -> None:
    assert {person.no for person in house.catalogue.people().result(WAIT)} == {"9001", "9002", "8001"}


def test_a_job_that_waits_for_one_that_never_begins_is_told_at_the_end(database: CountingDatabase) -> None:
    executor = Executor(database)
    both, told = threading.Barrier(3), threading.Event()
    never: list[Job[None]] = []

    def work(_: Job[None]) -> None:
        both.wait(WAIT)
        both.wait(WAIT)
        with pytest.raises(CancelledError):
            never[0].future.result(WAIT)
        told.set()

    for _ in range(2):
        executor.job("waiting", work)
    both.wait(WAIT)
    never.append(executor.job("never begun", lambda job: None))
    both.wait(WAIT)
    executor.close()
    assert told.is_set()


def test_no_job_begins_while_the_executor_is_being_closed(database: CountingDatabase) -> None:
    executor = Executor(database)
    executor.close()
    with pytest.raises(RuntimeError, match="closed"):
        executor.job("too late", lambda job: None)


@pytest.mark.skipif(sys.platform == "win32", reason="signals to a thread")
def test_ctrl_c_while_closing_does_not_keep_the_writer_and_with_it_the_process(database: CountingDatabase) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    executor = Executor(database)
    closing = threading.get_ident()
    go = threading.Event()

    def work(job: Job[None]) -> None:
        while not job._cancelled.is_set():
            go.wait(0.01)
        signal.pthread_kill(closing, signal.SIGINT)
        go.wait(WAIT)

    try:
        job = executor.job("holds the end up", work)
        with pytest.raises(KeyboardInterrupt):
            executor.close()
        go.set()
    finally:
        signal.signal(signal.SIGINT, before)
    job.future.result(WAIT)
    executor._writer.join(WAIT)
    assert not executor._writer.is_alive()
