"""Figures of groups of evaluations, added up in the database; one group is read a card at a time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, case, func, literal, select

from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.insight.groups import FactGroup, GroupedBy
from qadesk.storage import codec
from qadesk.storage import tables as t
from qadesk.storage.queries.figures.facts import conditions, day_of

_F = t.evaluation_fact.c
FAMILIES = ("customer", "business", "compliance")
_Key = date | int | str | None


def by(connection: Connection, wanted: FactFilter, what: GroupedBy) -> list[FactGroup]:
    """The figures of groups, by key; the unknown one last."""
    key = _key(wanted, what)
    name = func.max(_F.agent) if what == "agent" else literal(None)
    query = select(key.label("key"), name.label("title"), _F.card_id, *_sums()).where(*conditions(wanted))
    parts: dict[_Key, list[Row[Any]]] = defaultdict(list)
    names = _names(connection, what)
    for row in connection.execute(query.group_by(*([] if what == "all" else [key]), _F.card_id)):
        parts[_key_of(row, what, names)].append(row)
    ordered = sorted(parts, key=lambda each: (each is None, each))
    titles: dict[_Key, str] = dict(names.values()) if what == "inspector" else {}
    return [_group(each, titles.get(each), parts[each]) for each in ordered]


def _key(wanted: FactFilter, what: GroupedBy) -> ColumnElement[Any]:
    keys: Mapping[str, ColumnElement[Any]] = {
        "all": literal(None),
        "day": day_of(wanted),
        "month": day_of(wanted),
        "group": _F.group_name,
        "agent": _F.agent_no,
        "inspector": _F.inspector_id,
        "business_type": _F.business_type,
        "hour": _F.hour,
        "card": _F.card_id,
    }
    return keys[what]


def _names(connection: Connection, what: GroupedBy) -> dict[int, tuple[str, str]]:
    """What stands for keys of rows: number and name of people, key and nothing of cards."""
    p, k = t.person.c, t.scorecard.c
    if what == "inspector":
        return {row.id: (row.no, row.name) for row in connection.execute(select(p.id, p.no, p.name))}
    if what == "card":
        return {row.id: (row.key, "") for row in connection.execute(select(k.id, k.key))}
    return {}


def _key_of(row: Row[Any], what: GroupedBy, names: Mapping[int, tuple[str, str]]) -> _Key:
    if what in ("inspector", "card"):
        return names[row.key][0]
    key: _Key = row.key
    return key.replace(day=1) if what == "month" and isinstance(key, date) else key


def _sums() -> list[ColumnElement[Any]]:
    summed = {
        "score_sum": _F.score,
        "square_sum": _F.score * _F.score,
        "passed": _one(_F.passed),
        "information_errors": _one(_F.information_error),
        "lost": _F.lost,
        "possible": _F.possible,
    }
    for family in FAMILIES:
        asks = _F[f"asks_{family}"]
        summed |= {family: _F[family], f"asked_{family}": _one(asks)}
        summed[f"clean_{family}"] = _one(and_(asks, _F[family] == 0))
    sums = [func.coalesce(func.sum(column), 0).label(name) for name, column in summed.items()]
    return [func.count().label("inspected"), func.count(_F.score).label("scored"), *sums]


def _one(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _group(key: _Key, title: str | None, parts: Sequence[Row[Any]]) -> FactGroup:
    def total(name: str) -> int:
        return sum(int(part._mapping[name]) for part in parts)

    def by_family(kind: str) -> tuple[int, int, int]:
        customer, business, compliance = (total(kind + family) for family in FAMILIES)
        return customer, business, compliance

    cards = frozenset(int(part.card_id) for part in parts)
    return FactGroup(
        key=key,
        title=title or max((part.title for part in parts if part.title), default=None),
        inspected=total("inspected"),
        scored=total("scored"),
        score_sum=codec.exact_points(total("score_sum")),
        square_sum=codec.exact_points(total("square_sum")).scaleb(-2),
        passed=total("passed"),
        criticals=by_family(""),
        asked=by_family("asked_"),
        clean=by_family("clean_"),
        information_errors=total("information_errors"),
        lost=codec.exact_points(total("lost")),
        possible=codec.exact_points(total("possible")),
        cards=len(cards),
        card_ids=cards,
    )
