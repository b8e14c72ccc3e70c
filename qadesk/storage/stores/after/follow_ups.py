"""Follow-ups: their events are only ever added; the row is what they fold into, for lists."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from qadesk.domain.after import following
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.followups import FollowUp, FollowUpState
from qadesk.domain.plain_json import to_json
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.sitetime import SiteTime

_F, _E = t.follow_up.c, t.follow_up_event.c


class SqlFollowUpStore:
    """Follow-ups by uid."""

    def __init__(self, connection: Connection, site: Callable[[], SiteTime]) -> None:
        self._connection = connection
        self._site = site

    def get(self, uid: str) -> FollowUp | None:
        """By its uid, with everything that happened."""
        events = self._events(uid)
        return following.folded(uid, events) if events else None

    def add(self, uid: str, opened: Happened) -> FollowUp:
        """A new one from its first event. Raises ``KeyError`` for a call that is not there."""
        follow_up = following.folded(uid, [opened])
        row = {
            "uid": uid,
            "origin": follow_up.origin.value,
            "what": follow_up.what,
            "leader_no": follow_up.leader_no,
            "group_name": follow_up.group,
            "agent_no": follow_up.agent_no,
            "evaluation_uid": follow_up.evaluation_uid,
            "item_key": follow_up.item_key,
            "item": follow_up.item,
            "call_id": self._call_id(follow_up.call_uid),
            "evidence": json.dumps([list(span) for span in follow_up.evidence]),
            "opened_at_ms": follow_up.opened_at_ms,
            "opened_on": self._site().date_of(follow_up.opened_at_ms),
            "opened_by": follow_up.opened_by,
        }
        added = keys.added(self._connection, t.follow_up, **row, **_changing(follow_up))
        self._connection.execute(insert(t.follow_up_event), _event_row(added, 0, opened))
        return follow_up

    def happened(self, uid: str, event: Happened) -> FollowUp:
        """One more event. Raises ``KeyError`` for an unknown uid, ``ValueError`` for what cannot happen to it now."""
        before = self.get(uid)
        if before is None:
            raise KeyError(uid)
        after = following.after(before, event)
        row_id = self._connection.scalar(select(_F.id).where(_F.uid == uid))
        assert row_id is not None, "its events were read"
        self._connection.execute(update(t.follow_up).where(_F.id == row_id).values(_changing(after)))
        self._connection.execute(insert(t.follow_up_event), _event_row(row_id, len(before.events), event))
        return after

    def followed(self, evaluation_uid: str) -> frozenset[str]:
        """The keys of an evaluation's items that have a follow-up which is not withdrawn."""
        query = select(_F.item_key).where(_F.evaluation_uid == evaluation_uid, _F.state != FollowUpState.WITHDRAWN)
        return frozenset(self._connection.scalars(query))

    def start_clocks(
        self, number: str, clock: Clock, day_from: date, day_to: date, group: str | None, at_ms: int, who: str
    ) -> list[str]:
        """The period report of these days (of a group) is issued: the clocks of open follow-ups that wait for it start.

        The day of a follow-up is its call's, else that on which it was opened. Returns the uids; each is audited.
        """
        waiting = self._waiting(day_from, day_to, group)
        if not waiting:
            return []
        event = following.clock_started(number, clock, at_ms, who)
        started = [{"row_id": row.id, "number": number, **_clock_row(clock)} for row in waiting]
        values: dict[str, Any] = {name: bindparam(name) for name in _clock_row(clock)}
        changed = update(t.follow_up).where(_F.id == bindparam("row_id"))
        self._connection.execute(changed.values(report_number=bindparam("number"), **values), started)
        self._connection.execute(insert(t.follow_up_event), [_event_row(row.id, row.events, event) for row in waiting])
        audit = {"at_ms": at_ms, "who": who, "what": "follow-up: clock started", "before": "", "why": ""}
        after = to_json({"report": number, "due": clock.last_day})
        self._connection.execute(
            insert(t.audit_entry), [{**audit, "target": row.uid, "after": after} for row in waiting]
        )
        return [row.uid for row in waiting]

    def _waiting(self, day_from: date, day_to: date, group: str | None) -> list[Any]:
        events = select(func.count()).where(_E.follow_up_id == _F.id).scalar_subquery()
        day = func.coalesce(t.call.c.local_date, _F.opened_on)
        query = select(_F.id, _F.uid, events.label("events")).outerjoin(t.call, _F.call_id == t.call.c.id)
        query = query.where(_F.state == FollowUpState.OPEN, _F.clock_ends_at_ms.is_(None))
        query = query.where(day >= day_from, day <= day_to)
        if group is not None:
            query = query.where(_F.group_name == group)
        return list(self._connection.execute(query.order_by(_F.id)))

    def _events(self, uid: str) -> list[Happened]:
        query = select(t.follow_up_event).join(t.follow_up, _E.follow_up_id == _F.id).where(_F.uid == uid)
        return [
            Happened(at_ms=row.at_ms, who=row.who, kind=row.kind, why=row.why, facts=json.loads(row.facts))
            for row in self._connection.execute(query.order_by(_E.ordinal))
        ]

    def _call_id(self, uid: str) -> int | None:
        if not uid:
            return None
        found = keys.found(self._connection, select(t.call.c.id).where(t.call.c.uid == uid))
        if found is None:
            raise KeyError(uid)
        return found


def _changing(follow_up: FollowUp) -> dict[str, Any]:
    report = follow_up.report
    return {
        "state": follow_up.state.value,
        "handler_no": follow_up.handler_no,
        "report_number": follow_up.report_number,
        **_clock_row(follow_up.clock),
        "how": report.how.value if report else None,
        "report": report.text if report else "",
        "callback_no": report.callback_no if report else "",
        "reported_at_ms": report.at_ms if report else None,
        "reported_by": report.reported_by if report else "",
        "late": follow_up.late,
        "sent_back": follow_up.sent_back,
        "closed_at_ms": follow_up.closed_at_ms,
        "closed_by": follow_up.closed_by,
    }


def _clock_row(clock: Clock | None) -> dict[str, Any]:
    return {
        "clock_ends_at_ms": clock.ends_at_ms if clock else None,
        "clock_day0": clock.day0 if clock else None,
        "clock_days": clock.days if clock else None,
        "clock_last_day": clock.last_day if clock else None,
        "clock_provisional": clock.provisional if clock else None,
        "clock_why": clock.why if clock else None,
    }


def _event_row(follow_up_id: int, ordinal: int, event: Happened) -> dict[str, Any]:
    return {
        "follow_up_id": follow_up_id,
        "ordinal": ordinal,
        "at_ms": event.at_ms,
        "who": event.who,
        "kind": event.kind,
        "why": event.why,
        "facts": following.facts_json(event),
    }
