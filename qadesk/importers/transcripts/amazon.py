"""Amazon Transcribe: words in seconds, as texts; segments, channels and speaker labels where they were asked for."""

import re
from collections.abc import Iterable
from typing import Any

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, number, part, plain

_PAUSE_S = 1.0
_ENDS = (".", "?", "!", "。", "？", "！")


class AmazonTranscribe:
    """``results`` with ``items``."""

    name = "amazon"

    def sniff(self, content: Content) -> float:
        """By ``results``."""
        results = part(content.document, "results")
        return (
            1.0 if isinstance(part(results, "items"), list) and isinstance(part(results, "transcripts"), list) else 0.0
        )

    def read(self, content: Content) -> ReadTranscript:
        """A line a segment; where there are none, words until a sentence ends, or a pause of a second comes."""
        found = Gathered()
        results = part(content.document, "results")
        channels = part(results, "channel_labels", "channels")
        if isinstance(part(results, "audio_segments"), list):
            _segments(found, results["audio_segments"])
        elif isinstance(channels, list):
            for _, channel in entries(channels):
                _words(found, channel.get("items"), channel_number(channel.get("channel_label")))
        else:
            _words(found, part(results, "items"), None)
        names = (part(content.document, "jobName"),)
        return found.finished(self.name, ms_per_unit=1000.0, language=part(results, "language_code"), names=names)


def channel_number(label: object) -> int | None:
    """``ch_1`` -> 1."""
    match = re.fullmatch(r"ch_([0-9]{1,2})", plain(label))
    return int(match[1]) if match else None


def _segments(found: Gathered, segments: object) -> None:
    for row, entry in entries(segments):
        found.add(
            row,
            entry.get("start_time"),
            entry.get("end_time", ""),
            entry.get("transcript"),
            channel=channel_number(entry.get("channel_label")),
        )


def _words(found: Gathered, items: object, channel: int | None) -> None:
    """Gather words to sentences; another speaker label begins a new one."""
    sentence: list[dict[str, Any]] = []
    for row, item in entries(items):
        timed = number(item.get("start_time")) is not None
        if sentence and timed and _parted(sentence, item):
            _close(found, row - len(sentence), sentence, channel)
            sentence = []
        if timed or sentence:
            sentence.append(item)
    if sentence:
        _close(found, len(items) - len(sentence) + 1 if isinstance(items, list) else 1, sentence, channel)


def _parted(sentence: list[dict[str, Any]], item: dict[str, Any]) -> bool:
    last = next(word for word in reversed(sentence) if number(word.get("start_time")) is not None)
    gap = (number(item.get("start_time")) or 0) - (number(last.get("end_time")) or 0)
    other = item.get("speaker_label") != last.get("speaker_label")
    return gap > _PAUSE_S or other or _content(sentence[-1]).endswith(_ENDS)


def _close(found: Gathered, row: int, sentence: list[dict[str, Any]], channel: int | None) -> None:
    timed = [word for word in sentence if number(word.get("start_time")) is not None]
    found.add(row, timed[0].get("start_time"), timed[-1].get("end_time"), _joined(sentence), channel=channel)


def _joined(words: Iterable[dict[str, Any]]) -> str:
    """Spaces between words of letters only: none before punctuation, none in Chinese."""
    text = ""
    for word in words:
        content = _content(word)
        spaced = text and content and text[-1].isascii() and content[0].isascii() and content[0].isalnum()
        text += (" " if spaced else "") + content
    return text


def _content(word: dict[str, Any]) -> str:
    return next((plain(choice.get("content")) for _, choice in entries(word.get("alternatives"))), "")
