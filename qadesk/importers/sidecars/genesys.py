"""Genesys Cloud's bulk export: ``RECORDINGID_metadata.json``, times in UTC; any of its keys may be absent."""

from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.sidecars.base import Document, Said, direction, instant, number, seconds_between
from qadesk.importers.sidecars.documents import only, text

_UTC = ZoneInfo("UTC")


class Genesys:
    """Agents and queues stand there as identifiers of the system, not as the centre knows them."""

    name = "genesys"

    def fits(self, document: Document) -> bool:
        """Its two identifiers, or one and the kind of medium."""
        return "conversationId" in document and ("recordingId" in document or "mediaType" in document)

    def read(self, document: Document, zone: ZoneInfo) -> Said:
        """Conversation, start and length; direction and numbers where they stand there."""
        started = instant(text(document, "startTime", "recordingStartTime"), _UTC)
        ended = instant(text(document, "endTime", "recordingEndTime"), _UTC)
        way = direction(text(document, "direction", "initialDirection", "originatingDirection"))
        theirs = {"inbound": "ani", "outbound": "dnis"}.get(way or "", "")
        recording = text(document, "recordingId")
        facts = CallFacts(
            unique_id=text(document, "conversationId"),
            started_at_ms=started,
            direction=way,
            customer=number(text(document, theirs)),
            seconds=seconds_between(started, ended),
            custom={"recording_id": recording} if recording else {},
        )
        known = {"agent_no": only(document, "userIds", "agentIds"), "queue": only(document, "queueIds")}
        names = (recording,) if recording else ()
        return Said(facts, names, {field: value for field, value in known.items() if value})
