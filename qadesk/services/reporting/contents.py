"""Taking the figures of a period: this one, the one before, the same a year ago, in one content for every format."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from qadesk.analysis.common_problems import common_problems, densest
from qadesk.analysis.report_figures import band_lines, day_lines, group_lines, headline, lost_lines
from qadesk.analysis.why_moved import whys
from qadesk.domain.errors import UserError
from qadesk.domain.insight.facts import EvaluationFact, FactFilter
from qadesk.domain.insight.kpi_counts import KpiSpan
from qadesk.domain.items import Critical
from qadesk.domain.report.content import CardLine, CareLine, MonthLine, Period, ReportContent, Words
from qadesk.domain.report.kept_words import with_words, words_for
from qadesk.domain.report.masked import without_agents
from qadesk.domain.report.periods import before, months_shown, year_ago
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scores import round_half_up
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.kpi_board import KpiBoard
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.ports_sampling import LedgerFiles
from qadesk.services.reporting.afterwards import appeals, coaching, measures, tracked
from qadesk.services.reporting.problem_recordings import problem_recordings
from qadesk.services.reporting.samples import estimate, ledgers, strata
from qadesk.services.settings import HOUSE_ADDRESS, HOUSE_NAME, REPORT_NAMES_AGENTS, Settings


@dataclass(frozen=True, slots=True)
class _Cards:
    """The scorecards behind a period, the versions it was scored under, oldest first."""

    known: Mapping[tuple[str, int], Scorecard]

    @property
    def versions(self) -> tuple[Scorecard, ...]:
        """All of them."""
        return tuple(self.known.values())

    @property
    def latest(self) -> tuple[Scorecard, ...]:
        """Of each key the newest of them."""
        return tuple({card.key: card for card in self.versions}.values())

    def titles(self) -> dict[tuple[str, str], tuple[str, str]]:
        """Title and section of every item, by card and key; the newest version's words hold."""
        return {
            (card.key, item.key): (item.title, section.title)
            for card in self.versions
            for section in card.sections
            for item in section.items
        }

    def bands(self) -> list[tuple[str, Decimal]]:
        """Bands where all cards have the same ones; else none."""
        offered = {tuple((band.title, band.from_) for band in card.bands) for card in self.latest}
        return list(offered.pop()) if len(offered) == 1 else []

    def pass_mark(self) -> Decimal | None:
        """Where all have one and the same."""
        marks = {card.pass_mark for card in self.latest}
        return marks.pop() if len(marks) == 1 else None

    def care(self) -> Iterable[CareLine]:
        """What was asked, with its weight."""
        for card in self.latest:
            for section in card.sections:
                for item in section.items:
                    family = item.family.value if isinstance(item, Critical) else ""
                    if item.scored or family:
                        weight = None if family else round_half_up(item.full, 2)
                        yield CareLine(
                            card=card.title, section=section.title, item=item.title, weight=weight, critical=family
                        )


class Contents:
    """Reads and counts behind the hand; nothing is written."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        kpis: KpiBoard,
        ledger_files: LedgerFiles,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
        translate: Translate,
    ) -> None:
        self._executor, self._cards, self._kpis, self._ledger_files = executor, cards, kpis, ledger_files
        self._settings, self._clock, self._zone, self._translate = settings, clock, zone, translate

    def take(self, period: Period) -> "Future[ReportContent]":
        """The content as of now. Fails with ``UserError`` for a period that ends before it begins."""
        return self._executor.study(lambda queries: self.taken(queries, period))

    def taken(self, queries: Queries, period: Period) -> ReportContent:
        """The same for whoever studies already; not within a transaction. Raises ``UserError`` likewise."""
        return with_words(*self.proposed(queries, period))

    def proposed(self, queries: Queries, period: Period) -> tuple[ReportContent, Words]:
        """What the data alone say, and the lead's words for it; as ``taken``."""
        if period.day_to < period.day_from:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The period ends on {last}, before it begins on {first}."),
                QT_TRANSLATE_NOOP("errors", "Give the first day first."),
                first=period.day_from.isoformat(),
                last=period.day_to.isoformat(),
            )
        figures, past, ago = queries.figures, before(period), year_ago(period)
        facts, former = figures.facts(_of(period)), figures.facts(_of(past))
        losses = figures.losses(_of(period))
        losses_before = figures.losses(_of(past)) if former else None
        cards, drawn, kept = self._executor.write(
            lambda stores: (
                self._known(stores, facts),
                ledgers(stores, self._ledger_files, period),
                stores.report_words.all(),
            )
        ).result()
        then = figures.facts(_of(ago))
        content = ReportContent(
            period=period,
            site=self._settings.get(HOUSE_NAME),
            made_at_ms=self._clock(),
            headline=headline(facts),
            previous=headline(former) if former else None,
            previous_period=past,
            year_ago=headline(then) if then else None,
            year_ago_period=ago,
            cards=tuple(card.title for card in cards.latest),
            pass_mark=cards.pass_mark(),
            care=tuple(cards.care()),
            groups=group_lines(facts, former),
            by_card=_by_card(facts, cards),
            days=day_lines(facts),
            bands=band_lines(facts, cards.bands()),
            lost=lost_lines(facts, losses, losses_before, cards.titles(), densest(facts, losses)),
            problems=common_problems(facts, losses, cards.titles()),
            whys=whys(facts, former),
            strata=strata(drawn, self._translate),
            estimate=estimate(drawn, facts, period),
        )
        content = self._afterwards(queries, content, facts)
        found = self._executor.write(
            lambda stores: problem_recordings(stores, facts, losses, cards.known, content.tracked)
        )
        words = words_for(period, kept)
        address = words.address or self._settings.get(HOUSE_ADDRESS)
        content = replace(content, recordings=found.result())
        if not self._settings.get(REPORT_NAMES_AGENTS):
            content = without_agents(content)
        return content, replace(words, address=address)

    def _afterwards(self, queries: Queries, content: ReportContent, facts: Sequence[EvaluationFact]) -> ReportContent:
        period, at_ms = content.period, content.made_at_ms
        today = datetime.fromtimestamp(at_ms / 1000, self._zone).date()
        return replace(
            content,
            months=tuple(self._months(queries, period)),
            kpis=self._kpis.lines(queries, period, before(period)),
            tracked=tracked(queries, facts, period, self._zone, at_ms),
            appeals=appeals(queries, period),
            coaching=coaching(queries, period, self._zone, today),
            measures=measures(queries, period, today),
            sampling_rate=self._sampling_rate(queries, period, facts),
        )

    def _sampling_rate(self, queries: Queries, period: Period, facts: Sequence[EvaluationFact]) -> Decimal | None:
        """``None`` where more was inspected than calls are known: then the catalogue is not the population."""
        calls = queries.kpis.inspectable(KpiSpan(day_from=period.day_from, day_to=period.day_to, group=period.group))
        inspected = len({each.call_uid for each in facts})
        return round_half_up(Fraction(inspected, calls), 4) if inspected <= calls and calls else None

    def _months(self, queries: Queries, period: Period) -> Iterable[MonthLine]:
        for month in months_shown(period):
            found = queries.figures.facts(_of(month))
            if found:
                yield MonthLine(
                    month=month.day_from,
                    figures=headline(found),
                    pass_target=self._kpis.target_on(queries, "pass_rate", month.day_to),
                    error_target=self._kpis.target_on(queries, "error_rate", month.day_to),
                )

    def _known(self, stores: Stores, facts: Sequence[EvaluationFact]) -> _Cards:
        wanted = sorted({(each.card_key, each.card_version) for each in facts})
        return _Cards({(key, version): self._cards.load(stores, key, version)[1] for key, version in wanted})


def _by_card(facts: Sequence[EvaluationFact], cards: _Cards) -> tuple[CardLine, ...]:
    """Of each scorecard its own figures; nothing where there is only one."""
    titles = {card.key: card.title for card in cards.latest}
    if len(titles) < 2:
        return ()
    return tuple(
        CardLine(key=key, title=titles[key], figures=headline([each for each in facts if each.card_key == key]))
        for key in sorted(titles)
    )


def _of(period: Period) -> FactFilter:
    groups = () if period.group is None else (period.group,)
    return FactFilter(day_from=period.day_from, day_to=period.day_to, groups=groups)
