"""Tencent Cloud Contact Center (腾讯云联络中心, TCCC): ``N-APP-N-HASH-N-EPOCH.mp3``."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import epoch_ms

_NAME = re.compile(r"[0-9]{1,10}-[0-9]{1,20}-[0-9]{1,20}-[0-9a-f]{32}-[0-9]{1,10}-(?P<epoch>[0-9]{10})\.\w+", re.I)


class TencentTccc:
    """The hash is the object's; the session that logs know a call by is not in the name."""

    name = "Tencent TCCC"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """The second (UTC) in which the recording began."""
        match = _NAME.fullmatch(name)
        return CallFacts(started_at_ms=epoch_ms(match["epoch"])) if match else CallFacts()
