"""WhisperX: segments in seconds with aligned words; its speakers are labels that name nobody."""

from statistics import fmean

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, part, role, share


class WhisperX:
    """``segments`` whose words have scores, or ``word_segments`` beside them."""

    name = "whisperx"

    def sniff(self, content: Content) -> float:
        """By the aligned words."""
        segments = part(content.document, "segments")
        if not first_has(segments, "start", "end", "text") or first_has(segments, "avg_logprob"):
            return 0.0
        aligned = any(first_has(entry.get("words"), "word", "score") for _, entry in list(entries(segments))[:20])
        return 0.95 if aligned or isinstance(part(content.document, "word_segments"), list) else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a segment; confidence is the mean of its words' scores."""
        found = Gathered()
        for row, entry in entries(part(content.document, "segments")):
            scores = [
                score for _, word in entries(entry.get("words")) if (score := share(word.get("score"))) is not None
            ]
            found.add(
                row,
                entry.get("start"),
                entry.get("end", ""),
                entry.get("text"),
                speaker=role(entry.get("speaker")),
                confidence=fmean(scores) if scores else None,
            )
        return found.finished(self.name, ms_per_unit=1000.0, language=part(content.document, "language"))
