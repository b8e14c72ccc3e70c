"""Shown where a workspace cannot be opened: why not, and what else there is; nothing is made anew unasked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from qadesk.domain.errors import UnusableDatabaseError, UserError
from qadesk.gui.forms.ui_welcome import Ui_Welcome
from qadesk.gui.notices import in_words, sentences
from qadesk.gui.start_dialog import Workspaces
from qadesk.services.container import Services


class WelcomeDialog(QDialog):
    """``known`` says that the workspace was there before: then it is a loss, and no new one is offered in its place."""

    def __init__(
        self, error: UserError, place: Path, known: bool, ways: Workspaces, demo: Callable[[], Services]
    ) -> None:
        super().__init__()
        self.services: Services | None = None
        self._ways = ways
        self.form = Ui_Welcome()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        form = self.form
        first = not known and not place.exists()
        what, todo = sentences(error)
        form.whatLabel.setText(self.tr("Welcome. There is no workspace yet.") if first else what)
        form.todoLabel.setText(self.tr("A workspace is one folder that holds all data.") if first else todo)
        form.placeLabel.setText(str(place))
        form.newHereButton.setVisible(first)
        form.problemLabel.hide()
        form.newHereButton.clicked.connect(lambda: self._use(lambda: ways.create(place)))
        form.demoButton.clicked.connect(lambda: self._use(demo))
        form.openButton.clicked.connect(lambda: self._ask(ways.open))
        form.newButton.clicked.connect(lambda: self._ask(ways.create))
        form.quitButton.clicked.connect(self.reject)
        self._list_backups(place, ways.backups(place) if isinstance(error, UnusableDatabaseError) else [])
        self._list_recent([folder for folder in ways.recent() if folder != place])
        self.setMinimumWidth(480)

    def choose(self) -> Services | None:
        """The services of what was chosen; ``None`` when the person gave up."""
        self.exec()
        return self.services

    def _list_backups(self, place: Path, backups: Sequence[Path]) -> None:
        form = self.form
        form.backupsList.addItems([path.name for path in backups])
        form.backupsList.setMaximumHeight(120)
        form.backupsList.setCurrentRow(0)
        for part in (form.backupsLabel, form.backupsList, form.restoreButton):
            part.setVisible(bool(backups))

        def restore() -> None:
            chosen = backups[form.backupsList.currentRow()]
            self._use(lambda: self._ways.restore(place, chosen))

        form.backupsList.itemActivated.connect(restore)
        form.restoreButton.clicked.connect(restore)

    def _list_recent(self, folders: list[Path]) -> None:
        form = self.form
        form.recentList.addItems([str(folder) for folder in folders])
        form.recentList.setMaximumHeight(160)
        for part in (form.recentLabel, form.recentList):
            part.setVisible(bool(folders))
        form.recentList.itemActivated.connect(lambda item: self._use(lambda: self._ways.open(Path(item.text()))))

    def _ask(self, way: Callable[[Path], Services]) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the workspace"))
        if folder:
            self._use(lambda: way(Path(folder)))

    def _use(self, way: Callable[[], Services]) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.services = way()
        except UserError as error:
            self.form.problemLabel.setText(in_words(error))
            self.form.problemLabel.show()
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.accept()
