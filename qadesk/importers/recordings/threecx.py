"""3CX: ``[NAME]_FROM-TO_YYYYMMDDHHMMSS(N).EXT``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import instant_ms, parties

_NAME = re.compile(r"\[(?P<name>[^\]]*)\]_(?P<from>[^-_]*)-(?P<to>[^_]*)_(?P<at>[0-9]{14})\((?P<n>[0-9]+)\)\.\w+")


class ThreeCx:
    """The number in brackets counts within a server and is no unique id; the name is the calling side's."""

    name = "3CX"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Time, parties, and the agent's name where the agent called."""
        match = _NAME.fullmatch(name)
        if match is None:
            return CallFacts()
        between = parties(match["from"], match["to"])
        says_agent = between.get("agent_no") == match["from"] and match["name"] and not match["name"].isdigit()
        return CallFacts(
            started_at_ms=instant_ms(match["at"], zone), agent=match["name"] if says_agent else None, **between
        )
