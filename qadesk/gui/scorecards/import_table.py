"""Importing a scorecard: what the columns of a table mean, live beside the card that comes out of them."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QTreeWidgetItem, QWidget

from qadesk.domain.card_columns import BY_NAME, COLUMNS
from qadesk.domain.card_editing import points_given
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.domain.tables import Table
from qadesk.gui.forms.ui_card_import import Ui_ImportCard
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.scorecards.card_names import CardNames
from qadesk.gui.scorecards.import_made import ROW_ROLE, fill_card, fill_remarks, invented_key, remarks, set_up_trees
from qadesk.gui.scorecards.import_rows import fill_tables, set_up_tables
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.card_files import CardPreview
from qadesk.services.container import Services

FILES = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".yaml", ".yml", ".json")


class ImportTableDialog(QDialog):
    """Reads a file of any kind; nothing is kept before the person says so."""

    started = Signal(str)
    """The key of the draft that is there now."""

    def __init__(self, services: Services, person: Person, shell: Shell, path: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._path = path
        self._asked = 0
        self._found: CardPreview | None = None
        self._shown_table: Table | None = None
        self.combos: dict[str, QComboBox] = {}
        self.form = Ui_ImportCard()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        form = self.form
        draft = (form.draftHost, form.draftLabel, form.openRadio, form.replaceRadio)
        self.names = CardNames(form.titleEdit, form.keyEdit, form.keyHint, draft)
        self._set_up()
        self.resize(1184, 680)
        self.read(path)

    def read(self, path: Path) -> None:
        """Another file: everything that was said of the one before is forgotten."""
        self._path = path
        self._found, self._shown_table = None, None
        self.combos.clear()
        self.form.fileLabel.setText(path.name)
        self.form.fileLabel.setToolTip(str(path))
        versions = self._services.executor.write(lambda stores: stores.scorecards.versions())
        deliver(versions, self, self._know, self._refuse)
        self._ask({})

    def mapping(self) -> dict[str, str]:
        """Heading -> column as chosen, '' for those left out."""
        return {heading: str(combo.currentData()) for heading, combo in self.combos.items()}

    def accept(self) -> None:
        """Keep the card as a draft under the names that are written, or open the draft that is there."""
        if not self.form.keepButton.isEnabled():
            return
        if self.names.opens:
            self._done(self.names.key)
            return
        self.form.keepButton.setEnabled(False)
        mapping, key, title = self.mapping() or None, self.names.key, self.names.title
        named = self._services.card_files.preview(self._path, mapping, key=key, title=title)
        deliver(named, self, self._keep, self._refuse)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file is welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into the file that was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.read(Path(paths[0]))

    # -- building -----------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        form = self.form
        form.problemLabel.hide()
        form.issueLabel.hide()
        form.tableCard.hide()
        set_up_trees(form.cardTree, form.issuesTree)
        set_up_tables(form.mappingTable, form.rowsTable)
        form.otherButton.clicked.connect(self._choose)
        form.cancelButton.clicked.connect(self.reject)
        form.keepButton.clicked.connect(self.accept)
        form.issuesTree.currentItemChanged.connect(lambda item, _: self._show_row(item))
        self.names.changed.connect(self._look)
        self._look()

    def _choose(self) -> None:
        words = " ".join(f"*{ending}" for ending in FILES)
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Scorecard file"), str(self._path.parent), self.tr("Scorecards") + f" ({words})"
        )
        if name:
            self.read(Path(name))

    # -- reading ------------------------------------------------------------------------------------------------------

    def _ask(self, mapping: Mapping[str, str]) -> None:
        """Look into the file; an answer to an older question is dropped."""
        self._asked += 1
        asked = self._asked
        self.form.waitLabel.setText(self.tr("Reading…"))
        found = self._services.card_files.preview(self._path, mapping or None)
        deliver(found, self, lambda preview: self._show(asked, preview), lambda error: self._unread(asked, error))

    def _show(self, asked: int, found: CardPreview) -> None:
        if asked != self._asked:
            return
        first = self._found is None
        self._found = found
        form = self.form
        form.waitLabel.clear()
        form.problemLabel.hide()
        self._show_table(found)
        if first or not self.names.written:
            self._propose(found)
        fill_card(form.cardTree, found.card, self._shell.theme)
        self._show_total(found)
        told = remarks(found)
        fill_remarks(form.issuesTree, told, self._shell.theme)
        form.issuesTree.setVisible(bool(told))
        form.issueLabel.hide()
        form.issuesEmpty.setVisible(not told)
        form.issuesTitle.setText(self.tr("To look at: {n}").format(n=len(told)) if told else self.tr("To look at"))
        self._look()
        if first and form.keepButton.isEnabled():
            (next(iter(self.combos.values()), form.keepButton)).setFocus()

    def _know(self, versions: list[StoredCard]) -> None:
        self.names.know(versions)
        if self._found is not None and not self.names.written:
            self._propose(self._found)

    def _propose(self, found: CardPreview) -> None:
        """The names in the file; a key that had to be invented must not hit upon another card's."""
        key = self.names.free(found.card.key) if invented_key(found) else found.card.key
        self.names.propose(found.card.title, key)

    def _unread(self, asked: int, error: UserError) -> None:
        """The file, or these columns of it, make no card."""
        if asked != self._asked:
            return
        self._found = None
        form = self.form
        form.cardTree.clear()
        form.issuesTree.clear()
        form.totalLabel.clear()
        if self._shown_table is None:
            form.tableCard.hide()
        self._refuse(error)

    def _refuse(self, error: UserError) -> None:
        self.form.waitLabel.clear()
        self.form.problemLabel.setText(in_words(error))
        self.form.problemLabel.show()
        self._look()

    def _show_total(self, found: CardPreview) -> None:
        card, label = found.card, self.form.totalLabel
        given = points_given(card)
        text = self.tr("Items: {items} · sections: {sections} · points: {given} of {total}")
        count = sum(1 for _ in card.items())
        label.setText(
            text.format(items=count, sections=len(card.sections), given=amount(given), total=amount(card.total))
        )
        set_class(label, "heading" if given == card.total else "heading warning")

    # -- the table ----------------------------------------------------------------------------------------------------

    def _show_table(self, found: CardPreview) -> None:
        """The combos and rows, once a file; later answers only put the combos to what was used."""
        table = found.table
        self.form.tableCard.setVisible(table is not None)
        if table is None:
            return
        if self._shown_table is None:
            self._fill_table(table)
        self._shown_table = table
        used = found.mapping or {}
        for heading, combo in self.combos.items():
            combo.setCurrentIndex(max(combo.findData(used.get(heading, "")), 0))

    def _fill_table(self, table: Table) -> None:
        self.combos.clear()
        for heading in table.columns:
            if heading not in self.combos:
                self.combos[heading] = self._combo(heading)
        fill_tables(self.form.mappingTable, self.form.rowsTable, table, self.combos)

    def _combo(self, heading: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self.tr("Meaning of {heading}").format(heading=heading))
        combo.addItem(self.tr("(left out)"), "")
        for column in COLUMNS:
            combo.addItem(QCoreApplication.translate("card table", column.heading), column.name)
        combo.activated.connect(lambda _: self._remap(heading))
        return combo

    def _remap(self, heading: str) -> None:
        """Most meanings are of one column: what had it before is left out now."""
        chosen = self.combos[heading].currentData()
        once = chosen and not BY_NAME[chosen].many
        for other, combo in self.combos.items():
            if other != heading and once and combo.currentData() == chosen:
                combo.setCurrentIndex(0)
        self._ask(self.mapping())

    def _show_row(self, item: QTreeWidgetItem | None) -> None:
        """What is said in full, and the row of the table that it is about."""
        self.form.issueLabel.setText("" if item is None else item.toolTip(1))
        self.form.issueLabel.setVisible(item is not None)
        row = None if item is None else item.data(0, ROW_ROLE)
        table, view = self._shown_table, self.form.rowsTable
        if isinstance(row, int) and table is not None and 0 <= row - table.first_row < view.rowCount():
            view.selectRow(row - table.first_row)
            view.scrollTo(view.model().index(row - table.first_row, 0))

    # -- keeping ------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        form = self.form
        opens = self.names.opens
        form.keepButton.setText(self.tr("Open the draft") if opens else self.tr("Keep as draft"))
        readable = self._found is not None and self.names.ready
        form.keepButton.setEnabled(readable and self._services.writable)
        form.namesCard.setVisible(self._found is not None)

    def _keep(self, found: CardPreview) -> None:
        replacing = self.names.draft is not None
        kept = self._services.card_files.keep(found, self._person.no, replace=replacing)
        deliver(kept, self, lambda stored: self._kept(stored), self._refuse)

    def _kept(self, stored: StoredCard) -> None:
        self._done(stored.key)

    def _done(self, key: str) -> None:
        super().accept()
        self.started.emit(key)
