"""Tables of metadata: CSV and TSV in the encodings that call centres have, XLSX; all cells become text."""

import csv
import datetime as dt
import io
from collections.abc import Iterable
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from qadesk.domain.errors import UserError
from qadesk.domain.tables import Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP

MOST_BYTES = 200 * 1024 * 1024
MOST_COLUMNS = 500
_SPREADSHEETS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


def read_table(path: Path) -> Table:
    """The first sheet or the whole file; its first row that is not empty holds the headings.

    Raises ``UserError`` when the file is missing, too large, no table, or without headings.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} is larger than 200 MB."))
        rows = _spreadsheet(path) if path.suffix.lower() in _SPREADSHEETS else _delimited(path)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The table {name} cannot be read: {reason}."),
            QT_TRANSLATE_NOOP("errors", "Check that the file is there and not open in another program."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error
    return _table(path, rows)


def _table(path: Path, rows: Iterable[list[str]]) -> Table:
    everything = list(rows)
    at = next((place for place, row in enumerate(everything) if any(cell.strip() for cell in row)), None)
    if at is None:
        raise _refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} is empty."))
    columns = tuple(_unique([cell.strip() for cell in everything[at]]))
    if len(columns) > MOST_COLUMNS:
        raise _refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} has more than 500 columns."))
    width = len(columns)
    body = tuple(tuple(cell.strip() for cell in (row + [""] * width)[:width]) for row in everything[at + 1 :])
    return Table(path.name, columns, body, first_row=at + 2)


def _unique(headings: list[str]) -> list[str]:
    """Empty and repeated headings get a number, so that each names one column."""
    seen: dict[str, int] = {}
    names = []
    for place, heading in enumerate(headings, 1):
        base = heading or f"column {place}"
        seen[base] = seen.get(base, 0) + 1
        names.append(base if seen[base] == 1 else f"{base} ({seen[base]})")
    return names


def _spreadsheet(path: Path) -> list[list[str]]:
    try:
        sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
        return [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    except (CalamineError, IndexError) as error:
        raise _refused(
            path, QT_TRANSLATE_NOOP("errors", "The file {name} is not a spreadsheet that can be read.")
        ) from error


def _text(cell: object) -> str:
    """A cell as a person reads it: whole numbers without a point, times as ISO 8601."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, dt.datetime | dt.date | dt.time):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _delimited(path: Path) -> list[list[str]]:
    text = _decoded(path, path.read_bytes())
    if "\0" in text:
        raise _refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is not a table of text."))
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t|", key=head.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise _refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is not a table of text.")) from error


def _decoded(path: Path, data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, else GB18030: what Chinese spreadsheets save as CSV."""
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is neither UTF-8, UTF-16 nor GB18030 text."))


def _refused(path: Path, what: str) -> UserError:
    return UserError(
        what,
        QT_TRANSLATE_NOOP("errors", "Save it as CSV (UTF-8) or XLSX with one row of headings, then try again."),
        name=path.name,
    )
