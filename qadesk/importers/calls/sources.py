"""Where a log's rows come from: a text, line by line, or a spreadsheet."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from qadesk.domain.call_logs import LogOptions
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.calls.base import Head
from qadesk.importers.calls.encodings import encoding_of
from qadesk.importers.calls.lines import Lines, Record, Records
from qadesk.importers.tables import is_spreadsheet, refuse_endless, spreadsheet_rows

HEAD_LINES = 200
_HEAD_BYTES = 1 << 20
_USUAL = ",;\t|"
_NO_DELIMITERS = re.compile(r"[\w \r\n\t:/.\-+\"'@()<>=*]")
"""What is within cells as often as between them."""
_NO_CELLS_END = ("\r", "\n", '"')
_QUOTED = re.compile(r'"[^"]*"')
_ANY_WIDTH = range(1, 501)

NO_TEXT_FILE = QT_TRANSLATE_NOOP("errors", "The file {name} is not a table of text.")
NO_END = QT_TRANSLATE_NOOP("errors", "The last line has no end: it may be cut off, and is left out.")
EMPTY = QT_TRANSLATE_NOOP("errors", "The table {name} is empty.")
BAD_ENCODING = QT_TRANSLATE_NOOP("errors", "“{encoding}” is no encoding that is known.")
BAD_DELIMITER = QT_TRANSLATE_NOOP("errors", "“{delimiter}” cannot be what stands between cells.")
CHOOSE_DELIMITER = QT_TRANSLATE_NOOP("errors", "Choose one character, such as a comma, or leave it open.")
CHOOSE_ENCODING = QT_TRANSLATE_NOOP("errors", "Choose UTF-8, GB18030 or UTF-16, or leave it open.")
SAVE_AS = QT_TRANSLATE_NOOP("errors", "Save it as CSV (UTF-8) or XLSX with one row of headings, then try again.")


class Source(Protocol):
    """The rows of one log."""

    size: int
    """Bytes of its rows, roughly."""
    encoding: str
    delimiter: str

    def head(self) -> Head:
        """Its beginning. Raises ``UserError`` for what is no table, or an empty one."""

    def records(self, widths: range, splitter: str = "") -> Iterator[Record]:
        """Its rows from the first on; cells are split plainly by the ``splitter`` where one is given."""

    def part(self) -> float:
        """The part of the rows that the latest reader has come to, 0 to 1."""


def source_of(path: Path, options: LogOptions, *, whole: bool) -> Source:
    """The rows of a file; ``whole`` finds the encoding out by all of it. Raises ``UserError`` and ``OSError``."""
    refuse_endless(path)
    if is_spreadsheet(path):
        return SheetSource(path)
    return TextSource(path, options, whole=whole)


class TextSource:
    """A text with delimiters."""

    def __init__(self, path: Path, options: LogOptions, *, whole: bool) -> None:
        if len(options.delimiter) > 1 or options.delimiter in _NO_CELLS_END:
            raise UserError(BAD_DELIMITER, CHOOSE_DELIMITER, delimiter=options.delimiter)
        self._path = path
        self.size = path.stat().st_size
        self.encoding = _chosen(options.encoding) or encoding_of(path, None if whole else _HEAD_BYTES)
        self._lines: Lines | None = None
        self._head = self._head_lines()
        self.delimiter = options.delimiter or _delimiter([line for line, wrong in self._head if not wrong])

    def head(self) -> Head:
        """Its beginning. Raises ``UserError`` where that is no text, or empty."""
        lines = tuple(line for line, wrong in self._head if not wrong and line.strip())
        if not any(line.strip() for line, _ in self._head):
            raise UserError(EMPTY, SAVE_AS, name=self._path.name)
        if len(lines) * 2 < len(self._head):
            raise UserError(NO_TEXT_FILE, SAVE_AS, name=self._path.name)
        records = Records(iter(self._head), self.delimiter, _ANY_WIDTH)
        rows = tuple((number, tuple(cells)) for number, cells, wrong in records if not wrong and any(cells))
        return Head(self._path.name, lines, rows)

    def records(self, widths: range, splitter: str = "") -> Iterator[Record]:
        """Its rows, read as they are asked for."""
        with Lines(self._path, self.encoding) as self._lines:
            if splitter:
                for number, (line, wrong) in enumerate(self._lines, 1):
                    yield number, line.rstrip("\r\n").split(splitter), wrong or ("" if line[-1] in "\r\n" else NO_END)
            else:
                yield from Records(iter(self._lines), self.delimiter, widths)

    def part(self) -> float:
        """By the bytes that were read."""
        return min(1.0, self._lines.read() / (self.size or 1)) if self._lines else 0.0

    def _head_lines(self) -> list[tuple[str, str]]:
        try:
            with Lines(self._path, self.encoding) as lines:
                return list(itertools.islice(lines, HEAD_LINES))
        except LookupError as error:
            raise UserError(BAD_ENCODING, CHOOSE_ENCODING, encoding=self.encoding) from error


class SheetSource:
    """The first sheet of a spreadsheet."""

    encoding = ""
    delimiter = ""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._rows = spreadsheet_rows(path)
        self.size = 0
        """Its rows are in memory anyway."""
        self._at = 0

    def head(self) -> Head:
        """Its first rows. Raises ``UserError`` where there are none."""
        rows = tuple((number, tuple(cells)) for number, cells, _ in itertools.islice(self.records(), HEAD_LINES))
        if not rows:
            raise UserError(EMPTY, SAVE_AS, name=self._name)
        return Head(self._name, (), rows)

    def records(self, widths: range = _ANY_WIDTH, splitter: str = "") -> Iterator[Record]:
        """Its rows that are not empty."""
        for self._at, row in enumerate(self._rows, 1):  # noqa: B020
            if any(cell.strip() for cell in row):
                yield self._at, row, ""

    def part(self) -> float:
        """By the rows that were read."""
        return self._at / (len(self._rows) or 1)


def _chosen(encoding: str) -> str:
    """An encoding that was chosen; a mark at the beginning of UTF-8 is no part of the first heading."""
    return "utf-8-sig" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding


def _delimiter(lines: list[str]) -> str:
    """What stands between cells: what most lines have equally often, the usual ones first."""
    bare = [text for line in lines if (text := _QUOTED.sub("", line).strip("\r\n"))]
    others = Counter(_NO_DELIMITERS.sub("", "".join(bare)))
    candidates = [*_USUAL, *(mark for mark, _ in others.most_common(8) if mark not in _USUAL)]
    return max(candidates, key=lambda mark: _consistency(mark, bare), default=",")


def _consistency(mark: str, lines: list[str]) -> tuple[float, bool, int]:
    counts = Counter(line.count(mark) for line in lines)
    counts.pop(0, None)
    if not counts:
        return 0.0, False, 0
    count, often = counts.most_common(1)[0]
    return round(often / len(lines), 1), mark in _USUAL, count
