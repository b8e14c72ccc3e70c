"""Whether a log's times are in the zone it is read in: identifiers of Asterisk begin with the second, in UTC."""

import re
from collections import Counter
from zoneinfo import ZoneInfo

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_SECOND = re.compile(r"(?:.+-)?([0-9]{10})\.[0-9]+")
_MOST_ROWS = 2000
_QUARTER_MS = 15 * 60_000

OTHER_ZONE = QT_TRANSLATE_NOOP(
    "errors", "The log's times are {hours} h away from what its identifiers say: it is hardly in the time zone {zone}."
)
CHOOSE_ZONE = QT_TRANSLATE_NOOP("errors", "Find out whether the log is in UTC, and read it in its own time zone.")


class Offset:
    """Compares the first rows' times with their identifiers."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone.key or str(zone)
        self._left = _MOST_ROWS
        self._quarters: Counter[int] = Counter()

    def look(self, unique_id: str, start_ms: int) -> None:
        """One row."""
        if self._left and (found := _SECOND.fullmatch(unique_id)):
            self._left -= 1
            self._quarters[round((start_ms - int(found[1]) * 1000) / _QUARTER_MS)] += 1

    def warnings(self, name: str) -> tuple[ImportIssue, ...]:
        """One, where most rows are the same quarters of an hour off."""
        if not self._quarters:
            return ()
        quarters, rows = self._quarters.most_common(1)[0]
        if abs(quarters) < 2 or rows * 2 < self._quarters.total():
            return ()
        error = UserError(OTHER_ZONE, CHOOSE_ZONE, hours=f"{quarters / 4:+g}", zone=self._zone)
        return (ImportIssue(name, error.packed()),)
