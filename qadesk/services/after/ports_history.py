"""What the history needs from the database, as a Protocol."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from qadesk.domain.after.events import AuditLine


class HistoryQueries(Protocol):
    """The audit trail, to be read."""

    def of(self, uid: str) -> list[AuditLine]:
        """Every entry of the thing and of what belongs to it, newest first."""

    def names(self, numbers: Sequence[str]) -> Mapping[str, str]:
        """Number -> name of those of these people who are known."""
