"""Telephones that record themselves: ``Call recording WHO_YYMMDD_hhmmss.m4a`` and its Chinese kin."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import instant_ms, outside

_NAME = re.compile(
    r"(?:Call recording|通话录音)[ @_-]?(?P<who>[^_/\\]{1,80})_"
    r"(?:(?P<short>[0-9]{6})_(?P<time>[0-9]{6})|(?P<at>[0-9]{14}))\.\w+",
    re.I,
)
_WITH_NUMBER = re.compile(r"(?P<who>[^(_/\\]{1,80})\((?P<number>\+?[0-9]{7,15})\)_(?P<at>[0-9]{14})\.\w+")


class AndroidDialer:
    """WHO is the other party's number, or what the telephone's book calls it; whose telephone it was is not said."""

    name = "Android dialer"

    def sniff(self, name: str) -> float:
        """Sure by its words, and where a number stands in brackets."""
        return 0.9 if _NAME.fullmatch(name) or _WITH_NUMBER.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Time in the source's zone, and the other party."""
        match = _NAME.fullmatch(name)
        if match is not None:
            at, number = match["at"] or f"20{match['short']}{match['time']}", outside(match["who"].replace(" ", ""))
        else:
            match = _WITH_NUMBER.fullmatch(name)
            if match is None:
                return CallFacts()
            at, number = match["at"], match["number"]
        named = {} if number == match["who"].replace(" ", "") else {"customer_name": match["who"].strip()}
        return CallFacts(started_at_ms=instant_ms(at, zone), customer=number, custom=named)
