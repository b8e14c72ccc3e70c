"""What a table of KPIs says, row by row, and what taking it in came to."""

from collections.abc import Mapping
from dataclasses import dataclass

from qadesk.domain.insight.kpi_counts import ImportedValue
from qadesk.domain.recordings import ImportIssue

KPI_CHANGE = "kpi"
"""The kind of thing that a journal's change is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiTableRow:
    """A row that can be used, with all figures in it."""

    row: int
    values: tuple[ImportedValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiTable:
    """A table as it was read."""

    name: str
    columns: Mapping[str, str]
    """The table's heading for every column that means something here."""
    rows: tuple[KpiTableRow, ...] = ()
    refused: tuple[ImportIssue, ...] = ()
    warnings: tuple[ImportIssue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KpisTaken:
    """How many rows brought something new, changed something, or said nothing new."""

    imported: int = 0
    updated: int = 0
    unchanged: int = 0
