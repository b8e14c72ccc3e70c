"""Tables as they come in, before anybody knows what their columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass

CALL_COLUMNS = (
    "unique_id",
    "agent_no",
    "agent",
    "group",
    "started_at",
    "seconds",
    "queue",
    "direction",
    "business_type",
    "contact",
    "customer",
    "rating",
    "file",
)
"""The canonical columns of calls and recordings' metadata; any other mapped name is a custom field of the call."""

ColumnMapping = Mapping[str, str]
"""Column heading -> canonical column or name of a custom field; headings that are not in it are left out."""


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows of text; ``first_row`` is the number that a spreadsheet shows beside the first of ``rows``."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 2
    ragged: frozenset[int] = frozenset()
    """Numbers of the rows that have more cells than there are headings: nobody can tell which belongs where."""
    above: tuple[tuple[str, ...], ...] = ()
    """The rows above the headings that are not empty: titles, remarks."""
    hidden: frozenset[int] = frozenset()
    """Numbers of the rows that the spreadsheet hides."""
    sheet: str = ""
    """The sheet that was chosen, where there are several."""
