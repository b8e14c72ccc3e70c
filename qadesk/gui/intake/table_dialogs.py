"""Importing tables of KPIs and past evaluations: a file is chosen, checked without writing anything, then taken in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.card_versions import StoredCard
from qadesk.domain.errors import UserError, told
from qadesk.domain.insight.kpi_rows import KpiTable, KpiTableRow
from qadesk.domain.insight.kpis import BOARD
from qadesk.domain.intake import IntakeReport
from qadesk.domain.past_rows import ImportedEvaluations, Points, SheetWishes
from qadesk.gui import kpi_words
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import RIGHT, Cell, Column, LinesModel, LinesTable, Tone
from qadesk.gui.notices import in_words, translated
from qadesk.gui.parts import DASH, number, points, styled, wrapped
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.executor import Job

WIDTH, HEIGHT = 900, 600
JSON = ".json"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """What a row of the table comes to."""

    what: str
    tone: Tone
    row: int | None
    text: str


class TableDialog(QDialog):
    """Nothing is written before the last button; ``imported`` carries the import's uid in the journal, '' without."""

    imported = Signal(str)

    def __init__(self, services: Services, who: str, shell: Shell, parent: QWidget, title: str, hint: str) -> None:
        super().__init__(parent)
        self._services, self._who, self._shell = services, who, shell
        self._path: Path | None = None
        self._asked = 0
        self._running = False
        self.setWindowTitle(title)
        self.file, self.hint = QLabel(self.tr("no file chosen yet")), wrapped(hint)
        self.summary, self.problem = wrapped("", ""), wrapped("", "critical")
        self.model: LinesModel[CheckLine] = LinesModel(self._columns(), self)
        self.table = LinesTable()
        self.table.setAccessibleName(self.tr("What the rows come to"))
        self.table.set_up(self.model, shell.theme)
        self.choose_button = QPushButton(self.tr("&Choose a file …"))
        self.run_button = styled(QPushButton(self.tr("&Import")), "primary")
        self.close_button = QPushButton(self.tr("Cancel"))
        self.options = QHBoxLayout()
        self._lay_out()
        self.choose_button.clicked.connect(self._choose)
        self.run_button.clicked.connect(self.run)
        self.close_button.clicked.connect(self.reject)
        self.resize(WIDTH, HEIGHT)

    def choose(self, path: Path) -> None:
        """Check this file."""
        self._path = path
        self.file.setText(path.name)
        self.check()

    def check(self) -> None:
        """Check the chosen file as the fields say; an answer to an older question is dropped."""

    def run(self) -> None:
        """Take the file in as it was checked."""

    def reject(self) -> None:
        """Not while rows are being written: what comes of it is told at its end."""
        if not self._running:
            super().reject()

    def fresh(self, show: Callable[[Any], None]) -> Callable[[Any], None]:
        """``show``, for the answer to the question that is asked now."""
        self._asked += 1
        asked = self._asked
        self.run_button.setEnabled(False)
        self.problem.hide()
        return lambda found: show(found) if asked == self._asked else None

    def show_check(self, summary: str, lines: Sequence[CheckLine], *, ready: bool) -> None:
        """What the rows come to, those first that need a look."""
        self.hint.hide()
        self.summary.setText(summary)
        self.summary.show()
        self.model.show_rows(lines)
        self.table.show()
        self.run_button.setEnabled(ready and self._services.writable)
        (self.run_button if self.run_button.isEnabled() else self.close_button).setFocus()

    def refuse(self, error: UserError) -> None:
        """What is wrong with the file, and what to do."""
        self._running = False
        self.run_button.setEnabled(False)
        self.choose_button.setEnabled(True)
        self.model.show_rows(())
        self.summary.hide()
        self.problem.setText(in_words(error))
        self.problem.show()

    def begin(self) -> None:
        """Rows are being written."""
        self._running = True
        self.run_button.setEnabled(False)
        self.choose_button.setEnabled(False)

    def done_with(self, uid: str) -> None:
        """They are written."""
        self._running = False
        self.run_button.hide()
        self.close_button.setText(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        self.imported.emit(uid)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle())
        if name:
            self.choose(Path(name))

    def _columns(self) -> list[Column[CheckLine]]:
        return [
            Column("what", "", 104, lambda line: Cell(line.what, line.tone)),
            Column("row", self.tr("Row"), 72, lambda line: Cell(number(line.row) if line.row else ""), RIGHT),
            Column("text", self.tr("What it says"), 0, lambda line: Cell(line.text)),
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.choose_button)
        head.addWidget(self.file, 1)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.run_button)
        column.addLayout(head)
        column.addLayout(self.options)
        for part in (self.hint, self.problem, self.summary):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        column.addLayout(foot)
        for hidden in (self.problem, self.summary, self.table):
            hidden.hide()
        self.run_button.setEnabled(False)


class KpisDialog(TableDialog):
    """A ready table of KPIs; the journal keeps what it changed."""

    def __init__(self, services: Services, who: str, shell: Shell, parent: QWidget) -> None:
        hint = self.tr(
            "A table (CSV, Excel) with a day, a team or none, and a column for each KPI. Rows that cannot be used are"
            " listed; the others go in, and replace other figures of the same day and team."
        )
        super().__init__(services, who, shell, parent, self.tr("Import KPIs"), hint)

    def check(self) -> None:
        """Read the table."""
        if self._path is not None:
            deliver(self._services.kpi_import.check(self._path), self, self.fresh(self._show), self.refuse)

    def run(self) -> None:
        """Take its good rows in."""
        if self._path is not None:
            self.begin()
            job = self._services.kpi_import.run(self._path, who=self._who)
            self._shell.jobs.watch(job, self, self._done, self.refuse)

    def _show(self, table: KpiTable) -> None:
        lines = [
            *(
                CheckLine(self.tr("Left out"), "critical", each.row, told(each.reason, translated))
                for each in table.refused
            ),
            *(
                CheckLine(self.tr("Warning"), "warning", each.row, told(each.reason, translated))
                for each in table.warnings
            ),
            *(CheckLine(self.tr("Goes in"), "good", each.row, _kpis(each)) for each in table.rows),
        ]
        text = self.tr("{count} rows can go in, {refused} are left out.")
        said = text.format(count=number(len(table.rows)), refused=number(len(table.refused)))
        self.show_check(said, lines, ready=bool(table.rows))

    def _done(self, report: IntakeReport) -> None:
        told_of = report.intake
        text = self.tr("{new} in, {updated} updated, {same} unchanged, {refused} left out.")
        self.summary.setText(
            text.format(
                new=number(told_of.imported),
                updated=number(told_of.updated),
                same=number(told_of.unchanged),
                refused=number(told_of.refused),
            )
        )
        self.done_with(told_of.uid)


class PastDialog(TableDialog):
    """Past evaluations; each is scored anew under its own scorecard."""

    def __init__(self, services: Services, who: str, shell: Shell, parent: QWidget) -> None:
        hint = self.tr(
            "A table (CSV, Excel) with a row for each evaluation and a column for each item, or a JSON list. Every row"
            " is scored anew; where the table gives another score, both are shown before anything is written."
        )
        super().__init__(services, who, shell, parent, self.tr("Import past evaluations"), hint)
        self.card, self.points = Picker(letters=16), Picker(letters=16)
        self.points.offer(
            [
                (None, self.tr("As the headings say")),
                (Points.EARNED, self.tr("Points earned")),
                (Points.LOST, self.tr("Points lost")),
                (Points.VALUE, self.tr("The answers themselves")),
            ]
        )
        self.points.show_data(None)
        for title, picker in ((self.tr("Scorecard"), self.card), (self.tr("Numbers are"), self.points)):
            picker.setAccessibleName(title)
            self.options.addWidget(Labelled(title, picker))
            picker.picked.connect(lambda _: self.check())
        deliver(services.past_import.cards(), self, self._offer, self.refuse)

    def check(self) -> None:
        """Score every row, and write none."""
        if self._path is not None and (self._path.suffix.lower() == JSON or self.card.entries):
            watched = self._services.past_import.run(self._path, self._who, self._wishes(), check=True)
            self._shell.jobs.watch(watched, self, self.fresh(self._show), self.refuse)

    def run(self) -> None:
        """Take the good rows in."""
        if self._path is not None:
            self.begin()
            job: Job[ImportedEvaluations]
            job = self._services.past_import.run(self._path, self._who, self._wishes())
            self._shell.jobs.watch(job, self, self._done, self.refuse, lambda: self.done_with(""))

    def _wishes(self) -> SheetWishes | None:
        if self._path is None or self._path.suffix.lower() == JSON:
            return None
        chosen: Any = self.points.entries[max(self.points.currentIndex(), 0)][0]
        card = str(self.card.entries[max(self.card.currentIndex(), 0)][0])
        return SheetWishes(scorecard=card, points=chosen)

    def _offer(self, cards: Sequence[StoredCard]) -> None:
        self.card.offer([(each.key, each.title or each.key) for each in cards])
        self.card.setCurrentIndex(0)
        self.check()

    def _show(self, found: ImportedEvaluations) -> None:
        text = self.tr("{count} can go in, {same} are known already, {refused} are left out.")
        said = text.format(
            count=number(found.imported), same=number(found.unchanged), refused=number(len(found.refused))
        )
        self.show_check(said, self._lines(found), ready=bool(found.imported))

    def _lines(self, found: ImportedEvaluations) -> list[CheckLine]:
        refused, other, column = self.tr("Left out"), self.tr("Other score"), self.tr("Column")
        lines = [CheckLine(refused, "critical", each.row, in_words(each.reason)) for each in found.refused]
        scores = self.tr("the table says {given}, its answers come to {computed}")
        for each in found.differences:
            computed = points(each.computed) if each.computed is not None else DASH
            lines.append(
                CheckLine(other, "warning", each.row, scores.format(given=points(each.given), computed=computed))
            )
        if found.sheet is not None:
            unread = self.tr("“{heading}” is no item and no field; it is left out")
            for heading in (*found.sheet.unmapped, *found.sheet.ambiguous):
                lines.append(CheckLine(column, "plain", None, unread.format(heading=heading)))
        return lines

    def _done(self, found: ImportedEvaluations) -> None:
        text = self.tr("{count} went in, {same} were known already, {refused} were left out.")
        self.model.show_rows(self._lines(found))
        self.summary.setText(
            text.format(count=number(found.imported), same=number(found.unchanged), refused=number(len(found.refused)))
        )
        self.done_with("")


def _kpis(row: KpiTableRow) -> str:
    """The day, the team and the figures of a row."""
    known = {each.key: each for each in BOARD}
    parts: list[str] = []
    for value in row.values:
        if not parts:
            place = (kpi_words.day_text(value.cell.day), value.cell.group or "")
            parts.append(" ".join(each for each in place if each))
        kpi = known.get(value.kpi)
        title = kpi_words.title(kpi) if kpi else value.kpi
        parts.append(f"{title} {kpi_words.figure(kpi, value.value) if kpi else value.value}")
    return "  ·  ".join(parts)
