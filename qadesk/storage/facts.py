"""What figures are counted from: one narrow row an evaluation, its latest submitted revision, and its lost points.

A read model like the catalogue: written anew whenever an evaluation is submitted or its call becomes somebody else's,
another team's or another day's. Which family a critical error is of stands in the card's document; that is read once.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, delete, func, insert, or_, select

from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.scorecards import Family
from qadesk.domain.scores import ItemState
from qadesk.storage import codec, sqlite
from qadesk.storage import tables as t
from qadesk.storage.agents import chunks
from qadesk.storage.latest import is_latest
from qadesk.storage.sitetime import DEFAULT, SETTING, SiteTime

FamiliesOf = Callable[[str, str], Mapping[str, str]]
"""Of a card's document and key, by item: the family of a critical error, ``BONUS`` of points that come on top.

Nothing of items that are neither, nor of a card that cannot be read.
"""
BONUS = "bonus"
CHUNK = 5000
DUE = "facts_to_count"
"""A setting that nobody sees: set by a migration after which all facts are to be counted."""

_E, _C, _F, _L, _S, _V = (
    table.c for table in (t.evaluation, t.call, t.evaluation_fact, t.evaluation_loss, t.item_score, t.scorecard_version)
)
_AGENT_TABLE = t.person.alias("agent")
_AGENT = _AGENT_TABLE.c
_Families = Mapping[int, Mapping[str, str]]
_HIDDEN = ("local_date", "submitted_at_ms", "critical", "information_errors", "card_version_id")
"""Columns of the query that rows are made from, but do not have."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What should be kept of an evaluation: the columns of its row, and points lost (hundredths) by item."""

    row: dict[str, Any]
    losses: dict[str, int]


def learn_families(connection: Connection, families_of: FamiliesOf) -> None:
    """Read the documents of published cards that nobody has read for their families yet."""
    known = t.card_families.c.card_version_id
    unread = select(_V.id, _V.document, t.scorecard.c.key).join(t.scorecard).where(_V.version > 0)
    for row in connection.execute(unread.where(_V.id.not_in(select(known)))).all():
        families = codec.dumps(dict(families_of(row.document, row.key)))
        values = {"card_version_id": row.id, "families": families}
        connection.execute(insert(t.card_families), values)


def count_if_due(connection: Connection, families_of: FamiliesOf | None) -> None:
    """Count everything once, after a migration has brought the tables."""
    due = delete(t.setting).where(t.setting.c.owner == "", t.setting.c.name == DUE)
    if connection.execute(due).rowcount:
        if families_of is not None:
            learn_families(connection, families_of)
        rebuild(connection)


def rebuild(connection: Connection) -> None:
    """Write every row anew."""
    connection.execute(delete(t.evaluation_loss))
    connection.execute(delete(t.evaluation_fact))
    for part in chunks(counted_calls(connection), CHUNK):
        _add(connection, expected(connection, part))


def refresh(connection: Connection, call_ids: Iterable[int]) -> None:
    """Write the rows of these calls' evaluations anew; most calls have none."""
    for part in chunks(sorted(set(call_ids)), CHUNK):
        calls = {"calls": json.dumps(list(part))}
        if connection.scalar(_ANY, calls) is not None:
            for forget in _FORGET:
                connection.execute(forget, calls)
            _add(connection, expected(connection, part))


def counted_calls(connection: Connection) -> Sequence[int]:
    """The keys of all calls that somebody has submitted an evaluation of."""
    return connection.scalars(select(_E.call_id).where(_E.state != EvaluationState.DRAFT).distinct()).all()


def expected(connection: Connection, call_ids: Collection[int]) -> list[Counted]:
    """What the rows of these calls' evaluations should hold, from the tables they are drawn from."""
    calls = {"calls": json.dumps(list(call_ids))}
    rows = connection.execute(_EXPECTED, calls).all()
    families, site = _families(connection), _site(connection)
    listed = {"evaluations": json.dumps([row.evaluation_id for row in rows])}
    sums = {row.evaluation_id: row for row in connection.execute(_SUMS, listed)}
    bonuses = {item for items in families.values() for item, family in items.items() if family == BONUS}
    notable: dict[int, list[Any]] = defaultdict(list)
    for figure in connection.execute(_NOTABLE, listed | {"bonuses": json.dumps(sorted(bonuses))}):
        notable[figure.evaluation_id].append(figure)
    return [
        _counted(
            row, families.get(row.card_version_id, {}), sums.get(row.evaluation_id), notable[row.evaluation_id], site
        )
        for row in rows
    ]


def stale(connection: Connection) -> Iterator[int]:
    """Keys of evaluations whose row is missing, not as it should be, or too many."""
    kept = {row.evaluation_id: row._asdict() for row in connection.execute(select(t.evaluation_fact))}
    lost: dict[int, dict[str, int]] = defaultdict(dict)
    for row in connection.execute(select(t.evaluation_loss)):
        lost[row.evaluation_id][row.item_key] = row.lost
    for part in chunks(counted_calls(connection), CHUNK):
        for each in expected(connection, part):
            number = each.row["evaluation_id"]
            if kept.pop(number, None) != each.row or lost[number] != each.losses:
                yield number
    yield from kept


def _add(connection: Connection, counted: Sequence[Counted]) -> None:
    if not counted:
        return
    connection.execute(insert(t.evaluation_fact), [each.row for each in counted])
    losses = [
        {"evaluation_id": each.row["evaluation_id"], "item_key": item, "lost": lost}
        for each in counted
        for item, lost in each.losses.items()
    ]
    if losses:
        connection.execute(insert(t.evaluation_loss), losses)


def _counted(row: Row[Any], families: Mapping[str, str], sums: Any, notable: Sequence[Any], site: SiteTime) -> Counted:
    happened = json.loads(row.critical)
    bonuses = [each for each in notable if families.get(each.item_key) == BONUS]
    columns = {name: value for name, value in row._asdict().items() if name not in _HIDDEN}
    # A revision bears the date since it is shown by it; the oldest may lack it.
    columns["submitted_date"] = row.submitted_date or site.date_of(row.submitted_at_ms)
    columns["day"] = row.local_date or columns["submitted_date"]
    columns["hour"] = site.hour_of(row.started_at_ms)
    for family in Family:
        columns[str(family)] = sum(families.get(item) == family for item in happened)
        columns[f"asks_{family}"] = family in families.values()
    columns["information_error"] = bool(row.information_errors)
    columns["lost"] = int(sums.lost if sums else 0) - sum(each.lost for each in bonuses)
    columns["possible"] = int(sums.max if sums else 0) - sum(each.max for each in bonuses)
    losses = {each.item_key: each.lost for each in notable if each.lost > 0 and each not in bonuses}
    return Counted(columns, losses | dict.fromkeys(happened, 0))


def _families(connection: Connection) -> _Families:
    kept = connection.execute(select(t.card_families))
    return {row.card_version_id: json.loads(row.families) for row in kept}


def _site(connection: Connection) -> SiteTime:
    s = t.setting.c
    stored = connection.scalar(select(s.value).where(s.name == SETTING, s.owner == ""))
    return SiteTime(json.loads(stored) if stored else DEFAULT)


def _expected() -> Select[Any]:
    return (
        select(
            _E.id.label("evaluation_id"),
            _E.uid,
            _E.call_id,
            _C.uid.label("call_uid"),
            _C.unique_id,
            _C.started_at_ms,
            _C.local_date,
            _E.submitted_date,
            _E.submitted_at_ms,
            func.coalesce(_AGENT.no, _C.agent_no).label("agent_no"),
            func.coalesce(_AGENT.name, _C.agent_name).label("agent"),
            _C.group_on_day.label("group_name"),
            _E.inspector_id,
            _C.business_type,
            _V.scorecard_id.label("card_id"),
            _V.version.label("card_version"),
            _E.score,
            _E.passed,
            _E.band,
            _E.critical,
            sqlite.list_length(_E.result, "information_errors").label("information_errors"),
            _E.card_version_id,
        )
        .join(t.call, _E.call_id == _C.id)
        .join(t.scorecard_version, _E.card_version_id == _V.id)
        .outerjoin(_AGENT_TABLE, _C.agent_id == _AGENT.id)
        .where(_E.call_id.in_(sqlite.listed("calls")), is_latest())
    )


# Built once: they run for every file that is imported.
_EXPECTED = _expected()
_ANSWERED = and_(_S.points.is_not(None), _S.state == ItemState.ANSWERED)
_OF_EVALUATIONS = and_(_S.evaluation_id.in_(sqlite.listed("evaluations")), _ANSWERED)
_SUMS = (
    select(_S.evaluation_id, func.sum(_S.lost).label("lost"), func.sum(_S.max).label("max"))
    .where(_OF_EVALUATIONS)
    .group_by(_S.evaluation_id)
)
# Most answers lose nothing: those are added up without being read one by one.
_NOTABLE = select(_S.evaluation_id, _S.item_key, _S.lost, _S.max).where(
    _OF_EVALUATIONS, or_(_S.lost > 0, _S.item_key.in_(sqlite.listed("bonuses")))
)
_ANY = select(_E.id).where(_E.call_id.in_(sqlite.listed("calls")), _E.state != EvaluationState.DRAFT).limit(1)
_OF_CALLS = select(_F.evaluation_id).where(_F.call_id.in_(sqlite.listed("calls")))
_FORGET = (
    delete(t.evaluation_loss).where(_L.evaluation_id.in_(_OF_CALLS)),
    delete(t.evaluation_fact).where(_F.call_id.in_(sqlite.listed("calls"))),
)
