"""What the lines of the journal say."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from qadesk.domain.intake import Intake, IntakeState
from qadesk.gui.intake.words import KINDS, STATES, source_name, word
from qadesk.gui.lines import RIGHT, Cell, Column, Tone
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import number

TONES: Mapping[IntakeState, Tone] = {
    IntakeState.RUNNING: "warning",
    IntakeState.DONE: "",
    IntakeState.CANCELLED: "warning",
    IntakeState.TAKEN_BACK: "plain",
}


def journal_columns(
    formats: Formats, who: Callable[[str], str], part: Callable[[Intake], float | None]
) -> tuple[Column[Intake], ...]:
    """When, what, where from, who, how much, how it ended; ``part`` is how far one that is under way has come."""
    translate = QCoreApplication.translate

    def state(intake: Intake) -> Cell:
        share = part(intake)
        if share is not None:
            return Cell(translate("Intake", "Running, {percent} %").format(percent=int(share * 100)), bar=share)
        return Cell(word(STATES, intake.state), TONES[intake.state], muted=True)

    return (
        Column("when", translate("Intake", "When"), 148, lambda row: Cell(formats.instant(row.at_ms))),
        Column("kind", translate("Intake", "What"), 112, lambda row: Cell(word(KINDS, row.kind))),
        Column(
            "source",
            translate("Intake", "File or folder"),
            0,
            lambda row: Cell(source_name(row.source)),
        ),
        Column(
            "who",
            translate("Intake", "By"),
            112,
            lambda row: Cell(who(row.who), muted=True),
            gives_way=2,
        ),
        Column("in", translate("Intake", "In"), 84, lambda row: _count(row.imported), RIGHT),
        Column("updated", translate("Intake", "Updated"), 84, lambda row: _count(row.updated), RIGHT),
        Column(
            "unchanged",
            translate("Intake", "Unchanged"),
            96,
            lambda row: _count(row.unchanged),
            RIGHT,
            1,
        ),
        Column(
            "refused",
            translate("Intake", "Left out"),
            84,
            lambda row: _count(row.refused, "critical"),
            RIGHT,
        ),
        Column(
            "warnings",
            translate("Intake", "Warnings"),
            88,
            lambda row: _count(row.warnings, "warning"),
            RIGHT,
        ),
        Column("state", translate("Intake", "State"), 132, state),
    )


def _count(value: int, tone: Tone = "") -> Cell:
    return Cell(number(value), tone if value else "", muted=not value)
