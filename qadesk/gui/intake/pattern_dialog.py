"""A naming scheme of one's own, built by example: what each part of a sample name is, and how it fits a folder."""

from pathlib import Path, PurePath

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.calls import CallFacts, masked
from qadesk.domain.errors import UserError
from qadesk.domain.name_patterns import LONGEST_NAME, NamePattern, checked, read_by
from qadesk.gui.file_names import shown_name, shown_path
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.intake.field_buttons import FieldButtons
from qadesk.gui.intake.name_parts import Stretch, marked, parts_of, stretches_of, written
from qadesk.gui.intake.name_view import NameView
from qadesk.gui.intake.words import field_name
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import Cell, Column, LinesModel, LinesTable
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import in_words
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.gui.words import field_word, valued
from qadesk.services.container import Services
from qadesk.services.name_patterns import Tried, with_folders

SHOWN = 50
TIMES = ("date", "time", "started_at")


class PatternDialog(QDialog):
    """What cannot be read without doubt is told in place; only a sound pattern can be kept."""

    def __init__(self, services: Services, shell: Shell, parent: QWidget, pattern: NamePattern | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._formats = Formats(services.zone, QLocale())
        self._was = pattern
        self._stretches: tuple[Stretch, ...] = stretches_of(pattern.parts) if pattern else ()
        self._folder: Path | None = Path(pattern.folders[0]) if pattern and pattern.folders else None
        self._asked = 0
        self.setWindowTitle(self.tr("Names of recordings"))
        self.sample = QLineEdit(pattern.sample if pattern else "")
        self.sample.setMaxLength(LONGEST_NAME)
        self.view = NameView(shell.theme)
        self.fields = FieldButtons()
        self.layout_edit = QLineEdit()
        self.reading, self.problem = wrapped("", "small"), wrapped("", "critical small")
        self.regex = QLineEdit()
        self.tried = wrapped("", "muted small")
        self.model: LinesModel[tuple[Path, CallFacts | None]] = LinesModel(self._columns(), self)
        self.table = LinesTable()
        self.table.set_up(self.model, shell.theme)
        self.name = QLineEdit(pattern.name if pattern else "")
        self.place = Picker(letters=16)
        self.file_button = QPushButton(self.tr("&Choose a file …"))
        self.try_button = QPushButton(self.tr("&Try on a folder …"))
        self.keep_button = styled(QPushButton(self.tr("Keep")), "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show()
        self.resize(940, 640)

    def choose_sample(self, name: str, folder: Path | None = None) -> None:
        """Begin with a recording's name; its parts are guessed."""
        self._folder = folder or self._folder
        self.sample.setText(PurePath(name).name[:LONGEST_NAME])
        self._propose()

    def mark(self, field: str) -> None:
        """The chosen stretch is that field; '' is text as it stands."""
        start, end = self.view.chosen()
        if start < end:
            self._stretches = marked(self._stretches, start, end, field)
            self._show()
            self.view.setFocus()

    def pattern(self) -> NamePattern:
        """As it stands at the moment."""
        sample = self.sample.text()
        made = NamePattern(self.name.text().strip(), sample, parts_of(sample, self._stretches))
        folder = self._folder if self.place.currentIndex() > 0 else None
        return with_folders(made, [folder] if folder else [])

    def try_on(self, folder: Path) -> None:
        """Read the names of the recordings below a folder."""
        self._folder = folder
        self._asked += 1
        asked = self._asked
        self._offer_places()
        try:
            trying = self._services.name_patterns.try_in(self.pattern(), folder)
        except UserError as error:
            self._refuse(error)
            return
        deliver(trying, self, lambda found: self._show_tried(found) if asked == self._asked else None, self._refuse)

    def accept(self) -> None:
        """Keep the pattern; another name than before makes it another one."""
        try:
            self._services.name_patterns.add(self.pattern())
        except UserError as error:
            self._refuse(error)
            return
        if self._was is not None and self._was.name != self.pattern().name:
            self._services.name_patterns.remove(self._was.name)
        super().accept()

    # -- showing ------------------------------------------------------------------------------------------------------

    def _propose(self) -> None:
        self._stretches = stretches_of(self._services.name_patterns.propose(self.sample.text()))
        self._show()

    def _show(self) -> None:
        pattern = self.pattern()
        self.view.show_name(pattern.sample, self._stretches)
        self.regex.setText(self._services.name_patterns.regex(pattern) if pattern.sample else "")
        self.regex.setCursorPosition(0)
        self.problem.hide()
        self._show_stretch()
        self._offer_places()
        sound = False
        if pattern.sample:
            try:
                facts = read_by(checked(pattern), pattern.sample, self._services.zone)
                sound = True
                self.reading.setText(self._told(facts, whole=True))
            except UserError as error:
                self.reading.clear()
                self._refuse(error)
        self._asked += 1  # what is still being tried was asked of another pattern
        self.model.show_rows(())
        self.tried.clear()
        self.table.hide()
        self._spare.show()
        self.try_button.setEnabled(sound)
        self._sound = sound
        self._allow()

    def _show_stretch(self) -> None:
        start, end = self.view.chosen()
        exact = next((each for each in self._stretches if (each.start, each.end) == (start, end)), None)
        self.fields.show_field(None if start == end else exact.field if exact else "")
        timed = exact is not None and exact.field in TIMES
        self._layout_row.setVisible(timed)
        if exact is not None and timed and not self.layout_edit.hasFocus():
            self.layout_edit.setText(exact.layout)

    def _show_tried(self, found: Tried) -> None:
        fitting = [each for each in found if each[1] is not None]
        text = self.tr("{fit} of {all} names fit.").format(fit=number(len(fitting)), all=number(len(found)))
        if len(fitting) < len(found):
            text += " " + self.tr("Those that do not stand first.")
        self.tried.setText(text if found else self.tr("There are no recordings in that folder."))
        rows = [*(each for each in found if each[1] is None), *fitting]
        self.model.show_rows(rows[:SHOWN])
        self.table.setVisible(bool(found))
        self._spare.setVisible(not found)

    def _refuse(self, error: UserError) -> None:
        self.problem.setText(in_words(_in_reader_words(error)))
        self.problem.show()

    def _allow(self) -> None:
        self.keep_button.setEnabled(self._sound and bool(self.name.text().strip()))

    def _offer_places(self) -> None:
        chosen = self.place.currentIndex() if self.place.entries else (1 if self._was and self._was.folders else 0)
        entries: list[tuple[object, str]] = [("", self.tr("in all folders"))]
        if self._folder is not None:
            entries.append((str(self._folder), self.tr("in {folder}").format(folder=shown_path(str(self._folder)))))
        self.place.offer(entries)
        self.place.setCurrentIndex(min(max(chosen, 0), len(entries) - 1))

    def _told(self, facts: CallFacts | None, *, whole: bool = False) -> str:
        """What was read; a customer's number whole only in the sample, which shows it anyway."""
        if facts is None:
            return ""
        known = dict(facts.known())
        if facts.started_at_ms is not None:
            known.pop("started_at_ms")
            known = {"started_at": self._formats.instant(facts.started_at_ms), **known}
        if facts.customer and not whole:
            known["customer"] = masked(facts.customer)
        parts = [valued(field_name(name), field_word(name, str(value))) for name, value in known.items()]
        return "   ".join(parts) or self.tr("It fits, but nothing is read from it.")

    def _columns(self) -> tuple[Column[tuple[Path, CallFacts | None]], ...]:
        def name(row: tuple[Path, CallFacts | None]) -> Cell:
            return Cell(shown_name(row[0].name, row[1].customer if row[1] else None))

        def told(row: tuple[Path, CallFacts | None]) -> Cell:
            return Cell(self._told(row[1])) if row[1] is not None else Cell(self.tr("Does not fit"), "warning")

        return (Column("name", self.tr("Name"), 360, name), Column("told", self.tr("Read as"), 0, told))

    # -- composition --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.sample.textEdited.connect(lambda _: self._propose())
        self.view.stretch_chosen.connect(lambda *_: self._show_stretch())
        self.fields.picked.connect(self.mark)
        self.layout_edit.textEdited.connect(self._write)
        self.name.textEdited.connect(lambda _: self._allow())
        self.file_button.clicked.connect(self._ask_file)
        self.try_button.clicked.connect(self._ask_folder)
        self.keep_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    def _write(self, layout: str) -> None:
        start, _ = self.view.chosen()
        self._stretches = written(self._stretches, start, layout.strip())
        self._show()

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A recording"))
        if name:
            self.choose_sample(name, Path(name).parent)

    def _ask_folder(self) -> None:
        start = str(self._folder or "")
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder with recordings"), start)
        if folder:
            self.try_on(Path(folder))

    def _lay_out(self) -> None:
        self.regex.setReadOnly(True)
        self.layout_edit.setPlaceholderText("%d%m%Y")
        self.table.setAccessibleName(self.tr("Names with what is read from them"))
        self.view.setAccessibleName(self.tr("The sample name: choose a stretch of it"))
        self.layout_edit.setMaximumWidth(200)
        self._layout_row, self._spare = QWidget(), QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(10)
        outer.addLayout(_row(self.tr("Sample name"), self.sample, self.file_button))
        outer.addWidget(self.view)
        hint = self.tr("Choose a stretch with the mouse, or with Shift and the arrow keys, and say what it is:")
        outer.addWidget(wrapped(hint, "muted small"))
        outer.addWidget(self.fields)
        line = _row(
            self.tr("Written as"),
            self.layout_edit,
            wrapped(self.tr("Empty: digits in the usual order."), "muted small"),
        )
        line.setContentsMargins(0, 0, 0, 0)
        self._layout_row.setLayout(line)
        outer.addWidget(self._layout_row)
        outer.addWidget(self.reading)
        outer.addWidget(self.problem)
        outer.addLayout(_row(self.tr("Regular expression"), self.regex))
        trying = QHBoxLayout()
        trying.setSpacing(12)
        trying.addWidget(self.try_button)
        trying.addWidget(self.tried, 1)
        outer.addLayout(trying)
        outer.addWidget(self.table, 1)
        outer.addWidget(self._spare, 1)
        foot = _row(self.tr("Called"), self.name, self.place)
        self.name.setMaximumWidth(220)
        self.place.setAccessibleName(self.tr("Where it holds"))
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.keep_button)
        outer.addLayout(foot)
        for button in (self.file_button, self.try_button, self.cancel_button):
            button.setAutoDefault(False)
        self.keep_button.setDefault(True)


def _row(title: str, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    if title:
        label = styled(QLabel(title), "muted")
        label.setBuddy(widgets[0])
        widgets[0].setAccessibleName(title)
        row.addWidget(label)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 1 if at == 0 or isinstance(widget, QLabel) else 0)
    return row


def _in_reader_words(error: UserError) -> UserError:
    """Fields are named as on their buttons."""
    facts: dict[str, object] = dict(error.facts)
    facts.update((name, field_name(str(facts[name]))) for name in ("first", "second", "field") if name in facts)
    return UserError(error.what, error.todo, **facts)
