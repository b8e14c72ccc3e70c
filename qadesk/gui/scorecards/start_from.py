"""Starting a scorecard: from a starter, a copy of any version, a file, or empty."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QListWidgetItem, QToolButton, QWidget

from qadesk.domain.card_editing import copy_of, new_card
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.scorecards import Band, Scorecard
from qadesk.gui.forms.ui_card_start import Ui_StartCard
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.scorecards.card_names import CardNames
from qadesk.gui.scorecards.import_table import FILES, ImportTableDialog
from qadesk.gui.scorecards.version_words import types_word, version_choice
from qadesk.gui.shell import Shell
from qadesk.services.card_files import Starter
from qadesk.services.container import Services

SOURCE_ROLE = Qt.ItemDataRole.UserRole


class StartFromDialog(QDialog):
    """What is chosen proposes title and key; both may be written over. ``copy_key`` stands first among the copies."""

    started = Signal(str)
    """The key of the draft that is there now."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget, copy_key: str = "") -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._copy_key = copy_key
        self.form = Ui_StartCard()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        form = self.form
        draft = (form.draftHost, form.draftLabel, form.openRadio, form.replaceRadio)
        self.names = CardNames(form.titleEdit, form.keyEdit, form.keyHint, draft)
        self._set_up()
        self._load()
        self.resize(680, 600)

    def accept(self) -> None:
        """Begin the draft, or open the one there is; a file goes on to its preview."""
        if not self.form.startButton.isEnabled():
            return
        if self.form.fileChoice.isChecked():
            self._go_on_with(Path(self.form.pathEdit.text().strip()))
        elif self.names.opens:
            self._done(self.names.key)
        else:
            self._begin()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file is welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.form.fileChoice.click()
            self.form.pathEdit.setText(paths[0])

    # -- building -----------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        form = self.form
        form.problemLabel.hide()
        for choice, page in self._choices():
            choice.clicked.connect(lambda _=False, page=page: self._show_source(page))
        for entries in (form.starterList, form.copyList):
            entries.currentItemChanged.connect(lambda *_: self._propose())
            entries.itemActivated.connect(lambda _: self.accept())
        form.pathEdit.textChanged.connect(self._look)
        form.pathButton.clicked.connect(self._choose_file)
        form.cancelButton.clicked.connect(self.reject)
        form.startButton.clicked.connect(self.accept)
        self.names.changed.connect(self._look)
        form.starterList.setFocus()

    def _choices(self) -> list[tuple[QToolButton, QWidget]]:
        form = self.form
        return [
            (form.starterChoice, form.starterPage),
            (form.copyChoice, form.copyPage),
            (form.fileChoice, form.filePage),
            (form.emptyChoice, form.emptyPage),
        ]

    def _load(self) -> None:
        versions = self._services.executor.write(lambda stores: stores.scorecards.versions())
        deliver(versions, self, self._show_versions, self._refuse)
        deliver(
            self._services.executor.look(self._services.card_files.starters), self, self._show_starters, self._refuse
        )

    def _show_versions(self, versions: list[StoredCard]) -> None:
        self.names.know(versions)
        newest_first = sorted(versions, key=lambda each: (each.key, -each.version))
        _fill(self.form.copyList, [(f"{each.title}   ·   {version_choice(each)}", each) for each in newest_first])
        mine = (at for at, each in enumerate(newest_first) if each.key == self._copy_key)
        self.form.copyList.setCurrentRow(next(mine, 0) if newest_first else -1)
        self.form.copyChoice.setEnabled(bool(newest_first))
        self._propose()

    def _show_starters(self, starters: Sequence[Starter]) -> None:
        told = self.tr("{title}   ·   {n} items, for {types}")
        rows = [
            (told.format(title=each.title, n=each.items, types=types_word(each.business_types)), each)
            for each in starters
        ]
        _fill(self.form.starterList, rows)
        self.form.starterList.setCurrentRow(0 if rows else -1)
        self._propose()

    # -- choosing -----------------------------------------------------------------------------------------------------

    def _show_source(self, page: QWidget) -> None:
        self.form.sources.setCurrentWidget(page)
        self._propose()
        first: dict[QWidget, QWidget] = {
            self.form.starterPage: self.form.starterList,
            self.form.copyPage: self.form.copyList,
            self.form.filePage: self.form.pathEdit,
            self.form.emptyPage: self.form.titleEdit,
        }
        first[page].setFocus()

    def _chosen(self) -> Starter | StoredCard | None:
        form = self.form
        entries = form.starterList if form.starterChoice.isChecked() else form.copyList
        item = entries.currentItem() if form.starterChoice.isChecked() or form.copyChoice.isChecked() else None
        return None if item is None else item.data(SOURCE_ROLE)

    def _propose(self) -> None:
        """Names for what is chosen: a starter has its own, a copy gets others."""
        source = self._chosen()
        if isinstance(source, Starter):
            self.names.propose(source.title, source.key)
        elif isinstance(source, StoredCard):
            self.names.propose(self.tr("{title} (copy)").format(title=source.title), self.names.free(source.key))
        elif self.form.emptyChoice.isChecked():
            self.names.propose(self.tr("New scorecard"), self.names.numbered("scorecard"))
        self._look()

    def _look(self) -> None:
        form = self.form
        of_file = form.fileChoice.isChecked()
        form.namesCard.setVisible(not of_file)
        form.problemLabel.hide()
        chosen = form.emptyChoice.isChecked() or self._chosen() is not None
        ready = bool(form.pathEdit.text().strip()) if of_file else chosen and self.names.ready
        form.startButton.setEnabled(ready and self._services.writable)
        opens = not of_file and self.names.opens
        word = self.tr("Open") if opens else self.tr("Continue…") if of_file else self.tr("Start")
        form.startButton.setText(word)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Scorecard file"), "", _filter())
        if name:
            self.form.pathEdit.setText(name)

    # -- beginning ----------------------------------------------------------------------------------------------------

    def _go_on_with(self, path: Path) -> None:
        parent = self.parentWidget()
        dialog = ImportTableDialog(self._services, self._person, self._shell, path, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.started.connect(self.started)
        super().accept()
        dialog.open()

    def _begin(self) -> None:
        self.form.startButton.setEnabled(False)
        replacing = self.names.draft is not None
        services, who, made = self._services, self._person.no, self._made()
        found = services.executor.look(made)

        def keep(card: Scorecard) -> None:
            starting: Future[StoredCard] = services.card_drafts.start(card, who, replace=replacing)
            deliver(starting, self, lambda stored: self._done(stored.key), self._refuse)

        deliver(found, self, keep, self._refuse)

    def _made(self) -> Callable[[], Scorecard]:
        """What makes the card; reading its source takes a while."""
        source, key, title, services = self._chosen(), self.names.key, self.names.title, self._services
        if isinstance(source, Starter):
            return lambda: copy_of(services.cards.sound(source.document, source.name), key, title)
        if isinstance(source, StoredCard):
            return lambda: copy_of(services.card_drafts.card_of(source), key, title)
        empty = empty_card(key, title)
        return lambda: empty

    def _done(self, key: str) -> None:
        super().accept()
        self.started.emit(key)

    def _refuse(self, error: UserError) -> None:
        self._look()
        self.form.problemLabel.setText(in_words(error))
        self.form.problemLabel.show()


def empty_card(key: str, title: str = "") -> Scorecard:
    """A card with one empty section and the usual bands, in the reader's language."""
    bands = (
        Band(Decimal(95), QCoreApplication.translate("StartFromDialog", "Excellent")),
        Band(Decimal(85), QCoreApplication.translate("StartFromDialog", "Qualified")),
        Band(Decimal(0), QCoreApplication.translate("StartFromDialog", "Unqualified")),
    )
    title = title or QCoreApplication.translate("StartFromDialog", "New scorecard")
    return new_card(key, title, QCoreApplication.translate("StartFromDialog", "New section"), bands)


def _filter() -> str:
    words = " ".join(f"*{ending}" for ending in FILES)
    return QCoreApplication.translate("StartFromDialog", "Scorecards") + f" ({words})"


def _fill(entries: QListWidget, rows: Sequence[tuple[str, Starter | StoredCard]]) -> None:
    entries.blockSignals(True)
    entries.clear()
    for text, source in rows:
        item = QListWidgetItem(text)
        item.setData(SOURCE_ROLE, source)
        entries.addItem(item)
    entries.blockSignals(False)
