"""KPIs: sums of a call log in the database, requests told apart by who called again, imported values, targets."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Engine, and_, case, cast, func, literal, or_, select, type_coerce
from sqlalchemy.types import Text

from qadesk.domain.call_logs import Outcome
from qadesk.domain.insight.kpi_counts import (
    DAY_MS,
    CallCounts,
    Cell,
    ImportedValue,
    KpiSpan,
    RatingCounts,
    RequestCounts,
    requests_of,
)
from qadesk.domain.insight.kpis import INTERVAL_MINUTES, Aim, Target
from qadesk.storage import tables as t
from qadesk.storage.failures import told_plainly
from qadesk.storage.queries.population import NOT_BY_CUSTOMER

_C, _V = t.call.c, t.kpi_value.c
QUARTER_MS = 900_000
"""Time zones are whole quarters of an hour apart: within one of UTC no local half hour begins."""
AT_ONCE = 500


class SqlKpiQueries:
    """Calls that came in and of which a log tells something."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def calls(self, span: KpiSpan, threshold_s: int, zone: ZoneInfo | None = None) -> list[CallCounts]:
        """By day and team; with a zone by day and half hour, all teams of the span together."""
        query = select(*_cells(zone), *_sums(threshold_s)).where(*_logged(span))
        found: dict[Cell, list[int]] = {}
        days = _Days()
        with told_plainly(), self._engine.connect() as connection:
            for day, part, *sums in _bare_rows(connection, query.group_by(*_grouped(zone))):
                cell = _cell(days[day], part, zone)
                known = found.get(cell)
                found[cell] = sums if known is None else [a + b for a, b in zip(known, sums, strict=True)]
        return [CallCounts(cell, *sums) for cell, sums in found.items()]

    def requests(self, span: KpiSpan, repeat_days: int, zone: ZoneInfo | None = None) -> list[RequestCounts]:
        """Requests that began in the span, in the same cells; a contact with any team counts as coming back."""
        around = timedelta(days=repeat_days + 1)
        wide = KpiSpan(day_from=span.day_from - around, day_to=span.day_to + around)
        part = _grouped(zone)[1]
        if span.group is not None:
            part = case((_C.group_on_day == span.group, part))
        query = select(_C.customer, _C.started_at_ms, _C.contact, _day(), part)
        query = query.where(*_logged(wide), _spoken(), _named(), _C.started_at_ms.is_not(None))
        with told_plainly(), self._engine.connect() as connection:
            latest = connection.scalar(select(func.max(_C.started_at_ms)).where(_told()))
            contacts = _bare_rows(connection, query.order_by(_C.local_date, _C.started_at_ms))
            found = list(requests_of(contacts, repeat_days * DAY_MS, latest))
        return list(_request_counts(found, span, zone))

    def ratings(self, span: KpiSpan, zone: ZoneInfo | None = None) -> list[RatingCounts]:
        """Ratings of calls that came in, whether a log tells of them or not."""
        asked = (_C.rating.is_not(None), _by_customers(), *_days_and_team(span))
        query = select(*_cells(zone), _C.rating, func.count()).where(*asked)
        found: dict[tuple[Cell, str], int] = defaultdict(int)
        days = _Days()
        with told_plainly(), self._engine.connect() as connection:
            for row in connection.execute(query.group_by(*_grouped(zone), _C.rating)):
                found[_cell(days[row[0]], row[1], zone), row[2]] += row[3]
        return [RatingCounts(cell=cell, rating=rating, calls=calls) for (cell, rating), calls in found.items()]

    def teamless_unanswered(self, span: KpiSpan) -> bool:
        """Whether calls that nobody answered bear no team, all of them."""
        unanswered = _one(_C.outcome != _ANSWERED)
        query = select(
            func.sum(unanswered), func.sum(_one(and_(_C.outcome != _ANSWERED, _C.group_on_day.is_not(None))))
        )
        with told_plainly(), self._engine.connect() as connection:
            row = connection.execute(query.where(*_logged(KpiSpan(day_from=span.day_from, day_to=span.day_to)))).one()
        return bool(row[0]) and not row[1]

    def imported(self, span: KpiSpan) -> list[ImportedValue]:
        """What tables brought, of all teams and of each; of one team only with a group."""
        asked: list[ColumnElement[bool]] = [_V.day.between(span.day_from, span.day_to)]
        if span.group is not None:
            asked.append(_V.group_name == span.group)
        query = select(t.kpi_value).where(*asked).order_by(_V.day, _V.id)
        with told_plainly(), self._engine.connect() as connection:
            return [_imported(row) for row in connection.execute(query)]

    def inspectable(self, span: KpiSpan) -> int:
        """Calls of these days, in whichever direction, but those of which a log says that nobody answered."""
        query = select(func.count()).where(*_days_and_team(span), func.coalesce(_C.outcome, _ANSWERED) == _ANSWERED)
        with told_plainly(), self._engine.connect() as connection:
            return connection.scalar(query) or 0

    def targets(self) -> list[Target]:
        """Everything that was set, by KPI and day."""
        return targets(self._engine)


def targets(engine: Engine) -> list[Target]:
    """Everything that was set, by KPI and day."""
    query = select(t.kpi_target).order_by(t.kpi_target.c.kpi, t.kpi_target.c.holds_from)
    with told_plainly(), engine.connect() as connection:
        return [target_of_row(row) for row in connection.execute(query)]


_ANSWERED = Outcome.ANSWERED.value


def _logged(span: KpiSpan) -> tuple[ColumnElement[bool], ...]:
    return (_told(), _by_customers(), *_days_and_team(span))


def _told() -> ColumnElement[bool]:
    """In the words of the index ``ix_call_logged``, as SQLite wants it."""
    return or_(_C.outcome.is_not(None), _C.talk_ms.is_not(None))


def _spoken() -> ColumnElement[bool]:
    """Answered calls: as the log says, or as somebody talked where it says nothing of how calls end."""
    return or_(_C.outcome == _ANSWERED, and_(_C.outcome.is_(None), _C.talk_ms > 0))


def _by_customers() -> ColumnElement[bool]:
    return func.coalesce(_C.direction, "").not_in(NOT_BY_CUSTOMER)


def _named() -> ColumnElement[bool]:
    """A masked number stands for many customers."""
    return and_(_C.customer.is_not(None), _C.customer != "", func.instr(_C.customer, "*") == 0)


def _days_and_team(span: KpiSpan) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [_C.local_date.between(span.day_from, span.day_to)]
    return found if span.group is None else [*found, _C.group_on_day == span.group]


def _grouped(zone: ZoneInfo | None) -> tuple[ColumnElement[Any], ...]:
    return (_C.local_date, _C.group_on_day if zone is None else _quarter())


def _cells(zone: ZoneInfo | None) -> tuple[ColumnElement[Any], ...]:
    return _day().label("day"), _grouped(zone)[1].label("part")


def _day() -> ColumnElement[str]:
    """As the database keeps it: many rows share a few days."""
    return type_coerce(_C.local_date, Text)


def _quarter() -> ColumnElement[int]:
    return _C.started_at_ms.op("/", return_type=_C.started_at_ms.type)(literal(QUARTER_MS))


def _cell(day: date, part: Any, zone: ZoneInfo | None) -> Cell:
    return Cell(day, part) if zone is None else Cell(day, None, _minute(part * QUARTER_MS, zone))


def _minute(at_ms: int, zone: ZoneInfo) -> int:
    """The first minute of the half hour of the local day."""
    at = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(zone)
    return at.hour * 60 + at.minute // INTERVAL_MINUTES * INTERVAL_MINUTES


class _Days(dict[str, date]):
    """Dates as the database keeps them, each read once."""

    def __missing__(self, text: str) -> date:
        self[text] = day = date.fromisoformat(text)
        return day


def _bare_rows(connection: Connection, query: Any) -> Iterator[Any]:
    """The driver's rows, which need no conversion; so few at a time that no garbage has to be looked for."""
    cursor: Any = connection.execute(query).cursor
    while rows := cursor.fetchmany(AT_ONCE):
        yield from rows


def _request_counts(found: Iterable[tuple[Any, ...]], span: KpiSpan, zone: ZoneInfo | None) -> Iterator[RequestCounts]:
    for text, part, requests, solved, undecided in found:
        day = date.fromisoformat(text)
        if span.day_from <= day <= span.day_to and (span.group is None or part is not None):
            cell = _cell(day, part, zone)
            yield RequestCounts(cell=cell, requests=requests, solved=solved, undecided=undecided)


def _one(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _sums(threshold_s: int) -> list[ColumnElement[Any]]:
    """The fields of ``CallCounts`` in their order."""
    answered, both = _C.outcome == _ANSWERED, _C.talk_ms + _C.wrap_ms
    times = [case((_spoken(), time)) for time in (_C.wait_ms, _C.talk_ms, _C.wrap_ms, both)]
    counted = [
        _C.outcome,
        case((answered, 1)),
        case((answered, _C.wait_ms)),
        case((and_(answered, _C.wait_ms <= threshold_s * 1000), 1)),
        case((_spoken(), 1)),
    ]
    return [
        *(func.count(each) for each in counted),
        *(sums for time in times for sums in (func.count(time), func.coalesce(func.sum(time), 0))),
    ]


def _imported(row: Any) -> ImportedValue:
    counts = (None if text is None else Decimal(text) for text in (row.numerator, row.denominator))
    numerator, denominator = counts
    cell = Cell(row.day, row.group_name, row.interval)
    return ImportedValue(kpi=row.kpi, cell=cell, value=Decimal(row.value), numerator=numerator, denominator=denominator)


def as_text(column: ColumnElement[Any]) -> ColumnElement[str]:
    """A number as the journal's text of it."""
    return cast(column, Text)


def target_of_row(row: Any) -> Target:
    """A row of ``kpi_target``."""
    aim = Aim(row.direction)
    ends = [Decimal(part) for part in row.target.split("-") if part]
    low = ends[0] if aim in (Aim.MIN, Aim.RANGE) else None
    high = ends[-1] if aim in (Aim.MAX, Aim.RANGE) else None
    return Target(kpi=row.kpi, holds_from=row.holds_from, aim=aim, low=low, high=high)
