"""Amazon Bedrock Data Automation, standard output for sound: segments in milliseconds."""

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.amazon import channel_number
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, part


class BedrockAudio:
    """``audio_segments`` with channel labels."""

    name = "bedrock"

    def sniff(self, content: Content) -> float:
        """By the segments."""
        return 1.0 if first_has(part(content.document, "audio_segments"), "start_timestamp_millis", "text") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a segment."""
        found = Gathered()
        for row, entry in entries(part(content.document, "audio_segments")):
            found.add(
                row,
                entry.get("start_timestamp_millis"),
                entry.get("end_timestamp_millis", ""),
                entry.get("text"),
                channel=channel_number(part(entry, "channel", "channel_label")),
            )
        metadata = part(content.document, "metadata")
        names = (part(metadata, "s3_key"),)
        return found.finished(self.name, language=part(metadata, "dominant_asset_language"), names=names)
