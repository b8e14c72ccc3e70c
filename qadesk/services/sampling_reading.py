"""What a plan's draw and its estimate read: the calls of the period, contents that name them, agents' standing."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.drawing import Standing
from qadesk.domain.errors import UserError
from qadesk.domain.population import Need, PeriodCalls, Population, needs, population
from qadesk.domain.sampling import PopulationFilter, SamplingPlan
from qadesk.domain.sampling_cost import PastScores
from qadesk.domain.scorecards import Scorecard
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.ports import Queries
from qadesk.services.ports_sampling import Hash
from qadesk.services.settings import SAMPLING_REPEAT_DAYS, Settings

BELOW_PASS_DAYS = 90
"""How far back evaluations count for whether an agent is below the pass mark."""

Progress = Callable[[int, int], None]
"""(recordings read, of how many): called while contents are read that nothing else can name."""


class SampleReading:
    """Reads in whatever thread asks; contents of files are read in the pool for files."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        settings: Settings,
        content_hash: Hash,
        zone: ZoneInfo,
        *,
        writable: bool,
    ) -> None:
        self._executor = executor
        self._cards = cards
        self._settings = settings
        self._hash = content_hash
        self._zone = zone
        self._writable = writable

    def population(
        self, queries: Queries, plan: SamplingPlan, progress: Progress | None, drawn_before_ms: int | None
    ) -> Population:
        """What a plan draws from; what had been drawn before then is left out, or all that is drawn."""
        period = self.period(queries, plan.population, needs(plan), drawn_before_ms)
        found = population(period, plan.population)
        return population(self._named(found, progress), plan.population) if found.unnamed else found

    def period(
        self, queries: Queries, wanted: PopulationFilter, read: frozenset[Need], drawn_before_ms: int | None = None
    ) -> PeriodCalls:
        """All calls of the plan's days."""
        return queries.sampling.period_calls(
            wanted.day_from,
            wanted.day_to,
            self._zone,
            read,
            repeat_days=self._settings.get(SAMPLING_REPEAT_DAYS),
            drawn_before_ms=drawn_before_ms,
        )

    def standings(self, queries: Queries, plan: SamplingPlan) -> Mapping[str, Standing]:
        """What decides the quotas of agents, as far as the plan asks for it."""
        quotas, day_from = plan.per_agent, plan.population.day_from
        hired = queries.sampling.hired_on() if quotas.new_staff_quota is not None else {}
        margins: Mapping[str, Decimal] = {}
        if quotas.below_pass_quota is not None:
            first = day_from - timedelta(days=BELOW_PASS_DAYS)
            margins = self.margins(queries.sampling.past_scores(first, day_from - timedelta(days=1)))
        return {no: Standing(hired.get(no), margins.get(no)) for no in {*hired, *margins}}

    def margins(self, past: PastScores) -> dict[str, Decimal]:
        """By agent, the average of score − pass mark."""
        marks = {card: found.pass_mark for card, found in self.cards(past).items()}
        margins: dict[str, list[Decimal]] = {}
        for agent, card, score in zip(past.agents, past.cards, past.scores, strict=True):
            if agent is not None and score is not None:
                margins.setdefault(agent, []).append(Decimal(score) / 100 - marks[card])
        return {agent: sum(each, Decimal(0)) / len(each) for agent, each in margins.items()}

    def cards(self, past: PastScores) -> dict[int, Scorecard]:
        """The scorecards that past evaluations were given under."""
        return {card: self._cards.sound(document, key) for card, (key, document) in past.documents.items()}

    def _named(self, found: Population, progress: Progress | None) -> PeriodCalls:
        """The calls with the hashes of contents that had to be read; they are kept for the next time."""
        asked = [(row, *found.period.unhashed[row]) for row in found.unnamed]
        running = [self._executor.file_work(partial(self._content, Path(path))) for _, _, path in asked]
        hashes: dict[int, str] = {}
        for at, ((row, _, _), future) in enumerate(zip(asked, running, strict=True), 1):
            content = future.result()
            if content is not None:
                hashes[row] = content
            if progress is not None:
                progress(at, len(asked))
        kept = [(uid, hashes[row]) for row, uid, _ in asked if row in hashes]
        if self._writable:
            self._executor.write(lambda stores: stores.sampling.keep_content(kept)).result()
        return found.period.named(hashes)

    def _content(self, path: Path) -> str | None:
        try:
            return self._hash(path)
        except UserError:
            return None
