"""What past evaluations say about a scorecard: the advisor's proposals, the four accuracies, the error rate."""

from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TypeVar

from qadesk.domain.accuracies import CardAccuracies
from qadesk.domain.advice import Advice
from qadesk.domain.advising import LEAST_EVALUATIONS, adopted, advise, note_of
from qadesk.domain.card_editing import next_version
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.past import PastFilter, months_back
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import Translate
from qadesk.services.card_drafts import CardDrafts
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Queries, Stores
from qadesk.services.settings import ERROR_RATE_TARGET, Settings

T = TypeVar("T")

_Versions = Mapping[int, Scorecard]
"""The published versions of a key by number."""


class Advisor:
    """Figures of items over past evaluations under the latest published version, and drafts made of proposals."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        drafts: CardDrafts,
        settings: Settings,
        translate: Translate,
    ) -> None:
        self._executor = executor
        self._cards = cards
        self._drafts = drafts
        self._settings = settings
        self._translate = translate

    def advise(
        self, key: str, *, months: int | None = None, day_from: date | None = None, day_to: date | None = None
    ) -> "Future[Advice]":
        """The proposals of the past months (or from day to day; all there are by default).

        Raises ``UserError`` where no version of the key is published.
        """
        wanted = self._wanted(key, months, day_from, day_to)
        return self._study(key, partial(_advice, wanted))

    def accuracies(
        self, key: str, *, months: int | None = None, day_from: date | None = None, day_to: date | None = None
    ) -> "Future[CardAccuracies]":
        """The four accuracies and the error rate of the same evaluations, each under the version it was given under."""
        wanted = self._wanted(key, months, day_from, day_to)
        target = Decimal(str(self._settings.get(ERROR_RATE_TARGET)))
        return self._study(key, partial(_accuracies, wanted, target))

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
            day_from = months_back(self._cards.today(), months)
        return PastFilter(card_key=key, day_from=day_from, day_to=day_to)

    def _study(self, key: str, work: "Callable[[_Versions, Queries], T]") -> "Future[T]":
        """Read the card's versions, then read and calculate where no list and no picture waits for it."""
        found: Future[T] = Future()
        found.set_running_or_notify_cancel()

        def go_on(versions: _Versions) -> None:
            follow(self._executor.study(lambda queries: work(versions, queries)), found, found.set_result)

        follow(self._executor.write(lambda stores: self._cards.published(stores, key)), found, go_on)
        return found


def _advice(wanted: PastFilter, versions: _Versions, queries: Queries) -> Advice:
    from qadesk.analysis.item_figures import days_of, item_figures  # with numpy, which few commands need
    from qadesk.analysis.rescoring import rescore

    past = queries.past_evaluations(wanted)
    latest = max(versions)
    card = versions[latest]
    figures = item_figures(card, past, rescore(card, past, versions))
    first, last = days_of(past)
    return Advice(
        card_key=wanted.card_key,
        version=latest,
        evaluations=len(past),
        day_from=first,
        day_to=last,
        enough=len(past) >= LEAST_EVALUATIONS,
        items=advise(card, figures, len(past)),
    )


def _accuracies(wanted: PastFilter, target: Decimal, versions: _Versions, queries: Queries) -> CardAccuracies:
    """Each evaluation under the version it was given under."""
    from qadesk.analysis.accuracies import accuracies
    from qadesk.analysis.rescoring import rescore

    parts = ((card, queries.past_evaluations(replace(wanted, version=number))) for number, card in versions.items())
    rescored = [rescore(card, past) for card, past in parts if len(past)]
    return accuracies(versions[max(versions)], rescored, target)
