"""Follow-ups in words: where they stand, how they are done, and the columns of their list."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.follow_up_words import WAYS
from qadesk.domain.after.followups import DoneBy, FollowUpRow, FollowUpState, Origin
from qadesk.domain.masking import masked_text
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.due import due_cell
from qadesk.gui.lines import Cell, Column, Tone

STATES: dict[FollowUpState, tuple[str, Tone]] = {
    FollowUpState.OPEN: (QT_TRANSLATE_NOOP("FollowUps", "To report back"), "plain"),
    FollowUpState.REPORTED: (QT_TRANSLATE_NOOP("FollowUps", "To verify"), "accent"),
    FollowUpState.CLOSED: (QT_TRANSLATE_NOOP("FollowUps", "Closed"), "good"),
    FollowUpState.WITHDRAWN: (QT_TRANSLATE_NOOP("FollowUps", "Withdrawn"), "plain"),
}
ORIGINS: dict[Origin, str] = {
    Origin.LOST_POINT: QT_TRANSLATE_NOOP("FollowUps", "A lost point"),
    Origin.RECORDING: QT_TRANSLATE_NOOP("FollowUps", "A problem recording"),
    Origin.BY_HAND: QT_TRANSLATE_NOOP("FollowUps", "By hand"),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """This instant, and the day that it is at the site."""

    now_ms: int
    today: dt.date


def words(text: str) -> str:
    """A text about follow-ups in the reader's language."""
    return QCoreApplication.translate("FollowUps", text)


def way_word(way: DoneBy) -> str:
    """How it was done."""
    return QCoreApplication.translate("follow-ups", WAYS[way])


def state_cell(row: FollowUpRow) -> Cell:
    """Where it stands; what was sent back says so."""
    if row.state is FollowUpState.OPEN and row.sent_back:
        return Cell(words(QT_TRANSLATE_NOOP("FollowUps", "Sent back")), "warning")
    text, tone = STATES[row.state]
    return Cell(words(text), tone)


def clock_cell(row: FollowUpRow, moment: Moment) -> Cell:
    """Until when, as a chip while somebody is to report back; quietly afterwards, with what was late."""
    clock = row.clock
    if row.state is FollowUpState.OPEN:
        return open_cell(clock, moment)
    if row.late:
        return Cell(words(QT_TRANSLATE_NOOP("FollowUps", "Reported late")), "warning")
    return Cell(clock.last_day.isoformat() if clock else "", muted=True)


def open_cell(clock: Clock | None, moment: Moment) -> Cell:
    """Until when an open one is to be reported back on."""
    if clock is None:
        return Cell(words(QT_TRANSLATE_NOOP("FollowUps", "With the report")), muted=True)
    if clock.over(moment.now_ms) and clock.last_day >= moment.today:
        return Cell(words(QT_TRANSLATE_NOOP("FollowUps", "Overdue since today")), "warning")
    return due_cell(clock.last_day, moment.today)


def first_line(text: str) -> str:
    """The beginning of a text, customers' numbers masked."""
    return masked_text(text.strip().partition("\n")[0])


def follow_up_columns(moment: Callable[[], Moment]) -> list[Column[FollowUpRow]]:
    """Until when, where it stands, what the problem is, whose, who handles it, under whom, with which report."""
    return [
        Column("due", words(QT_TRANSLATE_NOOP("FollowUps", "Due")), 136, lambda r: clock_cell(r, moment())),
        Column("state", words(QT_TRANSLATE_NOOP("FollowUps", "State")), 112, state_cell),
        Column("what", words(QT_TRANSLATE_NOOP("FollowUps", "Problem")), 0, lambda r: Cell(first_line(r.what))),
        Column("agent", words(QT_TRANSLATE_NOOP("FollowUps", "Agent")), 104, _agent, gives_way=2),
        Column("group", words(QT_TRANSLATE_NOOP("FollowUps", "Team")), 176, lambda r: Cell(r.group or ""), gives_way=3),
        Column("handler", words(QT_TRANSLATE_NOOP("FollowUps", "Handler")), 104, _handler, gives_way=1),
        Column("leader", words(QT_TRANSLATE_NOOP("FollowUps", "Leader")), 104, _leader, gives_way=4),
        Column("report", words(QT_TRANSLATE_NOOP("FollowUps", "Report number")), 128, _report, gives_way=5),
    ]


def searched(row: FollowUpRow) -> str:
    """What the search looks through."""
    parts = (row.what, row.item, row.agent, row.agent_no, row.group, row.handler, row.handler_no, row.leader)
    more = (row.leader_no, row.report_number, row.callback_no, row.report)
    return " ".join(part for part in (*parts, *more) if part)


def _agent(row: FollowUpRow) -> Cell:
    return Cell(row.agent or row.agent_no)


def _handler(row: FollowUpRow) -> Cell:
    return Cell(row.handler or row.handler_no)


def _leader(row: FollowUpRow) -> Cell:
    return Cell(row.leader or row.leader_no, muted=True)


def _report(row: FollowUpRow) -> Cell:
    return Cell(row.report_number, muted=True)
