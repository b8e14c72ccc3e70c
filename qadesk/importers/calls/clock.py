"""Times as telephone systems write them (``2026-01-05 09:30:12``), a million of them a second or so."""

import datetime as dt
from zoneinfo import ZoneInfo

from qadesk.importers.base import plausible_ms

_MOST_MINUTES = 50_000


class Clock:
    """Reads times without offset as those of one zone."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._minutes: dict[str, int | None] = {}
        """Minutes that were read before: the rows of a log are near each other."""

    def instant_ms(self, text: str) -> int | None:
        """``YYYY-MM-DD HH:MM:SS`` as a UTC instant, parts of seconds aside; ``None`` for anything else."""
        minute = text[:16]
        try:
            start = self._minutes[minute]
        except KeyError:
            start = self._read(minute)
        second, rest = text[17:19], text[19:]
        if rest and not (rest[0] == "." and rest[1:].isdecimal()):
            return None
        if start is None or text[16:17] != ":" or not second.isdecimal() or len(second) != 2 or second > "60":
            return None
        return start + int(second) * 1000

    def _read(self, minute: str) -> int | None:
        if len(self._minutes) >= _MOST_MINUTES:
            self._minutes.clear()
        try:
            instant = plausible_ms(dt.datetime.strptime(minute, "%Y-%m-%d %H:%M"), self._zone)
        except ValueError:
            instant = None
        if len(minute) != 16:
            instant = None
        self._minutes[minute] = instant
        return instant
