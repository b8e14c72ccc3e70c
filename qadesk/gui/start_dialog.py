"""Who sits down at the desk: a list of inspectors and QA leads, found by number or name; language, look, workspace."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidgetItem, QMenu

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.gui.forms.ui_start import Ui_Start
from qadesk.gui.jobs import deliver
from qadesk.gui.language import Language
from qadesk.gui.notices import in_words
from qadesk.gui.settings.page import chosen_scheme, fill_languages, fill_themes
from qadesk.gui.theme import Theme
from qadesk.gui.words import caption
from qadesk.services.container import Services
from qadesk.services.settings import LANGUAGE, LAST_INSPECTOR, THEME, Setting

WINDOW_ROLES = (Role.LEAD, Role.INSPECTOR, Role.LEADER, Role.TRAINER)
"""In the order in which the dialog lists them; ``pages`` tells which pages each has."""


@dataclass(frozen=True, slots=True)
class Workspaces:
    """What the composition root can do about workspaces; whatever opens one returns its services."""

    recent: Callable[[], Sequence[Path]]
    open: Callable[[Path], Services]
    """Close the present workspace and open another. Raises ``UserError``; the present one stays open then."""
    create: Callable[[Path], Services]
    backups: Callable[[Path], Sequence[Path]]
    """The backups of a workspace, newest first."""
    restore: Callable[[Path, Path], Services]
    """Put a backup in the place of a workspace's database, which is moved aside, and open it. Raises ``UserError``."""


class StartDialog(QDialog):
    """``person`` holds after it was accepted, ``services`` are the workspace's, ``chosen`` the settings changed."""

    def __init__(self, services: Services, theme: Theme, language: Language, workspaces: Workspaces) -> None:
        super().__init__()
        self.services = services
        self.person: Person | None = None
        self.chosen: dict[Setting[str], str] = {}
        self._theme = theme
        self._language = language
        self._workspaces = workspaces
        self._people: list[Person] = []
        self.form = Ui_Start()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self._set_up_form()
        self._load()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows typed in the search field move in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _set_up_form(self) -> None:
        form = self.form
        form.problemLabel.hide()
        form.searchEdit.installEventFilter(self)
        form.searchEdit.textChanged.connect(self._narrow)
        form.peopleList.itemDoubleClicked.connect(self._start)
        form.peopleList.currentRowChanged.connect(self._look)
        form.startButton.clicked.connect(self._start)
        form.quitButton.clicked.connect(self.reject)
        form.newNoEdit.textChanged.connect(self._look)
        form.newNameEdit.textChanged.connect(self._look)
        form.themeCombo.activated.connect(self._theme_chosen)
        form.languageCombo.activated.connect(self._language_chosen)
        self.resize(440, 560)

    def _load(self) -> None:
        """People and choices of the present workspace."""
        settings = self.services.settings
        fill_languages(self.form.languageCombo, self.chosen.get(LANGUAGE, settings.get(LANGUAGE)))
        fill_themes(self.form.themeCombo, self.chosen.get(THEME, settings.get(THEME)))
        self._fill_workspaces()
        deliver(self.services.catalogue.people(), self, self._show_people, self._refuse)

    def _show_people(self, found: list[Person]) -> None:
        form, today = self.form, self.services.people.today()
        found = [person for person in found if person.left_on is None or person.left_on >= today]
        self._people = [person for role in WINDOW_ROLES for person in found if person.role is role]
        form.peopleList.clear()
        for person in self._people:
            item = QListWidgetItem(f"{person.no}   {person.name}   ·   {self._role(person.role)}")
            form.peopleList.addItem(item)
        last = self.services.settings.get(LAST_INSPECTOR)
        rows = [row for row, person in enumerate(self._people) if person.no == last]
        form.peopleList.setCurrentRow(rows[0] if rows else 0)
        for part, shown in ((form.listCard, bool(self._people)), (form.searchEdit, bool(self._people)),
                            (form.newCard, not self._people)):  # fmt: skip
            part.setVisible(shown)
        self._narrow(form.searchEdit.text())
        (form.searchEdit if self._people else form.newNoEdit).setFocus()
        self._look()

    def _role(self, role: Role) -> str:
        return {
            Role.LEAD: self.tr("QA lead"),
            Role.INSPECTOR: self.tr("Inspector"),
            Role.LEADER: self.tr("Team leader"),
            Role.TRAINER: self.tr("Trainer"),
        }[role]

    def _narrow(self, text: str) -> None:
        """Hide who does not fit; an exact number wins over the rest, and without a word the choice stays."""
        wanted = text.strip().casefold()
        rows = []
        for row, person in enumerate(self._people):
            fits = wanted in person.no.casefold() or wanted in person.name.casefold()
            self.form.peopleList.setRowHidden(row, not fits)
            if fits:
                rows.append((person.no.casefold() != wanted, row))
        if wanted or self.form.peopleList.currentRow() < 0:
            self.form.peopleList.setCurrentRow(min(rows)[1] if rows else -1)

    def _move(self, step: int) -> None:
        shown = [row for row in range(len(self._people)) if not self.form.peopleList.isRowHidden(row)]
        if shown:
            now = self.form.peopleList.currentRow()
            place = shown.index(now) + step if now in shown else 0
            self.form.peopleList.setCurrentRow(shown[max(0, min(place, len(shown) - 1))])

    def _look(self) -> None:
        form = self.form
        typed = bool(form.newNoEdit.text().strip() and form.newNameEdit.text().strip())
        form.startButton.setEnabled(form.peopleList.currentRow() >= 0 if self._people else typed)

    def _start(self) -> None:
        form = self.form
        if self._people:
            row = form.peopleList.currentRow()
            if row >= 0:
                self._take(self._people[row])
            return
        no, name = form.newNoEdit.text().strip(), form.newNameEdit.text().strip()
        if no and name:
            new = Person(no=no, name=name, role=Role.LEAD)
            added = self.services.executor.write(lambda stores: stores.people.add(new))
            deliver(added, self, self._take, self._refuse)

    def _take(self, person: Person) -> None:
        """This person it is; the dialog ends when the settings are that person's."""
        self.person = person
        self.services.settings.put(LAST_INSPECTOR, person.no)
        deliver(self.services.settings.begin(person.no), self, lambda _: self.accept(), self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.form.problemLabel.setText(in_words(error))
        self.form.problemLabel.show()

    def _theme_chosen(self) -> None:
        scheme = chosen_scheme(self.form.themeCombo)
        self.chosen[THEME] = scheme
        self._theme.set_scheme(scheme)

    def _language_chosen(self) -> None:
        code = str(self.form.languageCombo.currentData())
        self.chosen[LANGUAGE] = code
        if self._language.use(code):
            self.form.retranslateUi(self)  # type: ignore[no-untyped-call]
            self._load()

    def _fill_workspaces(self) -> None:
        button, here = self.form.workspaceButton, self.services.folder
        button.setText(caption(here.name))
        button.setToolTip(str(here))
        menu = QMenu(button)
        for folder in self._workspaces.recent():
            if folder != here:
                menu.addAction(_entry(caption(str(folder)), partial(self._switch, self._workspaces.open, folder), menu))
        menu.addSeparator()
        menu.addAction(_entry(self.tr("Open another workspace…"), lambda: self._ask(self._workspaces.open), menu))
        menu.addAction(_entry(self.tr("New workspace…"), lambda: self._ask(self._workspaces.create), menu))
        button.setMenu(menu)

    def _ask(self, way: Callable[[Path], Services]) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the workspace"), str(self.services.folder))
        if folder:
            self._switch(way, Path(folder))

    def _switch(self, way: Callable[[Path], Services], folder: Path) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.services = way(folder)
        except UserError as error:
            self._refuse(error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.form.problemLabel.hide()
        self._load()


def _entry(text: str, act: Callable[[], object], menu: QMenu) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(lambda: act())
    return action
