"""Where points were lost: items that fell short, one by one and summed up."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, func, select

from qadesk.domain.insight.agent import ItemEarned
from qadesk.domain.insight.facts import FactFilter, ItemLoss
from qadesk.domain.insight.groups import ItemTotal
from qadesk.domain.scores import ItemState
from qadesk.storage import codec
from qadesk.storage import tables as t
from qadesk.storage.queries.figures.facts import conditions
from qadesk.storage.sqlite import ScanThenLook

_F, _L, _K = t.evaluation_fact.c, t.evaluation_loss.c, t.scorecard.c
_LOSSES = ScanThenLook(t.evaluation_fact, t.evaluation_loss, _F.evaluation_id == _L.evaluation_id)


def losses(connection: Connection, wanted: FactFilter) -> list[ItemLoss]:
    """By day and uid of the evaluation, then by item."""
    query = select(_F.uid, _F.card_id, _L.item_key, _L.lost).select_from(_LOSSES).where(*conditions(wanted))
    keys = _card_keys(connection)
    return [
        ItemLoss(evaluation_uid=uid, card_key=keys[card], item=item, lost=codec.exact_points(lost))
        for uid, card, item, lost in connection.execute(query.order_by(_F.day, _F.uid, _L.item_key))
    ]


def by_item(connection: Connection, wanted: FactFilter) -> list[ItemTotal]:
    """Most points lost first, then most often, then by card and item."""
    # By agent too, and first: SQLite sorts for it, and the more the first key tells apart, the sooner it has done.
    grouped = (_F.agent_no, _L.item_key, _F.card_id)
    query = select(*grouped, func.sum(_L.lost), func.count()).select_from(_LOSSES).where(*conditions(wanted))
    found: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for _, item, card, lost, times in connection.execute(query.group_by(*grouped)):
        found[card, item].append((int(lost), times))
    keys = _card_keys(connection)
    totals = [_total(keys[card], item, agents) for (card, item), agents in found.items()]
    return sorted(totals, key=lambda each: (-each.lost, -each.times, each.card_key, each.item))


def earned(connection: Connection, wanted: FactFilter) -> list[ItemEarned]:
    """What was earned of what was possible, by card and item."""
    scores = t.item_score.c
    joined = ScanThenLook(t.evaluation_fact, t.item_score, _F.evaluation_id == scores.evaluation_id)
    sums = (func.sum(scores.points), func.sum(scores.max), func.count())
    query = select(_F.card_id, scores.item_key, *sums).select_from(joined).where(*conditions(wanted))
    query = query.where(scores.points.is_not(None), scores.max.is_not(None), scores.state == ItemState.ANSWERED.value)
    keys = _card_keys(connection)
    return [
        ItemEarned(
            card_key=keys[card],
            item=item,
            earned=codec.exact_points(got),
            possible=codec.exact_points(of),
            scored=count,
        )
        for card, item, got, of, count in connection.execute(query.group_by(_F.card_id, scores.item_key))
    ]


def _total(card: str, item: str, agents: list[tuple[int, int]]) -> ItemTotal:
    lost, times = (sum(parts) for parts in zip(*agents, strict=True))
    return ItemTotal(card_key=card, item=item, lost=codec.exact_points(lost), times=times, agents=len(agents))


def _card_keys(connection: Connection) -> dict[Any, str]:
    return {row.id: row.key for row in connection.execute(select(_K.id, _K.key))}
