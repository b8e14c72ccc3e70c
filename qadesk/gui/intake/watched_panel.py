"""Folders that are looked into while the program runs, when that was last, and what has come of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFileDialog, QPushButton

from qadesk.domain.errors import UserError
from qadesk.domain.intake import Intake, IntakeKind
from qadesk.gui.file_names import shown_path
from qadesk.gui.intake.list_panel import ListPanel
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import DASH, number
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.settings import WATCH_EVERY_S, WATCH_STABLE_S
from qadesk.services.watching import Swept


@dataclass(frozen=True, slots=True)
class WatchedLine:
    """A folder with its last import, and how many recordings have come from it."""

    folder: Path
    last_ms: int | None = None
    imported: int = 0
    refused: int = 0


class WatchedPanel(ListPanel[WatchedLine]):
    """Changes hold at once."""

    def __init__(self, services: Services, shell: Shell) -> None:
        self._formats = Formats(services.zone, QLocale())
        every = services.settings.get(WATCH_EVERY_S)
        text = QCoreApplication.translate(
            "Watched",
            "Every {every} seconds, while the program runs, new recordings in these folders are taken in once they"
            " have not changed for {stable} seconds.",
        ).format(every=every, stable=services.settings.get(WATCH_STABLE_S))
        nothing = QCoreApplication.translate(
            "Watched", "No folder is watched. Add the one that the recorder writes to."
        )
        super().__init__(shell.theme, self._columns(), text, nothing)
        self._services, self._shell = services, shell
        self._journal: Sequence[Intake] = ()
        self.add = QPushButton(self.tr("&Add a folder …"))
        self.look = QPushButton(self.tr("&Look now"))
        self.remove = QPushButton(self.tr("Re&move"))
        self.add_button(self.add)
        self.add_button(self.look)
        self.end_buttons()
        self.add_button(self.remove, of_a_line=True)
        self.add.clicked.connect(self._ask)
        self.look.clicked.connect(self.look_now)
        self.remove.clicked.connect(self.remove_current)
        self.table.remove_wanted.connect(self.remove_current)
        self.refresh()

    def refresh(self, folder: Path | None = None) -> None:
        """Show the folders; their figures are those of the journal."""
        lines = [self._line(each) for each in self._services.watching.folders()]
        self.show_rows(lines, next((line for line in lines if line.folder == folder), self.current))
        self.look.setEnabled(bool(lines))
        self._say_last()
        deliver(self._services.intakes.all(), self, self._know)

    def add_folder(self, folder: Path) -> None:
        """Watch it from now on."""
        try:
            self._services.watching.add(folder)
        except UserError as error:
            self.refuse(error)
            return
        self.refresh(folder.resolve())

    def remove_current(self) -> None:
        """Watch it no more; what came from it stays."""
        if self.current is not None:
            try:
                self._services.watching.remove(self.current.folder)
            except UserError as error:
                self.refuse(error)
                return
            self.refresh()

    def look_now(self) -> None:
        """Look once, and say what came in."""
        self.look.setEnabled(False)
        self.say(self.tr("Looking …"))
        deliver(self._services.watching.sweep(), self, self._swept, self._failed, self._cancelled)

    def _swept(self, swept: Swept) -> None:
        self.refresh()
        if swept.errors:
            self.refuse(swept.errors[0])
        elif swept.report is not None:
            text = self.tr("{count} recordings have come in.").format(count=number(swept.report.imported))
            if swept.report.refused:
                left = self.tr("{count} could not be used: see the journal.")
                text += " " + left.format(count=number(len(swept.report.refused)))
            self.say(text, "good small")
            self._shell.signals.recordings_changed.emit()
        elif swept.pending:
            text = self.tr("{count} files are there, and taken in once they have not changed for a while.")
            self.say(text.format(count=number(swept.pending)))
        else:
            self.say(self.tr("Nothing new."))

    def _failed(self, error: UserError) -> None:
        self.look.setEnabled(True)
        self.refuse(error)

    def _cancelled(self) -> None:
        self.look.setEnabled(True)
        self.say("")

    def _say_last(self) -> None:
        at = self._services.watching.last_look_ms
        self.say(self.tr("Last look: {at}.").format(at=self._formats.instant(at)) if at is not None else "")

    def _know(self, journal: list[Intake]) -> None:
        self._journal = journal
        lines = [self._line(each) for each in self._services.watching.folders()]
        current = self.current
        self.show_rows(lines, next((line for line in lines if current and line.folder == current.folder), None))

    def _line(self, folder: Path) -> WatchedLine:
        found = [
            each
            for each in self._journal
            if each.kind is IntakeKind.RECORDINGS and str(folder) in each.source.split(", ")
        ]
        return WatchedLine(
            folder,
            found[0].at_ms if found else None,
            sum(each.imported for each in found),
            sum(each.refused for each in found),
        )

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder that the recorder writes to"))
        if folder:
            self.add_folder(Path(folder))

    def _columns(self) -> tuple[Column[WatchedLine], ...]:
        translate = QCoreApplication.translate

        return (
            Column(
                "folder",
                translate("Watched", "Folder"),
                0,
                lambda line: Cell(shown_path(str(line.folder))),
            ),
            Column("last", translate("Watched", "Last import"), 160, lambda line: self._when(line)),
            Column(
                "in",
                translate("Watched", "Recordings in"),
                120,
                lambda line: Cell(number(line.imported)),
                RIGHT,
            ),
            Column(
                "refused",
                translate("Watched", "Left out"),
                96,
                lambda line: Cell(number(line.refused)),
                RIGHT,
            ),
        )

    def _when(self, line: WatchedLine) -> Cell:
        return Cell(self._formats.instant(line.last_ms) or DASH, muted=line.last_ms is None)
