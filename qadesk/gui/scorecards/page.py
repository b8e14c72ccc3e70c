"""The scorecards page: the cards of the workspace at the left, the one that is open at the right, in five panels."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from qadesk.domain.card_versions import StoredCard
from qadesk.domain.people import Person
from qadesk.gui.fields import REDO, UNDO
from qadesk.gui.forms.ui_scorecards import Ui_Scorecards
from qadesk.gui.jobs import deliver
from qadesk.gui.saved import DraftSaved
from qadesk.gui.scorecards.advisor import AdvisorPanel
from qadesk.gui.scorecards.builder import BuilderPanel
from qadesk.gui.scorecards.card_entries import Entry, entries, state_chip
from qadesk.gui.scorecards.consultation import ConsultationPanel
from qadesk.gui.scorecards.dialogs import CardDialogs
from qadesk.gui.scorecards.import_table import FILES
from qadesk.gui.scorecards.lab import LabPanel
from qadesk.gui.scorecards.opening import Opening
from qadesk.gui.scorecards.tabs import Tabs
from qadesk.gui.scorecards.versions import VersionsPanel
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.card_drafts import CardSession, CardState
from qadesk.services.container import Services

LIST_PIXELS = 190


class ScorecardsPage(QWidget):
    """Owns the session of the draft that is open and hands it to the panels; knows of each only its entrances."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self._session: CardSession | None = None
        self._read_only = True
        self._wanted = ""
        self._anew = False
        """What is open may be another draft of the same key by now."""
        self.form = Ui_Scorecards()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.build = BuilderPanel(services, person, shell)
        self.saved = DraftSaved(self.build.saved_label, services.clock, services.zone, self)
        self.opening = Opening(services, person.no, self.saved, self)
        self.dialogs = CardDialogs(services, person, shell, self)
        self.setAcceptDrops(True)
        self.consultation = ConsultationPanel(services, person, shell)
        self.versions = VersionsPanel(services, person, shell)
        self.lab = LabPanel(services, person, shell)
        self.advisor = AdvisorPanel(services, person, shell)
        panels: dict[str, QWidget] = {
            "build": self.build,
            "consultation": self.consultation,
            "versions": self.versions,
            "lab": self.lab,
            "advisor": self.advisor,
        }
        self.tabs = Tabs(self.form, panels, shell.commands, self)
        self.tabs.put_beside("build", self.build.corner)
        self._set_up_form()
        self._connect()
        self._bind()
        self._show_nothing()
        self.refresh()
        known = services.catalogue.filter_values()
        deliver(known, self, lambda values: self.build.settings.offer_types(values.business_types))

    # -- what the shell asks ------------------------------------------------------------------------------------------

    @property
    def session(self) -> CardSession | None:
        """The card that is open."""
        return self._session

    @property
    def read_only(self) -> bool:
        """Whether what is open can only be read."""
        return self._read_only

    def unsaved(self) -> bool:
        """Whether the last changes could not be saved and would be lost by closing."""
        return self.saved.failing

    def open_card(self, key: str) -> None:
        """Show the card of that key: its draft where there is one."""
        self._wanted = key
        entry = self.form.cardList.entry(key)
        if entry is not None:
            self.opening.open(entry)

    def refresh(self) -> None:
        """Read the list anew, and open what is wanted."""
        deliver(self._services.executor.write(lambda stores: stores.scorecards.versions()), self, self._listed)

    def let_go(self) -> None:
        """The window is about to close: every change has been handed to the writer already."""
        self.opening.cancel()
        self._take(None, read_only=True)

    # -- composition --------------------------------------------------------------------------------------------------

    def _set_up_form(self) -> None:
        form, theme, commands = self.form, self._shell.theme, self._shell.commands
        form.cardList.set_up(theme)
        form.splitter.setStretchFactor(0, 0)
        form.splitter.setStretchFactor(1, 1)
        form.splitter.setSizes([LIST_PIXELS, 1000])
        form.listButton.setIcon(theme.icon("mdi6.page-layout-sidebar-left"))
        form.listButton.setChecked(True)
        form.exportButton.setIcon(theme.icon("mdi6.file-export-outline"))
        for button, name in (
            (form.newButton, "new"),
            (form.startButton, "start_from"),
            (form.importButton, "import"),
            (form.exportButton, "export"),
            (form.editButton, "edit"),
            (form.listButton, "list"),
        ):
            commands.dress(button, f"scorecards.{name}")
        for button in (form.newButton, form.startButton, form.importButton):
            button.setEnabled(self._services.writable)

    def _connect(self) -> None:
        self.form.cardList.opened.connect(self.open_card)
        self.opening.opened.connect(self._opened)
        self.opening.failed.connect(self._shell.notices.show_error)
        self.build.changed.connect(self._changed)
        self.build.key_wanted.connect(self._rekey)
        self.saved.again.connect(self._save_again)
        self.dialogs.started.connect(self.show_draft)
        self.tabs.shown.connect(lambda _: self._look_again())
        self.consultation.changed.connect(lambda _: self.refresh())
        self.versions.changed.connect(lambda _: self.refresh())
        self.versions.edit_wanted.connect(self.show_draft)
        self.lab.drafted.connect(self._show_listed)
        self.advisor.drafted.connect(self._try_advice)

    def _bind(self) -> None:
        build, edits = self.build, self.build.edits
        slots = {
            "new_item": edits.new_item,
            "new_section": edits.new_section,
            "rename": build.outline.view.rename,
            "move_up": lambda: edits.move(-1),
            "move_down": lambda: edits.move(1),
            "duplicate": edits.duplicate,
            "remove": edits.remove,
            "undo": edits.undo,
            "redo": edits.redo,
            "fill": edits.fill,
            "next_problem": build.next_problem,
            "previous_problem": lambda: build.next_problem(-1),
            "next_part": build.next_part,
            "previous_part": lambda: build.next_part(-1),
            "preview": lambda: build.show_form(build.side.isHidden()),
            "list": lambda: self.show_list(self.form.listPanel.isHidden()),
            "edit": self.edit,
            "new": lambda: self.dialogs.new(entry.key for entry in self.form.cardList.entries),
            "start_from": lambda: self.dialogs.start_from(self.form.cardList.current),
            "import": self.dialogs.ask_import,
            "export": self.export,
        }
        for name, slot in slots.items():
            self._shell.commands.bind(f"scorecards.{name}", slot, self)
        on_line = [self._shell.commands.action(f"scorecards.{name}") for name in ("rename", "remove")]
        for action in on_line:
            action.setEnabled(False)
            build.outline.view.keyboard.connect(action.setEnabled)

    # -- commands -----------------------------------------------------------------------------------------------------

    def edit(self) -> None:
        """The published version that is shown as a new draft."""
        entry = self.form.cardList.entry(self.form.cardList.current)
        if self._read_only and self._session is not None and entry is not None:
            self.opening.begin(entry)

    def show_list(self, on: bool) -> None:
        """The list of cards, or more room for the one that is open."""
        self.form.listPanel.setVisible(on)
        self.form.listButton.setChecked(on)

    def export(self) -> None:
        """The card that is open as a file."""
        if self._session is not None:
            self.dialogs.export(self._session.stored.key, self._session.stored.version)

    def show_draft(self, key: str) -> None:
        """A draft that has just been made: list it and open it, in the builder."""
        self.tabs.show("build")
        self._show_listed(key)

    def _try_advice(self, key: str) -> None:
        """A draft with the advice taken: the lab shows what it does."""
        self.tabs.show("lab")
        self._show_listed(key)

    def _show_listed(self, key: str) -> None:
        self._wanted, self._anew = key, True
        self.refresh()

    # -- what is open -------------------------------------------------------------------------------------------------

    def _listed(self, cards: list[StoredCard]) -> None:
        found = entries(cards, self._services.cards.today())
        self.build.settings.offer_types(sorted({name for card in cards for name in card.business_types}))
        keys = [entry.key for entry in found]
        if self._wanted not in keys:
            self._wanted = keys[0] if keys else ""
        self.form.cardList.show_entries(found, self._wanted)
        if not found:
            self._take(None, read_only=True)
            self._show_nothing()
            return
        entry = next(entry for entry in found if entry.key == self._wanted)
        if self._shows(entry) and not self._anew:
            self._show_head(entry)
            self._look_again()
        else:
            self._anew = False
            self.opening.open(entry)

    def _look_again(self) -> None:
        """What a panel reads from the workspace is read when it comes to the front, and when it has changed."""
        panel = self.form.panels.currentWidget()
        if isinstance(panel, ConsultationPanel | VersionsPanel):
            panel.show_card(None if self._session is None else self._session.stored.key)

    def _shows(self, entry: Entry) -> bool:
        """Whether what is open is what this entry opens."""
        if self._session is None:
            return False
        stored = self._session.stored
        return (stored.key, stored.version) == (entry.key, entry.shown.version)

    def _opened(self, session: CardSession, read_only: bool) -> None:
        self._take(session, read_only=read_only)
        self.form.work.setCurrentWidget(self.form.cardPage)
        entry = self.form.cardList.entry(session.stored.key)
        if entry is not None and self._shows(entry):
            self._show_head(entry)
        else:
            self.refresh()

    def _rekey(self, key: str) -> None:
        """A draft under another key; one that cannot be is said, and the old one stays."""
        session = self._session
        if session is None:
            return
        changing = self._services.card_drafts.rekey(session.stored.key, key, self._person.no)
        deliver(changing, self, lambda stored: self.show_draft(stored.key), self._shell.notices.show_error)

    def _take(self, session: CardSession | None, *, read_only: bool) -> None:
        self._session, self._read_only = session, read_only
        entry = None if session is None else self.form.cardList.entry(session.stored.key)
        self.build.key_free = not read_only and (entry is None or entry.published is None)
        self.build.take(session, read_only=read_only)
        self.lab.show_card(None if session is None else session.stored.key)
        self.lab.take(None if read_only else session)
        self.advisor.show_card(None if session is None else session.stored.key)
        self._look_again()

    def _changed(self) -> None:
        session = self._session
        if session is None:
            return
        self.form.titleLabel.setText(session.card.title)
        if not self._read_only:
            self.form.cardList.show_title(session.stored.key, session.card.title)
            self.saved.wanted(CardState(session.card, session.note))

    def _save_again(self) -> None:
        if self._session is not None and not self._read_only:
            self._session.save()

    def _show_head(self, entry: Entry) -> None:
        form, chip = self.form, state_chip(entry.shown, entry.today)
        form.titleLabel.setText(self._session.card.title if self._session else entry.title)
        form.keyLabel.setText(entry.key)
        form.stateChip.setText(chip.text)
        set_class(form.stateChip, f"chip {chip.tone}")
        form.editButton.setVisible(self._read_only and entry.draft is None and self._services.writable)
        form.lookLabel.setText(self.tr("Only to be read") if self._read_only else "")
        form.lookLabel.setVisible(self._read_only)

    def _show_nothing(self) -> None:
        form = self.form
        form.work.setCurrentWidget(form.emptyPage)
        form.emptyTitle.setText(self.tr("No scorecards yet"))
        form.emptyText.setText(
            self.tr("Start from one of the starter scorecards, import the one you have, or make a new one.")
        )

    # -- Qt -----------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A scorecard's file may be dropped here; anything else is the window's."""
        if _card_file(event) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dropped is looked at before it is kept."""
        path = _card_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dialogs.import_file(path)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The outline has the keyboard first, else the list."""
        super().focusInEvent(event)
        (self.form.cardList if self._session is None else self.build.outline.view).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo that a text field has left to the page."""
        if event.matches(UNDO):
            self.build.edits.undo()
        elif event.matches(REDO):
            self.build.edits.redo()
        else:
            super().keyPressEvent(event)


def _card_file(event: QDropEvent) -> Path | None:
    """The one file that is carried, where its name is that of a scorecard's."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in FILES else None
