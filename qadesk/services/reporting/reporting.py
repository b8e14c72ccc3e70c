"""The figures of a period, taken and written as a file for other programs."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from qadesk.domain.report import plain
from qadesk.domain.report.content import Period, ReportContent
from qadesk.services.executor import Executor
from qadesk.services.reporting.contents import Contents

Place = Callable[[Path, bytes], None]
NAME = "period.json"


class Reporting:
    """``place`` writes a file whole, or not at all."""

    def __init__(self, executor: Executor, contents: Contents, place: Place) -> None:
        self._executor, self._contents, self._place = executor, contents, place

    def content(self, period: Period) -> "Future[ReportContent]":
        """The figures of a period as of now. Fails with ``UserError``."""
        return self._contents.take(period)

    def write(self, content: ReportContent, folder: Path, *, uids: bool = False) -> "Future[Path]":
        """``period.json`` in the folder; ``uids`` names the evaluations behind figures. Fails with ``UserError``."""

        def write() -> Path:
            path = folder / NAME
            self._place(path, plain.to_bytes(content, uids=uids))
            return path

        return self._executor.file_work(write)
