"""whisper.cpp (``-oj``): offsets in milliseconds; with ``-di`` the speaker is the louder channel."""

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, part


class WhisperCpp:
    """``transcription`` with ``offsets``."""

    name = "whisper_cpp"

    def sniff(self, content: Content) -> float:
        """By the offsets."""
        return 1.0 if first_has(part(content.document, "transcription"), "offsets", "text") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line an entry."""
        found = Gathered()
        for row, entry in entries(part(content.document, "transcription")):
            start, end = part(entry, "offsets", "from"), part(entry, "offsets", "to")
            found.add(row, start, "" if end is None else end, entry.get("text"), channel=entry.get("speaker"))
        return found.finished(self.name, language=part(content.document, "result", "language"))
