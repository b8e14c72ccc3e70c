"""Huawei Cloud SIS, transcription of recordings: segments in milliseconds, with the speaker's role."""

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, part, role


class HuaweiSis:
    """``segments`` whose ``result`` holds the text."""

    name = "huawei"

    def sniff(self, content: Content) -> float:
        """By the nested text."""
        segments = part(content.document, "segments")
        if not first_has(segments, "start_time", "result"):
            return 0.0
        return 1.0 if any(isinstance(part(entry, "result", "text"), str) for _, entry in entries(segments)) else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a segment."""
        found = Gathered()
        for row, entry in entries(part(content.document, "segments")):
            found.add(
                row,
                entry.get("start_time"),
                entry.get("end_time", ""),
                part(entry, "result", "text"),
                speaker=role(part(entry, "result", "analysis_info", "role")),
                confidence=part(entry, "result", "score"),
            )
        return found.finished(self.name)
