"""The files of an import, a batch at a time: looked at, compared with the catalogue, written down.

A batch grows and shrinks so that writing it takes the database's writer no longer than a draft on the desk can wait.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import Fingerprint, Recording
from qadesk.services.executor import Executor
from qadesk.services.find_files import back_again
from qadesk.services.import_learning import Found, Learnt, learn, learn_one
from qadesk.services.import_report import ReportInTheMaking
from qadesk.services.import_steps import Adding, ImportSteps, Settle, alike_to
from qadesk.services.import_twins import one_at_a_time
from qadesk.services.ports import Analyser, Files, Stores

T = TypeVar("T")
K = TypeVar("K", Path, Found)

SMALLEST, LARGEST = 16, 512
AIM_S = 0.025
"""How long the writer should work on a batch; the commit comes on top."""
READERS = 4

Step = tuple[Found, Settle | Adding]


class ImportBatches:
    """Takes files in; what happens to each is in the report."""

    def __init__(
        self,
        executor: Executor,
        files: Files,
        analyser: Analyser,
        report: ReportInTheMaking,
        steps: ImportSteps,
        *,
        look: Callable[[Path], Found],
        copy: bool,
        intake: str = "",
    ) -> None:
        self._executor = executor
        self._files = files
        self._analyser = analyser
        self._report = report
        self._steps = steps
        self._look = look
        self._copy = copy
        self._intake = intake
        self.size = 2 * SMALLEST
        """How many files the next batch should hold."""

    def take(self, paths: Sequence[Path]) -> None:
        """What is known already, what looks like something known, what is new: each in transactions of its own."""
        found = [one for _, one in self._those_fit(paths, self._look)]
        unknown = self._settle_known(found)
        for marked in one_at_a_time(self._marks(unknown)):
            self._settle_unknown(dict(marked))

    def _marks(self, unknown: Sequence[Found]) -> Iterator[tuple[Found, Fingerprint]]:
        """Heads and tails are read by several threads: a network folder answers them at the same time."""
        parts = [unknown[start::READERS] for start in range(READERS)] if len(unknown) > SMALLEST else [unknown]
        marked: dict[Found, Fingerprint | UserError] = {}
        for done in [self._executor.read_files(self._fingerprints, part) for part in parts]:
            marked.update(done.result())
        for one in unknown:
            mark = marked[one]
            if isinstance(mark, UserError):
                self._report.refuse(one.path, mark)
            else:
                yield one, mark

    def _fingerprints(self, some: Sequence[Found]) -> dict[Found, Fingerprint | UserError]:
        marks: dict[Found, Fingerprint | UserError] = {}
        for one in some:
            try:
                marks[one] = self._analyser.fingerprint(one.path)
            except UserError as refused:
                marks[one] = refused
        return marks

    def _settle_known(self, found: Sequence[Found]) -> list[Found]:
        """Files that are in the catalogue as they are only add what is known better; returns the others."""

        def settle(stores: Stores) -> list[tuple[Recording, Found, Learnt]]:
            same = list(_same(stores, found))
            return [(known, one, learnt) for (known, one), learnt in zip(same, self._learnt(stores, same), strict=True)]

        settled = self._write(settle, len(found))
        for known, one, (updated, warnings) in settled:
            self._report.keep(known, updated, warnings, one.raw)
        done = {one for _, one, _ in settled}
        return [one for one in found if one not in done]

    def _learnt(self, stores: Stores, same: Sequence[tuple[Recording, Found]]) -> list[Learnt]:
        try:
            with stores.savepoint():
                return learn(stores, same, self._intake)
        except UserError:
            return [learn_one(stores, known, one, self._intake) for known, one in same]

    def _settle_unknown(self, found: Mapping[Found, Fingerprint]) -> None:
        alike = self._executor.write(lambda stores: alike_to(stores, found)).result()
        step = self._steps.step
        made = list(self._those_fit(found, lambda one: step(one, found[one], alike[one], copy=self._copy)))
        for run in _runs(made):
            self._settle(run)

    def _settle(self, run: Sequence[Step]) -> None:
        try:
            outcomes = self._write(lambda stores: self._outcomes(stores, run), len(run))
        except BaseException:
            for copied in self._report.copies.values():
                self._files.remove_copy(copied)
            raise
        for (one, _), refused in zip(run, outcomes, strict=True):
            copied = self._report.copies.pop(one.path, one.path)
            self._report.originals[str(copied)] = str(one.path)
            if refused is not None:
                self._report.refuse(one.path, refused)
                self._files.remove_copy(copied)

    def _outcomes(self, stores: Stores, run: Sequence[Step]) -> list[UserError | None]:
        """Write for these files; what fails is undone and leaves its neighbours alone."""
        new = [step for _, step in run if isinstance(step, Adding)]
        if len(new) == len(run):
            try:
                self._steps.add(stores, new)
            except UserError:
                pass  # one of them: which one is found out by writing each alone
            else:
                return [None] * len(run)
        return [self._attempt(stores, step) for _, step in run]

    def _attempt(self, stores: Stores, step: Settle | Adding) -> UserError | None:
        try:
            with stores.savepoint():
                if isinstance(step, Adding):
                    self._steps.add(stores, [step])
                else:
                    step(stores)
        except UserError as refused:
            return refused
        return None

    def _write(self, work: Callable[[Stores], T], files: int) -> T:
        """In the writer; the next batch is as large as this one showed to be quick enough."""
        took = 0.0

        def timed(stores: Stores) -> T:
            nonlocal took
            start, worked = time.perf_counter(), time.thread_time()
            result = work(stores)
            # Small batches make it no better where other programs are in the way; a slow disk counts in part.
            took = max(time.thread_time() - worked, (time.perf_counter() - start) / 3)
            return result

        written: Future[T] = self._executor.write(timed)
        result = written.result()
        if files >= SMALLEST:
            fitting = int(files * min(AIM_S / took, 2.0)) if took else 2 * files
            self.size = max(SMALLEST, min(fitting, self.size + SMALLEST, LARGEST))
        return result

    def _those_fit(self, some: Iterable[K], work: Callable[[K], T]) -> Iterator[tuple[K, T]]:
        """Each with what the work makes of it; those it refuses are in the report."""
        for each in some:
            try:
                yield each, work(each)
            except UserError as refused:
                self._report.refuse(each.path if isinstance(each, Found) else each, refused)


def _same(stores: Stores, found: Sequence[Found]) -> Iterator[tuple[Recording, Found]]:
    """The files that are in the catalogue as they are."""
    known = stores.recordings.many.by_paths(str(one.path) for one in found)
    for one in found:
        there = known.get(str(one.path))
        if there and (there.fingerprint.size, there.fingerprint.mtime_ns) == (one.size, one.mtime_ns):
            yield back_again(stores, there), one


def _runs(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """What is written together: new recordings in a row, and a few others at a time, which take longer each."""
    for new, run in groupby(steps, lambda step: isinstance(step[1], Adding)):
        several = list(run)
        most = len(several) if new else SMALLEST
        for start in range(0, len(several), most):
            yield several[start : start + most]
