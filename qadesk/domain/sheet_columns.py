"""The columns of the evaluation sheet as a workbook: plain data, so that importers can read what reports write."""

from dataclasses import dataclass
from typing import Literal

from qadesk.domain.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in code, its heading, its width in characters, and what its cells are."""

    key: str
    heading: str
    width: int
    kind: Literal["text", "number", "time"] = "text"
    """``time`` is a position on the call, given in milliseconds, shown as minutes and seconds."""


ITEM_COLUMNS = (
    Column("section", QT_TRANSLATE_NOOP("sheet", "Section"), 16),
    Column("number", QT_TRANSLATE_NOOP("sheet", "No."), 6, "number"),
    Column("item", QT_TRANSLATE_NOOP("sheet", "Item"), 34),
    Column("answer", QT_TRANSLATE_NOOP("sheet", "Answer"), 24),
    Column("points", QT_TRANSLATE_NOOP("sheet", "Points"), 8, "number"),
    Column("max", QT_TRANSLATE_NOOP("sheet", "Full points"), 8, "number"),
    Column("critical", QT_TRANSLATE_NOOP("sheet", "Critical"), 8),
    Column("comment", QT_TRANSLATE_NOOP("sheet", "Comment"), 50),
)

EVIDENCE_COLUMNS = (
    Column("marker", QT_TRANSLATE_NOOP("sheet", "No."), 6, "number"),
    Column("item_number", QT_TRANSLATE_NOOP("sheet", "Item no."), 8, "number"),
    Column("item", QT_TRANSLATE_NOOP("sheet", "Item"), 34),
    Column("start", QT_TRANSLATE_NOOP("sheet", "From"), 10, "time"),
    Column("end", QT_TRANSLATE_NOOP("sheet", "To"), 10, "time"),
    Column("note", QT_TRANSLATE_NOOP("sheet", "Note"), 60),
)

NOTE_COLUMNS = (
    Column("start", QT_TRANSLATE_NOOP("sheet", "From"), 10, "time"),
    Column("end", QT_TRANSLATE_NOOP("sheet", "To"), 10, "time"),
    Column("note", QT_TRANSLATE_NOOP("sheet", "Note"), 80),
)

REVISION_COLUMNS = (
    Column("revision", QT_TRANSLATE_NOOP("sheet", "Revision"), 10, "number"),
    Column("score", QT_TRANSLATE_NOOP("sheet", "Score"), 10, "number"),
    Column("inspector", QT_TRANSLATE_NOOP("sheet", "Inspector"), 18),
    Column("submitted", QT_TRANSLATE_NOOP("sheet", "Submitted"), 18),
    Column("reason", QT_TRANSLATE_NOOP("sheet", "Reason of this revision"), 60),
)
