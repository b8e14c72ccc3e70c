"""Azure Speech: batch results, results of the real-time service, fast transcription, and conversations for analysis.

Times are ticks of 100 ns or milliseconds, by the name of the field.
"""

from typing import Any

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, number, part, role

_TICK_MS = 0.0001


class AzureBatch:
    """``recognizedPhrases`` (batch) or ``phrases`` (fast transcription), by channel of the file."""

    name = "azure_batch"

    def sniff(self, content: Content) -> float:
        """By the phrases."""
        phrases = _phrases(content)
        return 1.0 if any(first_has(phrases, key) for key in ("offsetInTicks", "offsetMilliseconds")) else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a phrase, as the service writes it out."""
        found = Gathered()
        for row, phrase in entries(_phrases(content)):
            best: dict[str, Any] = next((choice for _, choice in entries(phrase.get("nBest"))), phrase)
            text = best.get("display") or best.get("text") or best.get("lexical")
            start, end = _span(phrase)
            found.add(row, start, end, text, channel=phrase.get("channel"), confidence=best.get("confidence"))
        names = (part(content.document, "source"),)
        return found.finished(self.name, language=_locale(content), names=names)


class AzureRealtime:
    """A list of results with ``Offset`` and ``Duration``."""

    name = "azure_realtime"

    def sniff(self, content: Content) -> float:
        """By the results."""
        return 0.95 if first_has(_listed(content.document), "Offset", "Duration") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a result: the first of its alternatives."""
        found = Gathered()
        for row, result in entries(_listed(content.document)):
            best = next((choice for _, choice in entries(result.get("NBest"))), {})
            start, length = number(result.get("Offset")), number(result.get("Duration"))
            end = "" if start is None or length is None else start + length
            text = best.get("Display") or result.get("DisplayText")
            found.add(
                row, result.get("Offset"), end, text, channel=result.get("Channel"), confidence=best.get("Confidence")
            )
        return found.finished(self.name, ms_per_unit=_TICK_MS)


class AzureConversation:
    """Input of the conversation analysis: turns by participants, of which only those of speech have times."""

    name = "azure_conversation"

    def sniff(self, content: Content) -> float:
        """By the conversations."""
        return 1.0 if _items(content) else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a turn that has a time; the others are listed."""
        found = Gathered()
        for row, item in enumerate(_items(content), 1):
            who = role(item.get("role")) or role(item.get("participantId"))
            found.add(row, *_turn(item), item.get("text"), speaker=who)
        return found.finished(self.name, ms_per_unit=_TICK_MS)


def _phrases(content: Content) -> object:
    return part(content.document, "recognizedPhrases") or part(content.document, "phrases")


def _span(phrase: dict[str, Any]) -> tuple[object, object]:
    """(start, end) in milliseconds."""
    if "offsetMilliseconds" in phrase:
        start, length = number(phrase.get("offsetMilliseconds")), number(phrase.get("durationMilliseconds"))
        scale = 1.0
    else:
        start, length = number(phrase.get("offsetInTicks")), number(phrase.get("durationInTicks"))
        scale = _TICK_MS
    return ("", "") if start is None or length is None else (start * scale, (start + length) * scale)


def _locale(content: Content) -> object:
    return next((phrase.get("locale") for _, phrase in entries(_phrases(content))), "")


def _listed(document: object) -> object:
    return document if isinstance(document, list) else [document]


def _items(content: Content) -> list[dict[str, Any]]:
    document = content.document
    talks = part(document, "analysisInput", "conversations") or part(document, "conversations")
    return [item for _, talk in entries(talks) for _, item in entries(talk.get("conversationItems"))]


def _turn(item: dict[str, Any]) -> tuple[object, object]:
    """(start, end) in ticks, of the turn or of its words."""
    timing = item.get("conversationItemLevelTiming")
    words = [timing] if isinstance(timing, dict) else [word for _, word in entries(item.get("audioTimings"))]
    if not words:
        return "", ""
    last, length = number(words[-1].get("offset")), number(words[-1].get("duration"))
    return words[0].get("offset"), "" if last is None or length is None else last + length
