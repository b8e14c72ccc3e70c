"""What an inspector gives to one item of a scorecard: a value, a comment, and the spans of the call that prove it."""

from collections.abc import Mapping
from dataclasses import dataclass

from qadesk.domain.scorecards import Value
from qadesk.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span on the call's own timeline, in milliseconds, with an optional note."""

    start_ms: int
    end_ms: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one item; ``value`` is ``None`` while only a comment or evidence is there (the item is open)."""

    value: Value | None
    comment: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """What an answers document says: for which card, about which call, and what the inspector gave."""

    scorecard: str
    call: Mapping[str, str]
    answers: Mapping[str, Answer]
    comment: str = ""
    coaching_note: str = ""
    heard: tuple[Span, ...] = ()
    """What was listened to before scoring; empty where the file does not say."""
