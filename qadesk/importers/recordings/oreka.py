"""Oreka (orktrack): ``YYYYMMDD_hhmmss_PORT.EXT`` below ``YYYY/MM/DD/hh``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import day_fields, instant_ms, outside

_NAME = re.compile(r"(?P<day>[0-9]{8})_(?P<time>[0-9]{6})_(?P<port>[A-Za-z0-9]{1,20})\.\w+")


class Oreka:
    """The port is a channel of the recorder, and no person; a telephone number in its place is another scheme's."""

    name = "Oreka"

    def sniff(self, name: str) -> float:
        """Rather sure, where there is such a time."""
        match = _NAME.fullmatch(name)
        if match is None or outside(match["port"]):
            return 0.0
        return 0.75

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """The time, in the source's zone; a day without such a time of day stays a day."""
        match = _NAME.fullmatch(name)
        if match is None or outside(match["port"]):
            return CallFacts()
        started = instant_ms(match["day"] + match["time"], zone)
        return CallFacts(started_at_ms=started, custom=day_fields(match["day"]) if started is None else {})
