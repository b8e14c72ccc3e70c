"""What past evaluations say about a scorecard: the advisor's proposals, the four accuracies, the error rate."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from qadesk.analysis.accuracies import accuracies
from qadesk.analysis.item_figures import days_of, item_figures
from qadesk.analysis.rescoring import rescore
from qadesk.domain.accuracies import CardAccuracies
from qadesk.domain.advice import Advice
from qadesk.domain.advising import LEAST_EVALUATIONS, adopted, advise, note_of
from qadesk.domain.card_editing import next_version
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.past import PastEvaluations, PastFilter, months_back
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import Translate
from qadesk.services.card_drafts import CardDrafts
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.settings import ERROR_RATE_TARGET, Settings

R = TypeVar("R")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Known:
    """The published versions of a key, parsed."""

    latest: int
    versions: Mapping[int, Scorecard]

    @property
    def card(self) -> Scorecard:
        """The latest."""
        return self.versions[self.latest]


class Advisor:
    """Figures of items over past evaluations under the latest published version, and drafts made of proposals."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        drafts: CardDrafts,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
        translate: Translate,
    ) -> None:
        self._executor = executor
        self._cards = cards
        self._drafts = drafts
        self._settings = settings
        self._clock = clock
        self._zone = zone
        self._translate = translate

    def advise(
        self, key: str, *, months: int | None = None, day_from: date | None = None, day_to: date | None = None
    ) -> "Future[Advice]":
        """The proposals of the past months (or from day to day; all there are by default).

        Raises ``UserError`` where no version of the key is published.
        """
        wanted = self._wanted(key, months, day_from, day_to)
        return self._then(key, lambda queries, _: queries.past_evaluations(wanted), partial(_advice, key))

    def accuracies(
        self, key: str, *, months: int | None = None, day_from: date | None = None, day_to: date | None = None
    ) -> "Future[CardAccuracies]":
        """The four accuracies and the error rate of the same evaluations, each under the version it was given under."""
        wanted = self._wanted(key, months, day_from, day_to)
        target = Decimal(str(self._settings.get(ERROR_RATE_TARGET)))
        return self._then(key, partial(_by_version, wanted), partial(_accuracies, target))

    def draft(self, advice: Advice, keys: Collection[str], who: str) -> "Future[StoredCard]":
        """A draft of the next version with the proposals for these items taken up, and a note that tells of them.

        Raises ``UserError`` where the key has a draft already.
        """
        return self._executor.write(lambda stores: self._draft(stores, advice, keys, who))

    def _draft(self, stores: Stores, advice: Advice, keys: Collection[str], who: str) -> StoredCard:
        _, card = self._cards.load(stores, advice.card_key, advice.version)
        note = note_of(advice, keys, self._translate)
        return self._drafts.start_in(stores, adopted(next_version(card), advice, keys), who, note=note)

    def _wanted(self, key: str, months: int | None, day_from: date | None, day_to: date | None) -> PastFilter:
        if months is not None:
            today = dt.datetime.fromtimestamp(self._clock() / 1000, self._zone).date()
            day_from = months_back(today, months)
        return PastFilter(card_key=key, day_from=day_from, day_to=day_to)

    def _then(self, key: str, read: "Callable[[Queries, _Known], R]", work: "Callable[[_Known, R], T]") -> "Future[T]":
        """Read the card's versions, then the evaluations, then calculate in the thread that the screen waits for."""
        found: Future[T] = Future()
        found.set_running_or_notify_cancel()

        def calculate(known: _Known, past: R) -> None:
            follow(self._executor.picture_work(lambda: work(known, past)), found, found.set_result)

        def go_on(known: _Known) -> None:
            follow(self._executor.read(lambda queries: read(queries, known)), found, partial(calculate, known))

        follow(self._executor.write(lambda stores: self._known(stores, key)), found, go_on)
        return found

    def _known(self, stores: Stores, key: str) -> _Known:
        latest, _ = self._cards.load(stores, key)
        published = [each.version for each in stores.scorecards.versions(key) if each.published_at_ms is not None]
        return _Known(latest.version, {version: self._cards.load(stores, key, version)[1] for version in published})


def _advice(key: str, known: _Known, past: PastEvaluations) -> Advice:
    figures = item_figures(known.card, past, rescore(known.card, past, known.versions))
    first, last = days_of(past)
    return Advice(
        card_key=key,
        version=known.latest,
        evaluations=len(past),
        day_from=first,
        day_to=last,
        enough=len(past) >= LEAST_EVALUATIONS,
        items=advise(known.card, figures, len(past)),
    )


def _by_version(wanted: PastFilter, queries: Queries, known: _Known) -> dict[int, PastEvaluations]:
    parts = {each: queries.past_evaluations(replace(wanted, version=each)) for each in known.versions}
    return {version: past for version, past in parts.items() if len(past)}


def _accuracies(target: Decimal, known: _Known, parts: dict[int, PastEvaluations]) -> CardAccuracies:
    rescored = [rescore(known.versions[version], past) for version, past in parts.items()]
    return accuracies(known.card, rescored, target)
