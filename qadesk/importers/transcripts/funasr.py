"""FunASR: sentences in milliseconds, or a text with the time of each character."""

import re
from collections.abc import Iterator
from typing import Any

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, plain, role

_UNIT = re.compile(r"[a-zA-Z0-9'’]+|[^\W_]")
_SENTENCE = re.compile(r"[^。？！?!；;]+[。？！?!；;]*")


class FunAsr:
    """``sentence_info``, ``stamp_sents``, or ``text`` with ``timestamp``; its speakers are numbers that name nobody."""

    name = "funasr"

    def sniff(self, content: Content) -> float:
        """By any of the three."""
        results = _results(content)
        if first_has(results, "sentence_info") or first_has(results, "stamp_sents"):
            return 1.0
        pairs = results[0].get("timestamp") if results else None
        return 0.9 if isinstance(pairs, list) and first_has(results, "text") and _pairs(pairs) else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a sentence."""
        found = Gathered()
        results = _results(content)
        for result in results:
            for row, start, end, text, speaker in _sentences(result):
                found.add(row, start, "" if end is None else end, text, speaker=role(speaker))
        return found.finished(self.name, names=tuple(result.get("key") for result in results[:5]))


def _results(content: Content) -> list[dict[str, Any]]:
    document = content.document
    return [entry for _, entry in entries(document if isinstance(document, list) else [document])]


def _sentences(result: dict[str, Any]) -> Iterator[tuple[int, object, object, object, object]]:
    for row, one in entries(result.get("sentence_info")):
        yield row, one.get("start"), one.get("end"), one.get("text") or one.get("sentence"), one.get("spk")
    if isinstance(result.get("sentence_info"), list):
        return
    for row, one in entries(result.get("stamp_sents")):
        said = plain(one.get("text_seg") or one.get("text")) + plain(one.get("punc"))
        yield row, one.get("start"), one.get("end"), _closed(said), one.get("spk")
    if not isinstance(result.get("stamp_sents"), list):
        yield from _by_characters(plain(result.get("text")), _pairs(result.get("timestamp")))


def _by_characters(
    text: str, times: list[tuple[object, object]]
) -> Iterator[tuple[int, object, object, object, object]]:
    """Cut at the ends of sentences where every character (or word of letters) has its time; else one line."""
    if not times:
        return
    if len(_UNIT.findall(text)) != len(times):
        yield 1, times[0][0], times[-1][1], text, ""
        return
    at = 0
    for row, sentence in enumerate(_SENTENCE.findall(text), 1):
        spoken = len(_UNIT.findall(sentence))
        if spoken:
            yield row, times[at][0], times[at + spoken - 1][1], sentence, ""
            at += spoken


def _pairs(value: object) -> list[tuple[object, object]]:
    """[[start, end], …] as it should be; empty where it is not."""
    pairs = value if isinstance(value, list) else []
    return [(p[0], p[1]) for p in pairs] if all(isinstance(p, list) and len(p) >= 2 for p in pairs) else []


def _closed(text: str) -> str:
    """Without the spaces that the runtime puts between Chinese characters."""
    return re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", text)
