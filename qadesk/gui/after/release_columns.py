"""The columns of evaluations on their way to agents."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.releases import ReleaseRow, ReleaseState
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.lines import RIGHT, Cell, Column, Tone
from qadesk.gui.models.recording_columns import Formats

DAY_MS = 86_400_000
STATES: dict[ReleaseState | None, tuple[str, Tone]] = {
    None: (QT_TRANSLATE_NOOP("After", "Submitted"), "plain"),
    ReleaseState.WAITING: (QT_TRANSLATE_NOOP("After", "Waits for approval"), "accent"),
    ReleaseState.PLANNED: (QT_TRANSLATE_NOOP("After", "Planned"), "accent"),
    ReleaseState.RELEASED: (QT_TRANSLATE_NOOP("After", "Released"), "good"),
    ReleaseState.SENT_BACK: (QT_TRANSLATE_NOOP("After", "Sent back"), "warning"),
}


def words(text: str) -> str:
    """A text of the page in the reader's language."""
    return QCoreApplication.translate("After", text)


def state_cell(row: ReleaseRow) -> Cell:
    """Where it stands; released ones say whether the agent has acknowledged."""
    if row.acknowledged_at_ms is not None:
        return Cell(words("Acknowledged"), "good")
    text, tone = STATES[row.state]
    return Cell(words(text), tone)


def clock_cell(clock: Clock | None, now_ms: int, formats: Formats) -> Cell:
    """Until when: what runs out today or tomorrow stands out, what is over is said quietly."""
    if clock is None:
        return Cell("")
    text = formats.instant(clock.ends_at_ms)
    if clock.over(now_ms):
        return Cell(text, muted=True)
    return Cell(text, "warning" if clock.ends_at_ms - now_ms < DAY_MS else "plain")


def release_columns(formats: Formats, now: Callable[[], int]) -> list[Column[ReleaseRow]]:
    """Where it stands, whose, which call, how it was scored and by whom, until when it can be appealed against."""
    return [
        Column("state", words(QT_TRANSLATE_NOOP("After", "State")), 136, state_cell),
        Column("agent", words(QT_TRANSLATE_NOOP("After", "Agent")), 0, lambda r: Cell(r.agent or r.agent_no or "—")),
        Column("group", words(QT_TRANSLATE_NOOP("After", "Team")), 112, lambda r: Cell(r.group or ""), gives_way=2),
        Column("score", words(QT_TRANSLATE_NOOP("After", "Score")), 80, lambda r: _score(r, formats), RIGHT),
        Column(
            "call",
            words(QT_TRANSLATE_NOOP("After", "Time of the call")),
            136,
            lambda r: Cell(formats.instant(r.started_at_ms)),
            gives_way=1,
        ),
        Column(
            "inspector",
            words(QT_TRANSLATE_NOOP("After", "Inspector")),
            96,
            lambda r: Cell(r.inspector, muted=True),
            gives_way=4,
        ),
        Column(
            "until",
            words(QT_TRANSLATE_NOOP("After", "Appeal until")),
            144,
            lambda r: clock_cell(r.clock, now(), formats),
            gives_way=3,
        ),
    ]


def _score(row: ReleaseRow, formats: Formats) -> Cell:
    if row.score is None:
        return Cell("—", muted=True)
    text = formats.number(row.score, 2)
    if row.critical:
        return Cell(text, "critical")
    return Cell(text, "" if row.passed else "warning")
