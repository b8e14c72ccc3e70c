"""Sampling: plans kept and read, calls drawn by them, draws committed, verified and withdrawn."""

import json
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.card_check import Finding
from qadesk.domain.drawing import Standing
from qadesk.domain.errors import UserError
from qadesk.domain.ledgers import ledger_of
from qadesk.domain.population import Need, PeriodCalls, Population, needs, population
from qadesk.domain.sampling import Ledger, LedgerRow, PopulationFilter, SamplingPlan, StoredDraw, Withdrawn
from qadesk.domain.texts import Translate
from qadesk.services import sampling_refusals as refusals
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.ports_sampling import Hash, LedgerFiles, PlanFiles
from qadesk.services.settings import SAMPLING_REPEAT_DAYS, Settings

BELOW_PASS_DAYS = 90
"""How far back evaluations count for whether an agent is below the pass mark."""

Progress = Callable[[int, int], None]
"""(recordings read, of how many): called while contents are read that nothing else can name."""


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """Calls in memory, and what tells whether they still hold."""

    days: tuple[date, date]
    stamp: tuple[Any, ...]
    calls: PeriodCalls


class Sampling:
    """Reads and draws in the thread for studies: neither lists nor saving wait for it."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        plans: PlanFiles,
        ledgers: LedgerFiles,
        settings: Settings,
        *,
        content_hash: Hash,
        read_text: Callable[[Path], str],
        place: Callable[[Path, bytes], None],
        writable: bool,
        clock: Clock,
        zone: ZoneInfo,
        translate: Translate,
    ) -> None:
        self._executor = executor
        self._cards = cards
        self._plans = plans
        self._ledgers = ledgers
        self._settings = settings
        self._hash = content_hash
        self._read_text = read_text
        self._place = place
        self._writable = writable
        self._clock = clock
        self._zone = zone
        self._translate = translate
        self._lock = threading.Lock()
        self._kept: _Read | None = None

    # Plans

    def plans(self) -> "Future[list[SamplingPlan]]":
        """All plans of the workspace, by key."""
        return self._executor.write(lambda stores: [self._sound(each, "") for each in stores.sampling.plans()])

    def plan(self, key: str) -> "Future[SamplingPlan]":
        """The plan of a key. Raises ``UserError`` where there is none."""
        return self._executor.write(lambda stores: self._stored(stores, key))

    def save(self, plan: SamplingPlan, who: str) -> "Future[SamplingPlan]":
        """Keep a plan, in place of an older one of its key. Raises ``UserError`` where it is not sound."""
        return self._executor.write(lambda stores: self._save(stores, plan, who))

    def remove(self, key: str, who: str = "") -> "Future[None]":
        """Take a plan out; draws from it stay. Raises ``UserError`` where there is none."""
        return self._executor.write(lambda stores: self._remove(stores, key, who))

    def read(self, path: Path) -> "Future[SamplingPlan]":
        """The plan of a file, not kept. Raises ``UserError`` with the first thing that is wrong with it."""
        return self._executor.look(lambda: self._sound(self._read_text(path), path.name))

    def check(self, document: str) -> list[Finding]:
        """Everything that is wrong with a document."""
        return self._plans.read(document)[1]

    def write(self, plan: SamplingPlan, format_name: str = "yaml") -> str:
        """The plan as a document."""
        return self._plans.write(plan, format_name)

    def export_plan(self, plan: SamplingPlan, target: Path) -> "Future[Path]":
        """Write a plan as a file, JSON where the name ends so, else YAML. Raises ``UserError``."""
        document = self._plans.write(plan, "json" if target.suffix.lower() == ".json" else "yaml")
        return self._executor.look(lambda: self._put(target, document))

    def _sound(self, document: str, name: str) -> SamplingPlan:
        return self._plans.sound(document, name)

    def _stored(self, stores: Stores, key: str) -> SamplingPlan:
        document = stores.sampling.plan(key)
        if document is None:
            raise refusals.no_plan(key)
        return self._sound(document, key)

    def _save(self, stores: Stores, plan: SamplingPlan, who: str) -> SamplingPlan:
        document = self._plans.write(plan, "yaml")
        kept = self._sound(document, plan.key)
        before, now = stores.sampling.plan(plan.key), self._clock()
        stores.sampling.save_plan(plan.key, plan.title, document, now, who)
        if before != document:
            stores.audit.add(now, who, "sampling plan saved", plan.key, _json(before or ""), _json(document))
        return kept

    def _remove(self, stores: Stores, key: str, who: str) -> None:
        before = stores.sampling.plan(key)
        if before is None:
            raise refusals.no_plan(key)
        stores.sampling.remove_plan(key)
        stores.audit.add(self._clock(), who, "sampling plan removed", key, _json(before), "")

    # Draws

    def draw(self, plan: SamplingPlan, seed: str, progress: Progress | None = None) -> "Future[Ledger]":
        """Draw by the rule; nothing is kept before ``commit``, but the contents of recordings that had to be read.

        Raises ``UserError`` where the plan is not sound.
        """
        return self._executor.study(partial(self._draw, plan=plan, seed=seed, progress=progress))

    def commit(self, ledger: Ledger, who: str) -> "Future[Ledger]":
        """Keep a draw: its calls are drawn by nobody else from now on. Returns it with its uid, time and name.

        Raises ``UserError`` where it holds no call, or something was drawn or taken out since.
        """
        packed = self._ledgers.pack(ledger.population_list) if ledger.population_list else b""
        return self._executor.write(lambda stores: self._commit(stores, ledger, packed, who))

    def ledgers(self) -> "Future[list[LedgerRow]]":
        """All committed draws, the newest first."""
        return self._executor.write(lambda stores: stores.sampling.draws())

    def ledger(self, uid: str) -> "Future[Ledger]":
        """A committed draw. Raises ``UserError`` where there is none."""
        return self._executor.write(lambda stores: self._committed(stores, uid)[1])

    def withdraw(self, uid: str, who: str, why: str) -> "Future[Withdrawn]":
        """Free the calls of a draw, and withdraw its open assignments.

        Raises ``UserError`` without a reason, or where something of it is scored.
        """
        return self._executor.write(lambda stores: self._withdraw(stores, uid, who, why))

    def export(self, ledger: Ledger, target: Path) -> "Future[Path]":
        """Write the ledger as a file with which the draw can be verified anywhere. Raises ``UserError``."""
        return self._executor.look(lambda: self._put(target, self._ledgers.write(ledger, self._translate)))

    def _put(self, target: Path, document: str) -> Path:
        self._place(target, document.encode("utf-8"))
        return target

    def plain(self, ledger: Ledger) -> dict[str, Any]:
        """The ledger as its file has it, without the list of its population; in the reader's language."""
        document = self._ledgers.write(replace(ledger, population_list=None), self._translate)
        found: dict[str, Any] = json.loads(document)
        return found

    def forget(self) -> None:
        """Let go of the calls kept in memory; what is estimated next reads anew."""
        with self._lock:
            self._kept = None

    def _draw(self, queries: Queries, plan: SamplingPlan, seed: str, progress: Progress | None) -> Ledger:
        self._sound(self._plans.write(plan, "json"), plan.key)
        now = self._clock()
        period = self._period(queries, plan.population, needs(plan))
        found = population(period, plan.population)
        if found.unnamed:
            found = population(self._named(found, progress), plan.population)
        standings = self._standings(queries, plan)
        return ledger_of(
            found, plan, seed, lambda agent: standings.get(agent, Standing()), queries.sampling.call_uids, now
        )

    def _period(self, queries: Queries, wanted: PopulationFilter, read: frozenset[Need]) -> PeriodCalls:
        return queries.sampling.period_calls(
            wanted.day_from,
            wanted.day_to,
            self._zone,
            read,
            repeat_days=self._settings.get(SAMPLING_REPEAT_DAYS),
        )

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

    def _standings(self, queries: Queries, plan: SamplingPlan) -> Mapping[str, Standing]:
        """What decides the quotas of agents, as far as the plan asks for it."""
        quotas = plan.per_agent
        hired = queries.sampling.hired_on() if quotas.new_staff_quota is not None else {}
        margins = self._margins(queries, plan.population.day_from) if quotas.below_pass_quota is not None else {}
        return {no: Standing(hired.get(no), margins.get(no)) for no in {*hired, *margins}}

    def _margins(self, queries: Queries, day_from: date) -> dict[str, Decimal]:
        """By agent, the average of score − pass mark over the evaluations of the days before."""
        past = queries.sampling.past_scores(day_from - timedelta(days=BELOW_PASS_DAYS), day_from - timedelta(days=1))
        marks = {card: self._cards.sound(text, key).pass_mark for card, (key, text) in past.documents.items()}
        found: dict[str, list[Decimal]] = {}
        for agent, card, score in zip(past.agents, past.cards, past.scores, strict=True):
            if agent is not None and score is not None:
                found.setdefault(agent, []).append(Decimal(score) / 100 - marks[card])
        return {agent: sum(margins, Decimal(0)) / len(margins) for agent, margins in found.items()}

    def _commit(self, stores: Stores, ledger: Ledger, packed: bytes, who: str) -> Ledger:
        if not ledger.drawn or ledger.drawn_at_ms is None or ledger.population_list is None:
            raise refusals.nothing_drawn()
        wanted = ledger.plan.population
        since = stores.sampling.drawn_since(wanted.day_from, wanted.day_to, ledger.drawn_at_ms)
        if ledger.uid or since or stores.sampling.drawn_already([each.call_uid for each in ledger.drawn]):
            raise refusals.drawn_meanwhile()
        kept = replace(ledger, uid=stores.new_uid(), drawn_at_ms=self._clock(), drawn_by=who)
        missing = stores.sampling.add(self._stored_draw(kept, packed), kept.drawn)
        if missing:
            raise refusals.calls_gone(len(missing))
        after = {"plan": kept.plan.key, "seed": kept.seed, "population": kept.population, "drawn": len(kept.drawn)}
        stores.audit.add(kept.drawn_at_ms or 0, who, "sample drawn", kept.uid, "", _json(after))
        return kept

    def _stored_draw(self, ledger: Ledger, packed: bytes) -> StoredDraw:
        wanted = ledger.plan.population
        row = LedgerRow(
            uid=ledger.uid,
            plan_key=ledger.plan.key,
            seed=ledger.seed,
            day_from=wanted.day_from,
            day_to=wanted.day_to,
            population=ledger.population,
            drawn=len(ledger.drawn),
            scored=0,
            assigned=0,
            drawn_at_ms=ledger.drawn_at_ms or 0,
            drawn_by=ledger.drawn_by,
        )
        document = self._ledgers.write(replace(ledger, population_list=None), _untold)
        return StoredDraw(row=row, ledger=document, population_sha256=ledger.population_sha256, population_list=packed)

    def _committed(self, stores: Stores, uid: str) -> tuple[LedgerRow, Ledger]:
        """A committed draw with the list of its population."""
        stored = stores.sampling.draw(uid)
        if stored is None:
            raise refusals.no_draw(uid)
        listed = self._ledgers.unpack(stored.population_list)
        return stored.row, replace(self._ledgers.read(stored.ledger, uid), population_list=listed)

    def _withdraw(self, stores: Stores, uid: str, who: str, why: str) -> Withdrawn:
        stored = stores.sampling.draw(uid)
        if stored is None:
            raise refusals.no_draw(uid)
        if not why.strip():
            raise refusals.no_reason()
        if stored.row.withdrawn_at_ms is not None:
            raise refusals.withdrawn_already()
        if stored.row.scored:
            raise refusals.scored(stored.row.scored)
        now = self._clock()
        assignments = stores.sampling.withdraw(uid, now, who, why.strip())
        after = _json({"assignments withdrawn": len(assignments)})
        stores.audit.add(now, who, "draw withdrawn", uid, "", after, why.strip())
        return Withdrawn(uid, stored.row.drawn, tuple(assignments))


def _untold(_context: str, text: str) -> str:
    """What is kept in a workspace is read in any language: its sentences are made anew."""
    return text


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
