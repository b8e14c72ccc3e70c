"""What call logs say: one call with its figures, gathered from all its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import ColumnMapping


class Outcome(StrEnum):
    """How a call that came in (or went out) ended."""

    ANSWERED = "answered"
    """Somebody of the centre spoke with the other side."""
    ABANDONED = "abandoned"
    """The caller hung up while waiting."""
    NO_ANSWER = "no_answer"
    """Nobody took it; the queue gave up, or the other side did not pick up."""
    BUSY = "busy"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFigures:
    """What a telephone system measured of a call, in ms; ``None`` is unknown. The source of the KPI board."""

    outcome: Outcome | None = None
    wait_ms: int | None = None
    """From entering the queue to an agent's answer, or to the end without one."""
    talk_ms: int | None = None
    hold_ms: int | None = None
    wrap_ms: int | None = None
    """After-call work (话后处理)."""
    transferred: bool | None = None
    agents_rung: int | None = None
    """How many agents it rang at, answered or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedCall:
    """One call as a log tells it, whatever number of rows it took there."""

    facts: CallFacts
    figures: CallFigures = CallFigures()
    rows: tuple[int, ...] = ()
    """Numbers of its rows in the file, counted from 1."""
    also_known_as: tuple[str, ...] = ()
    """Identifiers of its legs beside ``facts.unique_id``: a recording may bear any of them."""
    recording_names: tuple[str, ...] = ()
    """Names of recording files, without folders."""
    warnings: tuple[ImportIssue, ...] = ()
    """What of its rows could not be believed and stays unknown; what is odd about the file comes with its first call.

    Rows that did not go in at all come beside the calls, as issues of their own.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class LogOptions:
    """How a log is to be read; what is empty is found out."""

    zone: ZoneInfo
    """Of times without offset."""
    format_name: str = ""
    mapping: ColumnMapping | None = None
    """Of generic tables: heading -> canonical column (``tables.CALL_COLUMNS``, ``LOG_COLUMNS``) or custom field."""
    encoding: str = ""
    delimiter: str = ""
    day_first: bool | None = None
    """Whether 05/01/2026 is the 5th of January; ``None`` lets the other dates of the file tell."""


LOG_COLUMNS = (
    "outcome",
    "wait_seconds",
    "talk_seconds",
    "hold_seconds",
    "wrap_seconds",
    "ended_at",
    "transferred",
    "caller",
    "callee",
)
"""Canonical columns of call logs beside ``tables.CALL_COLUMNS``; times in seconds, also with decimals.

``caller`` and ``callee`` are the numbers of both sides: which is the customer's follows from the direction.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPreview:
    """What is at the head of a log: shown before anything goes in."""

    format_name: str
    """The format that fits best, '' where none does."""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """The first rows as text."""
    mapping: Mapping[str, str] = field(default_factory=dict)
    calls: tuple[LoggedCall, ...] = ()
    """What the first rows come to."""
    encoding: str = ""
    delimiter: str = ""
    issues: tuple[ImportIssue, ...] = ()
    """What is odd about the first rows, or about the file: refused rows, warnings."""
    day_first: bool | None = None
    """How dates with day and month as numbers were read; ``None`` where none is among the first rows, or none tells."""
