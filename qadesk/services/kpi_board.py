"""The KPI board: figures of a period by day, team or interval beside their targets, which hold from a day on."""

import json
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from qadesk.domain.errors import UserError
from qadesk.domain.insight.kpi_counts import KpiSpan
from qadesk.domain.insight.kpi_figures import Key, KpiCounts, KpiRules, figures
from qadesk.domain.insight.kpis import (
    BOARD,
    KPIS,
    By,
    KpiFigure,
    KpiRow,
    KpiValue,
    Target,
    default_target,
    kpi_of,
    said,
    target_of,
    target_on,
)
from qadesk.domain.report.content import KpiLine, Period
from qadesk.domain.report.periods import before as period_before
from qadesk.domain.report.periods import named
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.settings import ERROR_RATE_TARGET, KPI_REPEAT_DAYS, SATISFIED_RATINGS, SERVICE_LEVEL_S, Settings

_TURNED = QT_TRANSLATE_NOOP("errors", "The period ends on {last}, before it begins on {first}.")
_TURN_ROUND = QT_TRANSLATE_NOOP("errors", "Give the first day first.")
_NO_TARGET = QT_TRANSLATE_NOOP("errors", "No target of {kpi} begins on {day}.")
_SEE_TARGETS = QT_TRANSLATE_NOOP("errors", "See “qadesk kpi target list”.")


class KpiBoard:
    """``lines``, ``rows`` and ``target_on`` are for whoever reads already; the others start by themselves."""

    def __init__(self, executor: Executor, settings: Settings, clock: Clock, zone: ZoneInfo) -> None:
        self._executor, self._settings = executor, settings
        self._clock, self._zone = clock, zone

    def board(self, day_from: date, day_to: date, group: str | None = None, by: By = "all") -> "Future[list[KpiRow]]":
        """The figures of these days; those of everything beside the period before. Fails with ``UserError``."""

        def study(queries: Queries) -> list[KpiRow]:
            if day_to < day_from:
                raise UserError(_TURNED, _TURN_ROUND, first=day_from, last=day_to)
            period = named(day_from, day_to, group)
            return self.rows(queries, period, by, period_before(period) if by == "all" else None)

        return self._executor.study(study)

    def rows(self, queries: Queries, period: Period, by: By = "all", before: Period | None = None) -> list[KpiRow]:
        """The board of each day, team or interval, in their order, or of all."""
        targets = self._targets(queries.kpis.targets(), period.day_to)
        former = dict(self._figures(queries, before, "all")).get(None, {}) if before is not None else {}
        return [
            KpiRow(key=key, values=tuple(_value(each.key, row, targets, former) for each in BOARD))
            for key, row in self._figures(queries, period, by)
        ]

    def lines(self, queries: Queries, period: Period, before: Period | None = None) -> tuple[KpiLine, ...]:
        """The board of a report."""
        (row,) = self.rows(queries, period, "all", before)
        return tuple(_line(each) for each in row.values)

    def target_on(self, queries: Queries, kpi: str, day: date) -> Decimal | None:
        """The number that a KPI is to reach on a day; ``None`` where there is none. Also of pass_rate, error_rate."""
        return self._targets(queries.kpis.targets(), day)[kpi_of(kpi).key].bound

    def targets(self, day: date | None = None) -> "Future[list[Target]]":
        """Of each KPI what holds by default, and everything that was set; or what holds on a day."""

        def read(queries: Queries) -> list[Target]:
            known = queries.kpis.targets()
            if day is not None:
                return list(self._targets(known, day).values())
            return [
                target
                for kpi in KPIS
                for target in (self._default(kpi.key), *(each for each in known if each.kpi == kpi.key))
            ]

        return self._executor.read(read)

    def set_target(self, kpi: str, value: str, holds_from: date, *, who: str = "") -> "Future[Target]":
        """What is to be reached from a day on, as ``target_of`` reads it. Fails with ``UserError``."""

        def put(stores: Stores) -> Target:
            target = target_of(kpi_of(kpi), value, holds_from)
            old = stores.kpis.target(target.kpi, holds_from)
            if old != target:
                stores.kpis.put_target(target)
                self._note(stores, who, "KPI target set", target, old, target)
            return target

        return self._executor.write(put)

    def drop_target(self, kpi: str, holds_from: date, *, who: str = "") -> "Future[None]":
        """Let the one before hold on. Fails with ``UserError`` where none begins on that day."""

        def drop(stores: Stores) -> None:
            key = kpi_of(kpi).key
            old = stores.kpis.target(key, holds_from)
            if old is None:
                raise UserError(_NO_TARGET, _SEE_TARGETS, kpi=key, day=holds_from)
            stores.kpis.drop_target(key, holds_from)
            self._note(stores, who, "KPI target dropped", old, old, None)

        return self._executor.write(drop)

    def _note(self, stores: Stores, who: str, what: str, of: Target, old: Target | None, new: Target | None) -> None:
        before, after = (json.dumps(None if each is None else _plain(each)) for each in (old, new))
        stores.audit.add(self._clock(), who, what, of.kpi, before, after)

    def _targets(self, known: Sequence[Target], day: date) -> dict[str, Target]:
        return {kpi.key: target_on(kpi, day, known, self._default(kpi.key)) for kpi in KPIS}

    def _default(self, key: str) -> Target:
        found = default_target(kpi_of(key))
        if key != "error_rate":
            return found
        return replace(found, high=Decimal(str(self._settings.get(ERROR_RATE_TARGET))))

    def _figures(self, queries: Queries, period: Period, by: By) -> list[tuple[Key, dict[str, KpiFigure]]]:
        words: list[str] = self._settings.get(SATISFIED_RATINGS)
        rules = KpiRules(
            threshold_s=self._settings.get(SERVICE_LEVEL_S),
            repeat_days=self._settings.get(KPI_REPEAT_DAYS),
            satisfied=tuple(words),
        )
        span = KpiSpan(day_from=period.day_from, day_to=period.day_to, group=period.group)
        zone = self._zone if by == "interval" else None
        of_teams = by == "group" or period.group is not None
        known = KpiCounts(
            group=period.group,
            calls=queries.kpis.calls(span, rules.threshold_s, zone),
            requests=queries.kpis.requests(span, rules.repeat_days, zone),
            ratings=queries.kpis.ratings(span, zone),
            imported=queries.kpis.imported(span),
            unanswered_have_teams=not (of_teams and queries.kpis.teamless_unanswered(span)),
        )
        return figures(known, rules, by)


def _value(key: str, row: dict[str, KpiFigure], targets: dict[str, Target], former: dict[str, KpiFigure]) -> KpiValue:
    return KpiValue(kpi=kpi_of(key), figure=row[key], target=targets[key], before=former.get(key))


def _line(each: KpiValue) -> KpiLine:
    words, known = said(each.figure.phrases), each.value is not None
    return KpiLine(
        key=each.kpi.key,
        title=each.kpi.title,
        value=each.value,
        unit=each.kpi.unit,
        numerator=each.figure.numerator,
        denominator=each.figure.denominator,
        target=each.target.bound,
        target_to=each.target.high if each.target.low is not None else None,
        direction=each.target.aim.value,
        target_from=each.target.holds_from,
        met=each.met,
        source=words if known else "",
        why="" if known else words,
        before=each.value_before,
        phrases=each.figure.phrases,
    )


def _plain(target: Target) -> dict[str, str]:
    return {"from": str(target.holds_from), "direction": target.aim.value, "target": target.text}
