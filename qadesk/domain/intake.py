"""The journal of imports: what came in when, what was refused, and how it can be taken back."""

from dataclasses import dataclass
from enum import StrEnum

from qadesk.domain.recordings import ImportIssue


class IntakeKind(StrEnum):
    """What an import brings."""

    RECORDINGS = "recordings"
    CALLS = "calls"
    PEOPLE = "people"


class IntakeState(StrEnum):
    """How far an import has come."""

    RUNNING = "running"
    """Also after a crash: what had come in stays and can be taken back."""
    DONE = "done"
    CANCELLED = "cancelled"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """One import."""

    uid: str
    kind: IntakeKind
    source: str
    """The file or folder, as it was named."""
    format_name: str = ""
    at_ms: int
    who: str = ""
    """Number of the person."""
    state: IntakeState = IntakeState.RUNNING
    imported: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    warnings: int = 0
    taken_back_at_ms: int | None = None
    taken_back_by: str = ""


MOST_ISSUES = 10_000
"""So many refusals and warnings each are kept one by one; the counts are always whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeReport:
    """An import with what was refused and warned of: the first ``MOST_ISSUES`` of each, in the order of the source."""

    intake: Intake
    refused: tuple[ImportIssue, ...] = ()
    warnings: tuple[ImportIssue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What taking an import back did."""

    removed: int
    """Calls, recordings or people that it had brought and that are gone again."""
    restored: int
    """Things that it had changed and that are as before."""
    kept: tuple[ImportIssue, ...] = ()
    """What could not go, and why (``path`` names it): it has been evaluated, or changed since."""
