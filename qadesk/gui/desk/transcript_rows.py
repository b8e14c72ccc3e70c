"""The rows of a transcript: what was said, with silences and talk-overs where they happened; numbers masked."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from qadesk.domain.masked_lines import masked_lines
from qadesk.domain.spans import Span
from qadesk.domain.transcripts import Line
from qadesk.domain.voice import TalkOver
from qadesk.gui.scoring_form import figures

RowKind = Literal["agent", "customer", "", "silence", "talkover"]
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_LOOK_BACK = 4
"""Rows before the last one begun in which one that still goes on is looked for."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in one row; ``line`` is the utterance, or ``None`` for what the sound alone told."""

    start_ms: int
    end_ms: int
    kind: RowKind
    text: str
    line: Line | None = None


def rows_of(lines: Sequence[Line], silences: Sequence[Span], talkovers: Sequence[TalkOver]) -> list[Row]:
    """All rows in the order of time."""
    texts = _shown_texts(tuple(lines))
    said = [Row(line.start_ms, line.end_ms, line.speaker, text, line) for line, text in zip(lines, texts, strict=True)]
    silent = [Row(start, end, "silence", seconds(start, end)) for start, end in silences]
    both = [Row(t.start_ms, t.end_ms, "talkover", _talkover_text(t)) for t in talkovers]
    return sorted([*said, *silent, *both], key=lambda row: (row.start_ms, row.line is None))


@lru_cache(maxsize=2)
def _shown_texts(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """What is shown of each, on one line; masked together, as a number that identifies somebody may go over several."""
    return tuple(" ".join(text.split()) for text in masked_lines(lines))


def party_name(kind: RowKind) -> str:
    """What stands in the column of parties."""
    return {
        "agent": QCoreApplication.translate("transcript", "Agent"),
        "customer": QCoreApplication.translate("transcript", "Customer"),
        "silence": QCoreApplication.translate("transcript", "Silence"),
        "talkover": QCoreApplication.translate("transcript", "Talk-over"),
        "": "",
    }[kind]


def seconds(start_ms: int, end_ms: int) -> str:
    """``14.2 s``."""
    return QCoreApplication.translate("transcript", "{seconds} s").format(seconds=f"{(end_ms - start_ms) / 1000:.1f}")


def copied(row: Row) -> str:
    """A row as it is pasted elsewhere: ``03:02 Agent: …``, numbers masked as on the screen."""
    head = " ".join(part for part in (figures.clock(row.start_ms), party_name(row.kind)) if part)
    return f"{head}: {row.text}"


def _talkover_text(talkover: TalkOver) -> str:
    text = {
        "agent": QCoreApplication.translate("transcript", "{length}, started by the agent"),
        "customer": QCoreApplication.translate("transcript", "{length}, started by the customer"),
        "both": "{length}",
    }[talkover.started_by]
    return text.format(length=seconds(talkover.start_ms, talkover.end_ms))


class TranscriptModel(QAbstractListModel):
    """Rows in the order of time, which of them is heard, and which hold what is searched for."""

    looks_changed = Signal()
    """Rows are painted otherwise, but are as high as before: ``dataChanged`` would measure all of them again."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self.rows: list[Row] = []
        self.needle = ""
        self.hits: list[int] = []
        """Numbers of the rows that hold the needle."""
        self.heard = -1
        self._starts: list[int] = []

    def show(self, rows: list[Row]) -> None:
        """Replace all rows; what is searched for stays."""
        self.beginResetModel()
        self.rows, self._starts, self.heard = rows, [row.start_ms for row in rows], -1
        self._find()
        self.endResetModel()

    def search(self, needle: str) -> None:
        """Find the rows that hold ``needle``, whatever its case; '' ends the search."""
        self.needle = needle.strip().casefold()
        self._find()
        self.looks_changed.emit()

    def hear(self, position_ms: float) -> bool:
        """The playhead is here; returns whether another row is being heard now."""
        heard = self.row_at(position_ms)
        if heard == self.heard:
            return False
        self.heard = heard
        self.looks_changed.emit()
        return True

    def row_at(self, position_ms: float) -> int:
        """The row heard there: the last one begun that still goes on, else the last one begun; -1 before the first."""
        last = bisect_right(self._starts, position_ms) - 1
        recent = range(last, max(last - _LOOK_BACK, -1), -1)
        return next((number for number in recent if position_ms < self.rows[number].end_ms), last)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """All rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The row itself, its text, and what a screen reader says."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (figures.clock(row.start_ms), party_name(row.kind), row.text) if part)
        return None

    def _find(self) -> None:
        said = ((n, row.text.casefold()) for n, row in enumerate(self.rows) if row.line is not None)
        self.hits = [number for number, text in said if self.needle in text] if self.needle else []
