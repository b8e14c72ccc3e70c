"""Tables to be written into a file as they are: a title, headings, rows."""

from dataclasses import dataclass
from decimal import Decimal

Cell = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class PlainTable:
    """One table; texts are in the reader's language already, shares are ``Decimal`` from 0 to 1."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
