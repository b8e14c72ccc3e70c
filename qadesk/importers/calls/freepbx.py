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
    day_order,
    packed,
    refused,
)
from qadesk.importers.calls.cdr import call_of, cdr_row, recorded_in
from qadesk.importers.calls.cells import CellReader
from qadesk.importers.calls.gather import Row
from qadesk.importers.calls.lines import Record
from qadesk.importers.calls.offset import Offset
from qadesk.importers.metadata import DAMAGED
from qadesk.importers.moments import written_seconds
from qadesk.importers.tables import plain_cell

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
_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")
_NO_FRACTION = re.compile(rf"\d{{9,10}}|{_SCIENTIFIC.pattern}")
_NUMBERS = ("src", "dst", "cnum", "uniqueid", "linkedid")
_ROUNDED = {name: _NO_FRACTION if name.endswith("id") else _SCIENTIFIC for name in _NUMBERS}
"""How these look once a spreadsheet has shown and saved them: identifiers without what stands behind their point."""
_LONGEST = 7 * 86_400
_BLANK = dict.fromkeys(_NAMES, "")
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
        return _Reader(
            head.name,
            self.columns(head),
            head.rows[0][0],
            self._cell_reader(head, options, again),
            Offset(options.zone),
        )

    def _cell_reader(self, head: Head, options: LogOptions, again: Again | None) -> CellReader:
        headings = self.columns(head)
        order = day_order(head, [_places(headings)["start"]], options, again)
        return CellReader(options.zone, order)


def _places(headings: Sequence[str]) -> dict[str, int]:
    """Where the fields are."""
    there = {heading.strip().lower(): place for place, heading in reversed(list(enumerate(headings)))}
    named = {field: [there[name] for name in names if name in there] for field, names in _NAMES.items()}
    return {field: places[0] for field, places in named.items() if places}


class _Reader:
    splitter = ""

    def __init__(self, name: str, headings: Sequence[str], first: int, cells: CellReader, offset: Offset) -> None:
        self._name = name
        self._width = len(headings)
        self.widths = range(self._width, self._width + 1)
        self._first = first
        self._places: Mapping[str, int] = _places(headings)
        self._cells = cells
        self.day_first = cells.day_first
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
        field = {name: plain_cell(cells[place]) for name, place in self._places.items()}
        start_ms, wrong = self._cells.time(field["start"])
        if start_ms is None:
            return refused(self._name, number, wrong or NO_START, "start", value=field["start"])
        field["disposition"] = field["disposition"].upper()
        duration = _seconds(field["duration"])
        talked = _seconds(field.get("billsec", field["duration"]))
        if duration is None or talked is None:
            return refused(self._name, number, NO_LENGTH, "duration", value=field["duration"])
        odd = self._damaged(field)
        self._offset.look(field.get("uniqueid", ""), start_ms)
        recording = _FOLDERS.split(field.get("recordingfile", ""))[-1] or recorded_in(field.get("userfield", ""))
        return cdr_row(number, start_ms, duration, talked, {**_BLANK, **field}, recording, odd)

    def _damaged(self, field: dict[str, str]) -> tuple[tuple[str, str], ...]:
        """Numbers and identifiers that a spreadsheet has rounded: they become unknown."""
        found = [(name, field[name]) for name in _NUMBERS if name in field and _ROUNDED[name].fullmatch(field[name])]
        for name, _ in found:
            field[name] = ""
        return tuple((name, packed(DAMAGED, value=value)) for name, value in found)

    def apart(self, rows: list[Row]) -> list[list[Row]]:
        """All of one call: such identifiers hold the second in which they were made."""
        return [rows]

    def call(self, rows: list[Row]) -> LoggedCall:
        """The call of these rows."""
        return call_of(self._name, rows)


def _seconds(text: str) -> int | None:
    if text.isdecimal() and len(text) < 8:
        return int(text)
    seconds = written_seconds(text)
    return None if seconds is None or seconds > _LONGEST else round(seconds)
