"""Work packs between two real workspaces: out, in, scored, results, home again."""

import shutil
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.assignments import AssignmentState, WorkedTime
from qadesk.domain.errors import UserError, told
from qadesk.domain.packs import WorkPack
from qadesk.domain.people import Person, Role
from qadesk.exchange import sealing
from qadesk.exchange.pack_files import PackFiles
from qadesk.late import CardFiles
from qadesk.services.pack_in import TakingWork
from qadesk.services.settings import BLIND
from tests.unit.exchange.quick_lock import QuickLock
from tests.unit.services.desk import service_card
from tests.unit.services.packing import PASSWORD, Site, assigned, open_site

DAY = date(2026, 1, 6)


@pytest.fixture(autouse=True)
def quick_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are looked at, but not slowly."""
    monkeypatch.setattr(sealing.pyrage, "passphrase", QuickLock)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Site]:
    """A centre where three calls are assigned to 9001."""
    with open_site(tmp_path / "home") as site:
        assigned(site, tmp_path / "recorder")
        yield site


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Site]:
    """An empty workspace."""
    with open_site(tmp_path / "laptop", people=False) as site:
        yield site


@pytest.fixture
def away(home: Site, laptop: Site, tmp_path: Path) -> Path:
    """The laptop has taken in the work; returns where its results are to be written."""
    home.out(tmp_path / "work.pack")
    laptop.take(tmp_path / "work.pack")
    return tmp_path / "results.pack"


def test_the_whole_way_and_twice_is_as_once(home: Site, laptop: Site, tmp_path: Path) -> None:
    pack, results = tmp_path / "work.pack", tmp_path / "results.pack"
    out = home.out(pack)
    assert (out.calls, out.recordings, out.assignments, out.cards) == (3, 3, 3, 1)
    calls = [row.call_uid for row in home.queue()]

    first, second = laptop.take(pack), laptop.take(pack)
    assert (first.imported, first.unchanged) == (3, 0)
    assert (second.imported, second.unchanged) == (0, 3)
    assert [row.call_uid for row in laptop.queue()] == calls
    assert [(row.agent, row.group, row.due_on) for row in laptop.queue()] == [
        (row.agent, row.group, row.due_on) for row in home.queue()
    ]
    assert len(laptop.media()) == 3

    given = [laptop.score(call) for call in calls]
    laptop.correct(calls[0])
    laptop.days.note([WorkedTime(call_uid=calls[0], inspector_no="9001", day=DAY, scoring_ms=60_000)]).result()
    assert laptop.results(results).evaluations == 4

    merged, again = home.take(results), home.take(results)
    assert (merged.imported, merged.unchanged, merged.done, merged.refused, merged.notes) == (4, 0, 3, (), ())
    assert (again.imported, again.unchanged, again.done, again.refused) == (0, 4, 0, ())
    assert home.evaluations() == laptop.evaluations()
    done = home.queue("9001", AssignmentState.DONE)
    assert {row.call_uid: row.evaluation_uid for row in done} == {each.call_uid: each.uid for each in given}
    assert home.queue() == []
    assert home.days.of("9001", DAY).result().scoring_ms == 60_000
    entries = [entry for entry in home.house.audit() if entry[1].startswith(("evaluation", "revision"))]
    assert entries == [entry for entry in laptop.house.audit() if entry[1].startswith(("evaluation", "revision"))]


def test_later_results_add_only_what_is_new(home: Site, laptop: Site, away: Path) -> None:
    calls = [row.call_uid for row in laptop.queue()]
    laptop.score(calls[0])
    laptop.days.note([WorkedTime(call_uid=calls[0], inspector_no="9001", day=DAY, idle_ms=1000)]).result()
    laptop.results(away)
    home.take(away)
    laptop.days.note([WorkedTime(call_uid=calls[0], inspector_no="9001", day=DAY, idle_ms=500)]).result()
    home.days.note([WorkedTime(call_uid=calls[0], inspector_no="9001", day=DAY, idle_ms=7)]).result()
    laptop.correct(calls[0])
    laptop.score(calls[1], submit=False)
    out = laptop.results(away)
    assert (out.evaluations, out.drafts) == (2, 1)

    later = home.take(away)
    assert (later.imported, later.unchanged) == (1, 1)
    assert home.days.of("9001", DAY).result().idle_ms == 1507


def test_what_was_said_of_a_call_comes_home(home: Site, laptop: Site, away: Path) -> None:
    call = laptop.queue()[0].call_uid
    laptop.house.evaluating.set_call_fields(call, {"contact": "repeat", "customer": "99"}, "9001").result()
    laptop.score(call, recall="yes")
    laptop.results(away)

    home.take(away)
    known = home.house.write(lambda stores: stores.recordings.call(call))
    assert (known.facts.contact, known.provenance["contact"]) == ("repeat", "inspector 9001")
    assert known.facts.customer == "13800000000", "what was known at home stays"


def test_scored_by_others_meanwhile_both_are_kept_and_told(home: Site, laptop: Site, away: Path) -> None:
    first, second, _ = (row.call_uid for row in laptop.queue())
    for call in (first, second):
        laptop.score(call)
    home.score(first, "9002")
    home.score(second, "9001")
    laptop.results(away)

    merged = home.take(away)
    assert (merged.imported, merged.refused) == (2, ())
    notes = {note.uid: told(note.reason) for note in merged.notes}
    assert len(notes) == 2
    assert all("as well; both evaluations are kept" in note for note in notes.values())
    assert len(home.evaluations()) == 4


def test_reassigned_meanwhile_is_taken_and_told(home: Site, laptop: Site, away: Path) -> None:
    row = home.queue()[0]
    home.assigning.reassign([row.uid], "9002", "9002", "he is away").result()
    laptop.score(row.call_uid)
    laptop.results(away)

    merged = home.take(away)
    assert (merged.imported, merged.done) == (1, 0)
    (note,) = merged.notes
    assert "given to 9002 meanwhile" in told(note.reason)
    assert [each.call_uid for each in home.queue("9002")] == [row.call_uid]


def test_a_renamed_agent_and_a_retired_card_keep_nothing_out(home: Site, laptop: Site, away: Path) -> None:
    laptop.score(laptop.queue()[0].call_uid)
    home.house.write(lambda stores: stores.people.add(Person(no="8001", name="坐席新", role=Role.AGENT)))
    home.house.write(lambda stores: home.house.cards.retire(stores, "service", 1, date(2026, 1, 1), "9001", "new"))
    laptop.results(away)

    assert home.take(away).imported == 1
    (row,) = home.house.catalogue.evaluations().result()
    assert row.agent == "坐席新"


def test_a_call_that_is_gone_at_home_is_refused_the_others_go_in(home: Site, laptop: Site, away: Path) -> None:
    first, second, _ = (row.call_uid for row in laptop.queue())
    for call in (first, second):
        laptop.score(call)
    laptop.results(away)
    connection = home.house.database._writer
    assert connection is not None
    with connection.begin() as plain:
        plain.exec_driver_sql("DELETE FROM assignment WHERE call_id = (SELECT id FROM call WHERE uid = ?)", (first,))
        for table in ("catalogue", "catalogue_text"):
            plain.exec_driver_sql(
                f"DELETE FROM {table} WHERE recording_id IN"
                " (SELECT recording.id FROM recording JOIN call ON call.id = call_id WHERE call.uid = ?)",
                (first,),
            )
        plain.exec_driver_sql("DELETE FROM recording WHERE call_id = (SELECT id FROM call WHERE uid = ?)", (first,))
        plain.exec_driver_sql("DELETE FROM call WHERE uid = ?", (first,))

    merged = home.take(away)
    assert merged.imported == 1
    (refused,) = merged.refused
    assert first in told(refused.reason)


def test_another_revision_of_that_number_is_refused(home: Site, laptop: Site, away: Path) -> None:
    call = laptop.queue()[0].call_uid
    laptop.score(call)
    laptop.results(away)
    home.take(away)
    home.correct(call)
    laptop.correct(call, greeting="yes", rude="yes")
    laptop.results(away)

    merged = home.take(away)
    assert (merged.imported, merged.unchanged) == (0, 1)
    (refused,) = merged.refused
    assert "Revision 2" in told(refused.reason)
    assert home.evaluations()[-1].reason == "heard again"


def test_a_correction_begun_at_home_is_not_overwritten(home: Site, laptop: Site, away: Path) -> None:
    call = laptop.queue()[0].call_uid
    uid = laptop.score(call).uid
    laptop.results(away)
    home.take(away)
    home.house.evaluating.revise(uid, "9002", "look again").result()
    laptop.correct(call)
    laptop.results(away)

    merged = home.take(away)
    (refused,) = merged.refused
    assert "begun here" in told(refused.reason)


def test_results_go_to_the_site_they_are_of(home: Site, laptop: Site, away: Path, tmp_path: Path) -> None:
    laptop.score(laptop.queue()[0].call_uid)
    laptop.results(away)
    with open_site(tmp_path / "other") as other:
        with pytest.raises(UserError, match="another workspace"):
            other.take(away)
        assert other.evaluations() == []
    with pytest.raises(UserError, match="another workspace"):
        laptop.take(away)
    with pytest.raises(UserError, match="No work pack"):
        home.results(tmp_path / "none.pack")
    with pytest.raises(UserError, match="come in a work pack itself"):
        laptop.out(tmp_path / "none.pack")


def test_a_work_pack_is_for_elsewhere(home: Site, tmp_path: Path) -> None:
    home.out(tmp_path / "work.pack")
    with pytest.raises(UserError, match="very workspace"):
        home.take(tmp_path / "work.pack")


def test_another_card_of_that_version_refuses_the_whole_pack(home: Site, laptop: Site, tmp_path: Path) -> None:
    home.out(tmp_path / "work.pack")
    laptop.house.publish(service_card(title="别的方案"))
    with pytest.raises(UserError, match="fresh workspace"):
        laptop.take(tmp_path / "work.pack")
    assert laptop.media() == []
    assert laptop.house.write(lambda stores: stores.people.all()) == []


def test_when_writing_fails_half_way_nothing_is_left(
    home: Site, laptop: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.out(tmp_path / "work.pack")
    real = laptop.house.analyser.fingerprint
    seen: list[Path] = []

    def full(path: Path) -> object:
        seen.append(path)
        if len(seen) == 3:
            raise UserError("The disk is full.")
        return real(path)

    monkeypatch.setattr(laptop.packs, "_fingerprint", full)
    with pytest.raises(UserError, match="disk is full"):
        laptop.take(tmp_path / "work.pack")
    assert laptop.media() == []
    assert laptop.house.write(lambda stores: stores.recordings.paths()) == []
    monkeypatch.setattr(laptop.packs, "_fingerprint", real)
    assert laptop.take(tmp_path / "work.pack").imported == 3


def test_who_cancels_half_way_leaves_nothing(
    home: Site, laptop: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.out(tmp_path / "work.pack")
    real, begun = laptop.house.analyser.fingerprint, Event()

    def first(path: Path) -> object:
        assert begun.wait(30)
        job.cancel()
        return real(path)

    monkeypatch.setattr(laptop.packs, "_fingerprint", first)
    job = laptop.packs.take_in(tmp_path / "work.pack", PASSWORD, "")
    begun.set()
    with pytest.raises(CancelledError):
        job.future.result(30)
    assert laptop.media() == []
    assert laptop.queue() == []


def test_files_left_by_a_killed_program_are_no_hindrance(home: Site, laptop: Site, tmp_path: Path) -> None:
    home.out(tmp_path / "work.pack")
    laptop.take(tmp_path / "work.pack")
    names = laptop.media()
    with open_site(tmp_path / "again", people=False) as again:
        shutil.copy(laptop.house.space.media / names[0], again.house.space.media / names[0])
        again.take(tmp_path / "work.pack")
        assert again.media() == names


def test_a_lost_recording_comes_again_with_the_pack(home: Site, laptop: Site, tmp_path: Path) -> None:
    home.out(tmp_path / "work.pack")
    laptop.take(tmp_path / "work.pack")
    (laptop.house.space.media / laptop.media()[0]).unlink()
    assert len(laptop.take(tmp_path / "work.pack").recording_uids) == 1
    assert len(laptop.media()) == 3


def test_withdrawn_at_home_goes_from_the_laptop_with_the_next_pack(home: Site, laptop: Site, tmp_path: Path) -> None:
    home.out(tmp_path / "one.pack")
    laptop.take(tmp_path / "one.pack")
    gone, moved, _ = home.queue()
    home.assigning.withdraw([gone.uid], "9002", "not needed").result()
    home.assigning.set_due([moved.uid], date(2026, 2, 2), "9002").result()
    home.out(tmp_path / "two.pack")

    laptop.take(tmp_path / "two.pack")
    assert gone.call_uid not in {row.call_uid for row in laptop.queue()}
    assert {row.uid: row.due_on for row in laptop.queue()}[moved.uid] == date(2026, 2, 2)


def test_inspectors_who_share_a_laptop_have_a_call_one_at_a_time(home: Site, laptop: Site, tmp_path: Path) -> None:
    home.out(tmp_path / "one.pack")
    row = home.queue()[0]
    home.house.clock.now += 60_000
    home.assigning.reassign([row.uid], "9002", "9002", "he is away").result()
    home.out(tmp_path / "two.pack", "9002")

    for names in (("one", "two"), ("two", "one"), ("two",)):
        for name in names:
            laptop.take(tmp_path / f"{name}.pack")
        assert [each.call_uid for each in laptop.queue("9002")] == [row.call_uid]
        assert row.call_uid not in {each.call_uid for each in laptop.queue("9001")}


@pytest.mark.parametrize("years", [-20, 20])
def test_scored_by_a_wrong_clock_is_taken_and_told(home: Site, laptop: Site, away: Path, years: int) -> None:
    laptop.house.clock.now += years * 365 * 86_400_000
    laptop.score(laptop.queue()[0].call_uid)
    laptop.results(away)

    merged = home.take(away)
    assert (merged.imported, merged.done, merged.refused) == (1, 1, ())
    (note,) = merged.notes
    assert "clock of the other machine" in told(note.reason)


def test_a_pack_is_written_over_no_recording(home: Site, tmp_path: Path) -> None:
    recording = tmp_path / "recorder" / "call0.wav"
    before = recording.read_bytes()
    with pytest.raises(UserError, match="no pack"):
        home.out(recording)
    assert recording.read_bytes() == before
    assert sorted(path.suffix for path in (tmp_path / "recorder").iterdir()) == [".csv", ".wav", ".wav", ".wav"]
    home.out(tmp_path / "work.pack")
    home.out(tmp_path / "work.pack")


def test_blind_scoring_stays_blind_on_the_laptop(home: Site, laptop: Site, tmp_path: Path) -> None:
    home.house.settings.put(BLIND, True)
    home.out(tmp_path / "work.pack")
    laptop.take(tmp_path / "work.pack")
    assert [(row.agent_no, row.agent, row.group) for row in laptop.queue()] == [(None, None, None)] * 3
    assert [person.no for person in laptop.house.write(lambda stores: stores.people.all())] == ["9001"]
    assert laptop.house.settings.get(BLIND) is True
    assert not any(name.startswith("call") for name in laptop.media())

    laptop.score(laptop.queue()[0].call_uid)
    laptop.results(tmp_path / "results.pack")
    assert home.take(tmp_path / "results.pack").imported == 1
    (row,) = home.house.catalogue.evaluations().result()
    assert row.agent_no == "8001"


def test_a_score_that_is_not_what_the_answers_give_is_refused(
    home: Site, laptop: Site, away: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, _ = (row.call_uid for row in laptop.queue())
    for call in (first, second):
        laptop.score(call)
    real = laptop.packs._packing.results

    def better(*args: object) -> object:
        pack = real(*args)  # type: ignore[arg-type]
        one, *rest = pack.evaluations
        return replace(pack, evaluations=(replace(one, score=one.score and one.score - 1), *rest))

    monkeypatch.setattr(laptop.packs._packing, "results", better)
    laptop.results(away)
    merged = home.take(away)
    assert merged.imported == 1
    (refused,) = merged.refused
    assert "the results say" in told(refused.reason)


def test_a_missing_recording_is_told_when_the_pack_is_made(home: Site, tmp_path: Path) -> None:
    (tmp_path / "recorder" / "call1.wav").unlink()
    out = home.out(tmp_path / "work.pack")
    assert out.recordings == 2
    (note,) = out.notes
    assert "call1.wav" in told(note.reason)


def test_short_passwords_and_wrong_ones(home: Site, laptop: Site, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="8 characters"):
        home.packs.out("9001", tmp_path / "work.pack", "1234567", "").future.result()
    assert not (tmp_path / "work.pack").exists()
    home.out(tmp_path / "work.pack")
    with pytest.raises(UserError, match="password"):
        laptop.take(tmp_path / "work.pack", PASSWORD + "!")
    with pytest.raises(UserError, match="Nothing is assigned"):
        home.out(tmp_path / "none.pack", "9002")


def test_a_changed_byte_anywhere_is_told_and_nothing_is_written(home: Site, laptop: Site, tmp_path: Path) -> None:
    home.out(tmp_path / "work.pack")
    whole, damaged = (tmp_path / "work.pack").read_bytes(), tmp_path / "damaged.pack"

    @given(at=st.integers(0, len(whole) - 1), flip=st.integers(1, 255))
    def tamper(at: int, flip: int) -> None:
        damaged.write_bytes(whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :])
        with pytest.raises(UserError):
            laptop.take(damaged)

    tamper()
    assert laptop.media() == []
    assert laptop.house.write(lambda stores: stores.people.all()) == []
    assert [path.name for path in laptop.house.space.cache.iterdir() if path.is_file()] == []


@pytest.mark.parametrize(
    "name", ["../../evil.wav", "C:\\\\x\\\\evil.wav", "a/b.c/evil.wav", "evil\0.wav", "e" * 400 + ".wav"]
)
def test_a_name_in_a_pack_never_leads_out_of_the_media(home: Site, tmp_path: Path, name: str) -> None:
    home.out(tmp_path / "work.pack")
    with PackFiles().open(tmp_path / "work.pack", PASSWORD, tmp_path) as opened:
        pack = opened.content
    assert isinstance(pack, WorkPack)
    place = TakingWork(pack, CardFiles(), "Asia/Shanghai", tmp_path).place(replace(pack.recordings[0], name=name))
    assert place.parent == tmp_path
    assert (place.suffix, len(place.name) < 100, "\0" in place.name) == (".wav", True, False)


def test_looking_into_a_pack_changes_nothing(home: Site, laptop: Site, tmp_path: Path) -> None:
    home.out(tmp_path / "work.pack")
    shown = laptop.packs.show(tmp_path / "work.pack", PASSWORD).future.result(30)
    assert (shown.calls, shown.recordings, shown.inspector_no) == (3, 3, "9001")
    assert laptop.media() == []
    assert [path.name for path in laptop.house.space.cache.iterdir() if path.is_file()] == []
