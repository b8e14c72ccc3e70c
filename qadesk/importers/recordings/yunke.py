"""Yunke (云客): ``YYYYMMDDhhmmss_A_B_UUID_NUMBER.wav``, below ``YYYYMMDD/hhmm``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import UUID, instant_ms, outside

_NAME = re.compile(
    rf"(?P<at>[0-9]{{14}})_[^_]{{1,60}}_[^_]{{1,60}}_(?P<call>{UUID})_(?P<number>\+?[0-9]{{1,15}})\.\w+", re.I
)


class Yunke:
    """The number is the customer's, whole or only its end, as the site chose; what A and B are is not published."""

    name = "Yunke"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Unique id, time in the source's zone, the customer where the number is whole, else its end."""
        match = _NAME.fullmatch(name)
        if match is None:
            return CallFacts()
        number = match["number"]
        return CallFacts(
            unique_id=match["call"],
            started_at_ms=instant_ms(match["at"], zone),
            customer=outside(number),
            custom={} if outside(number) else {"number_ends": number},
        )
