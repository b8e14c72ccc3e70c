"""Tables of metadata: CSV and TSV in the encodings that call centres have, XLSX; all cells become text."""

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from qadesk.domain.errors import UserError
from qadesk.domain.tables import Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.workbooks import NoWorkbookError, SwollenError, looked_through

MOST_BYTES = 200 * 1024 * 1024
MOST_COLUMNS = 500
MOST_CELLS = 20_000_000
MOST_UNPACKED_BYTES = 1 << 30
_ZIPPED = (".xlsx", ".xlsm")
_SPREADSHEETS = (*_ZIPPED, ".xls")
_OTHER_TABLES = (".xlsb", ".ods", ".numbers", ".et", ".pdf", ".doc", ".docx")
_WRAPPED_BEGIN = ("=", "'")
_TEXT_FOR_SPREADSHEETS = re.compile(r"""=\"(.*)\"|'([+0-9].*)""", re.DOTALL)


def read_table(path: Path) -> Table:
    """The first sheet or the whole file; its first row that is not empty holds the headings.

    Raises ``UserError`` when the file is missing, too large, no table, or without headings.
    """
    return _table(path, table_rows(path))


def table_rows(path: Path) -> list[list[str]]:
    """Every row of the first sheet or the whole file, from the first on, cells as text. Raises ``UserError``."""
    try:
        refuse_endless(path)
        if path.stat().st_size > MOST_BYTES:
            raise refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} is larger than 200 MB."))
        suffix = path.suffix.lower()
        if suffix in _OTHER_TABLES:
            raise refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is of a kind that cannot be read here."))
        return spreadsheet_rows(path) if suffix in _SPREADSHEETS else delimited_rows(path)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The table {name} cannot be read: {reason}."),
            QT_TRANSLATE_NOOP("errors", "Check that the file is there and not open in another program."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def _table(path: Path, rows: Iterable[list[str]]) -> Table:
    everything = list(rows)
    at = next((place for place, row in enumerate(everything) if any(cell.strip() for cell in row)), None)
    if at is None:
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} is empty."))
    columns = tuple(unique_headings([cell.strip() for cell in everything[at]]))
    if len(columns) > MOST_COLUMNS:
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} has more than 500 columns."))
    width, first = len(columns), at + 2
    body = tuple(tuple(plain_cell(cell) for cell in (row + [""] * width)[:width]) for row in everything[at + 1 :])
    rows_after = enumerate(everything[at + 1 :], first)
    ragged = frozenset(number for number, row in rows_after if any(cell.strip() for cell in row[width:]))
    return Table(path.name, columns, body, first, ragged)


def plain_cell(cell: str) -> str:
    """The text itself, where it was wrapped (``="0138"``, ``'0138``) so that a spreadsheet leaves it alone."""
    text = cell.strip()
    if text[:1] not in _WRAPPED_BEGIN:
        return text
    wrapped = _TEXT_FOR_SPREADSHEETS.fullmatch(text)
    return (wrapped[1] or wrapped[2] or "").strip() if wrapped else text


def unique_headings(headings: list[str]) -> list[str]:
    """Empty and repeated headings get a number, so that each names one column."""
    seen: dict[str, int] = {}
    names = []
    for place, heading in enumerate(headings, 1):
        base = heading or f"column {place}"
        seen[base] = seen.get(base, 0) + 1
        names.append(base if seen[base] == 1 else f"{base} ({seen[base]})")
    return names


def _looked_through(path: Path) -> io.BytesIO:
    """The workbook, unless it would fill the memory: the reader makes room for every cell up to the last one."""
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED_BYTES:
                raise refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} is larger than 1 GB when unpacked."))
        return looked_through(path, MOST_CELLS)
    except SwollenError as error:
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} has more than 20 million cells.")) from error
    except (zipfile.BadZipFile, NoWorkbookError) as error:
        raise no_spreadsheet(path) from error


def refuse_endless(path: Path) -> None:
    """Pipes and devices are no tables: reading one may never come to an end. Raises ``UserError``."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is not a table of text."))


def is_spreadsheet(path: Path) -> bool:
    """Whether a file is a workbook by its content (a zip archive or an OLE file), or else by its name."""
    with path.open("rb") as file:
        head = file.read(8)
    return head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or path.suffix.lower() in _SPREADSHEETS


def spreadsheet_rows(path: Path) -> list[list[str]]:
    """The cells of the first sheet as text, from its first row on. Raises ``UserError`` for what is no workbook."""
    try:
        source = _looked_through(path) if zipfile.is_zipfile(path) or path.suffix.lower() in _ZIPPED else str(path)
        sheet = CalamineWorkbook.from_object(source).get_sheet_by_index(0)
        return [[cell_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    except BaseException as error:
        # A damaged file can also make the reader, which is written in Rust, panic: no exception class of its own.
        if isinstance(error, CalamineError | IndexError) or type(error).__name__ == "PanicException":
            raise no_spreadsheet(path) from error
        raise


def no_spreadsheet(path: Path) -> UserError:
    """The error about a file that is damaged or something else."""
    return refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is not a spreadsheet that can be read."))


def cell_text(cell: object) -> str:
    """A cell as a person reads it: whole numbers without a point, times as ISO 8601."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, dt.datetime | dt.date | dt.time):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def delimited_rows(path: Path) -> list[list[str]]:
    """The rows of a CSV or TSV file. Raises ``UserError`` where it is not text."""
    text = _decoded(path, path.read_bytes())
    if "\0" in text:
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is not a table of text."))
    delimiter = max(",;\t|", key=_head(text).count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is not a table of text.")) from error


def _head(text: str) -> str:
    """The line of headings, without what is quoted in it."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    return re.sub(r'"[^"]*"', "", line)


def _decoded(path: Path, data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, else GB18030: what Chinese spreadsheets save as CSV."""
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is neither UTF-8, UTF-16 nor GB18030 text."))


def refused(path: Path, what: str) -> UserError:
    """The error about a file that is no table of use; ``what`` is marked for translation where it stands."""
    return UserError(
        what,
        QT_TRANSLATE_NOOP("errors", "Save it as CSV (UTF-8) or XLSX with one row of headings, then try again."),
        name=path.name,
    )
