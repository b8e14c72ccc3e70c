"""The figures of a period, taken and written: as documents for people, as a file for other programs."""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from qadesk.domain.errors import UserError
from qadesk.domain.insight.facts import EvaluationFact, FactFilter
from qadesk.domain.report import plain
from qadesk.domain.report.content import Period, ReportContent, Words
from qadesk.domain.report.periods import number_of
from qadesk.domain.report.preview import PagePicture
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor
from qadesk.services.reporting.contents import Contents
from qadesk.services.reporting.house import House
from qadesk.services.reporting.issuing import Edition, Issuing
from qadesk.services.reporting.wording import Wording

Place = Callable[[Path, bytes], None]
STEM = "period"
JSON = "json"
TEAMS = "teams"
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class PeriodDocuments(Protocol):
    """The report as documents."""

    @property
    def formats(self) -> tuple[str, ...]:
        """Their names, which are the endings of files too."""

    def write(self, content: ReportContent, format_name: str, target: Path) -> None:
        """The document at ``target``, whole or not at all. Raises ``OSError``, ``ValueError`` for another format."""

    def pages(self, content: ReportContent, dpi: int) -> list[PagePicture]:
        """The pages of the PDF as pictures."""


class Reporting:
    """``place`` writes a file whole, or not at all."""

    def __init__(
        self,
        executor: Executor,
        contents: Contents,
        wording: Wording,
        issuing: Issuing,
        house: House,
        documents: PeriodDocuments,
        place: Place,
    ) -> None:
        self._executor, self._contents = executor, contents
        self._documents, self._place = documents, place
        self.wording = wording
        self.issuing = issuing
        self.house = house

    @property
    def formats(self) -> tuple[str, ...]:
        """What a report can be written as."""
        return (*self._documents.formats, JSON)

    def content(self, period: Period) -> "Future[ReportContent]":
        """The figures of a period as of now. Fails with ``UserError``."""
        return self._contents.take(period)

    def proposed(self, period: Period) -> "Future[tuple[ReportContent, Words]]":
        """What the data alone say, and the lead's words for it (see ``kept_words.with_words``). As ``content``."""
        return self._executor.study(lambda queries: self._contents.proposed(queries, period))

    def pages(self, content: ReportContent, dpi: int) -> "Future[list[PagePicture]]":
        """The pages of its PDF as pictures."""
        return self._executor.study(lambda _: self._documents.pages(content, dpi))

    def behind(self, period: Period, uids: Sequence[str]) -> "Future[list[EvaluationFact]]":
        """The evaluations behind a figure of the period, by day; those that are gone are left out."""
        groups = () if period.group is None else (period.group,)
        wanted, named = FactFilter(day_from=period.day_from, day_to=period.day_to, groups=groups), frozenset(uids)
        return self._executor.study(
            lambda queries: [each for each in queries.figures.facts(wanted) if each.uid in named]
        )

    def teams(self) -> "Future[list[str]]":
        """The teams that a report can be of."""
        return self._executor.write(lambda stores: sorted(stores.people.groups()))

    @staticmethod
    def folder_name(content: ReportContent) -> str:
        """A folder's name for its files, as every system takes it."""
        number = content.number or f"draft-{number_of(content.period)}"
        amended = f"-{content.amendment}" if content.amendment else ""
        return "report-" + _NOT_IN_NAMES.sub("_", f"{number}{amended}").strip(" .")[:80]

    def write(
        self, content: ReportContent, folder: Path, formats: Sequence[str] = (JSON,), *, uids: bool = False
    ) -> "Future[list[Path]]":
        """``period.json``, ``period.pdf`` … in the folder, which is made where it is not there; in that order.

        ``uids`` names the evaluations behind figures in ``period.json``. Fails with ``UserError``.
        """

        def write() -> list[Path]:
            self.refuse_unknown(formats)
            return [self._write(content, folder / f"{STEM}.{name}", name, uids) for name in dict.fromkeys(formats)]

        return self._executor.file_work(write)

    def refuse_unknown(self, formats: Sequence[str]) -> None:
        """Raises ``UserError`` for a format that there is not."""
        for name in formats:
            if name not in self.formats:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "Reports are not written as “{name}”."),
                    QT_TRANSLATE_NOOP("errors", "Choose from: {formats}."),
                    name=name,
                    formats=", ".join(self.formats),
                )

    def refuse_place(self, folder: Path) -> None:
        """Raises ``UserError`` for a folder that files cannot go to: asked before an act that cannot be undone."""
        there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
        if not there.is_dir() or not os.access(there, os.W_OK):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Nothing can be written to {path}."),
                QT_TRANSLATE_NOOP("errors", "Choose a folder that you may write to."),
                path=folder,
            )

    def write_edition(
        self, edition: Edition, folder: Path, formats: Sequence[str] = (JSON,), *, uids: bool = False
    ) -> "Future[list[Path]]":
        """As ``write``, from the figures as they were issued, and an extract a team: ``teams/NAME/period.pdf`` …"""

        def write() -> list[Path]:
            self.refuse_unknown(formats)
            names = list(dict.fromkeys(formats))
            found = [self._write(edition.content, folder / f"{STEM}.{name}", name, uids) for name in names]
            for team, place in _folders(edition.extracts).items():
                of_team = folder / TEAMS / place
                found += [self._write(edition.extracts[team], of_team / f"{STEM}.{name}", name, uids) for name in names]
            return found

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


def _folders(teams: Iterable[str]) -> dict[str, str]:
    """A folder's name for each team, as every system takes it, no two the same."""
    found: dict[str, str] = {}
    for team in sorted(teams):
        name = _NOT_IN_NAMES.sub("_", team).strip(" .")[:60] or "_"
        taken = {each.casefold() for each in found.values()}
        found[team] = next(
            each
            for each in (name, *(f"{name}-{number}" for number in range(2, len(found) + 3)))
            if each.casefold() not in taken
        )
    return found
