"""From a table's rows to what is known about calls: which column means what, and how its cells are read."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.call_words import coded, known_code
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import CALL_COLUMNS, ColumnMapping, Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.base import plausible_ms
from qadesk.importers.headings import canonical_columns

_CODES_ONLY = ("direction", "contact")
"""Fields that hold nothing but codes; a business type may be the centre's own word."""
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_WRITTEN_TIME = re.compile(
    r"(\d{4})(?:[-/.](\d{1,2})[-/.]|年(\d{1,2})月)(\d{1,2})日?[ T]+(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})秒?|分)?",
    re.ASCII,
)
_COMPACT_TIME = re.compile(r"(\d{8})[ T-]?(\d{2}):?(\d{2})(?::?(\d{2}))?", re.ASCII)

LONGEST_QUOTE = 60

RAGGED = QT_TRANSLATE_NOOP("errors", "The row has more cells than there are headings; it is left out.")
BAD_TIME = QT_TRANSLATE_NOOP("errors", "“{value}” is no time that can be read; the time stays unknown.")
DAMAGED = QT_TRANSLATE_NOOP("errors", "“{value}” was damaged by a spreadsheet (digits are lost); it is left out.")
UNKNOWN_WORD = QT_TRANSLATE_NOOP("errors", "“{value}” is not a value of {field}; it is left out.")


def suggest_mapping(table: Table) -> dict[str, str]:
    """The canonical column for every heading that names one, each canonical column once."""
    return canonical_columns(table.columns)


def read_rows(
    table: Table, mapping: ColumnMapping, zone: ZoneInfo
) -> Iterator[tuple[int, str | None, CallFacts, list[ImportIssue]]]:
    """For each row: its number, the file it names, what it says of the call, and what of it could not be read."""
    wanted = [(place, heading, mapping[heading]) for place, heading in enumerate(table.columns) if heading in mapping]
    for number, row in enumerate(table.rows, table.first_row):
        if not any(row):
            continue
        if number in table.ragged:
            yield number, None, CallFacts(), [ImportIssue(table.name, UserError(RAGGED).packed(), number)]
            continue
        values: dict[str, Any] = {}
        issues = []
        for place, heading, target in wanted:
            value, wrong = _cell(row[place], target, zone)
            if wrong:
                error = UserError(wrong, value=row[place][:LONGEST_QUOTE], field=target)
                issues.append(ImportIssue(table.name, error.packed(), number, heading))
            elif value is not None:
                values[target] = value
        yield number, values.pop("file", None), _facts(values), issues


def _facts(values: dict[str, Any]) -> CallFacts:
    named = {target: value for target, value in values.items() if target in CALL_COLUMNS and target != "started_at"}
    custom = {target: value for target, value in values.items() if target not in CALL_COLUMNS}
    return CallFacts(started_at_ms=values.get("started_at"), custom=custom, **named)


def _cell(text: str, target: str, zone: ZoneInfo) -> tuple[object, str]:
    """The value of a cell (``None`` when empty) and what is wrong with it."""
    if not text:
        return None, ""
    if target == "started_at":
        instant = parse_instant_ms(text, zone)
        return instant, "" if instant is not None else BAD_TIME
    if target in ("customer", "unique_id", "agent_no") and _SCIENTIFIC.fullmatch(text):
        return None, DAMAGED
    if target in _CODES_ONLY:
        code = known_code(target, text)
        return code, "" if code else UNKNOWN_WORD
    return coded(target, text) or None, ""


def parse_instant_ms(text: str, zone: ZoneInfo) -> int | None:
    """A written time as a UTC instant; without offset it is in ``zone``. ``None`` when it is not a time of day."""
    moment = _moment(text.strip())
    return None if moment is None else plausible_ms(moment, zone)


def _moment(text: str) -> dt.datetime | None:
    written, compact = _WRITTEN_TIME.fullmatch(text), _COMPACT_TIME.fullmatch(text)
    try:
        if written:
            return dt.datetime(*(int(part) for part in written.groups() if part))  # type: ignore[arg-type]
        if compact:
            day, hour, minute, second = compact.groups()
            return dt.datetime(int(day[:4]), int(day[4:6]), int(day[6:]), int(hour), int(minute), int(second or 0))
        return dt.datetime.fromisoformat(text) if ":" in text else None
    except ValueError:
        return None
