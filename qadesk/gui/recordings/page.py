"""The catalogue page: the recordings of the workspace, how far each has come, and the ways in and out."""

import datetime as dt
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person
from qadesk.domain.recordings import AudioState, RecordingFilter, RecordingRow
from qadesk.gui.forms.ui_recordings import Ui_Recordings
from qadesk.gui.jobs import deliver, relay
from qadesk.gui.models.recording_columns import COLUMNS, Formats, file_text, remark_text, word
from qadesk.gui.models.recordings_model import RecordingsModel
from qadesk.gui.recordings.filters import FilterBar
from qadesk.gui.recordings.transcript_search import TranscriptSearch
from qadesk.gui.shell import Shell
from qadesk.services.blind import Blind, BlindCatalogue
from qadesk.services.container import Services
from qadesk.services.evaluate import Desk

REFRESH_MS = 300
WIDE_PIXELS = 1500
COMBO_PIXELS = 148


class RecordingsPage(QWidget):
    """Speaks through the shell's signals: ``open_call``, ``import_paths`` go out, ``recordings_changed`` comes in."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services = services
        self._person = person
        self._shell = shell
        self._blind = Blind(services.executor, services.settings, person)
        self._catalogue = BlindCatalogue(services.executor, self._blind)
        self._formats = Formats(services.zone, QLocale())
        self._kept: set[int] = set()
        self._details_chosen = False
        self._shown_uid = ""
        self._awaiting = False
        """Another filter's lines are being read."""
        self._entering = False
        """The keyboard goes to the lines once they are there."""
        self.form = Ui_Recordings()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.model = RecordingsModel(self._catalogue, self._formats)
        self.model.setParent(self)
        self.search = TranscriptSearch(services.transcripts, self._blind, services.zone)
        self.form.stack.addWidget(self.search)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._set_up_form()
        self.filters = FilterBar(self.form, shell.filter, self._today(), self._blind)
        self._connect()
        self._bind()
        self._load_values()
        self.model.show_filter(shell.filter.value)
        self._show_sort(shell.filter.value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The lines have the keyboard first; as focus proxy they would swallow Tab to all that stands before them."""
        super().focusInEvent(event)
        (self.search.hits if self.searching else self.form.table).setFocus(event.reason())

    def refresh(self) -> None:
        """Show what has changed; gathered, so that a hundred analyses are one refresh."""
        if not self._refresh.isActive():
            self._refresh.start()

    def open_selected(self) -> None:
        """Put the current recording onto the desk, or the call of the current hit."""
        if self.searching:
            self.search.open_current()
            return
        index = self.form.table.currentIndex()
        if index.isValid():
            self._open_row(index.row())

    def export_selected(self) -> None:
        """Ask for formats and folder, then export the sheets of what is selected and scored."""
        rows = self.form.table.selected_rows()
        if not rows:
            self._shell.notices.show_message(self.tr("Select the recordings whose sheets you want first."))
            return
        deliver(self._catalogue.rows(self.model.ids_at(rows)), self, self._export)

    def follow_up(self) -> None:
        """Ask what somebody is to handle of the chosen recording."""
        row = self.model.row_at(self.form.table.currentIndex().row()) if self._one_selected() else None
        if row is not None and not row.hidden:
            self._shell.signals.follow_up_wanted.emit("", "", row.call_uid)

    def relocate(self) -> None:
        """Find missing files: the chosen one by choosing its file, else all below a folder."""
        row = self.model.row_at(self.form.table.currentIndex().row()) if self._one_selected() else None
        if row is not None and row.audio_state is AudioState.MISSING:
            self._relocate_one(row)
        else:
            self._relocate_folder()

    @property
    def searching(self) -> bool:
        """Whether transcripts are searched in place of the list."""
        return self.form.transcriptsButton.isChecked()

    def toggle_transcripts(self) -> None:
        """Search in the transcripts of all calls, or show the recordings again."""
        self.search_transcripts(self.form.stack.currentWidget() is not self.search)

    def search_transcripts(self, on: bool) -> None:
        """Hits in place of the list, or the list."""
        self.form.transcriptsButton.setChecked(on)
        for at in range(self.form.filterLayout.count()):
            item = self.form.filterLayout.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(not on)  # filters are the list's
        if not on:
            self.filters.hide_agents()
            self.form.clearButton.setVisible(self._shell.filter.narrowed)
        self._show_empty()
        if on:
            self.search.begin()
        else:
            self.form.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_details(self) -> None:
        """Show or hide the side panel."""
        self.details_shown(self.form.details.isHidden())

    def details_shown(self, shown: bool) -> None:
        """Have the side panel open or not, whatever the window's width."""
        self._details_chosen = True
        self._show_details(shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Back from another page: what may be known of calls may have changed."""
        super().showEvent(event)
        if self.filters.hide_agents():
            self._recordings_changed()

    def resizeEvent(self, event: object) -> None:
        """The panel is open by itself only where there is room for it."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if not self._details_chosen:
            self._show_details(self.width() >= WIDE_PIXELS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the search field goes to the lines that were found."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self._enter_lines()
            return True
        return super().eventFilter(watched, event)

    def _enter_lines(self) -> None:
        """From the search field to the lines, once those for what was typed are there: Return opens one of them."""
        self.filters.read_at_once()
        self._entering = True
        if not self._awaiting:
            self._end_entering()

    def _end_entering(self) -> None:
        entering, self._entering = self._entering, False
        if entering and self.form.searchEdit.hasFocus() and self.model.rowCount():
            self.form.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up_form(self) -> None:
        form, theme, commands = self.form, self._shell.theme, self._shell.commands
        form.table.set_up(self.model, self._formats, theme)
        form.details.set_up(self._formats)
        form.splitter.setStretchFactor(0, 1)
        form.splitter.setStretchFactor(1, 0)
        form.splitter.setSizes([1000, 340])
        form.importButton.setIcon(theme.icon("mdi6.tray-arrow-down", "on_accent"))
        form.exportButton.setIcon(theme.icon("mdi6.file-export-outline"))
        form.relocateButton.setIcon(theme.icon("mdi6.file-search-outline"))
        form.detailsButton.setIcon(theme.icon("mdi6.information-outline"))
        form.clearButton.setIcon(theme.icon("mdi6.filter-remove-outline"))
        form.relocateButton.hide()
        commands.dress(form.importButton, "window.import")
        commands.dress(form.exportButton, "recordings.export")
        commands.dress(form.relocateButton, "recordings.relocate")
        commands.dress(form.clearButton, "recordings.clear_filter")
        commands.dress(form.detailsButton, "recordings.details")
        commands.dress(form.transcriptsButton, "recordings.transcripts")
        form.transcriptsButton.setIcon(theme.icon("mdi6.text-search"))
        for combo in (form.groupCombo, form.agentCombo, form.typeCombo, form.contactCombo, form.periodCombo):
            combo.setMaximumWidth(COMBO_PIXELS)
        for name in ("new", "draft", "scored"):
            getattr(form, f"{name}Button").setText(word(name))

    def _connect(self) -> None:
        form, signals = self.form, self._shell.signals
        form.searchEdit.returnPressed.connect(self._enter_lines)
        form.searchEdit.installEventFilter(self)
        form.table.opened.connect(self._open_row)
        form.table.selectionModel().selectionChanged.connect(self._selection_changed)
        form.table.horizontalHeader().sectionClicked.connect(self._sort_by)
        form.details.open_wanted.connect(self.open_selected)
        form.details.revision_wanted.connect(signals.open_revision)
        form.details.follow_up_wanted.connect(self.follow_up)
        form.emptyButton.clicked.connect(self._empty_pressed)
        self.search.opened.connect(signals.open_call_at)
        self.model.modelAboutToBeReset.connect(self._keep_selection)
        self.model.arrived.connect(self._arrived)
        self.model.counted.connect(self._show_counts)
        self._shell.filter.changed.connect(self._filter_changed)
        self._refresh.timeout.connect(self._do_refresh)
        signals.recordings_changed.connect(self._recordings_changed)
        signals.evaluations_changed.connect(self.refresh)
        self._services.audio.listen(relay(self, lambda *_: self.refresh()))

    def _bind(self) -> None:
        bind = self._shell.commands.bind
        bind("recordings.open", self.open_selected, self)
        bind("recordings.search", self._begin_search, self)
        bind("recordings.transcripts", self.toggle_transcripts, self)
        bind("recordings.clear_filter", self._shell.filter.clear, self)
        bind("recordings.export", self.export_selected, self)
        bind("recordings.relocate", self.relocate, self)
        bind("recordings.details", self.toggle_details, self)

    def _begin_search(self) -> None:
        """The field that searches what is shown."""
        self.search.begin() if self.searching else self.form.searchEdit.setFocus()

    def _today(self) -> dt.date:
        return dt.datetime.fromtimestamp(self._services.clock() / 1000, self._services.zone).date()

    def _load_values(self) -> None:
        deliver(self._catalogue.filter_values(), self, self.filters.offer)

    def _recordings_changed(self) -> None:
        self._load_values()
        self.refresh()

    def _do_refresh(self) -> None:
        self.model.show_filter(self._shell.filter.value)

    def _filter_changed(self, wanted: RecordingFilter) -> None:
        self._kept.clear()
        self._awaiting = True
        self.model.show_filter(wanted)
        self._show_sort(wanted)

    def _sort_by(self, section: int) -> None:
        key = COLUMNS[section].sort
        if key is None or (self._blind.on and key in ("agent", "group", "name")):
            self._show_sort(self._shell.filter.value)
            return
        value = self._shell.filter.value
        self._shell.filter.change(sort=key, descending=not value.descending if value.sort == key else False)

    def _show_sort(self, wanted: RecordingFilter) -> None:
        section = next((n for n, column in enumerate(COLUMNS) if column.sort == wanted.sort), -1)
        order = Qt.SortOrder.DescendingOrder if wanted.descending else Qt.SortOrder.AscendingOrder
        self.form.table.horizontalHeader().setSortIndicator(section, order)

    def _keep_selection(self) -> None:
        rows = [row for row in self.form.table.selected_rows() if row < self.model.rowCount()]
        self._kept = set(self.model.ids_at(rows[:1000]))

    def _arrived(self) -> None:
        """Select again what was selected, else the first line: the keyboard always has somewhere to start."""
        table, selection = self.form.table, self.form.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        rows = self.model.rows_of(self._kept)
        if rows:
            table.setCurrentIndex(self.model.index(rows[0], 0))
            for row in rows[1:]:
                selection.select(self.model.index(row, 0), flags)
        elif self.model.rowCount():
            table.setCurrentIndex(self.model.index(0, 0))
        self._awaiting = False
        self._show_empty()
        self._selection_changed()
        self._end_entering()

    def _show_empty(self) -> None:
        form = self.form
        if self.searching:
            form.stack.setCurrentWidget(self.search)
            return
        if self.model.rowCount():
            form.stack.setCurrentWidget(form.tableCard)
            return
        narrowed = self._shell.filter.narrowed
        form.emptyTitle.setText(self.tr("Nothing fits this filter.") if narrowed else self.tr("No recordings yet"))
        keys = self._shell.commands.keys_text("window.import")
        form.emptyText.setText(
            self.tr("Take something away from the filter, or show everything.")
            if narrowed
            else self.tr("Drop recordings or whole folders here, or press {keys}.").format(keys=keys)
        )
        icon = "mdi6.filter-remove-outline" if narrowed else "mdi6.tray-arrow-down"
        form.emptyIcon.setPixmap(self._shell.theme.icon(icon).pixmap(48, 48))
        form.emptyButton.setText(self.tr("Show everything") if narrowed else self.tr("Import recordings"))
        form.stack.setCurrentWidget(form.emptyCard)

    def _empty_pressed(self) -> None:
        if self._shell.filter.narrowed:
            self._shell.filter.clear()
        else:
            self._shell.signals.import_paths.emit([])

    def _show_counts(self, counts: dict[str, int]) -> None:
        locale = self._formats.locale
        total = sum(counts.get(name, 0) for name in ("new", "draft", "scored"))
        parts = [self.tr("{n} in all").format(n=locale.toString(total))]
        for name, text in (
            ("new", self.tr("{n} new")),
            ("draft", self.tr("{n} drafts")),
            ("scored", self.tr("{n} scored")),
            ("waiting", self.tr("{n} being analysed")),
            ("broken", self.tr("{n} broken")),
            ("missing", self.tr("{n} missing")),
        ):
            if counts.get(name):
                parts.append(text.format(n=locale.toString(counts[name])))
        self.form.countsLabel.setText(" · ".join(parts))
        self.form.relocateButton.setVisible(bool(counts.get("missing")))

    def _one_selected(self) -> bool:
        return len(self.form.table.selected_rows()) == 1

    def _selection_changed(self) -> None:
        rows = self.form.table.selected_rows()
        self.form.exportButton.setEnabled(bool(rows))
        if self.form.details.isHidden():
            return
        if len(rows) != 1:
            self._shown_uid = ""
            self.form.details.show_nothing()
            return
        deliver(self._catalogue.rows(self.model.ids_at(rows)), self, self._show_row)

    def _show_row(self, rows: list[RecordingRow]) -> None:
        if not rows or not self._one_selected():
            return
        row = rows[0]
        self._shown_uid = row.uid
        self.form.details.show_row(row)
        if row.evaluation_uid and not row.hidden:  # whoever scored it may have named the agent
            revisions = self._services.evaluating.look(row.evaluation_uid)
            deliver(revisions, self, lambda desk: self._show_revisions(row, [desk.evaluation]))

    def _show_revisions(self, row: RecordingRow, newest_first: list[Evaluation]) -> None:
        """Revisions are read one after the other; there are seldom more than two."""
        if row.uid != self._shown_uid:
            return
        number = newest_first[-1].revision - 1
        if number < 1:
            self.form.details.show_evaluation(newest_first, row.inspector or "")
            return
        older: Future[Desk] = self._services.evaluating.look(newest_first[-1].uid, number)
        deliver(older, self, lambda desk: self._show_revisions(row, [*newest_first, desk.evaluation]))

    def _show_details(self, shown: bool) -> None:
        if self.form.details.isHidden() == shown:
            self.form.details.setVisible(shown)
            self._selection_changed()
        self.form.detailsButton.setChecked(shown)

    def _open_row(self, row: int) -> None:
        deliver(self._catalogue.rows([self.model.id_at(row)]), self, self._open)

    def _open(self, rows: list[RecordingRow]) -> None:
        for row in rows[:1]:
            if row.audio_state in (AudioState.BROKEN, AudioState.MISSING) and row.evaluation_uid is None:
                self._say_unplayable(row)
            else:
                self._shell.signals.open_call.emit(row.uid)

    def _say_unplayable(self, row: RecordingRow) -> None:
        if row.audio_state is AudioState.MISSING:
            keys = self._shell.commands.keys_text("recordings.relocate")
            todo = self.tr("Press {keys} and show where the file lies now.").format(keys=keys)
            self._shell.notices.show_message(self.tr("The file of this recording is not where it was."), todo)
        else:
            self._shell.notices.show_message(
                self.tr("This recording cannot be played."), remark_text(row, self._formats)
            )

    def _export(self, rows: list[RecordingRow]) -> None:
        scored = [row for row in rows if row.score is not None and not row.hidden]
        uids = tuple(dict.fromkeys(row.evaluation_uid for row in scored if row.evaluation_uid))
        if not uids:
            self._shell.notices.show_message(self.tr("None of the selected recordings is scored yet."))
            return
        self._shell.signals.export_sheets.emit(list(uids))

    def _relocate_one(self, row: RecordingRow) -> None:
        title = self.tr("Where is {name} now?").format(name=file_text(row, self._formats))
        path, _ = QFileDialog.getOpenFileName(self, title, str(Path(row.path).parent))
        if path:
            future = self._services.find_files.relocate(row.uid, Path(path))
            deliver(future, self, lambda _: self._relocated(1), self._shell.notices.show_error)

    def _relocate_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder in which the missing files may lie"))
        if folder:
            job = self._services.find_files.relocate_folder(Path(folder))
            self._shell.jobs.watch(job, self, self._relocated, self._shell.notices.show_error)

    def _relocated(self, found: int) -> None:
        self._shell.notices.show_message(self.tr("Missing recordings found again: {n}.").format(n=found))
        self._services.audio.prepare_waiting()
        self._shell.signals.recordings_changed.emit()
