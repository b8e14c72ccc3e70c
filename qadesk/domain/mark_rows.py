"""The marks of an evaluation as rows of one list: notes, bookmarks, and the evidence of its items."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from qadesk.domain.evaluations import Evaluation, MarkKind
from qadesk.domain.scorecards import Scorecard


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One span of the call's timeline, in milliseconds, and what is said about it."""

    start_ms: int
    end_ms: int
    kind: MarkKind | Literal["evidence"]
    title: str = ""
    """Of the item that it is evidence for."""
    text: str = ""


def mark_rows(evaluation: Evaluation, card: Scorecard, masked: Callable[[str], str]) -> list[MarkRow]:
    """All marks and all evidence in the order of time.

    Evidence without a note of its own says its answer's comment. What people wrote is put through ``masked``:
    customers' numbers are not handed on.
    """
    rows = [MarkRow(mark.start_ms, mark.end_ms, mark.kind, "", masked(mark.note)) for mark in evaluation.marks]
    for item in card.items():
        answer = evaluation.answers.get(item.key)
        for each in answer.evidence if answer else ():
            text = masked(each.note or (answer.comment if answer else ""))
            rows.append(MarkRow(each.start_ms, each.end_ms, "evidence", item.title, text))
    return sorted(rows, key=lambda row: (row.start_ms, row.end_ms))
