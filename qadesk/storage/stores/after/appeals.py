"""Appeals: events that are only added, and the row that they fold into, rewritten in the same transaction."""

import json
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from qadesk.domain.after.appealing import all_claims, folded
from qadesk.domain.after.appeals import OPEN_STATES, Appeal, Appealable, Outcome
from qadesk.domain.after.events import Happened
from qadesk.domain.evaluations import EvaluationState
from qadesk.storage import codec, keys
from qadesk.storage import tables as t
from qadesk.storage.queries.evaluations import is_latest

_A = t.appeal.c
_V = t.appeal_event.c
_E = t.evaluation.c


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

    def appealable(self, at_ms: int, group: str | None = None) -> list[Appealable]:
        """Released evaluations, with what they lost, whose clock runs at that instant and with no open appeal."""
        waiting = t.appeal.alias().c
        opened = select(waiting.id).where(
            waiting.evaluation_uid == _E.uid, waiting.state.in_([state.value for state in OPEN_STATES])
        )
        query = _appealable().where(t.release.c.clock_ends_at_ms >= at_ms, ~opened.exists())
        if group is not None:
            query = query.where(t.call.c.group_on_day == group)
        rows = self._connection.execute(query.order_by(t.release.c.clock_ends_at_ms, _E.id)).all()
        lost = self._lost([row.id for row in rows])
        return [_appealable_of(row, lost.get(row.id, ())) for row in rows]

    def _lost(self, evaluation_ids: list[int]) -> dict[int, tuple[tuple[str, Decimal], ...]]:
        s = t.item_score.c
        found: dict[int, tuple[tuple[str, Decimal], ...]] = {}
        for at in range(0, len(evaluation_ids), 500):
            query = select(s.evaluation_id, s.item_key, s.lost).where(s.lost > 0).order_by(s.item_key)
            for row in self._connection.execute(query.where(s.evaluation_id.in_(evaluation_ids[at : at + 500]))):
                points = codec.points(row.lost) or Decimal(0)
                found[row.evaluation_id] = (*found.get(row.evaluation_id, ()), (row.item_key, points))
        return found

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


@cache
def _appealable() -> Select[Any]:
    agent = t.person.alias("agent")
    return (
        select(
            _E.id,
            _E.uid,
            _E.revision,
            _E.score,
            t.call.c.uid.label("call_uid"),
            t.scorecard.c.key.label("card_key"),
            t.scorecard_version.c.version.label("card_version"),
            t.scorecard_version.c.title.label("card_title"),
            func.coalesce(agent.c.no, t.call.c.agent_no).label("agent_no"),
            func.coalesce(agent.c.name, t.call.c.agent_name).label("agent"),
            t.call.c.group_on_day.label("group_name"),
            t.call.c.started_at_ms,
            t.release.c.clock_ends_at_ms,
        )
        .select_from(t.release)
        .join(t.evaluation, _E.uid == t.release.c.evaluation_uid)
        .join(t.call, _E.call_id == t.call.c.id)
        .join(t.scorecard_version, _E.card_version_id == t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .outerjoin(agent, t.call.c.agent_id == agent.c.id)
        .where(is_latest(), _E.state == EvaluationState.RELEASED.value)
    )


def _appealable_of(row: Any, lost: tuple[tuple[str, Decimal], ...]) -> Appealable:
    return Appealable(
        evaluation_uid=row.uid,
        revision=row.revision,
        call_uid=row.call_uid,
        card_key=row.card_key,
        card_version=row.card_version,
        card_title=row.card_title,
        agent_no=row.agent_no or "",
        agent=row.agent,
        group=row.group_name,
        started_at_ms=row.started_at_ms,
        score=codec.points(row.score),
        ends_at_ms=row.clock_ends_at_ms,
        lost=lost,
    )


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
        "outcome": appeal.outcome.value if appeal.outcome else None,
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
    """(key, title, what stands) of everything that was ever claimed in it."""
    titles = {claim.item_key: claim.title for claims in all_claims(appeal) for claim in claims}
    outcomes: dict[str, str] = {}
    for verdict in (each for decision in appeal.decisions for each in decision.verdicts):
        if verdict.outcome is not Outcome.REJECTED or verdict.item_key not in outcomes:
            outcomes[verdict.item_key] = verdict.outcome.value
    return [[key, title, outcomes.get(key)] for key, title in titles.items()]


def _event_row(event: Happened) -> dict[str, Any]:
    return {
        "at_ms": event.at_ms,
        "who": event.who,
        "kind": event.kind,
        "why": event.why,
        "facts": codec.dumps(dict(event.facts)),
    }
