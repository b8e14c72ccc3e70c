"""Amazon: a contact's record as Connect exports it, and the analysis that Contact Lens writes beside a recording."""

from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.sidecars.base import Document, Said, direction, file_name, instant, number, seconds_between
from qadesk.importers.sidecars.documents import inner, text

_UTC = ZoneInfo("UTC")
_OUT = ("OUTBOUND", "API", "CALLBACK")


class ConnectRecord:
    """A contact trace record; times are UTC."""

    name = "amazon connect"

    def fits(self, document: Document) -> bool:
        """A contact with how it began."""
        return "ContactId" in document and ("InitiationMethod" in document or "InitiationTimestamp" in document)

    def read(self, document: Document, zone: ZoneInfo) -> Said:
        """Contact, agent, queue, direction, customer and when the agent came on the line, as recordings begin then."""
        agent = inner(document, "Agent")
        started = instant(text(agent, "ConnectedToAgentTimestamp") or text(document, "InitiationTimestamp"), _UTC)
        ended = instant(text(document, "DisconnectTimestamp"), _UTC)
        method = (text(document, "InitiationMethod") or "").upper()
        facts = CallFacts(
            unique_id=text(document, "ContactId"),
            started_at_ms=started,
            agent=text(agent, "Username"),
            queue=text(inner(document, "Queue"), "Name"),
            direction="outbound" if method in _OUT else direction(method),
            customer=number(text(inner(document, "CustomerEndpoint"), "Address")),
            seconds=seconds_between(started, ended),
        )
        return Said(facts, file_name(text(inner(document, "Recording"), "Location")))


class ContactLensAnalysis:
    """Mostly a transcript; who took part is said by role alone."""

    name = "contact lens"

    def fits(self, document: Document) -> bool:
        """What was said, by whom, in which channel."""
        return all(key in document for key in ("Participants", "Transcript", "Channel"))

    def read(self, document: Document, zone: ZoneInfo) -> Said:
        """The contact's id where it stands there."""
        contact = text(inner(document, "CustomerMetadata"), "ContactId")
        media = text(inner(document, "CustomerMetadata"), "InputS3Uri")
        return Said(CallFacts(unique_id=contact), file_name(media))
