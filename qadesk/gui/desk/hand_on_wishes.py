"""What can be asked for where a call is handed on, and what the dialog has to know to ask for it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from qadesk.domain.handing_on import Clip, ClipFormat, Cover, RedactedSpan
from qadesk.domain.spans import Span

Choice = Literal["clip", "marks", "redact", "evidence"]
CHOICES: tuple[Choice, ...] = ("clip", "marks", "redact", "evidence")


@dataclass(frozen=True, slots=True)
class ClipWish:
    """A span as a sound file of its own."""

    clip: Clip
    format_name: ClipFormat
    redacted: bool
    target: Path


@dataclass(frozen=True, slots=True)
class MarksWish:
    """The list of marks, in these formats, into a folder."""

    formats: tuple[str, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class CoverWish:
    """A new file in which these spans are covered."""

    spans: tuple[RedactedSpan, ...]
    cover: Cover
    target: Path


@dataclass(frozen=True, slots=True)
class EvidenceWish:
    """Sheet and clips of an evaluation, into a folder or a zip file."""

    formats: tuple[str, ...]
    clips: ClipFormat
    redacted: bool
    target: Path


Wish = ClipWish | MarksWish | CoverWish | EvidenceWish


@dataclass(frozen=True, slots=True)
class CoverSpan:
    """A span that can be covered, and where it comes from, in words."""

    start_ms: int
    end_ms: int
    label: str
    marked: bool = True
    """Whether somebody has said that it is to be covered; a selection only may be."""

    @property
    def span(self) -> Span:
        """(start_ms, end_ms)."""
        return self.start_ms, self.end_ms


@dataclass(frozen=True, slots=True)
class CallInHand:
    """The call that is handed on."""

    stem: str
    """What its files are named by."""
    exports: Path
    """Where files go unless somebody says otherwise."""
    duration_ms: int
    """0 where it is not known yet."""
    agent_channel: int | None
    """Where the sound has two sides."""
    marks: int
    """How many marks and pieces of evidence its evaluation has."""
    submitted: bool
    """Whether the evaluation has a sheet."""
    clip: Clip | None
    """The span that is meant now."""
    spans: tuple[CoverSpan, ...]
    """What has been chosen to be covered."""
