"""What Udesk pushes after a call, and KF5's records of calls: JSON kept beside the recordings."""

from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.recordings.kf5 import Kf5 as Kf5Names
from qadesk.importers.sidecars.base import (
    Document,
    Said,
    direction,
    file_name,
    instant,
    number,
    seconds_between,
    whole_seconds,
)
from qadesk.importers.sidecars.documents import text


class Udesk:
    """A recording begins when the agent answers."""

    name = "udesk"

    def fits(self, document: Document) -> bool:
        """The call's id with the word for its flow."""
        return "call_id" in document and "workflow" in document

    def read(self, document: Document, zone: ZoneInfo) -> Said:
        """Call, agent, customer, direction, queue, rating, and when the parties came together."""
        way = direction(text(document, "workflow"))
        answered = instant(text(document, "agent_answer_at"), zone)
        if way == "outbound":
            answered = instant(text(document, "customer_answer_at"), zone) or answered
        started = answered or instant(text(document, "customer_ring_at", "agent_ring_at"), zone)
        ended = instant(text(document, "customer_hangup_at", "agent_hangup_at"), zone)
        facts = CallFacts(
            unique_id=text(document, "call_id"),
            started_at_ms=started,
            agent_no=text(document, "agent_id"),
            agent=text(document, "agent_nick_name", "agent_name"),
            queue=text(document, "queue_name"),
            direction=way,
            customer=number(text(document, "customer_phone")),
            rating=text(document, "survey"),
            seconds=seconds_between(answered, ended) or whole_seconds(text(document, "total_time")),
        )
        return Said(facts, file_name(text(document, "record_url")))


class Kf5:
    """A masked number is none; the recording's own number identifies the call, as its name does."""

    name = "kf5"

    def fits(self, document: Document) -> bool:
        """Where the recording is, and the ticket of the call."""
        return "recordurl" in document and ("ticket_id" in document or "alerting_seconds" in document)

    def read(self, document: Document, zone: ZoneInfo) -> Said:
        """Agent, direction, customer, time in the source's zone, length, rating."""
        way = direction(text(document, "type"))
        names = file_name(text(document, "recordurl"))
        theirs = {"inbound": "from", "outbound": "to"}.get(way or "", "")
        facts = CallFacts(
            unique_id=Kf5Names().read(names[0], zone).unique_id if names else None,
            started_at_ms=instant(text(document, "created_at"), zone),
            agent_no=text(document, "agent_id"),
            agent=text(document, "agent_name"),
            direction=way,
            customer=number(text(document, theirs)),
            rating=text(document, "satisfaction"),
            seconds=whole_seconds(text(document, "duration")),
        )
        return Said(facts, names)
