"""Parts of the dialog of work packs: a file, a password typed once or twice, what a pack holds, what became of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.errors import told
from qadesk.domain.packs import SHORTEST_PASSWORD, PackIssue, PackKind, PackSummary
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.lines import Cell, Column, LinesModel, LinesTable
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import Figure, number, styled, wrapped
from qadesk.gui.theme import Theme, set_class

SUFFIX = ".qadesk"
LONGEST_PASSWORD = 4096
FIELD = 240
MEGABYTE = 1e6


class FileLine(QWidget):
    """A file's place and the button that asks for it."""

    picked = Signal(object)
    """The ``Path`` that was chosen or dropped."""

    def __init__(self, words: str, title: str, *, save: bool, first: Callable[[], Path]) -> None:
        super().__init__()
        self._title, self._save, self._first = title, save, first
        self.path: Path | None = None
        self.name = styled(QLabel(), "muted")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(words)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda: self.ask())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.button)
        line.addWidget(self.name, 1)
        self.setFocusProxy(self.button)
        self._show()

    def ask(self) -> None:
        """Let a place be chosen."""
        first, kinds = str(self.path or self._first()), self.tr("Packs of qadesk") + f" (*{SUFFIX})"
        if self._save:
            name, _ = QFileDialog.getSaveFileName(self, self._title, first, kinds)
        else:
            name, _ = QFileDialog.getOpenFileName(
                self, self._title, first, f"{kinds};;" + self.tr("All files") + " (*)"
            )
        if name:
            path = Path(name)
            self.take(path if not self._save or path.suffix else path.with_suffix(SUFFIX))

    def take(self, path: Path | None) -> None:
        """That file."""
        self.path = path
        self._show()
        if path is not None:
            self.picked.emit(path)

    def _show(self) -> None:
        self.name.setText(str(self.path) if self.path is not None else self.tr("no file chosen yet"))
        self.name.setToolTip(str(self.path or ""))


class PasswordFields(QWidget):
    """A password that nobody can read over a shoulder; where one is made, typed twice."""

    edited = Signal()

    def __init__(self, *, twice: bool) -> None:
        super().__init__()
        self.first, self.again = QLineEdit(), QLineEdit()
        self._twice = twice
        fields = QHBoxLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        for field, title in ((self.first, self.tr("Password")), (self.again, self.tr("The same again"))):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(LONGEST_PASSWORD)
            field.setFixedWidth(FIELD)
            field.textChanged.connect(lambda _: self._typed())
            if field is self.first or twice:
                fields.addWidget(Labelled(title, field))
        fields.addStretch(1)
        self.hint = wrapped("", "muted small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(fields)
        column.addWidget(self.hint)
        self.setFocusProxy(self.first)
        self._typed()

    def text(self) -> str:
        """What is typed."""
        return self.first.text()

    def good(self) -> bool:
        """Whether it can be used: there is one; where one is made, long enough and twice the same."""
        if not self._twice:
            return bool(self.first.text())
        return len(self.first.text()) >= SHORTEST_PASSWORD and self.first.text() == self.again.text()

    def clear(self) -> None:
        """It is not kept longer than it is needed."""
        self.first.clear()
        self.again.clear()

    def _typed(self) -> None:
        if self._twice:
            text, again = self.first.text(), self.again.text()
            differ = len(text) >= SHORTEST_PASSWORD and bool(again) and not text.startswith(again)
            set_class(self.hint, "warning small" if differ else "muted small")
            if differ:
                self.hint.setText(self.tr("The two are not the same."))
            else:
                hint = self.tr(
                    "At least {count} characters. Whoever has it hears the recordings; nobody can recover it. "
                    "Tell it by another way than the file."
                )
                self.hint.setText(hint.format(count=SHORTEST_PASSWORD))
        self.hint.setVisible(self._twice)
        self.edited.emit()


@dataclass(frozen=True, slots=True)
class IssueLine:
    """Something of a pack that was refused, or went in and should be looked at."""

    issue: PackIssue
    refused: bool


class PackReport(QFrame):
    """What a pack holds; after it was taken in, what became of it. It stays until the dialog is closed."""

    def __init__(self, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self._text = ""
        self.headline, self.lines = wrapped("", "heading"), wrapped("", "")
        self.taken, self.same = Figure(self.tr("Taken in")), Figure(self.tr("Same as before"))
        self.refused, self.done = Figure(self.tr("Refused")), Figure(self.tr("Assignments done"))
        self._figures = QWidget()
        self.model: LinesModel[IssueLine] = LinesModel(self._columns(), self)
        self.table = LinesTable()
        self.table.set_up(self.model, theme)
        self.table.setAccessibleName(self.tr("What was refused, and notes"))
        self.copy = styled(QPushButton(self.tr("Copy the report")), "quiet compact small")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self._text))
        styled(self, "card")
        self._lay_out()

    def show_summary(self, summary: PackSummary, headline: str, *, taken: bool) -> None:
        """The pack's own figures; with ``taken`` what was new, known, refused."""
        self.headline.setText(headline)
        held = "\n".join(held_words(summary, self._formats))
        self.lines.setText(held)
        self._figures.setVisible(taken)
        for figure, value in (
            (self.taken, summary.imported),
            (self.same, summary.unchanged),
            (self.refused, len(summary.refused)),
            (self.done, summary.done),
        ):
            figure.show_value(number(value), "")
        issues = [IssueLine(each, True) for each in summary.refused]
        issues += [IssueLine(each, False) for each in summary.notes]
        self.model.show_rows(issues)
        self.table.setVisible(bool(issues))
        tall = QSizePolicy.Policy.Expanding if issues else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, tall)
        self.copy.setVisible(taken)
        self._text = "\n".join([headline, held, *self._told(summary, taken, issues)])

    def _told(self, summary: PackSummary, taken: bool, issues: list[IssueLine]) -> Iterator[str]:
        if taken:
            text = self.tr("{taken} taken in, {same} the same as before, {refused} refused, {done} assignments done.")
            facts = {"taken": summary.imported, "same": summary.unchanged, "done": summary.done}
            yield text.format(refused=len(summary.refused), **facts)
        for each in issues:
            yield f"{self._kind(each).text}\t{each.issue.uid}\t{_reason(each.issue)}"

    def _columns(self) -> tuple[Column[IssueLine], ...]:
        return (
            Column("kind", self.tr("What"), 104, self._kind),
            Column("why", self.tr("Why"), 0, lambda line: Cell(_reason(line.issue))),
        )

    def _kind(self, line: IssueLine) -> Cell:
        return Cell(self.tr("Refused"), "warning") if line.refused else Cell(self.tr("Note"), "plain")

    def _lay_out(self) -> None:
        figures = QHBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(32)
        for figure in (self.taken, self.same, self.refused, self.done):
            figure.below.hide()
            figures.addWidget(figure)
        figures.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self.headline, 1)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self.lines, self._figures):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addStretch(0)


def _reason(issue: PackIssue) -> str:
    return told(issue.reason, QCoreApplication.translate)


def held_words(summary: PackSummary, formats: Formats) -> Iterator[str]:
    """What a pack holds, a sentence a line."""
    translate = QCoreApplication.translate
    made = translate("Packs", "Made {time} by {who}").format(
        time=formats.instant(summary.made_at_ms), who=summary.made_by or "–"
    )
    if summary.inspector_no:
        made = translate("Packs", "{made}, for inspector {no}").format(made=made, no=summary.inspector_no)
    yield made
    if summary.kind is PackKind.WORK:
        text = translate(
            "Packs",
            "Open assignments: {assignments} · calls: {calls} · recordings: {recordings} ({size} MB) · "
            "scorecards: {cards}",
        )
        facts = {"assignments": number(summary.assignments), "recordings": number(summary.recordings)}
        size = formats.number(summary.sound_bytes / MEGABYTE, 1)
        yield text.format(calls=number(summary.calls), size=size, cards=number(summary.cards), **facts)
        return
    text = translate("Packs", "Submitted evaluations: {evaluations} · calls: {calls}")
    yield text.format(evaluations=number(summary.evaluations), calls=number(summary.calls))
    if summary.drafts:
        text = translate(
            "Packs", "Drafts: {drafts}. They are not in it, and stay where they were begun until they are submitted."
        )
        yield text.format(drafts=number(summary.drafts))
