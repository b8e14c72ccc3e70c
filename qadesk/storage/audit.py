"""The audit trail: who changed what, when and why; entries are only ever added."""

from sqlalchemy import Connection, insert

from qadesk.storage import tables as t


class SqlAuditStore:
    """Adds entries; triggers of the database refuse to change or remove one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, at_ms: int, who: str, what: str, target: str, before: str, after: str, why: str = "") -> None:
        """One entry; ``before`` and ``after`` are JSON."""
        entry = insert(t.audit_entry).values(
            at_ms=at_ms, who=who, what=what, target=target, before=before, after=after, why=why
        )
        self._connection.execute(entry)
