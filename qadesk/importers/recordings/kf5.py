"""KF5 (逸创云客服): ``R00002a63_YYYYMMDDhhmmss.wav``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import instant_ms

_NAME = re.compile(r"(?P<id>R[0-9a-fA-F]{8})_(?P<at>[0-9]{14})\.\w+")


class Kf5:
    """Who spoke with whom is in the service's own lists and sidecars."""

    name = "KF5"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """The recording's number as unique id, and the time in the source's zone."""
        match = _NAME.fullmatch(name)
        if match is None:
            return CallFacts()
        return CallFacts(unique_id=match["id"], started_at_ms=instant_ms(match["at"], zone))
