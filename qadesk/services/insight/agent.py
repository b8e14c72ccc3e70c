"""The page of one agent, counted for a period: scores under control, sections beside the team's, what came after."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from qadesk.analysis.control_chart import control_chart
from qadesk.analysis.group_figures import figures
from qadesk.domain.after.appeals import AppealFilter
from qadesk.domain.after.coaching import ActionFilter, SessionFilter
from qadesk.domain.insight.agent import AgentView, ItemEarned, SectionShare, UsedCard
from qadesk.domain.insight.control import ControlChart
from qadesk.domain.insight.facts import EvaluationFact, FactFilter
from qadesk.domain.insight.groups import NOTHING
from qadesk.domain.report.content import ProblemRecording
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scores import round_half_up
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.ports import Queries, Stores
from qadesk.services.reporting.problem_recordings import recordings_of

MOST_EVIDENCE = 20
MOST_SESSIONS = 50
FULL = Decimal(100)


class AgentInsight:
    """Nothing is written."""

    def __init__(self, executor: Executor, cards: Cards, zone: ZoneInfo) -> None:
        self._executor, self._cards, self._zone = executor, cards, zone

    def of(self, agent_no: str, wanted: FactFilter, card_key: str | None = None) -> "Future[AgentView]":
        """An agent in the days of a filter; on the card of that key, else on the most used one."""
        return self._executor.study(lambda queries: self._of(queries, agent_no, wanted, card_key))

    def _of(self, queries: Queries, agent_no: str, wanted: FactFilter, card_key: str | None) -> AgentView:
        days = FactFilter(day_from=wanted.day_from, day_to=wanted.day_to, by=wanted.by)
        own = replace(days, agents=(agent_no,))
        facts = sorted(queries.figures.facts(own), key=_when)
        losses = queries.figures.losses(own)
        versions = sorted({(each.card_key, each.card_version) for each in facts})
        latest = facts[-1] if facts else None
        short = {each.evaluation_uid for each in losses}
        shown = [each for each in reversed(facts) if each.uid in short][:MOST_EVIDENCE]

        def read(stores: Stores) -> tuple[dict[tuple[str, int], Scorecard], tuple[ProblemRecording, ...]]:
            cards = {(key, version): self._cards.load(stores, key, version)[1] for key, version in versions}
            return cards, recordings_of(stores, shown, losses, cards)

        cards, evidence = self._executor.write(read).result()
        used = _used(facts, cards)
        card = next((each for each in used if each.key == card_key), used[0] if used else None)
        history = tuple(each for each in facts if card and each.card_key == card.key and each.score is not None)
        span = self._span(agent_no, wanted)
        team = None if latest is None or latest.group is None else replace(days, groups=(latest.group,))
        return AgentView(
            agent_no=agent_no,
            agent=None if latest is None else latest.agent,
            group=None if latest is None else latest.group,
            figures=figures(next(iter(queries.figures.by(own, "all")), NOTHING)),
            team=None if team is None else figures(next(iter(queries.figures.by(team, "all")), NOTHING)),
            cards=used,
            card=card,
            history=history,
            chart=_chart(history),
            sections=() if card is None else _sections(queries, own, team, card.key, cards),
            evidence=evidence,
            sessions=tuple(queries.coaching.sessions(span)),
            actions=tuple(queries.coaching.actions(ActionFilter(agent_no=agent_no))),
            appeals=tuple(
                each
                for each in queries.appeals.rows(AppealFilter(agent_no=agent_no))
                if _within(each.filed_at_ms, span)
            ),
        )

    def _span(self, agent_no: str, wanted: FactFilter) -> SessionFilter:
        first, last = wanted.day_from, wanted.day_to
        return SessionFilter(
            agent_no=agent_no,
            from_ms=None if first is None else self._midnight(first),
            before_ms=None if last is None else self._midnight(last + timedelta(days=1)),
            limit=MOST_SESSIONS,
        )

    def _midnight(self, day: date) -> int:
        return int(datetime.combine(day, time(), self._zone).timestamp() * 1000)


def _within(at_ms: int, span: SessionFilter) -> bool:
    return (span.from_ms is None or at_ms >= span.from_ms) and (span.before_ms is None or at_ms < span.before_ms)


def _when(fact: EvaluationFact) -> tuple[object, int, str]:
    return fact.day, fact.started_at_ms or 0, fact.uid


def _used(facts: Sequence[EvaluationFact], cards: Mapping[tuple[str, int], Scorecard]) -> tuple[UsedCard, ...]:
    counts = Counter(each.card_key for each in facts if each.score is not None)
    titles = {key: cards[key, version].title for key, version in sorted(cards)}
    found = [UsedCard(key=key, title=titles[key], scored=count) for key, count in counts.items()]
    return tuple(sorted(found, key=lambda each: (-each.scored, each.key)))


def _chart(history: Sequence[EvaluationFact]) -> ControlChart:
    scores = [each.score for each in history if each.score is not None]
    return control_chart(scores, most=max([FULL, *scores]))


def _sections(
    queries: Queries,
    own: FactFilter,
    team: FactFilter | None,
    card_key: str,
    cards: Mapping[tuple[str, int], Scorecard],
) -> tuple[SectionShare, ...]:
    newest = max(version for key, version in cards if key == card_key)
    places = {
        item.key: section.key
        for (key, _), card in sorted(cards.items(), key=lambda each: each[0])
        if key == card_key
        for section in card.sections
        for item in section.items
        if item.scored
    }
    mine = _shares(queries.figures.earned(replace(own, cards=(card_key,))), places)
    theirs = {} if team is None else _shares(queries.figures.earned(replace(team, cards=(card_key,))), places)
    return tuple(
        SectionShare(key=section.key, title=section.title, share=mine.get(section.key), team=theirs.get(section.key))
        for section in cards[card_key, newest].sections
        if any(item.scored for item in section.items)
    )


def _shares(items: Sequence[ItemEarned], places: Mapping[str, str]) -> dict[str, Decimal]:
    earned: dict[str, Fraction] = defaultdict(Fraction)
    possible: dict[str, Fraction] = defaultdict(Fraction)
    for each in items:
        section = places.get(each.item)
        if section is not None:
            earned[section] += Fraction(each.earned)
            possible[section] += Fraction(each.possible)
    return {key: round_half_up(earned[key] / whole, 4) for key, whole in possible.items() if whole}
