"""``NAME_YYYYMMDD_hhmmss_in|out_FROM_TO.EXT``, plus signs written ``%2B``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts, Direction
from qadesk.importers.base import inside, instant_ms, outside, plus

_NAME = re.compile(
    r"(?P<label>\w{1,80}?)_(?P<day>[0-9]{8})_(?P<time>[0-9]{6})_(?P<way>in|out)_(?P<from>[^_/\\]{1,40})_(?P<to>[^_./\\]{1,40})\.\w+",
    re.I,
)


class InOut:
    """The direction is said; the centre's side is an agent where it is an extension, else a line."""

    name = "date_in_out_numbers"

    def sniff(self, name: str) -> float:
        """The word between time and numbers tells."""
        return 0.9 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Time in the source's zone, direction, customer and agent."""
        match = _NAME.fullmatch(name)
        if match is None:
            return CallFacts()
        source, destination = plus(match["from"]), plus(match["to"])
        goes_out = match["way"].lower() == "out"
        ours, theirs = (source, destination) if goes_out else (destination, source)
        return CallFacts(
            started_at_ms=instant_ms(match["day"] + match["time"], zone),
            direction=Direction.OUTBOUND if goes_out else Direction.INBOUND,
            agent_no=inside(ours),
            customer=outside(theirs),
        )
