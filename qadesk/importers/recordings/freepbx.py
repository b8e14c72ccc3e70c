"""FreePBX, Issabel, Elastix: ``TYPE-DESTINATION-SOURCE-YYYYMMDD-HHMMSS-UNIQUEID.EXT`` and the older ``OUT201-…``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import Parties, inside, instant_ms, outside, parties

_TYPES = "q|rg|exten|out|in|internal|external|force|conf|generic|ondemand|page|vmnote"
_UNIQUE = r"(?P<unique>(?:[A-Za-z0-9_.]+-)?[0-9]{9,10}\.[0-9]+)"
_CORE = re.compile(
    rf"(?P<type>{_TYPES})-(?P<to>[\w+*#.]*)-(?P<from>[\w+*#.]*)-(?P<date>[0-9]{{8}})-(?P<time>[0-9]{{6}})-{_UNIQUE}"
    r"(?:-(?:in|out|[0-9]+))?\.\w+",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"(?P<type>OUT|IN|g|q)?(?P<from>[0-9]+)-(?P<to>[0-9]+)-(?P<date>[0-9]{8})-(?P<time>[0-9]{6})-(?P<unique>[0-9]{9,10}\.[0-9]+)\.\w+",
    re.IGNORECASE,
)


class FreePbx:
    """Queue and group recordings do not name the agent; call logs will."""

    name = "FreePBX"

    def sniff(self, name: str) -> float:
        """Surely, where the unique id stands at the end."""
        return 0.95 if _CORE.fullmatch(name) or _OLD.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Unique id, time and parties."""
        match = _CORE.fullmatch(name) or _OLD.fullmatch(name)
        if match is None:
            return CallFacts()
        found = match.groupdict()
        return CallFacts(
            unique_id=found["unique"],
            started_at_ms=instant_ms(found["date"] + found["time"], zone),
            **_parties((found["type"] or "").lower(), found["from"], found["to"]),
        )


def _parties(kind: str, source: str, destination: str) -> Parties:
    if kind in ("q", "rg", "g"):
        return {"queue": destination or None, "customer": outside(source), "direction": "inbound"}
    if kind == "out":
        return {"agent_no": inside(source), "customer": outside(destination), "direction": "outbound"}
    if kind in ("external", "in"):
        return {"agent_no": inside(destination), "customer": outside(source), "direction": "inbound"}
    return parties(source, destination)
