"""The ways in and out of the page: a new scorecard, a start from another one, import and export."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from qadesk.domain.people import Person
from qadesk.gui.jobs import deliver
from qadesk.gui.scorecards.export_card import ExportCardDialog
from qadesk.gui.scorecards.import_table import FILES, ImportTableDialog
from qadesk.gui.scorecards.start_from import StartFromDialog, empty_card
from qadesk.gui.shell import Shell
from qadesk.services.container import Services

D = TypeVar("D", bound=QDialog)


class CardDialogs(QObject):
    """Each ends with a draft that is there, or with a file."""

    started = Signal(str)
    """Key of a draft that has just been made, or is to be gone on with."""

    def __init__(self, services: Services, person: Person, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._person, self._shell, self._page = services, person, shell, page

    def new(self, taken: Iterable[str]) -> None:
        """An empty scorecard with a key that nobody has, at once a draft."""
        known = set(taken)
        number = next(n for n in range(1, len(known) + 2) if f"scorecard_{n}" not in known)
        starting = self._services.card_drafts.start(empty_card(f"scorecard_{number}"), self._person.no)
        deliver(starting, self, lambda stored: self.started.emit(stored.key), self._shell.notices.show_error)

    def start_from(self, key: str) -> StartFromDialog:
        """Ask for a starter card, a copy (of ``key`` first) or a file."""
        dialog = StartFromDialog(self._services, self._person, self._shell, self._page, key)
        dialog.started.connect(self.started)
        dialog.started.connect(dialog.deleteLater)  # not on closing: the import that it goes on to speaks through it
        dialog.rejected.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def ask_import(self) -> None:
        """Choose a file, then look at what it gives."""
        words = " ".join(f"*{ending}" for ending in FILES)
        title, kind = self.tr("Import a scorecard"), self.tr("Scorecards")
        name, _ = QFileDialog.getOpenFileName(self._page, title, "", f"{kind} ({words})")
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> ImportTableDialog:
        """What a file gives, to be looked at before it is kept."""
        dialog = ImportTableDialog(self._services, self._person, self._shell, path, self._page)
        dialog.started.connect(self.started)
        return _opened(dialog)

    def export(self, key: str, version: int) -> ExportCardDialog:
        """Ask for version, format and folder, then write the file."""
        dialog = ExportCardDialog(self._services, key, self._page, version)
        dialog.exported.connect(self._tell_exported)
        return _opened(dialog)

    def _tell_exported(self, path: Path) -> None:
        self._shell.notices.show_message(self.tr("The scorecard is written to {file}.").format(file=path))


def _opened(dialog: D) -> D:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
