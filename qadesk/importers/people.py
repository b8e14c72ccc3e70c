"""People from a table: one row a person, or several with the days on which each holds."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from qadesk.domain.errors import UserError
from qadesk.domain.people import Days
from qadesk.domain.people_columns import PEOPLE_COLUMNS, PeopleTable, PersonRow
from qadesk.domain.people_history import BACKWARDS, TURN_ROUND, is_empty
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.tables import Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.metadata import DAMAGED, LONGEST_QUOTE, RAGGED
from qadesk.importers.people_words import (
    canonical,
    is_damaged,
    is_for_ever,
    read_day,
    read_first_day,
    read_number,
    read_role,
)
from qadesk.importers.tables import read_table

NO_NUMBER = QT_TRANSLATE_NOOP("errors", "The row has no number.")
LOST_NUMBER = QT_TRANSLATE_NOOP("errors", "“{value}” was damaged by a spreadsheet: the digits of the number are lost.")
NO_ROLE = QT_TRANSLATE_NOOP(
    "errors", "“{value}” is no role; there are agent, team leader, inspector, QA lead and trainer."
)
NO_DATE = QT_TRANSLATE_NOOP("errors", "“{value}” is no date; dates look like 2026-01-31.")
NO_NUMBERS = QT_TRANSLATE_NOOP("errors", "The table {name} has no column for the numbers of people.")
NAME_ONE = QT_TRANSLATE_NOOP("errors", "Give the column with the numbers the heading “no” or “工号”.")
NO_ROLES = QT_TRANSLATE_NOOP("errors", "The table has no column for roles: whoever is new is taken for an agent.")

Cells = Mapping[str, str]


class _RefusedError(Exception):
    """A cell without which its row cannot be used."""

    def __init__(self, column: str, error: UserError) -> None:
        super().__init__(column)
        self.column = column
        self.error = error


def read_people(path: Path, columns: Mapping[str, str] | None = None) -> PeopleTable:
    """Everybody a table names, and the rows that could not be used.

    ``columns`` (heading -> canonical column, empty: left out) goes before what the headings say themselves. Raises
    ``UserError`` when it is no table, or has no numbers of people.
    """
    table = read_table(path)
    meant = _meant(table.columns, columns or {})
    named = {column: heading for heading, column in reversed(list(zip(table.columns, meant, strict=True))) if column}
    if "no" not in named:
        raise UserError(NO_NUMBERS, NAME_ONE, name=table.name)
    rows: list[PersonRow] = []
    refused = [ImportIssue(table.name, UserError(RAGGED).packed(), number) for number in sorted(table.ragged)]
    warnings = [] if "role" in named else [ImportIssue(table.name, UserError(NO_ROLES).packed())]
    for number, cells in _rows(table, meant):
        try:
            row, lost = _person(number, cells)
        except _RefusedError as wrong:
            heading = named.get(wrong.column, wrong.column)
            refused.append(ImportIssue(table.name, wrong.error.packed(), number, heading))
            continue
        rows.append(row)
        warnings += [ImportIssue(table.name, told.error.packed(), number, named[told.column]) for told in lost]
    return PeopleTable(
        name=table.name,
        columns={column: named[column] for column in PEOPLE_COLUMNS if column in named},
        unknown=tuple(heading for heading, column in zip(table.columns, meant, strict=True) if column is None),
        rows=tuple(rows),
        refused=tuple(sorted(refused, key=lambda issue: issue.row or 0)),
        warnings=tuple(warnings),
    )


def _meant(headings: Sequence[str], said: Mapping[str, str]) -> list[str | None]:
    """The column of each heading; one that somebody has named is not taken for another heading's."""
    named = set(said.values())
    found = {heading: canonical(heading) for heading in headings}
    own = {heading: column for heading, column in found.items() if column not in named}
    return [said.get(heading, own.get(heading)) or None for heading in headings]


def _rows(table: Table, meant: list[str | None]) -> Iterator[tuple[int, dict[str, str]]]:
    """Cells by canonical column; where several headings mean the same, the first that is not empty speaks."""
    for number, cells in enumerate(table.rows, table.first_row):
        if any(cells) and number not in table.ragged:
            found: dict[str, str] = {}
            for column, cell in zip(meant, cells, strict=True):
                if column and cell and column not in found:
                    found[column] = cell
            yield number, found


def _person(number: int, cells: Cells) -> tuple[PersonRow, list[_RefusedError]]:
    """The row, and the cells of it that stay unknown. Raises ``_RefusedError``."""
    lost: list[_RefusedError] = []
    no = read_number(cells.get("no", ""))
    if not no:
        raise _RefusedError("no", UserError(NO_NUMBER))
    if is_damaged(no):
        raise _RefusedError("no", UserError(LOST_NUMBER, value=no))
    extension = read_number(cells.get("extension", ""))
    if is_damaged(extension):
        lost.append(_RefusedError("extension", UserError(DAMAGED, value=extension)))
        extension = ""
    hired_on, left_on = _day(cells, "hired_on"), _last_day(cells, "left_on")
    _check("left_on", Days(hired_on, left_on))
    row = PersonRow(
        row=number,
        no=no,
        name=cells.get("name"),
        group=cells.get("group"),
        role=_read(cells, "role", read_role, NO_ROLE),
        leader=read_number(cells.get("leader", "")) or None,
        hired_on=hired_on,
        left_on=left_on,
        extension=extension or None,
        days=_days(cells),
        mentor=read_number(cells.get("mentor", "")) or None,
    )
    return row, lost


def _days(cells: Cells) -> Days | None:
    """The days on which the row holds; ``None`` where it does not say any."""
    if not cells.get("from") and not cells.get("to"):
        return None
    days = Days(_day(cells, "from"), _last_day(cells, "to"))
    _check("to", days)
    return days


def _check(column: str, days: Days) -> None:
    if is_empty(days):
        raise _RefusedError(column, UserError(BACKWARDS, TURN_ROUND, first=days.first, last=days.last))


def _day(cells: Cells, column: str) -> date | None:
    day: date | None = _read(cells, column, read_first_day, NO_DATE)
    return day


def _last_day(cells: Cells, column: str) -> date | None:
    day = _read(cells, column, read_day, NO_DATE)
    return None if day is None or is_for_ever(day) else day


def _read(cells: Cells, column: str, read: Callable[[str], Any], wrong: str) -> Any:
    """What a cell means; ``None`` where it is empty. Raises ``_RefusedError`` where it means nothing."""
    text = cells.get(column)
    if not text:
        return None
    found = read(text)
    if found is None:
        raise _RefusedError(column, UserError(wrong, value=text[:LONGEST_QUOTE]))
    return found
