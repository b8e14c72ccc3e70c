"""What calendars of working days need from the rooms below."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qadesk.domain.workdays import CountryYear, OwnDay


class CountryTables(Protocol):
    """What countries publish of their working days."""

    def countries(self) -> Sequence[tuple[str, str]]:
        """(code of two letters, English name) of every country that is known, by name."""

    def year(self, country: str, year: int) -> CountryYear:
        """A year of a country. Raises ``UserError`` for a country that nobody knows."""


class OwnDayStore(Protocol):
    """Days on which the centre works, or does not, whatever its country does."""

    def all(self) -> list[OwnDay]:
        """By day."""

    def put(self, own: OwnDay) -> None:
        """Keep it, in place of what was said of that day before."""

    def remove(self, day: date) -> None:
        """Say nothing more of that day."""
