"""The report of an import: its figures, and what was refused, warned of, or had to stay, with row and reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.errors import told
from qadesk.domain.intake import Intake, IntakeReport, IntakeState, TakenBack
from qadesk.domain.recordings import ImportIssue
from qadesk.gui.file_names import shown_name
from qadesk.gui.intake.words import KINDS, format_word, word
from qadesk.gui.lines import PADDING, RIGHT, Cell, Column, LinesModel, LinesTable, Tone
from qadesk.gui.looks import dressed
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import translated
from qadesk.gui.parts import Figure, number, styled, wrapped
from qadesk.gui.theme import Theme, set_class


@dataclass(frozen=True, slots=True)
class IssueLine:
    """What is wrong with a row or file, in the reader's language."""

    what: str
    tone: Tone
    where: str
    row: int | None
    column: str
    reason: str


class ReportView(QFrame):
    """Empty until ``set_up``; shows one import at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: IntakeReport | None = None
        self.heading = styled(QLabel(), "heading")
        self.origin = wrapped("", "muted small")
        self.verdict = wrapped("", "small")
        self.reason = wrapped("", "small")
        self.save_button = QPushButton(self.tr("&Save the report …"))
        self.back_button = styled(QPushButton(self.tr("&Take back …")), "danger")
        self.table = LinesTable()
        self.table.setAccessibleName(self.tr("Rows left out and warnings"))
        self._figures = {
            "imported": Figure(self.tr("In")),
            "updated": Figure(self.tr("Updated")),
            "unchanged": Figure(self.tr("Unchanged")),
            "refused": Figure(self.tr("Left out")),
            "warnings": Figure(self.tr("Warnings")),
        }
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """How long a line may be is known only now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._show_reason(self.table.currentIndex()))

    def set_up(self, theme: Theme, formats: Formats) -> None:
        """Called once, before anything is shown."""
        self._formats = formats
        self.model: LinesModel[IssueLine] = LinesModel(self._columns(), self)
        self.table.set_up(self.model, theme)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._show_reason(index))
        header = self.table.horizontalHeader()
        header.sectionResized.connect(lambda *_: self._show_reason(self.table.currentIndex()))

    def show_report(self, report: IntakeReport, who: str = "", back: TakenBack | None = None) -> None:
        """An import, and what taking it back has come to."""
        self.report, intake = report, report.intake
        self.heading.setText(f"{word(KINDS, intake.kind)}  ·  {self._formats.instant(intake.at_ms)}")
        parts = (who, format_word(intake), intake.source)
        self.origin.setText("  ·  ".join(part for part in parts if part))
        for name, figure in self._figures.items():
            value: int = getattr(intake, name)
            figure.show_value(number(value), "")
            tone = {"refused": "critical", "warnings": "warning"}.get(name, "") if value else ""
            set_class(figure.value, f"figure {tone}".strip())
        self._show_state(intake, back)
        self._show_lines(report, back)
        self.save_button.setEnabled(bool(report.refused or report.warnings))

    def say(self, text: str, classes: str = "muted small") -> None:
        """A sentence below the figures."""
        self.verdict.setText(text)
        set_class(self.verdict, classes)
        self.verdict.setVisible(bool(text))

    def _show_state(self, intake: Intake, back: TakenBack | None) -> None:
        if back is not None:
            text = self.tr("Taken back: {removed} gone, {restored} as before.")
            said = text.format(removed=number(back.removed), restored=number(back.restored))
            kept = self.tr("{count} had to stay; the reasons stand below.").format(count=number(len(back.kept)))
            self.say(f"{said} {kept}" if back.kept else said, "warning small" if back.kept else "good small")
        elif intake.state is IntakeState.TAKEN_BACK:
            at = self._formats.instant(intake.taken_back_at_ms)
            self.say(self.tr("Taken back on {at}.").format(at=at))
        elif intake.state is IntakeState.CANCELLED:
            self.say(self.tr("Cancelled: what came in before stays, and can be taken back."), "warning small")
        elif intake.state is IntakeState.RUNNING:
            self.say(self.tr("Not finished: the figures follow at its end. What has come in can be taken back."))
        else:
            everything = not intake.refused and not intake.warnings
            self.say(self.tr("Everything went in.") if everything else "", "good small")

    def _show_lines(self, report: IntakeReport, back: TakenBack | None) -> None:
        lines = [
            *self._lines(back.kept if back else (), self.tr("Stays"), "accent"),
            *self._lines(report.refused, self.tr("Left out"), "critical"),
            *self._lines(report.warnings, self.tr("Warning"), "warning"),
        ]
        self.model.show_rows(lines)
        self.table.setVisible(bool(lines))
        self.reason.clear()
        self.reason.hide()
        if lines:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self._show_reason(self.model.index(0, 0))

    def _lines(self, issues: Sequence[ImportIssue], what: str, tone: Tone) -> list[IssueLine]:
        return [
            IssueLine(what, tone, shown_name(each.path), each.row, each.column or "", told(each.reason, translated))
            for each in issues
        ]

    def _show_reason(self, index: QModelIndex) -> None:
        """In full: a line holds only the beginning of a long one."""
        at = index.row()
        text = self.model.rows[at].reason if 0 <= at < len(self.model.rows) else ""
        room = self.table.columnWidth(len(self.model.columns) - 1) - 2 * PADDING
        self.reason.setText(text)
        self.reason.setVisible(self.table.fontMetrics().horizontalAdvance(text) > room)

    def _columns(self) -> tuple[Column[IssueLine], ...]:
        return (
            Column("what", "", 96, lambda line: Cell(line.what, line.tone)),
            Column("row", self.tr("Row"), 72, lambda line: Cell("" if line.row is None else number(line.row)), RIGHT),
            Column("column", self.tr("Column"), 132, lambda line: Cell(line.column)),
            Column("where", self.tr("File or call"), 240, lambda line: Cell(line.where, muted=True), gives_way=1),
            Column("reason", self.tr("Reason"), 0, lambda line: Cell(line.reason)),
        )

    def _lay_out(self) -> None:
        dressed(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.heading)
        words.addWidget(self.origin)
        head.addLayout(words, 1)
        head.addWidget(self.save_button)
        head.addWidget(self.back_button)
        column.addLayout(head)
        figures = QHBoxLayout()
        figures.setSpacing(40)
        for figure in self._figures.values():
            figure.below.hide()
            figures.addWidget(figure)
        figures.addStretch(1)
        column.addLayout(figures)
        column.addWidget(self.verdict)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason)
        column.addStretch(0)
