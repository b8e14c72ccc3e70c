"""What is handed on of a call: clips, lists of marks, redacted copies."""

from dataclasses import dataclass
from typing import Literal

from qadesk.domain.spans import Span

ClipFormat = Literal["wav", "flac", "mp3"]
Cover = Literal["beep", "silence"]
"""What a redacted span sounds like."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A span of a recording with a title, to be written as a file of its own."""

    start_ms: int
    end_ms: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class RedactedSpan:
    """A span to be covered, in one channel of the file or (``None``) in all."""

    start_ms: int
    end_ms: int
    channel: int | None = None

    @property
    def span(self) -> Span:
        """(start_ms, end_ms)."""
        return self.start_ms, self.end_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedCopy:
    """A new file in which spans of a call's sound are covered; the original stays as it is."""

    uid: str
    call_uid: str
    path: str
    spans: tuple[RedactedSpan, ...]
    cover: Cover
    sha256: str
    made_at_ms: int
    made_by: str
