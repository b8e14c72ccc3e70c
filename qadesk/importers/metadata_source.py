"""Names and tables together, as the import asks for them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import ImportIssue, RecordedSide
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.importers.base import SourceSettings
from qadesk.importers.metadata import read_rows, suggest_mapping
from qadesk.importers.recordings import Known, facts_from_name, with_folder
from qadesk.importers.recordings.sides import side_of
from qadesk.importers.sidecars.reader import SidecarReader
from qadesk.importers.tables import read_table


class MetadataSource:
    """Everything that says something about a call besides its sound."""

    def __init__(self, sources: SourceSettings | None = None) -> None:
        """``sources`` is what was said of where recordings come from; without it nothing was."""
        self._sources = sources

    def from_name(self, path: Path, zone: ZoneInfo) -> tuple[CallFacts, Mapping[str, str]]:
        """Facts and, for each field, its source, from the file's name, else its folder, else what its source is.

        Times are in the zone that was said of the folder or the naming scheme, else in ``zone``.
        """
        said = self._sources
        if said is None:
            return with_folder(facts_from_name(path, zone), str(path.parent), zone)
        own = said.patterns_of(path)
        there = said.zone_of(path)
        named = facts_from_name(path, there or zone, own)
        if there is None and named[1]:
            there = said.zone_of(path, next(iter(named[1].values())))
            named = named if there is None else facts_from_name(path, there, own)
        return _with_defaults(with_folder(named, str(path.parent), zone), said.defaults_of(path))

    def sidecars(self) -> SidecarReader:
        """A reader of what lies beside the recordings of one import: it lists each folder once."""
        return SidecarReader(zone_of=self._sources.zone_of if self._sources else None)

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


def _with_defaults(known: Known, defaults: Mapping[str, str]) -> Known:
    """The same, and of what is not known what was said of the whole folder."""
    if not defaults:
        return known
    facts, sources = known
    said = {name: value for name, value in defaults.items() if getattr(facts, name) is None}
    return replace(facts, **said), {**sources, **dict.fromkeys(said, "source (default)")}  # type: ignore[arg-type]
