"""The figures of a period, taken and written: as documents for people, as a file for other programs."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from qadesk.domain.errors import UserError
from qadesk.domain.report import plain
from qadesk.domain.report.content import Period, ReportContent
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor
from qadesk.services.reporting.contents import Contents
from qadesk.services.reporting.wording import Wording

Place = Callable[[Path, bytes], None]
STEM = "period"
JSON = "json"


class PeriodDocuments(Protocol):
    """The report as documents."""

    @property
    def formats(self) -> tuple[str, ...]:
        """Their names, which are the endings of files too."""

    def write(self, content: ReportContent, format_name: str, target: Path) -> None:
        """The document at ``target``, whole or not at all. Raises ``OSError``, ``ValueError`` for another format."""


class Reporting:
    """``place`` writes a file whole, or not at all."""

    def __init__(
        self, executor: Executor, contents: Contents, wording: Wording, documents: PeriodDocuments, place: Place
    ) -> None:
        self._executor, self._contents = executor, contents
        self._documents, self._place = documents, place
        self.wording = wording

    @property
    def formats(self) -> tuple[str, ...]:
        """What a report can be written as."""
        return (*self._documents.formats, JSON)

    def content(self, period: Period) -> "Future[ReportContent]":
        """The figures of a period as of now. Fails with ``UserError``."""
        return self._contents.take(period)

    def write(
        self, content: ReportContent, folder: Path, formats: Sequence[str] = (JSON,), *, uids: bool = False
    ) -> "Future[list[Path]]":
        """``period.json``, ``period.pdf`` … in the folder, which is made where it is not there; in that order.

        ``uids`` names the evaluations behind figures in ``period.json``. Fails with ``UserError``.
        """

        def write() -> list[Path]:
            self._refuse_unknown(formats)
            return [self._write(content, folder / f"{STEM}.{name}", name, uids) for name in dict.fromkeys(formats)]

        return self._executor.file_work(write)

    def _write(self, content: ReportContent, target: Path, format_name: str, uids: bool) -> Path:
        if format_name == JSON:
            self._place(target, plain.to_bytes(content, uids=uids))
            return target
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._documents.write(content, format_name, target)
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The report could not be written to {path}: {reason}."),
                QT_TRANSLATE_NOOP("errors", "Close it where it is open, or choose a folder that you may write to."),
                path=target,
                reason=error.strerror or error,
            ) from error
        return target

    def _refuse_unknown(self, formats: Sequence[str]) -> None:
        for name in formats:
            if name not in self.formats:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "Reports are not written as “{name}”."),
                    QT_TRANSLATE_NOOP("errors", "Choose from: {formats}."),
                    name=name,
                    formats=", ".join(self.formats),
                )
