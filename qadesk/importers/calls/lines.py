"""Text logs as records, one at a time: what cannot be read costs its own line and no other."""

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Container, Iterator
from functools import partial
from pathlib import Path

from qadesk.domain.texts import QT_TRANSLATE_NOOP

LONGEST_LINE = 100_000
"""In characters: below what the csv module takes for one field; no call needs as much."""
_MOST_LINES_OF_A_RECORD = 20
_FOREIGN = re.compile(r"[\u4e00-\u9fff]")

NO_TEXT = QT_TRANSLATE_NOOP("errors", "The line holds bytes that are no text in the encoding of the file.")
TOO_LONG = QT_TRANSLATE_NOOP("errors", "The line is longer than any row of a call log.")
OPEN_QUOTE = QT_TRANSLATE_NOOP("errors", "A quotation mark is opened and not closed, or the other way round.")

Record = tuple[int, list[str], str]
"""Its number in the file, from 1; its cells; why it cannot be read, or ''."""
Line = tuple[str, str]
"""The text with its line end; why it cannot be read, or ''."""


class Lines:
    """The lines of a text file in an encoding; counts the bytes read. Raises ``OSError`` and ``LookupError``."""

    def __init__(self, path: Path, encoding: str) -> None:
        self._utf8_elsewhere = codecs.lookup(encoding).name == "gb18030"
        self._raw = path.open("rb")
        self._replaced = codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))
        strange = "replace" if self._replaced else "surrogateescape"
        try:
            self._text = io.TextIOWrapper(self._raw, encoding, strange, newline="")
        except LookupError:
            self._raw.close()
            raise

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *error: object) -> None:
        self._text.close()

    def read(self) -> int:
        """How many bytes were read."""
        return self._raw.tell()

    def __iter__(self) -> Iterator[Line]:
        """Every line; of one that is too long, only the beginning."""
        readline = partial(self._text.readline, LONGEST_LINE)
        for line in iter(readline, ""):
            if len(line) == LONGEST_LINE and line[-1] not in "\r\n":
                self._skip(readline)
                yield line, TOO_LONG
            elif line.isascii() and "\0" not in line:
                yield line, ""
            else:
                yield line, self._wrong(line)

    def _skip(self, readline: "partial[str]") -> None:
        while (rest := readline()) and rest[-1] not in "\r\n":
            pass

    def _wrong(self, line: str) -> str:
        if "\0" in line or (self._replaced and "\ufffd" in line):
            return NO_TEXT
        try:
            line.encode()
        except UnicodeEncodeError:  # bytes that are no text were read as half characters
            return NO_TEXT
        return NO_TEXT if self._utf8_elsewhere and _is_utf8(line) else ""


def _is_utf8(line: str) -> bool:
    """Whether text that was read as GB18030 is UTF-8: its bytes are, and Chinese."""
    try:
        return bool(_FOREIGN.search(line.encode("gb18030").decode()))
    except UnicodeError:
        return False


class Records:
    """The rows of a delimited text, by its line where that is one, with as many lines as its quotes need where not.

    A quote that is never closed would make everything up to the end of the file one cell. So a record of several lines
    is believed only where it has one of the ``widths`` that records have; else its first line alone is damaged.
    """

    def __init__(self, lines: Iterator[Line], delimiter: str, widths: Container[int]) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._widths = widths
        self._again: deque[Line] = deque()
        self._fed: list[tuple[int, str]] = []
        self._aside: list[Record] = []
        self._number = 0

    def __iter__(self) -> Iterator[Record]:
        """Every record that is not empty, damaged ones among them."""
        reader = csv.reader(self._feed(), delimiter=self._delimiter)
        fed, aside = self._fed, self._aside
        while True:
            fed.clear()
            wrong, row = "", None
            try:
                row = next(reader)
            except StopIteration:
                break
            except csv.Error:
                wrong = OPEN_QUOTE
            if aside:
                yield from aside
                aside.clear()
            if len(fed) != 1 or wrong:
                yield from self._one_by_one()
            elif row:
                yield fed[0][0], row, ""
        yield from aside

    def _feed(self) -> Iterator[str]:
        """Texts that are one record each, as far as their quotes tell."""
        while True:
            line, wrong = self._again.popleft() if self._again else next(self._lines, ("", ""))
            if not line:
                return
            self._number += 1
            if wrong:
                self._aside.append((self._number, [line[:80]], wrong))
            elif '"' in line and line.count('"') & 1:
                self._several(line)
            else:
                self._fed.append((self._number, line))
                yield line

    def _several(self, line: str) -> None:
        """A record whose quotes go on in the next lines, or a line with one quote too many."""
        number, text, more = self._number, line, list[Line]()
        while len(more) < _MOST_LINES_OF_A_RECORD and text.count('"') & 1:
            following = self._again.popleft() if self._again else next(self._lines, ("", ""))
            if not following[0]:
                break
            more.append(following)
            if following[1]:
                break
            text += following[0]
        row = [] if text.count('"') & 1 or (more and more[-1][1]) else self._parsed(text)
        if row and len(row) in self._widths:
            self._aside.append((number, row, ""))
        else:
            self._again.extendleft(reversed(more))
            self._aside.append((number, [line[:80]], OPEN_QUOTE))

    def _one_by_one(self) -> Iterator[Record]:
        """Lines that ran together though their quotes are even."""
        for number, line in list(self._fed):
            row = self._parsed(line)
            yield number, row or [line[:80]], "" if row and len(row) in self._widths else OPEN_QUOTE

    def _parsed(self, text: str) -> list[str]:
        """The cells of one record; none where it is not exactly one."""
        try:
            rows = list(csv.reader([text], delimiter=self._delimiter, strict=True))
        except csv.Error:
            return []
        return rows[0] if len(rows) == 1 else []
