"""Tencent Cloud: recognition of recordings (details, or lines like ``[0:0.020,0:2.380,0] …``) and its fast version.

Times are milliseconds in the details, minutes and seconds in the lines. The speaker's number is the channel's where
the sound had two, and means nothing else where it had one.
"""

import re
from collections.abc import Iterator

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, part

_LINE = re.compile(
    r"^\[([0-9]{1,4}):([0-9]{1,2}\.[0-9]{1,3}),([0-9]{1,4}):([0-9]{1,2}\.[0-9]{1,3})(?:,([0-9]{1,2}))?\]\s*(.*)$"
)


class Tencent:
    """``ResultDetail``, ``flash_result``, or lines of text with their times in brackets."""

    name = "tencent"

    def sniff(self, content: Content) -> float:
        """By the details or the brackets."""
        if first_has(_details(content), "FinalSentence", "StartMs") or first_has(_flash(content), "sentence_list"):
            return 1.0
        return 0.9 if any(_LINE.match(line) for line in _lines(content)[:20]) else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a sentence."""
        found = Gathered()
        for row, start, end, text, channel in _sentences(content):
            found.add(row, start, end, text, channel=channel)
        return found.finished(self.name)


def _sentences(content: Content) -> Iterator[tuple[int, object, object, object, object]]:
    for row, one in entries(_details(content)):
        yield row, one.get("StartMs"), one.get("EndMs", ""), one.get("FinalSentence"), one.get("SpeakerId")
    for _, channel in entries(_flash(content)):
        for row, one in entries(channel.get("sentence_list")):
            yield row, one.get("start_time"), one.get("end_time", ""), one.get("text"), channel.get("channel_id")
    if not _details(content) and not _flash(content):
        for row, line in enumerate(_lines(content), 1):
            match = _LINE.match(line)
            if match:
                start = (int(match[1]) * 60 + float(match[2])) * 1000
                yield row, start, (int(match[3]) * 60 + float(match[4])) * 1000, match[6], match[5]


def _details(content: Content) -> object:
    document = content.document
    for keys in (("Response", "Data"), ("Data",), ("data",), ()):
        details = part(document, *keys, "ResultDetail")
        if isinstance(details, list):
            return details
    return None


def _flash(content: Content) -> object:
    return part(content.document, "flash_result")


def _lines(content: Content) -> list[str]:
    document = content.document
    if document is None:
        return content.text.splitlines()
    result = part(document, "Response", "Data", "Result") or part(document, "Data", "Result")
    return result.splitlines() if isinstance(result, str) else []
