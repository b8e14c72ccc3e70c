"""What is due of all that follows a score: a line each, late ones first; a line opens its place."""

import datetime as dt
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QItemSelectionModel
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from qadesk.domain.after.due import DueKind, DueLine
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.due import UNKNOWN, due_cell
from qadesk.gui.lines import LINE_PIXELS, Cell, Column, LinesModel, LinesTable
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell

KINDS = {
    DueKind.DECIDE_APPEAL: QT_TRANSLATE_NOOP("Today", "Decide an appeal"),
    DueKind.APPEALED_SCORE: QT_TRANSLATE_NOOP("Today", "Your score is appealed"),
    DueKind.APPROVE_RELEASE: QT_TRANSLATE_NOOP("Today", "Approve a release"),
    DueKind.CORRECT: QT_TRANSLATE_NOOP("Today", "Correct: not approved"),
    DueKind.REPORT_BACK: QT_TRANSLATE_NOOP("Today", "Report back"),
    DueKind.OVERDUE_FOLLOW_UP: QT_TRANSLATE_NOOP("Today", "Follow-up overdue"),
    DueKind.VERIFY: QT_TRANSLATE_NOOP("Today", "Verify a follow-up"),
    DueKind.COACH: QT_TRANSLATE_NOOP("Today", "Coaching session"),
    DueKind.ACTION: QT_TRANSLATE_NOOP("Today", "Check an action item"),
    DueKind.APPEAL_WINDOW: QT_TRANSLATE_NOOP("Today", "Time to appeal ends"),
}
PANELS = {
    DueKind.DECIDE_APPEAL: "appeals",
    DueKind.APPEALED_SCORE: "appeals",
    DueKind.APPROVE_RELEASE: "release",
    DueKind.CORRECT: "release",
    DueKind.APPEAL_WINDOW: "release",
    DueKind.REPORT_BACK: "follow-ups",
    DueKind.OVERDUE_FOLLOW_UP: "follow-ups",
    DueKind.VERIFY: "follow-ups",
}
"""The panel of the page of what follows a score; the other kinds are at home on the coaching page."""
LEAST_LINES = 4
"""As many are seen at least, where there are so many."""


def due_columns(zone: ZoneInfo, today: Callable[[], dt.date]) -> list[Column[DueLine]]:
    """Until when, what to do, for whom, about what."""
    return [
        Column("due", QCoreApplication.translate("Today", "Due"), 144, lambda line: when_cell(line, zone, today())),
        Column(
            "kind",
            QCoreApplication.translate("Today", "To do"),
            176,
            lambda line: Cell(QCoreApplication.translate("Today", KINDS[line.kind])),
        ),
        Column("agent", QCoreApplication.translate("Today", "Agent"), 120, _agent_cell),
        Column("what", QCoreApplication.translate("Today", "About"), 0, lambda line: Cell(line.what, muted=True)),
    ]


def when_cell(line: DueLine, zone: ZoneInfo, today: dt.date) -> Cell:
    """A chip: the time of what is due today, else the day, or how late."""
    if line.due_at_ms is None:
        return Cell(UNKNOWN, muted=True)
    at = dt.datetime.fromtimestamp(line.due_at_ms / 1000, zone)
    if at.date() != today:
        return due_cell(at.date(), today)
    if (at.hour, at.minute) == (23, 59):  # a day was set, no time
        return due_cell(today, today)
    text = QCoreApplication.translate("Today", "Today {time}").format(time=f"{at:%H:%M}")
    return Cell(text, "warning" if line.late else "accent")


class DueCard(QFrame):
    """The lines of somebody's day; hidden while there are none."""

    def __init__(self, shell: Shell, zone: ZoneInfo, today: Callable[[], dt.date], parent: QWidget) -> None:
        super().__init__(parent)
        self._signals = shell.signals
        self.model = LinesModel(due_columns(zone, today), self)
        self.table = LinesTable()
        self.table.setAccessibleName(self.tr("Due now"))
        self.table.set_up(self.model, shell.theme)
        self.table.opened.connect(self.open)
        heading = styled(QLabel(self.tr("Due now")), "section")
        heading.setIndent(8)
        column = QVBoxLayout(styled(self, "card"))
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.table, 1)
        self.hide()

    def show_lines(self, lines: Sequence[DueLine]) -> None:
        """What is due now; the current line stays current."""
        uid, old = self._current_uid(), self.model.rows
        self.model.show_rows(lines)
        shown = min(len(lines), LEAST_LINES)
        self.table.setMinimumHeight(self.table.horizontalHeader().sizeHint().height() + shown * LINE_PIXELS)
        self.setVisible(bool(lines))
        if lines and self.model.rows != old:
            at = next((row for row, line in enumerate(lines) if line.uid == uid), 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(at, 0), flags)

    def open(self, row: int) -> None:
        """Go to where this is done."""
        line = self.model.rows[row]
        panel = PANELS.get(line.kind)
        if panel is not None:
            self._signals.show_case.emit(panel, line.uid)
        else:
            self._signals.coach_agent.emit(line.agent_no)

    def _current_uid(self) -> str:
        row = self.table.currentIndex().row()
        return self.model.rows[row].uid if 0 <= row < len(self.model.rows) else ""


def _agent_cell(line: DueLine) -> Cell:
    return Cell(f"{line.agent_no} {line.agent}".strip())
