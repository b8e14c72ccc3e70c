"""What an import did to people, undone: who came with it goes, what it changed is as before."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, exists, func, or_, select, update

from qadesk.domain.errors import UserError
from qadesk.domain.people_history import PersonRecord
from qadesk.domain.people_plain import UNITS, plain, record_of
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import tables as t
from qadesk.storage.stores import people_rows

CHANGED_SINCE = QT_TRANSLATE_NOOP("errors", "{name} ({no}) has been changed since.")
INSPECTED = QT_TRANSLATE_NOOP("errors", "{name} ({no}) has evaluated calls.")
EVALUATED = QT_TRANSLATE_NOOP("errors", "Calls of {name} ({no}) have been evaluated.")
ASSIGNED = QT_TRANSLATE_NOOP("errors", "{name} ({no}) has had assignments.")
COACHED = QT_TRANSLATE_NOOP("errors", "{name} ({no}) has coaching sessions or notes.")
FOLLOWS = QT_TRANSLATE_NOOP("errors", "{name} ({no}) has to do with follow-ups.")
SIGNED = QT_TRANSLATE_NOOP("errors", "{name} ({no}) has a PIN, has acknowledged or read something.")
MENTORS = QT_TRANSLATE_NOOP("errors", "{name} ({no}) is somebody's mentor.")


def restored(now: PersonRecord, before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[PersonRecord, bool]:
    """The record as before in all that nobody changed since; whether that is everything."""
    values, whole = plain(now), True
    for unit in UNITS:
        names = [name for name in unit if name in before]
        if any(values[name] != after.get(name) for name in names):
            whole = False
        else:
            values |= {name: before[name] for name in names}
    return record_of(values, now.person.uid), whole


def changed_since(record: PersonRecord) -> str:
    """The reason, packed, for which something stays as it is."""
    return UserError(CHANGED_SINCE, name=record.person.name, no=record.person.no).packed()


def why_kept(
    connection: Connection, person_id: int, now: PersonRecord, after: Mapping[str, Any], leaving: Sequence[int]
) -> str | None:
    """Why somebody whom an import added cannot go again, packed; ``None`` where nothing is against it."""
    if not _same(plain(now), after):
        return changed_since(now)
    a, w, m, e = t.assignment.c, t.work_time.c, t.mentorship.c, t.evaluation.c
    scored = exists().where(e.call_id == t.call.c.id, t.call.c.agent_id == person_id)
    reasons = (
        (INSPECTED, select(e.id).where(e.inspector_id == person_id)),
        (EVALUATED, select(t.call.c.id).where(scored)),
        (ASSIGNED, select(a.id).where(a.inspector_id == person_id)),
        (ASSIGNED, select(w.id).where(w.person_id == person_id)),
        *_after_scoring(person_id, now.person.no),
        (MENTORS, select(m.id).where(m.mentor_id == person_id, m.apprentice_id.not_in(leaving))),
    )
    for what, query in reasons:
        if connection.scalar(query.limit(1)) is not None:
            return UserError(what, name=now.person.name, no=now.person.no).packed()
    return None


def _after_scoring(person_id: int, no: str) -> tuple[tuple[str, Select[Any]], ...]:
    """What somebody has to do with after calls were scored."""
    k, n, f = t.coaching_session.c, t.live_note.c, t.follow_up.c
    return (
        (COACHED, select(k.id).where(or_(k.agent_id == person_id, k.coach_id == person_id))),
        (COACHED, select(n.id).where(or_(n.agent_no == no, n.by_no == no))),
        (FOLLOWS, select(f.id).where(or_(f.agent_no == no, f.handler_no == no, f.leader_no == no))),
        *((SIGNED, select(each.c.person_id).where(each.c.person_id == person_id)) for each in _SIGNATURES),
    )


_SIGNATURES = (t.pin, t.acknowledgement, t.notice_reading)


def remove(connection: Connection, ids: Sequence[int]) -> None:
    """Take people out; their calls are nobody's until they are linked anew."""
    for table in people_rows.OWNED:
        connection.execute(delete(table).where(table.c.person_id.in_(ids)))
    m = t.mentorship.c
    connection.execute(delete(t.mentorship).where(m.mentor_id.in_(ids) | m.apprentice_id.in_(ids)))
    connection.execute(update(t.call).where(t.call.c.agent_id.in_(ids)).values(agent_id=None))
    connection.execute(delete(t.person).where(t.person.c.id.in_(ids)))


def forget_empty_groups(connection: Connection, names: Sequence[str]) -> None:
    """Take out those of these teams in which nobody is or ever was."""
    g, m, p = t.business_group.c, t.membership.c, t.person.c
    used = select(func.coalesce(m.group_id, 0)).union(select(p.group_id).where(p.group_id.is_not(None)))
    connection.execute(delete(t.business_group).where(g.name.in_(names), g.id.not_in(used)))


def _same(now: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether all is as the import left it; pairs may have gone with their mentors."""
    pairs = all(pair in after["mentors"] for pair in now["mentors"])
    return pairs and all(now[name] == after[name] for name in after if name != "mentors")
