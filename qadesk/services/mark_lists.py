"""The marks of an evaluation as files for other programs."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.mark_rows import MarkRow, mark_rows
from qadesk.domain.masking import masked_text
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor, Job
from qadesk.services.export_sheets import PlaceFile
from qadesk.services.lookups import evaluation_of
from qadesk.services.ports import Stores

Writers = Mapping[str, tuple[str, Callable[[Sequence[MarkRow], Translate], str]]]
"""By name of a format: the end of its files' names, and what makes the text of rows."""


class MarkLists:
    """Lists of marks, drafts' too; numbers in what people wrote are masked."""

    def __init__(
        self, executor: Executor, cards: Cards, writers: Writers, place: PlaceFile, translate: Translate
    ) -> None:
        self._executor, self._cards, self._writers = executor, cards, writers
        self._place, self._translate = place, translate

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that can be asked for."""
        return tuple(self._writers)

    def rows(self, uid: str) -> "Future[list[MarkRow]]":
        """The marks and the evidence of an evaluation (or of the latest one of a call or recording)."""
        return self._executor.write(lambda stores: self._rows(stores, uid)[1])

    def export(self, uid: str, formats: tuple[str, ...], folder: Path) -> Job[list[Path]]:
        """Write the list in these formats into a folder; each file whole or not at all.

        The job ends with ``UserError`` for an unknown evaluation or format, or where nothing can be written.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Writing lists of marks")
        return self._executor.job(title, lambda job: self._export(job, uid, tuple(dict.fromkeys(formats)), folder))

    def _export(self, job: Job[list[Path]], uid: str, formats: tuple[str, ...], folder: Path) -> list[Path]:
        unknown = [name for name in formats if name not in self._writers]
        if unknown or not formats:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Lists of marks cannot be written as {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose among: {known}."),
                name=unknown[0] if unknown else "?",
                known=self.formats,
            )
        evaluation, rows = self._executor.write(lambda stores: self._rows(stores, uid)).result()
        written: list[Path] = []
        for name in formats:
            job.step(len(written), len(formats))
            ending, write = self._writers[name]
            path = folder / f"marks-{evaluation.uid[-8:]}-r{evaluation.revision}{ending}"
            self._place(path, write(rows, self._translate).encode("utf-8"))
            written.append(path)
        job.step(len(written), len(written))
        return written

    def _rows(self, stores: Stores, uid: str) -> tuple[Evaluation, list[MarkRow]]:
        evaluation = evaluation_of(stores, uid)
        if evaluation is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no evaluation {uid}."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk evaluations” for the ones there are."),
                uid=uid,
            )
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        return evaluation, mark_rows(evaluation, card, masked_text)
