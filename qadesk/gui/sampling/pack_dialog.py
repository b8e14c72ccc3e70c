"""Work packs: work to a laptop, a pack taken in, results home; one dialog with a page for each."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from qadesk.domain.people import Person, Role
from qadesk.gui.inputs.choosing import Chips
from qadesk.gui.parts import styled
from qadesk.gui.sampling.pack_pages import PackPage, ResultsPage, SendPage, TakePage
from qadesk.gui.shell import Shell
from qadesk.services.container import Services

SIZE = (720, 600)
SEND, TAKE, RESULTS = "send", "take", "results"


class PackDialog(QDialog):
    """Closing it while a pack is under way stops that first."""

    changed = Signal()
    """Assignments or evaluations are other than before."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Work packs"))
        self.setAcceptDrops(True)
        self.send, self.take = SendPage(services, person, shell), TakePage(services, person, shell)
        self.results = ResultsPage(services, person, shell)
        self._pages: dict[str, PackPage] = {SEND: self.send, TAKE: self.take, RESULTS: self.results}
        self.what = Chips(
            (
                (SEND, self.tr("Send work to a laptop")),
                (TAKE, self.tr("Take a pack in")),
                (RESULTS, self.tr("Take results home")),
            )
        )
        self._stack = QStackedWidget()
        self.go_button = styled(QPushButton(), "primary")
        self.close_button = QPushButton()
        self._lay_out()
        self.what.picked.connect(self.show_page)
        self.go_button.clicked.connect(lambda: self.page.go())
        self.close_button.clicked.connect(self.reject)
        self.show_page(TAKE if person.role is Role.INSPECTOR else SEND)

    @property
    def page(self) -> PackPage:
        """The page in front."""
        page = self._stack.currentWidget()
        assert isinstance(page, PackPage)
        return page

    def show_page(self, name: str) -> None:
        """Bring ``send``, ``take`` or ``results`` to the front."""
        self.what.show_name(name)
        self._stack.setCurrentWidget(self._pages[name])
        self.page.file.setFocus()
        self._show_state()

    def reject(self) -> None:
        """Stop what is under way; else close."""
        if self.page.busy:
            self.page.cancel()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A pack is welcome."""
        if event.mimeData().hasUrls() and not self.page.busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file that was dropped."""
        path = next((Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()), None)
        if path is not None:
            self.show_page(TAKE)
            self.take.file.take(path)
            self.take.password.setFocus()

    def _lay_out(self) -> None:
        self.resize(*SIZE)
        self.go_button.setDefault(True)
        self.close_button.setAutoDefault(False)
        for page in self._pages.values():
            self._stack.addWidget(page)
            page.state_changed.connect(self._show_state)
            page.changed.connect(self.changed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addWidget(self.what)
        column.addWidget(self._stack, 1)
        column.addLayout(buttons)

    def _show_state(self) -> None:
        page = self.page
        self.go_button.setText(page.go_words)
        self.go_button.setEnabled(page.can_go())
        self.what.setEnabled(not page.busy)
        self.close_button.setText(self.tr("Cancel") if page.busy else self.tr("Close"))
