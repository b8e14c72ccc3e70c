"""What appeals need from the rooms below, as Protocols."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Protocol

from qadesk.domain.after.appeal_figures import AppealFigures
from qadesk.domain.after.appeal_packs import AppealPack
from qadesk.domain.after.appeals import Appeal, Appealable, AppealFilter, AppealRow
from qadesk.domain.after.forms import FilledForm, Form


class AppealStore(Protocol):
    """Appeals with everything that happened to them, within one transaction."""

    def get(self, uid: str) -> Appeal | None:
        """That one, folded from its events."""

    def of_evaluation(self, evaluation_uid: str) -> list[Appeal]:
        """All against revisions of that evaluation, oldest first."""

    def of_many(self, uids: Iterable[str]) -> list[Appeal]:
        """These, oldest first; those that are not there are left out."""

    def put(self, appeal: Appeal) -> None:
        """Keep what has happened to it since it was kept last."""

    def appealable(self, at_ms: int, group: str | None = None) -> list[Appealable]:
        """Released evaluations whose clock runs at that instant and that have no open appeal."""


class AppealQueries(Protocol):
    """Read models of appeals."""

    def rows(self, wanted: AppealFilter) -> list[AppealRow]:
        """Those of the filter: what waits by due time, then the others, filed last first."""

    def figures(self, day_from: date, day_to: date, group: str | None) -> AppealFigures:
        """Of released evaluations whose (last) clock began on these days: how many, and every appeal against them."""


class FormFiles(Protocol):
    """Forms as workbooks."""

    def write(self, form: Form) -> bytes:
        """The workbook."""

    def read(self, path: Path, kind: str) -> FilledForm:
        """A form that came back. Raises ``UserError``."""


class AppealPackFiles(Protocol):
    """Packages of appeals as files."""

    def write(self, pack: AppealPack) -> bytes:
        """The package."""

    def read(self, path: Path) -> AppealPack:
        """A package, checked whole. Raises ``UserError``."""
