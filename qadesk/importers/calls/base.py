"""What a call log's format offers, and the readings that several share."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from qadesk.domain.call_logs import LoggedCall, LogOptions
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.calls.gather import Row
from qadesk.importers.calls.lines import Record
from qadesk.importers.moments import DayOrder, is_either

EMPTY_KEY = ""
LONGEST_QUOTE = 60
_DEVICE = re.compile(r"(?:PJSIP|SIP|IAX2?|Local|Agent|SCCP|Skinny)/([0-9]{1,6})(?=[-@/]|$)", re.IGNORECASE)
_DIALLED = re.compile(r"\+?[0-9]{3,20}")

NO_COLUMNS = QT_TRANSLATE_NOOP("errors", "The row has {count} cells, which a row of this log never has.")
NO_START = QT_TRANSLATE_NOOP("errors", "“{value}” is no time that can be read; the row is left out.")
NO_LENGTH = QT_TRANSLATE_NOOP("errors", "“{value}” is no number of seconds; the row is left out.")
TOO_MANY_ROWS = QT_TRANSLATE_NOOP("errors", "The call has {count} rows more than any call takes; they are left out.")
WHICH_FIRST = QT_TRANSLATE_NOOP("errors", "Nothing in {name} tells whether day or month comes first in its dates.")
CHOOSE_ORDER = QT_TRANSLATE_NOOP("errors", "Choose the order of day and month, or save the dates as 2026-01-31.")

Again = Callable[[], Iterator[Record]]
Parsed = Row | ImportIssue
"""A row, or why it is refused."""


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a log: what formats tell themselves by."""

    name: str
    lines: tuple[str, ...]
    """Its first lines as text; of a spreadsheet none."""
    rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Its first rows that are not empty, with their numbers."""


class LogFormat(Protocol):
    """One kind of call log."""

    name: str

    def sniff(self, head: Head) -> float:
        """How sure it is that the log is of this kind: 0 (not) to 1."""

    def columns(self, head: Head) -> tuple[str, ...]:
        """What its columns are called."""

    def mapping(self, head: Head, options: LogOptions) -> Mapping[str, str]:
        """Heading -> canonical column, where the format leaves that open."""

    def reader(self, head: Head, options: LogOptions, again: "Again | None") -> "LogReader":
        """What reads the rows of this log. Raises ``UserError`` when the log cannot be used.

        ``again`` gives all of its rows, for formats that have to know the whole before they read the parts; ``None``
        where only the head is to be looked at.
        """


class LogReader(Protocol):
    """Reads one log."""

    widths: range
    """How many cells a whole row may have."""
    day_first: bool | None
    """How dates such as 05/01/2026 are read; ``None`` where none is there, or nothing tells."""
    splitter: str
    """What splits lines into cells whatever quotes they hold; '' for CSV."""

    @property
    def warnings(self) -> tuple[ImportIssue, ...]:
        """What is odd about the log as a whole, as far as it was read."""

    def parse(self, record: Record) -> Parsed | None:
        """What a row says; ``None`` where it says nothing about a call."""

    def apart(self, rows: list[Row]) -> list[list[Row]]:
        """The rows of one key, call by call: together, unless the key is one that comes again."""

    def call(self, rows: list[Row]) -> LoggedCall:
        """The call that these rows make up."""


def refused(name: str, row: int, what: str, column: str | None = None, **facts: object) -> ImportIssue:
    """A row that is left out, or a cell; ``what`` is marked for translation where it stands."""
    return ImportIssue(name, packed(what, **facts), row, column)


def warned(name: str, row: int, column: str, reason: str) -> ImportIssue:
    """A cell that stays unknown; ``reason`` is packed."""
    return ImportIssue(name, reason, row, column)


def packed(what: str, **facts: object) -> str:
    """A reason as one text; what it quotes is cut to a length that can be read."""
    short = {key: fact[:LONGEST_QUOTE] if isinstance(fact, str) else fact for key, fact in facts.items()}
    return UserError(what, **short).packed()


def device_number(channel: str) -> str | None:
    """The extension or agent number that a channel is of (``PJSIP/8001-00000401`` -> 8001); ``None`` for trunks."""
    found = _DEVICE.match(channel)
    return found[1] if found else None


def dialled(number: str) -> str | None:
    """A telephone number as it stands, short ones of companies too; ``None`` for ``anonymous`` and the like."""
    return number if _DIALLED.fullmatch(number) else None


def distinct(rows: list[Row]) -> list[Row]:
    """Rows without those that say the same again, as where a log was put together from copies."""
    return rows if len(rows) == 1 else list({row[2:]: row for row in reversed(rows)}.values())[::-1]


def day_order(head: Head, places: Sequence[int], options: LogOptions, again: Again | None) -> bool | None:
    """Whether the days of dates in these columns come before the months; ``None`` where that makes no difference.

    The whole log is asked where its first dates leave it open. Raises ``UserError`` where it does not tell.
    """
    if options.day_first is not None or not places:
        return options.day_first
    order = DayOrder().look(row[at] for _, row in head.rows for at in places if at < len(row))
    if again is not None and any(is_either(row[at]) for _, row in head.rows for at in places if at < len(row)):
        order = DayOrder().look(row[at] for _, row, wrong in again() if not wrong for at in places if at < len(row))
        if order.day_first is None and order.either:
            raise UserError(WHICH_FIRST, CHOOSE_ORDER, name=head.name)
    return order.day_first
