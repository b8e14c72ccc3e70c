"""Transcripts through the service: which recording a file belongs to, the call's timeline, search, removal."""

import json
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path

import pytest

from qadesk.domain.call_transcript import begins
from qadesk.domain.errors import UserError, told
from qadesk.domain.recordings import Recording
from qadesk.domain.transcripts import Line, Recognised, Transcript, TranscriptReport
from qadesk.importers.transcripts.files import TranscriptFiles
from qadesk.services.executor import Job
from qadesk.services.transcript_matching import KnownRecordings
from qadesk.services.transcripts import Transcripts
from tests.unit.services.desk import House, wav

SRT = (
    "1\n00:00:00,100 --> 00:00:00,500\n坐席: 您好。\n\n"
    "2\n00:00:00,600 --> 00:00:00,900\n客户: 我要投诉，电话13800000001\n"
)


class Recogniser:
    """Hears two lines in every recording, one a channel, and waits to be told that it went on."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Path, str]] = []

    def transcribe(self, recording: Recording, model: Path, language: str, progress: object) -> Recognised:
        self.asked.append((recording.uid, model, language))
        progress(0.5)  # type: ignore[operator]
        progress(1.0)  # type: ignore[operator]
        return Recognised((Line(500, 900, "我要投诉", channel=1), Line(100, 400, "您好", channel=0)), "zh")


@pytest.fixture
def recogniser() -> Recogniser:
    return Recogniser()


@pytest.fixture
def transcripts(house: House, recogniser: Recogniser) -> Transcripts:
    return Transcripts(house.executor, TranscriptFiles(), recogniser, house.clock)


def done(job: Job[TranscriptReport]) -> TranscriptReport:
    return job.future.result(30)


def taken(house: House, *paths: Path) -> list[str]:
    return list(house.take_in(*paths).recordings)


def test_a_file_beside_its_recording_finds_it(house: House, transcripts: Transcripts, tmp_path: Path) -> None:
    (uid,) = taken(house, wav(tmp_path / "calls" / "a call.wav"))
    (tmp_path / "calls" / "a call.srt").write_text(SRT, "utf-8")
    report = done(transcripts.import_files([tmp_path / "calls"]))
    assert [(Path(path).name, *rest) for path, *rest in report.imported] == [("a call.srt", uid, "srt", 2)]
    assert (report.unmatched, report.refused, report.warnings) == ((), (), ())
    again = done(transcripts.import_files([tmp_path / "calls"]))
    assert (again.imported, again.unchanged) == ((), 1)
    kept = transcripts.of(uid).result()
    assert kept is not None
    assert [(line.start_ms, line.speaker, line.text) for line in kept.lines] == [
        (100, "agent", "您好。"), (600, "customer", "我要投诉，电话13800000001")
    ]  # fmt: skip
    assert (kept.source, kept.format) == ("a call.srt", "srt")


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("a.srt", []),
        ("A.wav.json", []),
        ("a.zh-CN.vtt", []),
        ("a_transcript.json", []),
        ("result-1767576612.1024.json", []),
        ("1767576612.1024-asr.json", []),
        ("x.json", ["https://example.invalid/calls/a.wav?sig=1"]),
        ("x.json", ["C:\\calls\\a.wav"]),
        ("x.json", ["job-1767576612.1024"]),
    ],
)
def test_names_and_ids_that_belong_to_a_recording(name: str, names: list[str]) -> None:
    known = KnownRecordings(
        [("uid-a", "/calls/a.wav", "1767576612.1024"), ("uid-b", "/calls/b.wav", "1767576612.1025")]
    )
    assert known.of(Path("/out") / name, names) == "uid-a"


@pytest.mark.parametrize(
    ("name", "names"), [("c.srt", []), ("ab.srt", []), ("11767576612.1024.srt", []), ("x.json", ["c.wav", ""])]
)
def test_names_that_belong_to_none(name: str, names: list[str]) -> None:
    known = KnownRecordings([("uid-a", "/calls/a.wav", "1767576612.1024"), ("uid-b", "/calls/b.wav", "12")])
    assert known.of(Path("/out") / name, names) is None


def test_of_two_with_the_same_name_the_one_beside_is_meant() -> None:
    known = KnownRecordings([("one", "/calls/1/a.wav", None), ("two", "/calls/2/a.wav", None)])
    assert known.of(Path("/calls/2/a.srt"), []) == "two"
    with pytest.raises(UserError, match="fits 2 recordings"):
        known.of(Path("/out/a.srt"), [])


def test_what_fits_nothing_or_is_broken_is_listed_and_the_rest_goes_in(
    house: House, transcripts: Transcripts, tmp_path: Path
) -> None:
    (uid,) = taken(house, wav(tmp_path / "a.wav"))
    folder = tmp_path / "out"
    folder.mkdir()
    for name, text in (("a.srt", SRT + "\n3\n0:00:0x,0 --> 1\n坏\n"), ("other.srt", SRT), ("b.srt", "nothing")):
        (folder / name).write_text(text, "utf-8")
    (folder / "late.srt").write_text(SRT.replace("00:00:00", "00:10:00"), "utf-8")
    report = done(transcripts.import_files([folder]))
    assert [recording for _, recording, _, _ in report.imported] == [uid]
    assert [Path(path).name for path in report.unmatched] == ["late.srt", "other.srt"]
    assert [Path(path).name for path, _ in report.refused] == ["b.srt"]
    assert [(Path(path).name, issue.row) for path, issue in report.warnings] == [("a.srt", 10)]


def test_a_named_recording_takes_one_file_of_whatever_name(
    house: House, transcripts: Transcripts, tmp_path: Path
) -> None:
    (uid,) = taken(house, wav(tmp_path / "a.wav"))
    other, late = tmp_path / "other.srt", tmp_path / "late.srt"
    other.write_text(SRT, "utf-8")
    late.write_text(SRT.replace("00:00:00", "00:10:00"), "utf-8")
    assert len(done(transcripts.import_files([other], uid)).imported) == 1
    ((_, reason),) = done(transcripts.import_files([late], uid)).refused
    assert "lies within the recording" in told(reason)
    with pytest.raises(UserError, match="2 files were named"):
        done(transcripts.import_files([other, late], uid))
    with pytest.raises(UserError, match="no recording"):
        done(transcripts.import_files([other], "nobody"))
    with pytest.raises(UserError, match="no transcript format"):
        done(transcripts.import_files([other], uid, "morse"))
    with pytest.raises(UserError, match="no file or folder"):
        done(transcripts.import_files([tmp_path / "gone"]))
    ((_, reason),) = done(transcripts.import_files([other], uid, "whisper")).refused
    assert "other.srt" in told(reason)


def test_a_second_file_for_the_same_recording_is_refused(
    house: House, transcripts: Transcripts, tmp_path: Path
) -> None:
    (uid,) = taken(house, wav(tmp_path / "calls" / "a call.wav"))
    for name in ("a call.srt", "a call.zh.srt"):
        (tmp_path / "calls" / name).write_text(SRT, "utf-8")
    report = done(transcripts.import_files([tmp_path / "calls"]))
    assert [Path(path).name for path, *_ in report.imported] == ["a call.srt"]
    ((refused, reason),) = report.refused
    assert Path(refused).name == "a call.zh.srt"
    assert "same recording as a call.srt" in told(reason, lambda _, text: text)
    kept = transcripts.of(uid).result()
    assert kept is not None
    assert kept.source == "a call.srt"


def test_a_guessed_unit_is_said(house: House, transcripts: Transcripts, tmp_path: Path) -> None:
    (uid,) = taken(house, wav(tmp_path / "a.wav"))
    lines = [{"start": 10, "end": 50, "text": "您好"}, {"start": 60, "end": 90, "text": "谢谢"}]
    (tmp_path / "a.json").write_text(json.dumps({"segments": lines}), "utf-8")
    report = done(transcripts.import_files([tmp_path / "a.json"]))
    assert ["10 ms" in told(issue.reason) for _, issue in report.warnings] == [True]
    kept = transcripts.of(uid).result()
    assert kept is not None
    assert kept.lines[-1].end_ms == 900


def test_channels_tell_who_speaks_also_after_a_swap(house: House, transcripts: Transcripts, tmp_path: Path) -> None:
    (uid,) = taken(house, wav(tmp_path / "a.wav"))
    transcripts.recognise(uid, tmp_path / "model", "zh").future.result(30)
    said = transcripts.of(uid).result()
    assert said is not None
    assert [(line.speaker, line.text) for line in said.lines] == [("agent", "您好"), ("customer", "我要投诉")]
    house.write(lambda stores: stores.recordings.set_agent_channel(uid, 1))
    (hit,) = transcripts.search("投诉").result()
    assert hit.speaker == "agent"
    assert (said.format, said.source, said.language) == ("recognised", "model", "zh")


def test_recognition_that_is_cancelled_leaves_what_was_there(
    house: House, transcripts: Transcripts, tmp_path: Path
) -> None:
    (uid,) = taken(house, wav(tmp_path / "a.wav"))
    house.write(
        lambda stores: stores.transcripts.put(Transcript(recording_uid=uid, lines=(Line(0, 1, "旧"),), format="srt"))
    )
    job = transcripts.recognise(uid, tmp_path, "")
    job.cancel()
    with pytest.raises(CancelledError):
        job.future.result(30)
    kept = transcripts.of(uid).result()
    assert kept is not None
    assert [line.text for line in kept.lines] == ["旧"]


def legs(house: House, tmp_path: Path, *sides: str) -> list[Recording]:
    """Recordings of one call, a second of sound each, with what was said in them."""
    for at in range(len(sides)):
        wav(tmp_path / f"leg{at}.wav", seed=at)
    table = tmp_path / "calls.csv"
    rows = [f"leg{at}.wav,1767576612.9" for at in range(len(sides))]
    table.write_text("\n".join(["file,unique_id", *rows]), "utf-8")
    uids = house.take_in(*(tmp_path / f"leg{at}.wav" for at in range(len(sides))), table=table).recordings
    for at, (uid, side) in enumerate(zip(uids, sides, strict=True)):
        lines = (Line(100 * at + 50, 900, f"第{at}段您好"),)
        house.write(lambda stores, uid=uid, side=side: stores.recordings.set_side(uid, side))
        made = Transcript(recording_uid=uid, lines=lines, format="srt")
        house.write(lambda stores, made=made: stores.transcripts.put(made))
    call = house.write(lambda stores: stores.recordings.get(uids[0])).call_uid
    found: list[Recording] = house.write(lambda stores: stores.recordings.of_call(call))
    return found


def test_legs_follow_each_other_on_the_calls_timeline(house: House, transcripts: Transcripts, tmp_path: Path) -> None:
    recordings = legs(house, tmp_path, "", "", "")
    said = transcripts.of_call(recordings).result()
    assert [(line.start_ms, line.end_ms, line.text) for line in said] == [
        (50, 900, "第0段您好"), (1150, 1900, "第1段您好"), (2250, 2900, "第2段您好")
    ]  # fmt: skip
    assert [hit.start_ms for hit in transcripts.search("您好").result()] == [2250, 1150, 50]


def test_two_sides_are_merged_by_time(house: House, transcripts: Transcripts, tmp_path: Path) -> None:
    recordings = [
        replace(side, audio=replace(side.audio, channels=1))
        for side in legs(house, tmp_path, "customer", "agent")
        if side.audio
    ]
    said = transcripts.of_call(recordings).result()
    assert [(line.start_ms, line.speaker) for line in said] == [(50, "customer"), (150, "agent")]
    assert set(begins(recordings).values()) == {0}
    assert list(begins([replace(recordings[0], audio=None)]).values()) == [0]
    assert begins([replace(recording, audio=None) for recording in recordings]) == {}


def test_removing(house: House, transcripts: Transcripts, tmp_path: Path) -> None:
    (recording,) = legs(house, tmp_path, "")
    assert transcripts.search("您好").result()
    transcripts.remove(recording.uid).result()
    assert transcripts.search("您好").result() == []
    assert transcripts.of(recording.uid).result() is None
    with pytest.raises(UserError, match="no transcript"):
        transcripts.remove(recording.uid).result()


def test_a_number_is_found_whole_and_kept_as_it_is(house: House, transcripts: Transcripts, tmp_path: Path) -> None:
    taken(house, wav(tmp_path / "a.wav"))
    (tmp_path / "a.srt").write_text(SRT, "utf-8")
    done(transcripts.import_files([tmp_path / "a.srt"]))
    for text in ("13800000001", "138-0000-0001", "0000001"):
        (hit,) = transcripts.search(text).result()
        assert "13800000001" in hit.text
