"""FusionPBX: ``UUID.EXT``, the call's identifier; folders tell the day and the domain."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import UUID

_NAME = re.compile(rf"(?P<call>{UUID})\.\w+")


class FusionPbx:
    """Other systems name by UUIDs too; of a call they say its identifier at most."""

    name = "FusionPBX"

    def sniff(self, name: str) -> float:
        """Nothing else is in such a name."""
        return 0.8 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """The unique id."""
        match = _NAME.fullmatch(name)
        return CallFacts(unique_id=match["call"]) if match else CallFacts()
