"""What the insight page shows: figures of a filter, of its groups, the evaluations behind them; views with a name."""

from collections import defaultdict
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from qadesk.analysis import group_figures, ranking
from qadesk.domain.after.coaching import ActionFilter, ActionState
from qadesk.domain.after.followups import FollowUpFilter
from qadesk.domain.errors import UserError
from qadesk.domain.insight.bands import AgentScores, Bands
from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.insight.groups import NOTHING, FactGroup, GroupedBy, together
from qadesk.domain.insight.overview import (
    LISTED,
    Figures,
    InsightRow,
    Key,
    Listed,
    Offered,
    Overview,
    key_of,
    with_titles,
)
from qadesk.domain.insight.views import NamedView, View
from qadesk.domain.report.periods import before, named
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock, Queries, Stores

MOST_DAYS = 62
"""Longer times are shown month by month."""


class Insight:
    """The use cases of the overview; all figures are of latest submitted revisions."""

    def __init__(self, executor: Executor, clock: Clock, zone: ZoneInfo) -> None:
        self._executor, self._clock, self._zone = executor, clock, zone

    def overview(self, wanted: FactFilter) -> "Future[Overview]":
        """Everything above the break-down. Fails with ``UserError`` where the last day is before the first."""

        def study(queries: Queries) -> Overview:
            _refuse_turned(wanted)
            step = step_of(wanted)
            trend = queries.figures.by(wanted, step)
            return Overview(
                figures=group_figures.figures(together(trend)),
                before=_before(queries, wanted),
                step=step,
                trend=tuple(group_figures.rows(trend, None)),
                overdue_follow_ups=self._overdue_follow_ups(queries, wanted),
                overdue_tasks=self._overdue_tasks(queries, wanted),
            )

        return self._executor.study(study)

    def by(self, wanted: FactFilter, what: GroupedBy) -> "Future[list[InsightRow]]":
        """A row a group, by key, the unknown one last; compared with all others over one card alone."""

        def study(queries: Queries) -> list[InsightRow]:
            _refuse_turned(wanted)
            groups = queries.figures.by(wanted, what)
            rows = group_figures.rows(groups, together(groups))
            return with_titles(rows, queries.figures.offered()) if what == "card" else rows

        return self._executor.study(study)

    def uids(self, wanted: FactFilter, what: GroupedBy = "all") -> "Future[dict[Key, list[str]]]":
        """The evaluations behind each group of a break-down."""

        def study(queries: Queries) -> dict[Key, list[str]]:
            _refuse_turned(wanted)
            found: dict[Key, list[str]] = defaultdict(list)
            for fact in queries.figures.facts(wanted):
                found[key_of(fact, what)].append(fact.uid)
            return dict(found)

        return self._executor.study(study)

    def listed(self, wanted: FactFilter, most: int = LISTED) -> "Future[Listed]":
        """The evaluations one by one, the lowest scores first."""

        def study(queries: Queries) -> Listed:
            _refuse_turned(wanted)
            rows = queries.figures.lowest(wanted, most)
            total = len(rows) if len(rows) < most else queries.figures.count(wanted)
            return Listed(rows=tuple(rows), total=total)

        return self._executor.study(study)

    def bands(self, wanted: FactFilter) -> "Future[Bands]":
        """Agents in bands that cannot be told apart; over several scorecards nobody has a place."""

        def study(queries: Queries) -> Bands:
            _refuse_turned(wanted)
            cards = [str(each.key) for each in queries.figures.by(wanted, "card")]
            agents = [_scores(each) for each in queries.figures.by(wanted, "agent") if each.key is not None]
            return ranking.bands(agents, cards)

        return self._executor.study(study)

    def offered(self) -> "Future[Offered]":
        """What a filter can be set to."""
        return self._executor.study(lambda queries: queries.figures.offered())

    def views(self) -> "Future[list[NamedView]]":
        """Those that have a name, by it."""
        return self._executor.write(lambda stores: stores.views.all())

    def keep_view(self, name: str, view: View) -> "Future[list[NamedView]]":
        """Under a name, in place of an older one. Fails with ``UserError`` without a name."""

        def keep(stores: Stores) -> list[NamedView]:
            tidy = " ".join(name.split())
            if not tidy:
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "The view has no name."),
                    QT_TRANSLATE_NOOP("errors", "Give it one."),
                )
            stores.views.put(NamedView(tidy, view))
            return stores.views.all()

        return self._executor.write(keep)

    def drop_view(self, name: str) -> "Future[list[NamedView]]":
        """Forget it. Fails with ``UserError`` where there is none of that name."""

        def drop(stores: Stores) -> list[NamedView]:
            if not stores.views.drop(name):
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "There is no view “{name}”."),
                    QT_TRANSLATE_NOOP("errors", "See “qadesk insight views”."),
                    name=name,
                )
            return stores.views.all()

        return self._executor.write(drop)

    def _overdue_follow_ups(self, queries: Queries, wanted: FactFilter) -> int:
        """Of the teams and agents of the filter: follow-ups have no scorecard, hour or inspector."""
        now = self._clock()
        return sum(
            queries.follow_ups.count(FollowUpFilter(overdue_at_ms=now, group=group, agent_no=agent))
            for group in wanted.groups or (None,)
            for agent in wanted.agents or (None,)
        )

    def _overdue_tasks(self, queries: Queries, wanted: FactFilter) -> int:
        today = datetime.fromtimestamp(self._clock() / 1000, self._zone).date()
        return sum(
            len(
                queries.coaching.actions(
                    ActionFilter(group=group, agent_no=agent, states=(ActionState.OPEN,), due_before=today)
                )
            )
            for group in wanted.groups or (None,)
            for agent in wanted.agents or (None,)
        )


def _scores(group: FactGroup) -> AgentScores:
    return AgentScores(
        agent_no=str(group.key),
        agent=group.title,
        scored=group.scored,
        score_sum=group.score_sum,
        square_sum=group.square_sum,
    )


def step_of(wanted: FactFilter) -> Literal["day", "month"]:
    """What a point of the trend is."""
    first, last = wanted.day_from, wanted.day_to
    return "month" if first is None or last is None or (last - first).days >= MOST_DAYS else "day"


def _before(queries: Queries, wanted: FactFilter) -> Figures | None:
    if wanted.day_from is None or wanted.day_to is None:
        return None
    past = before(named(wanted.day_from, wanted.day_to))
    return group_figures.figures(_whole(queries, replace(wanted, day_from=past.day_from, day_to=past.day_to)))


def _whole(queries: Queries, wanted: FactFilter) -> FactGroup:
    return next(iter(queries.figures.by(wanted, "all")), NOTHING)


def _refuse_turned(wanted: FactFilter) -> None:
    first, last = wanted.day_from, wanted.day_to
    if first is not None and last is not None and last < first:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The period ends on {last}, before it begins on {first}."),
            QT_TRANSLATE_NOOP("errors", "Give the first day first."),
            first=first.isoformat(),
            last=last.isoformat(),
        )
