"""Import of call logs: every call goes in, recorded or not, a batch at a time, beside whatever else is written."""

import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import replace
from pathlib import Path

from qadesk.domain.call_logs import LoggedCall, LogOptions, LogPreview
from qadesk.domain.errors import UserError
from qadesk.domain.intake import MOST_ISSUES, IntakeKind, IntakeReport, IntakeState, LogsTaken
from qadesk.domain.log_sources import log_source
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import ColumnMapping
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor, Job
from qadesk.services.ports import Clock, Stores
from qadesk.services.ports_intake import CallLogs, IssueKind
from qadesk.services.settings import CALL_MAPPING, Settings

FEWEST, MOST = 400, 2000
"""Calls that share a transaction."""
WANTED_S = 0.02
"""So long may a batch take: one may be under way, and one wait, when a draft on the desk wants to be saved."""
AHEAD = 1
ISSUES_AT_ONCE = 500
PARTS = 1000
"""Steps of the progress."""


class ImportCalls:
    """Logs of telephone systems; the mapping of a table's columns is remembered by its headings."""

    def __init__(self, executor: Executor, logs: CallLogs, settings: Settings, clock: Clock) -> None:
        self._executor = executor
        self._logs = logs
        self._settings = settings
        self._clock = clock

    def preview(self, path: Path, options: LogOptions) -> "Future[LogPreview]":
        """Look without importing. The future fails with ``UserError`` when the file cannot be read at all."""
        return self._executor.look(lambda: self._preview(path, options)[0])

    def run(self, path: Path, options: LogOptions, who: str = "") -> Job[IntakeReport]:
        """Take in every call of a log; twice is the same as once.

        A mapping that is given is remembered for tables with these headings; without one the remembered or else the
        suggested mapping is taken. What came in before a cancel stays, and can be taken back. Fails with ``UserError``
        when the file cannot be used at all.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Importing calls")
        return self._executor.job(title, lambda job: self._run(job, path, options, who))

    def _preview(self, path: Path, options: LogOptions) -> tuple[LogPreview, LogOptions]:
        preview = self._logs.preview(path, options)
        remembered = self._settings.get(CALL_MAPPING).get(_signature(preview.columns))
        if options.mapping is None and remembered is not None:
            options = replace(options, mapping=dict(remembered))
            preview = self._logs.preview(path, options)
        return preview, options

    def _run(self, job: Job[IntakeReport], path: Path, options: LogOptions, who: str) -> IntakeReport:
        preview, options = self._preview(path, options)
        if not preview.format_name:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file {name} is no log of calls that could be understood."),
                QT_TRANSLATE_NOOP("errors", "Say which of its columns tell identifier, time and agent."),
                name=path.name,
            )
        self._remember(preview.columns, options.mapping)
        options = replace(options, format_name=preview.format_name)
        taking = _Taking(self._executor, path, preview.format_name)
        taking.begin(self._clock(), who)
        try:
            # The progress may say that it was cancelled, from within the reader.
            taking.take(self._logs.calls(path, options, lambda part: job.step(int(part * (PARTS - 1)), PARTS)))
        except CancelledError:
            taking.end(IntakeState.CANCELLED)
            raise
        taking.end(IntakeState.DONE)
        if taking.broken is not None and not taking.has_any():
            raise taking.broken
        job.step(PARTS, PARTS)
        return self._report(taking.intake)

    def _remember(self, columns: Sequence[str], mapping: ColumnMapping | None) -> None:
        if mapping is not None:
            remembered = self._settings.get(CALL_MAPPING)
            self._settings.put(CALL_MAPPING, {**remembered, _signature(columns): dict(mapping)})

    def _report(self, uid: str) -> IntakeReport:
        report = self._executor.read(lambda queries: queries.intake_report(uid)).result()
        assert report is not None, "it has just been written"
        return report


class _Taking:
    """One import under way: batches go to the writer, at most ``AHEAD`` of them wait."""

    def __init__(self, executor: Executor, path: Path, format_name: str) -> None:
        self._executor = executor
        self._path = path
        self._format = format_name
        self._source = log_source(format_name, path.name)
        self._size = FEWEST
        self._under_way: deque[Future[LogsTaken]] = deque()
        self._calls: list[LoggedCall] = []
        self._issues: dict[IssueKind, list[ImportIssue]] = {"refused": [], "warning": []}
        self._counts = {"imported": 0, "updated": 0, "unchanged": 0, "refused": 0, "warnings": 0}
        self.intake = ""
        self.broken: UserError | None = None
        """Why the log could not be read to its end."""

    def begin(self, at_ms: int, who: str) -> None:
        """Write the import into the journal."""

        def begin(stores: Stores) -> str:
            return stores.intakes.begin(IntakeKind.CALLS, str(self._path), self._format, at_ms, who)

        self.intake = self._executor.write(begin).result()

    def take(self, found: Iterator[LoggedCall | ImportIssue]) -> None:
        """Everything that the log holds."""
        for each in self._readable(found):
            if isinstance(each, ImportIssue):
                self.refuse(each)
                continue
            for issue in each.warnings:
                self._warn(issue)
            self._calls.append(each)
            if len(self._calls) >= self._size:
                self._send()

    def _readable(self, found: Iterator[LoggedCall | ImportIssue]) -> Iterator[LoggedCall | ImportIssue]:
        """As far as it can be read: what came before stays."""
        try:
            yield from found
        except UserError as broken:
            self.broken = broken
            self.refuse(ImportIssue(str(self._path), broken.packed()))

    def refuse(self, issue: ImportIssue) -> None:
        """A row that does not go in."""
        self._counts["refused"] += 1
        self._note("refused", issue)

    def has_any(self) -> bool:
        """Whether any call has come of the log."""
        return any(self._counts[name] for name in ("imported", "updated", "unchanged"))

    def end(self, state: IntakeState) -> None:
        """Everything is written; so is how the import ended."""
        self._send()
        while self._under_way:
            self._settle()
        for kind in self._issues:
            self._write_issues(kind)
        self._executor.write(lambda stores: stores.intakes.finish(self.intake, state, **self._counts)).result()

    def _send(self) -> None:
        if self._calls:
            calls, self._calls = self._calls, []
            self._under_way.append(self._executor.write(lambda stores: self._take(stores, calls)))
        while len(self._under_way) > AHEAD:
            self._settle()

    def _take(self, stores: Stores, calls: Sequence[LoggedCall]) -> LogsTaken:
        """In the writer: one batch; its time says how large the next one may be."""
        began = time.perf_counter()
        taken = stores.call_logs.take(self.intake, self._source, calls)
        wanted = len(calls) * WANTED_S / max(time.perf_counter() - began, 1e-4)
        self._size = max(FEWEST, min(int(wanted), 2 * len(calls), MOST))
        return taken

    def _settle(self) -> None:
        taken = self._under_way.popleft().result()
        self._counts["imported"] += taken.imported
        self._counts["updated"] += taken.updated
        self._counts["unchanged"] += taken.unchanged
        for issue in taken.warnings:
            self._warn(replace(issue, path=str(self._path)))

    def _warn(self, issue: ImportIssue) -> None:
        self._counts["warnings"] += 1
        self._note("warning", issue)

    def _note(self, kind: IssueKind, issue: ImportIssue) -> None:
        """The counts are whole; of the issues themselves the first are kept."""
        if self._counts["refused" if kind == "refused" else "warnings"] > MOST_ISSUES:
            return
        self._issues[kind].append(issue)
        if len(self._issues[kind]) >= ISSUES_AT_ONCE:
            self._write_issues(kind)

    def _write_issues(self, kind: IssueKind) -> None:
        issues, self._issues[kind] = self._issues[kind], []
        if issues:
            self._executor.write(lambda stores: stores.intakes.issues(self.intake, kind, issues)).result()


def _signature(columns: Sequence[str]) -> str:
    """Tables with the same headings share their mapping."""
    return "\x1f".join(columns)
