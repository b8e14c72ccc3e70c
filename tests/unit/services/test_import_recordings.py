"""Import as its user sees it: what goes in, what is known of it, and that doing it again changes nothing."""

import errno
import os
import shutil
import sqlite3
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from qadesk.domain.after.coaching import LiveNote
from qadesk.domain.after.examples import Example
from qadesk.domain.after.following import Place, opened
from qadesk.domain.after.followups import NewFollowUp, Origin
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError, told
from qadesk.domain.recordings import AudioState, ImportReport
from qadesk.domain.texts import untranslated
from qadesk.importers.files import RecordingFiles
from qadesk.services.intakes import Intakes
from qadesk.services.settings import COLUMN_MAPPING
from qadesk.storage.files import export
from tests.unit.services.desk import House, open_house, wav

HEADINGS = "录音文件,工号,业务组,开始时间,队列,呼叫方向,业务类型,来电性质,客户号码,主题"
NAMED = "q-6001-13800000001-20260105-093012-1767576612.1024.wav"
PLAIN = "20260105_093000_8001_13800000001.wav"
START_MS = 1_767_576_600_000  # 2026-01-05 09:30 in Shanghai


def table(path: Path, *rows: str, headings: str = HEADINGS) -> Path:
    path.write_text("\n".join([headings, *rows]) + "\n", encoding="utf-8")
    return path


def reasons(issues) -> list[str]:
    return [told(issue.reason) for issue in issues]


def traces(house: House) -> tuple[object, ...]:
    """Everything of the database that an import could touch."""
    plain = sqlite3.connect(house.space.database)
    try:
        tables = ("call", "recording", "audit_entry", "evaluation", "setting")
        return tuple(plain.execute(f"select * from {name} order by 1, 2, 3").fetchall() for name in tables)
    finally:
        plain.close()


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    return tmp_path / "calls"


def test_a_file_name_says_who_when_and_with_whom(house: House, calls: Path) -> None:
    report = house.take_in(wav(calls / PLAIN))
    assert (report.imported, report.unchanged, report.refused, report.warnings) == (1, 0, (), ())
    recording = house.recording(report)
    assert recording.state is AudioState.READY
    assert recording.fingerprint.path == str(calls / PLAIN)
    call = house.call(recording)
    assert (call.facts.agent_no, call.facts.customer, call.facts.started_at_ms) == ("8001", "13800000001", START_MS)
    assert set(call.provenance.values()) == {"file name (date_agent_customer)"}


def test_what_nobody_says_stays_unknown(house: House, calls: Path) -> None:
    call = house.only_call(house.take_in(wav(calls / "录音一.wav")))
    assert call.facts == CallFacts()
    assert call.provenance == {}
    row = house.catalogue.row(call.uid).result(20)
    assert row is not None
    assert row.started_at_ms is None


def test_a_table_goes_before_the_file_name_and_says_so(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / PLAIN)
    metadata = table(tmp_path / "meta.csv", f"{PLAIN},8002,投诉组,2026-01-05 10:00,q1,呼入,投诉,重复,13800000002,退款")
    call = house.only_call(house.take_in(calls, table=metadata))
    facts = call.facts
    assert (facts.agent_no, facts.group, facts.queue, facts.customer) == ("8002", "投诉组", "q1", "13800000002")
    assert (facts.direction, facts.business_type, facts.contact) == ("inbound", "complaint", "repeat")
    assert facts.started_at_ms == START_MS + 30 * 60_000
    assert facts.custom == {"subject": "退款"}
    assert call.provenance["agent_no"] == call.provenance["subject"] == "table meta.csv"


def test_an_inspector_goes_before_table_and_name_on_every_later_import(
    house: House, calls: Path, tmp_path: Path
) -> None:
    wav(calls / PLAIN)
    call = house.only_call(house.take_in(calls))
    house.evaluating.set_call_fields(call.uid, {"agent_no": "8007"}, "9001").result(20)
    metadata = table(tmp_path / "meta.csv", f"{PLAIN},8002,投诉组,,,,,,,")
    report = house.take_in(calls, table=metadata)
    assert (report.updated, report.unchanged) == (1, 0)
    call = house.only_call(report)
    assert (call.facts.agent_no, call.facts.group) == ("8007", "投诉组")
    report = house.take_in(calls)
    assert (report.updated, report.unchanged) == (0, 1)


def test_a_later_import_without_the_table_takes_nothing_back(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / PLAIN)
    house.take_in(calls, table=table(tmp_path / "meta.csv", f"{PLAIN},8002,,,,,,,,"))
    report = house.take_in(calls)
    assert (report.updated, report.unchanged) == (0, 1)
    assert house.only_call(report).facts.agent_no == "8002"


def test_a_corrected_table_is_believed(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / PLAIN)
    house.take_in(calls, table=table(tmp_path / "meta.csv", f"{PLAIN},8002,,,,,,,,"))
    report = house.take_in(calls, table=table(tmp_path / "meta.csv", f"{PLAIN},8003,,,,,,,,"))
    assert report.updated == 1
    assert house.only_call(report).facts.agent_no == "8003"


def test_importing_again_changes_nothing_at_all(house: House, calls: Path, tmp_path: Path) -> None:
    for number in range(5):
        wav(calls / f"20260105_09300{number}_8001_13800000001.wav", seed=number)
    wav(calls / "q-6001-13800000001-20260105-093012-1767576612.1024.wav", seed=10)
    wav(calls / "out-13800000001-8001-20260105-093500-1767576612.1024.wav", seed=11)  # another leg of the same call
    metadata = table(tmp_path / "meta.csv", "20260105_093000_8001_13800000001.wav,8002,投诉组,,,,投诉,首次,,")
    first = house.take_in(calls, table=metadata)
    assert first.imported == 7
    before, analysed = traces(house), list(house.analyser.analysed)
    for again in (house.take_in(calls, table=metadata), house.take_in(calls)):
        assert (again.imported, again.updated, again.unchanged) == (0, 0, 7)
        assert again.recordings == first.recordings
        assert (again.refused, again.warnings) == ((), ())
    assert traces(house) == before
    assert house.analyser.analysed == analysed


def test_the_first_recording_of_a_call_speaks_for_it_and_the_others_add(house: House, calls: Path) -> None:
    wav(calls / "q-6001-13800000001-20260105-093000-1767576600.7.wav", seed=1)
    wav(calls / "exten-8001-13800000001-20260105-093500-1767576600.7.wav", seed=2)
    report = house.take_in(calls)
    assert report.imported == 2
    one, two = house.recording(report, 0), house.recording(report, 1)
    assert one.call_uid == two.call_uid
    facts = house.call(one).facts
    assert (facts.queue, facts.agent_no) == ("6001", "8001")


def test_a_touched_file_is_the_same_recording(house: House, calls: Path) -> None:
    house.take_in(wav(calls / PLAIN))
    os.utime(calls / PLAIN, ns=(1, 1))
    report = house.take_in(calls)
    assert (report.imported, report.unchanged, report.warnings) == (0, 1, ())
    assert house.recording(report).fingerprint.mtime_ns == 1
    assert house.recording(report).state is AudioState.READY
    assert house.analyser.analysed == [PLAIN]


def test_a_changed_file_is_analysed_again_and_said_so(house: House, calls: Path) -> None:
    first = house.take_in(wav(calls / PLAIN))
    wav(calls / PLAIN, seed=3, seconds=0.2)
    report = house.take_in(calls)
    assert report.recordings == first.recordings
    assert "has changed" in reasons(report.warnings)[0]
    assert house.analyser.analysed == [PLAIN, PLAIN]
    assert house.recording(report).state is AudioState.READY


def test_a_moved_file_keeps_its_evaluations(house: House, calls: Path, tmp_path: Path) -> None:
    first = house.take_in(wav(calls / PLAIN))
    draft = house.evaluating.open(first.recordings[0], "9001").result(20).evaluation
    (tmp_path / "archive").mkdir()
    shutil.move(calls / PLAIN, tmp_path / "archive" / "新名字.wav")
    report = house.take_in(tmp_path / "archive")
    assert (report.imported, report.recordings) == (0, first.recordings)
    assert "has moved" in reasons(report.warnings)[0]
    assert house.recording(report).fingerprint.path.endswith("新名字.wav")
    assert house.evaluating.open(first.recordings[0], "9001").result(20).evaluation.uid == draft.uid


def test_a_second_copy_of_a_file_is_named_and_left_out(house: House, calls: Path) -> None:
    wav(calls / "a.wav")
    shutil.copy(calls / "a.wav", calls / "b.wav")
    report = house.take_in(calls)
    assert (report.imported, report.unchanged, len(report.recordings)) == (1, 1, 1)
    assert str(calls / "a.wav") in reasons(report.warnings)[0]
    assert report.warnings[0].path == str(calls / "b.wav")


def test_equally_long_calls_that_begin_and_end_in_silence_are_two(house: House, calls: Path) -> None:
    wav(calls / "a.wav", seconds=10)
    sound = (calls / "a.wav").read_bytes()
    middle = len(sound) // 2
    (calls / "b.wav").write_bytes(sound[:middle] + b"\x01\x02" + sound[middle + 2 :])
    marks = [house.analyser.fingerprint(calls / name).head_tail for name in ("a.wav", "b.wav")]
    assert marks[0] == marks[1]
    report = house.take_in(calls)
    assert (report.imported, report.warnings) == (2, ())


def test_copies_lie_in_the_workspace_and_importing_again_makes_no_more(house: House, calls: Path) -> None:
    wav(calls / PLAIN)
    first = house.take_in(calls, copy=True)
    copy = house.space.media / PLAIN
    assert house.recording(first).fingerprint.path == str(copy)
    assert copy.read_bytes() == (calls / PLAIN).read_bytes()
    before = traces(house)
    again = house.take_in(calls, copy=True)
    assert (again.unchanged, again.warnings) == (1, ())
    assert traces(house) == before
    assert list(house.space.media.iterdir()) == [copy]


def test_a_copied_recording_learns_from_a_table_of_its_original(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / PLAIN)
    house.take_in(calls, copy=True)
    report = house.take_in(calls, table=table(tmp_path / "meta.csv", f"{PLAIN},8002,,,,,,,,"))
    assert report.updated == 1
    assert house.only_call(report).facts.agent_no == "8002"


def test_an_import_with_copies_is_taken_back_with_them_and_can_come_in_again(house: House, calls: Path) -> None:
    for name in ("a.wav", "b.wav"):
        wav(calls / name, seed=len(name) + ord(name[0]))
    house.take_in(calls, copy=True)
    files = RecordingFiles(house.space.media)
    intakes = Intakes(house.executor, {}, export, files.remove_copy, house.clock, untranslated)
    (intake,) = intakes.all().result(20)
    assert intakes.take_back(intake.uid, "9001").future.result(20).removed == 2
    assert list(house.space.media.iterdir()) == []
    assert len(list(calls.iterdir())) == 2
    assert house.take_in(calls, copy=True).imported == 2
    assert len(list(house.space.media.iterdir())) == 2


@pytest.mark.parametrize("what", ["follow-up", "note", "example"])
def test_what_was_done_about_a_call_after_listening_keeps_it_from_being_taken_back(
    house: House, calls: Path, what: str
) -> None:
    report = house.take_in(wav(calls / "a.wav"))
    call_uid = house.recording(report).call_uid
    new = NewFollowUp(origin=Origin.RECORDING, what="噪音", handler_no="8001", call_uid=call_uid)
    note = LiveNote(uid="n", agent_no="8001", text="慢一点", by_no="9001", at_ms=1, call_uid=call_uid)
    example = Example(
        uid="e", call_uid=call_uid, start_ms=0, end_ms=50, kind="good", title="问候", card_key="c", item_key="i"
    )
    made = {
        "follow-up": lambda stores: stores.follow_ups.add("f", opened(new, Place(), 1, "9001")),
        "note": lambda stores: stores.coaching.add_note(note),
        "example": lambda stores: stores.examples.add(example),
    }
    house.write(made[what])
    intakes = Intakes(house.executor, {}, export, lambda path: None, house.clock, untranslated)
    (intake,) = intakes.all().result(20)
    back = intakes.take_back(intake.uid, "9001").future.result(20)
    assert (back.removed, len(back.kept)) == (0, 1)
    assert house.recording(report).call_uid == call_uid


def test_copies_of_one_name_are_numbered(house: House, calls: Path) -> None:
    wav(calls / "one" / "a.wav", seed=1)
    wav(calls / "two" / "a.wav", seed=2)
    assert house.take_in(calls, copy=True).imported == 2
    assert sorted(path.name for path in house.space.media.iterdir()) == ["a (2).wav", "a.wav"]


def test_a_copy_that_vanished_is_made_anew(house: House, calls: Path) -> None:
    wav(calls / PLAIN)
    first = house.take_in(calls, copy=True)
    (house.space.media / PLAIN).unlink()
    house.find_files.look().result(20)
    again = house.take_in(calls)
    assert again.recordings == first.recordings
    assert house.recording(again).fingerprint.path == str(house.space.media / PLAIN)
    assert house.recording(again).state is AudioState.READY


def test_broken_files_are_listed_the_others_go_in_and_no_copy_of_them_stays(house: House, calls: Path) -> None:
    wav(calls / "good.wav")
    (calls / "bad.wav").write_bytes(b"no sound at all")
    (calls / "empty.wav").touch()

    def refuse(path: Path) -> None:
        if path.name == "bad.wav":
            raise UserError("{name} is no sound.", name=path.name)

    house.analyser.on_analyse = refuse
    report = house.take_in(calls, copy=True)
    assert (report.imported, len(report.recordings)) == (1, 1)
    assert sorted(reasons(report.refused)) == [
        "The file empty.wav is empty. Ask for the recording again from the recorder.",
        "bad.wav is no sound.",
    ]
    assert {Path(each.path) for each in report.refused} == {calls / "bad.wav", calls / "empty.wav"}
    assert [path.name for path in house.space.media.iterdir()] == ["good.wav"]
    assert {row.path for row in house.catalogue.rows(range(1, 9)).result(20)} == {str(house.space.media / "good.wav")}


def test_a_recording_that_broke_after_its_evaluation_began_stays(house: House, calls: Path) -> None:
    first = house.take_in(wav(calls / PLAIN))
    house.evaluating.open(first.recordings[0], "9001").result(20)
    wav(calls / PLAIN, seed=5)

    def refuse(path: Path) -> None:
        raise UserError("No sound.")

    house.analyser.on_analyse = refuse
    report = house.take_in(calls)
    assert reasons(report.refused) == ["No sound."]
    assert house.recording(report).state is AudioState.BROKEN
    house.analyser.on_analyse = lambda path: None
    assert house.recording(house.take_in(calls)).state is AudioState.READY


def test_no_room_for_a_copy_is_said_and_leaves_nothing(
    house: House, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    wav(calls / PLAIN)
    monkeypatch.setattr("qadesk.importers.files.shutil.copyfileobj", full)
    report = house.take_in(calls, copy=True)
    assert "cannot be copied into the workspace: No space left" in reasons(report.refused)[0]
    assert list(house.space.media.iterdir()) == []


def test_when_the_batch_cannot_be_written_its_copies_go_again(
    house: House, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wav(calls / "a.wav", seed=1)
    wav(calls / "b.wav", seed=2)

    def full(*_: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr("qadesk.storage.database.require_transaction", full)
    with pytest.raises(UserError, match="disk is full"):
        house.take_in(calls, copy=True)
    assert list(house.space.media.iterdir()) == []


def test_rows_and_cells_that_cannot_be_used_are_listed_and_stop_nothing(
    house: House, calls: Path, tmp_path: Path
) -> None:
    wav(calls / PLAIN)
    metadata = table(
        tmp_path / "meta.csv",
        f"{PLAIN},8002,投诉组,gestern,q1,seitwärts,投诉,首次,1.38E+10,",
        "nirgends.wav,8003,,,,,,,,",
        f"{PLAIN},8004,,,,,,,,",
    )
    report = house.take_in(calls, table=metadata)
    warnings = {(issue.row, issue.column): told(issue.reason) for issue in report.warnings}
    assert "gestern" in warnings[2, "开始时间"]
    assert "seitwärts" in warnings[2, "呼叫方向"]
    assert "damaged by a spreadsheet" in warnings[2, "客户号码"]
    assert "No file of this import" in warnings[3, None]
    assert "earlier row" in warnings[4, None]
    facts = house.only_call(report).facts
    assert (facts.agent_no, facts.queue, facts.contact) == ("8002", "q1", "first")
    assert facts.started_at_ms == START_MS  # the file's name still knows it
    assert facts.customer == "13800000001"


def test_rows_find_their_file_by_name_folder_missing_suffix_and_unique_id(
    house: House, calls: Path, tmp_path: Path
) -> None:
    wav(calls / "mon" / "0001.wav", seed=1)
    wav(calls / "tue" / "0001.wav", seed=2)
    wav(calls / "0002.WAV", seed=3)
    wav(calls / "0003.wav", seed=4)
    wav(calls / "1767576612.1024.wav", seed=5)
    metadata = table(
        tmp_path / "meta.csv",
        "D:\\rec\\mon\\0001.wav,,8001",
        "tue/0001.wav,,8002",
        "0002,,8003",
        "/var/spool/0003.wav,,8004",
        ",1767576612.1024,8005",
        "0001.wav,,8006",
        headings="文件,流水号,工号",
    )
    report = house.take_in(calls, table=metadata)
    agents = {
        str(Path(house.recording(report, at).fingerprint.path).relative_to(calls)): house.call(
            house.recording(report, at)
        ).facts.agent_no
        for at in range(5)
    }
    assert agents == {
        "mon/0001.wav": "8001",
        "tue/0001.wav": "8002",
        "0002.WAV": "8003",
        "0003.wav": "8004",
        "1767576612.1024.wav": "8005",
    }
    assert reasons(report.warnings) == ["Several files bear the name in this row; name their folder too."]


def test_folders_of_another_machine_are_not_guessed_at(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / "0001.wav")
    metadata = table(tmp_path / "meta.csv", "/srv/mon/0001.wav,8001", "/srv/tue/0001.wav,8002", headings="文件,工号")
    report = house.take_in(calls, table=metadata)
    assert house.only_call(report).facts.agent_no is None
    assert [issue.row for issue in report.warnings] == [2, 3]


def test_very_many_rows_without_a_file_are_summed_up(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / "a.wav")
    rows = [f"nirgends{number}.wav,1" for number in range(1000)]
    report = house.take_in(calls, table=table(tmp_path / "meta.csv", *rows, headings="文件,工号"))
    assert len(report.warnings) == 101
    assert "900 more rows" in reasons(report.warnings)[-1]


def test_an_identifier_that_another_call_has_is_left_out_and_the_rest_learnt(
    house: House, calls: Path, tmp_path: Path
) -> None:
    wav(calls / "a.wav", seed=1)
    wav(calls / "b.wav", seed=2)
    house.take_in(calls)
    metadata = table(tmp_path / "meta.csv", "a.wav,U1,8001", "b.wav,U1,8002", headings="文件,流水号,工号")
    report = house.take_in(calls, table=metadata)
    assert report.updated == 2
    assert report.refused == ()
    assert "U1" in reasons(report.warnings)[0]
    facts = [house.call(house.recording(report, at)).facts for at in range(2)]
    assert [(each.unique_id, each.agent_no) for each in facts] == [("U1", "8001"), (None, "8002")]


def test_the_mapping_is_suggested_confirmed_and_remembered(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / "a.wav")
    metadata = table(tmp_path / "meta.csv", "a.wav,8001,金牌", headings="文件,工号,客户等级")
    preview = house.importing.preview((calls,), metadata).result(20)
    assert preview.mapping == {"文件": "file", "工号": "agent_no"}
    assert [path.name for path in preview.files] == ["a.wav"]
    report = house.take_in(calls, table=metadata, mapping={"文件": "file", "客户等级": "level"})
    assert house.only_call(report).facts == CallFacts(custom={"level": "金牌"})
    again = house.importing.preview((calls,), metadata).result(20)
    assert again.mapping == {"文件": "file", "客户等级": "level"}


def test_a_suggestion_that_nobody_confirmed_is_not_remembered(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / "a.wav")
    house.take_in(calls, table=table(tmp_path / "meta.csv", "a.wav,8001", headings="文件,工号"))
    assert house.settings.get(COLUMN_MAPPING) == {}


@pytest.mark.parametrize(
    ("mapping", "said"), [({"Datei": "file"}, "no column Datei"), ({"工号": "agent_no"}, "which recording")]
)
def test_a_mapping_that_cannot_work_is_refused_before_anything_is_imported(
    house: House, calls: Path, tmp_path: Path, mapping: dict[str, str], said: str
) -> None:
    wav(calls / "a.wav")
    metadata = table(tmp_path / "meta.csv", "a.wav,8001", headings="文件,工号")
    with pytest.raises(UserError, match=said):
        house.take_in(calls, table=metadata, mapping=mapping)
    assert house.catalogue.rows([1]).result(20) == []


def test_what_is_not_there_is_refused_at_once(house: House, calls: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no file or folder"):
        house.take_in(calls / "nowhere")
    wav(calls / "a.wav")
    with pytest.raises(UserError, match="cannot be read"):
        house.take_in(calls, table=tmp_path / "nowhere.csv")


def test_odd_names_links_pipes_and_other_files(house: House, calls: Path, tmp_path: Path) -> None:
    wav(calls / "a.wav")
    for name in ("notes.txt", ".hidden.wav"):
        shutil.copy(calls / "a.wav", calls / name)
    (calls / "link.wav").symlink_to(calls / "a.wav")
    (calls / "dangling.wav").symlink_to(tmp_path / "nowhere.wav")
    (calls / "round").symlink_to(calls)
    (calls / "folder.wav").mkdir()
    os.mkfifo(calls / "pipe.wav")
    shutil.copy(calls / "a.wav", os.fsencode(calls) + b"/\xff\xfe.wav")
    report = house.take_in(calls)
    assert report.imported == 1
    said = {Path(issue.path).name: told(issue.reason) for issue in report.refused}
    assert set(said) == {"dangling.wav", "pipe.wav", os.fsdecode(b"\xff\xfe.wav")}
    assert "pipe" in said["pipe.wav"]
    assert "not valid text" in said[os.fsdecode(b"\xff\xfe.wav")]
    assert [Path(issue.path).name for issue in report.warnings] == ["link.wav"]


def test_what_may_not_be_read_is_listed(house: House, calls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wav(calls / "a.wav")
    wav(calls / "locked" / "b.wav")
    wav(calls / "c.wav", seed=1)
    really_open, really_scan = Path.open, os.scandir

    def forbidden(path: str | Path) -> bool:
        if Path(path).name in ("a.wav", "locked"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return False

    # Permissions themselves do not hold where the tests run as root.
    monkeypatch.setattr(Path, "open", lambda path, *more, **named: forbidden(path) or really_open(path, *more, **named))
    monkeypatch.setattr(os, "scandir", lambda path: forbidden(path) or really_scan(path))
    report = house.take_in(calls)
    assert {Path(issue.path).name: told(issue.reason).split(". ")[0] for issue in report.refused} == {
        "a.wav": "a.wav cannot be read: Permission denied",
        "locked": "The file locked cannot be read: Permission denied",
    }
    assert report.imported == 1


def test_a_link_that_leads_round_in_a_circle_is_refused(house: House, calls: Path) -> None:
    calls.mkdir()
    (calls / "a.wav").symlink_to(calls / "b.wav")
    (calls / "b.wav").symlink_to(calls / "a.wav")
    report = house.take_in(calls)
    assert len(report.refused) == 2


def test_many_files(house: House, calls: Path) -> None:
    calls.mkdir()
    for number in range(200):
        name = f"20260105_{9 + number // 3600:02}{number // 60 % 60:02}{number % 60:02}_8001_1380000{number:04}.wav"
        (calls / name).write_bytes(f"RIFF{number}".encode() * 3)
    report = house.take_in(calls)
    assert (report.imported, report.refused) == (200, ())
    again = house.take_in(calls)
    assert (again.imported, again.unchanged) == (0, 200)


def test_a_cancelled_import_keeps_what_went_in_and_the_next_one_goes_on(house: House, calls: Path) -> None:
    for number in range(100):
        wav(calls / f"{number:03}.wav", seconds=0.01, seed=number)
    job = house.importing.run((calls,))
    job.watchers.append(lambda done, total: job.cancel() if done else None)
    job.cancel()
    with pytest.raises(CancelledError):
        job.future.result(20)
    report = house.take_in(calls)
    assert report.imported + report.unchanged == 100
    assert all(house.recording(report, at).state is AudioState.READY for at in range(100))


def test_closing_while_recordings_are_analysed_leaves_them_waiting_not_broken(tmp_path: Path, calls: Path) -> None:
    for number in range(20):
        wav(calls / f"{number:03}.wav", seed=number)
    with open_house(tmp_path / "w") as house:

        def stop(path: Path) -> None:
            house.audio.close()  # as closing the program does, before the children are ended
            raise UserError("The analysis of {name} was stopped.", name=path.name)

        house.analyser.on_analyse = stop
        job = house.importing.run((calls,))
        with pytest.raises(CancelledError):
            job.future.result(20)
    with open_house(tmp_path / "w") as house:
        futures = house.audio.prepare_waiting().result(20)
        assert len(futures) == 20
        assert {future.result(20).state for future in futures} == {AudioState.READY}


def test_real_sound_is_analysed_by_a_child_process(tmp_path: Path, calls: Path) -> None:
    wav(calls / PLAIN, seconds=0.5)
    (calls / "broken.wav").write_bytes(b"RIFF\x24\x00\x00\x00WAVEfmt ")
    with open_house(tmp_path / "w", real_sound=True) as house:
        report: ImportReport = house.take_in(calls)
        assert (report.imported, len(report.refused)) == (1, 1)
        recording = house.recording(report)
        assert recording.audio is not None
        assert (recording.audio.channels, recording.audio.seconds) == (2, 0.5)
        assert house.audio.picture(recording) is not None
        assert house.audio.ensure(recording) is None


def test_a_cache_that_was_deleted_is_made_again_on_opening(tmp_path: Path, calls: Path) -> None:
    wav(calls / PLAIN, seconds=0.5)
    with open_house(tmp_path / "w", real_sound=True) as house:
        recording = house.recording(house.take_in(calls))
        shutil.rmtree(house.space.peaks)
        assert house.audio.picture(recording) is None
        made = house.audio.ensure(recording)
        assert made is not None
        assert made.result(60).state is AudioState.READY
        assert house.audio.picture(recording) is not None


def test_the_channel_of_the_agents_is_remembered(house: House, tmp_path: Path) -> None:
    first = house.take_in(wav(tmp_path / "one.wav"), agent_channel=1)
    second = house.take_in(wav(tmp_path / "two.wav", seed=1))
    third = house.take_in(wav(tmp_path / "three.wav", seed=2), agent_channel=0)
    assert [house.recording(report).agent_channel for report in (first, second, third)] == [1, 1, 0]


def test_the_same_sound_under_names_of_several_calls_is_several_recordings(house: House, calls: Path) -> None:
    """Calls that nobody answered hold the same bytes; each is somebody's, at its time."""
    wav(calls / NAMED)
    for name in (NAMED.replace("1767576612.1024", "1767576700.1025"), "[张三]_8001-13800000005_20260105112233(42).wav"):
        shutil.copy(calls / NAMED, calls / name)
    shutil.copy(calls / NAMED, calls / "again.wav")
    (calls / "elsewhere").mkdir()
    shutil.copy(calls / NAMED, calls / "elsewhere" / NAMED)
    report = house.take_in(calls)
    assert (report.imported, report.unchanged, len(report.warnings)) == (3, 2, 2)
    facts = [house.call(house.recording(report, at)).facts for at in range(3)]
    assert {each.unique_id for each in facts} == {"1767576612.1024", "1767576700.1025", None}
    assert {each.agent for each in facts} == {None, "张三"}
    again = house.take_in(calls)
    assert (again.imported, again.updated, again.unchanged) == (0, 0, 5)


def test_a_second_copy_adds_what_its_name_knows_and_overrules_nothing(house: House, calls: Path) -> None:
    wav(calls / "[张三]_8001-13800000005_20260105112233(42).wav")
    house.take_in(calls)
    (calls / "later").mkdir()
    shutil.copy(next(calls.glob("*.wav")), calls / "later" / "q-6001-13800000001-20260105-112233-1767583353.7.wav")
    report = house.take_in(calls / "later")
    facts = house.only_call(report).facts
    assert (report.imported, report.updated) == (0, 1)
    assert (facts.agent, facts.queue, facts.customer, facts.unique_id) == (
        "张三",
        "6001",
        "13800000005",
        "1767583353.7",
    )
