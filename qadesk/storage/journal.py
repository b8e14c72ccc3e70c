"""Writing into the journal of imports, for the stores that imports change things through."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, insert, select

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.codec import dumps


def intake_id(connection: Connection, uid: str) -> int:
    """The key of an import, for the ``intake_id`` of what it brings. Raises ``UserError`` for an unknown uid."""
    found = keys.found(connection, select(t.intake.c.id).where(t.intake.c.uid == uid))
    if found is None:
        raise no_such_import(uid)
    return found


def changed(
    connection: Connection,
    key: int,
    kind: str,
    changes: Sequence[tuple[str, Mapping[str, object], Mapping[str, object]]],
) -> None:
    """Write (target, before, after) of many things that an import has changed."""
    if changes:
        rows = [
            {"intake_id": key, "kind": kind, "target": target, "before": dumps(dict(old)), "after": dumps(dict(new))}
            for target, old, new in changes
        ]
        connection.execute(insert(t.intake_change), rows)


def no_such_import(uid: str) -> UserError:
    """What is said of an unknown uid."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "There is no import {uid} in the journal."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of imports."),
        uid=uid,
    )
