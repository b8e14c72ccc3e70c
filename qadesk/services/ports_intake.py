"""What imports and their journal need from the rooms below, as Protocols."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, Protocol

from qadesk.domain.call_logs import LoggedCall, LogOptions, LogPreview
from qadesk.domain.call_rows import CallRow, Place
from qadesk.domain.intake import Intake, IntakeKind, IntakeReport, IntakeState, LogsTaken, TakeBackStep
from qadesk.domain.recordings import ImportIssue

IssueKind = Literal["refused", "warning"]


class IntakeStore(Protocol):
    """The journal of imports, within one transaction."""

    def begin(self, kind: IntakeKind, source: str, format_name: str, at_ms: int, who: str) -> str:
        """A new import, RUNNING until ``finish``; its uid."""

    def changed(
        self, intake_uid: str, kind: str, target: str, before: Mapping[str, object], after: Mapping[str, object]
    ) -> None:
        """Something that was there is another now; only the fields that changed. An empty ``before``: it was added."""

    def changed_many(
        self, intake_uid: str, kind: str, changes: Sequence[tuple[str, Mapping[str, object], Mapping[str, object]]]
    ) -> None:
        """The same of many things, as (target, before, after)."""

    def issues(self, intake_uid: str, kind: IssueKind, issues: Sequence[ImportIssue]) -> None:
        """Keep what was refused or warned of: the first ``MOST_ISSUES`` of each."""

    def finish(
        self,
        intake_uid: str,
        state: IntakeState,
        *,
        imported: int,
        updated: int,
        unchanged: int,
        refused: int,
        warnings: int,
    ) -> None:
        """The import has ended, with these counts."""

    def take_back_step(self, intake_uid: str, place: tuple[str, int] | None, most: int) -> TakeBackStep:
        """Take back up to ``most`` things from ``place`` on (``None``: the beginning). Raises ``UserError``.

        It may be begun anew at any time: what has gone is gone, what could not go is listed again.
        """

    def taken_back(self, intake_uid: str, at_ms: int, who: str) -> None:
        """Everything that can go has gone: the import is TAKEN_BACK from now on."""


class CallLogStore(Protocol):
    """Calls that logs tell of, within one transaction."""

    def take(self, intake_uid: str, source: str, calls: Sequence[LoggedCall]) -> LogsTaken:
        """Add those that are not there, complete those that are; ``source`` is the provenance: ``log FORMAT: FILE``."""


class IntakeQueries(Protocol):
    """Reading the journal."""

    def intakes(self) -> list[Intake]:
        """All imports, newest first."""

    def calls_page(self, first_ms: int | None, before_ms: int | None, after: Place | None, limit: int) -> list[CallRow]:
        """The next calls that began from one instant to before another, by start; see ``domain.call_rows.place_of``."""

    def intake_report(self, uid: str) -> IntakeReport | None:
        """One of them with its refusals and warnings."""


class CallLogs(Protocol):
    """Call logs in the world outside."""

    def preview(self, path: Path, options: LogOptions) -> LogPreview:
        """The head of a log. Raises ``UserError`` when it cannot be read at all."""

    def calls(
        self, path: Path, options: LogOptions, progress: Callable[[float], None]
    ) -> Iterator[LoggedCall | ImportIssue]:
        """Every call, rows of one call joined, and every row that does not go in, in no particular order.

        ``progress`` is told the part that is done, 0 to 1, and may raise to stop. Raises ``UserError`` when the file
        cannot be read (or read further) at all.
        """
