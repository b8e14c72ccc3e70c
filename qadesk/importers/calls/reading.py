"""One log being read: its head looked at, its format chosen, its rows gathered into calls."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from qadesk.domain.call_logs import LoggedCall, LogOptions, LogPreview
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.calls.base import TOO_MANY_ROWS, Head, LogFormat, LogReader, refused
from qadesk.importers.calls.gather import Gatherer
from qadesk.importers.calls.lines import Record
from qadesk.importers.calls.sources import Source, source_of

HEAD_ROWS = 200
_ANY_WIDTH = range(1, 501)
_ROWS_A_REPORT = 4096
_READING = 0.6
"""Reading rows is so much of the whole; making calls of them is the rest."""

NO_LOG = QT_TRANSLATE_NOOP("errors", "No known call log fits {name}.")
NO_ROOM = QT_TRANSLATE_NOOP("errors", "The log {name} cannot be read: {reason}.")
CHECK = QT_TRANSLATE_NOOP("errors", "Check that the file is there and not open in another program.")
KNOWN = QT_TRANSLATE_NOOP(
    "errors", "Choose another file: a Master.csv, a queue_log, or a table with one row of headings."
)


class Reading:
    """A log file with how it is to be read."""

    def __init__(self, path: Path, options: LogOptions, formats: Sequence[LogFormat]) -> None:
        self._path = path
        self._options = options
        self._formats = formats

    def preview(self) -> LogPreview:
        """What the first rows are and come to. Raises ``UserError``."""
        try:
            return self._preview()
        except OSError as error:
            raise self._unreadable(error) from error

    def calls(self, progress: Callable[[float], None]) -> Iterator[LoggedCall | ImportIssue]:
        """Every call and every row that does not go in. Raises ``UserError``."""
        try:
            source = source_of(self._path, self._options, whole=True)
            head, chosen = self._head(source)
            reader = chosen.reader(head, self._options, lambda: source.records(_ANY_WIDTH))
            with Gatherer(source.size) as gathered:
                yield from self._rows(source, reader, gathered, progress)
                yield from self._gathered(reader, gathered, progress)
        except OSError as error:
            raise self._unreadable(error) from error

    def _preview(self) -> LogPreview:
        source = source_of(self._path, self._options, whole=False)
        head, chosen = self._head(source)
        preview = LogPreview(
            format_name=chosen.name,
            columns=chosen.columns(head),
            rows=tuple(cells for _, cells in head.rows),
            mapping=dict(chosen.mapping(head, self._options)),
            encoding=source.encoding,
            delimiter=source.delimiter,
        )
        try:
            reader = chosen.reader(head, self._options, None)
        except UserError as error:  # what is missing is asked for: the preview is where it can be said
            return replace(preview, issues=(ImportIssue(self._path.name, error.packed()),))
        calls, issues = self._first_calls(source, reader)
        return replace(preview, calls=calls, issues=issues, day_first=reader.day_first)

    def _first_calls(self, source: Source, reader: LogReader) -> tuple[tuple[LoggedCall, ...], tuple[ImportIssue, ...]]:
        """What the first rows come to, and what is wrong with them."""
        calls: list[LoggedCall] = []
        issues: list[ImportIssue] = []
        with Gatherer(0) as gathered:
            rows = itertools.islice(source.records(reader.widths, reader.splitter), HEAD_ROWS)
            found = [*self._parsed(rows, reader, gathered), *self._gathered(reader, gathered, _nobody_waits)]
        for each in found:
            if isinstance(each, LoggedCall):
                calls.append(each)
                issues.extend(each.warnings)
            else:
                issues.append(each)
        return tuple(calls), tuple(issues)

    def _head(self, source: Source) -> tuple[Head, LogFormat]:
        """The head of the log, and the format that fits it best. Raises ``UserError`` where none does."""
        head = source.head()
        named = [each for each in self._formats if each.name == self._options.format_name]
        if named:
            return head, named[0]
        sure, chosen = max(((each.sniff(head), each) for each in self._formats), key=lambda pair: pair[0])
        if not sure:
            raise UserError(NO_LOG, KNOWN, name=self._path.name)
        return head, chosen

    def _rows(
        self, source: Source, reader: LogReader, gathered: Gatherer, progress: Callable[[float], None]
    ) -> Iterator[LoggedCall | ImportIssue]:
        """Rows go to their calls; those of no use come out, and those that are a call each."""
        rows = source.records(reader.widths, reader.splitter)
        return self._parsed(_reported(rows, lambda: progress(_READING * source.part())), reader, gathered)

    def _parsed(
        self, rows: Iterable[Record], reader: LogReader, gathered: Gatherer
    ) -> Iterator[LoggedCall | ImportIssue]:
        parse, add = reader.parse, gathered.add
        for record in rows:
            found = parse(record)
            if isinstance(found, ImportIssue):
                yield found
            elif found is not None:
                if found[0]:
                    add(found)
                else:
                    yield reader.call([found])

    def _gathered(
        self, reader: LogReader, gathered: Gatherer, progress: Callable[[float], None]
    ) -> Iterator[LoggedCall | ImportIssue]:
        warnings = reader.warnings
        for rows, beyond in gathered.calls(lambda part: progress(_READING + (1 - _READING) * part)):
            if beyond:
                many = refused(self._path.name, rows[0][1], TOO_MANY_ROWS, count=beyond)
                warnings = (*warnings, many)
            for some in reader.apart(rows):
                found = reader.call(some)
                if warnings:
                    found, warnings = replace(found, warnings=(*found.warnings, *warnings)), ()
                yield found

    def _unreadable(self, error: OSError) -> UserError:
        return UserError(NO_ROOM, CHECK, name=self._path.name, reason=error.strerror or str(error))


def _reported(rows: Iterator[Record], report: Callable[[], None]) -> Iterator[Record]:
    """The rows, with a report every now and then."""
    for count, row in enumerate(rows):
        if not count % _ROWS_A_REPORT:
            report()
        yield row


def _nobody_waits(part: float) -> None:
    """Progress of what takes no time."""
