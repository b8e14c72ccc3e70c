"""Transcripts: who said what when, as lines on a recording's timeline."""

from dataclasses import dataclass
from typing import Literal

Speaker = Literal["agent", "customer", ""]
"""'' is unknown: nobody guesses who speaks."""


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance, in milliseconds of the recording; ``channel`` is the file's channel where the source named one."""

    start_ms: int
    end_ms: int
    text: str
    speaker: Speaker = ""
    channel: int | None = None
    confidence: float | None = None
    """0 to 1, as the recogniser says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """What was said in one recording; one transcript a recording, a newer one takes the place of the older."""

    recording_uid: str
    lines: tuple[Line, ...]
    format: str
    """Key of the importer's format, or ``recognised``."""
    source: str = ""
    """The file it came from, or the model that made it."""
    language: str = ""
    made_at_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptHit:
    """A line that a search found, with the call it belongs to."""

    recording_uid: str
    call_uid: str
    line: int
    """Its place among the transcript's lines, from 0."""
    start_ms: int
    end_ms: int
    speaker: Speaker
    text: str
    """Numbers in it are masked where it is shown, see ``domain.masking``."""
    agent_no: str | None
    agent: str | None
    started_at_ms: int | None
    path: str


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as a file has it: times in the file's own unit, ``end`` unknown in some; ``row`` says where it stands."""

    start: float
    end: float | None
    text: str
    speaker: Speaker = ""
    channel: int | None = None
    confidence: float | None = None
    row: int = 0
    """Line of a text file, or place among the entries of a document, from 1."""


@dataclass(frozen=True, slots=True)
class LineIssue:
    """A line that did not go in, or something odd about a whole file (``row`` 0)."""

    row: int
    reason: str
    """A packed ``UserError``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTranscript:
    """What a transcript file says, before it is laid on a recording's timeline, see ``transcript_times``."""

    format: str
    lines: tuple[ReadLine, ...]
    issues: tuple[LineIssue, ...] = ()
    ms_per_unit: float | None = 1.0
    """Milliseconds in one unit of the lines' times; ``None`` where the format leaves it open."""
    language: str = ""
    names: tuple[str, ...] = ()
    """What the file says of its recording: names of audio files, ids of the call or the job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptReport:
    """What an import of transcripts did. Files that hold usable lines go in; the rest is listed."""

    imported: tuple[tuple[str, str, str, int], ...]
    """(file, recording's uid, format, lines) of each that went in."""
    unchanged: int
    """Files whose lines were here already."""
    unmatched: tuple[str, ...]
    """Files that belong to no recording here."""
    refused: tuple[tuple[str, str], ...]
    """(file, packed ``UserError``)"""
    warnings: tuple[tuple[str, LineIssue], ...]
    """(file, what did not go in or is odd)"""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a recogniser made of a recording; each line bears the file's channel where that has two."""

    lines: tuple[Line, ...]
    language: str


def spoken_by(line: Line, *, channels: int | None, agent_channel: int, side: Speaker = "") -> Speaker:
    """Who says a line: as its source says, else by its channel in a two-channel file, or by the file's one party.

    Where neither tells, '' stays: nobody guesses who speaks.
    """
    if line.speaker:
        return line.speaker
    if side:
        return side
    if channels == 2 and line.channel in (0, 1):
        return "agent" if line.channel == agent_channel else "customer"
    return ""
