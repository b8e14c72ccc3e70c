"""What the lines of assigned work say: calls in inspectors' hands, and the inspectors with what they have to do."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qadesk.domain.assignments import AssignmentRow, AssignmentState, InspectorWork
from qadesk.gui.due import due_cell
from qadesk.gui.lines import RIGHT, Cell, Column
from qadesk.gui.models.recording_columns import Formats, length
from qadesk.gui.parts import DASH, number
from qadesk.gui.words import field_word


@dataclass(frozen=True, slots=True)
class AssignedLine:
    """An assignment; ``hidden``: whose call it is must not be known yet."""

    row: AssignmentRow
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class LoadLine:
    """An inspector, or everybody together; ``share`` of the largest load."""

    work: InspectorWork
    share: float | None
    title: str


def assigned_columns(
    formats: Formats, today: Callable[[], dt.date], strata: Callable[[str], str]
) -> list[Column[AssignedLine]]:
    """Until when, in whose hands, whose call, what about, how long, why drawn, how far."""
    translate = QCoreApplication.translate
    return [
        Column("due", translate("Assigning", "Due"), 132, lambda r: _due(r.row, today())),
        Column("inspector", translate("Assigning", "Inspector"), 128, lambda r: Cell(_named(r.row.inspector_no,
               r.row.inspector)), gives_way=1),
        Column("agent", translate("Assigning", "Agent"), 0, _agent),
        Column("time", translate("Assigning", "Time of the call"), 140,
               lambda r: Cell(formats.instant(r.row.started_at_ms)), gives_way=4),
        Column("type", translate("Assigning", "Business type"), 112, _type, gives_way=2),
        Column("length", translate("Assigning", "Length"), 72, lambda r: Cell(length(r.row.seconds) or DASH), RIGHT),
        Column("stratum", translate("Assigning", "Stratum"), 132, lambda r: Cell(strata(r.row.stratum)), gives_way=3),
        Column("state", translate("Assigning", "State"), 104, lambda r: state_cell(r.row)),
        Column("packed", translate("Assigning", "Packed"), 140, lambda r: Cell(formats.instant(r.row.packed_at_ms),
               muted=True), gives_way=5),
    ]  # fmt: skip


def load_columns() -> list[Column[LoadLine]]:
    """An inspector with the open calls and the minutes they take; the bar compares the minutes."""
    translate = QCoreApplication.translate
    return [
        Column("inspector", translate("Assigning", "Inspector"), 0, lambda line: Cell(line.title, bar=line.share)),
        Column("open", translate("Assigning", "Open"), 56, lambda line: Cell(number(line.work.open)), RIGHT),
        Column(
            "minutes",
            translate("Assigning", "Min"),
            60,
            lambda line: Cell(number(round(line.work.seconds / 60))),
            RIGHT,
        ),
    ]


def state_cell(row: AssignmentRow) -> Cell:
    """How far: done, withdrawn, begun, away in a pack, or open."""
    if row.state is AssignmentState.DONE:
        return Cell(QCoreApplication.translate("Assigning", "Done"), "plain")
    if row.state is AssignmentState.WITHDRAWN:
        return Cell(QCoreApplication.translate("Assigning", "Withdrawn"), "plain")
    if row.drafted:
        return Cell(QCoreApplication.translate("Assigning", "Draft"), "accent")
    if row.packed_at_ms is not None:
        return Cell(QCoreApplication.translate("Assigning", "In a pack"), "accent")
    return Cell(QCoreApplication.translate("Assigning", "Open"))


def _due(row: AssignmentRow, today: dt.date) -> Cell:
    if row.state is AssignmentState.OPEN:
        return due_cell(row.due_on, today)
    return Cell(row.due_on.isoformat() if row.due_on else DASH, muted=True)


def _agent(line: AssignedLine) -> Cell:
    if line.hidden:
        return Cell(QCoreApplication.translate("Assigning", "Hidden until submitted"), muted=True)
    return Cell(_named(line.row.agent_no, line.row.agent) or DASH)


def _type(line: AssignedLine) -> Cell:
    known = line.row.business_type
    return Cell(field_word("business_type", known)) if known else Cell(DASH, muted=True)


def _named(no: str | None, name: str | None) -> str:
    return " ".join(part for part in (no, name) if part)
