"""iFLYTEK, transcription of recordings: the second interface (a lattice of words) and the first one (sentences).

Times of sentences are milliseconds, written as texts. Roles are numbers that name nobody.
"""

from typing import Any

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, parsed, part, plain


class IflytekLattice:
    """``lattice`` of sentences, each a JSON text of its own within the order's result."""

    name = "iflytek"

    def sniff(self, content: Content) -> float:
        """By the lattice."""
        return 1.0 if first_has(_lattice(content), "json_1best") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a sentence: the best of each word's choices."""
        found = Gathered()
        for row, entry in entries(_lattice(content)):
            sentence = part(_opened(entry.get("json_1best")), "st")
            found.add(row, part(sentence, "bg"), part(sentence, "ed") or "", _text(sentence))
        return found.finished(self.name, names=(part(content.document, "content", "orderInfo", "orderId"),))


class IflytekSentences:
    """A list of sentences with ``onebest``, or the service's answer around it."""

    name = "iflytek_raasr"

    def sniff(self, content: Content) -> float:
        """By ``onebest``."""
        return 1.0 if first_has(_opened_list(content), "bg", "onebest") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a sentence."""
        found = Gathered()
        for row, one in entries(_opened_list(content)):
            found.add(row, one.get("bg"), one.get("ed", ""), one.get("onebest"))
        return found.finished(self.name)


def _opened(value: object) -> Any:
    """What a field holds, also where it was written as a JSON text within the JSON."""
    return parsed(value) if isinstance(value, str) else value


def _lattice(content: Content) -> object:
    result = part(content.document, "content", "orderResult") or content.document
    return part(_opened(result), "lattice")


def _opened_list(content: Content) -> object:
    document = content.document
    return document if isinstance(document, list) else _opened(part(document, "data"))


def _text(sentence: object) -> str:
    words = []
    for _, stretch in entries(part(sentence, "rt")):
        for _, place in entries(stretch.get("ws")):
            best: dict[str, Any] = next((choice for _, choice in entries(place.get("cw"))), {})
            words.append(plain(best.get("w")))
    return "".join(words)
