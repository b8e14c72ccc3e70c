"""Plain Asterisk: ``UNIQUEID.EXT``, ``YYYYMMDDHHMM_SRC-DST[_UNIQUEID].EXT``, with or without a system name."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import Parties, instant_ms, parties, plausible_ms

_NAME = re.compile(
    r"(?:(?P<date>[0-9]{12}|[0-9]{14})_)?(?:(?P<from>\+?[0-9]+)-(?P<to>\+?[0-9]+))?"
    r"(?:(?<=[0-9])_(?=[A-Za-z0-9]))?(?P<unique>(?:[A-Za-z][\w.]*-)?(?P<epoch>[0-9]{9,10})\.[0-9]+)?\.\w+"
)


class Asterisk:
    """The unique id begins with the second (UTC) in which the channel was made."""

    name = "Asterisk"

    def sniff(self, name: str) -> float:
        """Sure where a unique id or a whole date stands."""
        match = _match(name)
        if match is None:
            return 0.0
        return 0.9 if match["unique"] else 0.85

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Unique id, time (the name's own, else the unique id's) and parties."""
        match = _match(name)
        if match is None:
            return CallFacts()
        started = instant_ms(match["date"], zone) if match["date"] else None
        if started is None and match["epoch"] and len(match["epoch"]) == 10:
            started = plausible_ms(dt.datetime.fromtimestamp(int(match["epoch"]), dt.UTC), zone)
        between = parties(match["from"], match["to"]) if match["from"] else Parties()
        return CallFacts(unique_id=match["unique"], started_at_ms=started, **between)


def _match(name: str) -> re.Match[str] | None:
    """The parts of a name that has a unique id, or else a date with two numbers: two numbers alone can be anything."""
    match = _NAME.fullmatch(name)
    if match is None or match["unique"] or (match["date"] and match["from"]):
        return match
    return None
