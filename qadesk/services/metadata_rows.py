"""Which row of a metadata table belongs to which recording."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP

NO_FILE = QT_TRANSLATE_NOOP("errors", "No file of this import belongs to this row.")
REPEATED = QT_TRANSLATE_NOOP("errors", "An earlier row names the same recording; this one is left out.")
AMBIGUOUS = QT_TRANSLATE_NOOP("errors", "Several files bear the name in this row; name their folder too.")
MORE = QT_TRANSLATE_NOOP("errors", "{count} more rows belong to no file of this import.")
MOST_UNUSED = 100

RowRead = tuple[int, str | None, CallFacts, list[ImportIssue]]


@dataclass(slots=True)
class _Row:
    """A row that names a file: its number, the folders and the name in it, and what it says."""

    number: int
    folders: tuple[str, ...]
    name: str
    facts: CallFacts


@dataclass(slots=True)
class MetadataRows:
    """The rows of a table, given to files by name and folder, else by the call's unique id.

    A row may name its file with folders of another machine, or without suffix. Where it cannot be told which of
    several files is meant, none is taken.
    """

    name: str = ""
    issues: list[ImportIssue] = field(default_factory=list)
    """Warnings so far: unreadable cells, rows that are left out."""
    _rows: list[_Row] = field(default_factory=list)
    _by_unique_id: dict[str, tuple[int, CallFacts]] = field(default_factory=dict)
    _of_file: dict[Path, _Row] = field(default_factory=dict)
    _numbers: set[int] = field(default_factory=set)
    _done: set[int] = field(default_factory=set)

    def read(self, rows: Iterable[RowRead]) -> None:
        """Take the rows of the table in."""
        for number, file, facts, issues in rows:
            self.issues.extend(issues)
            if issues and not file and facts == CallFacts():
                continue  # why it says nothing has been said
            self._numbers.add(number)
            *folders, name = _parts(file or "")
            if name:
                self._rows.append(_Row(number, tuple(folders), name, facts))
            if facts.unique_id:
                self._by_unique_id.setdefault(facts.unique_id, (number, facts))

    def assign(self, files: Sequence[Path]) -> None:
        """Decide which of these files each row means."""
        rows_of_name = Counter(row.name for row in self._rows)
        places = _by_name(files, rows_of_name.keys()) if rows_of_name else {}
        scores: dict[Path, int] = {}
        for row in self._rows:
            score, fitting = _fitting(row, places.get(row.name, []))
            if fitting and not score and row.folders and rows_of_name[row.name] > 1:
                continue
            if len(fitting) > 1:
                self._leave_out(row, AMBIGUOUS)
            elif fitting and scores.get(fitting[0], -1) >= score:
                self._leave_out(row, REPEATED)
            elif fitting:
                earlier = self._of_file.get(fitting[0])
                if earlier is not None:
                    self._leave_out(earlier, REPEATED)
                self._of_file[fitting[0]], scores[fitting[0]] = row, score
                self._done.add(row.number)

    def facts_of(self, file: Path, unique_id: str | None) -> CallFacts | None:
        """What the table says of a file."""
        row = self._of_file.get(file)
        if row is not None:
            return row.facts
        number, facts = self._by_unique_id.get(unique_id or "", (0, None))
        if facts is not None:
            self._done.add(number)
        return facts

    def unused(self) -> Iterator[ImportIssue]:
        """A warning for each row that no file of the import belonged to; of very many, the first hundred."""
        rest = sorted(self._numbers - self._done)
        for number in rest[:MOST_UNUSED]:
            yield self._issue(number, UserError(NO_FILE))
        if len(rest) > MOST_UNUSED:
            yield ImportIssue(self.name, UserError(MORE, count=len(rest) - MOST_UNUSED).packed())

    def _leave_out(self, row: _Row, why: str) -> None:
        self.issues.append(self._issue(row.number, UserError(why)))
        self._done.add(row.number)

    def _issue(self, number: int, error: UserError) -> ImportIssue:
        return ImportIssue(self.name, error.packed(), number)


def _parts(file: str) -> tuple[str, ...]:
    """Folders and name, whichever system wrote them; at least an empty name."""
    return tuple(part for part in file.replace("\\", "/").casefold().split("/") if part) or ("",)


def _by_name(files: Sequence[Path], wanted: Set[str]) -> dict[str, list[tuple[tuple[str, ...], Path]]]:
    """(folders, file) by the names that the table gives: with the file's suffix or without."""
    places = defaultdict(list)
    folders: dict[str, tuple[str, ...]] = {}
    for file in files:
        above, _, name = str(file).rpartition("\\" if "\\" in file.name else os.sep)
        for known_as in {name.casefold(), Path(name).stem.casefold()} & wanted:
            if above not in folders:
                folders[above] = _parts(above)
            places[known_as].append((folders[above], file))
    return places


def _fitting(row: _Row, places: list[tuple[tuple[str, ...], Path]]) -> tuple[int, list[Path]]:
    """How many folders agree at best, and the files that agree so well.

    Folders that do not agree at all are those of another machine: then the name must mean one file and one row alone.
    """
    shared = [(_shared_tail(row.folders, folders), file) for folders, file in places]
    best = max((count for count, _ in shared), default=0)
    return best, [file for count, file in shared if count == best]


def _shared_tail(one: Sequence[str], two: Sequence[str]) -> int:
    count = 0
    for mine, yours in zip(reversed(one), reversed(two), strict=False):
        if mine != yours:
            break
        count += 1
    return count
