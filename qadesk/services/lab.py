"""The what-if lab: past evaluations of a card, loaded once, re-scored with one card after another. Nothing is kept."""

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from qadesk.domain.card_check import FoundError, check, errors
from qadesk.domain.errors import UserError
from qadesk.domain.past import PastFilter, months_back
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.whatif import WhatIf
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Queries

if TYPE_CHECKING:
    from qadesk.analysis.whatif import Ground


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """Past evaluations in memory, as they were when they were loaded."""

    wanted: PastFilter
    ground: "Ground"

    @property
    def evaluations(self) -> int:
        """How many there are."""
        return len(self.ground.past)

    @property
    def versions(self) -> tuple[int, ...]:
        """Numbers of the versions they were given under, ascending."""
        return tuple(sorted(set(self.ground.past.versions)))


class Lab:
    """Reads and calculates in a thread of its own, so that neither lists nor saving wait for it."""

    def __init__(self, executor: Executor, cards: Cards) -> None:
        self._executor = executor
        self._cards = cards
        self._loaded: Loaded | None = None
        self._forgotten = 0

    def load(
        self,
        key: str,
        *,
        months: int | None = None,
        day_from: date | None = None,
        day_to: date | None = None,
        group: str | None = None,
    ) -> "Future[Loaded]":
        """The evaluations of the past months, or from day to day (all there are by default), of all teams or one.

        Raises ``UserError`` where no version of the key is published.
        """
        if months is not None:
            day_from = months_back(self._cards.today(), months)
        wanted = PastFilter(card_key=key, day_from=day_from, day_to=day_to, group=group)
        found: Future[Loaded] = Future()
        found.set_running_or_notify_cancel()

        def read(versions: dict[int, Scorecard]) -> None:
            follow(self._executor.study(partial(_load, wanted, versions)), found, found.set_result)

        follow(self._executor.write(lambda stores: self._cards.published(stores, key)), found, read)
        return found

    def run(self, loaded: Loaded, card: Scorecard) -> "Future[WhatIf]":
        """What a card would have made of them; may be cancelled while it waits. Raises ``UserError`` if not sound."""
        return self._executor.study(lambda _: self._run(loaded, card))

    def try_card(
        self, card: Scorecard, *, day_from: date | None = None, day_to: date | None = None, group: str | None = None
    ) -> "Future[WhatIf]":
        """``load`` by the card's key and ``run`` in one; what was loaded last serves again while the same is asked for.

        Evaluations submitted since are seen after ``forget``.
        """
        wanted = PastFilter(card_key=card.key, day_from=day_from, day_to=day_to, group=group)
        loaded = self._loaded
        if loaded is not None and loaded.wanted == wanted:
            return self.run(loaded, card)
        found: Future[WhatIf] = Future()
        found.set_running_or_notify_cancel()

        asked = self._forgotten

        def go_on(fresh: Loaded) -> None:
            if asked == self._forgotten:  # else it may lack what was submitted while it was loaded
                self._loaded = fresh
            follow(self.run(fresh, card), found, found.set_result)

        follow(self.load(card.key, day_from=day_from, day_to=day_to, group=group), found, go_on)
        return found

    def forget(self) -> None:
        """Let go of what ``try_card`` has loaded; the next one reads anew."""
        self._forgotten += 1
        self._loaded = None

    def _run(self, loaded: Loaded, card: Scorecard) -> WhatIf:
        wrong = errors(check(card))
        if wrong:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Nothing can be scored with the scorecard “{card}”. {finding}"),
                QT_TRANSLATE_NOOP("errors", "Mend that first, then try again."),
                card=card.title,
                finding=FoundError(wrong[0]),
            )
        from qadesk.analysis.whatif import whatif  # with numpy, which few commands need

        return whatif(loaded.ground, card)


def _load(wanted: PastFilter, versions: dict[int, Scorecard], queries: Queries) -> Loaded:
    from qadesk.analysis.whatif import ground

    return Loaded(wanted, ground(queries.past_evaluations(wanted), versions))
