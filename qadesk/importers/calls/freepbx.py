"""Call detail records with headings: FreePBX and Issabel exports, and any other dump of Asterisk's ``cdr`` table."""

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
from qadesk.importers.calls.cdr import call_of, cdr_row, recorded_in
from qadesk.importers.calls.clock import Clock
from qadesk.importers.calls.gather import Row
from qadesk.importers.calls.lines import Record
from qadesk.importers.calls.offset import Offset

_NAMES = {
    "start": ("calldate", "start"),
    "src": ("src",),
    "dst": ("dst",),
    "channel": ("channel",),
    "dstchannel": ("dstchannel",),
    "lastapp": ("lastapp",),
    "lastdata": ("lastdata",),
    "duration": ("duration",),
    "billsec": ("billsec",),
    "disposition": ("disposition",),
    "uniqueid": ("uniqueid",),
    "linkedid": ("linkedid",),
    "userfield": ("userfield",),
    "recordingfile": ("recordingfile",),
    "cnum": ("cnum",),
}
_NEEDED = ("start", "src", "dst", "duration", "disposition")
_FOLDERS = re.compile(r"[/\\]")


class FreePbx:
    """A ``cdr`` table with its headings."""

    name = "freepbx"

    def sniff(self, head: Head) -> float:
        """By the headings: other tables have some of them, no other has all."""
        places = _places(self.columns(head))
        return 0.98 if all(name in places for name in _NEEDED) else 0

    def columns(self, head: Head) -> tuple[str, ...]:
        """The headings."""
        return head.rows[0][1] if head.rows else ()

    def mapping(self, head: Head, options: LogOptions) -> Mapping[str, str]:
        """Nothing is left open."""
        return {}

    def reader(self, head: Head, options: LogOptions, again: Again | None) -> LogReader:
        """What reads this log."""
        return _Reader(head.name, self.columns(head), head.rows[0][0], Clock(options.zone), Offset(options.zone))


def _places(headings: Sequence[str]) -> dict[str, int]:
    """Where the fields are."""
    there = {heading.strip().lower(): place for place, heading in reversed(list(enumerate(headings)))}
    named = {field: [there[name] for name in names if name in there] for field, names in _NAMES.items()}
    return {field: places[0] for field, places in named.items() if places}


class _Reader:
    day_first: bool | None = None
    splitter = ""

    def __init__(self, name: str, headings: Sequence[str], first: int, clock: Clock, offset: Offset) -> None:
        self._name = name
        self._width = len(headings)
        self.widths = range(self._width, self._width + 1)
        self._first = first
        self._places: Mapping[str, int] = _places(headings)
        self._clock = clock
        self._offset = offset

    @property
    def warnings(self) -> tuple[ImportIssue, ...]:
        """Whether times and identifiers agree."""
        return self._offset.warnings(self._name)

    def parse(self, record: Record) -> Parsed | None:
        """What a row says; nothing where it is the headings, or empty."""
        number, cells, wrong = record
        if number <= self._first or not any(cells):
            return None
        if wrong:
            return refused(self._name, number, wrong)
        if any(cells[self._width :]) or len(cells) < self._width:
            return refused(self._name, number, NO_COLUMNS, count=len(cells))
        field = {name: cells[place].strip() for name, place in self._places.items()}
        start_ms = self._clock.instant_ms(field["start"].replace("T", " "))
        if start_ms is None:
            return refused(self._name, number, NO_START, "start", value=field["start"])
        duration, talked = field["duration"], field.get("billsec", field["duration"])
        if not (duration.isdecimal() and talked.isdecimal() and len(duration) < 8 and len(talked) < 8):
            return refused(self._name, number, NO_LENGTH, "duration", value=f"{duration}, {talked}")
        unique_id, linked_id = field.get("uniqueid", ""), field.get("linkedid", "")
        self._offset.look(unique_id, start_ms)
        row = cdr_row(
            number,
            start_ms,
            int(duration),
            int(talked),
            field["disposition"].upper(),
            ids=(unique_id, linked_id),
            numbers=(field["src"], field["dst"], field.get("cnum", "")),
            channels=(field.get("channel", ""), field.get("dstchannel", "")),
            application=(field.get("lastapp", ""), field.get("lastdata", "")),
            recording=_FOLDERS.split(field.get("recordingfile", ""))[-1] or recorded_in(field.get("userfield", "")),
        )
        return linked_id or unique_id or f"{field.get('channel', '')} {start_ms}", row

    def call(self, rows: list[Row]) -> LoggedCall:
        """The call of these rows."""
        return call_of(rows)
