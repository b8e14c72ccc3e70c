"""The journal of imports: what came in when, its report as a file, and taking it back."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

from qadesk.domain.errors import UserError, told
from qadesk.domain.intake import Intake, IntakeReport, TakeBackStep, TakenBack
from qadesk.domain.plain_tables import PlainTable
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.executor import Executor, Job
from qadesk.services.export_sheets import PlaceFile
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.targets import file_at

WriteTables = Callable[[Sequence[PlainTable]], bytes]

FEWEST, MOST = 100, 4000
"""So many things are taken back in a transaction; the number follows the time they take."""
WANTED_S = 0.03
KEPT_LISTED = 10_000
"""So many of the things that have to stay are listed one by one."""


class Intakes:
    """All imports; ``writers`` by the name of the format, which is the ending of its files too."""

    def __init__(
        self,
        executor: Executor,
        writers: Mapping[str, WriteTables],
        place: PlaceFile,
        remove_copy: Callable[[Path], None],
        clock: Clock,
        translate: Translate,
    ) -> None:
        self._executor, self._writers, self._place = executor, writers, place
        self._remove_copy = remove_copy
        self._clock, self._translate = clock, translate

    def all(self) -> "Future[list[Intake]]":
        """All imports, newest first."""
        return self._executor.read(lambda queries: queries.intakes())

    def report(self, uid: str) -> "Future[IntakeReport]":
        """An import with its refusals and warnings. The future fails with ``UserError`` for an unknown one."""
        return self._executor.read(lambda queries: _report(queries, uid))

    def take_back(self, uid: str, who: str = "") -> Job[TakenBack]:
        """Take an import back as a whole: what it brought goes, what it changed is as before.

        What has been evaluated, drawn, assigned, or changed since stays and is listed with the reason. Whoever stops
        it half-way (or is stopped) does it again, and it goes on. Fails with ``UserError``.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Taking an import back")
        return self._executor.job(title, lambda job: self._take_back(job, uid, who))

    def save(self, uid: str, target: Path) -> "Future[Path]":
        """Write what was refused and warned of into ``target`` (.xlsx or .csv), whole, in the reader's language.

        The future fails with ``UserError``: unknown import or ending, disk full, no permission.
        """
        return self._executor.look(lambda: self._save(self.report(uid).result(), target))

    def save_refused(self, refused: Sequence[ImportIssue], target: Path) -> "Future[Path]":
        """Write rows that were refused elsewhere (forms that leaders filled in) into ``target``, as ``save`` does."""
        title = QT_TRANSLATE_NOOP("intakes", "Refused")
        path = file_at(target, "refused.xlsx")
        return self._executor.look(lambda: self._written(path, [self._table(title, refused)]))

    def _take_back(self, job: Job[TakenBack], uid: str, who: str) -> TakenBack:
        intake = self.report(uid).result().intake
        total = max(intake.imported + intake.updated, 1)
        looked_at = removed = restored = 0
        kept: list[ImportIssue] = []
        place: tuple[str, int] | None = None
        size = FEWEST
        while True:
            job.step(min(looked_at, total - 1), total)
            step, seconds = self._step(uid, place, size)
            size = max(FEWEST, min(int(size * WANTED_S / seconds), 2 * size, MOST))
            for copy in step.copies:
                self._remove_copy(Path(copy))
            looked_at, removed, restored = looked_at + step.looked_at, removed + step.removed, restored + step.restored
            kept.extend(step.kept[: KEPT_LISTED - len(kept)])
            if step.place is None:
                break
            place = step.place
        self._executor.write(lambda stores: self._finish(stores, uid, who, removed, restored)).result()
        job.step(total, total)
        return TakenBack(removed=removed, restored=restored, kept=tuple(kept))

    def _step(self, uid: str, place: tuple[str, int] | None, size: int) -> tuple[TakeBackStep, float]:
        """A step, and how long the writer was at it."""

        def step(stores: Stores) -> tuple[TakeBackStep, float]:
            began = time.perf_counter()
            return stores.intakes.take_back_step(uid, place, size), max(time.perf_counter() - began, 1e-4)

        return self._executor.write(step).result()

    def _finish(self, stores: Stores, uid: str, who: str, removed: int, restored: int) -> None:
        now = self._clock()
        stores.intakes.taken_back(uid, now, who)
        stores.audit.add(now, who, "import taken back", uid, "", json.dumps({"removed": removed, "restored": restored}))

    def _save(self, report: IntakeReport, target: Path) -> Path:
        return self._written(file_at(target, f"import-{report.intake.uid[:8]}.xlsx"), self._tables(report))

    def _written(self, path: Path, tables: Sequence[PlainTable]) -> Path:
        ending = path.suffix.lower().lstrip(".")
        if ending not in self._writers:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Reports of imports cannot be written as {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose among: {known}."),
                name=ending or path.name,
                known=tuple(self._writers),
            )
        self._place(path, self._writers[ending](tables))
        return path

    def _tables(self, report: IntakeReport) -> list[PlainTable]:
        words = {
            QT_TRANSLATE_NOOP("intakes", "Refused"): report.refused,
            QT_TRANSLATE_NOOP("intakes", "Warnings"): report.warnings,
        }
        return [self._table(title, issues) for title, issues in words.items()]

    def _table(self, title: str, issues: Sequence[ImportIssue]) -> PlainTable:
        header = (
            QT_TRANSLATE_NOOP("intakes", "File or call"),
            QT_TRANSLATE_NOOP("intakes", "Row"),
            QT_TRANSLATE_NOOP("intakes", "Column"),
            QT_TRANSLATE_NOOP("intakes", "Reason"),
        )
        rows = ((i.path, i.row, i.column, told(i.reason, self._translate)) for i in issues)
        words = tuple(self._translate("intakes", word) for word in header)
        return PlainTable(self._translate("intakes", title), words, tuple(rows))


def _report(queries: Queries, uid: str) -> IntakeReport:
    found = queries.intake_report(uid)
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no import {uid} in the journal."),
            QT_TRANSLATE_NOOP("errors", "Look at the list of imports."),
            uid=uid,
        )
    return found
