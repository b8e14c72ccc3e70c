"""Names and tables together, as the import asks for them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import ImportIssue, RecordedSide
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.importers.metadata import read_rows, suggest_mapping
from qadesk.importers.recordings import facts_from_name
from qadesk.importers.recordings.sides import side_of
from qadesk.importers.tables import read_table


class MetadataSource:
    """Everything that says something about a call besides its sound."""

    def from_name(self, path: Path, zone: ZoneInfo) -> tuple[CallFacts, Mapping[str, str]]:
        """Facts and, for each field, its source, from the file's name."""
        return facts_from_name(path, zone)

    def side_from_name(self, path: Path, direction: str | None) -> RecordedSide:
        """Which party's sound alone the file holds, as its name says; '' where it does not."""
        return side_of(path.name, direction)

    def table(self, path: Path) -> Table:
        """A table file as text. Raises ``UserError`` when it cannot be read."""
        return read_table(path)

    def suggest_mapping(self, table: Table) -> dict[str, str]:
        """Heading -> canonical column, for the headings that can be recognised."""
        return suggest_mapping(table)

    def rows(
        self, table: Table, mapping: ColumnMapping, zone: ZoneInfo
    ) -> Iterator[tuple[int, str | None, CallFacts, list[ImportIssue]]]:
        """Row number, file named, facts, and what could not be read, for every row that is not empty."""
        return read_rows(table, mapping, zone)
