"""Everything that was agreed: until when, how it stands, and whether it has worked."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.after.coaching import ActionRow, ActionState, Effect
from qadesk.domain.errors import UserError
from qadesk.gui.coaching import words
from qadesk.gui.due import due_cell
from qadesk.gui.inputs.choosing import Chips
from qadesk.gui.lines import Cell, Column, LinesModel, LinesTable
from qadesk.gui.notices import in_words
from qadesk.gui.parts import Figure, styled, wrapped
from qadesk.gui.theme import Theme, set_class


class ActionsPanel(QWidget):
    """A list above, the effect of the chosen one below."""

    listed_wanted = Signal(str)
    """``open`` or ``all``."""
    effect_wanted = Signal(str)
    close_wanted = Signal(str, object, str)
    """An action item's uid, its new state and why."""
    agent_wanted = Signal(str)

    def __init__(self, theme: Theme, today: Callable[[], dt.date], *, writable: bool) -> None:
        super().__init__()
        self._today, self._writable = today, writable
        self.shown = "open"
        self.chips = Chips((("open", self.tr("Open")), ("all", self.tr("All"))))
        self.chips.chip("open").setChecked(True)
        self.chips.picked.connect(self._list)
        self.table = LinesTable()
        self.table.setAccessibleName(self.tr("Action items"))
        self.model: LinesModel[ActionRow] = LinesModel(self._columns(), self)
        self.table.set_up(self.model, theme)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.table.opened.connect(lambda row: self.agent_wanted.emit(self.model.rows[row].agent_no))
        self.empty = wrapped(
            self.tr("Nothing has been agreed yet. Action items come from coaching sessions that were held.")
        )
        self.what = styled(QLabel(), "heading")
        self.verdict = styled(QLabel(), "chip plain")
        self.before = Figure(self.tr("Lost before"))
        self.after = Figure(self.tr("Lost since"))
        self.team = Figure(self.tr("Team in the same time"))
        self.told = wrapped()
        self.done = QPushButton(self.tr("Done"))
        self.drop = QPushButton(self.tr("Drop …"))
        self.done.clicked.connect(lambda: self._close(ActionState.DONE, ""))
        self.drop.clicked.connect(self.ask_drop)
        self._lay_out()
        self._choose()

    def show_rows(self, rows: Sequence[ActionRow]) -> None:
        """These; the chosen one stays chosen where it is still among them."""
        chosen = self.current()
        self.model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        uids = [row.uid for row in rows]
        at = uids.index(chosen.uid) if chosen is not None and chosen.uid in uids else 0
        if rows:
            self.table.selectRow(at)
        self._choose()

    def current(self) -> ActionRow | None:
        """The chosen action item."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def show_effect(self, uid: str, effect: Effect) -> None:
        """What came of it."""
        row = self.current()
        if row is None or row.uid != uid:
            return
        cell = words.verdict_cell(effect)
        self.verdict.setText(cell.text)
        set_class(self.verdict, f"chip {cell.tone}")
        self.verdict.show()
        self._figures(visible=True)
        for figure, counts in ((self.before, effect.agent_before), (self.after, effect.agent_after)):
            figure.show_value(words.share(counts.lost, counts.scored), "")
        before, after = effect.team_before, effect.team_after
        self.team.show_change(words.share(before.lost, before.scored), words.share(after.lost, after.scored), "")
        self.told.setText(words.effect_sentence(effect))

    def show_unmeasured(self, uid: str, error: UserError) -> None:
        """Why there is no effect to be told."""
        row = self.current()
        if row is not None and row.uid == uid:
            self.told.setText(in_words(error))

    def ask_drop(self) -> None:
        """It will not be done: the reason is kept."""
        why, agreed = QInputDialog.getText(self, self.tr("Drop the action item"), self.tr("Why is it dropped?"))
        if agreed and why.strip():
            self._close(ActionState.DROPPED, why.strip())

    def _close(self, state: ActionState, why: str) -> None:
        row = self.current()
        if row is not None:
            self.close_wanted.emit(row.uid, state, why)

    def _list(self, name: str) -> None:
        self.shown = name
        self.listed_wanted.emit(name)

    def _choose(self) -> None:
        row = self.current()
        self.detail.setVisible(row is not None)
        if row is None:
            return
        self.what.setText(row.what)
        self.verdict.hide()
        self._figures(visible=False)
        self.told.setText("")
        is_open = row.state is ActionState.OPEN
        for button in (self.done, self.drop):
            button.setVisible(is_open and self._writable)
        self.effect_wanted.emit(row.uid)

    def _figures(self, *, visible: bool) -> None:
        for figure in (self.before, self.after, self.team):
            figure.setVisible(visible)

    def _columns(self) -> list[Column[ActionRow]]:
        return [
            Column("due", self.tr("Due"), 144, self._due),
            Column("state", self.tr("State"), 104, lambda r: Cell(words.action_word(r.state), muted=True)),
            Column("agent", self.tr("Agent"), 168, lambda r: Cell(f"{r.agent_no} {r.agent or ''}".strip())),
            Column("group", self.tr("Team"), 112, lambda r: Cell(r.group or "", muted=True), gives_way=3),
            Column("what", self.tr("What was agreed"), 0, lambda r: Cell(r.what)),
            Column("item", self.tr("Measured by"), 216, lambda r: Cell(r.item, muted=True), gives_way=1),
            Column("agreed", self.tr("Agreed"), 112, _agreed, gives_way=2),
        ]

    def _due(self, row: ActionRow) -> Cell:
        if row.state is not ActionState.OPEN:
            return Cell("" if row.due_on is None else row.due_on.isoformat(), muted=True)
        return due_cell(row.due_on, self._today())

    def _lay_out(self) -> None:
        above = styled(QFrame(), "card")
        listed = QVBoxLayout(above)
        listed.setContentsMargins(8, 12, 8, 8)
        listed.setSpacing(8)
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 8, 0)
        line.addWidget(self.chips)
        listed.addLayout(line)
        listed.addWidget(self.empty)
        listed.addWidget(self.table, 1)
        self.detail = styled(QFrame(), "card")
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.what)
        head.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self.drop)
        head.addWidget(self.done)
        column.addLayout(head)
        figures = QHBoxLayout()
        figures.setSpacing(32)
        for figure in (self.before, self.after, self.team):
            figures.addWidget(figure)
        figures.addStretch(1)
        column.addLayout(figures)
        column.addWidget(self.told)
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 0, 24, 16)
        body.setSpacing(12)
        body.addWidget(above, 1)
        body.addWidget(self.detail)


def _agreed(row: ActionRow) -> Cell:
    return Cell("" if row.agreed_on is None else row.agreed_on.isoformat(), muted=True)
