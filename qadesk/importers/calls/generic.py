"""Any table of calls with headings: CSV, TSV or a spreadsheet, with a mapping that says what its columns mean."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qadesk.domain.call_joins import FARTHEST_MS
from qadesk.domain.call_logs import LOG_COLUMNS, CallFigures, LoggedCall, LogOptions, Outcome
from qadesk.domain.calls import CallFacts, Direction
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import CALL_COLUMNS
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.base import is_extension, parties
from qadesk.importers.calls.base import Again, Head, LogReader, Parsed, day_order, distinct, packed, refused, warned
from qadesk.importers.calls.cells import CellReader, Value
from qadesk.importers.calls.gather import Row
from qadesk.importers.calls.lines import Record
from qadesk.importers.headings import log_columns
from qadesk.importers.metadata import RAGGED
from qadesk.importers.tables import plain_cell, unique_headings

_ROWS_ABOVE = 20
"""So far down may the headings stand: exports have titles and dates above them."""
_FOLDERS = re.compile(r"[/\\]")
_OFTEN = 0.2
"""Where so many rows are short, the log leaves empty cells at the end out; elsewhere a short row is cut off."""
_FACTS = frozenset(CALL_COLUMNS) - {"started_at", "file"}

NO_START_COLUMN = QT_TRANSLATE_NOOP("errors", "No column of {name} is known to say when a call began.")
MAP_COLUMNS = QT_TRANSLATE_NOOP("errors", "Say which column is the start of the call, or its identifier.")
NO_TIME = QT_TRANSLATE_NOOP("errors", "The row does not say when the call began; it is left out.")
TOO_FEW = QT_TRANSLATE_NOOP("errors", "The row has fewer cells than there are headings; it is cut off.")


class Generic:
    """A table with headings."""

    name = "table"

    def sniff(self, head: Head) -> float:
        """Little, where there is no better: rows of one width, of two columns at least."""
        at = _heading_at(head.rows, ())
        if at is None or len(head.rows[at][1]) < 2:
            return 0
        if log_columns(_headings(head, at)):
            return 0.5
        width = len(head.rows[at][1])
        alike = sum(len(row) == width for _, row in head.rows)
        return 0.1 if alike > 1 and alike * 2 > len(head.rows) else 0

    def columns(self, head: Head) -> tuple[str, ...]:
        """The headings."""
        return _headings(head, _heading_at(head.rows, ()) or 0)

    def mapping(self, head: Head, options: LogOptions) -> Mapping[str, str]:
        """What was chosen, else what the headings tell."""
        return options.mapping if options.mapping is not None else log_columns(self.columns(head))

    def reader(self, head: Head, options: LogOptions, again: Again | None) -> LogReader:
        """What reads this table. Raises ``UserError`` where no column says when a call began, or days and months of the
        whole table cannot be told apart.
        """
        mapping = self.mapping(head, options)
        if not {"started_at", "unique_id"} & set(mapping.values()):
            raise UserError(NO_START_COLUMN, MAP_COLUMNS, name=head.name)
        at = _heading_at(head.rows, tuple(mapping)) or 0
        headings = _headings(head, at)
        places = [place for place, name in enumerate(headings) if mapping.get(name) in ("started_at", "ended_at")]
        order = day_order(head, places, options, again)
        return _Reader(head, at, headings, mapping, CellReader(options.zone, order))


def _headings(head: Head, at: int) -> tuple[str, ...]:
    return tuple(unique_headings([plain_cell(cell) for cell in head.rows[at][1]])) if head.rows else ()


def _heading_at(rows: Sequence[tuple[int, tuple[str, ...]]], mapped: Iterable[str]) -> int | None:
    """Which row holds the headings: the one that knows most of the mapped names, or of the known ones."""
    names = set(mapped)
    best, most = (0, 1) if rows else (None, 0)
    for at, (_, cells) in enumerate(itertools.islice(rows, _ROWS_ABOVE)):
        texts = [plain_cell(cell) for cell in cells]
        known = len(names.intersection(texts)) if names else len(log_columns(texts))
        if known > most:
            best, most = at, known
    return best


class _Reader:
    splitter = ""
    warnings: tuple[ImportIssue, ...] = ()

    def __init__(
        self, head: Head, at: int, headings: Sequence[str], mapping: Mapping[str, str], cells: CellReader
    ) -> None:
        self._name = head.name
        self._first = head.rows[at][0]
        self._width = len(headings)
        self._wanted = [(place, name, mapping[name]) for place, name in enumerate(headings) if mapping.get(name)]
        self._start = next((heading for _, heading, target in self._wanted if target == "started_at"), None)
        self._cells = cells
        self.day_first = cells.day_first
        below = [len(row) for _, row in head.rows[at + 1 :]]
        short = sum(width < self._width for width in below)
        self._least = min(below, default=0) if short > _OFTEN * len(below) and short > 1 else self._width
        self.widths = range(self._least, self._width + 1)

    def parse(self, record: Record) -> Parsed | None:
        """What a row says; nothing where it is empty, or above the first call."""
        number, row, wrong = record
        if number <= self._first or not any(cell.strip() for cell in row):
            return None
        if wrong:
            return refused(self._name, number, wrong)
        if any(cell.strip() for cell in row[self._width :]):
            return refused(self._name, number, RAGGED)
        if len(row) < self._least:
            return refused(self._name, number, TOO_FEW)
        values: list[tuple[str, Value]] = []
        odd: list[tuple[str, str]] = []
        for place, heading, target in self._wanted:
            text = plain_cell(row[place]) if place < len(row) else ""
            value, wrong, facts = self._cells.read(text, target) if text else (None, "", {})
            if wrong:
                odd.append((heading, packed(wrong, **facts)))
            elif value is not None:
                values.append((target, value))
        return self._row(number, values, odd)

    def _row(self, number: int, values: list[tuple[str, Value]], odd: list[tuple[str, str]]) -> Parsed:
        known = {target for target, _ in values}
        timeless = self._start is not None and "started_at" not in known
        damaged = next((reason for column, reason in odd if column == self._start), None)
        if timeless and damaged and "unique_id" not in known:
            return ImportIssue(self._name, damaged, number, self._start)
        if (timeless and not damaged) or not known & {"started_at", "unique_id"}:
            return refused(self._name, number, NO_TIME, self._start)
        key = next((str(value) for target, value in values if target == "unique_id"), "")
        return key, number, tuple(values), tuple(odd)

    def apart(self, rows: list[Row]) -> list[list[Row]]:
        """Rows that begin long after each other are of several calls: some systems count anew every day."""
        timed = [(dict(row[2]).get("started_at"), row) for row in rows] if len(rows) > 1 else []
        starts = sorted({start for start, _ in timed if start is not None})
        last = [at for at, next_ in itertools.pairwise(starts) if next_ - at > FARTHEST_MS]
        if not last:
            return [rows]
        found: list[list[Row]] = [[] for _ in range(len(last) + 1)]
        for start, row in timed:
            found[0 if start is None else bisect_left(last, start)].append(row)
        return found

    def call(self, rows: list[Row]) -> LoggedCall:
        """The call of these rows."""
        parts = [dict(row[2]) for row in distinct(rows)]
        parts.sort(key=lambda part: part.get("started_at", 0))
        warnings = tuple(warned(self._name, row[1], column, reason) for row in rows for column, reason in row[3])
        files = [_FOLDERS.split(part["file"])[-1] for part in parts if "file" in part]
        return LoggedCall(
            facts=_facts(parts),
            figures=_figures(parts),
            rows=tuple([row[1] for row in rows]),
            recording_names=tuple(dict.fromkeys(name for name in files if name)),
            warnings=warnings,
        )


_KNOWN = frozenset((*CALL_COLUMNS, *LOG_COLUMNS))


def _facts(parts: list[dict[str, Any]]) -> CallFacts:
    """What the parts of a call say of it: who took it first, and for all else whoever says it first."""
    first = parts[0] if len(parts) == 1 else _first_said(parts)
    named = {name: value for name, value in first.items() if name in _FACTS}
    if "agent_no" not in named and is_extension(named.get("agent", "")):
        named["agent_no"] = named.pop("agent")
    for name, value in _sides(first).items():
        named.setdefault(name, value)
    lengths = [part["seconds"] for part in parts if "seconds" in part] or [
        part["talk_seconds"] for part in parts if "talk_seconds" in part
    ]
    starts = [part["started_at"] for part in parts if "started_at" in part]
    ends = [part["ended_at"] for part in parts if "ended_at" in part]
    if not lengths and starts and ends and max(ends) > min(starts):
        lengths = [max(ends) - min(starts)]
    custom = {name: value for name, value in first.items() if name not in _KNOWN}
    return CallFacts(
        **{**named, "seconds": _plain_seconds(sum(lengths)) if lengths else None},
        started_at_ms=min(starts) if starts else None,
        custom=custom,
    )


def _first_said(parts: list[dict[str, Any]]) -> dict[str, Any]:
    answered = [part for part in parts if part.get("outcome") == Outcome.ANSWERED or part.get("talk_seconds")]
    return {name: value for part in reversed([*answered, *parts]) for name, value in part.items()}


def _sides(values: Mapping[str, Any]) -> dict[str, str]:
    """Customer and agent out of the numbers of both sides, as the direction has it."""
    caller, callee, direction = values.get("caller"), values.get("callee"), values.get("direction")
    if caller is None and callee is None:
        return {}
    if direction is None:
        found = parties(caller or "", callee or "")
        return {name: value for name, value in found.items() if isinstance(value, str)}
    ours, theirs = (callee, caller) if direction == Direction.INBOUND else (caller, callee)
    sides = {"agent_no": ours} if ours and is_extension(ours) else {}
    if theirs and direction != Direction.INTERNAL and re.fullmatch(r"\+?[0-9*]{3,20}", theirs):
        sides["customer"] = theirs
    return sides


def _plain_seconds(ms: int) -> str:
    return f"{ms / 1000:.3f}".rstrip("0").rstrip(".")


def _figures(parts: list[dict[str, Any]]) -> CallFigures:
    def total(name: str) -> int | None:
        values = [part[name] for part in parts if name in part]
        return sum(values) if values else None

    outcomes = [part["outcome"] for part in parts if "outcome" in part]
    outcome = Outcome.ANSWERED if Outcome.ANSWERED in outcomes else outcomes[-1] if outcomes else None
    agents = {part.get("agent_no") or part.get("agent") for part in parts if part.get("talk_seconds")} - {None}
    moved = [part["transferred"] for part in parts if "transferred" in part]
    return CallFigures(
        outcome=Outcome(outcome) if outcome else None,
        wait_ms=next((part["wait_seconds"] for part in parts if "wait_seconds" in part), None),
        talk_ms=total("talk_seconds"),
        hold_ms=total("hold_seconds"),
        wrap_ms=total("wrap_seconds"),
        transferred=True if any(moved) or len(agents) > 1 else False if moved else None,
    )
