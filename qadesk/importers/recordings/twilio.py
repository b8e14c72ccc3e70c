"""Twilio: ``RE….wav``, the recording's SID; who called whom is only in the account's logs."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts

_NAME = re.compile(r"(?P<sid>RE[0-9a-fA-F]{32})\.\w+")


class Twilio:
    """A log that knows the call's own SID goes before the recording's."""

    name = "Twilio"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """The unique id."""
        match = _NAME.fullmatch(name)
        return CallFacts(unique_id=match["sid"]) if match else CallFacts()
