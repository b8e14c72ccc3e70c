"""How inspectors listened, and how far they went along with the rules of the cards."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, case, func, select

from qadesk.domain.listening import InspectorListening
from qadesk.domain.suggestions import RuleAgreement
from qadesk.storage import codec
from qadesk.storage import tables as t
from qadesk.storage.queries.evaluations import is_latest, within

_E = t.evaluation.c


def by_inspector(
    connection: Connection, inspector_no: str | None, day_from: date | None, day_to: date | None, *, by: str
) -> list[InspectorListening]:
    """One line an inspector, by number, over latest submitted revisions."""
    p = t.person.c
    query = (
        select(
            p.no,
            p.name,
            func.count().label("evaluations"),
            func.count(_E.score).label("scored"),
            func.sum(_E.score).label("scores"),
            func.count(_E.heard_share).label("measured"),
            func.sum(_E.heard_share).label("shares"),
            func.min(_E.heard_share).label("least"),
            _count(_E.heard_share < _E.heard_demand).label("below"),
        )
        .select_from(t.evaluation)
        .join(t.call, _E.call_id == t.call.c.id)
        .join(t.person, _E.inspector_id == p.id)
        .where(is_latest(), *within(day_from, day_to, by))
    )
    if inspector_no is not None:
        query = query.where(p.no == inspector_no)
    return [_inspector(row) for row in connection.execute(query.group_by(p.no, p.name).order_by(p.no))]


def agreement(connection: Connection, card_key: str | None) -> list[RuleAgreement]:
    """One line a rule of a card's version, over latest submitted revisions; in the order of card, version, item."""
    d, v, s = t.suggestion_decision.c, t.scorecard_version.c, t.scorecard.c
    rule = (s.key, v.version, d.item_key, d.rule)
    query = (
        select(
            *rule,
            func.count().label("suggested"),
            _count(d.verdict == "accepted").label("accepted"),
            _count(d.verdict == "rejected").label("rejected"),
            _count(d.same).label("same"),
        )
        .select_from(t.suggestion_decision)
        .join(t.evaluation, d.evaluation_id == _E.id)
        .join(t.scorecard_version, _E.card_version_id == v.id)
        .join(t.scorecard, v.scorecard_id == s.id)
        .where(is_latest())
    )
    if card_key is not None:
        query = query.where(s.key == card_key)
    return [_agreement(row) for row in connection.execute(query.group_by(*rule).order_by(*rule))]


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((and_(condition), 1), else_=0))


def _agreement(row: Row[Any]) -> RuleAgreement:
    return RuleAgreement(
        card_key=row.key,
        card_version=row.version,
        item=row.item_key,
        rule=row.rule,
        suggested=row.suggested,
        accepted=row.accepted,
        rejected=row.rejected,
        same=row.same,
    )


def _inspector(row: Row[Any]) -> InspectorListening:
    return InspectorListening(
        inspector_no=row.no,
        inspector=row.name,
        evaluations=row.evaluations,
        average_score=_average(row.scores, row.scored, 2),
        measured=row.measured,
        average_share=_average(row.shares, row.measured, 4),
        least_share=codec.share(row.least),
        below_demand=row.below,
    )


def _average(total: int | None, count: int, places: int) -> Decimal | None:
    """The mean of whole numbers that stand for figures of so many decimal places, half up."""
    if total is None or not count:
        return None
    return (Decimal(total) / count).quantize(Decimal(1), ROUND_HALF_UP).scaleb(-places)
