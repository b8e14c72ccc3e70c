"""Coaching sessions with their action items, and live notes."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from qadesk.domain.after.coaching import ActionItem, ActionState, Clip, LiveNote, Session, SessionState
from qadesk.storage import codec, keys
from qadesk.storage import tables as t

_K, _A = t.coaching_session.c, t.action_item.c
_AGENT_TABLE, _COACH_TABLE = t.person.alias("agent"), t.person.alias("coach")


class SqlCoachingStore:
    """What grows under somebody's hands is one document; action items are rows, as lists ask for them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, session: Session) -> None:
        """A new session. Raises ``KeyError`` for people who are not there."""
        row = _changing(session) | {
            "uid": session.uid,
            "agent_id": self._person(session.agent_no),
            "coach_id": self._person(session.coach_no),
            "made_at_ms": session.made_at_ms,
            "made_by": session.made_by,
        }
        session_id = keys.added(self._connection, t.coaching_session, **row)
        self._put_actions(session_id, session.actions)

    def get(self, uid: str) -> Session | None:
        """By its uid, with its action items."""
        query = (
            select(t.coaching_session, _AGENT_TABLE.c.no.label("agent_no"), _COACH_TABLE.c.no.label("coach_no"))
            .join(_AGENT_TABLE, _K.agent_id == _AGENT_TABLE.c.id)
            .join(_COACH_TABLE, _K.coach_id == _COACH_TABLE.c.id)
        )
        row = self._connection.execute(query.where(_K.uid == uid)).one_or_none()
        return None if row is None else _session(row, self._actions(row.id))

    def put(self, session: Session, held_on: date | None = None) -> None:
        """Keep what has changed of a session; ``held_on`` is the local day on which it ended. ``KeyError``."""
        session_id = keys.found(self._connection, select(_K.id).where(_K.uid == session.uid))
        if session_id is None:
            raise KeyError(session.uid)
        values = _changing(session) | ({} if held_on is None else {"held_on": held_on})
        self._connection.execute(update(t.coaching_session).where(_K.id == session_id).values(values))
        self._change_actions(session_id, session.actions)

    def session_of_action(self, action_uid: str) -> Session | None:
        """The session in which an action item was agreed."""
        query = select(_K.uid).join(t.action_item, _A.session_id == _K.id)
        uid = self._connection.scalar(query.where(_A.uid == action_uid))
        return None if uid is None else self.get(uid)

    def close_action(self, action: ActionItem) -> None:
        """How an action item ended; what was agreed stays as it is."""
        values = {"state": action.state.value, "closed_at_ms": action.closed_at_ms, "why": action.why}
        self._connection.execute(update(t.action_item).where(_A.uid == action.uid).values(values))

    def add_note(self, note: LiveNote) -> None:
        """A live note; of a call that is not here, the place is not kept."""
        call_id = keys.found(self._connection, select(t.call.c.id).where(t.call.c.uid == note.call_uid))
        row = {
            "uid": note.uid,
            "agent_no": note.agent_no,
            "text": note.text,
            "by_no": note.by_no,
            "at_ms": note.at_ms,
            "call_id": call_id,
            "position_ms": note.position_ms,
            "evaluation_uid": note.evaluation_uid,
            "item_key": note.item_key,
        }
        self._connection.execute(insert(t.live_note), row)

    def _person(self, no: str) -> int:
        found = keys.found(self._connection, select(t.person.c.id).where(t.person.c.no == no))
        if found is None:
            raise KeyError(no)
        return found

    def _actions(self, session_id: int) -> tuple[ActionItem, ...]:
        query = select(t.action_item).where(_A.session_id == session_id).order_by(_A.ordinal)
        return tuple(_action(row) for row in self._connection.execute(query))

    def _put_actions(self, session_id: int, actions: tuple[ActionItem, ...]) -> None:
        rows = [{"session_id": session_id} | values for values in _rows(actions).values()]
        if rows:
            self._connection.execute(insert(t.action_item), rows)

    def _change_actions(self, session_id: int, actions: tuple[ActionItem, ...]) -> None:
        """Write those rows alone that are new, differ, or are gone: this runs at every keystroke."""
        there, wanted = _rows(self._actions(session_id)), _rows(actions)
        gone = there.keys() - wanted.keys()
        if gone:
            self._connection.execute(delete(t.action_item).where(_A.session_id == session_id, _A.uid.in_(gone)))
        for uid, values in wanted.items():
            if uid not in there:
                self._connection.execute(insert(t.action_item), {"session_id": session_id} | values)
            elif values != there[uid]:
                self._connection.execute(update(t.action_item).where(_A.uid == uid).values(values))


def _rows(actions: tuple[ActionItem, ...]) -> dict[str, dict[str, Any]]:
    """Their rows by uid, as they lie one after the other."""
    return {
        each.uid: asdict(each) | {"ordinal": place, "state": each.state.value} for place, each in enumerate(actions)
    }


def _changing(session: Session) -> dict[str, Any]:
    names = ("planned_at_ms", "planned_minutes", "started_at_ms", "ended_at_ms", "spent_ms", "topic", "saves", "why")
    document = {
        "notes": session.notes,
        "evaluations": list(session.evaluations),
        "clips": [asdict(clip) for clip in session.clips],
    }
    values: dict[str, Any] = {name: getattr(session, name) for name in names}
    return values | {"kind": session.kind, "state": session.state.value, "document": codec.dumps(document)}


def _session(row: Row[Any], actions: tuple[ActionItem, ...]) -> Session:
    document = json.loads(row.document)
    return Session(
        uid=row.uid,
        agent_no=row.agent_no,
        coach_no=row.coach_no,
        kind=row.kind,
        state=SessionState(row.state),
        planned_at_ms=row.planned_at_ms,
        planned_minutes=row.planned_minutes,
        started_at_ms=row.started_at_ms,
        ended_at_ms=row.ended_at_ms,
        spent_ms=row.spent_ms,
        topic=row.topic,
        notes=document["notes"],
        evaluations=tuple(document["evaluations"]),
        clips=tuple(Clip(**clip) for clip in document["clips"]),
        actions=actions,
        saves=row.saves,
        made_at_ms=row.made_at_ms,
        made_by=row.made_by,
        why=row.why,
    )


def _action(row: Row[Any]) -> ActionItem:
    return ActionItem(
        uid=row.uid,
        what=row.what,
        due_on=row.due_on,
        card_key=row.card_key,
        item_key=row.item_key,
        state=ActionState(row.state),
        agreed_on=row.agreed_on,
        closed_at_ms=row.closed_at_ms,
        why=row.why,
    )
