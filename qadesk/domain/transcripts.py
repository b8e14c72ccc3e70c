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
