"""Improvement measures in words: their states, what they aim at, and the columns of their list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from qadesk.domain.after.measures import STATES, Aim, Measure, MeasureRow, MeasureState
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.examples.card_items import CardItems, item_title
from qadesk.gui.lines import Cell, Column, Tone
from qadesk.gui.words import valued

AIMS: dict[Aim, str] = {
    "item": QT_TRANSLATE_NOOP("Measures", "Loss rate of an item"),
    "average": QT_TRANSLATE_NOOP("Measures", "Average score"),
    "pass rate": QT_TRANSLATE_NOOP("Measures", "Pass rate"),
    "error rate": QT_TRANSLATE_NOOP("Measures", "Rate of information errors"),
}
TONES: dict[MeasureState, Tone] = {
    MeasureState.PROPOSED: "plain",
    MeasureState.ACCEPTED: "accent",
    MeasureState.RUNNING: "accent",
    MeasureState.DONE: "good",
    MeasureState.REJECTED: "plain",
}


def words(text: str) -> str:
    """A text of these panels in the reader's language."""
    return QCoreApplication.translate("Measures", text)


def state_word(state: MeasureState) -> str:
    """Where a measure stands."""
    return QCoreApplication.translate("measures", STATES[state])


def aim_text(measure: Measure, cards: Sequence[CardItems]) -> str:
    """The figure it aims at, with its item."""
    if measure.aim != "item":
        return words(AIMS[measure.aim])
    title = item_title(cards, measure.card_key, measure.item_key)
    return valued(words(QT_TRANSLATE_NOOP("Measures", "Loss rate")), title)


def where_text(measure: Measure) -> str:
    """For which team."""
    return measure.group or words(QT_TRANSLATE_NOOP("Measures", "Whole centre"))


def measure_columns(cards: Callable[[], Sequence[CardItems]]) -> list[Column[MeasureRow]]:
    """Where it stands, what is to be done, at which figure it aims, for whom, by whom, until when."""
    return [
        Column("state", words(QT_TRANSLATE_NOOP("Measures", "State")), 104, _state),
        Column("what", words(QT_TRANSLATE_NOOP("Measures", "Measure")), 0, lambda r: Cell(_line(r.measure.what))),
        Column(
            "aim",
            words(QT_TRANSLATE_NOOP("Measures", "Aims at")),
            192,
            lambda r: Cell(aim_text(r.measure, cards()), muted=True),
            gives_way=2,
        ),
        Column(
            "group",
            words(QT_TRANSLATE_NOOP("Measures", "Team")),
            104,
            lambda r: Cell(where_text(r.measure)),
            gives_way=3,
        ),
        Column(
            "owner",
            words(QT_TRANSLATE_NOOP("Measures", "Owner")),
            96,
            lambda r: Cell(r.owner or r.measure.owner_no),
            gives_way=4,
        ),
        Column("due", words(QT_TRANSLATE_NOOP("Measures", "Due")), 108, _due, gives_way=1),
    ]


def _state(row: MeasureRow) -> Cell:
    return Cell(state_word(row.measure.state), TONES[row.measure.state])


def _due(row: MeasureRow) -> Cell:
    due = row.measure.due_on
    return Cell("" if due is None else due.isoformat(), "warning" if row.overdue else "")


def _line(text: str) -> str:
    return " ".join(text.split())
