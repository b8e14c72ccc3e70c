"""Amazon Connect, Contact Lens, and what Post Call Analytics asks of names; the first two write UTC."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import UUID, Agent, instant_ms, is_extension, outside

UTC = ZoneInfo("UTC")
SHORTEST_GUID = 8
"""Shorter ones (``000``, ``001``) count within something and come again; they identify no call."""
_COLON = "(?::|_|%3A)"
_CONNECT = re.compile(
    rf"(?P<contact>{UUID})_(?P<day>[0-9]{{8}})T(?P<h>[0-9]{{2}}){_COLON}(?P<m>[0-9]{{2}})_UTC\.\w+", re.IGNORECASE
)
_LENS = re.compile(
    rf"(?P<contact>{UUID})_(?:analysis|analysis_redacted|call_recording_redacted)_"
    rf"(?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})T(?P<h>[0-9]{{2}}){_COLON}(?P<m>[0-9]{{2}}){_COLON}(?P<s>[0-9]{{2}})Z\.\w+",
    re.I,
)
_PCA = re.compile(
    r"(?:.{1,80}?_)?(?:CUST_(?P<customer>[^_]{1,80})_)?GUID_(?P<guid>[^_]{1,80})_AGENT_(?P<agent>.{1,40}?)_DT_?"
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<time>[0-9]{2}-[0-9]{2}-[0-9]{2})(?:[^0-9].{0,80})?\.\w+"
)


class AmazonConnect:
    """``CONTACT_YYYYMMDDThh:mm_UTC.wav``; the colon is written ``_`` or ``%3A`` where names must not have it."""

    name = "Amazon Connect"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _CONNECT.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """The contact's id and the minute (UTC)."""
        match = _CONNECT.fullmatch(name)
        if match is None:
            return CallFacts()
        started = instant_ms(match["day"] + match["h"] + match["m"], UTC)
        return CallFacts(unique_id=match["contact"], started_at_ms=started)


class ContactLens:
    """``CONTACT_call_recording_redacted_YYYY-MM-DDThh:mm:ssZ.wav``: when the agent came on the line (UTC)."""

    name = "Contact Lens"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _LENS.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """The contact's id and the second (UTC)."""
        match = _LENS.fullmatch(name)
        if match is None:
            return CallFacts()
        started = instant_ms(match["day"].replace("-", "") + match["h"] + match["m"] + match["s"], UTC)
        return CallFacts(unique_id=match["contact"], started_at_ms=started)


class PostCallAnalytics:
    """``…_CUST_ID_GUID_ID_AGENT_NAME_DT_YYYY-MM-DDThh-mm-ss….wav``; the customer's is an id unless it is a number."""

    name = "Amazon PCA"

    def sniff(self, name: str) -> float:
        """The words in capitals tell."""
        return 0.95 if _PCA.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Unique id (where it can be one), agent, customer, time in the source's zone."""
        match = _PCA.fullmatch(name)
        if match is None:
            return CallFacts()
        guid, customer = match["guid"], match["customer"]
        number = outside(customer) if customer else None
        unique = len(guid) >= SHORTEST_GUID
        return CallFacts(
            unique_id=guid if unique else None,
            started_at_ms=instant_ms((match["day"] + match["time"]).replace("-", ""), zone),
            **_agent(match["agent"]),
            customer=number,
            custom={
                **({"customer_id": customer} if customer and number is None else {}),
                **({} if unique else {"guid": guid}),
            },
        )


def _agent(text: str) -> Agent:
    return {"agent_no": text} if is_extension(text) else {"agent": text}
