"""What a table of people says: its columns, and a row of it as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qadesk.domain.people import Days, Role
from qadesk.domain.recordings import ImportIssue

PEOPLE_COLUMNS = (
    "no",
    "name",
    "group",
    "role",
    "leader",
    "hired_on",
    "left_on",
    "extension",
    "from",
    "to",
    "mentor",
)
"""The canonical columns; ``from`` and ``to`` are the days on which team, leader, extension and mentor of a row hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A row that could be read; what it leaves empty is ``None`` and changes nothing.

    ``leader`` and ``mentor`` are as the table says them: a number or a name.
    """

    row: int
    no: str
    name: str | None = None
    group: str | None = None
    role: Role | None = None
    leader: str | None = None
    hired_on: date | None = None
    left_on: date | None = None
    extension: str | None = None
    days: Days | None = None
    """``from`` and ``to``, where the row has either."""
    mentor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleTable:
    """A table of people as it was read."""

    name: str
    columns: Mapping[str, str]
    """The table's heading for every canonical column that it has."""
    unknown: tuple[str, ...] = ()
    """Headings that nobody knows; they are left out."""
    rows: tuple[PersonRow, ...] = ()
    refused: tuple[ImportIssue, ...] = ()
    warnings: tuple[ImportIssue, ...] = ()

    def heading(self, column: str) -> str:
        """What the table calls a column."""
        return self.columns.get(column, column)
