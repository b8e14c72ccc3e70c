"""The page of people: teams on the left, somebody with their history on the right."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from qadesk.domain.people import Mentorship, Person, Role
from qadesk.domain.people_history import PersonRecord, Stretch
from qadesk.gui.forms.ui_people import Ui_People
from qadesk.gui.jobs import deliver
from qadesk.gui.people.form_dialog import FormDialog
from qadesk.gui.people.import_dialog import PeopleImportDialog
from qadesk.gui.people.person_forms import PersonForms
from qadesk.gui.shell import Shell
from qadesk.services.container import Services

SEARCH_MS = 120
LIST_PIXELS = 300
EMPTY_PIXELS = 480


class PeoplePage(QWidget):
    """Every change holds at once; calls and scores of the days concerned count anew."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._who, self._shell = services, person.no, shell
        self.records: Mapping[str, PersonRecord] = {}
        self.form = Ui_People()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self._stale = True
        self._chosen = ""
        self._forms = PersonForms(services.people, person.no, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._set_up_form()
        self._connect()
        self._bind()
        self.setFocusProxy(self.form.tree)

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what may have changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The tree has the keyboard first."""
        super().focusInEvent(event)
        self.form.tree.setFocus(event.reason())

    def refresh(self, chosen: str = "") -> None:
        """Read everybody again and show them; ``chosen`` (or whoever was) is shown."""
        self._chosen = chosen or self._chosen
        deliver(self._services.people.records(), self, self._show)

    def add(self) -> FormDialog:
        """Ask for somebody new, in the team that is current."""
        return self._ask(self._forms.add(self.form.tree.current_team))

    def edit(self) -> FormDialog | None:
        """Ask for name, role, first and last day of whoever is shown."""
        return self._ask_of(self._forms.edit)

    def move_person(self) -> FormDialog | None:
        """Ask to which team they go, and from when on."""
        return self._ask_of(self._forms.move)

    def leave(self) -> FormDialog | None:
        """Ask for the last day of work."""
        return self._ask_of(self._forms.leave)

    def rename_team(self) -> FormDialog | None:
        """Ask for another name of the team that is current."""
        team = self.form.tree.current_team
        return self._ask(self._forms.rename(team)) if team else None

    def import_table(self, path: Path | None = None) -> PeopleImportDialog:
        """Ask for a table of people, show what it would change, take it in."""
        dialog = PeopleImportDialog(self._services, self._who, self._shell, self)
        dialog.imported.connect(self._changed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        if path is not None:
            dialog.choose(path)
        return dialog

    def _set_up_form(self) -> None:
        form, theme, writable = self.form, self._shell.theme, self._services.writable
        form.tree.set_up(theme)
        form.personView.set_up(theme, writable=writable)
        form.emptyIcon.setPixmap(theme.icon("mdi6.account-group-outline").pixmap(48, 48))
        form.emptyText.setFixedWidth(EMPTY_PIXELS)
        form.emptyText.setMinimumHeight(form.emptyText.heightForWidth(EMPTY_PIXELS))
        form.emptyLayout.setAlignment(form.emptyText, Qt.AlignmentFlag.AlignHCenter)
        form.splitter.setSizes([LIST_PIXELS, 10 * LIST_PIXELS])
        form.splitter.setStretchFactor(0, 0)
        form.splitter.setStretchFactor(1, 1)
        for button in (form.addButton, form.importButton, form.emptyAdd, form.emptyImport):
            button.setVisible(writable)

    def _connect(self) -> None:
        form = self.form
        form.tree.chosen.connect(self._choose)
        form.tree.itemActivated.connect(lambda *_: form.personView.setFocus(Qt.FocusReason.OtherFocusReason))
        form.searchEdit.textChanged.connect(lambda _: self._typing.start())
        form.searchEdit.returnPressed.connect(self._enter_found)
        self._typing.timeout.connect(self._show_list)
        form.emptyAdd.clicked.connect(self.add)
        form.emptyImport.clicked.connect(lambda: self.import_table())
        view = form.personView
        view.edit_wanted.connect(self.edit)
        view.move_wanted.connect(self.move_person)
        view.leave_wanted.connect(self.leave)
        view.add_wanted.connect(lambda kind: self._ask(self._forms.stretch(kind, self._chosen, None)))
        view.correct_wanted.connect(lambda old: self._ask(self._forms.stretch(type(old), self._chosen, old)))
        view.remove_wanted.connect(self._remove)
        self._shell.theme.theme_changed.connect(self._show_list)

    def _bind(self) -> None:
        commands, form = self._shell.commands, self.form
        commands.bind("people.search", form.searchEdit.setFocus, self)
        if not self._services.writable:
            return
        wanted: dict[str, Callable[[], object]] = {
            "people.add": self.add,
            "people.edit": self.edit,
            "people.move": self.move_person,
            "people.leave": self.leave,
            "people.import": self.import_table,
            "people.rename_team": self.rename_team,
        }
        for name, slot in wanted.items():
            commands.bind(name, slot, self)
        commands.dress(form.addButton, "people.add")
        commands.dress(form.importButton, "people.import")
        view = form.personView
        commands.dress(view.edit_button, "people.edit", connect=False)
        commands.dress(view.move_button, "people.move", connect=False)
        commands.dress(view.leave_button, "people.leave", connect=False)

    def _show(self, records: Mapping[str, PersonRecord]) -> None:
        self.records = records
        self._forms.know(records)
        today = self._services.people.today()
        here = [r.person for r in records.values() if r.person.left_on is None or r.person.left_on >= today]
        teams = {person.group for person in here if person.group}
        text = self.tr("{people} in {teams} teams")
        locale = QLocale()
        self.form.countLabel.setText(text.format(people=locale.toString(len(here)), teams=locale.toString(len(teams))))
        self._show_list()
        self._show_chosen()

    def _show_list(self) -> None:
        today = self._services.people.today()
        self.form.tree.show_people(self.records, today, self.form.searchEdit.text(), self._chosen)

    def _show_chosen(self) -> None:
        form, record = self.form, self.records.get(self._chosen)
        if record is not None:
            form.personView.show_record(record, self.records, self._services.people.today())
            form.stack.setCurrentWidget(form.personView)
        elif any(each.person.role is Role.AGENT for each in self.records.values()):
            form.stack.setCurrentWidget(form.nobodyPage)
        else:
            form.stack.setCurrentWidget(form.emptyPage)

    def _choose(self, no: str) -> None:
        self._chosen = no
        self._show_chosen()

    def _enter_found(self) -> None:
        """Enter in the search goes to the first whom it found."""
        self._show_list()
        tree = self.form.tree
        first = tree.topLevelItem(0)
        if first is not None and self.form.searchEdit.text().strip():
            tree.setCurrentItem(first)
        tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_of(self, make: Callable[[Person], FormDialog]) -> FormDialog | None:
        record = self.records.get(self._chosen)
        return self._ask(make(record.person)) if record else None

    def _ask(self, dialog: FormDialog) -> FormDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._saved(dialog))
        dialog.open()
        return dialog

    def _saved(self, dialog: FormDialog) -> None:
        # a pair is kept with the apprentice: whoever was shown stays so
        new = dialog.result_record
        known = self._chosen in self.records and new is not None and new.person.no in self.records
        self._changed(self._chosen if known or new is None else new.person.no)

    def _changed(self, chosen: str = "") -> None:
        self.refresh(chosen)
        self._shell.signals.recordings_changed.emit()
        self._shell.signals.evaluations_changed.emit()

    def _remove(self, stretch: Stretch) -> None:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(self.tr("Take this out, as if it had never been so?"))
        question.setInformativeText(self.tr("Calls of these days are counted anew. Give it an end instead if it was."))
        remove = question.addButton(self.tr("Take out"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.buttonClicked.connect(lambda button: self._remove_now(stretch) if button is remove else None)
        question.open()

    def _remove_now(self, stretch: Stretch) -> None:
        owner = stretch.apprentice_no if isinstance(stretch, Mentorship) else self._chosen
        sent = self._services.people.amend(owner, stretch, None, who=self._who)
        deliver(sent, self, lambda _: self._changed(), self._shell.notices.show_error)
