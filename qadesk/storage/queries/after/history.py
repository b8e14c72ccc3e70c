"""The audit trail of one thing, and of what belongs to it, newest first."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Engine, and_, bindparam, or_, select, union_all

from qadesk.domain.after.events import AuditLine
from qadesk.storage import tables as t
from qadesk.storage.failures import told_plainly

_A = t.audit_entry.c
_CHUNK = 400


class SqlHistoryQueries:
    """Each call takes a connection of its own for its duration."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, uid: str) -> list[AuditLine]:
        """Every entry of the thing and of what belongs to it, newest first; of a key of a scorecard every version's."""
        with told_plainly(), self._engine.connect() as connection:
            appealed = _appealed(connection, uid)
            found = _entries(connection, [uid, *_belonging(connection, uid)])
            found += [] if appealed is None else _entries(connection, [appealed[0]], since_ms=appealed[1])
            found += _entries_below(connection, uid)
            names = _names(connection, {line.who for _, line in found})
        once = sorted(dict(found).items(), key=lambda each: (each[1].at_ms, each[0]), reverse=True)
        return [_named(line, names) for _, line in once]

    def names(self, numbers: Sequence[str]) -> dict[str, str]:
        """Number -> name of those of these people who are known."""
        with told_plainly(), self._engine.connect() as connection:
            return _names(connection, numbers)


def _belonging(connection: Connection, uid: str) -> list[str]:
    """uids of what an evaluation, a coaching session, a call or an acknowledged thing has of its own."""
    assigned, call, recording = t.assignment.c, t.call.c, t.recording.c
    of_calls = select(t.evaluation.c.call_id).where(t.evaluation.c.uid == uid)
    own = or_(assigned.evaluation_uid == uid, assigned.evaluation_uid == "")  # another evaluation's is not this one's
    session = select(t.coaching_session.c.id).where(t.coaching_session.c.uid == uid)
    parts = union_all(
        select(t.appeal.c.uid).where(t.appeal.c.evaluation_uid == uid),
        select(t.follow_up.c.uid).where(t.follow_up.c.evaluation_uid == uid),
        select(t.acknowledgement.c.uid).where(t.acknowledgement.c.target_uid == uid),
        select(assigned.uid).where(assigned.call_id.in_(of_calls), own),
        select(t.action_item.c.uid).where(t.action_item.c.session_id.in_(session)),
        select(recording.uid).join(t.call, recording.call_id == call.id).where(call.uid == uid),
        select(assigned.uid).join(t.call, assigned.call_id == call.id).where(call.uid == uid),
    )
    return list(connection.scalars(parts))


def _appealed(connection: Connection, uid: str) -> tuple[str, int] | None:
    """(evaluation, since when) of an appeal: what was done about the score since then is of the appeal's history."""
    a = t.appeal.c
    row = connection.execute(select(a.evaluation_uid, a.filed_at_ms).where(a.uid == uid)).first()
    return None if row is None else (row.evaluation_uid, row.filed_at_ms)


def _entries(connection: Connection, targets: Sequence[str], since_ms: int = 0) -> list[tuple[int, AuditLine]]:
    """One target after the other: by old figures of the table, SQLite would read all of it for a list of them."""
    query = select(t.audit_entry).where(_A.target == bindparam("uid"))
    found = ((row.id, _line(row)) for uid in targets for row in connection.execute(query, {"uid": uid}))
    return [each for each in found if each[1].at_ms >= since_ms]


def _entries_below(connection: Connection, uid: str) -> list[tuple[int, AuditLine]]:
    """Of a scorecard's versions (``key/2``) and items (``key#item``), as ranges that the index knows."""
    if not uid:
        return []
    below = [and_(_A.target > uid + first, _A.target < uid + behind) for first, behind in (("/", "0"), ("#", "$"))]
    return [
        (row.id, _line(row))
        for part in below  # one after the other: each goes by the index
        for row in connection.execute(select(t.audit_entry).where(part))
    ]


def _names(connection: Connection, numbers: Iterable[str]) -> dict[str, str]:
    wanted, p = sorted(set(numbers) - {""}), t.person.c
    names: dict[str, str] = {}
    for at in range(0, len(wanted), _CHUNK):
        query = select(p.no, p.name).where(p.no.in_(wanted[at : at + _CHUNK]))
        names.update((row.no, row.name) for row in connection.execute(query))
    return names


def _line(row: object) -> AuditLine:
    fields = ("at_ms", "who", "what", "target", "before", "after", "why")
    return AuditLine(name="", **{name: getattr(row, name) for name in fields})


def _named(line: AuditLine, names: dict[str, str]) -> AuditLine:
    return AuditLine(
        at_ms=line.at_ms,
        who=line.who,
        name=names.get(line.who, ""),
        what=line.what,
        target=line.target,
        before=line.before,
        after=line.after,
        why=line.why,
    )
