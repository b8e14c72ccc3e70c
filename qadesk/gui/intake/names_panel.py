"""The centre's own naming schemes, in the order in which they are tried."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton

from qadesk.domain.calls import masked
from qadesk.domain.errors import UserError
from qadesk.domain.name_patterns import NamePattern
from qadesk.gui.file_names import shown_path
from qadesk.gui.intake.list_panel import ListPanel
from qadesk.gui.intake.pattern_dialog import PatternDialog
from qadesk.gui.intake.words import field_name
from qadesk.gui.lines import Cell, Column
from qadesk.gui.shell import Shell
from qadesk.gui.words import listing
from qadesk.services.container import Services


class NamesPanel(ListPanel[NamePattern]):
    """Every change holds at once, for what is imported from then on."""

    def __init__(self, services: Services, shell: Shell) -> None:
        super().__init__(
            shell.theme,
            _columns(),
            QCoreApplication.translate(
                "Names",
                "Names of the usual recorders are known. If yours are others, build a pattern from one sample name:"
                " it is tried before the known ones.",
            ),
            QCoreApplication.translate("Names", "There is no pattern of your own yet."),
        )
        self._services, self._shell = services, shell
        self.new = QPushButton(self.tr("&New pattern …"))
        self.change = QPushButton(self.tr("&Change …"))
        self.remove = QPushButton(self.tr("Re&move"))
        self.add_button(self.new)
        self.end_buttons()
        for button in (self.change, self.remove):
            self.add_button(button, of_a_line=True)
        self.new.clicked.connect(lambda: self.ask())
        self.change.clicked.connect(lambda: self.ask(self.current))
        self.remove.clicked.connect(self.remove_current)
        self.table.opened.connect(lambda _: self.ask(self.current))
        self.table.remove_wanted.connect(self.remove_current)
        self.refresh()

    def refresh(self, name: str = "") -> None:
        """Show the patterns, that of ``name`` as the current line."""
        rows = self._services.name_patterns.all()
        self.show_rows(rows, next((each for each in rows if each.name == name), None))

    def ask(self, pattern: NamePattern | None = None) -> PatternDialog:
        """Build a pattern, or change one."""
        dialog = PatternDialog(self._services, self._shell, self, pattern)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.refresh(dialog.name.text().strip()))
        dialog.open()
        return dialog

    def remove_current(self) -> None:
        """Forget the current pattern; calls read by it keep what they have."""
        if self.current is not None:
            try:
                self._services.name_patterns.remove(self.current.name)
            except UserError as error:
                self.refuse(error)
                return
            self.refresh()


def _columns() -> tuple[Column[NamePattern], ...]:
    translate = QCoreApplication.translate

    def sample(pattern: NamePattern) -> Cell:
        return Cell("".join(masked(each.text) if each.field == "customer" else each.text for each in pattern.parts))

    def fields(pattern: NamePattern) -> Cell:
        return Cell(listing(field_name(each.field) for each in pattern.parts if each.field and each.field != "ignored"))

    def folders(pattern: NamePattern) -> Cell:
        places = listing(shown_path(each) for each in pattern.folders)
        return Cell(places or translate("Names", "everywhere"), muted=not places)

    return (
        Column("name", translate("Names", "Called"), 132, lambda pattern: Cell(pattern.name)),
        Column("sample", translate("Names", "Sample"), 0, sample),
        Column("fields", translate("Names", "Tells"), 260, fields),
        Column("folders", translate("Names", "Where it holds"), 160, folders, gives_way=1),
    )
