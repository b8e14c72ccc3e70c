"""Drawing in a real workspace: drawn, kept, repeated, found changed, withdrawn, and the same elsewhere."""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, update

from qadesk.domain.assignments import Overhead
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.domain.sampling import (
    Lack,
    Ledger,
    PopulationFilter,
    Quotas,
    SamplingPlan,
    Stratum,
    When,
)
from qadesk.exchange.text_files import read_text
from qadesk.importers.files import RecordingFiles
from qadesk.late import LedgerFiles, SamplingPlanFiles
from qadesk.services.assigning import Assigning
from qadesk.services.evaluate import Given
from qadesk.services.sampling import Sampling
from qadesk.services.sampling_estimates import SampleEstimates
from qadesk.services.sampling_reading import SampleReading
from qadesk.storage import tables as t
from qadesk.storage.files import export
from tests.unit.domain.periods import at
from tests.unit.services.desk import ZONE, House, answers, open_house, wav


def overhead(measured: Overhead) -> Callable[[], "Future[Overhead]"]:
    def of() -> "Future[Overhead]":
        done: Future[Overhead] = Future()
        done.set_result(measured)
        return done

    return of


def sampling_of(house: House, measured: Overhead | None = None) -> Sampling:
    files = RecordingFiles(house.space.media)
    reading = SampleReading(house.executor, house.cards, house.settings, files.sha256, ZONE, writable=True)
    return Sampling(
        house.executor,
        reading,
        SampleEstimates(reading, house.settings, overhead(measured or Overhead(240.0, 0, False))),
        SamplingPlanFiles(),
        LedgerFiles(),
        read_text=read_text,
        place=export,
        clock=house.clock,
        translate=lambda _, text: text,
    )


@pytest.fixture
def sampling(house: House) -> Sampling:
    fill(house)
    return sampling_of(house)


def fill(house: House, number: int = 120, first: int = 0) -> None:
    """Calls of three agents in January, every second one with a recording of known length."""
    calls, recordings = [], []
    for n in range(first, first + number):
        day = 1 + n % 31
        calls.append(
            {
                "id": 1000 + n,
                "uid": f"{house.space.folder.parent.name}-{n}",
                "unique_id": f"1767600000.{n}",
                "started_at_ms": at(f"2026-01-{day:02d} {8 + n % 10:02d}:{n % 60:02d}"),
                "local_date": date(2026, 1, day),
                "agent_no": f"800{1 + n % 3}",
                "group_name": "甲组" if n % 3 else "乙组",
                "group_on_day": "甲组" if n % 3 else "乙组",
                "business_type": "complaint" if n % 5 == 0 else "service",
                "contact": "first",
                "declared_seconds": str(60 + n),
                "custom": "{}",
                "provenance": "{}",
            }
        )
        if n % 2 == 0:
            recordings.append(recording(1000 + n, n, state="ready", frames=8000 * (100 + n), rate=8000))
    execute(house, insert(t.call), calls)
    execute(house, insert(t.recording), recordings)


def recording(call_id: int, n: int, path: Path | None = None, ordinal: int = 0, **more: Any) -> dict[str, Any]:
    return {
        "uid": f"recording-{call_id}-{ordinal}",
        "call_id": call_id,
        "ordinal": ordinal,
        "path": str(path or f"/calls/{call_id}-{ordinal}.wav"),
        "size": n,
        "mtime_ns": n,
        "head_tail": str(n),
        "reason": "",
        "warning": "",
        "copied": False,
        "agent_channel": 0,
        "imported_at_ms": 1,
        **dict.fromkeys(("loudness_dbfs", "peak_dbfs", "clipped_frames"), "[]"),
        **more,
    }


def execute(house: House, statement: Any, rows: Sequence[dict[str, Any]] | None = None) -> None:
    def run(stores: Any) -> None:
        stores.audit._connection.execute(statement, rows) if rows is not None else stores.audit._connection.execute(
            statement
        )

    house.write(run)


def plan(quota: int = 6, **filters: Any) -> SamplingPlan:
    return SamplingPlan(
        key="monthly",
        title="每月抽样",
        population=PopulationFilter(day_from=date(2026, 1, 1), day_to=date(2026, 1, 31), **filters),
        per_agent=Quotas(quota=quota),
        strata=(
            Stratum(key="complaint", share=Decimal("0.5"), when=When(business_type=("complaint",))),
            Stratum(key="random", share=Decimal("0.5")),
        ),
    )


def committed(sampling: Sampling, wanted: SamplingPlan, seed: str = "1") -> Ledger:
    return sampling.commit(sampling.draw(wanted, seed).result(30), "9001").result(30)


def test_a_draw_is_kept_and_its_calls_are_drawn_no_more(house: House, sampling: Sampling) -> None:
    first = committed(sampling, plan())
    assert len(first.drawn) == 18
    assert first.population == 120
    assert (first.uid != "", first.drawn_by) == (True, "9001")
    assert sampling.ledger(first.uid).result() == first
    second = committed(sampling, plan())
    assert second.population == 102
    assert second.left_out == {"drawn_before": 18}
    assert not {each.call for each in first.drawn} & {each.call for each in second.drawn}
    assert [row.uid for row in sampling.ledgers().result()] == [second.uid, first.uid]
    assert [what for _, what, *_ in house.audit()[-2:]] == ["sample drawn", "sample drawn"]


def test_until_all_are_drawn_and_the_shortfall_says_so(sampling: Sampling) -> None:
    drawn: set[str] = set()
    for seed in range(10):
        ledger = sampling.draw(plan(quota=16), str(seed)).result()
        if not ledger.drawn:
            break
        drawn |= {each.call for each in sampling.commit(ledger, "9001").result().drawn}
    assert len(drawn) == 120
    assert ledger.strata[0].why == ((Lack.ALL_DRAWN_BEFORE, 24),)
    assert ledger.strata[1].shortfall == 48
    with pytest.raises(UserError, match="nothing to keep"):
        sampling.commit(ledger, "9001").result()


def test_two_draws_side_by_side_cannot_both_be_kept(sampling: Sampling) -> None:
    one, other = sampling.draw(plan(), "1").result(), sampling.draw(plan(), "2").result()
    sampling.commit(one, "9001").result()
    with pytest.raises(UserError, match="drawn since"):
        sampling.commit(other, "9002").result()
    with pytest.raises(UserError, match="drawn since"):
        sampling.commit(sampling.ledger(sampling.ledgers().result()[0].uid).result(), "9001").result()


def test_the_same_calls_elsewhere_give_the_same_draw(sampling: Sampling, tmp_path: Path) -> None:
    ledger = sampling.draw(plan(), "seed 七").result()
    with open_house(tmp_path / "other" / "workspace") as other:
        fill(other, 60, first=60)
        fill(other, 60)
        again = sampling_of(other).draw(plan(), "seed 七").result()
    assert [(each.call, each.rank) for each in again.drawn] == [(each.call, each.rank) for each in ledger.drawn]
    assert again.population_sha256 == ledger.population_sha256
    assert again.drawn[0].call_uid != ledger.drawn[0].call_uid


def test_a_kept_draw_is_repeated_whatever_comes_in_later(house: House, sampling: Sampling) -> None:
    ledger = committed(sampling, plan())
    found = sampling.verify(ledger.uid).result(30)
    assert (found.same, found.committed, found.repeated) == (True, True, "list")
    assert (found.came_in, found.gone, found.moved) == (0, 0, 0)
    committed(sampling, plan(), "2")
    fill(house, 5, first=200)
    execute(house, update(t.call).where(t.call.c.id == 1001).values(agent_no=""))
    execute(house, update(t.call).where(t.call.c.id == 1002).values(business_type="complaint"))
    found = sampling.verify(ledger.uid).result(30)
    assert found.same
    assert (found.came_in, found.gone, found.moved) == (5, 1, 1)
    assert {(each.what, each.name) for each in found.examples} >= {
        ("gone", "1767600000.1"),
        ("moved", "1767600000.2"),
        ("came_in", "1767600000.200"),
    }


def test_a_ledgers_file_holds_here_elsewhere_and_not_when_changed(sampling: Sampling, tmp_path: Path) -> None:
    ledger = committed(sampling, plan())
    file = sampling.export(ledger, tmp_path / "ledger.json").result()
    assert sampling.verify(file).result().same
    with open_house(tmp_path / "other" / "workspace") as other:
        elsewhere = sampling_of(other).verify(file).result()
    assert (elsewhere.same, elsewhere.committed, elsewhere.gone) == (True, False, 120)
    plain = json.loads(file.read_text("utf-8"))
    plain["seed"] = "2"
    file.write_text(json.dumps(plain), "utf-8")
    found = sampling.verify(file).result()
    assert not found.same
    assert "seed" in {each.what for each in found.differences}


def test_a_ledger_without_a_list_is_repeated_from_the_calls(house: House, sampling: Sampling, tmp_path: Path) -> None:
    ledger = sampling.draw(plan(), "1").result()
    file = tmp_path / "plain.json"
    file.write_text(json.dumps(sampling.plain(ledger)), "utf-8")
    found = sampling.verify(file).result()
    assert (found.same, found.repeated, found.committed) == (True, "calls", False)
    fill(house, 1, first=300)
    assert {each.what for each in sampling.verify(file).result().differences} >= {"population", "population_sha256"}


def test_withdrawing_frees_calls_and_open_assignments(house: House, sampling: Sampling) -> None:
    ledger = committed(sampling, plan())
    for at_ms, drawn in enumerate(ledger.drawn[:2]):
        assign(house, ledger.uid, drawn.call_uid, f"assignment-{at_ms}")
    row = sampling.ledgers().result()[0]
    assert (row.drawn, row.assigned, row.scored) == (18, 2, 0)
    with pytest.raises(UserError, match="with a reason"):
        sampling.withdraw(ledger.uid, "9001", " ").result()
    done = sampling.withdraw(ledger.uid, "9001", "试抽").result()
    assert (done.calls, done.assignments) == (18, ("assignment-0", "assignment-1"))
    assert sampling.draw(plan(), "1").result().population == 120
    assert sampling.ledgers().result()[0].withdrawn_why == "试抽"
    assert sampling.verify(ledger.uid).result().withdrawn
    with pytest.raises(UserError, match="already"):
        sampling.withdraw(ledger.uid, "9001", "again").result()
    assert house.audit()[-1][1] == "draw withdrawn"


def test_a_draw_is_repeated_as_things_stood_though_an_earlier_one_was_withdrawn_since(
    house: House, sampling: Sampling, tmp_path: Path
) -> None:
    earlier = committed(sampling, plan(2))
    house.clock.now += 1000
    later = committed(sampling, plan(), "2")
    house.clock.now += 1000
    sampling.withdraw(earlier.uid, "9001", "试抽").result()
    bare = sampling.export(replace(later, uid="", population_list=None), tmp_path / "bare.json").result()
    found = sampling.verify(bare).result()
    assert (found.repeated, found.differences) == ("calls", ())


def test_a_proposal_for_a_draw_that_was_withdrawn_since_is_refused(house: House, sampling: Sampling) -> None:
    ledger = committed(sampling, plan())
    assigning = Assigning(house.executor, house.settings, house.clock, ZONE)
    proposal = assigning.propose(ledger.uid, ["9001"]).result()
    assert proposal.given
    sampling.withdraw(ledger.uid, "9001", "试抽").result()
    with pytest.raises(UserError, match="withdrawn"):
        assigning.assign(proposal, "9001").result()


def assign(house: House, draw_uid: str, call_uid: str, uid: str) -> None:
    def run(stores: Any) -> None:
        connection = stores.audit._connection
        draw_id = connection.exec_driver_sql("select id from draw where uid = ?", (draw_uid,)).scalar()
        call_id = connection.exec_driver_sql("select id from call where uid = ?", (call_uid,)).scalar()
        person = connection.exec_driver_sql("select id from person where no = '9001'").scalar()
        values = {"uid": uid, "call_id": call_id, "draw_id": draw_id, "inspector_id": person, "state": "open"}
        connection.execute(insert(t.assignment).values(**values, assigned_at_ms=1, assigned_by="9001"))

    house.write(run)


def evaluated(house: House, call_uid: str, greeting: str) -> None:
    given = Given(call_uid, None, "9001", answers(greeting=greeting, rude="no"), "a.json", submit=True)
    house.evaluating.give(given).result(30)


def test_what_is_scored_stays_drawn(house: House, sampling: Sampling) -> None:
    ledger = committed(sampling, plan())
    evaluated(house, ledger.drawn[0].call_uid, "yes")
    with pytest.raises(UserError, match="1 calls of this draw have been scored"):
        sampling.withdraw(ledger.uid, "9001", "试抽").result()


def test_calls_without_a_name_are_known_by_their_recordings_content(
    house: House, sampling: Sampling, tmp_path: Path
) -> None:
    sound = wav(tmp_path / "one.wav", seed=1)
    lost = tmp_path / "lost.wav"
    calls = [
        {
            "id": 5000 + n,
            "uid": f"nameless-{n}",
            "started_at_ms": at("2026-01-05 10:00"),
            "local_date": date(2026, 1, 5),
        }
        | {"agent_no": "8009", "custom": "{}", "provenance": "{}"}
        for n in range(3)
    ]
    execute(house, insert(t.call), calls)
    states = [recording(5000, 1, sound, state="waiting"), recording(5001, 2, lost, state="waiting")]
    execute(house, insert(t.recording), states)
    told: list[tuple[int, int]] = []
    ledger = sampling.draw(plan(agents=("8009",)), "1", lambda done, total: told.append((done, total))).result()
    assert [each.call for each in ledger.drawn] == [RecordingFiles(tmp_path).sha256(sound)]
    assert ledger.left_out == {"unreadable": 2}
    assert told == [(1, 2), (2, 2)]
    execute(
        house,
        insert(t.recording),
        [recording(5002, 3, sound.with_name("two.wav"), ordinal=1, state="ready", sha256="f" * 64)],
    )
    both = sampling.draw(plan(agents=("8009",)), "1").result()
    assert {each.call for each in both.drawn} > {"f" * 64}, "the first recording that is left names the call"
    sound.unlink()
    assert len(sampling.draw(plan(agents=("8009",)), "1").result().drawn) == 2, "it is kept, and not read again"


def test_lengths_are_those_decoded_and_legs_add_up(house: House, sampling: Sampling) -> None:
    further = [
        recording(1000, 1, ordinal=1, state="ready", frames=80_000, rate=8000),
        recording(1001, 2, ordinal=0, state="broken"),
        recording(1001, 3, ordinal=1, state="waiting"),
        recording(1004, 5, ordinal=1, state="waiting"),
        recording(1002, 4, ordinal=1, state="ready", frames=80_000, rate=8000, side="customer"),
    ]
    for each in further:
        execute(house, insert(t.recording).values(**each))
    execute(house, update(t.recording).where(t.recording.c.uid == "recording-1002-0").values(side="agent"))
    ledger = sampling.draw(plan(quota=200, recorded=True), "1").result()
    seconds = {each.call: each.seconds for each in ledger.drawn}
    assert seconds["1767600000.0"] == 110.0
    assert seconds["1767600000.1"] == 61.0, "one leg is broken and one waits: what somebody declared"
    assert seconds["1767600000.4"] == 64.0, "one leg is decoded, the other waits"
    assert seconds["1767600000.2"] == 102.0, "both sides sound at once"
    assert ledger.population == 61
    assert ledger.left_out == {"no_recording": 59}


def _add(person: Person, stores: Any) -> None:
    stores.people.add(person)


def test_new_staff_and_those_below_the_pass_mark_have_quotas_of_their_own(house: House, sampling: Sampling) -> None:
    for no, hired in (("8001", date(2025, 12, 1)), ("8002", date(2020, 1, 1)), ("8003", None)):
        house.write(partial(_add, Person(no=no, name=no, role=Role.AGENT, hired_on=hired)))
    execute(
        house,
        insert(t.call).values(
            id=9000, uid="december", unique_id="d", started_at_ms=at("2025-12-15 10:00"), local_date=date(2025, 12, 15),
            agent_no="8002", contact="first", custom="{}", provenance="{}",
        ),
    )  # fmt: skip
    evaluated(house, "december", "no")
    quotas = Quotas(quota=2, new_staff_months=3, new_staff_quota=6, below_pass_quota=4)
    ledger = sampling.draw(replace(plan(), per_agent=quotas), "1").result()
    assert [(each.agent_no, each.quota, each.kind.value) for each in ledger.agents] == [
        ("8001", 6, "new_staff"),
        ("8002", 4, "below_pass"),
        ("8003", 2, "quota"),
    ]


def test_plans_are_kept_by_key_and_leave_a_trace(house: House, sampling: Sampling, tmp_path: Path) -> None:
    sampling.save(plan(), "9001").result()
    sampling.save(replace(plan(), title="新"), "9001").result()
    assert [each.title for each in sampling.plans().result()] == ["新"]
    file = sampling.export_plan(plan(), tmp_path / "plan.json").result()
    assert sampling.read(file).result() == plan()
    sampling.remove("monthly", "9001").result()
    assert [what for _, what, *_ in house.audit()[-3:]] == ["sampling plan saved"] * 2 + ["sampling plan removed"]
    for missing in (sampling.plan("monthly"), sampling.remove("monthly")):
        with pytest.raises(UserError, match="no sampling plan"):
            missing.result()
    unsound = replace(plan(), strata=plan().strata[:1])
    for refused in (sampling.save(unsound, "9001"), sampling.draw(unsound, "1"), sampling.estimate(unsound)):
        with pytest.raises(UserError, match=r"“monthly” cannot be drawn from\. The last stratum takes everything"):
            refused.result()
    with pytest.raises(UserError, match="no committed draw"):
        sampling.verify("nobody").result()


def test_estimates_follow_the_draws(house: House, sampling: Sampling) -> None:
    found = sampling.estimate(plan()).result()
    ledger = sampling.draw(plan(), "1").result()
    assert (found.population, found.strata, found.cost.calls) == (120, ledger.strata, 18)
    assert found.cost.inspectors == 2
    assert found.cost.working_days == 22
    assert [each.name for each in found.teams] == ["乙组", "甲组"]
    assert [each.calls for each in found.agents] == [6, 6, 6]
    assert (found.spread, found.spread_from, found.rules.overhead_s) == (12.0, 0, 240.0)
    seconds = sum(each.seconds or 0 for each in sampling.draw(plan(quota=40), "1").result().drawn)
    everything = sampling.estimate(plan(quota=40)).result()
    assert everything.cost.listening_h * 3600 == pytest.approx(seconds)
    sampling.commit(ledger, "9001").result()
    assert sampling.estimate(plan()).result().population == 102
    fill(house, 3, first=400)
    assert sampling.estimate(plan()).result().population == 105
    assert sampling.estimate(plan(groups=("甲组",))).result().population < 105
    stricter = replace(plan(), strata=(replace(plan().strata[0], when=When(rating_below=Decimal(3))), plan().strata[1]))
    assert sampling.estimate(stricter).result().strata[0].size == 0
    sampling.forget()
    assert sampling.estimate(plan()).result().population == 105


def test_the_centres_own_overhead_counts_where_it_is_measured(house: House) -> None:
    fill(house)
    found = sampling_of(house, Overhead(300.0, 50, True)).estimate(plan()).result()
    assert found.rules.overhead_measured
    assert found.cost.overhead_h == pytest.approx(18 * 300 / 3600)
