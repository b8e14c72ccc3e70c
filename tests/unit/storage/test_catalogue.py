"""The catalogue shows what a plain Python model of it shows, for any filter and sort."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import AudioState, RecordingFilter, RecordingRow, SortKey, WorkState
from qadesk.storage import SqlDatabase, Workspace, check, open_database
from qadesk.storage.queries import catalogue
from tests.unit.storage.conftest import NOON
from tests.unit.storage.things import CARD, INSPECTOR, audio, draft, evaluation, result

SHANGHAI = timezone(timedelta(hours=8))
WORDS = ("退款", "投诉", "Ab1", "1380000", "q-6001")
GROUPS = st.sampled_from([None, "甲组", "乙组"])


@dataclass(frozen=True)
class Spec:
    """One recording to be made; ``joins`` puts it into the call before it."""

    agent: int | None
    queue: str | None
    direction: str | None
    contact: str | None
    hours: int | None
    frames: int | None
    state: AudioState
    work: str
    name: str
    subject: str | None


SPECS = st.builds(
    Spec,
    agent=st.sampled_from([None, 0, 1, 2]),
    queue=st.sampled_from([None, "6001", "6002"]),
    direction=st.sampled_from([None, "inbound"]),
    contact=st.sampled_from([None, "first", "repeat"]),
    hours=st.none() | st.integers(0, 72),
    frames=st.none() | st.integers(1, 5).map(lambda n: n * 4000),
    state=st.sampled_from(AudioState),
    work=st.sampled_from(["new", "draft", "scored", "corrected", "others"]),
    name=st.sampled_from(WORDS),
    subject=st.none() | st.sampled_from(WORDS),
)
FILTERS = st.builds(
    RecordingFilter,
    text=st.sampled_from(["", "", *WORDS, "退", "AB1 投诉", "1002", "没有", "%", "_"]),
    work_states=st.just(()) | st.sets(st.sampled_from(WorkState)).map(tuple),
    audio_states=st.just(()) | st.sets(st.sampled_from(AudioState)).map(tuple),
    groups=st.just(()) | st.just(("甲组",)),
    agents=st.just(()) | st.sets(st.sampled_from(["1000", "1001"])).map(tuple),
    business_types=st.just(()),
    queues=st.just(()) | st.just(("6001",)),
    directions=st.just(()) | st.just(("inbound",)),
    contacts=st.just(()) | st.just(("first", "repeat")),
    day_from=st.none() | st.sampled_from([date(2026, 1, 7), date(2026, 1, 8)]),
    day_to=st.none() | st.just(date(2026, 1, 8)),
    sort=st.sampled_from(get_args(SortKey)),
    descending=st.booleans(),
)


def build(database: SqlDatabase, specs: list[Spec]) -> None:
    with database.transaction() as stores:
        stores.people.add(INSPECTOR)
        stores.people.add(replace(INSPECTOR, no="9002", name="质检乙"))
        stores.scorecards.publish(CARD, 1)
        for number, group in enumerate(("甲组", "乙组", None)):
            stores.people.add(Person(no=f"100{number}", name=f"坐席{number}", role=Role.AGENT, group=group))
        for number, spec in enumerate(specs):
            _add(stores, number, spec)


def _add(stores: Any, number: int, spec: Spec) -> None:
    facts = {
        "agent_no": None if spec.agent is None else f"100{spec.agent}",
        "queue": spec.queue,
        "direction": spec.direction,
        "contact": spec.contact,
        "started_at_ms": None if spec.hours is None else NOON + spec.hours * 3_600_000,
        "custom": {} if spec.subject is None else {"subject": spec.subject},
    }
    added = stores.recordings.add(draft(f"/calls/{spec.name}-{number}.wav", **facts), NOON + number // 2)
    if spec.frames is not None:
        stores.recordings.set_audio(added.uid, audio(frames=spec.frames))
    stores.recordings.set_state(added.uid, spec.state)
    given_ = evaluation(added.call_uid, uid=f"e{number}", submitted_at_ms=NOON + number)
    _work(stores, given_, spec.work)


def _work(stores: Any, given_: Evaluation, work: str) -> None:
    if work == "others":
        stores.evaluations.save(replace(given_, inspector_no="9002"))
    elif work != "new":
        stores.evaluations.save(given_)
    if work in {"scored", "corrected"}:
        stores.evaluations.submit(given_, result())
    if work == "corrected":
        stores.evaluations.save(replace(given_, revision=2))


def shows(row: RecordingRow, wanted: RecordingFilter) -> bool:
    day = row.started_at_ms and datetime.fromtimestamp(row.started_at_ms / 1000, UTC).astimezone(SHANGHAI).date()
    texts = (Path(row.path).name, row.agent_no, row.agent, row.customer, row.unique_id, row.subject)
    searched = [text.lower() for text in texts if text]
    return (
        all(any(word in text for text in searched) for word in wanted.text.lower().split())
        and (not wanted.work_states or row.work_state in wanted.work_states)
        and (not wanted.audio_states or row.audio_state in wanted.audio_states)
        and (not wanted.groups or row.group in wanted.groups)
        and (not wanted.agents or row.agent_no in wanted.agents)
        and (not wanted.queues or row.queue in wanted.queues)
        and (not wanted.directions or row.direction in wanted.directions)
        and (not wanted.contacts or row.contact in wanted.contacts)
        and (wanted.day_from is None or (day is not None and day >= wanted.day_from))
        and (wanted.day_to is None or (day is not None and day <= wanted.day_to))
    )


def sort_key(row: RecordingRow, wanted: RecordingFilter) -> Any:
    if wanted.sort == "name":
        return Path(row.path).name.lower()
    if wanted.sort == "state":
        return list(WorkState).index(row.work_state)
    fields = {"started_at": "started_at_ms", "imported_at": "imported_at_ms"}
    return getattr(row, fields.get(wanted.sort, wanted.sort))


def modelled(rows: list[RecordingRow], wanted: RecordingFilter) -> list[int]:
    shown = [row for row in rows if shows(row, wanted)]
    known = [row for row in shown if sort_key(row, wanted) is not None]
    unknown = [row for row in shown if sort_key(row, wanted) is None]
    known.sort(key=lambda row: (sort_key(row, wanted), row.id), reverse=wanted.descending)
    unknown.sort(key=lambda row: row.id, reverse=wanted.descending)
    return [row.id for row in known + unknown]


@pytest.fixture(scope="module")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogue") / "workspace"
    Workspace.create(folder, at_ms=NOON).close()
    return folder


def copied(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    (folder / "qadesk.db").write_bytes((empty / "qadesk.db").read_bytes())
    return folder


@pytest.fixture(params=[20_000, 3], ids=["few match", "many match"])
def many(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to search for a text, whatever the number of rows."""
    monkeypatch.setattr(catalogue, "_MANY", request.param)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SPECS, min_size=3, max_size=14), st.lists(FILTERS, min_size=12, max_size=12))
def test_any_filter_and_sort_agree_with_the_model(
    empty_workspace: Path,
    tmp_path_factory: pytest.TempPathFactory,
    many: None,
    specs: list[Spec],
    filters: list[RecordingFilter],
) -> None:
    folder = copied(empty_workspace, tmp_path_factory)
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        build(database, specs)
        queries = database.queries
        rows = queries.recording_rows(range(1, len(specs) + 1))
        for wanted in filters:
            expected = modelled(rows, wanted)
            assert list(queries.recording_ids(wanted)) == expected, wanted
            shown = [row for row in rows if row.id in expected]
            counts = queries.counts(wanted)
            assert {state: counts[state] for state in WorkState} == {
                state: sum(row.work_state == state for row in shown) for state in WorkState
            }
            assert counts["missing"] == sum(row.audio_state == "missing" for row in shown)
            open_ = [
                row_id
                for row_id in expected
                if specs[row_id - 1].work in {"new", "draft"} and specs[row_id - 1].state is AudioState.READY
            ]
            assert [row.id for row in queries.queue(wanted, "9001", 3)] == open_[:3]
        database.close()
    assert "catalogue" not in {finding.kind for finding in check(folder)}


def test_rows_come_in_the_order_asked_and_gone_ones_are_left_out(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        for _ in range(4):
            stores.recordings.add(draft(), NOON)
    assert [row.id for row in database.queries.recording_rows([3, 99, 1, 4])] == [3, 1, 4]
    assert database.queries.recording_rows([]) == []
    assert database.queries.recording_row("nobody") is None


def test_a_call_of_two_recordings_is_queued_once(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        legs = [stores.recordings.add(draft(unique_id="u1"), NOON) for _ in range(2)]
        for leg in legs:
            stores.recordings.set_audio(leg.uid, audio())
    wanted = RecordingFilter(sort="imported_at", descending=False)
    assert [row.uid for row in database.queries.queue(wanted, "9001", 9)] == [legs[0].uid]


def test_filters_offer_what_there_is(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.people.add(Person(no="1001", name="张三", role=Role.AGENT, group="甲组"))
        stores.recordings.add(draft(agent_no="1001", queue="6001", business_type="complaint"), NOON)
        stores.recordings.add(draft(agent_no="7777"), NOON)
    offered = database.queries.filter_values()
    assert offered.agents == (("1001", "张三"), ("7777", ""))
    assert (offered.groups, offered.queues, offered.business_types) == (("甲组",), ("6001",), ("complaint",))


def test_evaluations_are_listed_by_the_calls_date_or_the_submissions(database: SqlDatabase) -> None:
    day_ms = 86_400_000
    with database.transaction() as stores:
        stores.people.add(INSPECTOR)
        stores.people.add(Person(no="1001", name="张三", role=Role.AGENT, group="甲组"))
        stores.scorecards.publish(CARD, 1)
        known = stores.recordings.add(draft(started_at_ms=NOON, agent_no="1001"), NOON)
        unknown = stores.recordings.add(draft(), NOON)
        for uid, call_uid, note in (("e1", known.call_uid, "多微笑"), ("e2", unknown.call_uid, "")):
            given_ = evaluation(call_uid, uid=uid, coaching_note=note, submitted_at_ms=NOON + day_ms)
            stores.evaluations.submit(given_, result())
    queries = database.queries
    first, second = date(2026, 1, 6), date(2026, 1, 7)
    assert [row.uid for row in queries.evaluations(first, first)] == ["e1"]
    assert [row.uid for row in queries.evaluations(second, second)] == ["e2"]
    assert [row.uid for row in queries.evaluations(second, second, by="submitted")] == ["e1", "e2"]
    assert queries.done_on("9001", second) == 2
    assert queries.done_on("9001", first) == 0
    (noted,) = queries.coaching_notes("1001", 5)
    assert (noted.uid, noted.coaching_note, noted.recording_uid) == ("e1", "多微笑", known.uid)
    assert (noted.agent, noted.group, noted.card_title, noted.critical) == ("张三", "甲组", "电话服务", ("rude",))
    with pytest.raises(ValueError, match="weather"):
        queries.evaluations(by="weather")
