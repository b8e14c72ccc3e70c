"""Results of the lab as files. Nothing but the file is kept."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

from qadesk.domain.errors import UserError
from qadesk.domain.plain_tables import PlainTable
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.domain.whatif import WhatIf
from qadesk.domain.whatif_tables import whatif_tables
from qadesk.services.executor import Executor
from qadesk.services.export_sheets import PlaceFile
from qadesk.services.targets import file_at

WriteTables = Callable[[Sequence[PlainTable]], bytes]


class LabFiles:
    """Writes results; ``writers`` by the name of the format, which is the ending of its files too."""

    def __init__(
        self, executor: Executor, writers: Mapping[str, WriteTables], place: PlaceFile, translate: Translate
    ) -> None:
        self._executor, self._writers, self._place, self._translate = executor, writers, place, translate

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that can be asked for."""
        return tuple(self._writers)

    def export(self, found: WhatIf, format_name: str, target: Path) -> "Future[Path]":
        """Write a result into a file, whole; a ``target`` that is a folder gets one named after the card.

        The future fails with ``UserError``: unknown format, disk full, no permission.
        """
        return self._executor.look(lambda: self._export(found, format_name, target))

    def _export(self, found: WhatIf, format_name: str, target: Path) -> Path:
        if format_name not in self._writers:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Results of the lab cannot be written as {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose among: {known}."),
                name=format_name,
                known=self.formats,
            )
        data = self._writers[format_name](whatif_tables(found, self._translate))
        path = file_at(target, f"{found.card_key}-whatif.{format_name}")
        self._place(path, data)
        return path
