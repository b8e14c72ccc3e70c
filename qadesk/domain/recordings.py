"""Recordings: files with sound, what was measured of them, and the rows of their catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.calls import CallFacts

RecordedSide = Literal["", "agent", "customer"]
"""The one party that a mono file holds, where the recorder wrote the two sides as files of their own."""

SAID_BY_SIDES = "file name (sides)"
"""The source of a call's identifier that is only what the names of its two sides' files have in common."""


class AudioState(StrEnum):
    """Whether a recording can be played."""

    WAITING = "waiting"
    """Imported; its analysis has not delivered yet."""
    READY = "ready"
    BROKEN = "broken"
    MISSING = "missing"
    """Its file moved or vanished; evaluations stay."""


class WorkState(StrEnum):
    """How far a recording's evaluation has come."""

    NEW = "new"
    DRAFT = "draft"
    SCORED = "scored"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """How a file is known again: path, size in bytes, mtime in ns, hash over its head and tail."""

    path: str
    size: int
    mtime_ns: int
    head_tail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingDraft:
    """A recording about to be imported: the file and what is known of its call, with the source of each field."""

    fingerprint: Fingerprint
    facts: CallFacts
    provenance: Mapping[str, str] = field(default_factory=dict)
    agent_channel: int = 0
    side: RecordedSide = ""
    copied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A recording of the workspace; ``agent_channel`` is 0 (left) unless the source says otherwise."""

    uid: str
    call_uid: str
    fingerprint: Fingerprint
    state: AudioState
    reason: str = ""
    """Why it is broken, or what is odd about it (a header that disagrees): a packed ``UserError``."""
    copied: bool = False
    agent_channel: int = 0
    side: RecordedSide = ""
    audio: AudioFacts | None = None


@dataclass(frozen=True, slots=True)
class AddedRecording:
    """A recording that is new in the catalogue."""

    recording: Recording
    joined: bool
    """Whether its call was there before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingRow:
    """One line of the catalogue."""

    id: int
    uid: str
    call_uid: str
    path: str
    audio_state: AudioState
    reason: str
    work_state: WorkState
    evaluation_uid: str | None
    score: Decimal | None
    passed: bool | None
    inspector: str | None
    agent_no: str | None
    agent: str | None
    group: str | None
    started_at_ms: int | None
    seconds: float | None
    """Decoded length; ``None`` before the analysis."""
    channels: int | None
    codec: str | None
    queue: str | None
    direction: str | None
    business_type: str | None
    contact: str | None
    customer: str | None
    unique_id: str | None
    subject: str | None
    imported_at_ms: int
    provenance: Mapping[str, str] = field(default_factory=dict)
    """Where each known field of the call came from."""
    agent_channel: int = 0
    side: RecordedSide = ""
    hidden: bool = False
    """Whose call it is has been taken out of the line, see ``domain.blind``; ``path`` is '' then."""


SortKey = Literal[
    "started_at",
    "agent",
    "group",
    "seconds",
    "queue",
    "business_type",
    "contact",
    "score",
    "imported_at",
    "name",
    "state",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingFilter:
    """What the catalogue shows; an empty tuple or ``None`` leaves that side open.

    ``text`` is searched in file name, agent number and name, customer number, unique id and subject. ``day_from`` and
    ``day_to`` are inclusive dates in the site's time zone.
    """

    text: str = ""
    work_states: tuple[WorkState, ...] = ()
    audio_states: tuple[AudioState, ...] = ()
    groups: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    business_types: tuple[str, ...] = ()
    queues: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    day_from: date | None = None
    day_to: date | None = None
    sort: SortKey = "started_at"
    descending: bool = True
    nameless: bool = False
    """``text`` is searched only in what does not tell whose call it is: customer number and the centre's own fields."""


@dataclass(frozen=True, slots=True)
class FilterValues:
    """The distinct values that the catalogue's filters can offer."""

    groups: tuple[str, ...]
    agents: tuple[tuple[str, str], ...]
    """(number, name)"""
    business_types: tuple[str, ...]
    queues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportIssue:
    """A file or row that did not go in, or went in with a warning."""

    path: str
    reason: str
    """A packed ``UserError``."""
    row: int | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did. ``recordings`` are the uids of all files named, imported now or known before."""

    imported: int
    unchanged: int
    updated: int = 0
    """Known before, and something about their calls is known better now."""
    refused: tuple[ImportIssue, ...]
    warnings: tuple[ImportIssue, ...]
    recordings: tuple[str, ...]
    intake: str = ""
    """Its uid in the journal, under which it can be taken back."""
    waiting: int = 0
    """Recordings whose sound is left to be analysed later."""
