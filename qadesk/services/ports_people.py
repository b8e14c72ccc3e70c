"""What the services need to know and keep of people."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from qadesk.domain.people import PeopleBook, Person, Role
from qadesk.domain.people_columns import PeopleTable
from qadesk.domain.people_history import PersonRecord


class PeopleStore(Protocol):
    """People, their teams and extensions by the day, within one transaction."""

    def add(self, person: Person) -> Person:
        """Add or correct by number; returns it with its uid. Calls that mean the person are linked.

        Another team or extension is taken as always having been so. Raises ``UserError`` as ``put`` does.
        """

    def add_group(self, name: str) -> bool:
        """Make sure that there is a group of that name; whether it is new."""

    def groups(self) -> list[str]:
        """The names of all teams, sorted."""

    def rename_group(self, old: str, new: str) -> None:
        """Give a team another name, also where calls count for it. Raises ``UserError`` for a name in use."""

    def get(self, no: str) -> Person | None:
        """The person of that number."""

    def all(self, role: Role | None = None) -> list[Person]:
        """Everybody, by number; or those of a role."""

    def book(self) -> PeopleBook:
        """Everybody, and who was where when."""

    def record(self, no: str) -> PersonRecord | None:
        """The person of that number with all that is known by the day."""

    def records(self, nos: Iterable[str] | None = None) -> dict[str, PersonRecord]:
        """By number, the records of these people (those that are known), or of everybody."""

    @property
    def calls_wait(self) -> bool:
        """Whether ``link_calls`` has anything to do."""

    def link_calls(self, most: int) -> bool:
        """Link so many calls anew; whether others still wait."""

    def put(self, records: Sequence[PersonRecord], *, calls_later: bool = False) -> None:
        """Add or replace these people by number, with all their stretches; their calls are linked anew.

        With ``calls_later`` those of very many people wait for ``link_calls``.
        Raises ``UserError`` where an extension belongs to somebody else on the same day, and for an unknown mentor.
        """

    def put_back(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> str | None:
        """Undo a change of the journal; why it could not be undone, packed, or ``None``."""

    def put_all_back(self, changes: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> list[str | None]:
        """Undo changes of the journal; for each why it could not be undone, packed, or ``None``."""


class PeopleQueries(Protocol):
    """Reading people without waiting for what is being written."""

    def people_records(self) -> dict[str, PersonRecord]:
        """Everybody by number, in that order, with all that is known of them by the day."""

    def people_book(self) -> PeopleBook:
        """Everybody, and who was where when."""


class PeopleTables(Protocol):
    """Tables of people in the world outside."""

    def __call__(self, path: Path, columns: Mapping[str, str] | None = None) -> PeopleTable:
        """Everybody a table names; ``columns`` (heading -> column) goes before what the headings say themselves.

        Raises ``UserError`` when it is no table, or has no numbers of people.
        """
