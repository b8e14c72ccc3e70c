"""A catalogue of 100 000 recordings: filter, sort, search and page; and how long a save of a growing draft takes."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from sqlalchemy import insert, select

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.recordings import AudioState, RecordingFilter, SortKey, WorkState
from qadesk.storage import SqlDatabase, Workspace, catalogue, open_database
from qadesk.storage import tables as t
from tests.unit.storage.things import evaluation, prepared, result

NUMBER = 100_000
START = 1_735_689_600_000
Report = Callable[..., None]
FILTERS = {
    "everything": RecordingFilter(),
    "not scored": RecordingFilter(work_states=(WorkState.NEW, WorkState.DRAFT)),
    "two groups": RecordingFilter(groups=("组1", "组2")),
    "a month": RecordingFilter(day_from=date(2025, 3, 1), day_to=date(2025, 3, 31)),
    "all sides": RecordingFilter(
        audio_states=(AudioState.READY,), directions=("inbound",), contacts=("first",), queues=("6001", "6002")
    ),
    "text, few": RecordingFilter(text="00099999"),
    "text, a tenth": RecordingFilter(text="退款"),
    "text, all": RecordingFilter(text="q-6"),
}


def _calls(chance: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(1, NUMBER + 1):
        at = START + chance.randrange(365 * 86_400_000)
        agent = chance.randrange(120)
        yield {
            "id": number,
            "uid": f"call-{number}",
            "unique_id": f"{at // 1000}.{number}",
            "started_at_ms": at,
            "local_date": datetime.fromtimestamp(at / 1000, UTC).date(),
            "agent_no": f"{1000 + agent}",
            "agent_name": f"坐席{agent:03d}",
            "group_name": f"组{agent % 8}",
            "queue": f"600{agent % 5}",
            "direction": chance.choice(("inbound", "outbound")),
            "business_type": chance.choice(("service", "complaint", None)),
            "contact": chance.choice(("first", "repeat")),
            "customer": f"138{chance.randrange(10**8):08d}",
            "custom": '{"subject":"退款"}' if number % 10 == 0 else '{"subject":"咨询"}',
            "provenance": "{}",
        }


def _recordings(chance: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(1, NUMBER + 1):
        yield {
            "id": number,
            "uid": f"recording-{number}",
            "call_id": number,
            "ordinal": 0,
            "path": f"/calls/2025/{number % 365}/q-6001-{chance.randrange(10**6):06d}-{number:08d}.wav",
            "size": number,
            "mtime_ns": number,
            "head_tail": f"{number:064x}",
            "state": chance.choice(["ready"] * 19 + ["broken"]),
            "reason": "",
            "warning": "",
            "copied": False,
            "agent_channel": 0,
            "imported_at_ms": START + number,
            "frames": chance.randrange(80_000, 8_000_000),
            "rate": 8000,
        }


def _evaluations(first_id: int) -> Iterator[dict[str, Any]]:
    for number in range(2, NUMBER, 4):
        drafted = number % 20 == 2
        yield {
            "id": first_id + number,
            "uid": f"evaluation-{number}",
            "revision": 1,
            "call_id": number,
            "card_version_id": 1,
            "inspector_id": 1,
            "state": "draft" if drafted else "submitted",
            "document": "{}",
            "coaching_note": "",
            "reason": "",
            "started_at_ms": 1,
            "updated_at_ms": 1,
            "submitted_at_ms": None if drafted else START + number,
            "score": None if drafted else 6000 + number % 4001,
            "critical": "[]",
        }


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlDatabase]:
    """A hundred thousand calls, a recording each, an evaluation for every fourth."""
    folder: Path = tmp_path_factory.mktemp("perf") / "workspace"
    with Workspace.create(folder, at_ms=START) as workspace:
        opened = open_database(workspace)
        fill(opened)
        yield opened
        opened.close()


def fill(opened: SqlDatabase) -> None:
    """Put the catalogue into an empty workspace."""
    chance = random.Random(2)
    with opened.transaction() as stores:
        connection = stores.audit._connection
        connection.execute(insert(t.call), list(_calls(chance)))
        connection.execute(insert(t.recording), list(_recordings(chance)))
        prepared(stores)
        connection.execute(insert(t.evaluation), list(_evaluations(100)))
        catalogue.rebuild(connection)


def best_of(work: Callable[[], Any], rounds: int = 5) -> float:
    """The shortest of some runs, in milliseconds: what the machine can do when nobody disturbs it."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


@pytest.mark.parametrize("name", FILTERS)
def test_filter_and_sort_100_000(database: SqlDatabase, figure: Report, name: str) -> None:
    worst, slowest = 0.0, ""
    for sort in get_args(SortKey):
        wanted = replace(FILTERS[name], sort=sort)
        taken = best_of(lambda wanted=wanted: database.queries.recording_ids(wanted))
        worst, slowest = max((worst, slowest), (taken, sort))
    shown = len(database.queries.recording_ids(FILTERS[name]))
    figure(f"catalogue of 100 000, {name} ({shown} rows), slowest sort ({slowest})", worst, "ms", at_most=100)


def test_a_page_of_200_rows(database: SqlDatabase, figure: Report) -> None:
    ids = database.queries.recording_ids(RecordingFilter())[50_000:50_200]
    figure("catalogue of 100 000, 200 rows", best_of(lambda: database.queries.recording_rows(ids)), "ms", at_most=50)


def test_counts_queue_and_filter_values(database: SqlDatabase, figure: Report) -> None:
    queries = database.queries
    wanted = RecordingFilter(groups=("组1",))
    figure("catalogue of 100 000, counts", best_of(lambda: queries.counts(wanted)), "ms", at_most=100)
    figure("catalogue of 100 000, queue of 50", best_of(lambda: queries.queue(wanted, "9001", 50)), "ms", at_most=150)
    figure("catalogue of 100 000, filter values", best_of(queries.filter_values), "ms", at_most=300)


def test_recordings_without_figures_of_their_voices(database: SqlDatabase, figure: Report) -> None:
    queries = database.queries
    assert queries.count_unmeasured() == len(queries.unmeasured(NUMBER)) > 90_000
    figure("catalogue of 100 000, 50 recordings to measure", best_of(lambda: queries.unmeasured(50)), "ms", at_most=10)
    measured_all_but(database, 5)
    figure("catalogue of 100 000, the last 5 to measure", best_of(lambda: queries.unmeasured(50)), "ms", at_most=150)
    figure("catalogue of 100 000, how many to measure", best_of(queries.count_unmeasured), "ms", at_most=150)
    assert queries.count_unmeasured() == 5


def measured_all_but(database: SqlDatabase, count: int) -> None:
    """Figures for all but the oldest recordings, which are the last to be found."""
    figures = dict.fromkeys(("duration_ms", "silence_ms", "longest_silence_ms", "talkovers", "talkover_ms"), 1)
    with database.transaction() as stores:
        connection = stores.audit._connection
        ready = select(t.recording.c.id).where(t.recording.c.state == AudioState.READY.value).order_by(t.recording.c.id)
        ids = list(connection.scalars(ready))[count:]
        connection.execute(insert(t.voice), [{"recording_id": at, "measured_at_ms": 1} | figures for at in ids])


def test_saving_a_growing_draft(database: SqlDatabase, figure: Report) -> None:
    answers = {
        f"item_{n}": Answer("yes", "没有主动核实客户信息" * 3, (Evidence(n * 1000, n * 1000 + 4000),))
        for n in range(40)
    }
    times = []
    for number in range(400):
        some = dict(list(answers.items())[: number // 10])
        draft = evaluation("call-1", uid="perf", answers=some, saves=number)
        start = time.perf_counter()
        with database.transaction() as stores:
            stores.evaluations.save(draft)
        times.append((time.perf_counter() - start) * 1000)
    cut = statistics.quantiles(times, n=100)
    figure("draft saved durably, median", cut[49], "ms", at_most=25)
    figure("draft saved durably, 99th percentile", cut[98], "ms", at_most=100)


def test_submitting(database: SqlDatabase, figure: Report) -> None:
    times = []
    for number in range(30):
        start = time.perf_counter()
        with database.transaction() as stores:
            stores.evaluations.submit(evaluation(f"call-{number * 4 + 1}", uid=f"submit-{number}"), result())
        times.append((time.perf_counter() - start) * 1000)
    figure("evaluation submitted durably, median", statistics.median(times), "ms", at_most=100)


def test_the_list_of_25_000_evaluations(database: SqlDatabase, figure: Report) -> None:
    taken = best_of(lambda: database.queries.evaluations(date(2025, 3, 1), date(2025, 3, 31)), rounds=3)
    figure("evaluations of a month out of 20 000", taken, "ms", at_most=500)
