"""Names that people give: ``DATE[_TIME]_AGENT_CUSTOMER.EXT``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import instant_ms, outside

_NAME = re.compile(
    r"(?P<y>(?:19|20)\d\d)-?(?P<m>\d\d)-?(?P<d>\d\d)(?:[-_ T]?(?P<time>\d\d[-.]?\d\d(?:[-.]?\d\d)?))?"
    r"[_ ](?P<agent>[^\W_][^_/\\<>|:*?\"]{0,39})[_ -](?P<customer>\+?\d{5,15})\.\w+"
)


class Plain:
    """A date without a time of day does not say when the call began: it is kept as a field of its own."""

    name = "date_agent_customer"

    def sniff(self, name: str) -> float:
        """Half sure: many things look like that."""
        return 0.5 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Time, agent (number or name), customer."""
        match = _NAME.fullmatch(name)
        if match is None:
            return CallFacts()
        day = match["y"] + match["m"] + match["d"]
        time = re.sub(r"\D", "", match["time"] or "")
        started = instant_ms(day + time, zone) if time else None
        by_number = match["agent"].isdigit()
        return CallFacts(
            started_at_ms=started,
            agent_no=match["agent"] if by_number else None,
            agent=None if by_number else match["agent"],
            customer=outside(match["customer"]),
            custom={} if started else {"date": f"{match['y']}-{match['m']}-{match['d']}"},
        )
