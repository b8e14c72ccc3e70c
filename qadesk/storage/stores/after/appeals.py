"""Appeals: events that are only added, and the row that they fold into, rewritten in the same transaction."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from qadesk.domain.after.appealing import all_claims, folded
from qadesk.domain.after.appeals import Appeal
from qadesk.domain.after.events import Happened
from qadesk.storage import codec, keys
from qadesk.storage import tables as t

_A = t.appeal.c
_V = t.appeal_event.c


class SqlAppealStore:
    """Appeals with everything that happened to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, uid: str) -> Appeal | None:
        """That one, folded from its events."""
        return next(iter(self._folded(_A.uid == uid)), None)

    def of_evaluation(self, evaluation_uid: str) -> list[Appeal]:
        """All against revisions of that evaluation, oldest first."""
        return self._folded(_A.evaluation_uid == evaluation_uid)

    def of_many(self, uids: Iterable[str]) -> list[Appeal]:
        """These, oldest first; those that are not there are left out."""
        found: list[Appeal] = []
        wanted = list(uids)
        for at in range(0, len(wanted), 500):
            found += self._folded(_A.uid.in_(wanted[at : at + 500]))
        return found

    def put(self, appeal: Appeal) -> None:
        """Keep what has happened to it since it was kept last. Raises ``LookupError`` for an unknown evaluation."""
        appeal_id = keys.found(self._connection, select(_A.id).where(_A.uid == appeal.uid))
        if appeal_id is None:
            appeal_id = keys.added(
                self._connection, t.appeal, **_fixed(appeal, self._revision_id(appeal)), **_row(appeal)
            )
        else:
            self._connection.execute(update(t.appeal).where(_A.id == appeal_id).values(_row(appeal)))
        kept = self._connection.scalar(select(func.count()).where(_V.appeal_id == appeal_id)) or 0
        new = [
            {"appeal_id": appeal_id, "ordinal": ordinal, **_event_row(event)}
            for ordinal, event in enumerate(appeal.events)
            if ordinal >= kept
        ]
        if new:
            self._connection.execute(insert(t.appeal_event), new)

    def _revision_id(self, appeal: Appeal) -> int:
        e = t.evaluation.c
        found = keys.found(
            self._connection, select(e.id).where(e.uid == appeal.evaluation_uid, e.revision == appeal.revision)
        )
        if found is None:
            raise LookupError(f"there is no revision {appeal.revision} of {appeal.evaluation_uid}")
        return found

    def _folded(self, condition: Any) -> list[Appeal]:
        query = (
            select(_A.uid, _V.at_ms, _V.who, _V.kind, _V.why, _V.facts)
            .join(t.appeal, _V.appeal_id == _A.id)
            .where(condition)
            .order_by(_A.filed_at_ms, _A.id, _V.ordinal)
        )
        events: dict[str, list[Happened]] = {}
        for row in self._connection.execute(query):
            facts = json.loads(row.facts)
            events.setdefault(row.uid, []).append(
                Happened(at_ms=row.at_ms, who=row.who, kind=row.kind, why=row.why, facts=facts)
            )
        return [folded(uid, happened) for uid, happened in events.items()]


def _fixed(appeal: Appeal, evaluation_id: int) -> dict[str, Any]:
    return {
        "uid": appeal.uid,
        "evaluation_uid": appeal.evaluation_uid,
        "evaluation_id": evaluation_id,
        "agent_no": appeal.agent_no,
        "group_name": appeal.group,
        "scorer_no": appeal.scorer_no,
        "filed_at_ms": appeal.filed_at_ms,
        "filed_by": appeal.filed_by,
    }


def _row(appeal: Appeal) -> dict[str, Any]:
    last = appeal.decisions[-1] if appeal.decisions else None
    was = appeal.events[0].facts.get("score")
    return {
        "state": appeal.state.value,
        "instance": appeal.instance,
        "outcome": last.outcome.value if last else None,
        "items": codec.dumps(_items(appeal)),
        "due_at_ms": appeal.decide_by.ends_at_ms if appeal.open and appeal.decide_by else None,
        "decided_at_ms": last.decided_at_ms if last else None,
        "decided_by": last.decided_by if last else "",
        "score_before": _stored(was),
        "score_after": codec.hundredths(last.score_after) if last and last.score_after is not None else None,
    }


def _stored(score: object) -> int | None:
    return None if score is None else codec.hundredths(Decimal(str(score)))


def _items(appeal: Appeal) -> list[list[str | None]]:
    """(key, title, last outcome) of everything that was ever claimed in it."""
    titles = {claim.item_key: claim.title for claims in all_claims(appeal) for claim in claims}
    outcomes = {each.item_key: each.outcome.value for decision in appeal.decisions for each in decision.verdicts}
    return [[key, title, outcomes.get(key)] for key, title in titles.items()]


def _event_row(event: Happened) -> dict[str, Any]:
    return {
        "at_ms": event.at_ms,
        "who": event.who,
        "kind": event.kind,
        "why": event.why,
        "facts": codec.dumps(dict(event.facts)),
    }
