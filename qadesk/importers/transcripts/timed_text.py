"""Plain text with times: ``[00:01:02] 坐席: …``, ``坐席 00:01:02`` above the text, label tracks of sound editors."""

import re
from collections.abc import Iterator

from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, role
from qadesk.importers.transcripts.cues import speaker_and_text

_CLOCK = r"(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-9]{2}(?:[.,][0-9]{1,3})?"
_LEADING = re.compile(
    rf"^[\[【(（]?\s*(?P<start>{_CLOCK})(?:\s*(?:-->|--|[-–—~～至到,])\s*(?P<end>{_CLOCK}))?\s*[\]】)）]?[\s:：]*(?P<rest>.*)$"
)
_TRAILING = re.compile(rf"^(?P<name>[^\s:：,，。]{{1,12}})\s*[:：]?\s+[\[【(（]?(?P<start>{_CLOCK})[\]】)）]?$")
_LABEL = re.compile(r"^(?P<start>[0-9]{1,7}[.,][0-9]{1,6})\t(?P<end>[0-9]{1,7}[.,][0-9]{1,6})\t(?P<rest>.*)$")
_Entry = tuple[int, float, float | None, str, list[str]]
"""(row, start in s, end in s, name, texts)"""


class TimedText:
    """Lines that begin with a time, and what stands below them."""

    name = "text"

    def sniff(self, content: Content) -> float:
        """By the share of lines that bear a time."""
        lines = [line.strip() for line in content.text[:20_000].splitlines() if line.strip()]
        timed = sum(_head(line) is not None for line in lines)
        return 0.4 if timed and timed * 4 >= len(lines) else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """Each timed line with the lines below it; text before the first time is listed."""
        found = Gathered()
        for row, start, end, name, texts in _entries(content.text, found):
            speaker, said = speaker_and_text(" ".join(texts))
            found.add(row, start, end, said, speaker=role(name) or speaker)
        return found.finished(self.name, ms_per_unit=1000.0)


def _entries(text: str, found: Gathered) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for row, line in enumerate(map(str.strip, text.splitlines()), 1):
        head = _head(line)
        if head is not None:
            if entry is not None:
                yield entry
            start, end, name, rest = head
            entry = (row, start, end, name, [rest])
        elif line and entry is not None:
            entry[4].append(line)
        elif line:
            found.refuse(row, QT_TRANSLATE_NOOP("errors", "There is text, but no times."))
    if entry is not None:
        yield entry


def _head(line: str) -> tuple[float, float | None, str, str] | None:
    """(start, end, name, rest) of a line that bears a time, times in seconds."""
    label = _LABEL.match(line)
    if label:
        return _decimal(label["start"]), _decimal(label["end"]), "", label["rest"]
    leading = _LEADING.match(line)
    if leading:
        end = _seconds(leading["end"]) if leading["end"] else None
        return _seconds(leading["start"]), end, "", leading["rest"]
    trailing = _TRAILING.match(line)
    return (_seconds(trailing["start"]), None, trailing["name"], "") if trailing else None


def _seconds(clock: str) -> float:
    seconds = 0.0
    for group in clock.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(group)
    return seconds


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))
