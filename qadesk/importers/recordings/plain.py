"""Names that people give: ``DATE[_TIME]_AGENT_CUSTOMER.EXT``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import Agent, instant_ms, outside

_NAME = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})-?(?P<m>[0-9]{2})-?(?P<d>[0-9]{2})"
    r"(?:[-_ T]?(?P<time>[0-9]{2}[-.]?[0-9]{2}(?:[-.]?[0-9]{2})?))?"
    r"[_ ](?P<agent>[^\W_][^_/\\<>|:*?\"]{0,39})[_ -](?P<customer>\+?[0-9]{5,15})\.\w+"
)


class Plain:
    """A date without a time of day does not say when the call began: it is kept as a field of its own.

    Six digits after the date that could be a time of day, and nothing else for an agent, are neither: who can tell?
    """

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
        known_day = started is None and instant_ms(day + "0000", zone) is not None
        return CallFacts(
            started_at_ms=started,
            **_agent(match["agent"], day, zone, timed=bool(time)),
            customer=outside(match["customer"]),
            custom={"date": f"{match['y']}-{match['m']}-{match['d']}"} if known_day else {},
        )


def _agent(text: str, day: str, zone: ZoneInfo, *, timed: bool) -> Agent:
    if not (text.isascii() and text.isdigit()):
        return {"agent": text}
    if not timed and len(text) == 6 and instant_ms(day + text, zone) is not None:
        return {}
    return {"agent_no": text}
