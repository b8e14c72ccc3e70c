"""Sampling: plans kept and read, calls drawn by them, draws committed, verified and withdrawn."""

import json
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from qadesk.domain.card_check import Finding, FoundError
from qadesk.domain.drawing import Standing
from qadesk.domain.ledgers import ledger_of
from qadesk.domain.sampling import (
    Ledger,
    LedgerRow,
    PopulationList,
    SamplingPlan,
    StoredDraw,
    Verified,
    Withdrawn,
)
from qadesk.domain.sampling_cost import Estimate
from qadesk.domain.texts import Translate
from qadesk.domain.verifying import Present, checked, compared, present
from qadesk.services import sampling_refusals as refusals
from qadesk.services.executor import Executor
from qadesk.services.futures import follow
from qadesk.services.ports import Clock, Queries, Stores
from qadesk.services.ports_sampling import LedgerFiles, PlanFiles
from qadesk.services.sampling_estimates import SampleEstimates
from qadesk.services.sampling_reading import Progress, SampleReading


class Sampling:
    """Reads and draws in the thread for studies: neither lists nor saving wait for it."""

    def __init__(
        self,
        executor: Executor,
        reading: SampleReading,
        estimates: SampleEstimates,
        plans: PlanFiles,
        ledgers: LedgerFiles,
        *,
        read_text: Callable[[Path], str],
        place: Callable[[Path, bytes], None],
        clock: Clock,
        translate: Translate,
    ) -> None:
        self._executor = executor
        self._reading = reading
        self._estimates = estimates
        self._plans = plans
        self._ledgers = ledgers
        self._read_text = read_text
        self._place = place
        self._clock = clock
        self._translate = translate

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
        self._check_sound(plan)
        document = self._plans.write(plan, "yaml")
        before, now = stores.sampling.plan(plan.key), self._clock()
        stores.sampling.save_plan(plan.key, plan.title, document, now, who)
        if before != document:
            stores.audit.add(now, who, "sampling plan saved", plan.key, _json(before or ""), _json(document))
        return plan

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

    def verify(self, draw: str | Path) -> "Future[Verified]":
        """Repeat a committed draw (by uid) or the one of a ledger's file, and look at what has changed since.

        From the list of its population where that is kept here or in the file, else from the calls as they are now.
        Raises ``UserError`` where there is no such draw, or the file is no ledger.
        """
        done: Future[Verified] = Future()
        done.set_running_or_notify_cancel()

        def go_on(said: tuple[Ledger, bool]) -> None:
            follow(self._executor.write(partial(self._kept_of, ledger=said[0])), done, partial(repeat, *said))

        def repeat(ledger: Ledger, from_file: bool, kept: tuple[LedgerRow, Ledger] | None) -> None:
            work = partial(self._verify, ledger=ledger, kept=kept, from_file=from_file)
            follow(self._executor.study(work), done, done.set_result)

        if isinstance(draw, Path):
            reading = self._executor.look(lambda: (self._ledgers.read(self._read_text(draw), draw.name), True))
        else:
            reading = self._executor.write(lambda stores: (self._committed(stores, draw)[1], False))
        follow(reading, done, go_on)
        return done

    def plain(self, ledger: Ledger) -> dict[str, Any]:
        """The ledger as its file has it, without the list of its population; in the reader's language."""
        document = self._ledgers.write(replace(ledger, population_list=None), self._translate)
        found: dict[str, Any] = json.loads(document)
        return found

    def estimate(self, plan: SamplingPlan) -> "Future[Estimate]":
        """What a plan would draw, cost and buy, fast enough to follow while it is edited.

        The calls are read once and kept until some come, go or are drawn. Raises ``UserError`` where it is not sound.
        """
        return self._executor.study(partial(self._estimate, plan=plan))

    def forget(self) -> None:
        """Let go of the calls kept in memory; what is estimated next reads anew."""
        self._estimates.forget()

    def _estimate(self, queries: Queries, plan: SamplingPlan) -> Estimate:
        self._check_sound(plan)
        return self._estimates.of(queries, plan)

    def _check_sound(self, plan: SamplingPlan) -> None:
        """Raises ``UserError`` with the first thing that is wrong with a plan, however it was made."""
        _, findings = self._plans.read(self._plans.write(plan, "json"))
        if findings:
            raise refusals.unsound(plan.key, FoundError(findings[0]))

    def _draw(
        self,
        queries: Queries,
        plan: SamplingPlan,
        seed: str,
        progress: Progress | None,
        *,
        drawn_before_ms: int | None = None,
    ) -> Ledger:
        self._check_sound(plan)
        now = self._clock()
        found = self._reading.population(queries, plan, progress, drawn_before_ms)
        standings = self._reading.standings(queries, plan)
        return ledger_of(
            found, plan, seed, lambda agent: standings.get(agent, Standing()), queries.sampling.call_uids, now
        )

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

    def _kept_of(self, stores: Stores, ledger: Ledger) -> tuple[LedgerRow, Ledger] | None:
        """The draw as this workspace keeps it."""
        if not ledger.uid or stores.sampling.draw(ledger.uid) is None:
            return None
        return self._committed(stores, ledger.uid)

    def _verify(
        self, queries: Queries, ledger: Ledger, kept: tuple[LedgerRow, Ledger] | None, from_file: bool
    ) -> Verified:
        now = self._ledger_now(queries, ledger)
        found = compared(ledger, kept[1]) if kept is not None and from_file else []
        listed = kept[1].population_list if kept is not None else ledger.population_list
        if listed is None:
            found += compared(ledger, now)
            since = Present(0, 0, 0, ())
        else:
            found += [each for each in checked(ledger, listed) if each not in found]
            since = present(listed, now.population_list or PopulationList((), (), ()))
        return Verified(
            ledger=ledger,
            committed=kept is not None,
            withdrawn=kept is not None and kept[0].withdrawn_at_ms is not None,
            repeated="calls" if listed is None else "list",
            differences=tuple(found),
            came_in=since.came_in,
            gone=since.gone,
            moved=since.moved,
            examples=since.examples,
        )

    def _ledger_now(self, queries: Queries, ledger: Ledger) -> Ledger:
        """What the same plan and seed give today, with what had been drawn before that draw left out as then."""
        return self._draw(queries, ledger.plan, ledger.seed, None, drawn_before_ms=ledger.drawn_at_ms)

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
