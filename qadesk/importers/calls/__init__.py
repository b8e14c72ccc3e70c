"""The call logs of telephone systems, one file a format; the surest one that fits the head of a log is believed."""

from collections.abc import Callable, Iterator
from pathlib import Path

from qadesk.domain.call_logs import LoggedCall, LogOptions, LogPreview
from qadesk.domain.recordings import ImportIssue
from qadesk.importers.calls.asterisk import Asterisk
from qadesk.importers.calls.base import LogFormat
from qadesk.importers.calls.freepbx import FreePbx
from qadesk.importers.calls.generic import Generic
from qadesk.importers.calls.queue_log import QueueLog
from qadesk.importers.calls.reading import Reading

FORMATS: tuple[LogFormat, ...] = (Asterisk(), FreePbx(), QueueLog(), Generic())


def _nobody_waits(part: float) -> None:
    """Progress that nobody asked for."""


class CallLogs:
    """Reads logs of calls: what is at their head, and all of their calls."""

    formats: tuple[str, ...] = tuple(each.name for each in FORMATS)

    def preview(self, path: Path, options: LogOptions) -> LogPreview:
        """What the first rows are and come to. Raises ``UserError`` for what is no log, or cannot be read."""
        return Reading(path, options, FORMATS).preview()

    def calls(
        self, path: Path, options: LogOptions, progress: Callable[[float], None] = _nobody_waits
    ) -> Iterator[LoggedCall | ImportIssue]:
        """Every call of the log, and every row that does not go in, with its number and why.

        Rows of one call are gathered wherever they stand; calls come in no particular order. ``progress`` is told the
        part that is done, 0 to 1, and may raise to stop. Raises ``UserError`` when the log as a whole is no use.
        """
        return Reading(path, options, FORMATS).calls(progress)
