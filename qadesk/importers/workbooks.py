"""Looking XLSX workbooks through before the reader of cells, which makes room for every cell up to the last one.

The reader is given what was looked through and nothing else: a copy of the parts, in memory.
"""

import io
import re
import zipfile
import zlib
from pathlib import Path
from typing import Any
from xml.parsers import expat

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
_CHUNK = 1 << 20
_MAKING_ROOM = re.compile(rb"sheetData|uniqueCount")
"""What the reader makes room for: the cells of a sheet, the shared strings; a part without these words has neither."""
_LONGEST_WORD = 11
_UNREAD = ("xl/media/", "xl/embeddings/")
_ROW = re.compile(r"[0-9]{1,7}")
_COUNT = re.compile(r"[0-9]{1,10}")
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<", b"\0\0")


class NoWorkbookError(Exception):
    """The file is damaged, something else, or written as no workbook is."""


class SwollenError(Exception):
    """A sheet reaches further than the reader may make room for."""


def looked_through(path: Path, most_cells: int) -> io.BytesIO:
    """A copy of the parts that cells are read from, none of whose sheets has more than so many cells.

    Cells count from A1 to the last row and column named, used or not. How long parts are when unpacked must have been
    looked at before. Raises ``NoWorkbookError``, ``SwollenError`` and ``OSError``.
    """
    copy = io.BytesIO()
    try:
        with zipfile.ZipFile(path) as packed, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as kept:
            names = set()
            for part in packed.infolist():
                if part.filename in names:
                    raise NoWorkbookError(part.filename)
                names.add(part.filename)
                if _is_read(part.filename):
                    _copy(packed, part, kept, most_cells)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, expat.ExpatError) as error:
        raise NoWorkbookError(str(error)) from error
    copy.seek(0)
    return copy


def _is_read(name: str) -> bool:
    """True for the parts of an XLSX workbook; the reader would try the others as workbooks of other kinds."""
    lower = name.lower()
    ours = lower.startswith(("xl/", "[content_types]", "_rels/")) and not lower.startswith(_UNREAD)
    return ours and not lower.endswith((".bin", "/"))


def _copy(packed: zipfile.ZipFile, part: zipfile.ZipInfo, kept: zipfile.ZipFile, most_cells: int) -> None:
    makes_room, before = False, b""
    with packed.open(part) as stream, kept.open(part.filename, "w", force_zip64=True) as target:
        while chunk := stream.read(_CHUNK):
            if not before and chunk.startswith(_OTHER_ENCODINGS):
                raise NoWorkbookError(part.filename)
            makes_room = makes_room or bool(_MAKING_ROOM.search(before + chunk))
            before = chunk[-_LONGEST_WORD:]
            target.write(chunk)
    if makes_room:
        with packed.open(part) as stream:
            _Cells(most_cells).look(stream)


class _Cells:
    """The last row and column of a sheet, as its reader counts them; or how many strings are shared."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._row = self._column = 0
        """Where the reader is, from 1."""
        self._named: str | None = None
        """The row it is in, as its sheet numbers it."""
        self._known: dict[str, int] = {}
        """Columns that were reached."""
        self._rows = self._columns = 0

    def look(self, stream: Any) -> None:
        """Read to the end. Raises ``SwollenError``, ``NoWorkbookError``, and ``ExpatError`` for what is no XML."""
        parser = expat.ParserCreate()
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._entities
        parser.StartElementHandler = self._element
        parser.ParseFile(stream)

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "utf8", "us-ascii", "ascii"):
            raise NoWorkbookError(encoding)

    def _entities(self, name: str, *rest: object) -> None:
        raise NoWorkbookError(name)

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        if name == "v" or name == "t":  # the most by far
            return
        local = name.rpartition(":")[2]
        if local == "c":
            self._cell(attributes.get("r"))
        elif local == "row":
            self._column, self._named = 0, attributes.get("r")
            self._row = self._row + 1 if self._named is None else _row(self._named)
            self._reached(self._row, 0)
        elif local == "sst":
            self._strings(attributes.get("uniqueCount", "0"))

    def _strings(self, count: str) -> None:
        """Shared strings: the reader makes room for as many as the part says it has."""
        if not _COUNT.fullmatch(count):
            raise NoWorkbookError(count)
        if int(count) > self._most:
            raise SwollenError(count)

    def _cell(self, at: str | None) -> None:
        if at is None:
            self._column += 1
            self._reached(self._row, self._column)
            return
        letters = at.rstrip("0123456789")
        known = self._known.get(letters)
        if known is not None and at[len(letters) :] == self._named:  # in a column and the row that were looked at
            self._column = known
            return
        found = _CELL.fullmatch(at.upper())
        if found is None:
            raise NoWorkbookError(at)
        self._column = _column(found[1])
        self._reached(_row(found[2]), self._column)
        self._known[letters] = self._column

    def _reached(self, row: int, column: int) -> None:
        if row <= self._rows and column <= self._columns:
            return
        self._rows, self._columns = max(self._rows, row), max(self._columns, column)
        if row > LAST_ROW or column > LAST_COLUMN:
            raise NoWorkbookError(f"{row}, {column}")
        if self._rows * self._columns > self._most:
            raise SwollenError(f"{self._rows}, {self._columns}")


def _row(digits: str) -> int:
    if not _ROW.fullmatch(digits) or not int(digits):
        raise NoWorkbookError(digits)
    return int(digits)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
