"""Alibaba Cloud: file transcription (``Result.Sentences``) and Model Studio (``transcripts``), in milliseconds."""

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, part


class AlibabaFileTrans:
    """Sentences by channel of the file."""

    name = "alibaba"

    def sniff(self, content: Content) -> float:
        """By the sentences."""
        return 1.0 if first_has(_sentences(content), "BeginTime", "Text") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a sentence."""
        found = Gathered()
        for row, one in entries(_sentences(content)):
            end = one.get("EndTime", "")
            found.add(row, one.get("BeginTime"), end, one.get("Text"), channel=one.get("ChannelId"))
        return found.finished(self.name, names=(part(content.document, "FileLink"),))


class AlibabaModelStudio:
    """Transcripts by channel, each of sentences."""

    name = "alibaba_model_studio"

    def sniff(self, content: Content) -> float:
        """By the transcripts."""
        return 1.0 if first_has(part(content.document, "transcripts"), "channel_id", "sentences") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a sentence."""
        found = Gathered()
        for _, channel in entries(part(content.document, "transcripts")):
            for row, one in entries(channel.get("sentences")):
                end = one.get("end_time", "")
                found.add(row, one.get("begin_time"), end, one.get("text"), channel=channel.get("channel_id"))
        return found.finished(self.name, names=(part(content.document, "file_url"),))


def _sentences(content: Content) -> object:
    return part(content.document, "Result", "Sentences") or part(content.document, "Sentences")
