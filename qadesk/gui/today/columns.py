"""What the lines of the page say: calls to score, and inspectors."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from qadesk.domain.assignments import AssignmentRow, DayFigures
from qadesk.gui.due import due_cell
from qadesk.gui.lines import RIGHT, Cell, Column
from qadesk.gui.models.recording_columns import Formats, length
from qadesk.gui.words import field_word

MINUTE_MS = 60_000
HOUR_MS = 3_600_000
UNKNOWN = "—"


@dataclass(frozen=True, slots=True)
class QueueLine:
    """An assigned call; ``hidden``: whose it is must not be known yet."""

    row: AssignmentRow
    hidden: bool


@dataclass(frozen=True, slots=True)
class InspectorLine:
    """An inspector's day."""

    no: str
    name: str
    day: DayFigures


def queue_columns(
    formats: Formats, today: Callable[[], dt.date], stratum: Callable[[str], str]
) -> list[Column[QueueLine]]:
    """The queue: until when, how far, what about, whose, when, how long, why drawn."""
    return [
        Column("due", QCoreApplication.translate("Today", "Due"), 144, lambda r: due_cell(r.row.due_on, today())),
        Column("state", QCoreApplication.translate("Today", "State"), 96, state_cell),
        Column("type", QCoreApplication.translate("Today", "Business type"), 160, _type_cell),
        Column("agent", QCoreApplication.translate("Today", "Agent"), 176, _agent_cell),
        Column(
            "time",
            QCoreApplication.translate("Today", "Time of the call"),
            152,
            lambda r: Cell(formats.instant(r.row.started_at_ms)),
            gives_way=2,
        ),
        Column(
            "length",
            QCoreApplication.translate("Today", "Length"),
            80,
            lambda r: Cell(length(r.row.seconds) or UNKNOWN, muted=r.row.seconds is None),
            RIGHT,
        ),
        Column(
            "queue", QCoreApplication.translate("Today", "Queue"), 112, lambda r: Cell(r.row.queue or ""), gives_way=3
        ),
        Column("stratum", QCoreApplication.translate("Today", "Stratum"), 0, lambda r: Cell(stratum(r.row.stratum))),
    ]


def team_columns(locale: QLocale) -> list[Column[InspectorLine]]:
    """The inspectors, for their lead."""

    def per_call(part: Callable[[DayFigures], int]) -> Callable[[InspectorLine], Cell]:
        return lambda r: Cell(minutes(part(r.day), r.day.calls, locale), muted=not r.day.calls)

    return [
        Column(
            "inspector", QCoreApplication.translate("Today", "Inspector"), 0, lambda r: Cell(f"{r.no} {r.name}".strip())
        ),
        Column("open", QCoreApplication.translate("Today", "Open"), 88, lambda r: Cell(str(r.day.open)), RIGHT),
        Column("overdue", QCoreApplication.translate("Today", "Overdue"), 112, _overdue_cell, RIGHT),
        Column("done", QCoreApplication.translate("Today", "Done today"), 112, lambda r: Cell(str(r.day.done)), RIGHT),
        Column(
            "per_call",
            QCoreApplication.translate("Today", "Minutes per call"),
            144,
            per_call(lambda day: day.listening_ms + day.scoring_ms + day.idle_ms),
            RIGHT,
        ),
        Column(
            "listening",
            QCoreApplication.translate("Today", "Listening"),
            104,
            per_call(lambda day: day.listening_ms),
            RIGHT,
            gives_way=3,
        ),
        Column(
            "scoring",
            QCoreApplication.translate("Today", "Scoring"),
            104,
            per_call(lambda day: day.scoring_ms),
            RIGHT,
            gives_way=2,
        ),
        Column(
            "hours",
            QCoreApplication.translate("Today", "Hours"),
            88,
            lambda r: Cell(hours(r.day, locale), muted=not r.day.calls),
            RIGHT,
        ),
    ]


def state_cell(line: QueueLine) -> Cell:
    """Begun or not; or away in a work pack."""
    if line.row.drafted:
        return Cell(QCoreApplication.translate("Today", "Draft"), "accent")
    if line.row.packed_at_ms is not None:
        return Cell(QCoreApplication.translate("Today", "In a pack"), "plain")
    return Cell(QCoreApplication.translate("Today", "New"), "plain")


def minutes(spent_ms: int, calls: int, locale: QLocale) -> str:
    """Minutes a call to one decimal."""
    return locale.toString(spent_ms / calls / MINUTE_MS, "f", 1) if calls else UNKNOWN


def hours(day: DayFigures, locale: QLocale) -> str:
    """Hours worked on calls, to one decimal: what was idle is no work."""
    return locale.toString((day.listening_ms + day.scoring_ms) / HOUR_MS, "f", 1)


def _type_cell(line: QueueLine) -> Cell:
    known = line.row.business_type
    return Cell(field_word("business_type", known)) if known else Cell(UNKNOWN, muted=True)


def _agent_cell(line: QueueLine) -> Cell:
    if line.hidden:
        return Cell(QCoreApplication.translate("Today", "Hidden until submitted"), muted=True)
    agent = " ".join(part for part in (line.row.agent_no, line.row.agent) if part)
    return Cell(agent or UNKNOWN, muted=not agent)


def _overdue_cell(line: InspectorLine) -> Cell:
    return Cell(str(line.day.overdue), "warning" if line.day.overdue else "", muted=True)
