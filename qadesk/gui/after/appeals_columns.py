"""The columns of appeals, and the words for where they stand."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from qadesk.domain.after.appeals import AppealRow, AppealState, Outcome
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.lines import RIGHT, Cell, Column, Tone
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.parts import DASH, points
from qadesk.gui.words import listing

STATES: dict[AppealState, tuple[str, Tone]] = {
    AppealState.FILED: (QT_TRANSLATE_NOOP("Appeals", "To decide"), "accent"),
    AppealState.FILED_AGAIN: (QT_TRANSLATE_NOOP("Appeals", "Second instance"), "accent"),
    AppealState.WITHDRAWN: (QT_TRANSLATE_NOOP("Appeals", "Withdrawn"), "plain"),
}
OUTCOMES: dict[Outcome, tuple[str, Tone]] = {
    Outcome.UPHELD: (QT_TRANSLATE_NOOP("Appeals", "Upheld"), "good"),
    Outcome.PARTLY: (QT_TRANSLATE_NOOP("Appeals", "Partly upheld"), "good"),
    Outcome.REJECTED: (QT_TRANSLATE_NOOP("Appeals", "Rejected"), "plain"),
}
WHOLE = QT_TRANSLATE_NOOP("Appeals", "The whole evaluation")


def words(text: str) -> str:
    """A text about appeals in the reader's language."""
    return QCoreApplication.translate("Appeals", text)


def outcome_words(outcome: Outcome) -> str:
    """What was decided."""
    return words(OUTCOMES[outcome][0])


def claimed(title: str) -> str:
    """What is appealed against, by name."""
    return title or words(WHOLE)


def titles_of(titles: Sequence[str]) -> str:
    """What is appealed against, in a line."""
    return listing(titles) if titles else words(WHOLE)


def change(before: Decimal | None, after: Decimal | None) -> str:
    """``88.00 → 91.00``; one score where nothing was decided or nothing changed."""
    if after is None or before == after:
        return points(before) if before is not None else DASH
    return f"{points(before)} → {points(after)}"


def state_cell(row: AppealRow) -> Cell:
    """Where it stands; what is decided says how."""
    if row.state in STATES:
        text, tone = STATES[row.state]
    else:
        text, tone = OUTCOMES[row.outcome or Outcome.REJECTED]
    return Cell(words(text), tone)


def due_cell(row: AppealRow, now_ms: int, day_end_ms: int, formats: Formats) -> Cell:
    """Until when it is to be decided: what is late stands out, what is due today as well."""
    if row.due_at_ms is None:
        return Cell("")
    tone: Tone = "warning" if row.due_at_ms < now_ms else "accent" if row.due_at_ms < day_end_ms else "plain"
    return Cell(formats.instant(row.due_at_ms), tone)


def appeal_columns(formats: Formats, due_day: Callable[[], tuple[int, int]]) -> list[Column[AppealRow]]:
    """The columns; ``due_day`` gives this instant and the end of today, ms."""
    return [
        Column("state", words(QT_TRANSLATE_NOOP("Appeals", "State")), 136, state_cell),
        Column("agent", words(QT_TRANSLATE_NOOP("Appeals", "Agent")), 0, lambda r: Cell(r.agent or r.agent_no)),
        Column("group", words(QT_TRANSLATE_NOOP("Appeals", "Team")), 96, lambda r: Cell(r.group or ""), gives_way=4),
        Column("items", words(QT_TRANSLATE_NOOP("Appeals", "Against")), 176, _against, gives_way=2),
        Column("scorer", words(QT_TRANSLATE_NOOP("Appeals", "Scored by")), 96, _scorer, gives_way=5),
        Column("filed", words(QT_TRANSLATE_NOOP("Appeals", "Filed")), 136, lambda r: _filed(r, formats), gives_way=3),
        Column(
            "due",
            words(QT_TRANSLATE_NOOP("Appeals", "Decide until")),
            152,
            lambda r: due_cell(r, *due_day(), formats),
        ),
        Column("score", words(QT_TRANSLATE_NOOP("Appeals", "Was → is")), 120, _score, RIGHT, gives_way=1),
    ]


def _against(row: AppealRow) -> Cell:
    return Cell(titles_of(row.titles))


def _scorer(row: AppealRow) -> Cell:
    return Cell(row.scorer or row.scorer_no, muted=True)


def _filed(row: AppealRow, formats: Formats) -> Cell:
    return Cell(formats.instant(row.filed_at_ms))


def _score(row: AppealRow) -> Cell:
    return Cell(change(row.score_before, row.score_after))
