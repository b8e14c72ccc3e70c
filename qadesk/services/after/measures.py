"""Improvement measures: proposing, deciding, carrying out; and what they did to the figure they aim at."""

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from qadesk.analysis.measures import effect
from qadesk.domain.after import measures as steps
from qadesk.domain.after.measures import Aim, Measure, MeasureEffect, MeasureFilter, MeasureRow, Sample
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Queries, Stores

EFFECT_DAYS = 60
"""So many days before a measure begins are compared with as many after, or with those there have been."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeasure:
    """A proposal; without a team it is for the whole centre, without a card for whatever calls were scored with."""

    what: str
    why: str
    aim: Aim
    card_key: str = ""
    item_key: str = ""
    group: str | None = None


class Measures:
    """The use cases of improvement measures."""

    def __init__(self, executor: Executor, cards: Cards, clock: Clock, zone: ZoneInfo) -> None:
        self._executor, self._cards, self._clock, self._zone = executor, cards, clock, zone

    def propose(self, new: NewMeasure, who: str) -> "Future[Measure]":
        """A new proposal. Fails with ``UserError``."""
        return self._executor.write(lambda stores: self._propose(stores, new, who))

    def accept(self, uid: str, who: str, why: str = "", due_on: date | None = None) -> "Future[Measure]":
        """By a lead other than its proposer; with the day until which it is to be done. Fails with ``UserError``."""
        return self._decide(uid, who, why, accept=True, due_on=due_on)

    def reject(self, uid: str, who: str, why: str) -> "Future[Measure]":
        """By a lead other than its proposer, with the reason. Fails with ``UserError``."""
        return self._decide(uid, who, why, accept=False)

    def begin(
        self, uid: str, owner_no: str, who: str, begun_on: date | None = None, due_on: date | None = None
    ) -> "Future[Measure]":
        """It holds from that day on (default: today), in the owner's hands. Fails with ``UserError``."""
        first = begun_on or self._today()

        def begin(stores: Stores, before: Measure) -> Measure:
            owner = known_person(stores, owner_no)
            return steps.begun(before, first, owner.no, due_on or before.due_on)

        return self._step(uid, who, "measure begun", "", begin)

    def finish(self, uid: str, outcome: str, who: str, done_on: date | None = None) -> "Future[Measure]":
        """It is done, with what came of it. Fails with ``UserError``."""
        last = done_on or self._today()
        return self._step(uid, who, "measure done", outcome, lambda _, each: steps.finished(each, last, outcome))

    def rows(self, wanted: MeasureFilter | None = None) -> "Future[list[MeasureRow]]":
        """Newest proposal first."""
        today = self._today()
        chosen = wanted or MeasureFilter()
        return self._executor.read(lambda queries: queries.library.measures(chosen, today))

    def overdue(self) -> "Future[list[MeasureRow]]":
        """Those that should have been done before today."""
        return self.rows(MeasureFilter(overdue_on=self._today()))

    def get(self, uid: str) -> "Future[Measure]":
        """One of them. Fails with ``UserError`` for an unknown uid."""
        return self._executor.write(lambda stores: _known(stores, uid))

    def effect(self, uid: str, days: int = EFFECT_DAYS) -> "Future[MeasureEffect]":
        """The figure of so many days before it began and of as many since (at most until today), with intervals.

        Of one that has not begun, the figure of the days until today, and nothing after: too early to say.
        """
        known = self._executor.write(lambda stores: self._aimed(stores, uid))

        def look(queries: Queries) -> MeasureEffect:
            measure, wrong_items = known.result()
            return self._effect(queries, measure, wrong_items, days)

        return self._executor.study(look)

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock() / 1000, self._zone).date()

    def _propose(self, stores: Stores, new: NewMeasure, who: str) -> Measure:
        known_person(stores, who)
        wanted = steps.proposed(
            Measure(
                uid=stores.new_uid(),
                what=new.what,
                why=new.why,
                aim=new.aim,
                card_key=new.card_key,
                item_key=new.item_key,
                group=(new.group or "").strip() or None,
                proposed_by=who,
                proposed_at_ms=self._clock(),
            )
        )
        self._refuse_unknown(stores, wanted)
        stores.measures.add(wanted)
        stores.audit.add(wanted.proposed_at_ms, who, "measure proposed", wanted.uid, "", _plain(wanted), wanted.why)
        return wanted

    def _refuse_unknown(self, stores: Stores, measure: Measure) -> None:
        if measure.group is not None and measure.group not in stores.people.groups():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no team called {group}."),
                QT_TRANSLATE_NOOP("errors", "Choose one of the teams there are."),
                group=measure.group,
            )
        if not measure.card_key:
            return
        versions = self._cards.published(stores, measure.card_key).values()
        if measure.item_key and not any(item.key == measure.item_key for card in versions for item in card.items()):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "No version of the scorecard {card} has an item {item}."),
                QT_TRANSLATE_NOOP("errors", "Name an item by its key, as “qadesk scorecard show” lists them."),
                card=measure.card_key,
                item=measure.item_key,
            )

    def _decide(self, uid: str, who: str, why: str, *, accept: bool, due_on: date | None = None) -> "Future[Measure]":
        def decide(stores: Stores, before: Measure) -> Measure:
            after = steps.decided(before, known_person(stores, who), self._clock(), why, accept=accept)
            return replace(after, due_on=due_on)

        return self._step(uid, who, "measure accepted" if accept else "measure rejected", why, decide)

    def _step(
        self, uid: str, who: str, what: str, why: str, step: Callable[[Stores, Measure], Measure]
    ) -> "Future[Measure]":
        def take(stores: Stores) -> Measure:
            known_person(stores, who)
            before = _known(stores, uid)
            after = step(stores, before)
            stores.measures.change(after)
            stores.audit.add(self._clock(), who, what, uid, _plain(before), _plain(after), why.strip())
            return after

        return self._executor.write(take)

    # -- effect ---------------------------------------------------------------------------------------------------

    def _aimed(self, stores: Stores, uid: str) -> tuple[Measure, Mapping[tuple[str, int], Sequence[str]]]:
        """The measure and, where it aims at the error rate, each version's items that count as information errors."""
        measure = _known(stores, uid)
        if measure.aim != "error rate":
            return measure, {}
        keys = [measure.card_key] if measure.card_key else sorted({card.key for card in stores.scorecards.all()})
        numbers = [
            (key, each.version)
            for key in keys
            for each in stores.scorecards.versions(key)
            if each.published_at_ms is not None
        ]
        found = {(key, number): self._cards.load(stores, key, number)[1] for key, number in numbers}
        return measure, {
            where: [item.key for item in card.items() if item.counts_as == "information_error"]
            for where, card in found.items()
        }

    def _effect(
        self, queries: Queries, measure: Measure, wrong_items: Mapping[tuple[str, int], Sequence[str]], days: int
    ) -> MeasureEffect:
        today = self._today()
        first = measure.begun_on or today + timedelta(days=1)
        ids = queries.library.card_version_ids() if wrong_items else {}
        wrong = {ids[where]: items for where, items in wrong_items.items() if items and where in ids}

        def sample(day_from: date, day_to: date) -> Sample:
            return queries.library.sample(
                measure.aim,
                day_from,
                day_to,
                card_key=measure.card_key,
                item_key=measure.item_key,
                group=measure.group,
                wrong=wrong,
            )

        before = first - timedelta(days=days), first - timedelta(days=1)
        after = first, min(first + timedelta(days=days - 1), today)
        begun = after[0] <= after[1]
        found = effect(measure.aim, sample(*before), sample(*after) if begun else Sample())
        return replace(found, before_days=before, after_days=after if begun else None)


def _known(stores: Stores, uid: str) -> Measure:
    measure = stores.measures.get(uid)
    if measure is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no improvement measure {uid} in this workspace."),
            QT_TRANSLATE_NOOP("errors", "“qadesk measure list” shows those there are."),
            uid=uid,
        )
    return measure


def _plain(measure: Measure) -> str:
    """What the audit trail keeps of it."""
    told = {
        "state": measure.state.value,
        "what": measure.what,
        "aim": measure.aim,
        "card": measure.card_key,
        "item": measure.item_key,
        "group": measure.group,
        "owner": measure.owner_no,
        "due": measure.due_on,
        "begun": measure.begun_on,
        "done": measure.done_on,
        "outcome": measure.outcome,
    }
    return json.dumps(told, ensure_ascii=False, default=str)
