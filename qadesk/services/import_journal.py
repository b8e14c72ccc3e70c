"""The entry of an import of recordings in the journal."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qadesk.domain.intake import MOST_ISSUES, IntakeKind, IntakeState
from qadesk.domain.recordings import ImportIssue
from qadesk.services.executor import Executor
from qadesk.services.import_report import ReportInTheMaking
from qadesk.services.ports import Clock, Stores

MOST_NAMED = 5


class ImportJournal:
    """Begun before the first file is written, so that what came in before a crash can be taken back too."""

    def __init__(
        self, executor: Executor, clock: Clock, report: ReportInTheMaking, paths: Sequence[Path], who: str, source: str
    ) -> None:
        self._executor = executor
        self._report = report
        named = ", ".join(str(path) for path in paths[:MOST_NAMED]) + (" …" if len(paths) > MOST_NAMED else "")
        source = _text(source or named)
        begin = executor.write(lambda stores: stores.intakes.begin(IntakeKind.RECORDINGS, source, "", clock(), who))
        self.intake = begin.result()
        """Its uid."""

    def end(self, state: IntakeState) -> None:
        """Write down how it went, whether it came to its end or was cancelled."""
        self._executor.write(lambda stores: self._finish(stores, state)).result()

    def _finish(self, stores: Stores, state: IntakeState) -> None:
        report = self._report
        stores.intakes.issues(self.intake, "refused", [*map(_plain, report.refused[:MOST_ISSUES])])
        stores.intakes.issues(self.intake, "warning", [*map(_plain, report.warnings[:MOST_ISSUES])])
        stores.intakes.finish(
            self.intake,
            state,
            imported=report.imported,
            updated=report.updated,
            unchanged=report.unchanged,
            refused=len(report.refused),
            warnings=len(report.warnings),
        )


def _plain(issue: ImportIssue) -> ImportIssue:
    return replace(issue, path=_text(issue.path), reason=_text(issue.reason))


def _text(text: str) -> str:
    """A file's name may be no text that a database takes."""
    return text.encode("utf-8", "backslashreplace").decode()
