"""What was said of folders and recorders: time zone, the agents' channel, what holds for all their calls."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from qadesk.domain.errors import UserError
from qadesk.gui.file_names import shown_path
from qadesk.gui.intake.list_panel import ListPanel
from qadesk.gui.intake.source_form import SourceForm
from qadesk.gui.intake.words import field_name
from qadesk.gui.lines import Cell, Column
from qadesk.gui.parts import DASH
from qadesk.gui.shell import Shell
from qadesk.gui.words import field_word, listing, valued
from qadesk.services.container import Services
from qadesk.services.sources import Sources, SourceSaid


class SourcesPanel(ListPanel[SourceSaid]):
    """Folders first, then recorders by the scheme of their names."""

    def __init__(self, services: Services, shell: Shell) -> None:
        super().__init__(
            shell.theme,
            _columns(),
            QCoreApplication.translate(
                "Sources",
                "What holds for a folder and everything below it, or for a recorder's names. It counts where neither"
                " the recording's own files nor a log know better, and for what is imported from now on.",
            ),
            QCoreApplication.translate(
                "Sources", "Nothing has been said yet: times are in the site's zone, agents on the left channel."
            ),
        )
        self._services, self._sources = services, Sources(services.settings)
        self.add_folder = QPushButton(self.tr("Add a &folder …"))
        self.add_recorder = QPushButton(self.tr("Add a &recorder"))
        self.change = QPushButton(self.tr("&Change …"))
        self.remove = QPushButton(self.tr("Re&move"))
        for button in (self.add_folder, self.add_recorder):
            self.add_button(button)
        self.end_buttons()
        for button in (self.change, self.remove):
            self.add_button(button, of_a_line=True)
        menu = QMenu(self.add_recorder)
        for name in RECORDERS:
            menu.addAction(name).triggered.connect(lambda _=False, name=name: self.ask(f"file name ({name})"))
        self.add_recorder.setMenu(menu)
        self.add_folder.clicked.connect(self._ask_folder)
        self.change.clicked.connect(lambda: self._change())
        self.remove.clicked.connect(self.remove_current)
        self.table.opened.connect(lambda _: self._change())
        self.table.remove_wanted.connect(self.remove_current)
        self.refresh()

    def refresh(self, source: str = "") -> None:
        """Show what is said, ``source`` as the current line."""
        rows = self._sources.said()
        self.show_rows(rows, next((each for each in rows if each.source == source), None))

    def ask(self, source: str) -> SourceForm:
        """Ask what is to be said of a source."""
        said = next((each for each in self._sources.said() if each.source == source), SourceSaid(source))
        form = SourceForm(said, self._services.zone, self._sources.say, self)
        form.accepted.connect(lambda: self._said(source))
        form.open()
        return form

    def remove_current(self) -> None:
        """Forget what was said of the current source."""
        if self.current is not None:
            try:
                self._sources.forget(self.current.source)
            except UserError as error:
                self.refuse(error)
                return
            self.say("")
            self.refresh()

    def _said(self, source: str) -> None:
        self.say("")
        self.refresh(source)
        self.table.setFocus()

    def _change(self) -> None:
        if self.current is not None:
            self.ask(self.current.source)

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder with recordings"))
        if folder:
            self.ask(folder)


RECORDERS = (
    "FreePBX",
    "Asterisk",
    "VICIdial",
    "3CX",
    "Amazon PCA",
    "Genesys GIR",
    "Oreka",
    "KF5",
    "Yunke",
    "Telesis",
    "Android dialer",
    "MiaRec",
    "date_in_out_numbers",
    "date_agent_customer",
)
"""The schemes whose names write times without saying in which zone, or where the channels are to be told."""


def _columns() -> tuple[Column[SourceSaid], ...]:
    translate = QCoreApplication.translate

    sides = {0: translate("Sources", "left"), 1: translate("Sources", "right")}

    def name(said: SourceSaid) -> Cell:
        return Cell(shown_path(said.source) if said.is_folder else scheme_name(said.source))

    return (
        Column("source", translate("Sources", "Folder or recorder"), 0, name),
        Column("zone", translate("Sources", "Time zone"), 150, lambda said: _or_dash(said.zone)),
        Column(
            "side",
            translate("Sources", "Agent on"),
            84,
            lambda said: _or_dash(sides.get(said.agent_channel or 0, ""), said),
        ),
        Column(
            "defaults",
            translate("Sources", "Holds for all its calls"),
            300,
            lambda said: _or_dash(_defaults(said)),
        ),
    )


def scheme_name(source: str) -> str:
    """A recorder as it is called; the source is as provenance names it."""
    name = source.removeprefix("file name (").removesuffix(")")
    return QCoreApplication.translate("Sources", "Names of {recorder}").format(recorder=name)


def _or_dash(text: str, said: SourceSaid | None = None) -> Cell:
    nothing = not text or (said is not None and said.agent_channel is None)
    return Cell(DASH if nothing else text, muted=nothing)


def _defaults(said: SourceSaid) -> str:
    parts = [valued(field_name(field), field_word(field, value)) for field, value in said.defaults.items()]
    parts += [valued(f"*{suffix}", raw) for suffix, raw in said.raw.items()]
    return listing(parts)
