"""The journal of imports: what came in when, what was refused, and how it can be taken back."""

from dataclasses import dataclass
from enum import StrEnum

from qadesk.domain.calls import Call
from qadesk.domain.recordings import ImportIssue


class IntakeKind(StrEnum):
    """What an import brings."""

    RECORDINGS = "recordings"
    CALLS = "calls"
    PEOPLE = "people"
    KPIS = "kpis"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackStep:
    """A part of taking an import back; ``place`` is where to go on, ``None`` at the end."""

    place: tuple[str, int] | None
    removed: int = 0
    restored: int = 0
    kept: tuple[ImportIssue, ...] = ()
    copies: tuple[str, ...] = ()
    """Files in the workspace that nothing refers to any more."""
    looked_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LogsTaken:
    """What some calls of a log came to."""

    imported: int = 0
    updated: int = 0
    unchanged: int = 0
    warnings: tuple[ImportIssue, ...] = ()


CALL, RECORDING = "call", "recording"
"""Kinds of things that a journal's change is of (beside those of people, named by their tables)."""

ALIAS = "alias."
"""What stands before a further identifier that a call got."""

SOURCE = "source."
"""What stands before a field's name where a change is of the field's provenance."""


def call_change(before: Call, after: Call) -> tuple[dict[str, object], dict[str, object]]:
    """How a call has changed, as the journal keeps it (kind ``CALL``): fields that differ, and their sources."""
    old, new = _told(before), _told(after)
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return {name: old.get(name) for name in names}, {name: new.get(name) for name in names}


def _told(call: Call) -> dict[str, object]:
    return {**call.facts.known(), **{SOURCE + name: source for name, source in call.provenance.items()}}
