"""Where recordings come from: what was said of folders and recorders, their names, and folders that are watched."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from qadesk.gui.intake.names_panel import NamesPanel
from qadesk.gui.intake.sources_panel import SourcesPanel
from qadesk.gui.intake.watched_panel import WatchedPanel
from qadesk.gui.shell import Shell
from qadesk.services.container import Services


class SourcesDialog(QDialog):
    """Three tabs; every change holds at once, for what comes in from then on."""

    def __init__(self, services: Services, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sources"))
        self.sources = SourcesPanel(services, shell)
        self.names = NamesPanel(services, shell)
        self.watched = WatchedPanel(services, shell)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for panel, title in (
            (self.sources, self.tr("Folders and recorders")),
            (self.names, self.tr("Names of recordings")),
            (self.watched, self.tr("Watched folders")),
        ):
            self.tabs.addTab(panel, title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.resize(940, 560)
