"""The panel Draws: what was drawn when by whom, whether it can be repeated, and what is done with it."""

from pathlib import Path

from PySide6.QtCore import QLocale, QModelIndex, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QInputDialog, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.people import Person
from qadesk.domain.sampling import Ledger, LedgerRow, SamplingPlan, Verified
from qadesk.gui.jobs import deliver
from qadesk.gui.lines import LINE_PIXELS, RIGHT, Cell, Column, LinesModel, LinesTable
from qadesk.gui.looks import dressed
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.sampling.ledger_view import LedgerView
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.container import Services

FEWEST_LINES, MOST_LINES = 2, 5
"""As many draws are seen at once; what is left belongs to the one that is open."""


class DrawsPanel(QWidget):
    """All committed draws, the newest first; the current one in full below."""

    changed = Signal()
    """A draw was withdrawn."""
    assign_wanted = Signal(str)
    """Share the calls of this draw among inspectors (uid)."""

    def __init__(self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._wanted = ""
        self._titles: dict[str, str] = {}
        self.ledger: Ledger | None = None
        self.model: LinesModel[LedgerRow] = LinesModel(self._columns(), self)
        self.table = LinesTable()
        self.table.set_up(self.model, shell.theme)
        self.table.setAccessibleName(self.tr("Draws"))
        self.view = LedgerView(shell.theme, services.translate)
        self.empty = wrapped(self.tr("Nothing has been drawn yet. Draw by a plan: its draw is listed here."))
        self.verdict = wrapped("", "small")
        self.assign = styled(QPushButton(self.tr("Assign …")), "primary")
        self.verify = QPushButton(self.tr("Verify"))
        self.export = QPushButton(self.tr("Export the ledger …"))
        self.withdraw = styled(QPushButton(self.tr("Withdraw …")), "danger")
        self._details = QFrame()
        self._lay_out()
        self._connect()
        self._show_row(None)

    def refresh(self) -> None:
        """Read the draws anew, and how their plans are called now."""
        deliver(self._services.sampling.plans(), self, self._name_plans, self._shell.notices.show_error)
        deliver(self._services.sampling.ledgers(), self, self._listed, self._shell.notices.show_error)

    def show_draw(self, uid: str) -> None:
        """Bring a draw to the front."""
        self._wanted = uid
        self.refresh()

    @property
    def current(self) -> LedgerRow | None:
        """The draw that is shown."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    # -- composition --------------------------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column[LedgerRow], ...]:
        return (
            Column("when", self.tr("Drawn on"), 140, lambda row: Cell(self._moment(row.drawn_at_ms))),
            Column("by", self.tr("By"), 72, lambda row: Cell(row.drawn_by)),
            Column("plan", self.tr("Plan"), 0, lambda row: Cell(self._titles.get(row.plan_key, row.plan_key))),
            Column("days", self.tr("Period"), 178, lambda row: Cell(f"{row.day_from} – {row.day_to}")),
            Column("seed", self.tr("Seed"), 84, lambda row: Cell(row.seed), RIGHT, 1),
            Column("population", self.tr("Population"), 92, lambda row: Cell(number(row.population)), RIGHT, 2),
            Column("drawn", self.tr("Drawn"), 72, lambda row: Cell(number(row.drawn)), RIGHT),
            Column("assigned", self.tr("Assigned"), 84, lambda row: Cell(number(row.assigned)), RIGHT),
            Column("scored", self.tr("Scored"), 72, lambda row: Cell(number(row.scored)), RIGHT),
            Column("state", "", 104, self._state),
        )

    def _lay_out(self) -> None:
        dressed(self._details, "card")
        inner = QVBoxLayout(self._details)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.verdict)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.assign, self.verify, self.export):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.withdraw)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        for part in (self.empty, self.table):
            column.addWidget(part)
        column.addWidget(self._details, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(lambda index, _: self._chosen(index))
        self.assign.clicked.connect(lambda: self.assign_wanted.emit(self.current.uid if self.current else ""))
        self.verify.clicked.connect(lambda: self.verify_current())
        self.export.clicked.connect(lambda: self.ask_export())
        self.withdraw.clicked.connect(lambda: self.ask_withdraw())

    # -- showing ------------------------------------------------------------------------------------------------------

    def _name_plans(self, plans: list[SamplingPlan]) -> None:
        self._titles = {plan.key: plan.title for plan in plans if plan.title}
        self.table.viewport().update()

    def _listed(self, rows: list[LedgerRow]) -> None:
        shown = self._wanted or (self.current.uid if self.current else "")
        self._wanted = ""
        self.model.show_rows(rows)
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        lines = min(max(len(rows), FEWEST_LINES), MOST_LINES)
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + lines * LINE_PIXELS + 8)
        at = next((at for at, row in enumerate(rows) if row.uid == shown), 0)
        if rows:
            self.table.setCurrentIndex(self.model.index(at, 0))
        self._show_row(rows[at] if rows else None)

    def _chosen(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()] if 0 <= index.row() < len(self.model.rows) else None
        if row is None or self.ledger is None or self.ledger.uid != row.uid:
            self._show_row(row)

    def _show_row(self, row: LedgerRow | None) -> None:
        self._details.setVisible(row is not None)
        self.verdict.hide()
        if row is None:
            self.ledger = None
            return
        stands = row.withdrawn_at_ms is None
        writable = self._services.writable
        self.assign.setEnabled(writable and stands and row.assigned < row.drawn)
        self.withdraw.setEnabled(writable and stands and not row.scored)
        if not stands:
            said = self.tr("Withdrawn by {who}: {why}").format(who=row.withdrawn_by or "–", why=row.withdrawn_why)
            self._say(said, "muted small")
        if self.ledger is None or self.ledger.uid != row.uid:
            reading = self._services.sampling.ledger(row.uid)
            deliver(reading, self, lambda ledger: self._show_ledger(row.uid, ledger), self._shell.notices.show_error)

    def _show_ledger(self, uid: str, ledger: Ledger) -> None:
        if self.current is not None and self.current.uid == uid:
            self.ledger = ledger
            self.view.show_ledger(ledger)

    def _moment(self, at_ms: int) -> str:
        return Formats(self._services.zone, QLocale()).instant(at_ms)

    def _state(self, row: LedgerRow) -> Cell:
        if row.withdrawn_at_ms is not None:
            return Cell(self.tr("Withdrawn"), "plain")
        if row.scored == row.drawn:
            return Cell(self.tr("Done"), "plain")
        return Cell(self.tr("Assigned"), "accent") if row.assigned else Cell(self.tr("To be assigned"), "warning")

    # -- commands -----------------------------------------------------------------------------------------------------

    def verify_current(self) -> None:
        """Repeat the draw and say whether the same calls come out."""
        row = self.current
        if row is not None:
            self._say(self.tr("Verifying …"), "muted small")
            verifying = self._services.sampling.verify(row.uid)
            deliver(verifying, self, lambda found: self._verified(row.uid, found), self._shell.notices.show_error)

    def _verified(self, uid: str, found: Verified) -> None:
        if self.current is None or self.current.uid != uid:
            return
        if not found.same:
            first = found.differences[0]
            text = self.tr("It does not repeat: {count} differences, the first at {name}: {ledger} against {found}.")
            facts = {"count": number(len(found.differences)), "name": first.name, "ledger": first.ledger}
            self._say(text.format(found=first.found, **facts), "critical small")
            return
        parts = [self.tr("Repeated: the same {count} calls.").format(count=number(len(found.ledger.drawn)))]
        if found.came_in or found.gone or found.moved:
            text = self.tr("Since then {came} calls have come into the population, {gone} have gone, {moved} changed.")
            facts = {"came": number(found.came_in), "gone": number(found.gone), "moved": number(found.moved)}
            parts.append(text.format(**facts))
        self._say(" ".join(parts), "good small")

    def ask_export(self) -> None:
        """Write the ledger as a file, with which the draw can be verified anywhere."""
        if self.ledger is None:
            return
        wanted = self.ledger.plan.population
        first = self._services.exports / f"{self.ledger.plan.key}-{wanted.day_from}-{wanted.day_to}-ledger.json"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the ledger"), str(first), "JSON (*.json)")
        if name:
            writing = self._services.sampling.export(self.ledger, Path(name))
            deliver(writing, self, self._tell_written, self._shell.notices.show_error)

    def ask_withdraw(self) -> None:
        """Ask why, then free the calls of the draw."""
        row = self.current
        if row is None:
            return
        why, given = QInputDialog.getText(
            self,
            self.tr("Withdraw the draw"),
            self.tr("Its calls can be drawn again, its open assignments end. Why?"),
        )
        if given:
            self.withdraw_draw(row.uid, why)

    def withdraw_draw(self, uid: str, why: str) -> None:
        """Free the calls of a draw."""
        withdrawing = self._services.sampling.withdraw(uid, self._person.no, why)
        deliver(withdrawing, self, lambda _: self._withdrawn(), self._shell.notices.show_error)

    def _withdrawn(self) -> None:
        self.ledger = None
        self.refresh()
        self.changed.emit()

    def _tell_written(self, path: Path) -> None:
        self._shell.notices.show_message(self.tr("The ledger is written to {file}.").format(file=path))

    def _say(self, text: str, classes: str) -> None:
        self.verdict.setText(text)
        set_class(self.verdict, classes)
        self.verdict.show()
