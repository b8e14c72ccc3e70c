"""Scorecards as call centres keep them: workbooks and CSV files with titles above the headings, merged cells, sums.

The sheet that looks most like a scorecard is taken, and in it the row that looks most like its headings.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from qadesk.domain.card_columns import column_of, is_filled_in, suggest_mapping
from qadesk.domain.card_rows import card_of
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.tables import cell_text, delimited_rows, no_spreadsheet, refused, unique_headings
from qadesk.importers.workbooks import NoWorkbookError, SwollenError, looked_through

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv")
MOST_BYTES = 20_000_000
MOST_UNPACKED_BYTES = 100_000_000
MOST_XML_BYTES = 30_000_000
MOST_CELLS = 3_000_000
MOST_ROWS = 1_000
MOST_COLUMNS = 200
HEADINGS_WITHIN = 40
"""Rows at the top of a sheet among which its headings are looked for."""
_ROW = re.compile(rb"<row\b([^>]*)>")
_ROW_NUMBER = re.compile(rb'\br="([0-9]{1,7})"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
"""An XML namespace, no address."""


class ScorecardTables:
    """Reading of scorecards in tables."""

    def table(self, path: Path) -> Table:
        """The rows of the sheet that looks like a scorecard, or of a CSV file, with its headings found.

        Raises ``UserError`` where the file is missing, too large, or no table.
        """
        try:
            if path.stat().st_size > MOST_BYTES:
                raise refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is too large for a scorecard."))
            suffix = path.suffix.lower()
            if suffix not in SUFFIXES:
                raise refused(
                    path, QT_TRANSLATE_NOOP("errors", "The file {name} is of a kind that cannot be read here.")
                )
            if suffix in (".csv", ".tsv"):
                return _table(path, delimited_rows(path))
            return _workbook(path)
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The table {name} cannot be read: {reason}."),
                QT_TRANSLATE_NOOP("errors", "Check that the file is there and not open in another program."),
                name=path.name,
                reason=error.strerror or str(error),
            ) from error

    def suggest_mapping(self, table: Table) -> dict[str, str]:
        """Heading -> column of ``card_columns``."""
        return suggest_mapping(table.columns, table.rows)

    def card(self, table: Table, mapping: ColumnMapping) -> tuple[Scorecard, list[ImportIssue]]:
        """A draft made of the rows, which may be unsound, with what was guessed and what could not be read."""
        return card_of(table, mapping)


def _workbook(path: Path) -> Table:
    zipped = path.suffix.lower() != ".xls"
    sheets = _sheets(path, _looked_through(path) if zipped else str(path))
    if not sheets:
        raise no_spreadsheet(path)
    name, rows = max(sheets, key=lambda sheet: _likeness(sheet[1]))  # of equals the first
    table = _table(path, rows)
    hidden = _hidden_rows(path, name) if zipped else frozenset()
    return replace(table, hidden=hidden, sheet=name if len(sheets) > 1 else "")


def _sheets(path: Path, source: BytesIO | str) -> list[tuple[str, list[list[str]]]]:
    """Name and rows of every sheet that is not hidden; of all where every one is."""
    try:
        book = CalamineWorkbook.from_object(source)
        seen = [each.name for each in book.sheets_metadata if each.visible == SheetVisibleEnum.Visible]
        return [(name, _rows(book.get_sheet_by_name(name))) for name in seen or book.sheet_names]
    except BaseException as error:
        # A damaged file can also make the reader, which is written in Rust, panic: no exception class of its own.
        if isinstance(error, CalamineError | IndexError) or type(error).__name__ == "PanicException":
            raise no_spreadsheet(path) from error
        raise


def _rows(sheet: CalamineSheet) -> list[list[str]]:
    """The rows up to the last one that is not empty; empty formatted ones below it are many in real workbooks."""
    rows = [[cell_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _looked_through(path: Path) -> BytesIO:
    """The workbook, unless it is too large for a scorecard or would fill the memory."""
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
        texts = [part for part in parts if not part.filename.startswith("xl/media/")]
        if _bytes(parts) > MOST_UNPACKED_BYTES or _bytes(texts) > MOST_XML_BYTES:
            raise SwollenError(path.name)
        return looked_through(path, MOST_CELLS)
    except SwollenError as error:
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is too large for a scorecard.")) from error
    except (zipfile.BadZipFile, NoWorkbookError) as error:
        raise no_spreadsheet(path) from error


def _bytes(parts: Iterable[zipfile.ZipInfo]) -> int:
    return sum(part.file_size for part in parts)


def _hidden_rows(path: Path, sheet: str) -> frozenset[int]:
    """Numbers of the rows that a sheet hides, by filter or by hand; the reader of cells does not tell."""
    try:
        with zipfile.ZipFile(path) as packed:
            part = _part_of(packed, sheet)
            data = packed.read(part) if part else b""
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError) as error:
        raise no_spreadsheet(path) from error
    rows = (row for row in _ROW.findall(data) if _HIDDEN.search(row))
    return frozenset(int(number[1]) for row in rows if (number := _ROW_NUMBER.search(row)))


def _part_of(packed: zipfile.ZipFile, sheet: str) -> str | None:
    book = _xml(packed.read("xl/workbook.xml"))
    named = (each for each in book.iter() if each.tag.endswith("}sheet") and each.get("name") == sheet)
    relation = next((each.get(_RELATIONS) for each in named), None)
    links = _xml(packed.read("xl/_rels/workbook.xml.rels"))
    target = next((each.get("Target", "") for each in links if each.get("Id") == relation), "")
    part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return part if part in packed.namelist() else None


def _xml(data: bytes) -> ElementTree.Element:
    """A small XML part. Entities, which could swell without end, are none of a workbook's."""
    if b"<!DOCTYPE" in data[:1000] or b"<!ENTITY" in data:
        raise ElementTree.ParseError("a workbook declares no entities")
    return ElementTree.fromstring(data)


def _likeness(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """How much a sheet looks like a scorecard: what its best headings stand for, then how many rows it has."""
    place = _headings(rows)
    known = 0 if place is None else _known(rows[place])
    return known, sum(1 for row in rows if any(cell.strip() for cell in row))


def _known(row: Sequence[str]) -> int:
    """How many columns a row's cells name; 0 where these are not enough for a scorecard."""
    names = {name for cell in row if len(cell) <= 60 and (name := column_of(cell))}
    return len(names) if len(names) > 1 and names & {"title", "standard", "kind"} else 0


def _headings(rows: Sequence[Sequence[str]]) -> int | None:
    """The row that names most columns; of equals the first; ``None`` where no row names any."""
    known = [(_known(row), -at) for at, row in enumerate(rows[:HEADINGS_WITHIN])]
    best = max(known, default=(0, 0))
    return -best[1] if best[0] else None


def _table(path: Path, rows: list[list[str]]) -> Table:
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The file {name} is too large for a scorecard."))
    at = _headings(rows)
    if at is None:
        at = next((place for place, row in enumerate(rows) if sum(1 for cell in row if cell.strip()) > 1), None)
    if at is None:
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} is empty."))
    headings, first = rows[at], at + 1
    if at + 1 < len(rows) and _second_line(headings, rows[at + 1]):
        width = max(len(headings), len(rows[at + 1]))
        pairs = zip(_wide(headings, width), _wide(rows[at + 1], width), strict=True)
        headings, first = [below if below.strip() else above for above, below in pairs], at + 2
    width = max((len(row) for row in rows[at:]), default=0)
    columns = tuple(unique_headings([cell.strip() for cell in _wide(headings, width)]))
    body = tuple(tuple(_wide(row, width)) for row in rows[first:])
    above = tuple(tuple(row) for row in rows[:at] if any(cell.strip() for cell in row))
    return Table(path.name, columns, body, first + 1, above=above)


def _second_line(headings: Sequence[str], below: Sequence[str]) -> bool:
    """True where merged headings are divided in the row below them: it names columns, and only so."""
    filled = [(at, cell) for at, cell in enumerate(below) if cell.strip()]
    gaps = sum(1 for at, _ in filled if at >= len(headings) or not headings[at].strip())
    known = [column_of(cell) or (is_filled_in(cell) and "") for _, cell in filled]
    return gaps > 0 and any(known) and all(each is not None and each is not False for each in known)


def _wide(row: Sequence[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))]
