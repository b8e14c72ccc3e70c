"""Other recognisers: any list of objects with a start, an end and a text; the unit of the times is left open."""

from collections.abc import Iterator
from typing import Any

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, part, role

_STARTS = ("start", "start_ms", "start_time", "startTime", "begin", "begin_time", "beginTime", "bg", "from", "offset")
_ENDS = ("end", "end_ms", "end_time", "endTime", "finish", "ed", "to")
_TEXTS = ("text", "content", "sentence", "transcript", "onebest", "utterance")
_SPEAKERS = ("speaker", "role", "participant", "who")
_CHANNELS = ("channel", "channel_id", "channelId", "channelTag")
_PLACES = ("segments", "utterances", "sentences", "lines", "turns", "result", "results", "data", "transcript")
_DEEPEST = 4


class AnyJson:
    """The first list that looks like lines, at most four levels deep."""

    name = "json"

    def sniff(self, content: Content) -> float:
        """Low: whoever knows the format better goes first."""
        return 0.2 if _lines(content.document) is not None else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line an object."""
        found = Gathered()
        lines = _lines(content.document)
        for row, entry in entries(lines):
            speaker = role(_first(entry, _SPEAKERS))
            end, channel = _first(entry, _ENDS), _first(entry, _CHANNELS)
            found.add(row, _first(entry, _STARTS), end, _first(entry, _TEXTS), speaker=speaker, channel=channel)
        said = any("start_ms" in entry for _, entry in entries(lines))
        language = part(content.document, "language")
        return found.finished(self.name, ms_per_unit=1.0 if said else None, language=language)


def _first(entry: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((entry[name] for name in names if name in entry), None)


def _lines(document: object) -> list[Any] | None:
    return next((found for found in _candidates(document, 0) if _is_lines(found)), None)


def _candidates(value: object, depth: int) -> Iterator[list[Any]]:
    if isinstance(value, list):
        yield value
    elif isinstance(value, dict) and depth < _DEEPEST:
        for place in _PLACES:
            yield from _candidates(value.get(place), depth + 1)


def _is_lines(found: list[Any]) -> bool:
    first = next((entry for _, entry in entries(found)), None)
    return first is not None and _first(first, _STARTS) is not None and isinstance(_first(first, _TEXTS), str)
