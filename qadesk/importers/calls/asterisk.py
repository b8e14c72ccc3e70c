"""Asterisk's own log, ``Master.csv``: no headings, 16 to 21 columns as the settings of ``cdr_csv`` have it."""

import re
from collections.abc import Mapping, Sequence

from qadesk.domain.call_logs import LoggedCall, LogOptions
from qadesk.domain.recordings import ImportIssue
from qadesk.importers.calls.base import (
    NO_COLUMNS,
    NO_LENGTH,
    NO_START,
    Again,
    Head,
    LogReader,
    Parsed,
    refused,
)
from qadesk.importers.calls.cdr import DISPOSITIONS, call_of, cdr_row, recorded_in
from qadesk.importers.calls.clock import Clock
from qadesk.importers.calls.gather import Row
from qadesk.importers.calls.lines import Record
from qadesk.importers.calls.offset import Offset

_COLUMNS = (
    "accountcode",
    "src",
    "dst",
    "dcontext",
    "clid",
    "channel",
    "dstchannel",
    "lastapp",
    "lastdata",
    "start",
    "answer",
    "end",
    "duration",
    "billsec",
    "disposition",
    "amaflags",
)
_ENDINGS = {
    16: (),
    17: ("uniqueid",),
    18: ("uniqueid", "userfield"),
    19: ("peeraccount", "linkedid", "sequence"),
    20: ("uniqueid", "peeraccount", "linkedid", "sequence"),
    21: ("uniqueid", "userfield", "peeraccount", "linkedid", "sequence"),
}
"""What follows the first 16, by the number of columns (cdr.conf: loguniqueid, loguserfield, newcdrcolumns)."""
UNIQUE_ID = re.compile(r"(?:.+-)?[0-9]{9,10}\.[0-9]+")
_START = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")


class Asterisk:
    """``Master.csv`` and the other files of ``cdr-csv``."""

    name = "asterisk"

    def sniff(self, head: Head) -> float:
        """By the number of columns, the start and the disposition."""
        rows = [row for _, row in head.rows]
        fit = sum(len(row) in _ENDINGS and bool(_START.match(row[9])) and row[14] in DISPOSITIONS for row in rows)
        return 0.95 * fit / len(rows) if rows else 0

    def columns(self, head: Head) -> tuple[str, ...]:
        """The names of the fields, as ``cdr_csv`` calls them."""
        return (*_COLUMNS, *_ending(head))

    def mapping(self, head: Head, options: LogOptions) -> Mapping[str, str]:
        """Nothing is left open."""
        return {}

    def reader(self, head: Head, options: LogOptions, again: Again | None) -> LogReader:
        """What reads this log."""
        return _Reader(head.name, _ending(head), Clock(options.zone), Offset(options.zone))


def _ending(head: Head) -> tuple[str, ...]:
    """The columns behind the first 16. Of 17 the last is the identifier or the centre's own, as its content shows."""
    widths = [len(row) for _, row in head.rows if len(row) in _ENDINGS]
    width = max(set(widths), key=widths.count, default=18)
    if width == 17 and not any(UNIQUE_ID.fullmatch(row[16]) for _, row in head.rows if len(row) == 17):
        return ("userfield",)
    return _ENDINGS[width]


class _Reader:
    day_first: bool | None = None
    splitter = ""

    def __init__(self, name: str, ending: Sequence[str], clock: Clock, offset: Offset) -> None:
        self._name = name
        width = 16 + len(ending)
        self.widths = range(width, width + 1)
        self._width = width
        self._columns = (*_COLUMNS, *ending)
        self._clock = clock
        self._offset = offset

    @property
    def warnings(self) -> tuple[ImportIssue, ...]:
        """Whether times and identifiers agree."""
        return self._offset.warnings(self._name)

    def parse(self, record: Record) -> Parsed | None:
        """What a row says."""
        number, cells, wrong = record
        if wrong:
            return refused(self._name, number, wrong)
        if len(cells) != self._width:
            return refused(self._name, number, NO_COLUMNS, count=len(cells))
        start_ms = self._clock.instant_ms(cells[9])
        if start_ms is None:
            return refused(self._name, number, NO_START, "start", value=cells[9])
        duration, talked = cells[12], cells[13]
        if not (duration.isdecimal() and talked.isdecimal() and len(duration) < 8 and len(talked) < 8):
            return refused(self._name, number, NO_LENGTH, "duration", value=f"{duration}, {talked}")
        field = dict(zip(self._columns, cells, strict=True))
        self._offset.look(field.get("uniqueid", ""), start_ms)
        return cdr_row(number, start_ms, int(duration), int(talked), field, recorded_in(field.get("userfield", "")))

    def apart(self, rows: list[Row]) -> list[list[Row]]:
        """All of one call: such identifiers hold the second in which they were made."""
        return [rows]

    def call(self, rows: list[Row]) -> LoggedCall:
        """The call of these rows."""
        return call_of(self._name, rows)
