"""Times as telephone systems write them (``2026-01-05 09:30:12``), a million of them a second or so."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from qadesk.importers.base import plausible_ms

_MOST_MINUTES = 50_000
_MINUTE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(?:[+-][0-9]{2}:[0-9]{2})?")
_SECONDS = {f":{second:02}": second * 1000 for second in range(60)}
_PART_OF_A_SECOND = re.compile(r"\.[0-9]{1,9}")


class Clock:
    """Reads times without offset as those of one zone."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._minutes: dict[str, int | None] = {}
        """Minutes that were read before: the rows of a log are near each other."""

    def instant_ms(self, text: str) -> int | None:
        """``YYYY-MM-DD HH:MM:SS`` as a UTC instant, parts of seconds aside, also with an offset like ``+08:00``.

        ``None`` for anything else.
        """
        minute = text[:16]
        if len(text) == 25 and text[19] in "+-":
            minute, text = text[:16] + text[19:], text[:19]
        try:
            start = self._minutes[minute]
        except KeyError:
            start = self._read(minute)
        second = _SECONDS.get(text[16:19])
        if start is None or second is None or (len(text) > 19 and not _PART_OF_A_SECOND.fullmatch(text, 19)):
            return None
        return start + second

    def _read(self, minute: str) -> int | None:
        if len(self._minutes) >= _MOST_MINUTES:
            self._minutes.clear()
        try:
            instant = plausible_ms(dt.datetime.fromisoformat(minute), self._zone) if _MINUTE.fullmatch(minute) else None
        except ValueError:
            instant = None
        self._minutes[minute] = instant
        return instant
