"""Telesis PBX: ``USER_YYMMDD_hhmmss_AI|AO_EXTENSIONNAME_NUMBER_….mp3``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts, Direction
from qadesk.importers.base import instant_ms, outside

_NAME = re.compile(
    r"[A-Za-z0-9]{1,8}_{1,8}(?P<day>[0-9]{6})_(?P<time>[0-9]{6})_A(?P<way>[IO])_(?P<one>[^_.]{1,40})_(?P<two>[^_.]{1,40})"
    r"(?:_[^.]{0,80})?\.\w+",
    re.I,
)
_EXTENSION = re.compile(r"(?P<no>[0-9]{1,6})(?P<name>[^\W\d_][^_]{0,39})?")


class Telesis:
    """AI is a call that came in, AO one that went out; dates have two digits of the year."""

    name = "Telesis"

    def sniff(self, name: str) -> float:
        """The two letters between the time and the parties tell."""
        return 0.9 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Time in the source's zone, direction, and parties where one is an extension and the other a number."""
        match = _NAME.fullmatch(name)
        if match is None:
            return CallFacts()
        direction = Direction.OUTBOUND if match["way"] in "Oo" else Direction.INBOUND
        extension, agent, number = _between(match["one"], match["two"])
        return CallFacts(
            started_at_ms=instant_ms(f"20{match['day']}{match['time']}", zone),
            direction=direction,
            agent_no=extension,
            agent=agent,
            customer=number,
        )


def _between(one: str, two: str) -> tuple[str | None, str | None, str | None]:
    """Number and name of the extension, and the number at the other end; nothing where neither is an extension."""
    for inner, number in ((one, two), (two, one)):
        extension = _EXTENSION.fullmatch(inner)
        if extension and outside(number):
            return extension["no"], extension["name"], number
    return None, None, None
