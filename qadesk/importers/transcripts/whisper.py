"""Whisper as OpenAI's program and service write it, and those that imitate them: segments in seconds."""

import math

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, number, part


class Whisper:
    """``segments`` with the model's own figures."""

    name = "whisper"

    def sniff(self, content: Content) -> float:
        """By the figures that only this model has."""
        segments = part(content.document, "segments")
        if not first_has(segments, "start", "end", "text"):
            return 0.0
        return 0.9 if first_has(segments, "avg_logprob") or first_has(segments, "tokens") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a segment."""
        found = Gathered()
        for row, entry in entries(part(content.document, "segments")):
            log = number(entry.get("avg_logprob"))
            sure = math.exp(log) if log is not None and log <= 0 else None
            found.add(row, entry.get("start"), entry.get("end", ""), entry.get("text"), confidence=sure)
        return found.finished(self.name, ms_per_unit=1000.0, language=part(content.document, "language"))
