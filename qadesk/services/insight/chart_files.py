"""Charts as files: the picture as it was painted, the values as a table; whole or not at all."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path

from qadesk.domain.plain_tables import PlainTable
from qadesk.services.executor import Executor

Place = Callable[[Path, bytes], None]
"""Writes a file under another name and gives it its own at the end. Raises ``UserError``."""


class ChartFiles:
    """The results are the file's path; they fail with ``UserError``."""

    def __init__(self, executor: Executor, place: Place, csv: Callable[[Sequence[PlainTable]], bytes]) -> None:
        self._executor, self._place, self._csv = executor, place, csv

    def save(self, target: Path, data: bytes) -> "Future[Path]":
        """A picture, PNG or SVG."""

        def write() -> Path:
            self._place(target, data)
            return target

        return self._executor.file_work(write)

    def save_values(self, target: Path, table: PlainTable) -> "Future[Path]":
        """The values as CSV."""

        def write() -> Path:
            self._place(target, self._csv([table]))
            return target

        return self._executor.file_work(write)
