"""MiaRec: names are what an administrator made of them; the manual's own layout is ``YYYY-MM-DD-HHMMSS[_N].EXT``.

With caller, callee or the call's id in the name it is a pattern of the centre's own (see docs/recorders.md).
"""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import instant_ms

_NAME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})-([0-9]{6})(?:_[0-9]{1,4})?\.\w+|([0-9]{14})(?:_[0-9]{1,4})?\.\w+")


class MiaRec:
    """The time at which the call was set up, in the server's zone; a number behind it parts calls of one second."""

    name = "MiaRec"

    def sniff(self, name: str) -> float:
        """Any recorder could write a bare time: whoever else knows the name is believed."""
        return 0.4 if _NAME.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """When it was, and nothing else."""
        match = _NAME.fullmatch(name)
        if match is None:
            return CallFacts()
        digits = match[5] or "".join(match[part] for part in range(1, 5))
        return CallFacts(started_at_ms=instant_ms(digits, zone))
